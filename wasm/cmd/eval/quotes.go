package main

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/text"
)

// quoteGold is a line of a set of attributions.
type quoteGold struct {
	article
	Gold []attribution `json:"gold"`
}

type attribution struct {
	Content []span `json:"content"`
}

func (g quoteGold) check() error {
	if g.Gold == nil {
		return errors.New("no gold")
	}
	var spans []span
	for _, a := range g.Gold {
		spans = append(spans, a.Content...)
	}
	return g.holds(spans...)
}

// quotes compares what is reported by its words, so that marks do not matter:
// content is found if its words and those of what was found overlap by so much,
// intersection over union. Direct is gold with at least four fifths of its words in
// quotation marks, and what was found as a quotation, whole or in part.
type quotes struct{ iou30, iou80, direct30, direct80 coverage }

// coverage counts gold that was found, and claims that found it: several may cover
// one.
type coverage struct{ gold, all, claims, every int }

// add counts the gold that was found, of that which counts, and the claims likewise;
// nil counts all.
func (c *coverage) add(golds, claims []bool, of, by []bool) {
	count := func(yes, among []bool) (n, all int) {
		for i := range yes {
			if among == nil || among[i] {
				all++
				if yes[i] {
					n++
				}
			}
		}
		return n, all
	}
	n, all := count(golds, of)
	c.gold, c.all = c.gold+n, c.all+all
	n, all = count(claims, by)
	c.claims, c.every = c.claims+n, c.every+all
}

func (q *quotes) add(g quoteGold, d *annotate.Document) {
	w := readWords(d.Text)
	var gold, said []wordSet
	var direct, straight []bool
	for _, a := range g.Gold {
		in := w.in(a.Content)
		gold = append(gold, in)
		direct = append(direct, 5*in.shared(w.quoted) >= 4*len(in) && len(in) > 0)
	}
	for _, c := range d.Claims {
		var content []span
		for _, s := range c.Content {
			content = append(content, span(s))
		}
		if in := w.in(content); c.Quote != claim.None && len(in) > 0 {
			said = append(said, in)
			straight = append(straight, c.Quote == claim.Direct || c.Quote == claim.Mixed)
		}
	}
	groups := grouped(gold, said)
	for _, x := range []struct {
		percent     int
		all, direct *coverage
	}{{30, &q.iou30, &q.direct30}, {80, &q.iou80, &q.direct80}} {
		golds, claims := make([]bool, len(gold)), make([]bool, len(said))
		for i, group := range groups {
			if union(said, group).overlap(gold[i]) >= float64(x.percent)/100 {
				golds[i] = true
				for _, j := range group {
					claims[j] = true
				}
			}
		}
		x.all.add(golds, claims, nil, nil)
		x.direct.add(golds, claims, direct, straight)
	}
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

// wordSet is words of a text, by number.
type wordSet map[int]bool

func (a wordSet) shared(b wordSet) (n int) {
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// overlap is the intersection over the union.
func (a wordSet) overlap(b wordSet) float64 {
	n := a.shared(b)
	if n == 0 {
		return 0
	}
	return float64(n) / float64(len(a)+len(b)-n)
}

func union(sets []wordSet, some []int) wordSet {
	all := wordSet{}
	for _, j := range some {
		for w := range sets[j] {
			all[w] = true
		}
	}
	return all
}

// numbered is a text's words by where they start, and which stand in double
// quotation marks.
type numbered struct {
	starts []int
	quoted wordSet
}

func readWords(s string) numbered {
	var n numbered
	inside := false
	for i, r := range s {
		part := unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_'
		if part && !inside {
			n.starts = append(n.starts, i)
		}
		inside = part
	}
	n.quoted = n.in(quotations(s))
	return n
}

// in are the words that start in the spans.
func (n numbered) in(spans []span) wordSet {
	set := wordSet{}
	for _, s := range spans {
		from, _ := slices.BinarySearch(n.starts, s.Start)
		to, _ := slices.BinarySearch(n.starts, s.End)
		for w := from; w < to; w++ {
			set[w] = true
		}
	}
	return set
}

// quotations are the stretches between double quotation marks; what a line does not
// close ends with it.
func quotations(s string) (all []span) {
	at := 0
	for line := range strings.Lines(s) {
		open := -1
		for i, r := range line {
			switch {
			case r == '“' || r == '"' && open < 0:
				open = i + utf8.RuneLen(r)
			case (r == '”' || r == '"') && open >= 0:
				all = append(all, span(text.Span{Start: at + open, End: at + i}))
				open = -1
			}
		}
		if open >= 0 {
			all = append(all, span(text.Span{Start: at + open, End: at + len(line)}))
		}
		at += len(line)
	}
	return all
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
	return slices.Concat(q.iou30.rows("iou30"), q.iou80.rows("iou80"), q.direct30.rows("direct30"), q.direct80.rows("direct80"))
}
