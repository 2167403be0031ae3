package main

import (
	"net/http/httptest"
	"net/netip"
	"os"
	"regexp"
	"strings"
	"testing"
)

// The address is the last that no trusted proxy has, read from the end: what a client
// wrote itself stands before it.
func TestBehind(t *testing.T) {
	for _, c := range []struct{ proxies, remote, header, want string }{
		{"127.0.0.1", "127.0.0.1:1", "192.0.2.7", "192.0.2.7"},
		{"127.0.0.1", "127.0.0.1:1", "203.0.113.1, 192.0.2.7", "192.0.2.7"},
		{"127.0.0.1", "198.51.100.1:1", "192.0.2.7", "198.51.100.1"}, // not through the proxy
		{"127.0.0.1 10.0.0.0/8", "127.0.0.1:1", "203.0.113.1, 192.0.2.7, 10.1.2.3", "192.0.2.7"},
		{"127.0.0.1,10.0.0.0/8", "127.0.0.1:1", "10.1.2.3", "10.1.2.3"}, // an inner client
		{"127.0.0.1", "127.0.0.1:1", "", "127.0.0.1"},
		{"127.0.0.1", "127.0.0.1:1", "203.0.113.1, unknown", "127.0.0.1"},
		{"127.0.0.1", "127.0.0.1:1", "192.0.2.7:4711", "127.0.0.1"},
		{"::1", "[::1]:1", "2001:db8::7", "2001:db8::7"},
		{"127.0.0.0/8", "[::ffff:127.0.0.1]:1", "::ffff:192.0.2.7", "192.0.2.7"},
	} {
		address, err := behind(c.proxies)
		if err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequest("POST", "/v1/reports", nil)
		r.RemoteAddr = c.remote
		if c.header != "" {
			r.Header.Set("X-Forwarded-For", c.header)
		}
		r.Header.Set("X-Real-Ip", "203.0.113.99")
		if got := address(r); got.String() != c.want {
			t.Errorf("%+v: got %v", c, got)
		}
	}
	if address, err := behind(" "); address != nil || err != nil {
		t.Errorf("no proxies: %v", err)
	}
	for _, bad := range []string{"localhost", "127.0.0.1:80", "10.0.0.0/33", "*"} {
		if _, err := behind(bad); err == nil {
			t.Errorf("%q is a proxy", bad)
		}
	}
}

// What the unit believes its proxy the recipe has that write, whatever a client sent:
// nginx would hand a client's own header on. Both name the address that serves.
func TestProxyRecipe(t *testing.T) {
	recipe, unit := read(t, "../../SELFHOST.md"), read(t, "../../claimlight.service")
	flag := func(name string) string {
		t.Helper()
		found := regexp.MustCompile(` -` + name + ` (\S+)`).FindStringSubmatch(unit)
		if found == nil {
			t.Fatalf("the unit has no -%s", name)
		}
		return found[1]
	}
	address, err := behind(flag("proxy"))
	if err != nil || address == nil {
		t.Fatalf("-proxy %s: %v", flag("proxy"), err)
	}
	for _, line := range []string{"reverse_proxy " + flag("addr") + " ", "proxy_pass http://" + flag("addr") + ";"} {
		if !strings.Contains(recipe, line) {
			t.Errorf("no proxy of the recipe has %q", line)
		}
	}
	set := regexp.MustCompile(`proxy_set_header X-Forwarded-For (.+);`).FindStringSubmatch(recipe)
	if set == nil {
		t.Fatal("nginx hands the client's X-Forwarded-For on")
	}
	r := httptest.NewRequest("POST", "/v1/reports", nil)
	r.RemoteAddr = "127.0.0.1:1"
	r.Header.Set("X-Forwarded-For", strings.ReplaceAll(set[1], "$remote_addr", "192.0.2.7"))
	if got := address(r); got.String() != "192.0.2.7" {
		t.Errorf("nginx sets %s, and the address is %v", set[1], got)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Whatever the header says, the address is the connection's or one that it names.
func FuzzBehind(f *testing.F) {
	f.Add("203.0.113.1, 192.0.2.7")
	f.Add(",, ::1%x,127.0.0.1,")
	address, err := behind("127.0.0.0/8")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, header string) {
		r := httptest.NewRequest("POST", "/v1/reports", nil)
		r.RemoteAddr = "127.0.0.1:1"
		r.Header["X-Forwarded-For"] = []string{header}
		got := address(r)
		if got.String() == "127.0.0.1" {
			return
		}
		for named := range strings.SplitSeq(header, ",") {
			if a, err := netip.ParseAddr(strings.TrimSpace(named)); err == nil && a.Unmap() == got {
				return
			}
		}
		t.Fatalf("%q: %v", header, got)
	})
}
