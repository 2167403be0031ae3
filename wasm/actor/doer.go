package actor

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// barred is whom the pronoun at token i can't mean: the subject of the clause in which it
// is the object, for nobody thanks him who is the same; or of whom "his" says who that is.
// Else nobody.
func (f *finder) barred(s *scene, i int) int {
	if e := f.describedBy(s, i); e != nobody {
		return e
	}
	if w := f.surface(i); w != "him" && (w != "her" || f.owning(i) || i+1 < len(f.quoted) && f.quoted[i+1]) || !f.suffers(i) {
		return nobody
	}
	for k := len(s.now) - 1; k >= 0; k-- {
		if p := &s.now[k]; p.verb > 0 || p.subject || p.speaks {
			if p.owner || !f.clause(max(p.verb, p.token), i) {
				return nobody // his mother praised him
			}
			return max(p.entity, nobody)
		}
	}
	return nobody
}

// describedBy is whom the "his" or "her" at token i can't mean since it says who that is: X,
// his wife. Else nobody.
func (f *finder) describedBy(s *scene, i int) int {
	if s.next == 0 || !f.owning(i) || !f.mark(i-1, ',') && !f.in(i-1, becoming) {
		return nobody
	}
	if n := &f.names[s.next-1]; n.last == i-1 {
		return f.root(n.entity)
	}
	return nobody
}

// suffers reports whether a verb, with a preposition or without, stands before the pronoun
// at token i: praised him, lied to him, but not the charges against him.
func (f *finder) suffers(i int) bool {
	if f.class(i-1, model.Preposition) {
		i--
	}
	w := f.surface(i - 1)
	return f.finite(i-1) > 0 && !f.article(i-2) || f.class(i-2, model.Modal) || ends(w, "ing")
}

// about are the words behind which an infinitive is the subject's own: is due to.
const about model.List = "able about agree begin continue due eager expect fail hope likely plan prepare ready set try unable want willing"

// maxClause bounds the tokens of a clause.
const maxClause = 2 * maxBehind

// clause reports whether the tokens from a verb to the pronoun at last are of one clause:
// no other begins between, nor the infinitive of somebody else: asked X to thank him.
func (f *finder) clause(from, last int) bool {
	if last-from > maxClause {
		return false
	}
	for i := from; i < last; i++ {
		switch {
		case f.class(i, model.Subordinator|model.Relative), f.reads(i, "to") && i+1 < last && f.finite(i-1) == 0 && !f.in(i-1, about), f.doc.Tokens[i].Kind == text.Quote:
			return false
		case f.mark(i, ',') && !f.class(i+1, model.Coordinator) && !ends(f.surface(i+1), "ing"):
			return false
		}
	}
	return true
}

// verbOf is where a finite verb follows a name, behind an aside too; 0 where none does.
func (f *finder) verbOf(n *name) int {
	if f.mark(n.last, ',') && f.mark(n.titled-1, ',') {
		return f.finite(n.last + 1) // the minister, X, resigned
	}
	return f.finite(f.pastAside(n.last))
}

// finite is i where the token there may be a finite verb, else 0.
func (f *finder) finite(i int) int {
	verb := model.Lookup(f.surface(i))
	if f.did(i) || verb.Form == model.Third || verb.Class&(model.Auxiliary|model.Modal) != 0 {
		return i
	}
	return 0
}
