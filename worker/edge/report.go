package edge

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"
)

// Report is what a reader says of a match: which review does not belong to a
// claim, and why. Which claim, on which page, and who says it is not told.
type Report struct {
	Review  string
	Reason  Reason
	Version string // of the files that matched
	At      time.Time
}

// Reason is why a match is wrong.
type Reason string

// Reasons are all of them, as web/lists.js has them.
var Reasons = []Reason{
	"claim",     // the review is about another claim
	"condition", // a number, date or place differs
	"treatment", // the article denies or questions it
	"speaker",   // somebody else says it
	"record",    // the review is shown wrongly
	"outdated",  // the review is out of date
}

var (
	errReport = &Problem{Status: http.StatusBadRequest,
		Detail: `Send {"review":"ID","reason":"…","version":"…"} and no more: the reason is claim, condition, treatment, speaker, record or outdated.`}
	errForeign = &Problem{Status: http.StatusForbidden, Detail: "Reports come from the edge's own frame or from an extension, not from pages."}
)

// report answers POST /v1/reports, which counts and changes nothing else. Other
// origins' pages cannot send JSON here, since no preflight allows it; those that
// a browser tells of are refused in any case.
func (h *Handler) report(r *http.Request, _ []string) (answer, error) {
	site, origin := r.Header.Get("Sec-Fetch-Site"), r.Header.Get("Origin")
	if (site == "cross-site" || site == "same-site") && (strings.HasPrefix(origin, "http") || origin == "null") {
		return answer{}, errForeign
	}
	var v struct {
		Review  string `json:"review"`
		Reason  Reason `json:"reason"`
		Version string `json:"version"`
	}
	if err := readForm(r, &v, errReport); err != nil {
		return answer{}, err
	}
	if !plain(v.Review) || !plain(v.Version) || !slices.Contains(Reasons, v.Reason) {
		return answer{}, errReport
	}
	err := h.Store.Report(r.Context(), Report{v.Review, v.Reason, v.Version, h.now()})
	if errors.Is(err, ErrNotFound) {
		return answer{}, errNoReview
	}
	return answer{status: http.StatusNoContent}, err
}
