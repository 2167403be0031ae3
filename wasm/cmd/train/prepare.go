package main

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/tag"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// listed is what the lists know of words.
var listed = word.NewLexicon()

// prepared is an article as the engine reads it.
type prepared struct {
	source    string
	doc       *text.Document
	words     []word.Word
	gold      map[[2]int]tag.Kind // by tokens, first and last
	spoilt    []bool              // by token: what is marked here teaches nothing
	stretches []stretch
}

// stretch is one to learn from.
type stretch struct {
	features [][]uint32          // places, by token
	ends     [][tag.Families]int // of each family among them
	tags     []uint8
}

// prepare reads an article and brings what is marked in it onto tokens.
func prepare(a article, classes *tag.Classes) *prepared {
	p := &prepared{source: a.source, doc: text.Parse(a.text), gold: map[[2]int]tag.Kind{}}
	p.words = listed.Read(p.doc)
	p.spoilt = make([]bool, len(p.doc.Tokens))
	for _, v := range a.void {
		p.spoil(v)
	}
	for _, g := range a.gold {
		p.mark(g)
	}
	p.flatten()
	v := tag.Look(p.doc, p.words, classes)
	for _, s := range v.Stretches() {
		tags, ok := p.tags(s)
		if !ok {
			for i := s.First; i < s.Last; i++ {
				p.spoilt[i] = true
			}
			continue
		}
		e := stretch{tags: tags}
		for i := s.First; i < s.Last; i++ {
			features, ends := v.Features(nil, s, i)
			for k, f := range features {
				features[k] = tag.Key(f)
			}
			e.features, e.ends = append(e.features, features), append(e.ends, ends)
		}
		p.stretches = append(p.stretches, e)
	}
	return p
}

// void reports whether the tokens of a name teach and prove nothing.
func (p *prepared) void(g [2]int) bool { return slices.Contains(p.spoilt[g[0]:g[1]], true) }

func (p *prepared) spoil(m marked) {
	for i, t := range p.doc.Tokens {
		if t.End > m.start && t.Start < m.end {
			p.spoilt[i] = true
		}
	}
}

// mark takes a marked name over, if it begins and ends as tokens do.
func (p *prepared) mark(m marked) {
	byStart := func(t text.Token, at int) int { return t.Start - at }
	first, ok := slices.BinarySearchFunc(p.doc.Tokens, m.start, byStart)
	last, _ := slices.BinarySearchFunc(p.doc.Tokens, m.end, byStart)
	if !ok || last <= first {
		p.spoil(m)
		return
	}
	if end := p.doc.Tokens[last-1].End; end != m.end && !(end == m.end+1 && p.doc.Text[m.end] == '.') {
		p.spoil(m)
		return
	}
	first, last, kind := p.tidy(first, last, m.kind)
	if first >= last {
		p.spoil(m)
		return
	}
	p.gold[[2]int{first, last}] = kind
}

// tidy brings a marked name to our rules: no article, title, possessive or dot,
// a country is a place, a people is a group, and an adjective of one is neither.
func (p *prepared) tidy(first, last int, kind tag.Kind) (int, int, tag.Kind) {
	if last-first > 1 && strings.EqualFold(p.surface(first, first+1), "the") && !model.Places.Has(p.surface(first, last)) {
		first++
	}
	for last > first && (p.words[last-1].Traits&word.Possessive != 0 || p.words[last-1].Mark == '.') {
		last--
	}
	for k := last - 2; kind == tag.Person && k >= first; k-- {
		if p.words[k].Traits&word.Head != 0 {
			first = k + 1
			if p.words[first].Mark == '.' && first+1 < last {
				first++
			}
			break
		}
	}
	if first >= last {
		return first, last, kind
	}
	switch t := p.words[first].Traits; {
	case last-first == 1 && t&word.People != 0:
		kind = tag.Group
	case last-first == 1 && t&word.Demonym != 0 && t&word.Known == 0:
		kind = tag.Other
	case p.source == "re3d" && kind == tag.Organization && model.Countries.Has(p.surface(first, last)):
		kind = tag.Place
	}
	return first, last, kind
}

func (p *prepared) surface(first, last int) string {
	return p.doc.Text[p.doc.Tokens[first].Start:p.doc.Tokens[last-1].End]
}

// flatten leaves of names within names the outer ones.
func (p *prepared) flatten() {
	for inner := range p.gold {
		for outer := range p.gold {
			if inner != outer && outer[0] <= inner[0] && inner[1] <= outer[1] {
				delete(p.gold, inner)
				break
			}
		}
	}
}

// tags are the right tags of a stretch; not ok where they cannot be told. Names
// in lower case have none.
func (p *prepared) tags(s tag.Stretch) (tags []uint8, ok bool) {
	tags = make([]uint8, s.Last-s.First)
	if p.void([2]int{s.First, s.Last}) {
		return nil, false
	}
	for g, kind := range p.gold {
		if g[0] >= s.Last || g[1] <= s.First {
			continue
		}
		first, last := g[0], g[1]
		if kind == tag.Other { // "1970 general election": its capitals are no name of ours
			first, last = max(first, s.First), min(last, s.Last)
		}
		if first < s.First || last > s.Last {
			return nil, false
		}
		for i := first; i < last; i++ {
			part := tag.Inside
			if i == first {
				part = tag.Begin
			}
			if tags[i-s.First] != tag.Outside {
				return nil, false
			}
			tags[i-s.First] = uint8(tag.Of(kind, part))
		}
	}
	return tags, true
}
