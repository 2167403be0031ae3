package edge_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"claimlight/wasm/log"
	"claimlight/worker/edgetest"
)

// request makes a request as a server would, or nil where no server could.
func request(method, path, body string) *http.Request {
	u, err := url.ParseRequestURI(path)
	if err != nil || method == "" || strings.ContainsFunc(method, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return nil
	}
	r := httptest.NewRequest(http.MethodGet, "/", strings.NewReader(body))
	r.Method, r.URL, r.RequestURI = method, u, path
	return r
}

// check asks for an answer in one of the forms that the edge has.
func check(t *testing.T, r *http.Request, got *httptest.ResponseRecorder) {
	t.Helper()
	if got.Code < 200 || got.Code > 499 {
		t.Fatalf("%s %q: %d", r.Method, r.URL, got.Code)
	}
	if got.Header().Get("X-Content-Type-Options") != "nosniff" || got.Header().Get("Cache-Control") == "" {
		t.Fatalf("%s %q: headers %v", r.Method, r.URL, got.Header())
	}
	kind := got.Header().Get("Content-Type")
	if got.Code >= 400 && kind != "application/problem+json" {
		t.Fatalf("%s %q: %d as %q", r.Method, r.URL, got.Code, kind)
	}
	if strings.HasSuffix(kind, "json") && got.Body.Len() > 0 && !json.Valid(got.Body.Bytes()) {
		t.Fatalf("%s %q: no JSON: %q", r.Method, r.URL, got.Body)
	}
}

// FuzzHandler throws whole requests at the handler, each with a token, or what is none,
// and from some address. All answers are as openapi.json says.
func FuzzHandler(f *testing.F) {
	for _, seed := range [][4]string{
		{"GET", "/v1/status.json", "", ""},
		{"HEAD", "/v1/tiles/2/en/4/a.json", "", `W/"x", *`},
		{"GET", "/v1/tiles/2/en/32/ffffffff.json", "", ""},
		{"PUT", "/v1/reviews", `{"@type":"ClaimReview"}`, ""},
		{"PUT", "/v1/reviews", good, ""},
		{"DELETE", "/v1/reviews/aaaa", "", ""},
		{"GET", "/v1/log/0.json", "", ""},
		{"GET", "/v1/snapshot/en/9.json", "", ""},
		{"POST", "/v1/marks", `{"review":"x","claim":"y"}`, ""},
		{"POST", "/v1/reports", `{"review":"x","reason":"claim","version":"1"}`, ""},
		{"POST", "/v1/reports/handled", `{"review":"x","seen":{"claim":1}}`, ""},
		{"GET", "/v1/reports/counts", "", ""},
		{"HEAD", "/v1/reports/queue", "", ""},
		{"GET", "/v1/openapi.json", "", "*"},
		{"GET", "/docs", "", ""},
		{"OPTIONS", "/v1/reports/counts", "", ""},
		{"OPTIONS", "*", "", ""},
		{"GEt", "/docs", "", ""},
		{"PARAMETERS", "/v1/records/0.json", "", ""},
		{"GET", "/e/" + version + "/..%2f..%2fversion", "", ""},
		{"GET", "http://h/%zz?;", "", "\xff"},
	} {
		for _, who := range []string{secret, master, "", "\x00"} {
			f.Add(seed[0], seed[1], seed[2], seed[3], who, "192.0.2.1:80")
		}
	}
	handler, spec := newHandler(f), newSpec(f)
	handler.Now = ticking()
	f.Fuzz(func(t *testing.T, method, path, body, tag, token, address string) {
		r := request(method, path, body)
		if r == nil {
			return
		}
		r.Header.Set("If-None-Match", tag)
		r.Header.Set("Authorization", "Bearer "+token)
		r.Header.Set("Content-Type", "application/json")
		r.RemoteAddr = address
		got := httptest.NewRecorder()
		handler.ServeHTTP(got, r)
		check(t, r, got)
		if err := spec.Check(r.Method, path, edgetest.Response{Status: got.Code, Header: got.Header(), Body: got.Body.Bytes()}); err != nil && strings.HasPrefix(path, "/") {
			t.Fatal(err)
		}
	})
}

