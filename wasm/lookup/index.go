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
	keys    []tile.Key     // of the lists that each is in, one review's behind the other's
	ends    []int32        // by review, where its keys end
}

// A listed is a list of a tile with its reviews' places in the index.
type listed struct {
	tile.List
	places []int32
}

// newIndex makes the index of some tiles' lists, and notes there the places.
func newIndex(tiles [][]listed, generations []int64) *index {
	x := &index{}
	var parts [][]tile.Posting
	for _, lists := range tiles {
		for i := range lists {
			parts = append(parts, lists[i].Reviews)
		}
	}
	x.reviews = union(parts)
	x.newest, x.ends = make([]int64, len(x.reviews)), make([]int32, len(x.reviews))
	for at, lists := range tiles {
		for i := range lists {
			x.place(&lists[i], generations[at])
		}
	}
	x.file(tiles)
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
		x.ends[from]++
	}
}

// file notes in which lists each review is, of which it was counted how many these are.
func (x *index) file(tiles [][]listed) {
	sum := int32(0)
	for place, n := range x.ends {
		x.ends[place], sum = sum, sum+n
	}
	x.keys = make([]tile.Key, sum)
	for _, lists := range tiles {
		for i := range lists {
			for _, place := range lists[i].places {
				x.keys[x.ends[place]] = lists[i].Key
				x.ends[place]++
			}
		}
	}
}

// keysOf are the keys of the lists that a review is in.
func (x *index) keysOf(place int32) []tile.Key {
	from := int32(0)
	if place > 0 {
		from = x.ends[place-1]
	}
	return x.keys[from:x.ends[place]]
}

// union has the reviews of several lists, each once, by number.
func union(lists [][]tile.Posting) []tile.Posting {
	switch len(lists) {
	case 0:
		return nil
	case 1:
		return lists[0]
	}
	a, b := union(lists[:len(lists)/2]), union(lists[len(lists)/2:])
	all := make([]tile.Posting, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		first := a[0]
		if b[0].Number < first.Number {
			first = b[0]
		}
		if all = append(all, first); a[0].Number == first.Number {
			a = a[1:]
		}
		if b[0].Number == first.Number {
			b = b[1:]
		}
	}
	return append(append(all, a...), b...)
}
