package actor

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// trait is one thing that a word can be.
type trait uint32

const (
	capital    trait = 1 << iota // begins with a capital, or is like al-Assad
	shout                        // two or more letters, all capitals, dots aside
	initial                      // one capital letter
	opening                      // stands where any word has a capital
	known                        // in a list of places, people or organizations
	place                        // a country or other known place
	org                          // a known organization of one word
	given                        // a first name
	demonym                      // Russian, Democrat
	people                       // Russians, Democrats
	rank                         // a title or part of one
	head                         // a title by itself
	body                         // Ministry, University
	ender                        // Co, House: makes an organization at the end
	suffix                       // Inc, Ltd
	site                         // River, Street
	barred                       // names no actor: days, "I"
	function                     // a function word or common verb in lower case
	occupation                   // spokesman
	speech                       // a verb of saying
	possessive                   // 's
	event                        // War, Treaty: names no actor
)

// word is what the rules know of one token.
type word struct {
	traits trait
	mark   byte // a mark's or a short function word's first byte; 0 for long ones
}

func (f *finder) is(i int, t trait) bool {
	return i >= 0 && i < len(f.words) && f.words[i].traits&t != 0
}

// mark reports whether the token at i is the one-byte mark c.
func (f *finder) mark(i int, c byte) bool {
	return i >= 0 && i < len(f.words) && f.words[i].mark == c
}

// surface is the token at i as written, or "".
func (f *finder) surface(i int) string {
	if i < 0 || i >= len(f.words) {
		return ""
	}
	return f.doc.Tokens[i].Of(f.doc.Text)
}

// maxWord is the length above which a word is not looked up.
const maxWord = 40

func newFinder(doc *text.Document) *finder {
	f := &finder{doc: doc, words: make([]word, len(doc.Tokens))}
	f.evidence = collect(doc)
	for _, s := range doc.Sentences {
		first := true
		for i := s.First; i < s.Last; i++ {
			t := doc.Tokens[i]
			w := t.Of(doc.Text)
			if t.Kind != text.Word {
				if len(w) == 1 {
					f.words[i].mark = w[0]
				}
				first = first || t.Kind == text.Quote || w == ":" || dash(w) && f.mark(i-1, ')')
				continue
			}
			if len(w) <= maxWord {
				f.words[i].traits = traits(w)
			}
			if first {
				f.words[i].traits |= opening
			}
			first = false
		}
	}
	return f
}

// dash reports whether a mark parts a dateline from the text: "KYIV (AP) — ".
func dash(w string) bool { return w == "—" || w == "–" || w == "-" }

// traits looks a word up in every list that may hold it.
func traits(w string) trait {
	if strings.HasPrefix(w, "'") || strings.HasPrefix(w, "’") {
		return possessive
	}
	if !capitalised(w) {
		return lowerTraits(w)
	}
	t := capital | capitalTraits(w)
	if all, letters := shouted(w); all {
		if letters == 1 {
			t |= initial
		} else {
			t |= shout
		}
	}
	return t
}

func lowerTraits(w string) trait {
	var t trait
	entry := model.Lookup(w)
	if entry.Class != 0 || entry.Form != 0 || model.English.Has(w) {
		t |= function
	}
	if entry.Cue&(model.Tag|model.Denial) != 0 && (entry.Form == model.Past || entry.Form == model.Third) {
		t |= speech
	}
	if model.Occupations.Has(w) || strings.HasSuffix(w, "s") && model.Occupations.Has(w[:len(w)-1]) {
		t |= occupation
	}
	return t
}

// tables says which list gives a capitalised word which traits.
var tables = [...]struct {
	list model.List
	t    trait
}{
	{model.Countries, place | known}, {model.Places, place | known}, {model.Organizations, org | known},
	{model.FirstNames, given | known}, {model.Demonyms, demonym}, {model.Ranks, rank}, {model.Heads, head | rank},
	{model.Bodies, body}, {model.Enders, ender}, {model.Suffixes, suffix}, {model.Sites, site}, {model.Nonnames, barred}, {model.Events, event},
}

func capitalTraits(w string) trait {
	var t trait
	for i := range tables {
		if tables[i].list.Has(w) {
			t |= tables[i].t
		}
	}
	if t&ender != 0 {
		t |= body
	}
	if s, ok := strings.CutSuffix(w, "s"); ok && t&(place|org|given) == 0 && model.Demonyms.Has(s) {
		t |= people
	} else if ok && model.Heads.Has(s) {
		t |= rank
	}
	switch w {
	case "Britons", "Spaniards", "Frenchmen", "Irishmen", "Englishmen", "Tories", "Houthis":
		t |= people
	case "I", "I'm", "I've", "I'll", "I'd", "I’m", "I’ve", "I’ll", "I’d":
		t |= barred
	}
	if adjective(w) || model.Nonnames.Has(strings.TrimSuffix(w, "s")) {
		t |= barred
	}
	if lowerTraits(strings.ToLower(w))&occupation != 0 {
		t |= occupation
	}
	return t
}

// capitalised reports whether w is written as a name is: Peskov, al-Assad.
func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(r) {
		return true
	}
	if i := strings.IndexByte(w, '-'); i == 2 {
		r, _ = utf8.DecodeRuneInString(w[i+1:])
		return unicode.IsUpper(r) && (w[:2] == "al" || w[:2] == "el")
	}
	return false
}

// adjective reports whether w is a compound such as London-based. Kim Jong-un's
// name is none.
func adjective(w string) bool {
	i := strings.LastIndexByte(w, '-')
	return i > 0 && model.Compounds.Has(w[i+1:])
}

// shouted reports whether w has capitals only, and how many.
func shouted(w string) (all bool, letters int) {
	for _, r := range w {
		if unicode.IsLower(r) {
			return false, 0
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 0, letters
}

// evidence is how the article itself writes its words elsewhere.
type evidence struct {
	lower []string // words that occur in lower case
	names []string // words that occur with a capital where only names have one
}

func collect(doc *text.Document) evidence {
	var e evidence
	for _, s := range doc.Sentences {
		caps, all := 0, 0
		for i := s.First; i < s.Last; i++ {
			t := doc.Tokens[i]
			if t.Kind != text.Word || t.Len() > maxWord {
				continue
			}
			all++
			if w := t.Of(doc.Text); !capitalised(w) {
				e.lower = append(e.lower, w)
			} else {
				caps++
			}
		}
		if caps*5 > all*4 {
			continue
		}
		for i := s.First + 1; i < s.Last; i++ {
			t, before := doc.Tokens[i], doc.Tokens[i-1]
			inner := before.Kind == text.Word || before.Of(doc.Text) == "." // the dot of an initial or a title
			if w := t.Of(doc.Text); t.Kind == text.Word && inner && t.Len() <= maxWord && capitalised(w) {
				e.names = append(e.names, w)
			}
		}
	}
	slices.Sort(e.lower)
	slices.Sort(e.names)
	e.lower, e.names = slices.Compact(e.lower), slices.Compact(e.names)
	return e
}

// common reports whether the capitalised w occurs as a common word too.
func (e *evidence) common(w string) bool {
	_, ok := slices.BinarySearch(e.lower, strings.ToLower(w))
	return ok
}

// named reports whether w occurs as a name elsewhere.
func (e *evidence) named(w string) bool {
	_, ok := slices.BinarySearch(e.names, w)
	return ok
}
