package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"text/tabwriter"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// An order is what the operator asks for: it works on the database, not on a running
// server, which sees it with the next request.
type order struct {
	*flag.FlagSet
	db     string
	makes  bool // a database that is not there
	ctx    context.Context
	open   func(context.Context, string) (*store.Store, error)
	store  *store.Store
	stdout io.Writer
}

// orders are the subcommands, each with what it says of itself.
var orders = map[string]struct {
	usage string
	open  func(context.Context, string) (*store.Store, error) // neither changes a schema: a server of before may be on it
	run   func(*order, []string) error
}{
	"token new":     {"token new SITE: makes a token, and prints it this once", store.OpenAsIs, (*order).newToken},
	"token list":    {"token list: all tokens, by site", store.OpenReadOnly, (*order).listTokens},
	"token rotate":  {"token rotate SITE: makes a token; those before it end after -keep", store.OpenAsIs, (*order).rotateToken},
	"token revoke":  {"token revoke ID: ends a token now", store.OpenAsIs, (*order).revokeToken},
	"reviewer add":  {"reviewer add -name NAME [flags] SITE: registers a reviewer", store.OpenAsIs, (*order).addReviewer},
	"reviewer set":  {"reviewer set [flags] SITE: changes what the flags say of a registration", store.OpenAsIs, (*order).setReviewer},
	"reviewer list": {"reviewer list: all registrations", store.OpenReadOnly, (*order).listReviewers},
}

// admin runs one order.
func admin(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	name := args[0]
	if len(args) > 1 {
		name += " " + args[1]
	}
	found, ok := orders[name]
	if !ok {
		fmt.Fprint(stderr, usage)
		return fmt.Errorf("what is %q?", name)
	}
	o := &order{FlagSet: flag.NewFlagSet(name, flag.ContinueOnError), ctx: ctx, open: found.open, stdout: stdout}
	o.SetOutput(stderr)
	o.StringVar(&o.db, "db", defaultDB, "SQLite `file`")
	o.Usage = func() {
		fmt.Fprintf(stderr, "usage: serve %s\n", found.usage)
		o.PrintDefaults()
	}
	return found.run(o, args[2:])
}

// parse reads the flags and what is left beside them, and opens the database.
func (o *order) parse(args []string, what string) (argument string, err error) {
	if argument, err = o.arguments(args, what); err != nil {
		return "", err
	}
	return argument, o.connect()
}

// arguments reads the flags and what is left beside them: one argument, or none where
// what is "".
func (o *order) arguments(args []string, what string) (argument string, err error) {
	if err := o.Parse(args); err != nil {
		return "", err
	}
	want := 1
	if what == "" {
		want = 0
	}
	if o.NArg() != want {
		return "", fmt.Errorf("%s: give the flags first, then %d argument %s; see -help", o.Name(), want, what)
	}
	return o.Arg(0), nil
}

// connect opens the database, which must be there, or a wrong -db would make a new one,
// unless the order is the first that anybody gives.
func (o *order) connect() (err error) {
	_, err = os.Stat(o.db)
	switch absent := errors.Is(err, os.ErrNotExist); {
	case absent && o.makes:
		return o.create()
	case absent:
		return fmt.Errorf("there is no database %s; serve reviewer add makes it, as serve does, -db names another", o.db)
	}
	o.store, err = o.open(o.ctx, o.db)
	switch {
	case errors.Is(err, store.ErrEmpty) && o.makes: // another is making it, or was broken off
		return o.create()
	case errors.Is(err, store.ErrOlder):
		err = fmt.Errorf("%s is of an earlier release; serve of this one brings it up to date when it starts", o.db)
	}
	return err
}

// create makes the database, and says so.
func (o *order) create() (err error) {
	if o.db == defaultDB {
		if err := os.MkdirAll(filepath.Dir(o.db), 0o755); err != nil {
			return err
		}
	}
	if o.store, err = store.Open(o.ctx, o.db); err == nil {
		fmt.Fprintf(o.stdout, "%s is new; whom serve runs as must be able to write to it.\n", o.db)
	}
	return err
}

// given reports whether a flag was set.
func (o *order) given(name string) (found bool) {
	o.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// table prints rows, and what goes before them.
func (o *order) table(head string, row func(w io.Writer)) error {
	w := tabwriter.NewWriter(o.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, head)
	row(w)
	return w.Flush()
}

// issue makes a token for a site and prints it.
func (o *order) issue(site string) (id string, err error) {
	site, err = edge.Site(site)
	if err != nil {
		return "", err
	}
	token := edge.NewToken()
	hash := edge.HashOf(token)
	if err := o.store.AddToken(o.ctx, site, hash, time.Now()); err != nil {
		return "", err
	}
	fmt.Fprintf(o.stdout, "%s\n\nThis is shown once: send it to %s by a safe way. Its id is %s.\n", token, site, hash.ID())
	return hash.ID(), nil
}

func (o *order) newToken(args []string) error {
	site, err := o.parse(args, "SITE")
	if err != nil {
		return err
	}
	defer o.store.Close()
	_, err = o.issue(site)
	return err
}

func (o *order) rotateToken(args []string) error {
	keep := o.Duration("keep", 7*24*time.Hour, "how `long` the tokens before stay in use")
	site, err := o.parse(args, "SITE")
	if err != nil {
		return err
	}
	defer o.store.Close()
	if *keep < 0 { // they would have ended before they were told of
		return fmt.Errorf("-keep is %s; it is 0 or longer", *keep)
	}
	id, err := o.issue(site)
	if err != nil {
		return err
	}
	ends := time.Now().Add(*keep)
	own, _ := edge.Site(site) // was one for issue
	n, err := o.store.EndOthers(o.ctx, own, id, ends)
	if err == nil {
		fmt.Fprintf(o.stdout, "Those before it that go on longer end %s: %d.\n", edge.FormatTime(ends), n)
	}
	return err
}

func (o *order) revokeToken(args []string) error {
	id, err := o.parse(args, "ID")
	if err != nil {
		return err
	}
	defer o.store.Close()
	if err := o.store.EndToken(o.ctx, id, time.Now()); errors.Is(err, edge.ErrNotFound) {
		return fmt.Errorf("no token has the id %q; serve token list tells them", id)
	} else if err != nil {
		return err
	}
	fmt.Fprintf(o.stdout, "%s is not taken any more.\n", id)
	return nil
}

func (o *order) listTokens(args []string) error {
	if _, err := o.parse(args, ""); err != nil {
		return err
	}
	defer o.store.Close()
	list, err := o.store.Tokens(o.ctx)
	if err != nil {
		return err
	}
	return o.table("SITE\tID\tCREATED\tLAST USED\tREVOKED", func(w io.Writer) {
		for _, t := range list {
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", t.Source.Site, t.Hash.ID(), moment(t.Created), moment(t.Used), moment(t.Revoked))
		}
	})
}

// moment is a time for people, or a dash where there is none.
func moment(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return edge.FormatTime(t)
}
