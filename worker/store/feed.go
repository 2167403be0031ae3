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

// A Feed is a place from which reviews are pulled, and how far that is. (An
// edge.Source is a reviewer.) Its table is source.
type Feed struct {
	ID         int64
	Name       string // its address, or a file's
	Title      string // what records have in source.name
	Pull       int64  // the number of the pull at hand
	Ended      time.Time
	Checkpoint string // of the pull at hand; "" where none was begun
	Failures   int
	Due        time.Time
}

// Seen is a review that a pull had.
type Seen struct {
	ID   string `json:"id"`
	Site string `json:"site"`
	Page string `json:"page,omitempty"` // where it was found, if that was a page
}

// Feed gives a feed by its name, made if it is new.
func (s *Store) Feed(ctx context.Context, name, title string) (Feed, error) {
	const query = `
INSERT INTO source (name, title) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET title = excluded.title
RETURNING ` + feedColumns
	f, err := scanFeed(s.db.QueryRowContext(ctx, query, name, title).Scan)
	return f, wrap(err)
}

// DueFeeds gives those of some feeds, each a prefix and a name, that are due,
// the longest due first; made if they are new.
func (s *Store) DueFeeds(ctx context.Context, prefix, title string, names []string, at time.Time) ([]Feed, error) {
	list, err := json.Marshal(names)
	if err != nil {
		return nil, err
	}
	const enter = `INSERT INTO source (name, title) SELECT ?1 || value, ?2 FROM json_each(?3) WHERE true ON CONFLICT (name) DO NOTHING`
	if _, err := s.db.ExecContext(ctx, enter, prefix, title, string(list)); err != nil {
		return nil, wrap(err)
	}
	const query = `
SELECT ` + feedColumns + ` FROM json_each(?2) e JOIN source ON name = ?1 || e.value WHERE due <= ?3 ORDER BY due, name`
	var due []Feed
	err = s.each(ctx, func(rows *sql.Rows) error {
		f, err := scanFeed(rows.Scan)
		due = append(due, f)
		return err
	}, query, prefix, string(list), edge.FormatTime(at))
	return due, err
}

const feedColumns = `source.id, source.name, title, pull, ended, checkpoint, failures, due`

func scanFeed(scan func(...any) error) (f Feed, err error) {
	var ended, due string
	err = scan(&f.ID, &f.Name, &f.Title, &f.Pull, &ended, &f.Checkpoint, &f.Failures, &due)
	f.Ended, f.Due = edge.ParseTime(ended), edge.ParseTime(due)
	return f, err
}

// Progress notes what a pull, which began at a time, has had and where it goes on, after
// that was written; the latter unless another run has ended that pull.
func (s *Store) Progress(ctx context.Context, feed, pull int64, began time.Time, checkpoint string, had []Seen) error {
	if had == nil {
		had = []Seen{}
	}
	list, err := json.Marshal(had)
	if err != nil {
		return err
	}
	const query = `INSERT INTO progress (source, pull, at, checkpoint, reviews) VALUES (?, ?, ?, ?, ?)`
	_, err = s.writer.ExecContext(ctx, query, feed, pull, began.UnixMilli(), checkpoint, string(list))
	return wrap(err)
}

// EndPull notes that a pull, which began at a time, came to its end. It was full if it had
// all that the feed has. ended is false where another run of the same pull came to its end
// first, as where the schedule starts one before the last is done: they count once together.
func (s *Store) EndPull(ctx context.Context, feed, pull int64, full bool, began time.Time) (ended bool, err error) {
	rows := 0
	const query = `
UPDATE source SET pull = pull + 1, ended = ?1, checkpoint = '', failures = 0,
  first = iif(?2, second, first), second = iif(?2, third, second), third = iif(?2, pull, third),
  first_at = iif(?2, second_at, first_at), second_at = iif(?2, third_at, second_at), third_at = iif(?2, ?4, third_at)
WHERE id = ?3 AND pull = ?5 RETURNING 1`
	err = s.each(ctx, func(r *sql.Rows) error { return r.Scan(&rows) }, query, edge.FormatTime(began), full, feed, began.UnixMilli(), pull)
	return rows == 1, err
}

// Due notes when a feed is to be pulled again and how often that failed.
func (s *Store) Due(ctx context.Context, feed int64, failures int, at time.Time) error {
	const query = `UPDATE source SET failures = ?, due = ? WHERE id = ?`
	_, err := s.db.ExecContext(ctx, query, failures, edge.FormatTime(at), feed)
	return wrap(err)
}

