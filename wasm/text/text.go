// Package text turns an article's bytes into paragraphs, tokens and sentences,
// and gives the normal form, the stems and the offsets that the rest build on.
//
// Offsets are UTF-8 bytes, half-open, on rune boundaries. Every function is
// total: any string in, spans out. Invalid UTF-8 counts as one-byte runes.
package text

// Span is a half-open range of bytes of the text: 0 <= Start <= End <= len.
type Span struct{ Start, End int }

// Of returns the bytes of s that the span covers. Inlined in a thousand places,
// it would make the page's module larger by 5 KB, compressed.
//
//go:noinline
func (p Span) Of(s string) string { return s[p.Start:p.End] }

// Len is the number of bytes covered.
func (p Span) Len() int { return p.End - p.Start }

// Holds reports whether q lies within p.
func (p Span) Holds(q Span) bool { return p.Start <= q.Start && q.End <= p.End }

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters, with inner apostrophes, hyphens and the dots of "U.S."
	Number             // digits, with inner separators: 4,300 38.5 2022
	Quote              // one quotation mark of any style
	Punct              // any other mark, one token each (an ellipsis is one)
)

// Token is one word, number or mark. White space is never part of a token.
// A possessive 's (or the apostrophe after a plural) is a Word token of its own.
type Token struct {
	Span
	Kind Kind
}

// Document is a text with its structure; everything downstream reads it.
// Sentences lie within one paragraph and never overlap; every token lies in
// exactly one sentence.
type Document struct {
	Text       string
	Paragraphs []Span
	Sentences  []Sentence
	Tokens     []Token
	Alike      []int32 // by token, one before it of its kind that is spelled like it, or itself
	Foreign    []Span  // paragraphs in a language the engine does not know: no sentences there
}

// Sentence is a span with the tokens it holds: Tokens[First:Last].
type Sentence struct {
	Span
	First, Last int
}
