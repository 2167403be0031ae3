package lookup

import (
	"strings"

	"claimlight/wasm/claim"
	"claimlight/wasm/log"
	"claimlight/wasm/text"
)

// wordings are what an operator may have called a claim who saw it shown, each ended by
// a zero byte: its sentences, the claim, and what is claimed, as the article words it,
// with what stands between its parts, as a page highlights it, and as the matcher
// reads it.
func (n *namer) wordings(c *claim.Claim, read string) string {
	list := read + "\x00" + c.Span.Of(n.d.Text) + "\x00"
	for _, part := range c.Content {
		list += part.Of(n.d.Text) + " "
	}
	if parts := len(c.Content); parts > 1 {
		first, last := c.Content[0], c.Content[parts-1]
		list += "\x00" + text.Span{Start: first.Start, End: max(first.End, last.End)}.Of(n.d.Text)
	}
	for at := sentenceAt(n.d.Sentences, c.Start); at < len(n.d.Sentences) && n.d.Sentences[at].Start < c.End; at++ {
		list += "\x00" + n.d.Sentences[at].Of(n.d.Text)
	}
	return list
}

// isParted reports whether one of a review's marks names the claim.
func (n *Need) isParted(marks string) bool {
	if marks == "" {
		return false
	}
	for list := n.worded; list != ""; {
		var worded string
		worded, list, _ = strings.Cut(list, "\x00")
		if worded != "" && strings.Contains(marks, log.ClaimHash(worded)) {
			return true
		}
	}
	return false
}
