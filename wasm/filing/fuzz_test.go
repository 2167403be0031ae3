package filing

import (
	"testing"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// FuzzAnswer asks for any path of reviews of any claims: every answer is one that a page
// reads as what it asked for, and each review is in the tiles of all its keys.
func FuzzAnswer(f *testing.F) {
	f.Add("Norway closed seven ports in 2019.", "The ports", "tiles/2/en/4/a.json", "records/0.json")
	f.Add("", "", "tiles/2/en/24/abcdef/0000abcd.json", "records/268435453.json")
	f.Fuzz(func(t *testing.T, claim, title, tilePath, blockPath string) {
		r := review.Record{ID: "a", Claim: claim, Title: title, Language: "en", Rating: "True", Publisher: review.Publisher{Site: "desk.example"}, URL: "https://desk.example/a"}
		if _, err := review.Parse(string(review.Append(nil, &r))); err != nil {
			t.Skip()
		}
		x := New("en")
		x.Add(1, &r)
		x.Add(9, &r)
		x.Sort()
		for _, key := range tile.Filed(nil, claim, title, "en") {
			if got := x.Tile(key.Path("en", x.Bits())); !lists(got, key, 1, 9) {
				t.Errorf("key %08x: %+v", uint32(key), got)
			}
		}
		if p, ok := tile.ParsePath(tilePath); ok {
			got := x.Tile(p)
			if _, err := tile.ParseFor(p, string(tile.Append(nil, &got))); err != nil {
				t.Error(err)
			}
		}
		if b, ok := tile.ParseBlockPath(blockPath); ok {
			got := x.Block(b)
			if _, err := tile.ParseBlock(b, string(tile.AppendBlock(nil, &got))); err != nil {
				t.Error(err)
			}
		}
	})
}

// lists reports whether a tile lists two reviews under a key.
func lists(t tile.Tile, key tile.Key, a, b tile.Number) bool {
	for _, l := range t.Lists {
		if l.Key == key {
			return len(l.Reviews) == 2 && l.Reviews[0].Number == a && l.Reviews[1].Number == b
		}
	}
	return false
}
