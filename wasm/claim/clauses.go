package claim

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// clauses cuts the article's own sentence Tokens[first:last] where a main clause
// with a subject of its own begins: "The port closed, and 400 men lost their
// work." Each states something. What shares its subject ("closed and reopened") or
// depends on another clause ("because …", "who …") is no clause of its own here:
// apart it would say nothing, or something else.
func (f *finder) clauses(first, last int) [][2]int {
	var all [][2]int
	start, verb := first, false // whether a main verb stands between start and i
	if f.dependent(first) {
		return [][2]int{{first, last}}
	}
	for i := first; i < last && i < first+maxSentence; i++ {
		verb = verb || f.finite(i)
		if !verb || f.words[i].quoted != 0 {
			continue
		}
		end, next := f.seam(i, last)
		if next == 0 || f.size(start, end) < leastClause || !f.main(next, last) {
			continue
		}
		all = append(all, [2]int{start, end})
		start, verb = next, false
	}
	return append(all, [2]int{start, last})
}

// ahead adds as the article's own what the sentence asserts in clauses of its own
// before its first report: "The dam is old, but Lund says that it is safe."
// before is the number of claims before this unit's.
func (f *finder) ahead(u *unit, before int) {
	if u.silent || len(u.sentences) != 1 || before == len(f.claims) || !f.subjectBegins(u.first) {
		return
	}
	report := f.claims[before].Start
	for _, c := range f.claims[before:] {
		report = min(report, c.Start)
	}
	for i := u.first; i < u.last && f.doc.Tokens[i].Start < report; i++ {
		if f.words[i].quoted != 0 {
			continue
		}
		end, next := f.seam(i, u.last)
		if next != 0 && f.doc.Tokens[next].Start == report && f.clause(u.first, end) && f.size(u.first, end) >= leastClause {
			f.stateEach(f.clauses(u.first, end), ownClause)
			return
		}
	}
}

const (
	leastClause = 2   // words that a clause has at least
	maxSentence = 400 // tokens in which a sentence's clauses are looked for
)

// dependent reports whether token i opens a sentence whose first clause depends on
// one to come: If …, Although …
func (f *finder) dependent(i int) bool {
	return f.words[i].name == 0 && f.has(i, model.Subordinator|model.Whether|model.Relative)
}

// seam is where one main clause may end and the next begin, at a semicolon, or a
// comma with "and", "but" or "while" behind it: "…, and X", "…; X". Zeros are none.
func (f *finder) seam(i, last int) (end, next int) {
	switch {
	case f.is(i, ";"):
		end, next = i, i+1
	case f.comma(i) && i+1 < last && f.words[i+1].name == 0 && f.joinsClauses(i+1):
		end, next = i, i+2
	default:
		return 0, 0
	}
	if f.is(i, ";") && next < last && f.words[next].name == 0 && f.joinsClauses(next) {
		next++
	}
	return end, next
}

// joinsClauses reports whether token i can stand between two main clauses.
func (f *finder) joinsClauses(i int) bool {
	return f.has(i, model.Coordinator) && !f.is(i, "nor") || f.is(i, "while") || f.is(i, "whereas")
}

// main reports whether a main clause begins at token i: a subject, before any mark
// a verb, and enough words.
func (f *finder) main(i, last int) bool {
	if i >= last || f.words[i].quoted != 0 || !f.subjectBegins(i) {
		return false
	}
	for k := i; k < min(last, i+maxPhrase); k++ {
		switch {
		case f.words[k].quoted != 0 || f.words[k].kind == text.Punct && !f.joins(k):
			return false
		case k > i && f.words[k].name == 0 && (f.has(k, model.Relative) || f.is(k, "that")):
			return false // its verb is to come, if this is no object: the school that her father built
		case k > i && f.finite(k):
			return f.size(i, last) >= leastClause
		}
	}
	return false
}

// subjectBegins reports whether a subject can begin with token i: the port,
// Oslo, 400 men, prices; but not "closed", "in", "who".
func (f *finder) subjectBegins(i int) bool {
	w := f.words[i]
	if f.opensPhrase(i) || w.kind == text.Number || f.is(i, "nobody") {
		return true
	}
	return w.kind == text.Word && w.class == 0 && w.form == model.NoForm && !f.gerund(i)
}
