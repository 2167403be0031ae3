package match

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/tile"
)

// A wording is what one says in several ways, and the way in which it is read: "is going
// to close" as "will close". Both are words. In the pattern a word may be one of several,
// "is|are", and these stand for more:
//
//	^     the start of a sentence     $     its end, or a break
//	*     one word to reach           ~     none to reach
//	N     the same without a verb
//	V     a verb's plain form         W     what may be one
//	G     what ends in -ing
//	P     a participle                Y     a year
//	A     a finite verb               D     a verb of a rise, a fall or a multiple
//	C     a comparative               E     a superlative
//	S     a noun in the plural        T     a word of time
//	#     a figure                    @     what people die in
//	!a|b  any word but these          ?     a question mark
//
// In what it is read as, a digit is what the so manieth of these, or of the words of which
// there are several, stands for; "C1" is its superlative, "U1" that of a word that is no
// comparative, and "B1" what can be done.
type wording struct{ said, read []string }

// wordings are in their order, and keyed leads to the number of each, in two bytes, from the
// words of which a text has one if it says it.
var wordings, keyed = parseWordings(wordingList)

func parseWordings(list string) (all []wording, keyed entries) {
	for list != "" {
		line, rest, _ := strings.Cut(list, "\n")
		said, read, _ := strings.Cut(line, "=>")
		w := wording{strings.Fields(said), strings.Fields(read)}
		for _, word := range strings.Split(w.key(), "|") {
			keyed = append(keyed, entry{key: word, root: string([]byte{byte(len(all) >> 8), byte(len(all))})})
		}
		all = append(all, w)
		list = rest
	}
	keyed.sort()
	return all, keyed
}

// key is the sign of a wording that the fewest words stand for, and of these the longest.
func (w *wording) key() (key string) {
	for _, sign := range w.said {
		if len(sign) < 2 || sign[0] == '!' {
			continue
		}
		if a, b := strings.Count(sign, "|"), strings.Count(key, "|"); key == "" || a < b || a == b && len(sign) > len(key) {
			key = sign
		}
	}
	return key
}

// reword reads each wording of a text as what it says.
func (r *reading) reword() {
	may := make([]bool, len(wordings))
	note(may, r.words)
	var got [maxTaken]span
	for i := 0; i < len(r.words); i++ {
		for k, w := range wordings {
			if !may[k] {
				continue
			}
			if end, n := r.worded(w.said, i, &got, 0); end >= 0 {
				r.replace(i, end, w.read, got[:n])
				note(may, w.read)
			}
		}
	}
}

// note marks the wordings that a text may have which has such words.
func note(may []bool, words []string) {
	for _, w := range words {
		for at, _ := keyed.find(w); at < len(keyed) && keyed[at].key == w; at++ {
			number := keyed[at].root
			may[int(number[0])<<8|int(number[1])] = true
		}
	}
}

const maxTaken = 8

type span struct{ from, to int }

// worded is the end of what the pattern says from word i on, -1 where it does not, and how
// many words were taken.
func (r *reading) worded(said []string, i int, got *[maxTaken]span, n int) (int, int) {
	if len(said) == 0 {
		return i, n
	}
	p := said[0]
	switch p {
	case "^":
		if i > 0 && !r.opens(i) && !r.afterFront(i) {
			return -1, 0
		}
		return r.worded(said[1:], i, got, n)
	case "$":
		if i < len(r.words) && !isBreak(r.words[i]) {
			return -1, 0
		}
		return r.worded(said[1:], i, got, n)
	case "*", "~", "N":
		to := i
		if p != "~" {
			to++
		}
		for ; to <= len(r.words) && to <= i+reach && !(to > i && r.ends(p, to-1)); to++ {
			got[n] = span{i, to}
			if end, m := r.worded(said[1:], to, got, n+1); end >= 0 {
				return end, m
			}
		}
		return -1, 0
	}
	if i >= len(r.words) {
		return -1, 0
	}
	size, take := r.fits(p, i)
	if size == 0 {
		return -1, 0
	}
	if take {
		got[n] = span{i, i + size}
		n++
	}
	return r.worded(said[1:], i+size, got, n)
}

// afterFront reports a word behind what was put in front of its sentence: in Dorn, dogs.
func (r *reading) afterFront(i int) bool {
	from := i - 1
	for from > 0 && !isStop(r.words[from-1]) {
		from--
	}
	return r.reads(i-1, ",") && int(r.fronted(int32(from), int32(i))) == i-1
}

// ends reports a word that neither words to reach nor a noun phrase go over.
func (r *reading) ends(p string, i int) bool {
	w := r.words[i]
	e := lookup(w)
	return isBreak(w) || p == "N" && (e.Class&(model.Auxiliary|model.Modal|model.Subordinator|model.Relative) != 0 || e.Form == model.Past || e.Form == model.Third || isNegator(w))
}

