package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"claimlight/wasm/actor"
	"claimlight/wasm/annotate"
	"claimlight/wasm/text"
)

// found is a document in which the engine found these actors and sentences, all
// told by the words of s.
type found struct {
	s         string
	actors    []who
	sentences []string
}

type who struct {
	kind               actor.Kind
	role               string
	mentions, pronouns []string // the nth use of a word counts as word#n, from 1
}

func (f found) document(t *testing.T) *annotate.Document {
	t.Helper()
	d := &annotate.Document{Document: &text.Document{Text: f.s}}
	for _, w := range f.actors {
		a := actor.Actor{Kind: w.kind, Role: w.role}
		for _, m := range w.mentions {
			a.Mentions = append(a.Mentions, at(t, f.s, m))
		}
		for _, p := range w.pronouns {
			a.Pronouns = append(a.Pronouns, at(t, f.s, p))
		}
		d.Actors = append(d.Actors, a)
	}
	for _, x := range f.sentences {
		d.Sentences = append(d.Sentences, text.Sentence{Span: at(t, f.s, x)})
	}
	return d
}

// at is where word, or its nth use as word#n, stands in s.
func at(t *testing.T, s, word string) text.Span {
	t.Helper()
	word, nth, _ := strings.Cut(word, "#")
	use, _ := strconv.Atoi(nth)
	for start := 0; ; start++ {
		i := strings.Index(s[start:], word)
		if i < 0 {
			t.Fatalf("no %q in %q", word, s)
		}
		if start += i; use <= 1 {
			return text.Span{Start: start, End: start + len(word)}
		}
		use--
	}
}

// spansOf writes where words stand as JSON.
func spansOf(t *testing.T, s string, words ...string) string {
	t.Helper()
	var all []string
	for _, w := range words {
		p := at(t, s, w)
		all = append(all, fmt.Sprintf("[%d,%d]", p.Start, p.End))
	}
	return "[" + strings.Join(all, ",") + "]"
}

// decode reads a line of gold and checks it.
func decode[G gold](t *testing.T, line string) G {
	t.Helper()
	var g G
	if err := json.Unmarshal([]byte(line), &g); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	if err := g.check(); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return g
}

func TestNames(t *testing.T) {
	const s = "Ola Nord left Hamar for Hamar Bank, a Norse firm."
	person, bank, town, norse := actor.Person, actor.Organization, actor.Place, actor.Group
	ola, firm := "[0,8,\"person\"]", "[24,34,\"organization\"]"
	for _, tt := range []struct {
		name, gold, ignore string
		actors             []who
		typed, untyped     tally
		kinds              [3]tally
	}{
		{"nothing at all", "", "", nil, tally{}, tally{}, [3]tally{}},
		{"nothing found", ola, "", nil, tally{0, 0, 1}, tally{0, 0, 1}, [3]tally{{0, 0, 1}}},
		{"no gold", "", "", []who{{kind: town, mentions: []string{"Hamar"}}}, tally{0, 1, 0}, tally{0, 1, 0}, [3]tally{2: {0, 1, 0}}},
		{"all right", ola + "," + firm, "", []who{{kind: person, mentions: []string{"Ola Nord"}}, {kind: bank, mentions: []string{"Hamar Bank"}}},
			tally{2, 2, 2}, tally{2, 2, 2}, [3]tally{{1, 1, 1}, {1, 1, 1}}},
		{"another kind", firm, "", []who{{kind: town, mentions: []string{"Hamar Bank"}}}, tally{0, 1, 1}, tally{1, 1, 1}, [3]tally{1: {0, 0, 1}, 2: {0, 1, 0}}},
		{"another span", ola, "", []who{{kind: person, mentions: []string{"Ola"}}}, tally{0, 1, 1}, tally{0, 1, 1}, [3]tally{{0, 1, 1}}},
		{"gold twice", ola + "," + ola, "", []who{{kind: person, mentions: []string{"Ola Nord"}}}, tally{1, 1, 1}, tally{1, 1, 1}, [3]tally{{1, 1, 1}}},
		{"ignored by its exact span", "", "[14,19]", []who{{kind: town, mentions: []string{"Hamar", "Hamar Bank"}}}, tally{0, 1, 0}, tally{0, 1, 0}, [3]tally{2: {0, 1, 0}}},
		{"a group", "", "", []who{{kind: norse, mentions: []string{"Norse"}}}, tally{}, tally{}, [3]tally{}},
	} {
		g := decode[nameGold](t, fmt.Sprintf(`{"text":%q,"gold":[%s],"ignore":[%s]}`, s, tt.gold, tt.ignore))
		var n names
		n.add(g, found{s: s, actors: tt.actors}.document(t))
		if n.typed != tt.typed || n.untyped != tt.untyped || n.kinds != tt.kinds {
			t.Errorf("%s: got %+v", tt.name, n)
		}
	}
}

