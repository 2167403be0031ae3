package local

import (
	"flag"
	"io"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"claimlight/wasm/abi"
	"claimlight/wasm/cmd/stock"
	"claimlight/wasm/mirror"
	"claimlight/wasm/snapshot"
	"claimlight/wasm/tile"

	"claimlight/wasm/review"
)

// What BenchmarkLookup looks up, and among what: wasm/cmd/synth makes as many reviews as
// are wanted.
var (
	benchReviews = flag.String("reviews", "", "file of ClaimReview JSON lines")
	benchArticle = flag.String("article", "", "file of a text")
)

// fill makes a disk of reviews, as a mirror that was merged has it.
func fill(b *testing.B, records []*review.Record) *disk {
	d, buckets := newDisk(), map[int32][]row{}
	for i, r := range records {
		n := int64(i + 1)
		s := snapshot.Row{Number: n, Entry: n, Text: string(review.Append(nil, r))}
		d.rows[n] = mirror.Pack(&s)
		rows, err := file(nil, d.rows[n], false)
		if err != nil {
			b.Fatal(err)
		}
		for _, r := range rows {
			buckets[bucketOf(r.key)] = append(buckets[bucketOf(r.key)], r)
		}
	}
	for bucket, rows := range buckets {
		rows = settle(rows)
		d.buckets[bucket] = string(appendRows(nil, rows))
		for _, l := range lengths(rows) {
			if l.n > tile.MaxList {
				d.hot[bucket] = append(d.hot[bucket], l)
			}
		}
	}
	return d
}

// BenchmarkLookup looks an article up that was annotated before, and tells the
// milliseconds of each operation and the bytes that come from the disk.
func BenchmarkLookup(b *testing.B) {
	if *benchReviews == "" || *benchArticle == "" {
		b.Skip("-reviews and -article name the files")
	}
	s, err := stock.Open(io.Discard, Bits, *benchReviews)
	if err != nil {
		b.Fatal(err)
	}
	text, err := os.ReadFile(*benchArticle)
	if err != nil {
		b.Fatal(err)
	}
	e, d := loaded(), fill(b, s.Records)
	hot := d.hotKeys()
	spent := map[string]time.Duration{}
	size := map[string]int{}
	call := func(name string, op uint32, to any, fields ...string) {
		in := request(fields...)
		from := time.Now()
		answer := e.Call(op, in)
		spent[name] += time.Since(from)
		size[name] = len(in)
		decode(b, answer, to)
	}
	e.Call(abi.Annotate, request(string(text)))
	for b.Loop() {
		var plan struct{ Buckets []int32 }
		call("plan", Plan, &plan, string(text), hot)
		call("runs", Runs, &struct{}{})
		var fields []string
		for _, n := range plan.Buckets {
			fields = append(fields, strconv.Itoa(int(n)), d.buckets[n])
		}
		var wanted struct{ Blocks [][2]int64 }
		call("find", Find, &wanted, fields...)
		fields = []string{""}
		for _, r := range wanted.Blocks {
			for n := r[0]; n <= r[1]; n++ {
				if d.rows[n] != "" {
					fields = append(fields, d.rows[n])
				}
			}
		}
		var found struct{ Claims []struct{ State string } }
		call("decide", Decide, &found, fields...)
		unknown := slices.DeleteFunc(found.Claims, func(c struct{ State string }) bool { return c.State != "unknown" })
		b.ReportMetric(float64(len(unknown)), "unknown")
		b.ReportMetric(float64(len(plan.Buckets)), "buckets")
		b.ReportMetric(float64(len(wanted.Blocks)), "blocks")
	}
	for name, d := range spent {
		b.ReportMetric(float64(d.Microseconds())/1e3/float64(b.N), "ms-"+name)
		b.ReportMetric(float64(size[name])/1e3, "KB-"+name)
	}
}
