package main

import (
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"claimlight/wasm/tile"
	"claimlight/worker/store"
)

// What is done beside the serving has ended when the server closes the database, and what
// was written is in the file itself.
func TestKeepEnds(t *testing.T) {
	db := place(t)
	publishOne(t, db)
	ours := store.Schemes
	t.Cleanup(func() { store.Schemes = ours })
	filing, goOn := make(chan bool), make(chan bool)
	earlier := store.Scheme{Number: tile.Scheme - 1, Sketch: tile.SketchOf, Filed: func(keys []tile.Key, claim, title, lang string) []tile.Key {
		close(filing)
		<-goOn
		return tile.Filed(keys, claim, title, lang)
	}}
	store.Schemes = slices.Concat([]store.Scheme{earlier}, ours)
	reviews, err := store.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer reviews.Close()
	end, ended := keep(t.Context(), reviews, slog.New(slog.DiscardHandler)), make(chan bool)
	<-filing
	go func() {
		end()
		close(ended)
	}()
	select {
	case <-ended:
		t.Error("it has ended while it was filing")
	case <-time.After(50 * time.Millisecond): // as if it never would
	}
	close(goOn)
	<-ended

	alone := filepath.Join(t.TempDir(), "reviews.db")
	text, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(alone, text, 0o600); err != nil {
		t.Fatal(err)
	}
	if v := whole(t, alone); v.Live != 1 {
		t.Errorf("the file without its write-ahead log has %+v", v)
	}
}

// publishOne makes a database with one review, which is not filed by the scheme before ours.
func publishOne(t *testing.T, db string) {
	t.Helper()
	s := spawn(t, db)
	raw, err := sql.Open("sqlite", db+"?_pragma=busy_timeout(10000)")
	if err != nil {
		t.Fatal(err)
	}
	_, err = raw.Exec(`INSERT INTO scheme VALUES (?)`, tile.Scheme-1)
	if err := errors.Join(err, raw.Close()); err != nil {
		t.Fatal(err)
	}
	if status, _ := publishPage(t, s, "one"); status != http.StatusOK {
		t.Fatal(status)
	}
	if err := s.Kill(); err != nil { // so that the review is in the write-ahead log
		t.Fatal(err)
	}
}
