package match

import (
	"slices"

	"claimlight/wasm/model"
	"claimlight/wasm/review"
)

// A comparison gathers what differs between a sentence and a claim.
type comparison struct {
	q, r       *reading
	asked      *Question
	record     *review.Record
	in         window   // of the sentence
	may        []uint64 // for each term of the sentence, the claim's that it may be
	at         []int32  // for each term of the claim the sentence's, or -1
	back       []int32  // for each term of the sentence the claim's, or -1
	order      []int32  // the claim's terms in active order
	apart      []bool   // for each word of the sentence whether it stands in an aside
	place      places   // of the window
	claimPlace places
	found      int  // of the claim's terms
	plain      int  // of these, what is no name
	near       bool // most of the claim is in the sentence, and not by its names alone
	dated      bool // both sides are of the same year
	own        bool // the speaker is who makes the claim
	again      bool // the speaker's own words, said again
	turned     bool // the frame denies what the claim denies
	heard      bool // both sides give it as hearsay
	why        reasons
}

// reasons is a set of them.
type reasons uint32

// differ notes a reason where it is one.
//
//go:noinline
func (c *comparison) differ(why Reason, is bool) {
	if is {
		c.why |= 1 << why
	}
}

// has reports whether any of some reasons is in the set.
func (rs reasons) has(any reasons) bool { return rs&any != 0 }

// list is the set in the order of their codes.
func (rs reasons) list() (list []Reason) {
	for why := Aligned; why <= Truncated; why++ {
		if rs.has(1 << why) {
			list = append(list, why)
		}
	}
	return list
}

// told are the reasons of a claim that is told but not put forward.
const told reasons = 1<<Hedged | 1<<Denied | 1<<Asked | 1<<Joked

// compare holds a question against a claim.
func compare(q *Question, r *Review) comparison {
	c := comparison{q: &q.text, r: &r.claim, asked: q, record: r.Record}
	if q.text.long || q.frame.long || r.claim.long {
		c.differ(Truncated, true)
		return c
	}
	c.match()
	c.findWindow()
	c.align()
	c.own = r.said || saidBy(c.record, c.asked.speaker)
	c.again = c.own && c.repeats()
	if !c.again {
		c.roles()
	}
	c.turned, c.heard = c.denies(), c.hears()
	c.missing()
	c.figures()
	c.times()
	c.tenses()
	c.forms()
	c.operate()
	c.frame(&q.frame)
	c.outside()
	c.rest()
	c.persons()
	c.guard()
	return c
}

// align finds each term of the claim in the sentence, in the same order where
// there are several.
func (c *comparison) align() {
	c.order, c.claimPlace = c.r.ordered(0, int32(len(c.r.words)))
	own, place := c.q.ordered(c.in.from, c.in.to)
	c.place = place
	c.at = make([]int32, len(c.r.terms))
	c.back = make([]int32, len(c.q.terms))
	for j := range c.back {
		c.back[j] = -1
	}
	next := 0
	for _, i := range c.order {
		c.at[i] = -1
		if k := c.pick(own, int(i), next); k >= 0 {
			c.at[i] = own[k]
			c.back[own[k]] = i
			next = k + 1
		}
	}
	c.asides()
}

// pick is the place among the sentence's terms of the next unused one that may be
// the claim's, before that of the first unused one at all.
func (c *comparison) pick(own []int32, i, next int) int {
	first := -1
	for k, j := range own {
		if i > 63 || c.may[j]>>uint32(i)&1 == 0 {
			continue
		}
		if c.back[j] < 0 {
			if k >= next {
				return k
			}
			if first < 0 {
				first = k
			}
		}
	}
	return first
}

