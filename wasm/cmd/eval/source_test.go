package main

import (
	"slices"
	"testing"

	"claimlight/wasm/actor"
	"claimlight/wasm/text"
)

func TestSource(t *testing.T) {
	const s = "Ida Holm, who fishes, met officials from Voss, a man who rows and the mayor, Per Lie Jr. of Voss. " +
		"They left, She and the bank said. Bank of Voss rose. Minister of State Ola Nord, who waved. ( Bank ), &c"
	for _, tt := range []struct {
		name, marked string
		kind         sourceKind
		heads        []string
	}{
		{"a name", "Ida Holm", named, []string{"Holm"}},
		{"a name and a clause", "Ida Holm, who fishes", named, []string{"Holm"}},
		{"a pronoun", "They", pronoun, []string{"They"}},
		{"a pronoun and more", "She and the bank", named, []string{"She"}}, // no one word, so its capital makes it a name
		{"no name", "officials from Voss", nominal, []string{"officials"}},
		{"a name behind a comma", "the mayor, Per Lie Jr. of Voss", named, []string{"Lie", "Voss"}},
		{"one capital behind a comma", "a man who rows and the mayor, Per", nominal, []string{"man"}},
		{"an office of something", "Minister of State Ola Nord", named, []string{"Minister", "Nord"}},
		{"a word that is also written small", "Bank", nominal, []string{"Bank"}},
		{"the same with more", "Bank of Voss", named, []string{"Bank", "Voss"}},
		{"a relative pronoun behind a noun", "who#2", nominal, []string{"who#2", "man"}},
		{"a relative pronoun behind a name", "who", named, []string{"who", "Holm"}},
		{"only punctuation", ",", nominal, []string{","}},
		{"nothing that is read", ".", nominal, []string{"."}},
		{"a bracket first", "( Bank )", nominal, []string{")"}},
	} {
		n := readWords(s)
		got := n.source([]span{span(at(t, s, tt.marked))})
		var heads []string
		for _, h := range got.heads {
			heads = append(heads, n.of(h))
		}
		var want []string
		for _, h := range tt.heads {
			want = append(want, at(t, s, h).Of(s))
		}
		if got.kind != tt.kind || !slices.Equal(heads, want) {
			t.Errorf("%s: got %d %q", tt.name, got.kind, heads)
		}
	}
}

// Gold is foreign: pieces in any order, cut within letters, of any text.
func TestSourceTotal(t *testing.T) {
	for _, s := range []string{"who said “né”", "that", "É, É", ",,", "-", "\xff\xfe", "Jr. of", "of (who"} {
		n := readWords(s)
		for i := range len(s) {
			for j := i + 1; j <= len(s); j++ {
				for _, marked := range [][]span{{{i, j}}, {{i, j}, {0, 1}}, {{0, 1}, {i, j}}} {
					if got := n.source(marked); len(got.heads) == 0 {
						t.Errorf("%q %v: no head", s, marked)
					}
				}
			}
		}
	}
}

func TestIs(t *testing.T) {
	const s = "Ida Holm, a guide, met Per Lie. She waved. Some officials did. Lie’s boat sank."
	n := readWords(s)
	ida := actor.Actor{Name: "Ída Hólm", Mentions: []text.Span{at(t, s, "Ida Holm")}, Pronouns: []text.Span{at(t, s, "She")}}
	per := actor.Actor{Name: "Per Lie", Mentions: []text.Span{at(t, s, "Per Lie")}}
	for _, tt := range []struct {
		name, marked string
		right        [3]bool // nobody, Ida, Per
	}{
		{"by mention", "Ida Holm, a guide", [3]bool{1: true}},
		{"by pronoun", "She", [3]bool{1: true}},
		{"by name, where no mention was found", "Lie’s", [3]bool{2: true}},
		{"nobody", "officials", [3]bool{0: true}},
	} {
		src := n.source([]span{span(at(t, s, tt.marked))})
		for i, want := range tt.right {
			if got := n.is(src, []actor.Actor{ida, per}, i-1); got != want {
				t.Errorf("%s, actor %d: got %v", tt.name, i-1, got)
			}
		}
	}
}

func TestNameWords(t *testing.T) {
	for in, want := range map[string][]string{"": nil, "Zoë Nord Jr.": {"nord", "zoe"}, "Nord’s": {"nord"}, "O.P. Lie": {"lie", "op"}, "James'": {"james"}} {
		var got []string
		for w := range nameWords(in) {
			got = append(got, w)
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q", in, got)
		}
	}
}
