package main

import (
	"hash/fnv"
	"math"
	"math/rand"
	"sort"
	"strings"
	"sync"

	"claimlight/wasm/model"
	"claimlight/wasm/tag"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// lexemes counts what each word is in the corpora's names.
type lexemes struct {
	seen map[string]*[tag.Roles]float64
}

func newLexemes() *lexemes {
	l := &lexemes{map[string]*[tag.Roles]float64{}}
	for list, role := range map[*model.List]int{ptr(model.FirstNames): tag.GivenName, ptr(model.Places): tag.PlaceName, ptr(model.Countries): tag.PlaceName, ptr(model.Demonyms): tag.OtherName} {
		for _, e := range strings.Fields(string(*list)) {
			e, _, _ = strings.Cut(e, "=")
			if !strings.Contains(e, "_") {
				l.at(e)[role] += 2
			}
		}
	}
	return l
}

func ptr(l model.List) *model.List { return &l }

func (l *lexemes) at(w string) *[tag.Roles]float64 {
	w = text.Normal(w)
	if l.seen[w] == nil {
		l.seen[w] = &[tag.Roles]float64{}
	}
	return l.seen[w]
}

// read counts the words of an article that have a capital to tell by.
func (l *lexemes) read(p *prepared) {
	role := map[int]int{}
	for g, k := range p.gold {
		for i := g[0]; i < g[1]; i++ {
			switch {
			case k == tag.Person && i == g[1]-1:
				role[i] = tag.Surname
			case k == tag.Person:
				role[i] = tag.GivenName
			case k == tag.Organization && i == g[1]-1:
				role[i] = tag.OrganizationLast
			case k == tag.Organization:
				role[i] = tag.OrganizationInner
			case k.Settled() == tag.Place:
				role[i] = tag.PlaceName
			default:
				role[i] = tag.OtherName
			}
		}
	}
	for i, t := range p.doc.Tokens {
		if t.Kind != text.Word || p.spoilt[i] || p.words[i].Traits&word.Capital == 0 || p.words[i].Traits&word.Opening != 0 {
			continue
		}
		r, ok := role[i]
		if !ok {
			r = tag.NoName
		}
		l.at(t.Of(p.doc.Text))[r]++
	}
}

const hidden = 32

// net tells a word's role from its vector.
type net struct {
	in  [hidden][dims + 1]float64
	out [tag.Roles][hidden + 1]float64
}

func (n *net) run(v *[dims]float32, h *[hidden]float64, p *[tag.Roles]float64) {
	for i := range h {
		s := n.in[i][dims]
		for d, x := range v {
			s += n.in[i][d] * float64(x)
		}
		h[i] = math.Tanh(s)
	}
	sum := 0.0
	for k := range p {
		s := n.out[k][hidden]
		for i, x := range h {
			s += n.out[k][i] * x
		}
		p[k] = math.Exp(s)
		sum += p[k]
	}
	for k := range p {
		p[k] /= sum
	}
}

func (n *net) learn(v *[dims]float32, want *[tag.Roles]float64, weight, rate float64) {
	var h [hidden]float64
	var p [tag.Roles]float64
	n.run(v, &h, &p)
	var back [hidden]float64
	for k := range p {
		g := (want[k] - p[k]) * weight * rate
		for i := range h {
			back[i] += g * n.out[k][i]
			n.out[k][i] += g * h[i]
		}
		n.out[k][hidden] += g
	}
	for i := range h {
		g := back[i] * (1 - h[i]*h[i])
		for d, x := range v {
			n.in[i][d] += g * float64(x)
		}
		n.in[i][dims] += g
	}
}

// folds is into how many parts the words are cut, so that each word is judged by
// what the others teach.
const folds = 4

// seeds is how many nets judge a word together.
const seeds = 4

// classify tells of each word what it mostly is, by a net that has not seen it.
func (l *lexemes) classify(words []string, vectors [][dims]float32) []uint8 {
	index := map[string]int{}
	for i, w := range words {
		index[w] = i
	}
	var known []string
	for w := range l.seen {
		if _, ok := index[w]; ok {
			known = append(known, w)
		}
	}
	sort.Strings(known)
	fold := func(w string) int {
		h := fnv.New32a()
		h.Write([]byte(w))
		return int(h.Sum32()>>8) % folds
	}
	var nets [folds][seeds]*net
	var wait sync.WaitGroup
	for f := range folds {
		wait.Go(func() {
			for s := range seeds {
				nets[f][s] = l.learn(known, vectors, index, int64(f*seeds+s), func(w string) bool { return fold(w) != f })
			}
		})
	}
	wait.Wait()
	out := make([]uint8, len(words))
	var h [hidden]float64
	for i, w := range words {
		var p, q [tag.Roles]float64
		for _, n := range nets[fold(w)] {
			n.run(&vectors[i], &h, &q)
			for k := range p {
				p[k] += q[k] / seeds
			}
		}
		best := 0
		for k := range p {
			if p[k] > p[best] {
				best = k
			}
		}
		level := 0
		if p[best] > 0.8 {
			level = 2
		} else if p[best] > 0.55 {
			level = 1
		}
		out[i] = uint8(1 + best*tag.Levels + level)
	}
	return out
}

// learn trains a net on the known words that it may see.
func (l *lexemes) learn(known []string, vectors [][dims]float32, index map[string]int, seed int64, may func(string) bool) *net {
	random := rand.New(rand.NewSource(seed))
	n := &net{}
	for i := range n.in {
		for d := range n.in[i] {
			n.in[i][d] = random.NormFloat64() * 0.5
		}
	}
	const rounds = 12
	for e := range rounds {
		for _, i := range random.Perm(len(known)) {
			w := known[i]
			if !may(w) {
				continue
			}
			c := *l.seen[w]
			sum := 0.0
			for _, x := range c {
				sum += x
			}
			for k := range c {
				c[k] /= sum
			}
			n.learn(&vectors[index[w]], &c, math.Min(1+math.Log(sum), 4), 0.1*(1-float64(e)/rounds))
		}
	}
	return n
}
