package mirror

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
)

const benchReviews = 200_000

// synthetic is the text of a review as real ones are long: a claim of some 100
// characters, a title and an address that repeat part of it.
func synthetic(random *rand.Rand, n int) string {
	words := make([]string, 14+random.IntN(8))
	for i := range words {
		words[i] = vocabulary[min(random.IntN(len(vocabulary)), random.IntN(len(vocabulary)))] // frequent ones come first
	}
	claim := strings.Join(words, " ") + fmt.Sprintf(" in %d.", 1990+random.IntN(36))
	day := fmt.Sprintf("20%02d-%02d-%02d", 8+random.IntN(18), 1+random.IntN(12), 1+random.IntN(28))
	slug := strings.Join(words[:9], "-")
	id := make([]byte, 26)
	for i := range id {
		id[i] = "abcdefghijklmnopqrstuvwxyz234567"[random.IntN(32)]
	}
	site := fmt.Sprintf("www.desk%d.example", n%40)
	r := review.Record{ID: string(id), Claim: claim, Language: "en", Claimant: names[random.IntN(len(names))], ClaimantKind: review.NamedClaimant,
		ClaimDate: day, Rating: []string{"False", "Mostly False", "Half True", "Mostly True", "True", "Missing context"}[random.IntN(6)],
		Publisher: review.Publisher{Name: fmt.Sprint("Example Desk ", n%40), Site: site}, URL: "https://" + site + "/factchecks/" + day[:4] + "/" + day[5:7] + "/" + slug + "/",
		Title: strings.Join(words[:11], " "), ReviewDate: day, Changed: fmt.Sprintf("2026-11-%02dT%02d:%02d:%02dZ", 1+random.IntN(28), random.IntN(24), random.IntN(60), random.IntN(60)),
		Source: review.Source{Name: fmt.Sprint("Example Desk ", n%40), Licence: "CC-BY-4.0", Fetched: "2026-11-29T12:00:00Z"}}
	return string(review.Append(nil, &r))
}

var vocabulary, names = invent(6000), invent(400)

// invent makes words of one to four syllables.
func invent(n int) []string {
	random := rand.New(rand.NewPCG(uint64(n), 5))
	words := make([]string, n)
	for i := range words {
		var b strings.Builder
		for range 1 + random.IntN(4) {
			b.WriteByte("bcdfghjklmnprstvw"[random.IntN(17)])
			b.WriteByte("aeiou"[random.IntN(5)])
		}
		words[i] = b.String()
	}
	return words
}

// packed is a body's size as the native edge sends it. Brotli, which browsers
// get on Workers, is a little smaller.
func packed(body []byte) int64 {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(body) // a bytes.Buffer takes everything
	_ = z.Close()
	return int64(b.Len())
}

// BenchmarkFirstSync takes the snapshot of 200,000 reviews, and tells the
// megabytes that are fetched and kept: the budget is 40 and 150.
func BenchmarkFirstSync(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	var bodies []string
	var fetched, kept int64
	for n := int64(1); n <= benchReviews; n += snapshot.MaxRows {
		p := snapshot.Page{Lang: "en", From: n, Head: log.Start, Next: n + snapshot.MaxRows}
		for i := range min(int64(snapshot.MaxRows), benchReviews-n+1) {
			p.Rows = append(p.Rows, snapshot.Row{Number: n + i, Entry: n + i, Text: synthetic(random, int(n+i))})
		}
		if p.Next > benchReviews {
			p.Next = 0
		}
		body := snapshot.Append(nil, &p)
		bodies, fetched = append(bodies, string(body)), fetched+packed(body)
	}
	for b.Loop() {
		kept = 0
		c := New("en", 0)
		for _, body := range bodies {
			step, err := c.Take(body)
			if err != nil {
				b.Fatal(err)
			}
			for _, change := range step.Changes {
				kept += int64(len(change.Row))
			}
			c = step.After
		}
	}
	b.ReportMetric(float64(len(bodies)), "requests")
	b.ReportMetric(float64(fetched)/1e6, "MB-fetched")
	b.ReportMetric(float64(kept)/1e6, "MB-kept")
}

// BenchmarkFollow takes one full page of the log.
func BenchmarkFollow(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	p := log.Page{Before: log.Start.Chain}
	for n := int64(1); n <= log.PerPage; n++ {
		text, salt := synthetic(random, int(n)), fmt.Sprintf("%016x%016x", random.Uint64(), random.Uint64())
		p.Entries = append(p.Entries, log.Entry{Number: n, Kind: log.Corrected, Review: fmt.Sprint("r", n), First: n, Changed: "2026-11-29T12:00:00Z",
			Salt: salt, Text: text, Hash: log.Hash(salt, text)})
	}
	body := log.Append(nil, &p)
	c := Checkpoint{Lang: "en", Head: log.Start}
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if _, err := c.Take(string(body)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(packed(body))/1e3, "KB-fetched")
}
