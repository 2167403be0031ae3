package tag

import (
	"unicode"

	"claimlight/wasm/text"
	"claimlight/wasm/weights"
)

// cell is what is seen of one token.
type cell struct {
	form  uint32 // hash of the normal form
	class Class
	seen  int32 // where its tally stands, if it is a word
	list  uint8 // in which list a name of several words is that it stands in
	named bool  // a word as a name may begin or end with
}

// mix joins two hashes; order counts. Inlined a hundred times it would cost the
// page more than calls do.
//
//go:noinline
func mix(a, b uint32) uint32 {
	h := (a ^ b*mix1) * mix2
	h = (h ^ h>>15) * mix3
	return h ^ h>>13
}

const (
	mix1 = 0x9e3779b1
	mix2 = 0x85ebca6b
	mix3 = 0xc2b2ae35
)

// hashWord is the hash by which a word's class is found.
func hashWord(w string) uint32 { return weights.Hash(text.Normal(w)) }

// shape is a hash of how a word is written: runs of capitals, small letters,
// digits and marks, one and more told apart.
func shape(w string) uint32 {
	h := uint32(weights.Start)
	last, n := byte(0), 0
	for _, r := range w {
		c := byte('.')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r) || unicode.IsMark(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case r == '-':
			c = '-'
		case r == '\'' || r == '’':
			c = '\''
		}
		if c == last {
			n++
			if n == 2 {
				h = weights.Then(h, '+')
			}
			continue
		}
		last, n = c, 1
		h = weights.Then(h, c)
	}
	return h
}
