package model

import (
	"strings"
	"testing"
)

func TestList(t *testing.T) {
	const l List = "a=x b_c=1_2 d\ne"
	for _, c := range []struct {
		key, value string
		ok         bool
	}{
		{"a", "x", true}, {"b c", "1_2", true}, {"d", "", true}, {"e", "", true},
		{"", "", false}, {"b", "", false}, {"bc", "", false}, {"b c d", "", false}, {"f", "", false}, {"A", "", false},
	} {
		if value, ok := l.Get(c.key); value != c.value || ok != c.ok {
			t.Errorf("Get(%q) = %q, %v, want %q, %v", c.key, value, ok, c.value, c.ok)
		}
	}
	if List("").Has("a") || List("").Has("") {
		t.Error("the empty list holds something")
	}
}

func TestKeys(t *testing.T) {
	var got []string
	for key := range List("a=x b_c=1_2 d\ne").Keys {
		if got = append(got, key); key == "d" {
			break
		}
	}
	if strings.Join(got, " ") != "a b_c d" {
		t.Errorf("got %q", got)
	}
	for key := range List("").Keys {
		t.Errorf("the empty list has %q", key)
	}
}

// Every entry of every list must be found, once: a list out of order would lose
// words silently.
func TestListsAreSorted(t *testing.T) {
	for name, l := range lists {
		entries := strings.FieldsFunc(string(l), func(r rune) bool { return r == ' ' || r == '\n' })
		if len(entries) == 0 {
			t.Errorf("%s is empty", name)
		}
		last := ""
		for _, e := range entries {
			key, value, _ := strings.Cut(e, "=")
			if key <= last {
				t.Errorf("%s: %q after %q", name, key, last)
			}
			last = key
			if got, ok := l.Get(strings.ReplaceAll(key, "_", " ")); !ok || got != value {
				t.Errorf("%s: %q found as %q, %v", name, e, got, ok)
			}
		}
		if strings.Join(entries, " ") != strings.ReplaceAll(string(l), "\n", " ") {
			t.Errorf("%s: more than one separator somewhere", name)
		}
	}
}

var lists = map[string]List{
	"English": English, "Rival": Rival,
	"Titles": Titles, "Numbered": Numbered, "Abbreviations": Abbreviations, "Openers": Openers, "AfterTime": AfterTime,
	"Countries": Countries, "Places": Places, "Demonyms": Demonyms, "FirstNames": FirstNames, "Organizations": Organizations,
	"Ranks": Ranks, "Heads": Heads, "Male": Male, "Female": Female, "Occupations": Occupations, "Bodies": Bodies, "Enders": Enders,
	"Suffixes": Suffixes, "Sites": Sites, "Nonnames": Nonnames, "Honours": Honours, "Particles": Particles, "Compounds": Compounds, "Events": Events,
	"Starters": Starters, "Resumers": Resumers, "Subjects": Subjects, "Credits": Credits, "CreditWords": CreditWords,
	"Callings": Callings, "Trades": Trades, "Fields": Fields, "Where": Where,
}
