package main

import (
	"slices"
	"testing"

	"claimlight/wasm/actor"
	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/text"
)

func TestQuotations(t *testing.T) {
	const s = "“One” two \"three” \"four\" “five\nsix” \"seven"
	var got []string
	for _, q := range quotations(s) {
		got = append(got, text.Span(q).Of(s))
	}
	if want := []string{"One", "three", "four", "five\n", "seven"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// said is a document of these claims, each with its contents.
func said(s string, claims ...claim.Claim) *annotate.Document {
	return &annotate.Document{Document: &text.Document{Text: s}, Claims: claims}
}

func reported(q claim.Quote, spans ...text.Span) claim.Claim {
	return claim.Claim{Quote: q, Content: spans}
}

// Words: He0 said3 “one9 two13 three17” four25 five30.
func TestQuotesAdd(t *testing.T) {
	const s = "He said “one two three” four five."
	whole, part := span{8, 25}, text.Span{Start: 11, End: 18} // “one two three”; one two
	for _, tt := range []struct {
		name   string
		gold   []attribution
		found  []claim.Claim
		iou30  coverage
		iou80  coverage
		direct coverage // of 30
	}{
		{"nothing", nil, nil, coverage{}, coverage{}, coverage{}},
		{"the whole", []attribution{{Content: []span{whole}}}, []claim.Claim{reported(claim.Direct, text.Span(whole))},
			coverage{1, 1, 1, 1}, coverage{1, 1, 1, 1}, coverage{1, 1, 1, 1}},
		{"two of three words", []attribution{{Content: []span{whole}}}, []claim.Claim{reported(claim.Indirect, part)},
			coverage{1, 1, 1, 1}, coverage{0, 1, 0, 1}, coverage{1, 1, 0, 0}},
		{"two claims cover one", []attribution{{Content: []span{whole}}}, []claim.Claim{reported(claim.Direct, part), reported(claim.Direct, text.Span{Start: 19, End: 24})},
			coverage{1, 1, 2, 2}, coverage{1, 1, 2, 2}, coverage{1, 1, 2, 2}},
		{"another place", []attribution{{Content: []span{whole}}}, []claim.Claim{reported(claim.Indirect, text.Span{Start: 28, End: 37})},
			coverage{0, 1, 0, 1}, coverage{0, 1, 0, 1}, coverage{0, 1, 0, 0}},
		{"the article's own", []attribution{{Content: []span{whole}}}, []claim.Claim{reported(claim.None, text.Span(whole))},
			coverage{0, 1, 0, 0}, coverage{0, 1, 0, 0}, coverage{0, 1, 0, 0}},
	} {
		var q quotes
		q.add(quoteGold{Gold: tt.gold}, said(s, tt.found...))
		if q.iou30 != tt.iou30 || q.iou80 != tt.iou80 || q.direct30 != tt.direct {
			t.Errorf("%s: %v %v %v", tt.name, q.iou30, q.iou80, q.direct30)
		}
	}
}

// A content over two sentences is one of gold: the claim with most of its words
// says who speaks, and gold without a source is not counted.
func TestQuotesSpeakers(t *testing.T) {
	const s = "“Rain fell all day. It stopped,” Ida Holm said. She hoped for sun. Some officials saw none, Per Lie wrote."
	ida := actor.Actor{Name: "Ida Holm", Mentions: []text.Span{at(t, s, "Ida Holm")}, Pronouns: []text.Span{at(t, s, "She")}}
	per := actor.Actor{Name: "Per Lie", Mentions: []text.Span{at(t, s, "Per Lie")}}
	by := func(speaker int, quote claim.Quote, words string) claim.Claim {
		return claim.Claim{Speaker: speaker, Quote: quote, Content: []text.Span{at(t, s, words)}}
	}
	attributed := func(content, who string) attribution {
		a := attribution{Content: []span{span(at(t, s, content))}}
		if who != "" {
			a.Source = []span{span(at(t, s, who))}
		}
		return a
	}
	spoken := attributed("“Rain fell all day. It stopped,”", "Ida Holm")
	for _, tt := range []struct {
		name  string
		gold  []attribution
		found []claim.Claim
		want  speakers
	}{
		{"the longer claim is right", []attribution{spoken}, []claim.Claim{by(1, claim.Direct, "It stopped"), by(0, claim.Direct, "Rain fell all day")},
			speakers{kinds: [3]tally{named: {1, 0, 1}}, direct: tally{1, 0, 1}, given: tally{1, 0, 1}, coverage: tally{1, 0, 1}}},
		{"the longer claim is wrong", []attribution{spoken}, []claim.Claim{by(0, claim.Direct, "It stopped"), by(1, claim.Direct, "Rain fell all day")},
			speakers{kinds: [3]tally{named: {0, 0, 1}}, direct: tally{0, 0, 1}, given: tally{0, 0, 1}, coverage: tally{1, 0, 1}}},
		{"nobody is no wrong name", []attribution{spoken, attributed("hoped for sun", "She")}, []claim.Claim{by(-1, claim.Direct, "Rain fell all day. It stopped"), by(0, claim.Indirect, "for sun")},
			speakers{kinds: [3]tally{named: {0, 0, 1}, pronoun: {1, 0, 1}}, direct: tally{0, 0, 1}, given: tally{1, 0, 1}, coverage: tally{1, 0, 2}}},
		{"an actor for the unnamed is", []attribution{attributed("saw none", "Some officials")}, []claim.Claim{by(1, claim.Indirect, "saw none")},
			speakers{kinds: [3]tally{nominal: {0, 0, 1}}, given: tally{0, 0, 1}}},
		{"nobody for the unnamed is right", []attribution{attributed("saw none", "officials")}, []claim.Claim{by(-1, claim.Indirect, "saw none")},
			speakers{kinds: [3]tally{nominal: {1, 0, 1}}}},
		{"no source, not found, not a report", []attribution{attributed("saw none", ""), attributed("hoped for sun", "She"), spoken},
			[]claim.Claim{by(1, claim.Indirect, "saw none"), by(0, claim.None, "hoped for sun"), by(0, claim.Direct, "Rain")}, speakers{}},
	} {
		var q quotes
		d := said(s, tt.found...)
		d.Actors = []actor.Actor{ida, per}
		q.add(quoteGold{Gold: tt.gold}, d)
		if q.speakers != tt.want {
			t.Errorf("%s: got %+v", tt.name, q.speakers)
		}
	}
}

func TestWorths(t *testing.T) {
	var w worths
	for _, x := range []scoredText{{900, true}, {700, false}, {600, true}, {600, false}, {200, true}, {0, true}, {0, false}} {
		w.texts = append(w.texts, x)
	}
	if got := w.at(even); got != (tally{2, 4, 4}) {
		t.Errorf("at a half %v", got)
	}
	steps := w.steps() // 1 of 1, 1 of 2, 2 of 4, 3 of 5
	if want := []tally{{1, 1, 4}, {1, 2, 4}, {2, 4, 4}, {3, 5, 4}}; !slices.Equal(steps, want) {
		t.Errorf("steps %v", steps)
	}
	if got := best(steps); got != (tally{3, 5, 4}) {
		t.Errorf("best %v", got)
	}
	if got := averagePrecision(steps); got != 525000 { // (1 + 2/4 + 3/5) / 4
		t.Errorf("average precision %d", got)
	}
	if got := w.notes(); len(got) != 5 || got[0] != "said .000, so many    2, were 0.500" {
		t.Errorf("notes %q", got)
	}
	var none worths
	if rows := none.rows(); rows[2].figures()[0].thousandths() != 0 || rows[1].tally != (tally{}) {
		t.Errorf("of nothing %v", rows)
	}
}
