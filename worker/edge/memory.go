package edge

import (
	"context"
	"errors"
	"net/http"
	"path"
	"strconv"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"
)

// Memory keeps the answers of reads as long as their generation stays, so that what
// many ask for, also at once, is made once. Its zero value is empty and ready.
type Memory struct {
	mu         sync.Mutex
	held       map[string]remembered // by path
	size       int
	generation int64
	read       time.Time // when the generation was
	writes     int       // that this process has made
	making     singleflight.Group
}

// remembered is an answer, of which generation it is and when it was made.
type remembered struct {
	answer
	generation int64
	made       time.Time
}

const (
	reread        = time.Second      // what another process writes shows after that
	maxAge        = 30 * time.Second // what changes without a write does: a registration, the widths that are answered
	maxRemembered = 64 << 20         // bytes; beyond, all is dropped, and made again as it is asked for
)

// remembered gives what the route answers, from memory where it can.
func (h *Handler) remembered(r *http.Request, route *Route, vars []string) (answer, error) {
	m := h.Memory
	if m == nil {
		return route.serve(h, r, vars)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return m.written(h, r, route, vars)
	}
	kind := path.Ext(route.Pattern)
	keeps := kind == ".json" || kind == ".html"
	if !keeps && !route.Token {
		return route.serve(h, r, vars)
	}
	now := h.now()
	generation, err := m.current(r.Context(), h.Store, now) // before the answer is made: that may be of a later one, never of an earlier
	if err != nil {
		return answer{}, err
	}
	if !keeps {
		return route.serve(h, r, vars)
	}
	if a, ok := m.get(r.URL.Path, generation, now); ok {
		return a, nil
	}
	return m.make(h, r, route, vars, generation, now)
}

// make has an answer made, once for all who ask for it meanwhile: also if the one who
// was the first leaves.
func (m *Memory) make(h *Handler, r *http.Request, route *Route, vars []string, generation int64, now time.Time) (answer, error) {
	made, err, _ := m.making.Do(strconv.FormatInt(generation, 10)+r.URL.Path, func() (any, error) {
		if a, ok := m.get(r.URL.Path, generation, now); ok { // made since it was looked for
			return a, nil
		}
		a, err := route.serve(h, r.WithContext(context.WithoutCancel(r.Context())), vars)
		if err == nil && a.cache == live {
			m.put(r.URL.Path, remembered{a, generation, now})
		}
		return a, err
	})
	a, _ := made.(answer) // always one
	return a, err
}

// written gives what a route answers that may write, unless the store cannot be used: a
// later release may have changed what is in it.
func (m *Memory) written(h *Handler, r *http.Request, route *Route, vars []string) (answer, error) {
	if _, err := m.current(r.Context(), h.Store, h.now()); err != nil {
		return answer{}, err
	}
	status := http.StatusInternalServerError // nobody knows, also where it panics
	defer func() {
		if route.MayHaveWritten(r.Method, status) {
			m.forget()
		}
	}()
	a, err := route.serve(h, r, vars)
	var p *Problem
	switch {
	case err == nil:
		status = a.status
	case errors.As(err, &p):
		status = p.Status
	}
	return a, err
}

// within reports whether a moment is no longer ago; one to come is where the clock was
// set back.
func within(now, then time.Time, limit time.Duration) bool {
	age := now.Sub(then)
	return age >= 0 && age < limit
}

// current is the generation, as it was read not long ago.
func (m *Memory) current(ctx context.Context, store Store, now time.Time) (int64, error) {
	m.mu.Lock()
	generation, fresh, writes := m.generation, within(now, m.read, reread), m.writes
	m.mu.Unlock()
	if fresh {
		return generation, nil
	}
	generation, err := store.Generation(ctx)
	m.mu.Lock()
	defer m.mu.Unlock()
	if err == nil && m.writes == writes {
		m.generation, m.read = generation, now
	}
	return generation, err
}

// forget has the generation read anew: its writer finds what was written.
func (m *Memory) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.read = time.Time{}
	m.writes++
}

func (m *Memory) get(path string, generation int64, now time.Time) (answer, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	kept, ok := m.held[path]
	return kept.answer, ok && kept.generation == generation && within(now, kept.made, maxAge)
}

func (m *Memory) put(path string, kept remembered) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.held == nil || m.size+kept.size() > maxRemembered {
		m.held, m.size = map[string]remembered{}, 0
	}
	if before, ok := m.held[path]; ok {
		m.size -= before.size()
	}
	m.held[path] = kept
	m.size += kept.size()
}

// size is what an answer takes, roughly.
func (r *remembered) size() int { return 1024 + len(r.body) }
