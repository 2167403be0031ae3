package read

import (
	"strings"
	"sync"
	"unicode"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// ClaimantKind says whom a claimant binds to. A crowd, a platform or "several
// sources" is nobody; so is whoever merely passes on a quotation, and whoever
// is only said to have been quoted. In doubt a claimant is nobody: that costs a
// name on a card, where the other mistake puts words into somebody's mouth.
func ClaimantKind(claimant, claim string) review.ClaimantKind {
	switch {
	case claimant == "":
		return review.NoClaimant
	case isGeneric(claimant), passesOn(claim):
		return review.GenericClaimant
	}
	return review.NamedClaimant
}

// A wordKind is what a word does in the name of nobody.
type wordKind uint8

const (
	unknownWord wordKind = iota
	filler               // "on", "the": says nothing
	loose                // "viral", "Facebook": fits nobody in particular
	thing                // "post", "users": what somebody puts up, and people at large
)

// wordKinds are the lists of words.go, in normal form.
var wordKinds = sync.OnceValue(func() map[string]wordKind {
	kinds := make(map[string]wordKind, 1000)
	for _, list := range [...]struct {
		words string
		kind  wordKind
	}{{things, thing}, {looseWords, loose}, {platforms, loose}, {fillers, filler}} {
		for word := range strings.FieldsSeq(list.words) {
			kinds[text.Normal(word)] = list.kind
		}
	}
	return kinds
})

// isGeneric reports whether a claimant's name names nobody.
func isGeneric(name string) bool {
	name = strings.TrimSpace(name)
	if strings.HasPrefix(name, "@") {
		return false
	}
	words := nameWords(name)
	if len(words) == 0 || isPlaceholder(name) || isUncapped(name) && !isDomain(name) {
		return true
	}
	return ofNobody(words) || describes(words) || holdsSpaceless(name)
}

// nameWords are the words of a name as written, without the marks between them.
func nameWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && r != '-' && r != '\'' && r != '’' && r != '.' || r == '+' || r == '|'
	})
}

// kindOf is the kind of a word, or of a compound of such words.
func kindOf(word string) wordKind {
	word = text.Normal(word)
	if kind := wordKinds()[word]; kind != unknownWord {
		return kind
	}
	if strings.Trim(word, "0123456789.") == "" {
		return filler
	}
	if parts := strings.Split(word, "-"); len(parts) > 1 && len(parts) < 5 {
		return compoundKind(parts)
	}
	for stem := range strings.FieldsSeq(stems) {
		if rest, ok := strings.CutPrefix(word, stem); ok {
			if len(rest) <= 3 {
				return loose
			}
			return wordKinds()[rest]
		}
	}
	return unknownWord
}

// compoundKind is the kind of a compound: that of its last part, if all have one.
func compoundKind(parts []string) wordKind {
	var kind wordKind
	for _, part := range parts {
		if kind = wordKinds()[part]; kind == unknownWord {
			return unknownWord
		}
	}
	return kind
}

// ofNobody reports whether a name has only words that fit nobody: "Fuentes
// varias", "Publicaciones en Facebook". A word of fillers alone may be a name.
func ofNobody(words []string) bool {
	telling := false
	for _, w := range words {
		switch kindOf(w) {
		case unknownWord:
			return false
		case loose, thing:
			telling = true
		}
	}
	return telling
}

// describes reports whether a name is a description with a name in it: one that
// ends in a thing, "Pro-Russian Telegram channels", "Chinese netizens", or that
// begins with one and has no capital after it but that of a place, "Internautas
// brasileiros", "Usuarios de Facebook en Perú". So is what an indefinite article begins.
func describes(words []string) bool {
	if len(words) > 1 && holds(articles, text.Normal(words[0])) && len(strings.Trim(words[1], ".")) > 1 && words[0] != "A." {
		return true
	}
	last := words[len(words)-1]
	if len(words) > 1 && kindOf(last) == thing && (isUncapped(last) || len(words) == 2 && holds(crowds, text.Normal(last))) {
		return true
	}
	begun, placed := false, false
	for _, w := range words {
		switch kind := kindOf(w); {
		case kind == thing:
			begun = true
		case kind == unknownWord && !placed && !(begun && isUncapped(w)):
			return false
		}
		placed = placed || begun && holds(places, text.Normal(w))
	}
	return begun
}

// isUncapped reports whether a text has letters with case but no capital: a
// description, not a name.
func isUncapped(s string) bool {
	lower := false
	for _, r := range s {
		if unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r) {
			return false
		}
		lower = lower || unicode.IsLower(r)
	}
	return lower
}

// isDomain tells a site's name, which many write without a capital.
func isDomain(s string) bool {
	i := strings.LastIndexByte(s, '.')
	return i > 0 && len(s)-i > 2 && !strings.ContainsAny(s, " _")
}

// holdsSpaceless looks for the words of scripts that put no spaces between them.
func holdsSpaceless(name string) bool {
	for word := range strings.FieldsSeq(spaceless) {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// passesOn reports whether a claim is of the form "Quotes X as saying", with or
// without the post that does so before it, or "Quote attributed to X": then the
// claimant says nothing of their own, and X perhaps never said it.
func passesOn(claim string) bool {
	words := nameWords(text.Normal(claim))
	for len(words) > 0 && kindOf(words[0]) != unknownWord {
		words = words[1:]
	}
	if len(words) == 0 {
		return false
	}
	first, rest := words[0], words[1:]
	return holds(quoting, first) && hasAny(rest, saying) || holds(quotations, first) && hasAny(rest[:min(len(rest), 8)], attributed)
}

func hasAny(words []string, list string) bool {
	for _, w := range words {
		if holds(list, w) {
			return true
		}
	}
	return false
}
