package lookup

import "claimlight/wasm/tile"

// An index has the reviews of all lists that were read, each once, so that the lists
// can be held against one claim after the other by counting alone.
type index struct {
	reviews []tile.Posting // by number
	newest  []int64        // generation of the newest tile that lists each
	parts   []*listed      // the lists
	part    []int32        // of each posting in them, which it is in
	within  table          // the postings of each review
}

// A listed is a list of a tile with its reviews' places in the index.
type listed struct {
	tile.List
	under  bool    // of a tile of those that have a hot key as well
	places []int32 // of its reviews
	common []int32 // of those that are in other lists too, or of all if it is under a key
}

// newIndex makes the index of some tiles' lists, and notes there the places.
func newIndex(tiles [][]listed, generations []int64) index {
	n := 0
	for _, lists := range tiles {
		for i := range lists {
			n += len(lists[i].Reviews)
		}
	}
	x := index{part: make([]int32, 0, n), reviews: make([]tile.Posting, 0, n), newest: make([]int64, 0, n)}
	all := make([]tile.Posting, 0, n)
	var of []int64 // generation of each list
	for at, lists := range tiles {
		for i := range lists {
			for range lists[i].Reviews {
				x.part = append(x.part, int32(len(x.parts)))
			}
			x.parts, of, all = append(x.parts, &lists[i]), append(of, generations[at]), append(all, lists[i].Reviews...)
		}
	}
	places := make([]int32, len(all))
	for _, i := range byNumber(all) {
		if n := len(x.reviews); n == 0 || x.reviews[n-1].Number != all[i].Number {
			x.reviews, x.newest = append(x.reviews, all[i]), append(x.newest, 0)
		}
		place := len(x.reviews) - 1
		places[i], x.newest[place] = int32(place), max(x.newest[place], of[x.part[i]])
	}
	x.within = tabulate(len(x.reviews), places)
	for _, l := range x.parts {
		l.places, places = places[:len(l.Reviews)], places[len(l.Reviews):]
		x.relate(l)
	}
	return x
}

// relate notes which of a list's reviews are in others too.
func (x *index) relate(l *listed) {
	if l.common = l.places; l.under {
		return
	}
	l.common = nil
	for _, place := range l.places {
		if len(x.within.row(place)) > 1 {
			l.common = append(l.common, place)
		}
	}
}

// byNumber orders postings, of one number as they stand: by eleven bits after the other.
func byNumber(all []tile.Posting) []int32 {
	order, digits := make([]int32, len(all)), make([]int32, len(all))
	for i := range order {
		order[i] = int32(i)
	}
	for shift := uint32(0); shift < 32; shift += 11 {
		for i, from := range order {
			digits[i] = int32(uint32(all[from].Number) >> shift & (1<<11 - 1))
		}
		moved := tabulate(1<<11, digits).items
		for i, from := range moved {
			moved[i] = order[from]
		}
		order = moved
	}
	return order
}

// A table has rows of numbers, one behind the other.
type table struct {
	ends  []int32 // where each row ends, that of row i at i+1
	items []int32
}

// tabulate makes a table with each i in row of[i], but in none where that is negative.
func tabulate(rows int, of []int32) table {
	t := table{make([]int32, rows+2), make([]int32, len(of))}
	for _, row := range of {
		if row >= 0 {
			t.ends[row+2]++
		}
	}
	for i := range rows {
		t.ends[i+2] += t.ends[i+1]
	}
	for i, row := range of {
		if row >= 0 {
			t.items[t.ends[row+1]] = int32(i)
			t.ends[row+1]++
		}
	}
	return t
}

func (t *table) row(i int32) []int32 { return t.items[t.ends[i]:t.ends[i+1]] }
