package main

import (
	"database/sql"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"claimlight/worker/store"
)

// A server under which a later release migrates the file stops to write at once and to
// answer within a second, says so to all who watch it, and goes on with files.
func TestMigratedMeanwhile(t *testing.T) {
	web, _ := folders(t)
	db := place(t)
	s := spawn(t, db, "-web", web)
	if status, _ := publishPage(t, s, "one"); status != http.StatusOK {
		t.Fatal(status)
	}
	const tile = "/v1/tiles/2/en/4/0.json"
	get(t, s.URL+tile) // is held from now on
	later, err := sql.Open("sqlite", db+"?_pragma=busy_timeout(10000)")
	if err != nil {
		t.Fatal(err)
	}
	defer later.Close()
	migrate := func(script string, version int) {
		t.Helper()
		if _, err := later.Exec(fmt.Sprintf("BEGIN IMMEDIATE; %s; UPDATE schema SET version = %d; COMMIT", script, version)); err != nil {
			t.Fatal(err)
		}
	}
	migrate(`ALTER TABLE review ADD COLUMN more TEXT`, store.Schema+1)
	if status, retry := publishPage(t, s, "two"); status != http.StatusServiceUnavailable || retry == "" {
		t.Errorf("a write: %d, Retry-After %q", status, retry)
	}
	var entries int
	if err := later.QueryRow(`SELECT count(*) FROM log`).Scan(&entries); err != nil || entries != 1 {
		t.Errorf("the log has %d entries, %v", entries, err)
	}
	time.Sleep(1100 * time.Millisecond) // so long what is held may be sent
	for _, path := range []string{tile, "/v1/status.json", "/healthz", "/v1/reports/counts"} {
		response, body := get(t, s.URL+path, "Authorization", "Bearer "+s.Reviewer.Token)
		if response.StatusCode != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == "" || response.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %v %s", path, response.StatusCode, response.Header, body)
		}
	}
	if response, _ := get(t, s.URL+"/e/"+version+"/claimlight.js"); response.StatusCode != http.StatusOK {
		t.Errorf("a file: %d", response.StatusCode)
	}
	if _, said := get(t, s.Metrics); !strings.Contains(string(said), "claimlight_store_up 0") {
		t.Error("the store is said to be up")
	}
	migrate(`ALTER TABLE review DROP COLUMN more`, store.Schema)
	if status, _ := publishPage(t, s, "two"); status != http.StatusOK {
		t.Errorf("with the schema as it was: %d", status)
	}
	if err := s.Stop(); err != nil { // all of its log has come then
		t.Fatal(err)
	}
	if want := fmt.Sprintf("schema %d, of this release %d: the database is of a later release of Claimlight", store.Schema+1, store.Schema); !strings.Contains(s.Log(), want) {
		t.Errorf("the log says %q", s.Log())
	}
}
