package store

import (
	"fmt"
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
