package text

import "claimlight/wasm/model"

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
	for i := c.opening(start); i < len(c.toks); {
		if c.begins(i) {
			return i
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

// opening skips the bullet and the number of a list item, whose dot ends
// nothing.
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
	return max(i, start+1)
}

// begins reports whether a further item of a running list begins at i.
func (c *cutter) begins(i int) bool {
	if c.bullet && c.isBullet(i) {
		return true
	}
	if c.item == 0 {
		return false
	}
	n, _ := c.marker(i)
	return n == c.item+1
}

func (c *cutter) isBullet(i int) bool {
	if i >= len(c.toks) || c.toks[i].Kind != Punct {
		return false
	}
	switch c.word(i) {
	case "•", "⁃", "◦", "▪", "‣", "·":
		return true
	}
	return false
}

// marker reads "1." "1)" "1.)" or "a." before a capital as a list item's number,
// from 1, and the index after it. Letters count from 1001.
func (c *cutter) marker(i int) (n int32, end int) {
	if i+1 >= len(c.toks) {
		return 0, i
	}
	w := c.word(i)
	switch {
	case c.toks[i].Kind == Number && len(w) <= 2:
		for _, r := range w {
			if r < '0' || r > '9' {
				return 0, i
			}
			n = n*10 + r - '0'
		}
	case len(w) == 1 && lower(rune(w[0])):
		n = 1001 + int32(w[0]-'a')
	}
	end = i + 1
	for end < len(c.toks) && end < i+3 && !c.spaced(end) && (c.word(end) == "." || c.word(end) == ")") {
		end++
	}
	if n == 0 || end == i+1 || end == len(c.toks) || !c.spaced(end) || !upper(c.rune(end)) {
		return 0, i
	}
	return n, end
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
		w := c.word(i)
		return w == "…" || w == "。" || w == "！" || w == "？" || w == "‼" || w == "⁉"
	}
	return false
}

// closing is the index after the terminator at i, the terminators that follow
// it, and the quotation marks, brackets and note numbers that close behind it.
func (c *cutter) closing(i int) int {
	for i++; i < len(c.toks); i++ {
		w := c.word(i)
		switch {
		case c.toks[i].Kind == Punct && c.terminator(i) && (!c.spaced(i) || w == "." && c.word(i-1) == "."):
		case c.spaced(i) && !(c.toks[i].Kind == Quote && i+1 == len(c.toks)):
			return i
		case c.toks[i].Kind == Quote, w == ")", w == "]", w == "}":
		case w == "[" && c.note(i):
			i += 2
		default:
			return i
		}
	}
	return i
}

// note reports whether a note's number stands in brackets at i: [12].
func (c *cutter) note(i int) bool {
	return i+2 < len(c.toks) && c.toks[i+1].Kind == Number && c.word(i+2) == "]"
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

	// S3 An ellipsis in brackets stands for left-out words.
	if i > start && (c.word(i-1) == "[" || c.word(i-1) == "(") {
		return false
	}

	// S4 A lower-case letter goes on: "Really?" he asked; Yahoo! in; 5 a.m. on.
	// It begins a sentence only in careless writing.
	if lower(next) {
		return end == i+1 && i > start && c.careless(start, i)
	}

	// S5 "I" shows no beginning after an ellipsis.
	if c.ellipsis(i) && (c.word(end) == "I" || !letter(next)) {
		return false
	}

	// S6 Only a dot has more to say: after ! and ? the rest begins anew.
	if c.toks[i].Kind == Word {
		return c.cutsAcronym(start, i, end)
	}
	if c.word(i) == "." && end == i+1 && i > start && !c.spaced(i) {
		return c.cutsDot(start, i, end)
	}
	return true
}

