package lookup

import (
	"cmp"
	"slices"

	"claimlight/wasm/order"
	"claimlight/wasm/tile"
)

// sifted is what the lists that were read say of one claim.
type sifted struct {
	candidates []candidate // the most promising first
	weights    []int32     // of the claim's terms
	read       []bool      // whether all reviews that have the term are known
	own        int32       // what the claim's own terms weigh together
}

// A candidate is a review that shares a key with a claim.
type candidate struct {
	number   tile.Number
	of       int64 // generation of the newest tile that lists it
	weight   int32 // of the terms that it is known to share
	claimant int32 // what the claimant adds
	marks    uint8 // how many terms its sketch has
	shared   uint8 // how many of them the claim has
	near     bool  // it shares terms of the sentences around the claim, and none of its own
	much     bool  // it shares two fifths of what the claim's own terms weigh, or more
}

// isLikely reports whether a record has to be read before anything can be said of
// the claim: the four rarest terms of its claim seem to be in the sentence, or all
// but one of three or four and with them much of the sentence.
func (c candidate) isLikely() bool {
	return c.marks > 0 && (c.shared == c.marks || c.much && c.shared+(c.marks+1)/4 >= c.marks)
}

// mayFit reports whether a record is worth reading where there is room: half of the
// rarest terms of its claim seem to be in the sentence, which may have others by
// another word.
func (c candidate) mayFit() bool { return c.shared > 0 && 2*c.shared >= c.marks }

// rank orders candidates: by what they share, at a discount for each term of the
// sketch that they do not.
func (c candidate) rank() int32 {
	return c.weight*(4+int32(c.shared))/(4+int32(c.marks)) + c.claimant
}

// A sighting is a review in the list of one of a claim's terms.
type sighting struct {
	tile.Posting
	ask int32 // index into the claim's terms
	at  int32 // index into the plan's tiles
}

// sift finds the candidates of a claim in all lists that were read, also those
// that other claims asked for.
func (s *Shelf) sift(n *Need) sifted {
	out := sifted{weights: make([]int32, len(n.asks)), read: make([]bool, len(n.asks))}
	var found []sighting
	for i, a := range n.asks {
		out.weights[i] = s.plan.edge.guess(a)
		for at := range s.plan.Tiles {
			found = s.sight(found, n, &out, int32(i), at)
		}
		if out.weights[i] += againWeight * a.Again; i < n.own {
			out.own += out.weights[i]
		} else {
			out.weights[i] = out.weights[i] * lesserWeight / 4
		}
	}
	out.gather(s.scan(found, n, &out), n, s.generations)
	return out
}

// marked are the claim's own terms by their marks, each one up; those whose reviews
// are all known need none.
type marked [1 << tile.MarkBits]int32

func (out *sifted) marked(n *Need) *marked {
	var m marked
	for i := n.own - 1; i >= 0; i-- {
		if !out.read[i] {
			m[n.asks[i].Key.Mark()] = int32(i + 1)
		}
	}
	return &m
}

// scan adds the reviews that are listed for another claim, and in whose sketches two of
// the claim's own terms are, or one where the term that lists them is around the claim.
func (s *Shelf) scan(found []sighting, n *Need, out *sifted) []sighting {
	m := out.marked(n)
	for at := range s.lists {
		for _, l := range s.lists[at] {
			ask := n.find(l.Key)
			if 0 <= ask && ask < n.own {
				continue
			}
			least := 2
			if ask >= 0 {
				least = 1
			}
			for _, r := range l.Reviews {
				found = m.spot(found, r, int32(at), least)
			}
		}
	}
	return found
}

// spot adds a review once for each of the terms in its sketch, if these are enough.
func (m *marked) spot(found []sighting, r tile.Posting, at int32, least int) []sighting {
	from := len(found)
	for i := range tile.SketchTerms {
		if ask := m[r.Sketch.Term(i)]; ask > 0 {
			found = append(found, sighting{r, ask - 1, at})
		}
	}
	if len(found) < from+least {
		return found[:from]
	}
	return found
}

// sight adds the reviews that a tile lists for a claim's term.
func (s *Shelf) sight(found []sighting, n *Need, out *sifted, ask int32, at int) []sighting {
	key, path := n.asks[ask].Key, s.plan.Tiles[at]
	l := s.list(at, key)
	if path.Under == 0 && path.Has(key) && s.tiles[at] && (l == nil || l.Whole()) {
		out.read[ask] = true
		if l != nil {
			out.weights[ask] = s.plan.edge.rarity(l.Count)
		}
	}
	if l == nil {
		return found
	}
	under := -1
	if path.Under != 0 {
		if under = n.find(path.Under); under < 0 {
			return found
		}
	}
	for _, r := range l.Reviews {
		if found = append(found, sighting{r, ask, int32(at)}); under >= 0 {
			found = append(found, sighting{r, int32(under), int32(at)})
		}
	}
	return found
}

