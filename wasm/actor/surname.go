package actor

import (
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
	case f.saidGender(n) != unknown || f.aged(n):
		return false
	case f.says(n.last) && f.itself(n.last):
		return other || unlike
	}
	return other && f.trades(n.last) || listed && (unlike || f.is(n.first-1, word.Where))
}

// listedWord reports whether a name without a title is a place or body in the lists.
func (f *finder) listedWord(n *name) bool {
	return n.titled == n.first && f.is(n.first, word.Place|word.Org)
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

// unperson lets the article or the lists tell what a name is that is no person's here.
func (f *finder) unperson(n *name) {
	n.votes = votes{}
	kind := Organization
	if e := f.sole(fit(f.firms, n.key), n.entity); f.trading(n) && e != n.entity && !f.acronym(n.first, n.last) {
		n.entity = e
	} else if f.is(n.first, word.Place) && !f.is(n.first, word.Org) {
		kind = Place
	}
	n.votes[kind] = seatVote
}
