package jsontext

import (
	"encoding/json"
	"strings"
	"testing"
)

var cases = []struct{ name, in, want string }{
	{"empty", "", `""`},
	{"plain", "Kyiv, 2022", `"Kyiv, 2022"`},
	{"quote and backslash", `say "a\b"`, `"say \"a\\b\""`},
	{"white space", "a\tb\nc\rd", `"a\tb\nc\rd"`},
	{"control", "\x00\x1f\x7f", "\"\\u0000\\u001f\x7f\""},
	{"line separators", "a\u2028b\u2029", `"a\u2028b\u2029"`},
	{"other scripts", "naïve Київ 🇺🇦", `"naïve Київ 🇺🇦"`},
	{"invalid", "a\xffb\xe2\x80", `"a\ufffdb\ufffd\ufffd"`},
	{"replacement character kept", "\ufffd", "\"\ufffd\""},
}

func TestAppend(t *testing.T) {
	for _, c := range cases {
		if got := string(Append([]byte("x"), c.in)); got != "x"+c.want {
			t.Errorf("%s: got %s, want x%s", c.name, got, c.want)
		}
	}
}

// The literal must read back, by a foreign parser, as the string with each
// invalid byte replaced.
func FuzzAppend(f *testing.F) {
	for _, c := range cases {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		lit := Append(nil, s)
		var got string
		if err := json.Unmarshal(lit, &got); err != nil {
			t.Fatalf("%q: %s: %v", s, lit, err)
		}
		if want := string([]rune(s)); got != want {
			t.Fatalf("%q reads back as %q", s, got)
		}
		if strings.ContainsAny(string(lit), "\n\u2028\u2029") {
			t.Fatalf("%q: raw line end in %s", s, lit)
		}
	})
}
