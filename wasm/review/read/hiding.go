package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tag characters spell ASCII that nobody sees. Their one use is in the flags of
// regions: a black flag, tags, and the tag that ends them.
const (
	blackFlag = '\U0001f3f4'
	tags      = '\U000e0000'
	endTag    = tags + 0x7f
	maxFlag   = 5 // tags in a flag before its end: "gbeng"
)

// maxMarks bounds the marks on one letter. No script needs as many; more pile up
// over the lines around, and norm puts joiners between those over thirty.
const maxMarks = 8

// dropHiding drops what can carry a text of its own through one that is read: tag
// characters outside flags, variation selectors but for the one behind something
// that it changes, and marks without end.
func dropHiding(s string) string {
	if !strings.ContainsFunc(s, hides) {
		return s
	}
	var b strings.Builder
	var last rune
	marks := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if marks++; !unicode.Is(unicode.Mn, r) {
			marks = 0
		}
		if marks <= maxMarks && (!carries(r) || isSelected(last, r)) {
			b.WriteString(s[i : i+size]) // as it is, be it no rune at all
		}
		if last = r; r == blackFlag {
			flag := flagTags(s[i+size:])
			b.WriteString(s[i+size : i+size+flag])
			size += flag
		}
		i += size
	}
	return b.String()
}

func hides(r rune) bool { return carries(r) || unicode.Is(unicode.Mn, r) }

func carries(r rune) bool {
	return unicode.Is(unicode.Variation_Selector, r) || '\U000e0000' <= r && r <= '\U000e0fff'
}

// emojiMarks are those characters with an emoji form that are no symbols.
const emojiMarks = "#*0123456789‼⁉〰〽ℹ"

// isSelected reports whether a selector may change the look of the rune before it:
// the emoji and text forms of signs, and the variants of Han and Mongolian.
func isSelected(before, selector rune) bool {
	switch {
	case selector == '\ufe0e', selector == '\ufe0f':
		return unicode.IsSymbol(before) || strings.ContainsRune(emojiMarks, before)
	case selector >= '\U000e0100':
		return unicode.Is(unicode.Han, before)
	}
	return unicode.Is(unicode.Mongolian, before) && unicode.Is(unicode.Mongolian, selector)
}

// flagTags measures the tags that s begins with, 0 where they are those of no flag.
func flagTags(s string) int {
	n := 0
	for i, r := range s {
		switch {
		case r == endTag && n > 0:
			return i + utf8.RuneLen(r)
		case r < tags || r > endTag || n == maxFlag || !isAlphanumeric(byte(r-tags)):
			return 0
		}
		n++
	}
	return 0
}

// isAlphanumeric asks for what regions are named by.
func isAlphanumeric(c byte) bool { return isDigit(c) || 'a' <= c && c <= 'z' }
