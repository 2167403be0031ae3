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

	"github.com/tidwall/gjson"
)

// A query is a sentence with the reviews that cover it, or none.
type query struct {
	line gjson.Result
	gold []string
}

// asked are the queries.
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
		list = append(list, q)
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

// recall prints what is found within a page's budget, in articles of several
// queries, of what is found without one.
func (j *job) recall() error {
	queries, err := j.asked()
	if err != nil {
		return err
	}
	var page, all tally
	articles := 0
	for _, chunk := range excerpts(queries) {
		d, spans := joined(chunk)
		if slices.ContainsFunc(chunk, func(q query) bool { return len(q.gold) > 0 }) {
			articles++
			j.tally(&page, lookup.Page, d, chunk, spans, 0)
			j.tally(&all, unbound(lookup.Page.Keys), d, chunk, spans, ranked)
		}
	}
	j.printf("reviews %d, articles %d, with reviewed lines %.0f, check-worthy %.0f\n", len(j.reviews.Records), articles, all.queries, all.worthy)
	j.printf("| | page | no budget | ratio |\n|---|---|---|---|\n")
	for _, row := range []struct {
		name      string
		page, all float64
	}{
		{"found among 20", page.found / all.queries, all.found / all.queries},
		{"found among 20, of check-worthy lines", page.foundWorthy / all.worthy, all.foundWorthy / all.worthy},
		{"shown as the same or related", page.shown / all.queries, all.shown / all.queries},
		{"shown as the same", page.same / all.queries, all.same / all.queries},
		{"check-worthy statements wholly looked up", page.known / page.claims, all.known / all.claims},
	} {
		j.printf("| %s | %.3f | %.3f | %.3f |\n", row.name, row.page, row.all, row.page/row.all)
	}
	j.printf("an article: %.1f check-worthy statements; %.1f requests with a budget\n", all.claims/float64(articles), page.requests/float64(articles))
	return nil
}

// inArticle is how many check-worthy statements an article has at least that is
// made of queries: the median of real ones.
const inArticle = 11

// excerpts cuts queries into articles, in their order, none across two that say
// they come from different ones.
func excerpts(queries []query) [][]query {
	var list [][]query
	from, worthy := 0, 0
	for i, q := range queries {
		if i > from && (worthy >= inArticle || q.line.Get("article").String() != queries[i-1].line.Get("article").String()) {
			list = append(list, queries[from:i])
			from, worthy = i, 0
		}
		for _, c := range stock.Sentence(q.line).Claims {
			worthy += count(isWorthy(c))
		}
	}
	return append(list, queries[from:])
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

// A tally sums what is found for queries that have reviews, and for those of them
// that are check-worthy.
type tally struct{ queries, worthy, found, foundWorthy, shown, same, known, claims, requests float64 }

func (j *job) tally(t *tally, b lookup.Budget, d *annotate.Document, queries []query, spans []text.Span, depth int) {
	p := b.MakePlan(d, j.reviews.Edge)
	shelf, bodies := j.reviews.Look(&p, depth)
	t.requests += float64(len(bodies))
	statuses := shelf.Statuses("")
	for i, c := range d.Claims {
		t.claims += float64(count(isWorthy(c)))
		t.known += float64(count(isWorthy(c) && statuses[i].State != lookup.Unknown))
	}
	for k, q := range queries {
		if len(q.gold) == 0 {
			continue
		}
		var all []lookup.Match
		worthy := false
		for i, c := range d.Claims {
			if spans[k].Start <= c.Start && c.Start < spans[k].End {
				all = append(all, shelf.Rank(i, q.line.Get("date").String(), ranked)...)
				worthy = worthy || isWorthy(c)
			}
		}
		t.add(j, q, stock.Best(all, ranked), worthy)
	}
}

// add counts what was found for a query.
func (t *tally) add(j *job, q query, all []lookup.Match, worthy bool) {
	share := j.share(q, all)
	t.queries, t.found = t.queries+1, t.found+share
	if worthy {
		t.worthy, t.foundWorthy = t.worthy+1, t.foundWorthy+share
	}
	shown, same := 0, 0
	for _, m := range all {
		if slices.Contains(q.gold, j.reviews.Names[m.Number-1]) {
			shown = max(shown, count(m.Decision != match.None))
			same = max(same, count(m.Decision == match.Same))
		}
	}
	t.shown, t.same = t.shown+float64(shown), t.same+float64(same)
}
