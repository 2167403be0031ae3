package actor

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// A place that acts is an organization: its government, its team. How often it
// must act more than it is but a place, and how many results of matches make an
// article a report on sport, where names of places mean teams.
const (
	manyActs   = 2
	manyScores = 2
)

// bearing is how often a place acts, and plays, less how often it is but a place; and
// how often a body's seat is but a building, and else.
type bearing struct{ acts, plays, houses, speaks int }

// metonyms makes the places that act, or play matches, organizations: Chad signed
// the treaty, Chad lost to Mali 3–1. A seat of power is one unless the article has it
// for a place throughout: they met in the Kremlin.
func (f *finder) metonyms() {
	scores := 0
	bearings := make([]bearing, len(f.entities))
	for i := range f.names {
		n := &f.names[i]
		e := f.root(n.entity)
		b := &bearings[e]
		if f.entities[e].kind == Organization && f.houses(n) {
			b.houses++
		} else {
			b.speaks++
		}
		if f.entities[e].kind != Place {
			continue
		}
		if f.scored(n) {
			scores++
			b.plays += 2
		}
		switch before := f.surface(n.first - 1); {
		case f.is(n.first-1, word.Where):
			b.acts--
			b.plays--
		case before == "to" || before == "of" || before == ",":
			b.plays--
		default:
			b.plays++
			if f.does(n) {
				b.acts++
			}
		}
	}
	for e, b := range bearings {
		x := &f.entities[e]
		if x.alias != e {
			continue
		}
		if x.kind == Organization && b.houses > 0 && b.speaks == 0 {
			x.kind = Place
		} else if x.kind == Place && (b.acts >= manyActs || scores >= manyScores && b.plays > 0) {
			x.kind = Organization
		}
	}
}

// houses reports whether a name is a seat of power and something is in it.
func (f *finder) houses(n *name) bool {
	return f.in(f.pastThe(n.first-1), inside) && n.last-n.first <= 2 && seats.Has(f.span(n.first, n.last).Of(f.doc.Text))
}

// seats are buildings that speak, inside and the like what leads into one.
const (
	seats  model.List = "Buckingham_Palace Capitol Downing_Street Elysee_Palace Kremlin Pentagon White_House"
	inside model.List = "In Inside Near Outside around in inside into near outside"
)

// states are what a place does by being there.
const states model.List = "became becomes bordered borders consisted consists included includes lay lies remained remains"

// does reports whether a name is the subject of a verb of doing in the active
// voice. What is said is left to those who speak for a place.
func (f *finder) does(n *name) bool {
	if f.class(n.first-1, model.Preposition) {
		return false
	}
	i := n.last
	for f.class(i, model.Adverb|model.Modal) || f.perfect(i) || ends(f.surface(i), "ly") {
		if i++; i-n.last > 2 {
			return false
		}
	}
	w := f.surface(i)
	verb := model.Lookup(w)
	if f.is(i, word.Capital|word.Speech) || verb.Class&model.Auxiliary != 0 || states.Has(w) {
		return false
	}
	return verb.Form == model.Past || verb.Form == model.Third || ends(w, "ed") || i > n.last && verb.Form == model.Plain
}

// perfect reports whether the token at i is an auxiliary of the active voice.
func (f *finder) perfect(i int) bool {
	w := f.surface(i)
	return w == "had" || w == "has" || w == "have"
}

// scored reports whether the result of a match stands beside a name: Chad 3–1,
// beat Chad, 3–1; 0–2 to Chad.
func (f *finder) scored(n *name) bool {
	after, before := n.last, n.first-3
	if f.mark(after, ',') {
		after++
	}
	switch f.surface(n.first - 1) {
	case "to", "against", "over", "with":
		before--
	}
	return f.score(after) || f.score(before)
}

// score reports whether the result of a match begins with token i: 3–1.
func (f *finder) score(i int) bool {
	if i < 0 || i+2 >= len(f.words) || f.doc.Tokens[i].Kind != text.Number || f.doc.Tokens[i+2].Kind != text.Number {
		return false
	}
	w := f.surface(i + 1)
	return (w == "-" || w == "–") && f.doc.Tokens[i].Len() < 4 && f.doc.Tokens[i+2].Len() < 4
}
