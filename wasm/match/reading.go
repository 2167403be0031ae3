package match

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/model"
	"claimlight/wasm/order"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// A reading is what a text says, as far as the guards look. A word gives at most
// one date, figure or term; operators act on the term that follows them.
type reading struct {
	words     []string // in normal form; breaks among them
	marks     []mark
	terms     []term
	stems     []string // of the terms, sorted, each once
	operators []operator
	figures   []figure
	years     []year
	dates     []date
	relative  []relation
	pronouns  []pronoun
	converse  converse
	than      int32 // the word of a comparison, 0 where there is none
	inverse   bool  // its sides stand changed about
	minus     int   // figures below zero
	foreign   int   // signs of money that are no dollar, euro or pound of their own
	long      bool
}

// A mark is how a word is written.
type mark uint8

const (
	capital  mark = 1 << iota
	quoted        // between quotation marks
	inserted      // between brackets
)

// A term is a word that carries meaning.
type term struct {
	stem  string
	at    int32 // position among the words
	chunk int32 // the phrase that it is in
	of    int32 // how many "of" stand before it in its phrase
	mark  mark
	verb  form
	link  byte // the preposition before it, 0 where there is none
	name  bool // with a capital where none is due
	head  bool // with a capital at the start of the text, on a word that is not common
	free  bool // in a phrase of place or time, which may stand anywhere
}

// A pronoun means somebody that the text itself may not name.
type pronoun struct {
	kind referrer
	at   int32
}

// A referrer says where to look for what a pronoun means.
type referrer uint8

const (
	person  referrer = iota // whoever speaks
	subject                 // named before the sentence
	object                  // a name before it
	nothing                 // this, the two countries: nothing in the text
)

// read takes a text apart. Any text: an empty one has no terms. Whoever asks knows
// that an article or a review is English; a part of it, "von der Leyen denied it", does
// not show that.
func read(s string) reading {
	var r reading
	if r.long = len(s) > MaxBytes; r.long {
		return r
	}
	r.tokens(s)
	r.minus, r.foreign = marksOf(s)
	if r.long = len(r.words) > MaxWords; r.long {
		return r
	}
	r.fold()
	r.reword()
	r.dropRepeat()
	r.compareUp()
	for i := 0; i < len(r.words); {
		i += r.word(i)
	}
	r.divide()
	r.doubleNegation()
	for _, t := range r.terms {
		r.stems = append(r.stems, t.stem)
	}
	order.By(r.stems, strings.Compare)
	r.stems = slices.Compact(r.stems)
	return r
}

// tokens adds the words of a text and where its sentences end.
func (r *reading) tokens(s string) {
	d := text.ParseEnglish(s)
	var m mark
	next := 0
	for _, t := range d.Tokens {
		for next < len(d.Sentences) && d.Sentences[next].End <= t.Start {
			r.stop(";")
			next++
		}
		switch w := t.Of(s); {
		case w == `"`, w == "“", w == "”":
			m ^= quoted
		case w == "(", w == "[":
			m |= inserted
		case w == ")", w == "]":
			m &^= inserted
		default:
			if w == "-" && !(t.Start > 0 && s[t.Start-1] == ' ') {
				continue // 2023-24
			}
			r.token(t.Kind, w, m)
		}
	}
}

// token adds the words of a token: the parts of a hyphenated word, "%" as
// "percent". "US" is no pronoun.
func (r *reading) token(kind text.Kind, s string, m mark) {
	normal := text.Normal(s)
	switch {
	case kind == text.Word:
		if s == "US" {
			normal = "u.s"
		}
		if normal == "" || normal == "s" || normal == "'s" {
			return
		}
		if isCapital(s) {
			m |= capital
		}
		for normal != "" {
			part, rest, _ := strings.Cut(normal, "-")
			if normal = rest; part != "" {
				r.add(part, m)
			}
		}
	case kind == text.Number:
		r.add(normal, m)
	case s == "%":
		r.add("percent", m)
	case s == "&":
		r.add("and", m)
	case currencies.Has(s):
		r.add(s, m)
	case s == "?":
		r.stop("?")
	case s == ",":
		r.stop(",")
	case s == ":":
		r.stop(":")
	case stops.Has(s):
		r.stop(";")
	}
}

const (
	currencies model.List = "$ £ €"
	stops      model.List = "- ... ; – — …"
)

func (r *reading) add(word string, m mark) {
	r.words = append(r.words, word)
	r.marks = append(r.marks, m)
}

// stop adds a break: ",", or ":" or ";" between what may be sentences, or "?".
func (r *reading) stop(mark string) {
	last := len(r.words) - 1
	if last >= 0 && isBreak(r.words[last]) {
		r.words[last] = max(r.words[last], mark)
		return
	}
	r.add(mark, 0)
}

func isBreak(w string) bool { return w == "," || isStop(w) }

// isStop reports a break between what may be sentences.
func isStop(w string) bool { return w == ":" || w == ";" || w == "?" }

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

// reads reports whether the word at i is w: a method, since comparisons everywhere
// would be a good part of the module.
//
//go:noinline
func (r *reading) reads(i int, w string) bool { return r.next(i) == w }

// in reports whether the word at i is in a list.
//
//go:noinline
func (r *reading) in(i int, l model.List) bool { return l.Has(r.next(i)) }

// class reports whether the word at i is of a class.
//
//go:noinline
func (r *reading) class(i int, c model.Class) bool { return model.Lookup(r.next(i)).Class&c != 0 }

// joins are the classes of words that lead from one phrase to the next.
const joins = model.Preposition | model.Coordinator | model.Subordinator | model.Relative | model.Auxiliary | model.Modal

// anything is any class.
const anything = ^model.Class(0)

