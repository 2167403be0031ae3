//go:build !js

package store

import (
	"database/sql"
	"sync"
)

// hold takes a piece of memory of each size in which SQLite takes and returns one at
// every split of a page, for good. The allocator of modernc.org/sqlite gives memory back
// to the system with the last piece of its size (2 to 4 KB, to 8, to 16) and asks for new
// at the next: without this that is a fifth of what a bulk of writes takes.
var hold = sync.OnceValue(func() *sql.Rows {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil // it is slower
	}
	rows, err := db.Query(`SELECT randomblob(3000), randomblob(6000), randomblob(12000)`)
	if err != nil || !rows.Next() {
		return nil
	}
	return rows // its row stays as it is until the next, for which nobody asks
})
