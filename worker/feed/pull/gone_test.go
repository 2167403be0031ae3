package pull

import (
	"fmt"
	"net/http/httptest"
	"testing"

	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/store"
)

const overview, own = "https://desk.example/100", "https://desk.example/1"

// A review whose own page is gone is withdrawn once and stays so, though an overview and a
// feed still show it, until that page is there again: then it is added once.
func TestGoneStays(t *testing.T) {
	for _, list := range []string{own + "\n" + overview, overview + "\n" + own} {
		s, f := open(t, desk), &site{pages: map[string]string{own: page(desk, 1, "False"), overview: page(desk, 1, "False") + page(desk, 2, "False")}, once: map[string]int{}, moved: map[string]string{}}
		pages(t, s, f, true, list)
		step := func(name string, added, withdrawn, refused int64, live int) {
			t.Helper()
			_, before := records(t, s)
			report := pages(t, s, f, true, list)
			left, after := records(t, s)
			if report.Added != added || report.Withdrawn != withdrawn || report.Refused[feed.ReasonGone] != refused || after-before != added+withdrawn || len(left) != live {
				t.Fatalf("%q: %s: %s %v, %d entries, %d live", list, name, report.Summary(), report.Refused, after-before, len(left))
			}
		}
		f.pages[own] = "410"
		step("gone", 0, 1, 1, 1)
		step("gone still", 0, 0, 1, 1)
		step("gone still", 0, 0, 1, 1)
		if report := stream(t, newPull(t, s, "a", false), `{"dataFeedElement":[`+item(desk, 1, "True")+`]}`); report.Refused[feed.ReasonGone] != 1 || report.Accepted() != 0 {
			t.Fatalf("a feed: %s", report.Summary())
		}
		f.pages[own] = "500"
		step("it fails", 0, 0, 1, 1)
		f.pages[own], f.moved[own] = "<html>", "https://desk.example/"
		step("it leads to the front page", 0, 0, 1, 1)
		f.pages[own] = page(desk, 1, "False")
		step("it leads to where it is now", 1, 0, 0, 2)
		step("there still", 0, 0, 0, 2)
		f.pages[own], f.moved[own] = "410", ""
		step("gone again", 0, 1, 1, 1)
		f.pages[own] = "<html>"
		step("there without its review", 1, 0, 0, 2)
		step("there still", 0, 0, 0, 2)
	}
}

// What was never stored is not added while its own page is gone, nor kept for a site that
// nobody registered.
func TestGoneBefore(t *testing.T) {
	s, f := open(t, desk), &site{pages: map[string]string{own: "410", overview: page(desk, 1, "False"), "https://other.example/1": "410",
		"https://other.example/9": page("other.example", 1, "False")}, once: map[string]int{}}
	report := pages(t, s, f, false, own+"\n"+overview+"\nhttps://other.example/9\nhttps://other.example/1")
	if report.Refused[feed.ReasonGone] != 2 || report.Added+report.Waiting != 0 {
		t.Error(report.Summary(), report.Refused)
	}
}

// What its reviewer publishes on a page that is gone stays, as often as it is looked at,
// until the page was there and is gone anew.
func TestGonePublished(t *testing.T) {
	s, f := open(t, desk), &site{pages: map[string]string{own: page(desk, 1, "False")}, once: map[string]int{}}
	pages(t, s, f, true, own)
	f.pages[own] = "410"
	if report := pages(t, s, f, false, own); report.Withdrawn != 1 {
		t.Fatal(report.Summary())
	}
	records, _ := read.JSON(item(desk, 1, "False"))
	edge.Own(&records[0], edge.Source{Name: "Desk of " + desk, Site: desk})
	if _, err := s.Put(t.Context(), edge.Put{Site: desk, Token: "of the desk", Records: records, At: noon}); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if report := pages(t, s, f, false, own); report.Withdrawn != 0 {
			t.Fatalf("what its reviewer published: %s", report.Summary())
		}
	}
	f.pages[own] = page(desk, 1, "False")
	pages(t, s, f, false, own)
	f.pages[own] = "410"
	if report := pages(t, s, f, false, own); report.Withdrawn != 1 {
		t.Errorf("gone anew: %s", report.Summary())
	}
	draft, err := s.Draft(t.Context(), store.Bulk{Records: records, At: noon}) // as the schedule's search makes it
	if err != nil {
		t.Fatal(err)
	}
	if receipt, err := s.Insert(t.Context(), draft); err != nil || fmt.Sprint(receipt.Changes) != "[unchanged]" {
		t.Errorf("a feed brought it back: %+v, %v", receipt, err)
	}
}

// Through an edge's API it is the same; the edge knows of the page, too.
func TestGoneAtEdge(t *testing.T) {
	there := open(t, desk)
	server := httptest.NewServer(newEdge(t, there, desk, "one"))
	t.Cleanup(server.Close)
	state, f := open(t), &site{pages: map[string]string{own: page(desk, 1, "False"), overview: page(desk, 1, "False")}, once: map[string]int{}}
	pull := func(want int64) {
		t.Helper()
		if _, err := pullPages(t, state, server, f, own+"\n"+overview); err != nil {
			t.Fatal(err)
		}
		if _, entries := records(t, there); entries != want {
			t.Errorf("the log has %d entries, it should have %d", entries, want)
		}
	}
	pull(1)
	f.pages[own] = "410"
	for range 3 {
		pull(2)
	}
	if report := stream(t, newPull(t, there, "a", false), list(item(desk, 1, "False"))); report.Refused[feed.ReasonGone] != 1 {
		t.Errorf("a feed of the edge's: %s", report.Summary())
	}
	f.pages[own] = page(desk, 1, "False")
	pull(3)
	pull(3)
	if report := stream(t, newPull(t, there, "a", false), list(item(desk, 1, "False"))); report.Unchanged != 1 {
		t.Errorf("a feed of the edge's: %s", report.Summary())
	}
}

// What cannot be withdrawn, since there is no token or it ended, stays the feed's and is
// withdrawn once there is one.
func TestMissingBarred(t *testing.T) {
	const other = "other.example"
	there, state := open(t, desk, other), open(t)
	server := httptest.NewServer(newEdge(t, there, desk, "one", other, "two"))
	t.Cleanup(server.Close)
	pull := func(token string, items ...string) feed.Report {
		t.Helper()
		p := newPull(t, state, "a", true)
		p.Registry = feed.Registry{desk: {Site: desk, Name: desk}, other: {Site: other, Name: other}}
		p.Sink = &Edge{URL: server.URL, Tokens: map[string]string{desk: "one", other: token}, Client: server.Client()}
		return stream(t, p, list(items...))
	}
	rest := []string{item(desk, 1, "False"), item(desk, 2, "False")}
	pull("two", append(rest, item(other, 3, "False"))...)
	for i, c := range []struct {
		token     string
		withdrawn int64
	}{{"two", 0}, {"two", 0}, {"", 0}, {"it ended", 0}, {"two", 1}, {"two", 0}} {
		if report := pull(c.token, rest...); report.Withdrawn != c.withdrawn {
			t.Fatalf("pull %d without it: %s", i+1, report.Summary())
		}
	}
}
