// Package store keeps the reviews on database/sql: D1 at the edge, SQLite
// everywhere else, with one SQL for both.
//
// D1 has no transactions, so the package never begins one. A read is one
// statement. A write is one INSERT into the view writing, whose trigger writes
// everything (migrations/0008_pages.sql); it names the generation that
// it was decided upon, and the trigger aborts it where another writer changed
// the same page since. Then the write is decided anew. What the operator does is
// one INSERT into the table act (migrations/0002_log.sql); a write that rewords a review
// makes acts as well, which copy its marks. A write files reviews by its own scheme of keys;
// where there is another, one INSERT into the view filing does that after it (File).
//
// The log's chain is no part of a write: see chain.
package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// Store is an edge.Store on a database that has the schema.
type Store struct {
	db *sql.DB

	// writer is for writes and seals. Natively it has one connection: SQLite has one
	// writer at a time and sleeps where it has to wait for another, and a connection drops
	// all pages that it holds when another has written.
	writer *sql.DB

	schemes []Scheme
}

var _ edge.Store = (*Store)(nil)

// New returns the store in db.
func New(db *sql.DB) *Store { return &Store{db, db, Schemes} }

// Close closes the database.
func (s *Store) Close() error { return errors.Join(s.writer.Close(), s.db.Close()) }

// Status implements edge.Store.
func (s *Store) Status(ctx context.Context) (edge.Status, error) {
	const query = `
SELECT ` + version + `, coalesce(i.generation, 0), coalesce(i.changed, ''), coalesce(l.lang, ''), coalesce(l.reviews, 0),
       coalesce(y.scheme, 0), coalesce(y.bits, 0), coalesce(y.since, ''), EXISTS (SELECT 1 FROM unfiled u WHERE u.scheme = y.scheme AND u.lang = l.lang)
FROM (SELECT 1)
LEFT JOIN (SELECT generation, changed FROM intake ORDER BY generation DESC LIMIT 1) i ON true
LEFT JOIN (SELECT lang, sum(reviews) AS reviews FROM language GROUP BY lang) l ON true
LEFT JOIN layout y ON y.lang = l.lang
ORDER BY l.lang, y.scheme, y.bits`
	var st edge.Status
	for _, scheme := range s.schemes {
		st.Schemes = append(st.Schemes, edge.Scheme{Number: scheme.Number})
	}
	found := 0
	err := s.each(ctx, func(rows *sql.Rows) error {
		var changed, since string
		var scheme int32
		var l edge.Language
		var y edge.Layout
		var partial int
		if err := rows.Scan(&found, &st.Generation, &changed, &l.Lang, &l.Reviews, &scheme, &y.Bits, &since, &partial); err != nil {
			return err
		}
		st.Changed, y.Since = edge.ParseTime(changed), edge.ParseTime(since)
		if l.Lang != "" {
			addLayout(&st, l, scheme, y, partial == 1)
		}
		return nil
	}, query)
	if err == nil {
		err = compare(found)
	}
	return st, err
}

// Generation implements edge.Store.
func (s *Store) Generation(ctx context.Context) (generation int64, err error) {
	const query = `SELECT ` + version + `, coalesce(max(generation), 0) FROM intake`
	found := 0
	err = s.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&found, &generation) }, query)
	if err == nil {
		err = compare(found)
	}
	return generation, err
}

// addLayout adds one row of Status, whose rows come by language: that to each scheme, its
// layout to the one whose it is.
func addLayout(st *edge.Status, lang edge.Language, scheme int32, y edge.Layout, partial bool) {
	for i := range st.Schemes {
		of := &st.Schemes[i]
		if n := len(of.Languages); n == 0 || of.Languages[n-1].Lang != lang.Lang {
			of.Languages = append(of.Languages, lang)
		}
		if l := &of.Languages[len(of.Languages)-1]; of.Number == scheme && y.Bits != 0 {
			l.Layouts, l.Partial = append(l.Layouts, y), partial
		}
	}
}

// hot is the condition under which a key's reviews are no list, as the index of
// hot keys has it.
var hot = fmt.Sprintf("reviews > %d", tile.MaxList)

// Hot implements edge.Store.
func (s *Store) Hot(ctx context.Context, scheme int32) (map[string][]tile.Key, error) {
	query := `
SELECT lang, key FROM (
  SELECT lang, key, row_number() OVER (PARTITION BY lang ORDER BY reviews DESC, key) AS rank
  FROM heat WHERE scheme = ? AND ` + hot + `)
WHERE rank <= ? ORDER BY lang, key`
	keys := map[string][]tile.Key{}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var lang string
		var key int64
		err := rows.Scan(&lang, &key)
		keys[lang] = append(keys[lang], tile.Key(key))
		return err
	}, query, scheme, tile.MaxHot)
	return keys, err
}

// Rows implements edge.Store.
func (s *Store) Rows(ctx context.Context, scheme int32, lang string, first, last, under tile.Key) ([]tile.Row, error) {
	if under != 0 {
		return s.rowsUnder(ctx, scheme, lang, first, last, under)
	}
	query := `
SELECT h.key, iif(h.` + hot + `, h.reviews, 0), coalesce(k.number, 0), CAST(coalesce(k.sketch, 0) AS TEXT)
FROM heat h LEFT JOIN key k ON k.scheme = h.scheme AND k.lang = h.lang AND k.key = h.key AND NOT h.` + hot + `
WHERE h.scheme = ? AND h.lang = ? AND h.key BETWEEN ? AND ? AND h.reviews > 0
ORDER BY h.key, k.number LIMIT ?`
	return s.rows(ctx, query, scheme, lang, int64(first), int64(last), edge.MaxRows+1)
}