func (r *reading) capital(i int) bool { return 0 <= i && i < len(r.marks) && r.marks[i]&capital != 0 }

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
	if isBreak(w) || w == hearsay || currency(w) != "" || isNegator(w) || tile.IsStop(w) && !r.isDirection(i) && !r.isOwning(i) && w != "mine" || r.isPronounAt(i) {
		return 1
	}
	t := term{stem: r.meaning(i), name: r.isName(i), mark: r.marks[i], verb: r.formAt(i), link: r.linkBefore(i), at: int32(i)}
	t.head = r.opens(i) && r.capital(i) && tile.Rarity(text.Stem(w)) >= uncommon
	if r.isDirection(i) {
		if t.stem = "-"; w == "up" {
			t.stem = "+"
		}
	}
	r.terms = append(r.terms, t)
	return 1
}

// meaning is what the word at i folds to. What falls by itself and is said to act on
// something means another thing: shares dropped, the police dropped 40 cases.
func (r *reading) meaning(i int) string {
	stem := fold(r.words[i])
	if r.capital(i) {
		if land := landOf(r.words[i]); land != "" {
			return land
		}
	}
	if own := text.Stem(r.words[i]); (stem == "+" || stem == "-") && intransitive.Has(own) && r.hasObject(i+1) {
		return own
	}
	if sense := r.sense(i); sense != "" {
		return sense
	}
	return r.turnAbout(i, stem)
}

// landOf is the stem of the country that a people or another name of it belongs to, "" for
// any other word: Dutch, Netherlands.
func landOf(w string) string {
	name := title(w)
	land, ok := model.Demonyms.Get(name)
	if !ok {
		if land, ok = model.Demonyms.Get(strings.TrimSuffix(name, "s")); !ok {
			land, _ = model.Countries.Get(name)
		}
	}
	if land == "" || strings.Contains(land, "_") {
		return ""
	}
	return fold(text.Normal(land))
}

// hasObject reports a noun at i, behind a verb, and not an amount.
func (r *reading) hasObject(i int) bool {
	_, bounding := r.boundAt(i)
	i += bounding
	for ; r.isFigure(i) || r.in(i, quantifiers); i++ {
		if currency(r.next(i)) != "" {
			return false
		}
	}
	unit, _ := r.unitAt(i)
	w := r.next(i)
	return unit != "" && unit != "percent" && unit != "point" && !measures.Has(unit) && !money.Has(unit) && !scales.Has(w) && !parts.Has(w) && !spans.Has(w) &&
		!relative.Has(w) && !amounts.Has(w) && yearOf(w) == 0 && r.monthAt(i) == 0 && !isNegator(w) && !r.class(i, joins|model.Adverb)
}

// isOwning reports "own" as a verb: not "their own".
func (r *reading) isOwning(i int) bool {
	return r.reads(i, "own") && i > 0 && !r.class(i-1, model.Possessive) && !isPronoun(r.words[i-1])
}

// isPronoun reports "we" and "we've".
func isPronoun(w string) bool {
	w, _, _ = strings.Cut(w, "'")
	return persons.Has(w) || subjects.Has(w) || objects.Has(w)
}

// isPronounAt reports a pronoun at i: not "mine" for a pit.
func (r *reading) isPronounAt(i int) bool {
	return isPronoun(r.words[i]) && (!r.reads(i, "mine") || r.in(i-1, copulas) || r.reads(i-1, "of"))
}

// opens reports the first word of a sentence.
func (r *reading) opens(i int) bool { return i == 0 || isStop(r.words[i-1]) }

// linkBefore is the preposition before the word at i and its article.
func (r *reading) linkBefore(i int) byte {
	for i--; i >= 0 && r.class(i, model.Article); i-- {
	}
	if r.isFigure(i) && r.reads(i-1, "with") {
		return 'w'
	}
	if link, ok := links.Get(r.next(i)); ok {
		return link[0]
	}
	return 0
}

// isDirection reports "went up" and "gone down": stop words that say it all.
func (r *reading) isDirection(i int) bool {
	if w := r.words[i]; w != "up" && w != "down" || i == 0 {
		return false
	}
	return r.in(i-1, going)
}

const going model.List = "are go goes going gone is was went were"

// refer notes words that mean whoever speaks, or something that the text itself
// does not name.
func (r *reading) refer(i int) {
	w, _, _ := strings.Cut(r.words[i], "'")
	put := func(kind referrer) { r.pronouns = append(r.pronouns, pronoun{kind, int32(i)}) }
	switch {
	case persons.Has(w):
		if r.isPronounAt(i) {
			put(person)
		}
	case subjects.Has(w):
		put(subject)
	case objects.Has(w):
		put(object)
	case w == "this", w == "these", w == "those", RefersAt(r.words, i):
		put(nothing)
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
	if !r.capital(i) {
		return false
	}
	name := title(r.words[i])
	return !r.opens(i) || tile.Rarity(text.Stem(r.words[i])) == tile.MaxRarity || r.capital(i+1) || model.Countries.Has(name) || model.Demonyms.Has(name)
}

// marksOf counts what tokens lose: figures below zero, and signs of other money,
// such as ₹ and A$.
func marksOf(s string) (minus, foreign int) {
	last, before := rune(0), rune(0)
	for _, c := range s {
		switch {
		case unicode.IsDigit(c) && (last == '−' || last == '-' && !unicode.IsLetter(before) && !unicode.IsDigit(before)):
			minus++
		case unicode.Is(unicode.Sc, c) && c != '$' && c != '€' && c != '£', c == '$' && unicode.IsLetter(last):
			foreign++
		}
		before, last = last, c
	}
	return minus, foreign
}
