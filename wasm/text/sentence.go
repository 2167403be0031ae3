package text

import (
	"strings"
	"unicode"

	"claimlight/wasm/model"
)

// sentences appends the sentences of one paragraph, whose tokens are
// all[first:], to dst. All tokens end up in one.
func sentences(dst []Sentence, s string, all []Token, first int) []Sentence {
	c := cutter{s: s, toks: all[first:]}
	for start := 0; start < len(c.toks); {
		end := c.sentence(start)
		span := Span{c.toks[start].Start, c.toks[end-1].End}
		dst = append(dst, Sentence{span, first + start, first + end})
		start = end
	}
	return dst
}

// cutter cuts one paragraph into sentences.
type cutter struct {
	s      string
	toks   []Token
	bullet bool  // the paragraph has items that begin with a bullet
	item   int32 // the number of the list item last begun, 0 for none
}

// sentence is the index after the last token of the sentence that begins at
// start. It looks at each token a fixed number of times.
func (c *cutter) sentence(start int) int {
	line, _ := c.line(start, start) // the end of the line last met
	for i := c.opening(start); i < len(c.toks); {
		if c.spaced(i) && (!lower(c.rune(i)) || c.item > 0 || c.address(i)) {
			end, apart := c.line(start, i)
			if apart || i == line && c.capital(i) || c.begins(start, i) {
				return i
			}
			line = max(line, end)
		}
		if !c.terminator(i) {
			i++
			continue
		}
		end := c.closing(i)
		if end == len(c.toks) || c.cuts(start, i, end) {
			return end
		}
		i = end
	}
	return len(c.toks)
}

// opening skips the bullet and the number of a list item or a section, whose dot
// ends nothing.
func (c *cutter) opening(start int) int {
	i := start
	if c.isBullet(i) {
		c.bullet = true
		i++
	}
	if n, end := c.marker(i); n > 0 {
		c.item = n
		return end
	}
	if start == 0 && c.section(i) {
		return i + 2
	}
	return max(i, start+1)
}

// section reports whether the number of a section stands at i: "2.1." before a
// capital.
func (c *cutter) section(i int) bool {
	return c.is(i, Number) && strings.IndexByte(c.word(i), '.') > 0 && c.joined(i+1, ".") && c.capital(i+2)
}

// terminator reports whether a sentence may end with the token at i.
func (c *cutter) terminator(i int) bool {
	t := c.toks[i]
	last := c.s[t.End-1]
	switch t.Kind {
	case Word:
		return last == '.'
	case Punct:
		if last == '.' || last == '!' || last == '?' {
			return true
		}
		return terminators.Has(c.word(i))
	}
	return false
}

// closing is the index after the terminator at i, the terminators that follow
// it, and the quotation marks, brackets and notes that close behind it.
func (c *cutter) closing(i int) int {
	for i++; i < len(c.toks); i++ {
		w, spaced := c.word(i), c.spaced(i)
		aside := c.aside(i)
		switch {
		case aside > i:
			i = aside - 1
		case c.is(i, Punct) && c.terminator(i) && (!spaced || c.straggles(i)):
		case spaced && !(c.is(i, Quote) && i+1 == len(c.toks)):
			return i
		case c.is(i, Quote), w == ")", w == "]", w == "}":
		default:
			return i
		}
	}
	return i
}

// straggles reports whether the mark at i ends the sentence before it in spite of
// the space between: a further dot, an ellipsis at which nothing goes on, "! !".
func (c *cutter) straggles(i int) bool {
	switch c.word(i) {
	case ".":
		return c.word(i-1) == "."
	case "...", "…":
		return !lower(c.rune(i + 1))
	}
	return true
}

// aside is the index after what stands behind a sentence and is no part of the
// next, with a space or without, or i: the number of a note, [12] or bare; what
// an editor notes in brackets, [citation needed]; a smiley.
func (c *cutter) aside(i int) int {
	end := i + 1
	switch c.word(i) {
	case "[":
		for end < i+6 && (c.is(end, Number) || lower(c.rune(end)) || c.dash(end) || c.word(end) == "," || c.ellipsis(end)) {
			end++
		}
		if end > i+1 && c.word(end) == "]" {
			return end + 1
		}
	case ":", ";":
		if c.joined(end, "-") {
			end++
		}
		if c.joined(end, ")") || c.joined(end, "(") {
			return end + 1
		}
	default:
		if c.is(i, Number) && c.toks[i].Len() <= 3 && c.plain(i-1) && c.capital(end) && (!c.spaced(i) || model.Openers.Has(c.word(end))) {
			return end
		}
	}
	return i
}

// plain reports whether a sentence ends with the token at i whatever follows: a
// mark behind a word that is no abbreviation.
func (c *cutter) plain(i int) bool {
	if c.is(i, Quote) {
		i--
	}
	return c.is(i, Punct) && c.terminator(i) && c.longLower(i-1) && !c.shortened(i-1) && !model.Numbered.Has(c.word(i-1))
}