func TestSentences(t *testing.T) {
	const s = " It rains. It pours.  Why? "
	three := []string{"It rains.", "It pours.", "Why?"}
	for _, tt := range []struct {
		name            string
		gold, found     []string
		boundary, whole tally
	}{
		{"nothing at all", nil, nil, tally{}, tally{}},
		{"all right", three, three, tally{2, 2, 2}, tally{3, 3, 3}},
		{"white space is no part", three, []string{" It rains. ", "It pours.  ", "Why? "}, tally{2, 2, 2}, tally{3, 3, 3}},
		{"one cut missed", three, []string{"It rains. It pours.", "Why?"}, tally{1, 1, 2}, tally{1, 2, 3}},
		{"one cut too many", three, []string{"It", "rains.", "It pours.", "Why?"}, tally{2, 3, 2}, tally{2, 4, 3}},
		{"the end is given", []string{"Why?"}, []string{"It pours.  Why?"}, tally{}, tally{0, 1, 1}},
		{"only white space", nil, []string{"  "}, tally{}, tally{}},
	} {
		g := decode[sentenceGold](t, fmt.Sprintf(`{"text":%q,"gold":%s}`, s, spansOf(t, s, tt.gold...)))
		var n sentences
		n.add(g, found{s: s, sentences: tt.found}.document(t))
		if n.boundary != tt.boundary || n.whole != tt.whole || n.rules != (tally{}) {
			t.Errorf("%s: got %+v", tt.name, n)
		}
	}
}

func TestRules(t *testing.T) {
	const s = "It rains. It pours."
	g := decode[sentenceGold](t, fmt.Sprintf(`{"text":%q,"gold":["It rains.","It pours."]}`, s))
	var n sentences
	n.add(g, found{s: s, sentences: []string{"It rains. ", "It pours."}}.document(t))
	n.add(g, found{s: s, sentences: []string{s}}.document(t))
	n.add(g, found{s: s}.document(t))
	if want := (tally{1, 0, 3}); n.rules != want || n.whole != (tally{}) {
		t.Errorf("got %+v", n)
	}
	if rows := n.rows(); len(rows) != 1 || rows[0].figures()[0] != (figure{"rules_acc", 1, 3}) {
		t.Errorf("got %+v", rows)
	}
}

func TestActors(t *testing.T) {
	const s = "Ida Holm met Per Holm. Holm, the mayor of Voss, said she and he left. Holm waved. Oslo Day ended."
	ida := fmt.Sprintf(`{"role":"the mayor of Voss","mentions":%s,"pronouns":%s}`, spansOf(t, s, "Ida Holm", "Holm#3", "Holm#4"), spansOf(t, s, "she"))
	per := fmt.Sprintf(`{"role":"","mentions":[{"surface":"Per Holm","span":[13,21]}],"pronouns":%s}`, spansOf(t, s, "he#2"))
	for _, tt := range []struct {
		name                             string
		gold                             []string
		actors                           []who
		mention, grouping, pronoun, role tally
	}{
		{name: "nothing at all"},
		{"nothing found", []string{ida, per}, nil, tally{0, 0, 4}, tally{}, tally{0, 0, 2}, tally{0, 0, 1}},
		{"all right", []string{ida, per}, []who{{role: "mayor of Voss", mentions: []string{"Ida Holm", "Holm#3", "Holm#4"}, pronouns: []string{"she"}},
			{mentions: []string{"Per Holm"}, pronouns: []string{"he#2"}}}, tally{4, 4, 4}, tally{3, 3, 3}, tally{2, 2, 2}, tally{1, 0, 1}},
		{"one actor cut in two", []string{ida}, []who{{role: "mayor", mentions: []string{"Ida Holm"}, pronouns: []string{"she"}}, {role: "waves", mentions: []string{"Holm#3", "Holm#4"}}},
			tally{3, 3, 3}, tally{1, 1, 3}, tally{1, 1, 1}, tally{0, 0, 1}},
		{"two in one", []string{ida, per}, []who{{role: "the mayor", mentions: []string{"Ida Holm", "Per Holm", "Holm#3", "Holm#4"}, pronouns: []string{"she", "he#2"}}},
			tally{4, 4, 4}, tally{3, 6, 3}, tally{1, 2, 2}, tally{1, 0, 1}},
		{"less than half a role", []string{ida}, []who{{role: "mayor of old Bergen", mentions: []string{"Ida Holm"}}}, tally{1, 1, 3}, tally{}, tally{0, 0, 1}, tally{0, 0, 1}},
		{"a name that is no actor", nil, []who{{mentions: []string{"Oslo Day"}}}, tally{}, tally{}, tally{}, tally{}},
		{"a name that nobody has", nil, []who{{mentions: []string{"Oslo"}}}, tally{0, 1, 0}, tally{}, tally{}, tally{}},
	} {
		g := decode[actorGold](t, fmt.Sprintf(`{"text":%q,"actors":[%s],"other_names":%s}`, s, strings.Join(tt.gold, ","), spansOf(t, s, "Oslo Day")))
		var n actors
		n.add(g, found{s: s, actors: tt.actors}.document(t))
		if want := (actors{tt.mention, tt.grouping, tt.pronoun, tt.role}); n != want {
			t.Errorf("%s: got %+v, want %+v", tt.name, n, want)
		}
	}
}

func TestFigures(t *testing.T) {
	for _, tt := range []struct {
		f           figure
		thousandths int
		shown       string
	}{
		{figure{"", 0, 0}, 0, "0.000"},
		{figure{"", 0, 7}, 0, "0.000"},
		{figure{"", 2, 3}, 666, "0.667"},
		{figure{"", 7, 7}, 1000, "1.000"},
		{tally{3, 4, 6}.precision(), 750, "0.750"},
		{tally{3, 4, 6}.recall(), 500, "0.500"},
		{tally{3, 4, 6}.f1(), 600, "0.600"},
		{tally{}.f1(), 0, "0.000"},
	} {
		if tt.f.thousandths() != tt.thousandths || tt.f.String() != tt.shown {
			t.Errorf("%+v: %d, %s", tt.f, tt.f.thousandths(), tt.f)
		}
	}
}
