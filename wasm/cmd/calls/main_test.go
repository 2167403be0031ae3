package main

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"claimlight/wasm/abi"
	"claimlight/wasm/benchtext"
)

// The calls prove something only where each operation is among them, and reviews
// are found, related and the same.
func TestWrite(t *testing.T) {
	var out bytes.Buffer
	texts := benchtext.Articles(20_000)
	if err := write(&out, texts, len(texts)); err != nil {
		t.Fatal(err)
	}
	ops, answers := read(out.Bytes())
	if ops[abi.Load] != 1 || ops[abi.Annotate] < 4 || ops[abi.Plan] != ops[abi.Annotate] || ops[abi.Match] <= ops[abi.Plan] {
		t.Errorf("operations %v", ops)
	}
	for _, want := range []string{`"state":"reviewed"`, `"state":"related"`, `"state":"none"`, `"decision":"same"`, `"rating":"Mostly r1"`} {
		if !strings.Contains(answers, want) {
			t.Errorf("no answer has %s", want)
		}
	}
	if strings.Contains(answers, `{"error"`) {
		t.Error("an answer is an error")
	}
}

// Of many texts each is annotated, and those looked up whose claims have reviews.
func TestWriteMany(t *testing.T) {
	var out bytes.Buffer
	texts := benchtext.Articles(120_000)
	if err := write(&out, texts, 3); err != nil {
		t.Fatal(err)
	}
	ops, answers := read(out.Bytes())
	reviewed := (len(texts)-1)/10 + 1
	if n := ops[abi.Plan]; ops[abi.Annotate] != len(texts) || n < reviewed || n > reviewed+3 {
		t.Errorf("%d texts, %d with reviews: operations %v", len(texts), reviewed, ops)
	}
	if n := strings.Count(answers, `"state":"reviewed"`); n < reviewed {
		t.Errorf("%d claims reviewed, in %d texts with reviews", n, reviewed)
	}
}

// read counts the calls by operation, and gives all answers.
func read(calls []byte) (ops map[uint32]int, answers string) {
	ops = map[uint32]int{}
	for rest := calls; len(rest) > 0; {
		op, request := binary.LittleEndian.Uint32(rest), binary.LittleEndian.Uint32(rest[4:])
		rest = rest[8+request:]
		answer := binary.LittleEndian.Uint32(rest)
		ops[op]++
		answers += string(rest[4 : 4+answer])
		rest = rest[4+answer:]
	}
	return ops, answers
}

func TestGather(t *testing.T) {
	texts, err := gather("../..")
	if err != nil || len(texts) < 3000 {
		t.Fatalf("%d texts: %v", len(texts), err)
	}
	seed, article := false, false
	for _, s := range texts {
		seed = seed || s == "the Swedes Swedes"
		article = article || strings.HasPrefix(s, "Kyiv and Moscow") && len(s) > 1500
	}
	if !seed || !article {
		t.Errorf("a seed of a fuzz target: %v, the article: %v", seed, article)
	}
}
