package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"

	"claimlight/worker/store"
)

// backup copies the database to a new file while a server goes on with it.
func backup(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	f := flag.NewFlagSet("serve backup", flag.ContinueOnError)
	f.SetOutput(stderr)
	db := f.String("db", defaultDB, "SQLite `file` to copy")
	if err := f.Parse(args[1:]); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return errors.New("name the file to copy to: serve backup -db FILE COPY")
	}
	if err := store.Backup(ctx, *db, f.Arg(0)); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s is a copy of %s; to restore it, start on it\n", f.Arg(0), *db)
	return nil
}

// verify reads a database to its end and says whether it is whole. It is for
// copies, and for databases that nobody writes to.
func verify(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	f := flag.NewFlagSet("serve verify", flag.ContinueOnError)
	f.SetOutput(stderr)
	db := f.String("db", defaultDB, "SQLite `file` to read")
	if err := f.Parse(args[1:]); err != nil {
		return err
	}
	if f.NArg() > 0 {
		return fmt.Errorf("what is %q? serve verify -db FILE", f.Arg(0))
	}
	s, err := store.OpenReadOnly(ctx, *db)
	if err != nil {
		return err
	}
	defer s.Close()
	v, err := s.Verify(ctx)
	if err != nil {
		return fmt.Errorf("%s: %w", *db, err)
	}
	fmt.Fprintf(stdout, "%s is whole: %d reviews, %d live; the log has %d entries and ends at %s\n", *db, v.Reviews, v.Live, v.Head.Entries, v.Head.Chain)
	return nil
}
