package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/tag"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// name is one mention: the tokens first to last.
type name struct {
	first, last int
	titled      int // where the title before it begins; first where there is none
	sentence    int
	votes       votes
	key         string // normal form; equal keys are one entity
	entity      int
}

// maxKey is the length in bytes above which a name is not looked up.
const maxKey = 80

// seatVote is what a list of organizations counts against what the model says of
// a seat of power: most speak, as the Kremlin does, though each is a place too.
const seatVote = 64

// take takes over the mentions that the model found, but those of no actor.
func (f *finder) take(mentions []tag.Mention) {
	sentence, floor := 0, 0
	for i := range mentions {
		m := &mentions[i]
		for f.doc.Sentences[sentence].Last <= m.First {
			sentence++
		}
		if m.Kind != tag.Other && !f.opener(m) {
			floor = max(floor, f.doc.Sentences[sentence].First)
			first := f.untitled(m)
			n := name{first: first, last: m.Last, titled: f.title(first, floor), sentence: sentence, votes: votesOf(m)}
			if s := f.span(first, m.Last); s.Len() <= maxKey && model.Organizations.Has(s.Of(f.doc.Text)) {
				n.votes[Organization] += seatVote
			}
			if n.key = f.key(n.first, n.last); n.key != "" {
				f.names = append(f.names, n)
			}
		}
		floor = m.Last
	}
}

// opener reports whether a mention is but the capital of a sentence's first word.
func (f *finder) opener(m *tag.Mention) bool {
	return m.Last-m.First == 1 && !f.is(m.First, word.Known) && model.Openers.Has(f.surface(m.First))
}

// untitled is where a person's name begins behind a title that was taken for a
// part of it.
func (f *finder) untitled(m *tag.Mention) int {
	first := m.First
	for m.Kind == tag.Person && first+1 < m.Last && f.is(first, word.Head|word.Occupation) && !f.is(first, word.Given) {
		next := first + 1
		if f.mark(next, '.') {
			next++
		}
		if next >= m.Last || !f.is(next, word.Capital) {
			break
		}
		first = next
	}
	return first
}

// title is where the title right before token first begins, not before floor;
// first itself where there is none.
func (f *finder) title(first, floor int) int {
	from, headed := first, false
	for from > floor {
		at := from - 1
		if f.mark(at, '.') && at > floor {
			at--
		}
		if f.surface(at) == "State" && at-2 >= floor && f.surface(at-1) == "of" {
			at -= 2 // Secretary of State
		}
		if !f.is(at, word.Capital) || !f.is(at, word.Rank|word.Occupation) {
			break
		}
		headed = headed || f.is(at, word.Head|word.Occupation)
		from = at
	}
	if !headed {
		return first
	}
	return from
}

// listed reports whether the tokens are in a gazetteer as they stand.
func (f *finder) listed(first, last int) bool {
	s := f.span(first, last)
	if s.Len() > maxKey {
		return false
	}
	w := s.Of(f.doc.Text)
	return model.Organizations.Has(w) || model.Countries.Has(w) || model.Places.Has(w)
}

// key is the normal form of a name: countries under one name, initials and acronyms
// without their dots.
func (f *finder) key(first, last int) string {
	w := f.span(first, last).Of(f.doc.Text)
	if len(w) <= maxKey {
		if full, ok := model.Countries.Get(w); ok && full != "" {
			w = strings.ReplaceAll(full, "_", " ")
		}
	}
	return strings.ReplaceAll(text.Normal(w), ".", "")
}
