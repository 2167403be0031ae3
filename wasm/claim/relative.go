package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
)

// relates reports whether a relative clause stands in [first, end).
func (f *finder) relates(first, end int) bool {
	for i := first; i < end; i++ {
		if f.has(i, model.Relative) {
			return true
		}
	}
	return false
}

// antecedent is whom the relative pronoun at j stands for.
func (f *finder) antecedent(j, low int) subject {
	i := j - 1
	if i >= low && (f.comma(i) || f.dash(i) || f.is(i, "(")) {
		i--
	}
	if i < low {
		return subject{}
	}
	n := f.words[i].name
	switch {
	case n == 0:
		return f.nearest(i, low)
	case f.actors[f.mentions[n-1].actor].Kind == actor.Place && i+1 < j:
		return f.beforeApposition(i+1, low) // X, of Springfield, who …
	}
	// "a lawyer for X, who": one of the two.
	if s := f.nearest(i, low); s.actor == 0 && f.human(f.head(s.first, s.last)) {
		return s
	}
	// "remarks from Trump—who": the name nearest to the pronoun, not the remarks.
	return f.resolve(max(low, f.mentions[n-1].first), i+1)
}
