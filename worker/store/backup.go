//go:build !js

package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Backup writes a copy of the database at path to a new file, as of one moment,
// while others go on writing. The copy has no free pages, so nothing that was
// redacted before; to restore it, start on it. It is whole or not there at all:
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
	if _, err := db.ExecContext(ctx, `VACUUM INTO ?`, part); err != nil {
		return damage(wrap(err))
	}
	if err := syncFile(part); err != nil {
		return err
	}
	if err := os.Rename(part, copied); err != nil {
		return err
	}
	return syncFile(filepath.Dir(copied))
}

// syncFile waits until a file, or a folder's list of files, is on the disk.
func syncFile(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
