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
	if f.is(u.done, "from") && f.is(i, ":") { // From the report: “…”
		f.say(u, beforeColon, -1, f.resolve(u.done+1, i), i+1, f.quoteRun(u, q))
		return
	}
	if f.comma(i) || i-u.done > maxLead || f.has(u.done, model.Preposition) && f.words[u.done].name == 0 {
		return // About X: “…”
	}
	voice := f.leftPhrase(i-1, u.done)
	if !voice.known() || voice.actor == 0 || voice.first > u.done && !f.comma(voice.first-1) {
		return // Y, in a letter to X: “…”
	}
	f.say(u, beforeColon, -1, voice, i+1, f.quoteRun(u, q))
}

// afterClause reads an utterance that a clause leads up to: of whoever was
// speaking, or of the clause's subject where that is a person.
func (f *finder) afterClause(u *unit, i int, q quotation) {
	if !f.concludes(q) {
		return
	}
	end := f.quoteRun(u, q)
	if w := f.words[u.done]; w.cue&(model.Tag|model.Addressee) == model.Tag && w.form == model.Past && f.opensPhrase(u.done+1) { // Said X: “…”
		f.say(u, saidColon, u.done, f.resolve(u.done+1, i), q.first, end)
		return
	}
	voice := u.voice // said it was old: “…”
	if u.done != i || !voice.known() {
		voice = f.leader(u, i)
	}
	f.say(u, leadIn, -1, voice, q.first, end)
}

// concludes reports whether the quotation is an utterance that ends its
// sentence; after a comma its tag is still to come.
func (f *finder) concludes(q quotation) bool {
	return f.capital(q.first+1) && f.quoteEnds(q.last-1) && !f.comma(q.last-2) && f.utters(q)
}

// leader is the subject of the clause before token i if it can be who speaks after
// it: a person, who does something and does not suffer it, with no clause of
// somebody else's in between.
func (f *finder) leader(u *unit, i int) subject {
	s := f.mainSubject(u, i)
	if !s.known() || s.named() && f.actors[s.actor-1].Kind != actor.Person ||
		!s.named() && !f.has(s.first, model.Subject) && !f.human(f.head(s.first, s.last)) {
		return subject{}
	}
	acts := false
	for k := s.last; k < min(i, s.last+maxPhrase); k++ {
		if f.has(k, model.Relative|model.Subordinator) || f.is(k, "that") || !acts && f.isBe(k) {
			return subject{}
		}
		acts = acts || f.finite(k)
	}
	return s
}
