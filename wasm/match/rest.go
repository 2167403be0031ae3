package match

import (
	"slices"

	"claimlight/wasm/model"
)

// rest looks at what belongs to the claim in the sentence and is not in the claim.
// Another name is another actor; a verb, or whatever is negated or counted, makes
// another claim of it; a little else is a wider or narrower one. Around a claim
// that the sentence does not put forward nearly anything may stand.
func (c *comparison) rest() {
	more := 0
	c.differ(Name, c.again && c.otherSubject())
	c.differ(Role, c.addedTo())
	in := c.in
	if c.again {
		in.from, in.to = in.first, in.last+1 // whatever else is said with the same words
	}
	for j, t := range c.q.terms {
		switch {
		case t.at < in.from, t.at >= in.to, c.back[j] >= 0, light.Has(t.stem), filler.Has(t.stem), c.inAside(t.at), c.q.reads(int(t.at), "own") && !c.q.in(int(t.at)-1, relatives):
			continue
		case c.isTitle(c.q, j), c.isKind(c.q, j, c.back), c.isState(c.q, j, c.back), c.isGiven(c.q, j, c.back), c.describes(c.q, j, c.back):
			continue
		case t.name || t.head:
			c.differ(Name, !c.r.names(&c.q.terms[j]) && !c.isSelf(&c.q.terms[j]))
			continue
		}
		more++
		if !c.aside() {
			c.differ(Terms, t.verb != noVerb || c.q.operates(t.at-2, t.at))
		}
	}
	c.differ(Scope, more > 0)
	c.differ(Terms, 4*more > len(c.r.terms) && !c.aside())
}

// lights are stems of verbs that carry a deed.
const lights model.List = `carri conduct giv grant hold mak perform tak`

// isSelf reports the speaker's own name where the claim has "I": "Ferris says that
// Ferris paid" is what "I paid" was in her mouth. It must be the subject.
func (c *comparison) isSelf(t *term) bool {
	if len(c.r.words) == 0 || !c.r.reads(0, "i") || t.at >= c.in.first || !saidBy(c.record, c.asked.speaker) {
		return false
	}
	return slices.Contains(c.asked.speaker, c.q.words[t.at])
}

// otherSubject reports a name before the words said again, where the reviewer has
// another one around them.
func (c *comparison) otherSubject() bool {
	lost := false
	for i, t := range c.r.terms {
		lost = lost || t.name && c.at[i] < 0
	}
	return lost && c.q.find(c.in.from, c.in.first, func(t *term) bool { return t.name })
}

// operates reports an operator between two words.
func (r *reading) operates(from, to int32) bool {
	for _, o := range r.operators {
		if from <= o.at && o.at < to {
			return true
		}
	}
	return false
}

// aside reports a claim that is told but not put forward.
func (c *comparison) aside() bool {
	return c.why.has(told)
}

// names reports whether a name is one of the claim's.
func (r *reading) names(t *term) bool {
	return r.find(0, MaxWords, func(u *term) bool { return u.name && u.is(t) })
}

// asides finds the parts between two breaks inside of the window that have nothing
// of the claim: what is added to a name, or said by the way.
func (c *comparison) asides() {
	c.apart = make([]bool, len(c.q.words))
	start := int32(-1)
	for i := c.in.first; i <= c.in.last && int(i) < len(c.apart); i++ {
		if !isBreak(c.q.words[i]) {
			continue
		}
		if start >= 0 && !c.touches(start, i) {
			for k := start; k < i; k++ {
				c.apart[k] = true
			}
		}
		start = i
	}
}

func (c *comparison) inAside(at int32) bool { return c.apart[at] }

// addedTo reports that the claim's words begin within what is added to another noun, which
// then is the subject: Lido, the owner of Credo, was fined. What is added may be the claim's
// subject itself: Holm, the mayor, was fined.
func (c *comparison) addedTo() bool {
	for i := c.in.first; i < c.in.last; i++ {
		if from := int32(c.q.asideStart(int(i))); from > 0 {
			return from < c.in.first && (from+2 < c.in.first || c.q.in(int(from)+1, relatives))
		}
	}
	return false
}

