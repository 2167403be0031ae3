package claim

import (
	"strings"

	"claimlight/wasm/model"
)

// tagged adds the claim of a tag whose own words are Tokens[first:after], the
// cue at i included.
func (f *finder) tagged(u *unit, i, first int, voice subject, after int, inverted bool) bool {
	left := [2]int{f.trimLeft(u.done, first), f.trim(u.done, first)}
	quoted, n := f.quoteEnds(first-1), f.size(left[0], left[1])
	if !quoted && n == 1 && after+1 < u.last && f.comma(after) && f.joiner(left[0]) {
		return f.tagFirst(u, i, voice, after+1)
	}
	whole := !quoted && n == 0
	if whole {
		left = f.wholeBefore(u, first, after)
		n = f.size(left[0], left[1])
	}
	if q, ok := f.quotationAt(left[0]); ok && !quoted && q.last < left[1] && !f.wordy(q.last-2) && !f.clause(q.last, left[1]) {
		return false // “…,” the tall, bearded man said
	}
	if parted := n == 1 && f.words[left[0]].name != 0 && after+1 < u.last && f.finite(after+1); n == 0 || !quoted && n < 2 && !parted {
		return false // but: X, Y said, had lied
	}
	ends := after >= u.last || f.words[after].quoted != 0 || f.stop(after) || f.among(after, pauses)
	amid := after+1 < u.last && f.comma(after) && f.words[after+1].quoted == 0 && !f.gerund(after+1) && f.clause(after+1, u.last)
	if !quoted && (!ends || !amid && !f.clause(left[0], left[1]) && f.has(left[0], model.Preposition|model.Subordinator)) {
		return false // "In May, X said …": the content comes after
	}
	if !f.speaks(voice, i) || !inverted && f.setsScene(u, left, after) {
		return false
	}
	if left = f.quotedPart(left, quoted); !amid && f.manner(left) != Direct && !quoted && f.fronted(left, after, u) {
		return false
	}
	by := plainTag
	switch {
	case whole:
		by = wholeTag
		f.overrule(u, left)
	case inverted:
		by = invertedTag
	}
	r := report{by: by, cue: [2]int{i, i + 1}, voice: voice, content: [][2]int{left}, stance: cueStance(f.words[i].cue)}
	if k := f.resumes(u, after, f.manner(left) == Direct, inverted); k >= 0 {
		r.content = append(r.content, [2]int{k, f.resumedEnd(u, k)})
	}
	return f.add(u, r)
}

// wholeBefore is the sentence up to the tag Tokens[first:after] that ends it, where
// what the sentence reports has been read already: X hopes to come, Y said. It is
// empty where a quotation has a tag of its own.
func (f *finder) wholeBefore(u *unit, first, after int) [2]int {
	if !u.found || !f.comma(first-1) || after < u.last && !f.stop(after) {
		return [2]int{}
	}
	start := u.first
	for _, s := range u.sentences {
		if s.First <= first {
			start = max(start, s.First)
		}
	}
	whole, k := [2]int{}, f.claimsFrom(start)
	for ; k < len(f.claims); k++ {
		if f.claims[k].Quote == Direct {
			return [2]int{}
		}
		whole = [2]int{f.trimLeft(start, first), f.trim(start, first)}
	}
	return whole
}

// claimsFrom is the first of the claims last found that all begin at token i or
// after it.
//
//go:noinline
func (f *finder) claimsFrom(i int) int {
	k := len(f.claims)
	for k > 0 && f.claims[k-1].Start >= f.doc.Tokens[i].Start {
		k--
	}
	return k
}

// overrule drops the claims found in the range: all of it is what somebody else
// said, and what X hopes is no report of its own.
func (f *finder) overrule(u *unit, whole [2]int) {
	f.claims = f.claims[:f.claimsFrom(whole[0])]
	u.aside = aside{}
}

// joiner reports whether the word at token i joins a sentence to the last.
func (f *finder) joiner(i int) bool {
	return f.has(i, model.Adverb|model.Coordinator) || f.words[i].name == 0 && strings.HasSuffix(f.of(i), "ly")
}

