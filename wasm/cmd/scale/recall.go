package main

import (
	"os"
	"slices"
	"strings"

	"claimlight/wasm/annotate"
	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/cmd/stock"
	"claimlight/wasm/lookup"
	"claimlight/wasm/match"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"

	"github.com/tidwall/gjson"
)

// A query is a sentence with the reviews that cover it.
type query struct {
	line gjson.Result
	gold []string
}

// asked are the queries that have a review.
func (j *job) asked() ([]query, error) {
	f, err := os.Open(j.queries)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var list []query
	err = jsonl.Each(f, func(v gjson.Result) error {
		q := query{line: gjson.Parse(strings.Clone(v.Raw))}
		for _, id := range v.Get("gold").Array() {
			q.gold = append(q.gold, id.String())
		}
		if len(q.gold) > 0 {
			list = append(list, q)
		}
		return nil
	})
	return list, err
}

// ranked is how many reviews of a query count as found.
const ranked = 20

// share is the part of a query's reviews among the first so many.
func (j *job) share(q query, found []lookup.Match) float64 {
	n := 0
	for _, m := range found[:min(len(found), ranked)] {
		n += count(slices.Contains(q.gold, j.reviews.Names[m.Number-1]))
	}
	return float64(n) / float64(len(q.gold))
}

// unbound is a budget that binds nobody.
func unbound(keys int) lookup.Budget {
	return lookup.Budget{Requests: 1 << 20, Tiles: 1 << 20, Needed: keys, Choice: keys, Keys: keys}
}

// inArticle is how many queries stand in an article made of them: as many as one
// has check-worthy statements.
const inArticle = 11

// recall prints what is found within a page's budget, in articles of several
// queries, of what is found without one.
func (j *job) recall() error {
	queries, err := j.asked()
	if err != nil {
		return err
	}
	var page, all tally
	articles := 0.0
	for chunk := range slices.Chunk(queries, inArticle) {
		d, spans := joined(chunk)
		articles++
		j.tally(&page, lookup.Page, d, chunk, spans, 0)
		j.tally(&all, unbound(lookup.Page.Keys), d, chunk, spans, ranked)
	}
	n := float64(len(queries))
	j.printf("reviews %d, queries %d, in articles of %d\n| | page | no budget | ratio |\n|---|---|---|---|\n", len(j.reviews.Records), len(queries), inArticle)
	for _, row := range []struct {
		name      string
		page, all float64
	}{
		{"found among 20", page.found / n, all.found / n},
		{"shown as the same or related", page.shown / n, all.shown / n},
		{"shown as the same", page.same / n, all.same / n},
		{"statements wholly looked up", page.known / page.claims, all.known / all.claims},
	} {
		j.printf("| %s | %.3f | %.3f | %.3f |\n", row.name, row.page, row.all, row.page/row.all)
	}
	j.printf("requests of an article: %.1f with a budget\n", page.requests/articles)
	return nil
}

// A tally sums what is found for queries.
type tally struct{ found, shown, same, known, claims, requests float64 }

func (j *job) tally(t *tally, b lookup.Budget, d *annotate.Document, queries []query, spans []text.Span, depth int) {
	p := b.MakePlan(d, j.reviews.Edge)
	shelf, bodies := j.reviews.Look(&p, depth)
	t.requests += float64(len(bodies))
	statuses := shelf.Statuses("")
	for k, q := range queries {
		var all []lookup.Match
		for i, c := range d.Claims {
			if spans[k].Start <= c.Start && c.Start < spans[k].End {
				all = append(all, shelf.Rank(i, q.line.Get("date").String(), ranked)...)
				t.claims++
				t.known += float64(count(statuses[i].State != lookup.Unknown))
			}
		}
		all = stock.Best(all, ranked)
		t.found += j.share(q, all)
		shown, same := 0, 0
		for _, m := range all {
			if slices.Contains(q.gold, j.reviews.Names[m.Number-1]) {
				shown = max(shown, count(m.Decision != match.None))
				same = max(same, count(m.Decision == match.Same))
			}
		}
		t.shown, t.same = t.shown+float64(shown), t.same+float64(same)
	}
}

// joined makes a text of queries, each a paragraph, and says where each stands.
func joined(queries []query) (*annotate.Document, []text.Span) {
	var s strings.Builder
	var spans []text.Span
	for _, q := range queries {
		from := s.Len()
		s.WriteString(q.line.Get("text").String())
		spans = append(spans, text.Span{Start: from, End: s.Len()})
		s.WriteString("\n\n")
	}
	d := annotate.Annotate(s.String(), shipped.Names(), shipped.Worth())
	for i, q := range queries {
		stock.Speak(d, spans[i], q.line.Get("speaker").String())
	}
	return d, spans
}

// curve prints for every number of keys what is found and what it weighs, beside
// what all reviews held against the sentence would give.
func (j *job) curve() error {
	queries, err := j.asked()
	if err != nil {
		return err
	}
	whole := 0.0
	frequency := j.frequencies()
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
	weights := make([]int32, len(asks))
	for i, a := range asks {
		weights[i] = lookup.Rarity(len(j.reviews.Records), frequency[a.Key])
	}
	speaker := tile.NameMark(q.line.Get("speaker").String())
	var all []lookup.Match
	for i, r := range j.reviews.Records {
		if n := lookup.Evidence(asks, weights, speaker, r); n > 0 {
			all = append(all, lookup.Match{Number: tile.Number(i + 1), Evidence: n})
		}
	}
	slices.SortFunc(all, lookup.Compare)
	return all[:min(len(all), ranked)]
}
