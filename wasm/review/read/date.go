package read

import (
	"strings"

	"claimlight/wasm/review"
)

// date is the calendar date that s gives, as written, without any shift of
// zone: an ISO date with or without a time, or day, month by its English name
// and year in the two usual orders. Anything else, such as 03/04/2021, is
// ambiguous, partial or no date, and becomes "".
func date(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 10 && review.IsDate(s[:10]) {
		if len(s) > 10 && s[10] != 'T' && s[10] != 't' && s[10] != ' ' || s[0] == '0' {
			return "" // something longer, or the year 1 that databases write for none
		}
		return s[:10]
	}
	return wordDate(s)
}

// wordDate reads "March 3, 2021", "3rd March 2021", "Wed, 03 Mar 2021 10:00:00 GMT".
func wordDate(s string) string {
	if len(s) > 2*review.MaxTime {
		return ""
	}
	f := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == '-' })
	if len(f) > 3 && isWeekday(f[0]) {
		f = f[1:]
	}
	if len(f) < 3 || len(f[2]) != 4 || !isDigits(f[2]) {
		return ""
	}
	m, d := month(f[0]), day(f[1])
	if m == "" {
		m, d = month(f[1]), day(f[0])
	}
	if iso := f[2] + "-" + m + "-" + d; review.IsDate(iso) && iso[0] != '0' {
		return iso
	}
	return ""
}

// names are compared by their first three letters, and must continue as they do here.
var (
	months   = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
	weekdays = [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)

func isName(s, full string) bool { return len(s) >= 3 && strings.HasPrefix(full, s) }

func month(s string) string {
	for i, full := range months {
		if isName(s, full) {
			return string([]byte{'0' + byte((i+1)/10), '0' + byte((i+1)%10)})
		}
	}
	return ""
}

func isWeekday(s string) bool {
	for _, full := range weekdays {
		if isName(s, full) {
			return true
		}
	}
	return false
}

// day is one or two digits, with or without an ordinal's ending, as two digits.
func day(s string) string {
	for _, ending := range [...]string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, ending)
	}
	if len(s) == 1 {
		s = "0" + s
	}
	if len(s) != 2 || !isDigits(s) {
		return ""
	}
	return s
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
