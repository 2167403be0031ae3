//go:build !js

package store

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
)

// Backup writes a copy of the database at path to a new file, as of one moment,
// while others go on writing. The copy has no free pages, so nothing that was
// redacted before, and nothing of who reported; to restore it, start on it. It is whole or not there at all:
// SQLite does not wait for the disk itself, so that is done before it gets its name.
func Backup(ctx context.Context, path, copied string) error {
	if _, err := os.Stat(copied); err == nil {
		return fmt.Errorf("%s is there already; name a new file", copied)
	}
	if _, err := os.Stat(path); err != nil {
		return err
	}
	db, err := openFile(path, readOnly)
	if err != nil {
		return err
	}
	defer db.Close()
	part := copied + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	defer os.Remove(part)
	if err := createFile(part); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, `VACUUM INTO ?`, part); err != nil {
		return damage(wrap(err))
	}
	if err := forgetReporters(ctx, part); err != nil {
		return err
	}
	if err := syncFile(part); err != nil {
		return err
	}
	if err := os.Rename(part, copied); err != nil {
		return err
	}
	return syncFile(filepath.Dir(copied))
}

// forgetReporters takes the salt of the day and the hashes of addresses out of a copy,
// which is kept for longer than they are.
func forgetReporters(ctx context.Context, path string) error {
	db, err := openFile(path, url.Values{"_pragma": {"journal_mode(delete)", "secure_delete(1)"}})
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, `DELETE FROM salt`)
	if err == nil {
		_, err = db.ExecContext(ctx, `DELETE FROM reporter`)
	}
	return errors.Join(wrap(err), db.Close())
}

// createFile makes an empty file that nobody else may read: a database has hashes of
// tokens.
func createFile(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	return f.Close()
}

// syncFile waits until a file, or a folder's list of files, is on the disk.
func syncFile(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
