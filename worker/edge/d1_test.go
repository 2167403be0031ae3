package edge_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"claimlight/worker/edge"
	"claimlight/worker/edgetest"
	"claimlight/worker/store"
)

// narrow is SQLite with the limits of D1: statements, their parameters and values,
// the queries of one request, and no transactions.
type narrow struct{ inner driver.Driver }

func init() {
	db, err := sql.Open("sqlite", "")
	if err != nil {
		panic(err)
	}
	sql.Register("sqlite like D1", narrow{db.Driver()})
}

func (n narrow) Open(name string) (driver.Conn, error) {
	conn, err := n.inner.Open(name)
	return narrowConn{conn}, err
}

type narrowConn struct{ driver.Conn }

func (narrowConn) Begin() (driver.Tx, error) { return nil, errors.New("D1 has no transactions") }

func (c narrowConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if err := keeps(ctx, query, args); err != nil {
		return nil, err
	}
	return c.Conn.(driver.QueryerContext).QueryContext(ctx, query, args)
}

func (c narrowConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if err := keeps(ctx, query, args); err != nil {
		return nil, err
	}
	return c.Conn.(driver.ExecerContext).ExecContext(ctx, query, args)
}

// queries is the key under which a request's context counts.
type queries struct{}

// keeps holds one query against the limits.
func keeps(ctx context.Context, query string, args []driver.NamedValue) error {
	if len(query) > store.MaxStatement || len(args) > store.MaxParameters {
		return fmt.Errorf("D1 takes no statement of %d bytes with %d parameters", len(query), len(args))
	}
	for _, a := range args {
		if text, ok := a.Value.(string); ok && len(text) > store.MaxValue {
			return fmt.Errorf("D1 takes no value of %d bytes", len(text))
		}
	}
	if n, ok := ctx.Value(queries{}).(*atomic.Int64); ok && n.Add(1) > store.MaxQueries {
		return fmt.Errorf("D1 takes no more than %d queries of one request", store.MaxQueries)
	}
	return nil
}

// counted counts the queries of each request.
func counted(inner http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		inner.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), queries{}, new(atomic.Int64))))
	})
}

// newNarrow is a prepared database behind that driver.
func newNarrow(t *testing.T) *sql.DB {
	t.Helper()
	path := filepath.Join(t.TempDir(), "reviews.db")
	s, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	enter(t, s)
	s.Close()
	file := url.URL{Scheme: "file", Path: path, RawQuery: "_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)"}
	db, err := sql.Open("sqlite like D1", file.String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	if _, err := db.Exec(edgetest.Prepare(site)); err != nil {
		t.Fatal(err)
	}
	return db
}

// The suite, natively, within the limits of D1.
func TestNative(t *testing.T) {
	handler := &edge.Handler{Store: store.New(newNarrow(t)), Operator: []edge.Hash{edge.HashOf(master)}, Static: files()}
	server := httptest.NewServer(counted(handler))
	defer server.Close()
	edgetest.Run(t, edgetest.Target{URL: server.URL, Site: site, Token: secret, Operator: master, Version: version})
}

// A log whose chain is not known is sealed in as many requests as it takes, none of
// which asks too much of D1.
func TestUnsealed(t *testing.T) {
	db := newNarrow(t)
	handler := counted(&edge.Handler{Store: store.New(db)})
	const puts = 9
	for page := range puts {
		var list []string
		for i := range edge.MaxPut {
			list = append(list, strings.NewReplacer("/a", fmt.Sprint("/", page), "pier", fmt.Sprint("pier ", i)).Replace(good))
		}
		if results := publish(t, handler, "["+strings.Join(list, ",")+"]"); len(results) != edge.MaxPut {
			t.Fatalf("%d results", len(results))
		}
	}
	if _, err := db.Exec(`DELETE FROM seal`); err != nil {
		t.Fatal(err)
	}
	for try := 1; ; try++ {
		got := httptest.NewRecorder()
		handler.ServeHTTP(got, request("GET", "/v1/status.json", ""))
		if got.Code == http.StatusOK && try > 1 {
			return
		}
		if got.Code != http.StatusServiceUnavailable || try > puts {
			t.Fatalf("try %d: %d %s", try, got.Code, got.Body)
		}
	}
}
