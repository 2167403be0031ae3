package edgetest

import (
	"math/rand/v2"
	"net/http"
	"strings"
	"testing"
)

// garbage sends what nobody should: the edge answers, never with a 5xx, and
// stays as it was.
func (s *suite) garbage(t *testing.T) {
	before := s.stat(t)
	random := rand.New(rand.NewPCG(1, 2)) // the same garbage each time
	pieces := []string{"v1", "e", "tiles", "1", "en", "4", "a.json", "..", ".", "%00", "%2f", "reviews", "status.json", "{id}", "ü", "%ff", "-1", "9999999999999999999", ";", ":"}
	methods := []string{"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "POST", "PATCH", "PROPFIND"}
	for range 60 {
		var path strings.Builder
		for range 1 + random.IntN(7) {
			path.WriteString("/" + pieces[random.IntN(len(pieces))])
		}
		method := methods[random.IntN(len(methods))]
		if got := s.do(t, method, path.String(), nil); got.status < 200 || got.status > 499 {
			t.Errorf("%s %s: %d", method, path.String(), got.status)
		}
	}
	good := s.document(claim{"garbage", "The weathervane points to the kiln.", "Correct"})
	for range 30 {
		bad := append([]byte(nil), good...)
		for range 1 + random.IntN(4) {
			bad[random.IntN(len(bad))] = byte(random.IntN(256))
		}
		if got := s.send(t, bad[:random.IntN(len(bad))]); got.status < 400 || got.status > 499 {
			t.Errorf("PUT %q: %d", bad, got.status)
		}
	}
	if got := s.do(t, http.MethodGet, "/healthz", nil); got.status != http.StatusOK {
		t.Errorf("after garbage, /healthz: %d", got.status)
	}
	if after := s.stat(t); after.Generation != before.Generation {
		t.Error("garbage wrote")
	}
}
