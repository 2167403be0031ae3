// Package match decides whether a published review covers a sentence.
//
// It decides for the same truth conditions or not at all: in doubt Related, in
// more doubt None. None is the normal answer for nearly every sentence.
package match

// Query is one sentence of an article, as a reader meets it.
type Query struct {
	Text    string // the sentence or the claim's content
	Around  string // the whole statement where Text is only its content, else ""
	Before  string // the sentence before, or ""
	After   string // the sentence after, or ""
	Speaker string // who makes the claim, by full name, or ""
	Date    string // the article's date, ISO 8601, or ""
}

// Decision says how a review relates to a sentence.
type Decision uint8

// The decisions.
const (
	None    Decision = iota // another claim
	Related                 // close, but a named condition differs or the claim is not put forward
	Same                    // the very claim, put forward
)

var decisionNames = [...]string{"none", "related", "same"}

// String is the decision as the JSON contract spells it.
func (d Decision) String() string { return decisionNames[d] }

// Match is one review held against one sentence.
type Match struct {
	Review   int   // index into the reviews given
	Score    int32 // thousandths
	Decision Decision
	Reasons  []Reason
}
