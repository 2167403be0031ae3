package edge_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	logpage "claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// broken is a store that fails, or panics, with words that nobody may read.
type broken struct {
	edge.Store
	panics bool
}

func (b broken) Status(context.Context) (edge.Status, error) {
	if b.panics {
		panic("the password is swordfish")
	}
	return edge.Status{}, errors.New("the password is swordfish")
}

var quiet = slog.New(slog.DiscardHandler)

// What fails inside is told to the log, not to the client.
func TestInternalErrors(t *testing.T) {
	for _, panics := range []bool{false, true} {
		var log strings.Builder
		handler := &edge.Handler{Store: broken{panics: panics}, Log: slog.New(slog.NewTextHandler(&log, nil))}
		for path, want := range map[string]int{"/v1/status.json": 500, "/v1/tiles/2/en/4/a.json": 500, "/e/x/frame.html": 500} {
			log.Reset()
			got := httptest.NewRecorder()
			handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, path, nil))
			if got.Code != want || strings.Contains(got.Body.String(), "swordfish") || got.Header().Get("Content-Type") != "application/problem+json" {
				t.Errorf("%s: %d %s", path, got.Code, got.Body)
			}
			if !strings.Contains(log.String(), "swordfish") || strings.Contains(log.String(), "192.0.2.1") {
				t.Errorf("%s: the log says %s", path, &log)
			}
		}
	}
	handler := &edge.Handler{Store: broken{}, Log: slog.New(slog.DiscardHandler)}
	got := httptest.NewRecorder()
	if handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/healthz", nil)); got.Code != http.StatusServiceUnavailable {
		t.Errorf("/healthz: %d", got.Code)
	}
}

// The Worker's entry module must know exactly the handler's paths and methods.
func TestEntryRoutes(t *testing.T) {
	entry, err := os.ReadFile("../entry.mjs")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	got := quoted(string(entry), "const routes = [", "]")
	methods := quoted(string(entry), "const methods = {", "};")
	for _, route := range edge.Routes {
		want = append(want, route.Pattern)
		allow := "GET, HEAD, OPTIONS"
		if at := slices.Index(methods, route.Pattern); at >= 0 {
			allow = methods[at+1]
		} else if route.Token {
			t.Errorf("%s takes a token, so worker/entry.mjs must have it among methods", route.Pattern)
		}
		if strings.Join(route.Methods, ", ") != allow {
			t.Errorf("%s: worker/entry.mjs has the methods %s, edge.Routes has %q", route.Pattern, allow, route.Methods)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("worker/entry.mjs has\n%q\nedge.Routes has\n%q", got, want)
	}
}

// After which answers something may have been written, and what is kept is wrong, must
// be the same in memory here and in the Worker's entry module.
func TestEntryWrites(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("there is no node")
	}
	if _, err := os.Stat("../entry/edge.mjs"); err != nil { // so go test knows a result of before by it
		t.Fatal(err)
	}
	type said struct {
		Route, Method string
		Statuses      []int // after which it may have
	}
	var ask []said
	for _, route := range edge.Routes {
		for _, method := range route.Methods {
			ask = append(ask, said{Route: route.Pattern, Method: method})
		}
	}
	asked, err := json.Marshal(ask)
	if err != nil {
		t.Fatal(err)
	}
	node := exec.Command("node", "--input-type=module", "-e", `
import { mayHaveWritten } from './entry/edge.mjs';
const statuses = Array.from({ length: 400 }, (_, i) => 200 + i);
console.log(JSON.stringify(`+string(asked)+`.map((a) => ({ ...a, Statuses: statuses.filter((s) => mayHaveWritten(a.Route, a.Method, s)) }))));`)
	node.Dir = ".."
	out, err := node.Output()
	if err != nil {
		t.Fatal(err)
	}
	var told []said
	if err := json.Unmarshal(out, &told); err != nil || len(told) != len(ask) {
		t.Fatalf("%v in %s", err, out)
	}
	writes := 0
	for _, s := range told {
		at := slices.IndexFunc(edge.Routes, func(r edge.Route) bool { return r.Pattern == s.Route })
		var want []int
		for status := 200; status < 600; status++ {
			if edge.Routes[at].MayHaveWritten(s.Method, status) {
				want = append(want, status)
			}
		}
		if !slices.Equal(s.Statuses, want) {
			t.Errorf("%s %s: worker/entry takes something as written after %d, the handler after %d", s.Method, s.Route, s.Statuses, want)
		}
		if len(want) > 0 {
			writes++
		}
	}
	if writes != 4 {
		t.Errorf("%d routes write", writes)
	}
}

