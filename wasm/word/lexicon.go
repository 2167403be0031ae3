package word

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/weights"
)

// tables says which list gives a word which traits.
var tables = [...]struct {
	list model.List
	t    Trait
}{
	{model.Countries, Place}, {model.Places, Place}, {model.Organizations, Org}, {model.FirstNames, Given}, {model.Demonyms, Demonym},
	{model.Ranks, Rank}, {model.Heads, Head | Rank}, {model.Bodies, Body}, {model.Enders, Ender | Body}, {model.Suffixes, Suffix},
	{model.Sites, Site}, {model.Nonnames, Barred}, {model.Events, Event},
	{peoples, People}, {selves, Barred}, {joints, Joint}, {pronouns, Pronoun},
	{model.Occupations, Occupation | Calling}, {model.Callings, Calling}, {model.Trades, Trade}, {model.Where, Where}, {model.English, Function}, {model.Male, Male}, {model.Female, Female},
}

// What no rule tells: peoples, who speaks, what stands within names, and for them.
const (
	peoples  model.List = "Britons Englishmen Frenchmen Houthis Irishmen Spaniards Tories"
	selves   model.List = "I I'd I'll I'm I've I’d I’ll I’m I’ve"
	pronouns model.List = "He Her His It Its She Their he her hers herself him himself his it its itself she their"
	joints   model.List = "a af al an and at bin da das de del den der des di do dos du e el et for ibn in la las le les los of on or ter the to und van von with y zu"
)

// Lexicon holds the words of all tables with their traits, so that a word is
// looked up once and not in every list. The first words of names of several
// words are there too. It never changes and may be shared.
type Lexicon struct{ entries []entry } // open addressing; an empty key is free

type entry struct {
	key    string
	traits Trait
}

// lexiconBits make it about half full; a test holds that it never is full.
const lexiconBits = 13

// NewLexicon makes the lexicon, always the same. It is no variable of the package:
// TinyGo would make that when it compiles, and the module 16 KB larger as it travels.
func NewLexicon() *Lexicon {
	l := &Lexicon{make([]entry, 1<<lexiconBits)}
	for _, t := range &tables {
		for key := range t.list.Keys {
			first, _, more := strings.Cut(key, "_")
			if more {
				l.put(first, Leads)
			} else {
				l.put(key, t.t)
				if t.t == Body {
					l.put(strings.ToLower(key), Common)
				}
			}
			if t.t&(Place|Org) != 0 {
				l.put(first, Begins)
				l.put(strings.TrimSuffix(strings.TrimSuffix(first, "."), "'s"), Begins) // as tokens are cut
			}
		}
	}
	return l
}

func (l *Lexicon) put(key string, t Trait) {
	e := l.at(key)
	e.key, e.traits = key, e.traits|t
}

// at is where the key stands, or would.
func (l *Lexicon) at(key string) *entry {
	for i := weights.Spread(key) >> (32 - lexiconBits); ; i = (i + 1) % (1 << lexiconBits) {
		if e := &l.entries[i]; e.key == "" || e.key == key {
			return e
		}
	}
}

// of is what the lists say of w.
func (l *Lexicon) of(w string) Trait { return l.at(w).traits }
