package match

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
)

// An operator is a word that makes something else of the term behind it: not,
// all, should, from. The same one on another term is another claim.
type operator struct {
	class Reason // what differs where only one side has it
	kind  string
	at    int32
}

func (r *reading) operatorAt(i int) {
	w := r.words[i]
	put := func(class Reason, kind string) { r.operators = append(r.operators, operator{class, kind, int32(i)}) }
	if isNegator(w) {
		put(Negation, negation(w))
	}
	if kind, ok := modals.Get(strings.TrimSuffix(w, "n't")); ok {
		put(Modality, kind)
	}
	if next := r.next(i + 1); w == "to" && r.in(i-1, copulas) && !r.isFigure(i+1) {
		switch {
		case next == "be":
			put(Modality, "will") // is to be mayor
		case lookup(next).Form == model.Plain, lookup(next) == (model.Word{}) && !r.capital(i+1):
			put(Modality, "plan") // was to abolish it
		}
	}
	if kind, ok := quantifiers.Get(w); ok && (w != "just" && w != "merely" || r.isFigure(i+1)) {
		put(Quantifier, kind)
	}
	if w == "ever" && (i+1 == len(r.words) || r.formAt(i+1) == noVerb) && !r.class(i-1, model.Auxiliary) {
		put(Quantifier, w) // the lowest ever
	}
	if hedges.Has(strings.TrimSuffix(w, "n't")) && !(strings.HasPrefix(w, "suspect") && r.class(i-1, model.Article|model.Possessive)) || w == "alleged" && r.isPassed(i) {
		put(Hedged, w)
	}
	switch n := len(r.operators); {
	case denials.Has(w) && !(w[:3] == "lie" && r.class(i+1, model.Preposition)), w == "fact" && r.reads(i-1, "in"), w == "check" && r.reads(i-1, "fact"):
		put(Denied, w)
	case w == "true" && n > 0 && r.operators[n-1].class == Negation && int(r.operators[n-1].at)+2 >= i:
		r.operators[n-1].class = Denied // "is not true" rejects, it does not contradict
	}
	if jokes.Has(w) {
		put(Joked, w)
	}
	if kind, ok := particles.Get(w); ok && !r.isDirection(i) && !r.spans(i) && int32(i)+1 != r.converse.agent && (r.than == 0 || int32(i) != r.than) && !r.isOrigin(i) && !r.startsChange(i) {
		switch kind {
		case "date":
			put(Date, w)
		case "than":
			put(Role, w)
		default:
			put(Terms, w)
		}
	}
}

// isOrigin reports "from" between a noun and a name, or behind nouns that open a clause and
// before neither a figure nor a time: exports from Dorn are Dorn's, emissions from ports
// are theirs.
func (r *reading) isOrigin(i int) bool {
	n := len(r.terms)
	if !r.reads(i, "from") || n == 0 || int(r.terms[n-1].at) != i-1 || r.terms[n-1].verb != noVerb {
		return false
	}
	verb := func(t *term) bool { return t.verb != noVerb }
	return r.namedAt(i+1) || strings.HasSuffix(r.words[i-1], "s") && !r.isFigure(i+1) && !r.isTime(int32(i)+1) && !r.find(0, int32(i), verb)
}

// namedAt reports a name at i, or behind an article there: the Netherlands.
func (r *reading) namedAt(i int) bool {
	return r.capital(i) || r.class(i, model.Article) && r.capital(i+1)
}

// startsChange reports "from" before a figure where "to" stands before another one, which
// are read as what a change began and ended with.
func (r *reading) startsChange(i int) bool {
	if !r.reads(i, "from") || !r.isFigure(i+1) {
		return false
	}
	for k, w := range r.words {
		if w == "to" && r.isFigure(k+1) {
			return true
		}
	}
	return false
}

// isPassed reports "is alleged" and "the alleged": "she alleged" says it.
func (r *reading) isPassed(i int) bool {
	return i == 0 || r.class(i-1, model.Article|model.Auxiliary|model.Preposition)
}