// missing looks at what of the claim is not in the sentence.
func (c *comparison) missing() {
	names, found, plain := 0, 0, 0
	for i, t := range c.r.terms {
		switch {
		case c.at[i] >= 0:
			found++
			if !t.name {
				plain++
			}
		case light.Has(t.stem), c.isTitle(c.r, i), c.isKind(c.r, i, c.at), c.isState(c.r, i, c.at), c.again && !(t.name && c.quotes() && t.mark&quoted != 0 && t.mark&inserted == 0):
		case t.stem == "+" && c.q.has("-", c.in), t.stem == "-" && c.q.has("+", c.in):
			c.differ(Direction, true)
		case c.isGiven(c.r, i, c.at), c.describes(c.r, i, c.at):
		case t.name:
			names++
		default:
			c.differ(Terms, true)
		}
	}
	c.near = 3*found >= 2*len(c.r.terms) && plain > 0
	c.found, c.plain = found, plain
	c.differ(Name, names > 0)
	c.differ(Terms, found < 2 || names > 2 || c.r.isTopic())
}

// find reports whether any term between two words is such.
func (r *reading) find(from, to int32, such func(t *term) bool) bool {
	for i := range r.terms {
		if t := &r.terms[i]; from <= t.at && t.at < to && such(t) {
			return true
		}
	}
	return false
}

func (r *reading) has(stem string, in window) bool {
	return r.find(in.from, in.to, func(t *term) bool { return t.stem == stem })
}

// isTopic reports a claim that is none, but what somebody changed sides about: "On
// free trade".
func (r *reading) isTopic() bool {
	return r.reads(0, "on") && len(r.years)+len(r.dates)+len(r.relative) == 0 && !slices.ContainsFunc(r.words, isBreak)
}

// roles asks that whoever does something, what is done and to whom come in the same
// order on both sides. Within a phrase whose is whose must stay, and a phrase of place or
// time may stand anywhere.
func (c *comparison) roles() {
	for x, i := range c.order {
		if c.at[i] < 0 || c.q.inverse && c.isTitle(c.r, int(i)) { // no other judge is as strict as Ada Lind
			continue
		}
		for _, k := range c.order[x+1:] {
			if c.at[k] < 0 || c.at[i] == c.at[k] {
				continue
			}
			c.differ(Role, c.exchanged(i, k) || c.crossed(i, k))
			a, b := &c.q.terms[c.at[i]], &c.q.terms[c.at[k]]
			s, t := &c.r.terms[i], &c.r.terms[k]
			if a.chunk == b.chunk && s.chunk == t.chunk {
				c.differ(Role, a.before(b) != s.before(t) && !predicative.Has(s.stem) && !predicative.Has(t.stem))
				continue
			}
			c.differ(Role, c.undergoes(i, k))
			if c.place.of(a.at) < c.place.of(b.at) || a.chunk == b.chunk || s.chunk == t.chunk || b.at < c.place.front || s.at < c.claimPlace.front {
				continue
			}
			if (a.free || s.free || b.free || t.free) && !(s.name && t.name && (c.q.inverse || c.r.across(s, t))) {
				continue
			}
			c.differ(Role, c.rivals(i, k))
		}
	}
}

// exchanged reports two names of the claim of which each belongs to the other one's noun in
// the sentence: Iranian hackers and Israeli patients, hackers from Israel and patients in Iran.
func (c *comparison) exchanged(i, k int32) bool {
	x, y := c.r.bearer(i), c.r.bearer(k)
	return x >= 0 && y >= 0 && x != y && c.at[x] >= 0 && c.at[y] >= 0 && c.q.bearer(c.at[i]) == c.at[y] && c.q.bearer(c.at[k]) == c.at[x]
}

// crossed reports two terms that have each other's preposition in the sentence: workers
// replaced with robots, robots with workers.
func (c *comparison) crossed(i, k int32) bool {
	if c.r.than > 0 && c.q.than > 0 && c.q.inverse == c.r.inverse {
		s, t := c.r.terms[i].at > c.r.than, c.r.terms[k].at > c.r.than
		if s != t && s == (c.q.terms[c.at[k]].at > c.q.than) && t == (c.q.terms[c.at[i]].at > c.q.than) {
			return true // in wars than by guns
		}
	}
	a, b := linked(c.q.terms[c.at[i]].link), linked(c.q.terms[c.at[k]].link)
	s, t := linked(c.r.terms[i].link), linked(c.r.terms[k].link)
	return s != t && a == t && b == s && s != 'o' && t != 'o'
}

