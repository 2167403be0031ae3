package store

import (
	"errors"
	"io/fs"
	"os"
	"testing"
)

// What a reader keeps out of the file is on the disk beside it, or Flush fails.
func TestFlush(t *testing.T) {
	s, name := open(t)
	if err := s.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	reader, err := s.db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	rows, err := reader.QueryContext(t.Context(), `SELECT name FROM sqlite_schema`)
	if err != nil || !rows.Next() {
		t.Fatal("nothing is read", err)
	}
	mustPut(t, s, record("a", "The pier closed in winter.", "Correct"))
	if err := s.Flush(t.Context()); err != nil {
		t.Error(err)
	}
	if err := os.Rename(name+"-wal", name+"-aside"); err != nil {
		t.Fatal(err)
	}
	if err := s.Flush(t.Context()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("though the WAL is gone: %v", err)
	}
	if err := os.Rename(name+"-aside", name+"-wal"); err != nil {
		t.Fatal(err)
	}
	if err := rows.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Flush(t.Context()); err != nil {
		t.Error(err)
	}
}