// spans reports the word before two years that a time runs between: from 2010 to
// 2015.
func (r *reading) spans(i int) bool {
	if w := r.words[i]; w != "from" && w != "between" || yearOf(r.next(i+1)) == 0 {
		return false
	}
	return r.in(i+2, untils) && yearOf(r.next(i+3)) > 0
}

// untils may stand between two years.
const untils model.List = "and through till to until"

// doubleNegation makes "every state" of "no state that did not", "no state is without" and
// "no state failed to".
func (r *reading) doubleNegation() {
	r.negateAny()
	for i := 0; i+1 < len(r.operators); i++ {
		a, b := r.operators[i], r.operators[i+1]
		if a.class != Negation || !r.reads(int(a.at), "no") && !r.reads(int(a.at), "none") || b.class != Negation || b.kind != "not" {
			continue
		}
		if !slices.ContainsFunc(r.words[a.at:b.at], isBreak) {
			r.operators[i] = operator{Quantifier, "all", a.at}
			r.operators = append(r.operators[:i+1], r.operators[i+2:]...)
			return
		}
	}
}

// negateAny reads "did not sow any wheat" as "sowed no wheat", and leaves "any" out where
// something else negates it: no conviction for any crime.
func (r *reading) negateAny() {
	r.operators = slices.DeleteFunc(r.operators, func(o operator) bool {
		if o.kind != "any" || r.reads(int(o.at)-1, "just") || !slices.ContainsFunc(r.words[:o.at], isNegator) {
			return false
		}
		for i := range r.operators {
			n := &r.operators[i]
			if w := r.words[n.at]; n.class == Negation && n.at < o.at && o.at-n.at < reach && (w == "not" || strings.HasSuffix(w, "n't")) && !slices.ContainsFunc(r.words[n.at:o.at], isBreak) {
				n.at = o.at
			}
		}
		return true
	})
}

// isNegator reports a word that turns a clause round.
func isNegator(w string) bool { return negators.Has(w) || strings.HasSuffix(w, "n't") }

// negation is what a negator says: not, no, or the verb that denies.
func negation(w string) string {
	switch {
	case strings.HasSuffix(w, "n't"), nays.Has(w), strings.HasPrefix(w, "lack"), strings.HasPrefix(w, "fail"):
		return "not"
	}
	return fold(w)
}

const nays model.List = "cannot no none without"

func isParticiple(w string) bool {
	switch lookup(w).Form {
	case model.Past, model.Participle:
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ed") || w == "owed" || w == "used"
}

// Turns tells whether a sentence turns down the one before it, and the one behind it.
func Turns(s string) (before, behind bool) {
	r := read(s)
	return !r.long && r.rejects(), !r.long && r.foretells()
}

// rejects reports whether a sentence speaks of the one before it, and turns it
// down: That is a lie. Not so. The claim is false.
func (r *reading) rejects() bool {
	turns := false
	for _, o := range r.operators {
		turns = turns || o.class == Denied || o.class == Negation
	}
	first := r.next(0)
	if turns && (pointers.Has(first) || first == "the" && r.in(1, notions)) {
		return true
	}
	if len(r.words) > mostRefuting {
		return false
	}
	never := isPronoun(first) && slices.Contains(r.words, "never") // he has never been in court
	return never || slices.ContainsFunc(r.words, refutes.Has) || strings.Contains(strings.Join(r.words, " "), "no such")
}

// mostRefuting is how many words a sentence has at most that does nothing but refute.
const mostRefuting = 14

// refutes are words with which a sentence turns down the one beside it.
const refutes model.List = `apologised apologized apology bogus debunk debunked debunks disproved evidence fabricated false hoax invented
lie lied lies misleading mixed namesake opposite otherwise reality rubbish untrue verdict withdrew wrong`

// foretells reports whether a sentence turns down the one behind it: here is a lie.
func (r *reading) foretells() bool {
	if !r.reads(0, "here") && !slices.Contains(r.words, "following") && !slices.Contains(r.words, "claim") && !slices.Contains(r.words, "verdict") {
		return false
	}
	return slices.ContainsFunc(r.words, refutes.Has) || slices.ContainsFunc(r.words, loads.Has) || slices.Contains(r.words, "never")
}
