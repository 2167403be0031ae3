package edgetest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"claimlight/worker/edge"
)

// A report is taken of a review that there is, also of one that was withdrawn
// since, and changes nothing that anybody reads.
func (s *suite) reports(t *testing.T) {
	id := s.put(t, "added", claim{"reports", "The ferryman of Cape Example rows nine oars.", "Correct"}).Results[0].ID
	before := s.stat(t)
	body := func(review, reason, version string) string {
		return fmt.Sprintf(`{"review":%q,"reason":%q,"version":%q}`, review, reason, version)
	}
	for _, reason := range edge.Reasons {
		for range 2 {
			if got := s.order(t, "/v1/reports", body(id, string(reason), s.Version), "Sec-Fetch-Site", "same-origin"); got.status != http.StatusNoContent || len(got.body) > 0 {
				t.Errorf("%s: %d %s", reason, got.status, got.body)
			}
		}
	}
	extension := s.order(t, "/v1/reports", body(id, "claim", "0.1.0"), "Origin", "moz-extension://6b4b", "Sec-Fetch-Site", "cross-site")
	if extension.status != http.StatusNoContent {
		t.Errorf("from an extension: %d %s", extension.status, extension.body)
	}

	good := body(id, "claim", s.Version)
	for _, site := range []string{"cross-site", "same-site"} {
		for _, origin := range []string{"https://news.example", "null"} {
			s.order(t, "/v1/reports", good, "Origin", origin, "Sec-Fetch-Site", site).problem(t, http.StatusForbidden, "from a page of "+origin)
		}
	}
	text := s.do(t, http.MethodPost, "/v1/reports", []byte(good), "Content-Type", "text/plain")
	text.problem(t, http.StatusUnsupportedMediaType, "as text, which any page may send")
	if strings.Contains(string(text.body), "ClaimReview") {
		t.Errorf("a report of a wrong type is answered as a review: %s", text.body)
	}
	s.order(t, "/v1/reports", body("nobody", "claim", s.Version)).problem(t, http.StatusNotFound, "of no review")
	for _, bad := range []string{"", "[]", "null", "{}", body(id, "", "1"), body(id, "other", "1"), body(id, "claim", ""), body("", "claim", "1"), body(id, "claim", "a b"), body(id, "claim", "joe-bloggs-of-12-elm-st"),
		body(id, "claim", "0123456789abc"), body(id, "claim", "0123456789AB"), body(id, "claim", "192.168.1.10"), body(id, "claim", "my-0123456789ab"), body(id, "claim", "1."), body(id, "claim", "+4712345678"),
		body(id, "claim", strings.Repeat("a", 65)), strings.Replace(good, "{", `{"text":"what I read",`, 1), strings.Replace(good, `"claim"`, "7", 1),
		strings.Replace(good, `"reason"`, `"REASON"`, 1), strings.Replace(good, "{", `{"review":"`+id+`",`, 1)} {
		s.order(t, "/v1/reports", bad).problem(t, http.StatusBadRequest, bad[:min(len(bad), 80)])
	}
	if after := s.stat(t); after.Generation != before.Generation || after.Log != before.Log {
		t.Errorf("reports changed what is read: %+v, then %+v", before, after)
	}
}

// reports are what the edge tells who may know.
type reports struct {
	Reviews []struct {
		Review, Site  string
		Reports, Open int64
		Reasons       []struct {
			Reason, First, Last, Version string
			Reports, Open                int64
		}
	}
	Truncated bool
}

func (s *suite) reported(t *testing.T, path, token, review string) (open int64, listed bool) {
	t.Helper()
	got := s.do(t, http.MethodGet, path, nil, "Authorization", "Bearer "+token)
	var v reports
	if err := json.Unmarshal(got.body, &v); err != nil || got.status != http.StatusOK {
		t.Fatalf("%s: %d %s", path, got.status, got.body)
	}
	got.want(t, path, "Cache-Control", "no-store")
	got.want(t, path, "Access-Control-Allow-Origin", "")
	for _, r := range v.Reviews {
		if r.Review == review {
			return r.Open, true
		}
	}
	return 0, false
}

