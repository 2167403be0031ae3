package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
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

// salts are the days of which the database has salts, and those of which it has
// hashed addresses.
func salts(t *testing.T, s *Store) (got string) {
	t.Helper()
	const query = `SELECT coalesce((SELECT group_concat(day, ' ') FROM salt), '') || '; ' || coalesce((SELECT group_concat(DISTINCT day) FROM reporter), '')`
	if err := s.db.QueryRow(query).Scan(&got); err != nil {
		t.Fatal(err)
	}
	return got
}

// An address is held by its hash with the day's salt, and that day only: the next
// day's first report or write takes both.
func TestReporter(t *testing.T) {
	s, path := open(t)
	r := record("a", "The pier closed in winter.", "Correct")
	mustPut(t, s, r)
	send := func(address string, at time.Time) error {
		return s.Report(t.Context(), edge.Report{Review: r.ID, Reason: "claim", Version: "1", Address: address, At: at})
	}
	hashes := func() (got []string) {
		rows, err := s.db.Query(`SELECT address FROM reporter`)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var hash string
			if err := rows.Scan(&hash); err != nil {
				t.Fatal(err)
			}
			got = append(got, hash)
		}
		return got
	}
	const address = "192.0.2.77"
	for range 2 {
		if err := send(address, noon); err != nil {
			t.Fatal(err)
		}
	}
	first := hashes()
	if len(first) != 1 || salts(t, s) != "2025-04-22; 2025-04-22" {
		t.Fatalf("%d addresses, %s", len(first), salts(t, s))
	}
	if err := send(address, noon.Add(24*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if second := hashes(); len(second) != 1 || second[0] == first[0] || salts(t, s) != "2025-04-23; 2025-04-23" {
		t.Errorf("the next day: %q after %q, %s", second, first, salts(t, s))
	}
	later := put(record("b", "The quarry opened in spring.", "Wrong"))
	later.At = noon.Add(48 * time.Hour)
	if _, err := s.Put(t.Context(), later); err != nil {
		t.Fatal(err)
	}
	if got := salts(t, s); got != "; " {
		t.Errorf("after a write of a later day: %s", got)
	}
	if err := send(address, later.At); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"2025-04-24; 2025-04-24", "; "} {
		if err := s.Forget(t.Context(), later.At.Add(time.Duration(i)*24*time.Hour)); err != nil || salts(t, s) != want {
			t.Errorf("forgotten %d days later: %s, %v", i, salts(t, s), err)
		}
	}
	s.Close()
	for _, name := range []string{path, path + "-wal"} {
		if file, err := os.ReadFile(name); err == nil && bytes.Contains(file, []byte(address)) {
			t.Errorf("%s has the address", name)
		}
	}
}

// Where the day ended between a report's salt and the report, its hash goes all the
// same, whatever comes next.
func TestLateReporter(t *testing.T) {
	next := noon.Add(24 * time.Hour)
	for name, end := range map[string]func(*Store, string) error{
		"the next report": func(s *Store, id string) error {
			return s.Report(t.Context(), edge.Report{Review: id, Reason: "claim", Version: "1", Address: "another", At: next})
		},
		"the next write": func(s *Store, _ string) error {
			later := put(record("b", "The quarry opened in spring.", "Wrong"))
			later.At = next
			_, err := s.Put(t.Context(), later)
			return err
		},
		"the clock": func(s *Store, _ string) error { return s.Forget(t.Context(), next) },
	} {
		s, _ := open(t)
		r := record("a", "The pier closed in winter.", "Correct")
		mustPut(t, s, r)
		const late = `INSERT INTO reporting (day, address, most, review, reason, version) VALUES ('2025-04-22', ?, 9, ?, 'claim', '1')`
		if _, err := s.db.Exec(late, strings.Repeat("0", 64), r.ID); err != nil {
			t.Fatal(err)
		}
		if got := salts(t, s); got != "; 2025-04-22" {
			t.Fatalf("before %s: %s", name, got)
		}
		if err := end(s, r.ID); err != nil {
			t.Fatal(err)
		}
		if got := salts(t, s); strings.Contains(got, "2025-04-22") {
			t.Errorf("after %s: %s", name, got)
		}
	}
}

// Reports of no review, and those above the limit, leave the file as it is.
func TestReportWrites(t *testing.T) {
	s, path := open(t)
	r := record("a", "The pier closed in winter.", "Correct")
	mustPut(t, s, r)
	watch, err := reopen(t, path).db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer watch.Close()
	version := func() (n int) {
		t.Helper()
		if err := watch.QueryRowContext(t.Context(), `PRAGMA data_version`).Scan(&n); err != nil { // of what others committed
			t.Fatal(err)
		}
		return n
	}
	send := func(review string, want error) {
		t.Helper()
		if err := s.Report(t.Context(), edge.Report{Review: review, Reason: "claim", Version: "1", Address: "one", At: noon}); !errors.Is(err, want) {
			t.Fatalf("%v, want %v", err, want)
		}
	}
	before := version()
	if send("nobody", edge.ErrNotFound); version() != before {
		t.Error("a report of no review made the day's salt")
	}
	for range edge.MaxReports {
		send(r.ID, nil)
	}
	if version() == before {
		t.Fatal("reports do not show in the file, so this proves nothing")
	}
	before = version()
	send("nobody", edge.ErrNotFound)
	if send(r.ID, edge.ErrLimit); version() != before {
		t.Error("reports that are not taken were written")
	}
}

