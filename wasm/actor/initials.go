package actor

import (
	"strings"
	"unicode"

	"claimlight/wasm/model"
	"claimlight/wasm/tag"
	"claimlight/wasm/word"
)

// dotted reports whether the token at i is initials in one: J.K., but not the U.S., nor
// what tells of a place or an hour: Washington D.C.
func (f *finder) dotted(i int) bool {
	if f.is(i, word.Known|word.Barred) || f.is(i-1, word.Place) || f.number(i-1) {
		return false
	}
	letters, dot := 0, true
	for _, r := range f.surface(i) {
		switch {
		case dot && unicode.IsUpper(r):
			letters++
		case dot || r != '.':
			return false
		}
		dot = !dot
	}
	return letters > 1 && dot && !f.in(i, provinces)
}

// initialed widens the mention at i of a person over the initials before it, and over
// the name behind initials that it ends with: George H.W. | Bush, A.P.J. | Abdul Kalam.
// It gives the end of the latter, 0 where there is none.
func (f *finder) initialed(m *tag.Mention, mentions []tag.Mention, i, floor, stop int) (end int) {
	for m.Kind == tag.Person {
		first := m.First
		if first-2 >= floor && f.mark(first-1, '.') && f.is(first-2, word.Initial) {
			m.First -= 2
		} else if first-1 >= floor && (f.dotted(first-1) || m.Last-first == 1 && len(f.surface(first-1)) == 2 && f.letters(first-1)) {
			m.First-- // J.K. | Rowling, JK | Rowling
		}
		if m.First == first {
			break
		}
	}
	at := m.Last // of the name behind
	if m.Kind == tag.Person && f.is(at-1, word.Initial) && f.mark(at, '.') {
		at++ // George W | . Bush
	}
	if at >= stop || at == m.Last && !f.dotted(at-1) {
		return 0
	}
	if i+1 < len(mentions) && mentions[i+1].First == at && mentions[i+1].Kind == tag.Person {
		m.Votes[tag.Person] = max(m.Votes[m.Kind], mentions[i+1].Votes[tag.Person])
		m.Kind = tag.Person
		return mentions[i+1].Last
	}
	another := i+1 < len(mentions) && mentions[i+1].First == at || f.is(at, word.Place|word.Org)
	if m.Kind == tag.Person && f.is(at, word.Capital) && !f.is(at, word.Barred|word.Rank) && !another {
		return at + 1
	}
	return 0
}

// lettered makes people of names that the model took for bodies by the initials before
// somebody's name: JK Rowling, where the article has a Rowling.
func (f *finder) lettered() {
	var forms []form // of people, once some letters may be theirs
	for i := range f.names {
		n := &f.names[i]
		kind := n.votes.best()
		if kind == Person || n.last-n.first < 2 || !f.letters(n.first) {
			continue
		}
		if forms == nil {
			forms = f.peoples()
		}
		if start(forms, f.key(n.first+1, n.last)) >= 0 || start(forms, f.spaced(n)) >= 0 {
			n.votes[Person] = n.votes[kind] + seatVote
		}
	}
}

// peoples are the keys of the people, with their initials as one word and as several, sorted.
func (f *finder) peoples() []form {
	forms := make([]form, 0, 2*len(f.names))
	for i := range f.names {
		if n := &f.names[i]; n.votes.best() == Person {
			forms = with(forms, f.spaced(n), i)
			forms = with(forms, n.key, i)
		}
	}
	return sort(forms)
}

// letters reports whether the token at i may be somebody's initials, with dots or without.
func (f *finder) letters(i int) bool {
	w := f.surface(i)
	return f.dotted(i) || len(w) < 4 && f.is(i, word.Shout) && !f.is(i, word.Known|word.Barred|word.Rank) && !f.in(i, officeLetters) && !f.is(i+1, word.Shout)
}

// Letters that are nobody's: provinces are parts of America and the like, officeLetters what
// somebody is.
const (
	provinces     model.List = "B.C. D.C. L.A. N.C. N.D. N.H. N.J. N.M. N.S.W. N.Y. R.I. S.C. S.D. W.V."
	officeLetters model.List = "AG CEO DA DJ MP PC PM TV VP"
)

// spaced is the key of a name with its initials as words: J.K. Rowling as J. K. Rowling.
func (f *finder) spaced(n *name) string {
	w := f.span(n.first, n.last).Of(f.doc.Text)
	switch {
	case n.last-n.first < 2:
		return n.key
	case strings.IndexByte(w, '.') >= 0:
		return normal(strings.ReplaceAll(w, ".", ". "))
	case f.letters(n.first):
		return n.key[:1] + " " + n.key[1:] // three are seldom without dots
	}
	return n.key
}
