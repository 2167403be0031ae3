// Command serve is the edge on this machine: the same handler as on Workers,
// on an SQLite file. With -demo it also loads sample reviews and serves the
// demo article from a second origin, as a publisher would.
//
//	serve [FLAGS]                        serves until SIGINT or SIGTERM
//	serve token new|list|rotate|revoke   for its operator, as serve reviewer add|set|list: both work
//	                                     on the same file, also while it serves
//	serve backup [-db FILE] COPY         copies the database while a server writes to it
//	serve verify [-db FILE]              reads a database that nobody writes to, and says whether it is whole
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// commands are what serve does besides serving, by the first argument.
var commands = map[string]func(ctx context.Context, args []string, stdout, stderr io.Writer) error{
	"backup":   backup,
	"verify":   verify,
	"token":    admin,
	"reviewer": admin,
}

// defaultDB is where the database is if no flag says so.
const defaultDB = ".cache/claimlight.db"

// options are the flags.
type options struct {
	addr, db, web     string
	demo              bool
	demoAddr, demoDir string
	token, proxy      string
	metrics           string // address, or ""
	log               string // "text" or "json"
	contact           string
	connections       int
	grace             time.Duration
}

const usage = `usage: serve [flags]
       serve token new|list|rotate|revoke …
       serve reviewer add|set|list …
       serve backup|verify …

`

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	f := flag.NewFlagSet("serve", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.addr, "addr", "127.0.0.1:8788", "`address` of the edge")
	f.StringVar(&o.db, "db", "", "SQLite `file`, made if absent (default "+defaultDB+", with -demo a temporary one)")
	f.StringVar(&o.web, "web", "web/dist", "`folder` of the built page module: e/{version}/ and version")
	f.BoolVar(&o.demo, "demo", false, "load the sample reviews and serve the demo article")
	f.StringVar(&o.demoAddr, "demo-addr", "127.0.0.1:8787", "`address` of the demo article")
	f.StringVar(&o.demoDir, "demo-dir", "web/demo", "`folder` of the demo article")
	f.StringVar(&o.token, "put-token", "", "`secret` with which the demo's reviewer may publish (default $CLAIMLIGHT_PUT_TOKEN, else a new one)")
	f.StringVar(&o.proxy, "proxy", "", "`addresses` of proxies in front, apart by commas, each an address or network: their X-Forwarded-For is believed")
	f.StringVar(&o.metrics, "metrics", "", "`address` of /metrics for Prometheus, which is not for the public (default none)")
	f.StringVar(&o.log, "log", "text", "`form` of the log on standard error, text or json")
	f.StringVar(&o.contact, "contact", os.Getenv("CLAIMLIGHT_CONTACT"), "mail or https `address` for complaints, shown in /v1/status.json (default $CLAIMLIGHT_CONTACT)")
	f.IntVar(&o.connections, "connections", 8192, "`number` of connections, above which the slowest are closed")
	f.DurationVar(&o.grace, "grace", 10*time.Second, "`time` that requests under way get at the end")
	f.Usage = func() {
		fmt.Fprint(stderr, usage)
		f.PrintDefaults()
	}
	if err := f.Parse(args); err != nil {
		return o, err
	}
	if o.token == "" {
		o.token = os.Getenv("CLAIMLIGHT_PUT_TOKEN") // not as the flag's default, which -help prints
	}
	return o, o.check(f.Args())
}

func (o *options) check(rest []string) (err error) {
	if o.contact, err = edge.ParseContact(o.contact); err != nil {
		return fmt.Errorf("-contact: %w", err)
	}
	switch {
	case len(rest) > 0:
		return fmt.Errorf("what is %q? flags only, see -help", rest[0])
	case o.log != "text" && o.log != "json":
		return fmt.Errorf("-log: %q is neither text nor json", o.log)
	case o.connections < 1:
		return errors.New("-connections: at least 1")
	}
	return nil
}

