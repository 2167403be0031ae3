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
	if n.last-n.first < 2 && !f.is(n.first, word.Given) {
		return unknown
	}
	switch g, _ := model.FirstNames.Get(f.surface(n.first)); g {
	case "m":
		return male
	case "f":
		return female
	}
	return unknown
}

// titleGender is the gender that the words before a mention show.
func (f *finder) titleGender(n *name) gender {
	for i := n.first - 1; i >= n.titled-1 && i >= 0; i-- {
		if model.Male.Has(f.surface(i)) {
			return male
		}
		if model.Female.Has(f.surface(i)) {
			return female
		}
	}
	return unknown
}
