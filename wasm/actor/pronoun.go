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
}

// present is one mention of an actor in a scene.
type present struct {
	entity, token, sentence int    // the entity is several for a pronoun left open
	gender                  gender // of that pronoun
	speaks                  bool   // a verb of saying stands beside it
}

// maxScene bounds a scene; further names are not looked at.
const maxScene = 8

// pronouns resolves third-person pronouns sentence by sentence. In doubt it
// leaves them alone.
func (f *finder) pronouns() {
	var s scene
	next := 0 // the next name
	for k := range f.doc.Sentences {
		sentence := &f.doc.Sentences[k]
		s.turn(k)
		for i := sentence.First; i < sentence.Last; i++ {
			if next < len(f.names) && f.names[next].first == i {
				n := &f.names[next]
				e := f.root(n.entity)
				s.enter(present{entity: e, token: i, speaks: f.speaks(n.last) || f.told(n.titled-1)})
				f.bodies.add(e, f.entities[e].kind)
				next++
			}
			if e := f.nominal(i); e >= 0 {
				s.enter(present{entity: e, token: i})
			}
			f.pronoun(&s, i, sentence.First)
		}
	}
}

// turn begins a sentence: who was present steps back, who is out of reach leaves.
func (s *scene) turn(sentence int) {
	merged := append(s.spare[:0], s.now...)
	for _, p := range s.before {
		if len(merged) < maxScene && sentence-p.sentence <= patience {
			merged = append(merged, p)
		}
	}
	s.before, s.spare, s.now = merged, s.before, s.now[:0]
	s.sentence = sentence
}

func (s *scene) enter(p present) {
	if p.sentence = s.sentence; len(s.now) < maxScene {
		s.now = append(s.now, p)
	}
}

// pronoun resolves the token at i, in a sentence that starts at first. A person
// whom it leaves open is present too: what follows may mean them.
func (f *finder) pronoun(s *scene, i, first int) {
	e, g := nobody, unknown
	switch f.surface(i) {
	case "he", "He", "him", "his", "His", "himself":
		g = male
	case "she", "She", "her", "Her", "hers", "herself":
		g = female
	case "its", "itself", "it", "It", "Its":
		e = f.something(s, i, first)
	}
	if g != unknown {
		e = f.someone(s, g)
	}
	if e >= 0 {
		f.stood = append(f.stood, reference{i, e})
	} else if g != unknown {
		e = several
	}
	if e != nobody {
		s.enter(present{entity: e, token: i, gender: g, speaks: f.speaks(i + 1)})
	}
}

// maxAside bounds the words between two commas that may part a name from its verb.
const maxAside = 16

// speaks reports whether a verb of saying follows the subject that ends before
// token i: X said, X also said, X, the mayor, said.
func (f *finder) speaks(i int) bool {
	if f.is(i, word.Speech) || f.is(i, word.Function) && f.is(i+1, word.Speech) {
		return true
	}
	if !f.mark(i, ',') {
		return false
	}
	for k := i + 1; k < i+maxAside; k++ {
		if f.mark(k, ',') {
			return f.is(k+1, word.Speech)
		}
	}
	return false
}

// told reports whether token i is the verb of a tag: “…,” said X.
func (f *finder) told(i int) bool {
	return f.is(i, word.Speech) && i > 0 && f.doc.Tokens[i-1].Kind == text.Quote
}

// someone is the person that he or she stands for: of this sentence before the
// last, else of the newest sentence that names any whom it fits. A surname that
// is left open leaves it open too.
func (f *finder) someone(s *scene, g gender) int {
	e := f.among(s.now, g)
	if e == nobody {
		e = f.among(s.before, g)
	}
	switch {
	case e < 0:
	case f.entities[e].shared:
		return several
	default:
		f.entities[e].gender = g
	}
	return e
}

// among is the person of the newest sentence in a group that the pronoun fits.
// Of several it is the only one who speaks there; else the first, who is mostly
// the subject, unless another is known to be of the gender too.
func (f *finder) among(group []present, g gender) int {
	first, speaker, rival := nobody, nobody, false
	sentence := -1
	for _, p := range group {
		if first != nobody && p.sentence != sentence {
			break
		}
		if !f.fits(p, g) {
			continue
		}
		if first == nobody {
			first, sentence = p.entity, p.sentence
		}
		rival = rival || p.entity != first && (p.entity == several || f.entities[p.entity].gender == g)
		if p.speaks && speaker != nobody && speaker != p.entity {
			return several
		} else if p.speaks {
			speaker = p.entity
		}
	}
	switch {
	case speaker != nobody:
		return speaker
	case rival:
		return several
	}
	return first
}

// fits reports whether somebody present can be he or she.
func (f *finder) fits(p present, g gender) bool {
	if p.entity == several {
		return p.gender == g
	}
	return f.kindOf(p) == Person && f.entities[p.entity].gender.agrees(g)
}

// kindOf is the kind of somebody present.
func (f *finder) kindOf(p present) Kind {
	if p.entity == several {
		return Person
	}
	return f.entities[p.entity].kind
}

// something is the organization or place that it stands for. "It" is often
// empty, so it needs a speaker: the sentence's subject with a verb of saying, or
// the only organization of the last sentence where a new one opens with it.
func (f *finder) something(s *scene, i, first int) int {
	if i == first {
		if f.surface(i) == "Its" || f.is(i+1, word.Speech) {
			return f.only(s.before, false)
		}
		return -1
	}
	for _, p := range s.now {
		if kind := f.kindOf(p); p.token-first > 2 || kind != Organization && kind != Place {
			continue
		}
		if f.surface(i) == "its" || f.surface(i) == "itself" || f.saysBetween(p.token, i) {
			return p.entity
		}
		return -1
	}
	if f.surface(i) == "its" {
		return f.only(s.now, true)
	}
	if f.mark(i-1, ',') && f.is(i+1, word.Speech) {
		return f.only(s.before, false)
	}
	return -1
}

// only is the only organization, or place too, of the newest sentence in a group;
// -1 if there are more.
func (f *finder) only(group []present, places bool) int {
	found := -1
	for _, p := range group {
		kind := f.kindOf(p)
		if p.sentence != group[0].sentence || kind != Organization && !(places && kind == Place) || p.entity == found {
			continue
		}
		if found >= 0 {
			return -1
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

// recent holds the organizations last named, the newest at last.
type recent struct {
	entities [16]int // plus one
	last     int
}

func (r *recent) add(e int, kind Kind) {
	if kind == Organization && r.entities[r.last] != e+1 {
		r.last = (r.last + 1) % len(r.entities)
		r.entities[r.last] = e + 1
	}
}

// nominal is the organization that "the ministry" at i stands for: the one last
// named with that word in its name. Else -1.
func (f *finder) nominal(i int) int {
	w := f.surface(i)
	if f.surface(i-1) != "The" && f.surface(i-1) != "the" || w == "" || w[0] < 'a' || w[0] > 'z' || len(w) > maxKey {
		return -1
	}
	if !model.Bodies.Has(string(w[0]-0x20) + w[1:]) {
		return -1
	}
	r := &f.bodies
	for k := range r.entities {
		e := r.entities[(r.last+len(r.entities)-k)%len(r.entities)] - 1
		if e >= 0 && strings.Contains(f.names[f.entities[e].name].key, w) {
			return e
		}
	}
	return -1
}
