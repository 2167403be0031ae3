// Package jsontext reads JSON, and writes its string literals. Every writer of JSON
// in the engine uses it, so that edge and page spell a string the same way.
//
// Written escaped are the quotation mark, the backslash, control characters below
// U+0020, and U+2028 and U+2029, which end a line in JavaScript. A byte that is
// not UTF-8 becomes \ufffd. All else stands as it is.
//
// Read is where it lies: a Value is a piece of the text, and what is in it is looked
// for when it is asked for.
package jsontext

import "unicode/utf8"

const hex = "0123456789abcdef"

// Append appends s to dst as a JSON string literal, with its quotation marks.
func Append(dst []byte, s string) []byte {
	dst = append(dst, '"')
	done := 0 // s[:done] is written
	for i := 0; i < len(s); {
		size := 1
		if s[i] >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			if !escapedRune(r, size) {
				i += size
				continue
			}
			if size == 1 {
				r = utf8.RuneError
			}
			dst = appendUnicode(append(dst, s[done:i]...), r)
		} else if s[i] >= ' ' && s[i] != '"' && s[i] != '\\' {
			i++
			continue
		} else {
			dst = appendASCII(append(dst, s[done:i]...), s[i])
		}
		i += size
		done = i
	}
	dst = append(dst, s[done:]...)
	return append(dst, '"')
}

func escapedRune(r rune, size int) bool {
	return r == '\u2028' || r == '\u2029' || r == utf8.RuneError && size == 1
}

func appendASCII(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	}
	return appendUnicode(dst, rune(c))
}

func appendUnicode(dst []byte, r rune) []byte {
	return append(dst, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}
