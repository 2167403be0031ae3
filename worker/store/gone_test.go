package store

import (
	"database/sql"
	"io/fs"
	"path/filepath"
	"testing"

	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// Pages that were found to be gone before that was noted of pages are so after the
// migration, and keys are still those of their reviews.
func TestGoneMigrated(t *testing.T) {
	path, before := openBefore(t, 6)
	pier, quarry, mill := record("a", "The pier closed in winter.", "Correct"), record("b", "The quarry opened in spring.", "Wrong"), record("c", "The mill burned.", "Wrong")
	pier.URL += "#said"
	gone, missing, back := withdrawal(pier, edge.FormatTime(noon)), withdrawal(quarry, edge.FormatTime(noon)), withdrawal(mill, edge.FormatTime(noon))
	gone.Ground, missing.Ground, back.Ground = edge.GroundGone, edge.GroundMissing, edge.GroundGone
	insertAs(t, before, tile.Scheme, newEntry(edge.Added, &pier), newEntry(edge.Added, &quarry), newEntry(edge.Added, &mill))
	insertAs(t, before, tile.Scheme, gone, missing, back)
	insertAs(t, before, tile.Scheme, newEntry(edge.Added, &mill))
	after := reopen(t, path)
	list, err := after.Gone(t.Context(), []review.Record{pier, quarry, mill})
	if err != nil || len(list) != 1 || !list[PageOf(pier.URL)] {
		t.Errorf("got %v, %v", list, err)
	}
	mill.Rating = "Correct"
	mustPut(t, after, mill, quarry)
	if v, err := after.Verify(t.Context()); err != nil || v.Live != 2 {
		t.Errorf("got %+v, %v", v, err)
	}
}

// openBefore makes a database with the first so many migrations, and a reviewer.
func openBefore(t *testing.T, version int) (string, *Store) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "reviews.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names[:version] {
		script, err := migrations.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(string(script)); err != nil {
			t.Fatal(name, err)
		}
	}
	if _, err := db.Exec(`INSERT INTO reviewer (site, name) VALUES (?, 'The Desk')`, site); err != nil {
		t.Fatal(err)
	}
	return path, New(db)
}

// Marks of claims that were reworded before marks followed are those of the later wordings
// after the migration.
func TestMarksMigrated(t *testing.T) {
	path, before := openBefore(t, 6)
	one, two, three := record("a", "The sexton rang eleven bells.", "Correct"), record("a", "The sexton rang eleven bells today.", "Correct"), record("a", "The sexton rang ten bells today.", "Correct")
	two.Replaces, three.Replaces = one.ID, two.ID
	insertAs(t, before, tile.Scheme, newEntry(edge.Added, &one))
	claims := []string{log.ClaimHash("The sexton is silent."), log.ClaimHash("Nobody rang.")}
	for i, claim := range claims {
		if _, err := before.db.Exec(`INSERT INTO act (id, generation, kind, review, changed, claim) VALUES (?, ?, 'never-same', ?, ?, ?)`, 2+i, 2+i, one.ID, edge.FormatTime(noon), claim); err != nil {
			t.Fatal(err)
		}
	}
	insertAs(t, before, tile.Scheme, newEntry(edge.Corrected, &two), withdrawal(one, edge.FormatTime(noon)))
	insertAs(t, before, tile.Scheme, newEntry(edge.Corrected, &three), withdrawal(two, edge.FormatTime(noon)))
	after := reopen(t, path)
	entries, _ := history(t, after)
	_, marks := fold(entries)
	if want := neverOf(marks, 1); len(marks) != 6 || want == "" || neverOf(marks, 4) != want || neverOf(marks, 6) != want {
		t.Errorf("the log has the marks %+v", marks)
	}
	if v, err := after.Verify(t.Context()); err != nil || v.Live != 1 {
		t.Errorf("got %+v, %v", v, err)
	}
}
