package word

import (
	"strings"
	"testing"

	"claimlight/wasm/benchtext"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		in   string
		at   int
		want Trait
	}{
		{"It was in Kenya.", 3, Capital | Place | Begins},
		{"It was in kenya.", 3, 0},
		{"It was NATO.", 2, Capital | Shout | Org | Begins},
		{"We met A. Weber.", 2, Capital | Initial | Barred},
		{"We met Mr. Weber.", 2, Capital | Rank | Head | Male},
		{"The Anna.", 1, Capital | Given},
		{"Anna left.", 0, Capital | Given | Opening},
		{"“Anna left.”", 1, Capital | Given | Opening},
		{"The Swedes left.", 1, Capital | People},
		{"The Swedish side.", 1, Capital | Demonym},
		{"The London-based firm.", 1, Capital | Barred},
		{"He met al-Assad.", 2, Capital},
		{"Anna's spokesman said.", 1, Possessive},
		{"Anna's spokesman said.", 2, Function | Occupation | Male | Calling},
		{"His goalkeeper said.", 1, Calling},
		{"The Airline said.", 1, Capital | Trade},
		{"At Oslo.", 0, Capital | Opening | Where},
		{"Ben van Dyk.", 1, Joint},
		{"The parliament said.", 1, Common},
		{"It was hers.", 0, Capital | Opening | Pronoun},
		{"Anna's spokesman said.", 3, Function | Speech},
		{"It rained, rained and rained.", 6, 0},
	} {
		doc := text.Parse(c.in)
		if got := NewLexicon().Read(doc)[c.at].Traits; got != c.want {
			t.Errorf("%q: %s is %b, want %b", c.in, doc.Tokens[c.at].Of(c.in), got, c.want)
		}
	}
}

// No name is in a list of several words or one whose first word does not show it.
func TestBegins(t *testing.T) {
	lexicon := NewLexicon()
	for _, list := range []model.List{model.Countries, model.Places, model.Organizations} {
		for key := range list.Keys {
			doc := text.Parse("It was " + strings.ReplaceAll(key, "_", " ") + " here.")
			if got := lexicon.Read(doc)[2].Traits; got&Capital != 0 && got&Begins == 0 {
				t.Errorf("%s: %b", key, got)
			}
		}
	}
}

// A full table would be searched for ever.
func TestLexicon(t *testing.T) {
	n, listed := 0, NewLexicon()
	for _, e := range listed.entries {
		if e.key != "" {
			n++
		}
	}
	if n == 0 || n > len(listed.entries)*3/4 {
		t.Errorf("%d of %d entries are taken", n, len(listed.entries))
	}
}

func TestMarks(t *testing.T) {
	words := NewLexicon().Read(text.Parse("So (he) said — no."))
	var marks []byte
	for _, w := range words {
		if w.Mark != 0 {
			marks = append(marks, w.Mark)
		}
	}
	if string(marks) != "()." {
		t.Errorf("got %q", marks)
	}
}

func BenchmarkRead(b *testing.B) {
	articles := benchtext.Articles(1 << 18)
	var docs []*text.Document
	for _, s := range articles {
		docs = append(docs, text.Parse(s))
	}
	lexicon := NewLexicon()
	b.SetBytes(benchtext.Size(articles))
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			lexicon.Read(doc)
		}
	}
}
