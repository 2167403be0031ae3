// Package benchtext writes news articles to measure speed with: long enough, of
// our own words, and the same everywhere. A text that repeats itself would
// measure caches, so names, numbers and sentences are drawn anew for each.
//
// It is for benchmarks only: the engine is fitted to real news, not to this.
package benchtext

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// Articles are as many as hold at least n bytes, each of 2 to 6 KB: a headline,
// then paragraphs with a blank line between. The first articles of more are those
// of fewer.
func Articles(n int) []string {
	d := dice(1)
	var all []string
	for size := 0; size < n; {
		a := article(&d)
		all = append(all, a)
		size += len(a)
	}
	return all
}

// Size is the number of bytes in all texts.
func Size(texts []string) int64 {
	n := 0
	for _, s := range texts {
		n += len(s)
	}
	return int64(n)
}

// writer writes one article about a cast of its own.
type writer struct {
	*dice
	cast map[string]string // by slot: name1, last1, she1, role1, town1, land1, org1, letters1, …
	deck []string          // templates of sentences not yet used
	out  []byte
}

func article(d *dice) string {
	w := writer{dice: d, cast: map[string]string{}}
	w.persons()
	w.places()
	w.expand(w.pick(headlines))
	w.out = append(w.out, "\n\n"...)
	w.expand(w.pick(leads))
	for range 8 + w.below(10) {
		w.out = append(w.out, "\n\n"...)
		for i := range 1 + w.below(4) {
			if i > 0 {
				w.out = append(w.out, ' ')
			}
			w.expand(w.draw())
		}
	}
	return string(append(w.out, '\n'))
}

// draw takes a template, none again before all are used.
func (w *writer) draw() string {
	if len(w.deck) == 0 {
		w.deck = slices.Clone(bodies)
	}
	i, last := w.below(len(w.deck)), len(w.deck)-1
	template := w.deck[i]
	w.deck[i] = w.deck[last]
	w.deck = w.deck[:last]
	return template
}

// persons casts three, each of a gender.
func (w *writer) persons() {
	for _, n := range []string{"1", "2", "3"} {
		first, she, her := w.pick(women), "she", "her"
		if w.below(2) == 0 {
			first, she, her = w.pick(men), "he", "his"
		}
		last := w.pick(surnameHeads) + w.pick(surnameTails)
		w.cast["last"+n], w.cast["she"+n], w.cast["her"+n] = last, she, her
		w.cast["name"+n] = first + " " + last
		w.cast["role"+n] = w.pick(roles)
	}
}

// places casts two towns, two countries, and two organizations with their letters.
func (w *writer) places() {
	for _, n := range []string{"1", "2"} {
		w.cast["town"+n] = w.pick(townHeads) + w.pick(townTails)
		w.cast["land"+n] = w.pick(lands)
		org := w.pick(fields) + " " + w.pick(sorts)
		if w.below(2) == 0 {
			org = w.cast["town"+n] + " " + org
		}
		w.cast["org"+n] = org
		w.cast["letters"+n] = letters(org)
	}
}

// letters are the first ones of the words: NWU for North Water Union.
func letters(name string) string {
	var out []byte
	for _, word := range strings.Fields(name) {
		out = append(out, word[0])
	}
	return string(out)
}

// expand writes a template with its slots filled.
func (w *writer) expand(template string) {
	for {
		before, rest, ok := strings.Cut(template, "{")
		w.out = append(w.out, before...)
		if !ok {
			return
		}
		var slot string
		slot, template, _ = strings.Cut(rest, "}")
		w.fill(slot)
	}
}

// fill writes what stands in a slot: {town1}, with a capital for {Town1}, in
// capitals for {TOWN1}.
func (w *writer) fill(slot string) {
	at, key := len(w.out), strings.ToLower(slot)
	switch {
	case w.cast[key] != "":
		w.expand(w.cast[key])
	case parts[key] != nil:
		w.expand(w.pick(parts[key]))
	default:
		w.out = append(w.out, w.number(key)...)
	}
	switch slot {
	case key:
	case strings.ToUpper(slot):
		copy(w.out[at:], bytes.ToUpper(w.out[at:]))
	default:
		copy(w.out[at:], bytes.ToUpper(w.out[at:at+1]))
	}
}

// number is a figure of a kind.
func (w *writer) number(kind string) string {
	switch kind {
	case "few":
		return strconv.Itoa(2 + w.below(30))
	case "pct":
		return strconv.Itoa(1 + w.below(97))
	case "day":
		return strconv.Itoa(1 + w.below(28))
	case "year":
		return strconv.Itoa(1950 + w.below(76))
	case "many":
		return strconv.Itoa(1+w.below(900)) + "," + strconv.Itoa(100+w.below(900))
	case "dec":
		return strconv.Itoa(1+w.below(60)) + "." + strconv.Itoa(w.below(10))
	}
	panic("no slot " + kind) // a template is misspelt; the test draws them all
}

// dice is a generator of numbers, xorshift: the same in every version of Go.
type dice uint64

// below is a number from 0 to n-1.
func (d *dice) below(n int) int {
	x := *d
	x ^= x << 13
	x ^= x >> 7
	x ^= x << 17
	*d = x
	return int(uint64(x) >> 33 % uint64(n))
}

func (d *dice) pick(list []string) string { return list[d.below(len(list))] }
