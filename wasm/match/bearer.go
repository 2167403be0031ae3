package match

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// sameButNames reports names that were taken for one and are spelt otherwise: Simon
// and Simone. A people may stand for its country, and y for i.
func (c *comparison) sameButNames(i, at int) bool {
	t, u := &c.r.terms[i], &c.q.terms[at]
	if !t.name && !t.head || !u.name && !u.head {
		return false
	}
	a, b := c.r.words[t.at], c.q.words[u.at]
	return a != b && !sameSpelling(a, b) && !c.misspelt(i, at)
}

func sameSpelling(a, b string) bool {
	if spelling(a) == spelling(b) || landOf(a) != "" && (landOf(a) == fold(b) || landOf(a) == landOf(b)) || landOf(b) != "" && landOf(b) == fold(a) {
		return true
	}
	if model.FirstNames.Has(title(a)) || model.FirstNames.Has(title(b)) {
		return false
	}
	if model.Demonyms.Has(title(a)) || model.Demonyms.Has(title(b)) || model.Demonyms.Has(title(strings.TrimSuffix(a, "s"))) || model.Demonyms.Has(title(strings.TrimSuffix(b, "s"))) {
		return fold(a) == fold(b) || model.Countries.Has(title(a)) == model.Countries.Has(title(b)) || !nigers.Has(a) && !nigers.Has(b)
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) > 4 && b == a+"n" && strings.HasSuffix(a, "a") { // a people that no list knows
		return true
	}
	_, one := synonyms.Get(a)
	_, other := synonyms.Get(b)
	return one || other || fold(a) == fold(b) && tile.Rarity(fold(a)) < tile.MaxRarity
}

// nigers are two countries whose peoples are spelt nearly alike.
const nigers model.List = `niger nigeria nigerian nigerians nigerien nigeriens`

// spelling is a name without what other alphabets leave open: Sergey, Sergei. The number
// of a king is none.
func spelling(s string) string {
	if strings.Trim(s, "ivx") == "" {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == 'y' || c == 'j' {
			c = 'i'
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	return string(b)
}

// otherBearer reports a surname in the claim that is its claimant's, and in the sentence
// somebody else's of that name.
func (c *comparison) otherBearer(i, at int) bool {
	if c.record.ClaimantKind != review.NamedClaimant || c.r.givenBefore(i) != "" {
		return false
	}
	claimant, other := nameWords(c.record.Claimant), c.q.givenBefore(at)
	return len(claimant) > 1 && other != "" && other != claimant[0] && c.r.words[c.r.terms[i].at] == claimant[len(claimant)-1]
}

// givenBefore is the name right before a term, if that is no title.
func (r *reading) givenBefore(i int) string {
	if i == 0 || r.terms[i-1].at+1 != r.terms[i].at || !r.capital(int(r.terms[i-1].at)) {
		return ""
	}
	w := r.words[r.terms[i-1].at]
	if ranked.Has(w) || model.Ranks.Has(title(w)) {
		return ""
	}
	return w
}

// otherRank reports two titles of one name that differ, or one that is not in force:
// Mrs Brandt is not Mr Brandt, nor the vice president the president.
func (c *comparison) otherRank(i, at int) bool {
	if !c.r.terms[i].name && !c.r.terms[i].head {
		return false
	}
	a, b := c.r.rankAt(int(c.r.terms[i].at)), c.q.rankAt(int(c.q.terms[at].at))
	return a != "" && b != "" && a != b || untitled.Has(a) != untitled.Has(b)
}

// rankAt is the title before the name that word i belongs to, or what ends it.
func (r *reading) rankAt(i int) string {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		w := r.words[k]
		switch {
		case untitled.Has(w):
			return w
		case ranked.Has(w) || model.Ranks.Has(title(w)):
			if r.in(k-1, untitled) {
				return r.words[k-1]
			}
			return fold(w)
		case !r.capital(k):
			return ""
		}
	}
	return ""
}

const (
	untitled model.List = `acting deputy ex former interim late then vice`
	ranked   model.List = `doctor dr king lady lord miss mr mrs ms prince princess professor queen sergeant sir`
)

// unnamed reports a claim that says of whom it speaks by an office alone, or gives
// figures of nobody: the mayor is another in another town.
func (c *comparison) unnamed() bool {
	if c.again || c.own || c.r.find(0, MaxWords, func(t *term) bool { return t.name || t.head && tile.Rarity(t.stem) == tile.MaxRarity }) {
		return false
	}
	for i, w := range c.r.words {
		if offices.Has(w) && (c.r.isDefinite(i) || i == 0) {
			return true
		}
	}
	return c.why == 0 && len(c.r.years) > 0 && c.r.directed() // unemployment doubled in 2023: where?
}

// isDefinite reports the article before a word.
func (r *reading) isDefinite(i int) bool {
	for k := i - 1; k >= 0 && k > i-3; k-- {
		if w := r.words[k]; w == "the" || w == "our" {
			return true
		}
	}
	return false
}

const offices model.List = `army cabinet chancellor city company council country government governor king mayor minister ministry opposition
parliament party police president queen state town university village`
