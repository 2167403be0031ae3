package actor

import (
	"claimlight/wasm/tag"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// Find returns the actors of doc in the order of their first mention, by a model
// of names. It takes time linear in the text, but for sorting the names.
func Find(doc *text.Document, names *tag.Model) []Actor {
	f := &finder{doc: doc, words: names.Words(doc), quoted: quotations(doc)}
	f.take(names.Find(doc, f.words))
	f.group()
	f.settle()
	f.pronouns()
	return f.actors()
}

// finder holds a document and what is known of it so far.
type finder struct {
	doc      *text.Document
	words    []word.Word
	quoted   []bool // by token: within quotation marks
	names    []name
	entities []entity
	spare    []form   // of the pass before, whose memory the next one takes
	people   []form   // who bears which surname
	kin      []family // at the first form of each
	firms    []form   // which bodies have which word for their first, or second of three
	held     []form   // who of a surname has which office
	crowned  bool     // somebody reigns
	stood    []reference
	bodies   recent
}

// quotations tells which tokens stand within quotation marks. A paragraph ends
// them: one that goes on opens with a mark again.
func quotations(doc *text.Document) []bool {
	quoted := make([]bool, len(doc.Tokens))
	open, paragraph := "", 0
	for i, t := range doc.Tokens {
		for paragraph < len(doc.Paragraphs) && t.Start >= doc.Paragraphs[paragraph].End {
			paragraph++
			open = ""
		}
		quoted[i] = open != ""
		if t.Kind != text.Quote {
			continue
		}
		if w := t.Of(doc.Text); open == "" {
			open = w
		} else if closes(open, w) {
			open = ""
		}
	}
	return quoted
}

func closes(open, w string) bool {
	switch open {
	case "“", "„":
		return w == "”" || w == "“"
	case "‘", "‚":
		return w == "’" || w == "‘"
	case "«":
		return w == "»"
	}
	return w == open
}

// entity is what mentions are grouped into.
type entity struct {
	name    int // its first mention
	alias   int // the entity it merges into, or itself
	votes   votes
	kind    Kind
	gender  gender
	shared  bool   // a surname that is left open between those who bear it
	royal   bool   // named behind a title of those who reign: Prince Harry
	land    string // whose body it is
	located bool   // something is in it
	acts    bool   // it says or sells something
	byname  bool   // by which the article calls another, of whose kind it says nothing
	role    role
}

// reference is a pronoun, by token, and the entity that it stands for.
type reference struct{ token, entity int }

// actors collects the result.
func (f *finder) actors() []Actor {
	slot := make([]int, len(f.entities)) // index into out, from 1
	var out []Actor
	var proper []bool // the name stands in a sentence: a headline may run on behind a person's
	for i := range f.names {
		n := &f.names[i]
		e := f.root(n.entity)
		span := f.span(n.first, n.last)
		if slot[e] == 0 {
			out = append(out, Actor{Kind: f.entities[e].kind, Role: f.entities[e].role.of(f)})
			proper = append(proper, false)
			slot[e] = len(out)
		}
		a := &out[slot[e]-1]
		a.Mentions = append(a.Mentions, span)
		if plain := !f.headline(n); plain && !proper[slot[e]-1] && n.last-n.first > 1 && a.Kind == Person {
			proper[slot[e]-1] = true
			a.Name = span.Of(f.doc.Text)
		} else if (plain || !proper[slot[e]-1]) && span.Len() > len(a.Name) {
			a.Name = span.Of(f.doc.Text)
		}
	}
	for _, r := range f.stood {
		if slot[f.root(r.entity)] == 0 {
			continue
		}
		a := &out[slot[f.root(r.entity)]-1]
		a.Pronouns = append(a.Pronouns, f.doc.Tokens[r.token].Span)
	}
	return out
}

// headline reports whether a name stands in a line that ends without a stop.
func (f *finder) headline(n *name) bool {
	last := f.doc.Sentences[n.sentence].Last
	return f.doc.Tokens[last-1].Kind == text.Word
}

// root is the entity that e has merged into.
//
//go:noinline
func (f *finder) root(e int) int {
	for f.entities[e].alias != e {
		next := f.entities[e].alias
		f.entities[e].alias = f.entities[next].alias
		e = next
	}
	return e
}

// span is the bytes from token first up to token last.
func (f *finder) span(first, last int) text.Span {
	return text.Span{Start: f.doc.Tokens[first].Start, End: f.doc.Tokens[last-1].End}
}

// is reports whether the token at i has one of the traits. These three are called
// from everywhere: inlined there, they would be half of this package.
//
//go:noinline
func (f *finder) is(i int, t word.Trait) bool {
	return i >= 0 && i < len(f.words) && f.words[i].Traits&t != 0
}

// mark reports whether the token at i is the one-byte mark c.
//
//go:noinline
func (f *finder) mark(i int, c byte) bool {
	return i >= 0 && i < len(f.words) && f.words[i].Mark == c
}

// number reports whether the token at i is one.
func (f *finder) number(i int) bool {
	return i >= 0 && i < len(f.words) && f.doc.Tokens[i].Kind == text.Number
}

// surface is the token at i as written, or "".
//
//go:noinline
func (f *finder) surface(i int) string {
	if i < 0 || i >= len(f.words) {
		return ""
	}
	t := &f.doc.Tokens[i]
	return f.doc.Text[t.Start:t.End]
}

// pastThe is i, or the token before it where "the" stands there.
func (f *finder) pastThe(i int) int {
	if f.reads(i, "the") {
		return i - 1
	}
	return i
}

// reads reports whether the token at i is w.
//
//go:noinline
func (f *finder) reads(i int, w string) bool {
	if i < 0 || i >= len(f.words) || f.doc.Tokens[i].Len() != len(w) { // mostly
		return false
	}
	return f.surface(i) == w
}
