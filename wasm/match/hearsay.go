package match

import (
	"strings"

	"claimlight/wasm/text"
)

// farthest is how many words a claim has at most before the verb that says who
// said it.
const farthest = 12

// hearsay takes a claim about who said something apart: "Senator Ada Ferris said
// that ports are closed" and "Did Ada Ferris say ports are closed?" are of Ada
// Ferris, and of what she said. It is "" for any other claim.
func hearsay(claim string) (name, said string) {
	tokens := text.Parse(claim).Tokens
	first, last, open := -1, -1, false // the run of capitalised words before the verb
	for i, t := range tokens[:min(len(tokens), farthest)] {
		w := t.Of(claim)
		switch {
		case i > 0 && open && sayings.Has(text.Normal(w)):
			return claim[tokens[first].Start:tokens[last].End], told(claim, tokens, i+1)
		case t.Kind == text.Word && isCapital(w) && !questions.Has(w):
			if !open {
				first = i
			}
			last, open = i, true
		case w == "." && open, w == "has", w == "once":
		default:
			open = false
		}
	}
	return "", ""
}

// told is what stands behind the verb of saying, without "that" or a colon; ""
// for less than a clause, and for what was said of something else.
func told(claim string, tokens []text.Token, i int) string {
	for ; i < len(tokens); i++ {
		switch w := tokens[i].Of(claim); w {
		case "that", ":", ",", "in", "a", "tweet", "stating":
			continue
		case "of", "about", "to", "on":
			return ""
		}
		break
	}
	if i+3 > len(tokens) {
		return ""
	}
	return strings.TrimRight(claim[tokens[i].Start:], "?'’")
}
