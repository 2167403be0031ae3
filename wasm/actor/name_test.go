package actor

import (
	"strings"
	"testing"

	"claimlight/wasm/model"
)

func TestNormal(t *testing.T) {
	for name, want := range map[string]string{
		"J. R. Weber": "j r weber", "Ivo Weber, Jr.": "ivo weber jr", "U.S.": "us", "Marks & Weber": "marks and weber", "al-Masri": "al masri",
		"Hafez al-Masri": "hafez al masri", "Hizb al- 'Arabi": "hizb al 'arabi", "al-": "al", "El-Masri": "al masri", ". .": "", "A\u00a0 al-": "a al",
	} {
		if got := normal(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func FuzzNormal(f *testing.F) {
	f.Add("Hizb al-Istiqlal al- 'Arabi")
	f.Fuzz(func(t *testing.T, name string) {
		key := normal(name)
		if key != strings.TrimSpace(key) || strings.Contains(key, "  ") {
			t.Errorf("%q: %q", name, key)
		}
	})
}

// What is longer is not looked up in these lists.
func TestLongest(t *testing.T) {
	for _, c := range []struct {
		list model.List
		want int
	}{{model.Particles, longestParticle}, {renamed, longestRenamed}} {
		longest := 0
		for key := range c.list.Keys {
			longest = max(longest, len(key))
		}
		if longest != c.want {
			t.Errorf("the longest has %d bytes, not %d", longest, c.want)
		}
	}
}
