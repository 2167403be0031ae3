package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// maxName is the longest name in tokens. Longer runs of capitals are no names.
const maxName = 14

// maxAcronym is the longest word that is an acronym where it opens a sentence in
// capitals; longer ones are emphasis and datelines.
const maxAcronym = 6

// sentence finds the names in one sentence of running text.
func (f *finder) sentence(s int) {
	last := f.doc.Sentences[s].Last
	for i := f.doc.Sentences[s].First; i < last; {
		if !f.starts(i, last) {
			i++
			continue
		}
		end := f.run(i, last)
		f.split(s, i, end)
		i = end
	}
}

// starts reports whether a name may start at i. At the opening of a sentence the
// capital shows nothing, so there a common word starts none.
func (f *finder) starts(i, last int) bool {
	if !f.is(i, capital) || f.is(i, barred) {
		return false
	}
	w := f.surface(i)
	if f.is(i, shout) && len(w) > 3 && !f.is(i, known) && f.evidence.common(w) {
		return false // an emphasis
	}
	if !f.is(i, opening) {
		return !model.Openers.Has(w) || f.is(i, known) || i+1 < last && f.is(i+1, capital)
	}
	goesOn := i+1 < last && f.is(i+1, capital) && !f.is(i+1, barred)
	if f.is(i, given) && goesOn && !f.is(i+1, place|org|rank|demonym) {
		return true
	}
	if model.Openers.Has(w) || unlikely(w) && !f.evidence.named(w) && !f.is(i, known) {
		return false
	}
	if f.is(i, known|demonym|people|rank) {
		return true
	}
	if !f.is(i, shout) && lowerTraits(strings.ToLower(w))&(function|occupation) != 0 {
		return false
	}
	if f.evidence.common(w) && !f.evidence.named(w) {
		return false
	}
	if goesOn || f.is(i, initial) || f.is(i, shout) && len(w) <= maxAcronym || f.evidence.named(w) {
		return true
	}
	return f.is(i+1, speech|possessive) || f.mark(i+1, '.') && f.is(i, initial)
}

