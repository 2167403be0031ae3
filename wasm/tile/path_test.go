package tile

import (
	"slices"
	"testing"
)

func TestPath(t *testing.T) {
	for want, p := range map[string]Path{
		"tiles/1/en/4/a.json":          {1, "en", 4, 0xa, 0},
		"tiles/1/en/5/1f.json":         {1, "en", 5, 0x1f, 0},
		"tiles/1/uk/12/003.json":       {1, "uk", 12, 3, 0},
		"tiles/999/en/24/ffffff.json":  {999, "en", 24, 0xffffff, 0},
		"tiles/2/en/4/a/0a1b2c3d.json": {2, "en", 4, 0xa, 0x0a1b2c3d},
	} {
		if got := string(AppendPath(nil, p)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		if got, ok := ParsePath(want); !ok || got != p {
			t.Errorf("%s: got %v %v", want, got, ok)
		}
	}
	if p := Key(0xa3f12345).Path("en", 12); p != (Path{Scheme, "en", 12, 0xa3f, 0}) {
		t.Errorf("a key's path: got %v", p)
	}
}

// A tile's range has the keys whose path it is, and no other.
func TestRange(t *testing.T) {
	for _, p := range []Path{{2, "en", 4, 0, 0}, {2, "en", 4, 15, 0}, {2, "en", 9, 0x1dc, 0}, {2, "en", 24, 0xffffff, 0}} {
		first, last := p.Range()
		for k, want := range map[Key]bool{first: true, last: true, first - 1: false, last + 1: false} {
			if p.Has(k) != want || (k.Path(p.Lang, p.Bits) == p) != want {
				t.Errorf("%v with keys %08x to %08x: has %08x is %v", p, uint32(first), uint32(last), uint32(k), !want)
			}
		}
	}
}

func TestParsePathRefuses(t *testing.T) {
	for _, s := range []string{
		"", "tiles/1/en/4/a", "1/en/4/a.json", "/tiles/1/en/4/a.json", "tiles/1/en/4/a.json/", "tiles/1/en/4/.json", "tiles/1/en/4/A.json", "tiles/1/en/4/0a.json", "tiles/1/en/5/3f.json",
		"tiles/1/en/3/7.json", "tiles/1/en/25/1ffffff.json", "tiles/01/en/4/a.json", "tiles/0/en/4/a.json", "tiles/1/en/04/a.json", "tiles/1/eng/4/a.json", "tiles/1/EN/4/a.json", "tiles/1/../4/a.json",
		"tiles/1/en/4/a.json?x", "tiles/99999/en/4/a.json", "tiles/+1/en/4/a.json", "tiles/1/en/4/a/.json", "tiles/1/en/4/a/0a1b2c3.json", "tiles/1/en/4/a/00000000.json", "tiles/1/en/4/a/0a1b2c3d/e.json",
	} {
		if p, ok := ParsePath(s); ok {
			t.Errorf("%q: got %v", s, p)
		}
	}
}

func FuzzParsePath(f *testing.F) {
	for _, s := range []string{"tiles/1/en/4/a.json", "tiles/1/en/24/00000f.json", "tiles/1/en//.json", "tiles/2/en/4/a/0a1b2c3d.json", "records/0.json", "records/2147483647.json"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if p, ok := ParsePath(s); ok && string(AppendPath(nil, p)) != s {
			t.Fatalf("%q reads as %v", s, p)
		}
		if b, ok := ParseBlockPath(s); ok && string(AppendBlockPath(nil, b)) != s {
			t.Fatalf("%q reads as block %d", s, b)
		}
	})
}

func TestBlockPath(t *testing.T) {
	for s, want := range map[string]Block{"records/0.json": 0, "records/12.json": 12, "records/268435454.json": maxBlockID} {
		if got, ok := ParseBlockPath(s); !ok || got != want || string(AppendBlockPath(nil, want)) != s {
			t.Errorf("%s: got %d %v", s, got, ok)
		}
	}
	for _, s := range []string{"", "records/.json", "records/00.json", "records/-1.json", "records/+1.json", "records/268435455.json", "records/99999999999.json", "records/1", "tiles/1.json", "records/1.json/"} {
		if got, ok := ParseBlockPath(s); ok {
			t.Errorf("%q: got %d", s, got)
		}
	}
}

func TestKeys(t *testing.T) {
	keys := []Key{1, 0x0a1b2c3d, 0xffffffff}
	const want = "000000010a1b2c3dffffffff"
	if got := string(AppendKeys(nil, keys)); got != want {
		t.Errorf("got %s", got)
	}
	if got, ok := ParseKeys(want); !ok || !slices.Equal(got, keys) {
		t.Errorf("got %x %v", got, ok)
	}
	if got, ok := ParseKeys(""); !ok || len(got) != 0 {
		t.Errorf("none: got %x %v", got, ok)
	}
	many := make([]Key, MaxHot+1)
	for i := range many {
		many[i] = Key(i + 1)
	}
	for _, s := range []string{"0", "0000000g", "00000000", "0000000200000001", "0000000100000001", string(AppendKeys(nil, many))} {
		if got, ok := ParseKeys(s); ok {
			t.Errorf("%.40s: got %x", s, got)
		}
	}
}
