package main

import (
	"slices"

	"claimlight/wasm/cmd/stock"
	"claimlight/wasm/lookup"
	"claimlight/wasm/tile"
)

// curve prints for every number of keys what is found and what it weighs, beside
// what all reviews held against the sentence would give.
func (j *job) curve() error {
	queries, err := j.asked()
	if err != nil {
		return err
	}
	whole := 0.0
	frequency := j.frequencies()
	queries = slices.DeleteFunc(queries, func(q query) bool { return len(q.gold) == 0 })
	for _, q := range queries {
		whole += j.share(q, j.everything(q, frequency))
	}
	n := float64(len(queries))
	j.printf("reviews %d, queries %d, each by itself; found among %d of all: %.3f\n| keys | found | of all | tiles | bytes of them |\n|---|---|---|---|---|\n", len(j.reviews.Records), len(queries), ranked, whole/n)
	for _, keys := range []int{1, 2, 3, 4, 5, 6, 8, 10, 12, 16} {
		found, tiles, bytes := 0.0, 0, 0
		for _, q := range queries {
			d := stock.Sentence(q.line)
			p := unbound(keys).MakePlan(d, j.reviews.Edge)
			shelf, bodies := j.reviews.Look(&p, ranked)
			var all []lookup.Match
			for i := range p.Claims {
				all = append(all, shelf.Rank(i, q.line.Get("date").String(), ranked)...)
			}
			found += j.share(q, stock.Best(all, ranked))
			tiles += len(p.Tiles)
			for _, b := range bodies[:len(p.Tiles)] {
				bytes += weight([]byte(b.JSON))
			}
		}
		j.printf("| %d | %.3f | %.3f | %.1f | %.0f |\n", keys, found/n, found/whole, float64(tiles)/n, float64(bytes)/n)
	}
	return nil
}

// frequencies counts for each key the reviews that have it.
func (j *job) frequencies() map[tile.Key]int {
	n := map[tile.Key]int{}
	for _, r := range j.reviews.Records {
		seen := map[tile.Key]bool{}
		for _, term := range tile.Terms(tile.Terms(nil, r.Claim), r.Title) {
			if k := tile.Hash(lookup.Lang, term); !seen[k] {
				seen[k] = true
				n[k]++
			}
		}
	}
	return n
}

// everything holds every review against a query as a whole.
func (j *job) everything(q query, frequency map[tile.Key]int) []lookup.Match {
	asks := tile.Asked(nil, q.line.Get("text").String(), lookup.Lang)
	folded, weights := lookup.Folded(asks), make([]int32, len(asks))
	for i, a := range asks {
		weights[i] = lookup.Rarity(len(j.reviews.Records), frequency[a.Key])
	}
	speaker := tile.NameMark(q.line.Get("speaker").String())
	var all []lookup.Match
	for i, r := range j.reviews.Records {
		if n := lookup.Evidence(asks, folded, weights, speaker, r); n > 0 {
			all = append(all, lookup.Match{Number: tile.Number(i + 1), Evidence: n})
		}
	}
	slices.SortFunc(all, lookup.Compare)
	return all[:min(len(all), ranked)]
}
