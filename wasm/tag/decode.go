package tag

import (
	"slices"

	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// Find lists the names of doc in order. They never overlap.
func (m *Model) Find(doc *text.Document, words []word.Word) []Mention {
	r := Look(doc, words, &m.words)
	var d decoder
	stretches := r.Stretches()
	out := make([]Mention, 0, len(stretches))
	for _, s := range stretches {
		out = d.stretch(out, m, r, s)
	}
	kept, floor := out[:0], 0
	for _, m := range out {
		if m.First < floor { // a part of the one before by now: Louis the | German
			continue
		}
		m.Last = r.dotted(m.Last)
		m = r.retyped(r.opened(r.whole(m, floor)))
		kept, floor = append(kept, m), m.Last
	}
	return r.echoes(r.weeded(kept))
}

// dotted is last, behind the dot of an abbreviation that ends a name: Inc.
func (r *View) dotted(last int) int {
	if last == len(r.words) || r.words[last].Mark != '.' || r.doc.Tokens[last-1].End != r.doc.Tokens[last].Start {
		return last
	}
	if w := r.surface(last - 1); r.words[last-1].Traits&word.Suffix != 0 || w == "Jr" || w == "Sr" || w == "Bros" {
		return last + 1
	}
	return last
}

// decoder keeps its buffers from stretch to stretch.
type decoder struct {
	scores   [][Tags]int32 // of each token by itself
	best     [][Tags]int32 // of the best sequence up to each token
	back     [][Tags]uint8
	features []uint32
}

const never = -1 << 28

// grow makes room for n tokens.
func (d *decoder) grow(n int) {
	if n > len(d.scores) {
		d.scores, d.best, d.back = make([][Tags]int32, 2*n), make([][Tags]int32, 2*n), make([][Tags]uint8, 2*n)
	}
}

func (d *decoder) stretch(out []Mention, m *Model, r *View, s Stretch) []Mention {
	n := s.Last - s.First
	d.grow(n)
	for i := range n {
		d.features, _ = r.Features(d.features[:0], s, s.First+i)
		d.scores[i] = m.features.sum(d.features)
		if !r.begins(s.First + i) {
			for k := range Kinds {
				d.scores[i][Of(Kind(k), Begin)] = never
			}
		}
		d.step(m, i)
	}
	t := Outside
	for k := range Tags {
		if d.best[n-1][k] > d.best[n-1][t] {
			t = k
		}
	}
	mark := len(out)
	last := 0
	for i := n - 1; i >= 0; i-- {
		if inside(t) {
			last = max(last, i+1)
		} else if t != Outside {
			last = max(last, i+1)
			out = d.emit(out, m, r, s, i, last, kindOf(t))
		}
		if t == Outside || !inside(t) {
			last = 0
		}
		t = int(d.back[i][t])
	}
	slices.Reverse(out[mark:])
	return out
}

// emit appends the name between tokens i and last of a stretch, or its parts, the
// last of them first as the whole stretch is read.
func (d *decoder) emit(out []Mention, m *Model, r *View, s Stretch, i, last int, kind Kind) []Mention {
	mark := len(out)
	for guess := kind; ; {
		end, next, person := r.cut(s.First+i, s.First+last, guess)
		if end == 0 {
			break
		}
		part := d.mention(m, s, i, end-s.First)
		if person {
			part.Kind = Person
		}
		out = append(out, r.headed(part.settled()))
		i, guess = next-s.First, Other
	}
	whole := len(out) == mark
	if whole && (kind != Person || r.mark(s.First+last) == '.') {
		last = r.office(s.First+i, s.First+last) - s.First
	}
	rest := d.mention(m, s, i, last)
	if whole {
		rest.Kind = kind
	}
	out = append(out, r.headed(rest.settled()))
	slices.Reverse(out[mark:])
	return out
}

// mention is the name between tokens i and last of a stretch, of the kind that suits
// it best.
func (d *decoder) mention(m *Model, s Stretch, i, last int) Mention {
	x := Mention{First: s.First + i, Last: s.First + last, Votes: d.votes(m, i, last)}
	for k := range x.Votes {
		if x.Votes[k] > x.Votes[x.Kind] {
			x.Kind = Kind(k)
		}
	}
	return x
}

// headed tells the kind of a name by the word that heads it.
func (r *View) headed(m Mention) Mention {
	switch {
	case m.Last-m.First > 1 && r.words[m.Last-1].Traits&word.Suffix != 0:
		m.Kind = Organization
		m.Votes[m.Kind] += suffixVote
	case m.Kind == Other && m.Last-m.First == 2 && r.introduced(m.First, m.Last):
		m.Kind = Person
		m.Votes[m.Kind] = m.Votes[Other] + bodyVote
	case m.Kind == Person && r.institution(m.First, m.Last):
		m.Kind = Organization
		m.Votes[m.Kind] += bodyVote
	}
	return m
}

// What the word that ends a name counts: a company's form, or a word for a body.
const (
	suffixVote = 16 * Unit
	bodyVote   = 6 * Unit
)

// step finds the best sequences that end at token i.
func (d *decoder) step(m *Model, i int) {
	var top [Tags]int64
	for b := range top {
		top[b] = ranked(never, Outside)
	}
	if i == 0 {
		for b := range Tags {
			if !inside(b) {
				top[b] = ranked(int32(m.follow[Outside][b]), Outside)
			}
		}
	} else {
		m.advance(&top, &d.best[i-1])
	}
	for b, x := range &top {
		d.best[i][b], d.back[i][b] = int32(x>>rankBits)+d.scores[i][b], uint8(^x&(1<<rankBits-1))
	}
}

// advance raises top to the best ways on from what was best before.
func (m *Model) advance(top *[Tags]int64, before *[Tags]int32) {
	for a, from := range before {
		follow := &m.follow[a]
		top[Outside] = max(top[Outside], ranked(from+int32(follow[Outside]), a))
		for b := Begin; b < Tags; b += 2 {
			top[b] = max(top[b], ranked(from+int32(follow[b]), a))
		}
		if a != Outside {
			b := a + a&1 // the inside of its kind
			top[b] = max(top[b], ranked(from+int32(follow[b]), a))
		}
	}
}

// ranked is a score with the tag that it comes from, in one number, so that the highest
// is found without branches: of equals that of the first tag.
func ranked(score int32, tag int) int64 { return int64(score)<<rankBits | int64(1<<rankBits-1-tag) }

const rankBits = 4

var _ [1<<rankBits - Tags]struct{}

// votes is what each kind would score over the tokens first to last.
func (d *decoder) votes(m *Model, first, last int) (v [Kinds]int32) {
	for k := range Kinds {
		t := Of(Kind(k), Begin)
		v[k] = d.scores[first][t] + int32(m.follow[Outside][t])
		for i := first + 1; i < last; i++ {
			next := Of(Kind(k), Inside)
			v[k] += int32(m.follow[t][next]) + d.scores[i][next]
			t = next
		}
	}
	return v
}
