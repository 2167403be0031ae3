package main

import (
	"slices"
	"testing"

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
		{"the whole", []attribution{{[]span{whole}}}, []claim.Claim{reported(claim.Direct, text.Span(whole))},
			coverage{1, 1, 1, 1}, coverage{1, 1, 1, 1}, coverage{1, 1, 1, 1}},
		{"two of three words", []attribution{{[]span{whole}}}, []claim.Claim{reported(claim.Indirect, part)},
			coverage{1, 1, 1, 1}, coverage{0, 1, 0, 1}, coverage{1, 1, 0, 0}},
		{"two claims cover one", []attribution{{[]span{whole}}}, []claim.Claim{reported(claim.Direct, part), reported(claim.Direct, text.Span{Start: 19, End: 24})},
			coverage{1, 1, 2, 2}, coverage{1, 1, 2, 2}, coverage{1, 1, 2, 2}},
		{"another place", []attribution{{[]span{whole}}}, []claim.Claim{reported(claim.Indirect, text.Span{Start: 28, End: 37})},
			coverage{0, 1, 0, 1}, coverage{0, 1, 0, 1}, coverage{0, 1, 0, 0}},
		{"the article's own", []attribution{{[]span{whole}}}, []claim.Claim{reported(claim.None, text.Span(whole))},
			coverage{0, 1, 0, 0}, coverage{0, 1, 0, 0}, coverage{0, 1, 0, 0}},
	} {
		var q quotes
		q.add(quoteGold{Gold: tt.gold}, said(s, tt.found...))
		if q.iou30 != tt.iou30 || q.iou80 != tt.iou80 || q.direct30 != tt.direct {
			t.Errorf("%s: %v %v %v", tt.name, q.iou30, q.iou80, q.direct30)
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
