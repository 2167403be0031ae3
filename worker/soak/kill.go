package soak

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"time"

	"claimlight/wasm/log"
	"claimlight/worker/store"
)

// Victim is what is killed while it writes to a database.
type Victim interface {
	// Start begins to write.
	Start(round int) error
	// Kill is kill -9, and gives the writes of this round whose acceptance had
	// been told by then.
	Kill() ([]Accepted, error)
}

// Accepted is a write that somebody was told is kept.
type Accepted struct{ Review, Rating string }

// Kills is what many kills did.
type Kills struct {
	Rounds   int
	Accepted int // writes
	Lost     int // of them
	Entries  int64
}

// String implements fmt.Stringer.
func (k Kills) String() string {
	return fmt.Sprintf("%d kills, %d writes accepted, %d lost, %d entries in a log that is whole", k.Rounds, k.Accepted, k.Lost, k.Entries)
}

// Kill kills a victim so many times, each after a random time, and after each
// holds the database against its own log and against all that was ever accepted.
func Kill(ctx context.Context, db string, rounds int, victim Victim) (Kills, error) {
	var sum Kills
	told := map[Accepted]bool{}
	for ; sum.Rounds < rounds && ctx.Err() == nil; sum.Rounds++ {
		if err := victim.Start(sum.Rounds); err != nil {
			return sum, err
		}
		time.Sleep(time.Duration(rand.Int64N(int64(200 * time.Millisecond))))
		accepted, err := victim.Kill()
		if err != nil {
			return sum, err
		}
		for _, a := range accepted {
			told[a] = true
		}
		sum.Accepted += len(accepted)
		if sum.Entries, sum.Lost, err = inspect(ctx, db, told); err == nil && sum.Lost > 0 {
			err = fmt.Errorf("%d writes lost", sum.Lost)
		}
		if err != nil {
			return sum, fmt.Errorf("soak: kill %d: %w", sum.Rounds+1, err)
		}
	}
	return sum, ctx.Err()
}

// inspect opens a database as the next server would, verifies it, and counts which
// of the accepted writes its log lacks.
func inspect(ctx context.Context, db string, told map[Accepted]bool) (entries int64, lost int, err error) {
	s, err := store.Open(ctx, db)
	if err != nil {
		return 0, 0, err
	}
	defer s.Close()
	v, err := s.Verify(ctx)
	if err != nil {
		return 0, 0, err
	}
	kept := map[Accepted]bool{}
	for page := range (v.Head.Entries + log.PerPage - 1) / log.PerPage {
		p, err := s.Log(ctx, page)
		if err != nil {
			return 0, 0, err
		}
		for _, e := range p.Entries {
			var r struct{ Rating string }
			if err := json.Unmarshal([]byte(e.Text), &r); err != nil {
				return 0, 0, fmt.Errorf("entry %d: %w", e.Number, err)
			}
			kept[Accepted{e.Review, r.Rating}] = true
		}
	}
	for a := range told {
		if !kept[a] {
			lost++
		}
	}
	return v.Head.Entries, lost, nil
}

// Servers are a victim: several servers on one database, of each of which several
// clients publish and correct as fast as they are answered. Each round has a
// reviewer of its own.
type Servers struct {
	Serve Serve
	DB    string
	Count int

	running  []*Server
	writers  sync.WaitGroup
	mu       sync.Mutex
	accepted []Accepted
}

// writersEach is how many write to one server at once.
const writersEach = 3

// Start implements Victim.
func (v *Servers) Start(round int) error {
	v.running, v.accepted = nil, nil
	r, err := Enlist(context.Background(), v.DB, fmt.Sprintf("desk%d.example", round))
	if err != nil {
		return err
	}
	for range v.Count {
		s, err := Start(v.Serve, v.DB, r)
		if err != nil {
			_, _ = v.Kill() // the first error counts
			return err
		}
		v.running = append(v.running, s)
	}
	for i, s := range v.running {
		for j := range writersEach {
			v.writers.Go(func() { v.write(s, round, (i*writersEach+j)*1000) })
		}
	}
	return nil
}

// write publishes until the server is gone. Every tenth page is another writer's,
// too.
func (v *Servers) write(s *Server, round, first int) {
	client := &http.Client{Transport: &http.Transport{}, Timeout: time.Minute}
	defer client.CloseIdleConnections()
	for n := 0; ; n++ {
		page := first + n%20
		if n%10 == 9 {
			page = 999_999
		}
		rating := fmt.Sprintf("Wrong, %d, %d, %d", round, first, n)
		answer, err := s.put(context.Background(), client, review{page, rating})
		if err != nil && !strings.HasPrefix(err.Error(), "soak: ") {
			return // killed
		}
		if id := acceptedID(answer); err == nil && id != "" {
			v.mu.Lock()
			v.accepted = append(v.accepted, Accepted{id, rating})
			v.mu.Unlock()
		}
	}
}

// acceptedID is the review that a PUT of one was told is taken.
func acceptedID(answer string) string {
	var v struct{ Results []struct{ Status, ID string } }
	if json.Unmarshal([]byte(answer), &v) != nil || len(v.Results) != 1 || v.Results[0].Status != "accepted" {
		return ""
	}
	return v.Results[0].ID
}

// Kill implements Victim.
func (v *Servers) Kill() ([]Accepted, error) {
	var failed error
	for _, s := range v.running {
		if err := s.Kill(); err != nil {
			failed = fmt.Errorf("soak: the server was gone before it was killed: %w: %s", err, s.Log())
		}
	}
	v.writers.Wait()
	return v.accepted, failed
}
