package tile

import (
	"crypto/sha256"
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

// A change of keys without a new scheme would make pages look where edges do not
// file: claims would be "none" that were reviewed.
func TestSchemeIsKept(t *testing.T) {
	h := sha256.New()
	put := func(claim string) {
		for _, k := range Keys(nil, claim, "en") {
			h.Write([]byte{byte(k >> 24), byte(k >> 16), byte(k >> 8), byte(k)})
		}
	}
	terms := strings.Fields(string(lexicon))
	for i, entry := range terms { // in company, so that classes and ties count
		put(key(entry) + " " + key(terms[(i*7919+1)%len(terms)]) + " 2019 qarnzim 4,300")
	}
	for _, claim := range corpus {
		put(claim)
	}
	const want = "1 7e3c6c0779566e0f"
	if got := fmt.Sprintf("%d %x", Scheme, h.Sum(nil)[:8]); got != want {
		t.Errorf("keys have changed: got %q, want %q. Stored keys and pages in use have the old ones. If the change is meant, raise Scheme by one,"+
			" keep answering the scheme before it, file all reviews anew, and put the new value here.", got, want)
	}
}

// corpus has the marks that Terms looks at.
var corpus = []string{
	"Norway's ferries carried 4,300 full-scale replicas of the 2019 polar-bear.", "O’Brien’s “car”—don't!", "U.S. and U.S.A. spent $3.1bn, or 3.1%, in 2023-24",
	"The naïve mayor of Kyïv was running, studies and classes said", "Київ and 東京", "https://desk.example/pier?x=1,2,3", "a\xffb 'quoted' 5G 38th",
	"Police officers were attacked by demonstrators at the Drenova bus depot", "It is what it is.",
}

// Saying a claim twice changes no key, and terms have no marks that part words.
func FuzzKeys(f *testing.F) {
	f.Add("Norway's ferries carried 4,300 replicas.")
	f.Add("\xff'’s-3.,1")
	f.Fuzz(func(t *testing.T, s string) {
		keys := Keys(nil, s, "en")
		if len(keys) > MaxKeys {
			t.Fatalf("%q has %d keys", s, len(keys))
		}
		if again := Keys(nil, s+" "+s, "en"); !slices.Equal(keys, again) && 2*len(s) < MaxText {
			t.Fatalf("%q: %x, twice %x", s, keys, again)
		}
		for _, term := range Terms(nil, s) {
			if term == "" || strings.ContainsAny(term, " ,'-") {
				t.Fatalf("%q has the term %q", s, term)
			}
		}
	})
}
