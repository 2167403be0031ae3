package feed

import (
	"claimlight/wasm/review"
	"claimlight/worker/edge"
)

// An Outcome is what became of a review that was sent: a change, or a refusal by
// whom it was sent to.
type Outcome struct {
	Change  edge.Change
	Refused string // the reason
}

// Add counts the outcome of a review in a report.
func (o Outcome) Add(r *Report, of review.Record, at Place) {
	switch {
	case o.Refused != "":
		r.Refuse(Refusal{at, of.URL, of.Claim, o.Refused})
	case o.Change == edge.Added:
		r.Added++
	case o.Change == edge.Corrected:
		r.Corrected++
	default:
		r.Unchanged++
	}
}
