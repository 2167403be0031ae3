package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"claimlight/worker/edge"
)

// tokens is the query of tokens that a condition chooses.
func tokens(condition string) string {
	return `
SELECT t.hash, t.created, coalesce(t.revoked, ''), t.spent, ` + reviewerColumns + `
FROM token t JOIN reviewer r ON r.site = t.site WHERE ` + condition + ` ORDER BY t.site, t.created, t.hash`
}

func (s *Store) eachToken(ctx context.Context, query string, args ...any) ([]edge.Token, error) {
	var list []edge.Token
	err := s.each(ctx, func(rows *sql.Rows) error {
		var hash, created, revoked string
		var spent int64
		var t edge.Token
		err := scanSource(rows, &t.Source, &hash, &created, &revoked, &spent)
		if err != nil {
			return err
		}
		hashes, err := edge.ParseHashes(hash)
		if err != nil || len(hashes) != 1 {
			return fmt.Errorf("token %.16s: no hash", hash)
		}
		t.Hash, t.Created, t.Revoked = hashes[0], edge.ParseTime(created), edge.ParseTime(revoked)
		if t.Revoked.IsZero() && revoked != "" {
			return fmt.Errorf("token %s: revoked is no time: %q", t.Hash.ID(), revoked) // written in SQL; it must not pass for live
		}
		if spent > 0 { // it is ahead of the clock after many requests at once
			t.Used = time.UnixMilli(min(spent, time.Now().UnixMilli())).UTC()
		}
		list = append(list, t)
		return nil
	}, query, args...)
	return list, err
}

// Token implements edge.Store.
func (s *Store) Token(ctx context.Context, id string) (edge.Token, error) {
	list, err := s.eachToken(ctx, tokens(`t.id = ?`), id)
	if err != nil {
		return edge.Token{}, err
	}
	if len(list) == 0 {
		return edge.Token{}, edge.ErrNotFound
	}
	return list[0], nil
}

// Tokens gives all tokens by site and age.
func (s *Store) Tokens(ctx context.Context) ([]edge.Token, error) {
	return s.eachToken(ctx, tokens(`true`))
}

// AddToken takes a token of a registered site into use, beside those that it has.
func (s *Store) AddToken(ctx context.Context, site string, hash edge.Hash, at time.Time) error {
	if own, err := edge.Site(site); err != nil || own != site {
		return fmt.Errorf("store: %q is no site of one owner", site)
	}
	const query = `INSERT INTO token (hash, site, created) SELECT ?, site, ? FROM reviewer WHERE site = ? RETURNING 1`
	added := 0
	err := s.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&added) }, query, hash.String(), edge.FormatTime(at), site)
	if err == nil && added == 0 {
		err = fmt.Errorf("store: %s is not registered: %w", site, edge.ErrNotFound)
	}
	return err
}

// EndToken revokes a token from a time on. One that ends before stays so.
func (s *Store) EndToken(ctx context.Context, id string, at time.Time) error {
	const query = `UPDATE token SET revoked = min(coalesce(revoked, ?1), ?1) WHERE id = ?2 RETURNING 1`
	ended := 0
	err := s.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&ended) }, query, edge.FormatTime(at), id)
	if err == nil && ended == 0 {
		err = edge.ErrNotFound
	}
	return err
}

// EndOthers revokes from a time on all tokens of a site but one, and gives their
// number.
func (s *Store) EndOthers(ctx context.Context, site, id string, at time.Time) (ended int, err error) {
	const query = `
UPDATE token SET revoked = ?1 WHERE site = ?2 AND id <> ?3 AND coalesce(revoked, ?1 || '~') > ?1 RETURNING id`
	err = s.each(ctx, func(rows *sql.Rows) error {
		var one string
		ended++
		return rows.Scan(&one)
	}, query, edge.FormatTime(at), site, id)
	return ended, err
}

// Spend implements edge.Store. A token's row says up to when it has been used: each
// request moves that by PutEvery, from now on at the earliest, and it may be ahead of
// now by PutBurst of them (the generic cell rate algorithm). Clocks of instances differ
// a little; what is ahead by twice as much was left by one that was wrong, and is
// forgotten.
func (s *Store) Spend(ctx context.Context, id string, at time.Time) (time.Duration, error) {
	const query = `
UPDATE token SET wait = max(0, next - ?2 - ?4), spent = iif(next - ?2 > ?4, spent, next)
FROM (SELECT id AS spender, ?3 + max(?2, iif(spent - ?2 > 2 * ?4, 0, spent)) AS next FROM token)
WHERE id = spender AND id = ?1 AND (revoked IS NULL OR revoked > ?5) RETURNING wait`
	wait, found := int64(0), false
	err := s.each(ctx, func(rows *sql.Rows) error {
		found = true
		return rows.Scan(&wait)
	}, query, id, at.UnixMilli(), edge.PutEvery.Milliseconds(), edge.PutBurst*edge.PutEvery.Milliseconds(), edge.FormatTime(at))
	if err == nil && !found {
		err = edge.ErrNotFound
	}
	return time.Duration(wait) * time.Millisecond, err
}
