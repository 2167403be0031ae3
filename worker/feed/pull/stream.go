package pull

import (
	"context"
	"hash/maphash"
	"io"
	"runtime"
	"slices"

	"claimlight/wasm/review"
	"claimlight/worker/feed"
	"claimlight/worker/store"

	"golang.org/x/sync/errgroup"
)

// What goes to a reader at once: so many items, or fewer of so many bytes.
const (
	chunk      = 64
	chunkBytes = 1 << 20
)

// itemsPerBatch bounds the items of a batch in batches, so that a stream of
// nothing but refusals gets on, too.
const itemsPerBatch = 4

// Stream pulls what a splitter gives. from is the checkpoint at which it stands.
// An error in the stream comes after all before it was stored; the report tells
// what was done whatever the error.
func (p *Pull) Stream(ctx context.Context, s *feed.Splitter, from feed.Checkpoint) (feed.Report, error) {
	done := from
	broken, err := p.flow(ctx, s, &done)
	if sealed := p.State.Seal(ctx); err == nil {
		err = sealed
	}
	if err == nil && broken == nil {
		err = p.end(ctx, &done.Report)
	}
	if err == nil {
		err = broken
	}
	return done.Report, err
}

// flow runs the stages side by side: items are parted, read by as many as there
// are processors, gathered into batches in their order, decided upon, and written.
// broken is the stream's own error.
func (p *Pull) flow(ctx context.Context, s *feed.Splitter, done *feed.Checkpoint) (broken, err error) {
	g, ctx := errgroup.WithContext(ctx)
	work := make(chan *part)
	parts := make(chan *part, 2*runtime.GOMAXPROCS(0))
	batches, written := make(chan *batch, 1), make(chan *batch, 1)
	g.Go(func() error {
		defer close(work)
		defer close(parts)
		broken = p.split(ctx, s, work, parts)
		return ctx.Err()
	})
	for range runtime.GOMAXPROCS(0) {
		g.Go(func() error {
			for w := range work {
				w.taken <- p.take(w.items)
			}
			return nil
		})
	}
	g.Go(func() error { defer close(batches); return p.gather(ctx, parts, batches) })
	g.Go(func() error { defer close(written); return p.prepare(ctx, batches, written) })
	sealing := make(chan struct{}, 1)
	g.Go(func() error { return p.seal(ctx, sealing) })
	g.Go(func() error { defer close(sealing); return p.write(ctx, written, done, sealing) })
	err = g.Wait()
	return broken, err
}

// A part is some items on their way to a reader, and what it takes of them.
type part struct {
	items []feed.Item
	taken chan []feed.Taken
}

