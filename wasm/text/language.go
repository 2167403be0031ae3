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
	e := NewTongues().weigh(paragraph, Span{0, len(paragraph)})
	if e.known() {
		return "en"
	}
	return ""
}

// languages reports for each paragraph whether it is foreign. A short one goes
// with the text before it, or after it at the start; a whole text of short ones
// is weighed together.
func (t *Tongues) languages(s string, paragraphs []Span) []bool {
	foreign := make([]bool, len(paragraphs))
	decided, last := false, false
	var all evidence
	undecided := 0 // paragraphs before the first decision
	for i, p := range paragraphs {
		e := t.weigh(s, p)
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

// Tongues knows the words by which languages are told. It never changes and may be
// shared.
type Tongues struct {
	keys  [1 << tongueBits]uint64 // open addressing; 0 is free
	spoke [1 << tongueBits]uint8  // what a word can be
}

// tongueBits make the table half full.
const tongueBits = 10

// What a word can be: a function word of a language, or of a name.
const (
	inEnglish uint8 = 1 << iota
	inRival
	inNames
)

// NewTongues makes them, always the same.
func NewTongues() *Tongues {
	t := &Tongues{}
	for _, l := range [...]struct {
		list model.List
		is   uint8
	}{{model.English, inEnglish}, {model.Rival, inRival}, {particles, inNames}} {
		for word := range l.list.Keys {
			w := hear(word, 0, len(word))
			at := t.at(w.key)
			t.keys[at] = w.key
			t.spoke[at] |= l.is
		}
	}
	return t
}

// at is where a key stands, or would.
func (t *Tongues) at(key uint64) uint32 {
	at := uint32(key * 0x9e3779b97f4a7c15 >> (64 - tongueBits))
	for t.keys[at] != 0 && t.keys[at] != key {
		at = (at + 1) % (1 << tongueBits)
	}
	return at
}

// of is what a word can be.
func (t *Tongues) of(w *heard) uint8 {
	if w.size > longestHeard || w.inner {
		return 0
	}
	return t.spoke[t.at(w.key)]
}

// heard is a word as it shows a language.
type heard struct {
	end     int
	key     uint64 // its last bytes in lower case: all, if they are few
	size    int    // how many there are
	strange bool   // in no Latin script
	name    bool   // it begins with a capital
	inner   bool   // it has capitals, but not for its first letter: as it stands it is no function word
	accent  bool   // it is hardly spelled so in English
}

// longestHeard is how many bytes a function word has at most, as a test holds, and a key.
const longestHeard = 8

// hear reads the word that begins at i, with a letter, and ends by end.
func hear(s string, i, end int) (w heard) {
	first, _ := decode(s, i)
	w.strange, w.name = !latin(first), upper(first)
	start, key, size, capital, accent := i, uint64(0), 0, false, false
	for before := rune(0); i < end; {
		r, bytes := rune(s[i]), 1
		lower := r | 0x20
		if plain(s[i]) {
			key, size = key<<8|uint64(lower), size+1
		} else if r, bytes = decode(s, i); letter(r) {
			lower = unicode.ToLower(r)
			var buf [utf8.UTFMax]byte
			for k := range utf8.EncodeRune(buf[:], lower) {
				key, size = key<<8|uint64(buf[k]), size+1
			}
		} else {
			break
		}
		capital = capital || lower != r
		accent = accent || unEnglish(before, r)
		before = r
		i += bytes
	}
	w.end, w.key, w.size, w.accent = i, key, size, accent
	w.inner = capital && !w.name && size == i-start // else it is taken in lower case
	return w
}

// weigh counts the words of s[p.Start:p.End] by what they show.
func (t *Tongues) weigh(s string, p Span) evidence {
	var e, held evidence // held are particles that may be a name's: Rafael de la | Torre
	end, named := -1, false
	for i := p.Start; i < p.End; {
		if !plain(s[i]) {
			if r, size := decode(s, i); !letter(r) {
				i += size
				continue
			}
		}
		w := hear(s, i, p.End)
		is := t.of(&w)
		joined := named && i == end+1 && s[end] == ' '
		i, end, named = w.end, w.end, w.name || joined && is&inNames != 0
		if !named || !joined {
			e.add(held)
			held = evidence{}
		}
		if named && !w.name {
			held.words++
			held.rival++
			continue
		}
		if w.name {
			held = evidence{}
			if !w.strange && is&inEnglish == 0 {
				continue
			}
		}
		e.words++
		switch {
		case w.strange:
			e.strange++
		case is&inEnglish != 0:
			e.english++
		case w.accent || is&inRival != 0:
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
