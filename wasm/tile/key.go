package tile

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/order"
	"claimlight/wasm/review"
)

// MaxFiled is how many keys a review is filed under at most. Measured on 591
// debate sentences and 1,196 tweets with their reviews, 16 keep what all terms
// would find; 12 lose a fiftieth of it, 8 a twelfth.
const MaxFiled = 16

// MaxRarity is the class of terms that the lexicon does not list. Listed terms
// have classes below it, 0 the most frequent; each class is about half as
// frequent as the one before.
const MaxRarity = 12

// Numbers are keys of middling rarity: a year or a figure tells claims apart,
// but thousands of claims share it. What mixes letters and digits at length is
// the code of something, and in no claim.
const (
	rarityYear   = 7
	raritySmall  = 4 // up to two digits
	rarityFigure = 9 // any other number
	rarityCode   = 0
)

// longCode is the length from which a mix of letters and digits is a code.
const longCode = 6

// Rarity is the class of a term, 0 to MaxRarity.
func Rarity(term string) int32 {
	if IsNumber(term) {
		return numberRarity(term)
	}
	if class, ok := lexicon.class(term); ok {
		return class
	}
	if len(term) >= longCode && strings.ContainsAny(term, "0123456789") {
		return rarityCode
	}
	return MaxRarity
}

func numberRarity(term string) int32 {
	switch {
	case len(term) >= longCode && strings.ContainsFunc(term, unicode.IsLetter):
		return rarityCode
	case len(term) <= 2:
		return raritySmall
	case len(term) == 4 && (term[:2] == "19" || term[:2] == "20"):
		return rarityYear
	}
	return rarityFigure
}

// MaxText is the longest text, in bytes, that has keys: four for each character
// that a reviewed claim may have.
const MaxText = 4 * review.MaxClaim

// Filed appends the keys under which a review is filed to dst, each once: those of
// the terms that its sketch has, then of the rarest of its claim and title, MaxFiled
// in all. A text longer than MaxText has none.
func Filed(dst []Key, claim, title, lang string) []Key {
	own := termsWithin(nil, claim, lang)
	all := termsWithin(slices.Clone(own), title, lang)
	terms := rarest(own, SketchTerms)
	for _, term := range rarest(all, len(all)) {
		if len(terms) < MaxFiled && !slices.Contains(terms, term) {
			terms = append(terms, term)
		}
	}
	for _, term := range terms {
		dst = append(dst, Hash(lang, term))
	}
	return dst
}

// termsWithin appends the terms of a text that is not too long.
func termsWithin(dst []string, s, lang string) []string {
	if len(s) > MaxText {
		return dst
	}
	return termsOf(dst, s, lang)
}

// rarest orders terms and cuts them to n different ones, in place. Each is looked up
// once, not with every comparison.
func rarest(terms []string, n int) []string {
	type ranked struct {
		term   string
		rarity int32
	}
	list := make([]ranked, len(terms))
	for i, term := range terms {
		list[i] = ranked{term, Rarity(term)}
	}
	order.By(list, func(a, b ranked) int {
		if d := cmp.Compare(b.rarity, a.rarity); d != 0 {
			return d
		}
		return compareForms(a.term, b.term)
	})
	for i := range list {
		terms[i] = list[i].term
	}
	terms = slices.Compact(terms)
	return terms[:min(len(terms), n)]
}

func compareForms(a, b string) int {
	if d := cmp.Compare(len(b), len(a)); d != 0 {
		return d
	}
	return strings.Compare(a, b)
}

// An Ask is a term of a sentence with its key.
type Ask struct {
	Term  string
	Key   Key
	Again int32 // how often more it is said
	tell  int32 // how telling it is, in half classes of rarity
}

// What makes a term more telling than its rarity does, in half classes.
const (
	tellMore   = 4  // it has a capital where none is due, or comes again: for each time
	tellUnseen = 17 // no name, and not in the lexicon: as often a slip as a rare word
)

// Asked appends the terms of a sentence to dst, each once, the most telling
// first; none of a text longer than MaxText. Unlike the keys of a review they
// go by how the sentence is written.
func Asked(dst []Ask, sentence, lang string) []Ask {
	if len(sentence) > MaxText {
		return dst
	}
	from := len(dst)
	due := true
	var terms []string
	for _, field := range strings.Fields(sentence) {
		capital := !due && isCapital(field)
		terms = termsOf(terms[:0], field, lang)
		for _, term := range terms {
			dst = ask(dst, from, term, lang, capital)
		}
		due = strings.ContainsAny(field[len(field)-1:], ".!?:")
	}
	order.By(dst[from:], func(a, b Ask) int {
		if d := cmp.Compare(b.tell, a.tell); d != 0 {
			return d
		}
		return compareForms(a.Term, b.Term)
	})
	return dst
}

// ask adds one more of a term.
func ask(dst []Ask, from int, term, lang string, capital bool) []Ask {
	for i := range dst[from:] {
		if a := &dst[from+i]; a.Term == term {
			a.Again++
			a.tell += tellMore
			return dst
		}
	}
	tell := 2 * Rarity(term)
	switch {
	case capital:
		tell += tellMore
	case tell == 2*MaxRarity:
		tell = tellUnseen
	}
	return append(dst, Ask{term, Hash(lang, term), 0, tell})
}

// isCapital reports whether the first letter of a field is a capital.
func isCapital(field string) bool {
	i := strings.IndexFunc(field, unicode.IsLetter)
	if i < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(field[i:])
	return unicode.IsUpper(r)
}

// Hash is the key of a term: FNV-1a, 64 bits, over language, a zero byte and
// term, then the finaliser of SplitMix64 to spread it over the leading bits, of
// which the upper 32 are the key; 1 in place of 0.
func Hash(lang, term string) Key {
	h := fnv(fnv(fnv(14695981039346656037, lang), "\x00"), term)
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return max(Key((h^h>>31)>>32), 1)
}

func fnv(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