// That the host is set up wrongly is told to whom its answers are: where a token is
// taken, to no page of another origin.
func TestUnavailable(t *testing.T) {
	for path, origin := range map[string]string{"/v1/status.json": "*", "/v1/nothing": "*", "/v1/reports/counts": "", "/v1/reviews": ""} {
		got := httptest.NewRecorder()
		edge.Unavailable(got, httptest.NewRequest(http.MethodGet, path, nil))
		h := got.Header()
		if got.Code != http.StatusServiceUnavailable || h.Get("Access-Control-Allow-Origin") != origin || h.Get("Timing-Allow-Origin") != origin ||
			h.Get("Retry-After") != "60" || h.Get("Cache-Control") != "no-store" || h.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %v", path, got.Code, h)
		}
	}
}

// quoted gives what is quoted in a text between two marks.
func quoted(text, from, to string) (list []string) {
	_, text, _ = strings.Cut(text, from)
	text, _, _ = strings.Cut(text, to)
	for _, match := range regexp.MustCompile(`'([^']+)'`).FindAllStringSubmatch(text, -1) {
		list = append(list, match[1])
	}
	return list
}

func TestParseHashes(t *testing.T) {
	a, b := edge.HashOf("one"), edge.HashOf("two")
	got, err := edge.ParseHashes("\n" + a.String() + " \t" + b.String() + "\n")
	if err != nil || !slices.Equal(got, []edge.Hash{a, b}) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, s := range []string{"operator", "00", a.String() + "0", a.String()[:62], a.String()[:63] + "g", a.String() + "," + b.String(), "operator=" + a.String()} {
		if got, err := edge.ParseHashes(s); err == nil {
			t.Errorf("%q: got %v", s, got)
		}
	}
}

// spoilt is a store of which one record does not read.
type spoilt struct{ edge.Store }

func (spoilt) Records(context.Context, tile.Block) (tile.Records, error) {
	return tile.Records{}, errors.New("review 7 does not read")
}

// A block that would lack a record is no answer, and the log tells which.
func TestUnreadable(t *testing.T) {
	handler := newHandler(t)
	var log strings.Builder
	handler.Store, handler.Log = spoilt{handler.Store}, slog.New(slog.NewTextHandler(&log, nil))
	got := httptest.NewRecorder()
	handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/v1/records/0.json", nil))
	if got.Code != http.StatusInternalServerError || strings.Contains(got.Body.String(), "review 7") || !strings.Contains(log.String(), "review 7") {
		t.Errorf("%d %s, the log says %q", got.Code, got.Body, &log)
	}
}

// crowded is a store that has more rows than are read for one tile.
type crowded struct{ edge.Store }

func (crowded) Rows(_ context.Context, _ int32, _ string, first, _, _ tile.Key) ([]tile.Row, error) {
	rows := make([]tile.Row, edge.MaxRows+1)
	for i := range rows {
		rows[i] = tile.Row{Key: first + tile.Key(i/1000) + 1, Number: tile.Number(i + 1)}
	}
	return rows, nil
}

// A list that was not read to its end is left out, and the tile says so.
func TestCrowded(t *testing.T) {
	handler := newHandler(t)
	if results := publish(t, handler, good); len(results) != 1 {
		t.Fatalf("got %+v", results)
	}
	handler.Store = crowded{handler.Store}
	got := httptest.NewRecorder()
	handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/v1/tiles/2/en/4/0.json", nil))
	read, err := tile.Parse(got.Body.String())
	if err != nil || !read.Truncated || len(read.Lists) != edge.MaxRows/1000 {
		t.Errorf("%d, %d lists, truncated %v, %v", got.Code, len(read.Lists), read.Truncated, err)
	}
}

// Until every review has its keys in the scheme that is answered, a tile's miss
// proves nothing.
func TestPartial(t *testing.T) {
	handler := newHandler(t)
	if results := publish(t, handler, good); len(results) != 1 {
		t.Fatalf("got %+v", results)
	}
	for _, partial := range []bool{false, true} {
		handler.Store = rekeyed{handler.Store, partial}
		got := httptest.NewRecorder()
		handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/v1/tiles/2/en/4/0.json", nil))
		if read, err := tile.Parse(got.Body.String()); err != nil || read.Truncated != partial {
			t.Errorf("partial %v: %d %s, %v", partial, got.Code, got.Body, err)
		}
	}
}

// rekeyed is a store in which some reviews have keys of another scheme only.
type rekeyed struct {
	edge.Store
	partial bool
}

func (s rekeyed) Status(ctx context.Context) (edge.Status, error) {
	st, err := s.Store.Status(ctx)
	for i := range st.Languages() {
		st.Schemes[0].Languages[i].Partial = s.partial
	}
	return st, err
}