// remembered is how long a feed that nobody pulls any more has what it had.
const remembered = 90 * 24 * time.Hour

// Missing gives some of the reviews that the last three full pulls of a feed
// lacked (one can miss a review by the feed's own fault), and that no other
// feed has still: those with an id after one. Release takes them off.
func (s *Store) Missing(ctx context.Context, feed int64, at time.Time, after string) ([]Seen, error) {
	const query = `SELECT x.review, x.site ` + fromMissing + ` AND x.review > ?3 ORDER BY x.review LIMIT 500`
	var list []Seen
	err := s.each(ctx, func(rows *sql.Rows) error {
		var x Seen
		err := rows.Scan(&x.ID, &x.Site)
		list = append(list, x)
		return err
	}, query, feed, edge.FormatTime(at.Add(-remembered)), after)
	return list, err
}

// fromMissing are the reviews of Missing. Another feed has one still that has had it since
// the first of those three pulls began, whatever kind it is, or that had it in one of its own
// last three full pulls, though those are further apart. That a file which was read once or
// a search had it before is no sign that it is still there.
const fromMissing = `FROM seen x JOIN source o ON o.id = x.source
WHERE x.source = ?1 AND x.pull < o.first AND NOT EXISTS (
  SELECT 1 FROM seen y JOIN source p ON p.id = y.source WHERE y.review = x.review AND y.source <> x.source
    AND y.pull >= p.first AND (y.at >= o.first_at OR p.first > 0 AND p.ended >= ?2))`

// CountMissing gives how many Missing gives in all, and how many the feed had.
func (s *Store) CountMissing(ctx context.Context, feed int64, at time.Time) (lost, had int64, err error) {
	const query = `SELECT (SELECT count(*) ` + fromMissing + `), (SELECT count(*) FROM seen WHERE source = ?1)`
	err = s.db.QueryRowContext(ctx, query, feed, edge.FormatTime(at.Add(-remembered))).Scan(&lost, &had)
	return lost, had, wrap(err)
}

// Release takes reviews off those that a feed had.
func (s *Store) Release(ctx context.Context, feed int64, reviews []Seen) error {
	list, err := json.Marshal(reviews)
	if err != nil {
		return err
	}
	const query = `DELETE FROM seen WHERE source = ? AND review IN (SELECT value ->> 'id' FROM json_each(?))`
	_, err = s.db.ExecContext(ctx, query, feed, string(list))
	return wrap(err)
}

// ErrElsewhere says that a review was only shown on the page that is gone: its own is
// another.
var ErrElsewhere = errors.New("store: the review's own page is another")

// On reports whether a page is the own one of the review with this address.
func (x Seen) On(address string) bool { return PageOf(x.Page) == PageOf(address) }

// Lose withdraws a review on a ground: as gone, if the page is its own, wherever it came
// from (else it is ErrElsewhere); as missing from a feed of a title, if it is not its
// reviewer's own word: whichever feed it came from first, none has it still. One that is,
// or is not there, stays.
func (s *Store) Lose(ctx context.Context, lost Seen, title, ground string, at time.Time) (edge.Receipt, error) {
	receipt, err := s.write(ctx, author{site: lost.Site, at: at}, func() ([]entry, edge.Receipt, int64, error) {
		f, err := s.review(ctx, lost.Site, lost.ID)
		switch gone := ground == edge.GroundGone; {
		case err != nil || f.record.State == review.Withdrawn:
			return nil, edge.Receipt{}, f.generation, err
		case gone && !lost.On(f.record.URL):
			return nil, edge.Receipt{}, f.generation, ErrElsewhere
		case !gone && (f.own || isOwn(&f.record, title)):
			return nil, edge.Receipt{}, f.generation, nil
		}
		e := withdrawal(f.record, edge.FormatTime(f.orLater(at)))
		e.Ground = ground
		return []entry{e}, edge.Receipt{Withdrawn: []string{lost.ID}}, f.generation, nil
	})
	if errors.Is(err, edge.ErrNotFound) {
		return edge.Receipt{}, nil
	}
	return receipt, err
}

