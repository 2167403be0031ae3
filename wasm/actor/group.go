package actor

import (
	"claimlight/wasm/word"
	"cmp"
	"slices"
	"strings"
)

// group makes entities of the names: equal keys first, then other forms of one
// name. Where a form could stand for two entities it stands for itself.
func (f *finder) group() {
	f.identical()
	f.sameEnds()
	f.parts()
	f.initialed()
	people := f.index(Person, f.surname)
	f.respelled(people)
	f.shorter(people)
	f.alone(people)
	f.acronyms()
	f.companies(people)
	f.unplaced()
}

// identical gives names of one key one entity, in the order of the text.
func (f *finder) identical() {
	order := make([]int, len(f.names))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(strings.Compare(f.names[a].key, f.names[b].key), a-b)
	})
	for k, i := range order {
		if k == 0 || f.names[order[k-1]].key != f.names[i].key {
			f.entities = append(f.entities, entity{name: i, alias: len(f.entities)})
		}
		e := len(f.entities) - 1
		f.names[i].entity = e
		f.entities[e].votes.add(f.names[i].votes)
	}
	for e := range f.entities {
		f.entities[e].kind = f.entities[e].votes.best()
	}
}

// form is a part of an entity's name under which it may be mentioned too.
type form struct {
	key    string
	entity int
}

// index lists that part of the names of all entities of one kind, sorted.
func (f *finder) index(kind Kind, part func(e *entity) string) []form {
	var forms []form
	for e := range f.entities {
		if f.entities[e].kind != kind || f.entities[e].alias != e {
			continue
		}
		if key := part(&f.entities[e]); key != "" {
			forms = append(forms, form{key, e})
		}
	}
	return sort(forms)
}

// fit is the range of forms with the key.
func fit(forms []form, key string) []form {
	byKey := func(a form, k string) int { return strings.Compare(a.key, k) }
	lo, ok := slices.BinarySearchFunc(forms, key, byKey)
	if !ok {
		return nil
	}
	hi, _ := slices.BinarySearchFunc(forms[lo:], key+"\x00", byKey)
	return forms[lo : lo+hi]
}

// surname is the last word of a full name, with its particles, without "Jr".
func (f *finder) surname(e *entity) string {
	words := strings.Fields(f.names[e.name].key)
	for len(words) > 1 && generation(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) < 2 {
		return ""
	}
	return words[len(words)-1]
}

func generation(w string) bool { return w == "jr" || w == "sr" || w == "ii" || w == "iii" || w == "iv" }

// givenName is the first word of a full name.
func (f *finder) givenName(e *entity) string {
	first, rest, _ := strings.Cut(f.names[e.name].key, " ")
	if rest == "" {
		return ""
	}
	return first
}

// shorter gives each mention by surname to the person who bears it. Where the
// article has by then named two whom it fits, it stands for itself; and all such
// mentions do where a title shows that somebody is meant whom the article does
// not name: Mr. Weber, beside Anna Weber alone.
func (f *finder) shorter(people []form) {
	families := f.families(people)
	for i := range f.names {
		n := &f.names[i]
		if at := start(people, n.key); at >= 0 && !f.elsewhere(n) {
			families[at].stranger = families[at].stranger || families[at].bearer(f.titleGender(n)) == nobody
		}
	}
	for i := range f.names {
		n := &f.names[i]
		if e := f.root(n.entity); strings.Contains(n.key, " ") {
			if at := start(people, f.surname(&f.entities[e])); at >= 0 && f.entities[e].kind == Person {
				families[at].introduce(e)
			}
			continue
		}
		if at := start(people, n.key); at >= 0 && !f.elsewhere(n) {
			if e := families[at].meant(f.titleGender(n)); e >= 0 {
				n.entity = e
			} else {
				f.entities[n.entity].shared = true
			}
		}
	}
}

// start is the first index of the forms with the key, or -1.
func start(forms []form, key string) int {
	at, ok := slices.BinarySearchFunc(forms, key, func(a form, k string) int { return strings.Compare(a.key, k) })
	if !ok {
		return -1
	}
	return at
}

