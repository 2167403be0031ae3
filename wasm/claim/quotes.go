package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// quotation is one outermost quotation, Tokens[first:last], marks included.
type quotation struct {
	first, last int
	open        bool // it runs on in the next paragraph
	given       bool // it is in a claim
}

// style is a pair of quotation marks.
type style uint8

// The styles. A mark closes only what a mark of its style opened; but editors
// leave a straight double mark beside a curly one: “It holds,".
const (
	noStyle style = iota
	straight
	straightSingle
	doubled // two apostrophes
	curly
	curlySingle
	angle
	low // „…“ and „…”
	styles
)

// mixes reports whether s is one of the two styles that close each other.
func (s style) mixes() bool { return s == straight || s == curly }

// pairQuotes finds the outermost quotations of every paragraph. Quotations
// within them are part of them. A mark without its partner is none, unless the
// next paragraph opens with the same mark: then the quotation runs on.
func (f *finder) pairQuotes() {
	i := 0
	for p := range f.doc.Paragraphs {
		first := i
		for i < len(f.words) && f.doc.Tokens[i].Start < f.doc.Paragraphs[p].End {
			i++
		}
		f.pairParagraph(first, i)
	}
}

func (f *finder) pairParagraph(first, last int) {
	var left [styles]int // marks ahead that could close
	for i := first; i < last; i++ {
		f.countClosers(&left, i, 1)
	}
	open, opened, inner := noStyle, 0, false
	for i := first; i < last; i++ {
		if f.words[i].kind != text.Quote {
			continue
		}
		f.countClosers(&left, i, -1)
		switch {
		case open.mixes() && f.opens(i, first).mixes() && !f.closes(i, open):
			inner = left[open] > 1
		case open != noStyle && f.closes(i, open):
			if inner {
				inner = false
				continue
			}
			if left[open] > 0 && f.possessive(i) {
				continue
			}
			last := i + 1
			if open == doubled {
				last++
				i++
			}
			f.quote(opened, last, false)
			open = noStyle
		case open == noStyle:
			if s := f.opens(i, first); s != noStyle && left[s] > 0 {
				open, opened = s, i
			} else if s != noStyle && last < len(f.words) && f.opens(last, last) == s {
				f.quote(i, last, true)
				return
			}
		}
	}
}

func (f *finder) quote(first, last int, open bool) {
	f.quotations = append(f.quotations, quotation{first: first, last: last, open: open})
	for i := first; i < last; i++ {
		f.words[i].quoted = int32(len(f.quotations))
	}
}

// countClosers adds d to the count of every style that token i could close.
func (f *finder) countClosers(left *[styles]int, i, d int) {
	if f.words[i].kind != text.Quote {
		return
	}
	for s := straight; s < styles; s++ {
		if f.closes(i, s) {
			left[s] += d
		}
	}
}

// opens gives the style that token i can open, in a paragraph that starts at
// token first.
func (f *finder) opens(i, first int) style {
	switch f.of(i) {
	case "“":
		return curly
	case "‘":
		return curlySingle
	case "«":
		return angle
	case "„":
		return low
	case "\"", "``":
		if i == first || !f.glued(i-1) || f.followedBy(i) {
			return straight
		}
	case "'":
		if f.double(i) && f.followedBy(i+1) {
			return doubled
		}
		if i == first || !f.glued(i-1) {
			return straightSingle
		}
	}
	return noStyle
}

// closes reports whether token i closes a quotation of style s.
func (f *finder) closes(i int, s style) bool {
	switch f.of(i) {
	case "”":
		return s == curly || s == low || s == straight
	case "“":
		return s == low
	case "’":
		return s == curlySingle
	case "»":
		return s == angle
	case "\"":
		return s.mixes() && !(f.spaceBefore(i) && f.followedBy(i))
	case "''":
		return s == straight
	case "'":
		return s == straightSingle && !f.spaceBefore(i) || s == doubled && f.double(i) && !f.spaceBefore(i)
	}
	return false
}

// double reports whether token i and the next are two apostrophes in one.
func (f *finder) double(i int) bool {
	t := f.doc.Tokens
	return i+1 < len(t) && f.of(i) == "'" && f.of(i+1) == "'" && t[i].End == t[i+1].Start
}

// possessive reports whether the single mark at token i looks like the
// apostrophe of a plural: the farmers’ dam.
func (f *finder) possessive(i int) bool {
	switch f.of(i) {
	case "'", "’":
		return i > 0 && i+1 < len(f.words) && strings.HasSuffix(f.of(i-1), "s") && !f.double(i) &&
			f.words[i+1].kind == text.Word && !f.capital(i+1) && f.spaceBefore(i+1)
	}
	return false
}

// glued reports whether token i is a word or mark that touches the next token.
func (f *finder) glued(i int) bool {
	t := f.doc.Tokens
	return i+1 < len(t) && t[i].End == t[i+1].Start && !f.dash(i) && !f.hasAny(i, "([")
}

// spaceBefore reports whether white space, or nothing, comes before token i.
//
//go:noinline
func (f *finder) spaceBefore(i int) bool {
	return i == 0 || f.doc.Tokens[i-1].End < f.doc.Tokens[i].Start
}

// followedBy reports whether a letter or digit touches the end of token i.
func (f *finder) followedBy(i int) bool {
	r, _ := utf8.DecodeRuneInString(f.doc.Text[f.doc.Tokens[i].End:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// quotationAt is the quotation that starts at token i, if one does.
//
//go:noinline
func (f *finder) quotationAt(i int) (quotation, bool) {
	if i >= len(f.words) || f.words[i].quoted == 0 {
		return quotation{}, false
	}
	q := f.quotations[f.words[i].quoted-1]
	return q, q.first == i
}

// quoteRun is the token after the quotations that follow one another from q on,
// joined by nothing but a comma and "and": “stop,” “think” and “go home”.
func (f *finder) quoteRun(u *unit, q quotation) int {
	for {
		k := q.last
		if k < u.last && f.comma(k) {
			k++
		}
		if k < u.last && f.words[k].quoted == 0 && f.has(k, model.Coordinator) {
			k++
		}
		next, ok := f.quotationAt(k)
		if !ok || next.last > u.last {
			return min(q.last, u.last)
		}
		q = next
	}
}
