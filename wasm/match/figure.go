package match

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
)

// A figure is a number that is no year and no day.
type figure struct {
	value int64  // in thousandths
	vague bool   // of more digits than are kept: equals nothing
	nth   bool   // an ordinal: the 30th year is not 30 years
	unit  string // the stem of the word after it, "percent", "points", a currency
	bound bound
	to    bool // a result: fell to 4 percent, not by 4 percent
	from  bool // where it began: fell from 7 percent
	share bool // a part of a whole, which is round
	at    int32
	end   int32 // the word behind it and its unit
}

// A bound is what a word before a figure makes of it.
type bound uint8

const (
	exact   bound = iota
	about         // about, some: rounded either way
	nearly        // nearly, almost: rounded up
	over          // over, more than: the figure is less than what it stands for
	atLeast       // at least
	under         // under, less than
	atMost        // up to, at most
)

var boundPhrases = []struct {
	words string
	bound bound
}{
	{"about", about}, {"approximately", about}, {"around", about}, {"circa", about}, {"roughly", about}, {"some", about},
	{"almost", nearly}, {"nearly", nearly}, {"close to", nearly},
	{"over", over}, {"above", over}, {"exceeding", over}, {"more than", over}, {"at least", atLeast}, {"no less than", atLeast}, {"no fewer than", atLeast},
	{"under", under}, {"below", under}, {"less than", under}, {"fewer than", under}, {"up to", atMost}, {"at most", atMost}, {"no more than", atMost},
}

// boundAt is the bound that begins at word i before a figure, and its words.
func (r *reading) boundAt(i int) (bound, int) {
	if r.reads(i, "just") || r.reads(i, "well") {
		if b, n := r.boundAfter(i + 1); n > 0 {
			return b, n + 1
		}
	}
	return r.boundAfter(i)
}

func (r *reading) boundAfter(i int) (bound, int) {
	for _, p := range boundPhrases {
		n := 0
		for rest := p.words; rest != ""; n++ {
			w, after, _ := strings.Cut(rest, " ")
			if rest = after; r.next(i+n) != w {
				n = -1
				break
			}
		}
		if n > 0 && (r.isFigure(i+n) || p.bound != about && (r.reads(i+n, "a") || r.reads(i+n, "an")) && measures.Has(fold(r.next(i+n+1)))) {
			return p.bound, n
		}
	}
	return exact, 0
}

// isFigure reports whether a figure, or a sign of money before one, is at i.
func (r *reading) isFigure(i int) bool {
	if currency(r.next(i)) != "" {
		i++
	}
	w := r.next(i)
	if w == "a" || w == "an" {
		next := r.next(i + 1)
		return scales.Has(next) || next == "dozen" || isPeriod(next) || parts.Has(next) && (r.reads(i+2, "of") || r.reads(i-1, "by")) || measures.Has(fold(next)) && r.andHalf(i+2)
	}
	return w != "" && ('0' <= w[0] && w[0] <= '9' || numerals.Has(w) || multiples.Has(w) || w == "half" || w == "every")
}

// figureAt takes a figure: its bound, a sign of money, digits or number words
// and their scale. It returns how many words those are; the unit is a term as
// well, unless it measures. "The two countries" refers and counts nothing.
func (r *reading) figureAt(i int) int {
	f := figure{to: r.reads(i-1, "to") && (r.directed() || slices.Contains(r.words, "from")), from: r.reads(i-1, "from"), at: int32(i)}
	bound, n := r.boundAt(i)
	f.bound = bound
	if sign := currency(r.next(i + n)); sign != "" && r.isFigure(i+n) {
		f.unit = sign
		n++
	}
	if i+n >= len(r.words) || RefersAt(r.words, i+n) {
		return 0
	}
	if used := r.spanAt(i+n, &f); used > 0 {
		return r.put(f, n+used)
	}
	if used := r.shareAt(i+n, &f); used > 0 {
		return r.put(f, n+used)
	}
	number, used := r.numberAt(i + n)
	if used == 0 {
		return 0
	}
	for n += used; i+n < len(r.words); n++ {
		by, ok := scales.Get(r.words[i+n])
		if !ok || r.reads(i+n, "m") && f.unit == "" { // 5 m of wall
			break
		}
		number.scale(by)
	}
	f.nth = number.ordinal
	f.value, f.vague = number.thousandths()
	if f.unit == "" {
		unit, used := r.unitAt(i + n)
		f.unit = unit
		n += used
	}
	if f.unit == basis {
		f.value, f.unit = f.value/100, "point"
	}
	if f.unit == "hundred" { // "hundreds of ports" is no number
		f.vague = true
	}
	return r.put(f, n)
}

