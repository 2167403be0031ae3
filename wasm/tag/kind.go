package tag

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/weights"
	"claimlight/wasm/word"
)

// retyped tells a mention's kind where the words of its sentence leave no doubt. The
// first rule that applies decides.
func (r *View) retyped(m Mention) Mention {
	before := m.First - 1 // the token before it, -1 where there is none in the sentence
	if before < r.lowest(m.First) {
		before = -1
	}
	title := before
	if title > 0 && r.words[title].Mark == '.' {
		title--
	}
	switch {
	// K1 The Swedes, the Voltanians: a people.
	case m.Last-m.First == 1 && (r.words[m.First].Traits&word.People != 0 || r.people(before, m.First)):
		return peoples(m.First)

	// K2 The Treaty of Bern is no actor.
	case r.words[m.First].Traits&word.Event != 0 && m.Last-m.First > 2 && r.reads(m.First+1, "of"):
		m.Kind = Other

	// K3 Nor are films, songs and books: the film Voltania.
	case m.Kind != Organization && r.words[m.First].Traits&word.Rank == 0 && r.work(before, m):
		m.Kind = Other

	// K4 Mr Bern and Lord Bern are people, but the Lord Anna Islands are none.
	case m.Kind != Person && r.entitled(&m):

	// K5 So is who stands right behind such a title.
	case m.Kind == Place && r.in(title, nobles) && !r.holds(m.First, m.Last, word.Site):
		m.Kind = Person
		m.Votes[Person] = max(m.Votes[Person], m.Votes[Place]+listVote)

	// K6 Voltania is a place where there are Voltanians or a Voltanian bank.
	case m.Kind != Place && m.Last-m.First == 1 && r.land(m.First):
		m.Kind = Place
		m.Votes[Place] = max(m.Votes[Place], 0) + listVote

	// K7 A listed place that nobody bears for a name is no person.
	case m.Kind == Person && m.Last-m.First == 1 && r.placed(title, m.First):
		m = m.rather(Place)

	// K8 D-Mass. says where somebody was elected.
	case m.Last-m.First == 1 && ballot(r.surface(m.First)):
		m.Kind = Other

	// K9 Beliefs, months and the State are no actors.
	case m.Last-m.First == 1 && r.nobody(m.First):
		m.Kind = Other

	// K10 Group G and Section 4 are none either.
	case m.Kind == Person && m.Last-m.First == 2 && r.in(m.First, parts) && (r.doc.Tokens[m.First+1].Kind == text.Number || r.doc.Tokens[m.First+1].Len() == 1):
		m.Kind = Other

	// K11 The group Tindra's, and what Tindra television said, are nobody's.
	case m.Kind <= Place && m.Last-m.First == 1 && !r.forename(m.First) && (r.closed(m.Last+1) && r.in(m.Last, media) || r.closed(m.Last) && r.in(before, bands)):
		m = m.surely(Organization)

	// K12 Miami, Fla.: a state.
	case m.Kind == Person && m.Last-m.First == 1 && r.mark(m.Last) == '.' && r.in(m.First, states):
		m = m.rather(Place)

	// K13 A listed body of several words is no person: Morgan Stanley.
	case m.Kind == Person && m.Last-m.First > 1 && r.cells[m.First].list == organizationList && r.listEnd(m.First) == m.Last:
		m = m.rather(Organization)

	// K14 What lies there is called after a place: the Eibingen cloister.
	case m.Kind == Organization && r.situated(m.First, m.Last):
		m = m.rather(Place)

	// K15 An office is nobody's name: Holy Roman Emperor.
	case m.Kind == Person && m.Last-m.First > 1 && r.in(m.Last-1, offices) && r.words[m.First].Traits&word.Given == 0:
		m.Kind = Other

	// K16 Only people marry.
	case m.Kind != Person && m.Last-m.First == 1 && r.in(m.Last, weds):
		m = m.rather(Person)
	}
	return m
}

// situated reports whether a name of a word or two, no acronym, stands before what lies
// there: Bibb county, but not the Bibb county council.
func (r *View) situated(first, last int) bool {
	return last-first <= 2 && last < len(r.words) && r.words[first].Traits&word.Shout == 0 && r.in(last, grounds) &&
		(last+1 == len(r.words) || !r.in(last+1, seated))
}

// rather is the mention as one of another kind, which outvotes its own.
func (m Mention) rather(k Kind) Mention { return m.outvoted(k, listVote) }

// surely is the same where nothing else in the document may say otherwise.
func (m Mention) surely(k Kind) Mention { return m.outvoted(k, suffixVote) }

func (m Mention) outvoted(k Kind, by int32) Mention {
	m.Votes[k] = max(m.Votes[m.Kind], m.Votes[k]) + by
	m.Kind = k
	return m
}

