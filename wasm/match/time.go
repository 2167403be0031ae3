package match

import (
	"claimlight/wasm/model"
	"slices"
	"strings"

	"claimlight/wasm/review"
)

// times asks for the same years, dates and relative dates, in the same order. A
// time that only one side gives may be when the other one was said.
func (c *comparison) times() {
	in := c.q.sentenceAround(c.in)
	whole := window{to: int32(len(c.r.words))}
	known := review.IsDate(c.asked.date) && review.IsDate(c.record.ClaimDate)
	qy, qr := c.q.yearsIn(in, c.asked.date, known, c.apart)
	ry, rr := c.r.yearsIn(whole, c.record.ClaimDate, known, nil)
	if len(qy)+len(qr)+len(c.q.datesIn(in)) == 0 && !slices.Equal(c.asked.setting, ry) && !allOf(c.asked.setting, c.record.ClaimDate) {
		qy = c.asked.setting // a time that the claim does not have
	}
	c.dated = len(qy) > 0 && slices.Equal(qy, ry)
	switch {
	case c.dated, len(qy) == 0 && len(ry) == 0:
	case len(ry) == 0 && allOf(qy, c.record.ClaimDate), len(qy) == 0 && allOf(ry, c.asked.date):
		c.dated = true
	default:
		c.differ(Year, true)
	}
	c.differ(Date, !slices.Equal(qr, rr) || c.q.lasts(in) != c.r.lasts(whole))
	c.differ(Date, !sameDates(c.q.datesIn(in), c.r.datesIn(whole)))
}

// setting are the years in which a sentence places the one behind it: "In 1943 there was
// war", "It was the summer of 1943".
func (r *reading) setting() (years []int32) {
	if r.long || len(r.years) == 0 {
		return nil
	}
	opens := (r.reads(0, "in") || r.reads(0, "during")) && r.years[0].at < 5
	if !opens && !(r.reads(0, "it") && len(r.words) <= mostSetting) {
		return nil
	}
	for _, y := range r.years {
		years = append(years, y.number)
	}
	return years
}

// mostSetting is how many words a sentence has at most that does nothing but set a time.
const mostSetting = 10

// lasts reports two years that a time runs between: from 2010 to 2015, not in both.
func (r *reading) lasts(in window) bool {
	for i := in.from; i < in.to; i++ {
		if r.spans(int(i)) {
			return true
		}
	}
	return false
}

func sameDates(a, b []date) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].month != b[i].month || a[i].day != b[i].day {
			return false
		}
	}
	return true
}

// sentenceAround is the whole of the sentence that a window is in.
func (r *reading) sentenceAround(in window) window {
	for in.from > 0 && !isStop(r.words[in.from-1]) {
		in.from--
	}
	for int(in.to) < len(r.words) && !isStop(r.words[in.to]) {
		in.to++
	}
	return in
}

// yearsIn are the years between two words, with those that a relative date comes
// to when it is said on a day, and the relative dates that come to none. Years of the words
// apart, if any, are of something else.
func (r *reading) yearsIn(in window, day string, known bool, apart []bool) (years []int32, rest []string) {
	for _, y := range r.years {
		if in.from <= y.at && y.at < in.to && !(apart != nil && apart[y.at]) {
			years = append(years, y.number)
		}
	}
	for _, t := range r.relative {
		if t.at < in.from || t.at >= in.to {
			continue
		}
		if t.years > 0 && known {
			years = append(years, yearOf(day[:4])-t.years)
			continue
		}
		by, ok := relativeYears.Get(t.words)
		if !ok || !known {
			rest = append(rest, t.words)
			continue
		}
		n := whole(by)
		years = append(years, yearOf(day[:4])+int32(n))
	}
	return years, rest
}

// allOf reports whether all years are the one of a day.
func allOf(years []int32, day string) bool {
	return review.IsDate(day) && all(years, yearOf(day[:4]))
}

func all(years []int32, one int32) bool {
	for _, y := range years {
		if y != one {
			return false
		}
	}
	return true
}

func (r *reading) datesIn(in window) []date {
	var list []date
	for _, d := range r.dates {
		if in.from <= d.at && d.at < in.to {
			list = append(list, d)
		}
	}
	return list
}

// isStale reports a claim told again when it may no longer hold, or told of
// another day.
//
//   - What is placed by the day it is said needs that day on both sides: the
//     same year for "last year", the same month for "now", else the same day.
//   - A bare present repeated more than a year from its check, before or after,
//     is another state. Told of the past, it only cannot be older than its check.
//   - Without the article's date the distance is not known. The label rules call
//     a bare present the same claim until it is told long after its check, and
//     most of them are timeless; the card shows the review's date. So it stays.
//   - A claim that names its year cannot grow stale, unless it runs "since" then.
func (c *comparison) isStale() bool {
	claim := c.r
	_, rest := claim.yearsIn(window{to: int32(len(claim.words))}, c.record.ClaimDate, review.IsDate(c.asked.date) && review.IsDate(c.record.ClaimDate), nil)
	if len(rest) > 0 {
		return !sameDay(rest, c.asked.date, c.record.ClaimDate)
	}
	checked := c.record.ReviewDate
	if checked == "" {
		checked = c.record.ClaimDate
	}
	if c.dated && !claim.runs() || !review.IsDate(c.asked.date) || !review.IsDate(checked) {
		return false
	}
	apart := dayNumber(c.asked.date) - dayNumber(checked)
	return apart < -365 || apart > 365 && (!claim.past() || claim.counts())
}

// sameDay reports whether relative dates mean the same when said on two days.
func sameDay(words []string, a, b string) bool {
	if !review.IsDate(a) || !review.IsDate(b) {
		return false
	}
	apart := max(dayNumber(a)-dayNumber(b), dayNumber(b)-dayNumber(a))
	for _, w := range words {
		kind, _ := relative.Get(w)
		year := strings.HasSuffix(w, "year")
		if year && a[:4] != b[:4] || !year && a != b && (kind != "month" || apart > 31) {
			return false
		}
	}
	return true
}

// nearby reports whether two days are both known and within two years.
func nearby(a, b string) bool {
	if !review.IsDate(a) || !review.IsDate(b) {
		return false
	}
	apart := dayNumber(a) - dayNumber(b)
	return -730 < apart && apart < 730
}

// dayNumber counts days on a calendar of 30-day months: good to a few days.
func dayNumber(date string) int32 {
	digits := func(s string) (n int32) {
		for i := 0; i < len(s); i++ {
			n = n*10 + int32(s[i]-'0')
		}
		return n
	}
	return digits(date[:4])*365 + (digits(date[5:7])-1)*30 + digits(date[8:])
}

// counts reports a claim of what rises, falls or is counted again and again: prices
// that doubled once have doubled at another time too.
func (r *reading) counts() bool {
	return r.directed() || r.runs() || len(r.dates) > 0 || slices.ContainsFunc(r.words, weekdays.Has)
}

// directed reports a claim of a rise or a fall.
func (r *reading) directed() bool {
	for _, o := range r.operators {
		if o.kind == "double" || o.kind == "triple" || o.kind == "half" {
			return true
		}
	}
	return r.find(0, MaxWords, func(t *term) bool { return t.stem == "+" || t.stem == "-" })
}

const weekdays model.List = `friday monday saturday sunday thursday today tomorrow tuesday wednesday yesterday`