// touches reports whether anything between two words is the claim's: a term, or a
// figure or time that may be.
func (c *comparison) touches(from, to int32) bool {
	for j, t := range c.q.terms {
		if from < t.at && t.at < to && c.back[j] >= 0 {
			return true
		}
	}
	if c.q.in(int(from)+1, relatives) || c.q.class(int(from)+1, model.Article) {
		return false
	}
	for i := range c.q.figures {
		if at := c.q.figures[i].at; from < at && at < to {
			return true
		}
	}
	for _, y := range c.q.years {
		if from < y.at && y.at < to {
			return true
		}
	}
	return false
}

// isTitle reports a title before a name, which names nobody else.
func (c *comparison) isTitle(r *reading, i int) bool {
	t := r.terms[i]
	if i+1 >= len(r.terms) || r.terms[i+1].at > t.at+2 {
		return false
	}
	next := r.terms[i+1]
	isRank := t.name || t.head
	return isRank && model.Ranks.Has(title(r.words[t.at])) && next.name ||
		(t.stem == "us" || t.stem == "former" || t.stem == "then") && i+2 < len(r.terms) && model.Ranks.Has(title(r.words[next.at])) && r.terms[i+2].name && r.terms[i+2].at == next.at+1
}

// isKind reports what a place is, before its name, where the other side has the name alone:
// the city of Dorn.
func (c *comparison) isKind(r *reading, i int, paired []int32) bool {
	t := &r.terms[i]
	return placeKinds.Has(t.stem) && i+1 < len(r.terms) && paired[i+1] >= 0 && r.terms[i+1].name && r.terms[i+1].at == t.at+2 && r.reads(int(t.at)+1, "of")
}

// isState reports the government that does what its country, which the other side has, is said to
// do: Norvik's government banned it, was banned by the government of Norvik. What it is or has
// may be another thing than what its country is or has.
func (c *comparison) isState(r *reading, i int, paired []int32) bool {
	t := &r.terms[i]
	if !r.reads(int(t.at), "government") || t.link != 0 && t.link != 'b' {
		return false
	}
	land, end := i-1, int(t.at)+1
	if r.reads(end, "of") {
		land, end = i+1, end+2
	}
	if land < 0 || land == len(r.terms) || !r.terms[land].name || paired[land] < 0 || max(r.terms[land].at, t.at) != int32(end)-1 {
		return false
	}
	return t.link == 'b' || r.find(int32(end), int32(end)+1, func(v *term) bool { return v.verb == past }) && r.hasObject(end+1)
}

// placeKinds are stems of kinds of places of which none bears the name of another.
const placeKinds model.List = `city kingdom republic town villag`

// isGiven reports a first name whose bearer the other side calls by the surname
// behind it alone: paired says which of the terms the other side has.
func (c *comparison) isGiven(r *reading, i int, paired []int32) bool {
	t := r.terms[i]
	if !t.name && !t.head {
		return false
	}
	for k := i + 1; k < len(r.terms) && k < i+3 && r.terms[k].name && r.terms[k].at == r.terms[k-1].at+1; k++ {
		if paired[k] >= 0 {
			known := model.FirstNames.Has(title(r.words[t.at])) || i > 0 && r.terms[i-1].at == t.at-1 && model.Ranks.Has(title(r.words[t.at-1]))
			return known && !c.firstOther(r, paired[k])
		}
	}
	return false
}

// firstOther reports whether the other side has a first name of its own before
// the surname at its term i.
func (c *comparison) firstOther(r *reading, i int32) bool {
	other := c.r
	if r == c.r {
		other = c.q
	}
	return i > 0 && other.terms[i-1].name && other.terms[i-1].at == other.terms[i].at-1 && !model.Ranks.Has(title(other.words[other.terms[i-1].at]))
}

// title is a word in normal form with its first letter in upper case, as the lists
// of names spell it.
func title(w string) string {
	if w == "" {
		return ""
	}
	b := []byte(w)
	if 'a' <= b[0] && b[0] <= 'z' {
		b[0] -= 'a' - 'A'
	}
	return string(b)
}
