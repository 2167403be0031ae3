package edge_test

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"claimlight/worker/edge"
)

// tallied is a store that counts what is made of it, and fails when it is told to.
type tallied struct {
	edge.Store
	status, generation int
	fault              error
}

func (c *tallied) Status(ctx context.Context) (edge.Status, error) {
	if c.status++; c.fault != nil {
		return edge.Status{}, c.fault
	}
	return c.Store.Status(ctx)
}

func (c *tallied) Generation(ctx context.Context) (int64, error) {
	if c.generation++; c.fault != nil {
		return 0, c.fault
	}
	return c.Store.Generation(ctx)
}

// What is asked for again is not made again, until something was written: by this
// process at once, by another one after a second.
func TestMemory(t *testing.T) {
	handler := newHandler(t)
	other := &edge.Handler{Store: handler.Store, Operator: handler.Operator} // another process on the same database
	publish(t, other, good)
	store := &tallied{Store: handler.Store}
	now := time.Date(2025, 5, 1, 0, 0, 0, 0, time.UTC)
	handler.Store, handler.Memory, handler.Now = store, &edge.Memory{}, func() time.Time { return now }
	ask := func(path string) *httptest.ResponseRecorder {
		got := httptest.NewRecorder()
		handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, path, nil))
		return got
	}
	const tile = "/v1/tiles/2/en/4/0.json"
	first := ask(tile)
	for range 10 {
		if got := ask(tile); got.Code != http.StatusOK || !bytes.Equal(got.Body.Bytes(), first.Body.Bytes()) {
			t.Fatalf("%d %s", got.Code, got.Body)
		}
	}
	if store.status != 1 || store.generation != 1 {
		t.Errorf("the tile was made %d times, the generation read %d times", store.status, store.generation)
	}

	publish(t, other, strings.ReplaceAll(good, "closed", "opened"))
	now = now.Add(999 * time.Millisecond)
	if got := ask(tile); !bytes.Equal(got.Body.Bytes(), first.Body.Bytes()) {
		t.Error("the generation was read anew within a second")
	}
	now = now.Add(time.Millisecond)
	second := ask(tile)
	if bytes.Equal(second.Body.Bytes(), first.Body.Bytes()) {
		t.Error("what another process wrote does not show after a second")
	}
	publish(t, handler, strings.ReplaceAll(good, "closed", "burned"))
	if got := ask(tile); bytes.Equal(got.Body.Bytes(), second.Body.Bytes()) {
		t.Error("what was written does not show at once")
	}

	// What changes nothing for others, or is refused, has nothing read anew.
	before := store.generation
	for _, w := range []struct {
		method, path, token, body string
		want                      int
	}{
		{http.MethodPut, "/v1/reviews", "nobody's", good, http.StatusUnauthorized},
		{http.MethodPut, "/v1/reviews", secret, "[", http.StatusBadRequest},
		{http.MethodPost, "/v1/redactions", master, `{"review":"nobody","ground":"x"}`, http.StatusNotFound},
		{http.MethodPost, "/v1/reports", "", `{"review":"nobody","reason":"claim","version":"1"}`, http.StatusNotFound},
		{http.MethodPost, "/v1/reports/handled", master, `{"review":"nobody","seen":{"claim":1}}`, http.StatusNotFound},
	} {
		r := httptest.NewRequest(w.method, w.path, strings.NewReader(w.body))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Authorization", "Bearer "+w.token)
		got := httptest.NewRecorder()
		if handler.ServeHTTP(got, r); got.Code != w.want {
			t.Errorf("%s %s: %d %s", w.method, w.path, got.Code, got.Body)
		}
		if ask(tile); store.generation != before {
			t.Errorf("%s %s has the generation read anew", w.method, w.path)
			before = store.generation
		}
	}

	made := store.status
	now = now.Add(-time.Hour)
	if ask(tile); store.status != made+1 {
		t.Error("an answer from the future was sent")
	}
	store.fault = errors.New("the disk is gone")
	if got := ask(tile); got.Code != http.StatusOK {
		t.Errorf("what is held is not sent: %d", got.Code)
	}
	now = now.Add(time.Second)
	if got := ask(tile); got.Code < 500 {
		t.Errorf("without a store: %d", got.Code)
	}
}

// held is a store whose Status waits until it is let go, or its context ends.
type held struct {
	edge.Store
	asked   chan struct{}
	release chan struct{}
	made    atomic.Int64
}

func (s *held) Status(ctx context.Context) (edge.Status, error) {
	if s.made.Add(1) == 1 {
		close(s.asked)
	}
	select {
	case <-s.release:
	case <-ctx.Done():
		return edge.Status{}, ctx.Err()
	}
	return s.Store.Status(ctx)
}

// What many ask for at once is made once, also if the one for whom it is made leaves.
func TestMemoryMakesOnce(t *testing.T) {
	handler := newHandler(t)
	publish(t, handler, good)
	store := &held{Store: handler.Store, asked: make(chan struct{}), release: make(chan struct{})}
	var came sync.WaitGroup
	now := time.Date(2025, 5, 1, 0, 0, 0, 0, time.UTC)
	const crowd = 40
	came.Add(crowd)
	handler.Store, handler.Memory, handler.Now = store, &edge.Memory{}, func() time.Time { return now }
	first, leave := context.WithCancel(t.Context())
	var all sync.WaitGroup
	tile := func(ctx context.Context) int {
		got := httptest.NewRecorder()
		handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/v1/tiles/2/en/4/0.json", nil).WithContext(ctx))
		return got.Code
	}
	all.Go(func() { tile(first) })
	<-store.asked
	codes := make([]int, crowd)
	for i := range crowd {
		all.Go(func() {
			came.Done()
			codes[i] = tile(t.Context())
		})
	}
	came.Wait()
	leave()
	close(store.release)
	all.Wait()
	for _, code := range codes {
		if code != http.StatusOK {
			t.Errorf("who waited got %d", code)
		}
	}
	if n := store.made.Load(); n != 1 {
		t.Errorf("it was made %d times", n)
	}
}