// cuts decides whether the sentence from start ends with the terminator at i and
// what closes behind it, before the token at end. The first rule that applies
// decides.
func (c *cutter) cuts(start, i, end int) bool {
	next := c.rune(end)

	// S1 Without a space only where one was forgotten: "world.Today".
	if !c.spaced(end) {
		return end == i+1 && c.word(i) == "." && i > start && c.longLower(i-1) && c.titled(end)
	}

	// S2 A mark that goes on with the sentence: comma, semicolon, dash.
	if c.continues(end) {
		return false
	}

	// S3 An ellipsis in brackets stands for left-out words, at times for the
	// rest of the sentence.
	if i > start && (c.word(i-1) == "[" || c.word(i-1) == "(") {
		return c.ellipsis(i) && c.opens(end)
	}

	// S4 A lower-case letter goes on: "Really?" he asked; Yahoo! in; 5 a.m. on.
	// It begins a sentence only in careless writing, and in an address and in
	// names like iPhone.
	if lower(next) && !c.address(end) && !c.camel(end) {
		return i > start && c.careless(start, i, end)
	}

	// S5 "I" shows no beginning after an ellipsis.
	if c.ellipsis(i) && (c.word(end) == "I" || !letter(next)) {
		return false
	}

	// S6 Only a dot has more to say: after ! and ? the rest begins anew.
	if c.is(i, Word) {
		return c.cutsAcronym(start, i, end)
	}
	if c.word(i) == "." && (end == i+1 || c.word(i+1) == "]") && i > start && !c.spaced(i) {
		return c.cutsDot(start, i, end)
	}

	// S7 A title keeps its mark before the year: "Hurrah! (1931)".
	return !(c.word(end) == "(" && c.is(end+1, Number) && i > start && upper(c.rune(i-1)))
}

// cutsAcronym decides after a word with a dot of its own: "U.S." "p.m."
func (c *cutter) cutsAcronym(start, i, end int) bool {
	w := c.word(i)
	switch {
	// S8 Times of day end a sentence, but not in "At 7 a.m. Dr. Lind" and
	// not before a day or a zone.
	case times.Has(w):
		return i-start > 3 && !model.AfterTime.Has(c.word(end))

	// S9 "e.g." and the like never do.
	case model.Titles.Has(w[:len(w)-1]):
		return false

	// S10 Initials of a name do not: "J.K. Rowling".
	case end == i+1 && upper(c.rune(end)) && i == start:
		return false
	}

	// S11 Other acronyms do before a word that opens sentences or a quotation.
	return c.opens(end) || end > i+1
}

// cutsDot decides after a full stop that stands right behind the word at i-1.
func (c *cutter) cutsDot(start, i, end int) bool {
	w := c.word(i - 1)
	if len(w) > longestShort && c.is(i-1, Word) {
		return true // as most are, S16
	}
	switch {
	// S12 Titles never end a sentence: "Mr." "Gen." "vs.", nor do those of towns before
	// capitals: "ST. LOUIS".
	case model.Titles.Has(w), shouted.Has(w) && c.shouts(end):
		return false

	// S13 Nor do words that number things, before a number: "No. 5" "p. 55", nor
	// short ones that open a bracket: "(b. May 1950)".
	case c.is(end, Number) && (model.Numbered.Has(w) || c.is(i-1, Punct) && w != ")" && w != "%"):
		return false
	case i-1 > start && c.word(i-2) == "(" && len(w) <= 4 && lower(c.rune(i-1)):
		return false

	// S14 Abbreviations do before a word that opens sentences, a company's form before
	// a title and before a subject too: "sued Apple Inc. Mr. Cook", "Mattel was".
	case model.Abbreviations.Has(w):
		return c.opens(end) || model.Suffixes.Has(w) && (c.word(end+1) == "." && model.Titles.Has(c.word(end)) || c.subject(end))

	// S15 An initial does not end a sentence within a name: "Anna S. Weber".
	case single(w) && upper(c.rune(i-1)):
		return !c.initial(start, i-1, end)
	}

	// S16 Any other full stop does.
	return true
}

// initial reports whether the single capital at i is a name's, not "Plan B" or
// the pronoun "I".
func (c *cutter) initial(start, i, end int) bool {
	afterName := i > start && upper(c.rune(i-1)) && c.is(i-1, Word)
	if c.word(i) == "I" && !afterName {
		return i == start && !c.opens(end)
	}
	if i > start && lettered.Has(c.word(i-1)+c.word(i)) {
		return false
	}
	return !c.opens(end) || c.word(end) == "A"
}

// subject reports whether the token at i is a subject of one word, and neither a day nor
// an office: "Apple Inc. Mattel was", but not "Boeing Co. Monday said" or "Apple Inc. CEO is".
func (c *cutter) subject(i int) bool {
	return predicates.Has(c.word(i+1)) && !model.AfterTime.Has(c.word(i)) && !model.Heads.Has(c.word(i))
}

// shouted are the titles of towns in capitals, which mean something else without a town.
const shouted model.List = "FT MT ST"

// shouts reports whether the token at i is a word of capitals.
func (c *cutter) shouts(i int) bool {
	w := c.word(i)
	return len(w) > 1 && strings.IndexFunc(w, unicode.IsLower) < 0 && upper(c.rune(i))
}

