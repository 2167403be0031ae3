package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// A table has what is measured of the real reviews and of those made up.
type table struct {
	out        io.Writer
	real, fake *shelf
}

// overlaps is how many claims are compared with all others.
const overlaps = 300

// compare prints what n reviews made up are like, beside the real ones.
func compare(out io.Writer, c *corpus, m *maker, n int) {
	var fakes []sample
	for range n {
		r := m.next()
		r.reviewer = strconv.Itoa(r.desk)
		fakes = append(fakes, r.sample)
	}
	t := table{out: out, real: newShelf(c.raw), fake: newShelf(fakes)}
	t.row("", "real", "synthetic")
	t.row("reviews", len(c.raw), n)
	t.lengths("terms of a claim", claimField)
	t.lengths("terms of a title", titleField)
	t.each("title terms in the claim", func(s *shelf) any { return mean(s.repeats) })
	t.ranks("df of term", []int{1, 10, 100, 1000, 10000}, (*shelf).frequencies)
	t.growth()
	t.ranks("df of pair", []int{1, 10, 100, 1000}, (*shelf).pairs)
	t.contents()
	t.names("reviewers", func(s sample) string { return s.reviewer })
	t.names("claimants", func(s sample) string { return s.claimant })
	t.overlap("closest other claim", t.real, t.fake)
	t.overlap("closest real claim", t.real, t.real)
}

func (t *table) row(name string, values ...any) {
	fmt.Fprintf(t.out, "%-34s", name)
	for _, v := range values {
		if f, ok := v.(float64); ok {
			v = strconv.FormatFloat(f, 'f', 3, 64)
		}
		fmt.Fprintf(t.out, " %10v", v)
	}
	fmt.Fprintln(t.out)
}

// each prints one figure of both.
func (t *table) each(name string, figure func(*shelf) any) {
	t.row(name, figure(t.real), figure(t.fake))
}

func (t *table) lengths(name string, field int) {
	t.each(name+": mean", func(s *shelf) any { return mean(s.lengths[field]) })
	for _, p := range []float64{0.5, 0.9} {
		t.each(fmt.Sprintf("%s: p%.0f", name, 100*p), func(s *shelf) any { return quantile(s.lengths[field], p) })
	}
}

func (t *table) ranks(name string, ranks []int, list func(*shelf) []int32) {
	a, b := list(t.real), list(t.fake)
	for _, rank := range ranks {
		t.row(name+" "+strconv.Itoa(rank), at(a, rank), at(b, rank))
	}
}

// at is the value of a rank that begins with 1, or 0.
func at(all []int32, rank int) int32 {
	if rank > len(all) {
		return 0
	}
	return all[rank-1]
}

func (t *table) growth() {
	t.each("share of terms with df 1", func(s *shelf) any {
		all := s.frequencies()
		n := 0
		for _, df := range all {
			if df == 1 {
				n++
			}
		}
		return float64(n) / float64(max(1, len(all)))
	})
	for _, share := range []float64{0.25, 0.5, 1} {
		a, b := t.real.growth(share), t.fake.growth(share)
		of := fmt.Sprintf(" of %.0f %%", 100*share)
		t.row("different terms"+of, a.terms, b.terms)
		t.row("claims with a df 1 term"+of, a.single, b.single)
	}
}

func (t *table) contents() {
	t.each("claims with a number", func(s *shelf) any { return s.share(func(w token) bool { return formOf(w.word) == number }) })
	t.each("claims with a year", func(s *shelf) any { return s.share(func(w token) bool { return formOf(w.word) == year }) })
	t.each("claims with a name", func(s *shelf) any { return s.share(func(w token) bool { return w.big && !w.head }) })
}

func (t *table) names(name string, what func(sample) string) {
	a, b := t.real.by(what), t.fake.by(what)
	t.row(name, len(a), len(b))
	t.row(name+": reviews of the first", at(a, 1), at(b, 1))
	t.row(name+": reviews of the tenth", at(a, 10), at(b, 10))
}

// overlap prints how close claims come to their nearest, of two shelves, as parts
// of the terms that either has (J, after Jaccard), and how many have over half of
// their own terms in one other claim.
func (t *table) overlap(name string, ofReal, ofFake *shelf) {
	a, partsA := t.real.closest(overlaps, ofReal)
	b, partsB := t.fake.closest(overlaps, ofFake)
	for _, p := range []float64{0.1, 0.5, 0.9, 0.99} {
		t.row(fmt.Sprintf("%s, J: p%.0f", name, 100*p), quantile(a, p), quantile(b, p))
	}
	t.row(name+", J over half", above(a, 0.5), above(b, 0.5))
	t.row(name+" has over half", above(partsA, 0.5), above(partsB, 0.5))
}

func above(all []float64, limit float64) float64 {
	n := 0
	for _, v := range all {
		if v > limit {
			n++
		}
	}
	return float64(n) / float64(max(1, len(all)))
}

func mean[T int | float64](all []T) float64 {
	var sum T
	for _, v := range all {
		sum += v
	}
	return float64(sum) / float64(max(1, len(all)))
}

func quantile[T int | float64](all []T, p float64) T {
	if len(all) == 0 {
		return 0
	}
	all = slices.Sorted(slices.Values(all))
	return all[int(p*float64(len(all)-1)+0.5)]
}
