package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"claimlight/worker/edge"
)

// A backup made while others write is the state of one moment: its log is the
// start of the log that went on, and it is what that start folds to.
func TestBackup(t *testing.T) {
	s, path := open(t)
	secret := record("secret", "Nobody is to read of the heron again.", "Wrong")
	mustPut(t, s, secret)
	mustRedact(t, s, edge.Redaction{Review: secret.ID})
	if err := s.Report(t.Context(), edge.Report{Review: secret.ID, Reason: "claim", Version: "one", At: time.Now()}); err != nil {
		t.Fatal(err)
	}
	var salt string
	if err := s.db.QueryRow(`SELECT salt FROM salt`).Scan(&salt); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	started := make(chan bool)
	go func() {
		var err error
		n := 0
		for ; ctx.Err() == nil && err == nil; n++ {
			_, err = s.Put(t.Context(), put(record(fmt.Sprint(n%40), fmt.Sprintf("Boat %d of the fleet is blue.", n%40), fmt.Sprint("Wrong, ", n))))
			if n == 50 {
				close(started)
			}
		}
		done <- err
	}()
	<-started
	copied := filepath.Join(t.TempDir(), "copy.db")
	if err := Backup(t.Context(), path, copied); err != nil {
		t.Fatal(err)
	}
	stop()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	restored := reopen(t, copied)
	v, err := restored.Verify(t.Context())
	if err != nil || v.Head.Entries < 50 {
		t.Fatalf("got %+v, %v", v, err)
	}
	old, heads := history(t, restored)
	now, after := history(t, s)
	if len(now) < len(old) || !reflect.DeepEqual(now[:len(old)], old) || after[len(old)] != heads[len(old)] || heads[len(old)] != v.Head {
		t.Errorf("the copy has %d entries and ends at %+v, the log has %d", len(old), v.Head, len(now))
	}
	state, _ := fold(now[:len(old)])
	if got := stored(t, restored); !reflect.DeepEqual(got, state) {
		t.Errorf("the copy has\n%v\nthe log folds to\n%v", got, state)
	}
	if file, err := os.ReadFile(copied); err != nil || strings.Contains(string(file), "heron") {
		t.Errorf("what was redacted is in the copy, %v", err)
	} else if strings.Contains(string(file), salt) {
		t.Error("whoever has the copy can tell who reported")
	}
	mustPut(t, restored, record("new", "The quarry opened in spring.", "Wrong"))
	if again, err := restored.Verify(t.Context()); err != nil || again.Head.Entries != v.Head.Entries+1 {
		t.Errorf("written to the copy: %+v, %v", again, err)
	}
}

func TestBackupRefuses(t *testing.T) {
	path := filled(t)
	dir := t.TempDir()
	taken := filepath.Join(dir, "taken")
	if err := os.WriteFile(taken, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	spoilt := filepath.Join(dir, "spoilt.db")
	if err := os.WriteFile(spoilt, []byte(strings.Repeat("not a database\n", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string][2]string{
		"a name that is taken": {path, taken},
		"no database":          {filepath.Join(dir, "none.db"), filepath.Join(dir, "copy.db")},
		"a spoilt one":         {spoilt, filepath.Join(dir, "copy.db")},
		"no folder":            {path, filepath.Join(dir, "no", "copy.db")},
	} {
		if err := Backup(t.Context(), c[0], c[1]); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := OpenReadOnly(t.Context(), filepath.Join(dir, "none.db")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("what is not there to be read: %v", err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(left) != 2 {
		t.Errorf("left %v, %v", left, err)
	}
}
