package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"strings"
	"time"

	"claimlight/worker/edge"
)

// Report implements edge.Store. What is of no review costs no write.
func (s *Store) Report(ctx context.Context, r edge.Report) error {
	day := r.At.UTC().Format(time.DateOnly)
	salt, err := s.salt(ctx, day, r.Review)
	if err != nil {
		return err
	}
	sum := sha256.Sum256([]byte(salt + r.Address))
	const query = `INSERT INTO reporting (day, address, most, review, reason, version) VALUES (?, ?, ?, ?, ?, ?)`
	_, err = s.db.ExecContext(ctx, query, day, hex.EncodeToString(sum[:]), edge.MaxReports, r.Review, string(r.Reason), r.Version)
	if err != nil && strings.Contains(err.Error(), "claimlight: too many reports") { // drivers keep the words of an abort and nothing else
		return edge.ErrLimit
	}
	return wrap(err)
}

// salt gives the salt of a day, 256 bits that the database makes with the first
// report of the day that is of a review, or edge.ErrNotFound where this one is of none.
// Those of the days before are gone by then.
func (s *Store) salt(ctx context.Context, day, review string) (salt string, err error) {
	known := 0
	const find = `SELECT coalesce((SELECT salt FROM salt WHERE day = ?), ''), EXISTS (SELECT 1 FROM review WHERE id = ?)`
	err = s.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&salt, &known) }, find, day, review)
	switch {
	case err != nil:
		return "", err
	case known == 0:
		return "", edge.ErrNotFound // for good: no review is ever deleted
	case salt != "":
		return salt, nil
	}
	const first = `
INSERT INTO salt (day, salt) VALUES (?, hex(randomblob(32))) ON CONFLICT (day) DO UPDATE SET day = excluded.day RETURNING salt`
	err = s.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&salt) }, first, day)
	return salt, err
}

// Forget deletes what tells apart who reported on the days before. A host calls it once a
// day or more often; reports and writes do the same.
func (s *Store) Forget(ctx context.Context, at time.Time) error {
	day := at.UTC().Format(time.DateOnly)
	for _, query := range []string{`DELETE FROM salt WHERE day < ?`, `DELETE FROM reporter WHERE day < ?`} {
		if _, err := s.db.ExecContext(ctx, query, day); err != nil {
			return wrap(err)
		}
	}
	return nil
}

// Reports implements edge.Store.
func (s *Store) Reports(ctx context.Context, site string, open int64) ([]edge.Reported, error) {
	const query = `
SELECT t.review, t.site, t.reports, t.open, p.reason, p.reports, p.reports - p.handled, p.first, p.last, p.version
FROM (SELECT p.review, r.site, sum(p.reports) AS reports, sum(p.reports - p.handled) AS open
      FROM report p JOIN review r ON r.id = p.review
      WHERE (?1 = '' OR r.site = ?1) AND (?2 = 0 OR p.review IN (SELECT o.review FROM report o WHERE o.reports > o.handled))
      GROUP BY p.review HAVING open >= ?2 ORDER BY open DESC, 3 DESC, p.review LIMIT ?3) t
JOIN report p ON p.review = t.review
ORDER BY t.open DESC, t.reports DESC, t.review, p.reports DESC, p.reason`
	list := []edge.Reported{}
	err := s.each(ctx, func(rows *sql.Rows) error {
		var of edge.Reported
		var c edge.ReasonCount
		err := rows.Scan(&of.Review, &of.Site, &of.Reports, &of.Open, &c.Reason, &c.Reports, &c.Open, &c.First, &c.Last, &c.Version)
		if n := len(list); n == 0 || list[n-1].Review != of.Review {
			list = append(list, of)
		}
		last := &list[len(list)-1]
		last.Reasons = append(last.Reasons, c)
		return err
	}, query, site, open, edge.MaxReported+1)
	return list, err
}

// Handled implements edge.Store.
func (s *Store) Handled(ctx context.Context, review string, seen map[edge.Reason]int64) error {
	const query = `
UPDATE report SET handled = max(handled, min(reports, coalesce(json_extract(?2, '$.' || reason), 0))) WHERE review = ?1 RETURNING 1`
	counts, err := json.Marshal(seen)
	if err != nil {
		return err
	}
	done := 0
	err = s.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&done) }, query, review, string(counts))
	if err == nil && done == 0 {
		err = edge.ErrNotFound
	}
	return err
}
