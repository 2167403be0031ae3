package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// Several may say one thing: "Ukraine and Russia have signalled …". Such a
// claim names its first named speaker, and the whole phrase is its source, so
// that nobody reads it as the words of one alone. What may as well be two
// clauses, "Jones met Smith and Brown said …", stays Brown's.

// maxJoint bounds the speakers of a coordination; longer lists lose the first.
const maxJoint = 8

// joint widens the subject s, found before its verb, to the coordination that
// it ends: the whole of it stands where a clause begins.
func (f *finder) joint(s subject, low int) subject {
	and := s.first - 1
	if !s.known() || !f.conjoins(and, low) || f.has(s.first, model.Subject) {
		return s
	}
	end := and
	if f.comma(end - 1) {
		end--
	}
	reach, first, ok := f.conjunct(end, low)
	if !ok || !f.nameHeaded(first, end) && !f.nominal(first, end, s) {
		return s
	}
	leftmost, until := first, end
	for n := 2; n < maxJoint && reach > low && (f.comma(reach-1) || f.conjoins(reach-1, low)); n++ {
		mark := reach - 1
		r, earlier, ok := f.conjunct(mark, low)
		if !ok || !f.nameHeaded(earlier, mark) || !f.alike(earlier, mark, s) {
			break
		}
		reach, leftmost, until = r, earlier, mark
	}
	if f.conjoins(reach-1, low) {
		return s
	}
	if f.singular(s.last) { // one of them, or a body with an "and" in its name
		return subject{first: leftmost, last: s.last, source: f.span(leftmost, s.last).Of(f.doc.Text)}
	}
	return f.together(leftmost, until, s)
}

// conjoins reports whether token k is an "and" between words, not within a name.
func (f *finder) conjoins(k, low int) bool {
	return k > low && f.is(k, "and") && f.words[k].name == 0 && f.words[k].quoted == 0
}

// singular reports whether the verb group at token k is of one: says, has said.
func (f *finder) singular(k int) bool {
	for n := 0; n < 3 && k < len(f.words) && f.has(k, model.Adverb) && !f.has(k, model.Auxiliary); n++ {
		k++
	}
	if k >= len(f.words) {
		return false
	}
	return f.words[k].form == model.Third || f.among(k, singulars)
}

// conjunct is the noun phrase before token end, if a clause or list can begin
// with it: from token first on, or from reach with "On Monday" before it.
func (f *finder) conjunct(end, low int) (reach, first int, ok bool) {
	last := end - 1
	if k := f.openParen(last, low); last > low && f.is(last, ")") && k > low {
		last = k - 1 // X (D-Calif.) and Y
	}
	if last < low {
		return 0, 0, false
	}
	if f.has(last, model.Subject) && f.words[last].pronoun != 0 {
		return last, last, f.begins(last, low)
	}
	if f.endsPhrase(last) || f.words[last].name == 0 && f.has(last, model.Preposition|model.Adverb) {
		return 0, 0, false
	}
	reach = f.phraseReach(last, low)
	if f.has(reach, model.Preposition) && f.words[reach].name == 0 && !f.has(reach+1, model.Time) && f.words[reach+1].kind != text.Number {
		return 0, 0, false
	}
	first = f.afterAdverbial(reach, last)
	if f.is(first, "both") && first < last {
		first++
	}
	return reach, first, f.begins(reach, low)
}

// begins reports whether a clause, or the next of a list, can begin at token i.
func (f *finder) begins(i, low int) bool {
	if i <= low {
		return true
	}
	w := f.words[i-1]
	switch {
	case w.quoted != 0:
		return f.quoteEnds(i - 1)
	case w.kind == text.Punct:
		return !f.joins(i - 1)
	}
	return w.name == 0 && (w.class&model.Subordinator != 0 || f.is(i-1, "but") || f.is(i-1, "and"))
}

// nameHeaded reports whether Tokens[first:end] is a name with what belongs to
// it, or a pronoun for one: the Kremlin spokesman X, President X of Y.
func (f *finder) nameHeaded(first, end int) bool {
	if end == first+1 && f.words[first].pronoun != 0 {
		return true
	}
	return f.words[f.head(first, end)].name != 0 && f.afterPerson(first, end) == end // not: Jones greets Smith
}

