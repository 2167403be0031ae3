package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/word"
)

// unabridge is a title in small letters, without abbreviation.
func unabridge(w string) string {
	w = strings.ToLower(w)
	if full, ok := unabridged.Get(w); ok {
		return full
	}
	return w
}

const unabridged model.List = `capt=captain cmdr=commander col=colonel cpl=corporal det=detective dr=doctor gen=general gov=governor insp=inspector
lt=lieutenant maj=major prof=professor rep=representative rev=reverend sen=senator sgt=sergeant supt=superintendent`

// holders lists people by every word of their titles: by surname, and by the first word of
// their names, which is some's surname; and the bearers of surnames that several bear by
// every word of what the article says that they are. It notes who reigns by that.
func (f *finder) holders() []form {
	var forms []form
	for i := range f.names {
		n := &f.names[i]
		e := f.root(n.entity)
		at := start(f.people, f.surname(&f.entities[e]))
		if at < 0 || !strings.Contains(n.key, " ") {
			continue
		}
		first, _, _ := strings.Cut(n.key, " ")
		forms = f.withOffices(forms, first, n.titled, n.first, e)
		forms = f.withOffices(forms, f.people[at].key, n.titled, n.first, e)
		shared := at+1 < len(f.people) && f.people[at+1].key == f.people[at].key
		if !shared && !f.crowned {
			continue
		}
		r := f.roleOf(n, Person)
		for i := r.first; i < r.last; i++ {
			f.entities[e].royal = f.entities[e].royal || reigning.Has(withCapital(f.surface(i)))
		}
		if shared {
			forms = f.withOffices(forms, f.people[at].key, r.first, r.last, e)
		}
	}
	return sort(forms)
}

// withOffices appends the words from token first to last as somebody's of the surname.
func (f *finder) withOffices(forms []form, surname string, first, last, e int) []form {
	for i := first; i < min(last, first+maxBefore); i++ {
		if !f.is(i, word.Function) || f.calls(i, Person) {
			forms = with(forms, surname+" "+unabridge(f.surface(i)), e)
		}
	}
	return forms
}

// holder is the only one of a surname who has the title of a mention; else nobody: of
// President Ana Ruiz and General Luis Ruiz, General Ruiz is the latter.
func (f *finder) holder(n *name) int {
	for i := n.first - 1; i >= n.titled; i-- {
		borne := fit(f.held, n.key+" "+unabridge(f.surface(i)))
		if len(borne) > 0 && borne[0].entity == borne[len(borne)-1].entity {
			return borne[0].entity
		}
	}
	return nobody
}
