package edge_test

import (
	"strings"
	"testing"

	"claimlight/wasm/review"
	"claimlight/worker/edge"
)

func TestSite(t *testing.T) {
	for given, want := range map[string]string{
		"desk.example": "desk.example", "Desk.Example": "desk.example", "www.desk.example": "www.desk.example", "desk.example:443": "desk.example", "desk.example.:80": "desk.example", "desk.example.": "desk.example",
		"prüfstelle.de": "xn--prfstelle-r9a.de", "PRÜFSTELLE.de": "xn--prfstelle-r9a.de", "xn--prfstelle-r9a.de": "xn--prfstelle-r9a.de", "факты.рф": "xn--80auyf2b.xn--p1ai",
		"desk.co.uk": "desk.co.uk", "desk.github.io": "desk.github.io", "desk.blogspot.com": "desk.blogspot.com", "desk.medium.com": "desk.medium.com", "desk.blogspot.de": "desk.blogspot.de", "desk.blogspot.com.au": "desk.blogspot.com.au", "desk.jimdo.com": "desk.jimdo.com", "notblogspot.de": "notblogspot.de", "blogspot.desk.example": "blogspot.desk.example", "a.b.desk.co.uk": "a.b.desk.co.uk",
	} {
		if got, err := edge.Site(given); got != want || err != nil {
			t.Errorf("%q: got %q, %v, want %q", given, got, err, want)
		}
	}
	for _, given := range []string{"", "com", "co.uk", "uk", "github.io", "GitHub.io", "blogspot.com", "medium.com", "substack.com", "wordpress.com", "tumblr.com", "рф", "xn--p1ai",
		"localhost", "example", "127.0.0.1", "0x7f.1", "[::1]", "desk", ".desk.example", "desk..example", "desk.example/path", "https://desk.example", "user@desk.example",
		"foo.local", "foo.internal", "x.onion", "foo.localhost", "foo.test", "foo.invalid", "foo.alt", "router.home.arpa", "-x.example", "x-.example", "x.-y.example",
		strings.Repeat("a", 70) + ".example", "desk.example..", "facebook.com", "www.facebook.com", "x.com", "youtube.com", "m.youtube.com", "sites.google.com", "google.com",
		"raw.githubusercontent.com", "storage.googleapis.com", "cdn.ampproject.org", "archive.org", "web.archive.org", "archive.ph", "telegra.ph", "pastebin.com", "rentry.co", "hackmd.io", "bit.ly",
		"blogspot.de", "blogspot.com.au", "blogspot.co.uk", "blogspot.in", "livedoor.jp", "blog.livedoor.jp", "blog.jp", "fc2.com", "desk.blog.fc2.com", "cocolog-nifty.com",
		"skyrock.com", "e-monsite.com", "tripod.com", "members.tripod.com", "angelfire.com", "www.angelfire.com", "strikingly.com", "jimdo.com", "note.com", "surge.sh", "glitch.me", "canva.site",
		"000webhostapp.com", "infinityfreeapp.com", "ipfs.io", "dweb.link", "ipfs.dweb.link", "eth.link", "arweave.net", "zendesk.com", "campaign-archive.com", "us1.campaign-archive.com",
		"mailchi.mp", "patreon.com", "linktr.ee", "bsky.social", "desk.bsky.social", "ok.ru", "dropbox.com", "www.dropbox.com", "s3.amazonaws.com", "stranger.kawasaki.jp", "desk.example:8443", "desk.example:", "desk.example:99999", "desk.example:port", "desk example", "desk.example\n", "*.desk.example", "ck", "other.ck", "\xff.example", strings.Repeat("a", 250) + ".example"} {
		if got, err := edge.Site(given); err == nil {
			t.Errorf("%q: got %q", given, got)
		}
	}
}

// A site is for what is below it, but not for what others register there.
func TestBelongs(t *testing.T) {
	for _, c := range []struct {
		host, site string
		want       bool
	}{
		{"desk.example", "desk.example", true}, {"a.b.desk.example", "desk.example", true}, {"a.b.desk.example", "b.desk.example", true},
		{"notdesk.example", "desk.example", false}, {"desk.example", "a.desk.example", false}, {"desk.example:8443", "desk.example", false}, {"", "desk.example", false},
		{"desk.github.io", "desk.github.io", true}, {"x.desk.medium.com", "desk.medium.com", true}, {"x.desk.co.uk", "desk.co.uk", true},
		{"www.amazonaws.com", "amazonaws.com", true}, {"s3.amazonaws.com", "amazonaws.com", false}, {"victim.s3.amazonaws.com", "amazonaws.com", false},
		{"www.kawasaki.jp", "kawasaki.jp", false}, {"news.victim.kawasaki.jp", "kawasaki.jp", false}, {"kawasaki.jp", "kawasaki.jp", true}, {"x.global.ssl.fastly.net", "fastly.net", false},
		{"x.blob.core.windows.net", "windows.net", false}, {"someone.github.io", "github.io", false}, {"github.io", "github.io", false}, {"someone.medium.com", "medium.com", false}, {"medium.com", "medium.com", false}, {"someone.blogspot.de", "blogspot.de", false}, {"x.desk.blogspot.de", "desk.blogspot.de", true}, {"someone.zendesk.com", "desk.zendesk.com", false},
	} {
		if got := edge.Belongs(c.host, c.site); got != c.want {
			t.Errorf("%s to %s: %v", c.host, c.site, got)
		}
	}
}

// An address is on a site however its host is spelled; another port is another server.
func TestHost(t *testing.T) {
	for url, want := range map[string]string{
		"https://desk.example:443/e": "desk.example", "http://Desk.example:80/e": "desk.example", "https://desk.example./e": "desk.example",
		"https://desk.example.:443": "desk.example", "https://desk.example:8443/e": "desk.example:8443", "https://desk.example:80/e": "desk.example:80", "https://a_b.example/": "", "mailto:x@desk.example": "",
	} {
		if got := edge.Host(url); got != want {
			t.Errorf("%s: got %q, want %q", url, got, want)
		}
	}
	if _, err := edge.Site("desk.example:8443"); err == nil || !strings.Contains(err.Error(), "port") {
		t.Errorf("the refusal of a port says %v", err)
	}
}

// A token in clear is 256 random bits, and says of itself no more than that it is ours.
func TestNewToken(t *testing.T) {
	seen := map[string]bool{}
	for range 100 {
		token := edge.NewToken()
		digits, ok := strings.CutPrefix(token, "claimlight_")
		if !ok || len(digits) != 64 || strings.Trim(digits, "0123456789abcdef") != "" || seen[token] {
			t.Fatalf("got %q", token)
		}
		seen[token] = true
		if h := edge.HashOf(token); len(h.ID()) != 16 || !strings.HasPrefix(h.String(), h.ID()) || strings.Contains(token, h.ID()) {
			t.Errorf("the id of %s is %s", token, h.ID())
		}
	}
}

// What is a site is one in its only spelling, and the same again.
func FuzzSite(f *testing.F) {
	for _, s := range []string{"desk.example", "PRÜFSTELLE.de:443", "xn--a.xn--p1ai", "github.io", "1.2.3.4", "a。b", "ß.de", "\u0130.example", "a\u200d.example", "-.example"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		site, err := edge.Site(s)
		if err != nil {
			return
		}
		again, err := edge.Site(site)
		if again != site || err != nil || !review.IsSite(site) || strings.ToLower(site) != site || strings.ContainsFunc(site, func(r rune) bool { return r > '~' }) {
			t.Fatalf("%q: %q, then %q, %v", s, site, again, err)
		}
	})
}
