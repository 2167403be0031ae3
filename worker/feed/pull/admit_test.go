package pull

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"

	"claimlight/worker/feed/admit"
	"claimlight/worker/store"
)

// Sites that nobody registered show nowhere until somebody does.
func TestAdmit(t *testing.T) {
	s := open(t, desk)
	stream(t, newPull(t, s, "a", false), list(item("new.example", 1, "False"), item("www.new.example", 2, "True"), item("else.example", 3, "True")))
	if live, _ := records(t, s); len(live) != 0 {
		t.Fatalf("%v is shown", live)
	}
	register(t, s, "new.example")
	p := newPull(t, s, "a", false)
	for _, want := range []int{2, 0} {
		if n, more, err := admit.Waiting(t.Context(), s, noon, admit.All); err != nil || n != want || more {
			t.Fatalf("admitted %d, %v", n, err)
		}
	}
	live, _ := records(t, s)
	if len(live) != 2 {
		t.Fatalf("%v is shown", live)
	}
	for _, r := range live {
		if r.Publisher.Site != "new.example" || r.Source.Fetched == "" {
			t.Errorf("got %+v", r)
		}
	}
	if report := stream(t, p, list(item("new.example", 1, "False"))); report.Unchanged != 1 {
		t.Errorf("pulled again: %s", report.Summary())
	}
}

// What waited is withdrawn like any other once three full pulls lack it, those before its
// site was registered among them; what these lacked is not even published.
func TestAdmittedMissing(t *testing.T) {
	for lacking := range 5 {
		s := open(t, desk)
		one := item("new.example", 1, "False")
		stream(t, newPull(t, s, "a", true), list(one, item("new.example", 2, "True")))
		for range lacking {
			stream(t, newPull(t, s, "a", true), list(one))
		}
		register(t, s, "new.example")
		if n, _, err := admit.Waiting(t.Context(), s, noon, admit.All); err != nil || (n == 2) != (lacking < 3) || n == 0 {
			t.Fatalf("lacking %d times: admitted %d, %v", lacking, n, err)
		}
		for i := 1; i <= 4; i++ {
			if report := stream(t, newPull(t, s, "a", true), list(one)); report.Withdrawn > 0 != (i == 3-lacking) {
				t.Errorf("lacking %d times before and %d after: %s", lacking, i, report.Summary())
			}
		}
		if live, _ := records(t, s); len(live) != 1 {
			t.Errorf("lacking %d times before: %v is shown", lacking, live)
		}
	}
}

// A host in another script is the one that is registered, also where it waits as
// it was spelled.
func TestAdmitScripts(t *testing.T) {
	name := filepath.Join(t.TempDir(), "reviews.db")
	s, err := store.Open(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	stream(t, newPull(t, s, "a", false), list(item("müller.example", 1, "False"), item("www.xn--mller-kva.example", 2, "True")))
	if hosts, err := s.Waiting(t.Context()); err != nil || fmt.Sprint(hosts) != "[www.xn--mller-kva.example xn--mller-kva.example]" {
		t.Fatalf("%v wait, %v", hosts, err)
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	if _, err := db.ExecContext(t.Context(), `UPDATE waiting SET host = 'müller.example' WHERE host = 'xn--mller-kva.example'`); err != nil {
		t.Fatal(err)
	}
	register(t, s, "xn--mller-kva.example")
	if n, _, err := admit.Waiting(t.Context(), s, noon, admit.All); err != nil || n != 2 {
		t.Fatalf("admitted %d, %v", n, err)
	}
	live, _ := records(t, s)
	for _, r := range live {
		if r.Publisher.Site != "xn--mller-kva.example" {
			t.Errorf("got %+v", r)
		}
	}
}
