package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// What the drivers say, as they say it.
func TestWrap(t *testing.T) {
	for text, want := range map[string]error{
		"failed on promise: Error: D1_ERROR: D1 DB is overloaded. Requests queued for too long.":                        edge.ErrUnavailable,
		"failed on promise: Error: D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.": edge.ErrUnavailable,
		"failed on promise: Error: D1_ERROR: Network connection lost.":                                                  edge.ErrUnavailable,
		"failed on promise: Error: D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.": edge.ErrUnavailable,
		"failed on promise: Error: D1_ERROR: no such table: heat: SQLITE_ERROR":                                         edge.ErrUnavailable,
		"failed on promise: Error: D1_ERROR: Exceeded maximum DB size.":                                                 edge.ErrFull,
		"failed on promise: Error: D1_ERROR: database or disk is full: SQLITE_FULL":                                     edge.ErrFull,
		"database or disk is full (13)":         edge.ErrFull,
		"disk I/O error (778)":                  edge.ErrUnavailable,
		"database disk image is malformed (11)": edge.ErrUnavailable,
		"database is locked (5) (SQLITE_BUSY)":  edge.ErrUnavailable,
		"failed on promise: Error: D1_ERROR: UNIQUE constraint failed: act.review, act.claim: SQLITE_CONSTRAINT (extended: )": nil,
		"constraint failed: FOREIGN KEY constraint failed (787)":                                                              nil,
		"failed on promise: Error: D1_ERROR: claimlight: stale: SQLITE_CONSTRAINT_TRIGGER":                                    nil,
	} {
		got := wrap(errors.New(text))
		for _, class := range []error{edge.ErrUnavailable, edge.ErrFull} {
			if errors.Is(got, class) != (class == want) {
				t.Errorf("%s: got %v", text, got)
			}
		}
	}
	if got := wrap(context.Canceled); errors.Is(got, edge.ErrUnavailable) || !errors.Is(got, context.Canceled) {
		t.Errorf("a client that left: %v", got)
	}
	if got := wrap(context.DeadlineExceeded); !errors.Is(got, edge.ErrUnavailable) {
		t.Errorf("a timeout: %v", got)
	}
}

