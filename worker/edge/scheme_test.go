package edge_test

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/wasm/tile"
	"claimlight/worker/edge"
	"claimlight/worker/edgetest"
	"claimlight/worker/store"
)

const earlier = tile.Scheme - 1

// newTwoSchemes is a handler on a store that answers by a made-up scheme before ours as well.
func newTwoSchemes(t *testing.T) *edge.Handler {
	t.Helper()
	ours := store.Schemes
	t.Cleanup(func() { store.Schemes = ours })
	file := func(keys []tile.Key, claim, title, lang string) []tile.Key {
		keys = tile.Filed(keys, claim, title, lang)
		for i := range keys {
			keys[i] ^= 0x55555555
		}
		return keys
	}
	store.Schemes = []store.Scheme{{Number: earlier, Filed: file, Sketch: tile.SketchOf}, ours[0]}
	path := filepath.Join(t.TempDir(), "reviews.db")
	s, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	enter(t, s)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(`INSERT INTO scheme VALUES (?)`, earlier); err != nil {
		t.Fatal(err)
	}
	return &edge.Handler{Store: s, Static: files(), Memory: &edge.Memory{}}
}

// Pages that ask by the scheme before ours are answered beside those that ask by ours: the
// status and the frame name both, the earlier where all look and ours behind it.
func TestTwoSchemes(t *testing.T) {
	handler := newTwoSchemes(t)
	get := func(path string, want int) string {
		t.Helper()
		got := httptest.NewRecorder()
		if handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, path, nil)); got.Code != want {
			t.Fatalf("%s: %d %s", path, got.Code, got.Body)
		}
		return got.Body.String()
	}
	if results := publish(t, handler, good); len(results) != 1 {
		t.Fatalf("got %+v", results)
	}
	spec, err := edgetest.ParseSpec([]byte(get("/v1/openapi.json", http.StatusOK)))
	if err != nil {
		t.Fatal(err)
	}
	got := httptest.NewRecorder()
	handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/v1/status.json", nil))
	if err := spec.Check(http.MethodGet, "/v1/status.json", edgetest.Response{Status: got.Code, Header: got.Header(), Body: got.Body.Bytes()}); err != nil {
		t.Error(err)
	}
	type scheme struct {
		Scheme int32
		Bits   map[string]int32
		Widths map[string][]int32
	}
	var told struct {
		scheme
		Later []scheme
	}
	if err := json.Unmarshal(got.Body.Bytes(), &told); err != nil {
		t.Fatal(err)
	}
	const want = "[{%d map[en:4] map[en:[4]]} [{%d map[en:4] map[en:[4]]}]]"
	if got := fmt.Sprint([]any{told.scheme, told.Later}); got != fmt.Sprintf(want, earlier, tile.Scheme) {
		t.Errorf("the status has %s", got)
	}
	frame := get("/e/"+version+"/frame.html", http.StatusOK)
	if !strings.Contains(frame, fmt.Sprintf(`{"scheme":%d,"bits":{"en":4},"reports":true`, earlier)) || !strings.Contains(frame, fmt.Sprintf(`"later":[{"scheme":%d,"bits":{"en":4}}]`, tile.Scheme)) {
		t.Errorf("the frame is %s", frame)
	}
	for number := range int32(2) {
		lists := 0
		for prefix := range uint32(16) {
			path := tile.Path{Scheme: earlier + number, Lang: "en", Bits: 4, Prefix: prefix}
			read, err := tile.ParseFor(path, get("/v1/"+string(tile.AppendPath(nil, path)), http.StatusOK))
			if err != nil || read.Truncated {
				t.Errorf("%+v: %+v, %v", path, read, err)
			}
			lists += len(read.Lists)
		}
		if lists == 0 {
			t.Errorf("scheme %d has no list", earlier+number)
		}
	}
	for _, path := range []string{fmt.Sprintf("/v1/tiles/%d/en/4/0.json", tile.Scheme+1), fmt.Sprintf("/v1/tiles/%d/en/5/00.json", earlier), fmt.Sprintf("/v1/tiles/%d/de/4/0.json", earlier)} {
		get(path, http.StatusNotFound)
	}
}
