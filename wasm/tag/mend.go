package tag

import (
	"claimlight/wasm/model"
	"claimlight/wasm/order"
	"claimlight/wasm/word"
)

// weeded drops mentions of people that are bare titles, the Emperor, or common
// words. A surname that is a title too, King, stands somewhere behind a first name.
func (r *View) weeded(found []Mention) []Mention {
	kept := found[:0]
	for k, m := range found {
		if k > 0 && r.joined(found[k-1], m) {
			m = m.surely(Organization)
		}
		if n := len(kept); n > 0 && r.junior(kept[n-1], m) {
			kept[n-1].Last = m.Last
			continue
		}
		if r.owned(m) {
			m.Last--
		}
		if m.Kind != Person || r.seen.of(r.cells[m.Last-1].form).cues&afterGiven != 0 || !r.title(m) && !(m.Last-m.First == 1 && r.common(m.First)) {
			kept = append(kept, m)
		}
	}
	return kept
}

// leads are words that stand before names, and have a capital where they are a sentence's first.
const leads model.List = "A Across Amid An Around Outside Throughout Within"

// opened is a mention without a first word that is none of the name: that of the
// sentence in A Tindra spokesman or Outside Japan, and whatever somebody is in
// Catholic Anna Weber.
func (r *View) opened(m Mention) Mention {
	if m.Last-m.First > 2 && r.adherent(m.First) && r.introduced(m.First+1, m.Last) {
		if m.First++; m.Kind != Person {
			m = m.rather(Person)
		}
		return m
	}
	if m.Last-m.First != 2 || m.Kind == Other || r.lowest(m.First) != m.First || r.owner(m.First, m.Last) || r.words[m.First+1].Traits&word.Capital == 0 {
		return m // An Garda Síochána
	}
	if r.in(m.First, leads) {
		m.First++
	}
	return m
}

// adherent reports whether a word is a people, a belief or a craft that somebody may be of.
func (r *View) adherent(i int) bool {
	w := r.surface(i)
	return r.words[i].Traits&(word.Demonym|word.People) != 0 && r.words[i].Traits&word.Given == 0 ||
		hasSuffix(w, "ologist", "shman", "chman", "tsman", "swoman", "hwoman")
}

// junior reports whether a mention is but the end of the name before it, in one
// sentence: Ann Lee, Jr.
func (r *View) junior(name, m Mention) bool {
	if name.Kind != Person || !r.in(m.First, generations) || m.Last-m.First > 1 && r.words[m.First+1].Mark != '.' {
		return false
	}
	gap := m.First - name.Last
	return (gap == 0 || gap == 1 && r.words[name.Last].Mark == ',') && r.lowest(m.First) <= name.First
}

// lowest is the first token of the sentence of token i.
func (r *View) lowest(i int) int {
	at, _ := order.Find(len(r.doc.Sentences), func(k int) int { return r.doc.Sentences[k].Last - 1 - i })
	return r.doc.Sentences[at].First
}

// common reports whether a word takes the article somewhere in the document and is
// nowhere used as a person's name is: the Maya.
func (r *View) common(i int) bool {
	const people = afterGiven | afterTitle | afterOccupation | beforeSpeech | beforeWho
	return r.seen.of(r.cells[i].form).cues&(afterThe|people) == afterThe && r.words[i].Traits&word.Given == 0 && !r.cells[i].class.personal()
}

// owned reports whether a mention is somebody's surname, as the document shows
// elsewhere, before what is called after them: Weber Photographs, and Anna Weber.
func (r *View) owned(m Mention) bool {
	thing := r.cells[m.Last-1].class
	return m.Kind == Person && m.Last-m.First == 2 && r.borne(m.First) && (thing.Name != 0 && !thing.personal() || r.common(m.Last-1))
}

// joined reports whether a mention of one word is what somebody with a full name is of:
// Anna Weber of Tindra.
func (r *View) joined(name, m Mention) bool {
	return m.Kind == Person && m.Last-m.First == 1 && m.First == name.Last+1 && r.reads(name.Last, "of") && !r.forename(m.First) &&
		name.Kind == Person && name.Last-name.First > 1
}

// forename reports whether a word is a first name, or a surname behind one in this document.
func (r *View) forename(i int) bool {
	return r.words[i].Traits&word.Given != 0 || r.seen.of(r.cells[i].form).cues&afterGiven != 0
}

// borne reports whether token i is a surname, as the document shows elsewhere.
func (r *View) borne(i int) bool {
	return r.words[i].Traits&word.Given == 0 && r.forename(i)
}

// title reports whether every word of a mention is a title's.
func (r *View) title(m Mention) bool {
	for i := m.First; i < m.Last; i++ {
		if r.words[i].Traits&(word.Rank|word.Occupation) == 0 && !r.joint(i) {
			return false
		}
	}
	return true
}

// begins reports whether a name may begin with the token at i: de Gaulle, but not
// of Maine.
func (r *View) begins(i int) bool {
	return r.anchor(i) || r.in(i, model.Particles) || r.reads(i, "the")
}

