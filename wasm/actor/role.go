package actor

import (
	"strings"

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

// byTheWay reports whether a role, one of many as the article says it, only adds to what
// it has said before: President Weber; Weber, a former banker.
func (f *finder) byTheWay(r, before role) bool {
	return r.weight > 0 && before.weight > memberWeight && (f.reads(r.first, "a") || f.reads(r.first, "an"))
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
	maxBehind = 16
)

// What a role counts: its words, and where it stands; of whose members somebody is, least. An apposition says more
// than a title; a clause may be about anything.
const (
	memberWeight = 1
	wordWeight   = 4
	clauseWeight = 3
	commaWeight  = 4
	behindWeight = 8
	maxWeighed   = 6 // words
)

// roleOf is the best role that stands around one mention.
func (f *finder) roleOf(n *name, kind Kind) role {
	r := f.roleBehind(n, kind)
	switch kind {
	case Person:
		r = r.better(f.roleTitle(n)).better(f.roleComma(n)).better(f.roleClause(n, kind)).better(f.roleAs(n))
	case Organization:
		r = r.better(f.roleTrade(n)).better(f.roleClause(n, kind))
	}
	return r
}

// roleMember is the organization that somebody is of, where nothing better is said:
// "Lee, of the Labour Party,".
func (f *finder) roleMember(n, body *name) role {
	of := n.last
	if f.mark(of, ',') {
		of++
	}
	from := of + 1
	if f.reads(from, "the") {
		from++
	}
	if !f.reads(of, "of") || body.first != from || f.entities[f.root(body.entity)].kind != Organization {
		return role{}
	}
	return role{of, body.last, memberWeight}
}

// weigh gives a role its weight: that of its words, and more.
func (f *finder) weigh(first, last, more int) role {
	if first >= last {
		return role{}
	}
	return role{first, last, min(f.wordsIn(first, last), maxWeighed)*wordWeight + more}
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

// calls reports whether the token at i is a noun for what a person, or an
// organization, is. Its plural is not: it tells of several.
func (f *finder) calls(i int, kind Kind) bool {
	w := f.surface(i)
	if w == "" || len(w) > maxKey || f.doc.Tokens[i].Kind != text.Word {
		return false
	}
	if kind == Organization {
		return f.is(i, word.Trade)
	}
	lower := strings.ToLower(w)
	if kind != Person {
		return towns.Has(lower)
	}
	if f.is(i, word.Calling) || len(w) > 6 && (ends(w, "ologist") || ends(w, "ician")) {
		return true
	}
	if k := strings.LastIndexByte(w, '-'); k > 0 {
		return model.Occupations.Has(lower[k+1:]) // the then-Chancellor
	}
	if lower != w {
		return f.is(i, word.Head)
	}
	return !f.is(i, word.Function) && len(w) > 5 && (ends(w, "ist") && !ends(w, "list") || ends(w, "man") || ends(w, "keeper"))
}

//go:noinline
func ends(w, suffix string) bool { return strings.HasSuffix(w, suffix) }

func (f *finder) class(i int, c model.Class) bool {
	w := f.surface(i)
	return w != "" && len(w) <= maxKey && model.Lookup(w).Class&c != 0
}

// Small lists of the rules for roles.
const (
	articles   model.List = "A An Her His Its The Their a an her his its one the their"
	courtesy   model.List = "Dame Dr Frau Herr Madame Miss Mme Monsieur Mr Mrs Ms Mx Señor Señora Sir"
	police     model.List = "Cllr Coun DC DCI DI DS Det Insp PC"
	honorifics model.List = "Alhaji Datuk Hajia Shri Ustaz" // these two are titles that the model does not know
	councils   model.List = "Alderman Assemblyman Assemblywoman Taoiseach Tánaiste Yokozuna"
	lasting    model.List = "acting elected founding incoming leading managing outgoing presiding retired sitting" // adjectives of offices
	leading    model.List = "chaired chairs coaches directs edits founded headed heads leads led manages represents run runs"
	giving     model.List = "appointed elected hired installed named re-elected reappointed reelected"
	becoming   model.List = "became is remained remains served serves was"
	linking    model.List = "for of"
	locating   model.List = "at for from in of to"
	relative   model.List = "that which who whose"
	reputable  model.List = "figure victim winner" // what one is by the way
	towns      model.List = "capital city port town village"
)

// in reports whether the token at i is in a list.
//
//go:noinline
func (f *finder) in(i int, l model.List) bool { return l.Has(f.surface(i)) }

func (f *finder) article(i int) bool { return f.in(i, articles) }

func (f *finder) dash(i int) bool {
	w := f.surface(i)
	return w == "—" || w == "–" || w == "―" || w == "-" && i > 0 && f.doc.Tokens[i-1].End < f.doc.Tokens[i].Start
}

// behind is the token behind a name and the letters that honour it: Lucy Thorne KC.
func (f *finder) behind(n *name) int {
	at := n.last
	if f.is(at, word.Capital) && f.in(at, model.Honours) {
		at++
	}
	return at
}

// roleBehind is the apposition behind a name, an age skipped: "Lee, 44, the
// Kremlin spokesman,"; between dashes or in brackets too.
func (f *finder) roleBehind(n *name, kind Kind) role {
	end := f.doc.Sentences[n.sentence].Last
	at := f.behind(n)
	comma := f.mark(at, ',')
	if !comma && !f.mark(at, '(') && !f.dash(at) {
		return role{}
	}
	from := at + 1
	if f.age(from) {
		from += 2
	}
	for !f.reads(from, "one") && f.class(from, model.Adverb) && !f.class(from, model.Determiner) {
		from++ // then the minister
	}
	if from >= end || f.did(from) && (f.mark(n.titled-1, ',') || f.article(from+1) && !f.in(from, giving)) {
		return role{} // the mayor, Lee, slammed the minister; Lee, 44, thanked her aide
	}
	last, called := f.apposition(from, min(end, from+maxBehind), kind)
	w := f.surface(last)
	closed := w == "," || w == "." || w == "that" || w == "which"
	switch {
	case kind != Person && (!called || !closed || !f.article(from) && !f.is(from+1, word.Possessive)):
		return role{}
	case !called && (!comma || !f.article(from) || f.is(from+1, word.Capital) && !f.is(from+1, word.Demonym) || model.Lookup(f.surface(from+1)).Class != 0):
		return role{}
	}
	return f.weigh(from, last, behindWeight)
}

// did reports whether the token at i may be a verb in the past.
func (f *finder) did(i int) bool {
	w := f.surface(i)
	return !f.is(i, word.Capital) && (ends(w, "ed") || model.Lookup(w).Form == model.Past)
}

// apposition is the end of the noun phrase at from, and whether its head calls an
// actor of the kind something; from itself where there is no such phrase, or where
// it goes on to name somebody: Lee, the player Poe and the judge Moe.
func (f *finder) apposition(from, end int, kind Kind) (last int, called bool) {
	if !f.article(from) && !f.is(from, word.Capital|word.Occupation) && f.is(from, word.Function) || f.is(from, word.Opening) {
		return from, false
	}
	names, bound := false, false
	for i := from; i < end; i++ {
		switch {
		case f.mark(i, ',') || f.mark(i, ';') || f.mark(i, ')') || f.mark(i, '(') || f.dash(i) || f.ends(i) || f.in(i, relative):
			if f.reads(i-1, "and") || names {
				return from, false
			}
			return i, called
		case f.mark(i, ':') || f.is(i, word.Speech) || f.doc.Tokens[i].Kind == text.Quote || f.is(i, word.Function) && f.class(i, model.Auxiliary):
			return from, false
		case f.calls(i, kind) && !bound:
			names = f.is(i+1, word.Capital)
			called = !names
		}
		bound = bound || f.class(i, model.Preposition)
	}
	return from, false
}

// ends reports whether the token at i is the stop of a sentence.
func (f *finder) ends(i int) bool {
	return f.mark(i, '.') && (i+1 == len(f.words) || f.is(i+1, word.Opening) || f.doc.Tokens[i+1].Kind >= text.Quote)
}

// age reports whether the token at i is the age of an apposition: "Lee, 44,".
func (f *finder) age(i int) bool {
	w := f.surface(i)
	return len(w) == 2 && f.number(i) && (f.mark(i+1, ',') || f.mark(i+1, '.') || f.dash(i+1))
}
