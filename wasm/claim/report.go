package claim

import (
	"strings"

	"claimlight/wasm/model"
)

// report is one attribution as it is read: the cue, who speaks, and the token
// ranges of what is said.
type report struct {
	by      rule
	cue     [2]int
	voice   subject
	content [][2]int
	stance  Stance
}

// attribution tries to read an attribution whose cue starts at token i, outside
// quotations. The first rule that fits is taken; the rules are ordered from the
// surest to the loosest.
func (f *finder) attribution(u *unit, i int) {
	// according to X
	if f.is(i, "according") && f.is(i+1, "to") && i+2 < u.last {
		f.accordingTo(u, i)
		return
	}
	// X's claim that …
	if f.has(i, model.Saying) && f.is(i+1, "that") && f.words[i].form != model.Past {
		if f.sayingNoun(u, i) {
			return
		}
	}
	// X: “…”; X put out a statement, “…”
	if f.is(i, ":") || f.comma(i) {
		f.colon(u, i)
		return
	}
	w := f.words[i]
	if w.cue&^model.AlsoNoun == 0 || w.name != 0 || f.isNoun(i) {
		return
	}
	l := f.lookLeft(u, i)
	switch {
	// a letter confirmed by X: the participle of what speaks or not.
	case w.form == model.Past && !l.passive && f.is(i+1, "by") && i > u.first && f.wordy(i-1):
		return
	// the plan, known as …: no verb by itself.
	case w.form == model.Participle && !l.passive && !l.perfect:
		return
	// declined to say, would not comment: a refusal to speak states nothing.
	case l.refused:
		u.silent = true
		return
	// was told by X that …, it was reported that …
	case l.passive:
		f.passive(u, i, l)
		return
	// did not say, would say: nothing was said.
	case l.negated || l.modal && !f.nextToQuote(i):
		return
	}
	// “…,” she said; …, the union said; …, says the association
	if w.cue&model.Tag != 0 && f.tag(u, i, l) {
		return
	}
	// X said that …, X said: “…”, X denied …
	f.forward(u, i, l)
}

// voiceLeft is the subject before the verb group, or of the clause that the
// verb continues.
func (f *finder) voiceLeft(u *unit, i int, l left) subject {
	switch {
	case f.is(i-1, "as") && f.words[i].form == model.Gerund:
		return f.quoted(u, i)
	case f.words[i].form == model.Gerund && !l.progressive:
		return f.mainSubject(u, i)
	case f.has(l.end, model.Coordinator) && f.words[l.end].name == 0:
		return f.mainSubject(u, l.end)
	}
	return f.leftPhrase(l.end, u.first)
}

// quoted is whose words "as saying" reports, the gerund at token i: of X in "Y
// quoted X as saying" and in "X was quoted as saying".
func (f *finder) quoted(u *unit, i int) subject {
	j := i - 2
	if j >= u.first && f.words[j].form == model.Past {
		return f.mainSubject(u, i)
	}
	if j < u.first || f.has(j, model.Subject) {
		return subject{}
	}
	reach := f.phraseReach(j, u.first)
	if b := reach - 1; reach <= j && b >= u.first && (strings.HasPrefix(f.of(b), "quot") || strings.HasPrefix(f.of(b), "cit")) && !f.pending(b, u.first) {
		return f.resolve(reach, i-1)
	}
	return f.outer(j, u.first)
}

// speaks reports whether the subject can have said what follows the cue at i:
// not the writer, and, for verbs that evidence does too, not just anything.
func (f *finder) speaks(s subject, i int) bool {
	if !s.known() || s.last == s.first+1 && f.has(s.first, model.FirstPerson) {
		return false
	}
	if f.among(s.first-1, gaps) && (f.words[i].cue&model.Naming == 0 || !f.nextToQuote(i)) {
		return false // the gap between what X says and …; but: what X called “…”
	}
	if s.actor > 0 {
		return true
	}
	if f.among(s.first, noOne) {
		return false
	}
	if s.last == s.first+1 && f.among(s.first, nothings) {
		return f.is(s.first, "it") && f.words[i].cue&model.Tag != 0 && f.words[i].cue&model.Finding == 0
	}
	if f.words[i].cue&(model.Finding|model.Object|model.Infinitive) != 0 && f.words[i].cue&model.Tag == 0 || f.words[i].cue&model.Finding != 0 {
		return f.has(f.head(s.first, s.last), model.Evidence|model.Saying|model.Spokes|model.Subject)
	}
	return true
}
