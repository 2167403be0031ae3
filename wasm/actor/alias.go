package actor

import (
	"cmp"
	"slices"
	"strings"

	"claimlight/wasm/word"
)

// sort puts forms in the order that fit and start need.
func sort(forms []form) []form {
	slices.SortFunc(forms, func(a, b form) int { return cmp.Or(strings.Compare(a.key, b.key), a.entity-b.entity) })
	return forms
}

// maxParts bounds the words of a name that other names are compared with.
const maxParts = 6

// parts merges a person's name of several words into the only longer one that
// begins or ends with it: Lopez Obrador, Lucia Soto of Lucia Soto Vera. An end
// that begins with a first name may be another's: Maria Lopez, Ana Maria Lopez.
func (f *finder) parts() {
	var forms []form
	for e := range f.entities {
		key := f.keyOf(e)
		if f.entities[e].kind != Person || strings.Count(key, " ") >= maxParts {
			continue
		}
		for i := range key {
			if key[i] != ' ' {
				continue
			}
			if head, tail := key[:i], key[i+1:]; strings.Contains(head, " ") && !generation(tail) {
				forms = append(forms, form{head, e})
			}
			if tail := key[i+1:]; strings.Contains(tail, " ") {
				forms = append(forms, form{tail, e})
			}
		}
	}
	sort(forms)
	for e := range f.entities {
		n := &f.names[f.entities[e].name]
		if f.entities[e].alias != e || f.entities[e].kind != Person || !strings.Contains(n.key, " ") {
			continue
		}
		if full := f.only1(fit(forms, n.key)); full >= 0 && (!f.is(n.first, word.Given) || strings.HasPrefix(f.keyOf(full), n.key)) {
			f.merge(e, full)
		}
	}
}

func (f *finder) keyOf(e int) string { return f.names[f.entities[e].name].key }

// only1 is the only entity behind the forms, or -1.
func (f *finder) only1(forms []form) int {
	if len(forms) == 0 || len(forms) > 8 {
		return -1
	}
	for _, a := range forms[1:] {
		if f.root(a.entity) != f.root(forms[0].entity) {
			return -1
		}
	}
	return f.root(forms[0].entity)
}

// initialed merges a surname behind an initial into the only full name that both
// fit: A. Sharma into Anil Sharma.
func (f *finder) initialed() {
	abbreviated := func(key string) string {
		first, _, _ := strings.Cut(key, " ")
		last := key[strings.LastIndexByte(key, ' ')+1:]
		return first[:1] + " " + last
	}
	var forms []form
	for e := range f.entities {
		if key := f.keyOf(e); f.entities[e].kind == Person && f.entities[e].alias == e && strings.IndexByte(key, ' ') > 1 {
			forms = append(forms, form{abbreviated(key), e})
		}
	}
	sort(forms)
	for e := range f.entities {
		key := f.keyOf(e)
		if f.entities[e].kind != Person || f.entities[e].alias != e || strings.IndexByte(key, ' ') != 1 {
			continue
		}
		if full := f.only1(fit(forms, abbreviated(key))); full >= 0 {
			f.merge(e, full)
		}
	}
}

// respelled gives a surname that nobody in the article bears the spelling of the
// one that it is another transliteration of: Zelenskiy, Zelenskyy.
func (f *finder) respelled(people []form) {
	var forms []form
	for _, p := range people {
		forms = append(forms, form{sound(p.key), p.entity})
	}
	sort(forms)
	for i := range f.names {
		n := &f.names[i]
		if strings.Contains(n.key, " ") || f.entities[n.entity].kind != Person || start(people, n.key) >= 0 {
			continue
		}
		if same := fit(forms, sound(n.key)); len(same) > 0 {
			n.key = f.surname(&f.entities[same[0].entity])
		}
	}
}

// sound is a word as transliterations have it in common: their y is i, their kh
// is h, and an ending may be -y, -yy, -iy or -i. Short words differ by as little.
func sound(w string) string {
	bare := strings.TrimRight(w, "iy")
	if len(bare) < 3 {
		return w
	}
	end := ""
	if len(bare) < len(w) {
		end = "i"
	}
	if len(w) > 5 {
		bare = strings.ReplaceAll(strings.ReplaceAll(bare, "kh", "h"), "ou", "u")
	}
	if len(w) > 7 {
		bare = strings.ReplaceAll(bare, "y", "i")
	}
	return bare + end
}
