package match

import (
	"slices"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// A question is a query taken apart, once for all reviews held against it.
type question struct {
	text, before, around reading
	date                 string
}

func ask(q Query) question {
	return question{text: read(q.Text, true), before: read(q.Before, false), around: read(q.Around, false), date: q.Date}
}

// Decide holds one review against one sentence.
func Decide(q Query, r *review.Record) Match {
	asked := ask(q)
	m := decide(&asked, r)
	m.Score = score(distinct(tile.Terms(nil, q.Text)), r)
	return m
}

func decide(q *question, r *review.Record) Match {
	claim := read(r.Claim, false)
	reasons := compare(q, &claim)
	if len(reasons) == 0 && isStale(q.date, &claim, r) {
		reasons = append(reasons, Stale)
	}
	if len(reasons) == 0 {
		return Match{Decision: Same, Reasons: []Reason{Aligned}}
	}
	return Match{Decision: weigh(reasons), Reasons: reasons}
}

// weigh says what differing conditions come to. A claim that the sentence does
// not put forward is Related in any number of ways; of the named conditions one
// may differ. A contradiction or another claim is None.
func weigh(reasons []Reason) Decision {
	conditions := 0
	rejected := slices.Contains(reasons, Denied)
	for _, why := range reasons {
		switch why {
		case Hedged, Denied, Asked, Joked, Modality, Stale:
		case Negation:
			if !rejected { // "is not true" is a rejection, no contradiction
				return None
			}
		case Number, Unit, Year, Date, Name, Quantifier:
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

// isStale reports a present state told again more than a year after it was
// checked. A claim that names its year cannot grow stale.
func isStale(date string, claim *reading, r *review.Record) bool {
	checked := r.ReviewDate
	if checked == "" {
		checked = r.ClaimDate
	}
	if len(claim.years) > 0 || !review.IsDate(date) || !review.IsDate(checked) {
		return claim.relative // no telling which day a relative date means
	}
	apart := dayNumber(date) - dayNumber(checked)
	if claim.relative {
		return apart > 31 || apart < -31
	}
	return apart > 365 && !claim.past()
}

// dayNumber counts days on a calendar of 31-day months: good to a few days.
func dayNumber(date string) int32 {
	digits := func(s string) (n int32) {
		for i := 0; i < len(s); i++ {
			n = n*10 + int32(s[i]-'0')
		}
		return n
	}
	return digits(date[:4])*372*365/372 + (digits(date[5:7])-1)*30 + digits(date[8:])
}

// past reports whether a claim tells of something that happened.
func (r *reading) past() bool {
	for _, w := range r.words {
		if w == "was" || w == "were" || w == "did" || w == "had" || len(w) > 4 && w[len(w)-2:] == "ed" {
			return true
		}
	}
	return false
}
