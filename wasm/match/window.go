package match

import (
	"strings"

	"claimlight/wasm/model"
)

// A window is the part of a sentence that is held against a claim: from the first
// word of it that the claim has to the last, and all that belongs to these words.
// What stands beside it is another statement, unless it turns this one.
type window struct {
	first, last int32 // the words that are the claim's, last included
	from, to    int32 // with what belongs to them
	deed        bool  // they tell of a deed that something follows from
}

// match finds which terms of the claim each term of the sentence may be: bits of
// the claim's first 64 terms, which is nearly always all.
func (c *comparison) match() {
	c.may = make([]uint64, len(c.q.terms))
	for j := range c.q.terms {
		u := &c.q.terms[j]
		for slips := range 2 { // a slip only where nothing is meant as it is written
			for i := 0; i < len(c.r.terms) && i < 64; i++ {
				t := &c.r.terms[i]
				if slips == 0 && t.is(u) || slips == 1 && (!t.name && !u.name && slip(c.r.words[t.at], c.q.words[u.at]) || c.misspelt(i, j)) {
					c.may[j] |= 1 << uint32(i)
				}
			}
			if c.may[j] != 0 {
				break
			}
		}
	}
}

// longName is how many letters a name has at least in which one may be a slip.
const longName = 7

// misspelt reports a long name with a slip of the pen beside another part of it that has
// none. A letter may be all that tells two people apart whom one name stands for.
func (c *comparison) misspelt(i, j int) bool {
	t, u := &c.r.terms[i], &c.q.terms[j]
	a, b := c.r.words[t.at], c.q.words[u.at]
	if !t.name || !u.name || min(len(a), len(b)) < longName || a[0] != b[0] || !slips(a, b, 1) || model.FirstNames.Has(title(a)) || model.FirstNames.Has(title(b)) {
		return false
	}
	for _, by := range [...]int{-1, 1} {
		if k, l := i+by, j+by; k >= 0 && l >= 0 && k < len(c.r.terms) && l < len(c.q.terms) {
			v, w := &c.r.terms[k], &c.q.terms[l]
			if v.name && w.name && v.stem == w.stem && int(v.at-t.at) == by && int(w.at-u.at) == by {
				return true
			}
		}
	}
	return false
}

// findWindow finds the shortest part of the sentence that has all the claim's terms
// that the sentence has at all.
func (c *comparison) findWindow() {
	var all uint64
	for _, m := range c.may {
		all |= m
	}
	best := int32(MaxWords)
	for from, seen := range c.may {
		for to := from; seen != 0 && to < len(c.may); to++ {
			if seen |= c.may[to]; seen != all {
				continue
			}
			first, last := c.q.terms[from].at, c.q.terms[to].at
			if last-first < best {
				best, c.in.first, c.in.last = last-first, first, last
			}
			break
		}
	}
	c.in.from, c.in.to = c.q.clauseStart(c.in.first, c.r.tells() == 0), c.q.clauseEnd(c.in.last)
	if start := c.q.sentenceAround(c.in).from; start < c.in.from && c.q.fronted(start, c.in.from) == c.in.from-1 && !c.q.find(start, c.in.from, always) {
		c.in.from = start // since 2010, …
	}
	c.cutReaction()
	c.cutReport()
}

func always(*term) bool { return true }

// cutReaction leaves out what is said of a deed that was done: "the sale of the port
// by the state angered its workers". The deed is told as a noun, and what is said of it
// only what was done can be said of.
func (c *comparison) cutReaction() {
	deed := false
	for j, t := range c.q.terms {
		if c.in.first <= t.at && t.at <= c.in.last {
			deed = deed || c.may[j] != 0 && t.verb == noVerb && (c.q.isDeed(int(t.at)) || t.stem == "refus")
		}
	}
	predicate := c.q.predicate(c.in.last+1, c.in.to)
	if !deed || predicate < 0 || !c.q.find(predicate, c.in.to, func(t *term) bool { return factive.Has(t.stem) }) {
		return
	}
	for _, o := range c.q.operators {
		if predicate <= o.at && o.at < c.in.to && (o.class == Modality || o.class == Hedged || o.class == Denied) {
			return
		}
	}
	c.in.deed, c.in.to = true, predicate
}

// predicate is the first finite verb between two words, -1 where a noun stands before it.
func (r *reading) predicate(from, to int32) int32 {
	for i := from; i < to; i++ {
		e := lookup(r.words[i])
		if r.monthAt(int(i)) == 0 && e.Class&(model.Auxiliary|model.Modal) != 0 || e.Form == model.Past || e.Form == model.Third || r.formAt(int(i)) == past || r.in(int(i), unchanged) {
			return i
		}
		if r.find(i, i+1, always) {
			return -1
		}
	}
	return -1
}

