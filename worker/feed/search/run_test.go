package search

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/store"
)

const desk = "desk.example"

var noon = time.Date(2025, 4, 22, 12, 0, 0, 0, time.UTC)

// claim is one as the API gives it.
func claim(url, text, rating string) string {
	site, _, _ := strings.Cut(strings.TrimPrefix(url, "https://"), "/")
	return fmt.Sprintf(`{"text":%q,"claimant":"Ann Lind","claimDate":"2025-04-01T00:00:00Z","claimReview":[{"publisher":{"name":"Anybody","site":%q},`+
		`"url":%q,"title":"A title","reviewDate":"2025-04-02T00:00:00Z","textualRating":%q,"languageCode":"en"}]}`, text, site, url, rating)
}

func open(t *testing.T, sites ...string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "reviews.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for _, site := range sites {
		if err := s.Register(t.Context(), edge.Source{Name: "The Desk", Site: site}); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// run is one run at a time against a server.
func run(t *testing.T, s *store.Store, at string, pages int, now time.Time) (feed.Report, bool) {
	t.Helper()
	r := Run{Store: s, Client: &Client{at, "the key", http.DefaultClient.Do}, Pages: pages, Now: now, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}
	report, more, err := r.Do(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return report, more
}

// api answers with what a function gives for the query.
func api(t *testing.T, answer func(url.Values) (status int, body string)) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Goog-Api-Key") != "the key" || strings.Contains(r.URL.RawQuery, "key") {
			t.Errorf("the key is missing, or in %s", r.URL)
		}
		status, body := answer(r.URL.Query())
		if status == http.StatusTooManyRequests {
			w.Header().Set("Retry-After", "3600")
		}
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// A pull goes through the pages over as many runs as it takes, asks the next time
// for what is new, and takes nothing of anybody who is not registered.
func TestRun(t *testing.T) {
	s := open(t, desk)
	var asked []string
	at := api(t, func(q url.Values) (int, string) {
		asked = append(asked, q.Get("reviewPublisherSiteFilter")+" "+q.Get("maxAgeDays")+" "+q.Get("pageToken"))
		switch q.Get("pageToken") {
		case "":
			return 200, `{"claims":[` + claim("https://desk.example/1", "The pier closed in 1974.", "False") + `,` + claim("https://other.example/9", "The mill burned down.", "True") + `],"nextPageToken":"second"}`
		case "second":
			return 200, `{"claims":[` + claim("https://www.desk.example/2", "Nine quarries opened in May.", "True") + `],"nextPageToken":"third"}`
		}
		return 200, `{}`
	})
	report, more := run(t, s, at, 2, noon)
	if !more || report.Added != 2 || report.Waiting != 1 {
		t.Fatalf("the first run: %v %+v", more, report)
	}
	report, more = run(t, s, at, 2, noon.Add(time.Hour))
	if more || report.Added != 0 || report.Items != 1 {
		t.Fatalf("the second run: %v %+v", more, report)
	}
	if report, _ = run(t, s, at, 2, noon.Add(2*time.Hour)); report.Items != 0 {
		t.Fatalf("it was not due: %+v", report)
	}
	if report, _ = run(t, s, at, 9, noon.Add(75*time.Hour)); report.Unchanged != 2 || report.Accepted() != 0 {
		t.Fatalf("three days later: %+v", report)
	}
	want := "desk.example  |desk.example  second|desk.example  third|desk.example 5 |desk.example 5 second|desk.example 5 third"
	if got := strings.Join(asked, "|"); got != want {
		t.Errorf("asked %s", got)
	}
	head, err := s.Head(t.Context())
	if err != nil || head.Entries != 2 {
		t.Errorf("the log has %+v, %v", head, err)
	}
	checkProvenance(t, s)
}

func checkProvenance(t *testing.T, s *store.Store) {
	t.Helper()
	page, err := s.Log(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Publisher struct{ Name, Site string }
		Source    struct{ Name, Fetched string }
	}
	if err := json.Unmarshal([]byte(page.Entries[0].Text), &r); err != nil {
		t.Fatal(err)
	}
	if r.Publisher.Name != "The Desk" || r.Publisher.Site != desk || r.Source.Name != title || r.Source.Fetched != "2025-04-22T12:00:00Z" {
		t.Errorf("the record has %+v", r)
	}
}

// A site whose pull fails waits, longer each time, and keeps its place.
func TestBackoff(t *testing.T) {
	s := open(t, desk)
	status := http.StatusInternalServerError
	at := api(t, func(q url.Values) (int, string) {
		if q.Get("pageToken") == "" {
			return 200, `{"claims":[` + claim("https://desk.example/1", "The pier closed in 1974.", "False") + `],"nextPageToken":"second"}`
		}
		return status, `{}`
	})
	now := noon
	if report, _ := run(t, s, at, 9, now); report.Failed != 1 || report.Added != 1 {
		t.Fatalf("got %+v", report)
	}
	for _, wait := range []time.Duration{backoff, 2 * backoff, 4 * backoff} {
		if report, _ := run(t, s, at, 9, now.Add(wait-time.Second)); report.Failed+report.Items != 0 {
			t.Fatalf("asked before %v were over: %+v", wait, report)
		}
		now = now.Add(wait)
		if report, _ := run(t, s, at, 9, now); report.Failed != 1 || report.Items != 0 {
			t.Fatalf("after %v: %+v", wait, report)
		}
	}
	status = http.StatusTooManyRequests
	now = now.Add(8 * backoff)
	run(t, s, at, 9, now)
	status = http.StatusOK
	now = now.Add(16 * backoff)
	if report, _ := run(t, s, at, 9, now); report.Failed != 0 || report.Items != 1 || report.Empty != 1 {
		t.Fatalf("at last: %+v", report)
	}
	// A token that the API forgot: the pull starts over.
	status = http.StatusBadRequest
	now = now.Add(Interval)
	run(t, s, at, 9, now)
	if report, _ := run(t, s, at, 9, now.Add(backoff)); report.Unchanged != 1 {
		t.Fatalf("from the start: %+v", report)
	}
}

// A site that fails holds up no other, and the last to be asked is first the next
// time.
func TestSites(t *testing.T) {
	s := open(t, "a.example", "b.example")
	var asked []string
	at := api(t, func(q url.Values) (int, string) {
		asked = append(asked, q.Get("reviewPublisherSiteFilter"))
		if asked[len(asked)-1] == "a.example" {
			return 503, ""
		}
		return 200, "not JSON"
	})
	if report, _ := run(t, s, at, 9, noon); report.Failed != 2 {
		t.Fatalf("got %+v", report)
	}
	if got := fmt.Sprint(asked); got != "[a.example b.example]" {
		t.Errorf("asked %s", got)
	}
}

// A site whose pages have no end holds up no other.
func TestEndless(t *testing.T) {
	s := open(t, "a.example", "b.example")
	var asked []string
	at := api(t, func(q url.Values) (int, string) {
		site, page := q.Get("reviewPublisherSiteFilter"), q.Get("pageToken")
		asked = append(asked, site+page)
		switch {
		case site == "a.example":
			return 200, `{"claims":[` + claim("https://a.example/1", "The mill burned down.", "True") + `],"nextPageToken":"+"}`
		case page == "":
			return 200, `{"claims":[` + claim("https://b.example/1", "The pier closed in 1974.", "False") + `],"nextPageToken":"2"}`
		}
		return 200, `{}`
	})
	if report, more := run(t, s, at, 5, noon); !more || report.Added != 2 {
		t.Fatalf("%v %+v", more, report)
	}
	if got := fmt.Sprint(asked); got != "[a.example b.example a.example+ b.example2 a.example+]" {
		t.Errorf("asked %s", got)
	}
}

// More sites whose pages have no end than a run has pages hold up no other, and none of
// them: what was asked last is asked again when all others were.
func TestEndlessMany(t *testing.T) {
	s := open(t, "a.example", "b.example", "c.example", "d.example")
	var asked strings.Builder
	at := api(t, func(q url.Values) (int, string) {
		site, next := q.Get("reviewPublisherSiteFilter"), `,"nextPageToken":"+"`
		asked.WriteString(site[:1])
		if site == "d.example" && q.Get("pageToken") != "" {
			next = ""
		}
		return 200, `{"claims":[` + claim("https://"+site+"/1", "The mill burned down.", "True") + `]` + next + `}`
	})
	now := noon
	for range 5 {
		if _, more := run(t, s, at, 2, now); !more {
			t.Error("nothing is left")
		}
		asked.WriteString(" ")
		now = now.Add(15 * time.Minute)
	}
	if got, want := asked.String(), "ab cd ab cd ab "; got != want {
		t.Errorf("asked %q, want %q", got, want)
	}
}

// A pull that has no end is cut off. What it had counts, the site waits for a day, and is
// then asked for what is new.
func TestCutOff(t *testing.T) {
	s := open(t, desk)
	var asked []string
	at := api(t, func(q url.Values) (int, string) {
		asked = append(asked, q.Get("maxAgeDays")+q.Get("pageToken"))
		return 200, `{"claims":[` + claim("https://desk.example/1", "The mill burned down.", "True") + `],"nextPageToken":"+"}`
	})
	run(t, s, at, 1, noon)
	feeds, err := s.DueFeeds(t.Context(), Prefix, title, []string{desk}, noon)
	if err != nil || len(feeds) != 1 || !strings.Contains(feeds[0].Checkpoint, `"pages":1,`) {
		t.Fatalf("%+v, %v", feeds, err)
	}
	late := strings.Replace(feeds[0].Checkpoint, `"pages":1,`, fmt.Sprintf(`"pages":%d,`, maxPages-2), 1)
	if err := s.Progress(t.Context(), feeds[0].ID, feeds[0].Pull, noon, late, nil); err != nil {
		t.Fatal(err)
	}
	now := noon.Add(time.Hour)
	if report, more := run(t, s, at, 9, now); more || report.Items != 2 || report.Failed != 1 {
		t.Errorf("at its end: %v, %+v", more, report)
	}
	if report, _ := run(t, s, at, 9, now.Add(maxBackoff-time.Second)); report.Items != 0 {
		t.Errorf("asked before the day was over: %+v", report)
	}
	run(t, s, at, 1, now.Add(maxBackoff))
	if got := fmt.Sprint(asked); got != "[ + + 3]" {
		t.Errorf("asked %s", got)
	}
}

// What is no page is an error; of a page the token comes out.
func FuzzParsePage(f *testing.F) {
	f.Add([]byte(`{"claims":[` + claim("https://desk.example/1", "a", "b") + `],"nextPageToken":"x"}`))
	f.Add([]byte(`{"claims":[],"nextPageToken":"x"}`))
	f.Add([]byte(`{"claims":null}`))
	f.Add([]byte(`[]`))
	f.Fuzz(func(t *testing.T, body []byte) {
		next, err := parsePage(body)
		if len(next) > maxToken || err != nil && next != "" {
			t.Fatalf("got %q, %v", next, err)
		}
		if err == nil && !json.Valid(body) {
			t.Fatal("this is no JSON")
		}
	})
}
