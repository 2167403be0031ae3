package abi

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/review"
)

var update = flag.Bool("update", false, "write testdata/calls.jsonl anew")

// A call is one line of testdata/calls.jsonl. The tests of web/ send the same
// requests to the module, whose answers must be the same bytes.
type call struct {
	Name   string   `json:"name"`
	Op     uint32   `json:"op"`
	Fields []string `json:"fields"`
	Answer string   `json:"answer"`
}

const (
	calls  = "testdata/calls.jsonl"
	ports  = "Norway closed seven ports in 2019. “We kept the harbour,” Ada Ferris said. 🦫 Did Denmark close nine ports in 2019?"
	marked = "\u202eIt is cold,\u2028“naïve” Zoë Quay said.\u0000 Café 🦫 was “\ufffd shut”, reports say."
)

// golden are the calls whose answers are kept.
func golden() []call {
	records := []review.Record{
		{ID: "a", Claim: "Norway closed seven ports in 2019.", Language: "en", Rating: "True \"enough\"", Publisher: review.Publisher{Name: "Desk", Site: "desk.example"}, URL: "https://desk.example/a", ReviewDate: "2020-01-02"},
		{ID: "b", Claim: "Norway closed eight ports in 2019.", Rating: "False", Publisher: review.Publisher{Site: "other.example"}, URL: "https://other.example/b"},
		{ID: "c", Claim: "We kept the harbour.", Claimant: "Ada Ferris", ClaimantKind: review.NamedClaimant, Rating: "No", Publisher: review.Publisher{Site: "desk.example"}, URL: "https://desk.example/c"},
	}
	list := []call{
		{Name: "an empty text", Op: Annotate, Fields: []string{""}},
		{Name: "names, pronouns, a quotation and a question", Op: Annotate, Fields: []string{ports}},
		{Name: "marks and units", Op: Annotate, Fields: []string{marked}},
		{Name: "another language", Op: Annotate, Fields: []string{"Der Hafen ist nicht mehr offen, sagte die Ministerin am Montag, und das ist auch gut so."}},
		{Name: "a plan", Op: Plan, Fields: []string{ports, head}},
		{Name: "a plan with more bits", Op: Plan, Fields: []string{ports, `{"scheme":2,"bits":{"de":9,"en":12},"hot":{"en":"0a1b2c3d"}}`}},
		{Name: "another scheme", Op: Plan, Fields: []string{ports, `{"scheme":1,"bits":{"en":4}}`}},
		{Name: "no header", Op: Plan, Fields: []string{ports, "[]"}},
		{Name: "nothing fetched", Op: Match, Fields: []string{ports, head}},
		{Name: "no such operation", Op: 9, Fields: []string{ports}},
	}
	full, broken := []string{ports, head}, []string{ports, head}
	var p struct{ Tiles []string }
	if err := json.Unmarshal(loaded.Call(Plan, request(ports, head)), &p); err != nil {
		panic(err)
	}
	answer := edgeOf(&records[0], &records[1], &records[2])
	for _, name := range p.Tiles {
		full, broken = append(full, name, answer(name)), append(broken, name, "<html>")
	}
	return append(list, call{Name: "records to be read", Op: Match, Fields: full}, call{Name: "tiles that are none", Op: Match, Fields: broken},
		call{Name: "reviewed and related", Op: Match, Fields: append(slices.Clone(full), "records/0.json", answer("records/0.json"))})
}

func TestGolden(t *testing.T) {
	if *update {
		write(t)
	}
	file, err := os.Open(calls)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	want := golden()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 0; lines.Scan(); n++ {
		var c call
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil || n >= len(want) || c.Name != want[n].Name || strings.Join(c.Fields, "\n") != strings.Join(want[n].Fields, "\n") {
			t.Fatalf("line %d is another call (go test ./wasm/abi -update writes them anew): %v", n+1, err)
		}
		if got := string(loaded.Call(c.Op, request(c.Fields...))); got != c.Answer {
			t.Errorf("%s: got\n%s\nwant\n%s", c.Name, got, c.Answer)
		}
		if n == len(want)-1 {
			want = nil
		}
	}
	if want != nil {
		t.Error("calls are missing")
	}
}

func write(t *testing.T) {
	var out bytes.Buffer
	to := json.NewEncoder(&out)
	to.SetEscapeHTML(false)
	for _, c := range golden() {
		c.Answer = string(loaded.Call(c.Op, request(c.Fields...)))
		if err := to.Encode(c); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(calls, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
