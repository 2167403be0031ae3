package claim

import (
	"strings"

	"claimlight/wasm/model"
)

// voiceLeft is the subject before the verb group, or of the clause that the
// verb continues. Whose words they are, with the files that tell:
//
//	S1   Mayor Lund said it was old.                  the name that ends the phrase    subject.go, source.go
//	S2   She said it was old.                         whom the pronoun means           subject.go
//	S3   Lund, the mayor of Oslo, said it was old.    the name before an apposition    apposition.go
//	S4   The mayor of Oslo, Lund, said it was old.    or in it                         apposition.go
//	S5   Lund and Moe said it was old.                both, by the phrase              joint.go
//	S6   Lund, who said it was old, left.             the name before "who"            relative.go
//	S7   Lund praised them and said it was old.       the main subject                 mainsubject.go
//	S8   Moe quoted Lund as saying it was old.        whom somebody quotes             here
//	S9   Officials said it was old.                   nobody named: the phrase         source.go
//	S10  The man who hit Lund said it was old.        not who is within the phrase     hold.go
//	S11  If Lund said it was old, …                   nobody: it is not said           hold.go
//	S12  I said it was old.                           the writer: no report            here
//	S13  Nobody said it was old.                      no report                        here
//	S14  The storm denied the town its power.         no report                        here
func (f *finder) voiceLeft(u *unit, i int, l left) subject {
	switch {
	case f.is(i-1, "as") && f.words[i].form == model.Gerund:
		return f.quoted(u, i)
	case f.words[i].form == model.Gerund && !l.progressive:
		if f.is(i-1, "for") {
			return subject{} // praised X for saying
		}
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
	if b := reach - 1; reach <= j && b >= u.first && f.quotes(b) && !f.pending(b, u.first) {
		return f.resolve(reach, i-1)
	}
	return f.outer(j, u.first)
}

// quotes reports whether token i is a form of quote or cite.
func (f *finder) quotes(i int) bool {
	return strings.HasPrefix(f.of(i), "quot") || strings.HasPrefix(f.of(i), "cit")
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
	if f.among(s.first, noOne) || f.is(s.first-1, "not") {
		return false // nobody, not X
	}
	if s.actor > 0 {
		return true
	}
	if s.last == s.first+1 && f.among(s.first, nothings) {
		return f.is(s.first, "it") && f.words[i].cue&model.Tag != 0 && f.words[i].cue&model.Finding == 0
	}
	if f.words[i].cue&(model.Finding|model.Object|model.Infinitive) != 0 && f.words[i].cue&model.Tag == 0 || f.words[i].cue&model.Finding != 0 {
		head := f.head(s.first, s.last)
		return f.has(head, model.Evidence|model.Saying|model.Spokes|model.Subject) || f.words[i].cue&(model.Object|model.Finding) == model.Object && f.human(head)
	}
	return true
}
