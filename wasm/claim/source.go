package claim

import (
	"cmp"
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/order"
)

// subject is who says something: Tokens[first:last], and the actor they name,
// or else the words of the text. It never names anybody that the words do not
// name or stand for. The zero subject is nobody.
type subject struct {
	first, last int
	actor       int // 1 + index; 0 where no actor is named
	source      string
}

// known reports whether there are words for the subject in this unit.
func (s subject) known() bool { return s.first < s.last }

// named reports whether the subject is an actor by name or pronoun.
func (s subject) named() bool { return s.actor > 0 && s.source == "" }

// maxPhrase bounds a noun phrase with its appositions, in tokens.
const maxPhrase = 40

// resolve says who the noun phrase [first, last) is. A surname that several
// people bear names none of them.
func (f *finder) resolve(first, last int) subject {
	s := f.named(first, last)
	if s.actor > 0 && f.shared[s.actor-1] {
		s.actor, s.source = 0, f.span(first, last).Of(f.doc.Text)
	}
	return s
}

// named is resolve for surnames too that several people bear.
func (f *finder) named(first, last int) subject {
	s := subject{first: first, last: last}
	if first >= last {
		return s
	}
	s.source = f.span(first, last).Of(f.doc.Text)
	if last == first+1 && f.words[first].pronoun != 0 {
		s.actor, s.source = int(f.words[first].pronoun), ""
		return s
	}
	head := f.head(first, last)
	if f.entitled(first, last) {
		head = last - 1
	}
	switch {
	// A name speaks for itself: President Trump.
	case f.words[head].name != 0:
		s.actor, s.source = f.mentions[f.words[head].name-1].actor+1, ""
	// Whoever speaks for an organization, nameless, is the organization.
	case f.has(head, model.Spokes):
		s.actor = f.organization(first, last)
	// "the ministry" is the one ministry that the article names.
	case head == first+1 && (f.is(first, "the") || f.is(first, "its")):
		if s.actor = f.handle(f.of(head)); s.actor > 0 {
			s.source = ""
		}
	}
	return s
}

// entitled reports whether the phrase is a name behind a title with its office:
// Secretary of State Ana Ruiz.
func (f *finder) entitled(first, last int) bool {
	n := f.words[last-1].name
	if n == 0 || f.actors[f.mentions[n-1].actor].Kind != actor.Person || f.mentions[n-1].first < first+3 {
		return false
	}
	for i := first; i < f.mentions[n-1].first; i++ {
		if !f.capital(i) && (i == f.mentions[n-1].first-1 || !f.is(i, "of") && !f.is(i, "for")) {
			return false
		}
	}
	return true
}

// head is the last word of the phrase before any "of", "for", "from" or comma.
func (f *finder) head(first, last int) int {
	head := first
	for i := first; i < last; i++ {
		if f.words[i].name == 0 && i > first && (f.has(i, model.Preposition|model.Relative) || !f.joins(i)) {
			break
		}
		if i > first && f.reduced(i) {
			break // officials speaking on condition of …, people briefed on …
		}
		if f.wordy(i) {
			head = i
		}
	}
	return head
}

// reduced reports whether the participle at token i adds to the noun before it
// what that does or what is done with it: an account impersonating X.
func (f *finder) reduced(i int) bool {
	w := f.words[i]
	switch {
	case w.name != 0 || f.capital(i) || f.words[i-1].name != 0:
		return false // Gallup tracking polls
	case w.form == model.Past:
		return !f.adjectival(i)
	case !f.gerund(i) || len(f.of(i)) < 6: // king, wing
		return false
	}
	return !f.has(i-1, model.Determiner|model.Article|model.Possessive) && !f.clitic(i-1) // the acting mayor
}

// joins reports whether token i can stand within a name or title: a word, the
// stop of "Prof.", the sign of "Kettering & Moss" and of "an A/B poll".
func (f *finder) joins(i int) bool {
	return f.wordy(i) || (f.is(i, ".") || f.is(i, "&") || f.is(i, "/") || f.is(i, "'") || f.is(i, "’")) && !f.words[i].final
}

// organization is the organization or place named in the phrase, by name or by
// "its"; 0 for none and for a person's spokesman.
func (f *finder) organization(first, last int) int {
	for i := first; i < last; i++ {
		a := 0
		if n := f.words[i].name; n != 0 {
			a = f.mentions[n-1].actor + 1
		} else if f.has(i, model.Possessive) {
			a = int(f.words[i].pronoun)
		}
		if a > 0 {
			if f.actors[a-1].Kind == actor.Person {
				return 0
			}
			return a
		}
	}
	return 0
}

// sharedOf tells which actors are a bare surname that stands beside a full name
// with it: the article does not say which of them is meant.
func sharedOf(actors []actor.Actor) []bool {
	var surnames []string
	for _, a := range actors {
		if i := strings.LastIndexByte(a.Name, ' '); i > 0 && a.Kind == actor.Person {
			surnames = append(surnames, a.Name[i+1:])
		}
	}
	order.By(surnames, strings.Compare)
	shared := make([]bool, len(actors))
	for i, a := range actors {
		if a.Kind == actor.Person {
			_, shared[i] = order.Find(len(surnames), func(i int) int { return strings.Compare(surnames[i], a.Name) })
		}
	}
	return shared
}

// handle is a noun that stands for one actor: "ministry" for the Labour
// Ministry, "minister" for whose role ends so.
type handle struct {
	noun  string
	actor int // 1 + index; 0 where the noun would fit several
}

// handlesOf lists what every organization's name, and every role, ends in.
func handlesOf(actors []actor.Actor) []handle {
	var all []handle
	for i, a := range actors {
		if a.Kind == actor.Organization {
			all = append(all, handle{lastWord(a.Name), i + 1})
		}
		if noun := lastWord(a.Role); noun != "" && !strings.HasPrefix(a.Role, "of ") && !strings.HasPrefix(a.Role, "who ") && (!strings.HasSuffix(noun, "s") || strings.HasSuffix(noun, "ss")) {
			all = append(all, handle{noun, i + 1}) // "the engineers" are more than one
		}
	}
	order.By(all, func(a, b handle) int {
		return cmp.Or(strings.Compare(a.noun, b.noun), cmp.Compare(a.actor, b.actor))
	})
	kept := all[:0]
	for _, h := range all {
		if n := len(kept); n > 0 && kept[n-1].noun == h.noun {
			if kept[n-1].actor != h.actor {
				kept[n-1].actor = 0
			}
			continue
		}
		kept = append(kept, h)
	}
	return kept
}

// handle is 1 + the index of the actor that a noun stands for; 0 for none.
func (f *finder) handle(noun string) int {
	noun = strings.ToLower(noun)
	i, ok := order.Find(len(f.handles), func(i int) int { return strings.Compare(f.handles[i].noun, noun) })
	if !ok {
		return 0
	}
	return f.handles[i].actor
}

// lastWord is the head of a name or role: its last word before " of ", " for ".
func lastWord(s string) string {
	for _, cut := range []string{",", " of ", " for ", " at ", " in "} {
		if i := strings.Index(s, cut); i > 0 {
			s = s[:i]
		}
	}
	return strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
}
