package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/store"
)

// The test binary is the command, too, so that it can be killed.
func TestMain(m *testing.M) {
	if os.Getenv("CLAIMLIGHT_TEST_INGEST") == "" {
		os.Exit(m.Run())
	}
	main()
}

// newDatabase is a database with the sites of the synthetic feed.
func newDatabase(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "reviews.db")
	s, err := store.Open(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for i := range benchSites {
		if err := s.Register(t.Context(), edge.Source{Name: "The Desk", Site: benchSite(i)}); err != nil {
			t.Fatal(err)
		}
	}
	return name
}

// write makes a file of a stream.
func write(t *testing.T, name string, in io.Reader) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(f, in); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return name
}

// ingest runs the command here and gives its report.
func ingest(t *testing.T, args ...string) (feed.Report, error) {
	t.Helper()
	var stdout bytes.Buffer
	o := &options{stdin: strings.NewReader(""), stdout: &stdout, stderr: io.Discard}
	if err := o.parse(append([]string{"-json", "-"}, args...)); err != nil {
		return feed.Report{}, err
	}
	failed := o.run(t.Context())
	var r feed.Report
	if err := json.Unmarshal(stdout.Bytes(), &r); err != nil {
		t.Fatalf("%v, %v in %s", failed, err, &stdout)
	}
	return r, failed
}

