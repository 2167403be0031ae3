package claim

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// contentEnd is the token after the reported words that start at token i: the
// unit's end, or where the writer or another attribution takes over.
func (f *finder) contentEnd(u *unit, i int) int {
	return f.trim(i, f.nextTurn(u, i+1))
}

// nextTurn is the first token from i on where the reported words end. It does
// not depend on where they start, so the last answer is kept: however many cues
// ask, the unit is read once.
func (f *finder) nextTurn(u *unit, i int) int {
	if u.turnFrom <= i && i <= u.turn && u.turn > 0 {
		return u.turn
	}
	k := i
	for k < u.last && (f.words[k].quoted != 0 || !f.turns(u, k)) {
		k++
	}
	u.turnFrom, u.turn = i, k
	return k
}

// turns reports whether the reported words end before token k. The ends, in order:
//
//	E1  Lund said the dam was old, adding to the fears.       the writer's own reading
//	    Lund said the dam was old, adding that it leaked.     a further report
//	E2  Lund said the dam was old, but offered no proof.      its subject does something else
//	E3  Lund said the dam was old, Moe said it was not.       another speaks, behind a comma or dash
//	E4  Lund said the dam was old; Moe said it was not.       … or a semicolon
//	E5  Lund said the dam was old: “It will break.”           the quotation is one of its own
//	E6  Lund said the dam was old and Moe said it was not.    another speaks, behind "and", "while"
//	E7  Lund said the dam was old. It was built in 1903.      the sentence ends
func (f *finder) turns(u *unit, k int) bool {
	mark, i := f.comma(k), k // the mark may stand within the quotation: was “as new,” adding …
	if mark {
		i++
	}
	switch {
	case (mark || k > u.first && f.quoteEnds(k-1)) && (f.comments(i, u.last) || f.goesOn(i, u.last)): // E1, E2
		return true
	case mark || f.dash(k): // E3
		return k+1 < u.last && (f.opensPhrase(k+1) || f.has(k+1, model.Relative)) && f.nextVoice(k+1, u.last)
	case f.is(k, ";"): // E4
		return f.nextVoice(k+1, u.last)
	case f.is(k, ":"): // E5
		q, ok := f.quotationAt(k + 1)
		return ok && f.capital(k+2) && f.quoteEnds(q.last-1) && f.utters(q)
	case f.has(k, model.Coordinator) && (!f.is(k, "yet") || f.comma(k-1)) || f.has(k, model.Subordinator) && f.among(k, contrasts): // E6
		return f.nextVoice(k+1, u.last)
	}
	return f.stop(k) && k+1 < u.last && f.sentenceStarts(u, k+1) // E7
}

func (f *finder) sentenceStarts(u *unit, i int) bool {
	lo, hi := 0, len(u.sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if u.sentences[mid].First < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(u.sentences) && u.sentences[lo].First == i
}

// comments reports whether the writer's own reading starts at token i: ",
// revealing …", or a further attribution: ", adding …", ", according to …".
func (f *finder) comments(i, last int) bool {
	for i < last && f.has(i, model.Adverb|model.Coordinator) && f.words[i].name == 0 {
		i++
	}
	if i >= last {
		return false
	}
	w := f.words[i]
	if f.is(i, "without") && i+1 < last {
		return f.gerund(i + 1)
	}
	if f.is(i, "according") && f.is(i+1, "to") {
		return true
	}
	if w.form != model.Gerund {
		return false
	}
	return w.class&model.Comment != 0 || w.cue&(model.Clause|model.Object) != 0
}

// goesOn reports whether the sentence's own subject goes on to something else:
// X claimed …, but offered no proof.
func (f *finder) goesOn(i, last int) bool {
	if i+1 >= last || !f.among(i, joins) {
		return false
	}
	w := f.words[i+1]
	return w.form == model.Past && w.quoted == 0 && w.name == 0 && w.class&model.Preposition == 0
}

// nextVoice reports whether the clause that starts at token i has its own
// attribution: "Y said …", "warned that …".
func (f *finder) nextVoice(i, last int) bool {
	for k := i; k < min(last, i+8); k++ {
		w := f.words[k]
		if w.quoted != 0 || f.comma(k) || f.is(k, "that") {
			return false
		}
		if w.class&model.Refusal != 0 && f.is(k+1, "to") {
			return true
		}
		if w.form == model.Plain && w.cue&model.Clause != 0 && f.has(k-1, model.Subject) {
			return true
		}
		verb := w.form == model.Past || w.form == model.Third && (w.cue&model.AlsoNoun == 0 || k == i && f.has(k+1, model.ObjectPronoun|model.Article))
		if w.cue&(model.Clause|model.Object) != 0 && w.name == 0 && verb {
			return !f.has(k-1, model.Article|model.Preposition) && !f.has(k-1, model.Auxiliary)
		}
	}
	return false
}

// trim drops the final stop and comma of reported words, not those inside a
// quotation.
func (f *finder) trim(first, end int) int {
	for end > first && f.words[end-1].quoted == 0 && !f.wordy(end-1) && !f.hasAny(end-1, ")]%$€£°") {
		end--
	}
	return end
}

// trimLeft drops marks and dangling commas before reported words.
func (f *finder) trimLeft(first, end int) int {
	for first < end && f.words[first].quoted == 0 && !f.wordy(first) && !f.hasAny(first, "([$€£#@") {
		first++
	}
	return first
}

// pieces are the spans of the content's token ranges; empty ranges vanish.
func (f *finder) pieces(ranges ...[2]int) []text.Span {
	var spans []text.Span
	for _, r := range ranges {
		if r[0] < r[1] {
			spans = append(spans, f.span(r[0], r[1]))
		}
	}
	return spans
}

// manner says how the words of the ranges are given.
//
//go:noinline
func (f *finder) manner(ranges ...[2]int) Quote {
	quoted, plain := false, false
	for _, r := range ranges {
		if r[0] < r[1] {
			a, b := f.tally[r[0]], f.tally[r[1]]
			quoted, plain = quoted || a.quoted < b.quoted, plain || a.plain < b.plain
		}
	}
	switch {
	case quoted && plain:
		return Mixed
	case quoted:
		return Direct
	}
	return Indirect
}

// size counts the words of a range, up to 3.
func (f *finder) size(first, last int) int {
	n := 0
	for i := first; i < last && n < 3; i++ {
		if f.wordy(i) {
			n++
		}
	}
	return n
}

// rest is the range of reported words from token i to where they end.
func (f *finder) rest(u *unit, i int) [2]int {
	i = f.trimLeft(i, u.last)
	if i >= u.last {
		return [2]int{}
	}
	return [2]int{i, f.contentEnd(u, i)}
}
