package abi

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/claim"
	"claimlight/wasm/filing"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/review"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

const article = "Norway closed seven ports in 2019. “The harbour pays no tax,” said Ada Ferris."

const head = `{"scheme":2,"bits":{"en":4},"date":"2025-04-22"}`

func request(fields ...string) []byte {
	var b []byte
	for _, f := range fields {
		n := len(f)
		b = append(b, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
		b = append(b, f...)
	}
	return b
}

// files are the models that ship.
func files() []byte {
	return request(string(shipped.Names().Append(nil)), string(shipped.Worth().Append(nil)))
}

// loaded is an engine with its models.
var loaded = func() *Engine {
	e := &Engine{}
	if answer := string(e.Call(Load, files())); !strings.HasPrefix(answer, `{"models":["Names. `) || !strings.Contains(answer, `","Check-worthiness. `) {
		panic(answer)
	}
	return e
}()

func TestWorkedExample(t *testing.T) {
	if got := string(request("Hi.")); got != "\x03\x00\x00\x00\x48\x69\x2e" {
		t.Errorf("got %x", got)
	}
	if got := string(loaded.Call(Annotate, []byte("\x03\x00\x00\x00\x48\x69\x2e"))); !strings.HasPrefix(got, `{"actors":[],"claims":[`) {
		t.Errorf("got %s", got)
	}
}

func TestFailures(t *testing.T) {
	for name, c := range map[string]struct {
		op  uint32
		in  []byte
		why string
	}{
		"operation 0":       {0, request("x"), "unknown operation"},
		"operation 5":       {5, request("x"), "unknown operation"},
		"no model of names": {Load, request("x", string(shipped.Worth().Append(nil))), "this is no model of names"},
		"no model of worth": {Load, request(string(shipped.Names().Append(nil)), "x"), "this is no model of check-worthiness"},
		"models exchanged":  {Load, request(string(shipped.Worth().Append(nil)), string(shipped.Names().Append(nil))), "no model of names"},
		"one model":         {Load, request("x"), "wrong number of fields"},
		"no field":          {Annotate, nil, "wrong number of fields"},
		"two texts":         {Annotate, request("x", "y"), "wrong number of fields"},
		"a path alone":      {Match, request("x", head, "1/en/4/a.json"), "wrong number of fields"},
		"half a length":     {Annotate, []byte{1, 0}, "malformed request"},
		"too long a length": {Annotate, []byte{255, 255, 255, 255, 'x'}, "malformed request"},
		"too many fields":   {Match, request(make([]string, MaxFields+1)...), "malformed request"},
		"no header":         {Plan, request("x", ""), "malformed header"},
		"a list":            {Plan, request("x", "[]"), "malformed header"},
		"scheme a string":   {Plan, request("x", `{"scheme":"1"}`), "malformed header"},
		"bits a number":     {Plan, request("x", `{"scheme":2,"bits":4}`), "malformed header"},
		"bits a list":       {Plan, request("x", `{"scheme":2,"bits":[4]}`), "malformed header"},
		"hot keys a list":   {Plan, request("x", `{"scheme":2,"hot":{"en":["0a1b2c3d"]}}`), "malformed header"},
		"half a hot key":    {Plan, request("x", `{"scheme":2,"hot":{"en":"0a1b"}}`), "malformed header"},
		"bits a fraction":   {Match, request("x", `{"scheme":2,"bits":{"en":4.5}}`), "malformed header"},
		"date a number":     {Match, request("x", `{"date":2025}`), "malformed header"},
	} {
		if got := string(loaded.Call(c.op, c.in)); !strings.HasPrefix(got, `{"error":"`) || !strings.Contains(got, c.why) {
			t.Errorf("%s: got %s, want %q", name, got, c.why)
		}
	}
}

// Without a model there is nothing to annotate with; a bad one does not take the
// place of a good one.
func TestLoad(t *testing.T) {
	var e Engine
	for _, op := range []uint32{Annotate, Plan, Match} {
		if got := string(e.Call(op, request(article, head))); got != `{"error":"no models are loaded"}` {
			t.Errorf("operation %d: %s", op, got)
		}
	}
	want := string(loaded.Call(Annotate, request(article)))
	loaded.Call(Load, request("no model", "nor this"))
	if got := string(loaded.Call(Annotate, request(article))); got != want || !strings.Contains(got, "Ada Ferris") {
		t.Errorf("after a refused model: %s", got)
	}
}

type plan struct {
	Tiles  []string
	Claims [][]int
}

type statuses struct {
	Records []json.RawMessage
	More    []string
	Claims  []struct {
		State   string
		Matches []struct {
			Decision string
			Score    float64
			Reasons  []string
			Record   int
		}
	}
}

func decode(t *testing.T, answer []byte, to any) {
	t.Helper()
	if err := json.Unmarshal(answer, to); err != nil {
		t.Fatalf("%s: %v", answer, err)
	}
}

// edgeOf answers paths as an edge that has these reviews, numbered from 1.
func edgeOf(records ...*review.Record) func(path string) string {
	x := filing.New("en")
	for i, r := range records {
		x.Add(tile.Number(i+1), r)
	}
	x.Sort()
	return func(name string) string {
		if path, ok := tile.ParsePath(name); ok {
			t := x.Tile(path)
			return string(tile.Append(nil, &t))
		}
		block, ok := tile.ParseBlockPath(name)
		if !ok {
			panic(name + " is no path")
		}
		b := x.Block(block)
		return string(tile.AppendBlock(nil, &b))
	}
}

// A page's whole way: annotate, plan, fetch, match.
func TestWay(t *testing.T) {
	var annotations struct{ Claims []struct{ Start, End int } }
	decode(t, loaded.Call(Annotate, request(article)), &annotations)
	var p plan
	decode(t, loaded.Call(Plan, request(article, head)), &p)
	if len(p.Claims) != len(annotations.Claims) || len(p.Claims) < 2 || len(p.Tiles) == 0 {
		t.Fatalf("%d claims, plan %+v", len(annotations.Claims), p)
	}
	r := review.Record{ID: "a", Claim: "Norway closed seven ports in 2019.", Rating: "True", Publisher: review.Publisher{Site: "desk.example"}, URL: "https://desk.example/"}
	answer := edgeOf(&r)
	fields := []string{article, head}
	for _, name := range p.Tiles {
		fields = append(fields, name, answer(name))
	}
	var s statuses
	decode(t, loaded.Call(Match, request(fields...)), &s)
	if len(s.Claims) != len(p.Claims) || s.Claims[0].State != "unknown" || s.Claims[1].State != "none" || !slices.Equal(s.More, []string{"records/0.json"}) {
		t.Fatalf("before the records came: %+v", s)
	}
	for _, name := range s.More {
		fields = append(fields, name, answer(name))
	}
	s = statuses{}
	decode(t, loaded.Call(Match, request(fields...)), &s)
	if len(s.Claims) != len(p.Claims) || s.Claims[0].State != "reviewed" || s.Claims[1].State != "none" || len(s.More) > 0 {
		t.Fatalf("got %+v", s)
	}
	m := s.Claims[0].Matches[0]
	if again, err := review.Parse(string(s.Records[m.Record])); err != nil || again != r || m.Decision != "same" || m.Score <= 0 || m.Score > 1 || m.Reasons[0] != "aligned" {
		t.Errorf("got %+v, %v", m, err)
	}
}

// A scheme or language that the engine does not speak leaves everything unknown.
func TestOtherScheme(t *testing.T) {
	for _, h := range []string{`{}`, `{"scheme":1,"bits":{"en":4}}`, `{"scheme":2,"bits":{"de":4}}`, `{"scheme":2,"bits":{"en":99}}`} {
		var p plan
		decode(t, loaded.Call(Plan, request(article, h)), &p)
		var s statuses
		decode(t, loaded.Call(Match, request(article, h)), &s)
		if len(p.Tiles) != 0 || p.Claims[0] != nil || s.Claims[0].State != "unknown" {
			t.Errorf("%s: %+v %+v", h, p, s)
		}
	}
}

// Any number of other languages is no reason to refuse an edge.
func TestManyLanguages(t *testing.T) {
	var many strings.Builder
	for a := 'a'; a <= 'z'; a++ {
		many.WriteString(`"x` + string(a) + `":5,"y` + string(a) + `":"?",`)
	}
	var want, got plan
	decode(t, loaded.Call(Plan, request(article, head)), &want)
	decode(t, loaded.Call(Plan, request(article, strings.Replace(head, `"en"`, many.String()+`"en"`, 1))), &got)
	if len(got.Tiles) == 0 || !slices.Equal(got.Tiles, want.Tiles) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// No text makes names, roles and sources, or claims, beyond the bounds.
func TestBounds(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "short": "short", strings.Repeat("é", MaxName): strings.Repeat("é", MaxName),
		strings.Repeat("é", MaxName+1): strings.Repeat("é", MaxName-1) + "…",
		strings.Repeat("🦫", MaxName):   strings.Repeat("🦫", MaxName/2-1) + "…",
	} {
		if got := cut(in); got != want {
			t.Errorf("%d bytes are cut to %q", len(in), got)
		}
	}
	var claims []claim.Claim
	for i := range 9 {
		claims = append(claims, claim.Claim{Span: text.Span{Start: i}, Score: int32(i % 3)})
	}
	var kept []int
	for _, c := range mostWorth(claims, 5) {
		kept = append(kept, c.Start)
	}
	if !slices.Equal(kept, []int{1, 2, 4, 5, 8}) {
		t.Errorf("kept %v", kept)
	}
	var a struct{ Claims []any }
	decode(t, loaded.Call(Annotate, request(strings.Repeat("The seven ports of Norway closed in 2019. ", MaxClaims+9))), &a)
	if len(a.Claims) != MaxClaims {
		t.Errorf("%d claims", len(a.Claims))
	}
}

// Any bytes are answered by valid JSON.
func FuzzCall(f *testing.F) {
	f.Add(uint32(Annotate), request(article))
	f.Add(uint32(Plan), request(article, head))
	f.Add(uint32(Match), request(article, head, "tiles/2/en/4/a.json", `{"scheme":2}`))
	f.Add(uint32(Annotate), request("\xed\xa0\x80 said \xff\xfe “"))
	f.Fuzz(func(t *testing.T, op uint32, in []byte) {
		if answer := loaded.Call(op%6, in); !json.Valid(answer) || !review.Valid(string(answer)) {
			t.Fatalf("%d %q: %q", op, in, answer)
		}
	})
}
