//go:build !js

package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	sqlite3 "modernc.org/sqlite/lib"
)

// Errors of a file that is not opened.
var (
	ErrDamaged = errors.New("the database is damaged; stop every server on it and put a backup in its place")
	ErrForeign = errors.New("the file is an SQLite database, and none of Claimlight")
	ErrEmpty   = errors.New("the database has no schema yet; serve gives it one, and so does serve reviewer add")
	ErrLacking = errors.New("the database lacks parts of its schema, as after an import that broke off; make it anew")
)

// checkTime bounds the check of a database at its opening, which reads it all: some
// 200 MB are read in that time. serve verify reads a larger one to its end.
const checkTime = 2 * time.Second

// inspect looks at a file before anything is written to it. None, or an empty one,
// will be a new database.
func inspect(ctx context.Context, path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode().IsRegular() && info.Size() == 0 {
		return nil
	}
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	if !info.Mode().IsRegular() {
		return errors.New("store: is no file")
	}
	db, err := openFile(path, readOnly)
	if err != nil {
		return err
	}
	defer db.Close()
	conn, err := connect(ctx, db)
	if err != nil {
		return damage(wrap(err))
	}
	defer conn.Close()
	if err := ours(ctx, conn); err != nil {
		return damage(err)
	}
	check, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	err = damage(quickCheck(check, conn))
	if check.Err() != nil && ctx.Err() == nil && !errors.Is(err, ErrDamaged) {
		return nil // large, and sound as far as it was read
	}
	return err
}

// ours refuses a schema that is not ours or of a later release.
func ours(ctx context.Context, conn *sql.Conn) error {
	version, err := schemaVersion(ctx, conn)
	if err != nil {
		return err
	}
	if version > Schema {
		return compare(version)
	}
	var tables int
	err = conn.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema`).Scan(&tables)
	if err == nil && version == 0 && tables > 0 {
		return fmt.Errorf("store: %w", ErrForeign)
	}
	return wrap(err)
}

// complete holds what a database of this release is made of against a new one's: without
// its triggers it would take writes and lose them.
func complete(ctx context.Context, db *sql.DB) error {
	reference, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return wrap(err)
	}
	defer reference.Close()
	reference.SetMaxOpenConns(1) // each connection has a memory of its own
	if err := migrate(ctx, reference); err != nil {
		return err
	}
	want, err := parts(ctx, reference)
	if err != nil {
		return err
	}
	got, err := parts(ctx, db)
	if err != nil {
		return err
	}
	for name := range want {
		if !got[name] {
			return fmt.Errorf("store: %w: there is no %s", ErrLacking, name)
		}
	}
	return nil
}

// parts are the tables, indexes, triggers and views of a database.
func parts(ctx context.Context, db *sql.DB) (map[string]bool, error) {
	rows, err := db.QueryContext(ctx, `SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'`)
	if err != nil {
		return nil, wrap(err)
	}
	defer rows.Close()
	all := map[string]bool{}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, wrap(err)
		}
		all[name] = true
	}
	return all, wrap(rows.Err())
}

// quickCheck reads every page and holds them against each other.
func quickCheck(ctx context.Context, conn *sql.Conn) error {
	var found string
	if err := conn.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&found); err != nil {
		return wrap(err)
	}
	if found != "ok" {
		return fmt.Errorf("store: %w: %s", ErrDamaged, found)
	}
	return nil
}

// damage says plainly which of SQLite's errors mean that the file itself is bad.
func damage(err error) error {
	switch code(err) {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return fmt.Errorf("%w (%w)", ErrDamaged, err)
	}
	return err
}
