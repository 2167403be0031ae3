package lookup

import (
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// certain reports whether the pronoun at token i can mean no actor but a: of those that
// it fits, only that one is named before it in its sentence or, if none is, in the
// sentence before; for "he" and "she" in one of the two before. Where somebody is
// mentioned whom the text may not name, the actor must be the subject.
func (n *namer) certain(i, a int) bool {
	word := text.Normal(n.word(i))
	gender := genderOf(word)
	if word == "it" && empty.Has(n.word(i+1)) {
		return false
	}
	own, end, strangers, quoted := n.sentence(i), i, false, n.inQuotes(i)
	for at := own; at >= 0 && (own-at < 2 || own-at == 2 && gender != 0 && !strangers); at-- {
		first := n.d.Sentences[at].First
		strangers = gender == 0 || n.stranger(first, end, a)
		found := false
		for k := first; k < end; k++ {
			if m := n.actorAt(k); m < 0 || !n.fits(word, gender, m, !strangers) {
				continue
			} else if m != a || quoted && n.says(k) || gender != 0 && !quoted && n.inQuotes(k) || gender != 0 && at < own && n.inName(k) < 0 && !n.spots[k].sure {
				return false
			}
			found = true
			if at == own && gender != 0 && n.stranger(first, k, a) || (at == own || strangers) && n.aside(k, first) || at < own && strangers && k-first > 3 {
				return false
			}
		}
		if found {
			return true
		}
		end = first
	}
	return false
}

// takenUp is who or what the sentence before an "It" at token i begins with, if that mentions
// nothing else that it may be; else negative.
func (n *namer) takenUp(i int) int {
	if at := n.sentence(i) - 1; at >= 0 && n.reads(i, "It") {
		first := n.d.Sentences[at].First
		if a := max(n.actorAt(first), n.actorAt(first+1)); a >= 0 && !n.stranger(first, i, a) {
			return a
		}
	}
	return another
}

// empty are verbs of an "it" that is nobody.
const empty model.List = `appears means proves seems shows takes took`

// behind is the token behind a mention at token i.
func (n *namer) behind(i int) int {
	a := n.inName(i)
	for i++; a >= 0 && n.inName(i) == a; i++ {
	}
	return i
}

// aside reports a mention at token i that is no subject: whose somebody is, Ferris's
// deputy; of which town, the Dorn school board; behind a preposition, a lawyer for Ferris, but not "according to Ferris"; or in
// passing, as the body that says it all or the region of a town.
func (n *namer) aside(i, first int) bool {
	end, kind := n.behind(i), n.d.Actors[n.actorAt(i)].Kind
	if n.possessive(end) || kind != actor.Person && !n.ends(end-1) && !narrowing.Has(n.word(end)) || i-first > 1 && !n.reads(i-1, "to") && n.class(i-1, model.Preposition) {
		return true
	}
	if n.reads(i-1, "the") {
		i--
	}
	return i-first > 1 && n.reads(i-1, ",") && (kind == actor.Place && n.inName(i-2) < 0 && n.capital(i-2) || kind != actor.Person && n.tag(end))
}

func (n *namer) capital(i int) bool {
	w := n.word(i)
	return w != "" && 'A' <= w[0] && w[0] <= 'Z'
}

// says reports a mention of whoever says the quotation beside it, in which no other word
// than "I" means him.
func (n *namer) says(i int) bool {
	before := n.word(i - 1)
	return n.tag(n.behind(i)) || n.tag(i-1) || before != "" && strings.Contains("―—–", before)
}

// tag reports a verb of saying.
func (n *namer) tag(i int) bool { return model.Lookup(text.Normal(n.word(i))).Cue&model.Tag != 0 }

// stranger reports a noun for a person among some tokens who is not the actor, and whom
// the text may not name.
func (n *namer) stranger(first, end, a int) bool {
	for k := first; k < end; k++ {
		w := n.word(k)
		if (w == "a" || w == "an" || w == "another") && k+1 < end && n.actorAt(k+1) < 0 && !n.class(k+1, model.Determiner) {
			return true // an uncle, a stalker: who can say what is a person
		}
		if (model.Occupations.Has(w) || model.Callings.Has(w) || model.People.Has(w) && w != "people" && w != "men" || strings.HasSuffix(w, "man")) && n.calls(k, strings.ToLower(w)) < 0 && !strings.Contains(n.d.Actors[a].Role, w) {
			return true
		}
	}
	return false
}

// fits reports whether a pronoun may stand for an actor, by gender too or not.
func (n *namer) fits(pronoun string, gender byte, i int, gendered bool) bool {
	a := &n.d.Actors[i]
	switch {
	case strings.HasPrefix(pronoun, "it"):
		return a.Kind != actor.Person
	case gender == 0:
		return true
	case a.Kind != actor.Person || !gendered:
		return a.Kind == actor.Person
	}
	for _, s := range a.Pronouns {
		if g := genderOf(text.Normal(s.Of(n.d.Text))); g != 0 {
			return g == gender
		}
	}
	first, rest, _ := strings.Cut(a.Name, " ")
	g, _ := model.FirstNames.Get(first)
	return g == "" || rest == "" || g[0] == gender
}

// genderOf is that of a pronoun, 0 for those of anything.
func genderOf(pronoun string) byte {
	if g, ok := genders.Get(pronoun); ok {
		return g[0]
	}
	return 0
}

const genders model.List = "he=m her=f hers=f herself=f him=m himself=m his=m she=f"
