package read

import (
	"strings"
	"sync"

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
//	2021年3月4日, 2021년 3월 4일
//
// each with or without a time and a zone behind it. Anything else is ambiguous
// (03/04/2021), partial, a mere number, impossible or no date, and becomes "".
func date(s string) string {
	if len(s) > maxDate {
		return ""
	}
	if s = inNumbers.Replace(Clean(s)); s == "" {
		return ""
	}
	if y, m, d, ok := numbers(s); ok {
		return calendar(y, m, d)
	}
	return wordDate(s)
}

// inNumbers writes the signs for year, month and day as marks.
var inNumbers = strings.NewReplacer("年", "-", "月", "-", "日", " ", "년 ", "-", "월 ", "-", "년", "-", "월", "-", "일", " ")

// calendar is a date of those three, "" where there is none. Databases write the
// year 1 for none, and years far from ours are of another calendar: 1399, 2564.
func calendar(year, month, day string) string {
	iso := year + "-" + twoDigits(month) + "-" + twoDigits(day)
	if review.IsDate(iso) && "1900" <= year && year < "2200" {
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

// endsDate reports whether a date may end before rest: at a time or a zone, with
// no second day behind.
func endsDate(rest string) bool {
	if rest == "" || strings.IndexByte("Tt ,", rest[0]) >= 0 {
		return saysTime(rest)
	}
	return rest == "Z" || len(rest) == len("+01:00") && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':'
}

// saysTime reports whether what stands behind a date can be a time, a zone and the
// words for them. Another day, month or year there makes it two dates, or a span.
func saysTime(rest string) bool {
	words := strings.FieldsFunc(text.Normal(rest), func(r rune) bool { return r == ' ' || r == ',' || r == '(' || r == ')' })
	for i, w := range words {
		w = strings.Trim(w, ".-–/") // a mark before the time
		n, unit := digits(strings.TrimPrefix(w, "t"))
		switch {
		case n == "" && !strings.ContainsAny(w, "0123456789/"):
			if monthNumber(w) != "" || holds(spanning, w) {
				return false
			}
		case len(n) == 1 || len(n) == 2:
			hour := unit == "" && (w[0] == 't' || i+1 < len(words) && holds(hours, words[i+1]))
			if !hour && !holds(hours, unit) && !(unit != "" && strings.IndexByte(":h", unit[0]) >= 0 && strings.IndexByte(unit, '/') < 0) {
				return false
			}
		case !isOffset(words[i]):
			return false
		}
	}
	return true
}

// isOffset tells "+0100" and "gmt-05:00" from "-2021-03" and "in-2022".
func isOffset(w string) bool {
	sign := strings.IndexAny(w, "+-")
	if sign < 0 || sign > 0 && !holds(" gmt utc z ", w[:sign]) {
		return false
	}
	hours, minutes := digits(w[sign+1:])
	return hours != "" && len(hours) <= 4 && (minutes == "" || minutes[0] == ':')
}

// wordDate reads the dates that name their month: day and month in either
// order, then the year, with fillers before and a time between or behind.
func wordDate(s string) string {
	day, month := "", ""
	for _, w := range dateWords(s) {
		switch n, rest := digits(w); {
		case month == "" && monthNumber(w) != "":
			month = monthNumber(w)
		case day == "" && (len(n) == 1 || len(n) == 2) && (rest == "" || holds(ordinals, rest)):
			day = n
		case len(n) == 4 && rest == "" && month != "" && day != "":
			if _, behind, _ := strings.Cut(s, n); !saysTime(behind) {
				return ""
			}
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
	hours       = " am pm a.m p.m h hs hrs uhr u "
	spanning    = " or to and until till through bis oder und ou hasta ate tot sampai "
	ordinals    = " st nd rd th er ero o e a º ª ° "
	weekdays    = " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun" +
		" lunes martes miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi dimanche" +
		" montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunedi martedi mercoledi giovedi venerdi domenica" +
		" segunda terca quarta quinta sexta feira segunda-feira terca-feira quarta-feira quinta-feira sexta-feira" +
		" maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag tisdag onsdag torsdag fredag lordag sondag" +
		" senin selasa rabu kamis jumat sabtu minggu "
)

// months are the names of each month in English, Spanish, Portuguese, French,
// German, Italian, Dutch, Turkish and Indonesian; below, as they stand in dates,
// in Danish and Swedish, Serbian, Czech, Croatian, Polish, Romanian, Finnish,
// Russian, Ukrainian, Greek, Arabic and Hindi. A name that is one month here and
// another there is in none: listopada. General knowledge.
var months = [...]string{
	"january jan enero ene janeiro janvier janv januar jaenner gennaio gen januari ocak " +
		"januara ledna sijecnja stycznia ianuarie tammikuuta января січня ιανουαρίου يناير जनवरी",
	"february feb febrero fevereiro fev fevrier fevr februar febbraio februari subat " +
		"februara unora veljace lutego februarie helmikuuta февраля лютого φεβρουαρίου فبراير फरवरी",
	"march mar marzo marco mars marz maerz maart mart maret " +
		"marts marta brezna ozujka marca martie maaliskuuta марта березня μαρτίου مارس मार्च",
	"april apr abril abr avril avr aprile nisan " +
		"aprila dubna travnja kwietnia aprilie huhtikuuta апреля квітня απριλίου ابريل أبريل إبريل अप्रैल",
	"may mayo maio mai maggio mei mayis " +
		"maj maja kvetna svibnja toukokuuta мая травня μαΐου مايو मई",
	"june jun junio junho juin juni giugno haziran " +
		"juna cervna lipnja czerwca iunie kesakuuta июня червня ιουνίου يونيو जून",
	"july jul julio julho juillet juil juli luglio temmuz " +
		"jula cervence srpnja lipca iulie heinakuuta июля липня ιουλίου يوليو जुलाई",
	"august aug agosto ago aout augustus agustus agustos " +
		"augusti avgusta srpna kolovoza sierpnia elokuuta августа серпня αυγούστου أغسطس اغسطس अगस्त",
	"september sept sep septiembre setiembre setembro septembre settembre eylul " +
		"septembra zari rujna wrzesnia septembrie syyskuuta сентября вересня σεπτεμβρίου سبتمبر सितंबर सितम्बर",
	"october oct octubre outubro out octobre oktober okt ottobre ekim " +
		"oktobra rijna pazdziernika octombrie lokakuuta октября жовтня οκτωβρίου أكتوبر اكتوبر अक्टूबर",
	"november nov noviembre novembro novembre kasim " +
		"novembra listopadu studenoga studenog noiembrie marraskuuta ноября листопада νοεμβρίου نوفمبر नवंबर",
	"december dec diciembre dic dezembro dez decembre dezember dicembre desember aralik " +
		"decembra prosince prosinca grudnia decembrie joulukuuta декабря грудня δεκεμβρίου ديسمبر दिसंबर",
}

// monthNumbers are the numbers of the months by their names in normal form.
var monthNumbers = sync.OnceValue(func() map[string]string {
	numbers := make(map[string]string, 300)
	for i, names := range months {
		for name := range strings.FieldsSeq(names) {
			numbers[text.Normal(name)] = string([]byte{'0' + byte((i+1)/10), '0' + byte((i+1)%10)})
		}
	}
	return numbers
})

func monthNumber(word string) string { return monthNumbers()[word] }

func isWeekday(word string) bool { return holds(weekdays, word) }

// isZone reports whether a word can name a zone of time, or half a day.
func isZone(word string) bool {
	return len(word) <= 5 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz+0123456789:") == ""
}
