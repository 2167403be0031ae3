package match

import (
	"strings"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// A Question is a query taken apart, once for all reviews held against it.
type Question struct {
	query       Query
	text, frame reading
	framed      bool      // the text has who says it and how
	whole       *Question // of the sentence as one, nil where it has no frame
	named       *Question // with the speaker's name, nil where the text has none for him
	speaker     []string
	date        string
	setting     []int32 // the years that the sentence before is about
	before      *reading
}

// Ask takes a query apart.
func Ask(q Query) *Question {
	before := read(q.Before)
	asked := &Question{query: q, text: read(q.Text), frame: read(q.Frame), speaker: nameWords(q.Speaker), date: q.Date, setting: before.setting(), before: &before}
	if q.Whole != "" {
		whole := read(q.Whole)
		asked.whole = &Question{text: whole, speaker: asked.speaker, date: q.Date, setting: asked.setting, before: &before, framed: true}
	}
	if q.Named != "" {
		asked.named = &Question{text: read(q.Named), frame: asked.frame, speaker: asked.speaker, date: q.Date, setting: asked.setting, before: &before}
	}
	return asked
}

// Fits reports whether a question is short enough to be compared. Who plans
// look-ups asks: what cannot be compared must not count as looked up.
func (q *Question) Fits() bool { return !q.text.long && !q.frame.long }

// On is the question as an article of that date asks it.
func (q *Question) On(date string) *Question {
	dated := *q
	dated.date = date
	if q.whole != nil {
		dated.whole = q.whole.On(date)
	}
	if q.named != nil {
		dated.named = q.named.On(date)
	}
	return &dated
}

// A Review is a record taken apart, once for all questions.
type Review struct {
	Record *review.Record
	claim  reading
	saying *saying // nil for most
	said   bool    // the claim is what its sayer said
}

// Open takes a record apart.
func Open(r *review.Record) *Review {
	return &Review{Record: r, claim: read(r.Claim), saying: sayingOf(r)}
}

// nameWords are the words of a name as they are compared.
func nameWords(name string) []string { return strings.Fields(text.Normal(name)) }

// Decide holds one review against the question: as it is worded, then in other words for
// as long as it is not the same.
func (q *Question) Decide(r *Review) Match {
	m := q.decide(r)
	for _, other := range [...]func(*Review) Match{q.asWhole, q.spelled, q.asSaid, q.asNamed} {
		if m.Decision == Same {
			break
		}
		if o := other(r); o.Decision > m.Decision {
			m.Decision, m.Reasons, m.Turned = o.Decision, o.Reasons, o.Turned
		}
	}
	m.share = q.share(r)
	m.Score = calibrated(m.Decision, m.share)
	return m
}

// asWhole decides with the sentence as one: what is reviewed may be who said it.
func (q *Question) asWhole(r *Review) Match {
	if q.whole == nil || (q.frame.doubts() || q.frame.loaded()) && !r.claim.doubts() && !r.claim.repeats(&q.frame) {
		return Match{}
	}
	return q.whole.decide(r)
}

// asSaid decides with what the claim says that the speaker said.
func (q *Question) asSaid(r *Review) Match {
	if r.saying == nil {
		return Match{}
	}
	return q.inMouth(r.saying)
}

// asNamed decides with the speaker's name for what he calls himself.
func (q *Question) asNamed(r *Review) Match {
	if q.named == nil {
		return Match{}
	}
	return q.named.decide(r)
}

// spelled decides with the names of either side for the acronyms of the other, where there
// are such.
func (q *Question) spelled(r *Review) Match {
	text, claim := spellOut(q.query.Text, r.Record.Claim, ""), spellOut(r.Record.Claim, q.query.Text, r.Record.Claimant)
	if q.text.long || r.claim.long || text == q.query.Text && claim == r.Record.Claim {
		return Match{}
	}
	long := *q
	long.text, long.whole = read(text), nil
	return long.decide(&Review{Record: r.Record, claim: read(claim)})
}

func (q *Question) decide(r *Review) Match {
	m := Match{Decision: None, Reasons: []Reason{Terms}}
	if !r.claim.long && !q.text.long && q.share(r) < 500 {
		return m // nothing near: no need to look closer
	}
	c := compare(q, r)
	m.Reasons = c.why.list()
	switch {
	case c.why != 0:
		if m.Decision = c.why.weigh(); !c.near || c.isSlight() {
			m.Decision = None
		}
	case c.q.negationsIn(c.in.from, c.in.to) > 1: // what two of them come to is nobody's guess
		m.Decision, m.Reasons = Related, []Reason{Negation}
	case c.isStale():
		m.Decision, m.Reasons = Related, []Reason{Stale}
	default:
		m.Decision, m.Reasons, m.Turned = Same, []Reason{Aligned}, c.turned
	}
	return m
}

// isSlight reports that too little of a claim is there to call another one near it:
// "Ferris endorsed Lind" has two terms of three of "Quay endorsed Lind".
func (c *comparison) isSlight() bool {
	counted := len(c.r.figures) + len(c.r.years) + len(c.r.dates)
	return c.found+counted < 3 || c.why.has(1<<Name) && c.plain+counted < 2
}

// share is how many of the claim's terms are in the sentence, in thousandths.
func (q *Question) share(r *Review) int32 {
	n, j := 0, 0
	for _, s := range r.claim.stems {
		for j < len(q.text.stems) && q.text.stems[j] < s {
			j++
		}
		if j < len(q.text.stems) && q.text.stems[j] == s {
			n++
		}
	}
	return int32(1000 * n / max(len(r.claim.stems), 1))
}

// weigh says what differing conditions come to. A claim that the sentence does
// not put forward is Related in any number of ways, if it is that very claim; else
// of the named conditions one may differ. A contradiction or another claim is None.
func (rs reasons) weigh() Decision {
	const harmless = told | 1<<Modality | 1<<Stale
	aside := rs.has(1<<Denied | 1<<Hedged)
	conditions := 0
	for why := Aligned; why <= Truncated; why++ {
		switch {
		case !rs.has(1 << why), harmless.has(1 << why):
		case why == Negation && !aside: // "is not true" is a rejection, no contradiction
			return None
		case why == Scope && aside, why == Negation:
		case why == Name && rs.has(told):
			return None
		case conditionals.has(1 << why):
			conditions++
		default:
			return None
		}
	}
	if conditions > 1 {
		return None
	}
	return Related
}

// conditionals are the conditions that may be named beside a related claim.
const conditionals reasons = 1<<Scope | 1<<Number | 1<<Unit | 1<<Year | 1<<Date | 1<<Name | 1<<Quantifier
