//go:build !js

package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"modernc.org/sqlite" // the driver "sqlite", in pure Go
	sqlite3 "modernc.org/sqlite/lib"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Open opens the SQLite file at path, making it if it is not there, and brings
// its schema up to date. Further pragmas are SQLite's. What it refuses, a database of a
// later release, one that is damaged or a file that is none of ours, it does not touch.
func Open(ctx context.Context, path string, further ...string) (*Store, error) {
	return openReady(ctx, path, migrate, further...)
}

// OpenAsIs opens the SQLite file at path as Open does, but changes no schema: one of
// another release it refuses, and a file that has none yet is ErrEmpty.
func OpenAsIs(ctx context.Context, path string) (*Store, error) {
	return openReady(ctx, path, checkOurs)
}

// checkOurs refuses a database that lacks our schema or has that of another release.
func checkOurs(ctx context.Context, db *sql.DB) error {
	conn, err := connect(ctx, db)
	if err != nil {
		return wrap(err)
	}
	defer conn.Close()
	version, err := schemaVersion(ctx, conn)
	switch {
	case err != nil:
		return err
	case version == 0:
		return fmt.Errorf("store: %w", ErrEmpty)
	}
	return compare(version)
}

// openReady opens a file that ready finds, or makes, fit for use.
func openReady(ctx context.Context, path string, ready func(context.Context, *sql.DB) error, further ...string) (*Store, error) {
	if err := inspect(ctx, path); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	// WAL lets readers go on beside the one writer, also of another process;
	// busy_timeout makes writers queue. synchronous stays FULL: a write that was
	// answered survives the loss of power.
	// secure_delete overwrites what is deleted: who reported, and what was redacted.
	if err := createFile(path); err != nil {
		return nil, err
	}
	pragmas := append([]string{"journal_mode(wal)", "busy_timeout(10000)", "foreign_keys(1)", "secure_delete(1)"}, further...)
	db, err := openFile(path, url.Values{"_pragma": pragmas})
	if err != nil {
		return nil, err
	}
	err = ready(ctx, db)
	if err == nil {
		err = complete(ctx, db)
	}
	if err != nil {
		db.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	writer, err := openFile(path, url.Values{"_pragma": pragmas})
	if err != nil {
		db.Close()
		return nil, err
	}
	writer.SetMaxOpenConns(1)
	return &Store{db, writer, Schemes}, nil
}

// OpenReadOnly opens a database that another process may be writing to, or a copy
// of one. It has to be of this release.
func OpenReadOnly(ctx context.Context, path string) (*Store, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("store: %w", err) // SQLite would say "out of memory"
	}
	db, err := openFile(path, readOnly)
	if err != nil {
		return nil, err
	}
	if err := checkOurs(ctx, db); err != nil {
		db.Close()
		return nil, fmt.Errorf("%s: %w", path, damage(err))
	}
	return New(db), nil
}

var readOnly = url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(10000)"}}

func openFile(path string, query url.Values) (*sql.DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Dir(abs)); err != nil {
		return nil, fmt.Errorf("store: %w", err) // SQLite would say "out of memory"
	}
	hold()
	file := url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: query.Encode()}
	db, err := sql.Open("sqlite", file.String())
	return db, wrap(err)
}

// migrate runs the migrations that the database lacks, all or none: a new one has the
// whole schema or is still empty. Of several processes that start at once, one runs them.
// Only here, on SQLite, is there a transaction.
func migrate(ctx context.Context, db *sql.DB) (err error) {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	conn, err := connect(ctx, db)
	if err != nil {
		return wrap(err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, `BEGIN IMMEDIATE`); err != nil {
		return wrap(err)
	}
	defer func() {
		if err != nil {
			_, _ = conn.ExecContext(ctx, `ROLLBACK`) // the first error is the one that counts
		}
	}()
	version, err := schemaVersion(ctx, conn)
	if err == nil && version > len(names) {
		err = compare(version)
	}
	for ; err == nil && version < len(names); version++ {
		err = apply(ctx, conn, names[version], version+1)
	}
	if err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, `COMMIT`)
	return wrap(err)
}

// patience is how long the first connection waits for others that open the database
// at the same time, as busy_timeout lets all after it.
const patience = 10 * time.Second

// connect makes the first connection, which puts a new database into WAL. For that
// SQLite must have it alone, and where it has not says so at once: the one wait that
// busy_timeout does not cover.
func connect(ctx context.Context, db *sql.DB) (*sql.Conn, error) {
	for start := time.Now(); ; {
		conn, err := db.Conn(ctx)
		if code(err) != sqlite3.SQLITE_BUSY || time.Since(start) > patience {
			return conn, err
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// code is the primary result code of SQLite in an error, 0 where there is none.
func code(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff
}

func apply(ctx context.Context, conn *sql.Conn, name string, version int) error {
	if !strings.HasPrefix(filepath.Base(name), fmt.Sprintf("%04d_", version)) {
		return fmt.Errorf("store: migration %s is not number %d", name, version)
	}
	script, err := migrations.ReadFile(name)
	if err != nil {
		return err
	}
	if _, err := conn.ExecContext(ctx, string(script)); err != nil {
		return fmt.Errorf("store: %s: %w", name, err)
	}
	got, err := schemaVersion(ctx, conn)
	if err == nil && got != version {
		err = errors.New("store: " + name + " leaves version " + strconv.Itoa(got))
	}
	return err
}

// schemaVersion is the number of the last migration, 0 in a new database.
func schemaVersion(ctx context.Context, conn *sql.Conn) (int, error) {
	var tables int
	const query = `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema'`
	if err := conn.QueryRowContext(ctx, query).Scan(&tables); err != nil || tables == 0 {
		return 0, wrap(err)
	}
	var version int
	err := conn.QueryRowContext(ctx, `SELECT version FROM schema`).Scan(&version)
	return version, wrap(err)
}
