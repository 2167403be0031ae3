package text

import (
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func checkIndex(t *testing.T, s string) {
	x := NewIndex(s)
	units := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		for k := range size {
			if got := x.At(i + k); got != units {
				t.Fatalf("%q: byte %d is unit %d, want %d", s, i+k, got, units)
			}
		}
		i += size
		units += len(utf16.AppendRune(nil, r))
	}
	for _, at := range []int{len(s), len(s) + 1} {
		if got := x.At(at); got != units {
			t.Fatalf("%q: byte %d is unit %d, want the end, %d", s, at, got, units)
		}
	}
	if got := x.At(-1); got != 0 {
		t.Fatalf("%q: byte -1 is unit %d, want 0", s, got)
	}
}

var indexSeeds = []string{
	"", "a", "é", "🇺🇦 и", "\xff\xf0\x9f", "a\xe2\x82", "\xed\xa0\x80",
	"0123456789012345678901234567890123456789012345678901234567890é2🇺🇦4567890123456789012345678901234567890123456789012345678901234🇺🇦",
}

func TestIndex(t *testing.T) {
	for _, s := range indexSeeds {
		checkIndex(t, s)
	}
}

func FuzzIndex(f *testing.F) {
	for _, s := range indexSeeds {
		f.Add(s)
	}
	f.Fuzz(checkIndex)
}
