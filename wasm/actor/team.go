package actor

import "claimlight/wasm/text"

// manyScores is how many scores of matches make a report on sport.
const manyScores = 2

// teams makes the places that play matches organizations: a report on sport means
// the team by "Chad lost to Mali 3–1", unless it says more often what happened in
// that place.
func (f *finder) teams() {
	scores := 0
	played := make([]int, len(f.entities)) // where an entity plays, less where it is but a place
	for i := range f.names {
		n := &f.names[i]
		e := f.root(n.entity)
		if f.entities[e].kind != Place {
			continue
		}
		if f.scored(n) {
			scores++
			played[e] += 2
		}
		if f.where(n.first - 1) {
			played[e]--
		} else {
			played[e]++
		}
	}
	if scores < manyScores {
		return
	}
	for e := range f.entities {
		if x := &f.entities[e]; x.alias == e && x.kind == Place && played[e] > 0 {
			x.kind = Organization
		}
	}
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

// where reports whether a word that leads to a place stands at token i.
func (f *finder) where(i int) bool {
	switch f.surface(i) {
	case "in", "In", "at", "At", "near", "from", "From", "to", "of", "across", "around", "outside", "through", "throughout", ",":
		return true
	}
	return false
}
