package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/wasm/cmd/stock"

	"github.com/tidwall/gjson"
)

const reviews = `{"@type":"ClaimReview","identifier":"one","claimReviewed":"Norway closed seven ports in 2019.","url":"https://desk.example/1"}
{"@type":"ClaimReview","claimReviewed":"Norway closed nine ports in 2019.","url":"https://desk.example/2"}

{"@type":"ClaimReview","identifier":"three","claimReviewed":"Denmark exports ham."}
`

func TestRun(t *testing.T) {
	name := filepath.Join(t.TempDir(), "reviews.jsonl")
	if err := os.WriteFile(name, []byte(reviews), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	in := `{"id":"a\u0022","text":"Norway closed seven ports in 2019."}` + "\n" + `{"id":7,"text":"It is."}` + "\n"
	if err := run(name, 0, strings.NewReader(in), &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	want := `{"id":"a\u0022","matches":[{"review":"one","score":0.990,"decision":"same","reasons":["aligned"]},` +
		`{"review":"https://desk.example/2","score":0.500,"decision":"related","reasons":["number"]}]}` + "\n" + `{"id":7,"matches":[]}` + "\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}

// A sentence is read between its neighbours, as on a page, and by who says it.
func TestSentence(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{`{"text":"Norway said it closed seven ports in 2019.","before":"Denmark is rich."}`, "same"},
		{`{"text":"Denmark said it closed seven ports in 2019.","before":"Norway is rich."}`, "related"},
		{`{"text":"It closed seven ports in 2019.","before":"Norway met Denmark."}`, "related"},
		{`{"text":"It closed seven ports in 2019.","before":"It rained."}`, "related"},
		{`{"text":"Norway closed seven ports in 2019","before":"A headline","after":"Another"}`, "same"},
		{`{"text":"Norway closed seven ports in 2019.","after":"Denmark did not."}`, "same"},
	} {
		all := stock.New()
		if err := all.Read(strings.NewReader(reviews), func(int) {}); err != nil {
			t.Fatal(err)
		}
		all.Sort(4)
		got := matches(all, stock.Sentence(gjson.Parse(c.line)), "")
		if len(got) == 0 || got[0].Decision.String() != c.want {
			t.Errorf("%s: got %+v", c.line, got)
		}
	}
}

// A bad line costs itself alone, and is named.
func TestRunSkips(t *testing.T) {
	name := filepath.Join(t.TempDir(), "reviews.jsonl")
	bad := "{\n\n[]\n{}\n\xff\n" + strings.Repeat("[", 1<<20) + "\n"
	if err := os.WriteFile(name, []byte(bad+reviews+strings.Repeat("x\n", 20)), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, notes strings.Builder
	if err := run(name, 0, strings.NewReader(`{"id":1,"text":"Norway closed seven ports in 2019."}`), &out, &notes); err != nil || !strings.Contains(out.String(), `"review":"one"`) {
		t.Errorf("got %s, %v", out.String(), err)
	}
	got := strings.Split(strings.ReplaceAll(notes.String(), name, "F"), "\n")
	if len(got) != 12 || got[0] != "F: line 1 is no review, skipped" || got[1] != "F: line 3 is no review, skipped" || got[10] != "F: skipped 25 lines, read 3" {
		t.Errorf("noted %q", got)
	}
}

func TestRunRefuses(t *testing.T) {
	name := filepath.Join(t.TempDir(), "reviews.jsonl")
	for _, content := range []string{"", "\n", "{}\n{", "null"} {
		if err := run(name, 0, strings.NewReader(""), io.Discard, io.Discard); err == nil {
			t.Errorf("%q: no reviews are no error", content)
		}
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := run(name, 0, strings.NewReader(""), io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), name) {
		t.Errorf("got %v", err)
	}
}
