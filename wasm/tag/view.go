package tag

import (
	"strings"
	"unicode"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/weights"
	"claimlight/wasm/word"
)

// View sees a document as the model does.
type View struct {
	doc    *text.Document
	words  []word.Word
	cells  []cell
	seen   counts
	titled []bool // by sentence: nearly every long word has a capital
	viewed viewed
}

// Look reads doc, whose words are known.
func Look(doc *text.Document, words []word.Word, classes *Classes) *View {
	r := &View{doc: doc, words: words, cells: make([]cell, len(doc.Tokens))}
	for i, t := range doc.Tokens {
		if k := int(doc.Alike[i]); k < i {
			r.cells[i] = r.cells[k]
			continue
		}
		r.cells[i].form = hashWord(t.Of(doc.Text))
		if t.Kind == text.Word {
			r.cells[i].class = classes.of(r.cells[i].form)
			r.cells[i].named = words[i].Traits&word.Possessive == 0 && (words[i].Traits&word.Capital != 0 || mixed(t.Of(doc.Text)))
		}
	}
	r.titled = make([]bool, len(doc.Sentences))
	for k, s := range doc.Sentences {
		r.titled[k] = r.headline(s)
	}
	r.lists()
	r.seen = count(r)
	return r
}

// Stretch is the tokens First to Last of one sentence: capitals and what may
// stand between them in a name. Names lie within stretches.
type Stretch struct{ First, Last, Sentence int }

// Stretches lists them in order.
func (r *View) Stretches() []Stretch {
	var out []Stretch
	for k, s := range r.doc.Sentences {
		for i := s.First; i < s.Last; {
			if !r.anchor(i) {
				i++
				continue
			}
			first, last := i, i+1
			for i++; i < s.Last && i-last < maxGap && i-first < maxStretch; i++ {
				if r.anchor(i) {
					last = i + 1
				} else if !r.joint(i) {
					break
				}
			}
			out = append(out, Stretch{first, last, k})
			i = last
		}
	}
	return out
}

// maxStretch bounds a stretch, and so the memory of the decoder: no name is as long.
const maxStretch = 1024

// maxGap is how many tokens may stand between two capitals of a stretch.
const maxGap = 4

// anchor reports whether a name may begin or end with the token at i.
func (r *View) anchor(i int) bool {
	t := r.doc.Tokens[i]
	if t.Kind == text.Number {
		return !strings.ContainsAny(t.Of(r.doc.Text), ".,:") && (i+1 < len(r.words) && r.words[i+1].Traits&word.Capital != 0 || i > 0 && r.words[i-1].Traits&word.Capital != 0)
	}
	return r.cells[i].named
}

// mixed reports whether a word holds a capital: iPhone.
func mixed(w string) bool {
	for _, c := range w {
		if unicode.IsUpper(c) {
			return true
		}
	}
	return false
}

// joints are marks that may stand within a name.
const joints model.List = "! & ' + , - . / : – ‘ ’"

// joint reports whether the token at i may stand within a name.
func (r *View) joint(i int) bool {
	if r.doc.Tokens[i].Kind == text.Word {
		return r.words[i].Traits&(word.Possessive|word.Joint) != 0
	}
	return r.in(i, joints)
}

//go:noinline
func (r *View) surface(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	t := &r.doc.Tokens[i]
	return r.doc.Text[t.Start:t.End]
}

// reads reports whether the token at i is w: a method, since comparisons everywhere
// would be a good part of the module.
//
//go:noinline
func (r *View) reads(i int, w string) bool {
	if i < 0 || i >= len(r.words) || r.doc.Tokens[i].Len() != len(w) { // mostly
		return false
	}
	return r.surface(i) == w
}

// in reports whether the token at i is in a list.
//
//go:noinline
func (r *View) in(i int, l model.List) bool { return l.Has(r.surface(i)) }

// counts says how the document writes each word elsewhere, by the hash of its form.
type counts struct {
	table weights.Table
	seen  []tally // by slot
}

// tally counts up to three of each, and gathers what stands around a word.
type tally struct {
	lower, inner uint8
	cues         uint16
}

// What stands around a word somewhere in the document.
const (
	afterGiven uint16 = 1 << iota
	afterTitle
	afterOccupation
	afterIn
	afterThe
	afterOf
	beforeBody
	beforeSite
	beforeSpeech
	beforeWho
	beforePossessive
	afterCapital
	beforeCapital
	beforeSuffix
)

