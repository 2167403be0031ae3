package soak

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"

	"claimlight/wasm/tile"
)

// paths are what readers ask for: tiles mostly, blocks of reviews as tiles name
// them, now and then a status, a page of the log or of a snapshot.
type paths struct {
	reviews int
	bits    int32
}

// readPaths asks a server how its tiles are named.
func readPaths(ctx context.Context, s *Server, reviews int) (*paths, error) {
	answer, err := get(ctx, http.DefaultClient, s.URL+"/v1/status.json")
	if err != nil {
		return nil, err
	}
	var st struct{ Bits map[string]int32 }
	if err := json.Unmarshal([]byte(answer), &st); err != nil {
		return nil, err
	}
	if st.Bits["en"] == 0 {
		return nil, fmt.Errorf("soak: the edge has no tiles of English: %s", answer)
	}
	return &paths{reviews, st.Bits["en"]}, nil
}

func (p *paths) pick() string {
	switch n := rand.IntN(100); {
	case n < 70:
		path := tile.Path{Scheme: tile.Scheme, Lang: "en", Bits: p.bits, Prefix: rand.Uint32N(1 << p.bits)}
		return "/v1/" + string(tile.AppendPath(nil, path))
	case n < 90:
		return "/v1/" + string(tile.AppendBlockPath(nil, tile.Number(1+rand.Int32N(int32(p.reviews))).Block()))
	case n < 95:
		return "/v1/status.json"
	case n < 98:
		return fmt.Sprintf("/v1/log/%d.json", rand.IntN(1+p.reviews/256))
	}
	return fmt.Sprintf("/v1/snapshot/en/%d.json", 1+rand.IntN(p.reviews))
}
