package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"time"
)

// Desks are the reviewers, each with the share of reviews up to and with its own.
//
// One reviewer writes only so much: a database g times as large has g times as
// many. They come in generations that have the shares of the real ones, the k-th
// 1/sqrt(k) as much of everything, so that sizes differ also where the file has a
// single reviewer: of fifty-two the largest has four times the average.
type desks []float64

func newDesks(c *corpus, n int) desks {
	generations := (n + len(c.sources) - 1) / len(c.sources)
	var all desks
	sum := 0.0
	for k := range generations {
		for _, size := range c.desks {
			sum += float64(size) / math.Sqrt(float64(k+1))
			all = append(all, sum)
		}
	}
	return all
}

func (d desks) draw(r *rand.Rand) int {
	at, _ := slices.BinarySearch(d, r.Float64()*d[len(d)-1])
	return min(at, len(d)-1)
}

// descending is the values of a map, the highest first.
func descending(m map[string]int32) []int32 {
	var all []int32
	for _, n := range m {
		all = append(all, n)
	}
	slices.Sort(all)
	slices.Reverse(all)
	return all
}

// claimant is that of the skeleton, or one that the file has not.
func (m *maker) claimant(s *source) string {
	u := &m.urns[persons]
	if s.claimant != "" && u.unseen(m.random, m.people[s.claimant]) {
		return u.draw(m.random, m.invent.person)
	}
	return s.claimant
}

// verdicts stand in where a file has no ratings.
var verdicts = []string{"False", "False", "False", "Mostly false", "Misleading", "Half true", "Mostly true", "True"}

func (m *maker) rating(s *source) string {
	switch {
	case s.rating != "":
		return s.rating
	case len(m.ratings) > 0:
		return m.ratings[m.random.IntN(len(m.ratings))]
	}
	return verdicts[m.random.IntN(len(verdicts))]
}

// dates are those of the skeleton, moved by up to a month, one some days after
// the other where it is missing.
func (m *maker) dates(s *source) (claim, reviewed string) {
	said, ok := day(s.claimDate)
	out, done := day(s.reviewed)
	lag := m.random.IntN(15)
	switch {
	case !ok && !done:
		said = time.Date(2010, 1, 1+m.random.IntN(5000), 0, 0, 0, 0, time.UTC)
		out = said.AddDate(0, 0, lag)
	case !done:
		out = said.AddDate(0, 0, lag)
	case !ok:
		said = out.AddDate(0, 0, -lag)
	}
	move := m.random.IntN(61) - 30
	return said.AddDate(0, 0, move).Format(time.DateOnly), out.AddDate(0, 0, move).Format(time.DateOnly)
}

func day(s string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))])
	return t, err == nil
}
