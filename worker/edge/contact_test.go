package edge

import (
	"strings"
	"testing"
)

func TestParseContact(t *testing.T) {
	for in, want := range map[string]string{
		"":                                         "",
		"office@desk.example":                      "mailto:office@desk.example",
		"mailto:office@desk.example":               "mailto:office@desk.example",
		"https://desk.example/complaints":          "https://desk.example/complaints",
		"http://desk.example/complaints":           "error",
		"javascript://desk.example/%0a":            "error",
		"https://x:y@desk.example/":                "error",
		"https://":                                 "error",
		"The Desk <office@desk.example>":           "error",
		"office":                                   "error",
		"office@desk.example\nBcc: x@y.zz":         "error",
		"https://desk.example/\"onclick=":          "error",
		strings.Repeat("x", 190) + "@desk.example": "error",
	} {
		got, err := ParseContact(in)
		if err != nil {
			got = "error"
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzParseContact(f *testing.F) {
	f.Add("office@desk.example")
	f.Add("https://desk.example/?a=b#c")
	f.Add("mailto:\"a b\"@desk.example")
	f.Fuzz(func(t *testing.T, in string) {
		link, err := ParseContact(in)
		if err != nil || link == "" {
			return
		}
		if !strings.HasPrefix(link, "mailto:") && !strings.HasPrefix(link, "https://") || strings.ContainsAny(link, "\"<> \n\x00") {
			t.Errorf("%q became the link %q", in, link)
		}
		if again, err := ParseContact(link); err != nil || again != link {
			t.Errorf("%q became %q, and that %q, %v", in, link, again, err)
		}
	})
}