// unlikely reports whether w ends as verbs, adverbs and abstract nouns do.
func unlikely(w string) bool {
	for _, end := range [...]string{"ing", "ly", "tion", "sion", "ness", "ment", "ity"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// run is the end of the run of capitalised words that starts at i, with the
// lower-case words and marks that names hold. The rules go from the plain to the
// particular; each takes at least one token more.
func (f *finder) run(i, last int) int {
	end := i + 1
	body := f.is(i, body|site)
	joined := false // "of" or "for" has joined two parts
	for end < last && end-i < maxName {
		next := f.is(end+1, capital) && end+1 < last && !f.is(end+1, barred)
		w := f.surface(end)
		switch {
		// R1 A capitalised word goes on.
		case f.is(end, capital) && !f.is(end, barred) && (next || !model.Openers.Has(w)):
			body = body || f.is(end, body2)
			end++

		// R2 So does the dot of an abbreviation: "Dmitri S. Peskov", "Co."
		case w == "." && f.abbreviated(end-1, next):
			end++

		// R3 Particles stand within names: "Charles de Gaulle".
		case model.Particles.Has(w) && next && !body && f.is(end-1, capital):
			end += 2
		case model.Particles.Has(w) && !body && model.Particles.Has(f.surface(end+1)) && f.is(end+2, capital) && end+2 < last:
			end += 3

		// R4 "of" and "for" stand within the names of bodies, "and" behind them.
		case (w == "of" || w == "for") && body && next && f.is(end-1, body2):
			joined = true
			end += 2
		case (w == "of" || w == "for") && f.surface(end+1) == "the" && f.is(end-1, body2) && f.is(end+2, capital) && end+2 < last:
			joined = true
			end += 3
		case w == "and" && joined && next && !f.is(end+1, known|demonym|rank):
			end += 2
		case w == "&" && next:
			end += 2

		// R5 A rank may have its field behind "of": "Secretary of State".
		case w == "of" && next && f.is(end-1, head) && (f.surface(end+1) == "State" || f.is(end+1, rank)) && f.is(end+2, capital):
			end += 2

		// R6 The genitive of a plural stands in "Port Workers' Union".
		case f.is(end, possessive) && next && f.genitive(end, last):
			end += 2
			body = true

		// R7 A company's form may follow a comma.
		case w == "," && next && f.is(end+1, suffix):
			end += 2

		default:
			return end
		}
	}
	return min(end, last)
}

// body2 is what may stand before "of" in a name: Ministry of, Republic of, Gulf of.
const body2 = body | site

// abbreviated reports whether the dot behind the word at i belongs to a name.
func (f *finder) abbreviated(i int, next bool) bool {
	if f.doc.Tokens[i].End != f.doc.Tokens[i+1].Start {
		return false
	}
	w := f.surface(i)
	if f.is(i, initial) {
		return next
	}
	return w == "Jr" || w == "Sr" || f.is(i, suffix) || w == "Bros" || next && model.Titles.Has(w)
}

// genitive reports whether the possessive at i stands within a body's name: after
// a plural, with the body's noun not far behind.
func (f *finder) genitive(i, last int) bool {
	w := f.surface(i - 1)
	if f.surface(i) != "'" && f.surface(i) != "’" && w != "People" && w != "Children" && w != "Women" && w != "Men" && f.surface(i-3) != "St" {
		return false
	}
	for k := i + 1; k < min(i+4, last) && f.is(k, capital); k++ {
		if f.is(k, body) {
			return true
		}
	}
	return false
}

// split cuts a run into what stands before a title, the title, and the name
// behind it, and adds the names.
func (f *finder) split(s, i, end int) {
	for i < end && f.mark(i, '.') {
		i++
	}
	if i >= end {
		return
	}
	t := f.title(i, end)
	if t < 0 {
		f.whole(s, i, end)
		return
	}
	from := t // the title phrase begins here
	for from > i && (f.is(from-1, rank) || f.mark(from-1, '.') || f.surface(from-1) == "of") && !f.is(from-1, place|org) {
		from--
	}
	if from > i {
		f.modifier(s, i, from)
	}
	first := t + 1
	for first < end && (f.mark(first, '.') || f.is(first, rank) && first+1 < end && !f.is(first, given) || f.surface(first) == "of") {
		first++
	}
	if first < end {
		f.add(name{first: first, last: end, titled: from, sentence: s, votes: f.vote(first, end).plus(Person, 8)})
	}
}

// title is the index of the last title in the run that a person's name follows,
// or -1. A run that is a body's name has none.
func (f *finder) title(i, end int) int {
	if f.is(end-1, body) && !f.is(end-1, given|initial) || f.listed(i, end) {
		return -1
	}
	for t := end - 1; t >= i; t-- {
		if !f.is(t, head) && !(f.is(t, occupation) && f.is(t+1, given) && t+2 < end) {
			continue
		}
		rest := t + 1
		for rest < end && f.mark(rest, '.') {
			rest++
		}
		switch {
		case rest < end && f.surface(rest) != "of":
			return t
		case rest+1 < end:
			return rest + 1 // Secretary of State
		case i < t:
			continue
		}
		return t
	}
	return -1
}

// listed reports whether the run is in a gazetteer as it stands.
func (f *finder) listed(i, end int) bool {
	s := f.span(i, end)
	if s.Len() > 2*maxWord {
		return false
	}
	w := s.Of(f.doc.Text)
	return model.Organizations.Has(w) || model.Countries.Has(w) || model.Places.Has(w)
}

// modifier adds the names before a title: "White House" Press Secretary. Demonyms
// and unknown words there are none.
func (f *finder) modifier(s, i, end int) {
	i = f.pastDemonyms(i, end)
	if i < end && (f.listed(i, end) || f.is(i, shout) || f.is(end-1, body)) {
		f.add(name{first: i, last: end, titled: i, sentence: s, votes: f.vote(i, end)})
	}
}

// pastDemonyms is the first token of the run behind its demonyms, of one word or
// two: "South Korean".
func (f *finder) pastDemonyms(i, end int) int {
	for i < end {
		switch {
		case f.is(i, demonym|people) && !f.is(i, given):
			i++
		case i+1 < end && f.is(i+1, demonym) && f.span(i, i+2).Len() < maxWord && model.Demonyms.Has(f.span(i, i+2).Of(f.doc.Text)):
			i += 2
		default:
			return i
		}
	}
	return i
}

// whole adds a run without a title.
func (f *finder) whole(s, i, end int) {
	if f.listed(i, end) {
		f.add(name{first: i, last: end, titled: i, sentence: s, votes: f.vote(i, end)})
		return
	}
	if end-i == 1 && f.is(i, people) {
		f.add(name{first: i, last: end, titled: i, sentence: s, votes: votes{}.plus(Group, 9)})
		return
	}
	if !f.holds(i, end, body2) {
		i = f.pastDemonyms(i, end)
		for end > i && f.is(end-1, rank) && !f.is(end-1, known) {
			end--
		}
		for i < end && f.is(i, rank) && !f.is(i, known) {
			i++
		}
	}
	for end > i && f.mark(end-1, '.') && !f.abbreviated(end-2, false) {
		end--
	}
	if i < end && f.mark(i, '.') {
		i++
	}
	if i >= end || f.is(end-1, event) && end-i > 1 || f.is(i, event) && f.surface(i+1) == "of" {
		return
	}
	if end-i == 1 && (f.is(i, initial|demonym|event) || f.is(i, body|site|ender) && !f.is(i, known)) {
		return
	}
	f.add(name{first: i, last: end, titled: i, sentence: s, votes: f.vote(i, end)})
}

// holds reports whether a word of the run has one of the traits.
func (f *finder) holds(i, end int, t trait) bool {
	for ; i < end; i++ {
		if f.is(i, t) {
			return true
		}
	}
	return false
}

// key is the normal form of a name: countries under one name, initials and acronyms
// without their dots.
func (f *finder) key(first, last int) string {
	w := f.span(first, last).Of(f.doc.Text)
	if len(w) <= 2*maxWord {
		if full, ok := model.Countries.Get(w); ok && full != "" {
			w = strings.ReplaceAll(full, "_", " ")
		}
	}
	return strings.ReplaceAll(text.Normal(w), ".", "")
}
