package claim

import (
	"strings"

	"claimlight/wasm/model"
)

// forward reads an attribution before its content.
func (f *finder) forward(u *unit, i int, l left) {
	if l.infinitive && !l.habit {
		return // N5
	}
	if f.words[i].form == model.Gerund && f.comma(i-1) && f.has(i, model.Comment) {
		return // N6
	}
	start, by := f.contentStart(u, i)
	if start < 0 && f.words[i].cue&model.Object != 0 && f.has(i+1, model.ObjectPronoun) && i+2 < u.last && f.stop(i+2) {
		u.silent = true // denied it: of what, the sentence before says
		return
	}
	ahead := start < 0 && f.is(u.last-1, ":") && f.words[i].cue&model.Tag != 0
	if start < 0 && !ahead {
		return
	}
	voice := f.voiceLeft(u, i, l)
	if !f.speaks(voice, i) {
		return
	}
	if ahead { // the quotation is the next paragraph
		u.voice, u.silent = voice, true
		return
	}
	r := report{by: by, cue: [2]int{i, i + 1}, voice: voice, stance: cueStance(f.words[i].cue)}
	open := f.asideOpen(u, l, voice)
	end := f.forwardEnd(u, i, open, start)
	r.content = [][2]int{{start, end}}
	if !f.worth(i, r.content[0]) {
		return
	}
	if f.add(u, r) && open >= 0 {
		u.aside = aside{open, f.asideClose(u, open, end)}
	}
}

// worth reports whether the range states something: "denied it" does not, nor
// does calling a thing a name without quoting.
func (f *finder) worth(i int, c [2]int) bool {
	if f.words[i].cue&model.Naming != 0 && f.manner(c) == Indirect && !f.callsFor(i) {
		return false
	}
	return f.size(c[0], c[1]) > 1 || f.manner(c) == Direct
}

// callsFor reports whether the cue at i asks for what follows a preposition: called
// for an inquiry, calls on the town to pay.
func (f *finder) callsFor(i int) bool { return f.among(i, calls) && f.among(i+1, demands) }

// contentStart is the first token of what the cue at i reports, and the rule that
// says so; -1 for none.
func (f *finder) contentStart(u *unit, i int) (start int, by rule) {
	cue, plain := f.words[i].cue, i+1
	if cue&model.Addressee != 0 {
		if that := f.toldThat(plain, u.last); that > 0 && cue&model.Clause != 0 && f.anyVerb(that, u.last) {
			return that, toldThat
		}
		plain = f.skipHearer(plain, u.last)
	}
	k := f.skipToContent(u, plain)
	topic := (cue&model.Topic != 0 && f.among(plain, topics) || f.callsFor(i)) && plain+1 < u.last
	if k >= u.last && topic {
		return plain + 1, warnedOf
	}
	if k >= u.last || cue&model.Naming != 0 && !topic && !f.quotesSoon(k, u.last) {
		return -1, noRule
	}
	told := cue&model.Addressee != 0 && plain > i+1
	switch {
	case cue&model.Naming != 0 && f.has(plain, model.ObjectPronoun) && plain+1 < u.last && (f.words[plain+1].quoted != 0 || f.is(plain+1, "as")):
		return plain, calledThem
	case cue&model.Denial != 0 && f.claimNamed(plain, u.last) > 0:
		return f.claimNamed(plain, u.last), rejectedClaim
	case f.is(k, "that") && cue&model.Clause != 0 && f.anyVerb(k+1, u.last):
		if f.comma(k+1) && k+2 < u.last && f.words[k+2].quoted != 0 {
			k++ // said that, “…”
		}
		return k + 1, saidThat
	case f.words[k].quoted != 0 && cue&(model.Tag|model.Object|model.Bare) != 0:
		return k, saidQuote
	case cue&model.Question != 0:
		if f.has(k, model.Whether) {
			return k, askedWhether
		}
		return -1, noRule
	case f.is(plain, "to") && plain+2 < u.last && (cue&model.Infinitive != 0 || told):
		return plain, promisedTo
	case topic:
		return plain + 1, warnedOf
	case cue&(model.Bare|model.Addressee) != 0 && f.opensClause(k, u.last):
		return k, saidBare
	case f.takesThing(i) && f.opensThing(plain):
		return plain, deniedThing
	}
	return -1, noRule
}

