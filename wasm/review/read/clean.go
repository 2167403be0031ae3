package read

import (
	"html"
	"strings"
	"unicode"

	"claimlight/wasm/review"
)

// maxRaw bounds, in bytes, what is cleaned at all: markup and entities may be
// a good deal longer than the text they hold.
const maxRaw = 16 * review.MaxClaim

// Clean is the text of a foreign string: entities decoded until nothing
// changes, markup removed, then bidi controls, zero-width spaces, byte order
// marks, soft hyphens and control characters dropped, white space collapsed.
// Joiners that shape words and emoji (ZWJ, ZWNJ), case and wording stay.
func Clean(s string) string {
	if len(s) > maxRaw {
		s = strings.ToValidUTF8(s[:maxRaw], "")
	}
	for range 10 {
		decoded := html.UnescapeString(s)
		if decoded == s {
			break
		}
		s = decoded
	}
	for range 3 { // "<<b>i>" holds another tag once the first is gone
		bare := stripTags(s)
		if bare == s {
			break
		}
		s = bare
	}
	return strings.Join(strings.FieldsFunc(strings.Map(visible, s), unicode.IsSpace), " ")
}

// visible drops what a reader cannot see but a browser acts on.
func visible(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return r
	case unicode.IsControl(r), r == unicode.ReplacementChar:
		return -1
	case r == '\u00ad', r == '\u061c', r == '\u180e', r == '\u200b', r == '\u200e', r == '\u200f', r == '\u2060', r == '\ufeff',
		'\u202a' <= r && r <= '\u202e', '\u2061' <= r && r <= '\u2064', '\u2066' <= r && r <= '\u206f', '\ufff9' <= r && r <= '\ufffb':
		return -1
	}
	return r
}

// breaking elements part words; all others are dropped without a blank.
const breaking = " br p div li ul ol tr td th table h1 h2 h3 h4 h5 h6 section article header footer blockquote hr dd dt pre "

// elements are those of HTML, with the ones that old pages still use. Anything
// else behind a "<" is text: "deaths were <5 and cases >3" is no markup, and
// taking words out of a claim would put others into a reviewer's mouth.
const elements = breaking + "a abbr acronym address area aside audio b base bdi bdo big body button canvas caption center cite code col " +
	"colgroup data datalist del details dfn dialog dir em embed fieldset figcaption figure font form frame frameset head hgroup html i iframe " +
	"image img input ins kbd label legend link main map mark marquee math menu meta meter nav nobr noframes noscript object optgroup option " +
	"output param picture plaintext progress q rp rt ruby s samp script search select slot small source span strike strong style sub " +
	"summary sup svg tbody template textarea tfoot thead time title track tt u var video wbr xmp "

// stripTags removes tags and comments, and scripts and styles with what they
// hold. A "<" that opens no tag is text.
func stripTags(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		s = s[i:]
		n, name := tag(s)
		switch {
		case n == 0:
			b.WriteByte('<')
			n = 1
		case name == "script" || name == "style":
			n += contentEnd(s[n:], name)
		case holds(breaking, name):
			b.WriteByte(' ')
		}
		s = s[n:]
	}
}

// maxTag bounds how far the end of a tag is looked for.
const maxTag = 2000

// tag measures the tag or comment that s begins with, 0 where it begins with
// none, and names it in lower case ("/p" is "p").
func tag(s string) (int, string) {
	if strings.HasPrefix(s, "<!--") {
		if end := strings.Index(s, "-->"); end >= 0 {
			return end + len("-->"), ""
		}
		return len(s), ""
	}
	from := 1
	if strings.HasPrefix(s, "</") {
		from = 2
	}
	to := from
	for to < len(s) && to < maxTag && isNameByte(s[to]) {
		to++
	}
	if strings.HasPrefix(s, "<!") || strings.HasPrefix(s, "<?") {
		return tagEnd(s), ""
	}
	name, end := strings.ToLower(s[from:to]), tagEnd(s)
	if end == 0 || !isElement(name) || from == 1 && !isMarkup(name, s[to:end-1]) {
		return 0, ""
	}
	return end, name
}

// isElement knows the elements of HTML, and custom ones by their hyphen.
func isElement(name string) bool {
	return holds(elements, name) || len(name) > 2 && isLetter(name[0]) && strings.IndexByte(name, '-') > 0
}

// isMarkup tells the start tag of an element from text like "a <b and c> d" by
// what stands behind the name: nothing, a slash, or an attribute with a value.
// Scripts and styles go in any case.
func isMarkup(name, rest string) bool {
	rest = strings.TrimSpace(strings.TrimSuffix(rest, "/"))
	return rest == "" || strings.IndexByte(rest, '=') > 0 || name == "script" || name == "style"
}

func isNameByte(c byte) bool { return isLetter(c) || '0' <= c && c <= '9' || c == '-' }

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// tagEnd is the length of the tag up to its ">", which may not stand in a
// quoted attribute; 0 where it has no end.
func tagEnd(s string) int {
	var open byte
	for i := 1; i < len(s) && i < maxTag; i++ {
		switch c := s[i]; {
		case open != 0:
			if c == open {
				open = 0
			}
		case c == '>':
			return i + 1
		case (c == '"' || c == '\'') && s[i-1] == '=':
			open = c
		}
	}
	return 0
}

// contentEnd is where a script or style ends, its end tag included.
func contentEnd(s, name string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == '<' && isEndTag(s[i:], name) {
			if n := tagEnd(s[i:]); n > 0 {
				return i + n
			}
		}
	}
	return len(s)
}

func isEndTag(s, name string) bool {
	n := len("</") + len(name)
	return len(s) > n && s[1] == '/' && strings.EqualFold(s[2:n], name) && !isNameByte(s[n])
}
