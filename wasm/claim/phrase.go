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

// rest is the range of reported words from token i to where they end.
func (f *finder) rest(u *unit, i int) [2]int {
	i = f.trimLeft(i, u.last)
	if i >= u.last {
		return [2]int{}
	}
	return [2]int{i, f.contentEnd(u, i)}
}

// sayingNoun reads "X's claim that …".
func (f *finder) sayingNoun(u *unit, i int) bool {
	r := report{by: sayingNoun, cue: [2]int{i, i + 1}}
	j := i - 1
	for j > u.done && f.words[j].class == 0 && f.words[j].form == model.NoForm && f.wordy(j) && f.words[j].name == 0 {
		j--
	}
	switch {
	case f.clitic(j) && j > u.done && f.words[j-1].name != 0:
		r.voice = f.resolve(max(u.done, f.mentions[f.words[j-1].name-1].first), j)
	case f.clitic(j):
		r.voice = f.nearest(j-1, u.done)
	case f.has(j, model.Possessive):
		r.voice = f.resolve(j, j+1)
	}
	if !f.speaks(r.voice, r.cue[0]) {
		return false
	}
	r.content = [][2]int{f.rest(u, i+2)}
	if k := f.mainClause(u, i+2, r.content[0][1]); k > 0 {
		r.content[0][1] = f.trim(i+2, k)
	}
	return f.add(u, r)
}

// mainClause is the comma before token end where the sentence's own clause
// begins after a fronted one in which token i stands: Asked about X's claim
// that …, Y said. It is 0 where none does.
func (f *finder) mainClause(u *unit, i, end int) int {
	w := f.words[u.first]
	if w.name != 0 || w.form != model.Past && w.form != model.Gerund && w.class&(model.Preposition|model.Subordinator) == 0 {
		return 0
	}
	for k := i; k < end; k++ {
		if f.comma(k) && f.nextVoice(k+1, end) {
			return k
		}
	}
	return 0
}

// quoteRun is the token after the quotations that follow one another from q on,
// joined by nothing but a comma and "and": “stop,” “think” and “go home”.
func (f *finder) quoteRun(u *unit, q quotation) int {
	for {
		k := q.last
		if k < u.last && f.comma(k) {
			k++
		}
		if k < u.last && f.words[k].quoted == 0 && f.has(k, model.Coordinator) {
			k++
		}
		next, ok := f.quotationAt(k)
		if !ok || next.last > u.last {
			return min(q.last, u.last)
		}
		q = next
	}
}

// passive reads "was told by X that …" and "it was reported that …"; any other
// passive reports nobody's words.
func (f *finder) passive(u *unit, i int, l left) {
	k := i + 1
	var voice subject
	if f.is(k, "by") {
		voice, k = f.rightPhrase(k+1, u.last)
	} else if !f.is(l.end, "it") {
		return
	}
	for n := 0; n < 2*maxPhrase && k < u.last && !f.is(k, "that") && f.words[k].quoted == 0 && !f.stop(k); n++ {
		k++
	}
	if k+1 >= u.last || !f.is(k, "that") || l.negated || f.words[i].cue&model.Clause == 0 {
		return
	}
	r := f.rest(u, k+1)
	f.say(u, passiveThat, i, voice, r[0], r[1])
}
