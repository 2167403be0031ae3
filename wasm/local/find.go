package local

import (
	"cmp"
	"slices"

	"claimlight/wasm/lookup"
	"claimlight/wasm/mirror"
	"claimlight/wasm/snapshot"
	"claimlight/wasm/tile"
)

// Bits name the tiles that are made of buckets: so many that few other keys lie in
// one, and that a bucket holds all of it.
const Bits = 16

// Budget is that of a look-up without requests. It has an end all the same, so that a
// page of a megabyte is not looked up for minutes.
var Budget = lookup.Budget{Requests: 1200, Tiles: 600, Needed: 2, Choice: 5, Keys: 5}

// A finder is one look-up under way.
type finder struct {
	plan   lookup.Plan
	shelf  *lookup.Shelf
	blocks []string // that were wanted
}

// edge is what a mirror would say of its tiles, were it an edge.
func edge(hot []tile.Key) lookup.Edge {
	return lookup.Edge{Scheme: tile.Scheme, Bits: Bits, Hot: hot}
}

// buckets are those that the plan's tiles lie in, ascending.
func (f *finder) buckets() []int32 {
	var list []int32
	for _, p := range f.plan.Tiles {
		first, _ := p.Range()
		if list = append(list, bucketOf(first)); p.Under != 0 {
			list = append(list, bucketOf(p.Under))
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// read takes the buckets that were asked for, with the runs to lay over them, and
// says which blocks are wanted.
func (f *finder) read(buckets map[int32]string, runs []row) error {
	m := maker{buckets: buckets, runs: runs}
	tiles := make([]tile.Tile, len(f.plan.Tiles))
	for i, p := range f.plan.Tiles {
		t, err := m.tile(p)
		if err != nil {
			return err
		}
		tiles[i] = t
	}
	f.shelf = lookup.Shelve(&f.plan, tiles)
	f.blocks = f.shelf.Wants(0)
	return nil
}

// A maker makes tiles of buckets. What it needs for one it uses again for the next: some
// fifty thousand rows are read for an article.
type maker struct {
	buckets map[int32]string
	runs    []row
	rows    []row
	filed   []tile.Row
}

// tile makes a tile as an edge makes it of its rows (package filing).
func (m *maker) tile(p tile.Path) (tile.Tile, error) {
	first, last := p.Range()
	rows, err := m.between(first, last)
	if err != nil {
		return tile.Tile{}, err
	}
	if p.Under != 0 {
		rows = slices.Clone(rows)
		hot, err := m.between(p.Under, p.Under)
		if err != nil || len(hot) <= tile.MaxList {
			return tile.Tile{Path: p, Truncated: true}, err
		}
		rows = under(rows, hot)
	}
	m.filed = m.filed[:0]
	for _, r := range rows {
		m.filed = append(m.filed, tile.Row{Key: r.key, Number: r.number, Sketch: r.sketch})
	}
	return tile.Tile{Path: p, Lists: tile.Collect(m.filed)}, nil
}

// between are the rows of the keys from first to last, all of one bucket, until it is
// called again.
func (m *maker) between(first, last tile.Key) (rows []row, err error) {
	m.rows, err = parseBetween(m.rows[:0], m.buckets[bucketOf(first)], first, last)
	return overlay(m.rows, between(m.runs, first, last)), err
}

// under keeps the rows of reviews that have the hot key as well; its own list is not
// among them.
func under(rows, hot []row) []row {
	var kept []row
	for _, r := range rows {
		_, ok := slices.BinarySearchFunc(hot, r.number, func(h row, n tile.Number) int { return cmp.Compare(h.number, n) })
		if ok && r.key != hot[0].key {
			kept = append(kept, r)
		}
	}
	return kept
}

// A desk has what was read of the wanted blocks: reviews by number, and the claims
// that each is never to be matched with.
type desk struct {
	reviews []snapshot.Row
	never   map[tile.Number][]string
}

func open(packed []string) (*desk, error) {
	d := desk{never: map[tile.Number][]string{}}
	for _, p := range packed {
		r, err := mirror.Unpack(p)
		switch {
		case err != nil:
			return nil, err
		case r.IsMark():
			d.never[tile.Number(r.First)] = append(d.never[tile.Number(r.First)], r.Claim)
		default:
			d.reviews = append(d.reviews, r)
		}
	}
	slices.SortFunc(d.reviews, func(a, b snapshot.Row) int { return cmp.Compare(a.Number, b.Number) })
	return &d, nil
}

// decide takes the packed rows and marks of the wanted blocks, and says what is known
// of each claim.
func (f *finder) decide(date string, packed []string) ([]lookup.Status, error) {
	d, err := open(packed)
	if err != nil {
		return nil, err
	}
	for _, path := range f.blocks {
		block, _ := tile.ParseBlockPath(path)
		b := d.block(block)
		f.shelf.Put(&b)
	}
	return f.shelf.Statuses(date), nil
}

// block makes a block of the reviews that are of it. One that this release cannot read
// is left out as if it had no room: nothing is known of it.
func (d *desk) block(b tile.Block) tile.Records {
	first, last := b.Range()
	out := tile.Records{Block: b}
	at, _ := slices.BinarySearchFunc(d.reviews, int64(first), func(r snapshot.Row, n int64) int { return cmp.Compare(r.Number, n) })
	for ; at < len(d.reviews) && d.reviews[at].Number <= int64(last); at++ {
		n := tile.Number(d.reviews[at].Number)
		if record := recordOf(&d.reviews[at]); record != nil {
			out.Add(n, *record, d.never[n])
		} else {
			out.Omitted = append(out.Omitted, n)
		}
	}
	return out
}
