package edge_test

import (
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

const (
	site    = "desk.example"
	secret  = "an open sesame" // of the reviewer
	master  = "a master key"   // the operator's
	version = "0123abcd4567"
)

// files are one version as the build lays it out.
func files() fstest.MapFS {
	dir := fstest.MapFS{"version": {Data: []byte(version)}, "e/" + version + "/notes.txt": {Data: []byte("not to be served")}}
	for _, name := range []string{"claimlight.js", "frame.js", "worker.js", "engine.wasm", "actors.model", "worth.model"} {
		dir["e/"+version+"/"+name] = &fstest.MapFile{Data: []byte("/* " + name + " */")}
	}
	return dir
}

// newHandler is a handler on a store of its own with one registered reviewer.
func newHandler(t testing.TB) *edge.Handler {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "reviews.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	enter(t, s)
	return &edge.Handler{Store: s, Operator: []edge.Hash{edge.HashOf("another's"), edge.HashOf(master)}, Static: files()}
}

// enter registers the reviewer with its token.
func enter(t testing.TB, s *store.Store) {
	t.Helper()
	if err := s.Register(t.Context(), edge.Source{Name: "The Desk", Site: site}); err != nil {
		t.Fatal(err)
	}
	if err := s.AddToken(t.Context(), site, edge.HashOf(secret), time.Now()); err != nil {
		t.Fatal(err)
	}
}
