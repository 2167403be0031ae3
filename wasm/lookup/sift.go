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
	place int32 // of the review in the index
	ask   int32 // index into the claim's terms
}

// A sifter sifts the lists for one claim after the other. What it makes for one it
// uses again for the next.
type sifter struct {
	*Shelf
	*index
	need  *Need
	out   sifted
	found []sighting
	asks  []int32 // of the sightings, by place, those of one ascending
	until []int32 // by place, where its asks end
	first marked  // the first of the claim's terms by their marks, each one up
	next  []int32 // for each term the next of its mark, one up
	sieve
}

// marked are a claim's terms by their marks.
type marked [1 << tile.MarkBits]int32

// sift finds the candidates of all claims in the lists that were read.
func (s *Shelf) sift() {
	one := &sifter{Shelf: s, index: newIndex(s.lists, s.generations)}
	for i := range s.plan.Claims {
		if n := &s.plan.Claims[i]; n.asked != nil {
			s.sifted[i] = one.sift(n)
		}
	}
}

// sift finds the candidates of a claim in all lists that were read, also those
// that other claims asked for.
func (s *sifter) sift(n *Need) sifted {
	s.need, s.found = n, s.found[:0]
	s.out = sifted{weights: make([]int32, len(n.asks)), read: make([]bool, len(n.asks))}
	for i, a := range n.asks {
		s.out.weights[i] = s.plan.edge.guess(a)
		for at := range s.plan.Tiles {
			s.sight(int32(i), at)
		}
		if s.out.weights[i] += againWeight * a.Again; i < n.own {
			s.out.own += s.out.weights[i]
		} else {
			s.out.weights[i] = s.out.weights[i] * lesserWeight / 4
		}
	}
	s.mark()
	s.scan()
	s.gather()
	return s.out
}

// mark notes the claim's terms by their marks.
func (s *sifter) mark() {
	clear(s.first[:])
	s.next = append(s.next[:0], make([]int32, len(s.need.asks))...)
	for i := len(s.need.asks) - 1; i >= 0; i-- {
		m := s.need.asks[i].Key.Mark()
		s.next[i], s.first[m] = s.first[m], int32(i+1)
	}
}

// unread is the first of the claim's own terms that has a mark and of which not all
// reviews are known, one up; those others need no mark.
func (s *sifter) unread(m tile.Mark) int32 {
	for ask := s.first[m]; ask != 0 && int(ask) <= s.need.own; ask = s.next[ask-1] {
		if !s.out.read[ask-1] {
			return ask
		}
	}
	return 0
}

// scan adds the reviews that are listed for another claim, and in whose sketches two of
// the claim's own terms are, or one where the term that lists them is around the claim.
func (s *sifter) scan() {
	for place := range s.reviews {
		sketch, n := s.reviews[place].Sketch, 0
		var asks [tile.SketchTerms]int32
		for i := range asks {
			if s.first[sketch.Term(i)] == 0 {
				continue
			}
			if ask := s.unread(sketch.Term(i)); ask > 0 {
				asks[n] = ask - 1
				n++
			}
		}
		if n > 0 && n >= s.least(int32(place)) {
			for _, ask := range asks[:n] {
				s.found = append(s.found, sighting{int32(place), ask})
			}
		}
	}
}

// least is how many of the claim's own terms a review's sketch must have, by the lists
// that it is in: more than there are where all of them are of the claim's own terms.
func (s *sifter) least(place int32) int {
	least := tile.SketchTerms + 1
	for _, key := range s.keysOf(place) {
		switch ask := s.need.find(key); {
		case ask >= s.need.own:
			return 1
		case ask < 0:
			least = 2
		}
	}
	return least
}

// sight adds the reviews that a tile lists for a claim's term.
func (s *sifter) sight(ask int32, at int) {
	key, path := s.need.asks[ask].Key, s.plan.Tiles[at]
	if !path.Has(key) {
		return
	}
	l := s.list(at, key)
	if path.Under == 0 && s.tiles[at] && (l == nil || l.Whole()) {
		s.out.read[ask] = true
		if l != nil {
			s.out.weights[ask] = s.plan.edge.rarity(l.Count)
		}
	}
	if l == nil {
		return
	}
	under := -1
	if path.Under != 0 {
		if under = s.need.find(path.Under); under < 0 {
			return
		}
	}
	for _, place := range l.places {
		if s.found = append(s.found, sighting{place, ask}); under >= 0 {
			s.found = append(s.found, sighting{place, int32(under)})
		}
	}
}

