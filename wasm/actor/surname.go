package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/word"
)

// elsewhere reports whether a one-word name is rather a place or body of that name:
// by the model, or by what stands beside it: in Jordan; Ford said it would pay.
func (f *finder) elsewhere(n *name) bool {
	other := f.listedWord(n) || f.trading(n)
	switch {
	case f.saidGender(n) != unknown:
		return false
	case f.says(n.last) && f.itself(n.last, other):
		return true
	}
	return other && f.trades(n.last) || f.listedWord(n) && (n.votes.best() != Person || where.Has(f.surface(n.first-1)))
}

// listedWord reports whether a name without a title is a place or body in the lists.
func (f *finder) listedWord(n *name) bool {
	return n.titled == n.first && f.is(n.first, word.Place|word.Org)
}

// trading reports whether a body of the article has a name without a title for the first
// word of its own: Ford, Ford Motor.
func (f *finder) trading(n *name) bool { return n.titled == n.first && start(f.firms, n.key) >= 0 }

// firmWords lists the first words of the names of bodies.
func (f *finder) firmWords() []form {
	var forms []form
	for e := range f.entities {
		if first, _, more := strings.Cut(f.nameOf(e).key, " "); more && f.entities[e].kind == Organization {
			forms = with(forms, first, e)
		}
	}
	return sort(forms)
}

// itself reports whether what is said at token i goes on with a clause of "it" or "its":
// Ford said it would pay, but not Musk denied it. Where nothing else tells of such a
// body, the clause must say that it does something: it would be late.
func (f *finder) itself(i int, body bool) bool {
	verb := f.surface(i)
	if i++; f.surface(i) == "that" {
		i++
		verb = "said"
	}
	w := f.surface(i)
	if w == "its" {
		return verb == "said" || verb == "says"
	}
	next := model.Lookup(f.surface(i + 1))
	active := next.Class&model.Modal != 0 && !idle.Has(f.surface(i+2))
	return w == "it" && (active || body && (next.Class&(model.Auxiliary|model.Modal|model.Adverb) != 0 || next.Form == model.Past || next.Form == model.Third))
}

// idle are verbs of an "it" that stands for nothing.
const idle model.List = "be not seem take"

// reported is the first word of what is reported from token i on, behind "that".
func (f *finder) reported(i int) string {
	if f.surface(i) == "that" {
		i++
	}
	return f.surface(i)
}

// trades reports whether the token at i is what only companies have.
func (f *finder) trades(i int) bool {
	switch f.surface(i) {
	case "shares", "stock", "factory", "factories", "plant", "plants", "dealers", "sales", "vehicles", "cars":
		return true
	}
	return false
}

// unperson lets the lists tell the kind of a name that is no person's here.
func (f *finder) unperson(n *name) {
	n.votes = votes{}
	kind := Organization
	if f.is(n.first, word.Place) && !f.is(n.first, word.Org) {
		kind = Place
	}
	n.votes[kind] = seatVote
}
