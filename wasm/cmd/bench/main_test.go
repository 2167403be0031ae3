package main

import (
	"strconv"
	"strings"
	"testing"

	"claimlight/wasm/abi"
)

func TestWriteAndMeasure(t *testing.T) {
	var lines, out strings.Builder
	if err := write(&lines, 5000); err != nil || lines.Len() < 5000 || !strings.HasPrefix(lines.String(), `{"text":"`) {
		t.Fatalf("%v: %s", err, lines.String())
	}
	if err := measure(&out, strings.NewReader(lines.String())); err != nil {
		t.Fatal(err)
	}
	if _, err := strconv.ParseInt(strings.TrimSuffix(out.String(), "\n"), 10, 64); err != nil {
		t.Error(err)
	}
}

func TestMeasureRefuses(t *testing.T) {
	for _, bad := range []string{`{"text":"x"}` + "\n" + `{"text":`, `{"text":"x"}` + "\n" + `{"text":1}`} {
		if err := measure(&strings.Builder{}, strings.NewReader(bad)); err == nil || !strings.HasPrefix(err.Error(), "line 2: ") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// What is timed is an answer, not an error.
func TestRequest(t *testing.T) {
	var engine abi.Engine
	engine.Call(abi.Load, models())
	text := "Ada Lovelace said that it rained" + strings.Repeat(" and rained", 100) + "."
	if got := string(engine.Call(abi.Annotate, request(text))); !strings.Contains(got, `"name":"Ada Lovelace"`) {
		t.Errorf("got %s", got)
	}
}
