package read

import (
	"strings"
	"testing"

	"claimlight/wasm/review"
)

func TestRegistrable(t *testing.T) {
	for in, want := range map[string]string{
		"a.b.desk.example": "desk.example", "desk.example": "desk.example", "news.desk.co.uk": "desk.co.uk", "one.blogspot.com": "one.blogspot.com",
		"x.one.blogspot.com": "one.blogspot.com", "localhost": "localhost", "a.b.c.com.au": "c.com.au",
		"cek.kominfo.go.id": "kominfo.go.id", "go.id": "go.id", "a.github.io": "a.github.io", "github.io": "github.io", "x.a.medium.com": "a.medium.com", "medium.com": "medium.com",
		"one.blogspot.co.uk": "one.blogspot.co.uk", "x.one.blogspot.de": "one.blogspot.de", "blogspot.de": "blogspot.de", "x.one.surge.sh": "one.surge.sh", "one.notblogspot.de": "notblogspot.de", "one.substack.com": "one.substack.com", "a.desk.example.": "desk.example", "www.desk.gob.mx": "desk.gob.mx", "факт.example": "факт.example", "": "",
	} {
		if got := Registrable(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestSite(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.Desk.example/about": "desk.example", " HTTP://desk.example:8080 ": "desk.example:8080", "desk.example": "desk.example", "www.desk.example/x?y": "desk.example",
		"//desk.example/": "desk.example", "www.com": "www.com", "https://www.gov.uk/x": "www.gov.uk", "www.gov.uk:8080": "www.gov.uk:8080", "www.desk.gov.uk": "desk.gov.uk", "/about": "", "in an ad": "", "desk": "", "": "", "mailto:desk@desk.example": "", "https://a@desk.example": "", "javascript:alert(1)": "",
		"https://localhost/": "", "https://192.0.2.7/": "", "192.0.2.7:80": "", "3221225991": "", "https://0xc0.0x2.0x7": "", "desk.example:65535": "desk.example:65535", "desk.example:65536": "", "https://desk.example/<b>": "", "desk..example": "", "https://WWW.Prüfstelle.example./x": "xn--prfstelle-r9a.example", "prüfstelle.example": "xn--prfstelle-r9a.example", "https://desk.example:443/": "desk.example", "\u200bdesk.example": "desk.example",
	} {
		if got := site(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// A page has one address however its host is spelled. What is spelled as browsers do
// stays byte for byte, and with it the identities of its reviews.
func TestCanonical(t *testing.T) {
	for in, want := range map[string]string{
		"https://Desk.EXAMPLE/A?b=C#D": "https://desk.example/A?b=C#D", "https://desk.example:443/a": "https://desk.example/a", "http://desk.example:80": "http://desk.example", "https://desk.example:/a": "https://desk.example/a",
		"https://desk.example./a": "https://desk.example/a", "https://desk.example.:0443?a": "https://desk.example?a", "https://desk.example:080/": "https://desk.example:80/",
		"https://prüfstelle.example/ä": "https://xn--prfstelle-r9a.example/ä", "https://PRÜFSTELLE.example:443#x": "https://xn--prfstelle-r9a.example#x", "https://факты.рф/": "https://xn--80auyf2b.xn--p1ai/",
		"https://XN--prfstelle-r9a.example/": "https://xn--prfstelle-r9a.example/", "https://desk。example/": "https://desk.example/", "https://r3--a.Desk.example./x": "https://r3--a.desk.example/x",
	} {
		if got := Canonical(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	for _, same := range []string{"", "https://desk.example", "https://desk.example/", "https://www.desk.example/%C3%a4/../B//?#", "http://desk.example:8080/a", "https://desk.example:80/", "http://desk.example:443/",
		"https://xn--prfstelle-r9a.example/a", "https://r3--a.desk.example/x", "Desk.Example", "/A", "https://A@Desk.example/", "ftp://Desk.example/", "https://" + strings.Repeat("A", 2000)} {
		if got := Canonical(same); got != same {
			t.Errorf("%q: got %q", same, got)
		}
	}
}

// One page by several spellings is one page: its copies are one review, and its ratings
// contradict each other.
func TestSpellings(t *testing.T) {
	const normal = "https://www.xn--prfstelle-r9a.example/pier"
	own := strings.ReplaceAll(doc, "www.desk.example", "www.xn--prfstelle-r9a.example")
	want, _ := Document(own)
	for _, url := range []string{normal, "HTTPS://WWW.xn--prfstelle-r9a.Example:443/pier", "https://www.prüfstelle.example/pier", "https://www.PRÜFSTELLE.example./pier"} {
		one := strings.Replace(own, normal, url, 1)
		if got, refused := Document("[" + own + "," + one + "]"); len(got) != 1 || got[0] != want[0] || got[0].URL != normal {
			t.Errorf("%s: %+v, %v", url, got, refused)
		}
		if got, _ := Document(one); len(got) != 1 || got[0].ID != want[0].ID {
			t.Errorf("%s alone: %+v, want the id %s", url, got, want[0].ID)
		}
		if got, refused := Document("[" + own + "," + strings.Replace(one, "Half true", "False", 1) + "]"); len(got) != 0 || len(refused) != 1 || refused[0].Reason != Conflict {
			t.Errorf("%s with another rating: %+v, %v", url, got, refused)
		}
	}
}

// What is canonical is so again, and has a host wherever it had one.
func FuzzCanonical(f *testing.F) {
	for _, s := range []string{"https://desk.example:443/a", "http://PRÜFSTELLE.example.", "https://a。b:", "http://Xn--", "http://0。", "https://xn--a.xn--p1ai:00", "https://\u0130.example", "https://ß.example:0443", "https://a\u200d.example", "https://-.example"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		url := Canonical(s)
		if again := Canonical(url); again != url {
			t.Fatalf("%q: %q, then %q", s, url, again)
		}
		if len(url) <= review.MaxURL && (review.Host(url) == "") != (review.Host(s) == "") {
			t.Fatalf("%q has the host %q, %q has %q", s, review.Host(s), url, review.Host(url))
		}
	})
}
