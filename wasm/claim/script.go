package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// A transcript gives each paragraph to whom it names before a colon, and so does
// many a headline: "X: The dam will hold." In a transcript once begun, capitals
// before a colon are a speaker too, though nobody knows the name.

// script is the paragraph that belongs to a label, until it ends.
type script struct {
	begun     bool // the article has labels
	paragraph int
	claim     int // the paragraph's claim, or -1 where it has none
}

// maxLabel bounds the words of a label.
const maxLabel = 8

// scripted reads a unit of a paragraph with a label.
func (f *finder) scripted(u *unit) bool {
	if f.doc.Tokens[u.first].Start > f.doc.Paragraphs[u.paragraph].Start {
		if !f.script.begun || f.script.paragraph != u.paragraph {
			return false
		}
		c := &f.claims[f.script.claim]
		c.End = f.doc.Tokens[u.last-1].End
		c.Content[len(c.Content)-1].End = c.End
		u.found, u.claim = true, f.script.claim
		return true
	}
	first := u.first
	if f.words[first].kind == text.Quote {
		first++
	}
	name, k := f.label(first, u.last)
	if k < 0 || !f.say(u, transcript, -1, f.resolve(name, k), k+1, u.last) {
		return false
	}
	f.script = script{begun: true, paragraph: u.paragraph, claim: u.claim}
	return true
}

// label is where the speaker stands, and the colon behind, that a paragraph begins
// with at token first; the colon is -1 where it has none. In small letters what a
// verb opens is no speech: "X: won in Oslo" is a list.
func (f *finder) label(first, last int) (name, colon int) {
	k := first
	for k < min(last, first+maxLabel) && f.capital(k) && f.wordy(k) {
		k++
	}
	if k == first || k+2 >= last || !f.is(k, ":") || f.words[k+1].quoted != f.words[k].quoted {
		return 0, -1
	}
	n, loud := f.words[k-1].name, f.allCaps(k-1)
	if n == 0 || f.mentions[n-1].last != k || f.actors[f.mentions[n-1].actor].Kind != actor.Person {
		if loud && f.script.begun {
			return first, k
		}
		return 0, -1
	}
	listed := f.finite(k+1) && f.words[k+1].form != model.NoForm
	if !loud && (listed || !f.script.begun && !f.anyVerb(k+1, last)) {
		return 0, -1
	}
	return f.mentions[n-1].first, k
}
