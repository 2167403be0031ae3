package store

import (
	"context"
	"database/sql"
	"time"

	"claimlight/worker/edge"
)

// Report implements edge.Store.
func (s *Store) Report(ctx context.Context, r edge.Report) error {
	const query = `
INSERT INTO report (review, reason, version, reports, first, last)
SELECT id, ?1, ?2, 1, ?4, ?4 FROM review WHERE id = ?3
ON CONFLICT (review, reason) DO UPDATE SET version = excluded.version, reports = reports + 1, last = max(last, excluded.last)
RETURNING 1`
	var taken int
	err := s.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&taken) }, query, string(r.Reason), r.Version, r.Review, r.At.UTC().Format(time.DateOnly))
	if err == nil && taken == 0 {
		err = edge.ErrNotFound
	}
	return err
}
