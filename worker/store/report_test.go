package store

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"claimlight/worker/edge"
)

// Reports are counted, and nothing of them is kept that tells who or what text.
func TestReport(t *testing.T) {
	s, _ := open(t)
	r := record("a", "The pier closed in winter.", "Correct")
	mustPut(t, s, r)
	for _, one := range []edge.Report{
		{Review: r.ID, Reason: "claim", Version: "one", At: noon},
		{Review: r.ID, Reason: "claim", Version: "two", At: noon.Add(48 * time.Hour)},
		{Review: r.ID, Reason: "claim", Version: "three", At: noon.Add(24 * time.Hour)}, // a clock that went back
		{Review: r.ID, Reason: "speaker", Version: "one", At: noon},
	} {
		if err := s.Report(t.Context(), one); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Report(t.Context(), edge.Report{Review: "nobody", Reason: "claim", Version: "one", At: noon}); !errors.Is(err, edge.ErrNotFound) {
		t.Errorf("of no review: %v", err)
	}
	day := func(n int) string { return noon.Add(time.Duration(n) * 24 * time.Hour).Format(time.DateOnly) }
	want := fmt.Sprintf("claim three 3 %s %s; speaker one 1 %s %s; ", day(0), day(2), day(0), day(0))
	rows, err := s.db.Query(`SELECT reason, version, reports, first, last FROM report WHERE review = ? ORDER BY reason`, r.ID)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	got := ""
	for rows.Next() {
		var reason, version, first, last string
		var n int
		if err := rows.Scan(&reason, &version, &n, &first, &last); err != nil {
			t.Fatal(err)
		}
		got += fmt.Sprintf("%s %s %d %s %s; ", reason, version, n, first, last)
	}
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
