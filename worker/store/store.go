// Package store keeps the reviews on database/sql: D1 at the edge, SQLite
// everywhere else, with one SQL for both.
//
// D1 has no transactions, so the package never begins one. A read is one
// statement. A write is one INSERT into the table intake, whose trigger writes
// everything else (migrations/0001_reviews.sql); it names the generation that
// it was decided upon, and the trigger aborts it where another writer changed
// the same page since. Then the write is decided anew. What the operator does is
// one INSERT into the table act (migrations/0002_log.sql).
//
// The log's chain is no part of a write: see chain.
package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// Store is an edge.Store on a database that has the schema.
type Store struct{ db *sql.DB }

var _ edge.Store = (*Store)(nil)

// New returns the store in db.
func New(db *sql.DB) *Store { return &Store{db} }

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// Status implements edge.Store.
func (s *Store) Status(ctx context.Context) (edge.Status, error) {
	const query = `
SELECT coalesce(i.generation, 0), coalesce(i.changed, ''),
       coalesce(l.lang, ''), coalesce(l.reviews, 0), coalesce(l.others, 0), coalesce(y.bits, 0), coalesce(y.since, '')
FROM (SELECT 1)
LEFT JOIN (SELECT generation, changed FROM intake ORDER BY generation DESC LIMIT 1) i ON true
LEFT JOIN (SELECT lang, sum(reviews) AS reviews, sum(iif(scheme = ?, 0, reviews)) AS others
           FROM language GROUP BY lang) l ON true
LEFT JOIN layout y ON y.lang = l.lang AND y.scheme = ?
ORDER BY l.lang, y.bits`
	var st edge.Status
	err := s.each(ctx, func(rows *sql.Rows) error {
		var changed, since string
		var others int64
		var l edge.Language
		var y edge.Layout
		if err := rows.Scan(&st.Generation, &changed, &l.Lang, &l.Reviews, &others, &y.Bits, &since); err != nil {
			return err
		}
		st.Changed, y.Since, l.Partial = parseTime(changed), parseTime(since), others > 0
		if l.Lang != "" {
			addLayout(&st, l, y)
		}
		return nil
	}, query, tile.Scheme, tile.Scheme)
	return st, err
}

// addLayout adds one row of Status, whose rows come by language.
func addLayout(st *edge.Status, lang edge.Language, y edge.Layout) {
	if n := len(st.Languages); n == 0 || st.Languages[n-1].Lang != lang.Lang {
		st.Languages = append(st.Languages, lang)
	}
	if l := &st.Languages[len(st.Languages)-1]; y.Bits != 0 {
		l.Layouts = append(l.Layouts, y)
	}
}

// Rows implements edge.Store.
func (s *Store) Rows(ctx context.Context, lang string, first, last tile.Key) ([]edge.Row, error) {
	const query = `
SELECT k.key, k.rank, k.entry, l.record
FROM (SELECT key, site, entry, row_number() OVER (PARTITION BY key, site ORDER BY entry DESC) AS rank
      FROM key WHERE scheme = ? AND lang = ? AND key BETWEEN ? AND ?) k
JOIN log l ON l.id = k.entry
WHERE k.rank <= ? AND l.record IS NOT NULL
ORDER BY k.rank, k.key, k.site LIMIT ?`
	var list []edge.Row
	err := s.each(ctx, func(rows *sql.Rows) error {
		var row edge.Row
		var key, entry int64
		var record string
		if err := rows.Scan(&key, &row.Rank, &entry, &record); err != nil {
			return err
		}
		row.Key = tile.Key(key)
		if row.Record, row.Err = review.Parse(record); row.Err != nil {
			row.Err = fmt.Errorf("store: log entry %d: %w", entry, row.Err)
		}
		list = append(list, row)
		return nil
	}, query, tile.Scheme, lang, int64(first), int64(last), tile.MaxPerReviewer+1, edge.MaxRows)
	return list, err
}

// Sources implements edge.Store.
func (s *Store) Sources(ctx context.Context) ([]edge.Source, error) {
	const query = `SELECT name, site, country, signatory, since, corrections, licence, contact, sample FROM reviewer ORDER BY site`
	list := []edge.Source{}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var r edge.Source
		var sample int
		err := rows.Scan(&r.Name, &r.Site, &r.Country, &r.Signatory.Status, &r.Signatory.Since,
			&r.Corrections, &r.Licence, &r.Contact, &sample)
		r.Sample = sample == 1
		list = append(list, r)
		return err
	}, query)
	return list, err
}

// Register enters a reviewer, or changes the registration of one. Reviews that
// are published keep the name that they were published under. What would make
// records that no page reads, such as a very long name, the schema refuses.
func (s *Store) Register(ctx context.Context, r edge.Source) error {
	if !review.IsSite(r.Site) {
		return fmt.Errorf("store: %q is no site", r.Site)
	}
	if r.Signatory.Status == "" {
		r.Signatory.Status = "none"
	}
	sample := 0
	if r.Sample {
		sample = 1
	}
	const query = `
INSERT INTO reviewer (name, site, country, signatory, since, corrections, licence, contact, sample)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (site) DO UPDATE SET name = excluded.name,
  country = excluded.country, signatory = excluded.signatory, since = excluded.since,
  corrections = excluded.corrections, licence = excluded.licence, contact = excluded.contact, sample = excluded.sample`
	_, err := s.db.ExecContext(ctx, query, r.Name, r.Site, r.Country, r.Signatory.Status, r.Signatory.Since,
		r.Corrections, r.Licence, r.Contact, sample)
	return wrap(err)
}

// each runs a query and calls scan for each of its rows.
func (s *Store) each(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := s.db.QueryContext(ctx, query, args...)
	if err != nil {
		return wrap(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return wrap(err)
		}
	}
	return wrap(rows.Err())
}

func wrap(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("store: %w", err)
}

// parseTime reads a time that formatTime wrote; anything else is zero.
func parseTime(s string) time.Time {
	t, _ := time.Parse(time.RFC3339, s)
	return t
}

func formatTime(t time.Time) string { return t.UTC().Format(time.RFC3339) }
