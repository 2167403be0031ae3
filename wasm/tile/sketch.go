package tile

import (
	"strings"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// Sketch says a little of what a review's claim says and who made it, in five
// bytes: the marks of its four rarest terms, the rarest first, and of its
// claimant; 0 where there are no more, or no claimant is named.
type Sketch uint64

// SketchTerms is how many terms a sketch has.
const SketchTerms = 4

// SketchOf is the sketch of a review.
func SketchOf(r *review.Record, lang string) Sketch {
	var s Sketch
	if len(r.Claim) <= MaxText {
		for i, term := range rarest(termsOf(nil, r.Claim, lang), SketchTerms) {
			s |= Sketch(Hash(lang, term).Mark()) << uint32(8*(SketchTerms-i))
		}
	}
	if r.ClaimantKind == review.NamedClaimant {
		s |= Sketch(NameMark(r.Claimant))
	}
	return s
}

// Mark is what stands for a key in a sketch: its last byte, 1 in place of 0. One
// key in 255 has the mark of another by chance.
func (k Key) Mark() uint8 { return max(uint8(k), 1) }

// NameMark is the mark of a person or organization: of the last word of the name,
// so that a surname has that of the full name. It is 0 without a name.
func NameMark(name string) uint8 {
	words := strings.Fields(text.Normal(name))
	if len(words) == 0 {
		return 0
	}
	return Hash("", words[len(words)-1]).Mark()
}

// Term is the mark of the sketch's term i, from 0 the rarest; 0 where it has none.
func (s Sketch) Term(i int) uint8 { return uint8(s >> uint32(8*(SketchTerms-i))) }

// Claimant is the mark of the claimant, or 0.
func (s Sketch) Claimant() uint8 { return uint8(s) }
