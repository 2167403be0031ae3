package lookup

import (
	"os"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/annotate"
	"claimlight/wasm/match"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
)

// The demo's article among the demo's reviews: what a first visitor sees.
func TestDemo(t *testing.T) {
	article, err := os.ReadFile("../testdata/demo.txt")
	if err != nil {
		t.Fatal(err)
	}
	sample, err := os.ReadFile("../../worker/cmd/serve/sample/reviews.json")
	if err != nil {
		t.Fatal(err)
	}
	records, refused := read.Document(string(sample))
	if len(records) < 12 || len(refused) > 0 {
		t.Fatalf("%d reviews, refused: %v", len(records), refused)
	}
	for i := range records { // as an edge registers them
		records[i].ID, records[i].Publisher = string(rune('a'+i)), review.Publisher{Site: "factdesk.example"}
	}
	d := annotate.Annotate(string(article), shipped.Names(), shipped.Worth())
	p := MakePlan(d, edge)
	type expected struct {
		words string
		state State
		why   match.Reason
	}
	want := []expected{
		{"Russia launched its full-scale invasion", Reviewed, match.Aligned},
		{"Public peace talks between the two countries", Reviewed, match.Aligned},
		{"are due to meet in London", Related, match.Date},
	}
	for i, s := range resolve(t, &p, "2025-04-22", fetch(p, records...)) {
		words := d.Claims[i].Of(d.Text)
		at := slices.IndexFunc(want, func(w expected) bool { return strings.Contains(words, w.words) })
		switch {
		case at < 0 && s.State != None:
			t.Errorf("%q: got %v", words, s.State)
		case at >= 0 && (s.State != want[at].state || !slices.Contains(s.Matches[0].Reasons, want[at].why)):
			t.Errorf("%q: got %v %+v", words, s.State, s.Matches)
		case at >= 0:
			want = slices.Delete(want, at, at+1)
		}
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}
