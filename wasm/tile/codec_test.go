package tile

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/review"
)

const small = `{"scheme":2,"lang":"en","bits":4,"prefix":"a","generation":17,"truncated":false,"lists":[` +
	`{"key":"a0000001","reviews":[17,5],"sketches":"36719c4166860000671c0a00000008"},{"key":"abcdef01","count":1025}]}`

// smallTile is what small says.
func smallTile() Tile {
	return Tile{Path: Path{2, "en", 4, 0xa, 0}, Generation: 17, Lists: []List{
		{Key: 0xa0000001, Count: 2, Reviews: []Posting{{17, 0x36719c416686000}, {22, 0x671c0a00000008}}},
		{Key: 0xabcdef01, Count: 1025},
	}}
}

func TestCodec(t *testing.T) {
	want := smallTile()
	if got := string(Append(nil, &want)); got != small {
		t.Fatalf("got\n%s\nwant\n%s", got, small)
	}
	got, err := ParseFor(want.Path, small)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got %+v, %v", got, err)
	}
	empty := Tile{Path: Path{2, "en", 4, 0xa, 0x0a1b2c3d}, Generation: 1}
	if got, err := Parse(string(Append(nil, &empty))); err != nil || !reflect.DeepEqual(got, empty) {
		t.Errorf("empty: got %+v, %v", got, err)
	}
}

// full is a tile of so many lists, each of so many reviews.
func full(lists, each int) Tile {
	t := Tile{Path: Path{2, "en", 4, 0xa, 0}, Generation: 17}
	for i := range lists {
		l := List{Key: 0xa0000001 + Key(i), Count: int32(each)}
		for j := range each {
			l.Reviews = append(l.Reviews, Posting{Number(1000*j + 1), 1})
		}
		t.Lists = append(t.Lists, l)
	}
	return t
}

// A list for which there is no room keeps its count, those behind it their reviews.
func TestAppendLeavesOut(t *testing.T) {
	big := full(3, MaxList/2)
	big.Lists = append(big.Lists, List{Key: 0xafffffff, Count: 1, Reviews: []Posting{{7, 7}}})
	bytes := Append([]byte("x"), &big)[1:]
	got, err := Parse(string(bytes))
	if err != nil || len(bytes) > MaxBytes || got.Truncated {
		t.Fatalf("%d bytes, truncated %v, %v", len(bytes), got.Truncated, err)
	}
	var whole []bool
	for i, l := range got.Lists {
		whole = append(whole, l.Whole())
		if l.Count != big.Lists[i].Count {
			t.Errorf("list %d counts %d", i, l.Count)
		}
	}
	if want := []bool{true, true, false, true}; !slices.Equal(whole, want) {
		t.Errorf("whole: %v, want %v", whole, want)
	}
	if again := Append(nil, &got); string(again) != string(bytes) {
		t.Error("a tile does not read back as it was written")
	}
}

// A tile with more lists than it has room for ends after those that fit, and says so.
func TestAppendCuts(t *testing.T) {
	big := full(1000, 1)
	bytes := Append(nil, &big)
	got, err := Parse(string(bytes))
	if err != nil || !got.Truncated || len(bytes) > MaxBytes || len(bytes) < MaxBytes-100 {
		t.Fatalf("%d bytes, truncated %v, %v", len(bytes), got.Truncated, err)
	}
	if again := Append(nil, &got); string(again) != string(bytes) {
		t.Error("a cut tile does not read back as it was written")
	}
}

// change makes one change of a text, which must be there once.
func change(t *testing.T, s, old, new string) string {
	t.Helper()
	changed := strings.Replace(s, old, new, 1)
	if changed == s {
		t.Fatalf("%q changes nothing", old)
	}
	return changed
}

