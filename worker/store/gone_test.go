package store

import (
	"database/sql"
	"io/fs"
	"path/filepath"
	"testing"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// Pages that were found to be gone before that was noted of pages are so after the
// migration, and keys are still those of their reviews.
func TestGoneMigrated(t *testing.T) {
	path := filepath.Join(t.TempDir(), "reviews.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil || len(names) < 7 {
		t.Fatal(names, err)
	}
	for _, name := range names[:6] {
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
	pier, quarry, mill := record("a", "The pier closed in winter.", "Correct"), record("b", "The quarry opened in spring.", "Wrong"), record("c", "The mill burned.", "Wrong")
	pier.URL += "#said"
	gone, missing, back := withdrawal(pier, edge.FormatTime(noon)), withdrawal(quarry, edge.FormatTime(noon)), withdrawal(mill, edge.FormatTime(noon))
	gone.Ground, missing.Ground, back.Ground = edge.GroundGone, edge.GroundMissing, edge.GroundGone
	before := New(db)
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
