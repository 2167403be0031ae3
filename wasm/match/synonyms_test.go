package match

import (
	"slices"
	"strings"
	"testing"
)

// The classes are in order; every word and phrase of it folds to the root
// that stands before it, and none of it for nothing.
func TestClasses(t *testing.T) {
	last := ""
	for line := range strings.FieldsFuncSeq(classes, func(r rune) bool { return r == ';' || r == '\n' }) {
		root, members, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || root <= last {
			t.Errorf("%q stands behind %q", line, last)
		}
		last = root
		want := folded(spoken(root))
		if len(want) == 0 {
			want = []string{root} // a direction
		}
		for _, member := range strings.Fields(members) {
			if got := folded(spoken(member)); !slices.Equal(got, want) {
				t.Errorf("%s of %s folds to %q, not %q", member, root, got, want)
			}
			if !strings.ContainsAny(member, "_!") && stemOf(member) == stemOf(root) {
				t.Errorf("%s of %s is not needed", member, root)
			}
		}
	}
}

// No word or phrase stands in two classes, and what one folds to stays as it is.
func TestClassesApart(t *testing.T) {
	for _, list := range []entries{written, stems, phrases} {
		for i := 1; i < len(list); i++ {
			if a, b := list[i-1], list[i]; a.key == b.key && a.form == b.form {
				t.Errorf("%s folds to %s and %s", a.key, a.root, b.root)
			}
		}
	}
	for _, e := range slices.Concat(written, stems) {
		if root, ok := stems.get(e.root); ok {
			t.Errorf("%s folds to %s, and that to %s", e.key, e.root, root)
		}
	}
	for _, e := range phrases {
		r := reading{}
		r.tokens(spoken(e.root))
		var once []string
		for _, w := range r.words {
			once = append(once, strings.Split(contrary(w), "_")...)
		}
		if r.fold(); !slices.Equal(once, r.words) {
			t.Errorf("%s folds to %s, and that to %q", e.key, e.root, r.words)
		}
	}
}

// A phrase folds in every form of its first word, and a noun's in the plural.
func TestPhrases(t *testing.T) {
	for said, want := range map[string]string{
		"she turned down the offer":         "she rejected the offer",
		"they are turning down offers":      "they are rejecting offers",
		"it takes place in May":             "it happens in may",
		"he handed in his resignation":      "he resigned",
		"nothing was put off":               "nothing was postponed",
		"two rubber stamps and zip codes":   "two approves and postcodes",
		"a year ago they paid it each year": "1 year ago they paid it annually",
		"the years after":                   "the years after",
	} {
		r := reading{}
		r.tokens(said)
		r.fold()
		if got := strings.Join(r.words, " "); got != want {
			t.Errorf("%s: %s, not %s", said, got, want)
		}
	}
}

// spoken is an entry as a text has it.
func spoken(entry string) string {
	said := strings.TrimRight(strings.ReplaceAll(entry, "_", " "), " !")
	return strings.ReplaceAll(said, "one's", "her")
}

// folded is what the words of a text fold to.
func folded(s string) []string {
	r := reading{}
	r.tokens(s)
	r.fold()
	list := slices.Clone(r.words)
	for i, w := range list {
		list[i] = fold(w)
	}
	return list
}
