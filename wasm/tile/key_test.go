package tile

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The worked example of the package comment.
func TestWorkedExample(t *testing.T) {
	const claim = "Norway's ferries carried 4,300 full-scale replicas of the 2019 polar-bear."
	terms := Terms(nil, claim)
	if got, want := strings.Join(terms, " "), "norway ferry carry 4300 full scal replica 2019 polar bear"; got != want {
		t.Errorf("terms: got %q, want %q", got, want)
	}
	var got []string
	for _, term := range rarest(terms) {
		got = append(got, fmt.Sprintf("%s %d %08x", term, Rarity(term), uint32(Hash("en", term))))
	}
	want := []string{"replica 12 ee353367", "norway 12 4e87019c", "polar 12 332de416", "ferry 10 f59e4686", "4300 9 cbcdadf7", "scal 8 fea4f0f3"}
	if !slices.Equal(got, want) {
		t.Errorf("keys: got %q, want %q", got, want)
	}
	if path := string(AppendPath(nil, Key(0xee353367).Path("en", 9))); path != "1/en/9/1dc.json" {
		t.Errorf("path: got %s", path)
	}
	if keys := Keys(nil, claim, "en"); len(keys) != MaxKeys || keys[0] != Hash("en", rarest(terms)[0]) {
		t.Errorf("got %x", keys)
	}
}

func TestTerms(t *testing.T) {
	for in, want := range map[string]string{
		"":                                  "",
		"It was not to be, they said.":      "",
		"U.S. and U.S.A.":                   "u.s u.s.a",
		"O’Brien’s “car”—don't!":            "obrien car",
		"naïve Kyïv 3.1% 1,000,000":         "naiv kyiv 3.1 1000000",
		"Київ and 東京":                       "київ 東京",
		"state-of-the-art 38th 5G":          "stat art 38th 5g",
		"a\xffb":                            "b",
		"https://desk.example/pier?x=1,2,3": "http desk.example pier x 123",
	} {
		if got := strings.Join(Terms(nil, in), " "); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Wording around a claim and its letters' case and accents change no key.
func TestKeysAreStable(t *testing.T) {
	want := Keys(nil, "The Zoë Quay dredgers sank near Møllerup, Brandvold said", "en")
	if got := Keys(nil, "MOLLERUP: “ZOE QUAY” dredger sank near Brandvold.", "en"); !slices.Equal(got, want) {
		t.Errorf("got %x, want %x", got, want)
	}
	if got := Keys(nil, "The Zoë Quay dredgers sank near Møllerup, Brandvold said", "de"); slices.Equal(got, want) {
		t.Error("two languages share keys")
	}
	if got := Keys(nil, "It is what it is.", "en"); len(got) != 0 {
		t.Errorf("stop words are keys: %x", got)
	}
}

// Leading bits name tiles, so they must be spread: of 4,096 words none of 16
// tiles may have twice its share.
func TestHashSpreads(t *testing.T) {
	var tiles [16]int
	for i := range 4096 {
		tiles[Hash("en", fmt.Sprint("word", i))>>28]++
	}
	if most := slices.Max(tiles[:]); most > 512 || slices.Min(tiles[:]) < 128 {
		t.Errorf("got %v", tiles)
	}
}

func TestLexicon(t *testing.T) {
	entries := strings.Fields(string(lexicon))
	if len(entries) < 1000 || !slices.IsSortedFunc(entries, func(a, b string) int { return strings.Compare(key(a), key(b)) }) {
		t.Errorf("%d entries, sorted or not", len(entries))
	}
	for _, e := range entries {
		if n := len(e) - 2; n < 1 || e[n] != '=' || e[n+1] < 'a' || e[n+1] >= 'a'+MaxRarity || IsNumber(e) {
			t.Errorf("entry %q", e)
		}
	}
	if Rarity("tax") >= Rarity("ferry") || Rarity("ferry") >= Rarity("replica") {
		t.Error("the classes do not go by frequency")
	}
}

func key(entry string) string { return entry[:len(entry)-2] }

func TestStopWords(t *testing.T) {
	words := strings.Fields(string(stopWords))
	if !slices.IsSorted(words) || len(slices.Compact(words)) < 100 || !IsStop("the") || IsStop("port") {
		t.Errorf("%d stop words", len(words))
	}
}

func FuzzKeys(f *testing.F) {
	f.Add("Norway's ferries carried 4,300 replicas.")
	f.Add("\xff'’s-3.,1")
	f.Fuzz(func(t *testing.T, s string) {
		keys := Keys(nil, s, "en")
		if len(keys) > MaxKeys {
			t.Fatalf("%q has %d keys", s, len(keys))
		}
		again := Keys(nil, s+" "+s, "en")
		if !slices.Equal(keys, again) && !strings.ContainsAny(s, "'’.,-") && s == strings.ToValidUTF8(s, "") {
			t.Fatalf("%q: %x, twice %x", s, keys, again)
		}
		for _, term := range Terms(nil, s) {
			if term == "" || IsStop(term) && strings.IndexFunc(term, func(r rune) bool { return r < 'a' }) >= 0 {
				t.Fatalf("%q has the term %q", s, term)
			}
		}
	})
}
