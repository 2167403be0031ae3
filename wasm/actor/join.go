package actor

import (
	"claimlight/wasm/model"
	"claimlight/wasm/tag"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// joined widens the mention at i, within the tokens from floor to stop, over what
// the model of names cut off: initials, particles and Dean before it, the partner behind an
// ampersand, what "and" joins to it, the further fields of a ministry, the name behind a
// nickname, a legal form, a brand's 's. It gives the next mention that is not a part of it.
func (f *finder) joined(mentions []tag.Mention, i, floor, stop int) (m tag.Mention, next int) {
	m = mentions[i]
	if m.Kind == tag.Person && m.First > floor && m.Last-m.First == 1 && f.reads(m.First-1, "Dean") {
		m.First-- // whom many are called: no dean
	}
	for m.Kind == tag.Person && m.First > floor && f.in(m.First-1, model.Particles) && !f.is(m.First-2, word.Capital) {
		m.First-- // “Yes,” van | Dijk said
	}
	if f.headed(&m, mentions[:i], floor) {
		m.First -= 2 // the Food and | Drug Administration
	}
	end := f.initialed(&m, mentions, i, floor, stop)
	if f.mark(m.First-1, '&') && m.First-2 >= floor && f.is(m.First-2, word.Capital) {
		m.First -= 2
		firm(&m)
	}
	end = max(end, min(f.fields(&m), stop), f.nickname(mentions, i, stop))
	if m.Last+1 < stop && f.mark(m.Last, '&') && f.is(m.Last+1, word.Capital) && !(sure(&m) && i+1 < len(mentions) && sure(&mentions[i+1])) {
		end = m.Last + 2
		firm(&m)
	}
	m.Last = max(m.Last, end)
	f.incorporated(&m, stop)
	f.branded(&m, stop)
	for next = i + 1; next < len(mentions) && mentions[next].First < m.Last; next++ {
		m.Last = max(m.Last, mentions[next].Last)
	}
	return m, next
}

// headed reports whether the mention of a body goes on what one word and "and" before it
// begin: the model finds no other mention there.
func (f *finder) headed(m *tag.Mention, before []tag.Mention, floor int) bool {
	at := m.First - 2
	return m.Kind == tag.Organization && at > floor && m.Last-m.First > 1 && f.is(m.Last-1, word.Body) && f.reads(at+1, "and") &&
		f.is(at, word.Capital) && !f.is(at, word.Opening|word.Given|word.Place|word.Org|word.Rank) && f.article(at-1) && (len(before) == 0 || before[len(before)-1].Last <= at)
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

// maxNickname bounds the words of a nickname.
const maxNickname = 4

// nickname is the end of a name that goes on behind a nickname, in quotation marks or
// for which the model took the name so far: Ana “La Jefa” | Ruiz, Ana María | Ruiz. 0 where
// there is none.
func (f *finder) nickname(mentions []tag.Mention, i, stop int) int {
	at := mentions[i].Last
	if mentions[i].Kind != tag.Person || at >= stop {
		return 0
	}
	if i+1 < len(mentions) && mentions[i+1].First == at && mentions[i+1].Kind == tag.Person && mentions[i+1].Last-at == 1 {
		return at + 1
	}
	if f.doc.Tokens[at].Kind != text.Quote || f.quoted[mentions[i].First] {
		return 0
	}
	for end := at + 2; end < min(stop-1, at+2+maxNickname); end++ {
		if f.doc.Tokens[end].Kind != text.Quote {
			continue
		}
		for _, m := range mentions[i+1 : min(i+1+maxNickname, len(mentions))] {
			if m.First == end+1 && m.Kind == tag.Person {
				return m.Last
			}
		}
		return 0
	}
	return 0
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
	if !f.reads(i, "and") && !f.mark(i, '&') || !f.field(i+1) {
		return 0
	}
	for i++; f.field(i); i++ {
	}
	return i
}

func (f *finder) field(i int) bool {
	return f.is(i, word.Capital) && f.in(i, model.Fields)
}

// glossed is the name that an organization gets in brackets or behind "or", where
// the model of names has not found it: the Socialist Party, or SP, met.
func (f *finder) glossed(full *name, next int) (n name, ok bool) {
	at := full.last + 1
	if f.reads(at, "or") {
		at++
	}
	n = name{first: at, last: at + 1, titled: at, sentence: full.sentence, votes: full.votes}
	if at >= next || at+1 >= f.doc.Sentences[full.sentence].Last || !f.acronym(at, at+1) {
		return n, false
	}
	n.key = f.key(at, at+1)
	return n, f.beside(full, &n)
}
