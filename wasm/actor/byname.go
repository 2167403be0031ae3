package actor

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// bynames merges what the article says that somebody is called too: Joko Widodo,
// popularly known as Jokowi. The model of names knows little of such names.
func (f *finder) bynames() {
	for i := 1; i < len(f.names); i++ {
		full, n := &f.names[i-1], &f.names[i]
		e, other := f.root(full.entity), f.root(n.entity)
		if e != other && f.calledToo(full, n) && f.genderOf(e).agrees(f.genderOf(other)) {
			f.entities[n.entity].byname = true
			f.merge(n.entity, e)
		}
	}
}

// calledToo reports whether a name stands behind words that give it to the one right
// before them.
func (f *finder) calledToo(full, n *name) bool {
	x, y := f.entities[f.root(full.entity)].kind, f.entities[f.root(n.entity)].kind
	if full.sentence != n.sentence || x != y && x != Person || x > Organization || y == Organization && n.last-n.first > 2 && x == Person ||
		!f.closed(n.last) || f.owned(full) || start(f.people, n.key) >= 0 {
		return false
	}
	at := n.titled - 1
	if f.doc.Tokens[at].Kind == text.Quote {
		at--
	}
	at = f.pastThe(at)
	known := f.reads(at, "as") && f.in(at-1, knowing)
	switch {
	case known:
		at--
	case x != Person || !f.in(at, calling):
		return false
	}
	done := !f.reads(at, "performs")
	for at--; f.in(at, degrees) || f.class(at, model.Adverb); at-- {
	}
	for ; f.class(at, model.Auxiliary); at-- {
		done = false
	}
	if !done && f.class(at, model.Relative) {
		at-- // who is known as, but not who called
	}
	aside := f.mark(at, ',') || f.mark(at, '(') || f.dash(at)
	if aside {
		at--
	}
	return at == full.last-1 && (aside || known)
}

// closed reports whether a name that ends before token i has nothing behind it: not known
// as the Trump of the East.
func (f *finder) closed(i int) bool {
	w := f.surface(i)
	return i == len(f.words) || w == "or" || w == "and" || f.dash(i) || f.doc.Tokens[i].Kind > text.Number
}

const (
	knowing model.List = "known performing performs"
	calling model.List = "alias born called dubbed nicknamed"
	degrees model.List = "best better commonly formerly locally originally popularly previously universally widely"
)

// owned reports whether a name only tells of what the text speaks, as it does behind "of":
// the leader of Hezbollah, known as the Sheikh.
func (f *finder) owned(n *name) bool {
	return f.reads(f.pastThe(n.titled-1), "of")
}
