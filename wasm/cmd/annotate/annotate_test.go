package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"claimlight/wasm/annotate"
	"claimlight/wasm/model/shipped"
)

func TestBatch(t *testing.T) {
	long := strings.Repeat("Ada Lovelace said it rained. ", 1<<15)
	in := `{"id":{"n": [1,2]},"text":"Ada Lovelace said it rained."}` + "\r\n\n" +
		`{"text":"é","id":null,"more":1}` + "\n" +
		`{"id":"long","text":"` + long + `"}` // no line end
	var out bytes.Buffer
	if err := Batch(&out, strings.NewReader(in)); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	for i, prefix := range []string{`{"id":{"n": [1,2]},"sentences":[[0,28]],`, `{"id":null,"sentences":`, `{"id":"long","sentences":`} {
		if i >= len(lines) || !strings.HasPrefix(lines[i], prefix) || !json.Valid([]byte(lines[i])) {
			t.Fatalf("line %d of %d: want %s…", i+1, len(lines), prefix)
		}
	}
}

func TestBatchRefuses(t *testing.T) {
	good := `{"id":1,"text":"It rained."}` + "\n"
	for _, bad := range []string{`{"id":1,"text":`, `[]`, `{"text":"x"}`, `{"id":1}`, `{"id":1,"text":2}`, `{"id":1,"text":"x"} {}`, "nonsense"} {
		var out bytes.Buffer
		err := Batch(&out, strings.NewReader(good+"\n"+bad+"\n"+good))
		if err == nil || !strings.HasPrefix(err.Error(), "line 3: ") {
			t.Errorf("%s: %v", bad, err)
		}
		if strings.Count(out.String(), "\n") != 1 {
			t.Errorf("%s: the good line before was not written: %q", bad, out.String())
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestBatchReportsWriteError(t *testing.T) {
	if err := Batch(broken{}, strings.NewReader(`{"id":1,"text":"x"}`)); err != io.ErrClosedPipe {
		t.Errorf("got %v", err)
	}
}

func TestView(t *testing.T) {
	input, err := os.ReadFile("../../testdata/demo.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := View(&out, annotate.Annotate(string(input), shipped.Names(), shipped.Worth())); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Actors (", "Volodymyr Zelensky", "mentions", "Sentences (", "Volodymyr Zelensky [claimed]", "mixed",
		"Ukraine was “ready for any conversation”", "unnamed source: Reports", "the article"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestRun(t *testing.T) {
	if err := run(false, []string{"a", "b"}); err == nil {
		t.Error("two files were taken")
	}
	if err := run(false, []string{"no such file"}); err == nil {
		t.Error("a missing file was taken")
	}
}
