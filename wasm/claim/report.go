package claim

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
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
// quotations: the rules of rules.go in their order. Some cues report nothing:
//
//	N1  A letter confirmed by Lund arrived.        a participle of what speaks or not
//	N2  The plan known as the dam was dropped.     no verb by itself
//	N3  Lund declined to say that it was old.      a refusal to speak states nothing
//	N4  Lund did not say that it was old.          nothing was said
//	N5  Lund came to say that it was old.          not yet
//	N6  The dam was old, suggesting that it leaked. the writer's own reading
func (f *finder) attribution(u *unit, i int) {
	w := f.words[i]
	switch {
	case w.kind != text.Word:
		if f.is(i, ":") || f.comma(i) {
			f.colon(u, i)
		}
		return
	case f.is(i, "according") && f.is(i+1, "to") && i+2 < u.last:
		f.accordingTo(u, i)
		return
	case f.owner(i-1) && f.among(i, views) && f.inWords(u, i):
		return
	case f.has(i, model.Saying) && f.is(i+1, "that") && w.form != model.Past && f.sayingNoun(u, i):
		return
	}
	if w.cue&^model.AlsoNoun == 0 || w.name != 0 || f.isNoun(i) {
		return
	}
	l := f.lookLeft(u, i)
	switch {
	case w.form == model.Past && !l.passive && f.is(i+1, "by") && i > u.first && f.wordy(i-1): // N1
		return
	case w.form == model.Participle && !l.passive && !l.perfect: // N2
		return
	case l.refused: // N3
		u.silent = true
		return
	case l.passive:
		f.passive(u, i, l)
		return
	case l.negated || l.modal && !f.nextToQuote(i): // N4
		return
	case w.cue&model.Tag != 0 && f.tag(u, i, l):
		return
	}
	f.forward(u, i, l)
}
