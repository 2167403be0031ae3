package edge

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/netip"
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
	Address string // reporterOf the sender; a store keeps a hash of it for the day
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

// Limits of reports.
const (
	MaxReports  = 40  // of one address in a day: a newsroom behind one router has room. A count is no number of readers
	ReportQueue = 5   // open reports of one review, from which on a person should look at it
	MaxReported = 500 // reviews in one answer
)

// Reported is what readers said of one review.
type Reported struct {
	Review  string        `json:"review"`
	Site    string        `json:"site"`
	Reports int64         `json:"reports"`
	Open    int64         `json:"open"` // of them, not handled yet
	Reasons []ReasonCount `json:"reasons"`
}

// ReasonCount is how often one reason was given.
type ReasonCount struct {
	Reason  Reason `json:"reason"`
	Reports int64  `json:"reports"`
	Open    int64  `json:"open"`
	First   string `json:"first"`   // a day
	Last    string `json:"last"`    // a day
	Version string `json:"version"` // of the files that matched, in the latest
}

var (
	errReport = &Problem{Status: http.StatusBadRequest,
		Detail: `Send {"review":"ID","reason":"…","version":"…"} and no more: the reason is claim, condition, treatment, speaker, record or outdated.`}
	errHandled = &Problem{Status: http.StatusBadRequest, Detail: `Send {"review":"ID","seen":{"REASON":NUMBER}}, the reports of each reason as the queue told them.`}
	errForeign = &Problem{Status: http.StatusForbidden, Detail: "Reports come from the edge's own frame or from an extension, not from pages."}
)

// isVersion knows the versions of the files (the folder of `./build.sh host` has them
// behind a name) and of the extension: nobody can write to us in them.
func isVersion(s string) bool {
	if hash := strings.TrimPrefix(s, "claimlight-"); len(hash) == 12 && strings.Trim(hash, "0123456789abcdef") == "" {
		return true
	}
	numbers := strings.Split(s, ".")
	for _, n := range numbers {
		if len(n) > 5 || !isNumber(n) {
			return false
		}
	}
	return len(numbers) <= 3
}

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
	if !plain(v.Review) || !isVersion(v.Version) || !slices.Contains(Reasons, v.Reason) {
		return answer{}, errReport
	}
	now := h.now().UTC()
	err := h.Store.Report(r.Context(), Report{v.Review, v.Reason, v.Version, reporterOf(h.address(r)), now})
	switch {
	case errors.Is(err, ErrNotFound):
		return answer{}, errNoReview
	case errors.Is(err, ErrLimit):
		return answer{}, limited(now.Truncate(24*time.Hour).Add(24*time.Hour).Sub(now), "Too many reports came from your network address today.")
	}
	return answer{status: http.StatusNoContent}, err
}

// address is where a request came from, as far as that can be believed. On Workers
// the platform tells it in place of the connection.
func (h *Handler) address(r *http.Request) netip.Addr {
	if h.Address != nil {
		return h.Address(r)
	}
	if at, err := netip.ParseAddrPort(r.RemoteAddr); err == nil {
		return at.Addr()
	}
	addr, _ := netip.ParseAddr(r.RemoteAddr)
	return addr
}

// Network is what of an address nobody can change at will: all of IPv4, the first half
// of IPv6, of which one household has the other. Of no address it is none.
func Network(a netip.Addr) netip.Prefix {
	a = a.Unmap()
	bits := 64
	if a.Is4() {
		bits = 32
	}
	p, _ := a.Prefix(bits) // fails for no number of bits that is here
	return p
}

// reporterOf is what of an address counts as one sender. Those that nobody told are one
// together.
func reporterOf(a netip.Addr) string {
	p := Network(a)
	if p.Addr().Is6() {
		return p.String()
	}
	return p.Addr().String()
}

// reportCounts answers GET /v1/reports/counts: a reviewer sees those of its own
// reviews, the operator all.
func (h *Handler) reportCounts(r *http.Request, _ []string) (answer, error) {
	who, err := h.holder(r)
	if err != nil {
		return answer{}, err
	}
	return h.reported(r, who.source.Site, 0)
}

// reportQueue answers GET /v1/reports/queue.
func (h *Handler) reportQueue(r *http.Request, _ []string) (answer, error) {
	if _, err := h.operator(r); err != nil {
		return answer{}, err
	}
	return h.reported(r, "", ReportQueue)
}

func (h *Handler) reported(r *http.Request, site string, open int64) (answer, error) {
	list, err := h.Store.Reports(r.Context(), site, open)
	if err != nil {
		return answer{}, err
	}
	more := len(list) > MaxReported
	body, err := json.Marshal(struct {
		Reviews   []Reported `json:"reviews"`
		Truncated bool       `json:"truncated"`
	}{list[:min(len(list), MaxReported)], more})
	return answer{kind: "application/json", body: body}, err
}

// reportHandled answers POST /v1/reports/handled. It is told what its sender saw: a
// report that came while he looked is not handled.
func (h *Handler) reportHandled(r *http.Request, _ []string) (answer, error) {
	var v struct {
		Review string           `json:"review"`
		Seen   map[Reason]int64 `json:"seen"`
	}
	if _, err := h.order(r, &v, errHandled); err != nil {
		return answer{}, err
	}
	if !plain(v.Review) || !areSeen(v.Seen) {
		return answer{}, errHandled
	}
	err := h.Store.Handled(r.Context(), v.Review, v.Seen)
	if errors.Is(err, ErrNotFound) {
		return answer{}, &Problem{Status: http.StatusNotFound, Detail: "Nobody has reported this review."}
	}
	return answer{status: http.StatusNoContent}, err
}

// areSeen reports whether these are counts of reports as the queue tells them.
func areSeen(seen map[Reason]int64) bool {
	for reason, n := range seen {
		if n < 1 || n >= 1<<53 || !slices.Contains(Reasons, reason) {
			return false
		}
	}
	return len(seen) > 0
}
