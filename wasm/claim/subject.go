package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// leftPhrase is the subject whose last token is at j, not reaching before low.
func (f *finder) leftPhrase(j, low int) subject {
	switch {
	case j < low:
		return subject{}
	case f.comma(j) || f.dash(j):
		return f.beforeApposition(j, low)
	case f.has(j, model.Relative) && !f.is(j, "which"):
		return f.antecedent(j, low)
	}
	return f.joint(f.resolve(f.phraseStart(j, low), j+1), low)
}

// phraseStart walks left from the last token of a noun phrase to its first.
func (f *finder) phraseStart(j, low int) int {
	if f.has(j, model.Subject) {
		return j
	}
	return f.afterAdverbial(f.phraseReach(j, low), j)
}

// phraseReach is where phraseStart gets to, adverbials before the phrase included.
func (f *finder) phraseReach(j, low int) int {
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
	case w.class&(model.Coordinator|model.Relative|model.Modal|model.Subject) != 0:
		return true
	case w.class&model.Subordinator != 0:
		return true
	case w.class&model.Auxiliary != 0:
		return !f.is(i, "'s") && !f.is(i, "’s")
	case w.form == model.Past && w.class&model.Preposition == 0:
		return !f.has(i+1, model.Preposition) || f.words[i].cue != 0
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

// beforeApposition is the subject of "X, the head of Y, said" and of "the head
// of Y, X, said", where the mark at j stands before the verb: of the phrases
// between commas the nearest that a name heads, else the first noun phrase.
func (f *finder) beforeApposition(j, low int) subject {
	nominal, end := subject{}, j
	for i := j - 1; i >= max(low-1, j-maxPhrase); i-- {
		outside := i < low || f.words[i].quoted != 0 || f.is(i, ";") || f.stop(i)
		if !outside && !f.comma(i) && !f.dash(i) {
			continue
		}
		s, goOn := f.segment(max(i+1, low), end)
		if s.named() && f.actors[s.actor-1].Kind != actor.Place {
			if all := f.joint(s, low); all.first < s.first {
				return all
			}
			return f.withTitleBefore(s, i-1, low)
		}
		if s.known() {
			nominal = s
		}
		if outside || !goOn {
			break
		}
		end = i
	}
	return nominal
}

// segment resolves what stands between two commas before a verb; goOn is false
// where a clause of its own is met.
func (f *finder) segment(first, end int) (s subject, goOn bool) {
	if first < end && f.words[first].name == 0 && f.has(first, model.Coordinator) {
		first++
	}
	const aside = model.Relative | model.Subordinator | model.Preposition | model.Adverb
	if first >= end || f.words[first].name == 0 && (f.has(first, aside) && !f.has(first, model.Determiner) || f.gerund(first)) {
		return subject{}, true
	}
	start := f.phraseStart(end-1, first)
	if start >= end || f.endsPhrase(end-1) {
		return subject{}, f.relates(first, end)
	}
	s = f.resolve(start, end)
	return s, start == first
}

// relates reports whether a relative clause stands in [first, end).
func (f *finder) relates(first, end int) bool {
	for i := first; i < end; i++ {
		if f.has(i, model.Relative) {
			return true
		}
	}
	return false
}

// withTitleBefore takes "its spokesman" into the words of the subject "X" where
// the comma at j+1 stands between them.
func (f *finder) withTitleBefore(s subject, j, low int) subject {
	if before := f.leftPhraseProper(j, low); before.known() && f.comma(j+1) && f.words[j].name == 0 {
		s.first = before.first
	}
	return s
}

// leftPhraseProper is leftPhrase without appositions and relatives.
func (f *finder) leftPhraseProper(j, low int) subject {
	if j < low || f.endsPhrase(j) {
		return subject{}
	}
	return f.resolve(f.phraseStart(j, low), j+1)
}

// antecedent is whom the relative pronoun at j stands for.
func (f *finder) antecedent(j, low int) subject {
	i := j - 1
	if i >= low && (f.comma(i) || f.dash(i) || f.is(i, "(")) {
		i--
	}
	if i < low {
		return subject{}
	}
	n := f.words[i].name
	switch {
	case n == 0:
		return f.leftPhraseProper(i, low)
	case f.actors[f.mentions[n-1].actor].Kind == actor.Place && i+1 < j:
		return f.beforeApposition(i+1, low) // X, of Springfield, who …
	}
	// "remarks from Trump—who": the name nearest to the pronoun, not the remarks.
	return f.resolve(max(low, f.mentions[n-1].first), i+1)
}

// rightPhrase is the subject that starts at token i: "said Ms. X, the head of
// Y". after is the token after it and its apposition.
func (f *finder) rightPhrase(i, last int) (s subject, after int) {
	end := f.rightEnd(i, last)
	if end == i {
		return subject{}, i
	}
	// "its director, Ambrose Villeneuve": the apposition is the name.
	s = f.resolve(i, end)
	if s.actor == 0 && f.comma(end) && end+1 < last && f.words[end+1].name != 0 {
		m := f.mentions[f.words[end+1].name-1]
		closed := m.last >= last || f.comma(m.last) || f.stop(m.last) || f.words[m.last].quoted != 0
		if m.first == end+1 && closed && f.actors[m.actor].Kind == actor.Person {
			s = f.resolve(m.first, min(m.last, last))
			s.first = i
		}
	}
	s = f.jointRight(s, last)
	return s, s.last
}

// rightEnd is the token after the noun phrase that starts at token first.
func (f *finder) rightEnd(first, last int) int {
	end := first
	for end < min(last, first+maxPhrase) && !f.endsRight(end, first) {
		end++
	}
	return end
}

// endsRight reports whether a subject that starts at token first ends before i.
func (f *finder) endsRight(i, first int) bool {
	w := f.words[i]
	switch {
	case w.quoted != 0:
		return true
	case w.name != 0:
		return false
	case w.kind == text.Punct:
		return i == first || !f.joins(i)
	case i > first && w.class&(model.Coordinator|model.Relative|model.Subordinator|model.Modal|model.Time) != 0:
		return w.class&model.Possessive == 0
	case i > first && w.class&model.Preposition != 0:
		return !f.is(i, "of") && !f.is(i, "for") && !f.is(i, "with")
	case i > first && f.has(first, model.Subject|model.ObjectPronoun):
		return true
	}
	return i > first && f.finite(i)
}
