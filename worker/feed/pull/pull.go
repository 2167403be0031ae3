// Package pull brings the reviews of a feed into a store: of a stream of any
// length, batch by batch, or of pages. It can be stopped at any point, and goes on
// where it was; what it has brought before changes nothing when it comes again.
package pull

import (
	"context"
	"errors"
	"fmt"
	"time"

	"claimlight/wasm/review"
	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/store"
)

// A Sink is where reviews go: a database, or an edge that is reached by its API.
type Sink interface {
	// Prepare readies a batch, in which no id comes twice, while the one before may
	// still be on its way. The function that it gives writes the batch and is called
	// once, after all before; it gives a change for each review.
	Prepare(ctx context.Context, records []review.Record) (func(context.Context) ([]feed.Outcome, error), error)

	// Lose withdraws a review on a ground, and reports whether there was anything to
	// withdraw. It is store.ErrElsewhere where the page that is gone only showed it, and
	// ErrBarred where it still stands, and a later pull may withdraw it.
	Lose(ctx context.Context, lost store.Seen, ground string) (bool, error)
}

// A Pull is one go through a feed.
type Pull struct {
	State    *store.Store // knows the feed; may be where Sink writes, too
	Feed     store.Feed
	Sink     Sink
	Registry feed.Registry
	Origin   feed.Origin
	Read     feed.Reader
	Bar      string // why reviews on sites that Registry lacks are refused; "" to keep them until it has them
	Full     bool   // the feed gives all that it has
	Most     bool   // more than half of what the feed had may be withdrawn at once
	Batch    int    // reviews in a batch
	At       time.Time

	// Watch is called after each batch with what was done so far, and where the
	// stream is. It may be nil.
	Watch func(r *feed.Report, at feed.Position)
}

// ErrBarred says that the sink may not withdraw a review now.
var ErrBarred = errors.New("pull: there is no token that withdraws it")

// Errors of a full pull that does not count as one, or not as far as it goes: it rather
// shows a fault of the feed than what it has (a server's page of an error, say, in place of
// a file), or another was faster.
var (
	ErrNothing   = errors.New("it had no review, so it does not count as all that the source has")
	ErrOvertaken = errors.New("another run of the same source ended first, so this one does not count besides")
	ErrMost      = errors.New("more than half of what the source had is missing, so nothing of that was withdrawn")
)

// end ends a pull that has come to its end, and withdraws what was missing thrice.
func (p *Pull) end(ctx context.Context, r *feed.Report) error {
	nothing := r.Accepted()+r.Unchanged+r.Waiting+r.Withdrawn == 0
	ended, err := p.State.EndPull(ctx, p.Feed.ID, p.Feed.Pull, p.Full && !nothing, p.At)
	switch {
	case err != nil || !p.Full:
		return err
	case nothing:
		return ErrNothing
	case !ended:
		return ErrOvertaken
	}
	missing, had, err := p.State.CountMissing(ctx, p.Feed.ID, p.At)
	switch {
	case err != nil:
		return err
	case 2*missing > had && !p.Most:
		return fmt.Errorf("%w: %d of %d", ErrMost, missing, had)
	}
	return p.withdrawMissing(ctx, r)
}

func (p *Pull) withdrawMissing(ctx context.Context, r *feed.Report) error {
	for after := ""; ; {
		list, err := p.State.Missing(ctx, p.Feed.ID, p.At, after)
		if err != nil || len(list) == 0 {
			return err
		}
		after = list[len(list)-1].ID
		if err := p.lose(ctx, r, list, edge.GroundMissing); err != nil {
			return err
		}
	}
}

// lose withdraws reviews on a ground and takes them off the feed's. What was only shown
// on a page that is gone stays the feed's, and is missing once three pulls lack it; what
// could not be withdrawn stays so, too.
func (p *Pull) lose(ctx context.Context, r *feed.Report, list []store.Seen, ground string) error {
	off := make([]store.Seen, 0, len(list))
	for _, lost := range list {
		done, err := p.Sink.Lose(ctx, lost, ground)
		if errors.Is(err, store.ErrElsewhere) || errors.Is(err, ErrBarred) {
			continue
		}
		if err != nil {
			return err
		}
		if done {
			r.Withdrawn++
		}
		off = append(off, lost)
	}
	return p.State.Release(ctx, p.Feed.ID, off)
}

// A Database is a Sink: the store itself.
type Database struct {
	Store *store.Store
	Feed  store.Feed
	At    time.Time
}

// Prepare implements Sink.
func (d *Database) Prepare(ctx context.Context, records []review.Record) (func(context.Context) ([]feed.Outcome, error), error) {
	draft, err := d.Store.Draft(ctx, store.Bulk{Records: records, Feed: d.Feed.ID, At: d.At})
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context) ([]feed.Outcome, error) {
		receipt, err := d.Store.Insert(ctx, draft)
		return outcomes(receipt), err
	}, nil
}

func outcomes(receipt edge.Receipt) []feed.Outcome {
	list := make([]feed.Outcome, len(receipt.Changes))
	for i, c := range receipt.Changes {
		list[i].Change = c
	}
	return list
}

// Lose implements Sink.
func (d *Database) Lose(ctx context.Context, lost store.Seen, ground string) (bool, error) {
	receipt, err := d.Store.Lose(ctx, lost, d.Feed.Title, ground, d.At)
	return len(receipt.Withdrawn) > 0, err
}
