package actor

import (
	"slices"

	"claimlight/wasm/text"
)

// Find returns the actors of doc in the order of their first mention. It takes
// time linear in the text, but for sorting the names.
func Find(doc *text.Document) []Actor {
	f := newFinder(doc)
	for i := range doc.Sentences {
		if !f.headline(&doc.Sentences[i]) {
			f.sentence(i)
		}
	}
	f.headlines()
	f.group()
	f.settle()
	f.pronouns()
	return f.actors()
}

// finder holds a document and what is known of it so far.
type finder struct {
	doc      *text.Document
	words    []word
	evidence evidence
	names    []name
	entities []entity
	sure     []string // headline look-up: the keys of names found in running text
	stood    []reference
	bodies   recent
}

// name is one mention: the tokens first to last.
type name struct {
	first, last int
	titled      int // where the title before it begins; first where there is none
	sentence    int
	votes       votes
	key         string // normal form; equal keys are one entity
	entity      int
}

// entity is what mentions are grouped into.
type entity struct {
	name   int // its first mention
	alias  int // the entity it merges into, or itself
	votes  votes
	kind   Kind
	gender gender
	shared bool // a surname that is left open between those who bear it
	role   role
}

// idle reports whether nothing shows that this is an actor.
func (e *entity) idle() bool { return e.votes[e.kind] <= 0 }

// reference is a pronoun, by token, and the entity that it stands for.
type reference struct{ token, entity int }

// actors collects the result.
func (f *finder) actors() []Actor {
	slot := make([]int, len(f.entities)) // index into out, from 1
	var out []Actor
	for i := range f.names {
		n := &f.names[i]
		e := f.root(n.entity)
		if f.entities[e].idle() {
			continue
		}
		span := f.span(n.first, n.last)
		if slot[e] == 0 {
			out = append(out, Actor{Kind: f.entities[e].kind, Role: f.entities[e].role.of(f)})
			slot[e] = len(out)
		}
		a := &out[slot[e]-1]
		a.Mentions = append(a.Mentions, span)
		if span.Len() > len(a.Name) {
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

// root is the entity that e has merged into.
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

// add records a mention.
func (f *finder) add(n name) {
	if n.first >= n.last {
		return
	}
	n.key = f.key(n.first, n.last)
	if n.key == "" {
		return
	}
	f.names = append(f.names, n)
}

func (f *finder) sortNames() {
	slices.SortFunc(f.names, func(a, b name) int { return a.first - b.first })
}
