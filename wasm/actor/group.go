package actor

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/order"
	"claimlight/wasm/word"
)

// group makes entities of the names: equal keys first, then other forms of one
// name. Where a form could stand for two entities it stands for itself.
func (f *finder) group() {
	f.identical()
	f.same(Person, f.spelled)
	f.same(Person, f.turned)
	f.same(Organization, func(n *name) string { return official(n.key) })
	f.fuse(f.fullForms, f.shortName)
	f.people = f.surnames()
	f.respelled()
	f.kin = f.families(f.people)
	f.shorter()
	f.glosses()
	f.bynames()
	f.fuse(f.landForms, f.landForm)
	f.fuse(f.otherForms, f.acronymOf)
	f.fuse(f.otherForms, f.otherName)
}

// identical gives names of one key one entity, in the order of the keys; but
// Mr. Jones and Mrs. Jones are two, and Jones alone may then be either.
func (f *finder) identical() {
	all := f.keys()
	for first, next := 0, 0; first < len(all); first = next {
		for next < len(all) && all[next].key == all[first].key {
			next++
		}
		f.alike(all[first:next])
	}
}

// keys are those of all names, sorted.
func (f *finder) keys() []form {
	all := make([]form, len(f.names))
	for i := range all {
		all[i] = form{f.names[i].key, i}
	}
	return sort(all)
}

// alike makes entities of names of one key: by gender, where titles show both; by land,
// where it is the name of two lands' bodies.
func (f *finder) alike(names []form) {
	if f.lands(names) {
		return
	}
	var seen, entities [female + 1]int // how many, and which plus one
	for _, a := range names {
		seen[f.titleGender(&f.names[a.entity])]++
	}
	parted := seen[male] > 0 && seen[female] > 0
	for _, a := range names {
		n, g := &f.names[a.entity], unknown
		if parted {
			g = f.titleGender(n).or(f.saidGender(n))
		}
		if entities[g] == 0 {
			f.entities = append(f.entities, entity{name: a.entity, alias: len(f.entities), shared: parted && g == unknown})
			entities[g] = len(f.entities)
		}
		n.entity = entities[g] - 1
		f.count(n)
	}
}

// count adds what a mention tells to its entity.
func (f *finder) count(n *name) {
	e := &f.entities[n.entity]
	e.votes.add(n.votes)
	e.kind = e.votes.best()
	e.located = e.located || f.is(n.first-1, word.Where)
	e.acts = e.acts || f.says(n.last) || f.reads(n.last, "declined") || f.trades(n.last)
	e.royal = e.royal || n.titled < n.first && f.in(n.first-1, reigning)
	f.crowned = f.crowned || e.royal
	if e.land == "" {
		e.land = f.land(n)
	}
}

// form is a key and the entity, or name, that may be mentioned by it.
type form struct {
	key    string
	entity int
}

// with appends a form: many do, and it is long where it is inlined.
func with(forms []form, key string, e int) []form { return append(forms, form{key, e}) }

// surnames lists who bears which, sorted; somebody whom the article names in two
// ways may have two.
func (f *finder) surnames() []form {
	var forms []form
	for e := range f.entities {
		if key := f.surname(&f.entities[e]); key != "" && f.entities[e].kind == Person {
			forms = with(forms, key, f.root(e))
		}
	}
	return slices.Compact(sort(forms))
}

// fit is the range of forms with the key.
func fit(forms []form, key string) []form {
	find := func(key string) (int, bool) {
		return order.Find(len(forms), func(i int) int { return strings.Compare(forms[i].key, key) })
	}
	lo, ok := find(key)
	if !ok {
		return nil
	}
	hi, _ := find(key + "\x00")
	return forms[lo:hi]
}

// surname is the last word of a full name, without its particles and "Jr".
func (f *finder) surname(e *entity) string {
	rest, last := cutLast(f.names[e.name].key)
	for rest != "" && generation(last) {
		rest, last = cutLast(rest)
	}
	if rest == "" || unparticled(rest+" "+last) == last {
		return "" // van der Berg
	}
	return last
}

// cutLast parts the last word of a key from what is before it.
func cutLast(key string) (rest, last string) {
	i := strings.LastIndexByte(key, ' ')
	return key[:max(i, 0)], key[i+1:]
}

func generation(w string) bool { return len(w) < 4 && generations.Has(w) }

const generations model.List = "ii iii iv jr sr"

