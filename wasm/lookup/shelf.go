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
	plan   *Plan
	tiles  []bool        // of the plan: read, and not truncated
	lists  [][]tile.List // of the plan's tiles
	blocks []tile.Block  // that were read, ascending
	books  []book        // their records, by number
	sifted []sifted      // of the plan's claims
}

// A book is a record, taken apart once for all claims.
type book struct {
	number tile.Number
	record review.Record
	review *match.Review
}

// Arrange reads the bodies. Of two for one path the first counts; one that is not
// what was asked for is as good as none.
func Arrange(p *Plan, bodies []Body) *Shelf {
	s := &Shelf{plan: p, tiles: make([]bool, len(p.Tiles)), lists: make([][]tile.List, len(p.Tiles)), sifted: make([]sifted, len(p.Claims))}
	for _, b := range bodies {
		if path, ok := tile.ParsePath(b.Path); ok {
			s.putTile(path, b.JSON)
		} else if block, ok := tile.ParseBlockPath(b.Path); ok {
			s.putBlock(block, b.JSON)
		}
	}
	order.By(s.books, func(a, b book) int { return cmp.Compare(a.number, b.number) })
	slices.Sort(s.blocks)
	for i := range p.Claims {
		if n := &p.Claims[i]; n.Planned {
			s.sifted[i] = s.sift(n)
		}
	}
	return s
}

func (s *Shelf) putTile(path tile.Path, json string) {
	at := slices.Index(s.plan.Tiles, path)
	if at < 0 || s.lists[at] != nil || s.tiles[at] {
		return
	}
	if t, err := tile.ParseFor(path, json); err == nil {
		s.tiles[at], s.lists[at] = !t.Truncated, t.Lists
	}
}

func (s *Shelf) putBlock(block tile.Block, json string) {
	if slices.Contains(s.blocks, block) {
		return
	}
	b, err := tile.ParseBlock(block, json)
	if err != nil {
		return
	}
	s.blocks = append(s.blocks, block)
	for i, n := range b.Numbers {
		s.books = append(s.books, book{number: n, record: b.Records[i]})
	}
}

// Wants are the paths of the blocks that are still to be read, within the budget:
// those of the records that may fit a claim, the most check-worthy claim first.
// With depth above 0 also those of each claim's best candidates up to so many,
// fit or not, for whoever wants them ranked.
func (s *Shelf) Wants(depth int) []string {
	var blocks []tile.Block
	room := s.plan.budget.Requests - len(s.plan.Tiles) - len(s.blocks)
	want := func(b tile.Block) {
		if len(blocks) < room && !slices.Contains(blocks, b) && !s.hasBlock(b) {
			blocks = append(blocks, b)
		}
	}
	for _, i := range s.plan.order {
		for _, c := range s.sifted[i].candidates {
			if c.mayFit() {
				want(c.number.Block())
			}
		}
	}
	for at := range depth {
		for _, i := range s.plan.order {
			if best := s.sifted[i].candidates; at < len(best) {
				want(best[at].number.Block())
			}
		}
	}
	var paths []string
	for _, b := range blocks {
		paths = append(paths, string(tile.AppendBlockPath(nil, b)))
	}
	return paths
}

func (s *Shelf) hasBlock(b tile.Block) bool {
	_, ok := slices.BinarySearch(s.blocks, b)
	return ok
}

// book is the record of a number, taken apart, or nil where it was not read or is
// no live review.
func (s *Shelf) book(n tile.Number) *book {
	i, ok := slices.BinarySearchFunc(s.books, n, func(b book, n tile.Number) int { return cmp.Compare(b.number, n) })
	if !ok || s.books[i].record.State == review.Withdrawn {
		return nil
	}
	b := &s.books[i]
	if b.review == nil {
		b.review = match.Open(&b.record)
	}
	return b
}
