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
	}, entries(latestOf("log"), latestOf("act")), id, edge.MaxHistory+1, id, edge.MaxHistory+1)
	if err != nil {
		return nil, err
	}
	grounds, err := s.grounds(ctx, id)
	for i := range list {
		if g := grounds[list[i].Number]; g != "" {
			list[i].Ground = g
		}
	}
	return list, err
}

// grounds gives why a review was withdrawn, by its latest entries. They are no part of the log.
func (s *Store) grounds(ctx context.Context, id string) (map[int64]string, error) {
	grounds := map[int64]string{}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var entry int64
		var ground string
		err := rows.Scan(&entry, &ground)
		grounds[entry] = ground
		return err
	}, `SELECT l.id, g.ground FROM log l JOIN ground g ON g.entry = l.id WHERE `+latestOf("log"), id, edge.MaxHistory+1)
	return grounds, err
}

// latestOf is the condition of entries that chooses the latest of a review in a table, which
// is named there by its first letter.
func latestOf(table string) string {
	return table[:1] + `.id IN (SELECT id FROM ` + table + ` WHERE review = ? ORDER BY id DESC LIMIT ?)`
}

// Log implements edge.Store.
func (s *Store) Log(ctx context.Context, page int64) (log.Page, error) {
	before, err := s.chain(ctx, page*log.PerPage)
	if err != nil {
		return log.Page{}, err
	}
	p := log.Page{Number: page, Before: before}
	p.Entries, err = s.between(ctx, p.First(), p.First()+log.PerPage-1)
	return p, err
}

// between gives the entries from first to last, fewer where the log ends before.
func (s *Store) between(ctx context.Context, first, last int64) ([]log.Entry, error) {
	var list []log.Entry
	err := s.eachEntry(ctx, func(e edge.Entry) error {
		if want := first + int64(len(list)); e.Number != want {
			return fmt.Errorf("the log has entry %d in place of %d", e.Number, want)
		}
		list = append(list, e.Entry)
		return nil
	}, entries(`l.id BETWEEN ? AND ?`, `a.id BETWEEN ? AND ?`), first, last, first, last)
	return list, err
}

// Head implements edge.Store.
func (s *Store) Head(ctx context.Context) (log.Head, error) {
	z, err := s.sealed(ctx, log.MaxNumber)
	if err == nil && z.at.Entries < z.last { // a write is on its way, or its seal was lost
		z.at.Chain, err = s.chain(ctx, z.last)
	}
	return log.Head{Entries: z.last, Chain: z.at.Chain}, err
}

// maxWalk is how many pages one call seals at most, with three queries each, so that
// it stays below MaxQueries. Writers seal what they wrote, so only a log from before
// there were seals needs more.
const maxWalk = 12

// chain gives the chain after an entry, sealing what lacks it, or
// edge.ErrNotFound where the log does not have the entry yet.
//
// The chain is not part of the write that adds an entry: it follows from the
// entries, so whoever computes it gets the same, at any time and also twice. A
// writer that had to know the head would instead meet every other writer.
func (s *Store) chain(ctx context.Context, entry int64) (string, error) {
	z, err := s.sealed(ctx, entry)
	switch {
	case err != nil:
		return "", err
	case entry > z.last:
		return "", edge.ErrNotFound
	}
	at, unready := z.at, edge.ErrUnready
	for range maxWalk {
		if at.Entries == entry {
			return at.Chain, nil
		}
		if at, err = s.follow(ctx, at, min(entry, (at.Entries/log.PerPage+1)*log.PerPage)); err != nil {
			return "", err
		}
		// What cannot be kept, on a full disk or in a copy that is only read, is as
		// good to its reader, unless the next one would have to begin here again.
		if err := s.seal(ctx, at); err != nil {
			unready = err
		}
	}
	if at.Entries != entry {
		return "", unready
	}
	return at.Chain, nil
}

// follow takes the chain from a head to an entry of the same page.
func (s *Store) follow(ctx context.Context, from log.Head, entry int64) (log.Head, error) {
	list, err := s.between(ctx, from.Entries+1, entry)
	if err != nil {
		return log.Head{}, err
	}
	if from.Entries+int64(len(list)) != entry {
		return log.Head{}, fmt.Errorf("store: the log lacks an entry before %d", entry)
	}
	chain := from.Chain
	for i := range list {
		chain = log.Next(chain, &list[i])
	}
	return log.Head{Entries: entry, Chain: chain}, nil
}

// seal keeps the chain after an entry.
func (s *Store) seal(ctx context.Context, at log.Head) error {
	const query = `INSERT INTO seal (entry, chain) VALUES (?, ?) ON CONFLICT (entry) DO NOTHING`
	_, err := s.writer.ExecContext(ctx, query, at.Entries, at.Chain)
	return wrap(err)
}

// seals is how far the log goes and where it is sealed.
type seals struct {
	last int64    // entry
	at   log.Head // the last one sealed, log.Start where none is
}

// sealed gives the last seal up to an entry.
func (s *Store) sealed(ctx context.Context, entry int64) (seals, error) {
	const query = `
SELECT (SELECT entry FROM log_end), coalesce(z.entry, 0), coalesce(z.chain, ?)
FROM (SELECT 1) LEFT JOIN (SELECT entry, chain FROM seal WHERE entry <= ? ORDER BY entry DESC LIMIT 1) z ON true`
	var z seals
	err := s.db.QueryRowContext(ctx, query, log.Start.Chain, entry).Scan(&z.last, &z.at.Entries, &z.at.Chain)
	return z, wrap(err)
}

// settle does what follows from a write: it seals what was written, and files it by the
// scheme that the write did not. It may fail or come late: whoever reads the log does the
// former, and the next write or FileAll the latter.
func (s *Store) settle(ctx context.Context) {
	_, _ = s.Head(ctx)
	s.fileOn(ctx)
}
