package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
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
	if err := run(name, false, strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	want := `{"id":"a\u0022","matches":[{"review":"one","score":0.827,"decision":"same","reasons":["aligned"]},` +
		`{"review":"https://desk.example/2","score":0.709,"decision":"related","reasons":["number"]}]}` + "\n" + `{"id":7,"matches":[]}` + "\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}

func TestRunRefuses(t *testing.T) {
	name := filepath.Join(t.TempDir(), "reviews.jsonl")
	if err := run(name, false, strings.NewReader(""), &strings.Builder{}); err == nil {
		t.Error("no reviews are no error")
	}
	if err := os.WriteFile(name, []byte("{}\n{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run(name, false, strings.NewReader(""), &strings.Builder{}); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("half a line: %v", err)
	}
}