// folded goes through the log, checks its chain, and gives the live reviews by id.
// That the state is the same is checked, too.
func folded(t *testing.T, db string) (live map[string]bool, entries int64) {
	t.Helper()
	s, err := store.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	head, err := s.Head(t.Context())
	for errors.Is(err, edge.ErrUnready) {
		head, err = s.Head(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	live = map[string]bool{}
	chain := log.Start.Chain
	for n := int64(0); n*log.PerPage < head.Entries; n++ {
		p, err := s.Log(t.Context(), n)
		if err != nil {
			t.Fatal(err)
		}
		for i := range p.Entries {
			e := &p.Entries[i]
			chain = log.Next(chain, e)
			if r, err := review.Parse(e.Text); err != nil || live[r.ID] {
				t.Fatalf("entry %d adds %s again, or does not read: %v", e.Number, e.Review, err)
			}
			live[e.Review] = true
		}
	}
	st, err := s.Status(t.Context())
	if err != nil || len(st.Languages()) != 1 || st.Languages()[0].Reviews != int64(len(live)) || chain != head.Chain {
		t.Fatalf("the log has %d reviews and the chain %s, the state %+v and %s (%v)", len(live), chain, st.Languages(), head.Chain, err)
	}
	return live, head.Entries
}

// Killed at random points amid its writing, and run again each time, it comes to the same end: all
// that it read is stored, once. CLAIMLIGHT_KILLS is how often, for a longer trial.
func TestKilled(t *testing.T) {
	kills := 6
	if s := os.Getenv("CLAIMLIGHT_KILLS"); s != "" {
		var err error
		if kills, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	reviews := 1000 * kills
	db, file := newDatabase(t), write(t, "feed.json", synthetic(reviews, 0))
	watch, err := store.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer watch.Close()
	args := []string{"-db", db, "-batch", "50", "-full", file}
	for i := range kills {
		c, said := start(t, args...)
		if !written(t, watch, 1+rand.Int64N(5)) {
			t.Fatalf("nothing was written before kill %d: %s", i+1, said)
		}
		time.Sleep(rand.N(20 * time.Millisecond))
		_ = c.Process.Kill()
		if c.Wait() == nil {
			t.Fatalf("it ended before kill %d: %s", i+1, said)
		}
	}
	if c, said := start(t, args...); c.Wait() != nil {
		t.Fatalf("it did not end: %s", said)
	} else if !strings.Contains(said.String(), "going on behind item ") {
		t.Errorf("it began anew: %s", said)
	}
	if live, entries := folded(t, db); len(live) != reviews || entries != int64(reviews) {
		t.Fatalf("%d live reviews, %d entries of the log", len(live), entries)
	}
	r, err := ingest(t, "-db", db, "-full", file)
	if err != nil || r.Unchanged != int64(reviews) || r.Accepted() != 0 || r.Empty != 1 {
		t.Fatalf("again: %s, %v", r.Summary(), err)
	}
	if _, entries := folded(t, db); entries != int64(reviews) {
		t.Errorf("the log grew to %d", entries)
	}
	t.Logf("%d kills, %d reviews, each once in the log and live", kills, reviews)
}

// start runs the command in a process of its own. It gives that and what it says.
func start(t *testing.T, args ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), "CLAIMLIGHT_TEST_INGEST=1")
	said := new(bytes.Buffer)
	c.Stderr = said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c, said
}

// written waits until so many writes more are in a database.
func written(t *testing.T, s *store.Store, more int64) bool {
	t.Helper()
	first := int64(-1)
	for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		st, err := s.Status(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if first < 0 {
			first = st.Generation
		}
		if st.Generation >= first+more {
			return true
		}
	}
	return false
}

// Memory does not grow with the feed: 64 MB of it need no more than 4 MB do.
func TestFlat(t *testing.T) {
	peak := func(reviews int) uint64 {
		in := &weighed{in: synthetic(reviews, 64<<10)}
		var out bytes.Buffer
		o := &options{stdin: in, stdout: &out, stderr: io.Discard}
		if err := o.parse([]string{"-json", "-", "-db", newDatabase(t), "-batch", "20", "-"}); err != nil {
			t.Fatal(err)
		}
		var r feed.Report
		if err := errors.Join(o.run(t.Context()), json.Unmarshal(out.Bytes(), &r)); err != nil || r.Added != int64(reviews) {
			t.Fatalf("%s, %v", r.Summary(), err)
		}
		return in.most
	}
	small, large := peak(64), peak(1000)
	if large > small+24<<20 {
		t.Errorf("64 MB took %d MB of memory, 4 MB took %d", large>>20, small>>20)
	}
}

// weighed is a stream that, at each MB, has the process cleaned up and weighed.
type weighed struct {
	in      io.Reader
	n, next int64
	most    uint64
}

func (w *weighed) Read(p []byte) (int, error) {
	if w.n >= w.next {
		w.next += 1 << 20
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		w.most = max(w.most, m.HeapAlloc)
	}
	n, err := w.in.Read(p)
	w.n += int64(n)
	return n, err
}

// The forms that files come in, and what the report says of them.
func TestFiles(t *testing.T) {
	review := func(n int) string {
		return strings.TrimSuffix(strings.TrimSpace(element(n, "")), ",")
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	fmt.Fprintf(z, "%s\n%s\n", review(3), review(4))
	z.Close()
	db := newDatabase(t)
	files := []string{
		write(t, "feed.json", strings.NewReader(`{"dataFeedElement":[`+review(1)+`,null]}`)),
		write(t, "page.html", strings.NewReader(`<script type="application/ld+json">`+review(2)+`</script>`)),
		write(t, "lines.jsonl.gz", &packed),
		write(t, "broken.jsonl", strings.NewReader("{\"a\n"+review(5)+"\n")),
	}
	r, err := ingest(t, append([]string{"-db", db}, files...)...)
	if err != nil || r.Added != 5 || r.Items != 7 || r.Refused["json"] != 1 || r.Refusals[0].Line != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	r, err = ingest(t, append([]string{"-db", db}, append(files, filepath.Join(t.TempDir(), "none"))...)...)
	if err == nil || r.Unchanged != 5 {
		t.Errorf("with a file that is not there: %s, %v", r.Summary(), err)
	}
	if _, entries := folded(t, db); entries != 5 {
		t.Errorf("the log has %d entries", entries)
	}
}

// A file that changed is read from its beginning, and -again does so with any.
func TestResume(t *testing.T) {
	db := newDatabase(t)
	broken := `[` + element(1, "") + element(2, "")
	file := write(t, "feed.json", strings.NewReader(broken))
	for range 2 {
		if r, err := ingest(t, "-db", db, file); !errors.Is(err, feed.ErrBroken) || r.Items != 2 || r.Added != 2 {
			t.Fatalf("%s, %v", r.Summary(), err)
		}
	}
	if r, err := ingest(t, "-db", db, "-again", file); !errors.Is(err, feed.ErrBroken) || r.Unchanged != 2 {
		t.Fatalf("again: %s, %v", r.Summary(), err)
	}
	if err := os.WriteFile(file, []byte(broken+element(3, "")+"null]"), 0o600); err != nil {
		t.Fatal(err)
	}
	if r, err := ingest(t, "-db", db, file); err != nil || r.Unchanged != 2 || r.Added != 1 || r.Items != 4 {
		t.Fatalf("mended: %s, %v", r.Summary(), err)
	}
}

// A source that does not tell its state is read from its beginning, and so is one
// that cannot be read on from where it was.
func TestWrongPlace(t *testing.T) {
	again := feed.Checkpoint{At: feed.Position{Form: feed.List, Offset: 9, Line: 1, Item: 1}}
	for mark, want := range map[string]bool{"": false, "Monday": true, "Tuesday": false} {
		in, err := newInput("https://desk.example/feed", strings.NewReader("[]"), mark, nil)
		if err != nil {
			t.Fatal(err)
		}
		if again.Print = ""; mark != "" {
			monday, _ := newInput("", strings.NewReader("[]"), "Monday", nil)
			again.Print = monday.print
		}
		o := &options{stderr: io.Discard}
		if c := o.resume(in, store.Feed{Checkpoint: again.String()}); c.At.Offset > 0 != want {
			t.Errorf("%q: going on at %+v", mark, c)
		}
	}
	db, file := newDatabase(t), write(t, "feed.json", strings.NewReader("["+element(1, "")+element(2, "")+"null]"))
	in, err := openFile(file)
	if err != nil {
		t.Fatal(err)
	}
	in.Close()
	s, err := store.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	from, err := s.Feed(t.Context(), in.name, "feed.json")
	if err != nil {
		t.Fatal(err)
	}
	again.Print = in.print
	if err := s.Progress(t.Context(), from.ID, from.Pull, time.Now(), again.String(), nil); err != nil {
		t.Fatal(err)
	}
	if r, err := ingest(t, "-db", db, file); !errors.Is(err, feed.ErrBroken) || r.Accepted() != 0 {
		t.Fatalf("%s, %v", r.Summary(), err)
	}
	if r, err := ingest(t, "-db", db, file); err != nil || r.Added != 2 {
		t.Errorf("the next time: %s, %v", r.Summary(), err)
	}
}

// Neither a token nor the key goes where an address redirects to, nor is the key in
// any; and what there is no token for is refused, not kept in the state.
func TestSecrets(t *testing.T) {
	var led []string
	elsewhere := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { led = append(led, fmt.Sprint(r.URL, r.Header)) }))
	defer elsewhere.Close()
	asked := 0
	here := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked++; strings.Contains(r.URL.String(), "SECRET") {
			t.Errorf("it is in %s", r.URL)
		}
		http.Redirect(w, r, elsewhere.URL, http.StatusTemporaryRedirect)
	}))
	defer here.Close()
	state := filepath.Join(t.TempDir(), "state.db")
	file := write(t, "feed.jsonl", strings.NewReader(element(1, "")[:len(element(1, ""))-2]))
	for site, want := range map[string]int64{benchSite(1): 0, "other.example": 1} {
		var out bytes.Buffer
		o := &options{tokens: site + "=SECRET", stdout: &out, stderr: io.Discard}
		if err := o.parse([]string{"-json", "-", "-to", here.URL, "-state", state, file}); err != nil {
			t.Fatal(err)
		}
		if err := o.run(t.Context()); (err == nil) != (want > 0) {
			t.Errorf("%s: got %v", site, err)
		}
		var r feed.Report
		if err := json.Unmarshal(out.Bytes(), &r); err != nil || r.Refused["no-token"] != want || r.Waiting != 0 {
			t.Errorf("%s: got %s, %v", site, &out, err)
		}
	}
	o := &options{key: "SECRET", stdout: io.Discard, stderr: io.Discard}
	if err := o.parse([]string{"-db", newDatabase(t), "-search", "-endpoint", here.URL}); err != nil {
		t.Fatal(err)
	}
	if err := o.run(t.Context()); err != nil || asked != 1+benchSites || len(led) > 0 {
		t.Errorf("%v after %d requests; elsewhere came %v", err, asked, led)
	}
}

