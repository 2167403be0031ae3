package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// A write that met another on the same page is decided anew, this many times.
// Writers to one page are one reviewer's, so more than two at once are rare.
const maxTries = 8

// maxEntries bounds the entries of one write, which are one value.
const maxEntries = MaxValue - 64<<10

// Put implements edge.Store.
func (s *Store) Put(ctx context.Context, put edge.Put) (edge.Receipt, error) {
	return s.write(ctx, author{put.Site, put.Token, put.At}, func() ([]entry, edge.Receipt, int64, error) {
		now, stored, err := s.pages(ctx, put)
		if err != nil {
			return nil, edge.Receipt{}, 0, err
		}
		put.At = now.orLater(put.At)
		entries, receipt := plan(put, stored)
		return entries, receipt, now.generation, nil
	})
}

// Withdraw implements edge.Store.
func (s *Store) Withdraw(ctx context.Context, w edge.Withdrawal) (edge.Receipt, error) {
	return s.write(ctx, author{w.Site, w.Token, w.At}, func() ([]entry, edge.Receipt, int64, error) {
		f, err := s.review(ctx, w.Site, w.Review)
		if err != nil || f.record.State == review.Withdrawn {
			return nil, edge.Receipt{}, f.generation, err
		}
		e := withdrawal(f.record, edge.FormatTime(f.orLater(w.At)))
		e.Ground = w.Ground
		return []entry{e}, edge.Receipt{Withdrawn: []string{w.Review}}, f.generation, nil
	})
}

// author is who writes, and when.
type author struct {
	site, token string
	at          time.Time
}

// write decides and inserts until no other writer came between the two. decide
// gives the generation that it saw beside the entries and the receipt.
func (s *Store) write(ctx context.Context, by author,
	decide func() ([]entry, edge.Receipt, int64, error)) (edge.Receipt, error) {
	for try := 1; ; try++ {
		entries, receipt, seen, err := decide()
		if err != nil {
			return edge.Receipt{}, err
		}
		receipt.Generation = seen
		if len(entries) == 0 {
			return receipt, nil
		}
		receipt.Generation, err = s.insert(ctx, by, seen, entries)
		if err == nil {
			s.settle(ctx)
			return receipt, nil
		}
		if !stale(err) {
			return edge.Receipt{}, err
		}
		if try == maxTries {
			return edge.Receipt{}, edge.ErrBusy
		}
	}
}

// insert is the one statement that writes. It returns the new generation.
func (s *Store) insert(ctx context.Context, by author, seen int64, entries []entry) (int64, error) {
	w, err := encode(entries)
	if err != nil {
		return 0, err
	}
	return s.insertEncoded(ctx, by, seen, w)
}

func (s *Store) insertEncoded(ctx context.Context, by author, seen int64, w written) (int64, error) {
	if max(len(w.entries), len(w.keys), len(w.heat)) > maxEntries {
		return 0, edge.ErrTooLarge
	}
	query := `INSERT INTO writing (generation, scheme, site, token, seen, changed, entries, keys, heat)
SELECT 1 + ` + generation + `, ?, ?, nullif(?, ''), ?, ` + notBefore + `, ?, ?, ? FROM ` + sameSchema + ` RETURNING generation`
	var generation int64
	err := eachOf(ctx, s.writer, func(rows *sql.Rows) error { return rows.Scan(&generation) },
		query, tile.Scheme, by.site, by.token, seen, edge.FormatTime(by.at), w.entries, w.keys, w.heat)
	if err == nil && generation == 0 {
		err = s.CheckSchema(ctx)
	}
	return generation, err
}

// stale recognises the trigger's abort; drivers keep its words and nothing else.
func stale(err error) bool { return strings.Contains(err.Error(), "claimlight: stale") }

// generation is a column of reads that a write is decided upon: being part of the
// statement, it is of the same moment as the rest. changed is when that was.
const (
	generation = `(SELECT coalesce(max(generation), 0) FROM intake)`
	changed    = `coalesce((SELECT changed FROM intake ORDER BY generation DESC LIMIT 1), '')`
)

