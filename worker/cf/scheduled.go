//go:build js && wasm

package cf

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
	"time"

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

// schedule readies the pull for the case that this instance was started for it.
func schedule(log *slog.Logger) {
	cron.ScheduleTaskNonBlock(func(ctx context.Context) error {
		// An error would end the program with its promise open. What failed is noted
		// in the database where that can be, and tried again by the next run.
		if err := pull(ctx, log); err != nil {
			log.Error("scheduled pull", "error", err)
		}
		return nil
	})
}

// do sends a request as the platform does. An http.Client would bring its own
// transport and TLS along, a third of the program.
func do(r *http.Request) (*http.Response, error) {
	return fetch.NewClient().Do(&fetch.Request{Request: r}, &fetch.RequestInit{Redirect: fetch.RedirectModeManual})
}

func pull(ctx context.Context, log *slog.Logger) error {
	key := cloudflare.Getenv(searchKey)
	if key == "" {
		return nil
	}
	event, err := cron.NewEvent(ctx)
	if err != nil {
		return err
	}
	connector, err := d1.OpenConnector(database)
	if err != nil {
		return err
	}
	client := &search.Client{Endpoint: search.Endpoint, Key: key, Do: do}
	if at := cloudflare.Getenv(searchURL); at != "" {
		client.Endpoint = at
	}
	now := event.ScheduledTime
	if now.Unix() <= 0 {
		now = time.Now()
	}
	run := search.Run{Store: store.New(sql.OpenDB(connector)), Client: client, Pages: scheduledPages, Now: now, Log: log}
	report, more, err := run.Do(ctx)
	log.Info("scheduled pull", "pages", report.Items, "accepted", report.Accepted(), "unchanged", report.Unchanged,
		"refused", report.AllRefused(), "failed", report.Failed, "more", more)
	return err
}
