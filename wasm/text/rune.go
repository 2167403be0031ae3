package text

import (
	"unicode"
	"unicode/utf8"
)

// decode reads the rune at i. An invalid byte is RuneError of size 1.
func decode(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// runeAt is the rune at i, or 0 outside of s.
func runeAt(s string, i int) rune {
	if i < 0 || i >= len(s) {
		return 0
	}
	r, _ := decode(s, i)
	return r
}

// runeBefore is the rune that ends at i, or 0 at the start.
func runeBefore(s string, i int) rune {
	if i <= 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}

// Space reports whether r separates tokens: white space, and the zero-width
// marks that page text carries for layout.
func Space(r rune) bool {
	switch r {
	case ' ', '\n', '\t':
		return true
	case '\u200b', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}

// lineEnd reports whether r ends a line.
func lineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// plain reports whether c is a letter of ASCII. Loops over text take these, which nearly
// all of it is, without reading runes.
func plain(c byte) bool { return c|0x20-'a' < 26 }

// letter reports whether r is a letter of a word, or a mark within one.
func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u00ad' || r == '\u200d' || r == '\u200c'
}

func digit(r rune) bool { return '0' <= r && r <= '9' || r >= utf8.RuneSelf && unicode.IsDigit(r) }

func lower(r rune) bool { return 'a' <= r && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r) }

func upper(r rune) bool { return 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r) }

func apostrophe(r rune) bool { return r == '\'' || r == '’' }

func hyphen(r rune) bool { return r == '-' || r == '‐' || r == '\u2011' }

// quotation reports whether r is a quotation mark of any style.
func quotation(r rune) bool {
	switch r {
	case '"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '「', '」', '『', '』', '＂', '`', '´':
		return true
	}
	return false
}
