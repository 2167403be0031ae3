package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"claimlight/wasm/lookup"
	"claimlight/wasm/tile"
)

// privacy prints how well an edge that keeps what it is asked can tell which of
// the articles was read. An edge that cannot link requests sees single tiles; one
// that links them by address and time sees the set.
func (j *job) privacy() error {
	var sets [][]string
	err := j.each(func(d article) error {
		var set []string
		p := lookup.MakePlan(d.Document, j.reviews.Edge)
		_, bodies := j.reviews.Look(&p, 0)
		for _, b := range bodies {
			set = append(set, b.Path)
		}
		slices.Sort(set)
		sets = append(sets, set)
		return nil
	})
	if err != nil {
		return err
	}
	j.printf("reviews %d (%d bits), articles %d: to tell one takes %.2f bits\n", len(j.reviews.Records), j.reviews.Edge.Bits, len(sets), math.Log2(float64(len(sets))))
	alike, bits := alike(sets)
	j.printf("| what an edge sees | articles that share it with another | bits it learns |\n|---|---|---|\n")
	j.printf("| the set of requests of an article | %d of %d | %.2f |\n", alike, len(sets), bits)
	for _, size := range []int{1, 2, 3} {
		j.printf("| %d requests of it, drawn at random | | %.2f |\n", size, partial(sets, size))
	}
	j.printf("| the set, padded to %d by tiles drawn at random | | %.2f |\n", lookup.MaxRequests, pads(sets, j.reviews.Edge))
	j.printf("| with a mirror: nothing | %d of %d | 0.00 |\n", len(sets), len(sets))
	return nil
}

// alike counts the articles whose set another has as well, and gives the bits that
// a set tells, on average: the entropy of the sets, each article as likely.
func alike(sets [][]string) (int, float64) {
	by := map[string]int{}
	for _, s := range sets {
		by[strings.Join(s, " ")]++
	}
	shared, bits := 0, 0.0
	for _, n := range by {
		if n > 1 {
			shared += n
		}
		p := float64(n) / float64(len(sets))
		bits -= p * math.Log2(p)
	}
	return shared, bits
}

// draws is how often each article is drawn from.
const draws = 10

// partial gives the bits that so many requests of an article tell, on average: how
// few of the articles ask for all of them.
func partial(sets [][]string, size int) float64 {
	random := rand.New(rand.NewPCG(3, 4))
	bits := 0.0
	for _, s := range sets {
		for range draws {
			var seen []string
			for _, i := range random.Perm(len(s))[:min(size, len(s))] {
				seen = append(seen, s[i])
			}
			n := 0
			for _, other := range sets {
				n += count(contains(other, seen))
			}
			bits += math.Log2(float64(len(sets)) / float64(n))
		}
	}
	return bits / float64(draws*len(sets))
}

// pads gives the bits that a set tells when a page asks for tiles drawn at random
// besides, up to its budget: the edge looks for articles all of whose requests are
// among those that it saw.
func pads(sets [][]string, e lookup.Edge) float64 {
	random := rand.New(rand.NewPCG(5, 6))
	bits := 0.0
	for _, s := range sets {
		seen := slices.Clone(s)
		for len(seen) < lookup.MaxRequests {
			path := tile.Path{Scheme: e.Scheme, Lang: lookup.Lang, Bits: e.Bits, Prefix: random.Uint32() >> uint32(32-e.Bits)}
			seen = append(seen, string(tile.AppendPath(nil, path)))
		}
		slices.Sort(seen)
		n := 0
		for _, other := range sets {
			n += count(contains(seen, other))
		}
		bits += math.Log2(float64(len(sets)) / float64(n))
	}
	return bits / float64(len(sets))
}

// contains reports whether a sorted set has all of some paths.
func contains(set, paths []string) bool {
	for _, p := range paths {
		if _, ok := slices.BinarySearch(set, p); !ok {
			return false
		}
	}
	return true
}
