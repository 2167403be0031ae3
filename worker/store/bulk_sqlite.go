//go:build !js

package store

import "context"

// BulkPragmas are for a process that writes much. 32 MB of each connection's pages
// stay in memory, and the WAL goes into the file after 32 MB in place of 4. A commit
// does not wait for the disk: the loss of power, though not that of the process, may
// take the last ones back, all or the latter of them. So nobody is told of a write
// before Flush.
var BulkPragmas = []string{"cache_size(-32768)", "wal_autocheckpoint(8192)", "synchronous(normal)"}

// Flush waits until all that was written is on the disk: in the file, or where others
// are in the way of that, in the WAL beside it.
func (s *Store) Flush(ctx context.Context) error {
	var busy, frames, moved int64
	if err := s.db.QueryRowContext(ctx, `PRAGMA wal_checkpoint(passive)`).Scan(&busy, &frames, &moved); err != nil {
		return wrap(err)
	}
	if busy == 0 && moved == frames {
		return nil
	}
	var file string
	if err := s.db.QueryRowContext(ctx, `SELECT file FROM pragma_database_list WHERE name = 'main'`).Scan(&file); err != nil {
		return wrap(err)
	}
	return syncFile(file + "-wal")
}
