package match

import (
	"cmp"
	"slices"
	"strings"

	"claimlight/wasm/order"
	"claimlight/wasm/review"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// A Question is a query taken apart, once for all reviews held against it.
type Question struct {
	text, frame reading
	framed      bool      // the text has who says it and how
	whole       *Question // of the sentence as one, nil where it has no frame
	speaker     []string
	date        string
	terms       []weighted
	weight      int64 // of all terms
}

// A weighted term counts for its rarity.
type weighted struct {
	term   string
	weight int64
}

// Ask takes a query apart.
func Ask(q Query) *Question {
	asked := &Question{text: read(q.Text), frame: read(q.Frame), speaker: nameWords(q.Speaker), date: q.Date}
	if q.Whole != "" {
		whole := read(q.Whole)
		asked.whole = &Question{text: whole, speaker: asked.speaker, date: q.Date, framed: true}
	}
	for _, t := range distinct(tile.Terms(nil, q.Text)) {
		w := weighted{t, int64(tile.Rarity(t)) + 1}
		asked.terms = append(asked.terms, w)
		asked.weight += w.weight
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
	return &dated
}

// A Review is a record taken apart, once for all questions.
type Review struct {
	Record *review.Record
	claim  reading
	terms  []string // of claim and title, sorted, each once
}

// Open takes a record apart.
func Open(r *review.Record) *Review {
	return &Review{Record: r, claim: read(r.Claim), terms: distinct(tile.Terms(tile.Terms(nil, r.Claim), r.Title))}
}

// nameWords are the words of a name as they are compared.
func nameWords(name string) []string { return strings.Fields(text.Normal(name)) }

func distinct(terms []string) []string {
	slices.Sort(terms)
	return slices.Compact(terms)
}

// Decide holds one review against the question.
func (q *Question) Decide(r *Review) Match {
	m := q.decide(r)
	if m.Decision != Same && q.whole != nil && (!q.frame.doubts() || r.claim.doubts()) {
		if whole := q.whole.decide(r); whole.Decision == Same {
			m.Decision, m.Reasons = whole.Decision, whole.Reasons
		}
	}
	m.rank = q.score(r)
	m.Score = calibrated(m.Decision, m.rank)
	return m
}

func (q *Question) decide(r *Review) Match {
	m := Match{Decision: None, Reasons: []Reason{Terms}}
	if !r.claim.long && !q.text.long && 2*q.shared(r) < len(r.claim.stems) {
		return m // nothing near: no need to look closer
	}
	c := compare(q, r)
	m.Reasons = c.why.list()
	switch {
	case c.why != 0:
		if m.Decision = c.why.weigh(); !c.near {
			m.Decision = None
		}
	case c.denials() > 1: // what two of them come to is nobody's guess
		m.Decision, m.Reasons = Related, []Reason{Negation}
	case c.isStale():
		m.Decision, m.Reasons = Related, []Reason{Stale}
	default:
		m.Decision, m.Reasons, m.Turned = Same, []Reason{Aligned}, c.turned
	}
	return m
}

// shared counts the terms of the claim that are in the sentence.
func (q *Question) shared(r *Review) int {
	n, j := 0, 0
	for _, s := range r.claim.stems {
		for j < len(q.text.stems) && q.text.stems[j] < s {
			j++
		}
		if j < len(q.text.stems) && q.text.stems[j] == s {
			n++
		}
	}
	return n
}

// weigh says what differing conditions come to. A claim that the sentence does
// not put forward is Related in any number of ways; of the named conditions one
// may differ. A contradiction or another claim is None.
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

// Rank holds reviews against the question and returns the best, at most limit:
// the same claims first, all others by how much they share.
func (q *Question) Rank(rs []*Review, limit int) []Match {
	ms := make([]Match, len(rs))
	for i, r := range rs {
		ms[i] = q.Decide(r)
		ms[i].Review = i
	}
	order.By(ms, Compare)
	return ms[:min(max(limit, 0), len(ms))]
}

// Compare orders matches, the best first; a total order by their reviews.
func Compare(a, b Match) int {
	if (a.Decision == Same) != (b.Decision == Same) {
		return cmp.Compare(b.Decision, a.Decision)
	}
	if d := cmp.Compare(b.rank, a.rank); d != 0 {
		return d
	}
	return cmp.Compare(a.Review, b.Review)
}

// ofSpeaker is the weight of a review of what the speaker said: half of a rare term.
const ofSpeaker = (tile.MaxRarity + 1) / 2

// typicalTerms is the length that a claim with its title usually has.
const typicalTerms = 24

// score says in thousandths how much of a sentence's meaning a review's claim
// and title share, long ones at a discount, as BM25 weighs them with b = 1/2.
func (q *Question) score(r *Review) int32 {
	var shared int64
	j := 0
	for _, t := range q.terms {
		for j < len(r.terms) && r.terms[j] < t.term {
			j++
		}
		if j < len(r.terms) && r.terms[j] == t.term {
			shared += t.weight
		}
	}
	if q.weight == 0 {
		return 0
	}
	if saidBy(r.Record, q.speaker) {
		shared = min(shared+ofSpeaker, q.weight)
	}
	return int32(shared * 1000 * typicalTerms / (q.weight * (typicalTerms + int64(len(r.terms)))))
}
