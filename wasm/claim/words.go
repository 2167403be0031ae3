package claim

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/order"
	"claimlight/wasm/text"
	"claimlight/wasm/worth"
)

// word is what the rules know of one token.
type word struct {
	class   model.Class
	cue     model.Cue
	form    model.Form
	kind    text.Kind
	final   bool  // a mark after the last word of its sentence
	clitic  bool  // the 's of the word before it
	quoted  int32 // 1 + index of the outermost quotation around it, marks included; 0 outside
	name    int32 // 1 + index of the mention that covers it; 0 where none does
	pronoun int32 // 1 + index of the actor that this pronoun stands for; 0 where unknown
}

// mention is one name in the text.
type mention struct {
	span        text.Span
	actor       int
	first, last int // tokens
}

// finder holds a document's tokens with all that is known of them.
type finder struct {
	doc        *text.Document
	actors     []actor.Actor
	words      []word
	quotations []quotation
	mentions   []mention
	tally      []tally // of the words before each token; one longer than words
	handles    []handle
	shared     []bool // by actor: a bare surname that several named people bear
	claims     []Claim
	judge      Judge
	signs      []worth.Sign // of the claim being scored
	known      [256]known
	before     trail
	script     script
}

func newFinder(doc *text.Document, actors []actor.Actor) *finder {
	f := &finder{
		doc: doc, actors: actors, words: make([]word, len(doc.Tokens)),
		signs: make([]worth.Sign, 0, worth.Longest+1),
	}
	for i, t := range doc.Tokens {
		f.words[i].kind = t.Kind
		if t.Kind != text.Word || t.Len() > maxWord {
			continue
		}
		if k := doc.Alike[i]; int(k) < i {
			f.words[i] = f.words[k]
			continue
		}
		lower := strings.ToLower(t.Of(doc.Text))
		w := model.Lookup(lower)
		f.words[i].class, f.words[i].cue, f.words[i].form = w.Class, w.Cue, w.Form
		f.words[i].clitic = lower == "'s" || lower == "’s"
		if w.Form == model.NoForm && w.Class == 0 && len(lower) > 4 && strings.HasSuffix(lower, "ed") {
			f.words[i].form = model.Past
		}
	}
	f.markFinals()
	f.placeActors()
	f.pairQuotes()
	f.count()
	f.handles = handlesOf(actors)
	f.shared = sharedOf(actors)
	return f
}

// tally counts words in quotation marks and others, so that the manner of any
// range is known without reading it.
type tally struct{ quoted, plain int32 }

func (f *finder) count() {
	f.tally = make([]tally, len(f.words)+1)
	for i := range f.words {
		n := f.tally[i]
		if f.wordy(i) && f.words[i].quoted != 0 {
			n.quoted++
		} else if f.wordy(i) {
			n.plain++
		}
		f.tally[i+1] = n
	}
}

// markFinals marks the marks that end sentences: the stop of "Dr." is not one.
func (f *finder) markFinals() {
	for _, s := range f.doc.Sentences {
		for i := s.Last - 1; i >= s.First && !f.wordy(i); i-- {
			f.words[i].final = true
		}
	}
}

// maxWord bounds the words that are looked up; the longest listed has 14 bytes.
const maxWord = 40

// placeActors marks the tokens of all mentions and pronouns.
func (f *finder) placeActors() {
	n := 0
	for a := range f.actors {
		n += len(f.actors[a].Mentions)
	}
	f.mentions = make([]mention, 0, n)
	var pronouns []mention
	for a := range f.actors {
		for _, s := range f.actors[a].Mentions {
			f.mentions = append(f.mentions, mention{span: s, actor: a})
		}
		for _, s := range f.actors[a].Pronouns {
			pronouns = append(pronouns, mention{span: s, actor: a})
		}
	}
	f.place(f.mentions, func(i, m int) { f.words[i].name = int32(m + 1) })
	f.place(pronouns, func(i, m int) { f.words[i].pronoun = int32(pronouns[m].actor + 1) })
}

