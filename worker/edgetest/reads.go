package edgetest

import (
	"bytes"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/filing"
	"claimlight/wasm/tile"
)

// known are paths that answer 200 once something is published.
func (s *suite) known() []string {
	return []string{"/v1/status.json", "/v1/sources.json", "/v1/tiles/2/en/4/0.json", "/v1/records/0.json", "/v1/log/0.json", "/v1/snapshot/en/1.json", "/v1/snapshot/en/2020/1.json",
		"/v1/openapi.json", "/docs", "/e/" + s.Version + "/frame.html", "/e/" + s.Version + "/frame.js", "/healthz"}
}

func (s *suite) status(t *testing.T) {
	st := s.stat(t)
	if st.Generation < 1 || st.Reviews < 1 || st.Scheme != tile.Scheme || st.Bits["en"] < tile.MinBits || st.Changed.IsZero() {
		t.Errorf("got %+v", st)
	}
}

func (s *suite) sources(t *testing.T) {
	var v struct {
		Sources []struct {
			Name, Site string
			Signatory  struct{ Status string }
		}
	}
	s.get(t, "/v1/sources.json", &v)
	for _, source := range v.Sources {
		if source.Site == s.Site {
			if source.Name == "" || !slices.Contains([]string{"IFCN", "EFCSN", "none"}, source.Signatory.Status) {
				t.Errorf("got %+v", source)
			}
			return
		}
	}
	t.Errorf("%s is not among the sources", s.Site)
}

// Every tile in use answers, and together they hold what was published.
func (s *suite) tiles(t *testing.T) {
	generation := s.stat(t).Generation
	for prefix := range uint32(16) {
		got := s.tile(t, tile.Path{Scheme: tile.Scheme, Lang: "en", Bits: 4, Prefix: prefix})
		if got.Generation < generation {
			t.Errorf("tile %x is of generation %d, the store was at %d", prefix, got.Generation, generation)
		}
	}
	if found := s.lookup(t, tower); len(found) != 1 {
		t.Errorf("the tiles of a claim's keys hold %d reviews of it, want 1", len(found))
	}
	for _, path := range []string{"1/en/4/a.json", "3/en/4/a.json", "2/xx/4/a.json", "2/en/24/00000a.json", "2/en/3/1.json", "2/en/4/A.json", "2/en/4/0a.json",
		"2/en/4/g.json", "02/en/4/a.json", "2/en/04/a.json", "2/EN/4/a.json", "2/en/4/a", "2/en/4/a.json.json", "2/en/4/a/0a1b2c3.json", "2/en/4/a/00000000.json"} {
		s.do(t, http.MethodGet, "/v1/tiles/"+path, nil).problem(t, http.StatusNotFound, path)
	}
	for _, path := range []string{"-1.json", "00.json", "x.json", "1", "99999999999.json", "268435454.json", "268435455.json"} {
		s.do(t, http.MethodGet, "/v1/records/"+path, nil).problem(t, http.StatusNotFound, path)
	}
}

// A key that very many reviews have is named as hot and lists none; they are found
// by it together with another of their keys.
func (s *suite) hotKeys(t *testing.T) {
	const pages, each = 5, tile.MaxList/5 + 2
	for page := range pages {
		var many []claim
		for i := range each {
			many = append(many, claim{fmt.Sprint("hot", page), fmt.Sprintf("The zymurgic ferryboat carried %d passengers.", 1000*(page+1)+i), "Unproven"})
		}
		s.put(t, strings.TrimSpace(strings.Repeat("added ", each)), many...)
	}
	st := s.stat(t)
	hot := tile.Hash("en", "ferryboat")
	if l := list(s.tile(t, hot.Path("en", st.Bits["en"])), hot); l.Whole() || l.Count != pages*each {
		t.Errorf("a hot key lists %d of %d reviews", len(l.Reviews), l.Count)
	}
	if keys, ok := tile.ParseKeys(st.Hot["en"]); !ok || !slices.Contains(keys, hot) {
		t.Errorf("%08x is not among the hot keys %s", uint32(hot), st.Hot["en"])
	}
	for number, want := range map[string]int{"2007": 1, "999": 0} {
		key := tile.Hash("en", number)
		path := key.Path("en", st.Bits["en"])
		path.Under = hot
		if got := s.under(t, path, key); len(got) != want {
			t.Errorf("%s under a hot key: %d reviews, want %d", number, len(got), want)
		}
	}
	cold := tile.Hash("en", "2007").Path("en", st.Bits["en"])
	cold.Under = tile.Hash("en", "999")
	s.do(t, http.MethodGet, "/v1/"+string(tile.AppendPath(nil, cold)), nil).problem(t, http.StatusNotFound, "under a key that is not hot")
	s.mirroredUnder(t, hot)
	for page := range pages {
		gone := strings.Repeat(" withdrawn", each)
		s.put(t, "added"+gone, claim{fmt.Sprint("hot", page), fmt.Sprintf("The pier has %d planks.", 40+page), "Correct"})
	}
	if l := list(s.tile(t, hot.Path("en", st.Bits["en"])), hot); l.Count != 0 {
		t.Errorf("%d withdrawn reviews are listed", l.Count)
	}
}

