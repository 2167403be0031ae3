package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// leftPhrase is the subject whose last token is at j, not reaching before low:
// a phrase with its appositions, relative clauses and what is joined to it.
func (f *finder) leftPhrase(j, low int) subject {
	switch {
	case j < low:
		return subject{}
	case j > low && model.Honours.Has(f.of(j)):
		return f.leftPhrase(j-1, low) // Ana Ruiz KC said
	case f.comma(j) || f.dash(j):
		return f.beforeApposition(j, low)
	case f.has(j, model.Relative) && !f.is(j, "which"):
		return f.antecedent(j, low)
	}
	if c := f.cityComma(j); c > low {
		j = c - 1 // Ana Ruiz of Austin, Texas said
	}
	return f.joint(f.single(j, low), low)
}

// cityComma is the comma in "Austin, Texas" where the second place ends at token
// j; 0 where no two places stand so.
func (f *finder) cityComma(j int) int {
	n := f.words[j].name
	if n == 0 || f.actors[f.mentions[n-1].actor].Kind != actor.Place {
		return 0
	}
	c := f.mentions[n-1].first - 1
	if c < 2 || !f.comma(c) || f.words[c-1].quoted != 0 || !f.capital(c-1) {
		return 0
	}
	return c
}

// single is the noun phrase that ends at token j, with nothing joined to it.
func (f *finder) single(j, low int) subject {
	if j < low {
		return subject{}
	}
	reach := f.phraseReach(j, low)
	switch f.held(reach, j, low) {
	case unsaid:
		return subject{}
	case part:
		return f.outer(j, low)
	}
	return f.resolve(f.afterAdverbial(reach, j), j+1)
}

// nearest is the noun phrase that ends at token j, be it a subject or not.
func (f *finder) nearest(j, low int) subject {
	if j < low || f.endsPhrase(j) {
		return subject{}
	}
	return f.resolve(f.phraseStart(j, low), j+1)
}

// phraseStart walks left from the last token of a noun phrase to its first.
func (f *finder) phraseStart(j, low int) int {
	return f.afterAdverbial(f.phraseReach(j, low), j)
}

// phraseReach is where phraseStart gets to, adverbials before the phrase included.
func (f *finder) phraseReach(j, low int) int {
	if f.has(j, model.Subject) {
		return j
	}
	first := j + 1
	for i := j; i >= max(low, j-maxPhrase); i-- {
		if f.is(i, ")") {
			if k := f.openParen(i, low); k > low {
				i = k
				continue
			}
		}
		if f.endsPhrase(i) {
			break
		}
		first = i
	}
	return first
}

// endsPhrase reports whether no noun phrase reaches left across token i.
func (f *finder) endsPhrase(i int) bool {
	w := f.words[i]
	switch {
	case w.quoted != 0:
		return true
	case w.name != 0:
		return false
	case w.kind == text.Punct:
		return !f.joins(i)
	case w.class&(model.Coordinator|model.Relative|model.Modal|model.Subject) != 0 || f.is(i, "what"):
		return true
	case w.class&model.Subordinator != 0:
		return w.class&model.Adverb == 0 || i+1 >= len(f.words) || f.words[i+1].form != model.Past // the party once led by X
	case w.class&model.Auxiliary != 0:
		return !f.clitic(i)
	case w.form == model.Past && w.class&model.Preposition == 0:
		return !f.adjectival(i) && (!f.has(i+1, model.Preposition) || f.words[i].cue != 0)
	}
	return w.form == model.Third && w.cue != 0 && w.cue&model.AlsoNoun == 0
}

func (f *finder) openParen(i, low int) int {
	for k := i - 1; k >= max(low, i-12); k-- {
		if f.is(k, "(") {
			return k
		}
	}
	return -1
}

// afterAdverbial drops what comes before the subject proper: "In 2019 the
// company" is the company, "On Monday Trump" is Trump.
func (f *finder) afterAdverbial(first, j int) int {
	for first < j && f.words[first].name == 0 && f.has(first, model.Adverb) && !f.has(first, model.Determiner) {
		first++
	}
	if !f.has(first, model.Preposition) || f.words[first].name != 0 {
		return first
	}
	if n := f.words[j].name; n != 0 {
		return f.titleStart(f.mentions[n-1].first, first)
	}
	for i := j - 1; i > first; i-- {
		if f.has(i, model.Article|model.Determiner) && !f.has(i-1, model.Preposition) {
			return i
		}
	}
	return j
}

// titleStart takes in the capitalised title before a name.
func (f *finder) titleStart(name, low int) int {
	for name > low && f.capital(name-1) && f.words[name-1].class == 0 && f.wordy(name-1) {
		name--
	}
	return name
}
