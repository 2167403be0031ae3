package main

import (
	"context"
	"log/slog"
	"time"

	"claimlight/worker/store"
)

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
