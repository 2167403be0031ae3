package actor

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// votes weighs what speaks for each kind.
type votes [4]int32

func (v votes) plus(k Kind, weight int32) votes {
	v[k] += weight
	return v
}

func (v *votes) add(o votes) {
	for k := range v {
		v[k] += o[k]
	}
}

// best is the kind with most votes, the earlier one of equals.
func (v votes) best() Kind {
	kind := Person
	for k := range v {
		if v[k] > v[kind] {
			kind = Kind(k)
		}
	}
	return kind
}

// vote weighs one mention by its own words and by what stands around it.
func (f *finder) vote(first, last int) votes {
	var v votes
	f.voteWords(&v, first, last)
	f.voteBefore(&v, first, last)
	f.voteBehind(&v, last)
	return v
}

// voteWords weighs the name's own words.
func (f *finder) voteWords(v *votes, first, last int) {
	n := last - first
	if f.listed(first, last) {
		if n == 1 && f.is(first, org) || n > 1 && !f.isPlace(first, last) {
			v[Organization] += 9
		} else {
			v[Place] += 9
		}
	}
	if f.is(first, given) && f.is(last-1, capital) && !f.holds(first+1, last, body|suffix) {
		v[Person] += 2
		if n > 1 {
			v[Person] += 4
		}
	}
	end := last - 1
	for end > first && f.mark(end, '.') {
		end--
	}
	if f.is(end, body) {
		v[Organization] += 7
	} else if f.is(end, site) || f.is(first, site) && n > 1 {
		v[Place] += 7
	}
	for i := first; i < last; i++ {
		switch {
		case f.is(i, suffix) || f.mark(i, '&'):
			v[Organization] += 5
		case f.is(i, body) && !f.is(i, ender) && n > 1:
			v[Organization] += 3
		case f.is(i, initial) && i > first && i+1 < last, f.surface(i) == "Jr":
			v[Person] += 4
		}
	}
	if n == 1 && f.is(first, shout) && !f.is(first, place|given) {
		v[Organization] += 4
	}
	if n >= 2 && n <= 4 && v[Organization]+v[Place] == 0 {
		v[Person] += 2
	}
}

// voteBefore weighs what stands before the name.
func (f *finder) voteBefore(v *votes, first, last int) {
	switch w := f.surface(first - 1); w {
	case "in", "near", "across", "throughout", "outside", "inside":
		v[Place] += 4
	case "from", "to", "at", "toward", "towards", "into":
		v[Place]++
	case "the", "The":
		v[Person] -= 4
		v[Organization] += 2
	case ",":
		if f.is(first-2, occupation) {
			v[Person] += 4
		}
		if f.is(first-2, place) && f.is(first, place) {
			v[Place] += 2
		}
	default:
		if f.is(first-1, occupation) && last-first <= 4 {
			v[Person] += 6
		}
		if f.is(first-1, speech) {
			v[Person] += 2
		}
	}
}

// voteBehind weighs what stands behind the name.
func (f *finder) voteBehind(v *votes, last int) {
	switch {
	case f.is(last, speech):
		v[Person] += 2
		v[Organization]++
	case f.surface(last) == "who", f.mark(last, ',') && f.surface(last+1) == "who":
		v[Person] += 4
	case f.mark(last, ',') && f.age(last+1):
		v[Person] += 6
	case f.mark(last, ',') && f.is(last+1, place):
		v[Place] += 3
	}
}

// age reports whether the token at i is the age of an apposition: "Lee, 44,".
func (f *finder) age(i int) bool {
	w := f.surface(i)
	return len(w) == 2 && f.doc.Tokens[i].Kind == text.Number && (f.mark(i+1, ',') || f.mark(i+1, '.'))
}

// isPlace reports whether the whole run is a known place.
func (f *finder) isPlace(first, last int) bool {
	w := f.span(first, last).Of(f.doc.Text)
	return model.Countries.Has(w) || model.Places.Has(w)
}
