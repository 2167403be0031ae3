package lookup

import (
	"cmp"

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
	rank     int32 // see rate
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

// rate ranks a candidate: by what it shares, at a discount for each term of the
// sketch that it does not.
func (c *candidate) rate() {
	c.rank = c.weight*(4+int32(c.shared))/(4+int32(c.marks)) + c.claimant
}

// A sighting is a review in the list of one of a claim's terms.
type sighting struct {
	ask    int32 // index into the claim's terms
	before int32 // the sighting of the same review before this one, one up
}

// A sifter sifts the lists for one claim after the other. What it makes for one it
// uses again for the next.
type sifter struct {
	*Shelf
	index
	byMark  table // of the reviews' marks, one behind the other, those of any claim's own terms
	need    *Need
	out     sifted
	found   []sighting
	last    []int32 // by place in the index, the last sighting of that review, one up
	touched []int32 // places that have one, and maybe such as had
	seen    []int32 // by term, the place of the last review that was seen for it, one up
	scanned []int32 // by place, the last claim that it was scanned for, one up
	terms   []int32 // by list, which of the claim's terms it is of, or -1
	first   marked  // the first of the claim's terms by their marks, each one up
	next    []int32 // for each term the next of its mark, one up
	sieve
}

// marked are a claim's terms by their marks.
type marked [1 << tile.MarkBits]int32

// sift finds the candidates of all claims in the lists that were read.
func (s *Shelf) sift() {
	one := &sifter{Shelf: s, index: newIndex(s.lists, s.generations)}
	one.last, one.scanned = make([]int32, len(one.reviews)), make([]int32, len(one.reviews))
	one.pick()
	for i := range s.plan.Claims {
		if n := &s.plan.Claims[i]; n.asked != nil {
			s.sifted[i] = one.sift(n, int32(i+1))
		}
	}
}

// pick finds the reviews that have a mark of any claim's own terms: few of all.
func (s *sifter) pick() {
	for i := range s.plan.Claims {
		n := &s.plan.Claims[i]
		for k := range n.own {
			s.first[n.asks[k].Key.Mark()] = 1
		}
	}
	marks := make([]int32, tile.SketchTerms*len(s.reviews))
	for i := range marks {
		m := s.reviews[i/tile.SketchTerms].Sketch.Term(i % tile.SketchTerms)
		if marks[i] = int32(m); s.first[m] == 0 {
			marks[i] = -1
		}
	}
	s.byMark = tabulate(len(s.first), marks)
}

// sift finds the candidates of a claim, by its number, in all lists that were read, also
// those that other claims asked for.
func (s *sifter) sift(n *Need, number int32) sifted {
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
	s.name()
	for i := range n.own {
		if !s.out.read[i] {
			s.scan(n.asks[i].Key.Mark(), number)
		}
	}
	s.gather()
	return s.out
}

// mark notes the claim's terms by their marks.
func (s *sifter) mark() {
	clear(s.first[:])
	s.next = room(s.next, len(s.need.asks))
	for i := len(s.need.asks) - 1; i >= 0; i-- {
		m := s.need.asks[i].Key.Mark()
		s.next[i], s.first[m] = s.first[m], int32(i+1)
	}
}

// name notes which of the claim's terms each list is of.
func (s *sifter) name() {
	s.terms = s.terms[:0]
	for _, l := range s.parts {
		s.terms = append(s.terms, int32(s.need.find(l.Key)))
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

// scan adds of the reviews with a mark those that are listed for another claim, and in
// whose sketches as many of the claim's own terms are as least says.
func (s *sifter) scan(m tile.Mark, number int32) {
	for _, i := range s.byMark.row(int32(m)) {
		place := i / tile.SketchTerms
		if s.scanned[place] == number {
			continue
		}
		s.scanned[place] = number
		from, last := len(s.found), s.last[place]
		for i := range tile.SketchTerms {
			if ask := s.unread(s.reviews[place].Sketch.Term(i)); ask > 0 {
				s.see(place, ask-1)
			}
		}
		if least := s.least(place); least == 0 || len(s.found)-from < least {
			s.found, s.last[place] = s.found[:from], last
			continue
		}
		for _, i := range s.within.row(place) {
			if l := s.part[i]; s.isNear(l) && !s.parts[l].under {
				s.see(place, s.terms[l]) // which sight may have passed over
			}
		}
	}
}

// least tells how many of the claim's own terms a review's sketch must have, by the lists
// that it is in: two, or one where the term that lists it is around the claim; 0 where
// all of them are of the claim's own terms.
func (s *sifter) least(place int32) int {
	least := 0
	for _, i := range s.within.row(place) {
		l := s.part[i]
		if s.isNear(l) {
			return 1
		}
		if s.terms[l] < 0 {
			least = 2
		}
	}
	return least
}

// isNear reports whether a list is of a term around the claim.
func (s *sifter) isNear(l int32) bool { return int(s.terms[l]) >= s.need.own }

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
	places := l.places
	if int(ask) >= s.need.own {
		places = l.common // of one term around the claim alone there comes no candidate
	}
	for _, place := range places {
		if s.see(place, ask); under >= 0 {
			s.see(place, int32(under))
		}
	}
}

// see notes that a review was seen for a term.
//
//go:noinline
func (s *sifter) see(place, ask int32) {
	if s.last[place] == 0 {
		s.touched = append(s.touched, place)
	}
	s.found = append(s.found, sighting{ask, s.last[place]})
	s.last[place] = int32(len(s.found))
}

// gather makes candidates of the reviews that were seen.
func (s *sifter) gather() {
	s.seen = room(s.seen, len(s.need.asks))
	s.sieve = sieve{candidates: s.sieve.candidates[:0]}
	for _, place := range s.touched {
		if last := s.last[place]; last > 0 {
			s.judge(place, last)
		}
		s.last[place] = 0
	}
	s.touched = s.touched[:0]
	s.out.candidates = s.sieve.best()
}

// room makes n zeros, where others were before.
//
//go:noinline
func room(before []int32, n int) []int32 {
	if n > cap(before) {
		return make([]int32, n)
	}
	clear(before[:n])
	return before[:n]
}

// A sieve lets those candidates through that keep may keep, as far as the ranks of those
// before tell: there are thousands in a large database, and to order them all takes most
// of a look-up.
type sieve struct {
	candidates []candidate
	all, own   highest // ranks: of all candidates, and of the claim's own
}

func (s *sieve) add(c candidate) {
	best := &s.own
	if c.near {
		best = &s.all
	}
	if best.n == mostKept && c.rank < best.ranks[mostKept-1] && (c.near || !c.isLikely()) {
		return
	}
	if s.all.add(c.rank); !c.near {
		s.own.add(c.rank)
	}
	s.candidates = append(s.candidates, c)
}

// best are the candidates that are kept, the most promising first.
func (s *sieve) best() []candidate {
	order.By(s.candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.number, b.number))
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

// judge makes a candidate of a review that shares a term of the claim itself, or two of
// the sentences around it: of what it was seen for, and what its sketch adds to that.
func (s *sifter) judge(place, last int32) {
	r := &s.reviews[place]
	c := candidate{number: r.Number, of: s.newest[place], near: true}
	own, terms := int32(0), 0
	for ; last > 0; last = s.found[last-1].before {
		ask := s.found[last-1].ask
		if s.seen[ask] == place+1 {
			continue
		}
		s.seen[ask] = place + 1
		terms++
		c.weight += s.out.weights[ask]
		if int(ask) < s.need.own {
			own += s.out.weights[ask]
			c.near = false
		}
	}
	if c.near && terms < 2 {
		return
	}
	c.much = 5*own >= 2*s.out.own
	for i := range tile.SketchTerms {
		if mark := r.Sketch.Term(i); mark != 0 {
			c.marks++
			s.compare(&c, mark, place)
		}
	}
	if who := r.Sketch.Claimant(); who != 0 && who == s.need.speaker {
		c.claimant = claimantWeight
	}
	c.rate()
	s.add(c)
}

// compare looks for the claim's term that a mark stands for. A term whose reviews
// are all known is not the one, where this is not among them: marks agree by
// chance, and with many terms often.
func (s *sifter) compare(c *candidate, mark tile.Mark, place int32) {
	for ask := s.first[mark]; ask != 0; ask = s.next[ask-1] {
		known := s.seen[ask-1] == place+1
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
