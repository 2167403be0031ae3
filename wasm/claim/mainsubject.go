package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
)

// mainSubject is the subject of the clause that token i continues: "Peskov
// echoed this but hinted …".
func (f *finder) mainSubject(u *unit, i int) subject {
	if u.voice.known() {
		return u.voice
	}
	first := u.first
	if u.done > first {
		first = u.done
	}
	for k := i - 1; k >= max(first, i-2*maxPhrase); k-- {
		if f.is(k, ";") || f.dash(k) || f.words[k].quoted != 0 {
			first = k + 1
			break
		}
	}
	first = f.skipFronted(first, i)
	end := first
	for end < min(i, first+maxPhrase) && (f.words[end].name != 0 || !f.finite(end)) && !f.has(end, model.Relative) && !f.is(end, "that") {
		if f.comma(end) || f.dash(end) {
			break
		}
		end++
	}
	for end > first+1 && f.words[end-1].name == 0 && (f.has(end-1, model.Adverb) || f.adverbial(end-1)) {
		end--
	}
	if f.has(first, model.Subject) {
		end = min(end, first+1)
	}
	if first < end && f.has(first, model.Determiner) && f.is(first, "both") {
		first++
	}
	names := f.afterPerson(first, end)
	if start := f.phraseStart(max(first, names-1), first); start > first && start < names {
		if all := f.joint(f.resolve(start, names), first); all.first < start {
			return all
		}
	}
	return f.resolve(first, end)
}

// afterPerson is where a phrase that runs on after a person's name in small
// letters ends: "X vied for the title" has a verb that no list knows.
func (f *finder) afterPerson(first, end int) int {
	for i := first + 1; i < end; i++ {
		n := f.words[i-1].name
		if n == 0 || f.words[i].name != 0 || f.actors[f.mentions[n-1].actor].Kind != actor.Person {
			continue
		}
		if f.wordy(i) && !f.capital(i) && !f.has(i, model.Preposition|model.Coordinator) && !f.clitic(i) {
			return i
		}
	}
	return end
}

// skipFronted steps over conjunctions, adverbs and a fronted adverbial phrase.
func (f *finder) skipFronted(first, last int) int {
	for first < last && f.words[first].name == 0 && (f.comma(first) || f.has(first, model.Coordinator|model.Adverb) && !f.has(first, model.Determiner|model.Subject)) {
		first++
	}
	if first >= last || f.words[first].name != 0 || !f.has(first, model.Preposition|model.Subordinator) {
		return first
	}
	for i := first; i < min(last, first+maxPhrase); i++ {
		if !f.comma(i) {
			continue
		}
		for i++; i < last && f.words[i].name == 0 && (f.comma(i) || f.has(i, model.Adverb) && !f.has(i, model.Determiner|model.Subject)); {
			i++ // On Thursday, however, X
		}
		if i >= last || !f.frontedOn(i) {
			return i
		}
	}
	return first
}

// frontedOn reports whether a fronted phrase goes on at token i, behind a comma:
// In Austin, Texas, on Monday, X said.
func (f *finder) frontedOn(i int) bool {
	if n := f.words[i].name; n != 0 {
		m := f.mentions[n-1]
		return f.actors[m.actor].Kind == actor.Place && f.comma(m.last)
	}
	return f.has(i, model.Preposition) && !f.has(i, model.Subordinator|model.Determiner)
}
