package main

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"claimlight/wasm/claim"
	"claimlight/wasm/lookup"
	"claimlight/wasm/match"
	"claimlight/wasm/review"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// A planted is a review of a statement of an article, which the look-up ought to find.
type planted struct {
	article, claim int
	wording        int
	number         tile.Number
}

// wordings are how the claim of a planted review differs from the statement.
var wordings = []struct {
	name string
	of   func(words []string, random *rand.Rand) []string
}{
	{"as it stands", func(words []string, _ *rand.Rand) []string { return words }},
	{"a quarter of its words dropped", func(words []string, random *rand.Rand) []string {
		return slices.DeleteFunc(words, func(string) bool { return random.IntN(4) == 0 })
	}},
	{"a third of its words by others", func(words []string, random *rand.Rand) []string { return reworded(words, random, 3) }},
	{"half of its words by others", func(words []string, random *rand.Rand) []string { return reworded(words, random, 2) }},
}

// reworded puts a word that nothing else has in place of one in n words that have
// a meaning: what no look-up by words finds again.
func reworded(words []string, random *rand.Rand, n int) []string {
	for i, w := range words {
		if len(tile.Terms(nil, w)) > 0 && random.IntN(n) == 0 {
			words[i] = "x" + strconv.FormatInt(random.Int64N(1<<40), 36)
		}
	}
	return words
}

// planted prints what a page finds of reviews of its check-worthy statements, one in
// each wording for every so many, in a database that has no other, of what it would
// without a budget.
func (j *job) planted() error {
	var articles []article
	if err := j.each(func(a article) error {
		articles = append(articles, a)
		return nil
	}); err != nil {
		return err
	}
	first := tile.Number(len(j.reviews.Records) + 1)
	all := j.plant(articles)
	page, free := make([]finding, len(wordings)), make([]finding, len(wordings))
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].article == all[0].article {
			n++
		}
		a := articles[all[0].article]
		within := lookup.MakePlan(a.Document, j.reviews.Edge)
		j.seek(page, a, &within, 0, all[:n], first)
		without := unbound(lookup.Page.Keys).MakePlan(a.Document, j.reviews.Edge)
		j.seek(free, a, &without, ranked, all[:n], first)
		all = all[n:]
	}
	j.printf("reviews %d, articles %d\n", len(j.reviews.Records), len(articles))
	j.printf("| a review of the statement | planted | among 20: page | no budget | ratio | read: page | no budget | ratio | shown as the same: page | no budget | ratio |\n|---|---|---|---|---|---|---|---|---|---|---|\n")
	for i, w := range wordings {
		p, f := page[i], free[i]
		n := float64(p.planted)
		j.printf("| %s | %d", w.name, p.planted)
		for _, of := range [][2]int{{p.found, f.found}, {p.read, f.read}, {p.same, f.same}} {
			j.printf(" | %.3f | %.3f | %.3f", float64(of[0])/n, float64(of[1])/n, float64(of[0])/float64(of[1]))
		}
		j.printf(" |\n")
	}
	return nil
}

// plant files the reviews, scattered so that those of one article share no block,
// and gives them by article.
func (j *job) plant(articles []article) []planted {
	var all []planted
	worthy := 0
	for i, a := range articles {
		for k, c := range a.Claims {
			if worthy += count(isWorthy(c)); isWorthy(c) && worthy%j.every == 0 {
				for w := range wordings {
					all = append(all, planted{article: i, claim: k, wording: w})
				}
			}
		}
	}
	random := rand.New(rand.NewPCG(7, 8))
	for _, at := range random.Perm(len(all)) {
		p := &all[at]
		a := articles[p.article]
		words := wordings[p.wording].of(strings.Fields(content(a, &a.Claims[p.claim])), random)
		r := *j.reviews.Records[random.IntN(len(j.reviews.Records))]
		r.Claim, r.Title, r.Claimant, r.ClaimantKind = strings.Join(words, " "), "", "", review.NoClaimant
		p.number = j.reviews.Put("planted", &r)
	}
	j.reviews.Sort(j.bits)
	return all
}

// content is what a statement claims.
func content(a article, c *claim.Claim) string {
	spans := c.Content
	if c.Quote == claim.None || len(spans) == 0 {
		spans = []text.Span{c.Span}
	}
	var parts []string
	for _, s := range spans {
		parts = append(parts, s.Of(a.Text))
	}
	return strings.Join(parts, " ")
}

// A finding counts planted reviews, those found among the best, those of which the record was
// read, and those shown as the same claim.
type finding struct{ planted, found, read, same int }

// seek looks an article up by a plan once for each planted review, the others hidden: an
// article has few that are reviewed, and they would vie for its blocks.
func (j *job) seek(by []finding, a article, plan *lookup.Plan, depth int, all []planted, first tile.Number) {
	for _, p := range all {
		j.reviews.Hidden = func(n tile.Number) bool { return n >= first && n != p.number }
		shelf, _ := j.reviews.Look(plan, depth)
		p.tally(by, shelf, a)
	}
	j.reviews.Hidden = nil
}

// tally counts a planted review by its wording.
func (p *planted) tally(by []finding, shelf *lookup.Shelf, a article) {
	f := &by[p.wording]
	f.planted++
	for _, m := range shelf.Rank(p.claim, a.date, ranked) {
		if m.Number == p.number {
			f.found++
			f.read += count(m.Record != nil)
			f.same += count(m.Decision == match.Same)
		}
	}
}
