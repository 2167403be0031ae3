package edgetest

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/annotate"
	pageclaim "claimlight/wasm/claim"
	"claimlight/wasm/filing"
	"claimlight/wasm/log"
	"claimlight/wasm/lookup"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// The claim that is marked, and the same in other words, which is not.
const (
	bells      = "The sexton of Cape Example rang eleven bells."
	otherBells = "The sexton of Cape Example rang 11 bells."
	peals      = "The verger of Cape Example counted seventeen peals."
)

// A claim that is marked is not shown with the review, by a page that reads our blocks;
// any other is.
func (s *suite) neverSame(t *testing.T) {
	c := claim{"mark", bells, "Correct"}
	id := s.put(t, "added", c).Results[0].ID
	before := s.entries(t)
	body := `{"review":"` + id + `","claim":"The sexton never rang the bells."}`
	if got := s.act(t, "/v1/marks", body); !slices.Equal(got, []int64{int64(len(before)) + 1}) {
		t.Errorf("entries %v", got)
	}
	if got := s.act(t, "/v1/marks", body); len(got) != 0 {
		t.Errorf("again: entries %v", got)
	}
	e := s.entries(t)[len(before)]
	if e.Kind != log.NeverSame || e.Review != id || e.Claim != log.ClaimHash("the sexton never rang the bells.") {
		t.Errorf("got %+v", e)
	}
	if r, h := s.review(t, id); r.Rating != "Correct" || len(h.History) != 2 || h.History[1].Kind != "never-same" {
		t.Errorf("the review: %+v, %+v", r, h)
	}
	block := s.block(t, tile.Number(e.First).Block())
	if at := slices.Index(block.Numbers, tile.Number(e.First)); at < 0 || block.NeverOf(at) != e.Claim {
		t.Errorf("the block has the marks %q, want %s", block.Never, e.Claim)
	}
	if got := s.state(t, c.text, s.answer(t)); got != lookup.Reviewed {
		t.Errorf("the claim: %v", got)
	}
	s.act(t, "/v1/marks", `{"review":"`+id+`","claim":"`+c.text+`"}`)
	if got := s.state(t, c.text, s.answer(t)); got == lookup.Reviewed || got == lookup.Related {
		t.Errorf("the claim, once it is marked: %v", got)
	}
	if got := s.state(t, otherBells, s.answer(t)); got != lookup.Reviewed {
		t.Errorf("another wording of it: %v", got)
	}
	s.markReworded(t)
}

// A mark stays when the reviewer changes the words of its claim: the review has another id
// then, and the operator has seen but the first. A mirror has it, too: see mirroredMark.
func (s *suite) markReworded(t *testing.T) {
	c := claim{"mark-reworded", peals, "Correct"}
	id := s.put(t, "added", c).Results[0].ID
	s.act(t, "/v1/marks", `{"review":"`+id+`","claim":"`+peals+`"}`)
	for _, c.text = range []string{"The verger of Cape Example counted 17 peals today.", "The verger of Cape Example counted 17 peals."} {
		id = s.put(t, "corrected withdrawn", c).Results[0].ID
	}
	_, h := s.review(t, id)
	if len(h.History) != 2 || h.History[1].Kind != "never-same" {
		t.Errorf("the history of the third wording: %+v", h.History)
	}
	b := tile.Number(h.History[0].Entry).Block()
	block := s.block(t, b)
	if at := slices.Index(block.Numbers, tile.Number(h.History[0].Entry)); at < 0 || block.NeverOf(at) != log.ClaimHash(peals) {
		t.Errorf("the block has the marks %q", block.Never)
	}
	if got := s.state(t, peals, s.answer(t)); got == lookup.Reviewed || got == lookup.Related {
		t.Errorf("the marked sentence, once its review was reworded: %v", got)
	}
}

// mirroredMark looks up in the mirror what the test of marks has marked.
func (s *suite) mirroredMark(t *testing.T, x *filing.Index) {
	answer := func(path string) string {
		if p, ok := tile.ParsePath(path); ok {
			found := x.Tile(p)
			return string(tile.Append(nil, &found))
		}
		b, _ := tile.ParseBlockPath(path)
		records := x.Block(b)
		return string(tile.AppendBlock(nil, &records))
	}
	for sentence, want := range map[string]bool{bells: false, otherBells: true, peals: false} {
		if got := s.state(t, sentence, answer); (got == lookup.Reviewed) != want {
			t.Errorf("in the mirror %q is %v", sentence, got)
		}
	}
}

// claimsOf parts a block's marks of one review.
func claimsOf(marks string) (claims []string) {
	for ; marks != ""; marks = marks[tile.ClaimDigits:] {
		claims = append(claims, marks[:tile.ClaimDigits])
	}
	return claims
}

// state is what a page says of a sentence alone, from the tiles and blocks of an edge or
// of a mirror.
func (s *suite) state(t *testing.T, sentence string, answer func(path string) string) lookup.State {
	t.Helper()
	d := &annotate.Document{Document: text.Parse(sentence), Claims: []pageclaim.Claim{{Span: text.Span{End: len(sentence)}, Score: 900, Speaker: -1}}}
	st := s.stat(t)
	hot, _ := tile.ParseKeys(st.Hot["en"])
	p := lookup.MakePlan(d, lookup.Edge{Scheme: st.Scheme, Bits: st.Bits["en"], Hot: hot})
	var bodies []lookup.Body
	for _, path := range p.Tiles {
		at := string(tile.AppendPath(nil, path))
		bodies = append(bodies, lookup.Body{Path: at, JSON: answer(at)})
	}
	_, more := lookup.Resolve(&p, "", bodies)
	for _, at := range more {
		bodies = append(bodies, lookup.Body{Path: at, JSON: answer(at)})
	}
	statuses, _ := lookup.Resolve(&p, "", bodies)
	return statuses[0].State
}

// answer reads paths below /v1/ of the edge.
func (s *suite) answer(t *testing.T) func(path string) string {
	return func(path string) string {
		got := s.do(t, http.MethodGet, "/v1/"+path, nil)
		if got.status != http.StatusOK {
			t.Errorf("GET %s: %d", path, got.status)
		}
		return string(got.body)
	}
}

// Records that together are longer than a page reads are left out of their block, as few
// as may be, and named.
func (s *suite) longRecords(t *testing.T) {
	var long []claim
	for i := range 2 * tile.BlockSize {
		long = append(long, claim{"long", fmt.Sprintf("Ledger %d of Cape Example lists %s.", i, strings.Repeat("漁港町", 600)), "Correct"})
	}
	ids := s.put(t, strings.TrimSpace(strings.Repeat("added ", len(long))), long...).Results
	_, h := s.review(t, ids[tile.BlockSize].ID) // with seven more from it there is a whole block
	b := tile.Number(h.History[0].Entry).Block()
	got := s.block(t, b)
	if len(got.Omitted) == 0 || len(got.Numbers)+len(got.Omitted) != tile.BlockSize || len(got.Numbers) < tile.BlockSize/2 {
		t.Errorf("a block of long records has %v and leaves out %v", got.Numbers, got.Omitted)
	}
}
