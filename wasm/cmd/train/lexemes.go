package main

import (
	"hash/fnv"
	"math"
	"math/rand"
	"sort"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/tag"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// What a word can be in a name.
const (
	personFirst = iota
	personLast
	organizationInner
	organizationLast
	placeWord
	otherName
	noName
	roles
)

// lexemes counts what each word is in the corpora's names.
type lexemes struct{ seen map[string]*[roles]float64 }

func newLexemes() *lexemes {
	l := &lexemes{map[string]*[roles]float64{}}
	for list, role := range map[*model.List]int{ptr(model.FirstNames): personFirst, ptr(model.Places): placeWord, ptr(model.Countries): placeWord, ptr(model.Demonyms): otherName} {
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

func (l *lexemes) at(w string) *[roles]float64 {
	w = text.Normal(w)
	if l.seen[w] == nil {
		l.seen[w] = &[roles]float64{}
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
				role[i] = personLast
			case k == tag.Person:
				role[i] = personFirst
			case k == tag.Organization && i == g[1]-1:
				role[i] = organizationLast
			case k == tag.Organization:
				role[i] = organizationInner
			case k == tag.Place:
				role[i] = placeWord
			default:
				role[i] = otherName
			}
		}
	}
	for i, t := range p.doc.Tokens {
		if t.Kind != text.Word || p.spoilt[i] || p.words[i].Traits&word.Capital == 0 || p.words[i].Traits&word.Opening != 0 {
			continue
		}
		r, ok := role[i]
		if !ok {
			r = noName
		}
		l.at(t.Of(p.doc.Text))[r]++
	}
}

const hidden = 32

// net tells a word's role from its vector.
type net struct {
	in  [hidden][dims + 1]float64
	out [roles][hidden + 1]float64
}

func (n *net) run(v *[dims]float32, h *[hidden]float64, p *[roles]float64) {
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

func (n *net) learn(v *[dims]float32, want *[roles]float64, weight, rate float64) {
	var h [hidden]float64
	var p [roles]float64
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

// levels is how sure a role may be: hardly, rather, very.
const levels = 3

// folds is into how many parts the words are cut, so that each word is judged by
// what the others teach.
const folds = 4

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
	var nets [folds]*net
	done := make(chan bool)
	for f := range folds {
		go func() {
			random := rand.New(rand.NewSource(int64(f)))
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
					if fold(w) == f {
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
			nets[f] = n
			done <- true
		}()
	}
	for range folds {
		<-done
	}
	out := make([]uint8, len(words))
	var h [hidden]float64
	for i, w := range words {
		var p [roles]float64
		nets[fold(w)].run(&vectors[i], &h, &p)
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
		out[i] = uint8(1 + best*levels + level)
	}
	return out
}
