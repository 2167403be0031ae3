package lookup

import (
	"cmp"
	"slices"

	"claimlight/wasm/match"
	"claimlight/wasm/order"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// A Shelf holds the tiles of a plan and the blocks that were read.
type Shelf struct {
	plan        *Plan
	tiles       []bool        // of the plan: read, and not truncated
	lists       [][]listed    // of the plan's tiles
	generations []int64       // of the plan's tiles
	blocks      []shelved     // that were read
	books       []book        // their records, block by block
	omitted     []tile.Number // the reviews that they have no room for
	sifted      []sifted      // of the plan's claims
}

// shelved is a block that was read, with its generation and its place among the books.
type shelved struct {
	tile.Block
	generation  int64
	first, last int // of its books, last the one behind
}

// A book is a record, taken apart once for all claims.
type book struct {
	number tile.Number
	record review.Record
	never  string // as tile.Records has it
	review *match.Review
	terms  []string // of its claim and its title
	folded []string // one for each of these
}

// Arrange reads the bodies. Of two for one path the first counts; one that is not
// what was asked for is as good as none.
func Arrange(p *Plan, bodies []Body) *Shelf {
	s := newShelf(p)
	for _, b := range bodies {
		if path, ok := tile.ParsePath(b.Path); ok {
			s.readTile(path, b.JSON)
		} else if block, ok := tile.ParseBlockPath(b.Path); ok {
			s.readBlock(block, b.JSON)
		}
	}
	s.sift()
	return s
}

// Shelve takes the tiles of a plan from whoever has them at hand, in its order.
func Shelve(p *Plan, tiles []tile.Tile) *Shelf {
	s := newShelf(p)
	for at := range tiles {
		s.putTile(at, &tiles[at])
	}
	s.sift()
	return s
}

func newShelf(p *Plan) *Shelf {
	return &Shelf{plan: p, tiles: make([]bool, len(p.Tiles)), lists: make([][]listed, len(p.Tiles)), generations: make([]int64, len(p.Tiles)), sifted: make([]sifted, len(p.Claims))}
}

// Read puts blocks that came later on the shelf; of two for one path the first counts.
func (s *Shelf) Read(bodies []Body) {
	for _, b := range bodies {
		if block, ok := tile.ParseBlockPath(b.Path); ok {
			s.readBlock(block, b.JSON)
		}
	}
}

func (s *Shelf) readTile(path tile.Path, json string) {
	at := slices.Index(s.plan.Tiles, path)
	if at < 0 || s.lists[at] != nil || s.tiles[at] {
		return
	}
	if t, err := tile.ParseFor(path, json); err == nil {
		s.putTile(at, &t)
	}
}

func (s *Shelf) putTile(at int, t *tile.Tile) {
	s.tiles[at], s.generations[at] = !t.Truncated, t.Generation
	for _, l := range t.Lists {
		s.lists[at] = append(s.lists[at], listed{List: l, under: s.plan.Tiles[at].Under != 0})
	}
}

func (s *Shelf) readBlock(block tile.Block, json string) {
	if s.block(block) != nil {
		return
	}
	if b, err := tile.ParseBlock(block, json); err == nil {
		s.Put(&b)
	}
}

// Put puts a block on the shelf that was not there.
func (s *Shelf) Put(b *tile.Records) {
	first := len(s.books)
	s.blocks = append(s.blocks, shelved{b.Block, b.Generation, first, first + len(b.Numbers)})
	s.omitted = append(s.omitted, b.Omitted...)
	for i, n := range b.Numbers {
		s.books = append(s.books, book{number: n, record: b.Records[i], never: b.NeverOf(i)})
	}
}

// Wants are the paths of the blocks that are still to be read, within the budget:
// first those of records that are likely to fit a claim, then those that may, each
// time those that share the most. With depth above 0 also those of each claim's best
// candidates up to so many, fit or not, for whoever wants them ranked.
func (s *Shelf) Wants(depth int) []string {
	w := wanted{shelf: s, room: s.plan.budget.Requests - len(s.plan.Tiles) - len(s.blocks)}
	w.add(s.pick(candidate.isLikely, 1<<20))
	w.add(s.pick(candidate.mayFit, mostTried))
	for at := range depth {
		for _, i := range s.plan.order {
			if list := s.sifted[i].candidates; at < len(list) {
				w.add(list[at : at+1])
			}
		}
	}
	return w.paths
}

// mostTried is up to which place a claim's candidates are read that only may fit it.
const mostTried = 4

// pick gives the candidates of all claims that are such, each claim's up to a place,
// the best first.
func (s *Shelf) pick(is func(candidate) bool, most int) []candidate {
	var list []candidate
	for _, i := range s.plan.order {
		place := 0
		for _, c := range s.sifted[i].candidates {
			if c.near {
				continue
			}
			if place++; place <= most && is(c) {
				list = append(list, c)
			}
		}
	}
	order.By(list, func(a, b candidate) int { return cmp.Compare(b.rank, a.rank) })
	return list
}

// wanted collects blocks, each once, while there is room.
type wanted struct {
	shelf  *Shelf
	room   int
	blocks []tile.Block
	paths  []string
}

func (w *wanted) add(list []candidate) {
	for _, c := range list {
		b := c.number.Block()
		if len(w.blocks) < w.room && !slices.Contains(w.blocks, b) && w.shelf.block(b) == nil {
			w.blocks = append(w.blocks, b)
			w.paths = append(w.paths, string(tile.AppendBlockPath(nil, b)))
		}
	}
}

// list is the list of a key in one of the plan's tiles, nil where it has none.
func (s *Shelf) list(at int, k tile.Key) *listed {
	lists := s.lists[at]
	i, ok := order.Find(len(lists), func(i int) int { return cmp.Compare(lists[i].Key, k) })
	if !ok {
		return nil
	}
	return &lists[i]
}

// block is a block that was read, or nil. There are a few.
func (s *Shelf) block(b tile.Block) *shelved {
	for i := range s.blocks {
		if s.blocks[i].Block == b {
			return &s.blocks[i]
		}
	}
	return nil
}

// isRead reports whether a candidate's record was read, or that there is none any
// more. A block that is older than the tile that lists the record, as caches may
// have it, does not tell that, nor does one that had no room for the record.
func (s *Shelf) isRead(c candidate) bool {
	b := s.block(c.number.Block())
	return b != nil && (s.book(c.number) != nil || b.generation >= c.of) && !s.isOmitted(c)
}

func (s *Shelf) isOmitted(c candidate) bool { return slices.Contains(s.omitted, c.number) }

// book is the record of a number, taken apart, or nil where it was not read or is
// no live review.
func (s *Shelf) book(n tile.Number) *book {
	shelf := s.block(n.Block())
	if shelf == nil {
		return nil
	}
	for i := shelf.first; i < shelf.last; i++ {
		if b := &s.books[i]; b.number == n && b.record.State != review.Withdrawn {
			if b.review == nil {
				b.review = match.Open(&b.record)
				b.open()
			}
			return b
		}
	}
	return nil
}
