package main

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/actor"
	"claimlight/wasm/text"
)

// source is whom gold marks as who says something. One of its heads must be a
// mention of the actor: "Ola Nord, a fisher" is Nord, so another name in it will
// not do.
type source struct {
	kind  sourceKind
	heads []span
}

// sourceKind says how the text words a source.
type sourceKind uint8

const (
	named sourceKind = iota
	pronoun
	nominal // "officials": no actor, so nobody is the right answer
	sourceKinds
)

var (
	sourceToken = regexp.MustCompile(`[\pL\pN_&][\pL\pN_&’'.-]*|[-–—(),]`)
	// behindHead is what a noun phrase goes on with behind its head.
	behindHead = regexp.MustCompile(`^(of|for|at|in|from|with|on|to|by|and|or|who|that|which|as|including|-|–|—|\()$`)
	afterName  = regexp.MustCompile(`^(Jr|Sr|I+|IV)\.?$`)
	ofOffice   = regexp.MustCompile(`^(of|for)$`)
	relative   = regexp.MustCompile(`^(?i:who|whom|which|that)$`)
	personal   = regexp.MustCompile(`^(?i:i|you|he|she|it|we|they|me|him|her|us|them|my|your|his|its|our|their|himself|herself|itself|themselves|one|someone)$`)
)

// source reads the marked spans, of which there is one at least.
func (n numbered) source(marked []span) source {
	whole := span{marked[0].Start, marked[len(marked)-1].End}
	tokens := n.tokens(whole)
	switch {
	case len(tokens) == 0:
		return source{nominal, []span{whole}}
	case len(tokens) == 1 && relative.MatchString(n.of(tokens[0])):
		return n.antecedent(whole)
	case len(tokens) == 1 && personal.MatchString(n.of(tokens[0])):
		return source{pronoun, []span{whole}}
	}
	chunks := n.chunks(tokens)
	for i, c := range chunks {
		if heads := n.nameIn(c, i == 0); heads != nil {
			return source{named, heads}
		}
	}
	if len(chunks) > 0 {
		tokens = chunks[0]
	}
	return source{nominal, []span{tokens[n.end(tokens)-1]}}
}

// tokens are the words of a source, and the punctuation that ends one; none where
// gold marks its pieces in no order.
func (n numbered) tokens(whole span) (all []span) {
	if whole.Start >= whole.End {
		return nil
	}
	for _, at := range sourceToken.FindAllStringIndex(n.of(whole), -1) {
		all = append(all, span{whole.Start + at[0], whole.Start + at[1]})
	}
	return all
}

// antecedent is the word before a relative pronoun.
func (n numbered) antecedent(relative span) source {
	i := n.from(relative.Start) - 1
	s := source{nominal, []span{relative, n.words[max(i, 0)]}}
	if i >= 0 && n.upper(n.words[i]) {
		s.kind = named
	}
	return s
}

// chunks are what stands between commas.
func (n numbered) chunks(tokens []span) [][]span {
	all := [][]span{nil}
	for _, t := range tokens {
		if n.of(t) == "," {
			all = append(all, nil)
			continue
		}
		all[len(all)-1] = append(all[len(all)-1], t)
	}
	return slices.DeleteFunc(all, func(c []span) bool { return len(c) == 0 })
}

// end is behind the head of a chunk: of "the mayor of Voss", behind mayor.
func (n numbered) end(chunk []span) int {
	for i, t := range chunk[1:] {
		if behindHead.MatchString(n.of(t)) {
			return i + 1
		}
	}
	return len(chunk)
}

// nameIn are the heads of a chunk that is a name, or nil. One word is none that the
// text also has in small letters; behind a comma a name has two in capitals.
func (n numbered) nameIn(chunk []span, first bool) []span {
	end := n.end(chunk)
	head := chunk[end-1]
	if end > 1 && afterName.MatchString(n.of(head)) {
		head = chunk[end-2]
	}
	common := len(chunk) == 1 && n.small[strings.ToLower(n.of(head))]
	if !n.upper(head) || common || !first && n.capitals(chunk) < 2 {
		return nil
	}
	heads := []span{head}
	if end < len(chunk) && ofOffice.MatchString(n.of(chunk[end])) { // Minister of State Ola Nord
		heads = append(heads, chunk[len(chunk)-1])
	}
	return heads
}

func (n numbered) upper(s span) bool {
	r, _ := utf8.DecodeRuneInString(n.of(s))
	return unicode.IsUpper(r)
}

func (n numbered) capitals(chunk []span) (count int) {
	for _, t := range chunk {
		if n.upper(t) {
			count++
		}
	}
	return count
}

// is reports whether the actor of that index, -1 for nobody, is the source: where
// they stand at a head, or their name shares a word with it. A pronoun must be
// theirs; an unnamed source is rightly nobody.
func (n numbered) is(s source, actors []actor.Actor, index int) bool {
	if index < 0 {
		return s.kind == nominal
	}
	a := actors[index]
	return slices.ContainsFunc(s.heads, func(head span) bool {
		return touches(head, a.Mentions) || touches(head, a.Pronouns) ||
			s.kind == named && compare(nameWords(n.of(head)), nameWords(a.Name)).right > 0
	})
}

func touches(s span, some []text.Span) bool {
	return slices.ContainsFunc(some, func(t text.Span) bool { return s.Start < t.End && t.Start < s.End })
}

// nameWords are the words of a name that tell whose it is.
func nameWords(name string) map[string]bool {
	name = strings.TrimSuffix(text.Normal(name), "'s")
	return distinctWords(strings.Fields(strings.ReplaceAll(name, ".", "")), "jr", "sr", "ii", "iii")
}
