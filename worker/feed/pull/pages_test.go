package pull

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/feed/fetch"
	"claimlight/worker/store"
)

// site is pages by address; a number is a status, an error's name that error. What
// has none is 404, but for front pages.
type site struct {
	mu     sync.Mutex
	pages  map[string]string
	moved  map[string]string
	hidden bool           // front pages, too
	once   map[string]int // of a page that is 404 so often first
}

func (s *site) Page(_ context.Context, address string) (fetch.Page, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	to := address
	if s.moved[address] != "" {
		to = s.moved[address]
	}
	if s.once[address]--; s.once[address] >= 0 {
		return fetch.Page{URL: to, Status: 404}, nil
	}
	switch text := s.pages[address]; text {
	case "":
		if strings.HasSuffix(address, ".example/") && !s.hidden {
			return fetch.Page{URL: to, Status: 200, Body: "<html>"}, nil
		}
		return fetch.Page{URL: to, Status: 404}, nil
	case "410":
		return fetch.Page{URL: to, Status: 410}, nil
	case "500":
		return fetch.Page{URL: to, Status: 500}, nil
	case "robots":
		return fetch.Page{}, fmt.Errorf("a hop: %w", fetch.ErrRobots)
	default:
		return fetch.Page{URL: to, Status: 200, Body: text}, nil
	}
}

// page is an HTML page with a review.
func page(host string, n int, rating string) string {
	return `<html><body><script type="application/ld+json">` + item(host, n, rating) + `</script></body></html>`
}

func pages(t *testing.T, s *store.Store, f Fetcher, full bool, list string) feed.Report {
	t.Helper()
	split := feed.Split(strings.NewReader(list), feed.Position{})
	split.Lines()
	report, err := newPull(t, s, "pages", full).Pages(t.Context(), split, feed.Checkpoint{}, f)
	if err != nil && !errors.Is(err, ErrNothing) {
		t.Fatal(err)
	}
	return report
}

// A page speaks for its own domain, after redirects; one that is gone takes its
// reviews along at once; one that fails keeps them, however often.
func TestPages(t *testing.T) {
	s := open(t, desk, "other.example")
	f := &site{pages: map[string]string{
		"https://desk.example/1":      page(desk, 1, "False"),
		"https://www.desk.example/2":  page(desk, 2, "False"),
		"https://desk.example/3":      page("other.example", 3, "False"),
		"https://desk.example/4":      page(desk, 4, "False"),
		"https://desk.example/5":      page(desk, 5, "False"),
		"https://other.example/6":     page("other.example", 6, "False") + page(desk, 6, "False"),
		"https://desk.example/robots": "robots",
		"https://desk.example/empty":  "<html>",
	}, moved: map[string]string{"https://desk.example/4": "https://other.example/4"}, once: map[string]int{}}
	list := "https://desk.example/1\nhttps://www.desk.example/2\r\n\nhttps://desk.example/3\nhttps://desk.example/4\nhttps://desk.example/5\n" +
		"https://other.example/6\nhttps://desk.example/robots\nhttps://desk.example/empty"
	report := pages(t, s, f, true, list)
	if report.Added != 4 || report.Failed != 1 || fmt.Sprint(report.Refused) != "map[nothing:1 robots:1 site:3]" {
		t.Fatalf("got %s %v", report.Summary(), report.Refused)
	}
	for _, r := range report.Refusals {
		if r.Page == "" || r.Line == 0 {
			t.Errorf("it is not told where %+v is", r)
		}
	}
	f.pages["https://desk.example/1"], f.pages["https://www.desk.example/2"], f.pages["https://desk.example/5"] = "410", "500", ""
	report = pages(t, s, f, true, list)
	if report.Withdrawn != 2 || report.Failed != 2 {
		t.Fatalf("gone: %s", report.Summary())
	}
	for range 4 {
		report = pages(t, s, f, true, list)
	}
	live, _ := records(t, s)
	if len(live) != 2 || report.Withdrawn != 0 {
		t.Fatalf("%d are left: %s", len(live), report.Summary())
	}
	f.pages["https://other.example/6"], f.pages["https://www.desk.example/2"] = "<html>the review left</html>", page(desk, 2, "False")
	for i := range 3 {
		if report = pages(t, s, f, true, list); report.Withdrawn != int64(i/2) {
			t.Fatalf("lacking it %d times: %s", i+1, report.Summary())
		}
	}
	for _, r := range live {
		if r.URL == "https://desk.example/1" || r.URL == "https://desk.example/5" {
			t.Errorf("%s is still there", r.URL)
		}
	}
}

// A page in another script speaks for its own domain, however that is spelled.
func TestPagesScripts(t *testing.T) {
	s := open(t, "xn--mller-kva.example")
	f := &site{pages: map[string]string{
		"https://xn--mller-kva.example/1":     page("müller.example", 1, "False"),
		"https://xn--mller-kva.example/2":     page("müller.example", 2, "False"),
		"https://www.xn--mller-kva.example/3": page("xn--mller-kva.example", 3, "False"),
		"https://xn--mller-kva.example/44":    page("xn--mueller-kva.example", 4, "False"),
	}, moved: map[string]string{"https://xn--mller-kva.example/1": "https://MÜLLER.example./one", "https://xn--mller-kva.example/2": "https://www.müller.example/2"}, once: map[string]int{}}
	list := "https://müller.example/1\nhttps://xn--mller-kva.example/2\nhttps://www.MÜLLER.example/3\nhttps://xn--mller-kva.example/44"
	if report := pages(t, s, f, false, list); report.Added != 3 || report.Refused["site"] != 1 {
		t.Errorf("got %s %v", report.Summary(), report.Refused)
	}
}

