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
	Tiles  []tile.Path // within the budget, the most check-worthy claims' first
	Claims []Need      // one for each claim of the document
	edge   Edge
	order  []int // claims in the order in which they are planned
}

// Need is what one claim needs. A claim without keys needs no tile: no review
// could be filed under it.
type Need struct {
	Planned bool
	Tiles   []int32    // indices into the plan's tiles, each once
	probes  []probe    // those that are planned
	asks    []tile.Ask // its terms: its own, then those of its frame and of the claims around it
	own     int        // how many are its own
	asked   *match.Question
	speaker uint8 // the mark of who makes the claim
	stance  claim.Stance
}

// MakePlan plans over the whole article, the most check-worthy claims first; a
// claim whose needed tiles no longer fit is left unplanned, one that shares the
// tiles of others still fits.
func MakePlan(d *annotate.Document, e Edge) Plan {
	p := Plan{Claims: make([]Need, len(d.Claims)), edge: e}
	if !e.speaks() {
		return p
	}
	names := newNamer(d)
	probes, frames := make([][]probe, len(d.Claims)), make([]string, len(d.Claims))
	claims := byScore(d)
	for _, i := range claims[:min(len(claims), MaxClaims)] {
		q := names.query(&d.Claims[i])
		n := Need{asked: match.Ask(q), asks: tile.Asked(nil, q.Text, Lang), speaker: tile.NameMark(q.Speaker), stance: d.Claims[i].Stance}
		n.own = len(n.asks)
		probes[i], frames[i] = e.probes(n.asks), q.Frame
		if n.asked.Fits() && (n.own == 0 || len(probes[i]) > 0) && p.take(&n, probes[i][:min(needed, len(probes[i]))], maxTiles) {
			n.Planned = true
			p.Claims[i] = n
			p.order = append(p.order, i)
		}
	}
	p.deepen(probes)
	p.widen(frames)
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

// deepen asks for more keys of each planned claim in turn, as far as the budget goes.
func (p *Plan) deepen(all [][]probe) {
	for depth := needed; depth < mostKeys; depth++ {
		for _, i := range p.order {
			if depth < len(all[i]) {
				p.take(&p.Claims[i], all[i][depth:depth+1], mostTiles)
			}
		}
	}
}

// around is how many claims before and behind a claim tell what it is about.
const around = 2

// widen gives each claim the terms of its frame and of the claims around it: they
// are not asked for, but tell reviews apart that share its own.
func (p *Plan) widen(frames []string) {
	own := make([][]tile.Ask, len(p.Claims))
	for i, n := range p.Claims {
		own[i] = n.asks
	}
	for _, i := range p.order {
		n := &p.Claims[i]
		n.asks = slices.Clone(n.asks)
		n.add(tile.Asked(nil, frames[i], Lang))
		for j := max(i-around, 0); j <= min(i+around, len(own)-1); j++ {
			n.add(own[j])
		}
	}
}

// add adds the terms that a claim does not have yet.
func (n *Need) add(asks []tile.Ask) {
	for _, a := range asks {
		if n.find(a.Key) < 0 {
			n.asks = append(n.asks, a)
		}
	}
}

// find is the index of the term with a key, or -1.
func (n *Need) find(k tile.Key) int {
	return slices.IndexFunc(n.asks, func(a tile.Ask) bool { return a.Key == k })
}

// take plans probes of a claim, all or none, up to a number of tiles.
func (p *Plan) take(n *Need, probes []probe, limit int) bool {
	planned, had := len(p.Tiles), len(n.probes)
	for _, b := range probes {
		path := b.path(p.edge.Bits)
		at := slices.Index(p.Tiles, path)
		if at < 0 {
			at = len(p.Tiles)
			p.Tiles = append(p.Tiles, path)
		}
		b.tile = int32(at)
		n.probes = append(n.probes, b)
	}
	if len(p.Tiles) > planned && len(p.Tiles) > limit {
		p.Tiles, n.probes = p.Tiles[:planned], n.probes[:had]
		return false
	}
	for _, b := range n.probes[had:] {
		if !slices.Contains(n.Tiles, b.tile) {
			n.Tiles = append(n.Tiles, b.tile)
		}
	}
	return true
}
