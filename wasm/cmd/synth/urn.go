package main

import (
	"math/rand/v2"
	"strings"
)

// An urn gives what a larger sample has beyond the words of the file.
//
// Terms are taken for draws of a Pitman-Yor process with discount d and no
// concentration: of the terms of a file a share d comes once, and the number of
// terms grows with the d-th power of the words. What follows from the file is
// then known exactly: a term that came c times has weight c-d, and all unseen
// terms together have d for each term seen. So a word that came c times is, with
// probability d/c, replaced by a draw of the urn, which is such a process too:
// a new one with a probability that falls as more have been invented, else one
// invented before, the more often the more frequent it is.
type urn struct {
	discount float64
	weight   float64 // of all that is unseen in the file
	drawn    []int32 // of each draw: the number of what was given
	given    []string
	count    []int32 // by number: how often
}

type kind uint8

const (
	names kind = iota
	words
	figures
	persons
	kinds
)

// bunched is how much rarer new words are than by that process, since claims
// about the same thing share them. It was chosen by -report.
const bunched = 0.85

// newUrn fits an urn to how often each thing of its kind comes.
func newUrn(counts []int32) urn {
	var seen, once float64
	for _, n := range counts {
		if n > 0 {
			seen++
		}
		if n == 1 {
			once++
		}
	}
	if once == 0 {
		return urn{}
	}
	d := bunched * once / seen
	return urn{discount: d, weight: d * seen}
}

// unseen reports whether a draw of something that came count times goes to what
// the file has not.
func (u *urn) unseen(r *rand.Rand, count int32) bool {
	return u.discount > 0 && r.Float64()*float64(max(count, 1)) < u.discount
}

// draw gives something that the file has not.
func (u *urn) draw(r *rand.Rand, invent func() string) string {
	fresh := (u.weight + u.discount*float64(len(u.given))) / (u.weight + float64(len(u.drawn)))
	if len(u.drawn) == 0 || r.Float64() < fresh {
		u.given, u.count = append(u.given, invent()), append(u.count, 0)
		return u.give(int32(len(u.given) - 1))
	}
	for {
		at := u.drawn[r.IntN(len(u.drawn))]
		if n := float64(u.count[at]); n > 1 && r.Float64()*n < n-u.discount || n == 1 && r.Float64() < 1-u.discount {
			return u.give(at)
		}
	}
}

func (u *urn) give(at int32) string {
	u.drawn = append(u.drawn, at)
	u.count[at]++
	return u.given[at]
}

// Sounds that invented words are made of.
const (
	onsets  = "b br c ch d dr f g gl h j k l m n p pr qu r s sh sk st t tr v w y z zh"
	vowels  = "a e i o u ai ea ia ou"
	endings = "n r l s nd rt x m ck v sk lm"
)

// An inventor makes up words that the corpus has not.
type inventor struct {
	corpus                  *corpus
	random                  *rand.Rand
	onsets, vowels, endings []string
}

func newInventor(c *corpus, r *rand.Rand) inventor {
	return inventor{corpus: c, random: r, onsets: strings.Fields(onsets), vowels: strings.Fields(vowels), endings: strings.Fields(endings)}
}

func (v *inventor) pick(list []string) string { return list[v.random.IntN(len(list))] }

// word is two or three syllables with an ending, which keeps the part of speech.
// There are some million, so that few come twice by chance.
func (v *inventor) word(ending string) string {
	for {
		var b strings.Builder
		for range 2 + v.random.IntN(2) {
			b.WriteString(v.pick(v.onsets))
			b.WriteString(v.pick(v.vowels))
		}
		b.WriteString(v.pick(v.endings))
		b.WriteString(ending)
		if s := b.String(); !v.corpus.has(s) {
			return s
		}
	}
}

// like makes up what may stand for a word of the form.
func (v *inventor) like(word string, f form) string {
	switch f {
	case name:
		return capital(v.word(""))
	case owner:
		return capital(v.word("")) + "'s"
	case number, year:
		return v.figure(word)
	case plural, third:
		return v.word("s")
	case past:
		return v.word("ed")
	case ongoing:
		return v.word("ing")
	case adverb:
		return v.word("ly")
	}
	return v.word("")
}

// figure has the digits of a number drawn anew, and one more where all such
// numbers seem to be in the file.
func (v *inventor) figure(like string) string {
	for try := 1; ; try++ {
		b := []byte(like)
		for i, c := range b {
			if '0' <= c && c <= '9' {
				b[i] = byte('0' + v.random.IntN(10))
			}
			if i == 0 && b[i] == '0' {
				b[i] = '1'
			}
		}
		if s := string(b); !v.corpus.has(s) {
			return s
		}
		if try%8 == 0 {
			like = "1" + like
		}
	}
}

// person is a first and a family name.
func (v *inventor) person() string { return capital(v.word("")) + " " + capital(v.word("")) }
