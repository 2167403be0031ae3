package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"

	"claimlight/wasm/review"
)

// PageOf is the page of an address: a part that it names ("#…") is not asked for.
func PageOf(address string) string {
	page, _, _ := strings.Cut(address, "#")
	return page
}

// isGone is a column, 1 where the page of a review r is gone.
const isGone = `EXISTS (SELECT 1 FROM gone p WHERE p.page = substr(r.url, 1, instr(r.url || '#', '#') - 1) AND NOT p.overruled)`

// NoteGone notes that a page was found to be gone. What is on it is to be withdrawn then,
// unless its reviewer has published on it since that was noted first.
func (s *Store) NoteGone(ctx context.Context, page string) (withdraw bool, err error) {
	const query = `INSERT INTO gone (page) VALUES (?) ON CONFLICT (page) DO UPDATE SET overruled = overruled RETURNING NOT overruled`
	err = s.db.QueryRowContext(ctx, query, PageOf(page)).Scan(&withdraw)
	return withdraw, wrap(err)
}

// NoteThere notes that pages are there.
func (s *Store) NoteThere(ctx context.Context, pages []string) error {
	list, err := pageList(pages)
	if err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, `DELETE FROM gone WHERE page IN (SELECT value FROM json_each(?))`, list)
	return wrap(err)
}

// Gone gives those of some reviews' pages that are gone.
func (s *Store) Gone(ctx context.Context, records ...[]review.Record) (map[string]bool, error) {
	var pages []string
	for _, some := range records {
		for i := range some {
			pages = append(pages, some[i].URL)
		}
	}
	list, err := pageList(pages)
	if err != nil {
		return nil, err
	}
	gone := map[string]bool{}
	err = s.each(ctx, func(rows *sql.Rows) error {
		var page string
		err := rows.Scan(&page)
		gone[page] = true
		return err
	}, `SELECT p.page FROM json_each(?) e CROSS JOIN gone p ON p.page = e.value WHERE NOT p.overruled`, list)
	return gone, err
}

func pageList(addresses []string) (string, error) {
	pages := make([]string, len(addresses))
	for i, a := range addresses {
		pages[i] = PageOf(a)
	}
	list, err := json.Marshal(pages)
	return string(list), err
}
