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
	return ofNobody(words) || isNameless(words) || describes(words, len(nameWords(head(name)))) || holdsSpaceless(name)
}

// head is what stands before the comma or bracket that sets a role or another name
// apart.
func head(name string) string {
	if i := strings.IndexAny(name, ",;("); i >= 0 {
		return name[:i]
	}
	return name
}

// isNameless reports whether a name says that there is none: "Anonymous critics".
func isNameless(words []string) bool {
	for _, w := range words {
		if holds(nameless, text.Normal(w)) {
			return true
		}
	}
	return false
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
	return grownKind(word)
}

// grownKind is the kind of a word that grew on another: "Facebookberichten",
// "Internetnutzer".
func grownKind(word string) wordKind {
	for stem := range strings.FieldsSeq(stems) {
		if rest, ok := strings.CutPrefix(word, stem); ok {
			if len(rest) <= 3 {
				return loose
			}
			return wordKinds()[rest]
		}
	}
	for head := range strings.FieldsSeq(heads) {
		if rest, ok := strings.CutPrefix(word, head); ok && wordKinds()[rest] == thing {
			return thing
		}
	}
	return unknownWord
}

// compoundKind is the kind of a compound: the most telling of its parts', if all
// have one. What is for or against something may be for anything, and is a filler:
// "Pro Asyl" is a name.
func compoundKind(parts []string) wordKind {
	if holds(sides, parts[0]) {
		return filler
	}
	var kind wordKind
	for _, part := range parts {
		of := wordKinds()[part]
		if of == unknownWord {
			of = grownKind(part)
		}
		if of == unknownWord {
			return unknownWord
		}
		kind = max(kind, of)
	}
	return kind
}

// ofNobody reports whether a name has only words that fit nobody: "Fuentes
// varias", "Publicaciones en Facebook". Fillers alone may be a name, and so may
// one other word with a number: "Página 12".
func ofNobody(words []string) bool {
	telling, numbered := 0, false
	for _, w := range words {
		switch kindOf(w) {
		case unknownWord:
			return false
		case loose, thing:
			telling++
		}
		numbered = numbered || strings.Trim(w, "0123456789") == ""
	}
	return telling > 1 || telling == 1 && !numbered
}

// describes reports whether a name is a description with a name in it: one that
// ends in a thing, "Pro-Russian Telegram channels", "Chinese netizens", "Obama's
// heckler", or that begins with one and has no capital after it but that of a
// place, "Internautas brasileiros", "Usuarios de Facebook en Perú". So is what an
// indefinite article begins. Behind the head, so many words long, a comma may set
// somebody apart, or a role.
func describes(words []string, head int) bool {
	if isIndefinite(words) || head > 1 && endsInThing(words[:head]) && (head == len(words) || ofNobody(words[head:])) {
		return true
	}
	begun, placed, named := false, false, false
	for _, w := range words {
		switch kind := kindOf(w); {
		case kind == thing:
			begun = true
		case kind == unknownWord && !placed && !(begun && isUncapped(w)):
			return false
		case kind == unknownWord:
			named = true
		}
		placed = placed || begun && holds(places, text.Normal(w))
	}
	return begun && named
}

// endsInThing reports whether the last word is a thing that is no name: without a
// capital, compound, or one of two words where crowds are.
func endsInThing(words []string) bool {
	last := words[len(words)-1]
	return kindOf(last) == thing && (isUncapped(last) || strings.Contains(last, "-") || len(words) == 2 && holds(crowds, text.Normal(last)))
}

// isIndefinite reports whether an article begins a description: "A neighbour", "Un
// vecino". Capitals all through are a title: "A Stronger Wisconsin".
func isIndefinite(words []string) bool {
	if len(words) < 2 || !holds(articles, text.Normal(words[0])) || len(strings.Trim(words[1], ".")) == 1 || words[0] == "A." {
		return false
	}
	if len(words[0]) > 1 && words[0] == strings.ToUpper(words[0]) {
		return false // UN Security Council
	}
	for _, w := range words[1:] {
		if isUncapped(w) || kindOf(w) != unknownWord {
			return true
		}
	}
	return len(words) == 2
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

// nearby bounds, in words, who is between "says" and "said", or a video and what
// is said in it.
const nearby = 8

// passesOn reports whether a claim is about what another said: "Quotes X as
// saying", "Says X said", "Video shows X saying", with or without the post that
// does so before it, "Quote attributed to X". Then the claimant says nothing of
// their own, and X perhaps never said it.
func passesOn(claim string) bool {
	words := nameWords(text.Normal(claim))
	posted := false
	for len(words) > 0 && kindOf(words[0]) != unknownWord && !holds(says, words[0]) {
		posted = posted || kindOf(words[0]) == thing
		words = words[1:]
	}
	if len(words) < 2 {
		return false
	}
	first, rest := words[0], words[1:]
	near := rest[:min(len(rest), nearby)]
	switch {
	case holds(quoting, first) && hasAny(rest, saying), holds(quotations, first) && hasAny(near, attributed):
		return true
	case holds(says, first) && len(near) > 1 && hasAny(near[1:], said) && !holds(selves, near[0]):
		return true
	}
	return posted && hasAny(near, speaking) || strings.Contains(strings.Join(words, " "), "quoted as saying")
}

func hasAny(words []string, list string) bool {
	for _, w := range words {
		if holds(list, w) {
			return true
		}
	}
	return false
}
