package main

import (
	"database/sql"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	foreign "claimlight/wasm/review/read"
	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// database is a new file with the schema, open as a server has it.
func database(t *testing.T) (string, *store.Store) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "reviews.db")
	s, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return path, s
}

// order runs a subcommand on a database and gives what it says.
func give(t *testing.T, db, line string) (string, error) {
	t.Helper()
	var said strings.Builder
	words := strings.Fields(line)
	args := append([]string{words[0], words[1], "-db", db}, words[2:]...)
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "_", " ")
	}
	err := dispatch(t.Context(), args, &said, io.Discard)
	return said.String(), err
}

func mustGive(t *testing.T, db, line string) string {
	t.Helper()
	said, err := give(t, db, line)
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return said
}

var tokenShape = regexp.MustCompile(`^claimlight_[0-9a-f]{64}\n`)

// status is what a server on the same database says to a put with a token.
func status(h http.Handler, token, host string) int {
	r := httptest.NewRequest(http.MethodPut, "/v1/reviews", strings.NewReader(`{"@type":"ClaimReview","url":"https://`+host+
		`/a","claimReviewed":"The pier closed.","inLanguage":"en","reviewRating":{"alternateName":"Wrong"}}`))
	r.Header.Set("Content-Type", "application/ld+json")
	r.Header.Set("Authorization", "Bearer "+token)
	got := httptest.NewRecorder()
	h.ServeHTTP(got, r)
	return got.Code
}

