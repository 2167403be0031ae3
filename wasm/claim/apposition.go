package claim

import (
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/model"
)

// beforeApposition is the subject of "X, the head of Y, said" and of "the head
// of Y, X, said", where the mark at j stands before the verb: of the phrases
// between commas the nearest that a name heads, else the first noun phrase.
func (f *finder) beforeApposition(j, low int) subject {
	nominal, end := subject{}, j
	for i := j - 1; i >= max(low-1, j-maxPhrase); i-- {
		outside := i < low || f.words[i].quoted != 0 || f.is(i, ";") || f.stop(i)
		if !outside && !f.comma(i) && !f.dash(i) {
			continue
		}
		s, goOn := f.segment(max(i+1, low), end)
		if s.named() && f.actors[s.actor-1].Kind != actor.Place {
			if p := f.personAt(i-1, low); p.known() && f.comma(i) && s.first == i+1 && f.actors[s.actor-1].Kind != actor.Person {
				return p // X, Acme, said
			}
			if all := f.joint(s, low); all.first < s.first && all.actor > 0 {
				return all
			} else if all.first < s.first {
				nominal, end = all, i
				continue
			}
			return f.titled(s, i-1, low, end == j)
		}
		if s.known() {
			nominal = s
		}
		if outside || !goOn {
			break
		}
		end = i
	}
	return nominal
}

// personAt is the person whose name ends with token i.
func (f *finder) personAt(i, low int) subject {
	if i < low || f.words[i].name == 0 {
		return subject{}
	}
	m := f.mentions[f.words[i].name-1]
	if m.last != i+1 || m.first < low || f.actors[m.actor].Kind != actor.Person {
		return subject{}
	}
	return f.resolve(m.first, m.last)
}

// segment resolves what stands between two commas before a verb; goOn is false
// where a clause of its own is met.
func (f *finder) segment(first, end int) (s subject, goOn bool) {
	if first < end && f.words[first].name == 0 && f.has(first, model.Coordinator) {
		first++
	}
	const aside = model.Relative | model.Subordinator | model.Preposition | model.Adverb
	if first >= end || f.words[first].name == 0 && (f.has(first, aside) && !f.has(first, model.Determiner) || f.gerund(first)) {
		return subject{}, true
	}
	s = f.single(end-1, first)
	if !s.known() {
		return s, f.relates(first, end)
	}
	return s, s.first == first || f.is(s.first-1, "and")
}

// titled takes "its spokesman" into the words of the subject "X" where the comma
// at j+1 stands between them. Where the name may be another's it is nobody's:
// supporters of the mayor, X, said. last is false where X has an apposition.
func (f *finder) titled(s subject, j, low int, last bool) subject {
	before := f.single(j, low)
	if !before.known() || !f.comma(j+1) || f.words[j].name != 0 && before.named() {
		return s
	}
	if last && f.another(before) {
		before.actor, before.source = 0, f.span(before.first, before.last).Of(f.doc.Text)
		return before
	}
	if f.words[j].name == 0 {
		s.first = before.first
	}
	return s
}

// another reports whether the name in apposition to the phrase s may be that of
// the person in it and not of its head: a friend of the mayor, critics of X. It
// is the head's after an object that has a name, and after one that is no person.
func (f *finder) another(s subject) bool {
	head, object := f.head(s.first, s.last), s.last-1
	switch {
	case head == object || !f.has(head+1, model.Preposition):
		return false
	case f.plural(head):
		return true
	}
	return f.words[object].name == 0 && f.human(object) && !f.plural(object)
}

// plurals are those without an ending.
const plurals model.List = "men people those women"

// plural reports whether the noun at token i looks like more than one.
func (f *finder) plural(i int) bool {
	s := strings.ToLower(f.of(i))
	return strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss") || plurals.Has(s)
}

// human reports whether the noun at token i is one for a person.
func (f *finder) human(i int) bool {
	s := strings.ToLower(f.of(i))
	for _, n := range []string{s, strings.TrimSuffix(s, "s")} {
		if model.Occupations.Has(n) || model.People.Has(n) {
			return true
		}
	}
	return f.has(i, model.Spokes) || strings.HasSuffix(s, "-old")
}
