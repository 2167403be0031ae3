package pull

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/store"
)

// newEdge is an edge on a store that takes some tokens, each after its site.
func newEdge(t *testing.T, s *store.Store, tokens ...string) *edge.Handler {
	t.Helper()
	h := &edge.Handler{Store: s}
	for i := 0; i < len(tokens); i += 2 {
		if err := s.AddToken(t.Context(), tokens[i], edge.HashOf(tokens[i+1]), noon); err != nil {
			t.Fatal(err)
		}
	}
	return h
}

// Through the API of a real edge, which at times is busy: batches arrive once, a
// page's reviews may come in several, and each with the token of its site.
func TestEdge(t *testing.T) {
	there := open(t, desk, "other.example")
	handler := newEdge(t, there, desk, "one", "other.example", "two")
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch asked++; asked % 4 {
		case 1:
			w.Header().Set("Retry-After", "7")
			w.WriteHeader(http.StatusTooManyRequests)
		case 2:
			w.WriteHeader(http.StatusServiceUnavailable)
		default:
			handler.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(server.Close)
	state := open(t)
	var waits []time.Duration
	newPull := func() *Pull {
		p := newPull(t, state, "a", true)
		p.Registry = feed.Registry{desk: {Site: desk, Name: desk}, "other.example": {Site: "other.example"}, "third.example": {Site: "third.example"}}
		p.Sink = &Edge{URL: server.URL + "/", Tokens: map[string]string{desk: "one", "other.example": "two"}, Client: server.Client(),
			Sleep: func(_ context.Context, d time.Duration) error { waits = append(waits, d); return nil }}
		return p
	}
	same := strings.ReplaceAll(item(desk, 1, "True"), "pier", "mill") // another claim on the same page
	licensed := strings.Replace(item(desk, 5, "False"), `"inLanguage"`, `"sdLicense":"its own","inLanguage"`, 1)
	text := list(item(desk, 1, "False"), item(desk, 2, "False"), item("other.example", 3, "False"), item("third.example", 4, "False"), same, licensed)
	report := stream(t, newPull(), text)
	if report.Added != 5 || report.Refused["no-token"] != 1 {
		t.Fatalf("got %s %v", report.Summary(), report.Refusals)
	}
	if at := report.Refusals[0].Place; at != (feed.Place{Line: 4, Item: 4}) {
		t.Errorf("what there is no token for is at %+v", at)
	}
	if got := fmt.Sprint(waits[:2]); got != "[7s 2s]" {
		t.Errorf("it waited %s", got)
	}
	live, entries := records(t, there)
	if len(live) != 5 || entries != 5 {
		t.Errorf("%d live, %d entries", len(live), entries)
	}
	for at, r := range live {
		licence := "of the feed"
		if strings.HasPrefix(at, "https://"+desk+"/5") {
			licence = "its own"
		}
		if r.Source.Name != "title of a" || r.Source.Licence != licence || r.Source.Fetched == "" || r.Publisher.Name != "Desk of "+r.Publisher.Site {
			t.Errorf("%s is of %+v, from %+v", at, r.Publisher, r.Source)
		}
	}
	if report = stream(t, newPull(), text); report.Unchanged != 5 || report.Accepted() != 0 {
		t.Errorf("again: %s", report.Summary())
	}
	for i := range 3 {
		p := newPull()
		p.Most = true
		if report = stream(t, p, list(item(desk, 2, "False"))); report.Withdrawn != int64(i/2*4) {
			t.Errorf("lacking four %d times: %s", i+1, report.Summary())
		}
	}
	left, _ := records(t, there)
	if len(left) != 1 {
		t.Errorf("%d live", len(left))
	}
	for at, r := range live {
		history, err := there.History(t.Context(), r.ID)
		if _, stays := left[at]; err != nil || len(history) == 0 || !stays && history[len(history)-1].Ground != edge.GroundMissing {
			t.Errorf("%s: the history is %+v, %v", at, history, err)
		}
	}
}

// Reviews that fill a body and, by what their quotes take, more than one write come in
// halves; what is behind them comes as well.
func TestEdgeHalves(t *testing.T) {
	there := open(t, desk)
	server := httptest.NewServer(newEdge(t, there, desk, "one"))
	t.Cleanup(server.Close)
	p := newPull(t, open(t), "a", false)
	p.Registry = feed.Registry{desk: {Site: desk}}
	p.Batch = edge.MaxPut
	p.Sink = &Edge{URL: server.URL, Tokens: map[string]string{desk: "one"}, Client: server.Client()}
	quotes := strings.Repeat(`\"`, 1900)
	var items []string
	for i := range 250 {
		items = append(items, strings.Replace(item(desk, i, "False"), "pier", "pier "+quotes, 1))
	}
	if report := stream(t, p, list(append(items, item(desk, 999, "False"))...)); report.Added != 251 {
		t.Errorf("got %s %v", report.Summary(), report.Refused)
	}
}

// pullPages pulls pages, a line each, and writes what they have through a server's API.
func pullPages(t *testing.T, state *store.Store, server *httptest.Server, f *site, list string) (feed.Report, error) {
	p := newPull(t, state, "pages", false)
	p.Registry = feed.Registry{desk: {Site: desk, Name: desk}}
	p.Sink = &Edge{URL: server.URL, Tokens: map[string]string{desk: "one"}, Client: server.Client()}
	split := feed.Split(strings.NewReader(list), feed.Position{})
	split.Lines()
	return p.Pages(t.Context(), split, feed.Checkpoint{}, f)
}

// Through the API, too, a page that is gone takes along what is its own and nothing that
// it only showed.
func TestEdgePages(t *testing.T) {
	const all, one = "https://desk.example/100", "https://desk.example/1"
	there := open(t, desk)
	server := httptest.NewServer(newEdge(t, there, desk, "one"))
	t.Cleanup(server.Close)
	state, f := open(t), &site{pages: map[string]string{all: page(desk, 1, "False") + page(desk, 2, "False"), one: page(desk, 1, "False")}, once: map[string]int{}}
	pull := func() feed.Report {
		t.Helper()
		report, err := pullPages(t, state, server, f, one+"\n"+all)
		if err != nil {
			t.Fatal(err)
		}
		return report
	}
	if report := pull(); report.Added != 2 {
		t.Fatal(report.Summary(), report.Refusals)
	}
	f.pages[all] = "410"
	if report := pull(); report.Withdrawn != 0 || report.Unchanged != 1 {
		t.Errorf("the page that shows all is gone: %s", report.Summary())
	}
	f.pages[one] = "410"
	if report := pull(); report.Withdrawn != 1 {
		t.Errorf("a review's own page is gone: %s", report.Summary())
	}
	if live, _ := records(t, there); len(live) != 1 {
		t.Errorf("%d are left", len(live))
	}
}

// What the edge refuses is told with its reason; a token that it does not know
// ends nothing but its own site's.
func TestEdgeRefuses(t *testing.T) {
	there := open(t, desk)
	server := httptest.NewServer(newEdge(t, there, desk, "one"))
	t.Cleanup(server.Close)
	p := newPull(t, open(t), "a", false)
	p.Registry = feed.Registry{desk: {Site: desk}, "b.desk.example": {Site: "b.desk.example"}, "other.example": {Site: "other.example"}}
	sink := &Edge{URL: server.URL, Tokens: map[string]string{desk: "one", "other.example": "one"}, Client: server.Client()}
	p.Sink = sink
	report := stream(t, p, list(item(desk, 1, "False"), item("other.example", 2, "False")))
	if report.Added != 1 || report.Refused["site"] != 1 || report.Refusals[0].Place != (feed.Place{Line: 2, Item: 2}) {
		t.Errorf("got %s %+v", report.Summary(), report.Refusals)
	}
	sink.Tokens["other.example"] = "another"
	report = stream(t, p, list(item("other.example", 3, "False"), item(desk, 4, "False"), item("third.example", 5, "False")))
	if report.Added != 1 || report.Refused["no-token"] != 1 || report.Waiting != 1 {
		t.Errorf("one token ended: %s %v", report.Summary(), report.Refused)
	}
	if lost, err := sink.Lose(t.Context(), store.Seen{ID: "none", Site: "other.example"}, edge.GroundGone); lost || err != nil {
		t.Errorf("got %v, %v", lost, err)
	}
	p.Bar = ReasonToken
	if report = stream(t, p, list(item(desk, 4, "False"), item("third.example", 6, "False"))); report.Refused["no-token"] != 1 || report.Waiting != 0 || report.Refusals[0].Line != 2 {
		t.Errorf("no site may wait: %s %v", report.Summary(), report.Refused)
	}
}
