package text

import "unicode/utf8"

// stride is the distance of two entries of an Index, in bytes. A look-up reads
// at most as many.
const stride = 64

// Index turns byte offsets of one text into UTF-16 offsets, as a DOM counts
// them. A byte that is not UTF-8 is one unit, like the U+FFFD that a decoder
// puts there.
type Index struct {
	s    string
	unit []int // UTF-16 units before the rune that holds byte i*stride; nil where all is ASCII
}

// NewIndex reads s once.
func NewIndex(s string) *Index {
	x := &Index{s: s}
	if ascii(s) {
		return x
	}
	x.unit = make([]int, 0, len(s)/stride+1)
	next := 0
	for i, units := 0, 0; i < len(s); {
		size, n := 1, 1
		if s[i] >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			n = wide(r)
		}
		for i += size; next < i; next += stride {
			x.unit = with(x.unit, units)
		}
		units += n
	}
	return x
}

// At is the UTF-16 offset of the byte offset at; one within a rune counts as the
// rune's start, one outside of the text as its nearest edge.
func (x *Index) At(at int) int {
	at = max(0, min(at, len(x.s)))
	if x.unit == nil {
		return at
	}
	if len(x.unit) == 0 {
		return 0
	}
	k := min(at/stride, len(x.unit)-1)
	i, units := x.runeStart(k*stride), x.unit[k]
	for i < at {
		if x.s[i] < utf8.RuneSelf {
			i++
			units++
			continue
		}
		r, size := decode(x.s, i)
		if i+size > at {
			break
		}
		i += size
		units += wide(r)
	}
	return units
}

// runeStart is the start of the rune that holds byte i.
func (x *Index) runeStart(i int) int {
	if utf8.RuneStart(x.s[i]) {
		return i
	}
	for start := max(0, i-utf8.UTFMax+1); start < i; start++ {
		if utf8.RuneStart(x.s[start]) {
			if _, size := decode(x.s, start); start+size > i {
				return start
			}
		}
	}
	return i
}

// wide is the number of UTF-16 units of r.
func wide(r rune) int {
	if r >= 0x10000 {
		return 2
	}
	return 1
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
