package lookup

import (
	"cmp"
	"slices"

	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/match"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// Body is a tile as it came, with the path that it was asked for by.
type Body struct{ Path, JSON string }

// Resolve says what is known of each claim, from the tiles that came. Date is
// the article's, or "".
func Resolve(d *annotate.Document, p Plan, date string, bodies []Body) []Status {
	shelf := arrange(p, bodies)
	statuses := make([]Status, len(d.Claims))
	for i := range d.Claims {
		if i < len(p.Claims) && p.Claims[i].Planned {
			statuses[i] = shelf.status(d, &d.Claims[i], &p.Claims[i], date)
		}
	}
	return statuses
}

// A shelf holds the plan's tiles that were read.
type shelf []slot

// A slot is one tile of the plan.
type slot struct {
	read bool
	tile tile.Tile
	keys [][]tile.Key // of each record
}

// arrange reads the bodies into the plan's order. Of two bodies for one path the
// first counts; one that is not what was asked for is as good as none.
func arrange(p Plan, bodies []Body) shelf {
	s := make(shelf, len(p.Tiles))
	for _, b := range bodies {
		path, ok := tile.ParsePath(b.Path)
		at := slices.Index(p.Tiles, path)
		if !ok || at < 0 || s[at].read {
			continue
		}
		t, err := tile.ParseFor(path, b.JSON)
		if err != nil {
			continue
		}
		s[at] = slot{read: true, tile: t, keys: make([][]tile.Key, len(t.Records))}
		for i := range t.Records {
			s[at].keys[i] = tile.Keys(nil, t.Records[i].Claim, t.Lang)
		}
	}
	return s
}

func (s shelf) status(d *annotate.Document, c *claim.Claim, n *Need, date string) Status {
	records := s.candidates(n)
	var found []Match
	for _, m := range match.Rank(query(d, c, date), records, len(records)) {
		if m = bound(m, c.Stance); m.Decision != match.None && len(found) < MaxMatches {
			found = append(found, Match{m, &records[m.Review]})
		}
	}
	switch {
	case len(found) > 0 && found[0].Decision == match.Same:
		return Status{Reviewed, found}
	case len(found) > 0:
		return Status{Related, found}
	case s.whole(n):
		return Status{State: None}
	}
	return Status{State: Unknown}
}

// bound keeps a claim that its speaker denies, asks or hedges from being more
// than related to a review.
func bound(m match.Match, stance claim.Stance) match.Match {
	if m.Decision == match.Same && stance != claim.Asserts {
		m.Decision, m.Reasons = match.Related, []match.Reason{stances[stance]}
	}
	return m
}

var stances = [...]match.Reason{claim.Asserts: match.Aligned, claim.Denies: match.Denied, claim.Asks: match.Asked, claim.Hedges: match.Hedged}

// candidates are the reviews in a claim's tiles that share a key with it, each
// once and as its newest tile gives it, without those that were withdrawn.
func (s shelf) candidates(n *Need) []review.Record {
	type entry struct {
		record     *review.Record
		generation int64
	}
	var found []entry
	for _, at := range n.Tiles {
		t := &s[at]
		for i := range t.tile.Records {
			if shareKey(t.keys[i], n.keys) {
				found = append(found, entry{&t.tile.Records[i], t.tile.Generation})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b entry) int {
		if c := cmp.Compare(a.record.ID, b.record.ID); c != 0 {
			return c
		}
		return cmp.Compare(b.generation, a.generation)
	})
	var records []review.Record
	last := ""
	for _, e := range found {
		if e.record.ID != last && e.record.State != review.Withdrawn {
			records = append(records, *e.record)
		}
		last = e.record.ID
	}
	return records
}

func shareKey(a, b []tile.Key) bool {
	return slices.ContainsFunc(a, func(k tile.Key) bool { return slices.Contains(b, k) })
}

// whole reports whether every tile of a claim was read and left nothing out.
func (s shelf) whole(n *Need) bool {
	for _, at := range n.Tiles {
		if !s[at].read || s[at].tile.Truncated {
			return false
		}
	}
	return true
}
