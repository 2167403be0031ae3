package claim

import (
	"claimlight/wasm/model"
)

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
