// Package claim finds what an article states: every sentence or clause that
// asserts or reports something, who makes it and how, and how much it would be
// worth checking.
//
// Start with rules.go, which lists every rule by which a claim is read, with a
// sentence for each, then find.go, which goes through the article, and report.go,
// which tries the rules at a word that may report. From there on the files follow
// the sentence: verb.go reads the verb group, voice.go whose words they are (over
// the noun phrases of subject.go, source.go, joint.go, apposition.go and hold.go),
// forward.go and tag.go what is said behind and before them, content.go where that
// ends. add.go makes the claim, stance.go and score.go say how it is meant and how
// much it is worth checking.
package claim

import "claimlight/wasm/text"

// Quote says how the words of a claim are given.
type Quote uint8

// The ways of quotation.
const (
	None     Quote = iota // the article's own assertion
	Direct                // a full quotation in quotation marks
	Indirect              // reported speech
	Mixed                 // reported speech that quotes some words
)

var quoteNames = [...]string{"none", "direct", "indirect", "mixed"}

// String is the quotation as the JSON contract spells it.
func (q Quote) String() string { return quoteNames[q] }

// Stance is what the speaker does with the proposition.
type Stance uint8

// The stances.
const (
	Asserts Stance = iota
	Denies
	Asks
	Hedges
)

var stanceNames = [...]string{"asserts", "denies", "asks", "hedges"}

// String is the stance as the JSON contract spells it.
func (s Stance) String() string { return stanceNames[s] }

// Claim is one statement. Its span covers the whole statement with its cue and
// speaker; Content is only what is claimed, in one or more pieces.
type Claim struct {
	text.Span
	Score   int32  // check-worthiness in thousandths, 0 to 1000; orders look-ups, never shown to a reader
	Speaker int    // index into the article's actors, or -1
	Source  string // the source as the article words it where no actor is named: "unnamed officials"
	Quote   Quote
	Stance  Stance
	Cue     text.Span // the verb or phrase of attribution; empty where there is none
	Content []text.Span
	by      rule
}
