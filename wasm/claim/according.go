package claim

import (
	"claimlight/wasm/model"
)

// accordingTo reads "according to X, …", "…, according to X" and "…, according
// to X, …".
func (f *finder) accordingTo(u *unit, i int) {
	voice, after := f.rightPhrase(i+2, u.last)
	if !voice.known() {
		return
	}
	r := report{by: accordingTo, cue: [2]int{i, i + 2}, voice: voice}
	before := f.trim(u.done, i)
	if start := f.trimLeft(u.done, before); f.size(start, before) > 1 {
		r.content = append(r.content, [2]int{start, before})
	} else if whole := f.wholeBefore(u, i, after); f.size(whole[0], whole[1]) > 1 {
		r.content = append(r.content, whole)
		f.overrule(u, whole)
	}
	if k := after; len(r.content) == 0 {
		k = f.afterAside(k, u.last)
		r.content = append(r.content, f.rest(u, k))
	} else if f.comma(k) && f.clause(k+1, u.last) && !f.has(k+1, model.Relative) {
		r.content = append(r.content, f.rest(u, k))
	}
	f.add(u, r)
}

// afterAside is the comma, or quotation, at which the content of "According to
// X, who …, …" starts.
func (f *finder) afterAside(k, last int) int {
	after := k
	if k = f.nextComma(k, last); k >= last || !f.comma(k) && f.words[k].quoted == 0 {
		return after
	}
	next := f.nextComma(k+1, last)
	aside := f.has(k+1, model.Relative) || !f.clause(k+1, next)
	if next < last && next-k < maxPhrase && f.comma(next) && aside && f.clause(next+1, last) {
		return next
	}
	return k
}

func (f *finder) nextComma(k, last int) int {
	for n := 0; n < maxPhrase && k < last && !f.comma(k) && f.words[k].quoted == 0; n++ {
		k++
	}
	return k
}

// owner reports whether what follows token i is somebody's.
func (f *finder) owner(i int) bool {
	return f.has(i, model.Possessive) || f.clitic(i) || f.is(i, "'") || f.is(i, "’")
}

// inWords reads "in X's words, …" and "…, in X's view", at the noun at token i.
func (f *finder) inWords(u *unit, i int) bool {
	owner := i - 1
	if owner <= u.done {
		return false
	}
	in := owner - 1
	for in > max(u.done, i-maxLead) && !f.is(in, "in") && f.wordy(in) && f.words[in].quoted == 0 {
		in--
	}
	if !f.is(in, "in") || in > u.done && !f.comma(in-1) && !f.quoteEnds(in-1) {
		return false
	}
	voice := f.resolve(in+1, owner)
	if f.has(owner, model.Possessive) {
		voice = f.resolve(owner, i)
	}
	r := report{by: inWords, cue: [2]int{i, i + 1}, voice: voice}
	if in == u.done && f.comma(i+1) {
		r.content = [][2]int{f.rest(u, i+2)}
	} else if in > u.done && (i+1 >= u.last || f.stop(i+1)) {
		r.content = [][2]int{{f.trimLeft(u.done, in), f.trim(u.done, in)}}
	}
	return len(r.content) > 0 && f.size(r.content[0][0], r.content[0][1]) > 1 && f.speaks(voice, i) && f.add(u, r)
}