func TestParseRefuses(t *testing.T) {
	change := func(old, new string) string { return change(t, small, old, new) }
	for _, c := range []struct{ name, in, want string }{
		{"nothing", "", "not valid JSON"},
		{"a web page", "<!doctype html>", "not valid JSON"},
		{"half", small[:120], "not valid JSON"},
		{"huge", small + strings.Repeat(" ", MaxBytes), "too large"},
		{"deep", strings.Repeat("[", 16000) + strings.Repeat("]", 16000), "not valid JSON"},
		{"a list", "[]", "is no object"},
		{"no generation", change(`"generation":17,`, ``), "a member is missing"},
		{"lists null", change(`"lists":[`, `"lists":null,"x":[`), "lists is no list"},
		{"lists an object", change(`"lists":[`, `"lists":{"a":1},"x":[`), "lists is no list"},
		{"scheme a string", change(`"scheme":2`, `"scheme":"2"`), "wrong type"},
		{"scheme a fraction", change(`"scheme":2`, `"scheme":2.0`), "out of range"},
		{"bits too many", change(`"bits":4`, `"bits":25`), "out of range"},
		{"prefix too long", change(`"prefix":"a"`, `"prefix":"0a"`), "out of range"},
		{"under nothing", change(`"prefix":"a"`, `"prefix":"a","under":""`), "under is no key"},
		{"under a number", change(`"prefix":"a"`, `"prefix":"a","under":7`), "under is no key"},
		{"under no key", change(`"prefix":"a"`, `"prefix":"a","under":"0a1b"`), "out of range"},
		{"generation negative", change(`:17,`, `:-1,`), "generation is no whole number"},
		{"generation beyond JavaScript", change(`:17,`, `:9007199254740992,`), "generation is no whole number"},
		{"truncated a number", change(`false`, `0`), "truncated is not"},
		{"a member twice", change(`"bits":4`, `"bits":4,"bits":5`), "has a member twice"},
		{"null among lists", change(`"lists":[`, `"lists":[null,`), "a list is none"},
		{"a list twice", change(`"abcdef01"`, `"a0000001"`), "out of order"},
		{"lists out of order", change(`"abcdef01"`, `"a0000000"`), "out of order"},
		{"a list of another tile", change(`"abcdef01"`, `"bbcdef01"`), "out of its range"},
		{"a list without a key", change(`"key":"a0000001",`, ``), "has no key"},
		{"a short key", change(`"a0000001"`, `"a000001"`), "has no key"},
		{"a key of zeros", change(`"a0000001"`, `"00000000"`), "has no key"},
		{"a key in capitals", change(`"a0000001"`, `"A0000001"`), "has no key"},
		{"no reviews", change(`"reviews":[17,5],`, ``), "has no reviews"},
		{"reviews and a count", change(`"count":1025`, `"count":1025,"reviews":[1]`), "has reviews and a count"},
		{"a count of none", change(`1025`, `0`), "count is out of range"},
		{"a count beyond", change(`1025`, `2147483648`), "count is out of range"},
		{"a number twice", change(`[17,5]`, `[17,0]`), "a number is out of range"},
		{"a number backwards", change(`[17,5]`, `[17,-5]`), "no whole number"},
		{"a number beyond", change(`[17,5]`, `[17,2147483640]`), "a number is out of range"},
		{"a sketch missing", change(`0671c0a00000008`, ``), "a sketch is missing"},
		{"a sketch too many", change(`0671c0a00000008`, `0671c0a000000080671c0a00000008`), "more or fewer sketches"},
		{"half a sketch", change(`0671c0a00000008`, `0671c`), "a sketch is missing"},
		{"a sketch that is none", change(`0671c0a00000008`, `0671C0A00000008`), "a sketch is no number"},
		{"reviews empty", change(`[17,5],"sketches":"36719c4166860000671c0a00000008"`, `[],"sketches":""`), "more or fewer sketches"},
	} {
		got, err := Parse(c.in)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
		if !reflect.DeepEqual(got, Tile{}) {
			t.Errorf("%s: a refused tile is not empty", c.name)
		}
	}
	for _, p := range []Path{{1, "en", 4, 0xa, 0}, {2, "de", 4, 0xa, 0}, {2, "en", 5, 0xa, 0}, {2, "en", 4, 0xb, 0}, {2, "en", 4, 0xa, 1}} {
		if _, err := ParseFor(p, small); err == nil {
			t.Errorf("taken for %v", p)
		}
	}
}

// What is read is written the same, but for what it does not know and for what a
// tile has no room for.
func FuzzParse(f *testing.F) {
	f.Add(small)
	f.Add(strings.Replace(small, "false", "true", 1))
	f.Add(strings.Replace(small, `"a",`, `"a","under":"0a1b2c3d",`, 1))
	f.Add(`{"lists":["x"]}`)
	f.Fuzz(func(t *testing.T, s string) {
		got, err := Parse(s)
		if err != nil {
			return
		}
		again, err := Parse(string(Append(nil, &got)))
		if err != nil || !reflect.DeepEqual(again, got) {
			t.Fatalf("%q: %+v reads back as %+v, %v", s, got, again, err)
		}
	})
}

