package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"strings"
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

// between is SQLite that does something before each act is written, as others may between
// what an act is decided upon and its statement.
type between struct {
	inner driver.Driver
	path  string
	do    func()
}

func (b between) Driver() driver.Driver { return b.inner }

func (b between) Connect(context.Context) (driver.Conn, error) {
	conn, err := b.inner.Open("file:" + b.path + "?_pragma=busy_timeout(10000)")
	return betweenConn{conn, b.do}, err
}

type betweenConn struct {
	driver.Conn
	do func()
}

func (c betweenConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if strings.Contains(query, "INSERT INTO act") {
		c.do()
	}
	return c.Conn.(driver.QueryerContext).QueryContext(ctx, query, args)
}

// A reviewer who publishes all the time holds up a redaction, but only one that comes no
// further is given up: what was missed before a part went counts no more. After an error
// the same again takes the rest.
func TestRedactBusy(t *testing.T) {
	for _, c := range []struct {
		misses []int // before each part
		want   error
		rest   int // texts that are left
	}{
		{[]int{5, 5, 5}, nil, 0},
		{[]int{0, maxTries - 1, 1}, nil, 0},
		{[]int{1, maxTries}, edge.ErrBusy, 3 + maxTries},
	} {
		reviewer, path := open(t)
		pier, texts := record("a", "The pier closed in winter.", "Correct"), 0
		publish := func() {
			texts++
			pier.Rating = fmt.Sprint("Correct in ", texts)
			mustPut(t, reviewer, pier)
		}
		for range 3 {
			publish()
		}
		misses := slices.Clone(c.misses)
		s := New(sql.OpenDB(between{reviewer.db.Driver(), path, func() {
			switch {
			case len(misses) == 0:
			case misses[0] == 0:
				misses = misses[1:]
			default:
				misses[0]--
				publish()
			}
		}}))
		r := edge.Redaction{Review: pier.ID, Ground: "court order", At: noon}
		act, err := s.redactAll(t.Context(), r, 1)
		if !errors.Is(err, c.want) || err == nil && len(act.Entries) != texts {
			t.Errorf("%v: %d of %d texts went, %v", c.misses, len(act.Entries), texts, err)
		}
		misses = nil
		if again := mustRedact(t, s, r); len(again.Entries) != c.rest {
			t.Errorf("%v: the same again took %d, want %d", c.misses, len(again.Entries), c.rest)
		}
		if v, err := s.Verify(t.Context()); err != nil || v.Live != 0 {
			t.Errorf("%v: verify: %+v, %v", c.misses, v, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}
