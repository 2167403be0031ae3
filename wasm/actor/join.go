package actor

import (
	"claimlight/wasm/model"
	"claimlight/wasm/tag"
	"claimlight/wasm/word"
)

// joined widens the mention at i over what the model of names cut off: the
// initials before it, the partner behind an ampersand, the further fields of a
// ministry. It gives the next mention that is not a part of it.
func (f *finder) joined(mentions []tag.Mention, i, floor int) (m tag.Mention, next int) {
	m = mentions[i]
	for m.Kind == tag.Person && m.First-2 >= floor && f.mark(m.First-1, '.') && f.is(m.First-2, word.Initial) {
		m.First -= 2
	}
	if f.mark(m.First-1, '&') && m.First-2 >= floor && f.is(m.First-2, word.Capital) {
		m.First -= 2
		firm(&m)
	}
	end := f.fields(&m)
	if f.mark(m.Last, '&') && f.is(m.Last+1, word.Capital) && !(sure(&m) && i+1 < len(mentions) && sure(&mentions[i+1])) {
		end = m.Last + 2
		firm(&m)
	}
	m.Last = max(m.Last, end)
	for next = i + 1; next < len(mentions) && mentions[next].First < m.Last; next++ {
		m.Last = max(m.Last, mentions[next].Last)
	}
	return m, next
}

// firmVote is what an ampersand counts against what the model says of partners
// one by one, both people: more than it can say.
const firmVote = 64 * tag.Unit

// sure reports whether a mention is surely a person's, so that the ampersand only
// saves an "and".
func sure(m *tag.Mention) bool { return m.Kind == tag.Person && m.Votes[tag.Person] > 4*tag.Unit }

func firm(m *tag.Mention) {
	m.Kind = tag.Organization
	m.Votes[tag.Organization] += firmVote
}

// fields is the end of a list of fields that goes on behind a body's first:
// Department for Food, | Farming and Rural Affairs. 0 where there is none.
func (f *finder) fields(m *tag.Mention) int {
	if m.Kind != tag.Organization || m.Last-m.First < 3 || !f.field(m.Last-1) || !f.is(m.First, word.Body) && !f.is(m.First, word.Rank) {
		return 0
	}
	i := m.Last
	for f.mark(i, ',') && f.field(i+1) {
		for i++; f.field(i); i++ {
		}
	}
	if f.mark(i, ',') {
		i++
	}
	if f.surface(i) != "and" && !f.mark(i, '&') || !f.field(i+1) {
		return 0
	}
	for i++; f.field(i); i++ {
	}
	return i
}

func (f *finder) field(i int) bool {
	return f.is(i, word.Capital) && model.Fields.Has(f.surface(i))
}

// glossed is the name that an organization gets in brackets or behind "or", where
// the model of names has not found it: the Socialist Party, or SP, met.
func (f *finder) glossed(full *name, next int) (n name, ok bool) {
	at := full.last + 1
	if f.surface(at) == "or" {
		at++
	}
	n = name{first: at, last: at + 1, titled: at, sentence: full.sentence, votes: full.votes}
	if at >= next || at+1 >= f.doc.Sentences[full.sentence].Last || !f.acronym(at, at+1) {
		return n, false
	}
	n.key = f.key(at, at+1)
	return n, f.beside(full, &n)
}
