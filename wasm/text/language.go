package text

import (
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/model"
)

// sample is the weight below which a paragraph says too little about its
// language, in words.
const sample = 8

// evidence is what a text shows of its language. Capitalised words count for
// nothing but their script, unless they are English function words: names are at
// home everywhere.
type evidence struct{ words, english, rival, strange int }

func (e *evidence) add(o evidence) {
	e.words += o.words
	e.english += o.english
	e.rival += o.rival
	e.strange += o.strange
}

// strangeScript reports whether most words are in no Latin script.
func (e *evidence) strangeScript() bool { return e.strange*2 > e.words }

// known reports whether the words are English: running English text has 30 to
// 50 % of the words of model.English, other languages below 6 %, and a word or
// two more where they quote English.
func (e *evidence) known() bool {
	switch {
	case e.strangeScript():
		return false
	case e.words < sample && e.rival < 2: // one word may be a dish or a domain
		return true
	case e.rival > e.english, e.rival > 0 && e.rival == e.english && e.english*4 < e.words:
		return false
	}
	return e.english*12 >= e.words || e.words < sample
}

// silent reports whether the words are too few to tell, or of a headline or a
// list of names, which have few function words of any language.
func (e *evidence) silent() bool {
	return e.english == 0 && (e.rival == 0 && e.words < 2*sample || e.rival == 1 && e.words < sample)
}

// Language is "en" if paragraph is in English, and "" if not.
func Language(paragraph string) string {
	e := weigh(&spoken{}, paragraph, Span{0, len(paragraph)})
	if e.known() {
		return "en"
	}
	return ""
}

// languages reports for each paragraph whether it is foreign. A short one goes
// with the text before it, or after it at the start; a whole text of short ones
// is weighed together.
func languages(s string, paragraphs []Span) []bool {
	foreign := make([]bool, len(paragraphs))
	decided, last := false, false
	var all evidence
	var known spoken
	undecided := 0 // paragraphs before the first decision
	for i, p := range paragraphs {
		e := weigh(&known, s, p)
		all.add(e)
		switch {
		case e.words > 0 && e.strangeScript():
			foreign[i] = true
			continue
		case e.silent():
			foreign[i] = last
			continue
		}
		foreign[i] = !e.known()
		if e.words < sample {
			continue
		}
		last = foreign[i]
		if !decided {
			decided, undecided = true, i
		}
	}
	if !decided {
		last, undecided = !all.known(), len(paragraphs)
	} else {
		last = foreign[undecided]
	}
	for i := range paragraphs[:undecided] {
		foreign[i] = foreign[i] || last
	}
	return foreign
}

// spoken remembers what the lists say of words, since few make most of a text. Of two
// words in one place the later stays.
type spoken [1 << spokenBits]struct {
	word     string
	language uint8
}

const spokenBits = 10

// longestSpoken is the length in bytes above which a word is a function word of neither;
// a test holds the lists to it.
const longestSpoken = 8

// The languages that a word can be a function word of.
const (
	inNeither = iota
	inEnglish
	inRival
)

func (k *spoken) of(word string) uint8 {
	h := uint32(0)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 0x9e3779b1
	}
	at := &k[h>>(32-spokenBits)]
	if at.word == word {
		return at.language
	}
	at.word, at.language = word, inNeither
	if len(word) > longestSpoken {
		return inNeither
	} else if model.English.Has(word) {
		at.language = inEnglish
	} else if model.Rival.Has(word) {
		at.language = inRival
	}
	return at.language
}

// weigh counts the words of s[p.Start:p.End] by what they show.
func weigh(known *spoken, s string, p Span) evidence {
	var e, held evidence // held are particles that may be a name's: Rafael de la | Torre
	var buf [16]byte     // a function word in lower case; longer words are none
	end, named := -1, false
	for i := p.Start; i < p.End; {
		r, size := decode(s, i)
		if !letter(r) {
			i += size
			continue
		}
		start := i
		n, strange, name, accent, before := 0, !latin(r), upper(r), false, rune(0)
		for i < p.End {
			r, size = rune(s[i]), 1
			if !plain(s[i]) {
				if r, size = decode(s, i); !letter(r) {
					break
				}
			}
			accent = accent || unEnglish(before, r)
			before = r
			i += size
			switch {
			case n+utf8.UTFMax > len(buf):
			case r < utf8.RuneSelf:
				buf[n] = byte(r) | 0x20
				n++
			default:
				n += utf8.EncodeRune(buf[n:], unicode.ToLower(r))
			}
		}
		word := s[start:i]
		if n != len(word) || name { // else it is in lower case and as long as function words
			word = string(buf[:n])
		}
		joined := named && start == end+1 && s[end] == ' '
		end, named = i, name || joined && particles.Has(word)
		if !named || !joined {
			e.add(held)
			held = evidence{}
		}
		if named && !name {
			held.words++
			held.rival++
			continue
		}
		if name {
			held = evidence{}
		}
		language := known.of(word)
		if name && !strange && language != inEnglish {
			continue
		}
		e.words++
		switch {
		case strange:
			e.strange++
		case language == inEnglish:
			e.english++
		case accent || language == inRival:
			e.rival++
		}
	}
	e.add(held)
	return e
}

// particles stand in lower case within names of people whose text is English.
const particles model.List = "da das de del della den der di do dos du la las le los van von"

// unEnglish reports whether English words in lower case are hardly spelled with r
// after before: with an accent, or with a, i or u twice.
func unEnglish(before, r rune) bool {
	return r == before && (r == 'a' || r == 'i' || r == 'u') || r >= 0xc0 && unicode.Is(unicode.Latin, r)
}

func latin(r rune) bool {
	return r < utf8.RuneSelf || unicode.Is(unicode.Latin, r) || !unicode.IsLetter(r)
}
