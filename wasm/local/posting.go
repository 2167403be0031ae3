package local

import (
	"cmp"
	"errors"
	"slices"

	"claimlight/wasm/tile"
)

// A row files a review under a key, or takes it out from under it again.
type row struct {
	key    tile.Key
	number tile.Number
	sketch tile.Sketch
	gone   bool
}

// Widths of what is written, big-endian: a list's key and length, and one posting of
// it. The top bit of a sketch, which none of its five marks has, says that the review
// is gone from the list.
const (
	headBytes    = 4 + 4
	postingBytes = 4 + 8
	goneBit      = 1 << 63
)

var errLists = errors.New("local: the lists are damaged")

// appendRows writes rows that are in order as lists.
func appendRows(dst []byte, rows []row) []byte {
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].key == rows[0].key {
			n++
		}
		dst = append32(append32(dst, uint32(rows[0].key)), uint32(n))
		for _, r := range rows[:n] {
			sketch := uint64(r.sketch)
			if r.gone {
				sketch |= goneBit
			}
			dst = append32(append32(append32(dst, uint32(r.number)), uint32(sketch>>32)), uint32(sketch))
		}
		rows = rows[n:]
	}
	return dst
}

// parseRows reads what appendRows wrote, and nothing else: keys ascending, and under
// each numbers ascending.
func parseRows(b string) ([]row, error) { return parseBetween(nil, b, 1, 1<<32-1) }

// parseBetween adds the lists of the keys from first to last, and passes over the
// others by their lengths: a look-up needs little of each bucket.
func parseBetween(rows []row, b string, first, last tile.Key) ([]row, error) {
	before := tile.Key(0)
	for len(b) > 0 {
		if len(b) < headBytes {
			return nil, errLists
		}
		key, n := tile.Key(read32(b)), int64(read32(b[4:]))
		if b = b[headBytes:]; key <= before || n == 0 || n > int64(len(b)/postingBytes) {
			return nil, errLists
		}
		list := b[:n*postingBytes]
		before, b = key, b[len(list):]
		if key < first || last < key {
			continue
		}
		var ok bool
		if rows, ok = parseList(slices.Grow(rows, int(n)), key, list); !ok {
			return nil, errLists
		}
	}
	return rows, nil
}

// parseList adds the postings of one key.
func parseList(rows []row, key tile.Key, list string) ([]row, bool) {
	before := tile.Number(0)
	for ; len(list) > 0; list = list[postingBytes:] {
		sketch := uint64(read32(list[4:]))<<32 | uint64(read32(list[8:]))
		r := row{key, tile.Number(read32(list)), tile.Sketch(sketch &^ goneBit), sketch&goneBit != 0}
		if r.number <= before || uint64(r.sketch)>>60 != 0 {
			return nil, false
		}
		rows, before = append(rows, r), r.number
	}
	return rows, true
}

func append32(dst []byte, n uint32) []byte {
	return append(dst, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
}

func read32(b string) uint32 {
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}

func compareRows(a, b row) int {
	return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.number, b.number))
}

// settle orders rows and keeps the last of those for one review under one key.
func settle(rows []row) []row {
	slices.SortStableFunc(rows, compareRows)
	kept := rows[:0]
	for i, r := range rows {
		if i+1 == len(rows) || compareRows(r, rows[i+1]) != 0 {
			kept = append(kept, r)
		}
	}
	return kept
}

// overlay lays later rows over earlier ones, both in order, and drops what is gone.
func overlay(rows, later []row) []row {
	if len(later) == 0 {
		return rows
	}
	merged := make([]row, 0, len(rows)+len(later))
	for len(rows) > 0 || len(later) > 0 {
		order := -1
		switch {
		case len(rows) == 0:
			order = 1
		case len(later) > 0:
			order = compareRows(rows[0], later[0])
		}
		if order < 0 {
			merged, rows = append(merged, rows[0]), rows[1:]
			continue
		}
		if order == 0 {
			rows = rows[1:]
		}
		if !later[0].gone {
			merged = append(merged, later[0])
		}
		later = later[1:]
	}
	return merged
}

// between are the rows of the keys from first to last, of rows in order.
func between(rows []row, first, last tile.Key) []row {
	from, _ := slices.BinarySearchFunc(rows, first, func(r row, k tile.Key) int { return cmp.Compare(r.key, k) })
	to, _ := slices.BinarySearchFunc(rows[from:], last, func(r row, k tile.Key) int {
		if r.key <= k {
			return -1
		}
		return 1
	})
	return rows[from : from+to]
}
