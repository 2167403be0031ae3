package tag_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"claimlight/wasm/benchtext"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/tag"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

var names = shipped.Names()

// find lists the mentions of s as "Ada Lovelace/0".
func find(s string) (out []string) {
	doc := text.Parse(s)
	for _, m := range names.Find(doc, names.Words(doc)) {
		out = append(out, fmt.Sprintf("%s/%d", s[doc.Tokens[m.First].Start:doc.Tokens[m.Last-1].End], m.Kind))
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing", "The talks have failed, and they will not resume.", ""},
		{"a person and a place", "On Monday Anna Weber left London.", "Anna Weber/0 London/2"},
		{"a surname that opens a sentence", "We met Anna Krellik. Krellik had left.", "Anna Krellik/0 Krellik/0"},
		{"a company's dot", "It was sold to Acme Shipping Inc. last year.", "Acme Shipping Inc./1"},
		{"a people", "Then the Swedes agreed.", "Swedes/3"},
		{"a list's name of several words", "He flew to the Ivory Coast and to New York City.", "Ivory Coast/2 New York City/2"},
		{"no possessive", "We read Anna Lindqvist's letter.", "Anna Lindqvist/0"},
	} {
		if got := strings.Join(find(c.in), " "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFollows(t *testing.T) {
	begin, inside, other := tag.Of(tag.Place, tag.Begin), tag.Of(tag.Place, tag.Inside), tag.Of(tag.Group, tag.Inside)
	for _, c := range []struct {
		a, b int
		want bool
	}{
		{tag.Outside, tag.Outside, true}, {tag.Outside, begin, true}, {tag.Outside, inside, false}, {begin, begin, true}, {begin, inside, true},
		{inside, inside, true}, {inside, tag.Outside, true}, {begin, other, false}, {inside, other, false},
	} {
		if got := tag.Follows(c.a, c.b); got != c.want {
			t.Errorf("Follows(%d, %d) = %v", c.a, c.b, got)
		}
	}
}

// Mentions are in order, apart, within one sentence, and the same every time.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"He met Anna Lee\n\nII Corps said so.", "Barnes &\n\nNoble shut.", "", "A", "A B", "Inc.", "X Inc.", "Of The And", "A. B. C.", "1 A 2", "\xffA \xff B said", "New York New York City", "the Swedes Swedes",
		"I II III", "A of the and for B", strings.Repeat("A of ", 99), "İ ŉ ǰ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := text.Parse(s)
		words := names.Words(doc)
		found := names.Find(doc, words)
		last, k := 0, 0
		for _, m := range found {
			for m.First >= doc.Sentences[k].Last {
				k++
			}
			if m.First < last || m.Last <= m.First || m.Last > doc.Sentences[k].Last || m.Kind > tag.Other {
				t.Fatalf("%q: %+v", s, found)
			}
			last = m.Last
		}
		if again := names.Find(doc, words); !reflect.DeepEqual(found, again) {
			t.Fatalf("%q: once %v, then %v", s, found, again)
		}
	})
}

// The texts that would show a rescan: the test's own time limit is what fails.
func TestFindLong(t *testing.T) {
	for _, unit := range []string{"Anna ", "Ohio Anna ", "Anna and ", "Aaa Bbb ", "A", "A ", "A of ", "New York ", "Swedes ", "1 A ", "Anna Bbb. "} {
		find(strings.Repeat(unit, (1<<17)/len(unit)))
	}
}

func BenchmarkFind(b *testing.B) {
	articles := benchtext.Articles(1 << 18)
	var docs []*text.Document
	var known [][]word.Word
	for _, s := range articles {
		doc := text.Parse(s)
		docs, known = append(docs, doc), append(known, names.Words(doc))
	}
	b.SetBytes(benchtext.Size(articles))
	b.ReportAllocs()
	for b.Loop() {
		for i, doc := range docs {
			names.Find(doc, known[i])
		}
	}
}