// mirroredUnder asks for every tile under a hot key: those made of the edge's own blocks
// must be the same.
func (s *suite) mirroredUnder(t *testing.T, hot tile.Key) {
	x := filing.New("en")
	st := s.stat(t)
	numbers := map[tile.Number]bool{}
	var tiles []tile.Tile
	for prefix := range uint32(1) << st.Bits["en"] {
		path := tile.Path{Scheme: tile.Scheme, Lang: "en", Bits: st.Bits["en"], Prefix: prefix, Under: hot}
		tiles = append(tiles, s.tile(t, path))
		for _, l := range tiles[prefix].Lists {
			for _, p := range l.Reviews {
				numbers[p.Number] = true
			}
		}
	}
	blocks := map[tile.Block]tile.Records{}
	for _, n := range slices.Sorted(maps.Keys(numbers)) {
		b, ok := blocks[n.Block()]
		if !ok {
			b = s.block(t, n.Block())
			blocks[n.Block()] = b
		}
		x.Add(n, &b.Records[slices.Index(b.Numbers, n)])
	}
	x.Sort()
	for _, want := range tiles {
		got := x.Tile(want.Path)
		got.Generation = want.Generation
		if string(tile.Append(nil, &got)) != string(tile.Append(nil, &want)) {
			t.Errorf("tile %x under a hot key: the mirror has %d lists, the edge %d", want.Prefix, len(got.Lists), len(want.Lists))
		}
	}
}

