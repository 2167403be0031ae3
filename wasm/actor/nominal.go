package actor

import (
	"strings"

	"claimlight/wasm/word"
)

// recent holds the organizations last named, the newest at last.
type recent struct {
	entities [16]int // plus one
	last     int
}

func (r *recent) add(e int, kind Kind) {
	if kind == Organization && r.entities[r.last] != e+1 {
		r.last = (r.last + 1) % len(r.entities)
		r.entities[r.last] = e + 1
	}
}

// nominal is the organization that "the ministry" at i stands for: the one last
// named with that word in its name. Else -1.
func (f *finder) nominal(i int) int {
	if !f.is(i, word.Common) || !f.reads(i-1, "The") && !f.reads(i-1, "the") {
		return -1
	}
	w := f.surface(i)
	r := &f.bodies
	for k := range r.entities {
		e := r.entities[(r.last+len(r.entities)-k)%len(r.entities)] - 1
		if e >= 0 && strings.Contains(f.names[f.entities[e].name].key, w) {
			return e
		}
	}
	return -1
}
