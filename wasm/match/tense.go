package match

import "claimlight/wasm/model"

// A tense is the time that the verbs of a clause are in.
type tense uint8

const (
	open tense = iota // none, or both
	now
	then
	been // has been
)

// tenseIn is the tense between two words. The perfect and a future are none: what has
// been may be told as what was.
func (r *reading) tenseIn(in window) tense {
	var seen [4]bool
	for i := in.from; i < in.to; i++ {
		seen[r.tenseAt(int(i))] = true
	}
	switch {
	case seen[been]:
		return been
	case seen[now] == seen[then]:
		return open
	case seen[now]:
		return now
	}
	return then
}

func (r *reading) tenseAt(i int) tense {
	switch w := r.words[i]; {
	case pastAuxiliaries.Has(w):
		return then
	case auxiliaries.Has(w):
		return now
	case perfectAuxiliaries.Has(w):
		return r.having(i)
	default:
		if e := lookup(w); e.Form == model.Past && !r.capital(i) && !r.modifies(i) && !r.isPassive(i) && !r.reads(i-1, "has") && !r.reads(i-1, "have") {
			return then
		}
		return open
	}
}

// having is the tense of "has": that of what is, as a verb of its own; before "been" what is
// no more, perhaps; before another participle the perfect, which is open.
func (r *reading) having(i int) tense {
	for i++; i < len(r.words) && (r.class(i, model.Adverb) || isNegator(r.words[i])); i++ {
	}
	switch next := r.next(i); {
	case next == "been" && !isParticiple(r.next(i+1)):
		return been
	case next == "had" || next == "been" || next == "to" || isParticiple(next) || lookup(next).Form != model.NoForm:
		return open
	}
	return now
}

// tenses asks for the same time: what was is not what is.
func (c *comparison) tenses() {
	a, b := c.q.tenseIn(c.in), c.r.tenseIn(window{to: int32(len(c.r.words))})
	c.differ(Date, a != open && b != open && a != b && !c.again)
}