// The frame and the files of a version, with what isolated pages ask of them.
func (s *suite) files(t *testing.T) {
	for name, kind := range map[string]string{"frame.html": "text/html; charset=utf-8", "frame.js": "text/javascript; charset=utf-8",
		"worker.js": "text/javascript; charset=utf-8", "claimlight.js": "text/javascript; charset=utf-8", "engine.wasm": "application/wasm",
		"actors.model": "application/octet-stream", "worth.model": "application/octet-stream"} {
		path := "/e/" + s.Version + "/" + name
		got := s.do(t, http.MethodGet, path, nil)
		if got.status != http.StatusOK || len(got.body) == 0 {
			t.Errorf("%s: %d", path, got.status)
		}
		got.want(t, path, "Content-Type", kind)
		got.want(t, path, "Cross-Origin-Embedder-Policy", "require-corp")
		got.want(t, path, "Cross-Origin-Resource-Policy", "cross-origin")
		got.want(t, path, "Referrer-Policy", "no-referrer")
		got.want(t, path, "X-Content-Type-Options", "nosniff")
		got.want(t, path, "Content-Security-Policy", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'")
		if name != "frame.html" {
			got.want(t, path, "Cache-Control", "public, max-age=31536000, immutable")
		}
	}
	frame := s.do(t, http.MethodGet, "/e/"+s.Version+"/frame.html", nil)
	st := s.stat(t)
	config := fmt.Sprintf(`<script type="application/json" id="claimlight-edge">{"scheme":%d,"bits":{"en":%d},"reports":true,"generation":%d}</script>`,
		st.Scheme, st.Bits["en"], st.Generation)
	if !bytes.Contains(frame.body, []byte(config)) || !bytes.Contains(frame.body, []byte(`<script src="frame.js"></script>`)) {
		t.Errorf("the frame lacks %s:\n%s", config, frame.body)
	}
}

// What is not there is 404 in one form, whoever answers it.
func (s *suite) unknown(t *testing.T) {
	for _, path := range []string{"/", "/v1", "/v1/", "/v1/status.json/", "//v1/status.json", "/V1/status.json", "/v1/status", "/v1/tiles/", "/v1/%73tatus.json",
		"/v1/log/", "/v1/log/00.json", "/v1/log/-1.json", "/v1/log/1000000.json", "/v1/log/9007199254740991.json", "/v1/log/0",
		"/v1/snapshot/en/0.json", "/v1/snapshot/en/01.json", "/v1/snapshot/xx/1.json", "/v1/snapshot/en/9007199254740991.json", "/v1/snapshot/en/9007199254740992.json", "/v1/snapshot/EN/1.json", "/v1/snapshot/en/2021/1.json", "/v1/snapshot/en/1995/1.json", "/v1/snapshot/en/2020/0.json", "/v1/snapshot/en/2020/2020/1.json", "/v1/snapshot/xx/2020/1.json", "/v1/snapshot/en", "/v1/reviews/.json", "/v1/reviews/aaaaaaaaaaaaaaaaaaaaaaaaaa.json", "/version", "/e/", "/e/" + s.Version, "/e/" + s.Version + "/", "/e/nope/frame.html",
		"/e/nope/frame.js", "/e/" + s.Version + "/version", "/e/" + s.Version + "/nope.js", "/e/" + s.Version + "/frame", "/test/version", "/favicon.ico",
		"/e/" + s.Version + "/%2e%2e%2fversion", "/v1/reviews/" + strings.Repeat("a", 5000) + ".json"} {
		got := s.do(t, http.MethodGet, path, nil)
		got.problem(t, http.StatusNotFound, path)
		got.want(t, path, "Access-Control-Allow-Origin", "*")
	}
	s.do(t, http.MethodPut, "/v2/reviews", bytes.Repeat([]byte("x"), 300<<10)).problem(t, http.StatusNotFound, "a body for nobody")
	for _, path := range s.known() {
		s.do(t, http.MethodGet, path+"?a=1", nil).problem(t, http.StatusBadRequest, path+"?a=1")
		s.do(t, http.MethodGet, path+"?", nil).problem(t, http.StatusBadRequest, path+"?")
	}
}

func (s *suite) methods(t *testing.T) {
	for path, allow := range map[string]string{
		"/v1/status.json": "GET, HEAD, OPTIONS", "/v1/sources.json": "GET, HEAD, OPTIONS", "/v1/tiles/2/en/4/0.json": "GET, HEAD, OPTIONS",
		"/v1/reviews/aaaa.json": "GET, HEAD, OPTIONS", "/v1/reviews/aaaa": "DELETE, OPTIONS", "/v1/reviews": "PUT, OPTIONS",
		"/v1/log/0.json": "GET, HEAD, OPTIONS", "/v1/snapshot/en/1.json": "GET, HEAD, OPTIONS", "/v1/redactions": "POST, OPTIONS", "/v1/marks": "POST, OPTIONS", "/v1/reports": "POST, OPTIONS",
		"/v1/reports/counts": "GET, HEAD, OPTIONS", "/v1/reports/queue": "GET, HEAD, OPTIONS", "/v1/reports/handled": "POST, OPTIONS",
		"/v1/openapi.json": "GET, HEAD, OPTIONS", "/docs": "GET, HEAD, OPTIONS",
		"/healthz": "GET, HEAD, OPTIONS", "/e/" + s.Version + "/frame.html": "GET, HEAD, OPTIONS", "/e/" + s.Version + "/frame.js": "GET, HEAD, OPTIONS",
	} {
		for _, method := range []string{"GET", "POST", "PUT", "PATCH", "DELETE"} {
			if !slices.Contains(strings.Split(allow, ", "), method) {
				got := s.do(t, method, path, nil)
				got.problem(t, http.StatusMethodNotAllowed, method+" "+path)
				got.want(t, method+" "+path, "Allow", allow)
			}
		}
	}
}

// Any origin may read; none may write.
func (s *suite) origins(t *testing.T) {
	for _, path := range s.known() {
		got := s.do(t, http.MethodGet, path, nil, "Origin", "https://news.example")
		got.want(t, path, "Access-Control-Allow-Origin", "*")
		got.want(t, path, "Access-Control-Expose-Headers", "ETag, Retry-After")
		got.want(t, path, "Timing-Allow-Origin", "*")
		got.want(t, path, "Set-Cookie", "")
		got = s.do(t, http.MethodOptions, path, nil, "Origin", "https://news.example", "Access-Control-Request-Method", "GET")
		if got.status != http.StatusNoContent || len(got.body) > 0 {
			t.Errorf("OPTIONS %s: %d %q", path, got.status, got.body)
		}
		got.want(t, path, "Access-Control-Allow-Origin", "*")
		got.want(t, path, "Access-Control-Allow-Methods", "GET, HEAD")
	}
	for _, path := range []string{"/v1/reviews", "/v1/reviews/aaaa", "/v1/redactions", "/v1/marks", "/v1/reports", "/v1/reports/counts", "/v1/reports/queue", "/v1/reports/handled"} {
		got := s.do(t, http.MethodOptions, path, nil, "Origin", "https://news.example", "Access-Control-Request-Method", "PUT")
		if got.status != http.StatusNoContent {
			t.Errorf("OPTIONS %s: %d", path, got.status)
		}
		got.want(t, path, "Access-Control-Allow-Origin", "")
		got.want(t, path, "Access-Control-Allow-Methods", "")
	}
}

// If-None-Match compares weakly, in lists, and a match is 304 without a body.
func (s *suite) conditions(t *testing.T) {
	for _, path := range s.known() {
		if path == "/healthz" {
			continue
		}
		first := s.do(t, http.MethodGet, path, nil)
		tag := first.header.Get("ETag")
		if tag == "" {
			t.Fatalf("%s has no ETag", path)
		}
		if path != "/e/"+s.Version+"/frame.js" {
			first.want(t, path, "Cache-Control", "public, max-age=10, stale-while-revalidate=20")
		}
		strong := strings.TrimPrefix(tag, "W/")
		for _, header := range []string{tag, strong, "W/" + strong} {
			got := s.do(t, http.MethodGet, path, nil, "If-None-Match", header)
			if got.status != http.StatusNotModified || len(got.body) > 0 {
				t.Errorf("%s, If-None-Match %s: %d", path, header, got.status)
			}
			if got.header.Get("ETag") != tag || got.header.Get("Cache-Control") != first.header.Get("Cache-Control") {
				t.Errorf("%s: the 304 lacks its headers: %v", path, got.header)
			}
		}
		commas := `"q,*,` + strings.Trim(strong, `"`) + `,z"` // one tag
		if got := s.do(t, http.MethodGet, path, nil, "If-None-Match", commas); got.status != http.StatusOK {
			t.Errorf("%s, If-None-Match %s: %d", path, commas, got.status)
		}
		if got := s.do(t, http.MethodGet, path, nil, "If-None-Match", `W/"other"`); got.status != http.StatusOK {
			t.Errorf("%s, another ETag: %d", path, got.status)
		}
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			for _, header := range []string{`"other", ` + tag, strong + `, "other"`, "*"} {
				if got := s.do(t, method, path, nil, "If-None-Match", header); got.status != http.StatusNotModified || len(got.body) > 0 {
					t.Errorf("%s %s, If-None-Match %s: %d", method, path, header, got.status)
				}
			}
		}
	}
}

