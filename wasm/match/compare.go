package match

import (
	"slices"

	"claimlight/wasm/review"
)

// A comparison gathers what differs between a sentence and a claim.
type comparison struct {
	q, r    *reading
	at      []int32 // for each term of the claim the sentence's, or -1
	reasons []Reason
}

func (c *comparison) differ(why Reason, is bool) {
	if is && !slices.Contains(c.reasons, why) {
		c.reasons = append(c.reasons, why)
	}
}

// compare holds a question against a claim.
func compare(q *Question, r *Review) []Reason {
	c := comparison{q: &q.text, r: &r.claim}
	if q.text.long || q.frame.long || r.claim.long {
		return []Reason{Truncated}
	}
	c.align()
	c.figures()
	c.times()
	c.forms()
	c.operate()
	c.frame(&q.frame)
	c.rest()
	c.differ(Name, (c.q.personal || c.r.personal) && !saidBy(r.Record, q.speaker))
	c.differ(Name, c.q.loose || c.r.loose)
	return c.reasons
}

// saidBy reports whether a review's claimant is the speaker: "I" and "we" mean
// another thing in any other mouth. A surname stands for the full name.
func saidBy(r *review.Record, speaker []string) bool {
	claimant := nameWords(r.Claimant)
	if r.ClaimantKind != review.NamedClaimant || len(claimant) == 0 || len(speaker) == 0 {
		return false
	}
	n := min(len(claimant), len(speaker))
	return slices.Equal(claimant[len(claimant)-n:], speaker[len(speaker)-n:])
}

// align finds each term of the claim in the sentence, in the same order. One
// that is there, but not in its place, has changed its role.
func (c *comparison) align() {
	c.at = make([]int32, len(c.r.terms))
	next, names := 0, 0
	for _, i := range c.r.order {
		t := c.r.terms[i]
		c.at[i] = -1
		place := c.q.find(t, next)
		switch {
		case place >= 0:
			c.at[i] = c.q.order[place]
			next = place + 1
		case light.Has(t.stem):
		case c.q.find(t, 0) >= 0:
			c.differ(Role, true)
		case t.stem == "+" && c.q.find(term{stem: "-"}, 0) >= 0, t.stem == "-" && c.q.find(term{stem: "+"}, 0) >= 0:
			c.differ(Direction, true)
		case t.name:
			names++
		default:
			c.differ(Terms, true)
		}
	}
	c.differ(Name, names > 0)
	c.differ(Terms, len(c.r.terms) < 2 || names > 2)
}

// figures asks for the same figures of the same units, in the same order.
func (c *comparison) figures() {
	if len(c.q.figures) != len(c.r.figures) {
		c.differ(Number, true)
		return
	}
	for i, claim := range c.r.figures {
		if why := c.q.figures[i].compare(claim); why != Aligned {
			c.differ(why, true)
		}
	}
}

// times asks for the same years, dates and relative dates, in the same order.
func (c *comparison) times() {
	c.differ(Year, !slices.EqualFunc(c.q.years, c.r.years, func(a, b year) bool { return a.number == b.number }))
	c.differ(Date, !slices.EqualFunc(c.q.dates, c.r.dates, func(a, b date) bool { return a.month == b.month && a.day == b.day }))
	c.differ(Date, !slices.Equal(c.q.relative, c.r.relative))
}

// forms asks for the same tense and mood of each shared term, and for no other
// preposition before it.
func (c *comparison) forms() {
	for i, at := range c.at {
		if at < 0 {
			continue
		}
		q, r := &c.q.terms[at], &c.r.terms[i]
		c.differ(Role, q.link != r.link && q.link != "" && r.link != "")
		if q.name || r.name {
			continue
		}
		a, b := q.verb, r.verb
		switch {
		case a == b, a+b == present: // a plural looks like a verb's present
		case a == gerund || b == gerund || a == infinitive || b == infinitive:
			c.differ(Modality, true)
		default:
			c.differ(Date, true)
		}
	}
}

// operate asks for the same operators on the same terms.
func (c *comparison) operate() {
	used := make([]bool, len(c.q.operators))
	for _, o := range c.r.operators {
		if i := c.counterpart(o, used); i >= 0 {
			used[i] = true
			continue
		}
		if o.class == Hedged || o.class == Denied || o.class == Joked {
			c.differ(Modality, true) // the claim says so, the sentence does not
			continue
		}
		c.differ(o.class, true)
	}
	for i, o := range c.q.operators {
		c.differ(o.class, !used[i])
	}
	c.differ(Asked, c.q.asks) // whoever asks does not put forward, even what the reviewer words as a question
}

// counterpart is the sentence's operator that does to its term what o does to
// the claim's, or -1.
func (c *comparison) counterpart(o operator, used []bool) int {
	on := c.r.governs(o)
	if on >= 0 {
		on = c.at[on]
		if on < 0 {
			return -1
		}
	}
	for i, p := range c.q.operators {
		if !used[i] && p.class == o.class && p.kind == o.kind && c.q.governs(p) == on {
			return i
		}
	}
	return -1
}

// frame looks at how the sentence puts the claim: as unconfirmed, rejected,
// asked, wished or in jest.
func (c *comparison) frame(f *reading) {
	for _, o := range f.operators {
		switch o.class {
		case Negation:
			c.differ(Denied, true)
		case Hedged, Denied, Joked, Modality:
			c.differ(o.class, true)
		}
	}
	c.differ(Asked, f.asks)
}

// rest looks at what the sentence says beside the claim. Another name is another
// actor; a verb, or whatever is negated or counted, makes another claim of it; a
// little else is a wider or narrower one. Around a claim that the sentence does
// not put forward nearly anything may stand.
func (c *comparison) rest() {
	more := 0
	for i, t := range c.q.terms {
		if slices.Contains(c.at, int32(i)) || light.Has(t.stem) {
			continue
		}
		if t.name || t.head {
			c.differ(Name, !c.r.names(t))
			continue
		}
		more++
		if !c.aside() {
			c.differ(Terms, t.verb != noVerb || slices.ContainsFunc(c.q.operators, func(o operator) bool { return c.q.governs(o) == int32(i) }))
		}
	}
	c.differ(Scope, more > 0)
	c.differ(Terms, 4*more > len(c.r.terms) && !c.aside())
}

// aside reports a claim that is told but not put forward.
func (c *comparison) aside() bool {
	return slices.ContainsFunc(c.reasons, func(why Reason) bool { return why == Hedged || why == Denied || why == Asked || why == Joked })
}

// names reports whether a name is one of the claim's.
func (r *reading) names(t term) bool {
	return slices.ContainsFunc(r.terms, func(u term) bool { return u.name && u.is(t) })
}
