package lookup

import (
	"math/rand/v2"
	"slices"
	"testing"

	"claimlight/wasm/tile"
)

// However many candidates there are, few are kept, but for those that are likely to fit.
func TestKeep(t *testing.T) {
	own, near, likely := candidate{}, candidate{near: true}, candidate{marks: 4, shared: 4}
	times := func(n int, c candidate) (list []candidate) {
		for range n {
			list = append(list, c)
		}
		return list
	}
	for _, c := range []struct {
		name              string
		first, then       []candidate
		own, near, likely int
	}{
		{"none", nil, nil, 0, 0, 0},
		{"few", times(3, own), times(4, near), 3, 4, 0},
		{"near ones alone", times(2048, near), nil, 0, mostKept, 0},
		{"few own, then near ones", times(10, own), times(2048, near), 10, mostKept - 10, 0},
		{"near ones, then own", times(2048, near), times(100, own), mostKept, mostKept, 0},
		{"own, then near ones", times(mostKept, own), times(2048, near), mostKept, 0, 0},
		{"likely behind own", times(100, own), times(100, likely), mostKept, 0, 100},
		{"near ones by their marks alone", times(100, own), times(100, candidate{near: true, marks: 1, shared: 1}), mostKept, 0, 0},
	} {
		gotOwn, gotNear, gotLikely := 0, 0, 0
		for _, k := range keep(append(c.first, c.then...)) {
			switch {
			case k.near:
				gotNear++
			case k.isLikely():
				gotLikely++
			default:
				gotOwn++
			}
		}
		if gotOwn != c.own || gotNear != c.near || gotLikely != c.likely {
			t.Errorf("%s: %d own, %d near, %d likely", c.name, gotOwn, gotNear, gotLikely)
		}
	}
}

// What a sieve does not let through would not have been kept.
func TestSieve(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	held := 0
	for range 200 {
		var all, few sieve
		for n := range random.IntN(400) {
			c := candidate{number: tile.Number(n + 1), weight: random.Int32N(60), marks: uint8(random.IntN(5)), shared: uint8(random.IntN(3)),
				claimant: 10 * random.Int32N(2), near: random.IntN(3) == 0, much: random.IntN(9) == 0}
			c.rate()
			all.candidates = append(all.candidates, c)
			few.add(c)
		}
		held += len(all.candidates) - len(few.candidates)
		if got, want := few.best(), all.best(); !slices.Equal(got, want) {
			t.Fatalf("of %d candidates %d are kept, not %d", len(all.candidates), len(got), len(want))
		}
	}
	if held == 0 {
		t.Error("every candidate came through")
	}
}
