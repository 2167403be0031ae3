package edge_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// A client asks a Worker whose main module is edgetest/counted.mjs.
type client struct {
	*testing.T
	base string
	http *http.Client
}

func newClient(t *testing.T, base string) client {
	return client{t, base, &http.Client{Timeout: 60 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 64}}}
}

// got is an answer that was read to its end.
type got struct {
	status int
	header http.Header
	body   string
}

// ask sends a request. Headers come in pairs.
func (c client) ask(method, path string, headers ...string) got {
	c.Helper()
	return c.send(method, path, "", headers...)
}

func (c client) send(method, path, body string, headers ...string) got {
	c.Helper()
	r, err := http.NewRequest(method, c.base+path, strings.NewReader(body))
	if err != nil {
		c.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	response, err := c.http.Do(r)
	if err != nil {
		c.Fatal(err)
	}
	defer response.Body.Close()
	read, err := io.ReadAll(response.Body)
	if err != nil {
		c.Fatal(err)
	}
	return got{response.StatusCode, response.Header, string(read)}
}

// starts tells how often the Worker has started Go.
func (c client) starts() int {
	c.Helper()
	n, err := strconv.Atoi(c.ask(http.MethodGet, "/starts").body)
	if err != nil {
		c.Fatal(err)
	}
	return n
}

// reads are paths of every kind that the entry module keeps.
var reads = []string{"/v1/status.json", "/v1/sources.json", "/v1/tiles/2/en/4/0.json", "/v1/records/0.json", "/v1/log/0.json",
	"/v1/snapshot/en/1.json", "/e/" + version + "/frame.html"}

// Whether an answer comes from memory, from the cache or from Go itself: it is the
// same, header by header.
func TestEntryAnswersAsGo(t *testing.T) {
	t.Parallel()
	c := newClient(t, startWorkerd(t, "--main", "edgetest/counted.mjs", "--direct"))
	for _, path := range append(reads, "/v1/reviews/"+c.anyReview()+".json") {
		tag := c.ask(http.MethodGet, path).header.Get("ETag") // now it is in memory and in the cache
		for _, headers := range [][]string{{"Accept", "*/*"}, {"If-None-Match", tag}, {"If-None-Match", `"x", ` + strings.TrimPrefix(tag, "W/")}, {"If-None-Match", `"x"`}, {"Origin", "https://news.example"}} {
			for _, method := range []string{http.MethodGet, http.MethodHead} {
				want := c.ask(method, path, append(headers, "Past", "entry")...)
				before := c.starts()
				c.same(method+" "+path+" from memory", c.ask(method, path, headers...), want)
				c.same(method+" "+path+" from the cache", c.ask(method, path, append(headers, "Past", "memory")...), want)
				if path != "/v1/status.json" && c.starts() != before {
					t.Errorf("%s %s started Go", method, path)
				}
			}
		}
	}
}

// anyReview is the id of a review of the sample.
func (c client) anyReview() string {
	_, rest, _ := strings.Cut(c.ask(http.MethodGet, "/v1/records/0.json").body, `"id":"`)
	id, _, _ := strings.Cut(rest, `"`)
	return id
}

// same compares two answers. How a body is cut into chunks is the server's.
func (c client) same(what string, have, want got) {
	c.Helper()
	if have.status != want.status || have.body != want.body {
		c.Errorf("%s: %d %.300s\nby Go: %d %.300s", what, have.status, have.body, want.status, want.body)
	}
	for _, h := range []http.Header{have.header, want.header} {
		h.Del("Date")
		h.Del("Content-Length")
	}
	if have, want := fmt.Sprint(have.header), fmt.Sprint(want.header); have != want {
		c.Errorf("%s:\n%s\nby Go:\n%s", what, have, want)
	}
}

// What the entry module refuses, Go refuses in the same words, and what it does
// not refuse, Go answers.
func TestEntryRefusesAsGo(t *testing.T) {
	t.Parallel()
	c := newClient(t, startWorkerd(t, "--main", "edgetest/counted.mjs", "--direct"))
	c.ask(http.MethodGet, "/v1/status.json")
	paths := []string{"/v1/tiles/2/en/4/0/00000001.json", "/v1/tiles/2/en/4/0/00000000.json", "/v1/tiles/2/en/4/0/0000000g.json", "/v1/tiles/2/en/4/10.json",
		"/v1/tiles/2/en/5/20.json", "/v1/tiles/2/en/5/1f.json", "/v1/tiles/0/en/4/0.json", "/v1/tiles/10000/en/4/0.json", "/v1/tiles/2/en/24/ffffff.json", "/v1/tiles/2/en/25/ffffff.json",
		"/v1/records/1.json", "/v1/records/2.json", "/v1/records/12.json", "/v1/records/01.json", "/v1/log/1.json", "/v1/log/35184372088831.json", "/v1/log/35184372088832.json",
		"/v1/log/99999999999999999999.json", "/v1/snapshot/en/12.json", "/v1/snapshot/en/13.json", "/v1/snapshot/en/14.json", "/v1/snapshot/en/9007199254740991.json", "/v1/snapshot/en/9007199254740992.json",
		"/v1/snapshot/xx/1.json", "/v1/snapshot/en/2020/12.json", "/v1/snapshot/en/2020/14.json", "/v1/snapshot/en/2021/1.json", "/v1/snapshot/en/1995/1.json", "/v1/snapshot/en/2100/1.json", "/v1/snapshot/en/2020/x/1.json", "/v1/snapshot/en//1.json", "/v1/reviews/aaaaaaaaaaaaaaaaaaaaaaaaaa.json", "/v1/reviews/a.json", "/v1/nothing.json", "/", "/v1/reviews/a", "/v1/status.json?", "/v1/reviews?a=b"}
	random := rand.New(rand.NewPCG(7, 7))
	for range 150 {
		paths = append(paths, somePath(random))
	}
	paths = slices.DeleteFunc(paths, func(path string) bool { return strings.HasPrefix(path, "/e/") }) // on Workers Go has no files
	for _, path := range paths {
		for _, method := range []string{http.MethodGet, http.MethodOptions, http.MethodPatch} {
			want := c.ask(method, path, "Past", "entry")
			before := c.starts()
			have := c.ask(method, path)
			c.same(method+" "+path, have, want)
			if want.status >= 400 && c.starts() != before {
				t.Errorf("%s %s started Go to be refused", method, path)
			}
		}
	}
}

// Who shows no token is refused without Go, in its words; who shows one by Go alone.
func TestEntryAsksForTokensAsGo(t *testing.T) {
	t.Parallel()
	c := newClient(t, startWorkerd(t, "--main", "edgetest/counted.mjs", "--direct"))
	taken := 0
	for _, route := range edge.Routes {
		if !route.Token && route.Pattern != "/v1/reports" {
			continue
		}
		method, path := route.Methods[0], strings.Replace(route.Pattern, "{id}", "x", 1)
		for _, header := range []string{"", "Bearer", "bearer  ", "Basic x", "Bearerx", "Bearer x", "bEARER   x"} {
			want := c.ask(method, path, "Authorization", header, "Past", "entry")
			before := c.starts()
			c.same(method+" "+path+" "+header, c.ask(method, path, "Authorization", header), want)
			if goes := c.starts() != before; goes != (!route.Token || strings.HasSuffix(header, " x") && header != "Basic x") {
				t.Errorf("%s %s with %q started Go: %v", method, path, header, goes)
			}
			if want.status == http.StatusUnauthorized {
				taken++
			}
		}
	}
	if taken < 7*7 {
		t.Errorf("%d requests lacked a token", taken)
	}
}

// A hundred thousand addresses that somebody makes up start Go fewer than ten times.
func TestRandomPaths(t *testing.T) {
	t.Parallel()
	c := newClient(t, startWorkerd(t, "--main", "edgetest/counted.mjs", "--direct"))
	before := c.starts()
	const crowd, each = 20, 5000
	var all sync.WaitGroup
	found := make([]int, crowd)
	for i := range crowd {
		all.Go(func() {
			random := rand.New(rand.NewPCG(uint64(i), 3))
			for range each {
				switch got := c.ask(http.MethodGet, somePath(random)); {
				case got.status == http.StatusOK:
					found[i]++
				case got.status >= 500:
					t.Errorf("%d %s", got.status, got.body)
				}
			}
		})
	}
	all.Wait()
	total := 0
	for _, n := range found {
		total += n
	}
	started := c.starts() - before
	t.Logf("%d paths, %d of them in use, started Go %d times", crowd*each, total, started)
	if started >= 10 || total == 0 {
		t.Errorf("%d paths started Go %d times", crowd*each, started)
	}
}

// somePath makes an address up, of any kind that the edge has or of none, each part
// of it right or wrong.
func somePath(r *rand.Rand) string {
	digits := func(set string, n int) string {
		var b strings.Builder
		for range n {
			b.WriteByte(set[r.IntN(len(set))])
		}
		return b.String()
	}
	const letters, hex, base32 = "abcdefghijklmnopqrstuvwxyz", "0123456789abcdef", "abcdefghijklmnopqrstuvwxyz234567"
	number := func() string { return strconv.FormatInt(r.Int64N(1<<(1+r.IntN(62))), 10) }
	lang := []string{"en", digits(letters, 2), digits(letters, 1+r.IntN(4))}[r.IntN(3)]
	switch r.IntN(12) {
	case 0, 1, 2:
		bits := r.IntN(30)
		return fmt.Sprintf("/v1/tiles/%d/%s/%d/%s.json", r.IntN(100), lang, bits, digits(hex, (bits+3)/4))
	case 3:
		return fmt.Sprintf("/v1/tiles/%d/en/%d/%s.json", tile.Scheme, 5+r.IntN(20), digits(hex, 1+r.IntN(6)))
	case 4:
		return fmt.Sprintf("/v1/tiles/%d/en/4/%s/%s.json", tile.Scheme, digits(hex, 1), digits(hex, 8))
	case 5:
		return "/v1/records/" + number() + number() + ".json"
	case 6:
		return "/v1/log/" + strconv.Itoa(1+r.IntN(1<<20)) + ".json"
	case 7:
		return "/v1/snapshot/" + lang + "/" + number() + number() + ".json"
	case 8:
		return "/v1/reviews/" + digits(base32, 26) + []string{"", ".json"}[r.IntN(2)]
	case 9:
		return "/e/" + digits(hex, 12) + "/" + []string{"frame.html", "claimlight.js", digits(letters, 8) + ".js"}[r.IntN(3)]
	case 10:
		return []string{"/v1/reviews", "/v1/marks", "/v1/redactions", "/v1/reports", "/v1/status.json"}[r.IntN(5)] + []string{"", "?" + digits(letters, 3), "/"}[r.IntN(3)]
	}
	var b strings.Builder
	for range 1 + r.IntN(5) {
		b.WriteString("/" + digits(letters+hex+".-_~!$", 1+r.IntN(20)))
	}
	return b.String()
}
