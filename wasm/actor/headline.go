package actor

import (
	"slices"

	"claimlight/wasm/text"
)

// headline reports whether a sentence writes nearly every word with a capital, so
// that capitals show no names there.
func (f *finder) headline(s *text.Sentence) bool {
	all, allCaps, long, longCaps := 0, 0, 0, 0
	for i := s.First; i < s.Last; i++ {
		if f.doc.Tokens[i].Kind != text.Word {
			continue
		}
		all++
		if f.is(i, capital) {
			allCaps++
		}
		if f.doc.Tokens[i].Len() < 4 {
			continue
		}
		long++
		if f.is(i, capital) {
			longCaps++
		}
	}
	if all > maxName && allCaps*10 >= all*9 {
		return true
	}
	return long >= 4 && longCaps*4 >= long*3 && allCaps*2 > all && !f.mark(s.Last-1, '.')
}

// headlines finds, in headlines, the names that running text or a gazetteer knows.
func (f *finder) headlines() {
	for i := range f.names {
		n := &f.names[i]
		f.sure = append(f.sure, n.key)
		if n.last-n.first > 1 && n.votes.best() == Person {
			f.sure = append(f.sure, f.key(n.last-1, n.last))
		}
	}
	slices.Sort(f.sure)
	f.sure = slices.Compact(f.sure)
	for i := range f.doc.Sentences {
		if s := &f.doc.Sentences[i]; f.headline(s) {
			f.lookUp(i)
		}
	}
	f.sortNames()
}

// widest is the longest name in tokens that is looked for in a headline.
const widest = 5

func (f *finder) lookUp(s int) {
	last := f.doc.Sentences[s].Last
	for i := f.doc.Sentences[s].First; i < last; {
		n := 0
		if f.is(i, capital) && !f.is(i, barred) {
			for n = min(widest, last-i); n > 0 && !f.familiar(i, i+n); n-- {
			}
		}
		if n > 0 {
			f.add(name{first: i, last: i + n, titled: i, sentence: s, votes: f.vote(i, i+n)})
		}
		i += max(n, 1)
	}
}

// familiar reports whether the tokens are a name known from elsewhere.
func (f *finder) familiar(i, end int) bool {
	if f.span(i, end).Len() > 2*maxWord || f.is(end-1, possessive) {
		return false
	}
	if f.listed(i, end) {
		return true
	}
	_, ok := slices.BinarySearch(f.sure, f.key(i, end))
	return ok
}
