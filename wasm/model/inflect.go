package model

import (
	"slices"
	"strings"

	"claimlight/wasm/order"
	"claimlight/wasm/weights"
)

// Form is the form of a verb.
type Form uint8

// The forms. A regular verb's past and participle are one word: Past.
const (
	NoForm     Form = iota
	Plain           // say
	Third           // says
	Past            // said
	Participle      // written, where it differs from the past
	Gerund          // saying
)

// Word is what the lists know of one lower-case word.
type Word struct {
	text  string
	Class Class
	Cue   Cue
	Form  Form
}

// words is every listed word in byte order, each once; places is where each stands among
// them, plus one, by its hash: open addressing, 0 is free.
var (
	words  = build()
	places = place(words)
)

// placeBits make the table a third full; a test holds that it stays so.
const placeBits = 13

// Lookup finds a lower-case word; the zero Word where no list holds it.
func Lookup(lower string) Word {
	if at := places[slot(places, lower)]; at != 0 {
		return words[at-1]
	}
	return Word{}
}

// slot is where a word stands in the table, or would.
func slot(places []uint16, w string) uint32 {
	at := weights.Spread(w) >> (32 - placeBits)
	for places[at] != 0 && words[places[at]-1].text != w {
		at = (at + 1) % (1 << placeBits)
	}
	return at
}

func place(words []Word) []uint16 {
	places := make([]uint16, 1<<placeBits)
	for i, w := range words {
		places[slot(places, w.text)] = uint16(i + 1)
	}
	return places
}

// build inflects the verb lists and merges all lists into one sorted table.
func build() []Word {
	var all []Word
	for _, group := range cueVerbs {
		for _, verb := range strings.Fields(group.verbs) {
			all = inflect(all, verb, group.cue)
		}
	}
	for _, verb := range strings.Fields(commonVerbs) {
		all = inflect(all, verb, 0)
	}
	for _, word := range strings.Fields(alsoNouns) {
		all = append(all, Word{text: word, Cue: AlsoNoun})
	}
	for _, group := range classes {
		for _, word := range strings.Fields(group.words) {
			all = append(all, Word{text: word, Class: group.class})
		}
	}
	order.By(all, func(a, b Word) int { return strings.Compare(a.text, b.text) })
	return merge(all)
}

// merge joins the entries of one word: the lists are unions, the first form wins.
func merge(all []Word) []Word {
	kept := all[:0]
	for _, w := range all {
		if n := len(kept); n > 0 && kept[n-1].text == w.text {
			kept[n-1].Class |= w.Class
			kept[n-1].Cue |= w.Cue
			if kept[n-1].Form == NoForm {
				kept[n-1].Form = w.Form
			}
			continue
		}
		kept = append(kept, w)
	}
	return slices.Clip(kept)
}

// inflect appends the forms of one list entry: base, base/past or
// base/past/participle.
func inflect(dst []Word, entry string, cue Cue) []Word {
	parts := strings.Split(entry, "/")
	base, past := parts[0], regularPast(parts[0])
	if len(parts) > 1 {
		past = parts[1]
	}
	if base != past {
		dst = append(dst, Word{text: base, Cue: cue, Form: Plain})
	}
	dst = append(dst,
		Word{text: thirdPerson(base), Cue: cue, Form: Third},
		Word{text: past, Cue: cue, Form: Past},
		Word{text: gerund(base, past), Cue: cue, Form: Gerund})
	if len(parts) > 2 && parts[2] != past {
		dst = append(dst, Word{text: parts[2], Cue: cue, Form: Participle})
	}
	return dst
}

func thirdPerson(base string) string {
	switch {
	case base == "have":
		return "has"
	case endsInSibilant(base) || strings.HasSuffix(base, "go") || base == "do":
		return base + "es"
	case endsInConsonantY(base):
		return base[:len(base)-1] + "ies"
	}
	return base + "s"
}

func regularPast(base string) string {
	switch {
	case strings.HasSuffix(base, "e"):
		return base + "d"
	case endsInConsonantY(base):
		return base[:len(base)-1] + "ied"
	}
	return base + "ed"
}

// gerund doubles the consonant where the past does: admitted, admitting.
func gerund(base, past string) string {
	switch n := len(base); {
	case strings.HasSuffix(base, "ie"):
		return base[:n-2] + "ying"
	case strings.HasSuffix(base, "e") && !strings.HasSuffix(base, "ee") && base != "be":
		return base[:n-1] + "ing"
	case len(past) == n+3 && past[:n] == base && past[n] == base[n-1]:
		return past[:n+1] + "ing"
	case strings.Contains(doubling, " "+base+" "):
		return base + base[n-1:] + "ing"
	}
	return base + "ing"
}

// doubling lists verbs with an irregular past whose gerund doubles.
const doubling = " begin cut get hit let put quit run set shut sit spit split swim win "

func endsInSibilant(s string) bool {
	return strings.HasSuffix(s, "s") || strings.HasSuffix(s, "sh") || strings.HasSuffix(s, "ch") ||
		strings.HasSuffix(s, "x") || strings.HasSuffix(s, "z")
}

func endsInConsonantY(s string) bool {
	n := len(s)
	return n > 1 && s[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(s[n-2]))
}
