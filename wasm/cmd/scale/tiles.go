package main

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"time"

	"claimlight/wasm/lookup"
	"claimlight/wasm/tile"

	"github.com/andybalholm/brotli"
)

// sampled is how many tiles and blocks are measured.
const sampled = 1000

// tiles prints how many tiles and blocks there are and what they weigh.
func (j *job) tiles() error {
	e := j.reviews.Edge
	random := rand.New(rand.NewPCG(1, 2))
	var raw, packed, lists, rows, blocks figures
	left := 0 // lists without reviews for want of room
	for range sampled {
		path := tile.Path{Scheme: e.Scheme, Lang: lookup.Lang, Bits: e.Bits, Prefix: random.Uint32() >> uint32(32-e.Bits)}
		t := j.reviews.Tile(path)
		body := tile.Append(nil, &t)
		read, err := tile.ParseFor(path, string(body))
		if err != nil {
			return err
		}
		n := 0
		for i, l := range t.Lists {
			n += len(l.Reviews)
			if len(l.Reviews) > 0 && (i >= len(read.Lists) || len(read.Lists[i].Reviews) == 0) {
				left++
			}
		}
		raw, packed, lists, rows = append(raw, len(body)), append(packed, weight(body)), append(lists, len(t.Lists)), append(rows, n)
		b := tile.Block(random.Int32N(int32(len(j.reviews.Records)/tile.BlockSize + 1)))
		records := j.reviews.Block(b)
		blocks = append(blocks, weight(tile.AppendBlock(nil, &records)))
	}
	j.printf("reviews %d, read and filed in %v; tiles %d (%d bits), hot keys %d (named %d)\n", len(j.reviews.Records), j.built.Round(time.Millisecond), 1<<e.Bits, e.Bits, j.reviews.HotCount(), len(e.Hot))
	j.printf("| | median | p90 | p99 | most |\n|---|---|---|---|---|\n")
	for _, row := range []struct {
		name string
		f    figures
	}{{"lists of a tile", lists}, {"reviews listed", rows}, {"bytes raw", raw}, {"bytes brotli", packed}, {"a block, brotli", blocks}} {
		j.printf("| %s | %d | %d | %d | %d |\n", row.name, row.f.at(50), row.f.at(90), row.f.at(99), row.f.at(100))
	}
	j.printf("lists without room: %d in %d tiles\n", left, sampled)
	return nil
}

// weight is the size of a body as an edge sends it.
func weight(body []byte) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, 5)
	_, _ = w.Write(body) // into memory: cannot fail
	_ = w.Close()
	return b.Len()
}

// figures are one measure of many things.
type figures []int

// at is the value below which so many percent lie.
func (f figures) at(percent int) int {
	if len(f) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(f))
	return sorted[min(len(sorted)*percent/100, len(sorted)-1)]
}
