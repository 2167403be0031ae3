package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/worker/feed"
)

// A review that three full pulls of its source lack is withdrawn, whatever else showed it
// before, and whatever the source is called meanwhile.
func TestMissing(t *testing.T) {
	all, rest := pages(1, 2, 3), pages(1, 2)
	for _, c := range []struct {
		name  string
		pulls func(w *feeds)
	}{
		{"the plain case", func(w *feeds) { w.full("feed.json", all) }},
		{"a file that was read once before", func(w *feeds) { w.pull("one.json", all); w.full("feed.json", all) }},
		{"a file that was read once after", func(w *feeds) { w.full("feed.json", all); w.pull("one.json", all) }},
		{"a search", func(w *feeds) {
			w.flags = []string{"-name", "Data Commons"}
			w.full("feed.json", all)
			w.search(1, 2, 3)
		}},
		{"a search before", func(w *feeds) { w.search(1, 2, 3); w.full("feed.json", all) }},
		{"another title", func(w *feeds) {
			w.full("feed.json", all)
			w.flags = []string{"-name", "Data Commons"}
		}},
		{"dated files", func(w *feeds) {
			w.flags = []string{"-name", "Data Commons", "-source", "commons"}
			w.full("data-00.json", all)
			w.dated = true
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := &feeds{t: t, db: newDatabase(t), dir: t.TempDir()}
			c.pulls(w)
			for i := 1; i <= 4; i++ {
				name := "feed.json"
				if w.dated {
					name = fmt.Sprintf("data-%02d.json", i)
				}
				if r := w.full(name, rest); (r.Withdrawn == 1) != (i == 3) || r.Accepted() != 0 && c.name != "another title" {
					t.Fatalf("pull %d without it: %s", i, r.Summary())
				}
			}
			if r := w.full("feed.json", all); r.Added != 1 {
				t.Errorf("there again: %s", r.Summary())
			}
		})
	}
}

// What another source shows meanwhile stays, until three pulls more lacked it; another
// full source has what it has, also where it is pulled more rarely.
func TestMissingElsewhere(t *testing.T) {
	all, rest := pages(1, 2, 3), pages(1, 2)
	w := &feeds{t: t, db: newDatabase(t), dir: t.TempDir()}
	lost := func(name, text string, want int64) {
		t.Helper()
		if r := w.full(name, text); r.Withdrawn != want {
			t.Fatalf("%s: %s", name, r.Summary())
		}
	}
	w.full("a.json", all)
	lost("a.json", rest, 0)
	w.pull("one.json", all)
	lost("a.json", rest, 0)
	lost("a.json", rest, 0)
	lost("a.json", rest, 1)
	for range 3 {
		w.full("b.json", all)
	}
	w.full("a.json", all)
	for range 6 {
		lost("a.json", rest, 0)
	}
	for range 2 {
		lost("b.json", rest, 0)
	}
	lost("b.json", rest, 1)
}

// One source is one key: several at once, or the name of a search, are refused.
func TestSourceFlag(t *testing.T) {
	for _, args := range []string{"-db a -source s x y", "-db a -source s -search", "-db a -source \u202e x"} {
		if err := (&options{stderr: io.Discard}).parse(strings.Fields(args)); err == nil {
			t.Errorf("%q was taken", args)
		}
	}
	o := &options{stderr: io.Discard}
	if err := o.parse([]string{"-db", "a", "-source", "claims:search desk.example", "x"}); err == nil {
		t.Error("the name of a search was taken")
	}
	if o = (&options{identity: "commons"}); o.title("/tmp/data-01.json") != "commons" {
		t.Errorf("the title is %q", o.title("/tmp/data-01.json"))
	}
}

// feeds runs the command over files.
type feeds struct {
	t       *testing.T
	db, dir string
	flags   []string
	dated   bool
}

func (w *feeds) full(name, text string) feed.Report {
	w.t.Helper()
	return w.pull(name, text, "-full")
}

func (w *feeds) pull(name, text string, flags ...string) feed.Report {
	w.t.Helper()
	name = filepath.Join(w.dir, name)
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		w.t.Fatal(err)
	}
	args := append([]string{"-db", w.db}, w.flags...)
	r, err := ingest(w.t, append(append(args, flags...), name)...)
	if err != nil {
		w.t.Fatalf("%s: %s, %v", name, r.Summary(), err)
	}
	return r
}

// search is one run of claims:search that shows some pages.
func (w *feeds) search(numbers ...int) {
	w.t.Helper()
	api := httptest.NewServer(http.HandlerFunc(func(to http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("reviewPublisherSiteFilter") != benchSite(0) {
			io.WriteString(to, "{}")
			return
		}
		list := make([]string, len(numbers))
		for i, n := range numbers {
			url, claim := page(n)
			list[i] = fmt.Sprintf(`{"text":%q,"claimReview":[{"publisher":{"site":%q},"url":%q,"textualRating":"False","languageCode":"en"}]}`, claim, benchSite(0), url)
		}
		fmt.Fprintf(to, `{"claims":[%s]}`, strings.Join(list, ","))
	}))
	defer api.Close()
	o := &options{key: "key", stdout: io.Discard, stderr: io.Discard}
	if err := o.parse([]string{"-db", w.db, "-search", "-endpoint", api.URL}); err != nil {
		w.t.Fatal(err)
	}
	if err := o.run(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
}

// page is the address of a review and its claim.
func page(n int) (url, claim string) {
	return fmt.Sprintf("https://%s/%d", benchSite(0), n), fmt.Sprintf("The pier at landing %d closed in the winter of 19%02d.", n, n)
}

// pages is a data feed.
func pages(numbers ...int) string {
	list := make([]string, len(numbers))
	for i, n := range numbers {
		url, claim := page(n)
		list[i] = fmt.Sprintf(`{"item":[{"@type":"ClaimReview","url":%q,"inLanguage":"en","claimReviewed":%q,"reviewRating":{"alternateName":"False"}}]}`, url, claim)
	}
	return `{"dataFeedElement":[` + strings.Join(list, ",\n") + `]}`
}
