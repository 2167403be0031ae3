package lookup

import (
	"cmp"

	"claimlight/wasm/order"
	"claimlight/wasm/tile"
)

// An index has the reviews of all lists that were read, each once, so that the lists
// can be held against one claim after the other by counting alone.
type index struct {
	reviews []tile.Posting // by number
	newest  []int64        // generation of the newest tile that lists each
}

// A listed is a list of a tile with its reviews' places in the index.
type listed struct {
	tile.List
	places []int32
}

// newIndex makes the index of some tiles' lists, and notes there the places.
func newIndex(tiles [][]listed, generations []int64) index {
	var parts [][]tile.Posting
	for _, lists := range tiles {
		for i := range lists {
			parts = append(parts, lists[i].Reviews)
		}
	}
	x := index{reviews: union(parts)}
	x.newest = make([]int64, len(x.reviews))
	for at, lists := range tiles {
		for i := range lists {
			x.place(&lists[i], generations[at])
		}
	}
	return x
}

// place notes where a list's reviews are.
func (x *index) place(l *listed, generation int64) {
	l.places = make([]int32, len(l.Reviews))
	from := 0
	for i := range l.Reviews {
		n, rest := l.Reviews[i].Number, x.reviews[from:]
		at, _ := order.Find(len(rest), func(i int) int { return cmp.Compare(rest[i].Number, n) })
		from += at
		l.places[i] = int32(from)
		x.newest[from] = max(x.newest[from], generation)
	}
}

// union has the reviews of several lists, each once, by number.
func union(lists [][]tile.Posting) (all []tile.Posting) {
	if len(lists) == 1 {
		return lists[0]
	}
	half := len(lists) / 2
	if half == 0 {
		return nil
	}
	a, b := union(lists[:half]), union(lists[half:])
	for len(a)+len(b) > 0 {
		from := &a
		if len(a) == 0 || len(b) > 0 && b[0].Number < a[0].Number {
			from = &b
		}
		if r := (*from)[0]; len(all) == 0 || all[len(all)-1].Number < r.Number {
			all = append(all, r)
		}
		*from = (*from)[1:]
	}
	return all
}
