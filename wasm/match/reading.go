package match

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// What is compared is bounded: longer sentences and claims match nothing.
const (
	MaxWords = 160
	MaxBytes = 16 * MaxWords
)

// A term is a word that carries meaning.
type term struct {
	stem string
	name bool  // with a capital where none is due
	head bool  // with a capital at the start of the text, on a word that is not common
	at   int32 // position among the words
}

// A figure is a number that is no year and no day.
type figure struct {
	value   int64  // in thousandths
	unit    string // the stem of the term after it, "percent", "points", a currency
	rounded bool
}

// A reading is what a sentence says, as far as the guards look.
type reading struct {
	words    []string // in normal form
	capital  []bool
	terms    []term
	figures  []figure
	years    []int64
	months   uint32 // bit n for month n
	days     uint32 // bit n for day n of a month
	negative bool   // an odd number of negators
	measures []string
	modals   []string
	than     int32 // position of "than", or -1
	agent    int32 // position after the "by" of a passive, or -1
	relative bool  // placed in time by the day it is said
	asks     bool
	long     bool
	tail     []string // the words of a contrasting clause, left out of all above
}

// read takes a text apart. Any text: a foreign or empty one has no terms. Of a
// sentence only what stands before a contrasting clause is compared; a claim is
// compared as a whole.
func read(s string, sentence bool) reading {
	r := reading{than: -1, agent: -1}
	if len(s) > MaxBytes {
		r.long = true
		return r
	}
	d := text.Parse(s)
	for _, t := range d.Tokens {
		r.token(t.Kind, t.Of(s))
	}
	if r.long = len(r.words) > MaxWords; r.long {
		return r
	}
	if sentence {
		r.cut()
	}
	for i := 0; i < len(r.words); {
		i += r.word(i)
	}
	return r
}

// cut parts the words before ", although …" from those behind.
func (r *reading) cut() {
	for i := 1; i+1 < len(r.words); i++ {
		if r.words[i] == "," && contrasts.Has(r.words[i+1]) {
			r.words, r.tail = r.words[:i], r.words[i+1:]
			return
		}
	}
}

// token adds the words of a token: the parts of a hyphenated word, "%" as
// "percent", "n't" as "not"; other marks end nothing but a question.
func (r *reading) token(kind text.Kind, s string) {
	normal := text.Normal(s)
	switch {
	case kind == text.Word:
		if normal == "" || normal == "s" || normal == "'s" {
			return
		}
		capital := isCapital(s)
		for part := range strings.SplitSeq(normal, "-") {
			if part != "" {
				r.add(part, capital)
			}
		}
	case kind == text.Number:
		r.add(normal, false)
	case s == "%":
		r.add("percent", false)
	case s == "$", s == "€", s == "£":
		r.add(s, false)
	case s == "?":
		r.asks = true
	case s == ",", s == ";", s == "—", s == "–":
		r.add(",", false)
	}
}

func (r *reading) add(word string, capital bool) {
	r.words = append(r.words, word)
	r.capital = append(r.capital, capital)
}

func isCapital(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

// word takes what begins at word i and says how many words that was.
func (r *reading) word(i int) int {
	w := r.words[i]
	if n := r.dateAt(i); n > 0 {
		return n
	}
	if n := r.figureAt(i); n > 0 {
		return n
	}
	if negators.Has(w) || strings.HasSuffix(w, "n't") {
		r.negative = !r.negative
	}
	if kind, ok := modals.Get(w); ok {
		r.modals = append(r.modals, kind)
	}
	if kind, ok := quantifiers.Get(w); ok && !r.rounds(i) {
		r.measures = append(r.measures, kind)
	}
	r.relative = r.relative || r.isRelative(i)
	switch {
	case w == "than":
		r.than = int32(i)
	case w == "by" && i > 0 && isParticiple(r.words[i-1]):
		r.agent = int32(i + 1)
	}
	if w != "," && currency(w) == "" && !tile.IsStop(w) && !negators.Has(w) {
		head := i == 0 && r.capital[0] && tile.Rarity(text.Stem(w)) >= uncommon
		r.terms = append(r.terms, term{fold(w), r.isName(i), head, int32(i)})
	}
	return 1
}

// rounds reports whether word i only marks the figure behind it as rounded: some
// 2,000, more than 300. Less than 300 is another claim.
func (r *reading) rounds(i int) bool {
	at := i + 1
	if r.words[i] == "more" && at < len(r.words) && r.words[at] == "than" {
		at++
	} else if r.words[i] != "some" {
		return false
	}
	if at >= len(r.words) {
		return false
	}
	_, n := r.valueAt(at)
	return n > 0
}

// uncommon is the rarity from which a word at the start of a text may be a name.
const uncommon = 5

func (r *reading) isRelative(i int) bool {
	w := r.words[i]
	if !relative.Has(w) {
		return false
	}
	if w == "last" || w == "next" || w == "this" || w == "past" || w == "coming" {
		return i+1 < len(r.words) && spans.Has(r.words[i+1])
	}
	return true
}

// isName reports a capital where none is due: within the text, or at its start
// before another one or on a word that the lexicon does not know.
func (r *reading) isName(i int) bool {
	if !r.capital[i] {
		return false
	}
	return i > 0 || tile.Rarity(text.Stem(r.words[i])) == tile.MaxRarity || i+1 < len(r.words) && r.capital[i+1]
}

func isParticiple(w string) bool {
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "en") || strings.HasSuffix(w, "wn") || strings.HasSuffix(w, "lt") || strings.HasSuffix(w, "ld") || w == "made" || w == "cut" || w == "hit" || w == "led"
}

// fold is the stem of a word, or what that is a synonym of.
func fold(w string) string {
	if same, ok := synonyms.Get(w); ok {
		return same
	}
	s := text.Stem(w)
	if same, ok := synonyms.Get(s); ok {
		return same
	}
	return s
}

// dateAt takes a month with its day and year, a year, or a day with its month.
func (r *reading) dateAt(i int) int {
	w := r.words[i]
	if m, ok := months.Get(w); ok && r.capital[i] {
		n, _ := strconv.Atoi(m)
		r.months |= 1 << uint32(n)
		if i+1 < len(r.words) && r.dayAt(i+1) {
			return 2
		}
		return 1
	}
	if i+1 < len(r.words) && r.capital[i+1] {
		if _, ok := months.Get(r.words[i+1]); ok && r.dayAt(i) {
			return 1
		}
	}
	if n, err := strconv.ParseInt(w, 10, 32); err == nil && len(w) == 4 && 1800 <= n && n < 2100 && !r.counted(i) {
		r.years = append(r.years, n)
		return 1
	}
	return 0
}

// counted reports whether the number at i counts something: a currency sign
// before it, or a scale or percent behind.
func (r *reading) counted(i int) bool {
	if i > 0 && currency(r.words[i-1]) != "" {
		return true
	}
	if i+1 == len(r.words) {
		return false
	}
	_, scale := scales.Get(r.words[i+1])
	return scale || r.words[i+1] == "percent" || r.words[i+1] == "people"
}

func (r *reading) dayAt(i int) bool {
	w := strings.TrimRight(r.words[i], "stndrh")
	n, err := strconv.Atoi(w)
	if err != nil || n < 1 || n > 31 {
		return false
	}
	r.days |= 1 << uint32(n)
	return true
}
