// Package filing answers tiles and blocks from memory, as an edge does from its
// store: for whoever has the reviews at hand.
package filing

import (
	"cmp"
	"slices"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// An Index files the reviews of one language. Add and Mark all, then Sort, then ask.
type Index struct {
	lang    string
	rows    []tile.Row // by key and number, once sorted
	numbers []tile.Number
	records []*review.Record         // one for each number
	never   map[tile.Number][]string // claims, by log.ClaimHash
	hot     []tile.Row               // one for each hot key, the hottest first
}

// New makes an empty index.
func New(lang string) *Index { return &Index{lang: lang, never: map[tile.Number][]string{}} }

// Add files a live review under a number above all before it.
func (x *Index) Add(n tile.Number, r *review.Record) {
	x.numbers, x.records = append(x.numbers, n), append(x.records, r)
	sketch := tile.SketchOf(r, x.lang)
	for _, key := range tile.Filed(nil, r.Claim, r.Title, x.lang) {
		x.rows = append(x.rows, tile.Row{Key: key, Number: n, Sketch: sketch})
	}
}

// Mark parts a review for good from a claim, named by log.ClaimHash. Reviews that are
// not filed may have marks, too.
func (x *Index) Mark(n tile.Number, claim string) { x.never[n] = append(x.never[n], claim) }

// Sort makes the index ready.
func (x *Index) Sort() {
	slices.SortFunc(x.rows, func(a, b tile.Row) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Number, b.Number))
	})
	x.rows = slices.Compact(x.rows) // two terms may have one key
	x.hot = nil
	for i := 0; i < len(x.rows); {
		from := i
		for ; i < len(x.rows) && x.rows[i].Key == x.rows[from].Key; i++ {
		}
		if i-from > tile.MaxList {
			x.hot = append(x.hot, tile.Row{Key: x.rows[from].Key, Count: int32(i - from)})
		}
	}
	slices.SortStableFunc(x.hot, func(a, b tile.Row) int { return cmp.Compare(b.Count, a.Count) })
}

// Bits is how many bits name the index's tiles.
func (x *Index) Bits() int32 { return tile.BitsFor(int64(len(x.rows))) }

// Hot are the hottest keys, ascending: those that an edge names.
func (x *Index) Hot() []tile.Key {
	var keys []tile.Key
	for _, r := range x.hot[:min(len(x.hot), tile.MaxHot)] {
		keys = append(keys, r.Key)
	}
	slices.Sort(keys)
	return keys
}

// HotCount is how many keys are hot, named or not.
func (x *Index) HotCount() int { return len(x.hot) }

// Tile answers a path. Under a key that is not hot an edge has no tile; here it is
// one that tells nothing.
func (x *Index) Tile(p tile.Path) tile.Tile {
	first, last := p.Range()
	rows := x.between(first, last)
	if p.Under != 0 {
		hot := x.between(p.Under, p.Under)
		if len(hot) <= tile.MaxList {
			return tile.Tile{Path: p, Truncated: true}
		}
		rows = under(rows, hot)
	}
	return tile.Tile{Path: p, Lists: tile.Collect(rows)}
}

// between are the rows of the keys from first to last.
func (x *Index) between(first, last tile.Key) []tile.Row {
	from, _ := slices.BinarySearchFunc(x.rows, first, func(r tile.Row, k tile.Key) int { return cmp.Compare(r.Key, k) })
	rows := x.rows[from:]
	to, _ := slices.BinarySearchFunc(rows, last, func(r tile.Row, k tile.Key) int {
		if r.Key <= k {
			return -1
		}
		return 1
	})
	return rows[:to]
}

// under keeps the rows of reviews that have the hot key as well; its own list is
// not among them.
func under(rows, hot []tile.Row) []tile.Row {
	var kept []tile.Row
	for _, r := range rows {
		_, ok := slices.BinarySearchFunc(hot, r.Number, func(r tile.Row, n tile.Number) int { return cmp.Compare(r.Number, n) })
		if ok && r.Key != hot[0].Key {
			kept = append(kept, r)
		}
	}
	return kept
}

// Block answers a block.
func (x *Index) Block(b tile.Block) tile.Records {
	first, last := b.Range()
	out := tile.Records{Block: b}
	at, _ := slices.BinarySearch(x.numbers, first)
	for ; at < len(x.numbers) && x.numbers[at] <= last; at++ {
		out.Add(x.numbers[at], *x.records[at], x.never[x.numbers[at]])
	}
	return out
}