// place sorts spans and calls mark for every token within one: one merge of two
// sorted lists.
func (f *finder) place(spans []mention, mark func(token, span int)) {
	order.By(spans, func(a, b mention) int { return cmp.Compare(a.span.Start, b.span.Start) })
	i := 0
	for m := range spans {
		for i < len(f.words) && f.doc.Tokens[i].Start < spans[m].span.Start {
			i++
		}
		spans[m].first = i
		for i < len(f.words) && f.doc.Tokens[i].End <= spans[m].span.End {
			mark(i, m)
			i++
		}
		spans[m].last = i
	}
}

// of is the token's text. This and the others like it are called from everywhere:
// inlined there, they would be a good part of the module.
//
//go:noinline
func (f *finder) of(i int) string {
	t := &f.doc.Tokens[i]
	return f.doc.Text[t.Start:t.End]
}

// is reports whether token i reads s, which is in lower case, in whatever case.
//
//go:noinline
func (f *finder) is(i int, s string) bool {
	if i < 0 || i >= len(f.words) {
		return false
	}
	t := &f.doc.Tokens[i]
	if t.End-t.Start != len(s) { // mostly
		return false
	}
	w := f.doc.Text[t.Start:t.End]
	for k := range len(w) {
		c := w[k]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != s[k] {
			return false
		}
	}
	return true
}

// has reports whether token i has one of the classes.
//
//go:noinline
func (f *finder) has(i int, c model.Class) bool {
	return i >= 0 && i < len(f.words) && f.words[i].class&c != 0
}

//go:noinline
func (f *finder) hasAny(i int, chars string) bool { return strings.ContainsAny(f.of(i), chars) }

//go:noinline
func (f *finder) dash(i int) bool { return f.words[i].kind == text.Punct && dashes.Has(f.of(i)) }

// Small lists of the rules, in order.
const (
	dashes    model.List = "- -- – — ―"
	pauses    model.List = ", - -- : ; – — ―" // marks at which a tag may end
	stops     model.List = "! . ... ? …"
	copulas   model.List = "am are be been being is was were"
	habits    model.List = "continued continues goes like liked likes on used went"
	gaps      model.List = "how than what whatever" // the gap between what X says and …
	noOne     model.List = "neither nobody none"
	nothings  model.List = "it that there this what which you"
	agency    model.List = "about by for from to with"
	topics    model.List = "about against at of"
	calls     model.List = "call called calling calls"
	demands   model.List = "for on"
	particles model.List = "back out"
	belonging model.List = "for of with"
	views     model.List = "estimation opinion telling view words" // in X's view
	unsayers  model.List = "if nor unless whether"
	contrasts model.List = "although though while"
	joins     model.List = "and but then"
	singulars model.List = "does has is was"
)

// among reports whether token i is on the list, in lower case or with a capital.
//
//go:noinline
func (f *finder) among(i int, l model.List) bool {
	return i >= 0 && i < len(f.words) && l.Has(strings.ToLower(f.of(i)))
}

//go:noinline
func (f *finder) comma(i int) bool { return i >= 0 && f.is(i, ",") }

// stop reports whether token i ends a sentence, or the text does before it.
//
//go:noinline
func (f *finder) stop(i int) bool {
	return i >= len(f.words) || f.words[i].final && stops.Has(f.of(i))
}

//go:noinline
func (f *finder) capital(i int) bool {
	if i >= len(f.words) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.of(i))
	return unicode.IsUpper(r)
}

func (f *finder) allCaps(i int) bool {
	s := f.of(i)
	if f.words[i].kind != text.Word || len(s) < 3 {
		return false
	}
	capital := false
	for _, r := range s {
		if unicode.ToUpper(r) != r {
			return false
		}
		capital = capital || unicode.ToLower(r) != r
	}
	return capital
}

// wordy reports whether token i is a word or a number.
//
//go:noinline
func (f *finder) wordy(i int) bool { return f.words[i].kind <= text.Number }

// clitic reports whether token i is the 's of the word before it.
//
//go:noinline
func (f *finder) clitic(i int) bool { return i >= 0 && i < len(f.words) && f.words[i].clitic }

// span joins tokens [first, last); empty for none.
//
//go:noinline
func (f *finder) span(first, last int) text.Span {
	if first >= last {
		return text.Span{}
	}
	return text.Span{Start: f.doc.Tokens[first].Start, End: f.doc.Tokens[last-1].End}
}
