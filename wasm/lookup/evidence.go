package lookup

import (
	"claimlight/wasm/match"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// Thresholds of the order in which candidates are read and shown, set on debate
// sentences and tweets with their reviews. That is all that two of them decide; what is
// said again also counts in how much of a claim a record shares, and so in which records
// must be read before there is said to be no review.
const (
	claimantWeight = 60 // in eighths of a halving: the review's claimant is who speaks
	againWeight    = 8  // the same: a term is said again, for each time
	lesserWeight   = 3  // quarters: what a term counts that is around the claim, not in it, or only alike
)

// typicalTerms is how many terms a claim has with its title.
const typicalTerms = 16

// evidence is how much of a claim's meaning a record shares.
func (s *Shelf) evidence(i int, b *book) int32 {
	n := &s.plan.Claims[i]
	return evidence(n.asks, n.folded, s.sifted[i].weights, n.speaker, b)
}

// Evidence is how much of what terms mean a record shares, as BM25 weighs it
// (Robertson and Zaragoza 2009; k1 = 0.9, b = 0.4), in eighths of a halving, with
// a bonus where its claimant has the mark of who speaks. Folded are the terms by Folded.
func Evidence(asks []tile.Ask, folded []string, weights []int32, speaker tile.Mark, r *review.Record) int32 {
	b := book{record: *r}
	b.open()
	return evidence(asks, folded, weights, speaker, &b)
}

func evidence(asks []tile.Ask, folded []string, weights []int32, speaker tile.Mark, b *book) int32 {
	sum := int32(0)
	for i, a := range asks {
		f, weight := count(b.terms, a.Term), weights[i]
		if f == 0 {
			f, weight = b.alike(a.Term, folded[i]), weight*lesserWeight/4
		}
		if f > 0 {
			sum += weight * f * 190 / (100*f + 54 + 36*int32(len(b.terms))/typicalTerms)
		}
	}
	if r := &b.record; speaker != 0 && r.ClaimantKind == review.NamedClaimant && tile.NameMark(r.Claimant) == speaker {
		sum += claimantWeight
	}
	return sum
}

// open takes the words of a record apart.
func (b *book) open() {
	b.terms = tile.Terms(tile.Terms(nil, b.record.Claim), b.record.Title)
	for _, t := range b.terms {
		b.folded = append(b.folded, match.Root(t))
	}
}

// Folded are the roots of terms: those that mean the same have one.
func Folded(asks []tile.Ask) (folded []string) {
	for _, a := range asks {
		folded = append(folded, match.Root(a.Term))
	}
	return folded
}

// alike counts the terms of a record that mean about what a term does: its synonyms, and
// words of its family.
func (b *book) alike(term, folded string) (n int32) {
	for i, t := range b.terms {
		if b.folded[i] == folded || isFamily(t, term) {
			n++
		}
	}
	return n
}

// isFamily reports whether one of two terms is the other, but for its last letter, with an
// ending: kayak and kayaker.
func isFamily(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	same := 0
	for same < len(a) && a[same] == b[same] {
		same++
	}
	return same >= stem && same >= len(a)-1 && len(b)-same <= ending && !tile.IsNumber(a)
}

// Letters that words of a family have in common, and that one may have more.
const (
	stem   = 5
	ending = 4
)

func count(terms []string, term string) (n int32) {
	for _, t := range terms {
		if t == term {
			n++
		}
	}
	return n
}

// Rarity is how telling a key is that so many of all reviews have, in eighths of a
// halving.
func Rarity(all, have int) int32 { return max(log2(int64(all))-log2(int64(max(have, 1))), 8) }

// rarity is Rarity for an edge, which with as many bits as it has holds about so
// many reviews a tile.
func (e *Edge) rarity(have int32) int32 { return Rarity(perTile<<uint32(e.Bits), int(have)) }

const perTile = tile.RowsPerTile / 13 // a review has some 13 keys

// guess is how telling a key may be whose list was not read: by its being hot, or
// by how frequent its term is elsewhere.
func (e *Edge) guess(a tile.Ask) int32 {
	if e.isHot(a.Key) {
		return e.rarity(2 * tile.MaxList)
	}
	return min(8*tile.Rarity(a.Term), e.rarity(1)) * 3 / 4
}

// log2 is the logarithm of n in eighths, between powers of two on a line.
func log2(n int64) int32 {
	whole := uint32(0)
	for n>>(whole+1) > 0 {
		whole++
	}
	return int32(8*whole) + int32(n<<3>>whole-8)
}
