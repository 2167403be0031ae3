package main

import (
	"cmp"
	"io"
	"os"
	"slices"
	"strconv"

	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/lookup"
	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/wasm/tile"

	"github.com/tidwall/gjson"
)

// rowsPerTile is what an edge aims at: with more it names tiles by more bits.
const rowsPerTile = 64

// An index answers tiles as an edge does.
type index struct {
	records []review.Record
	names   []string // by record: the input's identifier, else its address
	rows    []row    // by key, then site, the newest first
	bits    int32
}

// A row files a record under one of its keys.
type row struct {
	key    tile.Key
	record int32
	rank   int32 // among those of its key and site, from 0
}

// open reads reviews and files them; bits is 0 for what an edge would choose.
func open(name string, bits int32) (*index, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	ix := &index{bits: bits}
	if err := ix.read(f); err != nil {
		return nil, err
	}
	ix.file()
	return ix, nil
}

func (ix *index) read(in io.Reader) error {
	return jsonl.Each(in, func(v gjson.Result) error {
		if r, ok := record(v); ok {
			r.ID = strconv.Itoa(len(ix.records))
			name := v.Get("identifier").String()
			if name == "" {
				name = v.Get("url").String()
			}
			ix.records, ix.names = append(ix.records, r), append(ix.names, name)
		}
		return nil
	})
}

// record reads a review as it comes: an evaluation set may lack ratings or
// addresses, which only matter for showing it. One that no tile could hold is
// left out.
func record(v gjson.Result) (review.Record, bool) {
	r := review.Record{
		ID: "0", Language: lookup.Lang, Claim: read.Clean(v.Get("claimReviewed").String()), Title: first(read.Clean(v.Get("headline").String()), review.MaxTitle),
		Claimant: first(read.Clean(v.Get("itemReviewed.author.name").String()), review.MaxName), ClaimDate: calendar(v.Get("itemReviewed.datePublished").String()),
		ReviewDate: calendar(v.Get("datePublished").String()), URL: v.Get("url").String(), Rating: "not given",
	}
	r.ClaimantKind = read.ClaimantKind(r.Claimant, r.Claim)
	if review.Host(r.URL) == "" {
		r.URL = "https://address.invalid/"
	}
	if r.Publisher.Site = review.Host(v.Get("author.url").String()); r.Publisher.Site == "" {
		r.Publisher.Site = review.Host(r.URL)
	}
	_, err := review.Parse(string(review.Append(nil, &r)))
	return r, err == nil
}

func first(s string, n int) string {
	if runes := []rune(s); len(runes) > n {
		return string(runes[:n])
	}
	return s
}

func calendar(s string) string {
	if len(s) >= 10 && review.IsDate(s[:10]) {
		return s[:10]
	}
	return ""
}

// file sorts the records under their keys, the last read first.
func (ix *index) file() {
	for i, r := range ix.records {
		for _, key := range tile.Keys(nil, r.Claim, lookup.Lang) {
			ix.rows = append(ix.rows, row{key: key, record: int32(i)})
		}
	}
	site := func(r row) string { return ix.records[r.record].Publisher.Site }
	slices.SortFunc(ix.rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(site(a), site(b)), cmp.Compare(b.record, a.record))
	})
	for i := 1; i < len(ix.rows); i++ {
		if before, r := ix.rows[i-1], &ix.rows[i]; before.key == r.key && site(before) == site(*r) {
			r.rank = before.rank + 1
		}
	}
	if ix.bits == 0 {
		for ix.bits = tile.MinBits; len(ix.rows)>>ix.bits > rowsPerTile && ix.bits < tile.MaxBits; ix.bits++ {
		}
	}
}

// tile answers one path: the newest of each reviewer for each key first, each
// once, cut where a tile must be.
func (ix *index) tile(p tile.Path) lookup.Body {
	shift := uint32(32 - p.Bits)
	key := func(r row, k tile.Key) int { return cmp.Compare(r.key, k) }
	from, _ := slices.BinarySearchFunc(ix.rows, tile.Key(p.Prefix<<shift), key)
	to := len(ix.rows)
	if p.Prefix+1 < 1<<uint32(p.Bits) {
		to, _ = slices.BinarySearchFunc(ix.rows, tile.Key((p.Prefix+1)<<shift), key)
	}
	rows := slices.Clone(ix.rows[from:to])
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.rank, b.rank) })
	t := tile.Tile{Path: p}
	seen := map[int32]bool{}
	for _, r := range rows {
		switch {
		case r.rank >= tile.MaxPerReviewer:
			t.Truncated = true
		case !seen[r.record]:
			seen[r.record] = true
			t.Records = append(t.Records, ix.records[r.record])
		}
	}
	return lookup.Body{Path: string(tile.AppendPath(nil, p)), JSON: string(tile.Append(nil, &t))}
}
