package actor

import (
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// maxDateline bounds the tokens of a dateline.
const maxDateline = 12

// dateline is where a sentence begins behind its dateline, if it has one: the place, date
// and agency are nobody of whom it speaks.
func (f *finder) dateline(next int, sentence *text.Sentence) int {
	first := sentence.First
	if next >= len(f.names) || f.names[next].first != first || f.entities[f.root(f.names[next].entity)].kind != Place {
		return first
	}
	for i := first + 1; i < min(sentence.Last, first+maxDateline); i++ {
		switch {
		case f.dash(i) || f.mark(i, ':') || f.mark(i-1, ')') && f.mark(i, '-'):
			return i + 1
		case f.doc.Tokens[i].Kind == text.Word && !f.is(i, word.Capital):
			return first
		}
	}
	return first
}
