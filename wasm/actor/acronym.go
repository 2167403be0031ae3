package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/word"
)

// glosses merges an acronym into the name that it stands beside.
func (f *finder) glosses() {
	for i := 1; i < len(f.names); i++ {
		if n := &f.names[i]; n.last-n.first == 1 && f.beside(&f.names[i-1], n) {
			f.merge(n.entity, f.names[i-1].entity)
		}
	}
}

// acronym reports whether a name can be one: it holds two capitals.
func (f *finder) acronym(first, last int) bool {
	if last-first != 1 || !f.is(first, word.Capital) {
		return false
	}
	w := f.surface(first)
	return f.is(first, word.Shout) || strings.IndexFunc(w[1:], func(r rune) bool { return 'A' <= r && r <= 'Z' }) >= 0
}

// beside reports whether a name stands in brackets, or behind ", or", right behind
// a fuller one whose initials it has, or in brackets half of them, or none where what it
// names is a body and no land: those of another language.
func (f *finder) beside(full, n *name) bool {
	if full.sentence != n.sentence {
		return false
	}
	if full.last-full.first < 2 { // Volkswagen (VW)
		return n.first == full.last+1 && f.mark(full.last, '(') && f.mark(n.last, ')') && full.votes.best() == Organization && f.is(n.first, word.Shout) && consumes(full.key, n.key)
	}
	_, all := f.initials(full.first, full.last)
	switch at := n.first - 1; {
	case at == full.last && f.mark(at, '(') && f.mark(n.last, ')'):
		return consumes(all, n.key) || f.acronym(n.first, n.last) && (shares(all, n.key) || f.is(full.last-1, word.Body) && n.votes.best() != Place)
	case at == full.last+1 && f.mark(full.last, ',') && f.reads(at, "or") && f.mark(n.last, ','):
		return consumes(all, n.key)
	}
	return false
}

// consumes reports whether the letters stand among the initials in their order.
func consumes(initials, letters string) bool {
	for i := range len(letters) {
		at := strings.IndexByte(initials, letters[i])
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		initials = initials[at+1:]
	}
	return len(letters) > 1
}

// shares reports whether half of the letters are among the initials.
func shares(initials, letters string) bool {
	n := 0
	for i := range len(letters) {
		if strings.IndexByte(initials, letters[i]) >= 0 {
			n++
		}
	}
	return len(letters) > 1 && 2*n >= len(letters)
}

// initials of a name: those of its words with a capital, and those of all.
func (f *finder) initials(first, last int) (capitals, all string) {
	var c, a []byte
	for i := first; i < last; i++ {
		w := f.surface(i)
		if w[0]|0x20 < 'a' || w[0]|0x20 > 'z' {
			continue
		}
		a = append(a, w[0]|0x20)
		if f.is(i, word.Capital) {
			c = append(c, w[0]|0x20)
		}
	}
	return string(c), string(a)
}

// initialMark keeps initials apart from words, and pairMark those of two letters; knownMark
// is of two that the lists have.
const (
	initialMark = "="
	pairMark    = "=="
	knownMark   = "==="
)

// acronyms lists the initials by which an article may mention an entity. Two letters may
// be anybody's: they are a body's alone, by all of its words, and where they are a
// well-known body's, as AP is, only such a one's.
func (f *finder) acronyms(forms []form, e int) []form {
	n := f.nameOf(e)
	capitals, all := f.initials(n.first, n.last)
	forms = with(forms, initialMark+capitals, e)
	forms = with(forms, initialMark+all, e)
	if f.entities[e].kind != Organization {
		return forms
	}
	if len(all) == 2 && capitals == all {
		forms = with(forms, pairMark+all, e)
		if f.listed(n.first, n.last) {
			forms = with(forms, knownMark+all, e)
		}
	}
	for i := n.first + 3; i < n.last; i++ {
		if f.reads(i, "and") { // the CDC, of Centers for Disease Control | and Prevention
			head, _ := f.initials(n.first, i)
			forms = shortened(forms, head, e)
			break
		}
	}
	if f.reads(n.first, "Department") {
		forms = shortened(forms, capitals[1:], e) // HHS
	}
	if end := f.surface(n.last - 1); end == "Department" || end == "Ministry" { // the DOJ
		head := len(capitals) - 1
		forms = with(forms, initialMark+capitals[head:]+"o"+capitals[:head], e)
	}
	return forms
}

// shortened lists initials that leave out some words of a body's name: three at least.
func shortened(forms []form, initials string, e int) []form {
	if len(initials) < 3 {
		return forms
	}
	return with(forms, initialMark+initials, e)
}

// acronymOf is the form for which an acronym asks, in capitals or of four letters
// and more as a word: Nato.
func (f *finder) acronymOf(e int) string {
	n := f.nameOf(e)
	kind := f.entities[e].kind
	body := kind == Organization
	coined := (body || kind != Group && !f.is(n.first, word.Known)) && n.last-n.first == 1 && len(n.key) > 3
	switch {
	case !f.acronym(n.first, n.last) && !coined:
		return ""
	case len(n.key) > 2:
		return initialMark + n.key
	case f.listed(n.first, n.last):
		return knownMark + n.key
	case body && !f.in(n.first, provinces):
		return pairMark + n.key
	}
	return ""
}

// official is the key of a body by its words in one order, and without the acronyms
// that many begin with: UN Security Council, Department of Justice.
func official(key string) string {
	first, rest, _ := strings.Cut(key, " ")
	if full, ok := unions.Get(first); ok && rest != "" {
		key = strings.ReplaceAll(full, "_", " ") + " " + rest
	}
	for _, head := range [...]string{"department", "ministry"} {
		if of, field, ok := strings.Cut(key, head+" of "); ok && (of == "" || of[len(of)-1] == ' ') {
			return of + field + " " + head
		}
	}
	return key
}

// unions are the acronyms that begin the names of bodies.
const unions model.List = "eu=european_union uk=united_kingdom un=united_nations us=united_states"