// A reviewer sees reports of its own reviews, the operator all; five bring a review to
// a person, who takes it off again.
func (s *suite) reportQueue(t *testing.T) {
	id := s.put(t, "added", claim{"queue", "The bargeman of Cape Example poles two lighters.", "Correct"}).Results[0].ID
	tell := func(reason edge.Reason) {
		if got := s.order(t, "/v1/reports", fmt.Sprintf(`{"review":%q,"reason":%q,"version":"0123456789ab"}`, id, reason), "X", "y"); got.status != http.StatusNoContent {
			t.Fatalf("report: %d %s", got.status, got.body)
		}
	}
	for i := range int64(edge.ReportQueue) {
		if _, ok := s.reported(t, "/v1/reports/queue", s.Operator, id); ok {
			t.Fatalf("queued after %d reports", i)
		}
		tell(edge.Reasons[i%2])
	}
	for path, token := range map[string]string{"/v1/reports/queue": s.Operator, "/v1/reports/counts": s.Operator} {
		if open, _ := s.reported(t, path, token, id); open != edge.ReportQueue {
			t.Errorf("%s: %d open", path, open)
		}
	}
	if open, _ := s.reported(t, "/v1/reports/counts", s.Token, id); open != edge.ReportQueue {
		t.Errorf("the reviewer sees %d open", open)
	}
	if _, ok := s.reported(t, "/v1/reports/counts", renter, id); ok {
		t.Error("another reviewer sees them")
	}
	tell("claim") // while a person looks at the five
	if got := s.order(t, "/v1/reports/handled", `{"review":"`+id+`","seen":{"claim":3,"condition":2}}`); got.status != http.StatusNoContent {
		t.Fatalf("handled: %d %s", got.status, got.body)
	}
	if _, ok := s.reported(t, "/v1/reports/queue", s.Operator, id); ok {
		t.Error("still queued")
	}
	tell("record")
	if open, _ := s.reported(t, "/v1/reports/counts", s.Token, id); open != 2 {
		t.Errorf("%d open after two more", open)
	}
	s.refusedReaders(t, id)
}

// refusedReaders are those who may not know, and orders of another form.
func (s *suite) refusedReaders(t *testing.T, id string) {
	for _, path := range []string{"/v1/reports/counts", "/v1/reports/queue"} {
		s.do(t, http.MethodGet, path, nil).problem(t, http.StatusUnauthorized, path+" by nobody")
		s.do(t, http.MethodGet, path, nil, "Authorization", "Bearer x").problem(t, http.StatusUnauthorized, path+" with another token")
	}
	s.do(t, http.MethodGet, "/v1/reports/queue", nil, "Authorization", "Bearer "+s.Token).problem(t, http.StatusForbidden, "the queue for a reviewer")
	const seen = `","seen":{"claim":1}}`
	body := `{"review":"` + id + seen
	s.order(t, "/v1/reports/handled", body, "Authorization", "Bearer "+s.Token).problem(t, http.StatusForbidden, "handled by a reviewer")
	s.order(t, "/v1/reports/handled", body, "X", "y").problem(t, http.StatusUnauthorized, "handled by nobody")
	s.order(t, "/v1/reports/handled", `{"review":"nobody`+seen).problem(t, http.StatusNotFound, "handled, of no review")
	for _, bad := range []string{"", "{}", "[]", `{"review":"` + seen, `{"review":1,"seen":{"claim":1}}`, `{"review":"` + id + `","more":1,"seen":{"claim":1}}`, `{"review":"a b` + seen,
		`{"review":"` + id + `"}`, `{"review":"` + id + `","seen":{}}`, `{"review":"` + id + `","seen":{"claim":0}}`, `{"review":"` + id + `","seen":{"other":1}}`,
		`{"review":"` + id + `","seen":{"claim":1.5}}`, `{"review":"` + id + `","seen":{"claim":9007199254740992}}`,
		`{"Review":"` + id + seen, `{"review":"` + id + `","review":"` + id + seen, `{"review":"` + id + `","seen":{"claim":1,"claim":1}}`} {
		s.order(t, "/v1/reports/handled", bad).problem(t, http.StatusBadRequest, "handled: "+bad)
	}
}

// reportLimit sends more reports than an address may in a day.
func (s *suite) reportLimit(t *testing.T) {
	id := s.put(t, "added", claim{"report-limit", "The reedcutter of Cape Example owns one punt.", "Correct"}).Results[0].ID
	body := `{"review":"` + id + `","reason":"claim","version":"0123456789ab"}`
	for range edge.MaxReports + 1 {
		got := s.order(t, "/v1/reports", body, "X", "y")
		if got.status == http.StatusNoContent {
			continue
		}
		got.problem(t, http.StatusTooManyRequests, "one report too many")
		if wait, err := strconv.Atoi(got.header.Get("Retry-After")); err != nil || wait < 1 || wait > 24*60*60 {
			t.Errorf("Retry-After is %q", got.header.Get("Retry-After"))
		}
		s.order(t, "/v1/reports", body, "X-Forwarded-For", "203.0.113.7", "Forwarded", "for=203.0.113.7", "X-Real-IP", "203.0.113.7").
			problem(t, http.StatusTooManyRequests, "one that says it is another's")
		return
	}
	t.Error("no report was too many")
}