// Orders leave the schema to the server: a database of an earlier release is refused
// and stays as it is, and lists write nothing at all.
func TestOrdersMigrateNothing(t *testing.T) {
	path, s := database(t)
	s.Close()
	for _, line := range []string{"token list", "reviewer list"} {
		before := read(t, path)
		if mustGive(t, path, line); read(t, path) != before {
			t.Errorf("%s wrote", line)
		}
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(`UPDATE schema SET version = version - 1`); err != nil {
		t.Fatal(err)
	}
	for line := range orders {
		args := map[string]string{"token list": "", "reviewer list": "", "token revoke": " 0123456789abcdef", "reviewer add": " -name Desk desk.example"}
		arg, ok := args[line]
		if !ok {
			arg = " desk.example"
		}
		if said, err := give(t, path, line+arg); err == nil || !strings.Contains(err.Error(), "earlier release") {
			t.Errorf("%s on a database of before: %q, %v", line, said, err)
		}
	}
	version := 0
	if err := db.QueryRow(`SELECT version FROM schema`).Scan(&version); err != nil || version != store.Schema-1 {
		t.Errorf("the schema is %d, %v", version, err)
	}
}

// Readers get a contact as a link, and none that leads nowhere.
func TestContact(t *testing.T) {
	path, s := database(t)
	for _, bad := range []string{"mailto:", "mailto:nobody", "http://desk.example/", "https://", "desk"} {
		if _, err := give(t, path, "reviewer add -name Desk -contact "+bad+" desk.example"); err == nil || !strings.Contains(err.Error(), "-contact") {
			t.Errorf("%q: %v", bad, err)
		}
	}
	mustGive(t, path, "reviewer add -name Desk -contact desk@desk.example desk.example")
	if list, err := s.Sources(t.Context()); err != nil || len(list) != 1 || list[0].Contact != "mailto:desk@desk.example" {
		t.Errorf("%+v, %v", list, err)
	}
}

// A reviewer's life: registered, given a token, another, and none, each at once seen by
// a server that runs.
func TestTokenOrders(t *testing.T) {
	db, s := database(t)
	now := time.Now()
	server := &edge.Handler{Store: s, Now: func() time.Time { return now }}
	mustGive(t, db, "reviewer add -name The_\u202eDesk\x1b -country NO -signatory IFCN -since 2025-01-31 -corrections https://desk.example/c -licence CC-BY-4.0 -contact mailto:a@desk.example Desk.example")
	issue := func(line string) (token, id string) {
		said := mustGive(t, db, line)
		token = strings.TrimSpace(tokenShape.FindString(said))
		if id = edge.HashOf(token).ID(); token == "" || !strings.Contains(said, id) {
			t.Fatalf("%s: %s", line, said)
		}
		return token, id
	}
	first, firstID := issue("token new desk.example")
	if status(server, first, "desk.example") != 200 || status(server, first, "other.example") != 403 || status(server, first+"x", "desk.example") != 401 {
		t.Error("the first token is not taken as it should be")
	}
	second, secondID := issue("token rotate -keep 48h desk.example")
	if status(server, first, "desk.example") != 200 || status(server, second, "desk.example") != 200 {
		t.Error("a rotation has a gap")
	}
	now = now.Add(49 * time.Hour)
	if status(server, first, "desk.example") != 401 || status(server, second, "desk.example") != 200 {
		t.Error("a rotation has no end")
	}
	mustGive(t, db, "token revoke "+secondID)
	if status(server, second, "desk.example") != 401 {
		t.Error("a revoked token is taken")
	}
	list := mustGive(t, db, "token list")
	if strings.Count(list, "desk.example") != 2 || !strings.Contains(list, firstID) || !strings.Contains(list, secondID) || strings.Contains(list, first) || strings.Contains(list, "claimlight_") {
		t.Errorf("the list is\n%s", list)
	}
}

// The first order needs no server before it, and says that it made the database; what is
// refused makes none.
func TestReviewerFirst(t *testing.T) {
	path := filepath.Join(t.TempDir(), "reviews.db")
	for _, line := range []string{"reviewer add desk.example", "reviewer add -name Desk github.io", "reviewer set -name Desk desk.example", "token new desk.example"} {
		if said, err := give(t, path, line); err == nil {
			t.Errorf("%s: %q", line, said)
		}
		if _, err := os.Stat(path); err == nil {
			t.Fatalf("%s made a database", line)
		}
	}
	if said := mustGive(t, path, "reviewer add -name Desk desk.example"); !strings.Contains(said, path+" is new") || !strings.Contains(said, "desk.example is registered") {
		t.Errorf("it says %q", said)
	}
	if said := mustGive(t, path, "reviewer add -name Other other.example"); strings.Contains(said, "is new") {
		t.Errorf("the second says %q", said)
	}
	mustGive(t, path, "token new desk.example")
	s, err := store.Open(t.Context(), path) // as serve does
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if list, err := s.Sources(t.Context()); err != nil || len(list) != 2 {
		t.Errorf("%+v, %v", list, err)
	}
}

// A file that has no schema yet, as where making it was broken off, is made a database by
// the order that makes one, and by several at once; the others say what it lacks.
func TestReviewerEmpty(t *testing.T) {
	path := filepath.Join(t.TempDir(), "reviews.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"reviewer set -name Desk desk.example", "token new desk.example", "token list", "reviewer list"} {
		if said, err := give(t, path, line); err == nil || !strings.Contains(err.Error(), "no schema yet") {
			t.Errorf("%s: %q, %v", line, said, err)
		}
	}
	var group sync.WaitGroup
	for _, site := range []string{"a.example", "b.example", "c.example", "d.example", "e.example", "f.example"} {
		group.Go(func() {
			if _, err := give(t, path, "reviewer add -name Desk "+site); err != nil {
				t.Errorf("%s: %v", site, err)
			}
		})
	}
	group.Wait()
	if said := mustGive(t, path, "reviewer list"); strings.Count(said, ".example") != 6 {
		t.Errorf("the list is %q", said)
	}
}

// A registration is changed in what is given and nothing else; names in other scripts
// are punycode.
func TestReviewerOrders(t *testing.T) {
	db, s := database(t)
	mustGive(t, db, "reviewer add -name The_\u202eDesk\x1b -country NO -corrections https://desk.example/c prüfstelle.example")
	mustGive(t, db, "reviewer set -signatory EFCSN -since 2024-02-29 PRÜFSTELLE.example")
	mustGive(t, db, "token new prüfstelle.example")
	list, err := s.Sources(t.Context())
	want := edge.Source{Name: "The Desk", Site: "xn--prfstelle-r9a.example", Country: "NO", Corrections: "https://desk.example/c", Signatory: edge.Signatory{Status: "EFCSN", Since: "2024-02-29"}}
	if err != nil || len(list) != 1 || list[0] != want {
		t.Errorf("got %+v, %v", list, err)
	}
	if said := mustGive(t, db, "reviewer list"); !strings.Contains(said, "xn--prfstelle-r9a.example  The Desk  NO") || !strings.Contains(said, "2024-02-29") {
		t.Errorf("the list is\n%s", said)
	}
}

// Reviews that waited for somebody to register their site are published with that, and
// by a change of the registration where that was broken off.
func TestReviewerAdmits(t *testing.T) {
	db, s := database(t)
	from, err := s.Feed(t.Context(), "feed", "A Feed")
	if err != nil {
		t.Fatal(err)
	}
	wait := func(host string) {
		t.Helper()
		records, _ := foreign.JSON(`{"@type":"ClaimReview","url":"https://` + host + `/a","claimReviewed":"The pier closed.","inLanguage":"en","reviewRating":{"alternateName":"Wrong"}}`)
		if err := s.Wait(t.Context(), from.ID, from.Pull, records, time.Now()); err != nil {
			t.Fatal(err)
		}
	}
	wait("news.desk.example")
	wait("other.example")
	if said := mustGive(t, db, "reviewer add -name The_Desk desk.example"); !strings.Contains(said, "1 reviews had waited") {
		t.Errorf("it says %q", said)
	}
	wait("desk.example")
	if said := mustGive(t, db, "reviewer set -country NO desk.example"); !strings.Contains(said, "1 reviews had waited") {
		t.Errorf("it says %q", said)
	}
	if said := mustGive(t, db, "reviewer set -country SE desk.example"); strings.Contains(said, "waited") {
		t.Errorf("it says %q", said)
	}
	if st, err := s.Status(t.Context()); err != nil || len(st.Languages()) != 1 || st.Languages()[0].Reviews != 2 {
		t.Errorf("%+v, %v", st, err)
	}
}

// Orders that cannot be carried out say why, and change nothing.
func TestRefusedOrders(t *testing.T) {
	db, s := database(t)
	mustGive(t, db, "reviewer add -name The_Desk desk.example")
	for line, want := range map[string]string{
		"reviewer add -name X desk.example":                                            "is registered",
		"reviewer add other.example":                                                   "-name is missing",
		"reviewer add -name X":                                                         "give the flags first",
		"reviewer add -name X other.example more.example":                              "give the flags first",
		"reviewer add -name X github.io":                                               "site of one owner",
		"reviewer add -name X co.uk":                                                   "site of one owner",
		"reviewer add -name X https://other.example":                                   "site of one owner",
		"reviewer add -name X -country Norway other.example":                           "two capital letters",
		"reviewer add -name X -signatory ifcn -since 2025-01-31 other.example":         "not IFCN, EFCSN or none",
		"reviewer add -name X -signatory IFCN other.example":                           "say when",
		"reviewer add -name X -signatory IFCN -since 2025-02-30 other.example":         "say when",
		"reviewer add -name X -since 2025-01-31 other.example":                         "names none",
		"reviewer add -name X -corrections http://other.example/ other.example":        "no https address",
		"reviewer add -name X -corrections https://other.example/\u202e other.example": "no https address",
		"reviewer add -name X -licence CC-BY\x1b[8m other.example":                     "nobody sees",
		"reviewer add -name \x1b\u202e other.example":                                  "-name is missing",
		"reviewer add -name X -contact https://x.example/\u202e other.example":         "no mail or https",
		"reviewer add -name X -contact javascript:alert(1) other.example":              "no mail or https",
		"reviewer add -name X -contact https:// other.example":                         "no mail or https",
		"reviewer add -name " + strings.Repeat("x", 201) + " other.example":            "1 to 200 characters",
		"reviewer set -name X other.example":                                           "not registered",
		"reviewer set -signatory IFCN desk.example":                                    "say when",
		"reviewer set -name X github.io":                                               "site of one owner",
		"reviewer drop desk.example":                                                   `what is "reviewer drop"`,
		"token new other.example":                                                      "not registered",
		"token new github.io":                                                          "site of one owner",
		"token rotate other.example":                                                   "not registered",
		"token rotate -keep -5h desk.example":                                          "0 or longer",
		"token revoke 0123456789abcdef":                                                "no token has the id",
		"token list desk.example":                                                      "0 argument",
		"token new desk.example -keep 1h":                                              "give the flags first",
		"token show desk.example":                                                      `what is "token show"`,
		"token new -db " + filepath.Join(t.TempDir(), "no.db") + " desk.example":       "there is no database",
		"reviewer list -db " + filepath.Join(t.TempDir(), "no.db"):                     "there is no database",
	} {
		if said, err := give(t, db, line); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %q, %v, want %q", line, said, err, want)
		}
	}
	list, err := s.Sources(t.Context())
	tokens, _ := s.Tokens(t.Context())
	if err != nil || len(list) != 1 || len(tokens) != 0 || list[0].Name != "The Desk" {
		t.Errorf("left %+v, %d tokens, %v", list, len(tokens), err)
	}
	if err := dispatch(t.Context(), []string{"token"}, io.Discard, io.Discard); err == nil {
		t.Error("token alone is an order")
	}
}
