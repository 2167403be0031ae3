package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// serve is a site of ours and a client that may fetch from it, which else nobody
// may: it listens on this machine.
func serve(t *testing.T, h http.HandlerFunc) (*Client, string) {
	t.Helper()
	s := httptest.NewTLSServer(h)
	t.Cleanup(s.Close)
	c := New("https://claimlight.example/")
	t.Cleanup(c.CloseIdle)
	own := netip.MustParseAddrPort(s.Listener.Addr().String())
	c.allow = func(at netip.AddrPort) bool { return at.Addr() == own.Addr() || isServer(at) }
	c.http.Transport.(*http.Transport).TLSClientConfig = &tls.Config{RootCAs: s.Client().Transport.(*http.Transport).TLSClientConfig.RootCAs}
	return c, s.URL
}

// site is a site without a robots.txt.
func site(t *testing.T, h http.HandlerFunc) (*Client, string) {
	t.Helper()
	return serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		h(w, r)
	})
}

func TestPage(t *testing.T) {
	c, url := site(t, func(w http.ResponseWriter, r *http.Request) {
		if got := r.Header.Get("User-Agent"); got != "Claimlight/1.0 (+https://claimlight.example/)" {
			t.Errorf("we said to be %q", got)
		}
		switch r.URL.Path {
		case "/gone":
			w.WriteHeader(http.StatusGone)
		case "/moved":
			http.Redirect(w, r, "page?a=1#b", http.StatusFound)
		case "/gzip":
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			fmt.Fprint(z, "packed")
			z.Close()
		default:
			fmt.Fprint(w, "plain")
		}
	})
	for path, want := range map[string]Page{
		"/page":  {url + "/page", 200, "plain"},
		"/moved": {url + "/page?a=1", 200, "plain"},
		"/gzip":  {url + "/gzip", 200, "packed"},
		"/gone":  {url + "/gone", 410, ""},
	} {
		got, err := c.Page(t.Context(), url+path)
		if err != nil || got != want {
			t.Errorf("%s: got %+v, %v", path, got, err)
		}
	}
}

// What is out of bounds is an error, and which.
func TestBounds(t *testing.T) {
	zeros := new(bytes.Buffer)
	z := gzip.NewWriter(zeros)
	if _, err := io.CopyN(z, zero{}, 4<<20); err != nil { // 1000:1, within MaxBytes
		t.Fatal(err)
	}
	z.Close()
	c, url := site(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(zeros.Bytes())
		case "/brotli":
			w.Header().Set("Content-Encoding", "br")
			w.Write([]byte("x"))
		case "/endless":
			for _, err := w.Write(make([]byte, 1<<16)); err == nil; {
				_, err = w.Write(make([]byte, 1<<16))
			}
		case "/slow":
			w.WriteHeader(http.StatusOK)
			for r.Context().Err() == nil {
				fmt.Fprint(w, "x")
				w.(http.Flusher).Flush()
				time.Sleep(10 * time.Millisecond)
			}
		case "/silent":
			<-r.Context().Done()
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/metadata":
			http.Redirect(w, r, "http://169.254.169.254/latest/meta-data/", http.StatusFound)
		case "/metadata-tls":
			http.Redirect(w, r, "https://169.254.169.254/latest/meta-data/", http.StatusFound)
		case "/mapped":
			http.Redirect(w, r, "https://[::ffff:10.0.0.1]/", http.StatusFound)
		case "/nat64":
			http.Redirect(w, r, "https://[64:ff9b::a00:1]/", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		case "/tags":
			fmt.Fprint(w, strings.Repeat("<b>", MaxElements+1))
		case "/deep":
			fmt.Fprint(w, strings.Repeat("[", MaxElements+1))
		case "/wide":
			fmt.Fprint(w, "["+strings.Repeat("{},", MaxElements)+"{}]")
		case "/header":
			w.Header().Set("X", strings.Repeat("x", 1<<20))
		}
	})
	c.timeout = 300 * time.Millisecond
	for path, want := range map[string]error{
		"/bomb": ErrBomb, "/brotli": ErrEncoding, "/endless": ErrTooLong, "/slow": context.DeadlineExceeded, "/silent": context.DeadlineExceeded,
		"/loop": ErrRedirects, "/metadata": ErrScheme, "/metadata-tls": ErrAddress, "/mapped": ErrAddress, "/nat64": ErrAddress, "/file": ErrScheme,
		"/tags": ErrElements, "/deep": ErrElements, "/wide": ErrElements,
	} {
		if path == "/endless" || path == "/bomb" {
			c.timeout = MaxTime
		} else {
			c.timeout = 300 * time.Millisecond
		}
		if page, err := c.Page(t.Context(), url+path); !errors.Is(err, want) {
			t.Errorf("%s: got %d bytes, %v, want %v", path, len(page.Body), err, want)
		}
	}
	if _, err := c.Page(t.Context(), url+"/header"); err == nil {
		t.Error("a header of 1 MB was taken")
	}
	for _, address := range []string{"http://desk.example/", "https://user@desk.example/", "https:///x", "//desk.example", "ftp://desk.example/", "https://desk.example:x/"} {
		if _, err := c.Page(t.Context(), address); err == nil {
			t.Errorf("%s was fetched", address)
		}
	}
}

