package claim

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// own adds a sentence as the article's own claims if it asserts something.
func (f *finder) own(u *unit, first, last int) {
	first = max(first, u.first)
	end := f.trim(first, last)
	if f.size(first, end) < 3 || !f.asserts(first, last) || f.refuses(first, last) {
		return
	}
	f.stateEach(f.clauses(first, last), ownSentence)
}

// stateEach appends the article's own claims, one a clause; by is the rule where
// there is but one.
func (f *finder) stateEach(clauses [][2]int, by rule) {
	if len(clauses) > 1 {
		by = ownClause
	}
	for _, c := range clauses {
		f.state(by, c)
	}
}

// state appends the article's own claim.
func (f *finder) state(by rule, content ...[2]int) {
	c := Claim{by: by, Speaker: -1, Content: f.pieces(content...)}
	c.Span = cover(c, text.Span{})
	c.Stance = f.stance(Asserts, content)
	c.Score = f.score(content, c.Stance)
	f.claims = append(f.claims, c)
}

// refuses reports whether a sentence says only that a spokesman would not
// speak: "A spokeswoman declined to give a date."
func (f *finder) refuses(first, last int) bool {
	spokes := false
	for i := first; i < min(last, first+maxClause); i++ {
		spokes = spokes || f.has(i, model.Spokes)
		if spokes && f.has(i, model.Refusal) && f.is(i+1, "to") {
			return true
		}
	}
	return false
}
