package lookup

import (
	"cmp"
	"slices"

	"claimlight/wasm/order"
	"claimlight/wasm/tile"
)

// An option is a tile that might be asked for, with the claims that it would serve.
type option struct {
	path   tile.Path
	rank   int // of the first claim that it serves, in the order of planning
	serves []service
	taken  bool
}

// A service is one probe of one claim.
type service struct{ claim, probe int32 }

// choose takes the tiles that serve the claims the best, one after the other: the
// plain way to cover much with few.
func (p *Plan) choose() {
	options := p.options()
	for len(p.Tiles) < p.budget.Tiles {
		best, most := -1, int64(0)
		for i := range options {
			if gain := p.gain(&options[i]); gain > most {
				best, most = i, gain
			}
		}
		if best < 0 {
			break
		}
		p.take(&options[best])
	}
	for _, i := range p.order {
		n := &p.Claims[i]
		planned := n.probes[:0]
		for _, b := range n.probes {
			if b.tile >= 0 {
				planned = append(planned, b)
			}
		}
		n.probes = planned
		if n.Planned = n.chosen >= n.needed; !n.Planned {
			n.Tiles = nil
		}
	}
}

// options are the tiles of all probes, each once, the most check-worthy claim's
// first.
func (p *Plan) options() []option {
	type wish struct {
		path  tile.Path
		rank  int // of the claim, in the order of planning
		probe int
	}
	var wishes []wish
	for rank, i := range p.order {
		for k, b := range p.Claims[i].probes {
			wishes = append(wishes, wish{b.path(p.edge.Bits), rank, k})
		}
	}
	order.By(wishes, func(a, b wish) int {
		return cmp.Or(cmp.Compare(a.path.Under, b.path.Under), cmp.Compare(a.path.Prefix, b.path.Prefix), cmp.Compare(a.rank, b.rank), cmp.Compare(a.probe, b.probe))
	})
	var all []option
	for i, w := range wishes {
		if i == 0 || w.path != wishes[i-1].path {
			all = append(all, option{path: w.path, rank: w.rank})
		}
		o := &all[len(all)-1]
		o.serves = append(o.serves, service{int32(p.order[w.rank]), int32(w.probe)})
	}
	order.By(all, func(a, b option) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.serves[0].probe, b.serves[0].probe))
	})
	return all
}

// What a tile is worth to a claim, in millionths: what it adds to the chance that a
// review of it is found, and more where it completes what is needed, since only of a
// claim that was wholly looked up can be said that nothing was found.
const (
	completes = 500_000
	begins    = 400_000
	shares    = 400_000 // of keys, those that a review of the claim has: as often in debates, less in tweets
)

// gain is what a tile would add to the plan.
func (p *Plan) gain(o *option) int64 {
	if o.taken {
		return 0
	}
	sum := int64(0)
	spared := len(p.Tiles) >= p.budget.Tiles-min(len(p.order), p.budget.Spare)
	for _, s := range o.serves {
		n := &p.Claims[s.claim]
		if spared && n.chosen >= n.needed {
			continue
		}
		value := n.missed * shares / million
		switch {
		case int(s.probe) >= n.inner:
			value /= 4
		case int(s.probe) >= n.choice:
		case n.chosen+1 == n.needed:
			value += completes
		case n.chosen < n.needed:
			value += begins
		}
		sum += value * int64(n.worth+idle) * int64(telling-s.probe)
	}
	return sum
}

const (
	million = 1_000_000
	idle    = 20 // thousandths of check-worthiness that every claim has
	telling = 40 // twice what probes a claim has: the first is worth twice the last
)

// take plans a tile, and with it all probes that it serves.
func (p *Plan) take(o *option) {
	o.taken = true
	at := int32(len(p.Tiles))
	p.Tiles = append(p.Tiles, o.path)
	for _, s := range o.serves {
		n := &p.Claims[s.claim]
		n.probes[s.probe].tile = at
		if int(s.probe) < n.inner {
			n.missed -= n.missed * shares / million
		}
		if int(s.probe) < n.choice {
			n.chosen++
		}
		if !slices.Contains(n.Tiles, at) {
			n.Tiles = append(n.Tiles, at)
		}
	}
}