// A registration that makes records which no page could read is met at the
// door, not in tiles.
func TestRegistrationTooLong(t *testing.T) {
	handler := newHandler(t)
	handler.Store = renamed{handler.Store}
	r := request("PUT", "/v1/reviews", good)
	r.Header.Set("Authorization", "Bearer "+secret)
	r.Header.Set("Content-Type", "application/ld+json")
	got := httptest.NewRecorder()
	handler.ServeHTTP(got, r)
	if got.Code != http.StatusUnprocessableEntity || !strings.Contains(got.Body.String(), `"reason":"record"`) {
		t.Errorf("%d %s", got.Code, got.Body)
	}
}

// renamed is a store whose reviewers have a name over the limit.
type renamed struct{ edge.Store }

func (s renamed) Token(ctx context.Context, id string) (edge.Token, error) {
	t, err := s.Store.Token(ctx, id)
	t.Source.Name = strings.Repeat("x", review.MaxName+1)
	return t, err
}

// A body within the bounds that takes the place of as much is told what is too much.
func TestTooLargeWithWithdrawals(t *testing.T) {
	handler := newHandler(t)
	for _, c := range []struct {
		word   string
		status int
		says   string
	}{{"pier", 200, `"accepted"`}, {"mill", 413, "that it replaces"}} {
		list := make([]string, 500)
		for i := range list {
			list[i] = fmt.Sprintf(`{"@type":"ClaimReview","url":"https://%s/all","inLanguage":"en","reviewRating":{"alternateName":"Wrong"},"claimReviewed":"The %s of landing %d closed %s."}`,
				site, c.word, i, strings.Repeat("before the winter of the flood ", 48))
		}
		r := request("PUT", "/v1/reviews", "["+strings.Join(list, ",")+"]")
		r.Header.Set("Authorization", "Bearer "+secret)
		r.Header.Set("Content-Type", "application/ld+json")
		got := httptest.NewRecorder()
		handler.ServeHTTP(got, r)
		if got.Code != c.status || !strings.Contains(got.Body.String(), c.says) {
			t.Errorf("%s: %d %.300s", c.word, got.Code, got.Body)
		}
	}
}

// A token of a site that has a public suffix below it is none for the names there.
func TestStrangersBelow(t *testing.T) {
	handler := newHandler(t)
	for _, c := range []struct {
		site, host string
		status     int
	}{{"kawasaki.jp", "news.victim.kawasaki.jp", 403}, {"amazonaws.com", "victim.s3.amazonaws.com", 403}, {"city.kawasaki.jp", "www.city.kawasaki.jp", 200}} {
		if err := handler.Store.(*store.Store).Register(t.Context(), edge.Source{Name: "The Desk", Site: c.site}); err != nil {
			t.Fatal(err)
		}
		if err := handler.Store.(*store.Store).AddToken(t.Context(), c.site, edge.HashOf(c.site), time.Now()); err != nil {
			t.Fatal(err)
		}
		r := request("PUT", "/v1/reviews", strings.ReplaceAll(good, site, c.host))
		r.Header.Set("Authorization", "Bearer "+c.site)
		r.Header.Set("Content-Type", "application/ld+json")
		got := httptest.NewRecorder()
		handler.ServeHTTP(got, r)
		if got.Code != c.status {
			t.Errorf("%s to %s: %d %s", c.host, c.site, got.Code, got.Body)
		}
	}
}

func TestLang(t *testing.T) {
	for tag, want := range map[string]string{"en": "en", "en-GB": "en", "uk-Cyrl-UA": "uk", "": "", "42": "", "e1": "", "EN": "", "eng": "", "-en": "", "x": ""} {
		if got := edge.Lang(tag); got != want {
			t.Errorf("%q: got %q, want %q", tag, got, want)
		}
	}
}

// A narrower width is answered for 90 days after a wider one took over.
func TestAnswers(t *testing.T) {
	start := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	en := edge.Language{Lang: "en", Layouts: []edge.Layout{{Bits: 4, Since: start}, {Bits: 6, Since: start.Add(time.Hour)}}}
	for _, c := range []struct {
		bits int32
		at   time.Duration
		want bool
	}{{6, 0, true}, {4, edge.Retired, true}, {4, edge.Retired + time.Hour, false}, {5, 0, false}, {7, 0, false}} {
		if got := en.Answers(c.bits, start.Add(c.at)); got != c.want {
			t.Errorf("%d bits after %v: %v", c.bits, c.at, got)
		}
	}
	if (edge.Language{}).Bits() != 0 {
		t.Error("a language without data has a width")
	}
}

// Readers are offered the reasons that the edge takes.
func TestReasons(t *testing.T) {
	lists, err := os.ReadFile("../../web/lists.js")
	if err != nil {
		t.Fatal(err)
	}
	var got []edge.Reason
	for _, reason := range quoted(string(lists), "export const REPORTS = ", "]") {
		got = append(got, edge.Reason(reason))
	}
	if !slices.Equal(got, edge.Reasons) {
		t.Errorf("web/lists.js has\n%q\nedge.Reasons has\n%q", got, edge.Reasons)
	}
}

