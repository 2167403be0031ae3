package actor

import (
	"strings"

	"claimlight/wasm/model"
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
type present struct{ entity, token, sentence int }

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
			if next < len(f.found) && f.found[next].first == i {
				e := f.root(f.found[next].entity)
				s.enter(e, i)
				f.bodies.add(e, f.entities[e].kind)
				next++
			}
			if e := f.nominal(i); e >= 0 {
				s.enter(e, i)
			}
			if e := f.resolve(&s, i, sentence.First); e >= 0 {
				f.stood = append(f.stood, reference{i, e})
				s.enter(e, i)
			}
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

func (s *scene) enter(e, token int) {
	if len(s.now) < maxScene {
		s.now = append(s.now, present{e, token, s.sentence})
	}
}

// resolve is the entity for which the token at i stands, or -1.
func (f *finder) resolve(s *scene, i, first int) int {
	switch f.surface(i) {
	case "he", "He", "him", "his", "His", "himself":
		return f.someone(s, male)
	case "she", "She", "her", "Her", "hers", "herself":
		return f.someone(s, female)
	case "its", "itself", "it", "It", "Its":
		return f.something(s, i, first)
	}
	return -1
}

// someone is the person that he or she stands for: of this sentence before the
// last, and the first named of each, which is mostly the subject.
func (f *finder) someone(s *scene, g gender) int {
	for _, group := range [...][]present{s.now, s.before} {
		for _, p := range group {
			e := &f.entities[p.entity]
			if e.kind == Person && e.gender.agrees(g) {
				e.gender = g
				return p.entity
			}
		}
	}
	return -1
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
		if kind := f.entities[p.entity].kind; p.token-first > 2 || kind != Organization && kind != Place {
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
		kind := f.entities[p.entity].kind
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
		if e >= 0 && strings.Contains(f.found[f.entities[e].name].key, w) {
			return e
		}
	}
	return -1
}
