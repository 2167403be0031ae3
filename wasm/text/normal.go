package text

import (
	"unicode"
	"unicode/utf8"
)

// Normal is the form in which words are compared: lower case, Latin letters
// without diacritics, one style of quotation mark, hyphen and space, no marks at
// the edges. It keeps inner marks: "u.s", "1,000". Normal(Normal(s)) == Normal(s).
func Normal(s string) string {
	if normalised(s) {
		return s
	}
	dst := make([]byte, 0, len(s))
	space := false
	for i := 0; i < len(s); {
		r, size := decode(s, i)
		i += size
		if Space(r) {
			space = len(dst) > 0
			continue
		}
		if r = fold(r); r == 0 {
			continue
		}
		if space {
			dst = append(dst, ' ')
			space = false
		}
		if r < utf8.RuneSelf {
			dst = with(dst, byte(r))
			continue
		}
		if double := doubled(r); double != "" {
			dst = append(dst, double...)
			continue
		}
		dst = utf8.AppendRune(dst, r)
	}
	return string(trimmed(dst))
}

// normalised reports whether s is its own normal form, for the plain words that
// most tokens are.
func normalised(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// fold is the form of r for comparison, or 0 where nothing of it stays.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if r < ' ' || r == 0x7f {
			return 0
		}
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Cc, r):
		return 0
	case hyphen(r), '‒' <= r && r <= '―', r == '−':
		return '-'
	case r == '’' || r == '‘' || r == '‚' || r == '‛' || r == '´' || r == '‹' || r == '›':
		return '\''
	case quotation(r):
		return '"'
	case r == 'İ':
		return 'i'
	}
	return bare(unicode.ToLower(r))
}

// doubled spells the Latin letters that fold to two.
func doubled(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ĳ':
		return "ij"
	case 'ﬁ':
		return "fi"
	case 'ﬂ':
		return "fl"
	case '…':
		return "..."
	}
	return ""
}

// bases holds the letter below the diacritics of U+00E0 to U+017F, a dot where
// there is none. Drawn from the decompositions of the Unicode Character Database
// and, for the barred letters, from their names.
const bases = "" +
	"aaaaaa.ceeeeiiiidnooooo.ouuuuy.y" + // U+00E0
	"aaaaaaccccccccddddeeeeeeeeeegggg" + // U+0100
	"gggghhhhiiiiiiii.i..jjkkklllllll" + // U+0120
	"lllnnnnnn.nnoooooo..rrrrrrssssss" + // U+0140
	"ssttttttuuuuuuuuuuuuwwyyyzzzzzzs" // U+0160

// bare is the lower-case letter r without its diacritics.
func bare(r rune) rune {
	switch {
	case 0xe0 <= r && r < 0xe0+rune(len(bases)):
		if b := bases[r-0xe0]; b != '.' {
			return rune(b)
		}
	case 0x218 <= r && r <= 0x21b:
		return rune("sstt"[r-0x218])
	case 0x1ea0 <= r && r <= 0x1ef9:
		return vietnamese(r)
	case r == 'ǎ':
		return 'a'
	case r == 'ǒ':
		return 'o'
	case r == 'ǧ':
		return 'g'
	case r == 'ə':
		return 'e'
	case r == 'ı':
		return 'i'
	}
	return r
}

// vietnamese is the base of U+1EA0 to U+1EF9, which go by letter.
func vietnamese(r rune) rune {
	switch {
	case r <= 0x1eb7:
		return 'a'
	case r <= 0x1ec7:
		return 'e'
	case r <= 0x1ecb:
		return 'i'
	case r <= 0x1ee3:
		return 'o'
	case r <= 0x1ef1:
		return 'u'
	}
	return 'y'
}

// trimmed cuts the marks at both edges and keeps what says
// something of a number: the $ before and the % behind.
func trimmed(b []byte) []byte {
	for len(b) > 0 && edge(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	for len(b) > 0 && edge(b[0]) {
		b = b[1:]
	}
	return b
}

func edge(c byte) bool {
	switch c {
	case '.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '[', ']', '{', '}', '-', '*', '_', '/', '`', ' ':
		return true
	}
	return false
}