func record(id, claim string) review.Record {
	return review.Record{ID: id, Claim: claim, Language: "en", Rating: "Half true",
		Publisher: review.Publisher{Name: "Example Desk", Site: "desk.example"}, URL: "https://desk.example/" + id}
}

const hashA, hashB = "7284256fe9b5676356a1c6ae7d8ff2d5", "8284256fe9b5676356a1c6ae7d8ff2d5"

const smallBlock = `{"block":2,"generation":17,"numbers":[22],` +
	`"never":["` + hashA + hashB + `"],"omitted":[17,24],"records":[` +
	`{"id":"r1","claim":"The pier closed.","language":"en","claimantKind":"none","rating":"Half true","publisher":{"name":"Example Desk","site":"desk.example"},` +
	`"url":"https://desk.example/r1","state":"active","source":{}}]}`

func TestBlockCodec(t *testing.T) {
	want := Records{2, 17, []Number{22}, []string{hashA + hashB}, []Number{17, 24}, []review.Record{record("r1", "The pier closed.")}}
	if got := string(AppendBlock(nil, &want)); got != smallBlock {
		t.Fatalf("got\n%s\nwant\n%s", got, smallBlock)
	}
	if got, err := ParseBlock(2, smallBlock); err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got %+v, %v", got, err)
	}
	empty := Records{Block: 7}
	const wantEmpty = `{"block":7,"generation":0,"numbers":[],"records":[]}`
	if got, err := ParseBlock(7, string(AppendBlock(nil, &empty))); string(AppendBlock(nil, &empty)) != wantEmpty || err != nil || !reflect.DeepEqual(got, empty) {
		t.Errorf("empty: got %+v, %v", got, err)
	}
	if first, last := Block(2).Range(); first != 17 || last != 24 || first.Block() != 2 || last.Block() != 2 || (first-1).Block() != 1 || (last+1).Block() != 3 {
		t.Errorf("block 2 has the numbers %d to %d", first, last)
	}
}

// What has no room is left out and named, the longest first, and with it its marks.
func TestBlockTooLarge(t *testing.T) {
	of := func(sizes ...int) Records { // the sizes of claims in bytes, at most 8,000
		b := Records{Block: 2, Generation: 17}
		for i, size := range sizes {
			claim := strings.Repeat("𝄞", size/4) + strings.Repeat("x", size%4)
			b.Numbers, b.Records = append(b.Numbers, Number(17+i)), append(b.Records, record("r", claim))
		}
		return b
	}
	start := of(8000, 8000, 8000, 4)
	rest := 4 + MaxBlock - len(AppendBlock(nil, &start)) // for a fourth
	marks := strings.Repeat(hashA, MaxBlock/ClaimDigits)
	marked, alone := of(8000, 100, 900), of(8)
	marked.Never, alone.Never = []string{"", marks, hashA}, []string{marks}
	partly := of(8000, 8000, 8000, 8000, 10)
	partly.Numbers[3], partly.Numbers[4], partly.Omitted = 22, 24, []Number{21, 23}
	for _, c := range []struct {
		name    string
		block   Records
		omitted []Number
		never   int
	}{
		{"just enough", of(8000, 8000, 8000, rest), nil, 0},
		{"a byte more", of(8000, 8000, 8000, rest+1), []Number{19}, 0},
		{"the longest goes", of(7000, 100, 8000, 7000, 7000, 7000), []Number{19}, 0},
		{"of equals the last", of(8000, 8000, 8000, 8000, 8), []Number{20}, 0},
		{"several", of(7000, 7001, 7002, 7000, 7000, 7000, 8), []Number{18, 19}, 0},
		{"by its marks", marked, []Number{18}, 2},
		{"one alone", alone, []Number{17}, 0},
		{"some were out already", partly, []Number{21, 22, 23}, 0},
	} {
		json := string(AppendBlock(nil, &c.block))
		got, err := ParseBlock(2, json)
		if err != nil || !slices.Equal(got.Omitted, c.omitted) || len(got.Never) != c.never || len(got.Numbers)+len(c.omitted) != len(c.block.Numbers)+len(c.block.Omitted) {
			t.Errorf("%s: %d bytes, %v, numbers %v, omitted %v, %d marks", c.name, len(json), err, got.Numbers, got.Omitted, len(got.Never))
		}
		if again := string(AppendBlock(nil, &got)); again != json {
			t.Errorf("%s: read, it is written otherwise", c.name)
		}
	}
}

