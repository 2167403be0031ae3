package store

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"claimlight/wasm/log"
	"claimlight/worker/edge"
)

// A store that runs on while a later release migrates its file adds nothing to the log
// from then on, also of what it had decided before, and says why; reads tell it, too.
func TestMigratedMeanwhile(t *testing.T) {
	s, path := open(t)
	one, two := record("a", "The pier closed in winter.", "Correct"), record("b", "The quarry opened in spring.", "Wrong")
	mustPut(t, s, one, two)
	draft := mustDraft(t, s, record("c", "The tram line closed before the flood.", "Wrong"))
	later := reopen(t, path) // stands for the later release
	set := func(version int) {
		t.Helper()
		if _, err := later.db.Exec(`UPDATE schema SET version = ?`, version); err != nil {
			t.Fatal(err)
		}
	}
	steps := []struct {
		name string
		do   func(context.Context) error
	}{
		{"Put", func(ctx context.Context) error {
			_, err := s.Put(ctx, put(record("d", "The ropeway lifts nine tonnes.", "Correct")))
			return err
		}},
		{"Withdraw", func(ctx context.Context) error {
			_, err := s.Withdraw(ctx, edge.Withdrawal{Site: site, Review: one.ID, At: noon})
			return err
		}},
		{"Insert", func(ctx context.Context) error { _, err := s.Insert(ctx, draft); return err }},
		{"Redact", func(ctx context.Context) error {
			_, err := s.Redact(ctx, edge.Redaction{Review: two.ID, Ground: "court order", At: noon})
			return err
		}},
		{"NeverSame", func(ctx context.Context) error {
			_, err := s.NeverSame(ctx, edge.Mark{Review: two.ID, Claim: log.ClaimHash("The pier is green."), At: noon})
			return err
		}},
		{"Generation", func(ctx context.Context) error { _, err := s.Generation(ctx); return err }},
		{"Status", func(ctx context.Context) error { _, err := s.Status(ctx); return err }},
	}
	before := counted(t, s)
	for version, want := range map[int]error{Schema + 1: ErrNewer, Schema - 1: ErrOlder} {
		set(version)
		for _, step := range steps {
			start := time.Now()
			if err := step.do(t.Context()); !errors.Is(err, want) || !errors.Is(err, edge.ErrUnavailable) {
				t.Errorf("schema %d: %s: %v", version, step.name, err)
			} else if took := time.Since(start); took > 5*time.Second {
				t.Errorf("schema %d: %s took %v to say so", version, step.name, took)
			}
		}
		var acts int
		if err := s.db.QueryRow(`SELECT count(*) FROM act`).Scan(&acts); err != nil || acts != 0 || counted(t, s) != before {
			t.Errorf("schema %d: %d acts, %s rows, there were %s, %v", version, acts, counted(t, s), before, err)
		}
	}
	set(Schema)
	for _, step := range steps {
		if err := step.do(t.Context()); err != nil {
			t.Errorf("the schema is ours again: %s: %v", step.name, err)
		}
	}
	if got, want := fmt.Sprint(counted(t, s)), before; got == want {
		t.Error("nothing was written then")
	}
}
