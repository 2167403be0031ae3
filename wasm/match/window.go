package match

import (
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
	for j, u := range c.q.terms {
		for i := range min(len(c.r.terms), 64) {
			if c.r.terms[i].is(&u) {
				c.may[j] |= 1 << uint32(i)
			}
		}
		if c.may[j] == 0 {
			for i := range min(len(c.r.terms), 64) {
				if slip(c.r.words[c.r.terms[i].at], c.q.words[u.at]) && !c.r.terms[i].name && !u.name {
					c.may[j] |= 1 << uint32(i)
				}
			}
		}
	}
}

// frameWindow finds the shortest part of the sentence that has all the claim's
// terms that the sentence has at all.
func (c *comparison) findWindow() {
	var all uint64
	for _, m := range c.may {
		all |= m
	}
	var counts [64]int32
	missing := int32(0)
	for b := range 64 {
		if all>>uint32(b)&1 == 1 {
			missing++
		}
	}
	best, from := int32(-1), 0
	each := func(m uint64, do func(b int)) {
		for b := 0; m != 0; b, m = b+1, m>>1 {
			if m&1 == 1 {
				do(b)
			}
		}
	}
	for to := range c.q.terms {
		each(c.may[to], func(b int) {
			if counts[b]++; counts[b] == 1 {
				missing--
			}
		})
		for missing == 0 && from <= to {
			if n := c.q.terms[to].at - c.q.terms[from].at; best < 0 || n < best {
				best, c.in.first, c.in.last = n, c.q.terms[from].at, c.q.terms[to].at
			}
			each(c.may[from], func(b int) {
				if counts[b]--; counts[b] == 0 {
					missing++
				}
			})
			from++
		}
	}
	c.in.from, c.in.to = c.q.clauseStart(c.in.first), c.q.clauseEnd(c.in.last)
	c.cutReaction()
}

// cutReaction leaves out what is said of a deed that was done: "the sale of the port
// by the state angered its workers". The deed is told as a noun, with its object.
func (c *comparison) cutReaction() {
	deed := false
	for _, t := range c.q.terms {
		switch {
		case t.at < c.in.first:
		case t.at <= c.in.last:
			deed = deed || c.q.isDeed(int(t.at)) || t.stem == "refus" && t.verb == noVerb
		case t.at < c.in.to && deed && factive.Has(t.stem) && t.verb != noVerb:
			c.in.deed = true
			for c.in.to = t.at; c.in.to > c.in.last+1 && c.q.isAux(int(c.in.to)-1); c.in.to-- {
			}
			return
		}
	}
}

// isAux reports what stands between a subject and its verb.
func (r *reading) isAux(i int) bool {
	w := r.words[i]
	return model.Lookup(w).Class&(model.Auxiliary|model.Adverb) != 0 || isNegator(w)
}

// clauseStart is where what the word at i belongs to begins: behind a break, or a
// word that opens another clause. An "and" opens one if what it follows is one.
func (r *reading) clauseStart(i int32) int32 {
	for ; i > 0; i-- {
		w := r.words[i-1]
		switch {
		case isBreak(w), w == "that", w == "but", w == "because", w == "so":
			return i
		case w == "and" && r.hasVerb(0, i-1):
			return i
		}
	}
	return 0
}

// clauseEnd is where what the word at i belongs to ends.
func (r *reading) clauseEnd(i int32) int32 {
	n := int32(len(r.words))
	for i++; i < n; i++ {
		switch w := r.words[i]; {
		case isBreak(w), w == "and", w == "but", w == "because", w == "while", w == "although", w == "though", w == "which", w == "so":
			return i
		}
	}
	return n
}

// hasVerb reports a finite verb between two words.
func (r *reading) hasVerb(from, to int32) bool {
	for i := to - 1; i >= from && !isStop(r.words[i]); i-- {
		w := model.Lookup(r.words[i])
		if w.Class&(model.Auxiliary|model.Modal) != 0 || w.Form == model.Past || w.Form == model.Third || w.Form == model.Plain && i > from && !r.isNoun(int(i)) {
			return true
		}
	}
	return false
}
