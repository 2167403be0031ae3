package lookup

import (
	"slices"

	"claimlight/wasm/claim"
	"claimlight/wasm/match"
	"claimlight/wasm/order"
)

// Resolve says what is known of each claim of a plan, from the tiles and blocks
// that came, and the paths of the blocks that are still to be read. Date is the
// article's, or "".
func Resolve(p *Plan, date string, bodies []Body) ([]Status, []string) {
	s := Arrange(p, bodies)
	return s.Statuses(date), s.Wants(0)
}

// Statuses says what is known of each claim. Date is the article's, or "".
func (s *Shelf) Statuses(date string) []Status {
	statuses := make([]Status, len(s.plan.Claims))
	for i := range statuses {
		statuses[i] = s.status(i, date)
	}
	return statuses
}

// Rank holds a claim's candidates against it, the best first, at most limit
// whatever their decision. Those of which
// only a sketch was read match nothing.
func (s *Shelf) Rank(i int, date string, limit int) []Match {
	found := s.decided(i, date)
	for _, c := range s.sifted[i].candidates {
		if !s.isRead(c) {
			found = append(found, Match{match.Match{Reasons: []match.Reason{match.Terms}}, c.number, nil, c.rank})
		}
	}
	order.By(found, Compare)
	return found[:min(len(found), limit)]
}

// decided holds those of a claim's candidates against it whose records were read, but
// for those that the operator parted from it.
func (s *Shelf) decided(i int, date string) []Match {
	n := &s.plan.Claims[i]
	if n.asked == nil {
		return nil
	}
	asked := n.asked.On(date)
	var found []Match
	for _, c := range s.sifted[i].candidates {
		if b := s.book(c.number); b != nil && !n.isParted(b.never) {
			m := match.Match{Reasons: []match.Reason{match.Terms}}
			if !c.near {
				m = bound(asked.Decide(b.review), n.stance)
			}
			found = append(found, Match{m, c.number, &b.record, s.evidence(i, b)})
		}
	}
	return found
}

func (s *Shelf) status(i int, date string) Status {
	all := s.decided(i, date)
	order.By(all, Compare)
	found := fair(all)
	known := s.whole(i)
	for _, m := range all {
		known = known && !slices.Contains(m.Reasons, match.Truncated)
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

// fair takes the best MaxMatches of matches in order, of each reviewer's no more than
// MaxOfOne while others wait.
func fair(all []Match) []Match {
	var found, waiting []Match
	for _, m := range all {
		switch {
		case m.Decision == match.None:
		case len(found) < MaxMatches && !crowds(found, m.Record.Publisher.Site):
			found = append(found, m)
		case len(waiting) < MaxMatches:
			waiting = append(waiting, m)
		}
	}
	found = append(found, waiting[:min(len(waiting), MaxMatches-len(found))]...)
	order.By(found, Compare)
	return found
}

// crowds reports whether MaxOfOne of the matches are of one site.
func crowds(found []Match, site string) bool {
	left := MaxOfOne
	for _, m := range found {
		if m.Record.Publisher.Site == site {
			left--
		}
	}
	return left <= 0
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

// whole reports whether all that a claim asked for was read: every list, or that
// there is none, and every record that is likely to fit; and that no block that was read
// lacks one that might. Those that are only near it are never read for it, and count for
// nothing.
func (s *Shelf) whole(i int) bool {
	if !s.plan.Claims[i].Planned {
		return false
	}
	for _, b := range s.plan.Claims[i].probes {
		l := s.list(int(b.tile), b.key)
		if !s.tiles[b.tile] || l != nil && !l.Whole() {
			return false
		}
	}
	for _, c := range s.sifted[i].candidates {
		if !c.near && (c.isLikely() && !s.isRead(c) || s.isOmitted(c)) {
			return false
		}
	}
	return true
}