// bearer is the noun that a name belongs to: the last of its phrase, or that of the phrase
// before it; -1 where there is none.
func (r *reading) bearer(i int32) int32 {
	t := &r.terms[i]
	if !t.name {
		return -1
	}
	h := i
	for int(h)+1 < len(r.terms) && r.terms[h+1].chunk == t.chunk {
		h++
	}
	for ; h >= 0 && r.terms[h].name && (r.terms[h].chunk == t.chunk || r.terms[h].chunk == t.chunk-1); h-- {
	}
	if h < 0 || r.terms[h].chunk < t.chunk-1 || r.terms[h].verb != noVerb || slices.ContainsFunc(r.words[r.terms[h].at:max(t.at, r.terms[h].at)], isBreak) {
		return -1
	}
	return h
}

// undergoes reports who acts on something in the claim, its first term before the second
// of them, and in the sentence is what the deed is done to: the dismissal of Dorn, Dorn
// dismissed him. Who does a thing to nothing may stand there: the fall of Dorn.
func (c *comparison) undergoes(i, k int32) bool {
	s, t := &c.r.terms[i], &c.r.terms[k]
	a, b := &c.q.terms[c.at[i]], &c.q.terms[c.at[k]]
	if t.verb != past && t.verb != present || b.verb != noVerb || a.chunk != b.chunk || a.of <= b.of || s.chunk == t.chunk || c.place.agent > b.at && a.at >= c.place.agent && a.at < c.place.end {
		return false
	}
	return int(k)+1 < len(c.r.terms) && !c.r.isPassive(int(t.at)) && c.r.terms[k+1].acted(t)
}

// acted reports what the verb right before a term acts on.
func (t *term) acted(verb *term) bool {
	return t.chunk == verb.chunk+1 && t.link == 0 && !t.free && t.verb == noVerb
}

// predicative are stems that say the same before and behind what they are said of: free
// meals, meals for free.
const predicative model.List = `free`

// rivals reports two terms of the claim, the first before the second, that would change
// parts if they changed places: two names, two sides of a comparison, or what acts and
// what is acted on, which stand on either side of a verb.
func (c *comparison) rivals(i, k int32) bool {
	s, t := &c.r.terms[i], &c.r.terms[k]
	if c.q.inverse != c.r.inverse && (c.leads(i) || c.leads(k)) {
		return false
	}
	if s.verb != noVerb || t.verb != noVerb || s.name && t.name || c.r.causes() || c.q.causes() || c.r.across(s, t) {
		return true
	}
	verb := func(t *term) bool { return t.verb != noVerb }
	return c.r.than == 0 && !(c.r.find(0, MaxWords, verb) && c.q.find(c.in.from, c.in.to, verb))
}

// leads reports what stands before "than" on both sides, from whichever end they compare:
// the verb, and what is said of the two.
func (c *comparison) leads(i int32) bool {
	return c.r.terms[i].at < c.r.than && c.q.terms[c.at[i]].at < c.q.than
}

// causes reports a word whose sides cannot change places.
func (r *reading) causes() bool { return slices.ContainsFunc(r.words, causes.Has) }

const causes model.List = `after because before if said says therefore told`

// forms asks for the same tense and mood of each shared term, and for no other
// preposition before it.
func (c *comparison) forms() {
	for i, at := range c.at {
		if at < 0 {
			continue
		}
		q, r := &c.q.terms[at], &c.r.terms[i]
		if c.again && c.quotes() && r.mark&quoted == 0 {
			continue
		}
		c.differ(Role, linked(q.link) != linked(r.link) && (q.link != 0 && r.link != 0 || c.q.joins(q) != c.r.joins(r)) && !((q.link == 'o' || r.link == 'o') && c.together(i)) && !c.reported(q))
		if q.name || r.name {
			continue
		}
		a, b := q.verb, r.verb
		switch {
		case a == b, a == noVerb, b == noVerb: // a plural looks like a verb's present, and a noun may tell of a deed
		case a == gerund && c.q.reduced(q) || b == gerund && c.r.reduced(r):
		case a != present && a != past && b != present && b != past: // banned from riding, forbidden to ride
		case a == gerund || b == gerund || a == infinitive || b == infinitive:
			c.differ(Modality, true)
		default:
			c.differ(Date, true)
		}
	}
}

