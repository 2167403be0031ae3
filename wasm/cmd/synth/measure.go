package main

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"claimlight/wasm/tile"
)

// A sample is what is compared of a review, real or made up.
type sample struct{ claim, title, claimant, reviewer string }

// A shelf is samples as terms.
type shelf struct {
	samples []sample
	terms   [][]int32 // by sample, each term of its claim once, ascending
	lengths [2][]int  // terms of claim and title
	repeats []float64 // share of the terms of a title that its claim has
	vocab   map[string]int32
	posts   [][]int32 // by term
}

func newShelf(samples []sample) *shelf {
	s := &shelf{samples: samples, vocab: map[string]int32{}}
	for i, one := range samples {
		claim, title := tile.Terms(nil, one.claim), tile.Terms(nil, one.title)
		var terms []int32
		for _, t := range claim {
			terms = append(terms, s.term(t))
		}
		slices.Sort(terms)
		terms = slices.Compact(terms)
		for _, t := range terms {
			s.posts[t] = append(s.posts[t], int32(i))
		}
		s.terms = append(s.terms, terms)
		s.lengths[claimField] = append(s.lengths[claimField], len(claim))
		if len(title) > 0 {
			s.lengths[titleField] = append(s.lengths[titleField], len(title))
			s.repeats = append(s.repeats, repeated(title, claim))
		}
	}
	return s
}

func (s *shelf) term(t string) int32 {
	id, ok := s.vocab[t]
	if !ok {
		id = int32(len(s.posts))
		s.vocab[t] = id
		s.posts = append(s.posts, nil)
	}
	return id
}

func repeated(title, claim []string) float64 {
	n := 0
	for _, t := range title {
		if slices.Contains(claim, t) {
			n++
		}
	}
	return float64(n) / float64(len(title))
}

// frequencies are the document frequencies of all terms, the highest first.
func (s *shelf) frequencies() []int32 {
	var all []int32
	for _, p := range s.posts {
		all = append(all, int32(len(p)))
	}
	return sorted(all)
}

func sorted(all []int32) []int32 {
	slices.SortFunc(all, func(a, b int32) int { return cmp.Compare(b, a) })
	return all
}

// A growth is what the first claims of a shelf, in a random order, have.
type growth struct {
	terms  int     // different ones
	single float64 // share of claims with a term that no other has
}

// growth looks at a share of the claims.
func (s *shelf) growth(share float64) growth {
	r := rand.New(rand.NewPCG(1, 1))
	some := r.Perm(len(s.terms))[:int(share*float64(len(s.terms)))]
	count := make([]int32, len(s.posts))
	for _, i := range some {
		for _, t := range s.terms[i] {
			count[t]++
		}
	}
	var g growth
	for _, n := range count {
		if n > 0 {
			g.terms++
		}
	}
	for _, i := range some {
		if slices.ContainsFunc(s.terms[i], func(t int32) bool { return count[t] == 1 }) {
			g.single++
		}
	}
	g.single /= float64(max(1, len(some)))
	return g
}

// pairs are the document frequencies of pairs of terms, the highest first.
func (s *shelf) pairs() []int32 {
	count := map[[2]int32]int32{}
	for _, terms := range s.terms {
		for i, a := range terms {
			for _, b := range terms[i+1:] {
				count[[2]int32{a, b}]++
			}
		}
	}
	var all []int32
	for _, n := range count {
		all = append(all, n)
	}
	return sorted(all)
}

// share is the share of samples whose claim has a word of the kind.
func (s *shelf) share(is func(token) bool) float64 {
	n := 0
	for _, one := range s.samples {
		if slices.ContainsFunc(split(one.claim).tokens, is) {
			n++
		}
	}
	return float64(n) / float64(max(1, len(s.samples)))
}

// by counts the samples that have the same text, the highest count first, those
// without one left out.
func (s *shelf) by(what func(sample) string) []int32 {
	count := map[string]int32{}
	for _, one := range s.samples {
		if v := what(one); v != "" {
			count[v]++
		}
	}
	return descending(count)
}

// closest compares so many claims of a shelf with all of another; of the same
// shelf, with all but themselves. Of the nearest it gives, lowest first, how much
// of the terms of both is in both, and how much of those of the claim.
func (s *shelf) closest(n int, in *shelf) (both, parts []float64) {
	r := rand.New(rand.NewPCG(1, 2))
	for range n {
		b, p := s.overlap(r.IntN(len(s.terms)), in)
		both, parts = append(both, b), append(parts, p)
	}
	slices.Sort(both)
	return both, parts
}

func (s *shelf) overlap(at int, in *shelf) (both, part float64) {
	shared := map[int32]int{}
	terms := tile.Terms(nil, s.samples[at].claim)
	slices.Sort(terms)
	terms = slices.Compact(terms)
	for _, t := range terms {
		if id, ok := in.vocab[t]; ok {
			for _, other := range in.posts[id] {
				shared[other]++
			}
		}
	}
	for other, n := range shared {
		if s != in || int(other) != at {
			both = max(both, float64(n)/float64(len(terms)+len(in.terms[other])-n))
			part = max(part, float64(n)/float64(len(terms)))
		}
	}
	return both, part
}
