package claim

import (
	"claimlight/wasm/model"
)

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
