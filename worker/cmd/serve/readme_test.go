package main

import (
	"database/sql"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"claimlight/worker/edge"
)

// wrangler is what the README's commands call here: it keeps the SQL that it is given,
// and refuses what the real one would not understand.
const wrangler = `#!/bin/sh
[ "$#" = 6 ] && [ "$1 $2 $3 $4 $5" = "d1 execute claimlight --remote --command" ] || { echo "wrangler $*" >&2; exit 1; }
printf '%s\n--\n' "$6" >>"$SAID"
`

// The README's commands for D1 do in SQL what the subcommands do: registered, a token,
// a rotation without a gap, and revoked.
func TestReadmeSQL(t *testing.T) {
	for _, tool := range []string{"bash", "openssl", "sha256sum"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("the README's commands need %s", tool)
		}
	}
	block := readmeBlock(t, "On D1 the same in SQL")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "wrangler"), []byte(wrangler), 0o755); err != nil {
		t.Fatal(err)
	}
	bash := exec.Command("bash", "-eu", "-c", block)
	bash.Env = append(os.Environ(), "PATH="+dir+":"+os.Getenv("PATH"), "SAID="+filepath.Join(dir, "said"))
	printed, err := bash.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, printed)
	}
	said, err := os.ReadFile(filepath.Join(dir, "said"))
	if err != nil {
		t.Fatal(err)
	}
	queries := strings.Split(strings.TrimSuffix(string(said), "\n--\n"), "\n--\n")
	if len(queries) != 5 {
		t.Fatalf("the README has %d queries: %q", len(queries), queries)
	}
	token := strings.TrimSpace(string(printed))
	if !tokenShape.MatchString(token + "\n") {
		t.Fatalf("the README's token is %q", token)
	}
	runReadme(t, queries, token)
}

// readmeBlock is what the README says to run, first after some words.
func readmeBlock(t *testing.T, after string) string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(readme), after)
	_, block, _ = strings.Cut(block, "```\n")
	block, _, found := strings.Cut(block, "```")
	if !found {
		t.Fatalf("the README has no commands after %q", after)
	}
	return block
}

// The README's loop takes all of a reviewer off, also a language that no tile has a key
// of, and nothing of anybody else.
func TestReadmeOff(t *testing.T) {
	for _, tool := range []string{"bash", "curl", "jq"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("the README's commands need %s", tool)
		}
	}
	_, s := database(t)
	handler := &edge.Handler{Store: s}
	for _, site := range []string{"desk.example", "other.example"} {
		if err := s.Register(t.Context(), edge.Source{Name: "The Desk", Site: site}); err != nil {
			t.Fatal(err)
		}
		if err := s.AddToken(t.Context(), site, edge.HashOf(site), time.Now()); err != nil {
			t.Fatal(err)
		}
		const body = `[{"@type":"ClaimReview","url":"https://%[1]s/en","inLanguage":"en","claimReviewed":"The pier closed in the winter of 1974.","reviewRating":{"alternateName":"False"}},
			{"@type":"ClaimReview","url":"https://%[1]s/fi","inLanguage":"fi","claimReviewed":"He on se on.","reviewRating":{"alternateName":"Väärin"}}]`
		r := httptest.NewRequest(http.MethodPut, "/v1/reviews", strings.NewReader(fmt.Sprintf(body, site)))
		r.Header.Set("Authorization", "Bearer "+site)
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		if handler.ServeHTTP(w, r); w.Code != http.StatusOK {
			t.Fatal(w.Code, w.Body)
		}
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	bash := exec.Command("bash", "-eu", "-o", "pipefail", "-c", readmeBlock(t, "To take a reviewer off"))
	bash.Env = append(os.Environ(), "EDGE="+server.URL, "TOKEN=desk.example")
	if said, err := bash.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	for _, lang := range []string{"en", "fi"} {
		page, err := s.Snapshot(t.Context(), lang, 0, 1)
		if err != nil || len(page.Rows) != 1 || !strings.Contains(page.Rows[0].Text, "https://other.example/"+lang) {
			t.Errorf("%s: %+v, %v", lang, page.Rows, err)
		}
	}
}

// runReadme runs the queries one by one and asks a server in between.
func runReadme(t *testing.T, queries []string, token string) {
	path, s := database(t)
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	do := func(query string) {
		t.Helper()
		if _, err := db.Exec(query); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
	}
	late := time.Now().Add(8 * 24 * time.Hour)
	now, later := &edge.Handler{Store: s}, &edge.Handler{Store: s, Now: func() time.Time { return late }}
	do(queries[0])
	const old = "the token before"
	do(regexp.MustCompile(`[0-9a-f]{64}`).ReplaceAllString(queries[1], edge.HashOf(old).String()))
	do(queries[1])
	do(queries[2])
	for _, c := range []struct {
		h     http.Handler
		token string
		want  int
	}{{now, old, 200}, {now, token, 200}, {later, old, 401}, {later, token, 200}} {
		if got := status(c.h, c.token, "desk.example"); got != c.want {
			t.Errorf("after the rotation: %d, want %d", got, c.want)
		}
	}
	do(queries[3])
	if got := status(now, token, "desk.example"); got != 401 {
		t.Errorf("after it was revoked: %d", got)
	}
	rows := 0
	if err := db.QueryRow(`SELECT count(*) FROM (` + queries[4] + `)`).Scan(&rows); err != nil || rows != 2 {
		t.Errorf("%d tokens are listed, %v", rows, err)
	}
	list, err := s.Sources(t.Context())
	if err != nil || len(list) != 1 || judge(list[0]) != nil {
		t.Errorf("registered %+v, %v", list, err)
	}
}
