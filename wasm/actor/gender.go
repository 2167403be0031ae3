package actor

import (
	"claimlight/wasm/model"
	"claimlight/wasm/word"
)

// gender is what is known of a person's pronoun.
type gender uint8

const (
	unknown gender = iota
	male
	female
)

// or keeps what is known.
func (g gender) or(o gender) gender {
	if g == unknown {
		return o
	}
	return g
}

// agrees reports whether nothing speaks against both being one person's.
func (g gender) agrees(o gender) bool { return g == unknown || o == unknown || g == o }

// nameGender is the gender that a mention shows: by its title, the occupation
// before it, or its first name.
func (f *finder) nameGender(n *name) gender {
	if g := f.titleGender(n); g != unknown {
		return g
	}
	// Jordan alone, where the article has a Maria Jordan, is her surname.
	if f.is(n.first, word.Given) && (n.last-n.first >= 2 || start(f.people, n.key) < 0) {
		switch g, _ := model.FirstNames.Get(f.surface(n.first)); g {
		case "m":
			return male
		case "f":
			return female
		}
	}
	return f.officeGender(n)
}

// titleGender is the gender that the words before a mention show, but for offices
// that women have too.
func (f *finder) titleGender(n *name) gender {
	g, at := f.before(n)
	if w := f.surface(at); ends(w, "man") && !ends(w, "woman") {
		return unknown
	}
	return g
}

// officeGender is the same with offices: Chairman.
func (f *finder) officeGender(n *name) gender {
	g, _ := f.before(n)
	return g
}

// before is the gender that the words before a mention show, and the word that does.
func (f *finder) before(n *name) (g gender, at int) {
	for i := n.first - 1; i >= max(n.titled-1, n.first-maxBefore, 0); i-- {
		if g := f.wordGender(i); g != unknown {
			return g, i
		}
	}
	return unknown, -1
}

// wordGender is the gender of a title or a noun for a person at token i.
func (f *finder) wordGender(i int) gender {
	switch {
	case !f.is(i, word.Male|word.Female): // as most words
	case f.is(i, word.Male):
		return male
	default:
		return female
	}
	return unknown
}
