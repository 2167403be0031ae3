package text

import "unicode/utf8"

// paragraphs cuts s into blocks without the white space around them.
//
// A line end ends the block, unless the next line begins directly with a lower
// case letter: then a line was wrapped by hand. A blank line always ends it.
func paragraphs(s string) []Span {
	var out []Span
	start, end := -1, 0 // the open block, -1 for none, and the end of its last mark
	for i := 0; i < len(s); {
		if c := s[i]; c == ' ' {
			i++
			continue
		} else if c > ' ' && c < utf8.RuneSelf { // no space, as lineEnd is
			if start < 0 {
				start = i
			}
			i++
			end = i
			continue
		}
		r, size := decode(s, i)
		switch {
		case !Space(r):
			if start < 0 {
				start = i
			}
			end = i + size
		case lineEnd(r) && start >= 0 && !wraps(s, i):
			out = append(out, Span{start, end})
			start = -1
		}
		i += size
	}
	if start >= 0 {
		out = append(out, Span{start, end})
	}
	return out
}

// wraps reports whether the line end at i stands within a sentence. \r\n is one
// line end.
func wraps(s string, i int) bool {
	r, size := decode(s, i)
	next := i + size
	if r == '\r' && runeAt(s, next) == '\n' {
		next++
	}
	return lower(runeAt(s, next))
}
