package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/worth"
)

// Judge says how much a statement of these signs is worth checking, in thousandths.
// It must not keep the slice.
type Judge func(signs []worth.Sign) int32

// kindSigns stand for names, by the kinds of their actors.
var kindSigns = [...]worth.Sign{
	actor.Person:       worth.Name(actor.Person.String()),
	actor.Organization: worth.Name(actor.Organization.String()),
	actor.Place:        worth.Name(actor.Place.String()),
	actor.Group:        worth.Name(actor.Group.String()),
}

// score is a claim's check-worthiness in thousandths.
func (f *finder) score(content [][2]int, s Stance) int32 {
	f.signs = f.signs[:0]
	for _, c := range content {
		f.sign(c)
	}
	if s == Asks {
		f.show(worth.Question)
	}
	return f.judge(f.signs)
}

// show appends a sign, for which newFinder left room.
func (f *finder) show(s worth.Sign) {
	n := len(f.signs)
	f.signs = f.signs[:n+1]
	f.signs[n] = s
}

// sign appends the signs of a range of tokens: one for each name, and one for each
// other token.
func (f *finder) sign(c [2]int) {
	for i := c[0]; i < c[1] && len(f.signs) < worth.Longest; i++ {
		switch n := f.words[i].name; {
		case n == 0:
			f.show(f.signOf(i))
		case i == c[0] || f.words[i-1].name != n:
			f.show(kindSigns[f.actors[f.mentions[n-1].actor].Kind])
		}
	}
}

// known is the sign of a token, whose number is one less.
type known struct {
	token int32
	sign  worth.Sign
}

// signOf is the sign of token i, told once of most that are spelled alike.
func (f *finder) signOf(i int) worth.Sign {
	first := f.doc.Alike[i]
	k := &f.known[int(first)%len(f.known)]
	if k.token != first+1 {
		*k = known{first + 1, worth.Of(f.doc.Tokens[i], f.doc.Text)}
	}
	return k.sign
}
