package main

import (
	"cmp"
	"errors"
	"maps"
	"slices"

	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
)

// quoteGold is a line of a set of attributions.
type quoteGold struct {
	article
	Gold []attribution `json:"gold"`
}

type attribution struct {
	Content []span `json:"content"`
	Source  []span `json:"source"` // none where gold does not say whose words they are
}

func (g quoteGold) check() error {
	if g.Gold == nil {
		return errors.New("no gold")
	}
	var spans []span
	for _, a := range g.Gold {
		spans = append(append(spans, a.Content...), a.Source...)
	}
	return g.holds(spans...)
}

// quotes compares what is reported by its words, so that marks do not matter:
// content is found if its words and those of what was found overlap by so much,
// intersection over union. Direct is gold with at least four fifths of its words in
// quotation marks, and what was found as a quotation, whole or in part.
//
// Who says it is compared where .3 was found. Where several claims cover one content,
// the one that has the most of it answers for all.
type quotes struct {
	iou30, iou80, direct30, direct80 coverage
	speakers                         speakers
}

// coverage counts gold that was found, and claims that found it: several may cover
// one.
type coverage struct{ gold, all, claims, every int }

// add counts the claims that found gold, by gold, where of says that the gold counts
// and by that the claim does.
func (c *coverage) add(found map[int][]int, of, by []bool) {
	for i, claims := range found {
		if of[i] {
			c.gold++
		}
		for _, j := range claims {
			if by[j] {
				c.claims++
			}
		}
	}
	c.all += yes(of)
	c.every += yes(by)
}

func yes(flags []bool) (n int) {
	for _, f := range flags {
		if f {
			n++
		}
	}
	return n
}

// contents are what gold or the engine takes for reported: the words of each, and
// whether it is direct.
type contents struct {
	words  []wordSet
	direct []bool
}

func (c *contents) add(words wordSet, direct bool) {
	c.words = append(c.words, words)
	c.direct = append(c.direct, direct)
}

// all says of each that it counts.
func (c contents) all() []bool { return slices.Repeat([]bool{true}, len(c.words)) }

func (n numbered) gold(all []attribution) (c contents) {
	for _, a := range all {
		in := n.in(a.Content)
		c.add(in, 5*in.shared(n.quoted) >= 4*len(in) && len(in) > 0)
	}
	return c
}

// said are the contents of those claims that report some, and these claims.
func (n numbered) said(all []claim.Claim) (c contents, reports []claim.Claim) {
	for _, x := range all {
		if in := n.in(spansIn(x.Content)); x.Quote != claim.None && len(in) > 0 {
			c.add(in, x.Quote == claim.Direct || x.Quote == claim.Mixed)
			reports = append(reports, x)
		}
	}
	return c, reports
}

func (q *quotes) add(g quoteGold, d *annotate.Document) {
	w := readWords(d.Text)
	gold := w.gold(g.Gold)
	said, reports := w.said(d.Claims)
	groups := grouped(gold.words, said.words)
	found := near(groups, gold.words, said.words, 80)
	q.iou80.add(found, gold.all(), said.all())
	q.direct80.add(found, gold.direct, said.direct)
	found = near(groups, gold.words, said.words, 30)
	q.iou30.add(found, gold.all(), said.all())
	q.direct30.add(found, gold.direct, said.direct)
	for i, group := range found {
		if marked := g.Gold[i].Source; len(marked) > 0 {
			who, by := w.source(marked), reports[principal(gold.words[i], said.words, group)].Speaker
			q.speakers.add(who.kind, gold.direct[i], by >= 0, w.is(who, d.Actors, by))
		}
	}
}

// near are the groups whose words overlap with gold's by so much.
func near(groups map[int][]int, gold, said []wordSet, percent int) map[int][]int {
	some := maps.Clone(groups)
	maps.DeleteFunc(some, func(i int, group []int) bool {
		return union(said, group).overlap(gold[i]) < float64(percent)/100
	})
	return some
}

// grouped gives gold the claims that cover it: first the best pairs, one to one, of
// those that overlap by at least .3; then each other claim that lies half within gold
// and brings what covers it nearer.
func grouped(gold, said []wordSet) map[int][]int {
	type pair struct {
		overlap float64
		i, j    int
	}
	var pairs []pair
	for i := range gold {
		for j := range said {
			if o := gold[i].overlap(said[j]); o > 0 {
				pairs = append(pairs, pair{o, i, j})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Or(cmp.Compare(b.overlap, a.overlap), a.i-b.i, a.j-b.j) })
	groups, used := map[int][]int{}, map[int]bool{}
	for _, p := range pairs {
		if p.overlap >= 0.3 && groups[p.i] == nil && !used[p.j] {
			groups[p.i], used[p.j] = []int{p.j}, true
		}
	}
	for j := range said {
		if used[j] {
			continue
		}
		at, most := -1, 0
		for i := range gold {
			if n := gold[i].shared(said[j]); n > most {
				at, most = i, n
			}
		}
		if at < 0 || 2*most < len(said[j]) {
			continue
		}
		if with := append(slices.Clone(groups[at]), j); gold[at].overlap(union(said, with)) > gold[at].overlap(union(said, groups[at])) {
			groups[at] = with
		}
	}
	return groups
}

// principal is the claim of a group that has the most words of gold, of equals the
// first.
func principal(gold wordSet, said []wordSet, group []int) int {
	return slices.MaxFunc(group, func(a, b int) int { return gold.shared(said[a]) - gold.shared(said[b]) })
}

// rows are precision, of claims, recall, of gold, and their F1, 2PR/(P+R).
func (c coverage) rows(name string) []row {
	return []row{
		{name + "_P", tally{right: c.claims, gold: c.every}, holdsOne},
		{name + "_R", tally{right: c.gold, gold: c.all}, holdsOne},
		{name + "_F1", tally{right: 2 * c.claims * c.gold, gold: c.claims*c.all + c.gold*c.every}, holdsOne},
	}
}

func (q *quotes) rows() []row {
	return slices.Concat(q.iou30.rows("iou30"), q.iou80.rows("iou80"), q.direct30.rows("direct30"), q.direct80.rows("direct80"),
		q.speakers.rows())
}
