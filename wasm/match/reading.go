package match

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// A reading is what a text says, as far as the guards look. A word gives at most
// one date, figure or term; operators act on the term that follows them.
type reading struct {
	words     []string // in normal form
	capital   []bool
	terms     []term
	stems     []string // of the terms, sorted, each once
	operators []operator
	figures   []figure
	years     []year
	dates     []date
	relative  []string // what places it in time by the day it is said: "last year"
	order     []int32  // the terms as an active sentence without a fronted phrase has them
	personal  bool     // I, we, you: means who says it
	loose     bool     // a pronoun that nothing before it explains
	asks      bool
	long      bool
	tail      []string // the words of a contrasting clause, left out of all above
}

// A term is a word that carries meaning.
type term struct {
	stem string
	name bool // with a capital where none is due
	head bool // with a capital at the start of the text, on a word that is not common
	verb form
	link string // the preposition before it, "" where there is none
	at   int32  // position among the words
}

// A form is what a verb's ending says.
type form uint8

const (
	noVerb form = iota
	present
	past
	gerund
	infinitive
)

// read takes a text apart. Any text: a foreign or empty one has no terms. Of a
// sentence a contrasting clause may be set apart; a claim is read as a whole.
func read(s string, sentence bool) reading {
	var r reading
	if r.long = len(s) > MaxBytes; r.long {
		return r
	}
	r.tokens(s)
	if r.long = len(r.words) > MaxWords; r.long {
		return r
	}
	if sentence {
		r.cut()
	}
	for i := 0; i < len(r.words); {
		i += r.word(i)
	}
	r.arrange()
	for _, t := range r.terms {
		r.stems = append(r.stems, t.stem)
	}
	slices.Sort(r.stems)
	r.stems = slices.Compact(r.stems)
	return r
}

func (r *reading) tokens(s string) {
	for _, t := range text.Parse(s).Tokens {
		r.token(t.Kind, t.Of(s))
	}
}

// token adds the words of a token: the parts of a hyphenated word, "%" as
// "percent"; other marks end nothing but a question. "US" is no pronoun.
func (r *reading) token(kind text.Kind, s string) {
	normal := text.Normal(s)
	switch {
	case kind == text.Word:
		if s == "US" {
			normal = "u.s"
		}
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
	case s == ",", s == ";", s == ":", s == "—", s == "–":
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

// next is the word at i, "" behind the last.
func (r *reading) next(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i]
}

// word takes what begins at word i and says how many words that was.
func (r *reading) word(i int) int {
	for _, take := range [...]func(*reading, int) int{(*reading).dateAt, (*reading).figureAt, (*reading).relativeAt} {
		if n := take(r, i); n > 0 {
			return n
		}
	}
	w := r.words[i]
	r.refer(i)
	r.operatorAt(i)
	if w == "," || currency(w) != "" || isNegator(w) || tile.IsStop(w) && !r.isDirection(i) {
		return 1
	}
	t := term{stem: fold(w), name: r.isName(i), verb: r.formAt(i), link: r.linkBefore(i), at: int32(i)}
	t.head = i == 0 && r.capital[0] && tile.Rarity(text.Stem(w)) >= uncommon
	if r.isDirection(i) {
		t.stem = map[bool]string{true: "+", false: "-"}[w == "up"]
	}
	r.terms = append(r.terms, t)
	return 1
}

// linkBefore is the preposition before the word at i and its article.
func (r *reading) linkBefore(i int) string {
	if i--; i >= 0 && model.Lookup(r.words[i]).Class&model.Article != 0 {
		i--
	}
	link, _ := links.Get(r.next(i))
	return link
}

// isDirection reports "went up" and "gone down": stop words that say it all.
func (r *reading) isDirection(i int) bool {
	if w := r.words[i]; w != "up" && w != "down" || i == 0 {
		return false
	}
	switch r.words[i-1] {
	case "go", "goes", "going", "gone", "went":
		return true
	}
	return false
}

// refer notes words that mean whoever speaks, or something that the text itself
// does not name.
func (r *reading) refer(i int) {
	w, _, _ := strings.Cut(r.words[i], "'")
	switch {
	case persons.Has(w):
		r.personal = true
	case subjects.Has(w):
		r.loose = r.loose || len(r.terms) == 0
	case objects.Has(w):
		r.loose = r.loose || !slices.ContainsFunc(r.terms, func(t term) bool { return t.name || t.head })
	case w == "this", w == "these", w == "those", w == "both", w == "two":
		r.loose = r.loose || w != "both" && w != "two" || RefersAt(r.words, i)
	}
}

// RefersAt reports whether the normal words at i are "the two countries" or
// "both countries", which name by what was said before.
func RefersAt(words []string, i int) bool {
	if i+1 >= len(words) || !collectives.Has(words[i+1]) {
		return false
	}
	return words[i] == "both" || words[i] == "two" && i > 0 && (words[i-1] == "the" || words[i-1] == "these")
}

// uncommon is the rarity from which a word at the start of a text may be a name.
const uncommon = 5

// isName reports a capital where none is due: within the text, or at its start
// before another one or on a word that the lexicon does not know.
func (r *reading) isName(i int) bool {
	if !r.capital[i] {
		return false
	}
	return i > 0 || tile.Rarity(text.Stem(r.words[i])) == tile.MaxRarity || i+1 < len(r.words) && r.capital[i+1]
}

// formAt is the form of the word at i, if that may be a verb.
func (r *reading) formAt(i int) form {
	w := r.words[i]
	switch model.Lookup(w).Form {
	case model.Past, model.Participle:
		return past
	case model.Third:
		return present
	case model.Gerund:
		return gerund
	case model.Plain:
		switch {
		case i > 0 && r.words[i-1] == "to":
			return infinitive
		case r.words[0] == "did":
			return past // Did the mayor double her salary?
		}
		return present
	}
	switch {
	case r.capital[i] && i > 0:
		return noVerb
	case len(w) > 4 && strings.HasSuffix(w, "ed"):
		return past
	case len(w) > 5 && strings.HasSuffix(w, "ing"):
		return gerund
	}
	return noVerb
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

func (t term) is(u term) bool {
	return t.stem == u.stem || t.name && u.name && sameName(t.stem, u.stem)
}

// find is the place among r.order, from on, of a term like t, or -1.
func (r *reading) find(t term, from int) int {
	for i := from; i < len(r.order); i++ {
		if r.terms[r.order[i]].is(t) {
			return i
		}
	}
	return -1
}

// sameName lets a country meet its people: Russia and Russian.
func sameName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 || len(b)-len(a) > 3 {
		return false
	}
	return strings.HasPrefix(b, a[:len(a)-1]) && (b[len(a)-1:] == a[len(a)-1:]+"n" || demonyms.Has(b[len(a)-1:]) || demonyms.Has(b[len(a):]))
}