// cues says what stands around the token at i of sentence s.
func (r *View) cues(i int, s text.Sentence) (c uint16) {
	if i > s.First {
		t := r.words[i-1].Traits
		if r.words[i-1].Mark == '.' && i > s.First+1 {
			t = r.words[i-2].Traits & (word.Rank | word.Initial)
		}
		c |= bit(t&word.Given != 0, afterGiven) | bit(t&word.Rank != 0, afterTitle) | bit(t&word.Occupation != 0, afterOccupation) | bit(t&word.Capital != 0, afterCapital)
		switch r.surface(i - 1) {
		case "in", "In", "near", "from", "at":
			c |= afterIn
		case "the", "The":
			c |= afterThe
		case "of":
			c |= afterOf
		}
	}
	if i+1 < s.Last {
		t := r.words[i+1].Traits
		c |= bit(t&word.Body != 0, beforeBody) | bit(t&word.Site != 0, beforeSite) | bit(t&word.Speech != 0, beforeSpeech) |
			bit(t&word.Possessive != 0, beforePossessive) | bit(t&word.Capital != 0, beforeCapital) | bit(t&word.Suffix != 0, beforeSuffix)
		if w := r.surface(i + 1); w == "who" || w == "," && r.reads(i+2, "who") {
			c |= beforeWho
		}
	}
	return c
}

func bit(is bool, b uint16) uint16 {
	if is {
		return b
	}
	return 0
}

func count(r *View) counts {
	spellings := 0
	for i, first := range r.doc.Alike {
		if int(first) == i {
			spellings++
		}
	}
	c := counts{table: weights.NewTable(spellings)}
	c.seen = make([]tally, len(c.table))
	for _, s := range r.doc.Sentences {
		caps, all := 0, 0
		for i := s.First; i < s.Last; i++ {
			if r.doc.Tokens[i].Kind == text.Word {
				all++
				if r.words[i].Traits&word.Capital != 0 {
					caps++
				}
			}
		}
		for i := s.First; i < s.Last; i++ {
			if r.doc.Tokens[i].Kind != text.Word {
				continue
			}
			cell := &r.cells[i]
			if k := int(r.doc.Alike[i]); k < i {
				cell.seen = r.cells[k].seen
			} else {
				cell.seen = int32(c.table.Put(cell.form))
			}
			t := &c.seen[cell.seen]
			if r.words[i].Traits&word.Capital != 0 {
				t.cues |= r.cues(i, s)
			}
			switch {
			case r.words[i].Traits&word.Capital == 0:
				t.lower = min(t.lower+1, 3)
			case r.words[i].Traits&word.Opening == 0 && caps*5 <= all*4:
				t.inner = min(t.inner+1, 3)
			}
		}
	}
	return c
}

// tally is that of the form of the token at i.
func (r *View) tally(i int) *tally {
	if r.doc.Tokens[i].Kind != text.Word {
		return r.seen.of(r.cells[i].form)
	}
	return &r.seen.seen[r.cells[i].seen]
}

// of is the form's tally.
func (c *counts) of(form uint32) *tally { return &c.seen[c.table.Put(form)] }

// has reports whether the document has the form.
func (c *counts) has(form uint32) bool { return !c.table.Empty(c.table.Slot(form)) }

// headline reports whether a sentence writes nearly every long word with a capital.
func (r *View) headline(s text.Sentence) bool {
	long, caps := 0, 0
	for i := s.First; i < s.Last; i++ {
		if t := r.doc.Tokens[i]; t.Kind == text.Word && t.Len() > 3 {
			long++
			if r.words[i].Traits&word.Capital != 0 {
				caps++
			}
		}
	}
	return long >= 4 && caps*4 >= long*3
}

// The lists of names of several words, and whether it is a name's first.
const (
	placeList = 1 + iota
	organizationList
	demonymList
	behind = 4
)

// longest is how many tokens and bytes a name of a list has at most.
const (
	longestList  = 5
	longestBytes = 48
)

// several are the lists of names of several words.
var several = [...]struct {
	list model.List
	is   uint8
}{
	{model.Countries, placeList}, {model.Places, placeList}, {model.Organizations, organizationList}, {model.Demonyms, demonymList},
}

// lists marks the tokens that make a name of several words in a list.
func (r *View) lists() {
	for _, s := range r.doc.Sentences {
		for i := s.First; i+1 < s.Last; i++ {
			if r.words[i].Traits&word.Leads == 0 || !r.anchor(i+1) && !r.joint(i+1) {
				continue
			}
			for _, l := range &several {
				if n := r.longest(l.list, i, min(i+longestList, s.Last)); n > 0 {
					for k := range n {
						r.cells[i+k].list = l.is | behind
					}
					r.cells[i].list = l.is
					i += n - 1
					break
				}
			}
		}
	}
}

// longest is how many tokens from i on make the longest name in the list, of
// several words, that ends by end; 0 for none.
func (r *View) longest(list model.List, i, end int) int {
	for last := end; last > i+1; last-- {
		from, to := r.doc.Tokens[i].Start, r.doc.Tokens[last-1].End
		if r.words[last-1].Traits&word.Capital != 0 && to-from <= longestBytes && list.Has(r.doc.Text[from:to]) {
			return last - i
		}
	}
	return 0
}

// listKind is the kind of the actors in a list.
func listKind(list uint8) (k Kind, ok bool) {
	switch list {
	case placeList:
		return Place, true
	case organizationList:
		return Organization, true
	}
	return Other, false
}

// listEnd is the end of the listed name of several words that begins at token i.
func (r *View) listEnd(i int) int {
	list := r.cells[i].list
	for i++; i < len(r.cells) && r.cells[i].list == list|behind; i++ {
	}
	return i
}
