package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"claimlight/wasm/annotate"
)

// worthGold is a line of a set of check-worthiness: whether people would want the
// text checked.
type worthGold struct {
	article
	Gold *bool `json:"gold"`
}

func (g worthGold) check() error {
	if g.Gold == nil {
		return errors.New("no gold")
	}
	return g.holds()
}

// worths compares the highest score of a text's claims, 0 without any, with gold.
type worths struct{ texts []scoredText }

type scoredText struct {
	score int32 // thousandths
	gold  bool
}

func (w *worths) add(g worthGold, d *annotate.Document) {
	t := scoredText{gold: *g.Gold}
	for _, c := range d.Claims {
		t.score = max(t.score, c.Score)
	}
	w.texts = append(w.texts, t)
}

// even is the score from which on a text is said to be worth checking.
const even = 500

// at counts what is said to be worth checking from a score on.
func (w *worths) at(least int32) (t tally) {
	for _, x := range w.texts {
		if x.gold {
			t.gold++
		}
		if x.score >= least && x.score > 0 {
			t.found++
			if x.gold {
				t.right++
			}
		}
	}
	return t
}

// steps are the counts from each score on, the highest first; of equal scores one.
func (w *worths) steps() (all []tally) {
	slices.SortStableFunc(w.texts, func(a, b scoredText) int { return cmp.Compare(b.score, a.score) })
	t := w.at(1001)
	for i, x := range w.texts {
		if x.score == 0 {
			break
		}
		t.found++
		if x.gold {
			t.right++
		}
		if i+1 == len(w.texts) || w.texts[i+1].score != x.score {
			all = append(all, t)
		}
	}
	return all
}

// best is the count with the highest F1.
func best(steps []tally) (most tally) {
	for _, t := range steps {
		if a, b := t.f1(), most.f1(); int64(a.part)*int64(max(b.whole, 1)) > int64(b.part)*int64(a.whole) {
			most = t
		}
	}
	return most
}

// averagePrecision is the mean of the precision over recall, in millionths.
func averagePrecision(steps []tally) int {
	sum, before := 0.0, 0
	for _, t := range steps {
		if t.gold == 0 {
			return 0
		}
		sum += float64(t.right-before) / float64(t.gold) * float64(t.right) / float64(t.found)
		before = t.right
	}
	return int(sum * millionths)
}

const millionths = 1_000_000

func (w *worths) rows() []row {
	steps := w.steps()
	return []row{{"even", w.at(even), holdsAll}, {"best", best(steps), holdsF1}, ap("AP", steps)}
}

// ap is the average precision as a row.
func ap(name string, steps []tally) row {
	return row{name, tally{right: averagePrecision(steps), gold: millionths}, holdsOne}
}

// notes is the reliability table: of the texts with about this score, how many
// are worth checking.
func (w *worths) notes() (lines []string) {
	const bins = 10
	var n, worthy, sum [bins]int
	for _, x := range w.texts {
		b := min(int(x.score)*bins/1000, bins-1)
		n[b]++
		sum[b] += int(x.score)
		if x.gold {
			worthy[b]++
		}
	}
	for b := range n {
		if n[b] > 0 {
			lines = append(lines, fmt.Sprintf("said .%03d, so many %4d, were %s", sum[b]/n[b], n[b], figure{part: worthy[b], whole: n[b]}))
		}
	}
	return lines
}