// A page reads no more of a tile and of a block than they may have.
func TestPageLimits(t *testing.T) {
	page, err := os.ReadFile("../../web/engine/tiles.js")
	if err != nil {
		t.Fatal(err)
	}
	for name, limit := range map[string]int{"TILE": MaxBytes, "BLOCK": MaxBlock} {
		if want := fmt.Sprintf("const %s = Object.freeze({ type: 'application/json', bytes: %d << 10,", name, limit>>10); !strings.Contains(string(page), want) {
			t.Errorf("web/engine/tiles.js lacks %q", want)
		}
	}
}

func TestParseBlockRefuses(t *testing.T) {
	change := func(old, new string) string { return change(t, smallBlock, old, new) }
	for _, c := range []struct{ name, in, want string }{
		{"a web page", "<!doctype html>", "not valid JSON"},
		{"huge", smallBlock + strings.Repeat(" ", MaxBlock), "too large"},
		{"another block", change(`"block":2`, `"block":3`), "not the one asked for"},
		{"no generation", change(`"generation":17,`, ``), "a member is missing"},
		{"numbers null", change(`[22]`, `null`), "numbers is no list"},
		{"a number too few", change(`[22]`, `[]`), "more or fewer numbers"},
		{"a number too many", change(`[22]`, `[22,23]`), "more or fewer numbers"},
		{"a number of another block", change(`[22]`, `[25]`), "out of range"},
		{"a number twice", change(`[22]`, `[22,22]`), "out of range"},
		{"a number as a string", change(`[22]`, `["22"]`), "no whole number"},
		{"never null", change(`"never":[`, `"never":null,"x":[`), "never is no list"},
		{"a mark too few", change(`["7284`, `["","7284`), "more or fewer numbers than marks"},
		{"half a mark", change(`"7284`, `"`), "its marks are none"},
		{"a mark as a number", change(`"never":["`, `"never":[7,"`), "its marks are none"},
		{"omitted as a number", change(`[17,24]`, `17`), "omitted is no list"},
		{"omitted out of order", change(`[17,24]`, `[24,17]`), "out of range"},
		{"omitted of another block", change(`[17,24]`, `[25]`), "out of range"},
		{"omitted and there", change(`[17,24]`, `[22]`), "there and left out"},
		{"records null", change(`"records":[`, `"records":null,"x":[`), "records is no list"},
		{"one bad record", change(`"rating":"Half true",`, ``), "rating is missing"},
	} {
		got, err := ParseBlock(2, c.in)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
		if !reflect.DeepEqual(got, Records{}) {
			t.Errorf("%s: a refused block is not empty", c.name)
		}
	}
}

func FuzzParseBlock(f *testing.F) {
	f.Add(int32(2), smallBlock)
	f.Add(int32(0), `{"numbers":[1]}`)
	f.Fuzz(func(t *testing.T, block int32, s string) {
		got, err := ParseBlock(Block(block), s)
		if err != nil {
			return
		}
		again, err := ParseBlock(Block(block), string(AppendBlock(nil, &got)))
		if err != nil || !reflect.DeepEqual(again, got) {
			t.Fatalf("%q: %+v reads back as %+v, %v", s, got, again, err)
		}
	})
}

// Rows become lists; a key that was not known to be hot becomes so.
func TestCollect(t *testing.T) {
	rows := []Row{{Key: 1, Number: 3, Sketch: 9}, {Key: 1, Number: 4}, {Key: 2, Count: 5000}}
	for n := range MaxList + 2 {
		rows = append(rows, Row{Key: 3, Number: Number(n + 1)})
	}
	rows = append(rows, Row{Key: 4, Number: 1})
	want := []List{{1, 2, []Posting{{3, 9}, {4, 0}}}, {2, 5000, nil}, {3, MaxList + 2, nil}, {4, 1, []Posting{{1, 0}}}}
	if got := Collect(rows); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}
