package soak

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// Load is what a long load did.
type Load struct {
	Peak, Rate     float64 // requests a second: the most that was answered, and what was asked for then
	Requests       int64
	Failed         int64
	Late           int64 // requests that could not be sent in time
	P50, P99       time.Duration
	MemoryAtStart  int64 // after the first tenth of the time
	MemoryAtEnd    int64
	MemoryMost     int64
	FirstFailure   error
	Lasted         time.Duration
	ReviewsAtStart int
}

// String implements fmt.Stringer.
func (l Load) String() string {
	return fmt.Sprintf("peak %.0f requests/s; %v at %.0f requests/s over %d reviews: %d answered, %d failed, %d late, p50 %v, p99 %v; memory %d MB after a tenth of the time, %d MB at the end, %d MB at most",
		l.Peak, l.Lasted.Round(time.Second), l.Rate, l.ReviewsAtStart, l.Requests-l.Failed, l.Failed, l.Late, l.P50, l.P99, l.MemoryAtStart>>20, l.MemoryAtEnd>>20, l.MemoryMost>>20)
}

// growth is how much more memory at the end of a load still counts as flat: what a
// garbage collector leaves lying about from one minute to the next.
const growth = 48 << 20

// Flat reports whether the server held no more at the end than at the start.
func (l Load) Flat() bool { return l.MemoryAtEnd <= l.MemoryAtStart+growth }

// connections is how many clients there are; more only queue on a machine of few cores.
const connections = 16

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
// as much for long, with one correction each second. say is told how it goes.
func Run(ctx context.Context, s *Server, reviews int, measured, lasting time.Duration, say func(string)) (Load, error) {
	l := Load{ReviewsAtStart: reviews}
	if err := fill(ctx, s, reviews); err != nil {
		return l, err
	}
	r := &run{server: s, paths: newPaths(s, reviews), client: &http.Client{Timeout: patience, Transport: &http.Transport{MaxIdleConnsPerHost: connections}}}
	if err := r.paths.read(ctx, r.client); err != nil {
		return l, err
	}
	warm, stop := context.WithTimeout(ctx, measured)
	start := time.Now()
	r.asMuchAsPossible(warm)
	stop()
	l.Peak = float64(r.done.Load()) / time.Since(start).Seconds()
	l.Rate = l.Peak / 2
	if err := r.first(); err != nil {
		return l, err
	}
	say(fmt.Sprintf("peak %.0f requests/s", l.Peak))
	r.reset()
	return l, r.steadily(ctx, &l, lasting, say)
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
func (r *run) asMuchAsPossible(ctx context.Context) {
	var group sync.WaitGroup
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
	if err == nil && n%sampled != 0 {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if err == nil {
		r.took = append(r.took, time.Since(due))
		return
	}
	if r.failed.Add(1); r.failure == nil {
		r.failure = err
	}
}

// steadily asks at the rate of l for a time, whatever the answers take, and
// samples memory each second.
func (r *run) steadily(ctx context.Context, l *Load, lasting time.Duration, say func(string)) error {
	due := make(chan time.Time, int(l.Rate)+connections) // a second's worth may queue
	var group sync.WaitGroup
	for range connections * 4 {
		group.Go(func() {
			for t := range due {
				r.ask(ctx, t)
			}
		})
	}
	start := time.Now()
	err := r.pace(ctx, l, start, lasting, due, say)
	close(due)
	group.Wait()
	l.Lasted = time.Since(start)
	l.Requests, l.Failed, l.Late, l.FirstFailure = r.done.Load(), r.failed.Load(), r.late.Load(), r.failure
	if slices.Sort(r.took); len(r.took) > 0 {
		l.P50, l.P99 = r.took[len(r.took)/2], r.took[len(r.took)*99/100]
	}
	return err
}

// pace says when requests are due, and looks at the server each second.
func (r *run) pace(ctx context.Context, l *Load, start time.Time, lasting time.Duration, due chan<- time.Time, say func(string)) error {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	sent, looked := int64(0), 0
	for now := start; now.Sub(start) < lasting; now = <-tick.C {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		for ; sent < int64(now.Sub(start).Seconds()*l.Rate); sent++ {
			select {
			case due <- now:
			default:
				r.late.Add(1)
			}
		}
		if second := int(now.Sub(start).Seconds()); second > looked {
			looked = second
			if err := r.look(ctx, l, now.Sub(start), lasting, say); err != nil {
				return err
			}
		}
	}
	return nil
}

// look samples memory and publishes one correction.
func (r *run) look(ctx context.Context, l *Load, since, lasting time.Duration, say func(string)) error {
	memory, err := r.server.Memory()
	if err != nil {
		return err
	}
	if since <= lasting/10+time.Second {
		l.MemoryAtStart = max(l.MemoryAtStart, memory)
	}
	l.MemoryAtEnd, l.MemoryMost = memory, max(l.MemoryMost, memory)
	if second := int(since.Seconds()); second%60 == 0 {
		say(fmt.Sprintf("%d min: %d requests, %d failed, memory %d MB", second/60, r.done.Load(), r.failed.Load(), memory>>20))
	}
	_, err = r.server.put(ctx, r.client, review{rand.IntN(l.ReviewsAtStart), fmt.Sprint("Wrong, ", since)})
	return err
}

// paths are what readers ask for: tiles mostly, blocks of reviews as tiles name
// them, now and then a status, a page of the log or of a snapshot.
type paths struct {
	server  *Server
	reviews int
	bits    int32
}

func newPaths(s *Server, reviews int) *paths { return &paths{server: s, reviews: reviews} }

// read asks the server how tiles are named.
func (p *paths) read(ctx context.Context, client *http.Client) error {
	answer, err := get(ctx, client, p.server.URL+"/v1/status.json")
	if err != nil {
		return err
	}
	var st struct{ Bits map[string]int32 }
	if err := json.NewDecoder(strings.NewReader(answer)).Decode(&st); err != nil {
		return err
	}
	if p.bits = st.Bits["en"]; p.bits == 0 {
		return fmt.Errorf("soak: the edge has no tiles of English: %s", answer)
	}
	return nil
}

func (p *paths) pick() string {
	switch n := rand.IntN(100); {
	case n < 70:
		path := tile.Path{Scheme: tile.Scheme, Lang: "en", Bits: p.bits, Prefix: rand.Uint32N(1 << p.bits)}
		return "/v1/" + string(tile.AppendPath(nil, path))
	case n < 90:
		return "/v1/" + string(tile.AppendBlockPath(nil, tile.Number(1+rand.Int32N(int32(p.reviews))).Block()))
	case n < 95:
		return "/v1/status.json"
	case n < 98:
		return fmt.Sprintf("/v1/log/%d.json", rand.IntN(1+p.reviews/256))
	}
	return fmt.Sprintf("/v1/snapshot/en/%d.json", 1+rand.IntN(p.reviews))
}
