// Package word says what the lists know of each word of a document: whether it
// can be a place, a first name, a title, a verb of saying. It is the ground on
// which names are found and actors described.
package word

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// Trait is one thing that a word can be.
type Trait uint32

// The traits.
const (
	Capital    Trait = 1 << iota // begins with a capital, or is like al-Assad
	Shout                        // two or more letters, all capitals, dots aside
	Initial                      // one capital letter
	Opening                      // stands where any word has a capital
	Place                        // a country or other known place
	Org                          // a known organization of one word
	Given                        // a first name
	Demonym                      // Russian, Democrat
	People                       // Russians, Democrats
	Rank                         // a title or part of one
	Head                         // a title by itself
	Body                         // Ministry, University
	Ender                        // Co, House: makes an organization at the end
	Suffix                       // Inc, Ltd
	Site                         // River, Street
	Barred                       // names no actor: days, "I"
	Function                     // a function word or common verb in lower case
	Occupation                   // spokesman
	Speech                       // a verb of saying
	Possessive                   // 's
	Event                        // War, Treaty: names no actor
	Leads                        // a listed name of several words begins with it
	Male                         // Mr, brother, chairman
	Female                       // Mrs, sister, chairwoman
	Calling                      // what a person is: an occupation, or friend, in whatever case
	Trade                        // what an organization is: airline
	Where                        // in, near, At: before a place
	Begins                       // the first word of a listed name, or all of it
	Joint                        // of, van: may stand within a name
	Common                       // ministry: a Body's noun in lower case
	Pronoun                      // he, Its: may stand for an actor

	// Known is in a list of places, people or organizations.
	Known = Place | Org | Given

	// Untold are no traits to the model of names.
	Untold = Leads | Male | Female | Calling | Trade | Where | Begins | Joint | Common | Pronoun

	// nouns are read of words in lower case and are those of words with a capital too.
	nouns = Occupation | Calling | Trade
)

// Word is what is known of one token.
type Word struct {
	Traits Trait
	Mark   byte // the byte of a one-byte mark, else 0
}

// maxWord is the length in bytes above which a word is not looked up.
const maxWord = 40

// Read looks up every token of doc.
func (l *Lexicon) Read(doc *text.Document) []Word {
	words := make([]Word, len(doc.Tokens))
	for _, s := range doc.Sentences {
		first := true
		for i := s.First; i < s.Last; i++ {
			t := doc.Tokens[i]
			w := t.Of(doc.Text)
			if t.Kind != text.Word {
				if len(w) == 1 {
					words[i].Mark = w[0]
				}
				first = first || t.Kind == text.Quote || w == ":" || dash(w) && i > 0 && words[i-1].Mark == ')'
				continue
			}
			if k := int(doc.Alike[i]); k < i {
				words[i].Traits = words[k].Traits &^ Opening
			} else if len(w) <= maxWord {
				words[i].Traits = l.traits(w)
			}
			if first {
				words[i].Traits |= Opening
			}
			first = false
		}
	}
	return words
}

// dash reports whether a mark parts a dateline from the text: "KYIV (AP) — ".
func dash(w string) bool { return w == "—" || w == "–" || w == "-" }

// traits looks a word up and reads how it is written.
func (l *Lexicon) traits(w string) Trait {
	if strings.HasPrefix(w, "'") || strings.HasPrefix(w, "’") {
		return Possessive
	}
	if !capitalised(w) {
		return l.lowerTraits(w)
	}
	t := Capital | l.capitalTraits(w)
	if all, letters := shouted(w); all {
		if letters == 1 {
			t |= Initial
		} else {
			t |= Shout
		}
	}
	return t
}

func (l *Lexicon) lowerTraits(w string) Trait {
	t := l.common(w)
	entry := model.Lookup(w)
	if entry.Class != 0 || entry.Form != 0 {
		t |= Function
	}
	if entry.Cue&(model.Tag|model.Denial) != 0 && (entry.Form == model.Past || entry.Form == model.Third) {
		t |= Speech
	}
	return t
}

// common is what the lists of common words say of a word in lower case.
func (l *Lexicon) common(w string) Trait {
	t := l.of(w) & (nouns | Function | Male | Female | Where | Joint | Common | Pronoun)
	if s, ok := strings.CutSuffix(w, "s"); ok {
		t |= l.of(s) & Occupation
	}
	return t
}

func (l *Lexicon) capitalTraits(w string) Trait {
	t := l.of(w) &^ (nouns | Function)
	if s, ok := strings.CutSuffix(w, "s"); ok {
		one := l.of(s)
		if t&Known == 0 && one&Demonym != 0 {
			t |= People
		} else if one&Head != 0 {
			t |= Rank
		}
		t |= one & Barred
	}
	if adjective(w) {
		t |= Barred
	}
	return t | l.common(strings.ToLower(w))&nouns
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
