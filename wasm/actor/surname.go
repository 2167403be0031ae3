package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/word"
)

// elsewhere reports whether a one-word name is rather a place or body of that name than
// of a family, where the model, the lists or the article know of one: by the model, or by
// what stands beside it: in Jordan; Ford said it would pay. Where the article says of the
// name alone that she, or he, said something, the model must not know better.
func (f *finder) elsewhere(n *name, m *family) bool {
	listed, unlike := f.listedWord(n), n.votes.best() != Person && !m.human
	other := listed || f.trading(n)
	switch {
	case f.saidGender(n) != unknown:
		return false
	case f.says(n.last) && f.itself(n.last):
		return other || unlike
	}
	return other && f.trades(n.last) || listed && (unlike || f.in(n.first-1, where))
}

// listedWord reports whether a name without a title is a place or body in the lists.
func (f *finder) listedWord(n *name) bool {
	return n.titled == n.first && f.is(n.first, word.Place|word.Org)
}

// trading reports whether a body of the article has a name without a title for one of the
// first words of its own: Ford, Ford Motor; Schwab, Charles Schwab Corp.
func (f *finder) trading(n *name) bool { return n.titled == n.first && start(f.firms, n.key) >= 0 }

// firmWords lists the first words of the names of bodies, and the second of three.
func (f *finder) firmWords() []form {
	var forms []form
	for e := range f.entities {
		first, rest, more := strings.Cut(f.nameOf(e).key, " ")
		if !more || f.entities[e].kind != Organization {
			continue
		}
		forms = with(forms, first, e)
		if second, _, more := strings.Cut(rest, " "); more {
			forms = with(forms, second, e)
		}
	}
	return sort(forms)
}

// itself reports whether what is said at token i goes on with a clause of "it" or "its":
// Ford said it would pay, but not Ford denied it.
func (f *finder) itself(i int) bool {
	verb := f.surface(i)
	if i++; f.reads(i, "that") {
		i++
		verb = "said"
	}
	switch f.surface(i) {
	case "its":
		return verb == "said" || verb == "says"
	case "it":
		next := model.Lookup(f.surface(i + 1))
		return next.Class&(model.Auxiliary|model.Modal|model.Adverb) != 0 || next.Form == model.Past || next.Form == model.Third
	}
	return false
}

// reported is the first word of what is reported from token i on, behind "that".
func (f *finder) reported(i int) string {
	if f.reads(i, "that") {
		i++
	}
	return f.surface(i)
}

// trades reports whether the token at i is what only companies have.
func (f *finder) trades(i int) bool { return f.in(i, assets) }

const assets model.List = `cars dealers factories factory plant plants sales shares stock vehicles`

// unperson lets the lists tell the kind of a name that is no person's here.
func (f *finder) unperson(n *name) {
	n.votes = votes{}
	kind := Organization
	if f.is(n.first, word.Place) && !f.is(n.first, word.Org) {
		kind = Place
	}
	n.votes[kind] = seatVote
}
