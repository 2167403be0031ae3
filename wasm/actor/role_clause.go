package actor

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// roleClause is what a clause with the name for its subject says: "Lee was the
// minister of mines", "Lee, who is the county's chief nurse,", "who leads the
// opposition", "Lee was named chairman".
func (f *finder) roleClause(n *name, kind Kind) role {
	at := f.behind(n)
	end := min(f.doc.Sentences[n.sentence].Last, at+maxBehind)
	if f.mark(at, ',') && f.reads(at+1, "who") {
		at++
	}
	if f.reads(at, "who") && kind == Person {
		verb := at + 1
		for f.class(verb, model.Adverb) || ends(f.surface(verb), "ly") {
			verb++
		}
		if last := f.leads(verb, end); last > 0 {
			return role{at, last, clauseWeight}
		}
		at++
	} else if f.quoted[n.first] || !f.subject(n) {
		return role{}
	}
	for f.class(at, model.Adverb) {
		at++
	}
	if at = f.becomes(at); at > 0 {
		if last := f.post(at, end, kind); last > 0 {
			return role{at, last, clauseWeight}
		}
	}
	return role{}
}

// subject reports whether a name may be what its sentence is about, and no part
// of another noun phrase: Lee's wife, the wife of Lee, Poe and Lee.
func (f *finder) subject(n *name) bool {
	i := n.titled - 1
	return i < f.doc.Sentences[n.sentence].First || f.doc.Tokens[i].Kind != text.Word || f.is(i, word.Speech) ||
		!f.is(i, word.Possessive|word.Capital) && !f.class(i, model.Preposition|model.Coordinator) || f.reads(i, "that") || f.reads(i, "The")
}

// leads is the end of a clause behind "who" on what somebody leads; 0 for none.
func (f *finder) leads(i, end int) int {
	if w := f.surface(i); w == "has" || w == "had" {
		i++
	}
	if !f.in(i, leading) {
		return 0
	}
	for i++; i < end; i++ {
		if f.mark(i, ',') || f.ends(i) || f.is(i, word.Speech) {
			return i
		}
	}
	return 0
}

// becomes is where what the verb at i makes of its subject begins: "became", "is
// now", "was named as", "serves as"; 0 where it makes nothing of it.
func (f *finder) becomes(i int) int {
	if !f.in(i, becoming) {
		return 0
	}
	for i++; f.class(i, model.Adverb); i++ {
		if f.class(i, model.Negation) {
			return 0
		}
	}
	if f.in(i, giving) {
		i++
	}
	if f.reads(i, "as") {
		i++
	}
	return i
}

// roleAs is the office that somebody is given: "named Lee as chairman".
func (f *finder) roleAs(n *name) role {
	if !f.reads(n.last, "as") || !f.in(n.titled-1, giving) {
		return role{}
	}
	from := n.last + 1
	if last := f.post(from, min(f.doc.Sentences[n.sentence].Last, from+maxBehind), Person); last > 0 {
		return role{from, last, clauseWeight}
	}
	return role{}
}

// post is the end of the noun phrase at from where its head calls an actor of the
// kind something; else 0. Times and what follows them are left out.
func (f *finder) post(from, end int, kind Kind) int {
	owned := f.is(from+1, word.Possessive) || f.is(from+2, word.Possessive)
	if !owned && !f.article(from) && !f.calls(from, kind) && !f.calls(from+1, kind) {
		return 0
	}
	headed := false
	i := from
	for ; i < end; i++ {
		w := f.surface(i)
		switch {
		case f.calls(i, kind) && f.heads(i+1) && !f.in(i, reputable):
			headed = true
		case locating.Has(w):
			if !headed {
				return 0
			}
			if f.class(i+1, model.Time) || f.is(i+1, word.Barred) || i+1 < end && f.number(i+1) {
				return i
			}
		case f.number(i) || f.mark(i, '.') && !f.ends(i) || w == "the" || w == "and" || w == "&" || f.is(i, word.Possessive|word.Capital) || i == from:
		case f.doc.Tokens[i].Kind != text.Word || f.is(i, word.Speech) || f.class(i, model.Preposition|model.Auxiliary|model.Relative|model.Subordinator|model.Coordinator|model.Modal):
			if !headed {
				return 0
			}
			return i
		}
	}
	return 0
}

// heads reports whether a noun phrase's head, and not a word before it, may stand
// right before the token at i.
func (f *finder) heads(i int) bool {
	if i >= len(f.words) || f.doc.Tokens[i].Kind != text.Word {
		return true
	}
	return f.is(i, word.Function) && !f.is(i, word.Possessive)
}
