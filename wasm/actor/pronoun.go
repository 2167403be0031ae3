package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// patience is how many sentences a pronoun may look back over.
const patience = 5

// scene is who is present when a pronoun comes: the actors of the sentence at hand
// in the order of their mention, and those of the sentences before it, the newest
// sentence first.
type scene struct {
	now, before []present
	spare       []present
	sentence    int
	first       int // its first token
	voice       int // who says what the sentence quotes
	it          int // what it stood for in the sentence
	next        int // the next name
	barred      int // whom the pronoun at hand can't mean
}

// present is one mention of an actor in a scene.
type present struct {
	entity, token, sentence int    // the entity is several for a pronoun left open
	verb                    int    // where a finite verb follows it; 0 where none does
	gender                  gender // of that pronoun
	speaks                  bool   // a verb of saying stands beside it
	subject                 bool   // the sentence begins with it
	owner                   bool   // X's, his, an X tweet
	quoted                  bool
}

// maxScene bounds a scene; further names are not looked at.
const maxScene = 8

// pronouns resolves third-person pronouns sentence by sentence. In doubt it
// leaves them alone.
func (f *finder) pronouns() {
	s := scene{voice: nobody, barred: nobody}
	next := 0 // the next name
	for k := range f.doc.Sentences {
		sentence := &f.doc.Sentences[k]
		dated := f.dateline(next, sentence)
		s.turn(k, dated)
		e := f.voice(&s, next, sentence)
		if f.opensQuotation(sentence) && e == nobody {
			e = f.voiceAfter(next, k)
		}
		if e != nobody || !f.quoted[sentence.First] && f.doc.Tokens[sentence.First].Kind != text.Quote {
			s.voice = e // else the quotation goes on
		}
		for i := sentence.First; i < sentence.Last; i++ {
			if next < len(f.names) && f.names[next].first == i {
				n := &f.names[next]
				e := f.root(n.entity)
				if i < dated {
					next++
					continue
				}
				s.enter(present{entity: e, token: i, speaks: f.voiced(n), subject: n.titled < s.first+2, verb: f.verbOf(n), owner: f.owns(n), quoted: f.quoted[i]})
				f.bodies.add(e, f.entities[e].kind)
				next++
			}
			if e := f.nominal(i); e >= 0 {
				s.enter(present{entity: e, token: i, quoted: f.quoted[i]})
			}
			if g := f.stranger(i); g != unknown {
				s.enter(present{entity: unnamed, token: i, gender: g, speaks: f.speaks(i + 1), owner: f.is(i+1, word.Possessive), quoted: f.quoted[i]})
			}
			if s.next = next; next == 0 || i >= f.names[next-1].last {
				f.pronoun(&s, i)
			}
		}
	}
}

// owns reports whether a name only says of which thing or body the text speaks:
// X's house, an X poster, the U.N. refugee agency; or where it is: the court in X.
func (f *finder) owns(n *name) bool {
	before := f.pastThe(n.titled - 1)
	kind := f.entities[f.root(n.entity)].kind
	if f.is(before, word.Where) || kind == Place && (f.reads(before, "of") || f.calls(n.last, Person)) {
		return true
	}
	return f.is(n.last, word.Possessive) || f.calls(n.last, Organization) || f.calls(n.last+1, Organization) && !f.is(n.last, word.Function|word.Speech) ||
		n.titled == n.first && n.votes.best() == Person && f.class(n.first-1, model.Article)
}

// unnamed is the entity of a stranger, who is present in his sentence only.
const unnamed = -3

// stranger is the gender of somebody whom the text does not name at token i: my
// wife, a spokeswoman for the bank; but not X, a spokeswoman, nor the spokeswoman.
func (f *finder) stranger(i int) gender {
	g := f.wordGender(i)
	if g == unknown || f.doc.Tokens[i].Kind != text.Word || f.is(i, word.Capital) || f.is(i+1, word.Capital) || f.mark(i+1, ',') {
		return unknown
	}
	for k := i - 1; k >= max(i-3, 0); k-- {
		if f.article(k) || model.Lookup(strings.ToLower(f.surface(k))).Class&model.Possessive != 0 {
			if w := f.surface(k); w == "the" || w == "The" || k > 0 && (f.mark(k-1, ',') || f.in(k-1, becoming) || f.reads(k-1, "as")) {
				return unknown
			}
			return g
		}
	}
	return unknown
}

// turn begins a sentence: who was present steps back, who is out of reach leaves.
func (s *scene) turn(sentence, first int) {
	merged := s.spare[:0]
	for _, part := range [...][]present{s.now, s.before} {
		for _, p := range part {
			if len(merged) < maxScene && sentence-p.sentence <= patience && p.entity != unnamed {
				merged = append(merged, p)
			}
		}
	}
	s.before, s.spare, s.now = merged, s.before, s.now[:0]
	s.sentence, s.first, s.it = sentence, first, nobody
}

