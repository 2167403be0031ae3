package tile

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// Terms appends the terms of an English text to dst, in its order, with
// repetition: its words in normal form, stemmed, without stop words; numbers
// without their thousands separators. A hyphen parts terms, an inner apostrophe
// does not, a possessive is dropped: "Sarr's full-scale 4,300" is sarr, full,
// scale, 4300. Web addresses have none; hashtags are parted at their capitals.
func Terms(dst []string, s string) []string { return termsOf(dst, s, english) }

const english = "en"

// termsOf appends the terms of a text in any language.
func termsOf(dst []string, s, lang string) []string {
	for _, field := range strings.Fields(s) {
		switch {
		case isAddress(field):
		case strings.ContainsAny(field[:min(len(field), 2)], "#@"):
			dst = appendTerms(dst, text.Normal(parted(field)), lang)
		default:
			dst = appendTerms(dst, text.Normal(field), lang)
		}
	}
	return dst
}

// isAddress reports whether what stands between spaces is a web address: it says
// where something was read, not what.
func isAddress(field string) bool {
	i := strings.IndexByte(field, '/')
	return i > 0 && (strings.Contains(field, "://") || strings.Contains(field[:i], "."))
}

// parted sets the words of a hashtag or of an account's name apart:
// #AustralianFires is Australian Fires.
func parted(field string) string {
	b := make([]byte, 0, len(field)+4)
	small := false
	for _, r := range field {
		if small && unicode.IsUpper(r) {
			b = append(b, ' ')
		}
		small = unicode.IsLower(r)
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}

// appendTerms appends the terms of a text in normal form.
func appendTerms(dst []string, s, lang string) []string {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		end, clean := wordEnd(s, i)
		word := s[i:end]
		if !clean {
			word = join(word)
		}
		i = end
		switch {
		case lang != english:
			if IsNumber(word) || utf8.RuneCountInString(word) >= shortest {
				dst = append(dst, word)
			}
		case !stopWords.Has(word):
			dst = append(dst, stem(word))
		}
	}
	return dst
}

// shortest is how many letters a term has in a language whose stop words are not
// known: most of those are shorter.
const shortest = 4

// wordEnd is the end of the word or number at i, and whether it is letters and
// digits alone.
func wordEnd(s string, i int) (end int, clean bool) {
	clean = true
	for end = i; end < len(s); {
		r, size := utf8.DecodeRuneInString(s[end:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			end += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[end+size:])
		if end == i || !joins(r, rune(s[end-1]), next) {
			break
		}
		clean = false
		end += size
	}
	return end, clean
}

// joins reports whether a mark between two runes belongs to the word: the
// apostrophe of o'brien, the dots of u.s and 3.1, the commas of 4,300.
func joins(mark, before, after rune) bool {
	switch mark {
	case '\'':
		return unicode.IsLetter(after)
	case '.':
		return unicode.IsLetter(after) && unicode.IsLetter(before) || digit(before) && digit(after)
	case ',':
		return digit(before) && digit(after)
	}
	return false
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

// join drops a possessive ending, apostrophes and thousands separators.
func join(word string) string {
	if n := len(word) - len("'s"); n > 0 && word[n:] == "'s" {
		word = word[:n]
	}
	b := make([]byte, 0, len(word))
	for i := 0; i < len(word); i++ {
		if word[i] != '\'' && word[i] != ',' {
			b = append(b, word[i])
		}
	}
	return string(b)
}

func stem(word string) string {
	if IsNumber(word) {
		return word
	}
	return text.Stem(word)
}

// IsNumber reports whether a term begins with a digit.
func IsNumber(term string) bool { return term != "" && digit(rune(term[0])) }

// IsStop reports whether a word in normal form says nothing about what a claim is
// about.
func IsStop(word string) bool { return stopWords.Has(word) }

// stopWords are words that say nothing about what a claim is about, as Terms
// spells them before stemming.
//
// Provenance: the closed classes of English, from general knowledge; written for
// this project, Apache-2.0.
const stopWords model.List = `a about above after again against all also although am among an and another any are around as at away back be because
been before being below between both but by came can cannot cant come could couldnt did didnt do does doesnt doing
dont down during each either else even ever every few for from further get gets getting give go goes going gone got
had hadnt has hasnt have havent having he hed hell her here hers herself hes him himself his how however i id if ill
im in into is isnt it itd itll its itself ive just least less let lets like made make makes many may maybe me might
mine more most much must my myself neither never no nobody none nor not now of off on once one only onto or other
others our ours out over own per quite rather really s said say saying says shall she shed shes should shouldnt since
so some somebody someone something still such t than that thats the their theirs them themselves then there theres
these they theyd theyll theyre theyve thing things this those though through thus to told too toward towards under
until up upon us very via was wasnt we well went were werent weve what whatever when where whether which while who
whom whose why will with within without wont would wouldnt yes yet you youd youll your youre yours youve`