// unchanged are verbs whose past is as their present.
const unchanged model.List = `cost cut hit hurt put read set shut split spread upset`

// cutReport leaves out who speaks of a deed that was done, and what he says of it: "She
// called the deportation of 61 nurses by Molde a disgrace".
func (c *comparison) cutReport() {
	for j, t := range c.q.terms {
		if t.at < c.in.first || t.at > c.in.last || c.may[j] == 0 || !c.q.isDeed(int(t.at)) {
			continue
		}
		start := c.q.phraseStart(t.at)
		head := start - 1
		for head > 0 && topical.Has(c.q.words[head]) {
			head--
		}
		if start <= c.in.first && head >= 0 && presupposing.Has(fold(c.q.words[head])) && !c.q.operates(0, int32(head)) {
			c.in.from, c.in.to, c.in.deed = start, min(c.in.to, c.in.last+1), true
			return
		}
	}
}

// phraseStart is where the noun phrase of the word at i begins.
func (r *reading) phraseStart(i int32) int32 {
	for ; i > 0; i-- {
		w := r.words[i-1]
		if e := lookup(w); isBreak(w) || e.Class != 0 && e.Class&(model.Article|model.Possessive|model.Adverb) == 0 || (e.Form == model.Past || e.Form == model.Third || r.formAt(int(i)-1) == past) && !r.capital(int(i)-1) {
			return i
		}
	}
	return 0
}

// isAux reports what stands between a subject and its verb.
func (r *reading) isAux(i int) bool {
	return r.class(i, model.Auxiliary|model.Adverb) || isNegator(r.words[i])
}

// clauseStart is where what the word at i belongs to begins: behind a break, or a
// word that opens another clause. An "and" opens one if what it follows is one, and a
// verb of saying where the clause may be what is told.
func (r *reading) clauseStart(i int32, told bool) int32 {
	for ; i > 0; i-- {
		w := r.words[i-1]
		switch {
		case isBreak(w), begins.Has(w):
			return i
		case w == "and" && r.hasVerb(0, i-1), told && i > 1 && (r.isReport(int(i)-1) || strings.HasPrefix(w, "den") && isNegator(w) && strings.HasSuffix(r.words[i], "ing")):
			return i
		}
	}
	return 0
}

// isReport reports a verb of saying with which somebody says what follows: their letter
// says prisons are full.
func (r *reading) isReport(i int) bool {
	w := lookup(r.words[i])
	const inNoun = model.Article | model.Possessive | model.Preposition // of answered letters
	return !r.class(i-1, inNoun) && w.Cue&model.Bare != 0 && (w.Cue&model.AlsoNoun == 0 || r.in(i-1, media)) && (w.Form == model.Past || w.Form == model.Third) && !r.isPassive(i) && r.hasVerb(int32(i)+1, int32(len(r.words)))
}

// media are what a claim is made in.
const media model.List = `ad article blog book caption clip email flyer leaflet letter meme message page paper photo post poster report site text tweet video website`

// clauseEnd is where what the word at i belongs to ends. It goes on behind a tag:
// "the sale is, many think, a matter of time".
func (r *reading) clauseEnd(i int32) int32 {
	n := int32(len(r.words))
	for i++; i < n; i++ {
		switch w := r.words[i]; {
		case w == "," && (r.tagEnd(i) > 0 || r.isAux(int(i)-1)):
			i = max(i, r.tagEnd(i))
		case isBreak(w), ends.Has(w), w == "to" && plainly(r.next(int(i)+1)) && r.find(0, i, func(t *term) bool { return t.verb == past }): // closed the port to save money
			return i
		}
	}
	return n
}

// Words that begin another clause: before one of a sentence, and behind one.
const (
	begins model.List = "because but so that"
	ends   model.List = "although and because but so though which while"
)

// longestTag is how many words there are in who says it, set between commas.
const longestTag = 8

// tagEnd is the comma behind a tag that begins with the one at i, 0 where none does.
func (r *reading) tagEnd(i int32) int32 {
	verb := false
	for k := i + 1; int(k) < len(r.words) && k <= i+longestTag+1; k++ {
		w := r.words[k]
		if isBreak(w) {
			if verb && w == "," && int(k)+1 < len(r.words) {
				return k
			}
			return 0
		}
		verb = verb || model.Lookup(w).Cue != 0
	}
	return 0
}

// hasVerb reports a finite verb between two words.
func (r *reading) hasVerb(from, to int32) bool {
	for i := to - 1; i >= from && !isStop(r.words[i]); i-- {
		w := lookup(r.words[i])
		if w.Class&(model.Auxiliary|model.Modal) != 0 || w.Form == model.Past || w.Form == model.Third || w.Form == model.Plain && i > from && !r.isNoun(int(i)) {
			return true
		}
	}
	return false
}
