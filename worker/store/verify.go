//go:build !js

package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"

	"claimlight/wasm/log"
)

// Verified is what Verify has read.
type Verified struct {
	Head    log.Head
	Reviews int64 // all, withdrawn and redacted ones too
	Live    int64
}

// state is what the log says last of a review.
type state struct {
	text  [sha256.Size]byte
	entry int64
	live  bool
}

// Verify reads the whole database and holds its parts against each other: the
// pages of the file, the chain of the log, the reviews against what the log folds
// to, and the counters against what they count. It writes nothing and holds some
// 150 bytes a review. Nobody may write meanwhile.
func (s *Store) Verify(ctx context.Context) (Verified, error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return Verified{}, damage(wrap(err))
	}
	defer conn.Close()
	if err := quickCheck(ctx, conn); err != nil {
		return Verified{}, damage(err)
	}
	if err := complete(ctx, s.db); err != nil {
		return Verified{}, err
	}
	head, folded, err := s.fold(ctx)
	if err != nil {
		return Verified{}, err
	}
	v := Verified{Head: head, Reviews: int64(len(folded))}
	for _, x := range folded {
		if x.live {
			v.Live++
		}
	}
	if err := s.checkReviews(ctx, folded); err != nil {
		return v, err
	}
	return v, s.checkCounts(ctx)
}

// fold walks the log from its start, each page through its bytes, and gives its
// head and the state that it leads to.
func (s *Store) fold(ctx context.Context) (log.Head, map[string]state, error) {
	head, folded := log.Start, map[string]state{}
	end, err := s.sealed(ctx, log.MaxNumber)
	if err != nil {
		return head, nil, err
	}
	for number := int64(0); head.Entries < end.last; number++ {
		page := log.Page{Number: number, Before: head.Chain}
		if page.Entries, err = s.between(ctx, page.First(), page.First()+log.PerPage-1); err != nil {
			return head, nil, err
		}
		if len(page.Entries) == 0 {
			return head, nil, fmt.Errorf("store: the log ends at entry %d of %d", head.Entries, end.last)
		}
		if _, err := log.ParseFor(number, string(log.Append(nil, &page))); err != nil {
			return head, nil, fmt.Errorf("store: page %d of the log: %w", number, err)
		}
		before := head
		for i := range page.Entries {
			head = log.Head{Entries: page.Entries[i].Number, Chain: log.Next(head.Chain, &page.Entries[i])}
			take(folded, &page.Entries[i])
		}
		if err := s.checkSeals(ctx, before, page.Entries); err != nil {
			return head, nil, err
		}
	}
	return head, folded, nil
}

// take takes the state on by one entry.
func take(folded map[string]state, e *log.Entry) {
	switch {
	case e.Kind.IsStatus():
		folded[e.Review] = state{sha256.Sum256([]byte(e.Text)), e.Number, e.Kind != log.Withdrawn && e.Text != ""}
	case e.Kind == log.Redacted && e.Present:
		folded[e.Review] = state{sha256.Sum256(nil), e.Entry, false}
	}
}

// checkSeals holds the chain that was kept of a page against its entries.
func (s *Store) checkSeals(ctx context.Context, before log.Head, list []log.Entry) error {
	chains := make([]string, 0, len(list))
	chain := before.Chain
	for i := range list {
		chain = log.Next(chain, &list[i])
		chains = append(chains, chain)
	}
	return s.each(ctx, func(rows *sql.Rows) error {
		var entry int64
		var kept string
		if err := rows.Scan(&entry, &kept); err != nil {
			return err
		}
		if want := chains[entry-before.Entries-1]; kept != want {
			return fmt.Errorf("the chain after entry %d of the log is %s, it was kept as %s", entry, want, kept)
		}
		return nil
	}, `SELECT entry, chain FROM seal WHERE entry BETWEEN ? AND ?`, before.Entries+1, before.Entries+int64(len(list)))
}

// checkReviews holds the reviews as they stand against the state of the log.
func (s *Store) checkReviews(ctx context.Context, folded map[string]state) error {
	seen := 0
	err := s.each(ctx, func(rows *sql.Rows) error {
		var id, text string
		var x state
		if err := rows.Scan(&id, &text, &x.entry, &x.live); err != nil {
			return err
		}
		seen++
		if x.text = sha256.Sum256([]byte(text)); x != folded[id] {
			return fmt.Errorf("review %s stands at entry %d, live %v; the log says entry %d, live %v", id, x.entry, x.live, folded[id].entry, folded[id].live)
		}
		return nil
	}, `SELECT r.id, coalesce(l.record, ''), r.entry, r.live FROM review r JOIN log l ON l.id = r.entry`)
	if err == nil && seen != len(folded) {
		err = fmt.Errorf("store: %d reviews stand, the log has %d", seen, len(folded))
	}
	return err
}

// counts are queries that each count what is wrong.
var counts = []struct{ wrong, query string }{
	{"keys lead to no live review", `SELECT count(*) FROM key k LEFT JOIN review r ON r.number = k.number WHERE r.live IS NOT 1`},
	{"keys are not those that reviews are filed under", `
SELECT abs((SELECT coalesce(sum(json_array_length(keys)), 0) FROM filed) - (SELECT count(*) FROM key)) + count(*)
FROM filed f CROSS JOIN json_each(f.keys) j LEFT JOIN key k ON k.scheme = f.scheme AND k.lang = f.lang AND k.key = j.value AND k.number = f.number
WHERE k.key IS NULL`},
	{"reviews are to be filed that are not live", `SELECT count(*) FROM unfiled u LEFT JOIN review r ON r.number = u.number WHERE r.live IS NOT 1`},
	{"keys have another count", `
SELECT count(*) FROM heat h LEFT JOIN (SELECT scheme, lang, key, count(*) AS n FROM key GROUP BY 1, 2, 3) k
USING (scheme, lang, key) WHERE h.reviews <> coalesce(k.n, 0)`},
	{"keys are not counted", `SELECT count(*) FROM (SELECT DISTINCT scheme, lang, key FROM key) k LEFT JOIN heat h USING (scheme, lang, key) WHERE h.key IS NULL`},
	{"languages have another number of keys", `
SELECT count(*) FROM extent e LEFT JOIN (SELECT scheme, lang, count(*) AS n FROM key GROUP BY 1, 2) k
USING (scheme, lang) WHERE e.keys <> coalesce(k.n, 0)`},
	{"languages have another number of reviews", `
SELECT count(*) FROM language l LEFT JOIN (SELECT lang, scheme, sum(live) AS n FROM review GROUP BY 1, 2) r
USING (lang, scheme) WHERE l.reviews <> coalesce(r.n, 0)`},
}

// checkCounts holds the look-up and the counters against what they count.
func (s *Store) checkCounts(ctx context.Context) error {
	var all []error
	for _, c := range counts {
		var n int64
		if err := s.db.QueryRowContext(ctx, c.query).Scan(&n); err != nil {
			return damage(wrap(err))
		}
		if n > 0 {
			all = append(all, fmt.Errorf("store: %d %s", n, c.wrong))
		}
	}
	return errors.Join(all...)
}
