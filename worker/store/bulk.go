package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"claimlight/wasm/review"
	"claimlight/worker/edge"
)

// Bulk is what a feed has of any registered sites. It is at second hand, and no
// page's whole set: nothing is withdrawn for not being in it, and what a review
// has from its own reviewer, from another feed that had it in the last 90 days and its
// last three full pulls, or from the same pull, stays. It brings nothing back that its
// reviewer withdrew, that was redacted, or whose page is gone.
type Bulk struct {
	Records []review.Record // each of them of another id; publisher and source are set
	Feed    int64           // 0 where it is no Feed's
	At      time.Time
}

// MaxBulk is what the reviews of a bulk may weigh together, or it may be written in parts.
const MaxBulk = maxEntries

// Weight is about how many bytes of one write a review takes, rather more than fewer: its
// texts, some of them twice, and the names of their members, its keys and its sketch.
func Weight(r *review.Record) int {
	return 800 + 2*len(r.URL) + len(r.Claim) + len(r.Claimant) + len(r.Rating) + len(r.Title) + len(r.Publisher.Name) + len(r.Source.Name) + len(r.Source.Licence)
}

// A Draft is a bulk with what it changes, as decided upon what was stored then.
// While one is being inserted the next can be decided.
type Draft struct {
	bulk    Bulk
	changes int
	written written
	receipt edge.Receipt
}

// Draft decides what a bulk changes.
func (s *Store) Draft(ctx context.Context, b Bulk) (*Draft, error) {
	now, stored, err := s.known(ctx, b)
	if err != nil {
		return nil, err
	}
	entries, receipt := plan(edge.Put{Records: b.Records, At: now.orLater(b.At)}, stored)
	receipt.Generation = now.generation
	records := byID(b.Records)
	for i := range entries {
		entries[i].Site = records[entries[i].ID].Publisher.Site
	}
	w, err := encode(entries)
	return &Draft{b, len(entries), w, receipt}, err
}

// Insert writes a draft: all of it at once, or in halves where it is too large for
// one row. What others changed since is decided anew. As for any write whatever
// was written is durable, and the same bulk again changes nothing more; unlike
// Put's the log's chain is the caller's to take on: see Seal.
func (s *Store) Insert(ctx context.Context, d *Draft) (edge.Receipt, error) {
	for range maxTries {
		if d.changes == 0 {
			return d.receipt, nil
		}
		generation, err := s.insertEncoded(ctx, author{site: d.bulk.Records[0].Publisher.Site, at: d.bulk.At}, d.receipt.Generation, d.written)
		switch {
		case err == nil:
			d.receipt.Generation = generation
			s.fileOn(ctx)
			return d.receipt, nil
		case errors.Is(err, edge.ErrTooLarge) && len(d.bulk.Records) > 1:
			return s.insertHalves(ctx, d.bulk)
		case !stale(err):
			return edge.Receipt{}, err
		}
		if d, err = s.Draft(ctx, d.bulk); err != nil {
			return edge.Receipt{}, err
		}
	}
	return edge.Receipt{}, edge.ErrBusy
}

func (s *Store) insertHalves(ctx context.Context, b Bulk) (edge.Receipt, error) {
	var both edge.Receipt
	for _, half := range [][]review.Record{b.Records[:len(b.Records)/2], b.Records[len(b.Records)/2:]} {
		d, err := s.Draft(ctx, Bulk{half, b.Feed, b.At})
		if err != nil {
			return edge.Receipt{}, err
		}
		r, err := s.Insert(ctx, d)
		if err != nil {
			return edge.Receipt{}, err
		}
		both.Generation, both.Changes = r.Generation, append(both.Changes, r.Changes...)
	}
	return both, nil
}

// Seal takes the log's chain on to its end.
func (s *Store) Seal(ctx context.Context) error {
	for {
		if _, err := s.Head(ctx); !errors.Is(err, edge.ErrUnready) {
			return err
		}
	}
}

// known gives the moment and what is stored of a bulk's reviews. A record that
// is to change nothing, and what is stored of it, are made the same.
func (s *Store) known(ctx context.Context, b Bulk) (moment, []review.Record, error) {
	ids := make([]string, len(b.Records))
	for i, r := range b.Records {
		ids[i] = r.ID
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return moment{}, nil, err
	}
	const query = `
SELECT ` + generation + `, ` + changed + `, coalesce(p.id, ''), coalesce(p.record, ''), coalesce(p.barred, 0), coalesce(p.held OR p.own, 0) FROM (SELECT 1) LEFT JOIN (
  SELECT r.id, l.record, NOT r.live AND (` + isGone + ` OR NOT EXISTS (SELECT 1 FROM ground g WHERE g.entry = r.entry)) AS barred, EXISTS (SELECT 1 FROM seen x JOIN source o ON o.id = x.source
    WHERE x.review = r.id AND o.title = l.record ->> '$.source.name' AND x.pull >= iif(o.id = ?2, o.pull, o.first) AND (o.id = ?2 OR x.at >= ?3)) AS held, ` + own + ` AS own
  FROM json_each(?1) e CROSS JOIN review r ON r.id = e.value CROSS JOIN log l ON l.id = r.entry) p ON true`
	var now moment
	var stored []review.Record
	records := byID(b.Records)
	err = s.each(ctx, func(rows *sql.Rows) error {
		var id, record string
		var barred, held bool
		if err := rows.Scan(&now.generation, &now.changed, &id, &record, &barred, &held); err != nil || id == "" {
			return err
		}
		own := records[id]
		r, err := review.Parse(record)
		switch {
		case barred:
			stored = append(stored, *own)
		case err != nil: // as if it were not there: it is written anew
		case keeps(&r, own, held):
			*own = r
			fallthrough
		default:
			stored = append(stored, r)
		}
		return nil
	}, query, string(list), b.Feed, b.At.Add(-remembered).UnixMilli())
	return now, stored, err
}

// keeps reports whether a stored review is not for a feed to change: another holds it,
// or its own reviewer published it.
func keeps(stored, r *review.Record, held bool) bool {
	return stored.State != review.Withdrawn && (held || isOwn(stored, r.Source.Name))
}

// isOwn reports whether a review's own reviewer is its source, and not a feed of that
// title: before requests had tokens, that alone says that it published the review itself.
func isOwn(r *review.Record, title string) bool {
	return r.Source.Name == r.Publisher.Name && r.Source.Name != title
}
