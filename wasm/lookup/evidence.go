package lookup

import (
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// Thresholds of the order in which candidates are read and shown, set on debate
// sentences and tweets with their reviews; they decide nothing but that order.
const (
	claimantWeight = 60 // in eighths of a halving: the review's claimant is who speaks
	aroundWeight   = 3  // quarters: what a term counts that is around the claim, not in it
)

// typicalTerms is how many terms a claim has with its title.
const typicalTerms = 16

// evidence is how much of a claim's meaning a record shares.
func (s *Shelf) evidence(i int, r *review.Record) int32 {
	n := &s.plan.Claims[i]
	return Evidence(n.asks, s.sifted[i].weights, n.speaker, r)
}

// Evidence is how much of what terms mean a record shares, as BM25 weighs it
// (Robertson and Zaragoza 2009; k1 = 0.9, b = 0.4), in eighths of a halving, with
// a bonus where its claimant has the mark of who speaks.
func Evidence(asks []tile.Ask, weights []int32, speaker tile.Mark, r *review.Record) int32 {
	terms := tile.Terms(tile.Terms(nil, r.Claim), r.Title)
	sum := int32(0)
	for i, a := range asks {
		if f := count(terms, a.Term); f > 0 {
			sum += weights[i] * f * 190 / (100*f + 54 + 36*int32(len(terms))/typicalTerms)
		}
	}
	if speaker != 0 && r.ClaimantKind == review.NamedClaimant && tile.NameMark(r.Claimant) == speaker {
		sum += claimantWeight
	}
	return sum
}

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
