// Command soak treats the native edge badly for long, on this machine alone:
// ./build.sh soak builds it and runs all of it. Every part prints one line; the
// first that loses or refuses anything ends it with an error.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path"
	"path/filepath"
	"syscall"
	"time"

	"claimlight/worker/soak"
)

type options struct {
	serve          string
	kills, slow    int
	minutes        float64
	reviews        int
	crowd, measure time.Duration
	dir            string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	var o options
	f := flag.NewFlagSet("soak", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.serve, "serve", ".cache/bin/serve", "the server's `file`")
	f.IntVar(&o.kills, "kills", 100, "`number` of times to kill two servers that write")
	f.IntVar(&o.slow, "slow", 10_000, "`number` of slow clients")
	f.DurationVar(&o.crowd, "crowd", time.Minute, "`time` that they stay")
	f.Float64Var(&o.minutes, "minutes", 20, "`minutes` of load at half of the peak")
	f.DurationVar(&o.measure, "measure", 15*time.Second, "`time` to measure the peak in")
	f.IntVar(&o.reviews, "reviews", 20_000, "`number` of reviews to load over")
	if err := f.Parse(args); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "claimlight-soak-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	o.dir = dir
	var failed error // of one part; the others tell what they find all the same
	for _, part := range []func(context.Context, io.Writer) error{o.kill, o.crowded, o.load} {
		err := part(ctx, stdout)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		failed = errors.Join(failed, err)
	}
	return failed
}

func (o *options) command(args ...string) *exec.Cmd { return exec.Command(o.serve, args...) }

func (o *options) kill(ctx context.Context, stdout io.Writer) error {
	if o.kills == 0 {
		return nil
	}
	db := filepath.Join(o.dir, "kill.db")
	sum, err := soak.Kill(ctx, db, o.kills, &soak.Servers{Serve: o.command, DB: db, Count: 2})
	fmt.Fprintln(stdout, "kill -9:", sum)
	return err
}

func (o *options) crowded(ctx context.Context, stdout io.Writer) error {
	if o.slow == 0 {
		return nil
	}
	const large = "/e/0/engine.wasm"
	web := filepath.Join(o.dir, "web")
	if err := os.MkdirAll(filepath.Join(web, path.Dir(large)), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(web, large), make([]byte, 2<<20), 0o644); err != nil {
		return err
	}
	return o.serving(ctx, func(s *soak.Server) error {
		crowd, err := soak.Slow(ctx, s, o.slow, "127.0.0.1", large, o.crowd) // as if all came through one proxy
		fmt.Fprintln(stdout, "slow clients:", crowd)
		if err == nil && crowd.Failed > 0 {
			err = fmt.Errorf("slow clients shut out others: %v", crowd.Errors)
		}
		return err
	}, "-web", web)
}

func (o *options) load(ctx context.Context, stdout io.Writer) error {
	if o.minutes == 0 {
		return nil
	}
	return o.serving(ctx, func(s *soak.Server) error {
		say := func(line string) { fmt.Fprintln(stdout, "load:", line) }
		load, err := soak.Run(ctx, s, o.reviews, o.measure, time.Duration(o.minutes*float64(time.Minute)), say)
		say(load.String())
		switch {
		case err != nil:
			return err
		case load.Failed > 0:
			return fmt.Errorf("requests failed under load: %w", load.FirstFailure)
		case load.Late > 0: // they would have been asked, and found it slow
			return fmt.Errorf("%d requests could not be sent in time at half of the peak", load.Late)
		case !load.Flat():
			return fmt.Errorf("memory grew under load")
		}
		return nil
	})
}

// serving does something to a server on a new database, which has to end in good order after it.
func (o *options) serving(ctx context.Context, do func(*soak.Server) error, args ...string) error {
	dir, err := os.MkdirTemp(o.dir, "")
	if err != nil {
		return err
	}
	db := filepath.Join(dir, "reviews.db")
	reviewer, err := soak.Enlist(ctx, db, "desk.example")
	if err != nil {
		return err
	}
	s, err := soak.Start(o.command, db, reviewer, args...)
	if err != nil {
		return err
	}
	if err := do(s); err != nil {
		_ = s.Kill() // the first error counts
		return fmt.Errorf("%w\n%s", err, s.Log())
	}
	return s.Stop()
}
