package lookup

import (
	"slices"
	"testing"

	"claimlight/wasm/claim"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// Of two reviews the first shares more of what a sentence says.
func TestEvidence(t *testing.T) {
	for _, c := range []struct{ name, sentence, more, less string }{
		{"one term more", "Norway closed seven ports.", "Norway opened ports.", "Norway opened schools."},
		{"a word of the family", "A whale sank her kayak.", "The whale ate a kayaker.", "The whale ate a herring."},
		{"less than the word", "A whale sank her kayak.", "The whale ate a kayak.", "The whale ate a kayaker."},
		{"a synonym", "The town bought a ferry.", "The council purchased a ferry.", "The council painted a ferry."},
		{"what is said again", "The otter saw the heron and the otter fled.", "An otter swam.", "A heron swam."},
		{"in fewer words", "Norway closed seven ports.", "Norway closed ports.", "Norway closed ports, and schools, libraries, museums, theatres, bridges, tunnels, roads."},
		{"a number is of no family", "Of 12345 ferries one sank.", "Ferries 12345.", "Ferries 123456."},
	} {
		asks := tile.Asked(nil, c.sentence, Lang)
		weights := make([]int32, len(asks))
		for i, a := range asks {
			weights[i] = 64 + againWeight*a.Again
		}
		of := func(claim string) int32 {
			r := record("a", claim)
			return Evidence(asks, Folded(asks), weights, 0, &r)
		}
		if more, less := of(c.more), of(c.less); more <= less {
			t.Errorf("%s: %d and %d", c.name, more, less)
		}
	}
}

func TestFamily(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"kayak", "kayaker", true}, {"kayaker", "kayak", true}, {"vaccin", "vaccine", true}, {"russia", "russian", true}, {"deport", "deportat", true},
		{"poli", "polish", false}, {"govern", "governmental", false}, {"station", "stationeri", true}, {"senat", "senil", false}, {"12345", "123456", false}, {"", "kayak", false},
	} {
		if got := isFamily(c.a, c.b); got != c.want {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
	}
}

// A review that shares two terms with the sentences around a claim and none with it is
// ranked behind those that do, and decides nothing.
func TestNear(t *testing.T) {
	d := article("Ada Quay saw the otter of Mossgar.", "The terrier barked at a heron.")
	d.Claims = []claim.Claim{{Span: d.Sentences[1].Span, Score: 900, Speaker: -1}}
	records := []review.Record{record("near", "An otter lives in Mossgar."), record("far", "An otter lives in Bergen."), record("own", "The terrier barked at a heron.")}
	p := MakePlan(d, edge)
	s := Arrange(&p, fetch(p, records...))
	var ranked []tile.Number
	for _, m := range s.Rank(0, "", 20) {
		ranked = append(ranked, m.Number)
	}
	if !slices.Equal(ranked, []tile.Number{3, 1}) {
		t.Errorf("ranked %v", ranked)
	}
	if got := s.Statuses("")[0]; got.State != Reviewed || len(got.Matches) != 1 {
		t.Errorf("got %+v", got)
	}
	p = MakePlan(d, edge)
	s = Arrange(&p, fetch(p, records[0]))
	if got := s.Statuses("")[0]; got.State != None || len(s.Wants(0)) != 0 {
		t.Errorf("of a near one alone: %+v, %v", got, s.Wants(0))
	}
}
