package main

// maxPiece is how many words a piece has at most, but for a single atom. Longer
// ones keep more of the pairs of neighbours, and copy more.
const maxPiece = 3

// A piece is some neighbouring content words of a real text: "the [health care
// law] of [Karlo Venn] cost [40 percent]".
type piece struct {
	source   int32
	from, to int16 // its words
	field    uint8
	fit      [levels]key // places that it fits, the narrowest first
}

// A key names the kind of places that a piece fits.
type key uint64

// levels are how narrowly places are told apart: by the words to the left and
// right and the forms of first and last word; by the word to the left and those
// forms; by the forms alone.
const levels = 3

// cut parts the content words of a field and files the pieces.
func (c *corpus) cut(at int32, field int) bound {
	tokens := c.sources[at].fields[field].tokens
	b := bound{from: int32(len(c.pieces))}
	for i := 0; i < len(tokens); {
		if tokens[i].term == none {
			i++
			continue
		}
		end := c.atom(tokens, i)
		for end < len(tokens) && coheres(tokens[i], tokens[end]) && c.atom(tokens, end)-i <= maxPiece {
			end = c.atom(tokens, end)
		}
		p := piece{source: at, from: int16(i), to: int16(end), field: uint8(field)}
		p.fit = places(tokens, i, end, field)
		for _, k := range p.fit {
			c.byKey[k] = append(c.byKey[k], int32(len(c.pieces)))
		}
		c.pieces = append(c.pieces, p)
		i = end
	}
	b.to = int32(len(c.pieces))
	return b
}

// maxAtom is how many words are held together at most.
const maxAtom = 4

// atom is the end of the words from i on that are said together so often that
// they are one: health care, Barack Obama, COVID-19.
func (c *corpus) atom(tokens []token, i int) int {
	end := i + 1
	for end < len(tokens) && end-i < maxAtom && tokens[end].term != none && isClose(tokens[end].gap) && c.sticks(tokens[end-1], tokens[end]) {
		end++
	}
	return end
}

// sticks reports whether one word in six of the rarer of two comes with the other.
func (c *corpus) sticks(a, b token) bool {
	n := c.beside[[2]string{lower(a), lower(b)}]
	return n >= 3 && 6*n >= min(c.heard[lower(a)], c.heard[lower(b)])
}

// coheres reports whether a word belongs to the piece that first begins: names
// to names, and to a number what is counted.
func coheres(first, t token) bool {
	if t.term == none || !isClose(t.gap) {
		return false
	}
	return first.form.proper() == t.form.proper() && t.form != number && t.form != year && first.form != year
}

func isClose(gap string) bool { return gap == " " || gap == "-" }

func places(tokens []token, from, to, field int) [levels]key {
	first, last := tokens[from].form, tokens[to-1].form
	left, right := "^", "$"
	if from > 0 && plainGap(tokens[from].gap) {
		left = near(tokens[from-1])
	}
	if to < len(tokens) && plainGap(tokens[to].gap) {
		right = near(tokens[to])
	}
	forms := string([]byte{byte(first), byte(last), byte(field)})
	return [levels]key{hash(forms, left, right), hash(forms, left, ""), hash(forms, "", "")}
}

func plainGap(s string) bool { return s == " " || s == "-" || s == " $" || s == " \"" }

// near is what a neighbour asks of a piece: a function word by itself, any other
// by its form.
func near(t token) string {
	if t.term == none {
		return t.word
	}
	return string([]byte{byte(t.form)})
}

// hash is FNV-1a: the same in every run.
func hash(parts ...string) key {
	h := key(14695981039346656037)
	for _, s := range parts {
		for i := range len(s) {
			h = (h ^ key(s[i])) * 1099511628211
		}
		h *= 1099511628211
	}
	return h
}
