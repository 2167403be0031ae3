// Package edgetest is the conformance suite of the edge: what any host of the
// handler must answer, seen from outside. The same suite runs against the
// native server and against the Worker in workerd.
//
// It writes under the target's site, at addresses of its own, and leaves its
// reviews there.
package edgetest

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"

	"github.com/andybalholm/brotli"
)

// Target is an edge under test. Its store has one registered reviewer, and has
// been prepared.
type Target struct {
	URL      string // without a slash at the end
	Site     string // of the reviewer
	Token    string // of the reviewer
	Operator string // the operator's token
	Version  string // of the files at /e/
}

// Run runs the suite.
func Run(t *testing.T, target Target) {
	s := &suite{Target: target, client: &http.Client{Timeout: 60 * time.Second}, pages: fmt.Sprintf("https://%s/%x", target.Site, time.Now().UnixNano())}
	s.describe(t)
	for _, c := range []struct {
		name string
		run  func(*suite, *testing.T)
	}{
		{"publish", (*suite).publish}, // first, so that the reads have something to read
		{"status", (*suite).status},
		{"sources", (*suite).sources},
		{"tiles", (*suite).tiles},
		{"too many", (*suite).tooMany}, // soon, for it gets room again
		{"hot keys", (*suite).hotKeys},
		{"files", (*suite).files},
		{"unknown", (*suite).unknown},
		{"methods", (*suite).methods},
		{"origins", (*suite).origins},
		{"conditions", (*suite).conditions},
		{"head", (*suite).head},
		{"vary", (*suite).vary},
		{"replace", (*suite).replace},
		{"reword", (*suite).reword},
		{"insecure", (*suite).insecure},
		{"partly good", (*suite).partlyGood},
		{"withdraw", (*suite).withdraw},
		{"identity", (*suite).identity},
		{"provenance", (*suite).provenance},
		{"languages", (*suite).languages},
		{"refused bodies", (*suite).refusedBodies},
		{"refused tokens", (*suite).refusedTokens},
		{"tokens", (*suite).tokens},
		{"sites in other scripts", (*suite).otherScripts},
		{"spellings", (*suite).spellings},
		{"faults", (*suite).faults},
		{"writers at once", (*suite).writersAtOnce},
		{"log", (*suite).log},
		{"redaction", (*suite).redaction},
		{"never same", (*suite).neverSame},
		{"refused acts", (*suite).refusedActs},
		{"reports", (*suite).reports},
		{"report queue", (*suite).reportQueue},
		{"docs", (*suite).docs},
		{"bodies", (*suite).bodies},
		{"long records", (*suite).longRecords},
		{"mirror", (*suite).mirror},
		{"garbage", (*suite).garbage},
		{"limits", (*suite).limits},
		{"report limit", (*suite).reportLimit}, // last, for no report is taken after it
	} {
		t.Run(c.name, func(t *testing.T) { c.run(s, t) })
	}
}

// suite is one run: pages starts all addresses that it writes to.
type suite struct {
	Target
	client *http.Client
	pages  string
	spec   *Spec
}

// describe reads what the edge says of itself: all that it answers is held against
// that, see do.
func (s *suite) describe(t *testing.T) {
	got := s.do(t, http.MethodGet, "/v1/openapi.json", nil)
	if got.status != http.StatusOK {
		t.Fatalf("/v1/openapi.json: %d %.200s", got.status, got.body)
	}
	var err error
	if s.spec, err = ParseSpec(got.body); err != nil {
		t.Fatalf("/v1/openapi.json: %v", err)
	}
}

// reply is a response that was read to its end.
type reply struct {
	status int
	header http.Header
	body   []byte
}

