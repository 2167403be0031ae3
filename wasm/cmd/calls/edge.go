package main

import (
	"encoding/json"
	"fmt"

	"claimlight/wasm/annotate"
	"claimlight/wasm/filing"
	"claimlight/wasm/lookup"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// edge answers tiles and blocks.
type edge struct {
	*filing.Index
	header string // how it answers, as an engine is told
}

// maxReviews keeps tiles small.
const maxReviews = 300

// newEdge makes one with reviews of what every tenth text claims, from the last one on.
func newEdge(texts []string) *edge {
	e := &edge{Index: filing.New(lookup.Lang)}
	n := tile.Number(0)
	for i := len(texts) - 1; i >= 0 && n < maxReviews; i-- {
		if !isReviewed(texts, i) {
			continue
		}
		d := annotate.Annotate(texts[i], shipped.Names(), shipped.Worth())
		for _, c := range d.Claims {
			if said := d.Text[c.Start:c.End]; len(said) < review.MaxClaim {
				n++
				e.Add(n, reviewOf(n, said))
			}
		}
	}
	e.Sort()
	header, err := json.Marshal(map[string]any{
		"scheme": tile.Scheme, "bits": map[string]int32{lookup.Lang: e.Bits()}, "hot": map[string]string{lookup.Lang: string(tile.AppendKeys(nil, e.Hot()))}, "date": "2025-04-22",
	})
	if err != nil {
		panic(err) // of strings and numbers there is JSON
	}
	e.header = string(header)
	return e
}

// isReviewed reports whether a text is one of those whose claims may have reviews: every
// tenth, and the last.
func isReviewed(texts []string, i int) bool { return (len(texts)-1-i)%10 == 0 }

// reviewOf is a review of a claim.
func reviewOf(n tile.Number, claim string) *review.Record {
	id := fmt.Sprint("r", n)
	return &review.Record{ID: id, Claim: claim, Language: lookup.Lang, Rating: "Mostly " + id, Publisher: review.Publisher{Name: "Desk", Site: "desk.example"}, URL: "https://desk.example/" + id, ReviewDate: "2025-04-20"}
}

// answer is the body of a tile or block.
func (e *edge) answer(name string) string {
	if path, ok := tile.ParsePath(name); ok {
		t := e.Tile(path)
		return string(tile.Append(nil, &t))
	}
	if block, ok := tile.ParseBlockPath(name); ok {
		b := e.Block(block)
		return string(tile.AppendBlock(nil, &b))
	}
	panic(name + " is no path")
}
