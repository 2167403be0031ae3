package soak

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
)

// victim writes nothing, says what it likes, and may spoil the database.
type victim struct {
	accepted []Accepted
	db       string
	spoil    string
}

func (v victim) Start(int) error { return nil }

func (v victim) Kill() ([]Accepted, error) {
	db, err := sql.Open("sqlite", v.db)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	_, err = db.Exec(v.spoil)
	return v.accepted, err
}

// A write that is lost and a database that its log does not fold to are found.
func TestKillFinds(t *testing.T) {
	for name, c := range map[string]struct {
		accepted []Accepted
		spoil    string
		lost     int
		want     string
	}{
		"nothing wrong":    {nil, ``, 0, ""},
		"a lost write":     {[]Accepted{{"a", "Wrong"}, {"b", "Wrong"}}, ``, 2, "2 writes lost"},
		"a count too high": {nil, `INSERT INTO language VALUES ('en', 2, 7)`, 0, "another number of reviews"},
		"a hole":           {nil, `UPDATE sqlite_sequence SET seq = 3; INSERT INTO sqlite_sequence SELECT 'log', 3 WHERE changes() = 0`, 0, "the log ends"},
	} {
		db := filepath.Join(t.TempDir(), "reviews.db")
		if _, err := Enlist(t.Context(), db, "desk.example"); err != nil {
			t.Fatal(err)
		}
		sum, err := Kill(t.Context(), db, 1, victim{c.accepted, db, c.spoil})
		if sum.Lost != c.lost || (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %+v, %v", name, sum, err)
		}
	}
}

func TestFlat(t *testing.T) {
	for second, flat := range map[int64]bool{50 << 20: true, 100 << 20: true, 120 << 20: true, 200 << 20: false} {
		if l := (Load{MemoryFirst: 100 << 20, MemorySecond: second}); l.Flat() != flat {
			t.Errorf("%v: %v", l, l.Flat())
		}
	}
}
