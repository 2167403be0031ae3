package actor

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"claimlight/wasm/model"
	"claimlight/wasm/order"
	"claimlight/wasm/word"
)

// sort puts forms in the order that fit and start need.
func sort(forms []form) []form {
	order.By(forms, func(a, b form) int {
		if by := strings.Compare(a.key, b.key); by != 0 {
			return by
		}
		return a.entity - b.entity
	})
	return forms
}

// fuse merges every entity that asks for a form into the only one that lists it.
// Entities come in the order of their keys, so that from the end on longer names
// are out of the way first: Acme Shipping of Acme.
func (f *finder) fuse(list func(forms []form, e int) []form, ask func(e int) string) {
	forms := f.spare[:0]
	for e := range f.entities {
		if f.entities[e].alias == e {
			forms = list(forms, e)
		}
	}
	f.spare = sort(forms)
	for e := len(f.entities) - 1; e >= 0; e-- {
		if f.entities[e].alias != e {
			continue
		}
		if key := ask(e); key != "" {
			f.merge(e, f.sole(fit(forms, key), e))
		}
	}
}

// manyForms is how many bearers of one form are never one entity's.
const manyForms = 8

// sole is the only entity behind the forms other than e, or e itself.
func (f *finder) sole(forms []form, e int) int {
	found := e
	if len(forms) > manyForms {
		return e
	}
	for _, a := range forms {
		root := f.root(a.entity)
		if root == e || root == found || f.unlike(e, root) {
			continue
		}
		if found != e {
			if f.entities[e].land == "" || f.entities[root].land == "" || f.entities[found].land == "" {
				return e
			}
			continue // two forms of one land's body
		}
		found = root
	}
	if !f.genderOf(e).agrees(f.genderOf(found)) {
		return e
	}
	return found
}

// parted reports whether forms are those of more than one entity.
func (f *finder) parted(forms []form) bool {
	for i, a := range forms {
		if i == manyForms || f.root(a.entity) != f.root(forms[0].entity) {
			return true
		}
	}
	return false
}

func (f *finder) genderOf(e int) gender { return f.nameGender(f.nameOf(e)) }

// nameOf is the first mention of e.
//
//go:noinline
func (f *finder) nameOf(e int) *name { return &f.names[f.entities[e].name] }

// unlike reports whether two names are two although a form is one: bodies of two lands;
// people by their second words, where both have three, A. B. Weber and A. C. Weber, or where one sentence
// spells them in two ways.
func (f *finder) unlike(a, b int) bool {
	if f.unlikeLands(a, b) {
		return true
	}
	x, y := f.middle(a), f.middle(b)
	n, o := f.nameOf(a), f.nameOf(b)
	return x != y && x != 0 && y != 0 || n.sentence == o.sentence && f.entities[a].kind == Person && f.spelled(n) == f.spelled(o)
}

// middle is the letter that the second of three words of a name begins with, or 0.
func (f *finder) middle(e int) byte {
	if f.entities[e].kind != Person {
		return 0
	}
	bare, _ := f.descent(f.nameOf(e))
	_, rest, _ := strings.Cut(bare, " ")
	if second, _, more := strings.Cut(rest, " "); more && !model.Particles.Has(second) {
		return second[0]
	}
	return 0
}

// maxParts bounds the words of a name that other names are compared with.
const maxParts = 6

// fullForms lists under which names of several words a person may be mentioned
// too: without middle names, with an initial, without the last surname, or by
// surnames alone. What begins with a first name may be another: Maria Lopez, beside
// Ana Maria Lopez. So is who bears the name without its "Jr.": the father.
func (f *finder) fullForms(forms []form, e int) []form {
	n := f.nameOf(e)
	last := f.surname(&f.entities[e])
	if f.entities[e].kind != Person || last == "" || strings.Count(n.key, " ") > maxParts {
		return forms
	}
	bare, mark := f.descent(n)
	first, rest, _ := strings.Cut(bare+mark, " ")
	last = sound(last)
	but, _ := cutLast(bare)
	forms = with(forms, sound(first)+" "+last+mark, e)
	forms = with(forms, first[:1]+" "+last+mark, e)
	forms = with(forms, sound(but)+mark, e)
	for {
		first, after, more := strings.Cut(rest, " ")
		if !more {
			return forms
		}
		if !isFirstName(first) {
			forms = with(forms, sound(rest), e)
		}
		rest = after
	}
}

