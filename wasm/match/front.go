package match

import (
	"claimlight/wasm/model"
)

// straighten writes a sentence that puts a part of itself in front as one that does not:
// of the judges, two are men; it was Ferris who paid; the port is what Ferris sold. What
// stands in front for weight says no more than it does in its place.
func (r *reading) straighten() {
	for i := 0; i < len(r.words); i++ {
		opens := i == 0 || isBreak(r.words[i-1]) || r.reads(i-1, "that") || r.reads(i-1, "and")
		switch w := r.words[i]; {
		case w == "of" && opens:
			r.partitive(i)
		case w == "it":
			r.cleft(i, opens)
		case w == "what" && opens:
			r.openCleft(i)
		case w == "there" && r.in(i+1, copulas):
			r.movePassive(i + 1)
		}
	}
	for i := 0; i < len(r.words); i++ {
		r.endCleft(i)
	}
	for i := 2; i+1 < len(r.words); i++ {
		if r.reads(i, "whose") && r.reads(i-1, ",") { // the firm, whose offices burnt: the firm's offices
			r.cut(i-1, i+1)
		}
	}
}

// cut takes words out.
func (r *reading) cut(from, to int) {
	r.words, r.marks = append(r.words[:from], r.words[to:]...), append(r.marks[:from], r.marks[to:]...)
}

// swap changes about two parts that stand side by side.
func (r *reading) swap(from, mid, to int) {
	words, marks := append([]string(nil), r.words[from:mid]...), append([]mark(nil), r.marks[from:mid]...)
	behind := from + copy(r.words[from:], r.words[mid:to])
	copy(r.words[behind:], words)
	copy(r.marks[from:], r.marks[mid:to])
	copy(r.marks[behind:], marks)
}

// movePassive puts what makes a passive, the word at be, right before its participle, and
// takes out the "there" before it: there were rats found.
func (r *reading) movePassive(be int) {
	noun := be + 1
	for k := noun + 1; k < len(r.words) && r.fullPhrases(int32(noun), int32(k)); k++ {
		e := model.Lookup(r.next(k + 1))
		if !isParticiple(r.words[k]) || r.capital(k) || !(r.next(k+1) == "" || isBreak(r.next(k+1)) || e.Class&model.Preposition != 0) {
			continue
		}
		r.cut(be-1, be)
		r.swap(noun-2, noun-1, k-1)
		return
	}
}

// partitive puts a whole in front behind the share that is said of it: of the judges, 75
// percent are men.
func (r *reading) partitive(i int) {
	comma := r.breakFrom(i)
	share := comma + 1
	for r.isFigure(share) || share > comma+1 && (r.reads(share, "percent") || r.in(share, scales)) {
		share++
	}
	if share == comma+1 && r.in(share, quantifiers) {
		share++
	}
	if share > comma+1 && r.reads(comma, ",") && r.begins(share) {
		r.cut(comma, comma+1)
		r.swap(i, comma, share-1)
	}
}

// begins reports a finite verb at i.
func (r *reading) begins(i int) bool {
	w := r.next(i)
	e := model.Lookup(w)
	return w != "" && !r.capital(i) && (isNegator(w) && w != "no" || e.Class&(model.Auxiliary|model.Modal) != 0 || e.Form == model.Past || e.Form == model.Third || e.Form == model.Plain)
}

// breakFrom is the first break at or behind word i, or the end.
func (r *reading) breakFrom(i int) int {
	for i < len(r.words) && !isBreak(r.words[i]) {
		i++
	}
	return i
}

// cleft takes the "it is" off what acts, and off a place or time by name: it is soldiers
// who guard it, it was in Dorn that he fell. "It is a lie that" is none, nor is
// "it is a firm that sells oil".
func (r *reading) cleft(i int, opens bool) {
	first := i + 2
	if !r.in(i+1, copulas) {
		return
	}
	end := r.breakFrom(first)
	for k := first + 1; k < end; k++ {
		if w := r.words[k]; w != "that" && w != "which" && w != "who" {
			continue
		}
		switch {
		case !r.class(first, model.Preposition):
			if !r.begins(k+1) || isNegator(r.words[first]) || r.reads(first, "a") || r.reads(first, "an") {
				return
			}
			r.cut(k, k+1)
			r.cut(i, first)
		case opens && (r.capital(first+1) || yearOf(r.words[first+1]) > 0):
			r.words[k] = ","
			r.cut(i, first)
		}
		return
	}
}

// copulas say what something is, and before "to" what is foreseen.
const copulas model.List = `am are is was were`

// openCleft takes the "what" and "is" off: what Ferris sold is the port.
func (r *reading) openCleft(i int) {
	end := r.breakFrom(i)
	for k := i + 3; k+1 < end; k++ {
		if !r.in(k, copulas) {
			continue
		}
		if w := r.words[k+1]; w == "the" || w == "a" || w == "an" || r.isFigure(k+1) {
			r.cut(k, k+1)
			r.cut(i, i+1)
		}
		return
	}
}

// endCleft puts what stands before "is what" or ": that is what" behind its clause.
func (r *reading) endCleft(what int) {
	if !r.reads(what, "what") || what < 2 || !r.in(what-1, copulas) {
		return
	}
	last := what - 1
	if w := r.words[last-1]; (w == "that" || w == "this") && last > 1 && isBreak(r.words[last-2]) {
		last -= 2
	}
	first := last
	for first > 0 && !isBreak(r.words[first-1]) && !r.reads(first-1, "that") {
		first--
	}
	end := r.breakFrom(what)
	if first == last || r.class(first, model.Preposition) || !r.hasVerb(int32(what)+1, int32(end)) {
		return
	}
	r.cut(last, what+1)
	r.swap(first, last, end-(what+1-last))
}
