package pull

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/store"
)

const desk = "desk.example"

var noon = time.Date(2025, 4, 22, 12, 0, 0, 0, time.UTC)

func open(t testing.TB, sites ...string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "reviews.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for _, site := range sites {
		register(t, s, site)
	}
	return s
}

func register(t testing.TB, s *store.Store, site string) {
	t.Helper()
	if err := s.Register(t.Context(), edge.Source{Name: "Desk of " + site, Site: site, Licence: "of the registration"}); err != nil {
		t.Fatal(err)
	}
}

// newPull is a pull of a source into a store, with small batches.
func newPull(t testing.TB, s *store.Store, name string, full bool) *Pull {
	t.Helper()
	from, err := s.Feed(t.Context(), name, "title of "+name)
	if err != nil {
		t.Fatal(err)
	}
	list, err := s.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return &Pull{State: s, Feed: from, Sink: &Database{s, from, noon}, Registry: feed.NewRegistry(list),
		Origin: feed.Origin{Title: from.Title, Licence: "of the feed"}, Read: read.Document, Full: full, Batch: 3, At: noon}
}

func stream(t testing.TB, p *Pull, text string) feed.Report {
	t.Helper()
	report, err := p.Stream(t.Context(), feed.Split(strings.NewReader(text), feed.Position{}), feed.Checkpoint{})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// item is a review of a data feed.
func item(host string, page int, rating string) string {
	return fmt.Sprintf(`{"item":[{"@type":"ClaimReview","url":"https://%s/%d","inLanguage":"en","claimReviewed":"The pier at landing %d closed in the winter of 19%02d.",`+
		`"reviewRating":{"alternateName":%q}}]}`, host, page, page, page%100, rating)
}

func list(items ...string) string { return `{"dataFeedElement":[` + strings.Join(items, ",\n") + `]}` }

// records are the live reviews by address, each with its rating, and how long the
// log is. That the log folds to the state and its chain holds is checked on the way.
func records(t testing.TB, s *store.Store) (map[string]review.Record, int64) {
	t.Helper()
	head, err := s.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	live, chain := map[string]review.Record{}, ""
	for page := int64(0); page*256 < head.Entries; page++ {
		p, err := s.Log(t.Context(), page)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range p.Entries {
			r, err := review.Parse(e.Text)
			if err != nil {
				t.Fatal(err)
			}
			if live[r.URL+r.Claim] = r; r.State == review.Withdrawn {
				delete(live, r.URL+r.Claim)
			}
		}
		chain = p.Head(len(p.Entries)).Chain
	}
	if chain != head.Chain && head.Entries > 0 {
		t.Fatalf("the log's chain ends with %s, its head has %s", chain, head.Chain)
	}
	st, err := s.Status(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var n int64
	for _, l := range st.Languages() {
		n += l.Reviews
	}
	if n != int64(len(live)) {
		t.Fatalf("the log has %d live reviews, the state %d", len(live), n)
	}
	return live, head.Entries
}

// A feed with all that feeds have in them: what becomes of each item, and that
// nothing changes the second time.
func TestStream(t *testing.T) {
	s := open(t, desk, "other.example", "sub.third.example")
	text := list(item(desk, 1, "False"), "null", `{"item":null}`, item("www."+desk, 2, "True"), item("other.example", 3, "False"), item("nobody.example", 4, "False"),
		item("third.example", 5, "False"), item("a.sub.third.example", 6, "False"), item(desk, 7, "3/5"), `{"broken":}`, item(desk, 1, "False"), item(desk, 1, "True"),
		`{"item":[{"@type":"ClaimReview","url":"https://desk.example/8","inLanguage":"en","claimReviewed":"The mill burned down.","reviewRating":{"alternateName":"True"},"sdLicense":"https://licence.example/"}]}`)
	report := stream(t, newPull(t, s, "a", false), text)
	want := "13 items: 5 accepted (5 added, 0 corrected), 1 unchanged, 3 refused, 2 kept for sites not registered, 2 empty"
	if got := report.Summary(); got != want {
		t.Errorf("got %s\n want %s", got, want)
	}
	got := fmt.Sprint(report.Refused)
	if got != "map[json:1 rating:1 repeated:1]" {
		t.Errorf("refused %s", got)
	}
	if f := report.Refusals[0]; f.Item != 9 || f.Line != 9 || f.URL != "https://desk.example/7" {
		t.Errorf("the first refusal is %+v", f)
	}
	live, entries := records(t, s)
	for _, r := range live {
		licence := "of the feed"
		if strings.HasSuffix(r.URL, "/8") {
			licence = "https://licence.example/"
		}
		if r.Source.Name != "title of a" || r.Source.Licence != licence || r.Source.Fetched != "2025-04-22T12:00:00Z" || r.Publisher.Name != "Desk of "+r.Publisher.Site {
			t.Errorf("%s has %+v of %+v", r.URL, r.Source, r.Publisher)
		}
	}
	p := newPull(t, s, "a", false)
	p.At = noon.Add(time.Hour)
	again := stream(t, p, text)
	if again.Accepted() != 0 || again.Unchanged != 6 {
		t.Errorf("the second time: %s", again.Summary())
	}
	if _, after := records(t, s); after != entries || len(live) != 5 {
		t.Errorf("the log grew from %d to %d, %d live", entries, after, len(live))
	}
}

// Only three full pulls in a row withdraw what they lack, with that ground.
func TestMissing(t *testing.T) {
	s := open(t, desk)
	both, one := list(item(desk, 1, "False"), item(desk, 2, "False")), list(item(desk, 1, "False"))
	for i, c := range []struct {
		text string
		full bool
		lost int64
	}{{both, true, 0}, {one, true, 0}, {one, false, 0}, {one, true, 0}, {both, false, 0}, {one, true, 0}, {one, true, 0}, {one, true, 1}, {one, true, 0}} {
		if report := stream(t, newPull(t, s, "a", c.full), c.text); report.Withdrawn != c.lost {
			t.Fatalf("pull %d: %s", i+1, report.Summary())
		}
	}
	id := read.ID(desk, "https://desk.example/2", "The pier at landing 2 closed in the winter of 1902.")
	history, err := s.History(t.Context(), id)
	if err != nil || len(history) != 2 || history[1].Ground != edge.GroundMissing || history[0].Ground != "" {
		t.Errorf("the history is %+v, %v", history, err)
	}
	if report := stream(t, newPull(t, s, "a", true), both); report.Added != 1 {
		t.Errorf("back again: %s", report.Summary())
	}
	records(t, s)
}

// Runs that overlap, as where the next is started before one is done, are one pull: three
// more have to lack a review.
func TestOverlap(t *testing.T) {
	s := open(t, desk)
	both, one := list(item(desk, 1, "False"), item(desk, 2, "False")), list(item(desk, 1, "False"))
	runs := []*Pull{newPull(t, s, "a", true), newPull(t, s, "a", true), newPull(t, s, "a", true)}
	for i, p := range runs {
		_, err := p.Stream(t.Context(), feed.Split(strings.NewReader(both), feed.Position{}), feed.Checkpoint{})
		if overtaken := errors.Is(err, ErrOvertaken); overtaken != (i > 0) || !overtaken && err != nil {
			t.Errorf("run %d: %v", i, err)
		}
	}
	for i, lost := range []int64{0, 0, 1} {
		if report := stream(t, newPull(t, s, "a", true), one); report.Withdrawn != lost {
			t.Errorf("pull %d without it: %s", i+1, report.Summary())
		}
	}
}

// What has no review, such as the page of an error, is no full pull, however often;
// nor is most of a feed withdrawn unless that is said to be meant.
func TestFaultyFeed(t *testing.T) {
	s := open(t, desk)
	all := list(item(desk, 1, "False"), item(desk, 2, "False"), item(desk, 3, "False"))
	stream(t, newPull(t, s, "a", true), all)
	pull := func(text string, most bool) (feed.Report, error) {
		p := newPull(t, s, "a", true)
		p.Most = most
		return p.Stream(t.Context(), feed.Split(strings.NewReader(text), feed.Position{}), feed.Checkpoint{})
	}
	for _, text := range []string{"", "<html><h1>502 Bad Gateway</h1></html>", "{}", "null", list(), list("null"), list(`{"broken":}`), "\x00"} {
		for range 4 {
			if report, err := pull(text, true); !errors.Is(err, ErrNothing) && !errors.Is(err, feed.ErrBroken) || report.Withdrawn != 0 {
				t.Fatalf("%q: %s, %v", text, report.Summary(), err)
			}
		}
	}
	for i := range 5 {
		report, err := pull(list(item(desk, 1, "False")), i == 4)
		if errors.Is(err, ErrMost) != (i == 2 || i == 3) || report.Withdrawn != int64(i/4*2) {
			t.Fatalf("the %d. time: %s, %v", i+1, report.Summary(), err)
		}
	}
	if live, _ := records(t, s); len(live) != 1 {
		t.Errorf("%d are left", len(live))
	}
}

// What breaks off is no full pull, however often.
func TestBroken(t *testing.T) {
	s := open(t, desk)
	stream(t, newPull(t, s, "a", true), list(item(desk, 1, "False"), item(desk, 2, "False")))
	for range 4 {
		text := strings.TrimSuffix(list(item(desk, 1, "False")), "]}")
		report, err := newPull(t, s, "a", true).Stream(t.Context(), feed.Split(strings.NewReader(text), feed.Position{}), feed.Checkpoint{})
		if !errors.Is(err, feed.ErrBroken) || report.Unchanged != 1 || report.Withdrawn != 0 {
			t.Fatalf("got %s, %v", report.Summary(), err)
		}
	}
	fails := io.MultiReader(strings.NewReader(`[`+item(desk, 3, "False")+`,`), failing{})
	if report, err := newPull(t, s, "a", true).Stream(t.Context(), feed.Split(fails, feed.Position{}), feed.Checkpoint{}); !errors.Is(err, io.ErrClosedPipe) || report.Added != 1 {
		t.Errorf("got %s, %v", report.Summary(), err)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }

// A review belongs to who had it first, as long as that one has it; its reviewer
// comes before all.
func TestSources(t *testing.T) {
	s := open(t, desk)
	one, other, none := list(item(desk, 1, "False")), list(item(desk, 1, "True")), list(item(desk, 9, "True"))
	rating := func() string {
		t.Helper()
		live, _ := records(t, s)
		return live["https://desk.example/1The pier at landing 1 closed in the winter of 1901."].Rating
	}
	stream(t, newPull(t, s, "a", true), one)
	if report := stream(t, newPull(t, s, "b", true), other); report.Unchanged != 1 || rating() != "False" {
		t.Fatalf("another source changed it: %s", report.Summary())
	}
	for range 3 {
		stream(t, newPull(t, s, "a", true), none)
	}
	if rating() != "False" {
		t.Fatal("it was withdrawn though another source has it")
	}
	if report := stream(t, newPull(t, s, "b", true), other); report.Corrected != 1 || rating() != "True" {
		t.Fatalf("the source that has it: %s", report.Summary())
	}
	own, err := review.Parse(recordOf(t, s))
	if err != nil {
		t.Fatal(err)
	}
	own.Rating, own.Source = "Half true", review.Source{Name: "Desk of " + desk}
	if _, err := s.Put(t.Context(), edge.Put{Site: desk, Records: []review.Record{own}, At: noon}); err != nil {
		t.Fatal(err)
	}
	if report := stream(t, newPull(t, s, "b", true), other); report.Unchanged != 1 || rating() != "Half true" {
		t.Fatalf("a feed changed what the reviewer published: %s", report.Summary())
	}
	for range 3 {
		stream(t, newPull(t, s, "b", true), none)
	}
	if rating() != "Half true" {
		t.Fatal("a feed withdrew what the reviewer published")
	}
	// With a token it is the reviewer's own, though it says that it is from that feed.
	own.Rating, own.Source = "Mostly true", review.Source{Name: "title of b"}
	if _, err := s.Put(t.Context(), edge.Put{Site: desk, Token: "of the desk", Records: []review.Record{own}, At: noon}); err != nil {
		t.Fatal(err)
	}
	if report := stream(t, newPull(t, s, "b", true), other); report.Unchanged != 1 || rating() != "Mostly true" {
		t.Fatalf("a feed changed what came with a token: %s", report.Summary())
	}
	for range 3 {
		stream(t, newPull(t, s, "b", true), none)
	}
	if rating() != "Mostly true" {
		t.Fatal("a feed withdrew what came with a token")
	}
}

// What a source had once is its for 90 days, and then any other's to correct.
func TestSourceForgotten(t *testing.T) {
	s := open(t, desk)
	stream(t, newPull(t, s, "once", false), list(item(desk, 1, "False")))
	for _, days := range []int{0, 89, 91} {
		p := newPull(t, s, "daily", true)
		p.At = noon.AddDate(0, 0, days)
		p.Sink = &Database{s, p.Feed, p.At}
		if report := stream(t, p, list(item(desk, 1, "True"))); report.Corrected == 1 != (days > 90) {
			t.Fatalf("after %d days: %s", days, report.Summary())
		}
	}
}

// recordOf is the record of the review on the first page.
func recordOf(t *testing.T, s *store.Store) string {
	t.Helper()
	history, err := s.History(t.Context(), read.ID(desk, "https://desk.example/1", "The pier at landing 1 closed in the winter of 1901."))
	if err != nil {
		t.Fatal(err)
	}
	return history[len(history)-1].Text
}

// No feed brings back what was taken back or redacted.
func TestNotBroughtBack(t *testing.T) {
	s := open(t, desk)
	text := list(item(desk, 1, "False"), item(desk, 2, "False"))
	stream(t, newPull(t, s, "a", true), text)
	id := func(page int) string {
		return read.ID(desk, fmt.Sprint("https://desk.example/", page), fmt.Sprintf("The pier at landing %d closed in the winter of 19%02d.", page, page))
	}
	if _, err := s.Withdraw(t.Context(), edge.Withdrawal{Site: desk, Review: id(1), At: noon}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Redact(t.Context(), edge.Redaction{Review: id(2), Ground: "court order", At: noon}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if report := stream(t, newPull(t, s, "a", true), text); report.Accepted() != 0 || report.Unchanged != 2 {
			t.Fatalf("got %s", report.Summary())
		}
	}
}

// Cut off after any batch, a pull goes on behind it and comes to the same end.
func TestResume(t *testing.T) {
	var items []string
	for i := range 40 {
		items = append(items, item(desk, i, "False"))
	}
	text := list(items...)
	for cut := 1; cut < 14; cut += 3 {
		s := open(t, desk)
		ctx, cancel := context.WithCancel(t.Context())
		p, batches := newPull(t, s, "a", false), 0
		p.Watch = func(*feed.Report, feed.Position) {
			if batches++; batches == cut {
				cancel()
			}
		}
		if _, err := p.Stream(ctx, feed.Split(strings.NewReader(text), feed.Position{}), feed.Checkpoint{Print: "x"}); !errors.Is(err, context.Canceled) {
			t.Fatalf("got %v", err)
		}
		p = newPull(t, s, "a", false)
		c, err := feed.ParseCheckpoint(p.Feed.Checkpoint)
		if err != nil || c.At.Item < int64(3*cut) || c.Print != "x" {
			t.Fatalf("cut after %d: %+v, %v", cut, c, err)
		}
		report, err := p.Stream(t.Context(), feed.Split(strings.NewReader(text[c.At.Offset:]), c.At), c)
		if err != nil || report.Items != 40 || report.Added+report.Unchanged != 40 {
			t.Fatalf("cut after %d: %s, %v", cut, report.Summary(), err)
		}
		if live, entries := records(t, s); len(live) != 40 || entries != 40 {
			t.Fatalf("cut after %d: %d live, %d entries", cut, len(live), entries)
		}
		if p = newPull(t, s, "a", false); p.Feed.Checkpoint != "" {
			t.Errorf("the checkpoint %s is left", p.Feed.Checkpoint)
		}
	}
}

// A batch has as many reviews as fit into one write, and the next one goes on.
func TestWeight(t *testing.T) {
	s := open(t, desk)
	var items []string
	for i := range 1500 {
		items = append(items, strings.Replace(item(desk, i, "False"), "The pier", strings.Repeat("The very \\\"old\\\" pier ", 40), 1))
	}
	p, batches := newPull(t, s, "a", false), int64(0)
	p.Batch = len(items)
	p.Watch = func(*feed.Report, feed.Position) { batches++ }
	if report := stream(t, p, list(items...)); report.Added != int64(len(items)) {
		t.Fatal(report.Summary())
	}
	if st, err := s.Status(t.Context()); err != nil || st.Generation != batches || batches < 2 || batches > 4 {
		t.Errorf("%d batches in %d writes, %v", batches, st.Generation, err)
	}
}

// An item that is more than one write is a batch all the same, and none is empty.
func TestHeavy(t *testing.T) {
	s := open(t, desk)
	var reviews []string
	for i := range 2500 {
		reviews = append(reviews, strings.TrimSuffix(strings.TrimPrefix(item(desk, i, "False"), `{"item":[`), `]}`))
	}
	p := newPull(t, s, "a", false)
	p.Batch = 5000
	p.Watch = func(_ *feed.Report, at feed.Position) {
		if at.Item == 0 {
			t.Error("a batch was empty")
		}
	}
	if report := stream(t, p, list(`{"item":[`+strings.Join(reviews, ",")+`]}`, item(desk, 9999, "False"))); report.Added != 2501 {
		t.Error(report.Summary(), report.Refused)
	}
}
