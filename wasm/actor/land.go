package actor

import (
	"claimlight/wasm/model"
	"claimlight/wasm/word"
)

// stem is how many letters of a land its people share: Russia, Russian.
const stem = 4

// land tells whose body a name is of those that every land has, by the beginning of a
// place or people before it, in it or at its end: Kenya's Central Bank, Kenyan Central
// Bank, Central Bank of Kenya, Central Bank in Kenya. "" where nothing tells, or it is no such body.
func (f *finder) land(n *name) string {
	at := n.first
	switch {
	case n.votes.best() != Organization || n.last-n.first < 2 || !f.is(n.last-1, word.Body) && !f.is(n.first, word.Body):
		return ""
	case f.is(at, word.Place|word.Demonym):
	case f.is(n.last-1, word.Place) && f.in(n.last-2, linking):
		at = n.last - 1
	case f.is(at-1, word.Possessive) && f.is(at-2, word.Place):
		at -= 2
	case f.reads(n.last, "in") && f.is(n.last+1, word.Place):
		at = n.last + 1
	default:
		return ""
	}
	w := f.surface(at)
	if full, ok := model.Countries.Get(w); ok && full != "" {
		w = full
	}
	return normal(w[:min(len(w), stem)])
}

// lands makes entities of names of one key by the land that each tells of, and one of
// those that tell of none, where they tell of two. It reports whether they do.
func (f *finder) lands(names []form) bool {
	first, several := "", false
	for _, a := range names {
		land := f.land(&f.names[a.entity])
		several = several || land != "" && first != "" && land != first
		if first == "" {
			first = land
		}
	}
	if !several || len(names) > manyForms {
		return false
	}
	made := len(f.entities)
	for _, a := range names {
		n := &f.names[a.entity]
		land := f.land(n)
		for n.entity = made; n.entity < len(f.entities) && f.entities[n.entity].land != land; n.entity++ {
		}
		if n.entity == len(f.entities) {
			f.entities = append(f.entities, entity{name: a.entity, alias: n.entity, land: land})
		}
		f.count(n)
	}
	return true
}
