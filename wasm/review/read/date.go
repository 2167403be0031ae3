package read

import (
	"strings"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// maxDate bounds, in bytes, what can be a date.
const maxDate = 2 * review.MaxTime

// date is the calendar date that s gives, as written, without any shift of
// zone. It reads
//
//	2021-03-04, 2021-3-4, 2021/03/04, 2021.03.04    the year first
//	4.3.2021, 04.03.2021                            with dots the day comes first wherever they are used
//	13/03/2021, 3-13-2021                           one of the two can be no month
//	4 March 2021, March 4th, 2021, 4 de marzo de 2021, 4. März 2021
//	Thu, 04 Mar 2021 10:00:00 GMT, Thu Mar 4 10:00:00 UTC 2021
//
// each with or without a time and a zone behind it. Anything else is ambiguous
// (03/04/2021), partial, a mere number, impossible or no date, and becomes "".
func date(s string) string {
	if len(s) > maxDate {
		return ""
	}
	if s = Clean(s); s == "" {
		return ""
	}
	if y, m, d, ok := numbers(s); ok {
		return calendar(y, m, d)
	}
	return wordDate(s)
}

// calendar is a date of those three, "" where there is none. Databases write the
// year 1 for none.
func calendar(year, month, day string) string {
	iso := year + "-" + twoDigits(month) + "-" + twoDigits(day)
	if review.IsDate(iso) && iso[0] != '0' {
		return iso
	}
	return ""
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// numbers splits a date of three numbers with one kind of mark between, and
// says whether s begins with such.
func numbers(s string) (year, month, day string, ok bool) {
	a, s := digits(s)
	if a == "" || s == "" || strings.IndexByte("-/.", s[0]) < 0 {
		return "", "", "", false
	}
	mark := s[0]
	b, s := digits(s[1:])
	if b == "" || s == "" || s[0] != mark {
		return "", "", "", false
	}
	c, rest := digits(s[1:])
	if c == "" || !endsDate(rest) {
		return "", "", "", false
	}
	switch {
	case len(a) == 4 && len(b) <= 2 && len(c) <= 2:
		return a, b, c, true
	case len(c) != 4 || len(a) > 2 || len(b) > 2:
		return "", "", "", false
	case mark == '.' || twoDigits(a) > "12" || twoDigits(a) == twoDigits(b):
		return c, b, a, true
	case twoDigits(b) > "12":
		return c, a, b, true
	}
	return "", "", "", false
}

func digits(s string) (number, rest string) {
	i := 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	return s[:i], s[i:]
}

// endsDate reports whether a date may end before rest: at a time or a zone.
func endsDate(rest string) bool {
	if rest == "" || strings.IndexByte("Tt ,", rest[0]) >= 0 || rest == "Z" {
		return true
	}
	return len(rest) == len("+01:00") && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':'
}

// wordDate reads the dates that name their month: day and month in either
// order, then the year, with fillers before and a time between.
func wordDate(s string) string {
	day, month := "", ""
	for _, w := range dateWords(s) {
		switch n, rest := digits(w); {
		case month == "" && monthNumber(w) != "":
			month = monthNumber(w)
		case day == "" && (len(n) == 1 || len(n) == 2) && (rest == "" || holds(ordinals, rest)):
			day = n
		case len(n) == 4 && rest == "" && month != "" && day != "":
			return calendar(n, month, day)
		case n != "" && strings.HasPrefix(rest, ":"), holds(dateFillers, w), isWeekday(w), n == "" && month != "" && isZone(w):
			// a time, or a word that says nothing of the day
		default:
			return ""
		}
	}
	return ""
}

// dateWords are the words of a date in normal form, without the marks around.
func dateWords(s string) []string {
	return strings.FieldsFunc(text.Normal(s), func(r rune) bool {
		return r == ' ' || r == ',' || r == '.' || r == '-' || r == '/' || r == '(' || r == ')'
	})
}

// Words that stand in dates, in normal form.
const (
	dateFillers = " the of de del den der le la el il am on at vom dia em a "
	ordinals    = " st nd rd th er ero o e a º ª ° "
	weekdays    = " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun" +
		" lunes martes miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi dimanche" +
		" montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunedi martedi mercoledi giovedi venerdi domenica" +
		" segunda terca quarta quinta sexta feira segunda-feira terca-feira quarta-feira quinta-feira sexta-feira" +
		" senin selasa rabu kamis jumat sabtu minggu "
)

// months are the names of each month in English, Spanish, Portuguese, French,
// German, Italian, Dutch, Turkish and Indonesian, where no two languages mean
// different months by one name. General knowledge.
var months = [...]string{
	" january jan enero ene janeiro janvier janv januar jaenner gennaio gen januari ocak ",
	" february feb febrero fevereiro fev fevrier fevr februar febbraio februari subat ",
	" march mar marzo marco mars marz maerz maart mart maret ",
	" april apr abril abr avril avr aprile nisan ",
	" may mayo maio mai maggio mei mayis ",
	" june jun junio junho juin juni giugno haziran ",
	" july jul julio julho juillet juil juli luglio temmuz ",
	" august aug agosto ago aout augustus agustus agustos ",
	" september sept sep septiembre setiembre setembro septembre settembre eylul ",
	" october oct octubre outubro out octobre oktober okt ottobre ekim ",
	" november nov noviembre novembro novembre kasim ",
	" december dec diciembre dic dezembro dez decembre dezember dicembre desember aralik ",
}

func monthNumber(word string) string {
	for i, names := range months {
		if holds(names, word) {
			return string([]byte{'0' + byte((i+1)/10), '0' + byte((i+1)%10)})
		}
	}
	return ""
}

func isWeekday(word string) bool { return holds(weekdays, word) }

// isZone reports whether a word can name a zone of time, or half a day.
func isZone(word string) bool {
	return len(word) <= 5 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz+0123456789:") == ""
}