func (s *scene) enter(p present) {
	if p.sentence = s.sentence; len(s.now) < maxScene {
		s.now = append(s.now, p)
	}
}

// pronoun resolves the token at i. A person whom it leaves open is present too:
// what follows may mean them.
func (f *finder) pronoun(s *scene, i int) {
	if !f.is(i, word.Pronoun) {
		return
	}
	w := f.surface(i)
	e, g := nobody, f.pronounGender(i)
	switch {
	case w[1] == 't' && things.Has(w):
		e = f.something(s, i)
		if e >= 0 {
			s.it = e
		}
	case (w == "Their" || w == "their") && f.staff(i):
		e = f.only(s, s.before, Group)
	}
	if g != unknown {
		s.barred = f.barred(s, i)
		if e = f.fronted(s, g, i); e == nobody {
			e = f.someone(s, g, i)
			if e >= 0 {
				f.entities[e].gender = g
			}
		}
		s.barred = nobody
	}
	if e >= 0 {
		f.stood = append(f.stood, reference{i, e})
	} else if g != unknown {
		e = several
	}
	if e != nobody {
		s.enter(present{entity: e, token: i, gender: g, speaks: f.speaks(i + 1), subject: i == s.first, verb: f.finite(i + 1), owner: ends(w, "s") || ends(w, "r"), quoted: f.quoted[i]})
	}
}

// fronted is the person named right behind the phrase with which the sentence
// begins, of whom "his" or "her" in it tells beforehand: In her book, X says so.
func (f *finder) fronted(s *scene, g gender, i int) int {
	if i > s.first+2 || s.next >= len(f.names) || !f.owning(i) || model.Lookup(strings.ToLower(f.surface(s.first))).Class&model.Preposition == 0 {
		return nobody
	}
	n := &f.names[s.next]
	if e := f.root(n.entity); n.titled-i < maxAside && f.mark(n.titled-1, ',') && f.fits(present{entity: e}, g) {
		for k := i; k < n.titled-1; k++ {
			if f.mark(k, ',') {
				return nobody
			}
		}
		return e
	}
	return nobody
}

// owning reports whether a noun follows the "his" or "her" at token i.
func (f *finder) owning(i int) bool {
	w := f.surface(i)
	return (w == "his" || w == "her") && i+1 < len(f.words) && f.doc.Tokens[i+1].Kind == text.Word && !f.class(i+1, model.Preposition|model.Coordinator|model.Subordinator|model.Time)
}

// pronounGender is the gender of a person's pronoun at token i.
func (f *finder) pronounGender(i int) gender {
	switch w := f.surface(i); {
	case len(w) < 2 || w[0]|0x20 != 'h' && w[0]|0x20 != 's' || strings.IndexByte("ehi", w[1]) < 0: // as most words
	case masculine.Has(w):
		return male
	case feminine.Has(w):
		return female
	}
	return unknown
}

// The pronouns of a man, of a woman and of a thing, and words that make one of many.
const (
	masculine model.List = "He His he him himself his"
	feminine  model.List = "Her She her hers herself she"
	things    model.List = "It Its it its itself"
	singling  model.List = "Each Every No another any each every no"
)

// someone is the person that he or she at token i stands for: of this sentence
// before the last, else of the newest sentence that names any whom it fits. Of
// those who share a surname it is the only one of the gender.
func (f *finder) someone(s *scene, g gender, i int) int {
	e := f.among(s, s.now, g, i)
	if e == nobody {
		e = f.among(s, s.before, g, i)
	}
	if e >= 0 && f.entities[e].shared {
		at := start(f.people, f.nameOf(e).key)
		if at < 0 {
			return several
		}
		e = f.kin[at].bearer(g)
	}
	return e
}

// among is the person of the newest sentence in a group that the pronoun fits.
// Of several it is the only one who speaks there; else the first, who is mostly
// the subject, unless another is known to be of the gender too, or nothing is known of
// either, and the pronoun is not that of a tag: quotations go on with whom the text before begins. Who is
// named only as an owner comes last.
func (f *finder) among(s *scene, group []present, g gender, i int) int {
	first, speaker, rival := present{entity: nobody}, nobody, false
	for _, p := range group {
		if first.entity != nobody && p.sentence != first.sentence {
			break
		}
		if !f.fits(p, g) || p.entity == s.barred || p.quoted && !f.quoted[i] || f.quoted[i] && p.entity == s.voice {
			continue
		}
		if first.entity == nobody || first.owner && !p.owner {
			first, rival = p, false
		}
		rival = rival || p.entity != first.entity && p.owner == first.owner && (f.genderIn(p) == g || f.genderIn(first) == unknown)
		if p.speaks && speaker != nobody && speaker != p.entity {
			return several
		} else if p.speaks {
			speaker = p.entity
		}
	}
	switch {
	case speaker != nobody:
		return speaker
	case rival && !(first.subject && i > s.first && f.speaks(i+1)):
		return several
	}
	return first.entity
}