func (o *options) logger(stderr io.Writer) *slog.Logger {
	if o.log == "json" {
		return slog.New(slog.NewJSONHandler(stderr, nil))
	}
	return slog.New(slog.NewTextHandler(stderr, nil))
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	err := dispatch(ctx, os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

func dispatch(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	if len(args) > 0 {
		if command := commands[args[0]]; command != nil {
			return command(ctx, args, stdout, stderr)
		}
	}
	return run(ctx, args, stdout, stderr)
}

// run serves until ctx ends. Ports are bound before anything is written, so
// that a busy one leaves nothing behind.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	o, err := parse(args, stderr)
	if err != nil {
		return err
	}
	operator, err := edge.ParseHashes(os.Getenv("CLAIMLIGHT_OPERATOR"))
	if err != nil {
		return fmt.Errorf("CLAIMLIGHT_OPERATOR: %w", err)
	}
	address, err := behind(o.proxy)
	if err != nil {
		return fmt.Errorf("-proxy: %w", err)
	}
	at, err := o.bind()
	if err != nil {
		return err
	}
	defer at.close()
	db, remove, err := o.database()
	if err != nil {
		return err
	}
	defer remove()
	reviews, err := store.Open(ctx, db)
	if err != nil {
		return err
	}
	defer reviews.Close()
	log := o.logger(stderr)
	warnOfClock(ctx, reviews, log)
	if o.contact == "" && !o.demo {
		log.Warn("nobody is told where to complain: set CLAIMLIGHT_CONTACT, or -contact")
	}
	defer keep(ctx, reviews, log)()
	handler := &edge.Handler{Store: reviews, Operator: operator, Address: address, Static: os.DirFS(o.web), Memory: &edge.Memory{}, Contact: o.contact, Log: log}
	servers, err := o.servers(ctx, at, reviews, handler)
	if err != nil {
		return err
	}
	err = serve(ctx, servers, o.grace, log, func() error { return o.announce(ctx, stdout, at, db) })
	log.Info("stopped")
	return err
}

// servers are the edge, and what the flags ask for beside it.
func (o *options) servers(ctx context.Context, at addresses, reviews *store.Store, handler *edge.Handler) ([]server, error) {
	crowd := newCrowd(o.connections)
	public := compress(handler)
	var servers []server
	if at.metrics != nil {
		m := newMetrics(reviews, crowd)
		public = m.count(public)
		servers = append(servers, server{at.metrics, m.handler(), newCrowd(64)})
	}
	servers = append(servers, server{at.edge, public, crowd})
	if o.demo {
		page, err := o.newDemo(ctx, reviews, url(at.edge))
		if err != nil {
			return nil, err
		}
		servers = append(servers, server{at.demo, page, newCrowd(o.connections)})
	}
	return servers, nil
}

// warnOfClock says when the clock must be wrong: until it has caught up, changes
// are dated like the last one.
func warnOfClock(ctx context.Context, s *store.Store, log *slog.Logger) {
	if st, err := s.Status(ctx); err == nil && time.Until(st.Changed) > time.Minute {
		log.Warn("the clock is behind the last change in the log", "by", time.Until(st.Changed).Round(time.Second))
	}
}

// database is the path of the SQLite file, and what is to do with it at the end.
func (o *options) database() (path string, remove func(), err error) {
	switch {
	case o.db != "":
		return o.db, func() {}, nil
	case o.demo:
		dir, err := os.MkdirTemp("", "claimlight-demo-")
		return filepath.Join(dir, "reviews.db"), func() { os.RemoveAll(dir) }, err
	}
	return defaultDB, func() {}, os.MkdirAll(filepath.Dir(defaultDB), 0o755)
}

// announce loads the sample, now that the edge answers, and says where it is.
func (o *options) announce(ctx context.Context, stdout io.Writer, at addresses, db string) error {
	base := url(at.edge)
	if at.metrics != nil {
		fmt.Fprintf(stdout, "metrics %s/metrics\n", url(at.metrics))
	}
	if !o.demo {
		fmt.Fprintf(stdout, "edge %s\nreviews in %s\n", base, db)
		return nil
	}
	if err := publish(ctx, base, o.token); err != nil {
		return err
	}
	fmt.Fprintf(stdout, strings.TrimLeft(`
Open  %s/

The article is annotated in place. Point at a name ("Zelensky") or a statement, or press Tab to reach the panel.
Look for the statement on when the invasion began (reviewed), the meeting in London (a related review, of another
date) and the many with no review found. All reviews are sample data by a fictitious desk.

edge     %s/v1/status.json
reviews  %s
token    %s   (publishes for factdesk.example: worker/README.md)

Ctrl-C stops it.
`, "\n"), url(at.demo), base, db, o.token)
	return nil
}
