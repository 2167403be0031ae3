//go:build js && wasm

package cf

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
	"time"

	"claimlight/worker/feed/admit"
	"claimlight/worker/feed/search"
	"claimlight/worker/store"

	"github.com/syumai/workers/cloudflare"
	"github.com/syumai/workers/cloudflare/cron"
	"github.com/syumai/workers/cloudflare/d1"
	"github.com/syumai/workers/cloudflare/fetch"
)

// Names of the bindings of a scheduled pull.
const (
	searchKey = "CLAIMLIGHT_SEARCH_KEY" // a secret; without it nothing is pulled
	searchURL = "CLAIMLIGHT_SEARCH_URL" // search.Endpoint, if not set
)

// scheduledPages is how many pages one run pulls. Each takes a request and about
// six queries of D1, of which an invocation has 50 on the free plan.
const scheduledPages = 5

// scheduledBatches is how many batches of 500 reviews that waited one run admits, with
// about six queries each.
const scheduledBatches = 2

// scheduledFilings is how many batches of 500 reviews one run files by a scheme that lacks
// them, with four queries each.
const scheduledFilings = 5

// schedule readies what is done by the clock, for the case that this instance was
// started for that: who reported on the days before is forgotten, reviews that waited
// for their site to be registered are admitted, and others are pulled.
func schedule(log *slog.Logger) {
	cron.ScheduleTaskNonBlock(func(ctx context.Context) error {
		// An error would end the program with its promise open. What failed is noted
		// in the database where that can be, and tried again by the next run.
		s, now, err := scheduled(ctx)
		if err != nil {
			log.Error("schedule", "error", err)
			return nil
		}
		if err := s.Forget(ctx, now); err != nil {
			log.Error("schedule: forget who reported", "error", err)
		}
		for i, more := 0, true; more && i < scheduledFilings; i++ {
			if more, err = s.File(ctx); err != nil {
				log.Error("schedule: file by each scheme", "error", err)
			}
		}
		if n, more, err := admit.Waiting(ctx, s, now, scheduledBatches); err != nil {
			log.Error("schedule: admit what waited", "error", err)
		} else if n > 0 {
			log.Info("admitted what waited for its site to be registered", "reviews", n, "more", more)
			return nil // the next run pulls: both would be more queries than D1 has for one
		}
		if err := pull(ctx, s, now, log); err != nil {
			log.Error("scheduled pull", "error", err)
		}
		return nil
	})
}

// scheduled is the store, and for when the run was due.
func scheduled(ctx context.Context) (*store.Store, time.Time, error) {
	event, err := cron.NewEvent(ctx)
	if err != nil {
		return nil, time.Time{}, err
	}
	now := event.ScheduledTime
	if now.Unix() <= 0 {
		now = time.Now()
	}
	connector, err := d1.OpenConnector(database)
	if err != nil {
		return nil, time.Time{}, err
	}
	s := store.New(sql.OpenDB(connector))
	return s, now, s.CheckSchema(ctx)
}

// do sends a request as the platform does. An http.Client would bring its own
// transport and TLS along, a third of the program.
func do(r *http.Request) (*http.Response, error) {
	return fetch.NewClient().Do(&fetch.Request{Request: r}, &fetch.RequestInit{Redirect: fetch.RedirectModeManual})
}

func pull(ctx context.Context, s *store.Store, now time.Time, log *slog.Logger) error {
	key := cloudflare.Getenv(searchKey)
	if key == "" {
		return nil
	}
	client := &search.Client{Endpoint: search.Endpoint, Key: key, Do: do}
	if at := cloudflare.Getenv(searchURL); at != "" {
		client.Endpoint = at
	}
	run := search.Run{Store: s, Client: client, Pages: scheduledPages, Now: now, Log: log}
	report, more, err := run.Do(ctx)
	log.Info("scheduled pull", "pages", report.Items, "accepted", report.Accepted(), "unchanged", report.Unchanged,
		"refused", report.AllRefused(), "failed", report.Failed, "more", more)
	return err
}
