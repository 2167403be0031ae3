package soak

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"claimlight/worker/edge"
)

// Load is what a long load did.
type Load struct {
	Peak, Rate     float64 // requests a second: the most that was answered, and what was asked for then
	Requests       int64
	Failed         int64
	Late           int64 // requests that could not be sent in time
	P50, P99       time.Duration
	MemoryFirst    int64 // at most, in the first half of the time
	MemorySecond   int64 // and in the second
	FirstFailure   error
	Lasted         time.Duration
	ReviewsAtStart int
}

// String implements fmt.Stringer.
func (l Load) String() string {
	return fmt.Sprintf("peak %.0f requests/s; %v at %.0f requests/s over %d reviews: %d answered, %d failed, %d late, p50 %v, p99 %v; memory at most %d MB in the first half, %d MB in the second",
		l.Peak, l.Lasted.Round(time.Second), l.Rate, l.ReviewsAtStart, l.Requests-l.Failed, l.Failed, l.Late, l.P50, l.P99, l.MemoryFirst>>20, l.MemorySecond>>20)
}

// growth is how much more memory still counts as flat: what a garbage collector
// leaves lying about now and then.
const growth = 32 << 20

// Flat reports whether the server held no more in the second half than in the first,
// in which its caches have filled.
func (l Load) Flat() bool { return l.MemorySecond <= l.MemoryFirst+growth }

// How many clients ask for as much as they can, more of whom would only queue, and
// how many stand ready to ask in time.
const (
	connections = 16
	steady      = 64
)

// fill publishes n reviews.
func fill(ctx context.Context, s *Server, n int) error {
	for first := 0; first < n; first += edge.MaxPut {
		var list []review
		for i := first; i < min(first+edge.MaxPut, n); i++ {
			list = append(list, review{i, "Wrong"})
		}
		if _, err := s.put(ctx, http.DefaultClient, list...); err != nil {
			return err
		}
	}
	return nil
}

// Run measures the most that a server answers for a while, and then asks for half
// as much for long, both with one correction each second, which makes all that the
// server has at hand old. say is told how it goes.
func Run(ctx context.Context, s *Server, reviews int, measured, lasting time.Duration, say func(string)) (Load, error) {
	l := Load{ReviewsAtStart: reviews}
	if err := fill(ctx, s, reviews); err != nil {
		return l, err
	}
	paths, err := readPaths(ctx, s, reviews)
	if err != nil {
		return l, err
	}
	r := &run{server: s, paths: paths, client: &http.Client{Timeout: patience, Transport: &http.Transport{MaxIdleConnsPerHost: steady}}}
	warm, stop := context.WithTimeout(ctx, measured)
	start := time.Now()
	r.asMuchAsPossible(warm, reviews)
	stop()
	l.Peak = float64(r.done.Load()) / time.Since(start).Seconds()
	l.Rate = l.Peak / 2
	if err := r.first(); err != nil {
		return l, err
	}
	say(fmt.Sprintf("peak %.0f requests/s", l.Peak))
	r.reset()
	err = r.steadily(ctx, &l, lasting, say)
	return l, err
}

// run is the state of a load.
type run struct {
	server *Server
	paths  *paths
	client *http.Client

	done, failed, late atomic.Int64
	mu                 sync.Mutex
	took               []time.Duration // a sample
	failure            error
}

func (r *run) reset() {
	r.done.Store(0)
	r.failed.Store(0)
	r.took = nil
}

func (r *run) first() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.failure
}

// asMuchAsPossible asks until ctx ends, each client as soon as it is answered.
func (r *run) asMuchAsPossible(ctx context.Context, reviews int) {
	var group sync.WaitGroup
	group.Go(func() { r.correct(ctx, reviews) })
	for range connections {
		group.Go(func() {
			for ctx.Err() == nil {
				r.ask(context.WithoutCancel(ctx), time.Now())
			}
		})
	}
	group.Wait()
}

// sampled is one in how many requests is timed, so that the times of a long load
// take little room.
const sampled = 16

// ask asks for something that was due at a time.
func (r *run) ask(ctx context.Context, due time.Time) {
	answer, err := get(ctx, r.client, r.server.URL+r.paths.pick())
	if err == nil && answer == "" {
		err = fmt.Errorf("soak: an empty answer")
	}
	n := r.done.Add(1)
	switch {
	case err != nil:
		r.fail(err)
	case n%sampled == 0:
		r.mu.Lock()
		defer r.mu.Unlock()
		r.took = append(r.took, time.Since(due))
	}
}

func (r *run) fail(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.failed.Add(1); r.failure == nil {
		r.failure = err
	}
}

// steadily asks at the rate of l for a time, whatever the answers take, and looks
// after the server meanwhile.
func (r *run) steadily(ctx context.Context, l *Load, lasting time.Duration, say func(string)) error {
	due := make(chan time.Time, int(l.Rate)+steady) // a second's worth may queue
	var group sync.WaitGroup
	for range steady {
		group.Go(func() {
			for t := range due {
				r.ask(ctx, t)
			}
		})
	}
	start := time.Now()
	lasts, stop := context.WithTimeout(ctx, lasting)
	defer stop()
	group.Go(func() { r.watch(lasts, l, start, lasting, say) })
	group.Go(func() { r.correct(lasts, l.ReviewsAtStart) })
	r.pace(ctx, l, start, lasting, due)
	close(due)
	group.Wait()
	l.Lasted = time.Since(start)
	l.Requests, l.Failed, l.Late, l.FirstFailure = r.done.Load(), r.failed.Load(), r.late.Load(), r.failure
	if slices.Sort(r.took); len(r.took) > 0 {
		l.P50, l.P99 = r.took[len(r.took)/2], r.took[len(r.took)*99/100]
	}
	return ctx.Err()
}

// pace says when requests are due.
func (r *run) pace(ctx context.Context, l *Load, start time.Time, lasting time.Duration, due chan<- time.Time) {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	sent := int64(0)
	for now := start; now.Sub(start) < lasting && ctx.Err() == nil; now = <-tick.C {
		for ; sent < int64(now.Sub(start).Seconds()*l.Rate); sent++ {
			select {
			case due <- now:
			default:
				r.late.Add(1)
			}
		}
	}
}

// correct publishes one correction each second until ctx ends.
func (r *run) correct(ctx context.Context, reviews int) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for ctx.Err() == nil {
		correction := review{rand.IntN(reviews), fmt.Sprint("Wrong, ", time.Now().UnixMilli())}
		if _, err := r.server.put(context.WithoutCancel(ctx), r.client, correction); err != nil {
			r.fail(err)
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
		}
	}
}

// watch samples memory each second.
func (r *run) watch(ctx context.Context, l *Load, start time.Time, lasting time.Duration, say func(string)) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for second := 1; ctx.Err() == nil; second++ {
		memory, err := r.server.Memory()
		if err != nil {
			r.fail(err)
			return
		}
		half := &l.MemorySecond
		if time.Since(start) < lasting/2 {
			half = &l.MemoryFirst
		}
		*half = max(*half, memory)
		if second%60 == 0 {
			say(fmt.Sprintf("%d min: %d requests, %d failed, memory %d MB", second/60, r.done.Load(), r.failed.Load(), memory>>20))
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
		}
	}
}
