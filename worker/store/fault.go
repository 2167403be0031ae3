package store

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"claimlight/worker/edge"
)

// wrap says what an error of the database means to who asked: edge.ErrFull where
// there is no room left, edge.ErrUnavailable where the same may go well later or
// once the operator has mended it. What the schema refuses is none of the two: it
// is a mistake of ours.
//
// Drivers agree on an error's words and on nothing else: D1's come through
// JavaScript as text alone.
func wrap(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled), said(err, refusals):
		return fmt.Errorf("store: %w", err)
	case said(err, noRoom):
		return fmt.Errorf("store: %w: %w", edge.ErrFull, err)
	}
	return fmt.Errorf("store: %w: %w", edge.ErrUnavailable, err)
}

var (
	// refusals are the constraints of the schema, and what its triggers say.
	refusals = []string{"constraint failed", "SQLITE_CONSTRAINT", "claimlight: "}
	// noRoom is SQLITE_FULL, and D1 at its 10 GB
	// (https://developers.cloudflare.com/d1/observability/debug-d1/).
	noRoom = []string{"database or disk is full", "SQLITE_FULL", "Exceeded maximum DB size"}
)

func said(err error, phrases []string) bool {
	text := err.Error()
	for _, p := range phrases {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// Schema is the version of the schema that this release reads and writes: the
// number of its last migration.
const Schema = 9

// Errors of a database whose schema is of another release. Nothing in it was
// touched.
const (
	ErrNewer otherRelease = "the database is of a later release of Claimlight; run that release, or restore an older copy"
	ErrOlder otherRelease = "the database is of an earlier release of Claimlight; start serve on it, or on D1 run ./build.sh migrate, to bring it up to date"
)

// otherRelease is an edge.ErrUnavailable: once the operator has seen to it, the same
// goes well.
type otherRelease string

// Error implements error.
func (e otherRelease) Error() string { return string(e) }

// Is is for errors.Is.
func (e otherRelease) Is(target error) bool { return target == edge.ErrUnavailable }

// version is a column of reads that tell in passing whether the schema is still ours: a
// later release may have migrated it under a running one. sameSchema is what a write
// selects its row from, so that there is none to write in another schema.
const version = `coalesce((SELECT version FROM schema), 0)`

var sameSchema = fmt.Sprintf("(SELECT 1 FROM schema WHERE version = %d)", Schema)

// CheckSchema gives ErrNewer or ErrOlder where the schema is of another release.
// On D1, whose migrations run apart from the Worker's deploy, it is asked at
// every start; natively Open has seen to it, and Generation and Status go on to.
func (s *Store) CheckSchema(ctx context.Context) error {
	found := 0
	if err := s.db.QueryRowContext(ctx, `SELECT version FROM schema`).Scan(&found); err != nil {
		return wrap(err)
	}
	return compare(found)
}

func compare(version int) error {
	switch {
	case version > Schema:
		return fmt.Errorf("store: schema %d, of this release %d: %w", version, Schema, ErrNewer)
	case version < Schema:
		return fmt.Errorf("store: schema %d, of this release %d: %w", version, Schema, ErrOlder)
	}
	return nil
}
