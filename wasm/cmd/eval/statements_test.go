package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/actor"
	"claimlight/wasm/claim"
	"claimlight/wasm/text"
)

// Actors 0 Ida and 1 Per of gold are found as 1 and 0; 2 is nobody of gold.
func TestStatements(t *testing.T) {
	const s = "Ida Holm said the old quay was shut. Per Lie said “boats may wait” there. The rain fell for nine days. Oslo slept."
	const reports, own = `"quote":"indirect"`, `"quote":"none"`
	line := func(words, rest string) string {
		return fmt.Sprintf(`{"content":%s,%s,"checkworthy":true}`, spansOf(t, s, words), rest)
	}
	by := func(speaker int, quote claim.Quote, words string) claim.Claim {
		p := at(t, s, words)
		return claim.Claim{Span: p, Speaker: speaker, Quote: quote, Content: []text.Span{p}}
	}
	quay := line("the old quay was shut", `"speaker":0,`+reports)
	rain := line("The rain fell for nine days", `"speaker":-1,`+own)
	for _, tt := range []struct {
		name                                string
		gold                                []string
		found                               []claim.Claim
		reported, speaker, quote, given, of tally // of is the article's own
	}{
		{name: "nothing at all"},
		{"nothing found", []string{quay, rain}, nil, tally{0, 0, 1}, tally{0, 0, 1}, tally{}, tally{}, tally{1, 0, 1}},
		{"all right", []string{quay, rain}, []claim.Claim{by(1, claim.Indirect, "the old quay was shut"), by(-1, claim.None, "The rain fell for nine days")},
			tally{1, 1, 1}, tally{1, 0, 1}, tally{1, 0, 1}, tally{1, 0, 1}, tally{1, 0, 1}},
		{"another speaker, another quotation", []string{quay}, []claim.Claim{by(0, claim.Direct, "the old quay was shut")},
			tally{1, 1, 1}, tally{0, 0, 1}, tally{0, 0, 1}, tally{0, 0, 1}, tally{}},
		{"a speaker whom gold does not know", []string{quay}, []claim.Claim{by(2, claim.Indirect, "the old quay was shut")},
			tally{1, 1, 1}, tally{0, 0, 1}, tally{1, 0, 1}, tally{0, 0, 1}, tally{}},
		{"such a speaker is not nobody", []string{line("the old quay was shut", `"speaker":-1,`+reports)}, []claim.Claim{by(2, claim.Indirect, "the old quay was shut")},
			tally{1, 1, 1}, tally{0, 0, 1}, tally{1, 0, 1}, tally{0, 0, 1}, tally{}},
		{"nobody is no wrong name", []string{quay}, []claim.Claim{by(-1, claim.Indirect, "the old quay was shut")},
			tally{1, 1, 1}, tally{0, 0, 1}, tally{1, 0, 1}, tally{}, tally{}},
		{"a second speaker", []string{line("the old quay was shut", `"speaker":0,"co_speakers":[1],`+reports)}, []claim.Claim{by(0, claim.Indirect, "the old quay was shut")},
			tally{1, 1, 1}, tally{1, 0, 1}, tally{1, 0, 1}, tally{1, 0, 1}, tally{}},
		{"an invented speaker", []string{rain}, []claim.Claim{by(1, claim.Indirect, "The rain fell for nine days")},
			tally{0, 1, 0}, tally{}, tally{}, tally{0, 0, 1}, tally{0, 0, 1}},
		{"a report taken for the article's own", []string{quay}, []claim.Claim{by(-1, claim.None, "the old quay was shut")},
			tally{0, 0, 1}, tally{0, 0, 1}, tally{0, 0, 1}, tally{}, tally{}},
		{"half of the words", []string{line("boats may wait” there", `"speaker":1,`+reports)}, []claim.Claim{by(0, claim.Indirect, "boats may")},
			tally{1, 1, 1}, tally{1, 0, 1}, tally{1, 0, 1}, tally{1, 0, 1}, tally{}},
		{"less than half", []string{line("“boats may wait” there", `"speaker":1,`+reports)}, []claim.Claim{by(0, claim.Indirect, "may")},
			tally{0, 1, 1}, tally{0, 0, 1}, tally{}, tally{}, tally{}},
		{"one claim is one statement", []string{line("the old quay", `"speaker":0,`+reports), line("quay was shut", `"speaker":0,`+reports)}, []claim.Claim{by(1, claim.Indirect, "the old quay was shut")},
			tally{1, 1, 2}, tally{1, 0, 2}, tally{1, 0, 1}, tally{1, 0, 1}, tally{}},
	} {
		g := decode[actorGold](t, fmt.Sprintf(`{"text":%q,"actors":[{"mentions":%s},{"mentions":%s}],"statements":[%s]}`,
			s, spansOf(t, s, "Ida Holm"), spansOf(t, s, "Per Lie"), strings.Join(tt.gold, ",")))
		d := found{s: s, actors: []who{{mentions: []string{"Per Lie"}}, {mentions: []string{"Ida Holm"}}, {kind: actor.Place, mentions: []string{"Oslo"}}}}.document(t)
		d.Claims = tt.found
		var a articles
		a.add(g, d)
		got := a.statements
		if !a.stated || got.reported != tt.reported || got.speaker != tt.speaker || got.quote != tt.quote || got.given != tt.given || got.own != tt.of {
			t.Errorf("%s: got %+v", tt.name, got)
		}
	}
}

