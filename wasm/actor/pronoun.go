package actor

// patience is how many sentences without a person a pronoun may look back over.
const patience = 2

// scene is who is present when a pronoun comes: the actors named in the sentence
// at hand and in the last one that named any, in the order of their mention.
type scene struct {
	now, before []present
	age         int // sentences since before
}

// present is one actor in a scene.
type present struct {
	entity, token int
}

// maxScene bounds a scene; further names in one sentence are not looked at.
const maxScene = 8

// pronouns resolves third-person pronouns sentence by sentence. In doubt it
// leaves them alone.
func (f *finder) pronouns() {
	var s scene
	next := 0 // the next name
	for k := range f.doc.Sentences {
		sentence := &f.doc.Sentences[k]
		s.turn()
		for i := sentence.First; i < sentence.Last; i++ {
			if next < len(f.names) && f.names[next].first == i {
				s.enter(f.root(f.names[next].entity), i)
				next++
			}
			if e := f.resolve(&s, i, sentence.First); e >= 0 {
				f.stood = append(f.stood, reference{i, e})
				s.enter(e, i)
			}
		}
	}
}

// turn begins a sentence.
func (s *scene) turn() {
	if len(s.now) > 0 {
		s.now, s.before = s.before[:0], s.now
		s.age = 0
	}
	s.age++
	if s.age > patience {
		s.before = s.before[:0]
	}
}

func (s *scene) enter(e, token int) {
	if len(s.now) < maxScene {
		s.now = append(s.now, present{e, token})
	}
}

// resolve is the entity for which the token at i stands, or -1.
func (f *finder) resolve(s *scene, i, first int) int {
	switch f.surface(i) {
	case "he", "He", "him", "his", "His", "himself":
		return f.someone(s, male)
	case "she", "She", "her", "Her", "hers", "herself":
		return f.someone(s, female)
	case "its", "itself":
		return f.something(s, first, false)
	case "it":
		if f.is(i-1, speech) || f.surface(i-1) == "that" && f.is(i-2, speech) {
			return f.something(s, first, true)
		}
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

// something is the organization or place that it stands for: the one that opens
// the sentence, or for "its" the only one of the sentence.
func (f *finder) something(s *scene, first int, subject bool) int {
	found := -1
	for _, p := range s.now {
		if kind := f.entities[p.entity].kind; kind != Organization && kind != Place {
			continue
		}
		if p.token-first <= 2 {
			return p.entity
		}
		if found >= 0 && found != p.entity {
			return -1
		}
		found = p.entity
	}
	if subject {
		return -1
	}
	return found
}