// tagFirst reads a tag behind one word that only joins the sentence to the last:
// But, X said, …; otherwise, X said, …. The content starts at token k.
func (f *finder) tagFirst(u *unit, i int, voice subject, k int) bool {
	if f.words[k].quoted == 0 && !f.clause(k, u.last) || !f.speaks(voice, i) {
		return false
	}
	return f.say(u, tagBehindWord, i, voice, k, f.resumedEnd(u, k))
}

// setsScene reports whether the words before the tag only lead up to content
// that follows it: "Asked about it, X said, “…”", "On “Meet the Press,” X said he …".
func (f *finder) setsScene(u *unit, left [2]int, after int) bool {
	w := f.words[left[0]]
	if w.quoted != 0 || w.name != 0 {
		return false
	}
	if w.class&(model.Preposition|model.Subordinator|model.Time) == 0 && w.form != model.Past && w.form != model.Gerund {
		return false
	}
	if after < u.last && (f.comma(after) || f.is(after, ":")) {
		_, ok := f.quotationAt(after + 1)
		return ok && f.capital(after+2)
	}
	return after < u.last && f.wordy(after) && f.words[after].quoted == 0 && f.clause(after+1, u.last)
}

// quotedPart narrows a range that ends in a quotation of whole sentences to
// that quotation.
func (f *finder) quotedPart(c [2]int, quoted bool) [2]int {
	if !quoted || c[0] >= c[1] || f.words[c[1]-1].quoted == 0 {
		return c
	}
	q := f.quotations[f.words[c[1]-1].quoted-1]
	for q.first > c[0] && f.words[q.first-1].quoted != 0 {
		q = f.quotations[f.words[q.first-1].quoted-1]
	}
	if q.first > c[0] && (f.stop(q.first-1) || f.is(q.first-1, ":")) {
		c[0] = q.first
	}
	return c
}

// fronted reports whether the words before the tag are an adverbial and the
// content follows it: "On Monday, X said, “…”".
func (f *finder) fronted(left [2]int, after int, u *unit) bool {
	if f.clause(left[0], left[1]) {
		return false
	}
	k := after
	if k < u.last && (f.comma(k) || f.is(k, ":")) {
		k++
	}
	return k < u.last && (f.words[k].quoted != 0 || f.has(left[0], model.Preposition|model.Adverb))
}

// resumes is the token where the content goes on after a tag that ends at
// token after; -1 where it does not.
func (f *finder) resumes(u *unit, after int, direct, inverted bool) int {
	if direct || inverted {
		// The next quotation, with nobody else speaking before it.
		for k := after; k < min(u.last, after+maxPhrase); k++ {
			if _, ok := f.quotationAt(k); ok {
				if k == after || !f.wordy(k-1) || f.has(k-1, model.Coordinator) {
					return k
				}
				return -1
			}
			if f.speaksOn(k, u.last) {
				return -1
			}
		}
		return -1
	}
	if k := after + 1; k < u.last && f.comma(after) && !f.gerund(k) && !f.is(k, "when") && !f.is(k, "as") {
		return k
	}
	if after < u.last && f.is(after, ":") {
		if q, ok := f.quotationAt(after + 1); ok && f.concludes(q) {
			return -1 // a quotation of its own
		}
		after++
	}
	if after < u.last && f.words[after].quoted != 0 {
		return after
	}
	return -1
}

// speaksOn reports whether the verb at token k has the next quotation for
// itself: X said, adding, “…”; X said before Y replied: “…”.
func (f *finder) speaksOn(k, last int) bool {
	w := f.words[k]
	if w.form != model.Gerund || w.cue&^model.AlsoNoun == 0 {
		return w.form == model.Past && w.cue&model.Tag != 0
	}
	for n := k + 1; n < min(last, k+maxPhrase) && !f.stop(n); n++ {
		if f.words[n].quoted != 0 {
			return true
		}
	}
	return false
}

// resumedEnd is the end of content that resumes at token k.
func (f *finder) resumedEnd(u *unit, k int) int {
	if q, ok := f.quotationAt(k); ok {
		end := f.quoteRun(u, q)
		if end >= u.last || !f.wordy(end) {
			return end
		}
	}
	return f.contentEnd(u, k)
}
