package text

import "strings"

// Stem is the stem of an English word in normal form. It is light: it takes
// inflection off (plural, -ed, -ing, possessive) and a few endings that make
// adverbs and nouns of verbs, so that "denied", "denies" and "deny" meet. It
// leaves anything else, short words and non-ASCII words, as they are.
func Stem(word string) string {
	word = strings.TrimSuffix(word, "'s")
	if len(word) < 4 || !plainWord(word) {
		return word
	}
	word = unplural(word)
	for _, rule := range &endings {
		if stem, ok := strings.CutSuffix(word, rule.end); ok && len(stem) >= rule.least && vowels(stem) {
			return finish(stem + rule.put)
		}
	}
	return finish(word)
}

// endings are tried in this order; the first that fits is taken off. least is
// the shortest stem left.
var endings = [...]struct {
	end, put string
	least    int
}{
	{"ically", "ic", 3}, {"ations", "at", 3}, {"ation", "at", 3},
	{"ments", "", 4}, {"ment", "", 4}, {"nesses", "", 3}, {"ness", "", 3},
	{"ingly", "", 4}, {"edly", "", 4}, {"ied", "y", 2}, {"ily", "y", 3}, {"ly", "", 3},
	{"eed", "ee", 2}, {"ed", "", 2}, {"ing", "", 2},
}

// unplural takes the -s of nouns and verbs off.
func unplural(w string) string {
	n := len(w)
	if w[n-1] != 's' {
		return w
	}
	switch {
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"):
		return w[:n-2]
	case w[n-2] == 's', w[n-2] == 'u', strings.HasSuffix(w, "sis"):
		return w
	}
	return w[:n-1]
}

// finish undoes the doubled consonant of "stopped" and drops the silent e, so
// that "making", "makes" and "make" meet.
func finish(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("aeioulsz", rune(w[n-1])) {
		return w[:n-1]
	}
	if n > 3 && w[n-1] == 'e' && w[n-2] != 'e' {
		return w[:n-1]
	}
	return w
}

func plainWord(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// vowels reports whether the stem can be spoken: "bring" has none without -ing.
func vowels(s string) bool { return strings.ContainsAny(s, "aeiouy") }
