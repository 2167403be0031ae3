package match

import (
	"slices"
	"strings"
	"testing"
)

// Each set stands once, behind those before it, and none of its words is another's synonym.
func TestKin(t *testing.T) {
	last := ""
	for set := range strings.FieldsFuncSeq(kin, func(r rune) bool { return r == ';' || r == '\n' }) {
		set = strings.TrimSpace(set)
		if set <= last {
			t.Errorf("%q stands behind %q", set, last)
		}
		last = set
		var roots []string
		for w := range strings.FieldsSeq(set) {
			root := fold(w)
			if slices.Contains(roots, root) {
				t.Errorf("%s of %q is not needed", w, set)
			}
			roots = append(roots, root)
		}
		if len(roots) < 2 {
			t.Errorf("%q is no set", set)
		}
	}
}

// Kin are asked for what is left alone, and go no further than their set.
func TestAkin(t *testing.T) {
	for pair, want := range map[string]bool{
		"own hold": true, "hold keep": true, "own keep": false, "buy sell": false, "lose beat": false,
		"hire sack": false, "kill murder": false, "judge court": true, "court parliament": false,
	} {
		a, b, _ := strings.Cut(pair, " ")
		if got := isAkin(fold(a), fold(b)); got != want || isAkin(fold(b), fold(a)) != want {
			t.Errorf("%s: %v", pair, got)
		}
	}
}