// OnPage gives the reviews that a feed had on a page, and the live ones that have
// it for their address.
func (s *Store) OnPage(ctx context.Context, feed int64, site, page string) ([]Seen, error) {
	const query = `
SELECT x.review, x.site FROM seen x WHERE x.source = ?1 AND x.page = ?3 AND x.page <> ''
UNION SELECT r.id, r.site FROM review r WHERE r.site = ?2 AND r.url = ?3 AND r.live`
	var list []Seen
	err := s.each(ctx, func(rows *sql.Rows) error {
		x := Seen{Page: page}
		err := rows.Scan(&x.ID, &x.Site)
		list = append(list, x)
		return err
	}, query, feed, site, page)
	return list, err
}

// Wait keeps reviews of sites that nobody registered, which a pull had that began at a
// time. They are shown nowhere.
func (s *Store) Wait(ctx context.Context, feed, pull int64, records []review.Record, began time.Time) error {
	type row struct {
		ID     string `json:"id"`
		Host   string `json:"host"`
		Record string `json:"record"`
	}
	rows := make([]row, len(records))
	for i, r := range records {
		r.Source.Fetched = "" // else it would change with every pull
		rows[i] = row{r.ID, edge.Host(r.URL), string(review.Append(nil, &r))}
	}
	list, err := json.Marshal(rows)
	if err != nil {
		return err
	}
	const query = `
INSERT INTO waiting (id, host, since, record, source, pull, at)
SELECT e.value ->> 'id', e.value ->> 'host', ?1, e.value ->> 'record', ?3, ?4, ?5 FROM json_each(?2) e WHERE true
ON CONFLICT (id) DO UPDATE SET record = excluded.record, source = excluded.source, pull = excluded.pull, at = excluded.at
WHERE record <> excluded.record OR source <> excluded.source OR pull < excluded.pull`
	_, err = s.db.ExecContext(ctx, query, edge.FormatTime(began), string(list), feed, pull, began.UnixMilli())
	return wrap(err)
}

// Waiting gives the hosts of the reviews that wait.
func (s *Store) Waiting(ctx context.Context) ([]string, error) {
	var hosts []string
	err := s.each(ctx, func(rows *sql.Rows) error {
		var host string
		err := rows.Scan(&host)
		hosts = append(hosts, host)
		return err
	}, `SELECT DISTINCT host FROM waiting ORDER BY host`)
	return hosts, err
}

// A Waiter is a review that waits, and the id by which it does: that of a site which nobody
// registered.
type Waiter struct {
	ID     string
	Record review.Record
}

// WaitingOn gives some reviews of a host that wait, but for those that the last three full
// pulls of their feed lacked. Admitted takes them off.
func (s *Store) WaitingOn(ctx context.Context, host string) (list []Waiter, err error) {
	const query = `
SELECT w.id, w.record, w.since FROM waiting w LEFT JOIN source o ON o.id = w.source
WHERE w.host = ? AND w.pull >= coalesce(o.first, 0) ORDER BY w.id LIMIT 500`
	err = s.each(ctx, func(rows *sql.Rows) error {
		var w Waiter
		var record, since string
		if err := rows.Scan(&w.ID, &record, &since); err != nil {
			return err
		}
		w.Record, err = review.Parse(record)
		w.Record.Source.Fetched = since
		list = append(list, w)
		return err
	}, query, host)
	return list, err
}

// Admitted takes reviews off those that wait. Each that was published as one of a site is
// the feed's that had it, as of the pull that had it last; as has "" where it was not.
func (s *Store) Admitted(ctx context.Context, list []Waiter, as []Seen) error {
	type row struct {
		ID string `json:"id"`
		As Seen   `json:"as"`
	}
	rows := make([]row, len(list))
	for i := range list {
		rows[i] = row{list[i].ID, as[i]}
	}
	text, err := json.Marshal(rows)
	if err != nil {
		return err
	}
	for _, query := range []string{`
INSERT INTO seen (review, source, site, pull, page, at)
SELECT e.value ->> '$.as.id', w.source, e.value ->> '$.as.site', w.pull, '', w.at FROM json_each(?) e CROSS JOIN waiting w ON w.id = e.value ->> 'id'
WHERE w.source <> 0 AND e.value ->> '$.as.id' <> '' ON CONFLICT (review, source) DO NOTHING`,
		`DELETE FROM waiting WHERE id IN (SELECT value ->> 'id' FROM json_each(?))`} {
		if _, err := s.db.ExecContext(ctx, query, string(text)); err != nil {
			return wrap(err)
		}
	}
	return nil
}
