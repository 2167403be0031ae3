package match

import (
	"slices"
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

// called reports a part of a name in the claim that the sentence leaves out because the
// words before it say whose it is: the valley, behind "the Vellow valley"; the striker,
// behind "Ivo Lind was dropped", where the claim calls him so.
func (c *comparison) called(i int) bool {
	first, last := i, i
	for ; c.r.follows(first) && c.r.terms[first-1].name && c.at[first-1] < 0; first-- {
	}
	for ; c.r.follows(last+1) && c.r.terms[last+1].name && c.at[last+1] < 0; last++ {
	}
	h := last + 1
	if !c.r.follows(h) || c.at[h] < 0 {
		h = first - 1
		if h < 0 || c.at[h] < 0 || c.r.terms[first].at-c.r.terms[h].at > 2 || c.r.terms[first].chunk != c.r.terms[h].chunk {
			return false
		}
	}
	at := int(c.q.terms[c.at[h]].at)
	if c.q.next(at-1) != "the" || c.q.next(at+1) == "of" || c.q.follows(int(c.at[h])+1) {
		return false
	}
	return c.asked.before.calls(c.r, first, last, h)
}

// calls reports whether every mention of what term h of a claim is, and there is one, has
// the claim's terms first to last for its name, or that name alone opens the text, which
// has no other.
func (r *reading) calls(claim *reading, first, last, h int) bool {
	head, found, others := claim.terms[h].stem, false, false
	for j := range r.terms {
		switch {
		case r.terms[j].stem == head:
			if !r.named(j-(last-first+1), claim, first, last) && !r.named(j+1, claim, first, last) {
				return false
			}
			found = true
		case r.terms[j].name || r.terms[j].head:
			others = others || !claim.find(claim.terms[first].at, claim.terms[last].at+1, func(t *term) bool { return t.is(&r.terms[j]) })
		}
	}
	return found || !others && r.named(0, claim, first, last) && r.terms[0].at <= 1
}

// named reports the claim's terms first to last from term j on.
func (r *reading) named(j int, claim *reading, first, last int) bool {
	for i := first; i <= last; i++ {
		if k := j + i - first; k < 0 || k >= len(r.terms) || r.terms[k].stem != claim.terms[i].stem {
			return false
		}
	}
	return true
}

// homeland is the sentence's only name that the claim has not, if the claimant has it in
// his own name and the claim speaks of "the country": that of the Unions of Norvik.
func (c *comparison) homeland() string {
	name := ""
	for j, t := range c.q.terms {
		if t.at < c.in.from || t.at >= c.in.to || !t.name || c.back[j] >= 0 {
			continue
		}
		if name != "" {
			return ""
		}
		name = c.q.words[t.at]
	}
	if name == "" || !c.claimantHas(name) || !slices.Contains(c.r.words, "country") || c.r.find(0, MaxWords, func(t *term) bool { return t.name }) {
		return ""
	}
	return name
}

// claimantHas reports a name in that of an organization that makes the claim.
func (c *comparison) claimantHas(name string) bool {
	words := nameWords(c.record.Claimant)
	at := slices.Index(words, "of")
	return at > 0 && slices.ContainsFunc(words[at:], func(w string) bool { return w == name || sameName(fold(w), fold(name)) })
}

// isHome reports the name of the claimant's country right before what the claim has
// without a name: the Norvik state, the state.
func (c *comparison) isHome(j int) bool {
	if !c.q.follows(j+1) || c.back[j+1] < 0 || !c.claimantHas(c.q.words[c.q.terms[j].at]) {
		return false
	}
	at := int(c.r.terms[c.back[j+1]].at)
	return c.r.next(at-1) == "the" && civil.Has(c.r.words[at])
}

// placed reports a sentence that says of which country the claim speaks.
func (c *comparison) placed() bool {
	for j, t := range c.q.terms {
		if c.in.from <= t.at && t.at < c.in.to && c.back[j] < 0 && t.name && c.isHome(j) {
			return true
		}
	}
	return c.homeland() != ""
}

// civil are what a country has one of.
const civil model.List = `army cabinet government parliament senate state treasury`
