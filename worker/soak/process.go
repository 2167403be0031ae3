// Package soak treats a native edge badly and counts what that loses: it kills it
// while it writes, lets thousands of slow clients at it, and loads it for long. The
// edge runs as a process of its own, as it would anywhere; worker/cmd/soak does it
// for long, tests of worker/cmd/serve for a moment.
package soak

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// Reviewer publishes. Each has a token of its own, and what one token may write in
// a time has a limit.
type Reviewer struct{ Site, Token string }

// Enlist registers a reviewer in a database, which is made if it is not there.
func Enlist(ctx context.Context, db, site string) (Reviewer, error) {
	s, err := store.Open(ctx, db)
	if err != nil {
		return Reviewer{}, err
	}
	defer s.Close()
	r := Reviewer{site, edge.NewToken()}
	if err := s.Register(ctx, edge.Source{Name: "The Desk", Site: site}); err != nil {
		return r, err
	}
	return r, s.AddToken(ctx, site, edge.HashOf(r.Token), time.Now())
}

// Serve makes the command of a server with these arguments, not yet started.
type Serve func(args ...string) *exec.Cmd

// Server is a running server.
type Server struct {
	URL      string
	Metrics  string // its /metrics
	Reviewer Reviewer
	cmd      *exec.Cmd
	ended    chan error
	log      *tail
}

// Start runs a server on a database that has a reviewer, on ports of its own, until
// it is killed or stopped.
func Start(serve Serve, db string, r Reviewer, args ...string) (*Server, error) {
	cmd := serve(append([]string{"-addr", "127.0.0.1:0", "-metrics", "127.0.0.1:0", "-db", db}, args...)...)
	s := &Server{Reviewer: r, cmd: cmd, ended: make(chan error, 1), log: &tail{}}
	cmd.Stderr = s.log
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(out)
	for s.URL == "" && lines.Scan() {
		if address, ok := strings.CutPrefix(lines.Text(), "edge "); ok {
			s.URL = address
		}
		if address, ok := strings.CutPrefix(lines.Text(), "metrics "); ok {
			s.Metrics = address
		}
	}
	go func() {
		_, _ = io.Copy(io.Discard, out) // until it ends
		s.ended <- cmd.Wait()
	}()
	if s.URL == "" {
		return nil, fmt.Errorf("soak: the server did not start: %w: %s", <-s.ended, s.Log())
	}
	return s, nil
}

// Kill is kill -9.
func (s *Server) Kill() error {
	err := s.cmd.Process.Kill()
	<-s.ended // it says that it was killed
	return err
}

// Signal sends a signal, such as SIGTERM.
func (s *Server) Signal(signal os.Signal) error { return s.cmd.Process.Signal(signal) }

// Wait gives how the server ended, nil for exit code 0.
func (s *Server) Wait(ctx context.Context) error {
	select {
	case err := <-s.ended:
		return err
	case <-ctx.Done():
		return errors.Join(errors.New("soak: the server goes on"), s.Kill())
	}
}

// Stop ends the server in good order.
func (s *Server) Stop() error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	return errors.Join(s.Signal(syscall.SIGTERM), s.Wait(ctx))
}

// Log is what the server last wrote to its log.
func (s *Server) Log() string { return s.log.String() }

// Memory is what the server holds now, in bytes: its resident set.
func (s *Server) Memory() (int64, error) {
	file, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, rest, _ := strings.Cut(string(file), "VmRSS:")
	kilobytes, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, err := strconv.ParseInt(kilobytes, 10, 64)
	return n << 10, err
}

// put publishes some reviews and gives the body of the answer, an error where they
// were not taken or the answer did not arrive.
func (s *Server) put(ctx context.Context, client *http.Client, reviews ...review) (string, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPut, s.URL+"/v1/reviews", strings.NewReader(s.Reviewer.body(reviews)))
	if err != nil {
		return "", err
	}
	r.Header.Set("Content-Type", "application/ld+json")
	r.Header.Set("Authorization", "Bearer "+s.Reviewer.Token)
	return do(client, r)
}

func get(ctx context.Context, client *http.Client, url string) (string, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return "", err
	}
	return do(client, r)
}

func do(client *http.Client, r *http.Request) (string, error) {
	response, err := client.Do(r)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("soak: %s %s: %s %s", r.Method, r.URL.Path, response.Status, body)
	}
	return string(body), err
}
