package store

import (
	"errors"
	"os"
	process "os/exec"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/wasm/log"
)

// verify opens a file as a server would and verifies it.
func verify(t *testing.T, path string) Verified {
	t.Helper()
	s := reopen(t, path)
	v, err := s.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// Verify sees each kind of damage that leaves the file itself sound.
func TestVerify(t *testing.T) {
	path := filled(t)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if v := verify(t, path); v.Reviews != 30 || v.Live != 30 || v.Head.Entries != 30 {
		t.Errorf("got %+v", v)
	}
	for query, want := range map[string]string{
		`UPDATE review SET live = 0 WHERE number = 3`:                                             "review ",
		`UPDATE review SET entry = 4 WHERE number = 3`:                                            "review ",
		`DELETE FROM key WHERE number = 3`:                                                        "another number of keys",
		`UPDATE key SET number = 99 WHERE number = 3`:                                             "lead to no live review",
		`DELETE FROM filed WHERE number = 3`:                                                      "are filed under",
		`UPDATE filed SET keys = '[1' || substr(keys, instr(keys, ',')) WHERE number = 3`:         "1 keys are not those",
		`INSERT INTO unfiled VALUES (99, 1, 'en')`:                                                "to be filed",
		`UPDATE heat SET reviews = reviews + 1`:                                                   "another count",
		`DELETE FROM heat`:                                                                        "are not counted",
		`UPDATE language SET reviews = 7`:                                                         "another number of reviews",
		`UPDATE seal SET chain = '` + log.Start.Chain + `' WHERE entry = 9`:                       "entry 9",
		`DROP TRIGGER log_kept; DELETE FROM log WHERE id = 30`:                                    "ends at entry 29 of 30",
		`DROP TRIGGER log_kept; DELETE FROM log WHERE id = 7`:                                     "entry 8 in place of 7",
		`DROP TRIGGER log_unchanged; UPDATE log SET record = replace(record, 'Boat 4', 'Boat 5')`: "the chain after entry",
		`DROP TRIGGER log_unchanged; UPDATE log SET changed = 'yesterday' WHERE id = 5`:           "page 0",
	} {
		spoilt := filepath.Join(t.TempDir(), "reviews.db")
		if err := os.WriteFile(spoilt, good, 0o600); err != nil {
			t.Fatal(err)
		}
		exec(t, spoilt, query)
		for name, trigger := range triggers(t, path) { // the schema is whole all the same
			if strings.Contains(query, "DROP TRIGGER "+name+";") {
				exec(t, spoilt, trigger)
			}
		}
		if _, err := reopen(t, spoilt).Verify(t.Context()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", query, err)
		}
	}
}

// triggers are those of a database, by name.
func triggers(t *testing.T, path string) map[string]string {
	t.Helper()
	db, err := openFile(path, readOnly)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	all := map[string]string{}
	for rows.Next() {
		var name, statement string
		if err := rows.Scan(&name, &statement); err != nil {
			t.Fatal(err)
		}
		all[name] = statement
	}
	return all
}

// A database that lacks a part would take writes and lose them.
func TestLacking(t *testing.T) {
	for _, query := range []string{`DROP TRIGGER writing_applied`, `DROP TRIGGER reporting_taken`, `DROP INDEX review_page`, `DROP TABLE reporter`} {
		path := filled(t)
		exec(t, path, query)
		if _, err := Open(t.Context(), path); !errors.Is(err, ErrLacking) {
			t.Errorf("%s: %v", query, err)
		}
		s, err := OpenReadOnly(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Verify(t.Context()); !errors.Is(err, ErrLacking) {
			t.Errorf("verify after %s: %v", query, err)
		}
		s.Close()
	}
}

// DEPLOY.md makes a database of an export in which triggers stand before their views.
func TestImport(t *testing.T) {
	if _, err := process.LookPath("sqlite3"); err != nil {
		t.Skip("the guide's command needs sqlite3")
	}
	path := filled(t)
	dump, err := process.Command("sqlite3", path, ".dump").Output()
	if err != nil {
		t.Fatal(err)
	}
	var views, rest []string
	for line := range strings.Lines(string(dump)) {
		if strings.HasPrefix(line, "CREATE VIEW") {
			views = append(views, line)
		} else if !strings.HasPrefix(line, "COMMIT") {
			rest = append(rest, line)
		}
	}
	dir := t.TempDir()
	export := strings.Join(append(append(rest, views...), "COMMIT;\n"), "")
	if err := os.WriteFile(filepath.Join(dir, "copy.sql"), []byte(export), 0o600); err != nil {
		t.Fatal(err)
	}
	guide, err := os.ReadFile("../DEPLOY.md")
	if err != nil {
		t.Fatal(err)
	}
	const command = "{ grep '^CREATE VIEW' copy.sql; cat copy.sql; } | sqlite3 reviews.db"
	if !strings.Contains(string(guide), command) {
		t.Fatal("the guide has another command")
	}
	shell := process.Command("sh", "-c", command)
	shell.Dir = dir
	_ = shell.Run() // it says that the views are there already
	v := verify(t, filepath.Join(dir, "reviews.db"))
	if v.Reviews != 30 {
		t.Errorf("got %+v", v)
	}
}
