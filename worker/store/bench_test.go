package store

import (
	"fmt"
	"strings"
	"testing"

	"claimlight/wasm/review"
)

func BenchmarkPut(b *testing.B) {
	s, _ := open(b)
	n := 0
	for b.Loop() {
		var rs []review.Record
		for range 500 {
			n++
			rs = append(rs, record(fmt.Sprint("p", n), fmt.Sprintf("Mayor Lind%d of Oslo closed %d harbours and paid the tax%d of Norway in the winter of 2019.", n%977, n, n%313), "Wrong"))
		}
		if _, err := s.Put(b.Context(), put(rs...)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "reviews/s")
}

// A put of 500 claims of 300 words in place of 500 others on one page.
func BenchmarkRewordings(b *testing.B) {
	records, gone := fleet(500, 300, 1), fleet(500, 300, 2)
	for b.Loop() {
		rewordings(records, gone, true, func(int) bool { return true })
	}
}

// fleet are claims of one page, each of so many words, of which two have many in common.
func fleet(claims, words, seed int) []review.Record {
	list := make([]review.Record, claims)
	for i := range list {
		var claim strings.Builder
		for j := range words {
			fmt.Fprintf(&claim, "w%d ", (i*7919+j*(2*seed+1)+seed*13)%3000)
		}
		list[i] = record("a", claim.String(), "Wrong")
	}
	return list
}