// ticking is a clock on which a minute passes between two looks, so that no token
// writes too fast.
func ticking() func() time.Time {
	var minutes atomic.Int64
	return func() time.Time { return time.Unix(1_700_000_000, 0).Add(time.Duration(minutes.Add(1)) * time.Minute) }
}

const good = `{"@type":"ClaimReview","url":"https://desk.example/a","claimReviewed":"The pier closed.","inLanguage":"en","reviewRating":{"alternateName":"Wrong"}}`

// FuzzPut publishes foreign bytes: what is taken reads back under its id, and
// the same again changes nothing.
func FuzzPut(f *testing.F) {
	f.Add(good)
	f.Add("[" + good + "," + strings.Replace(good, "pier", "quay", 1) + "]")
	f.Add(strings.Replace(good, "Wrong", `\u0000\ud800"\u202e`, 1))
	f.Add(strings.Replace(good, `"url":"`, `"url":"https://x.example/","url":"`, 1))
	f.Add(strings.Replace(good, `"en"`, `"42"`, 1))
	f.Add(strings.Replace(good, "The pier", `<script>'"\\\";--%s`, 1))
	handler := newHandler(f)
	handler.Now = ticking()
	f.Fuzz(func(t *testing.T, body string) {
		first := publish(t, handler, body)
		if first == nil {
			return
		}
		again := publish(t, handler, body)
		for i, x := range first {
			if x.Status == "refused" || x.Status == "withdrawn" {
				continue
			}
			r := request("GET", "/v1/reviews/"+x.ID+".json", "")
			got := httptest.NewRecorder()
			if handler.ServeHTTP(got, r); got.Code != http.StatusOK {
				t.Fatalf("%q: the review %s is %d", body, x.ID, got.Code)
			}
			if i >= len(again) || again[i].Status != "unchanged" || again[i].ID != x.ID {
				t.Fatalf("%q: %+v, then %+v", body, first, again)
			}
		}
	})
}

type result struct{ Status, ID string }

// publish gives the results of a put that was taken, else nil.
func publish(t *testing.T, handler http.Handler, body string) []result {
	t.Helper()
	r := request("PUT", "/v1/reviews", body)
	r.Header.Set("Authorization", "Bearer "+secret)
	r.Header.Set("Content-Type", "application/ld+json")
	got := httptest.NewRecorder()
	handler.ServeHTTP(got, r)
	check(t, r, got)
	var v struct{ Results []result }
	if err := json.Unmarshal(got.Body.Bytes(), &v); err != nil {
		t.Fatal(err)
	}
	if got.Code != http.StatusOK {
		return nil
	}
	return v.Results
}

// FuzzAct sends foreign bytes as the operator's orders: none fails, and the log
// stays one that its readers take.
func FuzzAct(f *testing.F) {
	handler := newHandler(f)
	handler.Now = ticking()
	f.Add(true, `{"review":"x","ground":"court order"}`)
	f.Add(true, `{"entry":1,"ground":"\u2028\ud800<"}`)
	f.Add(false, `{"review":"x","claim":"The pier closed."}`)
	f.Fuzz(func(t *testing.T, redaction bool, body string) {
		id := publish(t, handler, good)[0].ID
		path := "/v1/marks"
		if redaction {
			path = "/v1/redactions"
		}
		r := request("POST", path, strings.Replace(body, `"x"`, `"`+id+`"`, 1))
		r.Header.Set("Authorization", "Bearer "+master)
		r.Header.Set("Content-Type", "application/json")
		got := httptest.NewRecorder()
		handler.ServeHTTP(got, r)
		check(t, r, got)
		page := httptest.NewRecorder()
		handler.ServeHTTP(page, request("GET", "/v1/log/0.json", ""))
		if _, err := log.Parse(page.Body.String()); err != nil {
			t.Fatalf("after %q: %v", body, err)
		}
	})
}