// A page whose host is no site of one owner, or cannot be read, speaks for nobody.
func TestPagesWithoutDomain(t *testing.T) {
	s := open(t, desk)
	f := &site{pages: map[string]string{}, moved: map[string]string{}, once: map[string]int{}}
	var list []string
	for i, to := range []string{"https://a_b.evil.example/x", "https://evil.example/" + strings.Repeat("x", 2001), "https://[2001:db8::1]/x", "https://192.0.2.1/x",
		"https://m%C3%BCller.example/x", "https://github.io/x", "https://localhost/x", "https://evil.example\\@desk.example/x", "https://xn--a.example/x", ":"} {
		at := fmt.Sprint("https://desk.example/", i)
		f.pages[at], f.moved[at] = page(desk, i, "False"), to
		list = append(list, at)
	}
	if report := pages(t, s, f, false, strings.Join(list, "\n")); report.Refused["site"] != int64(len(list)) || report.Waiting != 0 {
		t.Errorf("got %s %v", report.Summary(), report.Refused)
	}
}

// A 404 counts where it comes twice, and not from a host that shows us nothing at
// all. A 410 counts at once.
func TestSeemsGone(t *testing.T) {
	const one, two, list = "https://desk.example/1", "https://desk.example/2", "https://desk.example/1\nhttps://desk.example/2"
	for _, c := range []struct {
		name      string
		change    func(*site)
		withdrawn int64
		failed    int64
	}{
		{"it was a hiccup", func(f *site) { f.once[one] = 1 }, 0, 0},
		{"it stays", func(f *site) { f.once[one] = 2 }, 1, 0},
		{"all is hidden from us", func(f *site) { f.once[one], f.once[two], f.hidden = 9, 9, true }, 0, 2},
		{"it says so", func(f *site) { f.pages[one], f.hidden = "410", true }, 1, 0},
		{"then it fails", func(f *site) { f.once[one], f.pages[one] = 1, "500" }, 0, 1},
	} {
		s := open(t, desk)
		f := &site{pages: map[string]string{one: page(desk, 1, "False"), two: page(desk, 2, "False")}, once: map[string]int{}}
		if report := pages(t, s, f, true, list); report.Added != 2 {
			t.Fatalf("got %s", report.Summary())
		}
		c.change(f)
		if report := pages(t, s, f, true, list); report.Withdrawn != c.withdrawn || report.Failed != c.failed {
			t.Errorf("%s: %s", c.name, report.Summary())
		}
	}
}

// A page that is gone takes nothing along that it only showed: not what its reviewer
// published itself, nor a feed's before three pulls lacked it.
func TestPagesShown(t *testing.T) {
	const all, one, two = "https://desk.example/100", "https://desk.example/1", "https://desk.example/2"
	for _, c := range []struct {
		name, list string
		own        bool // the reviewer's, of an edge's API
		withdrawn  int64
	}{
		{"the reviewer's own", all + "\n" + two, true, 0},
		{"a feed's", all + "\n" + two, false, 1},
		{"with its own page behind", all + "\n" + one, false, 0},
		{"with its own page in front", one + "\n" + all, false, 0},
	} {
		s := open(t, desk)
		f := &site{pages: map[string]string{all: page(desk, 1, "False"), one: page(desk, 1, "False"), two: page(desk, 2, "False")}, once: map[string]int{}}
		if c.own {
			own, _ := read.JSON(item(desk, 1, "False"))
			edge.Own(&own[0], edge.Source{Name: "Desk of " + desk, Site: desk})
			if _, err := s.Put(t.Context(), edge.Put{Site: desk, Token: "of the desk", Records: own, At: noon}); err != nil {
				t.Fatal(err)
			}
		}
		pages(t, s, f, true, c.list)
		_, before := records(t, s)
		f.pages[all] = "410"
		var withdrawn int64
		for i := range 4 {
			withdrawn += pages(t, s, f, true, c.list).Withdrawn
			if _, after := records(t, s); i < 2 && after != before {
				t.Errorf("%s: %d changes once the page was gone %d times", c.name, after-before, i+1)
			}
		}
		if withdrawn != c.withdrawn {
			t.Errorf("%s: %d withdrawn", c.name, withdrawn)
		}
	}
}

// A page is found again, and its loss noticed, however a list spells its host.
func TestPagesSpelled(t *testing.T) {
	s := open(t, "xn--mller-kva.example")
	const at = "https://xn--mller-kva.example/1"
	f := &site{pages: map[string]string{at: page("Müller.example:443", 1, "False")}, once: map[string]int{}}
	if report := pages(t, s, f, false, "https://MÜLLER.example./1"); report.Added != 1 {
		t.Fatal(report.Summary(), report.Refusals)
	}
	live, _ := records(t, s)
	for _, r := range live {
		if r.URL != at || len(live) != 1 {
			t.Fatalf("got %+v", live)
		}
	}
	f.pages[at] = "410"
	if report := pages(t, s, f, false, "https://müller.example/1"); report.Withdrawn != 1 {
		t.Error(report.Summary())
	}
}