// cut parts two names which the model took for one: where the first ends and the
// second begins, 0 where there is but one, and whether the first is a person's.
func (r *View) cut(first, last int, kind Kind) (end, next int, person bool) {
	for i := first + 1; i < min(last-1, first+widestFirst); i++ {
		switch {
		case kind == Person && r.words[i].Mark == ',' && !r.in(i+1, generations): // Ann Lee, Acme
			return i, i + 1, true
		case r.anchor(i) && r.named(first, i) && r.introduced(i, last): // Ohio Ann Lee
			return i, i, false
		case !r.anchor(i + 1):
		case r.reads(i, "of") && r.fullName(first, i): // Ann Lee of Acme
			return i, i + 1, true
		case r.words[i].Traits&word.Possessive != 0 && (r.owner(first, i) || r.introduced(i+1, last)): // Chad's Supreme Court
			return i, i + 1, false
		case r.reads(i, "and") && (r.holds(first, i, bodies) && r.holds(i+1, r.capitals(i+1, last), bodies) || r.owner(first, i) && r.owner(i+1, last)): // Acme Party and Beta Party
			return i, i + 1, false
		}
	}
	return 0, 0, false
}

// widestFirst bounds the tokens of the first of two names, so that looking for where
// it ends stays linear.
const widestFirst = 16

// introduced reports whether the tokens are somebody's full name with the first
// name in front.
func (r *View) introduced(first, last int) bool {
	return r.words[first].Traits&word.Given != 0 && r.fullName(first, last)
}

// named reports whether the tokens end a known name or a body's, and begin no
// person's.
func (r *View) named(first, last int) bool {
	ends := r.owner(first, last) || r.words[last-1].Traits&word.Body != 0 || r.cells[last-1].list&behind != 0 || r.cells[last-1].class.place()
	return ends && r.words[first].Traits&word.Given == 0
}

const generations model.List = "II III IV Jr Sr"

// institution reports whether a name is a body's by the word that ends it, or its
// first part: Ann Lee Foundation for the Arts. Ann Church is somebody.
func (r *View) institution(first, last int) bool {
	end := r.capitals(first, last)
	return end-first > 1 && r.words[end-1].Traits&word.Body != 0 && (end < last || last-first > 2)
}

// capitals is the end of the run of capitals that begins at first.
func (r *View) capitals(first, last int) int {
	for first < last && r.words[first].Traits&word.Capital != 0 {
		first++
	}
	return first
}

// whole widens a mention that begins within a listed name to all of that name, not
// before token floor: General | Electric. A first name goes on over a people that tells
// its bearer apart: Louis | the German.
func (r *View) whole(m Mention, floor int) Mention {
	if m.Kind == Person && m.Last-m.First == 1 && r.words[m.First].Traits&word.Given != 0 && r.apart(m.Last) {
		m.Last += 2
		return m
	}
	first := m.First
	for first > floor && r.cells[first].list&behind != 0 {
		first--
	}
	kind, ok := listKind(r.cells[first].list)
	if first == m.First || !ok || r.listEnd(first) < m.Last {
		return m
	}
	m.First, m.Last, m.Kind = first, r.listEnd(first), kind
	m.Votes[m.Kind] += 2 * listVote
	return m
}

// apart reports whether a people at token i tells a bearer of a first name apart, and is
// no adjective: the German invaded it.
func (r *View) apart(i int) bool {
	if !r.reads(i, "the") || i+1 >= len(r.words) || r.words[i+1].Traits&word.Demonym == 0 {
		return false
	}
	next := model.Lookup(r.surface(i + 2))
	return next.Form == model.Past || next.Form == model.Third || next.Class&model.Auxiliary != 0 || r.closed(i+2)
}

// office is the end of a name without the title behind it: NASA Administrator.
func (r *View) office(first, last int) int {
	if last-first > 1 && r.words[last-1].Traits&word.Head != 0 && r.words[last-2].Traits&word.Capital != 0 {
		return last - 1
	}
	return last
}

// fullName reports whether the tokens are a first name and others that make no
// body or site.
func (r *View) fullName(first, last int) bool {
	const others = word.Body | word.Site | word.Suffix | word.Place | word.Org
	for i := first; i < last; i++ {
		if t := r.words[i].Traits; t&word.Capital == 0 || t&others != 0 && t&word.Given == 0 {
			return false
		}
	}
	return last-first > 1 && (r.words[first].Traits&word.Given != 0 || r.cells[first].class.personal())
}

// owner reports whether the tokens are a known name or an acronym.
func (r *View) owner(first, last int) bool {
	if last-first == 1 {
		return r.words[first].Traits&(word.Place|word.Org|word.Shout) != 0
	}
	list := r.cells[first].list
	_, ok := listKind(list)
	return ok && r.cells[last-1].list == list|behind
}

// bodies are the words that make a name a body's.
const bodies = word.Body | word.Suffix

// holds reports whether a word with one of the traits stands among the tokens.
func (r *View) holds(first, last int, t word.Trait) bool {
	for i := first; i < last; i++ {
		if r.words[i].Traits&t != 0 {
			return true
		}
	}
	return false
}
