package claim

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// finite reports whether token i looks like a finite verb.
func (f *finder) finite(i int) bool {
	w := f.words[i]
	switch {
	case w.name != 0 || w.kind != text.Word:
		return false
	case w.class&(model.Auxiliary|model.Modal) != 0:
		return w.class&model.Nonfinite == 0 && !f.genitive(i)
	case w.form == model.Past:
		return !f.has(i-1, model.Article)
	}
	return w.form == model.Third && w.cue&model.AlsoNoun == 0 && !f.is(i+1, "of")
}

// genitive reports whether the 's at token i makes what follows belong to the
// noun before it: X's lawyer, but not "it's old", "X's a lawyer", "X's lying".
func (f *finder) genitive(i int) bool {
	if !f.clitic(i) || i == 0 || i+1 >= len(f.words) || !f.wordy(i+1) || f.words[i+1].quoted != f.words[i].quoted {
		return false
	}
	if f.words[i-1].name == 0 && f.words[i-1].class != 0 && !f.has(i-1, model.Spokes|model.Evidence|model.Saying|model.Time) {
		return false
	}
	w := f.words[i+1]
	lying := w.form == model.Gerund && i+2 < len(f.words) && f.wordy(i+2)
	return w.name != 0 || !lying && w.form != model.Participle &&
		w.class&(model.Article|model.Adverb|model.Negation|model.Preposition|model.Auxiliary) == 0
}

// clause reports whether [first, last) holds a finite verb soon enough to be one.
//
//go:noinline
func (f *finder) clause(first, last int) bool {
	for i := first; i < min(last, first+maxClause); i++ {
		if f.finite(i) {
			return true
		}
	}
	return false
}

// anyVerb is clause for a content after "that": plain forms count too.
func (f *finder) anyVerb(first, last int) bool {
	if f.has(first, model.Time) && !f.capital(first) {
		return f.clause(first, last) // said that evening
	}
	for i := first; i < min(last, first+maxClause); i++ {
		if f.finite(i) || f.words[i].form == model.Plain && f.words[i].name == 0 && f.words[i].quoted == f.words[first].quoted && !f.has(i-1, model.Article|model.Preposition) {
			return true
		}
	}
	return false
}

// bareClause is clause for a content without "that": the verbs of relative
// clauses do not count.
func (f *finder) bareClause(first, last int) bool {
	relatives := 0
	for i := first; i < min(last, first+maxClause); i++ {
		switch {
		case relatives == 0 && (f.finite(i) || f.pluralPlain(i)):
			return true
		case f.finite(i):
			relatives--
		case f.has(i, model.Relative) || f.is(i, "that") || f.is(i, "where"):
			relatives++
		}
	}
	return false
}

// pluralPlain reports whether the plain form at token i is the verb of the noun
// or pronoun before it: lapses raise, they raise.
func (f *finder) pluralPlain(i int) bool {
	w := f.words[i]
	if w.form != model.Plain || w.name != 0 || w.cue&model.AlsoNoun != 0 || i == 0 || f.words[i-1].kind != text.Word {
		return false
	}
	return f.plural(i-1) && f.words[i-1].form == model.NoForm && !f.clitic(i-1) || f.is(i-1, "they") || f.is(i-1, "we")
}

// maxClause bounds how far a clause's verb is sought, in tokens.
const maxClause = 40