// list is the list of a key in one of the plan's tiles, nil where it has none.
func (s *Shelf) list(at int, k tile.Key) *tile.List {
	lists := s.lists[at]
	i, ok := order.Find(len(lists), func(i int) int { return cmp.Compare(lists[i].Key, k) })
	if !ok {
		return nil
	}
	return &lists[i]
}

// gather makes candidates of the sightings: of those reviews that share a term of
// the claim itself, or two of the sentences around it.
func (out *sifted) gather(found []sighting, n *Need, generations []int64) {
	order.By(found, func(a, b sighting) int {
		return cmp.Or(cmp.Compare(a.Number, b.Number), cmp.Compare(a.ask, b.ask))
	})
	for len(found) > 0 {
		end := 1
		for end < len(found) && found[end].Number == found[0].Number {
			end++
		}
		if int(found[0].ask) < n.own || found[0].ask < found[end-1].ask {
			c := out.candidate(found[:end], n)
			for _, s := range found[:end] {
				c.of = max(c.of, generations[s.at])
			}
			out.candidates = append(out.candidates, c)
		}
		found = found[end:]
	}
	out.prune()
	order.By(out.candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.rank(), a.rank()), cmp.Compare(a.number, b.number))
	})
	out.candidates = keep(out.candidates)
}

// prune drops the candidates that keep would, as far as ranks alone tell: there are
// thousands in a large database, and to order them all takes most of a look-up.
func (out *sifted) prune() {
	if len(out.candidates) <= mostKept {
		return
	}
	var all, own highest
	for i := range out.candidates {
		c := &out.candidates[i]
		rank := c.rank()
		if all.add(rank); !c.near {
			own.add(rank)
		}
	}
	out.candidates = slices.DeleteFunc(out.candidates, func(c candidate) bool {
		if c.near {
			return all.n == mostKept && c.rank() < all.ranks[mostKept-1]
		}
		return own.n == mostKept && !c.isLikely() && c.rank() < own.ranks[mostKept-1]
	})
}

// highest are the mostKept highest of the ranks that were added, the highest first.
type highest struct {
	ranks [mostKept]int32
	n     int
}

func (b *highest) add(rank int32) {
	if b.n == mostKept && rank <= b.ranks[mostKept-1] {
		return
	}
	if b.n < mostKept {
		b.n++
	}
	at := b.n - 1
	for ; at > 0 && b.ranks[at-1] < rank; at-- {
		b.ranks[at] = b.ranks[at-1]
	}
	b.ranks[at] = rank
}

// keep copies the best of the candidates in order: of the claim's own the first mostKept
// and all that are likely to fit, and of those only near it such as are among the first
// mostKept of all.
func keep(list []candidate) (kept []candidate) {
	own := 0
	for place, c := range list {
		if !c.near {
			place = own
			own++
		}
		if place < mostKept || !c.near && c.isLikely() {
			kept = append(kept, c)
		}
	}
	return kept
}

// mostKept is how many candidates of a claim are kept that are not likely to fit.
const mostKept = 64

// candidate sums up the sightings of one review, which are in the order of terms,
// and what its sketch adds to them.
func (out *sifted) candidate(seen []sighting, n *Need) candidate {
	c := candidate{number: seen[0].Number, near: int(seen[0].ask) >= n.own}
	own := int32(0)
	for i, s := range seen {
		if i == 0 || s.ask != seen[i-1].ask {
			c.weight += out.weights[s.ask]
			if int(s.ask) < n.own {
				own += out.weights[s.ask]
			}
		}
	}
	c.much = 5*own >= 2*out.own
	sketch := seen[0].Sketch
	for i := range tile.SketchTerms {
		if mark := sketch.Term(i); mark != 0 {
			c.marks++
			out.compare(&c, mark, seen, n)
		}
	}
	if who := sketch.Claimant(); who != 0 && who == n.speaker {
		c.claimant = claimantWeight
	}
	return c
}

// compare looks for the claim's term that a mark stands for. A term whose reviews
// are all known is not the one, where this is not among them: marks agree by
// chance, and with many terms often.
func (out *sifted) compare(c *candidate, mark tile.Mark, seen []sighting, n *Need) {
	for ask, a := range n.asks {
		if a.Key.Mark() != mark {
			continue
		}
		known := false
		for i := range seen {
			known = known || int(seen[i].ask) == ask
		}
		if out.read[ask] && !known {
			continue
		}
		if ask < n.own {
			c.shared++
		}
		if !known {
			c.weight += out.weights[ask]
		}
		return
	}
}
