package match

import (
	"slices"

	"claimlight/wasm/review"
)

// saidBy reports whether a review's claimant is the speaker: "I" and "we" mean
// another thing in any other mouth. A surname stands for the full name.
func saidBy(r *review.Record, speaker []string) bool {
	claimant := nameWords(r.Claimant)
	if r.ClaimantKind != review.NamedClaimant || len(claimant) == 0 || len(speaker) == 0 {
		return false
	}
	n := min(len(claimant), len(speaker))
	return slices.Equal(claimant[len(claimant)-n:], speaker[len(speaker)-n:])
}

// enough is how many words of a claim, said again by its claimant, make it the
// same utterance, whatever it refers to.
const enough = 5

// repeats reports whether the sentence is what the claimant said, word for word:
// what the reviewer quotes, else the claim. One word in eight may be between them.
func (c *comparison) repeats() bool {
	if !nearby(c.asked.date, c.record.ClaimDate) {
		return false
	}
	quotes := c.quotes()
	said, last, strange := 0, int32(-1), 0
	for i, t := range c.r.terms {
		if quotes && t.mark&quoted == 0 || t.mark&inserted != 0 {
			continue
		}
		at := c.at[i]
		if at <= last || c.q.terms[at].stem != t.stem {
			return false
		}
		if last >= 0 {
			strange += int(at-last) - 1
		}
		last = at
		said++
	}
	return said >= enough && 8*strange <= said
}

// quotes reports whether the reviewer quotes the claim, or a part of it.
func (c *comparison) quotes() bool {
	return c.r.find(0, MaxWords, func(t *term) bool { return t.mark&quoted != 0 })
}
