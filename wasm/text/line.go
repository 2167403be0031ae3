package text

import (
	"strings"

	"claimlight/wasm/model"
)

// Some lines end without a full stop, and page text runs them into the next
// sentence. The rules here see where they begin and end.

// begins reports whether a new line begins at i, behind white space and within the
// sentence from start.
func (c *cutter) begins(start, i int) bool {
	// L1 A further item of a running list.
	if c.bullet && c.isBullet(i) {
		return true
	}
	if c.item > 0 {
		if n, _ := c.marker(i); n == c.item+1 {
			return true
		}
	}

	// L2 An address outside of brackets ends before another one and before a word
	// that opens sentences.
	big := upper(c.rune(i))
	if c.behindAddress(start, i) && c.word(i-1) != ")" && (c.address(i) || big && model.Openers.Has(c.word(i))) {
		return true
	}

	// L3 Whose picture it is: "Image: Jo Lee" "Photo credit: Jo Lee".
	if !big {
		return false
	}
	if c.credit(i) && !c.credit(i-1) {
		return (!c.is(i-1, Punct) || c.word(i-1) == ")") && c.ended(i)
	}

	// L4 A subject before its verb, for no title is written so: "the end of the
	// line They have seen it".
	return c.longLower(i+1) && c.word(i+1) != "the" && (c.longLower(i-1) || c.is(i-1, Number)) && model.Subjects.Has(root(c.word(i))) && c.ended(i)
}

// ended reports whether a line may end before the token at i: not with a function word.
func (c *cutter) ended(i int) bool { return !model.English.Has(c.word(i - 1)) }

// credit reports whether the label of a picture begins at i.
func (c *cutter) credit(i int) bool {
	if c.word(i+1) != ":" && c.word(i+2) != ":" || !model.Credits.Has(c.word(i)) {
		return false
	}
	if i++; model.CreditWords.Has(c.word(i)) {
		i++
	}
	return c.word(i) == ":" && c.spaced(i+1)
}

// address reports whether a web address begins at i.
func (c *cutter) address(i int) bool {
	w := c.word(i)
	return strings.HasPrefix(w, "www.") || (w == "http" || w == "https") && c.joined(i+1, ":")
}

// behindAddress reports whether the marks before i, up to white space, are an
// address.
func (c *cutter) behindAddress(start, i int) bool {
	for i--; i >= start; i-- {
		if c.address(i) || i > start && c.joined(i, "@") {
			return true
		}
		if c.spaced(i) {
			return false
		}
	}
	return false
}

// line reads what stands on a line of its own, as the end of it, or 0, and
// whether a sentence from start ends before it.
func (c *cutter) line(start, i int) (end int, apart bool) {
	// L5 A line that is drawn: "--------".
	if c.is(i, Punct) {
		end = c.drawn(i)
		return end, end > 0 && i > start
	}

	// L6 Date and time in figures: "01/02/2003 10:45 AM", but "on 01/02/2003".
	if c.is(i, Number) {
		end = c.stamp(i)
		return end, end > 0 && i > start && !c.is(i-1, Punct) && !lower(c.rune(i-1))
	}

	// L7 A full date, at the start or alone at the end: "Monday, May 5, 2014".
	end = c.date(i)
	if i > start && (end < len(c.toks) || c.is(i-1, Punct) || model.English.Has(c.word(i-1))) {
		return 0, false
	}
	return end, i > start
}

// stamp is the end of a date and a time in figures at i, or 0.
func (c *cutter) stamp(i int) int {
	mark := c.word(i + 1)
	if mark != "/" && mark != "-" || !c.joined(i+1, mark) || !c.joined(i+3, mark) {
		return 0
	}
	i += 5
	if !c.is(i, Number) || strings.IndexByte(c.word(i), ':') < 0 {
		return 0
	}
	for i++; ; i++ {
		w := c.word(i)
		if w != "AM" && w != "PM" && (!strings.HasSuffix(w, "T") || !model.AfterTime.Has(w)) { // else a zone
			return i
		}
	}
}

// date is the end of a date with day of the week, month and year at i, or 0.
func (c *cutter) date(i int) int {
	if !strings.HasSuffix(c.word(i), "day") {
		return 0
	}
	for names, end := 0, i+6; i < end; i++ {
		w := c.word(i)
		switch number := c.is(i, Number); {
		case number && len(w) == 4 && names == 2:
			return i + 1
		case number || w == ",":
		case model.AfterTime.Has(w):
			names++
		default:
			return 0
		}
	}
	return 0
}

// drawn is the end of a line drawn from i with one mark, or 0. A short one may be
// a gap to fill in.
func (c *cutter) drawn(i int) int {
	mark, end := c.word(i), i+1
	for c.joined(end, mark) {
		end++
	}
	if end < i+8 || lower(c.rune(end)) {
		return 0
	}
	return end
}

func (c *cutter) isBullet(i int) bool { return c.is(i, Punct) && bullets.Has(c.word(i)) }

// marker reads "1." "1)" "1.)" or "a." before a capital as a list item's number,
// from 1, and the index after it. Letters count from 1001.
func (c *cutter) marker(i int) (n int32, end int) {
	w := c.word(i)
	switch {
	case c.is(i, Number) && len(w) <= 2:
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
	for end < i+3 && (c.joined(end, ".") || c.joined(end, ")")) {
		end++
	}
	if n == 0 || end == i+1 || !c.capital(end) {
		return 0, i
	}
	return n, end
}
