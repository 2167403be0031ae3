package read

import (
	"testing"
)

func TestRegistrable(t *testing.T) {
	for in, want := range map[string]string{
		"a.b.desk.example": "desk.example", "desk.example": "desk.example", "news.desk.co.uk": "desk.co.uk", "one.blogspot.com": "one.blogspot.com",
		"x.one.blogspot.com": "one.blogspot.com", "localhost": "localhost", "a.b.c.com.au": "c.com.au",
		"cek.kominfo.go.id": "kominfo.go.id", "go.id": "go.id", "a.github.io": "a.github.io", "github.io": "github.io", "x.a.medium.com": "a.medium.com", "medium.com": "medium.com",
		"one.blogspot.co.uk": "one.blogspot.co.uk", "one.substack.com": "one.substack.com", "a.desk.example.": "desk.example", "www.desk.gob.mx": "desk.gob.mx", "факт.example": "факт.example", "": "",
	} {
		if got := Registrable(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestSite(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.Desk.example/about": "desk.example", " HTTP://desk.example:8080 ": "desk.example:8080", "desk.example": "desk.example", "www.desk.example/x?y": "desk.example",
		"//desk.example/": "desk.example", "www.com": "www.com", "/about": "", "in an ad": "", "desk": "", "": "", "mailto:desk@desk.example": "", "https://a@desk.example": "", "javascript:alert(1)": "",
		"https://localhost/": "", "https://192.0.2.7/": "", "192.0.2.7:80": "", "3221225991": "", "https://0xc0.0x2.0x7": "", "desk.example:65535": "desk.example:65535", "desk.example:65536": "", "https://desk.example/<b>": "", "desk..example": "", "\u200bdesk.example": "desk.example",
	} {
		if got := site(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