type zero struct{}

func (zero) Read(p []byte) (int, error) { return len(p), nil }

// Without the test's hook nothing on this machine is reached, whatever it is called.
func TestGuard(t *testing.T) {
	hit := false
	_, url := site(t, func(http.ResponseWriter, *http.Request) { hit = true })
	port := url[strings.LastIndexByte(url, ':'):]
	c := New("https://claimlight.example/")
	for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "127.1", "2130706433"} {
		if _, err := c.Page(t.Context(), "https://"+host+port+"/"); err == nil {
			t.Errorf("%s was reached", host)
		} else if host[0] != '2' && host != "127.1" && !errors.Is(err, ErrAddress) {
			t.Errorf("%s: %v", host, err)
		}
	}
	if hit {
		t.Error("the server was asked")
	}
}

// Pages are fetched at one port, whatever else listens at a public address.
func TestPorts(t *testing.T) {
	for s, want := range map[string]bool{"8.8.8.8:443": true, "[2606:4700::1111]:443": true, "8.8.8.8:80": false, "8.8.8.8:8443": false, "8.8.8.8:0": false, "127.0.0.1:443": false} {
		if got := isServer(netip.MustParseAddrPort(s)); got != want {
			t.Errorf("%s: got %v", s, got)
		}
	}
	if _, err := New("the tests").Page(t.Context(), "https://8.8.8.8:22/"); !errors.Is(err, ErrAddress) {
		t.Errorf("got %v", err)
	}
}

func TestPublic(t *testing.T) {
	for s, want := range map[string]bool{
		"8.8.8.8": true, "1.1.1.1": true, "2606:4700::1111": true, "::ffff:8.8.8.8": true, "100.63.255.255": true, "172.32.0.1": true,
		"127.0.0.1": false, "10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false, "169.254.169.254": false, "100.64.0.1": false,
		"100.100.100.200": false, "192.0.0.192": false, "0.0.0.0": false, "0.1.2.3": false, "224.0.0.1": false, "255.255.255.255": false,
		"240.0.0.1": false, "198.18.0.1": false, "168.63.129.16": false, "192.0.2.1": false, "192.88.99.1": false,
		"::": false, "::1": false, "fe80::1": false, "fe80::1%eth0": false, "2606:4700::1%1": false, "fc00::1": false, "fd00:ec2::254": false, "ff02::1": false,
		"::ffff:10.0.0.1": false, "::ffff:169.254.169.254": false, "::10.0.0.1": false, "64:ff9b::a9fe:a9fe": false, "64:ff9b:1::1": false,
		"2002:a9fe:a9fe::1": false, "2001:0:a00:1::1": false, "2001:db8::1": false, "3fff::1": false, "fec0::1": false, "100::1": false,
		"2606:4700::5efe:a00:1": false, "2606:4700::200:5efe:a00:1": false,
	} {
		if got := Public(netip.MustParseAddr(s)); got != want {
			t.Errorf("%s: got %v", s, got)
		}
	}
}

// A name that first leads to a public address and then to a private one is not
// followed to the second: what counts is what is dialled.
func TestRebinding(t *testing.T) {
	c, url := site(t, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "inner") })
	port := url[strings.LastIndexByte(url, ':'):]
	c.allow = func(at netip.AddrPort) bool { return Public(at.Addr()) }
	var asked atomic.Int32
	c.dialer.Resolver = resolver(t, func() netip.Addr {
		if asked.Add(1) <= 2 { // A and AAAA of the first time
			return netip.MustParseAddr("203.0.114.1")
		}
		return netip.MustParseAddr("127.0.0.1")
	})
	first, err := c.dialer.Resolver.LookupNetIP(t.Context(), "ip4", "rebind.example")
	if err != nil || len(first) == 0 || !Public(first[0]) {
		t.Fatalf("the first answer is %v, %v", first, err)
	}
	asked.Store(2)
	if _, err := c.Page(t.Context(), "https://rebind.example"+port+"/"); !errors.Is(err, ErrAddress) {
		t.Errorf("got %v", err)
	}
	// The same name, dialled while the hook allows it, does get there: it was the
	// address that was refused.
	c.allow = func(netip.AddrPort) bool { return true }
	if conn, err := c.dialer.DialContext(t.Context(), "tcp", "rebind.example"+port); err != nil {
		t.Errorf("the test proves nothing: %v", err)
	} else {
		conn.Close()
	}
}

