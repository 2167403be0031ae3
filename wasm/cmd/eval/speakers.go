package main

// speakers compares who says what was found, where gold has a source.
type speakers struct {
	kinds  [sourceKinds]tally
	direct tally // of names and pronouns, those whose words are direct

	// What a reader sees is an actor beside a claim: how often that is the right
	// one, and how many that should have one do.
	given    tally
	coverage tally
}

// add counts one source, whether its words are direct, whether the claim has an
// actor, and whether who the claim has is right.
func (s *speakers) add(kind sourceKind, direct, actor, right bool) {
	s.kinds[kind].count(right)
	if actor {
		s.given.count(right)
	}
	if kind == nominal {
		return
	}
	s.coverage.count(actor)
	if direct {
		s.direct.count(right)
	}
}

func (s *speakers) rows() []row {
	either := s.kinds[named]
	either.add(s.kinds[pronoun])
	return []row{
		{"speaker", either, holdsShare},
		{"speaker_direct", s.direct, holdsShare},
		{"speaker_named", s.kinds[named], holdsShare},
		{"speaker_pronoun", s.kinds[pronoun], holdsShare},
		{"speaker_nominal", s.kinds[nominal], holdsShare},
		{"speaker_P", s.given, holdsCounted},
		{"speaker_coverage", s.coverage, holdsCounted},
	}
}