// joins reports a term behind a verb and "with": arrested with smugglers.
func (r *reading) joins(t *term) bool {
	at := int(t.at)
	for ; at > 0 && t.link == 'w' && !r.reads(at, "with"); at-- {
	}
	return at > 0 && t.link == 'w' && r.find(int32(at)-1, int32(at), func(u *term) bool { return u.verb != noVerb })
}

// reduced reports a verb right behind the noun that it says something of: people wearing a veil.
func (r *reading) reduced(t *term) bool {
	return r.find(t.at-1, t.at, func(u *term) bool { return u.verb == noVerb })
}

// reported reports a term of the phrase that opens a deed cut out of what is said of it:
// deals with the sale of the port.
func (c *comparison) reported(q *term) bool {
	return c.in.deed && !c.q.find(c.in.from, q.at, func(t *term) bool { return t.chunk != q.chunk })
}

// together reports a term that stands with another one in one phrase on both sides:
// the bridge collapse is the collapse of the bridge.
func (c *comparison) together(i int) bool {
	for k, at := range c.at {
		if k != i && at >= 0 && at != c.at[i] && c.r.terms[k].chunk == c.r.terms[i].chunk && c.q.terms[at].chunk == c.q.terms[c.at[i]].chunk {
			return true
		}
	}
	return false
}

// linked lets a noun made of a verb have its agent with "by" or with "of".
func linked(link byte) byte {
	if link == 'b' {
		return 'o'
	}
	return link
}

// persons asks that "I" and "we" be the same, and "it" nobody's guess.
func (c *comparison) persons() {
	whole := window{to: int32(len(c.r.words))}
	personal := c.q.personal(c.in) || c.r.personal(whole)
	c.differ(Name, personal && (!c.own || c.asked.frame.tells() > 1 || c.asked.framed && c.q.tells() > 1 || !c.asked.framed && c.q.tells() > c.r.tells()))
	c.differ(Name, (c.q.loose(c.in) || c.r.loose(whole)) && !c.again)
	q, r := c.q.meant(c.in), c.r.meant(whole)
	c.differ(Name, q != 0 && r != 0 && q&r == 0) // the senator hid his money, and hers
}

// meant tells by bits whether somebody is he, she or they.
func (r *reading) meant(in window) (set uint8) {
	for _, p := range r.pronouns {
		if in.from <= p.at && p.at < in.to {
			if who, ok := thirds.Get(r.words[p.at]); ok {
				set |= 1 << (who[0] - '0')
			}
		}
	}
	return set
}

// thirds are the pronouns of people, by who is meant.
const thirds model.List = `he=0 her=1 hers=1 herself=1 him=0 himself=0 his=0 she=1 their=2 theirs=2 them=2 themselves=2 they=2`

// tells counts the verbs of saying: where one says what another one said, "I" is the other.
func (r *reading) tells() (n int) {
	for _, w := range r.words {
		if w := lookup(w); w.Cue != 0 && (w.Form == model.Past || w.Form == model.Third) {
			n++
		}
	}
	return n
}

func (r *reading) personal(in window) bool {
	for _, p := range r.pronouns {
		if p.kind == person && in.from <= p.at && p.at < in.to {
			return true
		}
	}
	return false
}

// loose reports a pronoun that nothing before it explains.
func (r *reading) loose(in window) bool {
	for _, p := range r.pronouns {
		if p.at < in.from || p.at >= in.to {
			continue
		}
		explains := func(t *term) bool { return p.kind == subject || t.verb == noVerb }
		if p.kind == nothing || p.kind != person && !r.find(in.from, p.at, explains) {
			return true
		}
	}
	return false
}
