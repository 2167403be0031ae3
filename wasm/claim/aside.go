package claim

import "claimlight/wasm/model"

// aside is a report between two marks within a sentence: its tokens open and
// close are a pair of dashes, commas or brackets.
type aside struct{ open, close int }

// minOwn bounds the words around an aside that are worth a claim of their own.
const minOwn = 6

// asideOpen is the mark right before a relative clause, or before the subject
// of a report in dashes or brackets; -1 where there is none.
//
//	X—who warned that …—…; the dam (X said it was old) …
func (f *finder) asideOpen(u *unit, l left, voice subject) int {
	switch j := l.end - 1; {
	case f.has(l.end, model.Relative) && j >= u.first:
		if f.dash(j) || f.comma(j) || f.is(j, "(") {
			return j
		}
	case voice.first > u.first && l.end < voice.last:
		if j := voice.first - 1; f.is(j, "(") || f.dash(j) {
			return j
		}
	}
	return -1
}

// asideEnd is the end of reported words from token start on, in the aside that
// the mark at token open opened.
func (f *finder) asideEnd(u *unit, open, start int) int {
	for k := start; k < u.last; k++ {
		if f.words[k].quoted == 0 && (f.pairs(u, open, k) || f.turns(u, k)) {
			return f.trim(start, k)
		}
	}
	return f.trim(start, u.last)
}

// pairs reports whether token k closes the aside that token open opened. Of
// commas only that before the main verb is sure to.
func (f *finder) pairs(u *unit, open, k int) bool {
	switch {
	case f.is(open, "("):
		return f.is(k, ")")
	case f.dash(open):
		return f.dash(k)
	}
	return f.comma(k) && k+1 < u.last && f.finite(k+1)
}

// asideClose is the mark that closes the aside whose reported words end before
// token end; -1 where it goes on or was never closed.
func (f *finder) asideClose(u *unit, open, end int) int {
	for k := end; k < u.last && !f.wordy(k); k++ {
		if f.words[k].quoted == 0 && f.pairs(u, open, k) {
			return k
		}
	}
	return -1
}

// around adds what stands around an aside as the article's own claim: the only
// report of the sentence is in it, and the rest asserts something by itself.
// before is the number of claims before this unit's.
func (f *finder) around(u *unit, before int) {
	a := u.aside
	if a.close <= 0 || len(f.claims) != before+1 || len(u.sentences) != 1 || u.silent {
		return
	}
	head := [2]int{u.first, f.trim(u.first, a.open)}
	tail := [2]int{f.trimLeft(a.close+1, u.last), u.last}
	if f.plain(head)+f.plain(tail) < minOwn || !f.clause(head[0]+1, head[1]) && !f.clause(tail[0], tail[1]) {
		return
	}
	f.state(ownAround, head, tail)
}

// plain counts the words of a range that are outside quotations.
func (f *finder) plain(r [2]int) int {
	return int(f.tally[r[1]].plain - f.tally[r[0]].plain)
}
