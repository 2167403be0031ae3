package match

import (
	"strconv"
	"strings"
)

// figureAt takes a figure: digits or number words, their scale and their unit.
// It returns the number of words of the figure and its scale; the unit is a
// term as well. "The two countries" refers and counts nothing.
func (r *reading) figureAt(i int) int {
	value, n := r.valueAt(i)
	if n == 0 || r.refersAt(i) {
		return 0
	}
	for i+n < len(r.words) {
		by, ok := scales.Get(r.words[i+n])
		if !ok {
			break
		}
		scale, _ := strconv.ParseInt(by, 10, 64)
		value = times(value, scale)
		n++
	}
	f := figure{value: value, unit: r.unitAt(i + n), rounded: i > 0 && approximate.Has(r.words[i-1]) || i > 1 && r.words[i-1] == "than"}
	if i > 0 && currency(r.words[i-1]) != "" {
		f.unit = currency(r.words[i-1])
	}
	r.figures = append(r.figures, f)
	return n
}

// currency is the stem of what a sign stands for, "" for any other word.
func currency(sign string) string {
	switch sign {
	case "$":
		return "dollar"
	case "€":
		return "euro"
	case "£":
		return "pound"
	}
	return ""
}

// times multiplies and saturates.
func times(a, b int64) int64 {
	const most = int64(1) << 62
	if a > most/b {
		return most
	}
	return a * b
}

// valueAt is the number at i in thousandths and how many words it takes.
func (r *reading) valueAt(i int) (int64, int) {
	w := r.words[i]
	if w[0] >= '0' && w[0] <= '9' {
		return digitsValue(w), 1
	}
	v, ok := numerals.Get(w)
	if !ok {
		return 0, 0
	}
	value, _ := strconv.ParseInt(v, 10, 64)
	if value >= 20 && i+1 < len(r.words) {
		if v, ok := numerals.Get(r.words[i+1]); ok && len(v) == 1 {
			unit, _ := strconv.ParseInt(v, 10, 64)
			return (value + unit) * 1000, 2
		}
	}
	return value * 1000, 1
}

// digitsValue reads digits with at most three decimals and a suffix such as
// "th", "m" or "bn"; what is longer than 15 digits saturates.
func digitsValue(w string) int64 {
	end := 0
	for end < len(w) && (w[end] >= '0' && w[end] <= '9' || w[end] == '.' || w[end] == ',') {
		end++
	}
	whole, part, _ := strings.Cut(strings.ReplaceAll(w[:end], ",", ""), ".")
	if len(whole) > 15 {
		return 1 << 62
	}
	n, _ := strconv.ParseInt(whole, 10, 64)
	n *= 1000
	scale := int64(100)
	for i := 0; i < len(part) && scale > 0 && part[i] != '.'; i++ {
		n += int64(part[i]-'0') * scale
		scale /= 10
	}
	if by, ok := scales.Get(w[end:]); ok && end < len(w) {
		s, _ := strconv.ParseInt(by, 10, 64)
		n = times(n, s)
	}
	return n
}

// unitAt is the unit that begins at word i, "" where a figure stands alone.
func (r *reading) unitAt(i int) string {
	if i >= len(r.words) || r.words[i] == "," {
		return ""
	}
	w := r.words[i]
	if w == "per" && i+1 < len(r.words) && r.words[i+1] == "cent" {
		w = "percent"
	}
	if (w == "percent" || w == "percentage") && i+1 < len(r.words) && strings.HasPrefix(r.words[i+1], "point") {
		return "point"
	}
	return fold(w)
}

// refersAt reports "the two countries", which names by the sentence before.
func (r *reading) refersAt(i int) bool {
	return r.words[i] == "two" && i > 0 && (r.words[i-1] == "the" || r.words[i-1] == "these") && i+1 < len(r.words) && collectives.Has(r.words[i+1])
}

// equal compares figures. A rounded one stands for what is within 2 % of it.
func (f figure) equal(g figure) bool {
	if f.value == g.value {
		return true
	}
	d := f.value - g.value
	if d < 0 {
		d = -d
	}
	return (f.rounded || g.rounded) && d <= max(f.value, g.value)/50
}
