package store

import (
	"context"
	"database/sql"
	"fmt"

	"claimlight/wasm/log"
	"claimlight/worker/edge"
)

// entries is the query of log entries that two conditions choose, one on the
// table log as l, one on the table act as a. Both are of this file.
func entries(status, act string) string {
	return `
SELECT e.generation, e.id, e.kind, e.review, (SELECT min(f.id) FROM log f WHERE f.review = e.review), e.changed,
  e.hash, e.salt, e.record, e.redacted, e.target, e.present, e.ground, e.claim
FROM (SELECT l.generation, l.id, l.kind, l.review, l.changed, coalesce(x.hash, '') AS hash, coalesce(l.salt, '') AS salt,
        coalesce(l.record, '') AS record, coalesce(x.id, 0) AS redacted, 0 AS target, 0 AS present, '' AS ground, '' AS claim
      FROM log l LEFT JOIN act x ON x.target = l.id WHERE ` + status + `
      UNION ALL
      SELECT a.generation, a.id, a.kind, a.review, a.changed, '', '', '', 0,
        coalesce(a.target, 0), coalesce(a.present, 0), coalesce(a.ground, ''), coalesce(a.claim, '')
      FROM act a WHERE ` + act + `) e
ORDER BY e.id`
}

// eachEntry calls give for every entry of such a query.
func (s *Store) eachEntry(ctx context.Context, give func(edge.Entry) error, query string, args ...any) error {
	return s.each(ctx, func(rows *sql.Rows) error {
		var e edge.Entry
		var kind string
		var present int
		err := rows.Scan(&e.Generation, &e.Number, &kind, &e.Review, &e.First, &e.Changed,
			&e.Hash, &e.Salt, &e.Text, &e.Redacted, &e.Entry.Entry, &present, &e.Ground, &e.Claim)
		if err != nil {
			return err
		}
		known := false
		if e.Kind, known = log.ParseKind(kind); !known {
			return fmt.Errorf("log entry %d: is of the kind %q", e.Number, kind)
		}
		if e.Present = present == 1; e.Text != "" {
			e.Hash = log.Hash(e.Salt, e.Text)
		}
		return give(e)
	}, query, args...)
}

// History implements edge.Store.
func (s *Store) History(ctx context.Context, id string) ([]edge.Entry, error) {
	var list []edge.Entry
	err := s.eachEntry(ctx, func(e edge.Entry) error {
		list = append(list, e)
		return nil
	}, entries(`l.review = ?`, `a.review = ?`), id, id)
	return list, err
}

// Log implements edge.Store.
func (s *Store) Log(ctx context.Context, page int64) (log.Page, error) {
	before, err := s.before(ctx, page)
	if err != nil {
		return log.Page{}, err
	}
	return s.page(ctx, page, before)
}

// page reads the entries of a page whose chain before is known.
func (s *Store) page(ctx context.Context, page int64, before string) (log.Page, error) {
	p := log.Page{Number: page, Before: before}
	first, last := p.First(), p.First()+log.PerPage-1
	err := s.eachEntry(ctx, func(e edge.Entry) error {
		if want := first + int64(len(p.Entries)); e.Number != want {
			return fmt.Errorf("the log has entry %d in place of %d", e.Number, want)
		}
		p.Entries = append(p.Entries, e.Entry)
		return nil
	}, entries(`l.id BETWEEN ? AND ?`, `a.id BETWEEN ? AND ?`), first, last, first, last)
	return p, err
}

// Head implements edge.Store.
func (s *Store) Head(ctx context.Context) (log.Head, error) {
	z, err := s.sealed(ctx, log.MaxNumber)
	if err != nil {
		return log.Head{}, err
	}
	p, err := s.Log(ctx, z.last/log.PerPage)
	if err != nil {
		return log.Head{}, err
	}
	return p.Head(len(p.Entries)), nil
}

// maxWalk is how many pages one call seals at most. Pages are sealed as they
// get full, so only a log from before there were seals needs more.
const maxWalk = 16

// before gives the chain before a page, sealing the pages that lack it, or
// edge.ErrNotFound where the page before is not full.
//
// The chain is not part of the write that adds an entry: it follows from the
// entries, so whoever computes it gets the same, at any time and also twice. A
// writer that had to know the head would instead meet every other writer.
func (s *Store) before(ctx context.Context, page int64) (string, error) {
	for range maxWalk {
		z, err := s.sealed(ctx, page)
		switch {
		case err != nil:
			return "", err
		case page > z.last/log.PerPage:
			return "", edge.ErrNotFound
		case z.page == page-1:
			return z.chain, nil
		}
		p, err := s.page(ctx, z.page+1, z.chain)
		if err == nil && !p.IsFull() {
			err = fmt.Errorf("store: page %d of the log lacks entries", p.Number)
		}
		if err != nil {
			return "", err
		}
		const query = `INSERT INTO seal (page, chain) VALUES (?, ?) ON CONFLICT (page) DO NOTHING`
		if _, err := s.db.ExecContext(ctx, query, p.Number, p.Head(log.PerPage).Chain); err != nil {
			return "", wrap(err)
		}
	}
	return "", edge.ErrUnready
}

// seals is how far the log goes and how far it is sealed.
type seals struct {
	last  int64  // entry
	page  int64  // the last that is sealed, -1 where none is
	chain string // after that page
}

// sealed gives the last seal of the pages below one.
func (s *Store) sealed(ctx context.Context, below int64) (seals, error) {
	const query = `
SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0), coalesce(z.page, -1), coalesce(z.chain, ?)
FROM (SELECT 1) LEFT JOIN (SELECT page, chain FROM seal WHERE page < ? ORDER BY page DESC LIMIT 1) z ON true`
	var z seals
	err := s.db.QueryRowContext(ctx, query, log.Start.Chain, below).Scan(&z.last, &z.page, &z.chain)
	return z, wrap(err)
}

// seal seals the pages that a write filled. It may fail or come late: whoever
// reads the log does the same.
func (s *Store) seal(ctx context.Context) {
	z, err := s.sealed(ctx, log.MaxNumber)
	if full := z.last / log.PerPage; err == nil && full > z.page+1 {
		_, _ = s.before(ctx, full)
	}
}