// put keeps a figure of so many words.
func (r *reading) put(f figure, words int) int {
	f.end = f.at + int32(words)
	r.figures = append(r.figures, f)
	return words
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

// spanAt takes a measure that is said without its number: half an hour, an hour and a
// half, a decade. It returns its words.
func (r *reading) spanAt(i int, f *figure) int {
	w, unit := r.words[i], fold(r.next(i+1))
	switch {
	case w == "half" && unit == "a" && (r.reads(i+2, "percentage") || r.reads(i+2, "percent")) && strings.HasPrefix(r.next(i+3), "point"):
		f.value, f.unit = 500, "point"
		return 4
	case w == "half" && (unit == "a" || unit == "an") && measures.Has(fold(r.next(i+2))):
		f.value, f.unit = 500, fold(r.next(i+2))
		return 3
	case w != "a" && w != "an" && w != "one", !measures.Has(unit):
	case r.andHalf(i + 2):
		f.value, f.unit = 1500, unit
		return 5
	case isPeriod(r.next(i + 1)), f.bound != exact && w != "one": // nearly an hour
		f.value, f.unit = 1000, unit
		return 2
	}
	return 0
}

// isPeriod reports a measure of time that counts without a number.
func isPeriod(w string) bool { return w == "fortnight" || w == "decade" || w == "century" }

// andHalf reports "and a half" at i.
func (r *reading) andHalf(i int) bool {
	return r.reads(i, "and") && r.reads(i+1, "a") && r.reads(i+2, "half")
}

// numberAt is the number at i and how many words it takes: two and a half, a dozen, half
// a million but for its scale.
func (r *reading) numberAt(i int) (number, int) {
	n, used := r.numeralAt(i)
	switch next := r.next(i + 1); {
	case used > 0 && r.reads(i+used, "dozen"):
		n.multiply(12)
		return n, used + 1
	case used > 0 && n.decimals == 0 && r.andHalf(i+used):
		n.multiply(10)
		n.units, n.decimals = n.units+5, 1
		return n, used + 3
	case used > 0:
		return n, used
	case r.reads(i, "half") && (next == "a" || next == "one") && r.in(i+2, scales):
		return number{units: 5, decimals: 1}, 2
	case !r.reads(i, "a") && !r.reads(i, "an"):
	case next == "dozen":
		return number{units: 12}, 2
	case scales.Has(next):
		return number{units: 1}, 1
	case next == "quarter" && r.reads(i+2, "of") && r.reads(i+3, "a") && r.in(i+4, scales):
		return number{units: 25, decimals: 2}, 4
	}
	return number{}, 0
}

// numeralAt is the number that digits or number words at i make, and its words.
func (r *reading) numeralAt(i int) (number, int) {
	w := r.words[i]
	if w[0] >= '0' && w[0] <= '9' {
		return digits(w), 1
	}
	v, ok := numerals.Get(w)
	if !ok {
		return number{}, 0
	}
	value := whole(v)
	if value >= 20 {
		if v, ok := numerals.Get(r.next(i + 1)); ok && len(v) == 1 {
			unit := whole(v)
			return number{units: value + unit}, 2
		}
	}
	return number{units: value}, 1
}

// A number is units / 10^decimals, until it is scaled.
type number struct {
	units    int64
	decimals int32
	vague    bool
	ordinal  bool
}

// digits reads digits with thousands separators, decimals and a suffix such as
// "th", "m" or "bn". Digits that are grouped otherwise, or too many, are vague.
func digits(w string) number {
	var n number
	end, group := 0, -1 // digits since the last comma
	for seen := 0; end < len(w); end++ {
		switch c := w[end]; {
		case '0' <= c && c <= '9':
			if seen++; seen > 17 {
				n.vague = true
				continue
			}
			n.units = n.units*10 + int64(c-'0')
			if n.decimals > 0 {
				n.decimals++
			}
			if group >= 0 {
				group++
			}
			continue
		case c == ',' && n.decimals == 0:
			n.vague = n.vague || group >= 0 && group != 3
			group = 0
			continue
		case c == '.' && n.decimals == 0:
			n.decimals = 1
			n.vague = n.vague || group >= 0 && group != 3
			group = -1
			continue
		}
		break
	}
	n.vague = n.vague || group >= 0 && group != 3
	n.decimals = max(n.decimals-1, 0)
	switch suffix := w[end:]; suffix {
	case "":
	case "st", "nd", "rd", "th":
		n.ordinal = true
	default:
		by, ok := scales.Get(suffix)
		n.vague = n.vague || !ok
		n.scale(by)
	}
	return n
}

// scale multiplies by a power of ten, decimals first, so that none are lost.
func (n *number) scale(by string) {
	zeros := max(int32(len(by))-1, 0) // every scale is a one with zeros
	drop := min(zeros, n.decimals)
	n.decimals -= drop
	for range zeros - drop {
		n.multiply(10)
	}
}

func (n *number) multiply(by int64) {
	if n.units > 1<<59 {
		n.vague = true
		return
	}
	n.units *= by
}

// few reports a count that a share may be made of.
func (n *number) few() bool {
	return !n.vague && !n.ordinal && n.decimals == 0 && 0 < n.units && n.units <= 1000
}

// thousandths is the value kept, and whether digits were lost.
func (n number) thousandths() (int64, bool) {
	for ; n.decimals < 3; n.decimals++ {
		n.multiply(10)
	}
	for ; n.decimals > 3; n.decimals-- {
		n.vague = n.vague || n.units%10 != 0
		n.units /= 10
	}
	return n.units, n.vague
}

// unitAt is the unit that begins at word i, "" where a figure stands alone, and
// the words that do nothing but measure.
func (r *reading) unitAt(i int) (string, int) {
	w := r.next(i)
	switch {
	case w == "", isBreak(w), w == "of":
		return "", 0
	case w == "per" && r.reads(i+1, "cent"):
		return "percent", 2
	case (w == "percent" || w == "percentage") && strings.HasPrefix(r.next(i+1), "point"):
		return "point", 2
	case w == "basis" && strings.HasPrefix(r.next(i+1), "point"):
		return basis, 2
	case w == "percent" || w == "pct":
		return "percent", 1
	}
	unit := fold(w)
	next := r.next(i + 1)
	of := next == "of"
	switch {
	case unit == "pound" && !(of && r.in(i+2, sums)) && (of || r.weighs()):
		return "lb", 1
	case unit == "degree" && degrees.Has(next):
		return next, 2
	case degrees.Has(unit):
		return unit, 1
	}
	if measures.Has(unit) || money.Has(unit) {
		return unit, 1
	}
	return unit, 0
}

// basis is the unit of a hundredth of a point.
const basis = "basis"

// degrees are the scales of temperature.
const degrees model.List = `celsius fahrenheit`

// sums are what pounds of are money.
const sums model.List = `aid cash damage damages debt debts funding income investment loans losses money profit profits public revenue sales savings
spending subsidies support tax taxes taxpayer taxpayers their`

// weighs reports a text that speaks of weight, so that its pounds are no money.
func (r *reading) weighs() bool {
	return slices.ContainsFunc(r.words, weights.Has)
}

// compare says in which of Number, Unit and Quantifier a sentence's figure
// differs from a claim's, Aligned if in none. A rounded figure stands for what
// is within 3 % of it, on the side that its words say. "Up to 300" is no 300,
// and "over 300" no 300 either, but it is 304.
func (f figure) compare(claim *figure) Reason {
	if f.vague || claim.vague || f.nth != claim.nth || f.to != claim.to || f.from != claim.from {
		return Number
	}
	f = f.measuredAs(claim)
	switch {
	case f.bound == claim.bound && (f.equals(claim) || f.bound == about && near(f.value, claim.value)):
	case f.rounds(claim), claim.bound == about && claim.rounds(&f):
	case f.value == claim.value || near(f.value, claim.value) && f.bound != exact && f.bound < under:
		return Quantifier
	default:
		return Number
	}
	if f.strict() != claim.strict() || f.strict() && f.unit != claim.unit {
		return Unit
	}
	return Aligned
}

// strict reports a unit that is no term: one that measures. What is counted is a
// term of its own and may stand elsewhere: 14 of the agency's boats.
func (f *figure) strict() bool {
	return f.unit == "percent" || f.unit == "point" || degrees.Has(f.unit) || measures.Has(f.unit) || money.Has(f.unit)
}

// rounds reports whether f is a rounding of an exact figure.
func (f *figure) rounds(g *figure) bool {
	if g.bound != exact || !near(f.value, g.value) && !(f.share && closeBy(f.value, g.value, 20)) {
		return false
	}
	switch f.bound {
	case about:
		return true
	case nearly:
		return g.value < f.value
	case over:
		return g.value > f.value
	case atLeast:
		return g.value >= f.value
	}
	return false
}

// equals reports the same value; of a share, to a hundredth of it.
func (f *figure) equals(g *figure) bool {
	return f.value == g.value || (f.share || g.share) && max(f.value, g.value)-min(f.value, g.value) <= max(f.value, g.value)/100
}

func sortFigures(list []*figure, p places) {
	for i := range list { // few, and as a rule in order
		for k := i; k > 0 && p.of(list[k-1].at) > p.of(list[k].at); k-- {
			list[k-1], list[k] = list[k], list[k-1]
		}
	}
}

func near(a, b int64) bool { return closeBy(a, b, 33) }

// closeBy reports two values that differ by so manieth of the larger at most.
func closeBy(a, b, part int64) bool { return max(a, b)-min(a, b) <= max(a, b)/part }

// whole is the number that digits are, with a minus before them or not; 0 for
// anything else and for more than nine.
func whole(s string) (n int64) {
	sign := int64(1)
	if len(s) > 1 && s[0] == '-' {
		s, sign = s[1:], -1
	}
	if len(s) > 9 {
		return 0
	}
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		n = n*10 + int64(s[i]-'0')
	}
	return sign * n
}