// A second signal ends what waits for standard input.
func TestInterrupt(t *testing.T) {
	c := exec.Command(os.Args[0], "-db", newDatabase(t), "-")
	c.Env = append(os.Environ(), "CLAIMLIGHT_TEST_INGEST=1")
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	for end := time.After(time.Minute); ; {
		select {
		case err := <-ended:
			if err == nil {
				t.Error("it ended well")
			}
			return
		case <-end:
			_ = c.Process.Kill()
			t.Fatal("it goes on")
		case <-time.After(50 * time.Millisecond):
			_ = c.Process.Signal(os.Interrupt) // it may be gone
		}
	}
}

func TestFlags(t *testing.T) {
	for _, args := range []string{"", "-db a", "-to a -db b x", "-db a -search x", "-db a -batch 0 x", "-db a https://desk.example/feed", "-db a -pages x", "-to https://a.example -search", "-none",
		"-db a -name \u202e x", "-db a -licence CC\u202e x", "-to a x", "-to http://a.example x", "-to http://localhost.a.example x", "-to ftp://a.example x", "-db a -search -endpoint http://a.example"} {
		o := &options{stderr: io.Discard}
		if err := o.parse(strings.Fields(args)); err == nil {
			t.Errorf("%q was taken", args)
		}
	}
	for _, args := range []string{"-db a x", "-db a -search", "-to https://a.example x y", "-to http://127.0.0.1:8787 x", "-to http://[::1]:8787 x", "-to http://localhost x", "-db a -contact https://me.example -pages x", "-bench 5"} {
		o := &options{stderr: io.Discard}
		if err := o.parse(strings.Fields(args)); err != nil {
			t.Errorf("%q: %v", args, err)
		}
	}
}

