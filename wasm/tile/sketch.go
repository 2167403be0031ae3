package tile

import (
	"strings"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// Sketch says a little of what a review's claim says and who made it, in five
// marks of twelve bits: of its four rarest terms, the rarest first, and of its
// claimant; 0 where there are no more, or no claimant is named.
type Sketch uint64

// Mark stands for a key in a sketch: its last twelve bits, 1 in place of 0. One key
// in 4,095 has the mark of another by chance; with eight bits, of the thousands of
// reviews in the lists of a claim several would seem to fit it.
type Mark uint16

// MarkBits is the width of a mark.
const MarkBits = 12

// SketchTerms is how many terms a sketch has.
const SketchTerms = 4

// SketchOf is the sketch of a review.
func SketchOf(r *review.Record, lang string) Sketch {
	var s Sketch
	for i, term := range rarest(termsWithin(nil, r.Claim, lang), SketchTerms) {
		s |= Sketch(Hash(lang, term).Mark()) << uint32(MarkBits*(SketchTerms-i))
	}
	if r.ClaimantKind == review.NamedClaimant {
		s |= Sketch(NameMark(r.Claimant))
	}
	return s
}

// Mark is the key's mark.
func (k Key) Mark() Mark { return max(Mark(k&(1<<MarkBits-1)), 1) }

// NameMark is the mark of a person or organization: of the last word of the name,
// so that a surname has that of the full name. It is 0 without a name.
func NameMark(name string) Mark {
	words := strings.Fields(text.Normal(name))
	if len(words) == 0 {
		return 0
	}
	return Hash("", words[len(words)-1]).Mark()
}

// Term is the mark of the sketch's term i, from 0 the rarest; 0 where it has none.
func (s Sketch) Term(i int) Mark {
	return Mark(s >> uint32(MarkBits*(SketchTerms-i)) & (1<<MarkBits - 1))
}

// Claimant is the mark of the claimant, or 0.
func (s Sketch) Claimant() Mark { return Mark(s & (1<<MarkBits - 1)) }
