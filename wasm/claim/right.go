package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

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
			if s.last = end; f.another(s) {
				return s, min(m.last, last)
			}
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
		return !f.among(i, belonging)
	case i > first && f.has(first, model.Subject|model.ObjectPronoun):
		return !f.owns(first)
	}
	return i > first && f.finite(i)
}

// owns reports whether the "her" at token i goes with the noun after it.
func (f *finder) owns(i int) bool {
	if !f.has(i, model.Possessive) || i+1 >= len(f.words) || f.words[i+1].quoted != f.words[i].quoted || !f.wordy(i+1) {
		return false
	}
	const noun = model.Spokes | model.Saying | model.Evidence | model.Comparison | model.Opinion | model.Quantity
	return f.words[i+1].name != 0 || f.words[i+1].class&^noun == 0 && !f.finite(i+1)
}
