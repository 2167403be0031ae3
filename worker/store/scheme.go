package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// A Scheme is a version of keys, lexicon and sketch, as tile.Scheme numbers them.
type Scheme struct {
	Number int32
	Filed  func(keys []tile.Key, claim, title, lang string) []tile.Key
	Sketch func(r *review.Record, lang string) tile.Sketch
}

// Schemes are those that reviews are filed by and pages are answered by, ascending: that of
// this release, by which each write files, and the one before as long as pages of earlier
// versions ask by it. The table scheme has the same numbers.
var Schemes = []Scheme{{tile.Scheme, tile.Filed, tile.SketchOf}}

// filedAtOnce is how many reviews are filed by one statement.
const filedAtOnce = 500

// File files some reviews by a scheme that they are not filed by yet, and reports whether
// there may be more. Every write files by its own scheme alone, and a new scheme finds all
// that was there before unfiled. Until it is done tiles say that they are truncated.
func (s *Store) File(ctx context.Context) (more bool, err error) {
	for _, scheme := range s.schemes {
		filings, err := s.unfiled(ctx, scheme)
		if err != nil {
			return false, err
		}
		if len(filings) == 0 {
			continue
		}
		list, err := json.Marshal(filings)
		if err != nil {
			return false, err
		}
		query := `INSERT INTO filing (scheme, reviews) SELECT ?, ? FROM ` + sameSchema
		_, err = s.writer.ExecContext(ctx, query, scheme.Number, string(list))
		return err == nil, wrap(err)
	}
	return false, nil
}

// fileOn files what a write has left, or some of it: see FileAll. With one scheme it leaves
// nothing.
func (s *Store) fileOn(ctx context.Context) {
	if len(s.schemes) > 1 {
		_, _ = s.File(ctx)
	}
}

// FileAll files all that is unfiled.
func (s *Store) FileAll(ctx context.Context) error {
	for {
		if more, err := s.File(ctx); !more || err != nil {
			return err
		}
	}
}

// filing is one element of what the view filing takes.
type filing struct {
	ID     string      `json:"id"`
	Entry  int64       `json:"entry"`
	Sketch tile.Sketch `json:"sketch"`
	Keys   []tile.Key  `json:"keys"`
}

// unfiled gives some reviews as a scheme files them that has not done so. One that does not
// read has no keys: its block is an error in any case.
func (s *Store) unfiled(ctx context.Context, scheme Scheme) (list []filing, err error) {
	const query = `
SELECT r.id, r.entry, r.lang, coalesce(l.record, '') FROM unfiled u CROSS JOIN review r ON r.number = u.number
CROSS JOIN log l ON l.id = r.entry WHERE u.scheme = ? LIMIT ?`
	err = s.each(ctx, func(rows *sql.Rows) error {
		f := filing{Keys: []tile.Key{}}
		var lang, record string
		if err := rows.Scan(&f.ID, &f.Entry, &lang, &record); err != nil {
			return err
		}
		if r, err := review.Parse(record); err == nil {
			f.Keys = scheme.Filed(f.Keys, r.Claim, r.Title, lang)
			slices.Sort(f.Keys) // two terms may have one key
			f.Keys, f.Sketch = slices.Compact(f.Keys), scheme.Sketch(&r, lang)
		}
		list = append(list, f)
		return nil
	}, query, scheme.Number, filedAtOnce)
	return list, err
}
