package claim

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// asserts reports whether the sentence Tokens[first:last] states something: whether
// it has a finite verb. In a headline, or where no stop ends it, that must be one
// that the lists know; before a stop what looks like one will do, and so will
// figures without a verb: "Exports, up 4 percent."
func (f *finder) asserts(first, last int) bool {
	if f.clause(first+1, last) || f.contracted(first) {
		return true
	}
	if !f.stop(last - 1) {
		return f.pluralVerb(first+1, last)
	}
	for i := first + 1; i < min(last, first+maxClause); i++ {
		w := f.words[i]
		if w.name == 0 && (w.form != model.NoForm && !f.has(i-1, model.Article) || w.class&model.Quantity != 0 || w.kind == text.Number || f.thirdPerson(i)) {
			return true
		}
	}
	return false
}

// contracted reports whether token i is a subject with its verb: they're, we've;
// but not isn't, which asks.
func (f *finder) contracted(i int) bool {
	w := f.of(i)
	return f.has(i, model.Auxiliary|model.Modal) && strings.IndexAny(w, "'’") > 0 && !strings.HasSuffix(w, "t")
}

// thirdPerson reports whether a word that no list has looks like the verb of the
// noun before it: lemon cures cancer.
func (f *finder) thirdPerson(i int) bool {
	w, before := f.words[i], f.words[i-1]
	if w.class != 0 || w.form != model.NoForm || f.capital(i) || !f.wordy(i) || !strings.HasSuffix(f.of(i), "s") || strings.HasSuffix(f.of(i), "ss") {
		return false
	}
	return f.wordy(i-1) && before.kind == text.Word && before.class == 0 && !strings.HasSuffix(f.of(i-1), "s") &&
		i+1 < len(f.words) && f.wordy(i+1) && f.words[i+1].class&(model.Coordinator|model.Auxiliary|model.Modal) == 0
}

// pluralVerb reports whether a plain verb follows a plural noun: capitals leave.
func (f *finder) pluralVerb(first, last int) bool {
	for i := first; i < min(last, first+maxClause); i++ {
		w := f.words[i]
		if w.form == model.Plain && w.cue&model.AlsoNoun == 0 && w.name == 0 && strings.HasSuffix(f.of(i-1), "s") && f.words[i-1].class == 0 {
			return true
		}
	}
	return false
}