// HEAD tells what GET would.
func (s *suite) head(t *testing.T) {
	for _, path := range append(s.known(), "/nope", "/v1/reviews/aaaa.json") {
		get, head := s.do(t, http.MethodGet, path, nil), s.do(t, http.MethodHead, path, nil)
		if head.status != get.status || len(head.body) > 0 {
			t.Errorf("HEAD %s: %d, %d bytes; GET: %d", path, head.status, len(head.body), get.status)
		}
		for _, name := range []string{"Content-Type", "ETag", "Cache-Control", "Access-Control-Allow-Origin", "Vary"} {
			head.want(t, "HEAD "+path, name, get.header.Get(name))
		}
	}
}

// Answers come in several codings, and in nothing else do they depend on who asks:
// those to a token are kept by nobody.
func (s *suite) vary(t *testing.T) {
	for _, path := range append(s.known(), "/nope", "/e/nope/frame.js", "/v1/reviews/aaaa.json") {
		for _, headers := range [][]string{nil, {"Accept-Encoding", "gzip"}, {"Accept-Encoding", "br"}, {"Accept-Encoding", "identity"}, {"If-None-Match", "*"}, {"Origin", "https://news.example"}} {
			s.do(t, http.MethodGet, path, nil, headers...).want(t, fmt.Sprint(path, headers), "Vary", "Accept-Encoding")
		}
	}
	for _, path := range []string{"/v1/reports/counts", "/v1/reports/queue"} {
		s.do(t, http.MethodGet, path, nil, "Authorization", "Bearer "+s.Operator).want(t, path, "Cache-Control", "no-store")
	}
}
