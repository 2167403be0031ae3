package tile

// frequent are terms with their classes, in byte order, packed for what they weigh as they
// travel: a third less than a list. Of a line all but the first
// leave out the letters they share with the one before: how many is a byte from shared on.
// Behind a term stands its class, a byte from ofClass on, which no term has.
type frequent string

const (
	shared  = '0'
	ofClass = 'A'
)

// class is that of a term, if the table has it.
func (f frequent) class(term string) (class int32, ok bool) {
	same, from := 0, 0 // letters that the term shares with the one before, and that one with this
	for at := f.line(term); at < len(f); at++ {
		end := at
		for f[end] < ofClass || f[end] > ofClass+MaxRarity {
			end++
		}
		if from < same {
			return 0, false // behind the term
		}
		if from == same {
			for ; at < end && same < len(term) && f[at] == term[same]; at++ {
				same++
			}
			switch {
			case at == end && same == len(term):
				return int32(f[end] - ofClass), true
			case at < end && (same == len(term) || f[at] > term[same]):
				return 0, false
			}
		}
		if at = end + 1; at == len(f) || f[at] == '\n' {
			return 0, false
		}
		from = int(f[at] - shared)
	}
	return 0, false
}

// line is where the last line begins of which the first term is none behind a term.
func (f frequent) line(term string) int {
	lo, hi := 0, len(f) // it begins in [lo, hi), and one begins at lo
	for {
		mid := lo + (hi-lo)/2
		start := mid
		for start < hi && (start == 0 || f[start-1] != '\n') {
			start++
		}
		switch {
		case start == hi && mid <= lo, start == lo:
			return lo
		case start == hi:
			hi = mid
		case f.begins(start, term):
			lo = start
		default:
			hi = start
		}
	}
}

// begins reports a line whose first term is not behind a term.
func (f frequent) begins(at int, term string) bool {
	for i := 0; i < len(term); i++ {
		switch c := f[at+i]; {
		case c >= ofClass && c <= ofClass+MaxRarity:
			return true
		case c != term[i]:
			return c < term[i]
		}
	}
	c := f[at+len(term)]
	return c >= ofClass && c <= ofClass+MaxRarity
}
