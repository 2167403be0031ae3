package edge_test

import (
	"database/sql"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/worker/store"
)

// D1 that fails under the Worker, by what was done to its file: no table, and a
// schema of another release. Answers say to come again, nothing is written, files
// are served, and once it is mended all is as before.
func TestWorkerdDatabaseFails(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("CLAIMLIGHT_CONTACT", "office@desk.example")
	url := startWorkerd(t, "--data", dir)
	if status, body := read(t, url+"/v1/status.json"); status != http.StatusOK || !strings.Contains(body, `"contact":"mailto:office@desk.example"`) {
		t.Errorf("the status is %d %s", status, body)
	}
	db := openD1(t, dir)
	prefix := 0
	ask := func(method string) (int, http.Header) {
		t.Helper()
		path, body := fmt.Sprintf("/v1/tiles/2/en/4/%x.json", prefix), io.Reader(nil)
		if prefix++; method == http.MethodPut { // never the same twice, so that no cache answers
			path = "/v1/reviews"
			body = strings.NewReader(fmt.Sprintf(`{"@type":"ClaimReview","url":"https://%s/fault/%d","inLanguage":"en","claimReviewed":"The pier closed in winter.","reviewRating":{"alternateName":"Wrong"}}`, sampleSite, prefix))
		}
		return send(t, method, url+path, body)
	}
	entries := func() (n int) {
		t.Helper()
		if err := db.QueryRow(`SELECT count(*) FROM log`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, fault := range []struct{ name, do, undo, retry string }{
		{"a later release", `UPDATE schema SET version = 1000`, fmt.Sprintf(`UPDATE schema SET version = %d`, store.Schema), "60"},
		{"an earlier release", `UPDATE schema SET version = 1`, fmt.Sprintf(`UPDATE schema SET version = %d`, store.Schema), "60"},
		{"no schema", `ALTER TABLE schema RENAME TO elsewhere`, `ALTER TABLE elsewhere RENAME TO schema`, "60"},
		{"a table less", `DROP TABLE heat`, `CREATE TABLE heat (scheme INTEGER NOT NULL, lang TEXT NOT NULL, key INTEGER NOT NULL, reviews INTEGER NOT NULL,
  PRIMARY KEY (scheme, lang, key)) STRICT, WITHOUT ROWID; INSERT INTO heat SELECT scheme, lang, key, count(*) FROM key GROUP BY 1, 2, 3`, "5"},
	} {
		before := entries()
		mustExec(t, db, fault.do)
		for _, method := range []string{http.MethodGet, http.MethodPut} {
			if status, header := ask(method); status != http.StatusServiceUnavailable || header.Get("Retry-After") != fault.retry || header.Get("Cache-Control") != "no-store" {
				t.Errorf("%s: %s: %d, %v", fault.name, method, status, header)
			}
		}
		if status, _ := send(t, http.MethodGet, url+"/e/"+version+"/claimlight.js", nil); status != http.StatusOK {
			t.Errorf("%s: a file: %d", fault.name, status)
		}
		mustExec(t, db, fault.undo)
		if after := entries(); after != before {
			t.Errorf("%s: %d entries, there were %d", fault.name, after, before)
		}
		for _, method := range []string{http.MethodGet, http.MethodPut} {
			if status, _ := ask(method); status != http.StatusOK {
				t.Errorf("mended of %s: %s: %d", fault.name, method, status)
			}
		}
	}
}

// openD1 opens the file of the D1 that miniflare.mjs keeps in a folder.
func openD1(t *testing.T, dir string) *sql.DB {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.sqlite"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		db, err := sql.Open("sqlite", "file:"+file+"?_pragma=busy_timeout(10000)")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { db.Close() })
		var version int
		if db.QueryRow(`SELECT version FROM schema`).Scan(&version) == nil {
			return db
		}
	}
	t.Fatalf("none of %q is ours", files)
	return nil
}

func mustExec(t *testing.T, db *sql.DB, query string) {
	t.Helper()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, url string) (int, string) {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

func send(t *testing.T, method, url string, body io.Reader) (int, http.Header) {
	t.Helper()
	r, err := http.NewRequest(method, url, body)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+secret)
	r.Header.Set("Content-Type", "application/ld+json")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	return response.StatusCode, response.Header
}
