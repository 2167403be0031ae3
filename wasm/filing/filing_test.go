package filing

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

func record(claim string) *review.Record {
	return &review.Record{ID: "a", Claim: claim, Rating: "True", URL: "https://desk.example/", Publisher: review.Publisher{Site: "desk.example"}}
}

// Every key that a review is filed under leads to it, whatever the bits.
func TestTile(t *testing.T) {
	const claim = "Norway closed seven ports in 2019."
	x := New("en")
	x.Add(3, record("Denmark exports ham."))
	x.Add(9, record(claim))
	x.Sort()
	for _, bits := range []int32{tile.MinBits, 9, tile.MaxBits} {
		for _, key := range tile.Filed(nil, claim, "", "en") {
			got := x.Tile(key.Path("en", bits))
			at := slices.IndexFunc(got.Lists, func(l tile.List) bool { return l.Key == key })
			want := []tile.Posting{{Number: 9, Sketch: tile.SketchOf(record(claim), "en")}}
			if at < 0 || !reflect.DeepEqual(got.Lists[at].Reviews, want) {
				t.Errorf("key %08x with %d bits: %+v", uint32(key), bits, got)
			}
			if _, err := tile.ParseFor(got.Path, string(tile.Append(nil, &got))); err != nil {
				t.Error(err)
			}
		}
	}
	if got := x.Tile(tile.Path{Scheme: tile.Scheme, Lang: "en", Bits: 24, Prefix: 1}); len(got.Lists) != 0 {
		t.Errorf("a tile of nothing: %+v", got)
	}
}

func TestBlock(t *testing.T) {
	x := New("en")
	for _, n := range []tile.Number{1, 8, 9, 20} {
		x.Add(n, record(fmt.Sprint("Boat ", n)))
	}
	x.Sort()
	for block, want := range map[tile.Block][]tile.Number{0: {1, 8}, 1: {9}, 2: {20}, 3: nil} {
		got := x.Block(block)
		if got.Block != block || !slices.Equal(got.Numbers, want) || len(got.Records) != len(want) {
			t.Errorf("block %d: %+v", block, got)
		}
	}
}

// A block has the marks of its reviews, each once and in order.
func TestMark(t *testing.T) {
	x := New("en")
	for _, n := range []tile.Number{2, 3, 9} {
		x.Add(n, record(fmt.Sprint("Boat ", n)))
	}
	a, b := strings.Repeat("a", 32), strings.Repeat("b", 32)
	x.Mark(3, b)
	x.Mark(9, a)
	x.Mark(4, a)
	x.Mark(3, a)
	x.Mark(3, b)
	x.Sort()
	for block, want := range map[tile.Block][]string{0: {"", a + b}, 1: {a}, 2: nil} {
		if got := x.Block(block); !slices.Equal(got.Never, want) {
			t.Errorf("block %d: %+v", block, got.Never)
		}
	}
}

// A key that very many reviews have lists none, and parts them by their others.
func TestHot(t *testing.T) {
	x := New("en")
	const many = tile.MaxList + 1
	for n := range tile.Number(many) {
		x.Add(n+1, record(fmt.Sprintf("Norway counted %d boats.", 1000+n)))
	}
	x.Add(many+1, record("Denmark counted ham."))
	x.Sort()
	norway, boat := tile.Hash("en", "norway"), tile.Hash("en", "boat")
	if hot := x.Hot(); len(hot) != 3 || !slices.Contains(hot, norway) || !slices.Contains(hot, boat) || !slices.IsSorted(hot) {
		t.Fatalf("hot: %x", hot)
	}
	find := func(path tile.Path, key tile.Key) (l tile.List) {
		for _, l := range x.Tile(path).Lists {
			if l.Key == key {
				return l
			}
		}
		return l
	}
	if l := find(norway.Path("en", 8), norway); l.Count != many || len(l.Reviews) != 0 {
		t.Errorf("a hot key: %d of %d", len(l.Reviews), l.Count)
	}
	figure := tile.Hash("en", "1007")
	path := figure.Path("en", 8)
	path.Under = norway
	if l := find(path, figure); l.Count != 1 || l.Reviews[0].Number != 8 {
		t.Errorf("a figure under a hot key: %+v", l)
	}
	path = norway.Path("en", 8)
	path.Under = norway
	if l := find(path, norway); l.Count != 0 {
		t.Errorf("a hot key under itself: %+v", l)
	}
	path = boat.Path("en", 8)
	path.Under = tile.Hash("en", "nobody")
	if got := x.Tile(path); len(got.Lists) != 0 {
		t.Errorf("under a key of nobody: %+v", got)
	}
	if want := tile.BitsFor(int64(len(x.rows))); x.Bits() != want {
		t.Errorf("%d bits, want %d", x.Bits(), want)
	}
}
