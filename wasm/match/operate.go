package match

import (
	"slices"

	"claimlight/wasm/model"
)

// operate asks for the same operators on the same terms.
func (c *comparison) operate() {
	used := make([]bool, len(c.q.operators))
	for _, o := range c.r.operators {
		if c.again && c.aroundQuote(o) || c.turned && o.class == Negation || c.heard && o.kind == hearsay {
			continue
		}
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
		c.differ(o.class, !used[i] && c.acts(o))
	}
	c.differ(Asked, c.q.asksFrom(c.in.from)) // whoever asks does not put forward, even what the reviewer words as a question
}

// acts reports an operator of the sentence that bears on the claim. What is said
// with a claim said again only does where it turns it.
func (c *comparison) acts(o operator) bool {
	if c.heard && o.kind == hearsay {
		return false
	}
	in := c.in
	if c.again && (o.class == Date || o.class == Terms || o.class == Role) {
		in.from, in.to = in.first, in.last+1
	}
	return in.from <= o.at && o.at < in.to && !c.inAside(o.at)
}

// hears reports a claim that is hearsay and a sentence that gives it as such.
func (c *comparison) hears() bool {
	is := func(r *reading) bool { return slices.Contains(r.words, hearsay) }
	return is(c.r) && (is(c.q) || is(&c.asked.frame))
}

// aroundQuote reports an operator of the reviewer's words around a quotation.
func (c *comparison) aroundQuote(o operator) bool {
	return c.r.marks[o.at]&quoted == 0 && c.quotes()
}

// asksFrom reports a question mark at or behind the word at i, or a question's order there:
// do games cause violence, he wanted to know.
func (r *reading) asksFrom(i int32) bool {
	return int(i) < len(r.words) && (r.in(int(i), inverted) || slices.Contains(r.words[i:], "?"))
}

// inverted open a question.
const inverted model.List = `are can could did do does has have is was were will would`

// counterpart is the sentence's operator that does to its term what o does to
// the claim's, or -1.
func (c *comparison) counterpart(o operator, used []bool) int {
	timed := c.r.isTime(o.at + 1)
	for i, p := range c.q.operators {
		if !used[i] && p.class == o.class && p.kind == o.kind && c.in.from <= p.at && p.at < c.in.to && (c.sameScope(o, p) || timed && c.q.isTime(p.at+1)) {
			return i
		}
	}
	return -1
}

// sameScope reports whether an operator of the claim and one of the sentence act on the
// same thing: a particle on the verb before it, any other on the phrase behind it, of
// which the two sides share a word.
func (c *comparison) sameScope(o, p operator) bool {
	if on := c.r.verbBefore(o.at); on >= 0 && c.at[on] >= 0 && c.at[on] == c.q.verbBefore(p.at) {
		return true
	}
	if a, b := int(o.at)+1, int(p.at)+1; c.r.reads(a, "than") && c.q.reads(b, "than") || c.r.isFigure(a) && c.q.isFigure(b) {
		return true
	}
	if o.kind == "more" && c.r.than > o.at && c.q.than > p.at && c.r.inverse != c.q.inverse {
		return true // less on schools than on prisons
	}
	i, j := c.claimGoverned(o), c.governs(p)
	if o.class == Negation && i >= 0 && j >= 0 && (c.r.actsOn(i) && c.at[i] == j-1 && c.at[i+1] == j || c.q.actsOn(j) && c.back[j] == i-1 && c.back[j+1] == i) {
		return true
	}
	if i < 0 || j < 0 || c.at[i] == j {
		return i < 0 && j < 0 || i >= 0 && j >= 0
	}
	if o.class == Quantifier && !amongst.Has(o.kind) {
		return false
	}
	if h := c.r.headOf(int32(i)); c.at[h] >= 0 && c.at[h] == c.q.headOf(j) {
		return true // before the vote on the tax, before the tax vote
	}
	if o.class == Quantifier {
		return false
	}
	for k, at := range c.at {
		if at >= 0 && c.r.terms[k].chunk == c.r.terms[i].chunk && c.r.terms[k].at > o.at && c.q.terms[at].chunk == c.q.terms[j].chunk && c.q.terms[at].at > p.at {
			return true
		}
	}
	return false
}

