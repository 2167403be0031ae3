package claim

import (
	"strings"

	"claimlight/wasm/model"
)

// tag reads an attribution that stands after or amid its content: “…,” she
// said; …, the union said; “…,” said X, “…”.
func (f *finder) tag(u *unit, i int, l left) bool {
	if voice, after, ok := f.inverted(u, i, l); ok {
		return f.tagged(u, i, i, voice, after, true)
	}
	if f.words[i].form == model.Gerund || l.infinitive && !l.habit || l.end < u.done || f.comma(l.end) && !f.quoteEnds(l.end) && !f.apposed(u, i, l) {
		return false
	}
	voice := f.leftPhrase(l.end, u.done)
	if !voice.known() {
		return false
	}
	first := voice.first
	if first > u.done && f.is(first-1, "as") {
		first-- // as its lawyer put it
	}
	if first <= u.done || !f.tagMark(first-1) {
		return false
	}
	after := i + 1
	if f.words[i].cue&model.Addressee != 0 {
		after = f.skipHearer(after, u.last)
	}
	return f.tagged(u, i, first, voice, f.skipAdverbials(after, u.last), false)
}

// apposed reports whether the comma before the cue at i closes an apposition
// after a tag's subject: “…,” X, the chairman, said.
func (f *finder) apposed(u *unit, i int, l left) bool {
	return !f.clause(i+1, u.last) || f.words[max(u.done, 0)].quoted != 0
}

// tagMark reports whether token t can stand between content and tag.
func (f *finder) tagMark(t int) bool {
	return f.comma(t) || f.quoteEnds(t) || f.dash(t) && f.quoteEnds(t-1)
}

// quoteEnds reports whether a quotation with its mark ends at token t, before
// a tag: “…,” or “…”, but not the “…” of "the “no” camp".
func (f *finder) quoteEnds(t int) bool {
	if t < 0 {
		return false
	}
	if f.comma(t) && f.words[t].quoted == 0 {
		t--
		return t >= 0 && f.words[t].quoted != 0
	}
	if f.words[t].quoted == 0 {
		return false
	}
	q := f.quotations[f.words[t].quoted-1]
	if q.last != t+1 || t-1 <= q.first {
		return false
	}
	// Editors forget the comma behind a whole sentence: “It will hold” X said.
	return !f.wordy(t-1) || (q.first == 0 || f.stop(q.first-1)) && f.capital(q.first+1) && f.clause(q.first+1, t)
}

// inverted reads the subject of "said X": the cue stands right after the mark
// and the phrase after it ends the tag.
func (f *finder) inverted(u *unit, i int, l left) (voice subject, after int, ok bool) {
	if l.end != i-1 || i-1 < u.done || !f.tagMark(i-1) || i+1 >= u.last {
		return subject{}, 0, false
	}
	form := f.words[i].form
	if form != model.Past && form != model.Third && form != model.Plain {
		return subject{}, 0, false
	}
	if f.words[i].cue&(model.Addressee|model.Topic) == model.Addressee && f.words[i].cue&model.Question == 0 {
		return subject{}, 0, false // told needs a hearer there
	}
	if f.is(i+1, "that") || f.has(i+1, model.Preposition) || f.words[i+1].name == 0 && f.has(i+1, model.Time|model.Adverb) && !f.has(i+1, model.Determiner) {
		return subject{}, 0, false // said Tuesday, said just after …
	}
	voice, after = f.rightPhrase(i+1, u.last)
	if !voice.known() {
		return subject{}, 0, false
	}
	if f.quoteEnds(i - 1) {
		return voice, after, true
	}
	ends := after >= u.last || f.comma(after) || f.stop(after) || f.has(after, model.Preposition)
	return voice, after, ends && (f.clause(u.done, i) || i == u.done+2 && f.joiner(u.done))
}

// gerund reports whether token k is a listed gerund or looks like one.
func (f *finder) gerund(k int) bool {
	return f.words[k].form == model.Gerund || f.words[k].class == 0 && f.words[k].name == 0 && strings.HasSuffix(f.of(k), "ing")
}