// A source has a name that hides nothing, whoever gave it.
func TestTitle(t *testing.T) {
	for _, c := range []struct{ name, arg, want string }{
		{"Data Commons", "data.json", "Data Commons"}, {"", "-", "standard input"}, {"", "https://feeds.example/a/b", "feeds.example"}, {"", "/tmp/data.json", "data.json"},
		{"\x1b[8mA\u202efeed", "x", "[8mAfeed"}, {"", "/tmp/\u202e\x1bdata.json", "data.json"}, {"", "/tmp/\u202e", "a feed"},
	} {
		o := options{name: c.name}
		if got := o.title(c.arg); got != c.want {
			t.Errorf("%q %q: %q, want %q", c.name, c.arg, got, c.want)
		}
	}
}

// The bench prints what it promises.
func TestBench(t *testing.T) {
	var out bytes.Buffer
	o := &options{bench: 300, batch: 100, stdout: &out, stderr: io.Discard}
	if err := o.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"pull ", "the same again ", "plain inserts ", "a pull has "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in %s", want, &out)
		}
	}
}

// Tokens go by the sites that are registered, however they are spelled.
func TestTokens(t *testing.T) {
	got, err := parseTokens("Müller.example=a desk.example=b=c")
	if err != nil || fmt.Sprint(got) != "map[desk.example:b=c xn--mller-kva.example:a]" {
		t.Errorf("got %v, %v", got, err)
	}
	for _, s := range []string{"", "desk.example", "=a", "desk.example=", "https://desk.example=a"} {
		if got, err := parseTokens(s); err == nil {
			t.Errorf("%q: got %v", s, got)
		}
	}
}