// actsOn reports a verb right before a noun that nothing counts or names: did not pay tax, which
// is paid no tax.
func (r *reading) actsOn(i int32) bool {
	return int(i)+1 < len(r.terms) && r.terms[i].verb != noVerb && r.terms[i+1].verb == noVerb && r.terms[i+1].at == r.terms[i].at+1 && !r.terms[i+1].name
}

// amongst are the quantifiers that count the head of a phrase wherever they stand in it:
// some of Dorn's ministers, some ministers in Dorn.
const amongst model.List = `all both first fourth last many most second some third`

// headOf is the last term of the phrase that a term is in.
func (r *reading) headOf(i int32) int32 {
	for int(i)+1 < len(r.terms) && r.terms[i+1].chunk == r.terms[i].chunk && r.terms[i+1].of == r.terms[i].of {
		i++
	}
	return i
}

// verbBefore is the term right before a particle, if that is a verb: shot down; -1 else.
func (r *reading) verbBefore(at int32) int32 {
	w := r.words[at]
	if kind, ok := particles.Get(w); !ok || kind != "terms" {
		return -1
	}
	for i, t := range r.terms {
		if t.at == at-1 && t.verb != noVerb {
			return int32(i)
		}
	}
	return -1
}

// claimGoverned is the claim's term that an operator acts on, of those that the sentence
// has; -1 where none follows.
func (c *comparison) claimGoverned(o operator) int32 {
	for i, t := range c.r.terms {
		if t.at > o.at && c.at[i] >= 0 {
			return int32(i)
		}
	}
	return -1
}

// isTime reports a year, a month or a span at word i: since 2010, within five years.
func (r *reading) isTime(i int32) bool {
	return yearOf(r.next(int(i))) > 0 || r.monthAt(int(i)) > 0 || r.monthAt(int(i)+1) > 0 || r.in(int(i)+1, spans)
}

// governs is the sentence's term that an operator acts on, of those that the claim
// has; -1 where none follows.
func (c *comparison) governs(o operator) int32 {
	for j, t := range c.q.terms {
		if t.at > o.at && c.back[j] >= 0 {
			return int32(j)
		}
	}
	return -1
}

// frame looks at how the sentence puts the claim: as unconfirmed, rejected,
// asked, wished or in jest.
func (c *comparison) frame(f *reading) {
	if c.turned {
		return
	}
	for _, o := range f.operators {
		switch o.class {
		case Negation:
			c.differ(Denied, true)
		case Hedged, Denied, Joked, Modality:
			c.differ(o.class, !(c.heard && o.kind == hearsay))
		}
	}
	c.differ(Denied, f.find(0, MaxWords, func(t *term) bool { return refusals.Has(t.stem) }))
	c.differ(Asked, f.asksFrom(0))
}

// outside looks at what else the sentence says. Another statement beside the claim
// leaves it as it is; what doubts, rejects or conditions turns it from anywhere.
func (c *comparison) outside() {
	for _, o := range c.q.operators {
		before := o.at < c.in.from
		if before && c.turned {
			continue
		}
		if !before && o.at < c.in.to && !c.inAside(o.at) {
			continue
		}
		switch o.class {
		case Hedged, Denied, Joked:
			c.differ(o.class, !(c.heard && o.kind == hearsay))
		case Negation:
			if before || !c.in.deed {
				c.differ(Denied, !before && c.q.elliptic(o.at))
				c.differ(Negation, !c.parted(o.at))
			}
		case Modality:
			c.differ(Modality, o.kind == "if" || before && !c.parted(o.at) && !(o.kind == "will" && isBreak(c.q.words[c.in.from-1])))
		}
	}
	c.tail()
	c.differ(Scope, !c.again && c.contrasted())
	if c.in.from > 0 && c.q.words[c.in.from-1] == "that" {
		c.differ(Hedged, c.notion())
	}
}

