package actor

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// role is the tokens that say who an actor is; weight ranks it, 0 for none.
type role struct{ first, last, weight int }

func (r role) of(f *finder) string {
	if r.weight == 0 {
		return ""
	}
	return f.span(r.first, r.last).Of(f.doc.Text)
}

// better is the one that says more, the earlier of equals.
func (r role) better(o role) role {
	if o.weight > r.weight {
		return o
	}
	return r
}

// The reach of the rules, in tokens.
const (
	maxBefore = 8
	maxBehind = 14
)

// roleOf is the best role that stands around one mention.
func (f *finder) roleOf(n *name, kind Kind) role {
	r := f.roleBehind(n, kind)
	if kind == Organization {
		r = r.better(f.roleOrganization(n))
	}
	if kind == Person {
		r = r.better(f.roleTitle(n)).better(f.roleComma(n)).better(f.roleWho(n))
	}
	return r
}

// roleTitle is the title or occupation right before the name with all that
// describes it: "White House envoy", "Ukraine's President".
func (f *finder) roleTitle(n *name) role {
	from := n.titled
	switch {
	case from < n.first && f.courtesy(from):
		return role{}
	case from < n.first:
	case f.is(from-1, word.Occupation):
		from--
	default:
		return role{}
	}
	return f.described(n, from, n.first)
}

// courtesy reports whether a title says nothing of who somebody is.
func (f *finder) courtesy(i int) bool {
	switch f.surface(i) {
	case "Mr", "Mrs", "Ms", "Mx", "Miss", "Dr", "Monsieur", "Madame", "Mme", "Herr", "Frau", "Señor", "Señora":
		return true
	}
	return false
}

// described widens a role to the left over what describes it.
func (f *finder) described(n *name, from, last int) role {
	lowest := max(f.doc.Sentences[n.sentence].First, from-maxBefore)
	for from > lowest && f.describes(from-1) {
		from--
	}
	for from < last && (f.is(from, word.Possessive) || f.mark(from, '.')) {
		from++
	}
	if from == last {
		return role{}
	}
	return role{from, last, f.wordsIn(from, last)}
}

// describes reports whether the token at i may stand before a title within a
// role: a name with or without 's, a demonym, an adjective or a noun.
func (f *finder) describes(i int) bool {
	switch {
	case f.is(i, word.Possessive):
		return f.is(i-1, word.Capital)
	case f.is(i, word.Opening):
		return f.is(i, word.Known|word.Demonym|word.Shout|word.Rank)
	case f.is(i, word.Capital):
		return !f.is(i, word.Barred)
	}
	return f.doc.Tokens[i].Kind == text.Word && (f.is(i, word.Occupation) || !f.is(i, word.Function|word.Speech))
}

func (f *finder) wordsIn(first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if f.doc.Tokens[i].Kind == text.Word && !f.is(i, word.Possessive) {
			n++
		}
	}
	return n
}

// roleComma is the noun phrase before a comma and the name: "its spokesman, Lee,".
func (f *finder) roleComma(n *name) role {
	at := n.titled - 1
	if !f.mark(at, ',') || !f.is(at-1, word.Occupation) || !f.mark(n.last, ',') && !f.mark(n.last, '.') {
		return role{}
	}
	return f.described(n, at-1, at)
}

// roleOrganization is the same before an organization: "The regulator, the Energy
// Authority,".
func (f *finder) roleOrganization(n *name) role {
	at := n.first - 2
	if f.surface(n.first-1) != "the" || !f.mark(at, ',') || !f.mark(n.last, ',') || f.is(at-1, word.Capital|word.Function) {
		return role{}
	}
	r := f.described(n, at, at)
	if r.weight > 0 && (f.is(r.first-1, word.Opening) || r.first == f.doc.Sentences[n.sentence].First) {
		return r
	}
	return role{}
}

// roleBehind is the apposition behind a name and a comma, an age skipped: "Lee,
// 44, the Kremlin spokesman,".
func (f *finder) roleBehind(n *name, kind Kind) role {
	end := f.doc.Sentences[n.sentence].Last
	if !f.mark(n.last, ',') {
		return role{}
	}
	from := n.last + 1
	if f.age(from) {
		from += 2
	}
	if from >= end {
		return role{}
	}
	last, occupied := f.apposition(from, min(end, from+maxBehind))
	if last <= from || kind != Person && (!f.article(from) || !f.mark(last, ',')) {
		return role{}
	}
	if !occupied && (!f.article(from) || f.is(from+1, word.Capital) || model.Lookup(f.surface(from+1)).Class != 0) {
		return role{}
	}
	return role{from, last, min(f.wordsIn(from, last), 6) + 2}
}

// apposition is the end of the noun phrase at from, and whether it names an
// occupation; from itself where it is none.
func (f *finder) apposition(from, end int) (last int, occupied bool) {
	if !f.article(from) && !f.is(from, word.Capital|word.Occupation) && f.is(from, word.Function) || f.is(from, word.Opening) {
		return from, false
	}
	for i := from; i < end; i++ {
		w := f.surface(i)
		switch {
		case f.mark(i, ',') || f.mark(i, ';') || f.mark(i, ')') || w == "—" || w == "–":
			return i, occupied
		case w == "who" || w == "whose" || w == "which":
			return i, occupied
		case f.is(i, word.Speech):
			return from, false
		case f.mark(i, '.') && i+1 >= end:
			return i, occupied
		case f.doc.Tokens[i].Kind == text.Quote:
			return from, false
		}
		occupied = occupied || f.is(i, word.Occupation) || f.is(i, word.Head) && !f.is(i+1, word.Capital)
		if f.is(i, word.Function) && model.Lookup(w).Class&model.Auxiliary != 0 {
			return from, false
		}
	}
	if end < len(f.words) && f.doc.Tokens[end-1].Kind == text.Word {
		return from, false
	}
	return end, occupied
}

func (f *finder) article(i int) bool {
	switch f.surface(i) {
	case "the", "a", "an", "its", "his", "her", "their", "one":
		return true
	}
	return false
}

// roleWho is what somebody leads, where nothing better is said: "who leads the
// opposition".
func (f *finder) roleWho(n *name) role {
	at := n.last
	if f.mark(at, ',') {
		at++
	}
	if f.surface(at) != "who" {
		return role{}
	}
	switch f.surface(at + 1) {
	case "leads", "heads", "chairs", "runs", "led", "headed", "chaired", "represents", "directs":
	default:
		return role{}
	}
	end := min(f.doc.Sentences[n.sentence].Last, at+maxBehind)
	for i := at + 2; i < end; i++ {
		if f.mark(i, ',') || f.mark(i, '.') || f.is(i, word.Speech) {
			return role{at, i, 1}
		}
	}
	return role{}
}

// age reports whether the token at i is the age of an apposition: "Lee, 44,".
func (f *finder) age(i int) bool {
	w := f.surface(i)
	return len(w) == 2 && f.doc.Tokens[i].Kind == text.Number && (f.mark(i+1, ',') || f.mark(i+1, '.'))
}
