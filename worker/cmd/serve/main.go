// Command serve is the edge on this machine: the same handler as on Workers,
// on an SQLite file. With -demo it also loads sample reviews and serves the
// demo article from a second origin, as a publisher would. serve token and serve
// reviewer are for its operator: they work on the same file, also while it serves.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// options are the flags.
type options struct {
	addr, db, web     string
	demo              bool
	demoAddr, demoDir string
	token, proxy      string
}

const usage = `usage: serve [flags]
       serve token new|list|rotate|revoke …
       serve reviewer add|set|list …

`

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	f := flag.NewFlagSet("serve", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.addr, "addr", "127.0.0.1:8788", "`address` of the edge")
	f.StringVar(&o.db, "db", "", "SQLite `file`, made if absent (default .cache/claimlight.db, with -demo a temporary one)")
	f.StringVar(&o.web, "web", "web/dist", "`folder` of the built page module: e/{version}/ and version")
	f.BoolVar(&o.demo, "demo", false, "load the sample reviews and serve the demo article")
	f.StringVar(&o.demoAddr, "demo-addr", "127.0.0.1:8787", "`address` of the demo article")
	f.StringVar(&o.demoDir, "demo-dir", "web/demo", "`folder` of the demo article")
	f.StringVar(&o.token, "put-token", os.Getenv("CLAIMLIGHT_PUT_TOKEN"), "`secret` with which the demo's reviewer may publish (default $CLAIMLIGHT_PUT_TOKEN, else a new one)")
	f.StringVar(&o.proxy, "proxy", "", "`addresses` of proxies in front, apart by commas, each an address or network: their X-Forwarded-For is believed")
	f.Usage = func() {
		fmt.Fprint(stderr, usage)
		f.PrintDefaults()
	}
	if err := f.Parse(args); err != nil {
		return o, err
	}
	if f.NArg() > 0 {
		return o, fmt.Errorf("what is %q? see -help", f.Arg(0))
	}
	return o, nil
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

// run serves until ctx ends. Ports are bound before anything is written, so
// that a busy one leaves nothing behind.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	if len(args) > 0 && (args[0] == "token" || args[0] == "reviewer") {
		return admin(ctx, args, stdout, stderr)
	}
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
	listener, err := listen(o.addr, "-addr")
	if err != nil {
		return err
	}
	defer listener.Close()
	demoListener, err := o.listenDemo()
	if err != nil {
		return err
	}
	if o.demo {
		defer demoListener.Close()
	}
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
	handler := &edge.Handler{Store: reviews, Operator: operator, Address: address, Static: os.DirFS(o.web), Memory: &edge.Memory{}, Log: slog.New(slog.NewTextHandler(stderr, nil))}
	go forget(ctx, reviews, handler.Log)
	servers := []server{{listener, compress(handler)}}
	if o.demo {
		page, err := o.newDemo(ctx, reviews, servers[0].url())
		if err != nil {
			return err
		}
		servers = append(servers, server{demoListener, page})
	}
	return serve(ctx, servers, func() error { return o.announce(ctx, stdout, servers, db) })
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
	return ".cache/claimlight.db", func() {}, os.MkdirAll(".cache", 0o755)
}

// listen binds an address, and says which flag to change where it is taken.
func listen(addr, name string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		_, port, _ := net.SplitHostPort(addr)
		return nil, fmt.Errorf("port %s is in use; pass %s HOST:PORT with another one", port, name)
	}
	return l, err
}

func (o *options) listenDemo() (net.Listener, error) {
	if !o.demo {
		return nil, nil
	}
	return listen(o.demoAddr, "-demo-addr")
}

// A server is a handler at an address that is bound already.
type server struct {
	listener net.Listener
	handler  http.Handler
}

func (s server) url() string { return "http://" + s.listener.Addr().String() }

// serve runs the servers until ctx ends or one fails, and calls started once
// they accept. Requests under way get a few seconds to end.
func serve(ctx context.Context, servers []server, started func() error) error {
	failed := make(chan error, len(servers))
	var running []*http.Server
	for _, s := range servers {
		h := &http.Server{Handler: s.handler, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 30 * time.Second,
			WriteTimeout: 60 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10,
			ErrorLog: log.New(io.Discard, "", 0)} // its lines carry addresses; the handler logs its own errors
		running = append(running, h)
		go func() { failed <- h.Serve(s.listener) }()
	}
	err := started()
	if err == nil {
		select {
		case <-ctx.Done():
		case err = <-failed:
		}
	}
	last, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	for _, h := range running {
		if h.Shutdown(last) != nil {
			h.Close()
		}
	}
	return err
}

// announce loads the sample, now that the edge answers, and says where it is.
func (o *options) announce(ctx context.Context, stdout io.Writer, servers []server, db string) error {
	base := servers[0].url()
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
`, "\n"), servers[1].url(), base, db, o.token)
	return nil
}
