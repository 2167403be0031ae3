package main

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"claimlight/wasm/text"
)

// wordSet is words of a text, by number or by where they start.
type wordSet map[int]bool

func (a wordSet) shared(b wordSet) (n int) {
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// overlap is the intersection over the union.
func (a wordSet) overlap(b wordSet) float64 {
	n := a.shared(b)
	if n == 0 {
		return 0
	}
	return float64(n) / float64(len(a)+len(b)-n)
}

func union(sets []wordSet, some []int) wordSet {
	all := wordSet{}
	for _, j := range some {
		for w := range sets[j] {
			all[w] = true
		}
	}
	return all
}

// numbered is a text's words, which of them stand in double quotation marks, and
// which the text has in small letters.
type numbered struct {
	text   string
	words  []span
	quoted wordSet
	small  map[string]bool
}

var wordPattern = regexp.MustCompile(`[\pL\pN_]+`)

func readWords(s string) numbered {
	n := numbered{text: s, small: map[string]bool{}}
	for _, at := range wordPattern.FindAllStringIndex(s, -1) {
		n.words = append(n.words, span{at[0], at[1]})
		if w := s[at[0]:at[1]]; w == strings.ToLower(w) {
			n.small[w] = true
		}
	}
	n.quoted = n.in(quotations(s))
	return n
}

func (n numbered) of(s span) string { return text.Span(s).Of(n.text) }

// from is the number of the first word that starts at a place or behind it.
func (n numbered) from(at int) int {
	i, _ := slices.BinarySearchFunc(n.words, at, func(w span, at int) int { return cmp.Compare(w.Start, at) })
	return i
}

// in are the words that start in the spans.
func (n numbered) in(spans []span) wordSet {
	set := wordSet{}
	for _, s := range spans {
		for w, end := n.from(s.Start), n.from(s.End); w < end; w++ {
			set[w] = true
		}
	}
	return set
}

// quotations are the stretches between double quotation marks; what a line does not
// close ends with it.
func quotations(s string) (all []span) {
	at := 0
	for line := range strings.Lines(s) {
		open := -1
		for i, r := range line {
			switch {
			case r == '“' || r == '"' && open < 0:
				open = i + utf8.RuneLen(r)
			case (r == '”' || r == '"') && open >= 0:
				all = append(all, span{at + open, at + i})
				open = -1
			}
		}
		if open >= 0 {
			all = append(all, span{at + open, at + len(line)})
		}
		at += len(line)
	}
	return all
}

// distinctWords are the words once each, without some.
func distinctWords(words []string, without ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		if !slices.Contains(without, w) {
			set[w] = true
		}
	}
	return set
}
