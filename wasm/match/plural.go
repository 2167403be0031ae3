package match

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
)

// otherNumber reports a noun that one side has in the singular and the other in the plural: a
// minister is not the ministers. What a figure counts is its, and what stands before
// another noun in its phrase may be either: a teacher union is a union of teachers.
func (c *comparison) otherNumber(i, at int) bool {
	a, b := c.r.numberOf(i), c.q.numberOf(at)
	return a != either && b != either && a != b || (a == many) != (b == many) && c.pluralOf(i, at)
}

// pluralOf reports the same noun, but for the -s of one side, at the head of its phrase on
// both: his daughter, his daughters. Of some it is all one.
func (c *comparison) pluralOf(i, at int) bool {
	a, b := c.r.words[c.r.terms[i].at], c.q.words[c.q.terms[at].at]
	return singular(a) == singular(b) && a != b && !loosely.Has(singular(a)) && !c.r.modifiesNext(i) && !c.q.modifiesNext(at) &&
		c.r.terms[i].verb == noVerb && c.q.terms[at].verb == noVerb &&
		!c.r.figured(i) && !c.q.figured(at) && !c.r.quantified(i) && !c.q.quantified(at)
}

// loosely are nouns of which one and many say the same.
const loosely model.List = `benefit budget contribution cost crime debt defence defense earning election emission export fee food fund
gain game import income law licence license loss market payment pension place poll price profit rate record
rent result revenue right rule salary sale sanction saving school sport storm subsidy supply tax thing threat
time vaccine vote wage water weapon year`

// A plurality is whether a noun is one or many.
type plurality uint8

const (
	either plurality = iota // no noun, or one of the two
	one
	many
)

// numberOf is whether a term is a noun of one or many.
func (r *reading) numberOf(i int) plurality {
	t := &r.terms[i]
	w := r.words[t.at]
	if t.name || t.verb != noVerb || t.stem == "+" || t.stem == "-" || r.modifiesNext(i) || r.figured(i) {
		return either
	}
	switch {
	case plurals.Has(w), strings.HasSuffix(w, "men"):
		return many
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && !strings.HasSuffix(w, "ics"):
		return many
	case r.isSingular(int(t.at)):
		return one
	}
	return either
}

// figured reports a figure right before a term.
func (r *reading) figured(i int) bool {
	at := int(r.terms[i].at)
	return r.isFigure(at-1) || r.isFigure(at-2)
}

// quantified reports a word before a term that takes one or many: no passenger, all
// passengers.
func (r *reading) quantified(i int) bool {
	at := int(r.terms[i].at)
	return slices.ContainsFunc(r.words[max(at-4, 0):at], quantifying.Has)
}

const quantifying model.List = `all any each every no nobody none not`

// modifiesNext reports a term right before another one of its phrase.
func (r *reading) modifiesNext(i int) bool {
	return i+1 < len(r.terms) && r.terms[i+1].at == r.terms[i].at+1 && r.terms[i+1].chunk == r.terms[i].chunk
}

// isSingular reports a noun with "a" before it, with one adjective between at most.
func (r *reading) isSingular(i int) bool {
	for k := i - 1; k >= 0 && k > i-3; k-- {
		switch w := r.words[k]; {
		case w == "a" || w == "an":
			return true
		case r.class(k, anything) || isBreak(w):
			return false
		}
	}
	return false
}

// plurals are irregular ones.
const plurals model.List = `children feet geese lice men mice oxen people police teeth women`
