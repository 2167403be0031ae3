package read

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/review"

	"golang.org/x/text/unicode/norm"
)

// maxRaw bounds, in bytes, what is cleaned at all: markup and entities may be
// a good deal longer than the text they hold.
const maxRaw = 16 * review.MaxClaim

// maxRounds bounds how often a text is cleaned until nothing changes. What was
// escaped five times over needs six rounds; what needs more was made to.
const maxRounds = 20

// Clean is the text of a foreign string. In this order, until nothing changes:
// bidi controls, zero-width spaces, byte order marks, soft hyphens, control
// characters, tag characters and variation selectors are dropped, so that none
// hides in the name of an entity or tag and no text hides in them; entities are
// decoded; markup is removed, never before they are, since
// "&lt;b&gt;" is markup too; what is left is composed (NFC) and its white space
// collapsed. What shapes words and emoji stays (ZWJ, ZWNJ, a selector behind what
// it can change, the tags of a flag), and so do case and wording. What a script or
// a deletion would swallow whole, for want of its end, is no text. Clean(Clean(s)) is Clean(s); a text that comes to no rest is none.
func Clean(s string) string {
	if len(s) > maxRaw {
		s = strings.ToValidUTF8(s[:maxRaw], "")
	}
	for range maxRounds {
		next := cleaner(s)
		if next == s {
			return s
		}
		s = next
	}
	return ""
}

func cleaner(s string) string {
	s = html.UnescapeString(dropHiding(strings.Map(visible, s)))
	return strings.Join(strings.Fields(norm.NFC.String(stripMarkup(s))), " ")
}

// visible drops what a reader cannot see but a browser acts on.
func visible(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return r
	case r == '\u2800': // a Braille cell without dots
		return ' '
	case unicode.IsControl(r):
		return -1
	case r == '\u00ad', r == '\u061c', r == '\u180e', r == '\u200b', r == '\u200e', r == '\u200f', r == '\u2060', r == '\ufeff',
		'\u202a' <= r && r <= '\u202e', '\u2061' <= r && r <= '\u2064', '\u2066' <= r && r <= '\u206f', '\ufff9' <= r && r <= '\ufffb',
		r == '\u034f', r == '\u115f', r == '\u1160', r == '\u3164', r == '\uffa0', r == '\U0001d159', '\U0001d173' <= r && r <= '\U0001d17a':
		return -1
	}
	return r
}

// cut is a name or a title in at most so many characters, clean, with an
// ellipsis where some were cut off.
func cut(raw string, limit int) string {
	s := Clean(raw)
	if utf8.RuneCountInString(s) <= limit && (len(raw) <= maxRaw || s == "") {
		return s
	}
	runes := []rune(s)
	runes = runes[:min(len(runes), limit-1)]
	return strings.TrimRight(string(runes), " \u200c\u200d") + "…"
}

// long reports whether a text is over its limit, clean or by far as it came.
func long(raw, clean string, limit int) bool {
	return len(raw) > maxRaw || utf8.RuneCountInString(clean) > limit
}
