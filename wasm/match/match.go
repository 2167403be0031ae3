// Package match decides whether a published review covers a sentence.
//
// It decides for the same truth conditions or not at all: in doubt Related, in
// more doubt None. None is the normal answer for nearly every sentence, because
// a wrong Same is libel and a missed one is only a gap.
//
// A sentence and a claim are read once each, into one form as far as that keeps what they
// say (see read):
//
//   - words and phrases that mean the same fold to one term, also around an object: put the
//     bankers behind bars (fold, synonyms);
//   - sentences built in several ways are built in one: what stands in front for weight is
//     put in its place, what nothing outdoes is a superlative (wording);
//   - a verb is what its subject and object make of it: Lind beat Ferris, the police beat him
//     (sense);
//   - what is told from the other side, as by who borrows, is told from the first, and who
//     spends, costs or is given money pays or is paid (converse);
//   - figures are values with units (figure, share, change), times are dates (date, tense);
//   - what turns, bounds or doubts a term is an operator of it (operator).
//
// Then they are held against each other (see compare). The part of the sentence that has
// the claim's terms is found (window), and in it
//
//   - every term of the claim must stand but what somebody is called before his name
//     (calling), who acts before what is done to whom, as an active sentence has them, and
//     no name or preposition with another's noun (roles, order);
//   - figures, times and operators must be the claim's (figures, times, operate);
//   - nothing else may belong to it (rest), down to the small words that no rule reads
//     (small), one for many (plural), and who bears a name (bearer).
//
// What the sentence says beside that part leaves the claim as it is, unless it doubts,
// rejects, asks or conditions it (outside, frame). What the claimant says again, word
// for word, is the same utterance whatever its pronouns mean (again), and a claim that
// somebody said a thing is what he says (saying).
package match

// Query is what one claim of an article says, with names where the article has
// pronouns, and how the article puts it.
type Query struct {
	Text    string // what is claimed
	Frame   string // the rest of its sentence: who says it and how, or ""
	Whole   string // the sentence as one, where it has a frame: what is reviewed may be who said it
	Named   string // the text with the speaker's name for "I" or "we", or ""
	Before  string // the sentence before, or "": it may set the time
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
	Score    int32 // that they are the same claim, in thousandths; see likely
	Decision Decision
	Reasons  []Reason
	share    int32 // of the claim, in thousandths
	Turned   bool  // the claim is a denial, and the sentence denies what it denies
}

// What is compared is bounded. A longer text is not compared, so that nothing
// is known of it; see Question.Fits.
const (
	MaxWords = 160
	MaxBytes = 16 * MaxWords
)