// notBefore is the time of a write: the parameter, or that of the write before
// where a clock went backwards or another machine's is behind. So the times in
// the log never go backwards. They all have one length, and compare as text.
const notBefore = `max(?, ` + changed + `)`

// moment is the latest write that a read saw.
type moment struct {
	generation int64
	changed    string
}

// orLater is the time at, or that of the latest write if that is later.
func (m moment) orLater(at time.Time) time.Time {
	if last := edge.ParseTime(m.changed); last.After(at) {
		return last
	}
	return at
}

// maxStored bounds what is read of a put's pages: a whole put that finds more lacks more than
// one write has room for, unless thousands are withdrawn and marked.
const maxStored = 2 * maxWithdrawn

// pages gives the moment and what plan needs of a put's pages: the reviews that the put
// has, also withdrawn ones, the withdrawn ones that are marked, and if it is whole the live
// ones that it may lack. A review whose record was redacted or does not read is not among
// them: a put that has it adds it anew. Of more than maxStored it is edge.ErrTooLarge.
func (s *Store) pages(ctx context.Context, put edge.Put) (moment, []review.Record, error) {
	type name struct {
		URL string `json:"url"`
		ID  string `json:"id"`
	}
	names := make([]name, len(put.Records))
	for i, r := range put.Records {
		names[i] = name{r.URL, r.ID}
	}
	list, err := json.Marshal(names)
	if err != nil {
		return moment{}, nil, err
	}
	const query = `
WITH name AS (SELECT value ->> 'url' AS url, value ->> 'id' AS id FROM json_each(?))
SELECT ` + generation + `, ` + changed + `, p.record FROM (SELECT 1) LEFT JOIN (
  SELECT r.id, l.record FROM review r JOIN log l ON l.id = r.entry
  WHERE r.site = ? AND r.url IN (SELECT url FROM name) AND (r.live AND ? OR r.id IN (SELECT id FROM name)
    OR NOT r.live AND EXISTS (SELECT 1 FROM act a WHERE a.review = r.id AND a.claim IS NOT NULL)) LIMIT ?) p ON true ORDER BY p.id`
	var now moment
	var stored []review.Record
	found := 0
	err = s.each(ctx, func(rows *sql.Rows) error {
		var record sql.NullString
		found++
		if err := rows.Scan(&now.generation, &now.changed, &record); err != nil || !record.Valid {
			return err
		}
		if r, err := review.Parse(record.String); err == nil {
			stored = append(stored, r)
		}
		return nil
	}, query, string(list), put.Site, put.Whole, maxStored+1)
	if err == nil && found > maxStored {
		err = edge.ErrTooLarge
	}
	return now, stored, err
}

// own is a column, 1 where a log entry l came by a request of its reviewer.
const own = `EXISTS (SELECT 1 FROM intake i WHERE i.generation = l.generation AND i.token IS NOT NULL)`

// found is one review as it stands.
type found struct {
	moment
	record review.Record
	own    bool // its reviewer published it, no feed
}

// review gives one review of a site, or edge.ErrNotFound.
func (s *Store) review(ctx context.Context, site, id string) (found, error) {
	const query = `SELECT ` + generation + `, ` + changed + `, l.record, ` + own + ` FROM review r JOIN log l ON l.id = r.entry
WHERE r.site = ? AND r.id = ?`
	var f found
	var record sql.NullString
	err := s.db.QueryRowContext(ctx, query, site, id).Scan(&f.generation, &f.changed, &record, &f.own)
	if errors.Is(err, sql.ErrNoRows) || err == nil && !record.Valid {
		return found{}, edge.ErrNotFound
	}
	if err != nil {
		return found{}, wrap(err)
	}
	if f.record, err = review.Parse(record.String); err != nil {
		err = fmt.Errorf("store: review %s: %w", id, err)
	}
	return f, err
}