// gather makes candidates of the sightings: of those reviews that share a term of
// the claim itself, or two of the sentences around it.
func (s *sifter) gather() {
	s.sort()
	s.sieve = sieve{candidates: s.sieve.candidates[:0]}
	from := int32(0)
	for place, end := range s.until {
		asks := s.asks[from:end]
		if from = end; len(asks) == 0 {
			continue
		}
		settle(asks)
		if int(asks[0]) < s.need.own || asks[0] < asks[len(asks)-1] {
			s.add(s.candidate(place, asks))
		}
	}
	s.out.candidates = s.sieve.best()
}

// sort puts the sightings of each review together: it counts them, and then knows
// where each belongs.
func (s *sifter) sort() {
	s.until = append(s.until[:0], make([]int32, len(s.reviews))...)
	for _, f := range s.found {
		s.until[f.place]++
	}
	sum := int32(0)
	for place, n := range s.until {
		s.until[place], sum = sum, sum+n
	}
	s.asks = slices.Grow(s.asks[:0], len(s.found))[:len(s.found)]
	for _, f := range s.found {
		s.asks[s.until[f.place]] = f.ask
		s.until[f.place]++
	}
}

// settle brings the terms of one review in order: they are few, and nearly are.
func settle(asks []int32) {
	for i := 1; i < len(asks); i++ {
		for at := i; at > 0 && asks[at] < asks[at-1]; at-- {
			asks[at], asks[at-1] = asks[at-1], asks[at]
		}
	}
}

// A sieve lets those candidates through that keep may keep, as far as the ranks of those
// before tell: there are thousands in a large database, and to order them all takes most
// of a look-up.
type sieve struct {
	candidates []candidate
	all, own   highest // ranks: of all candidates, and of the claim's own
}

func (s *sieve) add(c candidate) {
	rank, best := c.rank(), &s.own
	if c.near {
		best = &s.all
	}
	if best.n == mostKept && rank < best.ranks[mostKept-1] && (c.near || !c.isLikely()) {
		return
	}
	if s.all.add(rank); !c.near {
		s.own.add(rank)
	}
	s.candidates = append(s.candidates, c)
}

// best are the candidates that are kept, the most promising first.
func (s *sieve) best() []candidate {
	order.By(s.candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.rank(), a.rank()), cmp.Compare(a.number, b.number))
	})
	return keep(s.candidates)
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

// candidate sums up what a review was seen for, terms in their order, and what its
// sketch adds to them.
func (s *sifter) candidate(place int, asks []int32) candidate {
	r := &s.reviews[place]
	c := candidate{number: r.Number, of: s.newest[place], near: int(asks[0]) >= s.need.own}
	own := int32(0)
	for i, ask := range asks {
		if i == 0 || ask != asks[i-1] {
			c.weight += s.out.weights[ask]
			if int(ask) < s.need.own {
				own += s.out.weights[ask]
			}
		}
	}
	c.much = 5*own >= 2*s.out.own
	for i := range tile.SketchTerms {
		if mark := r.Sketch.Term(i); mark != 0 {
			c.marks++
			s.compare(&c, mark, asks)
		}
	}
	if who := r.Sketch.Claimant(); who != 0 && who == s.need.speaker {
		c.claimant = claimantWeight
	}
	return c
}

// compare looks for the claim's term that a mark stands for. A term whose reviews
// are all known is not the one, where this is not among them: marks agree by
// chance, and with many terms often.
func (s *sifter) compare(c *candidate, mark tile.Mark, asks []int32) {
	for ask := s.first[mark]; ask != 0; ask = s.next[ask-1] {
		known := slices.Contains(asks, ask-1)
		if s.out.read[ask-1] && !known {
			continue
		}
		if int(ask) <= s.need.own {
			c.shared++
		}
		if !known {
			c.weight += s.out.weights[ask-1]
		}
		return
	}
}
