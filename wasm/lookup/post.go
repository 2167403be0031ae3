package lookup

import (
	"strconv"
	"strings"

	"claimlight/wasm/text"
)

// A post is what a message says of itself where an article embeds it: "… — Ada
// Ferris (@ferris) May 3, 2021".
type post struct {
	name, date string
	at         int // where the signature begins
}

// signature finds the signature that ends a paragraph; at is its length where none does.
func signature(paragraph string) post {
	none := post{at: len(paragraph)}
	open := strings.LastIndex(paragraph, "(@")
	if open < 0 {
		return none
	}
	end := strings.IndexByte(paragraph[open:], ')')
	dash, width := lastDash(paragraph[:open])
	if end < 0 || dash < 0 || open-dash > 64 {
		return none
	}
	date := calendarDay(paragraph[open+end+1:])
	if date == "" {
		return none
	}
	return post{strings.TrimSpace(paragraph[dash+width : open]), date, dash}
}

// lastDash is the last dash that stands alone, and its width.
func lastDash(s string) (at, width int) {
	at = -1
	for _, dash := range [...]string{"— ", "– ", " - "} {
		if i := strings.LastIndex(s, dash); i > at {
			at, width = i, len(dash)
		}
	}
	return at, width
}

var monthNames = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// calendarDay is "May 3, 2021" as 2021-05-03, "" for anything else.
func calendarDay(s string) string {
	words := strings.Fields(s)
	if len(words) < 3 || len(words[0]) < 3 {
		return ""
	}
	day, err := strconv.ParseInt(strings.TrimRight(words[1], ","), 10, 32)
	year := words[2]
	if _, bad := strconv.ParseInt(year, 10, 32); err != nil || bad != nil || len(year) != 4 || day < 1 || day > 31 {
		return ""
	}
	for i, m := range monthNames {
		if strings.HasPrefix(words[0], m) {
			return year + "-" + two(i+1) + "-" + two(int(day))
		}
	}
	return ""
}

func two(n int) string {
	s := strconv.FormatInt(int64(n), 10)
	if n < 10 {
		return "0" + s
	}
	return s
}

// paragraph is the paragraph that a span begins in.
func paragraph(s string, span text.Span) text.Span {
	from := strings.LastIndexByte(s[:span.Start], '\n') + 1
	to := strings.IndexByte(s[span.Start:], '\n')
	if to < 0 {
		return text.Span{Start: from, End: len(s)}
	}
	return text.Span{Start: from, End: span.Start + to}
}

// withoutLinks is a text without addresses, and without the marks of topics and
// accounts.
func withoutLinks(s string) string {
	if !strings.ContainsAny(s, "/#@") {
		return s
	}
	var b []byte
	for word := range strings.FieldsSeq(s) {
		if i := strings.Index(word, "http"); i >= 0 && strings.Contains(word[i:], "://") {
			word = word[:i]
		}
		if i := strings.Index(word, "pic.twitter.com"); i >= 0 {
			word = word[:i]
		}
		if word = strings.TrimLeft(word, "#@"); word != "" {
			b = append(append(b, word...), ' ')
		}
	}
	return strings.TrimSpace(string(b))
}