// shortName is the form for which a person's name of several words asks.
func (f *finder) shortName(e int) string {
	n := f.nameOf(e)
	if f.entities[e].kind != Person || n.last-n.first > 2*maxParts {
		return ""
	}
	bare, mark := f.descent(n)
	first, rest, more := strings.Cut(sound(bare), " ")
	if !more {
		if mark != "" {
			return first + mark
		}
		return ""
	}
	if len(first) == 1 {
		_, rest = cutLast(rest)
	}
	return first + " " + rest + mark
}

// descent parts from a name what tells a son from the father who bears it too, with
// a blank before: Jr. Of a king it tells which, and he is called without it.
func (f *finder) descent(n *name) (bare, mark string) {
	key := f.spaced(n)
	bare, mark = cutLast(key)
	if !generation(mark) || f.in(n.first-1, reigning) {
		return key, ""
	}
	return bare, " " + mark
}

// reigning are the titles of those who are counted by name.
const reigning model.List = "Emperor Empress Kaiser King Patriarch Pope Prince Princess Queen Sultan Tsar"

// same merges names of a kind that are one in a form of their keys, unless the genders
// of those who bear them differ, or lands, or one sentence brings them both.
func (f *finder) same(kind Kind, key func(n *name) string) {
	forms := f.spare[:0]
	for e := range f.entities {
		if f.entities[e].kind == kind {
			forms = with(forms, key(f.nameOf(e)), e)
		}
	}
	f.spare = sort(forms)
	for first, next := 0, 0; first < len(forms); first = next {
		g, agree, sentence, land := unknown, true, -1, ""
		for next < len(forms) && forms[next].key == forms[first].key {
			e := forms[next].entity
			other, in, of := f.genderOf(e), f.nameOf(e).sentence, f.entities[e].land
			agree = agree && g.agrees(other) && in != sentence && (land == "" || of == "" || sameLand(land, of))
			g, sentence, land = g.or(other), in, cmp.Or(land, of)
			next++
		}
		for _, a := range forms[first:next] {
			if agree {
				f.merge(a.entity, forms[first].entity)
			}
		}
	}
}

// spelled is the key of a person's name in any transliteration, with hyphens and dots or
// without. A first name alone is somebody's as it stands.
func (f *finder) spelled(n *name) string {
	if n.last-n.first > 2*maxParts || n.last-n.first == 1 && f.is(n.first, word.Given) {
		return n.key
	}
	return sound(strings.ReplaceAll(f.spaced(n), "-", " "))
}

// turned is the key of a person's name of two words, whichever of them comes first: Viktor
// Orbán, Orbán Viktor. Where either may be the first name two may bear them: Henry James.
func (f *finder) turned(n *name) string {
	first, last, _ := strings.Cut(n.key, " ")
	if last == "" || last > first || strings.Contains(last, " ") || isFirstName(first) && isFirstName(last) {
		return n.key
	}
	return last + " " + first
}

// respelled gives a surname that nobody in the article bears the only spelling that it
// is another transliteration of: Zelenskiy, Zelenskyy.
func (f *finder) respelled() {
	forms := f.spare[:0]
	for i, p := range f.people {
		forms = with(forms, sound(p.key), i)
	}
	f.spare = sort(forms)
	for i := range f.names {
		n := &f.names[i]
		if bare := unparticled(n.key); bare != n.key && f.entities[n.entity].kind == Person && !f.listed(n.first, n.last) && start(f.people, bare) >= 0 {
			n.key = bare // van der Berg, of Anna van der Berg
		}
		if strings.Contains(n.key, " ") || !f.surnamed(n) || start(f.people, n.key) >= 0 {
			continue
		}
		if borne := fit(forms, sound(n.key)); len(borne) > 0 {
			switch a, b := f.people[borne[0].entity], f.people[borne[len(borne)-1].entity]; {
			case a.entity == b.entity:
				n.key = f.surname(&f.entities[a.entity])
			case a.key == b.key:
				n.key = a.key
			}
		}
	}
}

// isFirstName reports whether a word of a key is one.
func isFirstName(w string) bool {
	return w != "" && model.FirstNames.Has(withCapital(w))
}

// withCapital is a word with one.
func withCapital(w string) string {
	_, size := utf8.DecodeRuneInString(w)
	return strings.ToUpper(w[:size]) + w[size:]
}

// longestParticle is how many bytes a particle has at most: della.
const longestParticle = 5

// unparticled is a surname without the particles before it, of which none is a first name:
// van der Berg, but not Ben Carson, nor Al Gore.
func unparticled(key string) string {
	for {
		first, rest, more := strings.Cut(key, " ")
		if !more || len(first) > longestParticle || !model.Particles.Has(first) || first == "al" || isFirstName(first) {
			return key
		}
		key = rest
	}
}

