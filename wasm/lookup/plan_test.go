package lookup

import (
	"testing"

	"claimlight/wasm/tile"
)

// What is said again around a claim counts for its terms, and never for less than what
// the claim says again itself, in which names may stand for pronouns.
func TestWiden(t *testing.T) {
	const claim = "The otter saw an otter."
	for _, c := range []struct {
		around string
		want   int32
	}{
		{claim, 1},
		{claim + " Another otter fled.", 2},
		{"The otter saw it.", 1},
		{"", 1},
	} {
		n := Need{asks: tile.Asked(nil, claim, Lang), around: c.around}
		n.widen()
		if got := n.asks[n.find(tile.Hash(Lang, "otter"))].Again; got != c.want {
			t.Errorf("%q: %d", c.around, got)
		}
	}
}
