package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/text"
)

// Claim is the claim that a review's field gives: clean, without a desk's label.
func Claim(s string) string { return unlabelled(Clean(s)) }

// unlabelled is a claim without the "FACT CHECK:" or "Claim:" before it. A label
// says what the page is and is no part of what was claimed; if it stayed, it would
// be shown, looked up and matched as if it were.
func unlabelled(claim string) string {
	for {
		rest := behindLabel(claim)
		if rest == "" {
			return claim
		}
		claim = rest
	}
}

// labelEnds are the marks between a label and a claim.
var labelEnds = [...]string{":", "：", "|", " - ", " – ", " — ", "]", ")"}

// maxLabel bounds, in bytes, what can be a label.
const maxLabel = 60

// behindLabel is what stands behind a label and its mark, "" where there is none.
func behindLabel(claim string) string {
	for _, mark := range labelEnds {
		if i := strings.Index(claim, mark); 0 < i && i <= maxLabel && !strings.ContainsAny(claim[:i], "\"'“”«»„") && checks()[core(claim[:i])] {
			return strings.TrimLeft(claim[i+len(mark):], " ")
		}
	}
	return ""
}

// closing marks may follow the one that ends a sentence.
const closing = "\"'”’»«“)]"

func isQuestionMark(r rune) bool { return r == '?' || r == '؟' || r == '？' }

// isQuestion reports whether a claim is worded as a question.
func isQuestion(claim string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(claim, closing+"!. "))
	return strings.HasPrefix(claim, "¿") || isQuestionMark(last)
}

// isAnswered reports whether a claim is one question with its answer behind: "Did
// the pier close? No." Nobody claimed that, and whether a rating is of the question
// or of the answer is not said. A speaker may ask and answer: what stands between
// quotation marks, or goes on before or behind, is theirs.
func isAnswered(claim string) bool {
	i := strings.IndexFunc(claim, isQuestionMark)
	if i < 0 || endsSentence(claim[:i]) || isQuoted(claim) {
		return false
	}
	answer := strings.TrimLeft(claim[i:], closing+"?؟？! ")
	if verdicts()[core(answer)] {
		return answer != ""
	}
	return isAnswer(answer)
}

// isAnswer reports whether a text begins with a yes or no that stands by itself. A
// claim may, but what is left of a headline is the reviewer's answer: "FACT CHECK:
// No, the pier did not close".
func isAnswer(s string) bool {
	word := s
	if end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }); end >= 0 {
		word = s[:end]
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[len(word):], " "))
	return answers()[text.Normal(word)] && !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

// isQuoted reports whether a text begins and ends with quotation marks.
func isQuoted(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, ".!"))
	return strings.ContainsRune("\"'“”«»„‘’", first) && strings.ContainsRune("\"'“”«»’", last)
}

// endsSentence reports whether a sentence ends within a text. Short words before a
// full stop are taken for abbreviations, "St. Ann".
func endsSentence(s string) bool {
	for before := range strings.SplitAfterSeq(s, " ") {
		word := strings.TrimRight(before, " "+closing)
		if before != word && (strings.HasSuffix(word, "!") || strings.HasSuffix(word, ".") && len(word) > len("Gov.")) {
			return true
		}
	}
	return false
}
