package lookup

import (
	"cmp"
	"slices"

	"claimlight/wasm/claim"
	"claimlight/wasm/match"
	"claimlight/wasm/order"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// Body is a tile as it came, with the path that it was asked for by.
type Body struct{ Path, JSON string }

// Resolve says what is known of each claim of a plan, from the tiles that came.
// Date is the article's, or "".
func Resolve(p *Plan, date string, bodies []Body) []Status {
	shelf := Arrange(p, bodies)
	statuses := make([]Status, len(p.Claims))
	for i := range p.Claims {
		statuses[i] = shelf.status(&p.Claims[i], date)
	}
	return statuses
}

// A Shelf holds the tiles of a plan that were read. Each record is on it once,
// taken apart once for all claims.
type Shelf struct {
	slots []slot // of the plan's tiles
	books []book // by ID
}

// A slot is one tile of the plan.
type slot struct {
	read, truncated bool
	books           []int32
}

// A book is a record as its newest tile gives it.
type book struct {
	review     *match.Review
	keys       []tile.Key
	record     *review.Record
	generation int64
	slot       int
}

// Arrange reads the bodies into the plan's order. Of two bodies for one path the
// first counts; one that is not what was asked for is as good as none.
func Arrange(p *Plan, bodies []Body) *Shelf {
	s := &Shelf{slots: make([]slot, len(p.Tiles))}
	var all []book
	for _, b := range bodies {
		path, ok := tile.ParsePath(b.Path)
		at := slices.Index(p.Tiles, path)
		if !ok || at < 0 || s.slots[at].read {
			continue
		}
		t, err := tile.ParseFor(path, b.JSON)
		if err != nil {
			continue
		}
		s.slots[at] = slot{read: true, truncated: t.Truncated}
		for i := range t.Records {
			all = append(all, book{record: &t.Records[i], generation: t.Generation, slot: at})
		}
	}
	order.By(all, func(a, b book) int {
		if c := cmp.Compare(a.record.ID, b.record.ID); c != 0 {
			return c
		}
		return cmp.Compare(b.generation, a.generation)
	})
	for _, b := range all {
		s.put(b)
	}
	return s
}

// put notes that a slot holds a book, and takes it apart where it is new.
func (s *Shelf) put(b book) {
	last := len(s.books) - 1
	if last < 0 || s.books[last].record.ID != b.record.ID {
		b.review = match.Open(b.record)
		b.keys = tile.Keys(nil, b.record.Claim, Lang)
		s.books = append(s.books, b)
		last++
	}
	s.slots[b.slot].books = append(s.slots[b.slot].books, int32(last))
}

// Rank holds the reviews in a claim's tiles against it, the best first, at most
// limit whatever their decision; nothing for a claim that is not planned.
func (s *Shelf) Rank(n *Need, date string, limit int) []Match {
	if !n.Planned {
		return nil
	}
	var reviews []*match.Review
	for _, at := range s.candidates(n) {
		reviews = append(reviews, s.books[at].review)
	}
	var found []Match
	for _, m := range n.asked.On(date).Rank(reviews, limit) {
		found = append(found, Match{bound(m, n.stance), reviews[m.Review].Record})
	}
	return found
}

func (s *Shelf) status(n *Need, date string) Status {
	if !n.Planned {
		return Status{State: Unknown}
	}
	var found []Match
	known := s.whole(n)
	for _, m := range s.Rank(n, date, len(s.books)) {
		known = known && !slices.Contains(m.Reasons, match.Truncated)
		if m.Decision != match.None && len(found) < MaxMatches {
			found = append(found, m)
		}
	}
	switch {
	case len(found) > 0 && found[0].Decision == match.Same:
		return Status{Reviewed, found}
	case len(found) > 0:
		return Status{Related, found}
	case known:
		return Status{State: None}
	}
	return Status{State: Unknown}
}

// bound keeps a claim that its speaker denies, asks or hedges from being more
// than related to a review, but for a denial of what the review's claim denies.
func bound(m match.Match, stance claim.Stance) match.Match {
	if m.Decision == match.Same && stance != claim.Asserts && !(m.Turned && stance == claim.Denies) {
		return m.Told(stances[stance])
	}
	return m
}

var stances = [...]match.Reason{claim.Asserts: match.Aligned, claim.Denies: match.Denied, claim.Asks: match.Asked, claim.Hedges: match.Hedged}

// candidates are the books in a claim's tiles that share a key with it, each
// once, without those that were withdrawn.
func (s *Shelf) candidates(n *Need) []int32 {
	var found []int32
	for _, at := range n.Tiles {
		for _, i := range s.slots[at].books {
			if b := &s.books[i]; b.record.State != review.Withdrawn && shareKey(b.keys, n.keys) {
				found = append(found, i)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func shareKey(a, b []tile.Key) bool {
	return slices.ContainsFunc(a, func(k tile.Key) bool { return slices.Contains(b, k) })
}

// whole reports whether every tile of a claim was read and left nothing out.
func (s *Shelf) whole(n *Need) bool {
	for _, at := range n.Tiles {
		if !s.slots[at].read || s.slots[at].truncated {
			return false
		}
	}
	return true
}
