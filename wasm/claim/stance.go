package claim

import "claimlight/wasm/model"

// cueStance is what a reporting verb says by itself.
func cueStance(c model.Cue) Stance {
	switch {
	case c&model.Denial != 0:
		return Denies
	case c&model.Question != 0:
		return Asks
	case c&model.Doubt != 0:
		return Hedges
	}
	return Asserts
}

// stance is the cue's stance, weakened where the content itself asks or hedges.
func (f *finder) stance(cue Stance, content [][2]int) Stance {
	if cue != Asserts {
		return cue
	}
	last := content[len(content)-1]
	switch {
	case f.asks(last[0], last[1]):
		return Asks
	case f.hedged(content):
		return Hedges
	}
	return Asserts
}

// asks reports whether the last mark of the range is a question mark.
func (f *finder) asks(first, last int) bool {
	for i := last - 1; i >= max(first, last-3); i-- {
		if f.is(i, "?") {
			return true
		}
	}
	return false
}

// hedged reports whether the main verb of the content is weakened: might, could,
// reportedly. Only the first verb counts; "could not" is no hedge.
func (f *finder) hedged(content [][2]int) bool {
	for _, c := range content {
		for i := c[0]; i < min(c[1], c[0]+maxClause); i++ {
			w := f.words[i]
			if w.name != 0 {
				continue
			}
			if w.class&model.Rumor != 0 {
				return true
			}
			if w.class&model.Maybe != 0 && !f.is(i+1, "not") && !f.capital(i) {
				return true
			}
			if f.finite(i) {
				return false
			}
		}
	}
	return false
}
