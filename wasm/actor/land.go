package actor

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/word"
)

// land tells whose body a name is of those that every land has, by a place or people
// before it, in it or at its end: Kenya's Central Bank, Kenyan Central Bank, Central Bank
// of Kenya, Central Bank in Kenya. "" where nothing tells, or it is no such body.
func (f *finder) land(n *name) string {
	if n.votes.best() != Organization || !f.is(n.last-1, word.Body) && !f.is(n.first, word.Body) && !f.is(n.first+1, word.Body) {
		return ""
	}
	switch {
	case f.is(n.first, word.Demonym):
		return peopleMark + normal(f.surface(n.first))
	case f.is(n.first+1, word.Demonym) && n.last-n.first > 2:
		return peopleMark + f.key(n.first, n.first+2) // South Korean
	case f.is(n.first, word.Place):
		return f.key(n.first, n.first+1)
	case n.last-n.first > 2 && f.isPlace(n.first, n.first+2):
		return f.key(n.first, n.first+2)
	case f.is(n.first-1, word.Possessive):
		return f.placeBefore(n.first - 1)
	case f.reads(n.last, "in"):
		return f.placeBefore(n.last + 2)
	}
	if f.in(n.last-2, linking) || f.in(n.last-3, linking) {
		return f.placeBefore(n.last)
	}
	return ""
}

// landForm is what a land's body is without its land: central bank of Central Bank of
// Brazil. "" where it is no land's.
func (f *finder) landForm(e int) string {
	if f.entities[e].land == "" {
		return ""
	}
	n := f.nameOf(e)
	if rest := f.unplaced(n); rest != "" {
		return official(rest)
	}
	if at := strings.LastIndex(n.key, " of "); at > 0 && f.placeBefore(n.last) != "" {
		return n.key[:at]
	}
	return official(n.key)
}

func (f *finder) landForms(forms []form, e int) []form {
	if key := f.landForm(e); key != "" {
		forms = with(forms, key, e)
	}
	return forms
}

// placeBefore is the key of the place that ends before token i, of two words or one; ""
// where none does.
func (f *finder) placeBefore(i int) string {
	for first := max(i-2, 0); first < i && i <= len(f.words); first++ {
		if f.is(first, word.Capital) && f.isPlace(first, i) {
			return f.key(first, i)
		}
	}
	return ""
}

// isPlace reports whether the lists have the tokens for a place.
func (f *finder) isPlace(first, last int) bool {
	s := f.span(first, last)
	w := s.Of(f.doc.Text)
	return !f.unlisted(first) && s.Len() <= maxKey && (model.Countries.Has(w) || model.Places.Has(w))
}

// peopleMark tells a people from a land.
const peopleMark = "~"

// sameLand reports whether two are one land, or a land and its people: Russia, Russian.
// It tells by the letters they share, of those that the land's name ends with at most one.
func sameLand(a, b string) bool {
	land, people := a, b
	if strings.HasPrefix(a, peopleMark) {
		land, people = b, a
	}
	people, ok := strings.CutPrefix(people, peopleMark)
	if a == b || !ok || strings.HasPrefix(land, peopleMark) {
		return a == b
	}
	if of, ok := peoples.Get(people); ok {
		return strings.ReplaceAll(of, "_", " ") == land
	}
	same := 0
	for same < min(len(land), len(people)) && land[same] == people[same] {
		same++
	}
	return same > 2 && same >= len(land)-1 && endings.Has(people[same:]+"-")
}

// endings are those of peoples, behind what they share with their lands; peoples are those
// that share less, or sound like another's.
const (
	endings model.List = "- an- ese- i- ian- ic- ish- n- nese- nish-"
	peoples model.List = "afghan=afghanistan american=united_states belgian=belgium british=united_kingdom chadian=chad danish=denmark dutch=netherlands english=england finnish=finland french=france greek=greece irish=ireland kazakh=kazakhstan kyrgyz=kyrgyzstan lebanese=lebanon nigerian=nigeria nigerien=niger norwegian=norway polish=poland portuguese=portugal scottish=scotland slovene=slovenia spanish=spain swedish=sweden swiss=switzerland tajik=tajikistan thai=thailand turkish=turkey turkmen=turkmenistan uzbek=uzbekistan welsh=wales"
)

// unlikeLands reports whether two entities are bodies of two lands.
func (f *finder) unlikeLands(a, b int) bool {
	x, y := f.entities[a].land, f.entities[b].land
	return x != "" && y != "" && !sameLand(x, y)
}

// lands makes entities of names of one key by the land that each tells of, and one of
// those that tell of none, where they tell of two. It reports whether they do.
func (f *finder) lands(names []form) bool {
	var lands []string
	for _, a := range names {
		land := f.land(&f.names[a.entity])
		if land != "" && !slices.ContainsFunc(lands, func(l string) bool { return sameLand(l, land) }) {
			lands = append(lands, land)
		}
		if len(lands) > manyForms {
			return false
		}
	}
	if len(lands) < 2 {
		return false
	}
	made := len(f.entities)
	for _, a := range names {
		n := &f.names[a.entity]
		land := f.land(n)
		for n.entity = made; n.entity < len(f.entities) && !sameLand(f.entities[n.entity].land, land); n.entity++ {
		}
		if n.entity == len(f.entities) {
			f.entities = append(f.entities, entity{name: a.entity, alias: n.entity, land: land})
		}
		f.count(n)
	}
	return true
}
