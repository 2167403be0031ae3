//go:build js && wasm

package cf

import (
	"fmt"
	"log/slog"
	"net/http"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// checked refuses to answer from a database whose schema is of another release:
// migrations and the Worker's deploy are two steps. The question goes to D1 beside
// those of a read, whose answer waits for it, so that it costs a read no time; a
// write begins only after it.
func checked(s *store.Store, log *slog.Logger, inner http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		found := make(chan error, 1)
		go func() {
			defer func() {
				if p := recover(); p != nil { // an exception from the binding
					found <- fmt.Errorf("cf: %v", p)
				}
			}()
			found <- s.CheckSchema(r.Context())
		}()
		g := &gate{ResponseWriter: w, asked: r, found: found, log: log}
		if r.Method == http.MethodGet || r.Method == http.MethodHead || g.open() {
			inner.ServeHTTP(g, r)
		}
	})
}

// gate holds an answer back until it is known whether it may be given.
type gate struct {
	http.ResponseWriter
	asked       *http.Request
	found       chan error
	log         *slog.Logger
	known, shut bool
}

// open waits for what was found, and answers in place of the handler where that
// is bad.
func (g *gate) open() bool {
	if g.known {
		return !g.shut
	}
	g.known = true
	if err := <-g.found; err != nil {
		g.shut = true
		g.log.Error("the database cannot be used", "error", err)
		clear(g.Header())
		edge.Unavailable(g.ResponseWriter, g.asked)
	}
	return !g.shut
}

// WriteHeader implements http.ResponseWriter.
func (g *gate) WriteHeader(status int) {
	if g.open() {
		g.ResponseWriter.WriteHeader(status)
	}
}

// Write implements http.ResponseWriter.
func (g *gate) Write(b []byte) (int, error) {
	if !g.open() {
		return len(b), nil
	}
	return g.ResponseWriter.Write(b)
}
