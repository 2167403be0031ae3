package abi

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/order"
)

// Bounds of an article's annotations, so that no text makes an answer that a page
// would have to refuse.
const (
	MaxClaims = 2000
	MaxName   = 200 // UTF-16 units of a name, role or source
)

// read annotates an article within the bounds. Every operation goes through it,
// so that claims have the same index in all answers. A page plans and matches
// the article that it had annotated, so that the last is kept.
func (e *Engine) read(s string) *annotate.Document {
	if e.doc == nil || e.text != s {
		e.text, e.doc = s, e.annotate(s)
	}
	return e.doc
}

func (e *Engine) annotate(s string) *annotate.Document {
	d := annotate.Annotate(s, e.names, e.worth)
	d.Claims = mostWorth(d.Claims, MaxClaims)
	for i := range d.Actors {
		d.Actors[i].Name = cut(d.Actors[i].Name)
		d.Actors[i].Role = cut(d.Actors[i].Role)
	}
	for i := range d.Claims {
		d.Claims[i].Source = cut(d.Claims[i].Source)
	}
	return d
}

// mostWorth keeps the n claims of the highest scores in their order; of equals
// the first.
func mostWorth(claims []claim.Claim, n int) []claim.Claim {
	if len(claims) <= n {
		return claims
	}
	scores := make([]int32, len(claims))
	for i, c := range claims {
		scores[i] = c.Score
	}
	order.By(scores, cmp.Compare[int32])
	least := scores[len(scores)-n]
	above, _ := order.Find(len(scores), func(i int) int { return cmp.Compare(scores[i], least+1) })
	equals := n - (len(scores) - above)
	return slices.DeleteFunc(claims, func(c claim.Claim) bool {
		if c.Score == least {
			equals--
		}
		return c.Score < least || c.Score == least && equals < 0
	})
}

// cut ends a text that is too long with an ellipsis.
func cut(s string) string {
	units, end := 0, 0 // end is where a cut text ends
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if units++; r >= 1<<16 {
			units++
		}
		if i += size; units < MaxName {
			end = i
		}
		if units > MaxName {
			return s[:end] + "…"
		}
	}
	return s
}