// faulty is a store whose database fails.
type faulty struct {
	edge.Store
	err error
}

func (f faulty) Status(context.Context) (edge.Status, error)              { return edge.Status{}, f.err }
func (f faulty) Put(context.Context, edge.Put) (edge.Receipt, error)      { return edge.Receipt{}, f.err }
func (f faulty) Report(context.Context, edge.Report) error                { return f.err }
func (f faulty) Log(context.Context, int64) (logpage.Page, error)         { return logpage.Page{}, f.err }
func (f faulty) History(context.Context, string) ([]edge.Entry, error)    { return nil, f.err }
func (f faulty) Redact(context.Context, edge.Redaction) (edge.Act, error) { return edge.Act{}, f.err }

// A failure of the database says when to come again, to readers and writers alike,
// and its own words to the log alone.
func TestDatabaseFails(t *testing.T) {
	for _, c := range []struct {
		err    error
		status int
		retry  string
	}{
		{fmt.Errorf("store: %w: swordfish", edge.ErrUnavailable), http.StatusServiceUnavailable, "5"},
		{fmt.Errorf("store: %w: swordfish", edge.ErrFull), http.StatusInsufficientStorage, "60"},
		{errors.New("store: constraint failed: swordfish"), http.StatusInternalServerError, ""},
	} {
		var log strings.Builder
		handler := newHandler(t)
		handler.Store, handler.Log = faulty{handler.Store, c.err}, slog.New(slog.NewTextHandler(&log, nil))
		for _, r := range []struct{ method, path, token, body string }{
			{"GET", "/v1/status.json", "", ""}, {"GET", "/v1/tiles/2/en/4/a.json", "", ""}, {"GET", "/v1/log/0.json", "", ""}, {"HEAD", "/v1/reviews/x.json", "", ""},
			{"PUT", "/v1/reviews", secret, `{"@type":"ClaimReview","url":"https://desk.example/a","inLanguage":"en","claimReviewed":"The pier closed in winter.","reviewRating":{"alternateName":"Wrong"}}`},
			{"POST", "/v1/reports", "", `{"review":"x","reason":"claim","version":"1"}`},
			{"POST", "/v1/redactions", master, `{"review":"x","ground":"court order"}`},
		} {
			log.Reset()
			request := httptest.NewRequest(r.method, r.path, strings.NewReader(r.body))
			request.Header.Set("Content-Type", "application/json")
			request.Header.Set("Authorization", "Bearer "+r.token)
			got := httptest.NewRecorder()
			handler.ServeHTTP(got, request)
			if got.Code != c.status || got.Header().Get("Retry-After") != c.retry || got.Header().Get("Cache-Control") != "no-store" || strings.Contains(got.Body.String(), "swordfish") {
				t.Errorf("%v, %s %s: %d, %v, %s", c.err, r.method, r.path, got.Code, got.Header(), got.Body)
			}
			if !strings.Contains(log.String(), "swordfish") {
				t.Errorf("%v, %s %s: the log says %q", c.err, r.method, r.path, &log)
			}
		}
	}
}

// A client that left is no failure of ours.
func TestClientLeft(t *testing.T) {
	var log strings.Builder
	handler := newHandler(t)
	handler.Log = slog.New(slog.NewTextHandler(&log, nil))
	ctx, leave := context.WithCancel(t.Context())
	leave()
	got := httptest.NewRecorder()
	handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/v1/tiles/2/en/4/a.json", nil).WithContext(ctx))
	if got.Code != http.StatusServiceUnavailable || log.Len() > 0 {
		t.Errorf("%d, and the log says %s", got.Code, &log)
	}
}

// Where complaints go stands in the status, and a request's pattern is told to who
// counts, never its path.
func TestContactAndPattern(t *testing.T) {
	handler := newHandler(t)
	for _, contact := range []string{"", "mailto:office@desk.example"} {
		handler.Contact = contact
		got := httptest.NewRecorder()
		request := httptest.NewRequest(http.MethodGet, "/v1/status.json", nil)
		handler.ServeHTTP(got, request)
		if strings.Contains(got.Body.String(), `"contact":"`+contact+`"`) != (contact != "") || request.Pattern != "/v1/status.json" {
			t.Errorf("%q, %s: %s", contact, request.Pattern, got.Body)
		}
	}
	for path, want := range map[string]string{"/v1/tiles/2/en/4/a.json": "/v1/tiles/{scheme}/{lang}/{bits}/{prefix}.json", "/secret": ""} {
		request := httptest.NewRequest(http.MethodGet, path, nil)
		if handler.ServeHTTP(httptest.NewRecorder(), request); request.Pattern != want {
			t.Errorf("%s: %q", path, request.Pattern)
		}
	}
}