// split parts the stream. It gives the stream's error; that of ctx shows there.
func (p *Pull) split(ctx context.Context, s *feed.Splitter, work, parts chan<- *part) error {
	for {
		w := &part{taken: make(chan []feed.Taken, 1)}
		var err error
		for size := 0; len(w.items) < chunk && size < chunkBytes && err == nil; {
			var item feed.Item
			if item, err = s.Next(); err == nil {
				w.items = append(w.items, item)
				size += len(item.Text)
			}
		}
		for _, to := range []chan<- *part{parts, work} {
			select {
			case to <- w:
			case <-ctx.Done():
				return nil
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (p *Pull) take(items []feed.Item) []feed.Taken {
	list := make([]feed.Taken, len(items))
	for i, item := range items {
		list[i] = feed.Take(item, p.Read, p.Registry, p.Origin, p.At)
	}
	return list
}

// batchBytes bounds the text of a batch's items, of which its records are parts.
const batchBytes = 4 << 20

// A batch is what is written at once.
type batch struct {
	weight, text     int
	records, waiting []review.Record
	places, waits    []feed.Place // of each of them
	report           feed.Report  // of what is known before it is written
	at               feed.Position
	had              []store.Seen
	there            []string // pages that were fetched
	write            func(context.Context) ([]feed.Outcome, error)
}

// gather makes batches.
func (p *Pull) gather(ctx context.Context, parts <-chan *part, batches chan<- *batch) error {
	b := &batch{}
	recent := newRecent(4 * p.Batch)
	send := func() error {
		select {
		case batches <- b:
			b = &batch{}
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	for w := range parts {
		var list []feed.Taken
		select {
		case list = <-w.taken:
		case <-ctx.Done():
			return ctx.Err()
		}
		for i := range list {
			if b.weight > 0 && b.weight+weight(&list[i]) > store.MaxBulk {
				if err := send(); err != nil {
					return err
				}
			}
			b.add(&list[i], recent)
			if len(b.records) >= p.Batch || b.text >= batchBytes || int(b.report.Items) >= itemsPerBatch*p.Batch {
				if err := send(); err != nil {
					return err
				}
			}
		}
	}
	if b.report.Items == 0 {
		return nil
	}
	return send()
}

// weight is what an item adds to a write.
func weight(t *feed.Taken) (n int) {
	for i := range t.Records {
		n += store.Weight(&t.Records[i])
	}
	return n
}

// add puts an item into a batch. What the feed just had is not taken again.
func (b *batch) add(t *feed.Taken, recent *recent) {
	b.at = t.Item.After
	b.weight += weight(t)
	b.text += len(t.Item.Text)
	b.report.Items++
	b.report.Refuse(t.Refused...)
	if t.Empty {
		b.report.Empty++
	}
	for _, r := range t.Records {
		switch same, again := recent.add(r); {
		case !again:
			b.records, b.places = append(b.records, r), append(b.places, t.Place())
			b.had = append(b.had, store.Seen{ID: r.ID, Site: r.Publisher.Site})
		case same:
			b.report.Unchanged++
		default:
			b.report.Refuse(feed.Refusal{Place: t.Place(), URL: r.URL, Claim: r.Claim, Reason: feed.ReasonRepeated})
		}
	}
	for _, r := range t.Waiting {
		b.waiting, b.waits = append(b.waiting, r), append(b.waits, t.Place())
	}
}

// recent are the last reviews by id, with a hash of each. A batch is decided upon before
// those just ahead of it are stored, so it must not have any of theirs.
type recent struct {
	seed   maphash.Seed
	hashes map[string]uint64
	ids    []string
	next   int
}

func newRecent(size int) *recent {
	return &recent{seed: maphash.MakeSeed(), hashes: make(map[string]uint64, size), ids: make([]string, size)}
}

// add puts a record in place of the oldest, unless the window has its id: then it tells
// whether it has the same record.
func (w *recent) add(r review.Record) (same, again bool) {
	hash := maphash.Comparable(w.seed, r)
	if before, again := w.hashes[r.ID]; again {
		return before == hash, true
	}
	delete(w.hashes, w.ids[w.next])
	w.hashes[r.ID], w.ids[w.next] = hash, r.ID
	w.next = (w.next + 1) % len(w.ids)
	return false, false
}

// prepare decides upon each batch while the one before is written.
func (p *Pull) prepare(ctx context.Context, batches <-chan *batch, written chan<- *batch) error {
	for b := range batches {
		if err := p.ready(ctx, b); err != nil {
			return err
		}
		select {
		case written <- b:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// ready decides upon a batch.
func (p *Pull) ready(ctx context.Context, b *batch) (err error) {
	if err := p.refuseGone(ctx, b); err != nil || len(b.records) == 0 {
		return err
	}
	b.write, err = p.Sink.Prepare(ctx, b.records)
	return err
}

// refuseGone takes the reviews off a batch whose own pages are gone: elsewhere they may be
// shown for long.
func (p *Pull) refuseGone(ctx context.Context, b *batch) error {
	gone, err := p.State.Gone(ctx, b.records, b.waiting)
	if err != nil || len(gone) == 0 {
		return err
	}
	lost := map[string]bool{}
	refuse := func(records []review.Record, places []feed.Place) ([]review.Record, []feed.Place) {
		n := 0
		for i, r := range records {
			if gone[store.PageOf(r.URL)] {
				lost[r.ID] = true
				b.report.Refuse(feed.Refusal{Place: places[i], URL: r.URL, Claim: r.Claim, Reason: feed.ReasonGone})
				continue
			}
			records[n], places[n] = r, places[i]
			n++
		}
		return records[:n], places[:n]
	}
	b.records, b.places = refuse(b.records, b.places)
	b.waiting, b.waits = refuse(b.waiting, b.waits)
	b.had = slices.DeleteFunc(b.had, func(x store.Seen) bool { return lost[x.ID] })
	return nil
}

// write stores the batches, each before its checkpoint.
func (p *Pull) write(ctx context.Context, batches <-chan *batch, done *feed.Checkpoint, sealing chan<- struct{}) error {
	for b := range batches {
		if err := p.store(ctx, b, &done.Report); err != nil {
			return err
		}
		done.At = b.at
		if err := p.State.Progress(ctx, p.Feed.ID, p.Feed.Pull, p.At, done.String(), b.had); err != nil {
			return err
		}
		select {
		case sealing <- struct{}{}:
		default: // it is at it, and will come to what was just written
		}
		if p.Watch != nil {
			p.Watch(&done.Report, done.At)
		}
	}
	return nil
}

// store writes one batch and reports it.
func (p *Pull) store(ctx context.Context, b *batch, r *feed.Report) error {
	if b.write != nil {
		list, err := b.write(ctx)
		if err != nil {
			return err
		}
		for i := range list {
			list[i].Add(&b.report, b.records[i], b.places[i])
		}
	}
	if p.Bar != "" {
		for i, x := range b.waiting {
			b.report.Refuse(feed.Refusal{Place: b.waits[i], URL: x.URL, Claim: x.Claim, Reason: p.Bar})
		}
		b.waiting = nil
	}
	for ; len(b.waiting) > 0; b.waiting = b.waiting[min(len(b.waiting), p.Batch):] {
		some := b.waiting[:min(len(b.waiting), p.Batch)]
		if err := p.State.Wait(ctx, p.Feed.ID, p.Feed.Pull, feed.Distinct(some), p.At); err != nil {
			return err
		}
		b.report.Waiting += int64(len(some))
	}
	r.Add(&b.report)
	return nil
}

// seal takes the log's chain on beside the writing, which else it would hold up.
// An error shows when the pull seals at its end.
func (p *Pull) seal(ctx context.Context, sealing <-chan struct{}) error {
	for range sealing {
		_ = p.State.Seal(ctx)
	}
	return nil
}
