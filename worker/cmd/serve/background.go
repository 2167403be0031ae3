package main

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"claimlight/worker/store"
)

// keep does what needs doing beside the serving. The function that it gives ends that, after
// which the database can be closed so that nothing of it is left in its write-ahead log: no
// connection is in use then, and the last to be closed is none that was broken off in its
// work, for SQLite leaves the log as it is where such a one is closed.
func keep(ctx context.Context, s *store.Store, log *slog.Logger) (end func()) {
	ctx, cancel := context.WithCancel(ctx)
	var all sync.WaitGroup
	all.Go(func() { forget(ctx, s, log) })
	all.Go(func() { file(ctx, s, log) })
	return func() {
		cancel()
		all.Wait()
		_ = s.Flush(context.WithoutCancel(ctx)) // what cannot go into the file stays beside it, and is not lost
	}
}

// forget deletes, when a day has ended, what tells apart who reported on it; until ctx
// ends. Reports and writes do that as well, but may not come for long.
func forget(ctx context.Context, s *store.Store, log *slog.Logger) {
	for {
		now := time.Now()
		if err := s.Forget(ctx, now); err != nil && ctx.Err() == nil {
			log.Error("who reported yesterday was not forgotten", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(now.UTC().Truncate(24 * time.Hour).Add(24 * time.Hour).Sub(now)):
		}
	}
}

// file files what was there before a scheme was, while all else goes on.
func file(ctx context.Context, s *store.Store, log *slog.Logger) {
	if err := s.FileAll(ctx); err != nil && ctx.Err() == nil {
		log.Error("not all reviews are filed by each scheme", "error", err)
	}
}
