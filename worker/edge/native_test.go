package edge_test

import (
	"net/http/httptest"
	"path/filepath"
	"testing"
	"testing/fstest"

	"claimlight/worker/edge"
	"claimlight/worker/edgetest"
	"claimlight/worker/store"
)

const (
	site    = "desk.example"
	secret  = "an open sesame"
	master  = "a master key" // the operator's
	version = "0123abcd"
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
	if err := s.Register(t.Context(), edge.Source{Name: "The Desk", Site: site}); err != nil {
		t.Fatal(err)
	}
	return &edge.Handler{Store: s, Tokens: []edge.Token{edge.NewToken("other.example", "x"), edge.NewToken(site, secret), edge.NewToken(edge.Operator, master)}, Static: files()}
}

// The suite, natively, with what the native server remembers.
func TestNative(t *testing.T) {
	handler := newHandler(t)
	handler.Memory = &edge.Memory{}
	server := httptest.NewServer(handler)
	defer server.Close()
	edgetest.Run(t, edgetest.Target{URL: server.URL, Site: site, Token: secret, Operator: master, Version: version})
}