// The words of these rules.
const (
	courtesy model.List = "Miss Mr Mrs Ms"
	nobles   model.List = "Baron Baroness Count Countess Dame Dr Lady Lord Miss Mr Mrs Ms Sir Viscount"
	parts    model.List = "Act Annex Appendix Article Chapter Class Figure Group Level Part Phase Schedule Section Stage Table Tier Title Type"
	states   model.List = "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo"
	bands    model.List = "band company firm group party startup team union"
	media    model.List = "magazine newspaper radio television"
	months   model.List = "Apr Aug Dec Feb Jan Jul Jun Mar Nov Oct Sep Sept"
	grounds  model.List = "abbey archipelago bay canton cloister coast convent counties county district districts hills island islands lake lakes monastery mountains oblast peninsula plateau prefecture priory province provinces river rivers valley valleys"
	seated   model.List = "attorney attorneys board council court courts government judge judges office party police"
	offices  model.List = "Ambassador Chairman Chairwoman Commissioner Emperor Empress Governor Minister President Professor Secretary Senator Spokesman Spokesperson Spokeswoman"
	weds     model.List = "divorced married remarried wed"
	works    model.List = "album ballad comedy drama film movie musical novel novella opera poem sequel single sitcom song soundtrack symphony thriller trilogy"
)

// work reports whether a noun for a work ends at token i before a mention; behind a
// comma only where the sentence pauses after a name that is no full one: her second
// film, Voltania, but not: in the film, Anna Lee plays.
func (r *View) work(i int, m Mention) bool {
	if i > 0 && r.words[i].Mark == ',' {
		if c := r.mark(m.Last); c != ',' && c != '.' || r.introduced(m.First, m.Last) {
			return false
		}
		i--
	}
	return r.in(i, works)
}

// mark is the one-byte mark at token i, 0 for none.
func (r *View) mark(i int) byte {
	if i >= len(r.words) {
		return 0
	}
	return r.words[i].Mark
}

// entitled takes the courtesy title off a mention that begins with one, and makes it
// a person; a place's needs more care.
func (r *View) entitled(m *Mention) bool {
	first := m.First + 1
	if r.mark(first) == '.' {
		first++
	}
	if first >= m.Last || !r.anchor(first) || !r.in(m.First, nobles) || r.holds(m.First, m.Last, word.Site) || m.Kind != Place && !r.in(m.First, courtesy) {
		return false
	}
	m.Votes[Person] = max(m.Votes[Person], m.Votes[m.Kind]+listVote)
	m.First, m.Kind = first, Person
	return true
}

// nobody reports whether token i names a belief, a month cut short, or the State.
func (r *View) nobody(i int) bool {
	w := r.surface(i)
	month := len(w) < 5 && months.Has(w) && (r.mark(i+1) == '.' || i+1 < len(r.words) && r.doc.Tokens[i+1].Kind == text.Number)
	return month || w == "State" || w == "Islam" && !r.borne(i) || len(w) > 5 && hasSuffix(w, "ism", "phobia", "ologist", "ologists")
}

// closed reports whether a name that ends before token i stands by itself: no noun goes on
// with it, and no verb has it for its subject, as in the firm Weber founded.
func (r *View) closed(i int) bool {
	return i >= len(r.words) || r.words[i].Traits&word.Possessive != 0 || r.doc.Tokens[i].Kind != text.Word || r.reads(i, "and")
}

func hasSuffix(w string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(s string) bool { return strings.HasSuffix(w, s) })
}

// ballot reports whether w is a party's letter and a state.
func ballot(w string) bool {
	return len(w) > 2 && w[1] == '-' && (w[0] == 'D' || w[0] == 'R' || w[0] == 'I')
}

// placed reports whether token i is a listed place and neither a first name nor, for
// what stands before it in this document, anybody's surname.
func (r *View) placed(title, i int) bool {
	t := r.words[i].Traits
	if t&word.Place == 0 || t&(word.Given|word.Org) != 0 {
		return false
	}
	titled := title >= 0 && r.words[title].Traits&(word.Rank|word.Occupation|word.Initial) != 0
	return t&word.Shout != 0 || !titled && r.seen.of(r.cells[i].form).cues&afterCapital == 0
}

// land reports whether the document has the adjective or the people of token i.
func (r *View) land(i int) bool {
	w := r.surface(i)
	if !strings.HasSuffix(w, "ia") || r.words[i].Traits&(word.Given|word.Org) != 0 || r.borne(i) {
		return false
	}
	adjective := weights.Then(r.cells[i].form, 'n')
	return r.seen.has(adjective) || r.seen.has(weights.Then(adjective, 's'))
}

// people reports whether token i, behind the article, names a people in the plural
// that no list has.
func (r *View) people(before, i int) bool {
	if w := r.surface(before); w != "the" && w != "The" || r.words[i].Traits&(word.Known|word.Shout|word.Body) != 0 || r.borne(i) {
		return false
	}
	w := r.surface(i)
	return hasSuffix(w, "ians", "eans", "ites") && (i+1 == len(r.words) || r.words[i+1].Traits&word.Capital == 0)
}
