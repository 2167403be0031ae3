package fetch

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// What is remembered of hosts does not grow with their number, nor with what their
// robots.txt has for others.
func TestHold(t *testing.T) {
	c := New("")
	now := time.Unix(1e9, 0)
	c.now = func() time.Time { return now }
	at := func(i int) *url.URL { return &url.URL{Host: fmt.Sprint(i, ".example")} }
	busy, err := c.enter(t.Context(), at(0))
	if err != nil {
		t.Fatal(err)
	}
	c.later(at(1), "3600")
	for i := range 2 * maxHeld / hostBytes {
		h, err := c.enter(t.Context(), at(2+i))
		if err != nil {
			t.Fatal(err)
		}
		c.leave(h)
	}
	if len(c.hosts) > maxHeld/hostBytes || c.held > maxHeld || c.held < hostBytes*len(c.hosts) {
		t.Errorf("%d hosts are held with %d bytes", len(c.hosts), c.held)
	}
	if c.hosts[at(0).Host] != busy || c.hosts[at(1).Host] == nil {
		t.Error("one that is asked, or asks for patience, was forgotten")
	}
	text := strings.Repeat("User-agent: other\nDisallow: /x\n", 10_000) + "User-agent: *\nDisallow: /private\n"
	if r := parseRobots(text); r.bytes() > 100 || r.allow("/private") {
		t.Errorf("%d bytes of %+v", r.bytes(), r)
	}
}

// A long robots.txt counts as far as it is read.
func TestLongRobots(t *testing.T) {
	c, url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			fmt.Fprint(w, "User-agent: *\nDisallow: /private\n")
			for range MaxBytes >> 10 {
				fmt.Fprint(w, strings.Repeat("#", 1<<10))
			}
			return
		}
		fmt.Fprint(w, "there")
	})
	if page, err := c.Page(t.Context(), url+"/open"); err != nil || page.Body != "there" {
		t.Errorf("got %+v, %v", page, err)
	}
	if _, err := c.Page(t.Context(), url+"/private"); err != ErrRobots {
		t.Errorf("got %v", err)
	}
}

// The host that a page redirects to is asked as patiently as the page's own, and
// its patience takes nothing of the page's time.
func TestRedirectPatience(t *testing.T) {
	var busy, asked, now, most atomic.Int32
	target := func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			fmt.Fprint(w, "User-agent: *\nCrawl-delay: 3\n")
			return
		}
		if n := now.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer now.Add(-1)
		time.Sleep(time.Millisecond)
		if asked.Add(1); busy.Add(-1) >= 0 {
			w.Header().Set("Retry-After", "7")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		fmt.Fprint(w, "there")
	}
	c, to := serve(t, target)
	_, from := site(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to+r.URL.Path, http.StatusFound) })
	c.http.Transport.(*http.Transport).TLSClientConfig.InsecureSkipVerify = true // of two servers of ours
	var slept atomic.Int64
	clock := time.Unix(1e9, 0)
	c.now = func() time.Time { return clock.Add(time.Duration(slept.Load())) }
	c.sleep = func(_ context.Context, d time.Duration) error { slept.Add(int64(d)); return nil }
	busy.Store(1)
	if page, err := c.Page(t.Context(), from+"/a"); err != nil || page.Body != "there" || asked.Load() != 2 || slept.Load() != int64(7*time.Second) {
		t.Errorf("got %+v, %v after %d requests and %v", page, err, asked.Load(), time.Duration(slept.Load()))
	}
	slept.Store(0)
	if page, err := c.Page(t.Context(), from+"/b"); err != nil || page.Body != "there" || slept.Load() == 0 {
		t.Errorf("its delay: got %+v, %v after %v", page, err, time.Duration(slept.Load()))
	}
	done := make(chan error)
	for i := range 6 {
		go func() {
			_, err := c.Page(t.Context(), []string{from, to}[i%2]+"/c")
			done <- err
		}()
	}
	for range 6 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if most.Load() != 1 {
		t.Errorf("%d at once", most.Load())
	}
}
