package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// voice is who says what the sentence quotes, by a name from the next on or by a
// pronoun before which it names nobody; else nobody.
func (f *finder) voice(s *scene, next int, sentence *text.Sentence) int {
	named := sentence.Last // where the first name stands
	for ; next < len(f.names) && f.names[next].first < sentence.Last; next++ {
		n := &f.names[next]
		if f.quoted[n.first] {
			continue
		}
		if f.voiced(n) {
			return f.root(n.entity)
		}
		named = min(named, n.first)
	}
	for i := sentence.First; i < named; i++ {
		if g := f.pronounGender(i); g != unknown && !f.quoted[i] && f.speaks(i+1) {
			return f.someone(s, g, i)
		}
	}
	return nobody
}

// opensQuotation reports whether a sentence begins a quotation that goes on behind it.
func (f *finder) opensQuotation(sentence *text.Sentence) bool {
	return f.doc.Tokens[sentence.First].Kind == text.Quote && !f.quoted[sentence.First] && sentence.Last < len(f.quoted) && f.quoted[sentence.Last]
}

// voiceAfter is whom a sentence behind the k-th names as the speaker of the quotation that
// goes on there; nobody where none of the next does.
func (f *finder) voiceAfter(next, k int) int {
	for end := min(k+1+patience, len(f.doc.Sentences)); k+1 < end && f.quoted[f.doc.Sentences[k+1].First]; k++ {
		for ; next < len(f.names) && f.names[next].first < f.doc.Sentences[k+1].Last; next++ {
			if n := &f.names[next]; !f.quoted[n.first] && f.voiced(n) {
				return f.root(n.entity)
			}
		}
	}
	return nobody
}

// voiced reports whether a name stands beside a verb of saying: X said; said X; the
// captain, X, said.
func (f *finder) voiced(n *name) bool {
	return f.speaks(n.last) || f.told(n.titled-1) || f.mark(n.titled-1, ',') && f.mark(n.last, ',') && f.speaks(n.last+1)
}

// passive are the verbs behind which a verb of saying says nothing: was told.
const passive model.List = "are be been being is was were"

// maxAside bounds the words between two commas that may part a name from its verb.
const maxAside = 16

// speaks reports whether a verb of saying follows the subject that ends before
// token i: X said, X also said, X, the mayor, said.
func (f *finder) speaks(i int) bool {
	if f.is(i, word.Speech) || f.is(i, word.Function) && f.is(i+1, word.Speech) && !f.in(i, passive) {
		return true
	}
	k := f.pastAside(i)
	return k > i && f.is(k, word.Speech)
}

// pastAside is the token behind an aside in commas or brackets that begins at token i;
// i itself where none does.
func (f *finder) pastAside(i int) int {
	end := byte(',')
	if f.mark(i, '(') {
		end = ')'
	} else if !f.mark(i, ',') {
		return i
	}
	for k := i + 1; k < i+maxAside; k++ {
		if f.mark(k, end) {
			return k + 1
		}
	}
	return i
}

// told reports whether token i is the verb of a tag: “…,” said X, according to X.
func (f *finder) told(i int) bool {
	return f.is(i, word.Speech) && i > 0 && f.doc.Tokens[i-1].Kind == text.Quote || f.reads(i, "to") && strings.ToLower(f.surface(i-1)) == "according"
}