// fits is how many words from i on one sign of a pattern stands for, and whether they are
// taken over.
func (r *reading) fits(p string, i int) (int, bool) {
	w := r.words[i]
	is := false
	switch p {
	case "V":
		is = plainly(w) && !destinations.Has(w)
	case "W":
		e := lookup(w)
		is = !isBreak(w) && !r.capital(i) && (plainly(w) || e.Form == model.NoForm && e.Class == 0 && !tile.IsStop(w))
	case "P":
		is = isParticiple(w)
	case "G":
		is = strings.HasSuffix(w, "ing") && (!r.capital(i) || r.opens(i)) // no Beijing
	case "Y":
		is = yearOf(w) > 0
	case "A":
		e := lookup(w)
		is = e.Class&(model.Auxiliary|model.Modal) != 0 || e.Form == model.Third || e.Form == model.Past || e.Form == model.Plain || strings.HasSuffix(w, "n't")
	case "D", "+":
		f := fold(w)
		is = f == "+" || p == "D" && (f == "-" || multiples.Has(w))
		return count(is), p == "D"
	case "C":
		is = superlative(w) != ""
	case "E":
		base, ok := strings.CutSuffix(w, "est")
		is = ok && superlative(base+"er") == w
	case "S":
		is = (!r.capital(i) || r.opens(i)) && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !r.class(i, anything)
	case "T":
		is = yearOf(w) > 0 || spans.Has(w) || w == "past" || w == "last" || w == "next" || isDecade(w)
	case "#":
		figures := reading{words: r.words, marks: r.marks}
		if size := figures.figureAt(i); size > 0 {
			return size, true
		}
	case "@":
		is = deadly.Has(w)
	case "?":
		return count(w == "?"), false
	default:
		if rest, ok := strings.CutPrefix(p, "!"); ok {
			return count(!isBreak(w) && !oneOf(rest, w)), true
		}
		return count(oneOf(p, w)), strings.Contains(p, "|")
	}
	return count(is), true
}

// plainly reports a verb's plain form.
func plainly(w string) bool {
	return lookup(w).Form == model.Plain || w == "be" || w == "have" || unchanged.Has(w)
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// oneOf reports a word among those that a pattern names.
func oneOf(list, w string) bool {
	for list != "" {
		one, rest, _ := strings.Cut(list, "|")
		if one == w {
			return true
		}
		list = rest
	}
	return false
}

// destinations are verbs that one goes to as well.
const destinations model.List = `bed church court market school vote war work`

// deadly is what people die in or of.
const deadly model.List = `accident attack avalanche blast blaze bombing collapse crash cyclone disaster drought earthquake epidemic
explosion famine fire flood floods heat heatwave hurricane landslide massacre outbreak pandemic quake raid riot shooting
storm tornado tsunami typhoon war`

// isDecade reports "1990s".
func isDecade(w string) bool { return len(w) == 5 && w[4] == 's' && yearOf(w[:4]) > 0 }

// replace writes what a wording is read as for the words that say it.
func (r *reading) replace(from, to int, read []string, got []span) {
	words, marks := slices.Clone(r.words[:from]), slices.Clone(r.marks[:from])
	own, due := r.marks[from], r.opens(from) // a capital that is due there makes no name elsewhere
	if due {
		own &^= capital
	}
	for _, w := range read {
		s, how, ok := taken(w, got)
		if !ok {
			words, marks = append(words, w), append(marks, own)
			continue
		}
		if s.from == from && len(words) > from && due && !r.isName(from) {
			r.marks[from] &^= capital
		}
		words, marks = append(words, r.words[s.from:s.to]...), append(marks, r.marks[s.from:s.to]...)
		switch last := len(words) - 1; how {
		case 'C':
			words[last] = superlative(words[last])
		case 'U':
			words[last] = utmost(words[last])
		case 'B':
			words[last] = doable(words[last])
		}
	}
	r.words, r.marks = append(words, r.words[to:]...), append(marks, r.marks[to:]...)
}

// taken is the part of a text that a sign of what is read stands for, and in what form.
func taken(sign string, got []span) (s span, how byte, ok bool) {
	n := int(sign[len(sign)-1]) - '1'
	if len(sign) == 2 {
		how = sign[0]
	}
	if n < 0 || n >= len(got) || len(sign) > 2 || len(sign) == 2 && how != 'C' && how != 'U' && how != 'B' {
		return span{}, 0, false
	}
	return got[n], how, true
}

// doable is what may be done with what has been done: used, usable.
func doable(done string) string {
	base, _ := dictionary(done)
	if base == done {
		base = strings.TrimSuffix(base, "ed")
	}
	return strings.TrimSuffix(base, "e") + "able"
}

// hearsay is the word that every wording of it is read as.
const hearsay = "reportedly"
