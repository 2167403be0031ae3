package store

import (
	"context"
	"database/sql"
	"strconv"

	"claimlight/wasm/log"
	"claimlight/wasm/snapshot"
	"claimlight/worker/edge"
)

// Snapshot implements edge.Store. Its head is the last full page's seal, which is
// of the same moment as the rows. No index has the reviews by year, so that a page
// since one looks at so many numbers and no more.
func (s *Store) Snapshot(ctx context.Context, lang string, since, from int64) (snapshot.Page, error) {
	const query = `
SELECT (SELECT count(*) FROM language WHERE lang = ?), (SELECT entry FROM log_end),
  coalesce(z.entry, 0), coalesce(z.chain, ''), x.number, x.entry, x.record, x.first, x.review, x.claim
FROM (SELECT 1)
LEFT JOIN (SELECT entry, chain FROM seal WHERE entry % ? = 0 ORDER BY entry DESC LIMIT 1) z ON true
LEFT JOIN (
  SELECT * FROM (
    SELECT r.number, r.entry, l.record, NULL AS first, NULL AS review, NULL AS claim
    FROM review r JOIN log l ON l.id = r.entry
    WHERE r.live AND r.lang = ? AND r.number >= ? AND r.number < ?
      AND (? = '' OR coalesce(json_extract(l.record, '$.reviewDate'), '9') >= ?) ORDER BY r.number LIMIT ?)
  UNION ALL
  SELECT * FROM (
    SELECT a.id, NULL, NULL, (SELECT r.number FROM review r WHERE r.id = a.review), a.review, a.claim
    FROM act a WHERE a.kind = 'never-same' AND a.id >= ? AND a.id < ? ORDER BY a.id LIMIT ?)
  ORDER BY 1 LIMIT ?) x ON true
ORDER BY x.number`
	p := snapshot.Page{Lang: lang, Since: since, From: from, Head: log.Start}
	until, year := mostNumber, "" // as text, since D1 takes every number for a float
	if since != 0 {
		until, year = min(from+snapshot.Span, mostNumber), strconv.FormatInt(since, 10)
	}
	known, entries, size := 0, int64(0), 0
	err := s.each(ctx, func(rows *sql.Rows) error {
		var sealed int64
		var chain string
		r, some, err := scanRow(rows, &known, &entries, &sealed, &chain)
		if sealed > 0 {
			p.Head = log.Head{Entries: sealed, Chain: chain}
		}
		if err != nil || !some || p.Next != 0 {
			return err
		}
		if len(p.Rows) == snapshot.MaxRows || size > snapshot.Enough {
			p.Next = r.Number
			return nil
		}
		size += len(r.Text)
		p.Rows = append(p.Rows, r)
		return nil
	}, query, lang, log.PerPage, lang, from, until, year, year, snapshot.MaxRows+1, from, until, snapshot.MaxRows+1, snapshot.MaxRows+1)
	if p.Next == 0 && until <= entries {
		p.Next = until
	}
	if err == nil && known == 0 {
		err = edge.ErrNotFound
	}
	return p, err
}

// mostNumber is the largest number that JavaScript keeps, and so D1.
const mostNumber = int64(1<<53 - 1)

// scanRow reads one row of Snapshot's query; some tells whether there is one.
func scanRow(rows *sql.Rows, known *int, entries, sealed *int64, chain *string) (r snapshot.Row, some bool, err error) {
	var number, entry, first sql.NullInt64
	var record, review, claim sql.NullString
	err = rows.Scan(known, entries, sealed, chain, &number, &entry, &record, &first, &review, &claim)
	return snapshot.Row{Number: number.Int64, Entry: entry.Int64, Text: record.String,
		First: first.Int64, Review: review.String, Claim: claim.String}, number.Valid, err
}
