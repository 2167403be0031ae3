package tile

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/review"
)

// The worked example of the package comment.
func TestWorkedExample(t *testing.T) {
	const claim = "Norway's ferries carried 4,300 full-scale replicas of the 2019 polar-bear."
	terms := Terms(nil, claim)
	if got, want := strings.Join(terms, " "), "norway ferry carry 4300 full scal replica 2019 polar bear"; got != want {
		t.Errorf("terms: got %q, want %q", got, want)
	}
	var got []string
	for _, term := range rarest(terms, 6) {
		got = append(got, fmt.Sprintf("%s %d %08x", term, Rarity(term), uint32(Hash("en", term))))
	}
	want := []string{"replica 12 ee353367", "norway 12 4e87019c", "ferry 12 f59e4686", "polar 12 332de416", "4300 9 cbcdadf7", "scal 8 fea4f0f3"}
	if !slices.Equal(got, want) {
		t.Errorf("keys: got %q, want %q", got, want)
	}
	if path := string(AppendPath(nil, Key(0xee353367).Path("en", 9))); path != "tiles/2/en/9/1dc.json" {
		t.Errorf("path: got %s", path)
	}
	if filed := Filed(nil, claim, "Norway's ferries", "en"); len(filed) != len(terms) || filed[0] != 0xee353367 {
		t.Errorf("filed under %x", filed)
	}
	r := review.Record{Claim: claim}
	if s := SketchOf(&r, "en"); s != 0x36719c686416000 {
		t.Errorf("sketch: got %015x", uint64(s))
	}
	if asked := Asked(nil, "In 2019, "+claim, "en"); asked[0].Term != "norway" {
		t.Errorf("asked: %v", asked)
	}
}