// doubts reports a text that rejects, doubts, asks or mocks anything.
func (r *reading) doubts() bool {
	for _, o := range r.operators {
		if told.has(1<<o.class) || o.class == Negation {
			return true
		}
	}
	return r.asksFrom(0) || r.find(0, MaxWords, func(t *term) bool { return refusals.Has(t.stem) })
}

// notion reports "the idea that", which puts nothing forward.
func (c *comparison) notion() bool {
	return c.in.from > 1 && notions.Has(c.q.words[c.in.from-2])
}

// parted reports whether another statement ends between the word at i and the
// window: at a stop, or before "and", "but" or "because".
func (c *comparison) parted(i int32) bool {
	if c.asked.framed {
		return false // it may be said of what is said
	}
	from, to := i, c.in.from
	if i >= c.in.to {
		from, to = c.in.to, i
	}
	for k := from; k < to; k++ {
		switch w := c.q.words[k]; {
		case isStop(w), w == "and", w == "because", w == "but" && i < c.in.from:
			return true
		}
	}
	return false
}

// contrasted reports a "but" behind the claim, with which a report often turns it.
func (c *comparison) contrasted() bool {
	for i := c.in.to; i < c.in.to+2; i++ {
		if w := c.q.next(int(i)); w == "but" || w == "however" || w == "yet" {
			return true
		}
	}
	return false
}

// tail looks at what follows the claim and is no statement of its own: ", except
// in Norway", ", while exempt from most of it".
func (c *comparison) tail() {
	to := c.in.to
	for int(to) < len(c.q.words) && !isStop(c.q.words[to]) {
		to++
	}
	if c.q.hasVerb(c.in.to, to) {
		return
	}
	for _, o := range c.q.operators {
		if c.in.to <= o.at && o.at < to && (o.class == Terms || o.class == Quantifier) {
			c.differ(o.class, true)
		}
	}
}

// elliptic reports a negation that leaves unsaid what it negates: "and it has not".
func (r *reading) elliptic(at int32) bool {
	for i := at + 1; int(i) < len(r.words) && !isBreak(r.words[i]); i++ {
		if r.find(i, i+1, always) {
			return false
		}
	}
	return true
}

// denies reports a frame, or the words before the claim, that denies, once, what the claim
// denies: "she denied having an account" is "I have never had an account".
func (c *comparison) denies() bool {
	if c.q.negationsIn(c.in.from, c.in.to) > 0 || c.r.negationsIn(0, int32(len(c.r.words))) != 1 {
		return false
	}
	frame := &c.asked.frame
	return frame.isDenial(0, int32(len(frame.words))) && c.q.negationsIn(0, c.in.from) == 0 || len(frame.operators) == 0 && c.q.isDenial(0, c.in.from)
}

// negationsIn counts the negations between two words.
func (r *reading) negationsIn(from, to int32) (n int) {
	for _, o := range r.operators {
		if from <= o.at && o.at < to && o.class == Negation {
			n++
		}
	}
	return n
}

// isDenial reports words that deny, once, and do nothing else to what they deny: not "few
// deny" nor "she stopped denying".
func (r *reading) isDenial(from, to int32) bool {
	denial := false
	for _, o := range r.operators {
		switch {
		case o.at < from || o.at >= to:
		case o.class == Negation && r.in(int(o.at), deniers), o.class == Denied && r.in(int(o.at), deniers):
			denial = true
		default:
			return false
		}
	}
	for i := from; i < to; i++ {
		if w := r.words[i]; !deniers.Has(w) && !isPlain(w) && (loads.Has(w) || r.isLoaded(int(i))) {
			return false
		}
	}
	return denial && r.negationsIn(from, to) <= 1
}

const deniers model.List = `denied denies disputed disputes`
