package lookup

import (
	"testing"

	"claimlight/wasm/review"
)

// FuzzArrange feeds what any edge may answer: nothing panics, no more is asked for than
// the budget allows, and what is not a tile or a block leaves the claim unknown.
func FuzzArrange(f *testing.F) {
	p := MakePlan(article(ports, taxes), edge)
	records := []review.Record{record("a", ports), record("b", taxes)}
	for _, b := range fetch(p, records...) {
		f.Add(b.Path, b.JSON)
	}
	f.Add("tiles/2/en/4/0.json", `{"scheme":2,"lang":"en","bits":4,"prefix":"0","generation":-1,"truncated":true,"lists":[]}`)
	f.Add("records/0.json", `{"block":0,"generation":1,"numbers":[1],"records":[]}`)
	f.Add("records/0.json", `{"block":0,"generation":1,"numbers":[],"never":[],"omitted":[1,2],"records":[]}`)
	good := fetch(p, records...)
	f.Fuzz(func(t *testing.T, path, json string) {
		for _, bodies := range [][]Body{{{path, json}}, append([]Body{{path, json}, {path, json}}, good...)} {
			s := Arrange(&p, bodies)
			if n := len(s.Wants(20)) + len(p.Tiles) + len(s.blocks); n > MaxRequests && len(s.Wants(20)) > 0 {
				t.Errorf("%d requests", n)
			}
			for i, status := range s.Statuses("2025-04-22") {
				if status.State == None && len(bodies) == 1 && len(p.Claims[i].Tiles) > 1 {
					t.Errorf("claim %d: %v of one body", i, status.State)
				}
				for _, m := range s.Rank(i, "", 20) {
					if m.Number < 1 {
						t.Errorf("a review numbered %d", m.Number)
					}
				}
			}
		}
	})
}
