package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// A sentence is a claim or a title as words with what stands between them.
type sentence struct {
	tokens []token
	tail   string // behind the last word
}

// A token is one word, as tile.Terms parts them.
type token struct {
	gap  string // between the word before and this one
	word string // as it is inside a sentence: without the capital of its beginning
	term int32  // no term for a function word
	form form
	big  bool // the text begins it with a capital, whatever the word is
	head bool // it begins the text or a sentence in it
}

// none is the term of words that say nothing about what a claim is about.
const none int32 = -1

// coined is the term of words that no real claim has.
const coined int32 = -2

// A form is what a word can be swapped for without breaking the sentence: by the
// list of verbs, and by its ending, which in English says most of what part of
// speech a word is.
type form uint8

const (
	function form = iota
	name
	owner // a name's
	number
	year
	plain    // most nouns
	modifier // plain, but mostly right before another content word
	verb     // a base form: "to build"
	third    // "builds"
	plural   // any other -s
	past     // -ed, or a listed past
	ongoing  // -ing
	adverb   // -ly
)

// kind is what an urn invents for the form: a name, a number or a word.
func (f form) kind() kind {
	switch f {
	case name, owner:
		return names
	case number, year:
		return figures
	}
	return words
}

func (f form) proper() bool { return f == name || f == owner }

// formOf tells the form of a content word that is no name.
func formOf(word string) form {
	lower := text.Normal(word)
	switch model.Lookup(lower).Form {
	case model.Plain:
		return verb
	case model.Third:
		return third
	case model.Past, model.Participle:
		return past
	}
	switch {
	case isYear(lower):
		return year
	case tile.IsNumber(lower):
		return number
	case strings.HasSuffix(lower, "ing") && len(lower) > 5:
		return ongoing
	case strings.HasSuffix(lower, "ed") && len(lower) > 4:
		return past
	case strings.HasSuffix(lower, "ly") && len(lower) > 4:
		return adverb
	case strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss") && len(lower) > 3:
		return plural
	}
	return plain
}

func isYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && strings.Trim(s[2:], "0123456789") == ""
}

// split parts a text into words and what is between them.
func split(s string) sentence {
	var out sentence
	at := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		end := wordEnd(s, i)
		t := token{gap: s[at:i], word: s[i:end], term: none, big: unicode.IsUpper(r)}
		t.head = len(out.tokens) == 0 || strings.ContainsAny(t.gap, ".?!:\"“‘")
		out.tokens = append(out.tokens, t)
		i, at = end, end
	}
	out.tail = s[at:]
	return out
}

// wordEnd ends a word where tile.Terms does, but that the dot of an abbreviation
// stays with it.
func wordEnd(s string, i int) int {
	start := i
	var before rune
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		after, _ := utf8.DecodeRuneInString(s[i+size:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !joins(before, r, after) {
			break
		}
		before = r
		i += size
	}
	if word := s[start:i]; i < len(s) && s[i] == '.' && (model.Titles.Has(word) || strings.Contains(word, ".") && unicode.IsLetter(before)) {
		i++
	}
	return i
}

func joins(before, r, after rune) bool {
	switch r {
	case '\'', '’':
		return unicode.IsLetter(after)
	case '.':
		return unicode.IsLetter(before) && unicode.IsLetter(after) || unicode.IsDigit(before) && unicode.IsDigit(after)
	case ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	}
	return false
}

// write spells a sentence out, each word with the capital that its place asks
// for, and the article before it as it sounds.
func (s sentence) write() string {
	var b strings.Builder
	for i, t := range s.tokens {
		b.WriteString(t.gap)
		word := t.word
		if t.form == function && i+1 < len(s.tokens) {
			word = article(word, s.tokens[i+1])
		}
		if t.big {
			word = capital(word)
		}
		b.WriteString(word)
	}
	b.WriteString(s.tail)
	return b.String()
}

// article is a or an as the next word begins, any other word as it is.
func article(word string, next token) string {
	if (word != "a" && word != "an") || next.form == number || next.form == year {
		return word
	}
	if strings.ContainsAny(next.word[:1], "aeiouAEIO") {
		return "an"
	}
	return "a"
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

func small(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}
