package main

import (
	"io"
	"os"

	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/filing"
	"claimlight/wasm/lookup"
	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/wasm/tile"

	"github.com/tidwall/gjson"
)

// An index answers tiles and blocks as an edge does.
type index struct {
	*filing.Index
	edge  lookup.Edge
	names map[tile.Number]string // the input's identifier, else its address
}

// open reads reviews and files them; bits is 0 for what an edge would choose.
func open(name string, bits int32) (*index, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return load(f, bits)
}

func load(in io.Reader, bits int32) (*index, error) {
	ix := &index{Index: filing.New(lookup.Lang), names: map[tile.Number]string{}}
	err := jsonl.Each(in, func(v gjson.Result) error {
		if r, ok := record(v); ok {
			n := tile.Number(len(ix.names) + 1)
			if ix.names[n] = v.Get("identifier").String(); ix.names[n] == "" {
				ix.names[n] = v.Get("url").String()
			}
			ix.Add(n, &r)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	ix.Sort()
	if bits == 0 {
		bits = ix.Bits()
	}
	ix.edge = lookup.Edge{Scheme: tile.Scheme, Bits: bits, Hot: ix.Hot()}
	return ix, nil
}

// record reads a review as it comes: an evaluation set may lack ratings or
// addresses, which only matter for showing it. One that no block could hold is
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

// answer is the body of a path.
func (ix *index) answer(path string) lookup.Body {
	if p, ok := tile.ParsePath(path); ok {
		t := ix.Tile(p)
		return lookup.Body{Path: path, JSON: string(tile.Append(nil, &t))}
	}
	b, _ := tile.ParseBlockPath(path)
	records := ix.Block(b)
	return lookup.Body{Path: path, JSON: string(tile.AppendBlock(nil, &records))}
}

// look reads all that a plan asks for; depth is how many candidates of each claim
// are to be ranked with their records, whether or not they may fit.
func (ix *index) look(p *lookup.Plan, depth int) *lookup.Shelf {
	var bodies []lookup.Body
	for _, path := range p.Tiles {
		bodies = append(bodies, ix.answer(string(tile.AppendPath(nil, path))))
	}
	for _, path := range lookup.Arrange(p, bodies).Wants(depth) {
		bodies = append(bodies, ix.answer(path))
	}
	return lookup.Arrange(p, bodies)
}
