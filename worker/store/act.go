package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"claimlight/wasm/log"
	"claimlight/worker/edge"
)

// victim is a text that is to go, with what the act says of it.
type victim struct {
	Entry   int64  `json:"entry"`
	Hash    string `json:"hash"`
	Present int    `json:"present"`
}

// numbered are the id and generation of an act: e.key is its place among those of one statement, from 0.
const numbered = `1 + (SELECT entry FROM log_end) + e.key, 1 + ` + generation + ` + e.key`

// maxVictims is how many texts one statement removes: they are read for that, and
// a value of D1 has room for what is said of 17,000.
const maxVictims = 2000

// Redact implements edge.Store.
func (s *Store) Redact(ctx context.Context, r edge.Redaction) (edge.Act, error) {
	return s.redactAll(ctx, r, maxVictims)
}

// redactAll removes texts, so many at a time. Hashes need Go, so the texts are read first; a
// review that changed in between is read anew, until that was so maxTries times in a row. An
// error tells nothing of what went before it: who asks gets a problem, and the log has it.
func (s *Store) redactAll(ctx context.Context, r edge.Redaction, most int) (edge.Act, error) {
	var all edge.Act
	for misses := 0; misses < maxTries; {
		seen, review, victims, err := s.victims(ctx, r, most)
		if err != nil {
			return edge.Act{}, err
		}
		if len(victims) == 0 && len(all.Entries) == 0 {
			return s.nothing(ctx)
		}
		if len(victims) == 0 {
			return all, nil
		}
		act, err := s.redact(ctx, r, seen, review, victims)
		if err != nil {
			return edge.Act{}, err
		}
		if len(act.Entries) == 0 {
			misses++
			continue
		}
		misses = 0
		all.Generation, all.Entries = act.Generation, append(all.Entries, act.Entries...)
		if len(victims) < most {
			return all, nil
		}
	}
	return edge.Act{}, edge.ErrBusy
}

// redact removes some texts of a review, or none where it has changed since.
func (s *Store) redact(ctx context.Context, r edge.Redaction, seen int64, review string, victims []victim) (edge.Act, error) {
	list, err := json.Marshal(victims)
	if err != nil {
		return edge.Act{}, err
	}
	query := `
INSERT INTO act (id, generation, kind, review, changed, token, target, hash, present, ground)
SELECT ` + numbered + `, 'redacted', r.id, ` + notBefore + `, nullif(?, ''), e.value ->> 'entry', e.value ->> 'hash', e.value ->> 'present', ?
FROM ` + sameSchema + ` CROSS JOIN json_each(?) e JOIN review r ON r.id = ? WHERE r.generation = ? ORDER BY e.key
RETURNING generation, target`
	return s.act(ctx, query, edge.FormatTime(r.At), r.Token, r.Ground, string(list), review, seen)
}

// victims gives the texts that a redaction removes, the latest where there are more than most,
// with their review and the generation of its last change.
func (s *Store) victims(ctx context.Context, r edge.Redaction, most int) (seen int64, id string, list []victim, err error) {
	const query = `
SELECT r.generation, r.id, coalesce(l.id, 0), coalesce(l.id = r.entry, 0), coalesce(l.salt, ''), l.record
FROM (SELECT review FROM log WHERE id = ?1 OR review = ?2 LIMIT 1) f JOIN review r ON r.id = f.review
LEFT JOIN (SELECT id, salt, record FROM log WHERE (id = ?1 OR review = ?2) AND record IS NOT NULL ORDER BY id DESC LIMIT ?3) l ON true
ORDER BY l.id`
	found := false
	err = s.each(ctx, func(rows *sql.Rows) error {
		var v victim
		var salt string
		var text sql.NullString
		err := rows.Scan(&seen, &id, &v.Entry, &v.Present, &salt, &text)
		if found = true; text.Valid {
			v.Hash = log.Hash(salt, text.String)
			list = append(list, v)
		}
		return err
	}, query, r.Entry, r.Review, most)
	if err == nil && !found {
		err = edge.ErrNotFound
	}
	return seen, id, list, err
}

// NeverSame implements edge.Store. A write copies marks to what rewords their review; here
// those have them that had done so before.
func (s *Store) NeverSame(ctx context.Context, m edge.Mark) (edge.Act, error) {
	query := `
WITH RECURSIVE wording (id, replaces) AS MATERIALIZED (
  SELECT r.id, l.record ->> 'replaces' FROM review m CROSS JOIN review r ON r.site = m.site AND r.url = m.url
    CROSS JOIN log l ON l.id = r.entry WHERE m.id = ?1 AND l.record ->> 'replaces' IS NOT NULL),
later (id) AS (
  SELECT id FROM review WHERE id = ?1
  UNION
  SELECT w.id FROM later o CROSS JOIN wording w ON w.replaces = o.id)
INSERT INTO act (id, generation, kind, review, changed, token, claim)
SELECT ` + numbered + `, 'never-same', e.id, ` + notBefore + `, nullif(?, ''), ? FROM ` + sameSchema + ` CROSS JOIN (
  SELECT row_number() OVER (ORDER BY r.number) - 1 AS key, r.id FROM later x CROSS JOIN review r ON r.id = x.id
  WHERE NOT EXISTS (SELECT 1 FROM act a WHERE a.review = r.id AND a.claim = ?4)) e ORDER BY e.key
RETURNING generation, id`
	act, err := s.act(ctx, query, m.Review, edge.FormatTime(m.At), m.Token, m.Claim)
	if err != nil || len(act.Entries) > 0 {
		return act, err
	}
	known := 0
	err = s.db.QueryRowContext(ctx, `SELECT count(*) FROM review WHERE id = ?`, m.Review).Scan(&known)
	switch {
	case err != nil:
		return edge.Act{}, wrap(err)
	case known == 0:
		return edge.Act{}, edge.ErrNotFound
	}
	return s.nothing(ctx)
}

// act runs the one statement of an operator's write. No entries came where its
// conditions did not hold; that the schema is ours is one of them.
func (s *Store) act(ctx context.Context, query string, args ...any) (edge.Act, error) {
	var act edge.Act
	err := s.each(ctx, func(rows *sql.Rows) error {
		var entry int64
		err := rows.Scan(&act.Generation, &entry)
		act.Entries = append(act.Entries, entry)
		return err
	}, query, args...)
	switch {
	case len(act.Entries) > 0:
		s.settle(ctx)
	case err == nil:
		err = s.CheckSchema(ctx)
	}
	return act, err
}

// nothing is the answer where there was nothing to write.
func (s *Store) nothing(ctx context.Context) (edge.Act, error) {
	var act edge.Act
	err := s.db.QueryRowContext(ctx, `SELECT `+generation).Scan(&act.Generation)
	return act, wrap(err)
}
