package store

import (
	"fmt"
	"slices"
	"testing"

	"claimlight/wasm/log"
	"claimlight/worker/edge"
)

// Of a review with very many texts all go, some at a time, so that no statement is larger
// than D1 takes. The latest, which is the one that is shown, is among the first.
func TestRedactMany(t *testing.T) {
	s, _ := open(t)
	pier := record("a", "The pier closed in winter.", "Correct")
	var want []int64
	for i := range 7 {
		pier.Rating = fmt.Sprint("Correct in ", i)
		mustPut(t, s, pier)
		want = append(want, int64(i+1))
	}
	r := edge.Redaction{Review: pier.ID, Ground: "court order", At: noon}
	if _, _, first, err := s.victims(t.Context(), r, 3); err != nil || len(first) != 3 || first[0].Entry != 5 || first[2].Present != 1 {
		t.Fatalf("%+v go first, %v", first, err)
	}
	act, err := s.redactAll(t.Context(), r, 3)
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(act.Entries)
	if !slices.Equal(act.Entries, want) {
		t.Errorf("the texts of %v went", act.Entries)
	}
	entries, _ := history(t, s)
	for _, e := range entries {
		if e.Kind.IsStatus() && e.Text != "" {
			t.Errorf("entry %d has its text", e.Number)
		}
	}
	if last := entries[len(entries)-1]; len(entries) != 2*len(want) || last.Kind != log.Redacted {
		t.Errorf("%d entries, the last %+v", len(entries), last)
	}
	if v, err := s.Verify(t.Context()); err != nil || v.Live != 0 {
		t.Errorf("verify: %+v, %v", v, err)
	}
	if again := mustRedact(t, s, r); len(again.Entries) > 0 || again.Generation != act.Generation {
		t.Errorf("again: %+v", again)
	}
}
