package store

import (
	"context"
	"database/sql"
	"errors"
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
	last, _, err := s.ends(ctx)
	if err != nil {
		return log.Head{}, err
	}
	p, err := s.Log(ctx, last/log.PerPage)
	if err != nil {
		return log.Head{}, err
	}
	return p.Head(len(p.Entries)), nil
}

// ends gives the number of the last entry and the last page that is sealed, -1
// where none is.
func (s *Store) ends(ctx context.Context) (last, sealed int64, err error) {
	const query = `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0), coalesce((SELECT max(page) FROM seal), -1)`
	err = s.db.QueryRowContext(ctx, query).Scan(&last, &sealed)
	return last, sealed, wrap(err)
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
		sealed, chain, err := s.sealed(ctx, page)
		if err != nil || sealed == page-1 {
			return chain, err
		}
		p, err := s.page(ctx, sealed+1, chain)
		if err != nil {
			return "", err
		}
		if !p.IsFull() {
			return "", edge.ErrNotFound
		}
		const query = `INSERT INTO seal (page, chain) VALUES (?, ?) ON CONFLICT (page) DO NOTHING`
		if _, err := s.db.ExecContext(ctx, query, p.Number, p.Head(log.PerPage).Chain); err != nil {
			return "", wrap(err)
		}
	}
	return "", edge.ErrUnready
}

// sealed gives the last sealed page below one, -1 where there is none, and the
// chain after it.
func (s *Store) sealed(ctx context.Context, below int64) (int64, string, error) {
	const query = `SELECT page, chain FROM seal WHERE page < ? ORDER BY page DESC LIMIT 1`
	var page int64
	var chain string
	err := s.db.QueryRowContext(ctx, query, below).Scan(&page, &chain)
	if errors.Is(err, sql.ErrNoRows) {
		return -1, log.Start.Chain, nil
	}
	return page, chain, wrap(err)
}

// seal seals the pages that a write filled. It may fail or come late: whoever
// reads the log does the same.
func (s *Store) seal(ctx context.Context) {
	last, sealed, err := s.ends(ctx)
	if full := last / log.PerPage; err == nil && full > sealed+1 {
		_, _ = s.before(ctx, full)
	}
}
