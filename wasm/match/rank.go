package match

import (
	"cmp"
	"slices"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// Rank holds reviews against one sentence and returns the best, at most limit:
// the same claims first, all others by how much they share.
func Rank(q Query, rs []review.Record, limit int) []Match {
	asked := ask(q)
	terms := distinct(tile.Terms(nil, q.Text))
	ms := make([]Match, len(rs))
	for i := range rs {
		ms[i] = decide(&asked, &rs[i])
		ms[i].Review = i
		ms[i].Score = score(terms, &rs[i])
	}
	slices.SortFunc(ms, func(a, b Match) int {
		if (a.Decision == Same) != (b.Decision == Same) {
			return cmp.Compare(b.Decision, a.Decision)
		}
		if d := cmp.Compare(b.Score, a.Score); d != 0 {
			return d
		}
		return cmp.Compare(a.Review, b.Review)
	})
	return ms[:min(max(limit, 0), len(ms))]
}

func distinct(terms []string) []string {
	slices.Sort(terms)
	return slices.Compact(terms)
}

// typicalTerms is the length that a claim with its title usually has.
const typicalTerms = 24

// score says in thousandths how much of a sentence's meaning a review's claim
// and title share, long ones at a discount, as BM25 weighs them with b = 1/2.
func score(terms []string, r *review.Record) int32 {
	theirs := distinct(tile.Terms(tile.Terms(nil, r.Claim), r.Title))
	var shared, all int64
	j := 0
	for _, t := range terms {
		w := int64(tile.Rarity(t)) + 1
		all += w
		for j < len(theirs) && theirs[j] < t {
			j++
		}
		if j < len(theirs) && theirs[j] == t {
			shared += w
		}
	}
	if all == 0 {
		return 0
	}
	length := int64(len(theirs))
	return int32(shared * 1000 * typicalTerms / (all * (typicalTerms + length)))
}
