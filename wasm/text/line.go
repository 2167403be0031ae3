package text

import "strings"

// begins reports whether a further item of a running list begins at i.
func (c *cutter) begins(i int) bool {
	if c.bullet && c.isBullet(i) {
		return true
	}
	n, _ := c.marker(i)
	return n == c.item+1 && c.item > 0
}

// address reports whether a web address begins at i.
func (c *cutter) address(i int) bool {
	w := c.word(i)
	return strings.HasPrefix(w, "www.") || (w == "http" || w == "https") && c.joined(i+1, ":")
}

func (c *cutter) isBullet(i int) bool {
	switch c.word(i) {
	case "•", "⁃", "◦", "▪", "‣", "·":
		return true
	}
	return false
}

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