// rowsUnder reads the rows of reviews that have a hot key as well.
func (s *Store) rowsUnder(ctx context.Context, scheme int32, lang string, first, last, under tile.Key) ([]tile.Row, error) {
	if ok, err := s.isHot(ctx, scheme, lang, under); !ok {
		return nil, cmp.Or(err, edge.ErrNotFound)
	}
	query := `
SELECT key, iif(` + hot + `, reviews, 0), iif(` + hot + `, 0, number), CAST(iif(` + hot + `, 0, sketch) AS TEXT) FROM (
  SELECT k.key, k.number, k.sketch, count(*) OVER (PARTITION BY k.key) AS reviews, row_number() OVER (PARTITION BY k.key ORDER BY k.number) AS rank
  FROM key k
  WHERE k.scheme = ?1 AND k.lang = ?2 AND k.key BETWEEN ?3 AND ?4 AND k.key <> ?5
    AND EXISTS (SELECT 1 FROM key u WHERE u.scheme = ?1 AND u.lang = ?2 AND u.key = ?5 AND u.number = k.number))
WHERE rank = 1 OR NOT ` + hot + ` ORDER BY key, number LIMIT ?6`
	return s.rows(ctx, query, scheme, lang, int64(first), int64(last), int64(under), edge.MaxRows+1)
}

// isHot reports whether a key is hot: only of one that is are reviews parted by a
// second key, and the list of any other would be gone through for nothing.
func (s *Store) isHot(ctx context.Context, scheme int32, lang string, key tile.Key) (bool, error) {
	query := `SELECT count(*) FROM heat WHERE scheme = ? AND lang = ? AND key = ? AND ` + hot
	var n int64
	err := s.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, query, scheme, lang, int64(key))
	return n > 0, err
}

// rows reads rows. A sketch comes as text: D1 gives numbers as JavaScript does, which
// keeps 53 bits of its 60.
func (s *Store) rows(ctx context.Context, query string, args ...any) ([]tile.Row, error) {
	var list []tile.Row
	err := s.each(ctx, func(rows *sql.Rows) error {
		var key, count, number, sketch int64
		err := rows.Scan(&key, &count, &number, &sketch)
		list = append(list, tile.Row{Key: tile.Key(key), Count: int32(count), Number: tile.Number(number), Sketch: tile.Sketch(sketch)})
		return err
	}, query, args...)
	return list, err
}

// Records implements edge.Store.
func (s *Store) Records(ctx context.Context, b tile.Block) (tile.Records, error) {
	const query = `
SELECT r.number, l.record, coalesce((SELECT group_concat(a.claim, ' ') FROM act a WHERE a.review = r.id AND a.claim IS NOT NULL), '')
FROM review r JOIN log l ON l.id = r.entry
WHERE r.number BETWEEN ? AND ? AND r.live AND l.record IS NOT NULL ORDER BY r.number`
	first, last := b.Range()
	out := tile.Records{Block: b}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var number tile.Number
		var record, marks string
		if err := rows.Scan(&number, &record, &marks); err != nil {
			return err
		}
		r, err := review.Parse(record)
		if err != nil {
			return fmt.Errorf("review %d: %w", number, err)
		}
		out.Add(number, r, strings.Fields(marks))
		return nil
	}, query, int64(first), int64(last))
	return out, err
}

// Sources implements edge.Store.
func (s *Store) Sources(ctx context.Context) ([]edge.Source, error) {
	const query = `SELECT ` + reviewerColumns + ` FROM reviewer r ORDER BY r.site`
	list := []edge.Source{}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var r edge.Source
		err := scanSource(rows, &r)
		list = append(list, r)
		return err
	}, query)
	return list, err
}

// reviewerColumns are those that scanSource reads.
const reviewerColumns = `r.name, r.site, r.country, r.signatory, r.since, r.corrections, r.licence, r.contact, r.sample`

// scanSource reads a registration, and the columns before it into before.
func scanSource(rows *sql.Rows, r *edge.Source, before ...any) error {
	sample := 0
	err := rows.Scan(append(before, &r.Name, &r.Site, &r.Country, &r.Signatory.Status, &r.Signatory.Since,
		&r.Corrections, &r.Licence, &r.Contact, &sample)...)
	r.Sample = sample == 1
	return err
}

// Register enters a reviewer, or changes the registration of one. Reviews that
// are published keep the name that they were published under. What would make
// records that no page reads, such as a very long name, the schema refuses.
func (s *Store) Register(ctx context.Context, r edge.Source) error {
	if own, err := edge.Site(r.Site); err != nil || own != r.Site {
		return fmt.Errorf("store: %q is no site of one owner", r.Site)
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
	return eachOf(ctx, s.db, scan, query, args...)
}

func eachOf(ctx context.Context, db *sql.DB, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return wrap(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return fmt.Errorf("store: %w", err) // of what was read, not of the database
		}
	}
	return wrap(rows.Err())
}
