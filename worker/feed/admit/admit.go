// Package admit stores the reviews that waited for their sites to be registered, once
// they are. Whoever registers a site calls it: serve reviewer does; where a site is
// registered in SQL the Worker's schedule or the next run of ingest finds it.
package admit

import (
	"context"
	"math"
	"time"

	"claimlight/wasm/review"
	"claimlight/worker/feed"
	"claimlight/worker/store"
)

// All is a number of batches that no database has.
const All = math.MaxInt

// Waiting admits at most so many batches of 500 reviews, and tells how many reviews
// these were and whether more are left. What is broken off goes on the next time.
func Waiting(ctx context.Context, s *store.Store, at time.Time, batches int) (admitted int, more bool, err error) {
	hosts, err := s.Waiting(ctx)
	if err != nil || len(hosts) == 0 {
		return 0, false, err
	}
	list, err := s.Sources(ctx)
	if err != nil {
		return 0, false, err
	}
	a := admission{store: s, registry: feed.NewRegistry(list), at: at, left: batches}
	for i := 0; i < len(hosts) && err == nil && !a.more; i++ {
		if _, ok := a.registry.OfURL("https://" + hosts[i]); ok { // it may have been kept in its own script
			err = a.host(ctx, hosts[i])
		}
	}
	if a.admitted > 0 && err == nil {
		err = s.Seal(ctx)
	}
	return a.admitted, a.more, err
}

// An admission is one call of Waiting.
type admission struct {
	store    *store.Store
	registry feed.Registry
	at       time.Time
	left     int // batches that it may still take
	admitted int
	more     bool
}

// host admits what waits on a host of a registered site.
func (a *admission) host(ctx context.Context, host string) error {
	for {
		list, err := a.store.WaitingOn(ctx, host)
		if err != nil || len(list) == 0 {
			return err
		}
		if a.left == 0 {
			a.more = true
			return nil
		}
		a.left--
		if err := a.batch(ctx, list); err != nil {
			return err
		}
	}
}

// batch publishes those of some reviews that waited that are fit for it.
func (a *admission) batch(ctx context.Context, list []store.Waiter) error {
	var records []review.Record
	as := make([]store.Seen, len(list))
	for i, w := range list {
		if r := w.Record; feed.Admit(&r, a.registry) {
			records = append(records, r)
			as[i] = store.Seen{ID: r.ID, Site: r.Publisher.Site}
		}
	}
	if records = feed.Distinct(records); len(records) > 0 {
		draft, err := a.store.Draft(ctx, store.Bulk{Records: records, At: a.at})
		if err != nil {
			return err
		}
		if _, err := a.store.Insert(ctx, draft); err != nil {
			return err
		}
	}
	a.admitted += len(records)
	return a.store.Admitted(ctx, list, as)
}
