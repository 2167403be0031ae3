package edge

import (
	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
)

// Reasons to refuse a record that read well.
const (
	ReasonLanguage = "language" // no two-letter inLanguage, and the words do not tell
	ReasonRecord   = "record"   // no page could read the record, for its registration or in itself
)

// Own makes a record a reviewer's: that is never what the record says.
func Own(r *review.Record, reviewer Source) {
	r.ID = read.ID(reviewer.Site, r.URL, r.Claim)
	r.Publisher = review.Publisher{Name: reviewer.Name, Site: reviewer.Site}
}

// Unfit gives the reason to refuse a record that nobody could be shown, or "".
func Unfit(r *review.Record) string {
	if Lang(r.Language) == "" {
		return ReasonLanguage
	}
	if _, err := review.Parse(string(review.Append(nil, r))); err != nil {
		return ReasonRecord
	}
	return ""
}
