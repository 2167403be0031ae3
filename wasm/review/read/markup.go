package read

import "strings"

// breaking elements part words; all others are dropped without a blank.
const breaking = " br p div li ul ol tr td th table h1 h2 h3 h4 h5 h6 section article header footer blockquote hr dd dt pre" +
	" address aside caption center details dialog dir fieldset figcaption figure form legend main menu nav optgroup option summary "

// void elements hold what is no part of a text: code, drawings, what is for other
// browsers or for those who cannot read the word beside it, and what its author
// struck out. "<s>True</s> False" is not "True False".
const void = " script style svg template noscript noframes iframe rt rp del s strike "

// elements are those of HTML, with the ones that old pages still use. Anything
// else behind a "<" is text: "deaths were <5 and cases >3" is no markup, and
// taking words out of a claim would put others into a reviewer's mouth.
const elements = breaking + void + "a abbr acronym area audio b base bdi bdo big body button canvas cite code col " +
	"colgroup data datalist dfn em embed font frame frameset head hgroup html i " +
	"image img input ins kbd label link map mark marquee math meta meter nobr object " +
	"output param picture plaintext progress q ruby samp search select slot small source span strong sub " +
	"sup tbody textarea tfoot thead time title track tt u var video wbr xmp "

// bare attributes stand without a value. Only these tell a tag: "a <b and c>"
// is text.
const bare = " allowfullscreen async autoplay checked controls default defer disabled hidden inert ismap itemscope loop multiple muted " +
	"nomodule noresize noshade novalidate nowrap open playsinline readonly required reversed selected "

// cdata takes the marks off text that came through XML.
var cdata = strings.NewReplacer("<![CDATA[", "", "]]>", "")

// stripMarkup removes tags and comments, and void elements with what they hold.
// A "<" that opens no tag is text. A void element without an end would take the
// rest with it, "Not <script> true", and half a rating is another rating; to keep
// the rest would show code for words. So there is no text then, and what cannot do
// without it is refused.
func stripMarkup(s string) string {
	if strings.IndexByte(s, '<') < 0 {
		return s
	}
	if strings.Contains(s, "<![CDATA[") {
		s = cdata.Replace(s)
	}
	var b strings.Builder
	raised := false // digits behind are set higher than those before
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			i = len(s)
		}
		if i > 0 {
			if raised && opensNumber(s) {
				b.WriteByte('^')
			}
			b.WriteString(s[:i])
			s, raised = s[i:], false
		}
		if s == "" {
			return b.String()
		}
		n, name := tag(s)
		switch {
		case n == 0:
			b.WriteByte('<')
			n = 1
		case name == "sup":
			raised = endsInDigit(b.String())
		case holds(breaking, strings.TrimPrefix(name, "/")):
			b.WriteByte(' ')
		case holds(void, name):
			held := heldBy(name, s[:n], s[n:])
			if held < 0 {
				return ""
			}
			n += held
		}
		s = s[n:]
	}
}

// endsInDigit reports whether digits set high would run on: 10<sup>6</sup> is not
// 106, and 2019 with a note 1 no year at all.
func endsInDigit(s string) bool { return s != "" && isDigit(s[len(s)-1]) }

// opensNumber reports whether a text begins with a number, or the sign of one.
func opensNumber(s string) bool {
	return s != "" && (isDigit(s[0]) || strings.IndexByte("+-", s[0]) >= 0 || strings.HasPrefix(s, "−"))
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// maxTag bounds how far the end of a tag or comment is looked for.
const maxTag = 2000

// tag measures the tag or comment that s begins with, 0 where it begins with
// none, and names it in lower case, an end tag with its slash.
func tag(s string) (int, string) {
	if strings.HasPrefix(s, "<!--") {
		if end := strings.Index(s[:min(len(s), maxTag)], "-->"); end >= 0 {
			return end + len("-->"), ""
		}
		return 0, ""
	}
	if strings.HasPrefix(s, "<!") || strings.HasPrefix(s, "<?") {
		return tagEnd(s), ""
	}
	from := 1
	if strings.HasPrefix(s, "</") {
		from = 2
	}
	to := from
	for to < len(s) && to < maxTag && isNameByte(s[to]) {
		to++
	}
	name := strings.ToLower(s[from:to])
	if !isElement(name) {
		return 0, ""
	}
	end := tagEnd(s)
	switch {
	case end == 0:
		return 0, ""
	case from == 2:
		return end, "/" + name
	case !isMarkup(name, s[to:end-1]):
		return 0, ""
	}
	return end, name
}

// isElement knows the elements of HTML, and custom ones by their hyphen.
func isElement(name string) bool {
	return holds(elements, name) || len(name) > 2 && isLetter(name[0]) && strings.IndexByte(name, '-') > 0
}

// isMarkup tells the start tag of an element from text like "a <b and c> d" by
// what stands behind the name: nothing, a slash, an attribute with a value, or
// some that need none. Scripts and styles go in any case.
func isMarkup(name, rest string) bool {
	rest = strings.TrimSpace(strings.TrimSuffix(rest, "/"))
	if rest == "" || strings.IndexByte(rest, '=') > 0 || name == "script" || name == "style" {
		return true
	}
	for _, word := range strings.Fields(strings.ToLower(strings.TrimLeft(rest, "/"))) {
		if !holds(bare, word) {
			return false
		}
	}
	return true
}

func isNameByte(c byte) bool { return isLetter(c) || isDigit(c) || c == '-' }

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// tagEnd is the length of the tag up to its ">", which may not stand in a
// quoted attribute; 0 where it has no end. Another "<" comes first only in
// text, and so the search is linear in the whole.
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
		case c == '<':
			return 0
		case (c == '"' || c == '\'') && s[i-1] == '=':
			open = c
		}
	}
	return 0
}

// heldBy is how much of what stands behind a void element's tag goes with it, its
// end tag included; -1 where it has no end and would swallow words.
func heldBy(name, tag, behind string) int {
	if name == "svg" && strings.HasSuffix(tag, "/>") {
		return 0 // of these elements alone may be without content
	}
	end := contentEnd(behind, name)
	if end < 0 && strings.TrimSpace(behind) == "" {
		return len(behind)
	}
	return end
}

// contentEnd is where a void element ends, its end tag included; -1 where it does
// not.
func contentEnd(s, name string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == '<' && isEndTag(s[i:], name) {
			if n := tagEnd(s[i:]); n > 0 {
				return i + n
			}
		}
	}
	return -1
}

func isEndTag(s, name string) bool {
	n := len("</") + len(name)
	return len(s) > n && s[1] == '/' && strings.EqualFold(s[2:n], name) && !isNameByte(s[n])
}
