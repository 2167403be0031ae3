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

// signOf is the sign of token i.
func (f *finder) signOf(i int) worth.Sign { return worth.Of(f.doc.Tokens[i], f.doc.Text) }
