package main

import (
	"math/rand/v2"
	"slices"

	"claimlight/wasm/text"
)

// What decides how much of its skeleton and of its topic a claim keeps. They
// were chosen by -report.
const (
	keep     = 0.35 // of the terms of a skeleton's claim, at most, stay
	poolSize = 60   // claims of the topic that are looked at
	tries    = 8    // on one skeleton, for a claim that copies none
	retries  = 60   // skeletons tried

	mostCopied = 0.8 // of a claim may ever be in one real claim
)

// A maker makes reviews up.
type maker struct {
	*corpus
	random *rand.Rand
	urns   [kinds]urn
	invent inventor
	desks  desks
	pool   []int32      // sources that share a term with the claim being made
	used   []*piece     // taken for the claim being made
	said   map[key]bool // claims made, in normal form
	recent [][2]sentence
	made   float64 // claims on skeletons,
	copies float64 // and those of them that have over half of a real one
}

func newMaker(c *corpus, n int, seed uint64) *maker {
	r := rand.New(rand.NewPCG(seed, 0x53796e7468657469))
	m := &maker{corpus: c, random: r, invent: newInventor(c, r), desks: newDesks(c, n), said: map[key]bool{}}
	var counts [kinds][]int32
	for term, n := range c.count[claimField] {
		k := c.forms[term].kind()
		counts[k] = append(counts[k], n)
	}
	counts[persons] = descending(c.people)
	for k := range m.urns {
		m.urns[k] = newUrn(counts[k])
	}
	return m
}

// next makes one review.
func (m *maker) next() made {
	at, fields := m.fresh()
	if m.random.Float64() < m.repeated/2 { // every repetition makes two alike
		if again, ok := m.again(); ok {
			fields = again
		}
	}
	m.remember(fields)
	s := &m.sources[at]
	out := made{sample: sample{claim: fields[claimField].write(), title: fields[titleField].write()}}
	out.desk = m.desks.draw(m.random)
	out.claimant = m.claimant(s)
	out.rating = m.rating(s)
	out.claimDate, out.reviewed = m.dates(s)
	return out
}

// fresh makes claim and title on some source, which it names. Claims that copy
// are let through as long as they are no more frequent than real ones of which
// as much is in another: to refuse them all would thin out what many claims say.
func (m *maker) fresh() (at int32, fields [2]sentence) {
	m.made++
	for range retries {
		at = int32(m.random.IntN(len(m.sources)))
		for range tries {
			claim, replaced := m.fill(at)
			if m.passes(m.copied(claim)) {
				return at, [2]sentence{claim, m.entitle(at, replaced)}
			}
		}
	}
	// The file is so small that every mixture is a copy.
	claim, replaced := m.fill(at)
	for again := true; again; again = m.copied(claim) == 1 {
		m.estrange(claim)
	}
	return at, [2]sentence{claim, m.entitle(at, replaced)}
}

// passes decides on a claim of which so much is in a real one.
func (m *maker) passes(part float64) bool {
	if part > 0.5 && part <= mostCopied && m.copies < m.alike*m.made {
		m.copies++
		return true
	}
	return part <= 0.5
}

// again is a claim made before with some word changed, as claims come again.
func (m *maker) again() ([2]sentence, bool) {
	if len(m.recent) == 0 {
		return [2]sentence{}, false
	}
	fields := m.recent[m.random.IntN(len(m.recent))]
	claim, title := &fields[claimField], &fields[titleField]
	claim.tokens, title.tokens = slices.Clone(claim.tokens), slices.Clone(title.tokens)
	t := &claim.tokens[m.random.IntN(len(claim.tokens))]
	was, ok := t.word, m.alter(t)
	for i := range title.tokens {
		if title.tokens[i].word == was {
			title.tokens[i].word, title.tokens[i].term = t.word, t.term
		}
	}
	return fields, ok && m.copied(*claim) <= 0.5
}

// alter puts some word of the same form in the place of a content word.
func (m *maker) alter(t *token) bool {
	if t.term == none {
		return false
	}
	for range 1000 {
		p := &m.pieces[m.random.IntN(len(m.pieces))]
		if other := m.words(p)[0]; other.form == t.form && other.term != t.term {
			t.word, t.term = other.word, other.term
			return true
		}
	}
	return false
}

// memory is how many claims may come again.
const memory = 4096

func (m *maker) remember(fields [2]sentence) {
	m.said[hash(text.Normal(fields[claimField].write()))] = true
	if len(m.recent) < memory {
		m.recent = append(m.recent, fields)
		return
	}
	m.recent[m.random.IntN(memory)] = fields
}

// copied is how much of what a claim is about is in the one real claim that has
// the most of it; all of it, if it is a real one or was made before. Invented
// words are in none.
func (m *maker) copied(claim sentence) float64 {
	if said := hash(text.Normal(claim.write())); m.known[said] || m.said[said] {
		return 1
	}
	terms, total := contents(claim)
	most, _ := m.most(terms, -1)
	return float64(most) / float64(max(1, total))
}

// contents are the terms of a claim that real ones have, each once, and how many
// it has with those invented.
func contents(claim sentence) (terms []int32, total int) {
	for _, t := range claim.tokens {
		switch {
		case t.term == coined:
			total++
		case t.term != none && !slices.Contains(terms, t.term):
			terms = append(terms, t.term)
			total++
		}
	}
	return terms, total
}

// estrange invents every second content word.
func (m *maker) estrange(claim sentence) {
	for i, n := 0, 0; i < len(claim.tokens); i++ {
		if t := &claim.tokens[i]; t.term != none {
			if n++; n%2 == 1 {
				m.replace(t)
			}
		}
	}
}