// cutsAcronym decides after a word with a dot of its own: "U.S." "p.m."
func (c *cutter) cutsAcronym(start, i, end int) bool {
	w := c.word(i)
	switch {
	// S7 Times of day end a sentence, but not in "At 5 a.m. Mr. Smith" and
	// not before a day or a zone.
	case w == "a.m." || w == "p.m." || w == "A.M." || w == "P.M.":
		return i-start > 3 && !model.AfterTime.Has(c.word(end))

	// S8 "e.g." and the like never do.
	case model.Titles.Has(w[:len(w)-1]):
		return false

	// S9 Initials of a name do not: "J.K. Rowling".
	case end == i+1 && upper(c.rune(end)) && i == start:
		return false
	}

	// S10 Other acronyms do before a word that opens sentences or a quotation.
	return c.opens(end) || end > i+1
}

// cutsDot decides after a full stop that stands right behind the word at i-1.
func (c *cutter) cutsDot(start, i, end int) bool {
	w := c.word(i - 1)
	switch {
	// S11 Titles never end a sentence: "Mr." "Gen." "vs."
	case model.Titles.Has(w):
		return false

	// S12 Nor do words that number things, before a number: "No. 5" "p. 55".
	case c.toks[end].Kind == Number && (model.Numbered.Has(w) || c.toks[i-1].Kind == Punct):
		return false

	// S13 Abbreviations do before a word that opens sentences.
	case model.Abbreviations.Has(w):
		return c.opens(end)

	// S14 An initial does not end a sentence within a name: "Dmitri S. Peskov".
	case single(w) && upper(c.rune(i-1)):
		return !c.initial(start, i-1, end)
	}

	// S15 Any other full stop does.
	return true
}

// initial reports whether the single capital at i is a name's, not "Plan B" or
// the pronoun "I".
func (c *cutter) initial(start, i, end int) bool {
	afterName := i > start && upper(c.rune(i-1)) && c.toks[i-1].Kind == Word
	if c.word(i) == "I" && !afterName {
		return i == start && !c.opens(end)
	}
	return !c.opens(end) || c.word(end) == "A"
}

// opens reports whether the token at i is a word that opens sentences rather
// than names, or a quotation mark before one.
func (c *cutter) opens(i int) bool {
	if c.toks[i].Kind == Quote && i+1 < len(c.toks) {
		return upper(c.rune(i + 1))
	}
	return model.Openers.Has(c.word(i))
}

// continues reports whether the mark at i goes on with the sentence before it.
func (c *cutter) continues(i int) bool {
	switch c.word(i) {
	case ",", ";", ":", "-", "–", "—", "/", ")", "]", "&":
		return true
	}
	return false
}

// ellipsis reports whether the terminator at i is "…", "..." or the end of
// ". . .", but not the four dots of an ellipsis and a full stop.
func (c *cutter) ellipsis(i int) bool {
	w := c.word(i)
	return w == "…" || w == "..." || w == "." && i+2 < len(c.toks) && c.spaced(i) && c.word(i+1) == "." && c.word(i+2) == "."
}

// careless reports whether the mark at i, before a lower-case letter, still ends
// a sentence: behind a plain word, where the writer began in lower case too or a
// full stop can mean nothing else.
func (c *cutter) careless(start, i int) bool {
	w := c.word(i - 1)
	if !c.longLower(i-1) || c.toks[i].Len() > 1 || model.Abbreviations.Has(w) || model.Titles.Has(w) {
		return false
	}
	return lower(c.rune(start)) || c.word(i) == "." && len(w) > 4
}

// longLower reports whether the token at i is a lower-case word of two letters
// or more.
func (c *cutter) longLower(i int) bool {
	return c.toks[i].Kind == Word && c.toks[i].Len() > 1 && lower(c.rune(i))
}

// titled reports whether the token at i is a capitalised word that no dot
// follows, as it would in an address.
func (c *cutter) titled(i int) bool {
	w := c.word(i)
	return c.toks[i].Kind == Word && upper(c.rune(i)) && (len(w) == 1 || lower(runeAt(w, 1)))
}

// spaced reports whether white space stands before the token at i.
func (c *cutter) spaced(i int) bool { return i > 0 && c.toks[i-1].End < c.toks[i].Start }

func (c *cutter) word(i int) string { return c.toks[i].Of(c.s) }

func (c *cutter) rune(i int) rune { return runeAt(c.s, c.toks[i].Start) }
