package model

import (
	"slices"
	"strings"
	"testing"
)

func TestLookup(t *testing.T) {
	tests := []struct {
		word string
		form Form
		cue  Cue // must have all of these
		not  Cue // and none of those
	}{
		{"say", Plain, Clause | Bare | Tag, AlsoNoun},
		{"says", Third, Tag, AlsoNoun},
		{"said", Past, Tag, 0},
		{"saying", Gerund, Tag, 0},
		{"written", Participle, Tag, 0},
		{"denies", Third, Denial | Object, 0},
		{"denied", Past, Denial | Object, 0},
		{"admitting", Gerund, Clause, 0},
		{"signalling", Gerund, Clause, 0},
		{"signaling", Gerund, Clause, 0},
		{"claims", Third, Tag, 0},
		{"claimed", Past, Tag, AlsoNoun},
		{"reports", Third, AlsoNoun, 0},
		{"put", Past, Tag, 0},
		{"putting", Gerund, Tag, 0},
		{"hinted", Past, Doubt | Topic, 0},
		{"asked", Past, Question | Addressee, 0},
		{"has", Third, 0, Tag},
		{"goes", Third, 0, Tag},
		{"lying", Gerund, 0, Tag},
		{"kiev", NoForm, 0, ^Cue(0)},
		{"", NoForm, 0, ^Cue(0)},
	}
	for _, tt := range tests {
		w := Lookup(tt.word)
		if w.Form != tt.form || w.Cue&tt.cue != tt.cue || w.Cue&tt.not != 0 {
			t.Errorf("Lookup(%q) = form %d, cue %b", tt.word, w.Form, w.Cue)
		}
	}
}

func TestWordsSorted(t *testing.T) {
	for i := 1; i < len(words); i++ {
		if words[i-1].text >= words[i].text {
			t.Fatalf("%q before %q", words[i-1].text, words[i].text)
		}
	}
	for _, w := range words {
		for _, c := range w.text {
			if c >= 'A' && c <= 'Z' {
				t.Errorf("%q is not lower case", w.text)
			}
		}
	}
}

func TestNounListsSorted(t *testing.T) {
	for name, list := range map[string]List{"People": People, "Untrue": Untrue} {
		all := strings.Fields(string(list))
		if !slices.IsSorted(all) || len(slices.Compact(slices.Clone(all))) != len(all) {
			t.Errorf("%s is not sorted, or has an entry twice", name)
		}
		for _, n := range all {
			if !list.Has(n) {
				t.Errorf("%s: %q is not found", name, n)
			}
		}
	}
}

// A full table would be searched for ever.
func TestPlaces(t *testing.T) {
	if len(words) > len(places)/2 {
		t.Errorf("%d words in %d places", len(words), len(places))
	}
	for i, w := range words {
		if Lookup(w.text) != words[i] {
			t.Errorf("%q is not found", w.text)
		}
	}
}
