package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
)

// maxLead bounds the words of a name with its title before a colon.
const maxLead = 12

// colon reads a quotation, after the colon or comma at token i, that no
// reporting verb has taken: "Prime minister X: “…”", "X went on: “…”".
func (f *finder) colon(u *unit, i int) {
	q, ok := f.quotationAt(i + 1)
	if !ok {
		return
	}
	if f.clause(u.done, i) || i == u.done {
		f.afterClause(u, i, q)
		return
	}
	if f.comma(i) || i-u.done > maxLead || f.has(u.done, model.Preposition) && f.words[u.done].name == 0 {
		return // About X: “…”
	}
	voice := f.leftPhrase(i-1, u.done)
	if !voice.known() || voice.actor == 0 {
		return
	}
	f.add(u, report{voice: voice, content: [][2]int{{i + 1, f.quoteRun(u, q)}}})
}

// afterClause reads an utterance that a clause leads up to: of whoever was
// speaking, or of the clause's subject where that is a person.
func (f *finder) afterClause(u *unit, i int, q quotation) {
	if !f.concludes(q) {
		return
	}
	r := report{content: [][2]int{{q.first, f.quoteRun(u, q)}}}
	if u.done == i && u.voice.known() { // said it was old: “…”
		r.voice = u.voice
	} else if voice := f.mainSubject(u, i); f.leads(voice, i) {
		r.voice = voice
	}
	f.add(u, r)
}

// concludes reports whether the quotation is an utterance that ends its
// sentence; after a comma its tag is still to come.
func (f *finder) concludes(q quotation) bool {
	return f.capital(q.first+1) && f.quoteEnds(q.last-1) && !f.comma(q.last-2) && f.utters(q)
}

// leads reports whether the subject of the clause before token i can be who
// speaks after it: a person, who does something and does not suffer it, with no
// clause of somebody else's in between.
func (f *finder) leads(s subject, i int) bool {
	switch {
	case !s.known():
		return false
	case s.named() && f.actors[s.actor-1].Kind != actor.Person:
		return false
	case !s.named() && !f.has(s.first, model.Subject) && !f.human(f.head(s.first, s.last)):
		return false
	}
	verbs := 0
	for k := s.last; k < min(i, s.last+maxPhrase); k++ {
		switch {
		case f.finite(k) && verbs == 0 && f.isBe(k), f.has(k, model.Relative|model.Subordinator), f.is(k, "that"):
			return false
		case f.finite(k):
			verbs++
		}
	}
	return true
}
