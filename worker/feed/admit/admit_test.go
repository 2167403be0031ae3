package admit

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
	"claimlight/worker/store"
)

var noon = time.Date(2025, 4, 22, 12, 0, 0, 0, time.UTC)

// wait has reviews of a host wait.
func wait(t *testing.T, s *store.Store, host string, n int) {
	t.Helper()
	var records []review.Record
	for i := range n {
		claim, url := fmt.Sprintf("Boat %d of the fleet is blue.", i), fmt.Sprintf("https://%s/%d", host, i)
		records = append(records, review.Record{ID: read.ID(host, url, claim), Claim: claim, Language: "en", Rating: "Wrong", URL: url,
			Publisher: review.Publisher{Name: host, Site: host}, Source: review.Source{Name: "A Feed", Licence: "CC0"}})
	}
	from, err := s.Feed(t.Context(), "feed", "A Feed")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Wait(t.Context(), from.ID, from.Pull, records, noon); err != nil {
		t.Fatal(err)
	}
}

func live(t *testing.T, s *store.Store) (n int64) {
	t.Helper()
	st, err := s.Status(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range st.Languages() {
		n += l.Reviews
	}
	return n
}

// So many batches are admitted as may be, the rest the next time, and only of hosts
// that are on a registered site.
func TestWaiting(t *testing.T) {
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "reviews.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	wait(t, s, "desk.example", 700)
	wait(t, s, "news.desk.example", 3)
	wait(t, s, "notdesk.example", 5)
	if n, more, err := Waiting(t.Context(), s, noon, All); n != 0 || more || err != nil {
		t.Fatalf("nobody is registered: %d, %v, %v", n, more, err)
	}
	if err := s.Register(t.Context(), edge.Source{Name: "The Desk", Site: "desk.example"}); err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct {
		n    int
		more bool
	}{{500, true}, {200, true}, {3, false}, {0, false}} {
		if n, more, err := Waiting(t.Context(), s, noon, 1); n != want.n || more != want.more || err != nil {
			t.Errorf("run %d: %d, %v, %v, want %+v", i, n, more, err, want)
		}
	}
	if n := live(t, s); n != 703 {
		t.Errorf("%d are live", n)
	}
	if hosts, err := s.Waiting(t.Context()); err != nil || len(hosts) != 1 || hosts[0] != "notdesk.example" {
		t.Errorf("%q wait, %v", hosts, err)
	}
}