// A statement is worth what the highest claim that touches it is.
func TestStatementsWorth(t *testing.T) {
	const s = "The quay is shut. The rain fell. Oslo slept."
	d := said(s, claim.Claim{Span: at(t, s, "The quay is shut."), Speaker: -1, Score: 300}, claim.Claim{Span: at(t, s, "is shut. The rain"), Speaker: -1, Score: 700})
	gold := ""
	for i, words := range []string{"The quay", "The quay is shut", "rain fell", "Oslo slept"} {
		gold += fmt.Sprintf(`,{"content":%s,"speaker":-1,"quote":"none","checkworthy":%v}`, spansOf(t, s, words), i%2 == 0)
	}
	g := decode[actorGold](t, fmt.Sprintf(`{"text":%q,"actors":[],"statements":[%s]}`, s, gold[1:]))
	var a articles
	a.add(g, d)
	if want := []scoredText{{300, true}, {700, false}, {700, true}, {0, false}}; !slices.Equal(a.statements.worth.texts, want) {
		t.Errorf("got %v", a.statements.worth.texts)
	}
	if got := a.notes(); len(got) != 1 || got[0] != "worth_AP by chance 0.500" {
		t.Errorf("notes %q", got)
	}
}

// Sets without statements have the figures of actors alone.
func TestStatementsLeftOut(t *testing.T) {
	for statements, rows := range map[string]int{"": 4, `,"statements":null`: 4, `,"statements":[]`: 10} {
		var a articles
		a.add(decode[actorGold](t, `{"text":"Rain fell.","actors":[]`+statements+`}`), said("Rain fell."))
		if got := a.rows(); len(got) != rows {
			t.Errorf("%q: %d rows", statements, len(got))
		}
	}
}

func TestPieces(t *testing.T) {
	const s = "Nine “days”,\tof\nrain."
	for _, tt := range []struct {
		spans []span
		want  []int
	}{
		{nil, nil},
		{[]span{{0, len(s)}}, []int{0, 5, 17, 20}},
		{[]span{{2, 6}, {18, 23}}, []int{2, 5, 18, 20}},
		{[]span{{4, 5}}, nil},
		{[]span{{6, 9}, {7, 8}}, []int{6, 7}}, // within “
	} {
		if got := slices.Sorted(maps.Keys(pieces(s, tt.spans))); !slices.Equal(got, tt.want) {
			t.Errorf("%v: got %v", tt.spans, got)
		}
	}
}
