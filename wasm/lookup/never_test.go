package lookup

import (
	"strings"
	"testing"

	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// parting answers a plan as an edge would that has marks of its one review.
func parting(p Plan, r review.Record, claims ...string) []Body {
	x := file(r)
	for _, c := range claims {
		x.Mark(1, log.ClaimHash(c))
	}
	x.Sort()
	bodies := fetch(p, r)
	b := x.Block(0)
	bodies[len(p.Tiles)].JSON = string(tile.AppendBlock(nil, &b))
	return bodies
}

// A review that the operator parted from a claim is not shown for it, by whatever
// wording of it he did, and for any other it is.
func TestNever(t *testing.T) {
	const said = `Ada Quay of the union said “Norway closed seven ports in 2019”.`
	quoted := article(said)
	at := strings.Index(said, "Norway")
	quoted.Claims[0].Quote, quoted.Claims[0].Content = claim.Direct, []text.Span{{Start: at, End: at + len(ports) - 1}}
	const parted = `“Norway,” Ada Quay said, “closed seven ports in 2019,” before she left.`
	apart := article(parted)
	for _, part := range []string{"Norway,", "closed seven ports in 2019,"} {
		at := strings.Index(parted, part)
		apart.Claims[0].Quote, apart.Claims[0].Content = claim.Direct, append(apart.Claims[0].Content, text.Span{Start: at, End: at + len(part)})
	}
	plain := article(ports)
	for _, c := range []struct {
		name, mark string
		article    *annotate.Document
		want       State
	}{
		{"no mark", "", plain, Reviewed},
		{"the sentence", ports, plain, None},
		{"in other letters", "NORWAY  closed seven ports in 2019", plain, None},
		{"another claim", "Norway closed eight ports in 2019.", plain, Reviewed},
		{"the sentence around", said, quoted, None},
		{"what is claimed", ports, quoted, None},
		{"another sentence", "Ada Quay said so.", quoted, Reviewed},
		{"both parts", "Norway, closed seven ports in 2019,", apart, None},
		{"from the first part to the last", "Norway,” Ada Quay said, “closed seven ports in 2019,", apart, None},
		{"the sentence around the parts", parted, apart, None},
		{"a part", "closed seven ports in 2019.", apart, Reviewed},
	} {
		p := MakePlan(c.article, edge)
		if got := resolve(t, &p, "", parting(p, record("a", ports), c.mark, "Something else.")); got[0].State != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got[0].State, c.want)
		}
		if got := Arrange(&p, parting(p, record("a", ports), c.mark)).Rank(0, "", 20); len(got) != map[State]int{Reviewed: 1}[c.want] {
			t.Errorf("%s: %d candidates are ranked", c.name, len(got))
		}
	}
}

// Of a claim with a candidate for which its block had no room nothing is known, though
// the others were read.
func TestOmitted(t *testing.T) {
	long := func(s string) review.Record {
		r := record("long", s)
		r.Source.Licence = strings.Repeat("𝄞", review.MaxURL)
		return r
	}
	near := long("Norway closed nine mines in 1988.") // shares terms, and cannot fit
	beside := long("An otter lives in Mossgar.")
	for _, c := range []struct {
		name    string
		records []review.Record
		want    State
	}{
		{"there is room", []review.Record{near, near}, None},
		{"one has none", []review.Record{near, near, near, near, near}, Unknown},
		{"another fits", []review.Record{record("a", ports), near, near, near, near, near}, Reviewed},
		{"one that may be the same has none", []review.Record{near, near, near, near, long(ports)}, Unknown},
		{"one that shares nothing has none", []review.Record{near, near, near, long("Ham is salted in the north of Denmark.")}, None},
		{"one that only shares terms of what stands around has none", []review.Record{beside, beside, beside, beside, beside}, None},
	} {
		p := MakePlan(article(ports, "Ada Quay saw the otter of Mossgar."), edge)
		if got, _ := Resolve(&p, "", fetch(p, c.records...)); got[0].State != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got[0].State, c.want)
		}
	}
}