func TestRobots(t *testing.T) {
	status, text := http.StatusOK, "User-agent: *\nDisallow: /\n\nUser-agent: claimlight/2\nUser-agent: other\nDisallow: /private\nAllow: /private/open$\n"
	var pages atomic.Int32
	handler := func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			w.WriteHeader(status)
			fmt.Fprint(w, text)
			return
		}
		pages.Add(1)
		http.Redirect(w, r, "/private/x", http.StatusFound)
	}
	c, url := serve(t, handler)
	if _, err := c.Page(t.Context(), url+"/private/x"); !errors.Is(err, ErrRobots) || pages.Load() != 0 {
		t.Errorf("got %v after %d requests", err, pages.Load())
	}
	if _, err := c.Page(t.Context(), url+"/open"); !errors.Is(err, ErrRobots) || pages.Load() != 1 {
		t.Errorf("a redirect to what is forbidden: got %v after %d requests", err, pages.Load())
	}
	status = http.StatusInternalServerError
	c, url = serve(t, handler)
	if _, err := c.Page(t.Context(), url+"/open"); !errors.Is(err, ErrRobots) {
		t.Errorf("a server that fails: got %v", err)
	}
}

// A site that asks for patience gets it; one that asks for much is left alone.
func TestRetryAfter(t *testing.T) {
	wait, asked := "7", 0
	c, url := site(t, func(w http.ResponseWriter, r *http.Request) {
		if asked++; asked == 1 {
			w.Header().Set("Retry-After", wait)
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		fmt.Fprint(w, "there")
	})
	now := time.Unix(1e9, 0)
	c.now = func() time.Time { return now }
	c.sleep = func(_ context.Context, d time.Duration) error { now = now.Add(d); return nil }
	if page, err := c.Page(t.Context(), url); err != nil || page.Body != "there" || now.Unix() != 1e9+7 {
		t.Errorf("got %+v, %v at %d", page, err, now.Unix())
	}
	wait, asked = "3600", 0
	if _, err := c.Page(t.Context(), url); !errors.Is(err, ErrLater) || asked != 1 {
		t.Errorf("got %v after %d requests", err, asked)
	}
	if _, err := c.Page(t.Context(), url); !errors.Is(err, ErrLater) || asked != 1 {
		t.Errorf("it was asked all the same: %v, %d requests", err, asked)
	}
}

// A host gets one request at a time, over one connection.
func TestOneConnection(t *testing.T) {
	var now, most, opened atomic.Int32
	c, url := site(t, func(w http.ResponseWriter, r *http.Request) {
		if n := now.Add(1); n > most.Load() {
			most.Store(n)
		}
		time.Sleep(5 * time.Millisecond)
		now.Add(-1)
	})
	dial := c.http.Transport.(*http.Transport).DialContext
	c.http.Transport.(*http.Transport).DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		opened.Add(1)
		return dial(ctx, network, address)
	}
	done := make(chan error)
	for range 8 {
		go func() {
			_, err := c.Page(t.Context(), url)
			done <- err
		}()
	}
	for range 8 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if most.Load() != 1 || opened.Load() != 1 {
		t.Errorf("%d at once, %d connections", most.Load(), opened.Load())
	}
}

// A host is the same, however it is spelled.
func TestParse(t *testing.T) {
	for address, want := range map[string]string{
		"https://Desk.example:443/A?b#c":     "https://desk.example/A?b",
		"https://MÜLLER.example/1":           "https://xn--mller-kva.example/1",
		"https://m%C3%BCller.example:8443/1": "https://xn--mller-kva.example:8443/1",
		"https://xn--mller-kva.example/":     "https://xn--mller-kva.example/",
		"https://[2606:4700::1111]:443/":     "https://[2606:4700::1111]/",
		"https://a_b.desk.example/":          "https://a_b.desk.example/",
	} {
		if u, err := parse(address); err != nil || u.String() != want {
			t.Errorf("%s: got %v, %v", address, u, err)
		}
	}
}
