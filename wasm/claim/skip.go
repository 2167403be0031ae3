package claim

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// skipHearer steps over whom somebody told: reporters, the BBC, him.
func (f *finder) skipHearer(i, last int) int {
	switch {
	case i >= last || f.words[i].quoted != 0 || !f.wordy(i) || f.is(i, "that") || f.has(i, model.Whether):
		return i
	case f.words[i].name == 0 && f.among(i, topics):
		return i // warned of
	case f.words[i].name != 0:
		return f.skipPossessed(min(last, f.mentions[f.words[i].name-1].last), last)
	case f.has(i, model.ObjectPronoun) && !f.owns(i):
		return i + 1
	case f.has(i, model.Subject):
		return i
	}
	start := i
	for i < min(last, start+16) && f.words[i].quoted == 0 && f.wordy(i) {
		w := f.words[i]
		if i > start && (f.is(i, "that") || w.class&(model.Subject|model.Preposition|model.Time|model.Whether|model.Modal) != 0 && w.name == 0) {
			break
		}
		if i > start && w.class&model.Article != 0 && f.words[i-1].class&model.Article == 0 {
			break
		}
		if i > start && w.name != 0 && f.words[i-1].name == 0 && f.words[i-1].class&model.Article == 0 && !f.capital(i-1) {
			break
		}
		if i > start && f.finite(i) {
			return start + 1 // ran into the clause: the hearer was one word
		}
		i++
	}
	return i
}

// skipPossessed steps over "'s House of Commons committee" after a name.
func (f *finder) skipPossessed(i, last int) int {
	if i < last && f.clitic(i) {
		for i++; i < last && f.wordy(i) && !f.is(i, "that") && !f.has(i, model.Subject|model.Preposition|model.Article) && !f.finite(i); {
			i++
		}
	}
	return i
}

// skipAdverbials steps over when and where it was said: on Monday, in a
// statement, to reporters in Kyiv.
func (f *finder) skipAdverbials(i, last int) int {
	for i < last && f.words[i].quoted == 0 {
		switch {
		case f.is(i, "that") || f.words[i].name != 0 || f.is(i, "there") && i+1 < last && f.finite(i+1):
			return i
		case f.has(i, model.Time) || f.has(i, model.Article|model.Determiner) && f.has(i+1, model.Time):
			i = f.skipTime(i+1, last)
		case f.has(i, model.Adverb) && !f.has(i, model.Determiner):
			i++
		case f.has(i, model.Preposition):
			i = f.skipPreposition(i, last)
		default:
			return i
		}
	}
	return i
}

func (f *finder) skipTime(i, last int) int {
	for i < last && f.words[i].quoted == 0 && (f.has(i, model.Time) || f.words[i].kind == text.Number) {
		i++
	}
	return i
}

// skipPreposition steps over one prepositional phrase that starts at token i.
func (f *finder) skipPreposition(i, last int) int {
	nouns := 0
	for i++; i < last; i++ {
		w := f.words[i]
		switch {
		case w.quoted != 0 || !f.wordy(i) || f.is(i, "that") || w.form == model.Gerund && w.cue&model.Tag != 0:
			return i
		case w.name != 0:
			if nouns > 0 && f.words[i-1].name == 0 && !f.capital(i-1) {
				return i
			}
			i = min(last, f.mentions[w.name-1].last) - 1
			nouns++
		case w.class&(model.Subject|model.Whether|model.Preposition|model.Time) != 0:
			return i
		case w.class&(model.Article|model.Determiner) != 0:
			if nouns > 0 {
				return i
			}
		case nouns > 0 && f.finite(i):
			return i
		default:
			nouns++
		}
	}
	return i
}
