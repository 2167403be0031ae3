package match

import (
	"strings"

	"claimlight/wasm/model"
)

// A year with its place.
type year struct{ number, at int32 }

// A date is a month with its day, 0 where none is given.
type date struct{ month, day, at int32 }

// A relation is a date by the day it is said: last year, now.
type relation struct {
	words string
	at    int32
	years int32 // how many years ago
}

// dateAt takes a month with its day, a day with its month, or a year.
func (r *reading) dateAt(i int) int {
	if n := r.agoAt(i); n > 0 {
		return n
	}
	if m := r.monthAt(i); m > 0 {
		if d := dayOf(r.next(i + 1)); d > 0 {
			r.dates = append(r.dates, date{m, d, int32(i)})
			return 2
		}
		r.dates = append(r.dates, date{m, 0, int32(i)})
		return 1
	}
	if d := dayOf(r.words[i]); d > 0 {
		of := i + 1
		if r.reads(of, "of") {
			of++
		}
		if m := r.monthAt(of); m > 0 {
			r.dates = append(r.dates, date{m, d, int32(i)})
			return of + 1 - i
		}
	}
	if w := r.words[i]; isDecade(w) {
		r.years = append(r.years, year{yearOf(w[:4]) * 10, int32(i)}) // no year is
		return 1
	}
	first := yearOf(r.words[i])
	if first == 0 || r.counted(i) {
		return 0
	}
	r.years = append(r.years, year{first, int32(i)})
	if w := r.next(i + 1); len(w) == 2 && yearOf(r.words[i][:2]+w) == first+1 { // 2023-24: a season or a financial year
		r.years = append(r.years, year{first + 1, int32(i + 1)})
		return 2
	}
	return 1
}

// agoAt takes a number of years before the text: twenty years ago.
func (r *reading) agoAt(i int) int {
	n, used := r.numeralAt(i)
	if w := r.next(i + used + 1); used == 0 || w != "ago" || fold(r.next(i+used)) != "year" || !n.few() || n.units > mostAgo {
		return 0
	}
	words := string([]byte{byte('0' + n.units/10), byte('0' + n.units%10)})
	r.relative = append(r.relative, relation{words, int32(i), int32(n.units)})
	return used + 2
}

// mostAgo is how many years ago somebody counts to a year.
const mostAgo = 99

// yearOf is the year that four digits are, 0 for anything else.
func yearOf(w string) int32 {
	n := whole(w)
	if len(w) != 4 || n < 1800 || n >= 2100 {
		return 0
	}
	return int32(n)
}

// monthAt is the month named at word i, 0 if none is.
func (r *reading) monthAt(i int) int32 {
	m, ok := months.Get(r.next(i))
	if !ok || !r.capital(i) {
		return 0
	}
	n := whole(m)
	return int32(n)
}

func dayOf(w string) int32 {
	n := whole(strings.TrimRight(w, "stndrh"))
	if n < 1 || n > 31 {
		return 0
	}
	return int32(n)
}

// counted reports whether the number at i counts something: a currency sign
// before it, or a scale or percent behind.
func (r *reading) counted(i int) bool {
	if currency(r.next(i-1)) != "" {
		return true
	}
	next := r.next(i + 1)
	if r.opens(i) && strings.HasSuffix(next, "s") && !events.Has(next) && !r.class(i+1, anything) {
		return true // 1950 soldiers died
	}
	return scales.Has(next) || next == "percent" || next == "people"
}

// events are what a year before them dates.
const events model.List = `accounts elections figures games goals olympics plans polls primaries protests reforms results riots rules talks taxes`

// relativeAt takes a word that places the text in time by the day it is said.
func (r *reading) relativeAt(i int) int {
	w := r.words[i]
	if _, ok := relative.Get(w); !ok {
		return 0
	}
	if kind, _ := relative.Get(w); kind == "span" {
		if !r.in(i+1, spans) {
			return 0
		}
		r.relative = append(r.relative, relation{words: w + " " + r.words[i+1], at: int32(i)})
		return 2
	}
	r.relative = append(r.relative, relation{words: w, at: int32(i)})
	return 1
}

// runs reports a claim that reaches from a date into the present.
func (r *reading) runs() bool {
	for _, o := range r.operators {
		if o.kind == "since" {
			return true
		}
	}
	return false
}

// past reports whether a claim tells of something that happened, and of nothing
// that is.
func (r *reading) past() bool {
	found := false
	for i, w := range r.words {
		if auxiliaries.Has(w) || perfectAuxiliaries.Has(w) || w == "be" || w == "been" {
			return false
		}
		found = found || pastAuxiliaries.Has(w)
		found = found || !r.capital(i) && lookup(w).Form == model.Past // United is no past
	}
	return found
}