// nominal reports whether Tokens[first:end] is a noun phrase that can speak
// without a name: officials, the mayor, X's lawyer, recent statements from X.
func (f *finder) nominal(first, end int, s subject) bool {
	opens := f.has(first, model.Determiner|model.Possessive)
	for i := first + 1; i < end; i++ {
		w := f.words[i]
		if w.name == 0 && (w.form == model.Past || w.form == model.Third || w.class&model.Article != 0 && !f.has(i-1, model.Preposition)) {
			return false // the storm moved past the island
		}
		opens = opens || f.clitic(i)
	}
	return opens || f.has(f.head(first, end), model.Evidence|model.Spokes|model.Saying) || f.adjective(first, end) || f.within(first, end, s)
}

// adjective reports whether Tokens[first:end] is one capitalised word or a name
// that no person has: the "Kyiv" of "Kyiv and Moscow officials".
func (f *finder) adjective(first, end int) bool {
	if n := f.words[first].name; n != 0 {
		m := f.mentions[n-1]
		return m.first == first && m.last == end && f.actors[m.actor].Kind != actor.Person
	}
	return end == first+1 && f.capital(first) && f.words[first].class == 0
}

// alike reports whether the list item Tokens[first:end] can go with subject s:
// persons with all, others with their own kind. "Oslo, X and Y said" is no list.
func (f *finder) alike(first, end int, s subject) bool {
	a := f.resolve(first, end).actor
	if a == 0 || s.actor == 0 {
		return true
	}
	k := f.actors[a-1].Kind
	return k == actor.Person || k == f.actors[s.actor-1].Kind
}

// together is the coordination of the phrase Tokens[first:end], perhaps more,
// and s: its words, and the first actor named in it as a speaker.
func (f *finder) together(first, end int, s subject) subject {
	all := subject{first: first, last: s.last, source: f.span(first, s.last).Of(f.doc.Text)}
	switch head := f.head(s.first, s.last); {
	case f.words[head].name == 0 && f.capital(s.first) && head > s.first && !f.capital(head) && f.adjective(first, end):
		return all // Kyiv and Moscow officials
	case f.within(first, end, s):
		all.actor = f.resolve(first, end).actor
	default:
		all.actor = f.resolve(first, end).actor
		if all.actor == 0 {
			all.actor = s.actor
		}
	}
	if by := f.byWhom(first, end); by > 0 {
		all.actor = by
	}
	return all
}

// within reports whether s only goes on with the object of a preposition in
// Tokens[first:end]: officials in Kyiv and Moscow, but not the mayor of Oslo
// and X.
func (f *finder) within(first, end int, s subject) bool {
	head, n := f.head(first, end), f.words[end-1].name
	if s.actor == 0 || f.words[head].name != 0 || head == end-1 {
		return false
	}
	if n == 0 { // a name that nobody knows
		return f.capital(end - 1)
	}
	object := f.actors[f.mentions[n-1].actor].Kind
	return object == actor.Person || f.actors[s.actor-1].Kind != actor.Person
}

// byWhom is 1 + the actor whose words the phrase names: statements from X; 0
// for none.
func (f *finder) byWhom(first, end int) int {
	head := f.head(first, end)
	if !f.has(head, model.Saying) || f.has(head, model.Evidence) || !f.is(head+1, "from") && !f.is(head+1, "by") || head+2 >= end {
		return 0
	}
	return f.resolve(head+2, end).actor
}

// jointRight widens the subject s, found after its verb, to "X and Y" where
// that ends the phrase.
func (f *finder) jointRight(s subject, last int) subject {
	first := s.last + 1
	if !s.known() || first >= last || !f.conjoins(s.last, s.first) {
		return s
	}
	end := f.rightEnd(first, last)
	if end == first || end < last && !f.comma(end) && !f.stop(end) && f.words[end].quoted == 0 && !f.is(end, "that") {
		return s
	}
	other := f.resolve(first, end)
	if other.actor == 0 && !f.has(f.head(first, end), model.Evidence|model.Spokes) {
		return s
	}
	if s.actor > 0 && other.actor > 0 && (f.actors[s.actor-1].Kind == actor.Place) != (f.actors[other.actor-1].Kind == actor.Place) {
		return s
	}
	return f.together(s.first, s.last, other)
}