// A page asks for names and for what comes again first; a word that no list knows
// and that is no name comes after the rare ones that are known.
func TestAsked(t *testing.T) {
	for in, want := range map[string]string{
		"":                               "",
		"The harbour at Molde pays tax.": "mold harbour pay tax",
		"Molde pays tax. Pays qarnzim tax, and tax again.": "qarnzim mold pay tax",
		"New York's port": "port york new",
		"He said that Ukraine had lost 300 tanks since 2022.": "ukrain 300 tank 2022 lost",
	} {
		var got []string
		for _, a := range Asked(nil, in, "en") {
			got = append(got, a.Term)
			if a.Key != Hash("en", a.Term) {
				t.Errorf("%q: %s has key %08x", in, a.Term, uint32(a.Key))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", in, strings.Join(got, " "), want)
		}
	}
	if got := Asked(nil, "Molde pays tax. Molde pays.", "en"); got[0].Term != "mold" || got[0].Again != 1 || got[2].Term != "tax" || got[2].Again != 0 {
		t.Errorf("said again: %+v", got)
	}
	if got := Asked(nil, strings.Repeat("Molde ", MaxText), "en"); len(got) != 0 {
		t.Errorf("of a text too long: %d", len(got))
	}
}

func TestSketch(t *testing.T) {
	named := review.Record{Claim: "Ferries sank.", Claimant: "Mayor Zoë Quay", ClaimantKind: review.NamedClaimant}
	s := SketchOf(&named, "en")
	if s.Term(0) == 0 || s.Term(1) == 0 || s.Term(2) != 0 || s.Term(3) != 0 || s.Claimant() != NameMark("QUAY") {
		t.Errorf("got %015x", uint64(s))
	}
	named.ClaimantKind = review.GenericClaimant
	if s := SketchOf(&named, "en"); s.Claimant() != 0 {
		t.Errorf("a generic claimant: got %015x", uint64(s))
	}
	if NameMark("") != 0 || NameMark("Zoë Quay") == 0 || Key(0x1000).Mark() != 1 {
		t.Error("marks")
	}
}

func TestTerms(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"It was not to be, they said.": "",
		"U.S. and U.S.A.":              "u.s u.s.a",
		"O’Brien’s “car”—don't!":       "obrien car",
		"naïve Kyïv 3.1% 1,000,000":    "naiv kyiv 3.1 1000000",
		"Київ and 東京":                  "київ 東京",
		"state-of-the-art 38th 5G":     "stat art 38th 5g",
		"a\xffb":                       "b",
		"See https://desk.example/pier?x=1,2,3 and t.co/aXb": "see",
		"and/or 24/7":                      "24 7",
		"#AustralianFires by (@BrianKemp)": "australian fir brian kemp",
	} {
		if got := strings.Join(Terms(nil, in), " "); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Wording around a claim and its letters' case and accents change no key.
func TestKeysAreStable(t *testing.T) {
	const claim = "The Zoë Quay dredgers sank near Møllerup, Brandvold said"
	want := Filed(nil, claim, "", "en")
	if got := Filed(nil, "MOLLERUP: “ZOE QUAY” dredger sank near Brandvold.", "", "en"); !slices.Equal(got, want) {
		t.Errorf("got %x, want %x", got, want)
	}
	if got := Filed(nil, "Dredgers sank", "Zoë Quay near Møllerup, Brandvold", "en"); len(got) != len(want) {
		t.Errorf("in claim and title: got %x, want those of %x", got, want)
	}
	title := strings.Repeat("zzqarnzim zzveltmor zzbrisklet zzmossgar ", 8)
	for i := range 16 {
		title += fmt.Sprintf(" zzqarnzim%c", 'a'+i)
	}
	for _, key := range want[:SketchTerms] { // a long headline keeps no claim from being found by its own terms
		if !slices.Contains(Filed(nil, claim, title, "en"), key) {
			t.Errorf("key %08x is lost to the title", uint32(key))
		}
	}
	if got := Filed(nil, claim, "", "de"); slices.Equal(got, want) {
		t.Error("two languages share keys")
	}
	if got := Filed(nil, "It is what it is.", "", "en"); len(got) != 0 {
		t.Errorf("stop words are keys: %x", got)
	}
	if got := Filed(nil, strings.Repeat("qarn ", MaxText), "", "en"); len(got) != 0 {
		t.Errorf("of a text too long: %x", got)
	}
}

// Other languages have plain words of some length as terms.
func TestOtherLanguages(t *testing.T) {
	for in, want := range map[string]string{
		"Der Hafen zahlt 300 Millionen im Jahr.": "hafen zahlt 300 millionen jahr",
		"Le port n’est pas fermé":                "port nest ferme",
		"Київський порт закрито":                 "київський порт закрито",
		"東京の港は閉鎖された":                             "東京の港は閉鎖された",
	} {
		if got := strings.Join(termsOf(nil, in, "xx"), " "); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
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
	terms := lexicon.terms()
	if len(terms) < 1000 || !slices.IsSorted(terms) {
		t.Errorf("%d terms, sorted or not", len(terms))
	}
	classes := map[int32]int{}
	for _, term := range terms {
		class, ok := lexicon.class(term)
		if !ok || class < 0 || class >= MaxRarity || IsNumber(term) {
			t.Errorf("%q: %d %v", term, class, ok)
		}
		classes[class]++
		for _, other := range [...]string{term + "a", term + "zz", term[:len(term)-1], "a" + term, term[:len(term)-1] + "\xff"} {
			if _, ok := lexicon.class(other); ok != slices.Contains(terms, other) {
				t.Errorf("%q beside %q: %v", other, term, ok)
			}
		}
	}
	if len(classes) < 5 {
		t.Errorf("only %d classes", len(classes))
	}
	for _, other := range [...]string{"", "a", "A", "\n", "0", "~", "zzz", "\xff"} {
		if _, ok := lexicon.class(other); ok != slices.Contains(terms, other) {
			t.Errorf("%q: %v", other, ok)
		}
	}
	if Rarity("tax") >= Rarity("zero") || Rarity("zero") >= Rarity("replica") {
		t.Error("the classes do not go by frequency")
	}
}

// terms are all of the table.
func (f frequent) terms() (terms []string) {
	for line := range strings.SplitSeq(string(f), "\n") {
		last, from, start := "", 0, 0
		for i := 0; i < len(line); i++ {
			if line[i] < ofClass || line[i] > ofClass+MaxRarity {
				continue
			}
			last = last[:from] + line[start:i]
			terms = append(terms, last)
			if i+1 < len(line) {
				from = int(line[i+1] - shared)
			}
			start = i + 2
		}
	}
	return terms
}

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
		r := review.Record{Claim: claim, Claimant: claim, ClaimantKind: review.NamedClaimant}
		fmt.Fprintf(h, "%x %x", Filed(nil, claim, "A title on polar bears", "en"), SketchOf(&r, "en"))
	}
	terms := lexicon.terms()
	for i, term := range terms { // in company, so that classes and ties count
		put(term + " " + terms[(i*7919+1)%len(terms)] + " 2019 qarnzim 4,300")
	}
	for _, claim := range corpus {
		put(claim)
	}
	const want = "2 52bf722457d7f8aa"
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
		keys := Filed(nil, s, "", "en")
		if len(keys) > MaxFiled {
			t.Fatalf("%q has %d keys", s, len(keys))
		}
		if again := Filed(nil, s, s, "en"); !slices.Equal(keys, again) {
			t.Fatalf("%q: %x, twice %x", s, keys, again)
		}
		for i, a := range Asked(nil, s, "en") {
			if len(keys) < MaxFiled && !slices.Contains(keys, a.Key) || i > 0 && a.Term == "" {
				t.Fatalf("%q: %s is asked for, and not filed under", s, a.Term)
			}
		}
		for _, term := range Terms(nil, s) {
			if term == "" || strings.ContainsAny(term, " ,'-") {
				t.Fatalf("%q has the term %q", s, term)
			}
		}
	})
}
