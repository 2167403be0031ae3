package edgetest

import (
	"fmt"
	"net/http"
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
	extension := s.order(t, "/v1/reports", body(id, "claim", s.Version), "Origin", "moz-extension://6b4b", "Sec-Fetch-Site", "cross-site")
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
	for _, bad := range []string{"", "[]", "null", "{}", body(id, "", "1"), body(id, "other", "1"), body(id, "claim", ""), body("", "claim", "1"), body(id, "claim", "a b"),
		body(id, "claim", strings.Repeat("a", 65)), strings.Replace(good, "{", `{"text":"what I read",`, 1), strings.Replace(good, `"claim"`, "7", 1)} {
		s.order(t, "/v1/reports", bad).problem(t, http.StatusBadRequest, bad[:min(len(bad), 80)])
	}
	if after := s.stat(t); after.Generation != before.Generation || after.Log != before.Log {
		t.Errorf("reports changed what is read: %+v, then %+v", before, after)
	}
}