// surnamed reports whether a name of one word may be a person's, though the model of
// names takes one that it does not know for something else.
func (f *finder) surnamed(n *name) bool {
	kind := f.entities[n.entity].kind
	return kind == Person || kind != Group && len(n.key) >= folded && !f.is(n.first, word.Known|word.Shout) && !f.is(n.first-1, word.Where)
}

// otherForms lists what else an article may call an actor: people by a first or
// middle name; others by how the name begins, without the place before it, and by
// its initials.
func (f *finder) otherForms(forms []form, e int) []form {
	n := f.nameOf(e)
	kind := f.entities[e].kind
	if kind == Group || n.last-n.first < 2 || n.last-n.first > 2*maxParts {
		return forms
	}
	if f.entities[e].land != "" {
		forms = with(forms, n.key, e)
		if model.Countries.Has(f.surface(n.last - 1)) {
			forms = with(forms, firmMark+f.landForm(e), e) // Supreme Court of India
		}
	}
	from, head := 0, otherThan(n.key)
	for i := range n.key {
		if n.key[i] != ' ' {
			continue
		}
		if kind == Person {
			forms = with(forms, n.key[from:i], e)
			if f.entities[e].royal {
				forms = with(forms, crownMark+n.key[from:i], e)
			}
		} else if kind == Organization && i >= head {
			forms = with(forms, n.key[:i], e)
		}
		from = i + 1
	}
	if kind == Organization {
		forms = firmForms(forms, n.key, e)
	}
	if rest := f.unplaced(n); kind == Organization && rest != "" && !f.acronym(n.last-1, n.last) {
		forms = with(forms, rest, e)
		forms = with(forms, official(rest), e)
		forms = with(forms, landMark+official(rest), e)
		if _, last := cutLast(rest); rest == "high court" || !regional.Has(last) || model.Countries.Has(f.surface(n.first)) {
			forms = with(forms, firmMark+rest, e)
		}
	}
	if _, last := cutLast(n.key); kind == Organization && papers.Has(last) {
		forms = with(forms, last, e)
	}
	return f.acronyms(forms, e)
}

// papers are called by the last word of their names.
const papers model.List = "chronicle courier echo express gazette globe guardian herald journal mail mirror observer post register standard star sun telegraph times tribune"

// regional are bodies that a land and each of its parts may have, so that the whole name
// of one is no short form of another: the Democratic Party, of Iowa's.
const regional model.List = "assembly congress court house legislature parliament party senate"

// unplaced is the key of a body without the place or people that it begins with: Bears
// of Chicago Bears. "" where it begins with none.
func (f *finder) unplaced(n *name) string {
	_, rest, _ := strings.Cut(n.key, " ")
	if _, after, more := strings.Cut(rest, " "); more && f.isPlace(n.first, n.first+2) {
		return after
	}
	if f.is(n.first, word.Demonym|word.Place) {
		return rest
	}
	return ""
}

// otherThan is where a key has passed what makes a body other than the one that it
// is called after: Ford, the Ford Foundation; Acme, the Acme Drivers' Union.
func otherThan(key string) int {
	for _, noun := range [...]string{"' ", "'s ", " foundation", " association", " trust", " union", " institute", " museum"} {
		if i := strings.LastIndex(key, noun); i >= 0 {
			return i + len(noun)
		}
	}
	return 0
}

// landMark keeps a land's departments apart from words, crownMark those who reign.
const (
	landMark  = "+"
	crownMark = "^"
)

// otherName is the form for which a name asks that may be short for a fuller one,
// but not the surname of somebody: Clinton, Clinton Foundation; nor a well-known body's
// whole name, but for a company's legal form, unless it is a department, of which every
// land has one.
func (f *finder) otherName(e int) string {
	n := f.nameOf(e)
	kind := f.entities[e].kind
	if kind == Group || start(f.people, n.key) >= 0 || kind == Person && strings.Contains(n.key, " ") {
		return ""
	}
	if kind == Place {
		if n.last-n.first > 1 || f.is(n.first, word.Known) || f.entities[e].located || !f.entities[e].acts {
			return ""
		}
		return n.key // Suvarna said so, of Suvarna Bank: the model takes it for a town
	}
	if f.entities[e].royal {
		return crownMark + n.key // Prince Harry is no Harry Kane
	}
	if !f.listed(n.first, n.last) {
		return n.key
	}
	if key := official(n.key); ends(key, " department") || ends(key, " ministry") {
		return landMark + key
	}
	if f.parted(fit(f.firms, n.key)) || n.last-n.first > 1 && f.is(n.first, word.Given) {
		return "" // Tata, beside Tata Motors and Tata Steel; Walt Disney
	}
	return firmMark + bare(n.key)
}