// fits reports whether somebody present can be he or she.
func (f *finder) fits(p present, g gender) bool {
	if p.entity < 0 {
		return p.gender == g
	}
	return f.kindOf(p) == Person && f.genderIn(p).agrees(g)
}

// genderIn is the gender of somebody present.
func (f *finder) genderIn(p present) gender {
	if p.entity < 0 {
		return p.gender
	}
	return f.entities[p.entity].gender
}

// kindOf is the kind of somebody present.
//
//go:noinline
func (f *finder) kindOf(p present) Kind {
	if p.entity < 0 {
		return Person
	}
	return f.entities[p.entity].kind
}

// something is the organization or place that it stands for. "It" is often
// empty, so it needs a speaker: who says so in the sentence, or the only
// organization of the last sentence where a new one opens with it.
func (f *finder) something(s *scene, i int) int {
	its := f.reads(i, "its") || f.reads(i, "itself")
	if i == s.first {
		if f.reads(i, "Its") || f.says(i+1) {
			return f.only(s, s.before, Organization)
		}
		return nobody
	}
	if its && f.each(i, s.first) {
		return nobody
	}
	if e := f.saying(s, i, its); e != nobody {
		return e
	}
	switch {
	case f.class(i-1, model.Subordinator) && s.it >= 0:
		return s.it
	case its && f.staff(i) && len(s.now) == 0:
		return f.only(s, s.before, Organization)
	case its:
		return f.only(s, s.now, Place)
	case f.mark(i-1, ',') && f.is(i+1, word.Speech):
		return f.only(s, s.before, Organization)
	}
	return nobody
}

// saying is the body or place of the sentence whose word "it" at token i takes up: the
// last that says something, as Y of "Unlike X, Y said it", or the one that begins it.
func (f *finder) saying(s *scene, i int, its bool) int {
	for k := len(s.now) - 1; k >= 0; k-- {
		if p := &s.now[k]; p.speaks && !p.owner && f.thing(p) && (its || f.saysIt(p, i)) {
			return p.entity
		}
	}
	for k := range s.now {
		p := &s.now[k]
		if p.token-s.first > 2 || !f.thing(p) {
			continue
		}
		if !p.owner && (its || f.saysIt(p, i) || f.acts(i)) { // not Chile's ministry
			return p.entity
		}
		break
	}
	return nobody
}

// thing reports whether somebody present is a body or place.
func (f *finder) thing(p *present) bool {
	kind := f.kindOf(*p)
	return kind == Organization || kind == Place
}

// saysIt reports whether "it" at token i is within what p says, and not all that it says.
func (f *finder) saysIt(p *present, i int) bool {
	return f.saysBetween(p.token, i) && !(f.is(i-1, word.Speech) && f.ends(i+1))
}

// says reports whether the verb of a subject before token i, behind its
// auxiliaries, is one of saying: it did not say.
func (f *finder) says(i int) bool {
	for end := i + 3; i < end && f.class(i, model.Auxiliary|model.Adverb); {
		i++
	}
	return f.is(i, word.Speech) || model.Lookup(f.surface(i)).Cue&model.Tag != 0
}

// acts reports whether "it" at token i, behind a word that opens a clause, is not
// empty: that it may sell, but not that it may be late.
func (f *finder) acts(i int) bool {
	w := f.surface(i + 2)
	return f.class(i-1, model.Subordinator) && f.class(i+1, model.Modal) && w != "be" && w != "take" && w != "seem"
}

// staff reports whether a noun for a person follows "its" at token i: its former
// chief executive.
func (f *finder) staff(i int) bool {
	for k := i + 1; k < i+4; k++ {
		if f.calls(k, Person) {
			return true
		}
	}
	return false
}

// each reports whether "its" at token i goes with one of many: no school lost its
// teacher.
func (f *finder) each(i, first int) bool {
	for k := max(first, i-maxAside); k < i; k++ {
		if f.in(k, singling) {
			return true
		}
	}
	return false
}

// only is the only organization of this or the last sentence in a group, or of the
// other kind, which counts too; nobody if there are more.
func (f *finder) only(s *scene, group []present, other Kind) int {
	found := nobody
	for _, p := range group {
		kind := f.kindOf(p)
		if p.sentence != group[0].sentence || p.sentence+1 < s.sentence || kind != Organization && kind != other || p.entity == found {
			continue
		}
		if found >= 0 {
			return nobody
		}
		found = p.entity
	}
	return found
}

// saysBetween reports whether a verb of saying stands behind the subject at from,
// before i.
func (f *finder) saysBetween(from, i int) bool {
	for k := max(from, i-8); k < i; k++ {
		if f.is(k, word.Speech) {
			return true
		}
	}
	return false
}