// shorter gives each mention by surname to the person who bears it. Where the
// article has by then named two whom it fits, it stands for itself; and all such
// mentions do where a title shows that somebody is meant whom the article does
// not name: Mr. Weber, beside Anna Weber alone.
func (f *finder) shorter() {
	f.firms = f.firmWords()
	f.humans()
	f.strangers()
	f.held = f.holders()
	for i := range f.names {
		n := &f.names[i]
		if e := f.root(n.entity); strings.Contains(n.key, " ") {
			if at := start(f.people, f.surname(&f.entities[e])); at >= 0 && f.entities[e].kind == Person {
				f.kin[at].introduce(e)
			}
			continue
		}
		at := start(f.people, n.key)
		switch {
		case at < 0:
			if holder := f.holder(n); holder >= 0 && f.entities[n.entity].kind == Person && f.genderOf(holder).agrees(f.titleGender(n)) {
				n.entity = holder // President Lee, of Lee Jae-myung
			}
		case f.elsewhere(n, &f.kin[at]) || f.kin[at].introduced == 0 && (f.listedWord(n) || f.firmBefore(n)):
			f.unperson(n)
		default:
			title := f.titleGender(n)
			if holder := f.holder(n); holder >= 0 && f.genderOf(holder).agrees(title) {
				n.entity = holder
			} else if e := f.borneBy(&f.kin[at], title.or(f.saidGender(n))); e >= 0 {
				n.entity = e
			} else if office := f.officeGender(n); office != title && f.kin[at].bearer(office) >= 0 {
				n.entity = f.kin[at].bearer(office)
			} else if title != unknown && f.kin[at].bearer(title) == nobody {
				n.entity = f.outsider(&f.kin[at], title, i)
			} else {
				f.entities[n.entity].shared = true
			}
		}
	}
}

// borneBy is the one whom a mention by the surname means: of several whom it fits, the one
// whom alone the text has named so far.
func (f *finder) borneBy(m *family, g gender) int {
	e := m.meant(g)
	if first := m.introduced - 1; e == several && first >= 0 && f.genderOf(first).agrees(g) {
		return first
	}
	return e
}

// humans notes of which surnames the article shows that they are somebody's: Paris said
// that she would.
func (f *finder) humans() {
	for i := range f.names {
		if n := &f.names[i]; f.saidGender(n) != unknown {
			if at := start(f.people, n.key); at >= 0 {
				f.kin[at].human = true
			}
		}
	}
}

// strangers notes of which surnames the article means somebody whom it does not name in
// full: a title fits no bearer, or somebody has an office, Mayor Weber, before there is
// an Anna Weber of whom no title is told.
func (f *finder) strangers() {
	for i := range f.names {
		n := &f.names[i]
		titled := n.titled < n.first
		if strings.Contains(n.key, " ") {
			if at := start(f.people, f.surname(&f.entities[f.root(n.entity)])); at >= 0 {
				f.kin[at].named, f.kin[at].titled = true, f.kin[at].titled || titled
			}
		} else if at := start(f.people, n.key); at >= 0 && !f.elsewhere(n, &f.kin[at]) {
			m, title := &f.kin[at], f.titleGender(n)
			m.stranger = m.stranger || m.bearer(title) == nobody
			m.early = m.early || titled && title == unknown && !m.named
			m.titles[title] = true
		}
	}
	for at := range f.kin {
		m := &f.kin[at]
		m.stranger = m.stranger || m.early && !m.titled || m.couple() && m.count[male]+m.count[female] == 0
	}
}

// outsider is whom a title of the gender shows at name i beside the bearers of a
// surname whom it does not fit.
func (f *finder) outsider(m *family, title gender, i int) int {
	if m.outsiders[title] == 0 {
		f.entities = append(f.entities, entity{name: i, alias: len(f.entities), kind: Person})
		m.outsiders[title] = len(f.entities)
	}
	return m.outsiders[title] - 1
}

// start is the first index of the forms with the key, or -1.
func start(forms []form, key string) int {
	at, ok := order.Find(len(forms), func(i int) int { return strings.Compare(forms[i].key, key) })
	if !ok {
		return -1
	}
	return at
}

// addressing are verbs whose object is who hears it: told her.
const addressing model.List = "advised asked assured called informed reminded thanked told urged warned"

// saidGender is the gender of the pronoun by which a name's own words go on: Weber
// said she would come.
func (f *finder) saidGender(n *name) gender {
	if !f.is(n.last, word.Speech) {
		return unknown
	}
	switch w := f.reported(n.last + 1); {
	case w == "he" || w == "his":
		return male
	case w == "she" || w == "her" && !f.in(n.last, addressing):
		return female
	}
	return unknown
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
		if f.entities[n.entity].byname {
			continue
		}
		words := int32(min(n.last-n.first, 3))
		for range words * words { // short forms say little of what they name
			f.entities[f.root(n.entity)].votes.add(n.votes)
		}
	}
	for e := range f.entities {
		f.entities[e].kind = f.entities[e].votes.best()
	}
	f.metonyms()
	for i := range f.names {
		n := &f.names[i]
		e := &f.entities[f.root(n.entity)]
		if e.kind == Person && !e.shared {
			e.gender = e.gender.or(f.nameGender(n))
		}
		if r := f.roleOf(n, e.kind); !e.shared && !(n.last-n.first == 1 && f.byTheWay(r, e.role)) {
			e.role = e.role.better(r)
		}
		if e.kind == Person && !e.shared && i+1 < len(f.names) {
			e.role = e.role.better(f.roleMember(n, &f.names[i+1]))
		}
	}
}
