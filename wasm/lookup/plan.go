package lookup

import (
	"cmp"
	"slices"

	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/match"
	"claimlight/wasm/order"
	"claimlight/wasm/tile"
)

// A Plan says which tiles to fetch, and which of them each claim needs.
type Plan struct {
	Tiles  []tile.Path // at most MaxRequests, the most check-worthy claims' first
	Claims []Need      // one for each claim of the document
}

// Need is what one claim needs. A claim without keys needs no tile: no review
// could be filed under it.
type Need struct {
	Planned bool
	Tiles   []int32 // indices into the plan's tiles, each once
	keys    []tile.Key
	asked   *match.Question
	stance  claim.Stance
}

// MakePlan plans over the whole article, the most check-worthy claims first; a
// claim whose tiles no longer fit is left unplanned, one that shares the tiles
// of others still fits.
func MakePlan(d *annotate.Document, e Edge) Plan {
	p := Plan{Claims: make([]Need, len(d.Claims))}
	if !e.speaks() {
		return p
	}
	names := newNamer(d)
	claims := byScore(d)
	for _, i := range claims[:min(len(claims), MaxClaims)] {
		c := &d.Claims[i]
		q := names.query(c)
		asked := match.Ask(q)
		if !asked.Fits() {
			continue // it would not be compared, so nothing would be known of it
		}
		n := p.take(tile.Keys(nil, q.Text, Lang), e.Bits)
		n.asked, n.stance = asked, c.Stance
		p.Claims[i] = n
	}
	return p
}

// byScore is the order in which claims are planned.
func byScore(d *annotate.Document) []int {
	claims := make([]int, len(d.Claims))
	for i := range claims {
		claims[i] = i
	}
	order.By(claims, func(a, b int) int {
		if c := cmp.Compare(d.Claims[b].Score, d.Claims[a].Score); c != 0 {
			return c
		}
		return cmp.Compare(a, b)
	})
	return claims
}

// take plans one claim, whole or not at all.
func (p *Plan) take(keys []tile.Key, bits int32) Need {
	n := Need{Planned: true, keys: keys}
	planned := len(p.Tiles)
	for _, key := range keys {
		path := key.Path(Lang, bits)
		at := slices.Index(p.Tiles, path)
		if at < 0 {
			at = len(p.Tiles)
			p.Tiles = append(p.Tiles, path)
		}
		if !slices.Contains(n.Tiles, int32(at)) {
			n.Tiles = append(n.Tiles, int32(at))
		}
	}
	if len(p.Tiles) > MaxRequests {
		p.Tiles = p.Tiles[:planned]
		return Need{}
	}
	return n
}