// skipToContent steps from token k over adverbials, and a mark before a quotation.
func (f *finder) skipToContent(u *unit, k int) int {
	if f.among(k, particles) {
		k++ // wrote back, “…”; pointed out that …
	}
	k = f.skipAdverbials(k, u.last)
	if f.comma(k) && f.comma(k+2) && f.has(k+1, model.Adverb) && k+3 < u.last && f.words[k+3].quoted != 0 {
		k += 2 // said, however, “…”
	}
	for k < u.last && (f.is(k, ":") || f.comma(k)) && k+1 < u.last && f.words[k+1].quoted != 0 {
		k++
	}
	return k
}

// takesThing reports whether the cue at i reports by a noun: denied the charge;
// statements indicating readiness.
func (f *finder) takesThing(i int) bool {
	cue := f.words[i].cue
	return cue&model.Object != 0 || cue&model.Clause != 0 && f.words[i].form == model.Gerund && f.has(i-1, model.Saying)
}

// opensThing reports whether such a noun can begin at token k: the charge, its
// plans; but not it, in Oslo, on Monday.
func (f *finder) opensThing(k int) bool {
	return f.words[k].name != 0 || f.wordy(k) && (!f.has(k, model.ObjectPronoun|model.Preposition|model.Time) || f.owns(k))
}

// quotesSoon reports whether a quotation starts within a phrase's length, and before
// another verb takes it: called them to the stage, singing “…”.
func (f *finder) quotesSoon(k, last int) bool {
	for n := k; n < min(last, k+maxPhrase) && !(f.comma(n) && n+1 < last && f.gerund(n+1)); n++ {
		if f.words[n].quoted != 0 {
			return true
		}
	}
	return false
}

// claimNamed is the token after "the claim that" where that starts at token i;
// 0 where it does not.
func (f *finder) claimNamed(i, last int) int {
	for k := i; k+2 < min(last, i+8) && f.wordy(k) && f.words[k].quoted == 0; k++ {
		if f.has(k, model.Saying) && f.is(k+1, "that") {
			return k + 2
		}
	}
	return 0
}

// opensClause reports whether a clause without "that" starts at token k.
func (f *finder) opensClause(k, last int) bool {
	if f.words[k].quoted == 0 && k+1 < last && f.wordy(k+1) && f.pronounOpens(k) {
		return true // said she admired it, said they’re late
	}
	if !f.wordy(k) && !f.hasAny(k, "$€£") || f.has(k, model.Coordinator|model.ObjectPronoun) && !f.has(k, model.Subject|model.Possessive) {
		return false
	}
	if f.words[k].name == 0 && f.has(k, model.Preposition) && !f.has(k, model.Determiner) {
		return false
	}
	return f.bareClause(k+1, last)
}

// pronounOpens reports whether token k can only be the subject of a clause: she,
// they, they’re; "it" and "you" may be whom somebody told.
func (f *finder) pronounOpens(k int) bool {
	w := f.words[k]
	if w.class&model.Subject != 0 {
		return w.class&model.ObjectPronoun == 0
	}
	return w.class&(model.Auxiliary|model.Modal) != 0 && w.class&model.Negation == 0 && f.of(k)[0] >= 'A' && strings.ContainsAny(f.of(k), "'’")
}

// toldThat is the token after the "that" behind whoever was told, the phrase
// that starts at token k: told a crowd of students in Oslo that …; 0 for none.
func (f *finder) toldThat(k, last int) int {
	for i := k + 1; i < min(last, k+maxTold); i++ {
		switch {
		case f.words[i].quoted != 0 || !f.wordy(i) && !f.joins(i) || f.finite(i) || f.has(i, model.Relative):
			return 0
		case f.is(i, "that"):
			return i + 1
		}
	}
	return 0
}

// maxTold bounds the words for whom somebody told, where and when.
const maxTold = 16

// forwardEnd is where the content of the cue at i ends; open is the mark that
// opened the aside around it, or -1.
func (f *finder) forwardEnd(u *unit, i, open, start int) int {
	// “…” right after the cue and a stop or tag after it, or a mark that ends it.
	if q, ok := f.quotationAt(start); ok {
		end := f.quoteRun(u, q)
		if end == u.last || !f.wordy(end) && !f.comma(end) || f.quoteEnds(end-1) {
			return end
		}
	}
	if open >= 0 {
		return f.asideEnd(u, open, start)
	}
	end := f.contentEnd(u, start)
	for k := start; k < min(end, start+maxClause) && !f.finite(k); k++ {
		// A noun phrase as content ends where a participle adds to it.
		if f.comma(k) && k+2 < end && (f.words[k+1].form == model.Past || (f.adverbial(k+1) || f.has(k+1, model.Adverb|model.Maybe)) && f.words[k+2].form == model.Past) {
			return f.trim(start, k)
		}
	}
	return end
}