// elsewhere reports whether a one-word name is rather a place or body of that name.
func (f *finder) elsewhere(n *name) bool {
	return n.titled == n.first && f.is(n.first, word.Place|word.Org) && n.votes.best() != Person
}

// alone merges a first or middle name that stands alone into the only person who
// bears it.
func (f *finder) alone(surnames []form) {
	var forms []form
	for e := range f.entities {
		words := strings.Fields(f.keyOf(e))
		if f.entities[e].kind != Person || len(words) < 2 || len(words) > maxParts {
			continue
		}
		for _, w := range words[:len(words)-1] {
			forms = append(forms, form{w, f.root(e)})
		}
	}
	sort(forms)
	for e := range f.entities {
		key := f.keyOf(e)
		if f.entities[e].alias != e || strings.Contains(key, " ") || f.entities[e].kind != Person || start(surnames, key) >= 0 {
			continue
		}
		if bearer := f.only1(fit(forms, key)); bearer >= 0 {
			f.merge(e, bearer)
		}
	}
}

// sameEnds merges full names that differ by a middle name only.
func (f *finder) sameEnds() {
	forms := f.index(Person, func(e *entity) string {
		first, last := f.givenName(e), f.surname(e)
		if first == "" || last == "" {
			return ""
		}
		return sound(first) + " " + sound(last)
	})
	for i := 1; i < len(forms); i++ {
		a, b := f.root(forms[i-1].entity), forms[i].entity
		if forms[i].key == forms[i-1].key && f.middle(a, b) && f.genderOf(a).agrees(f.genderOf(b)) {
			f.merge(b, a)
		}
	}
}

func (f *finder) genderOf(e int) gender { return f.nameGender(&f.names[f.entities[e].name]) }

// middle reports whether one of two names with equal ends has no middle of its
// own, so that they can be one person's.
func (f *finder) middle(a, b int) bool {
	short := min(strings.Count(f.names[f.entities[a].name].key, " "), strings.Count(f.names[f.entities[b].name].key, " "))
	return short == 1
}

// companies merges an organization's name without its last words or its form
// into the only fuller name: "Acme" into "Acme Shipping Inc.", but not the
// surname of somebody into "Clinton Foundation". Longer names come first, so that
// "Acme Shipping" is out of the way of "Acme".
func (f *finder) companies(people []form) {
	forms := f.index(Organization, f.givenName)
	for e := len(f.entities) - 1; e >= 0; e-- {
		x := &f.entities[e]
		n := &f.names[x.name]
		if x.alias != e || x.kind == Place || x.kind == Group || f.listed(n.first, n.last) || start(people, n.key) >= 0 {
			continue
		}
		first, _, _ := strings.Cut(n.key, " ")
		if full := f.fuller(fit(forms, first), e); full >= 0 && strings.HasPrefix(f.names[f.entities[full].name].key, n.key+" ") {
			f.merge(e, full)
		}
	}
}

// fuller is the only entity behind the forms other than e, or -1. More than a few
// forms of one first word are never one entity's.
func (f *finder) fuller(forms []form, e int) int {
	full := -1
	if len(forms) > 8 {
		return -1
	}
	for _, a := range forms {
		switch root := f.root(a.entity); {
		case a.entity == e:
		case full >= 0 && full != root:
			return -1
		default:
			full = root
		}
	}
	return full
}

// merge makes e another form of into.
func (f *finder) merge(e, into int) {
	e, into = f.root(e), f.root(into)
	if e != into {
		f.entities[e].alias = into
	}
}

// settle sums what is known of each entity once the names are grouped.
func (f *finder) settle() {
	for e := range f.entities {
		f.entities[e].votes = votes{}
	}
	for i := range f.names {
		n := &f.names[i]
		words := int32(min(n.last-n.first, 3))
		for range words * words { // short forms say little of what they name
			f.entities[f.root(n.entity)].votes.add(n.votes)
		}
	}
	for e := range f.entities {
		f.entities[e].kind = f.entities[e].votes.best()
	}
	for i := range f.names {
		n := &f.names[i]
		e := &f.entities[f.root(n.entity)]
		if e.kind == Person && !e.shared {
			e.gender = e.gender.or(f.nameGender(n))
		}
		e.role = e.role.better(f.roleOf(n, e.kind))
	}
}
