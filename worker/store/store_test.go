package store

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

const site = "desk.example"

var noon = time.Date(2025, 4, 22, 12, 0, 0, 0, time.UTC)

// open gives a store of its own with one reviewer, and its file.
func open(t testing.TB) (*Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "reviews.db")
	s := reopen(t, path)
	if err := s.Register(t.Context(), edge.Source{Name: "The Desk", Site: site}); err != nil {
		t.Fatal(err)
	}
	return s, path
}

func reopen(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func record(page, claim, rating string) review.Record {
	url := "https://" + site + "/" + page
	return review.Record{ID: read.ID(site, url, claim), Claim: claim, Language: "en", Rating: rating, URL: url,
		Publisher: review.Publisher{Name: "The Desk", Site: site}}
}

func put(records ...review.Record) edge.Put {
	return edge.Put{Site: site, Records: records, Whole: true, At: noon}
}

func mustPut(t *testing.T, s *Store, records ...review.Record) edge.Receipt {
	t.Helper()
	receipt, err := s.Put(t.Context(), put(records...))
	if err != nil {
		t.Fatal(err)
	}
	return receipt
}

// dump is everything that a write could have touched.
func dump(t *testing.T, s *Store) string {
	t.Helper()
	var b strings.Builder
	for _, table := range []string{"intake", "log", "act", "review", "key", "heat", "language", "extent", "layout", "ground", "draft", "filed", "gone", "sqlite_sequence"} {
		rows, err := s.db.Query(`SELECT * FROM ` + table)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		values, pointers := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			pointers[i] = &values[i]
		}
		for rows.Next() {
			if err := rows.Scan(pointers...); err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(&b, table, values)
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		rows.Close()
	}
	return b.String()
}

// A write that fails half-way leaves nothing, whatever it was doing by then.
func TestFailureLeavesNothing(t *testing.T) {
	s, _ := open(t)
	mustPut(t, s, record("a", "The pier closed in winter.", "Correct"))
	before := dump(t, s)
	good := func() []entry {
		one, two := record("a", "The pier closed in winter.", "Wrong"), record("b", "The quarry opened in spring.", "Wrong")
		return []entry{newEntry(edge.Corrected, &one), newEntry(edge.Added, &two)}
	}
	for name, spoil := range map[string]func(*entry){
		"an unknown kind":     func(e *entry) { e.Kind = "improved" }, // fails at the log
		"neither live or not": func(e *entry) { e.Live = 7 },          // at the review
		"a key twice":         func(e *entry) { e.Keys = append(e.Keys, e.Keys[0]) },
	} {
		entries := good()
		spoil(&entries[1])
		if _, err := s.insert(t.Context(), author{site: site, at: noon}, 1, entries); err == nil {
			t.Errorf("%s: was written", name)
		}
		if after := dump(t, s); after != before {
			t.Errorf("%s: left\n%s\nof\n%s", name, after, before)
		}
	}
	if _, err := s.insert(t.Context(), author{site: "stranger.example", at: noon}, 1, good()); err == nil {
		t.Error("a site that is not registered wrote")
	}
	if generation, err := s.insert(t.Context(), author{site: site, at: noon}, 1, good()); err != nil || generation != 2 {
		t.Errorf("the same without the fault: generation %d, %v", generation, err)
	}
}

// A write decided upon a page that has changed since is refused by the database.
func TestStale(t *testing.T) {
	s, _ := open(t)
	one := record("a", "The pier closed in winter.", "Correct")
	mustPut(t, s, one)
	_, err := s.insert(t.Context(), author{site: site, at: noon}, 0, []entry{newEntry(edge.Added, &one)})
	if err == nil || !stale(err) {
		t.Errorf("got %v", err)
	}
	other := record("b", "The quarry opened in spring.", "Wrong")
	if _, err := s.insert(t.Context(), author{site: site, at: noon}, 0, []entry{newEntry(edge.Added, &other)}); err != nil {
		t.Errorf("another page: %v", err)
	}
}

// Two processes on one file: nothing is lost and the log has no hole.
func TestTwoWriters(t *testing.T) {
	first, path := open(t)
	second := reopen(t, path)
	const each = 20
	var group sync.WaitGroup
	for i, s := range []*Store{first, second} {
		group.Go(func() {
			for n := range each {
				if _, err := s.Put(t.Context(), put(record(fmt.Sprint(i, "/", n), fmt.Sprintf("Boat %d of fleet %d is blue.", n, i), "Wrong"))); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	st, err := first.Status(t.Context())
	if err != nil || st.Generation != 2*each || st.Languages()[0].Reviews != 2*each {
		t.Errorf("got %+v, %v", st, err)
	}
	var entries, last int
	if err := first.db.QueryRow(`SELECT count(*), max(id) FROM log`).Scan(&entries, &last); err != nil || entries != 2*each || last != 2*each {
		t.Errorf("the log has %d entries, the last is %d, %v", entries, last, err)
	}
}

func TestLogIsAppendOnly(t *testing.T) {
	s, _ := open(t)
	pier := record("a", "The pier closed in winter.", "Correct")
	mustPut(t, s, pier, record("a", "The quarry opened in spring.", "Wrong"))
	if _, err := s.Redact(t.Context(), edge.Redaction{Review: pier.ID, Ground: "court order", At: noon}); err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{`DELETE FROM log`, `UPDATE log SET kind = 'withdrawn'`, `UPDATE log SET record = '{}'`, `UPDATE log SET changed = ''`,
		`UPDATE log SET record = NULL`, `UPDATE log SET record = NULL, salt = NULL`, `UPDATE log SET salt = NULL`, `UPDATE log SET salt = '00'`,
		`DELETE FROM act`, `UPDATE act SET ground = 'another'`, `INSERT INTO act SELECT 9, 9, kind, review, changed, target, hash, present, ground, claim, token FROM act`} {
		if _, err := s.db.Exec(query); err == nil {
			t.Errorf("%s: was done", query)
		}
	}
}

// The width of prefixes grows with the data, and the width before stays
// answered for a while.
func TestBitsGrow(t *testing.T) {
	s, _ := open(t)
	var records []review.Record
	for i := range 600 {
		n := fmt.Sprint(i)
		claim := strings.ReplaceAll("Zebra# ate quokk# beside marm#, gazel#, ocelo#, bongo#, civet#, dingo#, egret#, finch#, gecko#, heron#, ibisa#, jacka#, koala#, lemur#.", "#", "n"+n)
		records = append(records, record("grow", claim, "Wrong"))
	}
	mustPut(t, s, records[:2]...)
	late := put(records...)
	late.At = noon.Add(time.Hour)
	if _, err := s.Put(t.Context(), late); err != nil {
		t.Fatal(err)
	}
	st, err := s.Status(t.Context())
	if err != nil || len(st.Languages()) != 1 {
		t.Fatalf("got %+v, %v", st, err)
	}
	en := st.Languages()[0]
	var keys int
	if err := s.db.QueryRow(`SELECT count(*) FROM key`).Scan(&keys); err != nil {
		t.Fatal(err)
	}
	if want := tile.BitsFor(int64(keys)); en.Bits() != want || want == tile.MinBits {
		t.Errorf("%d keys at %d bits, want %d", keys, en.Bits(), want)
	}
	for _, c := range []struct {
		bits  int32
		after time.Duration
		want  bool
	}{{en.Bits(), 1000 * 24 * time.Hour, true}, {tile.MinBits, 24 * time.Hour, true}, {tile.MinBits, 91 * 24 * time.Hour, false}, {en.Bits() + 1, 0, false}} {
		if got := en.Answers(c.bits, noon.Add(c.after)); got != c.want {
			t.Errorf("%d bits after %v: answered %v", c.bits, c.after, got)
		}
	}
	mustPut(t, s, record("grow", "Nothing else is left on this page.", "Wrong"))
	if st, err = s.Status(t.Context()); err != nil || st.Languages()[0].Bits() != en.Bits() || st.Languages()[0].Reviews != 1 {
		t.Errorf("after the data shrank: %+v, %v", st, err)
	}
}

// The schema's limits are those of package tile.
func TestWidths(t *testing.T) {
	s, _ := open(t)
	for _, keys := range []int64{0, 1, 8207, 8208, 16415, 16416, 12_000_000, 1 << 33} {
		var due int32
		if err := s.db.QueryRow(`SELECT max(bits) FROM width WHERE above < ?`, keys).Scan(&due); err != nil || due != tile.BitsFor(keys) {
			t.Errorf("%d keys: %d bits, want %d, %v", keys, due, tile.BitsFor(keys), err)
		}
	}
	var index string
	if err := s.db.QueryRow(`SELECT sql FROM sqlite_schema WHERE name = 'heat_hot'`).Scan(&index); err != nil || !strings.HasSuffix(index, "WHERE "+hot) {
		t.Errorf("hot keys are those with %s, their index says %s, %v", hot, index, err)
	}
}

func TestTooLarge(t *testing.T) {
	s, _ := open(t)
	before := dump(t, s)
	var records []review.Record
	for i := range 500 {
		records = append(records, record("large", fmt.Sprint(i, strings.Repeat(" — “long”", 300)), strings.Repeat("“wrong” ", 60)))
	}
	if _, err := s.Put(t.Context(), put(records...)); !errors.Is(err, edge.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	if dump(t, s) != before {
		t.Error("something was written")
	}
}

func TestOpen(t *testing.T) {
	_, path := open(t)
	reopen(t, path) // a second time changes nothing
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(`UPDATE schema SET version = 1000`); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path); !errors.Is(err, ErrNewer) {
		t.Errorf("a newer schema: %v", err)
	}
	if _, err := Open(t.Context(), filepath.Join(t.TempDir(), "no", "such", "folder.db")); err == nil {
		t.Error("a folder that is not there: no error")
	}
}

// Many processes that start on a new file at once migrate it once.
func TestOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "reviews.db")
	var group sync.WaitGroup
	for range 6 {
		group.Go(func() {
			s, err := Open(t.Context(), path)
			if err != nil {
				t.Error(err)
				return
			}
			s.Close()
		})
	}
	group.Wait()
}
