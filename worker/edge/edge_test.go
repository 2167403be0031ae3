package edge_test

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"claimlight/worker/edge"
)

// broken is a store that fails, or panics, with words that nobody may read.
type broken struct {
	edge.Store
	panics bool
}

func (b broken) Status(context.Context) (edge.Status, error) {
	if b.panics {
		panic("the password is swordfish")
	}
	return edge.Status{}, errors.New("the password is swordfish")
}

// What fails inside is told to the log, not to the client.
func TestInternalErrors(t *testing.T) {
	for _, panics := range []bool{false, true} {
		var log strings.Builder
		handler := &edge.Handler{Store: broken{panics: panics}, Log: slog.New(slog.NewTextHandler(&log, nil))}
		for path, want := range map[string]int{"/v1/status.json": 500, "/v1/tiles/1/en/4/a.json": 500, "/e/x/frame.html": 500} {
			log.Reset()
			got := httptest.NewRecorder()
			handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, path, nil))
			if got.Code != want || strings.Contains(got.Body.String(), "swordfish") || got.Header().Get("Content-Type") != "application/problem+json" {
				t.Errorf("%s: %d %s", path, got.Code, got.Body)
			}
			if !strings.Contains(log.String(), "swordfish") || strings.Contains(log.String(), "192.0.2.1") {
				t.Errorf("%s: the log says %s", path, &log)
			}
		}
	}
	handler := &edge.Handler{Store: broken{}, Log: slog.New(slog.DiscardHandler)}
	got := httptest.NewRecorder()
	if handler.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/healthz", nil)); got.Code != http.StatusServiceUnavailable {
		t.Errorf("/healthz: %d", got.Code)
	}
}

// The Worker's entry module must know exactly the handler's paths.
func TestEntryRoutes(t *testing.T) {
	entry, err := os.ReadFile("../entry.mjs")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(entry), "const routes = [")
	list, _, _ = strings.Cut(list, "]")
	var got, want []string
	for _, quoted := range regexp.MustCompile(`'([^']+)'`).FindAllStringSubmatch(list, -1) {
		got = append(got, quoted[1])
	}
	for _, route := range edge.Routes {
		want = append(want, route.Pattern)
	}
	if !slices.Equal(got, want) {
		t.Errorf("worker/entry.mjs has\n%q\nedge.Routes has\n%q", got, want)
	}
}

func TestParseTokens(t *testing.T) {
	a, b := edge.NewToken("desk.example", "one"), edge.NewToken("news.example", "two")
	got, err := edge.ParseTokens("\n" + a.String() + " \t" + b.String() + "\n")
	if err != nil || !slices.Equal(got, []edge.Token{a, b}) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, s := range []string{"desk.example", "desk.example=", "desk.example=00", "=" + strings.Repeat("0", 64), "Desk.example=" + strings.Repeat("0", 64),
		"desk.example=" + strings.Repeat("0", 66), "desk.example=" + strings.Repeat("g", 64), a.String() + "," + b.String()} {
		if got, err := edge.ParseTokens(s); err == nil {
			t.Errorf("%q: got %v", s, got)
		}
	}
}

// A token alone is no registration.
func TestUnregistered(t *testing.T) {
	handler := newHandler(t)
	for path, method := range map[string]string{"/v1/reviews": http.MethodPut, "/v1/reviews/aaaa": http.MethodDelete} {
		r := httptest.NewRequest(method, path, strings.NewReader(`[]`))
		r.Header.Set("Authorization", "Bearer x") // of other.example
		got := httptest.NewRecorder()
		if handler.ServeHTTP(got, r); got.Code != http.StatusForbidden {
			t.Errorf("%s: %d %s", method, got.Code, got.Body)
		}
	}
}

// A narrower width is answered for 90 days after a wider one took over.
func TestAnswers(t *testing.T) {
	start := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	en := edge.Language{Lang: "en", Layouts: []edge.Layout{{Bits: 4, Since: start}, {Bits: 6, Since: start.Add(time.Hour)}}}
	for _, c := range []struct {
		bits int32
		at   time.Duration
		want bool
	}{{6, 0, true}, {4, edge.Retired, true}, {4, edge.Retired + time.Hour, false}, {5, 0, false}, {7, 0, false}} {
		if got := en.Answers(c.bits, start.Add(c.at)); got != c.want {
			t.Errorf("%d bits after %v: %v", c.bits, c.at, got)
		}
	}
	if (edge.Language{}).Bits() != 0 {
		t.Error("a language without data has a width")
	}
}