// do sends a request. Headers come in pairs.
func (s *suite) do(t *testing.T, method, path string, body []byte, headers ...string) reply {
	t.Helper()
	r, err := http.NewRequest(method, s.URL+path, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	response, err := s.client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	got, err := io.ReadAll(decoded(response))
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	if s.spec != nil {
		if err := s.spec.Check(method, path, Response{response.StatusCode, response.Header, got}); err != nil {
			t.Error(err)
		}
	}
	return reply{response.StatusCode, response.Header, got}
}

// decoded undoes the coding that a test has asked for; that which the client asks for
// by itself is gone already.
func decoded(response *http.Response) io.Reader {
	switch response.Header.Get("Content-Encoding") {
	case "gzip":
		if z, err := gzip.NewReader(response.Body); err == nil { // else there is no body, as for HEAD
			return z
		}
	case "br":
		return brotli.NewReader(response.Body)
	}
	return response.Body
}

// get reads a path that must answer 200, into v.
func (s *suite) get(t *testing.T, path string, v any) reply {
	t.Helper()
	got := s.do(t, http.MethodGet, path, nil)
	if got.status != http.StatusOK {
		t.Fatalf("GET %s: %d %s", path, got.status, got.body)
	}
	if err := json.Unmarshal(got.body, v); err != nil {
		t.Fatalf("GET %s: %v", path, err)
	}
	return got
}

// problem asks for an answer that is an error, in its one form.
func (got reply) problem(t *testing.T, status int, what string) {
	t.Helper()
	if got.status != status {
		t.Errorf("%s: status %d, want %d: %.200s", what, got.status, status, got.body)
		return
	}
	var p struct {
		Type, Title string
		Status      int
	}
	err := json.Unmarshal(got.body, &p)
	if err != nil || p.Status != status || p.Type != "about:blank" || p.Title != statusText(status) {
		t.Errorf("%s: no problem details: %.200s", what, got.body)
	}
	got.want(t, what, "Content-Type", "application/problem+json")
	got.want(t, what, "Cache-Control", "no-store")
	got.want(t, what, "X-Content-Type-Options", "nosniff")
}

// statusText is the phrase of a status, as RFC 9110 has it.
func statusText(status int) string {
	switch status {
	case http.StatusRequestEntityTooLarge:
		return "Content Too Large"
	case http.StatusUnprocessableEntity:
		return "Unprocessable Content"
	}
	return http.StatusText(status)
}

func (got reply) want(t *testing.T, what, name, value string) {
	t.Helper()
	if v := got.header.Get(name); v != value {
		t.Errorf("%s: %s is %q, want %q", what, name, v, value)
	}
}

// claim is one review to publish.
type claim struct{ page, text, rating string }

// document is ClaimReview as a reviewer would write it.
func (s *suite) document(claims ...claim) []byte {
	type object = map[string]any
	var graph []object
	for _, c := range claims {
		o := object{"@type": "ClaimReview", "claimReviewed": c.text, "inLanguage": "en", "datePublished": "2025-04-10",
			"reviewRating": object{"@type": "Rating", "alternateName": c.rating},
			"itemReviewed": object{"@type": "Claim", "author": object{"@type": "Person", "name": "Zoë Quay"}}} // her mark is in the last bits of a sketch
		if c.page != "" {
			o["url"] = s.pages + "/" + c.page
		}
		graph = append(graph, o)
	}
	body, err := json.Marshal(object{"@context": "https://schema.org", "@graph": graph})
	if err != nil {
		panic(err) // strings alone cannot fail
	}
	return body
}

// receipt is the answer to a write.
type receipt struct {
	Generation int64
	Results    []struct{ Status, Change, ID, URL, Claim, Reason string }
}

// brief names the results in order: "added", "corrected", "unchanged",
// "withdrawn", or the reason of a refusal.
func (r receipt) brief() string {
	var list []string
	for _, x := range r.Results {
		switch x.Status {
		case "accepted":
			list = append(list, x.Change)
		case "refused":
			list = append(list, "refused:"+x.Reason)
		default:
			list = append(list, x.Status)
		}
	}
	return strings.Join(list, " ")
}

// put publishes and wants the results that brief names.
func (s *suite) put(t *testing.T, want string, claims ...claim) receipt {
	t.Helper()
	got := s.send(t, s.document(claims...))
	status := http.StatusOK
	if strings.Contains(want, "refused") {
		status = http.StatusUnprocessableEntity
	}
	if got.status != status {
		t.Fatalf("PUT: %d %s, want %d", got.status, got.body, status)
	}
	var r receipt
	if err := json.Unmarshal(got.body, &r); err != nil {
		t.Fatal(err)
	}
	if r.brief() != want {
		t.Fatalf("PUT: got %q, want %q", r.brief(), want)
	}
	return r
}

func (s *suite) send(t *testing.T, body []byte) reply {
	t.Helper()
	return s.do(t, http.MethodPut, "/v1/reviews", body, "Content-Type", "application/ld+json", "Authorization", "Bearer "+s.Token)
}

// history is the answer of /v1/reviews/{id}.json.
type history struct {
	Record  json.RawMessage
	History []struct {
		Kind       string
		Generation int64
		Changed    string
		Record     json.RawMessage
		Entry      int64
		Redacted   int64
		Ground     string
	}
}

func (s *suite) review(t *testing.T, id string) (review.Record, history) {
	t.Helper()
	var h history
	s.get(t, "/v1/reviews/"+id+".json", &h)
	r, err := review.Parse(string(h.Record))
	if err != nil {
		t.Fatal(err)
	}
	return r, h
}

// stat is the answer of /v1/status.json.
type stat struct {
	Generation, Reviews int64
	Scheme              int32
	Bits                map[string]int32
	Hot                 map[string]string
	Changed             time.Time
	Log                 struct {
		Entries int64
		Chain   string
	}
}

func (s *suite) stat(t *testing.T) stat {
	t.Helper()
	var st stat
	s.get(t, "/v1/status.json", &st)
	return st
}

// lookup gives the records with this claim, by id. Each of its keys must lead to
// the same ones.
func (s *suite) lookup(t *testing.T, text string) map[string]review.Record {
	t.Helper()
	var found map[string]review.Record
	bits := s.stat(t).Bits["en"]
	keys := tile.Filed(nil, text, "", "en")
	if len(keys) == 0 {
		t.Fatalf("%q has no keys", text)
	}
	for _, key := range keys {
		under := map[string]review.Record{}
		for _, r := range s.under(t, key.Path("en", bits), key) {
			if r.Claim == text {
				under[r.ID] = r
			}
		}
		if found == nil {
			found = under
		}
		if !maps.Equal(under, found) {
			t.Errorf("key %08x leads to %d reviews of %q, another of its keys to %d", uint32(key), len(under), text, len(found))
		}
	}
	return found
}

// under gives the records that a tile lists under a key.
func (s *suite) under(t *testing.T, path tile.Path, key tile.Key) []review.Record {
	t.Helper()
	var found []review.Record
	l := list(s.tile(t, path), key)
	if !l.Whole() {
		t.Errorf("the list of key %08x is not whole", uint32(key))
	}
	for _, p := range l.Reviews {
		b := s.block(t, p.Number.Block())
		at := slices.Index(b.Numbers, p.Number)
		if at < 0 {
			t.Errorf("review %d is listed, and not in its block", p.Number)
			continue
		}
		if want := tile.SketchOf(&b.Records[at], "en"); p.Sketch != want {
			t.Errorf("review %d has the sketch %x, want %x", p.Number, p.Sketch, want)
		}
		found = append(found, b.Records[at])
	}
	return found
}

// list is the list of a key in a tile, an empty one where it has none.
func list(t tile.Tile, key tile.Key) tile.List {
	for _, l := range t.Lists {
		if l.Key == key {
			return l
		}
	}
	return tile.List{Key: key}
}

// tile reads a tile that must be there.
func (s *suite) tile(t *testing.T, path tile.Path) tile.Tile {
	t.Helper()
	at := "/v1/" + string(tile.AppendPath(nil, path))
	got := s.do(t, http.MethodGet, at, nil)
	if got.status != http.StatusOK || len(got.body) > tile.MaxBytes {
		t.Fatalf("GET %s: %d, %d bytes", at, got.status, len(got.body))
	}
	read, err := tile.ParseFor(path, string(got.body))
	if err != nil {
		t.Fatalf("GET %s: %v", at, err)
	}
	return read
}

// block reads a block that must be there.
func (s *suite) block(t *testing.T, b tile.Block) tile.Records {
	t.Helper()
	at := "/v1/" + string(tile.AppendBlockPath(nil, b))
	got := s.do(t, http.MethodGet, at, nil)
	if got.status != http.StatusOK {
		t.Fatalf("GET %s: %d", at, got.status)
	}
	read, err := tile.ParseBlock(b, string(got.body))
	if err != nil {
		t.Fatalf("GET %s: %v", at, err)
	}
	return read
}