// An address sends so many in a day, however many at once; others go on, and what is
// of no review counts for nobody.
func TestReportLimit(t *testing.T) {
	s, path := open(t)
	r := record("a", "The pier closed in winter.", "Correct")
	mustPut(t, s, r)
	stores := []*Store{s, reopen(t, path)}
	send := func(s *Store, review, address string, at time.Time) error {
		return s.Report(t.Context(), edge.Report{Review: review, Reason: "claim", Version: "1", Address: address, At: at})
	}
	if err := send(s, "nobody", "one", noon); !errors.Is(err, edge.ErrNotFound) {
		t.Errorf("of no review: %v", err)
	}
	var group sync.WaitGroup
	errs := make(chan error, 2*edge.MaxReports)
	for _, one := range stores {
		group.Go(func() {
			for range edge.MaxReports {
				errs <- send(one, r.ID, "one", noon)
			}
		})
	}
	group.Wait()
	close(errs)
	taken := 0
	for err := range errs {
		if err == nil {
			taken++
		} else if !errors.Is(err, edge.ErrLimit) {
			t.Error(err)
		}
	}
	if taken != edge.MaxReports {
		t.Errorf("%d were taken", taken)
	}
	for address, at := range map[string]time.Time{"another": noon, "one": noon.Add(24 * time.Hour)} {
		if err := send(s, r.ID, address, at); err != nil {
			t.Errorf("%s at %v: %v", address, at, err)
		}
	}
	if list, err := s.Reports(t.Context(), "", 0); err != nil || len(list) != 1 || list[0].Reports != edge.MaxReports+2 {
		t.Errorf("counted %+v, %v", list, err)
	}
}

// A change that was dated ahead, by a clock that went wrong, ends no day of reports: the
// limit holds while others write.
func TestReportLimitAhead(t *testing.T) {
	s, _ := open(t)
	r := record("a", "The pier closed in winter.", "Correct")
	now, taken := time.Now(), 0
	for i := range 100 {
		if i%20 == 0 {
			ahead := put(record("a", "The pier closed in winter.", fmt.Sprint("Rating ", i)))
			ahead.At = now.Add(48 * time.Hour)
			if _, err := s.Put(t.Context(), ahead); err != nil {
				t.Fatal(err)
			}
		}
		switch err := s.Report(t.Context(), edge.Report{Review: r.ID, Reason: "claim", Version: "1", Address: "192.0.2.77", At: now}); {
		case err == nil:
			taken++
		case !errors.Is(err, edge.ErrLimit):
			t.Fatal(err)
		}
	}
	if taken != edge.MaxReports && time.Now().UTC().YearDay() == now.UTC().YearDay() {
		t.Errorf("%d reports were taken", taken)
	}
}

// The most open first, those of one site or with enough of them, and what was handled
// is not open.
func TestReports(t *testing.T) {
	s, _ := open(t)
	if err := s.Register(t.Context(), edge.Source{Name: "Another", Site: "other.example"}); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for i := range 4 {
		r := record(fmt.Sprint(i), fmt.Sprintf("Boat %d of the fleet is blue.", i), "Wrong")
		p := put(r)
		if i == 3 {
			p.Site = "other.example"
		}
		if _, err := s.Put(t.Context(), p); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, r.ID)
		for n := range 2 * i {
			reason := edge.Reasons[n%3]
			if err := s.Report(t.Context(), edge.Report{Review: r.ID, Reason: reason, Version: fmt.Sprint(n), Address: "x", At: noon}); err != nil {
				t.Fatal(err)
			}
		}
	}
	list := func(site string, open int64) (got []string) {
		all, err := s.Reports(t.Context(), site, open)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range all {
			var sum, open int64
			for _, c := range r.Reasons {
				sum, open = sum+c.Reports, open+c.Open
			}
			if sum != r.Reports || open != r.Open {
				t.Errorf("%+v does not add up", r)
			}
			got = append(got, fmt.Sprint(slices.Index(ids, r.Review), ":", r.Open, "/", r.Reports))
		}
		return got
	}
	check := func(what string, got []string, want ...string) {
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	check("all", list("", 0), "3:6/6", "2:4/4", "1:2/2")
	check("of a site", list(site, 0), "2:4/4", "1:2/2")
	check("of many", list("", 4), "3:6/6", "2:4/4")
	handled := func(id string, seen map[edge.Reason]int64) {
		t.Helper()
		if err := s.Handled(t.Context(), id, seen); err != nil {
			t.Fatal(err)
		}
	}
	handled(ids[3], map[edge.Reason]int64{"claim": 2, "condition": 1}) // one more came, and two of another reason
	check("after some were handled", list("", 0), "2:4/4", "3:3/6", "1:2/2")
	handled(ids[3], map[edge.Reason]int64{"condition": 1, "claim": 1}) // an earlier look comes late
	check("after that", list("", 0), "2:4/4", "3:3/6", "1:2/2")
	handled(ids[3], map[edge.Reason]int64{"claim": 9, "condition": 2, "treatment": 2, "outdated": 7})
	check("after one was handled", list("", 0), "2:4/4", "1:2/2", "3:0/6")
	check("of many, then", list("", 4), "2:4/4")
	if err := s.Handled(t.Context(), ids[0], map[edge.Reason]int64{"claim": 1}); !errors.Is(err, edge.ErrNotFound) {
		t.Errorf("of no report: %v", err)
	}
}
