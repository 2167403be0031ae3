package lookup

import (
	"cmp"

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
	budget Budget
	order  []int // claims in the order in which they are planned
}

// Need is what one claim needs. A claim without keys of its own, or with one hot
// key alone, is not planned: nothing would be known of it.
type Need struct {
	Planned bool
	Tiles   []int32    // indices into the plan's tiles, each once
	probes  []probe    // what may be asked, the most telling first; once planned, what is
	asks    []tile.Ask // its terms: its own, then those of the sentences around it
	folded  []string   // the same, by Folded
	own     int        // how many are its own
	asked   *match.Question
	speaker tile.Mark // the mark of who makes the claim
	stance  claim.Stance
	worth   int32  // check-worthiness
	inner   int    // how many probes are of its own terms
	choice  int    // the most telling of these
	needed  int    // how many of these must be planned
	chosen  int    // how many are
	missed  int64  // millionths: that what is chosen finds no review of it
	around  string // the sentences that it stands among
	worded  string // what a mark may call it
}

// MakePlan plans within the budget over the whole article. A claim of which not
// all that is needed fits is left unplanned; what fits, and what is asked for
// others, may still find a review of it.
func (b Budget) MakePlan(d *annotate.Document, e Edge) Plan {
	p := Plan{Claims: make([]Need, len(d.Claims)), edge: e, budget: b}
	if !e.speaks() {
		return p
	}
	names := newNamer(d)
	claims := byScore(d)
	for _, i := range claims[:min(len(claims), MaxClaims)] {
		q := names.query(&d.Claims[i])
		n := &p.Claims[i]
		*n = Need{asked: match.Ask(q), asks: tile.Asked(nil, q.Text, Lang), speaker: tile.NameMark(q.Speaker), stance: d.Claims[i].Stance, worth: d.Claims[i].Score, around: names.around(d.Claims[i].Span), worded: names.wordings(&d.Claims[i], q.Text), missed: million}
		n.own = len(n.asks)
		n.probes = e.probes(n.asks, b.Keys)
		n.choice = min(b.Choice, len(n.probes))
		n.needed = min(b.Needed, n.choice)
		n.inner = len(n.probes)
		if n.widen(); len(n.probes) < b.Keys {
			n.probes = append(n.probes, e.probes(n.asks[n.own:], b.Keys-len(n.probes))...)
		}
		if n.asked.Fits() && n.choice > 0 { // else nothing would be known of it
			p.order = append(p.order, i)
		}
	}
	p.choose()
	return p
}

// MakePlan plans within the budget of a page.
func MakePlan(d *annotate.Document, e Edge) Plan { return Page.MakePlan(d, e) }

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

// widen gives a claim the terms of the sentences around it: they are asked for
// last, and tell reviews apart that share its own. What is said again there counts.
func (n *Need) widen() {
	for _, a := range tile.Asked(nil, n.around, Lang) {
		if at := n.find(a.Key); at < 0 {
			n.asks = append(n.asks, a)
		} else {
			n.asks[at].Again = max(n.asks[at].Again, a.Again)
		}
	}
	n.folded = Folded(n.asks)
}

// find is the index of the term with a key, or -1.
func (n *Need) find(k tile.Key) int {
	for i := range n.asks {
		if n.asks[i].Key == k {
			return i
		}
	}
	return -1
}

// Own are the keys of the claim's own terms, the most telling first; none of a claim
// that is not looked up.
func (n *Need) Own() []tile.Key {
	keys := make([]tile.Key, n.own)
	for i := range keys {
		keys[i] = n.asks[i].Key
	}
	return keys
}
