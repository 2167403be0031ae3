package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/model"
)

// spellOut is a text with the name of another one for each acronym of it: where that has
// the League of Coastal States, the LCS is it. A name may have words without a capital
// amid, which an acronym leaves out. Where a third text, who makes the claim, has another
// name for it, the acronym stays.
func spellOut(s, other, third string) string {
	var b strings.Builder
	from := 0
	for start := 0; start < len(s); {
		end := start + wordLength(s[start:])
		if word := s[start:end]; isAcronym(word) {
			if name := initialled(other, word); name != "" && initialled(third, word) == "" {
				b.WriteString(s[from:start])
				b.WriteString(name)
				from = end
			}
		}
		start = end + 1
	}
	if from == 0 {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// wordLength is how many bytes of letters a text begins with.
func wordLength(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(s)
}

const (
	shortestAcronym = 4
	longestAcronym  = 6
)

// isAcronym reports four to six ASCII capitals: of three, too many bodies have the same.
func isAcronym(w string) bool {
	return len(w) >= shortestAcronym && len(w) <= longestAcronym && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// initialled is the first run of words with capitals in a text whose initials are these.
func initialled(s, initials string) string {
	fields := strings.Fields(s)
	for i := range fields {
		at := 0
		for k := i; k < len(fields) && k < i+2*longestAcronym; k++ {
			w := strings.Trim(fields[k], `.,;:"“”()`)
			first, _ := utf8.DecodeRuneInString(w)
			switch {
			case at > 0 && particle(w):
				continue
			case rune(initials[at]) != first:
				k = len(fields)
				continue
			}
			if at++; at == len(initials) {
				return strings.Trim(strings.Join(fields[i:k+1], " "), `.,;:"“”()`)
			}
			if w != fields[k] { // a name does not go on behind a mark
				break
			}
		}
	}
	return ""
}

// particle reports a small word within a name.
func particle(w string) bool { return linkers.Has(w) }

const linkers model.List = "and for in of on the"
