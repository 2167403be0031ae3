package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
)

// However many wait for a slow store, others are answered.
func TestCompressBesideSlow(t *testing.T) {
	release := make(chan struct{})
	var waiting, done sync.WaitGroup
	h := compress(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/slow" {
			waiting.Done()
			<-release
		}
		_, _ = w.Write([]byte(strings.Repeat("ok\n", 400))) // a recorder takes everything
	}))
	ask := func(path string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.Header.Set("Accept-Encoding", "gzip")
		got := httptest.NewRecorder()
		h.ServeHTTP(got, r)
		return got
	}
	const crowd = 200
	waiting.Add(crowd)
	for range crowd {
		done.Go(func() { ask("/slow") })
	}
	waiting.Wait() // all of them are at the store; where each took a turn, this would not end
	if got := ask("/healthz"); got.Code != http.StatusOK || got.Header().Get("Content-Encoding") != "gzip" {
		t.Errorf("%d %v", got.Code, got.Header())
	}
	close(release)
	done.Wait()
}

// Who leaves while others are compressed waits no longer, and nothing is said to be
// compressed that is not.
func TestCompressLeft(t *testing.T) {
	body := strings.Repeat("ok\n", 400)
	c := compress(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `W/"x"`)
		_, _ = w.Write([]byte(body)) // a recorder takes everything
	})).(*compressor)
	for range cap(c.turns) {
		c.turns <- struct{}{}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r := httptest.NewRequest(http.MethodGet, "/a", nil).WithContext(ctx)
	r.Header.Set("Accept-Encoding", "gzip")
	got := httptest.NewRecorder()
	if c.ServeHTTP(got, r); got.Header().Get("Content-Encoding") != "" || got.Body.String() != body {
		t.Errorf("%v, %d bytes", got.Header(), got.Body.Len())
	}
}

// What is sent compressed is for who said that it takes that, and did not say that it does
// not; a client's other words change nothing.
func FuzzAccepts(f *testing.F) {
	for _, s := range []string{"gzip", "gzip;q=0", "gzip; q=0.0", "br, gzip;q=0.5", "*", "gzip;q=", "x-gzip", ",,;", "gzip;q=0, gzip", "gzi p", "GZip; Q=0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header["Accept-Encoding"] = []string{s}
		if accepts(r) && !strings.Contains(strings.ToLower(s), "gzip") {
			t.Fatalf("%q is taken for gzip", s)
		}
		for said, want := range map[string]bool{"identity, gzip": true, "gzip;q=0": false} {
			r.Header["Accept-Encoding"] = []string{said, s}
			if accepts(r) != want {
				t.Fatalf("%q and %q: %v", said, s, !want)
			}
		}
	})
}