// A database that is gone from under a running server: its errors are the database's.
func TestUnavailable(t *testing.T) {
	s, _ := open(t)
	pier := record("a", "The pier closed in winter.", "Correct")
	mustPut(t, s, pier)
	if _, err := s.db.Exec(`DROP TABLE heat`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Rows(t.Context(), tile.Scheme, "en", 0, 1<<32-1, 0); !errors.Is(err, edge.ErrUnavailable) {
		t.Errorf("a read: %v", err)
	}
	before := counted(t, s)
	if _, err := s.Put(t.Context(), put(record("b", "The quarry opened in spring.", "Wrong"))); !errors.Is(err, edge.ErrUnavailable) {
		t.Errorf("a write: %v", err)
	}
	if counted(t, s) != before {
		t.Error("half a write is there")
	}
}

// counted counts what a write adds.
func counted(t *testing.T, s *Store) (counts string) {
	t.Helper()
	const query = `SELECT (SELECT count(*) FROM intake) || ' ' || (SELECT count(*) FROM log) || ' ' || (SELECT count(*) FROM review) || ' ' || (SELECT count(*) FROM key)`
	if err := s.db.QueryRow(query).Scan(&counts); err != nil {
		t.Fatal(err)
	}
	return counts
}

// The version that the code knows is that of the last migration, by number and
// by what it leaves.
func TestSchemaVersion(t *testing.T) {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil || len(names) != Schema {
		t.Errorf("there are %d migrations and Schema is %d, %v", len(names), Schema, err)
	}
	s, _ := open(t)
	if err := s.CheckSchema(t.Context()); err != nil {
		t.Error(err)
	}
	for version, want := range map[int]error{Schema - 1: ErrOlder, Schema + 1: ErrNewer} {
		if _, err := s.db.Exec(`UPDATE schema SET version = ?`, version); err != nil {
			t.Fatal(err)
		}
		if err := s.CheckSchema(t.Context()); !errors.Is(err, want) {
			t.Errorf("version %d: %v", version, err)
		}
	}
	if _, err := s.db.Exec(`DROP TABLE schema`); err != nil {
		t.Fatal(err)
	}
	if err := s.CheckSchema(t.Context()); !errors.Is(err, edge.ErrUnavailable) {
		t.Errorf("none: %v", err)
	}
}

// filled is the file of a closed store with some pages in it.
func filled(t testing.TB) string {
	t.Helper()
	s, path := open(t)
	for i := range 30 {
		if _, err := s.Put(t.Context(), put(record(fmt.Sprint(i), fmt.Sprintf("Boat %d of the fleet is blue.", i), strings.Repeat("Wrong ", 80)))); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// What is refused at the start is named, and not touched.
func TestOpenRefuses(t *testing.T) {
	good, err := os.ReadFile(filled(t))
	if err != nil {
		t.Fatal(err)
	}
	spoil := func(change func(file []byte) []byte) []byte { return change(bytes.Clone(good)) }
	foreign := filepath.Join(t.TempDir(), "foreign.db")
	exec(t, foreign, `CREATE TABLE cow (name TEXT)`)
	other, err := os.ReadFile(foreign)
	if err != nil {
		t.Fatal(err)
	}
	newer := filepath.Join(t.TempDir(), "newer.db")
	if err := os.WriteFile(newer, good, 0o600); err != nil {
		t.Fatal(err)
	}
	exec(t, newer, `UPDATE schema SET version = 1000`)
	later, err := os.ReadFile(newer)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"text":            {[]byte(strings.Repeat("not a database\n", 1000)), ErrDamaged},
		"a spoilt header": {spoil(func(b []byte) []byte { copy(b, "SQLite format 4"); return b }), ErrDamaged},
		"half of it":      {spoil(func(b []byte) []byte { return b[:len(b)/2] }), ErrDamaged},
		"a blank page":    {spoil(func(b []byte) []byte { clear(b[2*4096 : 3*4096]); return b }), ErrDamaged},
		"a blank schema":  {spoil(func(b []byte) []byte { clear(b[100:4096]); return b }), ErrDamaged},
		"noise":           {spoil(func(b []byte) []byte { copy(b[len(b)/2:], bytes.Repeat([]byte{0xa5, 0x17}, 6000)); return b }), ErrDamaged},
		"another program": {other, ErrForeign},
		"a later release": {later, ErrNewer},
	} {
		path := filepath.Join(t.TempDir(), "reviews.db")
		if err := os.WriteFile(path, c.file, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(t.Context(), path)
		if err == nil {
			s.Close()
		}
		if !errors.Is(err, c.want) || !strings.HasPrefix(fmt.Sprint(err), path+": ") {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, c.file) {
			t.Errorf("%s: the file was changed, %v", name, err)
		}
	}
	if _, err := Open(t.Context(), t.TempDir()); err == nil {
		t.Error("a folder was opened")
	}
}

func exec(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// Of a later release that was killed, what it had not yet moved from its WAL into
// the file stays where it is.
func TestNewerKilled(t *testing.T) {
	s, path := open(t)
	if _, err := s.db.Exec(`UPDATE schema SET version = 1000`); err != nil {
		t.Fatal(err)
	}
	killed := filepath.Join(t.TempDir(), "reviews.db")
	before := map[string][]byte{}
	for _, end := range []string{"", "-wal"} {
		file, err := os.ReadFile(path + end)
		if err != nil || len(file) == 0 {
			t.Fatalf("%s: %d bytes, %v", end, len(file), err)
		}
		before[end] = file
		if err := os.WriteFile(killed+end, file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Open(t.Context(), killed); !errors.Is(err, ErrNewer) {
		t.Errorf("got %v", err)
	}
	for end, want := range before {
		if after, err := os.ReadFile(killed + end); err != nil || !bytes.Equal(after, want) {
			t.Errorf("reviews.db%s was changed, %v", end, err)
		}
	}
}

// A disk that is full: what was written stays readable, the log too, nothing is
// written by half, and with room again writes go on.
func TestFull(t *testing.T) {
	s, path := open(t)
	mustPut(t, s, record("a", "The pier closed in winter.", "Correct"))
	limit := func(pages int) { // the connection's that writes
		t.Helper()
		if _, err := s.writer.Exec(fmt.Sprintf(`PRAGMA max_page_count = %d`, pages)); err != nil {
			t.Fatal(err)
		}
	}
	limit(1) // SQLite takes the present size instead
	var err error
	written := 0
	for ; err == nil && written < 1000; written++ {
		_, err = s.Put(t.Context(), put(record(fmt.Sprint(written), fmt.Sprintf("Boat %d of the fleet is blue.", written), strings.Repeat("Wrong ", 80))))
	}
	if !errors.Is(err, edge.ErrFull) {
		t.Fatalf("after %d writes: %v", written, err)
	}
	if _, err := s.db.Exec(`DELETE FROM seal`); err != nil { // so that a reader would like to write one
		t.Fatal(err)
	}
	entries, _ := history(t, s)
	if got := answered(t, s); len(entries) != written || !strings.Contains(got, "pier") {
		t.Errorf("%d writes, %d entries, answered %s", written, len(entries), got)
	}
	limit(1 << 20)
	mustPut(t, s, record("z", "The quarry opened in spring.", "Wrong"))
	s.Close()
	verify(t, path)
}

// A log whose chain cannot be kept is read all the same, as far as one walk goes;
// beyond, nobody is told to come again, which would never help.
func TestSealsAreLost(t *testing.T) {
	s, _ := open(t)
	for page := range 9 {
		var records []review.Record
		for i := range 480 {
			records = append(records, record(fmt.Sprint(page), fmt.Sprintf("Boat %d of fleet %d is blue.", i, page), "Wrong"))
		}
		mustPut(t, s, records...)
	}
	entries, heads := history(t, s)
	if _, err := s.writer.Exec(`DELETE FROM seal; PRAGMA query_only = 1`); err != nil {
		t.Fatal(err)
	}
	if p, err := s.Log(t.Context(), maxWalk); err != nil || p.Before != heads[maxWalk*log.PerPage].Chain {
		t.Errorf("as far as a walk goes: %v", err)
	}
	if _, err := s.Head(t.Context()); len(entries) <= maxWalk*log.PerPage || !errors.Is(err, edge.ErrUnavailable) {
		t.Errorf("beyond: %v", err)
	}
	if _, err := s.writer.Exec(`PRAGMA query_only = 0`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Head(t.Context()); !errors.Is(err, edge.ErrUnready) {
		t.Errorf("once they can be kept: %v", err)
	}
	if h, err := s.Head(t.Context()); err != nil || h != heads[len(heads)-1] {
		t.Errorf("again: %+v, %v", h, err)
	}
}

// A clock that goes backwards, and one that is behind: the times of the log do not.
func TestClockGoesBackwards(t *testing.T) {
	s, _ := open(t)
	pier := record("a", "The pier closed in winter.", "Correct")
	for i, minutes := range []time.Duration{0, 10, 5, -600, 20} {
		at := noon.Add(minutes * time.Minute)
		p := put(pier)
		p.At, p.Records[0].Rating = at, fmt.Sprint("Wrong, ", i)
		if _, err := s.Put(t.Context(), p); err != nil {
			t.Fatal(err)
		}
		if _, err := s.NeverSame(t.Context(), edge.Mark{Review: pier.ID, Claim: log.ClaimHash(fmt.Sprint(i)), At: at.Add(-time.Hour)}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Redact(t.Context(), edge.Redaction{Entry: 1, Ground: "court order", At: noon}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Withdraw(t.Context(), edge.Withdrawal{Site: site, Review: pier.ID, At: noon}); err != nil {
		t.Fatal(err)
	}
	var got []string
	entries, _ := history(t, s)
	for _, e := range entries {
		got = append(got, e.Changed[11:16])
		if e.Text != "" && !strings.Contains(e.Text, `"changed":"`+e.Changed+`"`) {
			t.Errorf("entry %d is of %s, its text says %s", e.Number, e.Changed, e.Text)
		}
	}
	if want := "12:00 12:00 12:10 12:10 12:10 12:10 12:10 12:10 12:20 12:20 12:20 12:20"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// FuzzOpen changes bytes of a database: it is opened or it is refused, nothing
// panics, and what opens can be verified or not.
func FuzzOpen(f *testing.F) {
	good, err := os.ReadFile(filled(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(0, []byte("SQLite format 4"))
	f.Add(100, []byte{13, 0, 0, 0, 9})
	f.Add(4096*2, []byte{0xff, 0xff, 0xff, 0xff, 0xff})
	f.Add(len(good)-1, []byte{})
	f.Fuzz(func(t *testing.T, at int, change []byte) {
		file := bytes.Clone(good)
		if at >= 0 && at < len(file) {
			copy(file[at:], change)
		} else {
			file = change
		}
		path := filepath.Join(t.TempDir(), "reviews.db")
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(t.Context(), path)
		if err != nil {
			return
		}
		defer s.Close()
		_, _ = s.Verify(t.Context())
	})
}

// A file that goes bad under a running server: what cannot be read any more is the
// database's failure, not an empty answer.
func TestDamagedLater(t *testing.T) {
	path := filled(t)
	s := reopen(t, path)
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteAt(bytes.Repeat([]byte{0xa5}, int(info.Size())-4096), 4096); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Rows(t.Context(), tile.Scheme, "en", 0, 1<<32-1, 0); !errors.Is(err, edge.ErrUnavailable) {
		t.Errorf("tiles: %v", err)
	}
	if _, err := s.Log(t.Context(), 0); !errors.Is(err, edge.ErrUnavailable) {
		t.Errorf("the log: %v", err)
	}
	if _, err := s.Put(t.Context(), put(record("new", "The quarry opened in spring.", "Wrong"))); !errors.Is(err, edge.ErrUnavailable) {
		t.Errorf("a write: %v", err)
	}
}