// predicates are verbs that show that a subject is before them.
const predicates model.List = "had has is said says was will"

// lettered are things that a letter tells apart: vitamin C, plan B; and what is on X.
const lettered model.List = "PlanB onX planB vitaminA vitaminB vitaminC vitaminD vitaminE vitaminK"

// opens reports whether the token at i is a word that opens sentences rather
// than names, or a quotation mark before one.
func (c *cutter) opens(i int) bool {
	if c.is(i, Quote) {
		return upper(c.rune(i + 1))
	}
	return model.Openers.Has(c.word(i))
}

// continues reports whether the mark at i goes on with the sentence before it.
func (c *cutter) continues(i int) bool { return c.is(i, Punct) && continuing.Has(c.word(i)) }

const (
	terminators model.List = "… ‼ ⁉ 。 ！ ？"
	continuing  model.List = "& ) , - / : ; ] – —"
	dashes      model.List = "- – —"
	bullets     model.List = "· • ‣ ⁃ ▪ ◦"
	times       model.List = "A.M. P.M. a.m. p.m."
)

func (c *cutter) dash(i int) bool { return dashes.Has(c.word(i)) }

// capital reports whether a word with a capital stands at i, behind white space.
func (c *cutter) capital(i int) bool { return c.spaced(i) && upper(c.rune(i)) }

// joined reports whether the token at i is w, behind no white space.
func (c *cutter) joined(i int, w string) bool { return c.word(i) == w && !c.spaced(i) }

// ellipsis reports whether the terminator at i is "…", "..." or the end of
// ". . .", but not the four dots of an ellipsis and a full stop.
func (c *cutter) ellipsis(i int) bool {
	w := c.word(i)
	return w == "…" || w == "..." || w == "." && c.spaced(i) && c.word(i+1) == "." && c.word(i+2) == "."
}

// careless reports whether the marks from i to end, before a lower-case letter,
// still end a sentence.
func (c *cutter) careless(start, i, end int) bool {
	stop := true // no mark but full stops
	for k := i; k < end; k++ {
		switch c.word(k) {
		case ".":
		case "!", "?":
			stop = false
		default:
			return false
		}
	}
	before, after := c.word(i-1), c.word(end)
	if !stop {
		// Marks in a row are no part of a name, as that of "Yahoo!" is.
		return end > i+1 || !upper(c.rune(i-1)) && !model.Resumers.Has(after)
	}
	if end > i+1 || !c.is(i-1, Word) || c.shortened(i-1) {
		return false
	}
	// A full stop can mean nothing else behind a long word, before a word that
	// begins sentences, and where the writer began in lower case too.
	return c.longLower(i-1) && (len(before) > 4 || lower(c.rune(start))) || !single(before) && model.Starters.Has(root(after))
}

// root is w without what an apostrophe joins to it: "They" of "They’ll".
func root(w string) string {
	for i, r := range w {
		if apostrophe(r) {
			return w[:i]
		}
	}
	return w
}

// shortened reports whether the word at i is an abbreviation.
func (c *cutter) shortened(i int) bool {
	w := c.word(i)
	return len(w) <= longestShort && (model.Abbreviations.Has(w) || model.Titles.Has(w))
}

// longestShort is how many bytes a word that is cut short or numbers things has at most,
// as a test holds.
const longestShort = 6

// camel reports whether the word at i hides its capital within: iPhone.
func (c *cutter) camel(i int) bool {
	w := c.word(i)
	for k := 1; k < len(w); k++ {
		if 'A' <= w[k] && w[k] <= 'Z' {
			return true
		}
	}
	return false
}

// longLower reports whether the token at i is a lower-case word of two letters
// or more.
func (c *cutter) longLower(i int) bool {
	return c.is(i, Word) && c.toks[i].Len() > 1 && lower(c.rune(i))
}

// titled reports whether the token at i is a capitalised word that no dot
// follows, as it would in an address.
func (c *cutter) titled(i int) bool {
	w := c.word(i)
	return c.is(i, Word) && upper(c.rune(i)) && (len(w) == 1 || lower(runeAt(w, 1)))
}

// The four below hold for any i: outside of the paragraph there is no word. They
// are called rather than copied everywhere, for the size of the module.

// spaced reports whether white space stands before the token at i.
//
//go:noinline
func (c *cutter) spaced(i int) bool {
	return i > 0 && i < len(c.toks) && c.toks[i-1].End < c.toks[i].Start
}

//go:noinline
func (c *cutter) word(i int) string {
	if i < 0 || i >= len(c.toks) {
		return ""
	}
	t := &c.toks[i]
	return c.s[t.Start:t.End]
}

// rune is the first of the token at i, or 0.
//
//go:noinline
func (c *cutter) rune(i int) rune { return runeAt(c.word(i), 0) }

// is reports whether the token at i is of the kind.
//
//go:noinline
func (c *cutter) is(i int, k Kind) bool { return i >= 0 && i < len(c.toks) && c.toks[i].Kind == k }
