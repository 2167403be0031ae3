package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// language is the first that is said in the form of a language tag, else what
// the words say of the claim's.
func language(said []string, claim, title string) string {
	for _, tag := range said {
		tag = strings.ReplaceAll(strings.TrimSpace(tag), "_", "-")
		if primary, _, _ := strings.Cut(tag, "-"); isTag(tag) && !strings.EqualFold(primary, "und") {
			return strings.ToLower(primary) + tag[len(primary):]
		}
	}
	return guess(uncapped(claim) + "\n" + uncapped(Clean(title)))
}

// uncapped is a sentence whose first word is in lower case, so that it is not
// taken for a name and tells its language: "El muelle".
func uncapped(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:n]) + s[n:]
}

// guess is "en" where the words are English, and "" where they are not. Few words that tell nothing pass for English, as headlines have to,
// but not with a letter that English lacks: then something in them must tell,
// and is weighed as if there were more of them.
func guess(words string) string {
	if text.Language(words) == "" || !strings.ContainsFunc(words, isForeign) {
		return text.Language(words)
	}
	return text.Language(strings.Repeat(words+"\n", 16))
}

func isForeign(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }

// isTag reports whether s has the form of a language tag.
func isTag(s string) bool {
	if primary, _, _ := strings.Cut(s, "-"); len(primary) < 2 || len(primary) > 3 || len(s) > review.MaxTime {
		return false
	}
	for part := range strings.SplitSeq(s, "-") {
		if part == "" || len(part) > 8 {
			return false
		}
		for i := 0; i < len(part); i++ {
			if !isNameByte(part[i]) {
				return false
			}
		}
	}
	return isLetter(s[0]) && isLetter(s[1])
}
