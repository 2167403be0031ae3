package tile

import (
	"cmp"
	"slices"
	"strings"

	"claimlight/wasm/order"
	"claimlight/wasm/review"
)

// MaxKeys is how many keys a claim has at most.
const MaxKeys = 6

// MaxRarity is the class of terms that the lexicon does not list. Listed terms
// have classes below it, 0 the most frequent; each class is about half as
// frequent as the one before.
const MaxRarity = 12

// Numbers are keys of middling rarity: a year or a figure tells claims apart,
// but thousands of claims share it.
const (
	rarityYear   = 7
	raritySmall  = 4 // up to two digits
	rarityFigure = 9 // any other number
)

// Rarity is the class of a term, 0 to MaxRarity.
func Rarity(term string) int32 {
	if IsNumber(term) {
		return numberRarity(term)
	}
	if class, ok := lexicon.Get(term); ok && len(class) == 1 {
		return int32(class[0] - 'a')
	}
	return MaxRarity
}

func numberRarity(term string) int32 {
	switch {
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

// Keys appends the keys of a claim to dst: the hashes of its MaxKeys rarest
// terms, rarest first; none of a text longer than MaxText. Among equals the longer term is first, then the order of
// bytes decides, so that both sides choose the same whatever the wording around.
func Keys(dst []Key, claim, lang string) []Key {
	if len(claim) > MaxText {
		return dst
	}
	for _, term := range rarest(Terms(nil, claim)) {
		dst = append(dst, Hash(lang, term))
	}
	return dst
}

// rarest orders terms and cuts them to MaxKeys different ones, in place.
func rarest(terms []string) []string {
	order.By(terms, compareTerms)
	terms = slices.Compact(terms)
	return terms[:min(len(terms), MaxKeys)]
}

func compareTerms(a, b string) int {
	if d := cmp.Compare(Rarity(b), Rarity(a)); d != 0 {
		return d
	}
	if d := cmp.Compare(len(b), len(a)); d != 0 {
		return d
	}
	return strings.Compare(a, b)
}

// Hash is the key of a term: FNV-1a, 64 bits, over language, a zero byte and
// term, then the finaliser of SplitMix64 to spread it over the leading bits, of
// which the upper 32 are the key.
func Hash(lang, term string) Key {
	h := fnv(fnv(fnv(14695981039346656037, lang), "\x00"), term)
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return Key((h ^ h>>31) >> 32)
}

func fnv(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
