package match

import (
	"strings"

	"claimlight/wasm/model"
)

// describes reports a term of what somebody is called right before his name, where the
// other side has the name without it: the tax inspector Lev Dorn. A calling that the other
// side has instead makes another bearer of the name.
func (c *comparison) describes(r *reading, i int, paired []int32) bool {
	m := i + 1
	for ; m < len(r.terms) && r.follows(m) && !(r.terms[m].name && paired[m] >= 0); m++ {
	}
	if m == len(r.terms) || !r.follows(m) {
		return false
	}
	h := m - 1
	for ; h > i && r.terms[h].name && !r.isCalling(h); h-- {
	}
	if !r.isCalling(h) || r.terms[i].name && !r.isCalling(i) || r.find(r.terms[i].at, r.terms[h].at, func(t *term) bool { return t.verb != noVerb }) {
		return false
	}
	other, back := c.other(r)
	for k := int(paired[m]); k > 0 && other.follows(k); k-- {
		if back[k-1] < 0 && other.isCalling(k-1) {
			return false
		}
	}
	return true
}

// other is the side that a reading is not, with what its terms are paired with.
func (c *comparison) other(r *reading) (*reading, []int32) {
	if r == c.r {
		return c.q, c.back
	}
	return c.r, c.at
}

// follows reports a term right behind the one before it, in the same phrase.
func (r *reading) follows(i int) bool {
	return i > 0 && i < len(r.terms) && r.terms[i].at == r.terms[i-1].at+1 && r.terms[i].chunk == r.terms[i-1].chunk
}

// isCalling reports a noun for what somebody is or what an organization is.
func (r *reading) isCalling(i int) bool {
	w := strings.ToLower(r.words[r.terms[i].at])
	return model.Occupations.Has(w) || model.Callings.Has(w) || model.Trades.Has(w)
}
