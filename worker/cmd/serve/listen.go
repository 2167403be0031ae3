package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net"
	"net/http"
	"syscall"
	"time"
)

// addresses are what is bound: demo and metrics are nil where they are not wanted.
type addresses struct{ edge, demo, metrics net.Listener }

// bind binds the addresses that the flags name, all or none.
func (o *options) bind() (at addresses, err error) {
	for _, b := range []struct {
		to         *net.Listener
		addr, name string
		wanted     bool
	}{
		{&at.edge, o.addr, "-addr", true},
		{&at.demo, o.demoAddr, "-demo-addr", o.demo},
		{&at.metrics, o.metrics, "-metrics", o.metrics != ""},
	} {
		if !b.wanted {
			continue
		}
		l, err := listen(b.addr, b.name)
		if err != nil {
			at.close()
			return addresses{}, err
		}
		*b.to = l
	}
	return at, nil
}

func (at addresses) close() {
	for _, l := range []net.Listener{at.edge, at.demo, at.metrics} {
		if l != nil {
			l.Close()
		}
	}
}

func url(l net.Listener) string { return "http://" + l.Addr().String() }

// listen binds an address, and says which flag to change where it is taken.
func listen(addr, name string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		_, port, _ := net.SplitHostPort(addr)
		return nil, fmt.Errorf("port %s is in use; pass %s HOST:PORT with another one", port, name)
	}
	return l, err
}

// A server is a handler at an address that is bound already.
type server struct {
	listener net.Listener
	handler  http.Handler
	crowd    *crowd
}

// Limits of a connection. A request's head has to come within headTime, all of it
// within sendTime, and its answer be taken within takeTime: 1 MB in 30 s up, 2 MB
// in 60 s down, which a poor mobile line does.
const (
	headTime = 5 * time.Second
	sendTime = 30 * time.Second
	takeTime = 60 * time.Second
	idleTime = 2 * time.Minute
	headSize = 16 << 10
)

func (s server) http() *http.Server {
	return &http.Server{Handler: s.handler, ReadHeaderTimeout: headTime, ReadTimeout: sendTime, WriteTimeout: takeTime, IdleTimeout: idleTime,
		MaxHeaderBytes: headSize, ConnState: s.crowd.state,
		ErrorLog: log.New(io.Discard, "", 0)} // its lines carry addresses; the handler logs its own errors
}

// serve runs the servers until ctx ends or one fails, and calls started once
// they accept. Requests under way get the time grace to end.
func serve(ctx context.Context, servers []server, grace time.Duration, log *slog.Logger, started func() error) error {
	failed := make(chan error, len(servers))
	var running []*http.Server
	for _, s := range servers {
		h := s.http()
		running = append(running, h)
		go func() { failed <- h.Serve(s.listener) }()
	}
	err := started()
	if err == nil {
		select {
		case <-ctx.Done():
			log.Info("stopping", "grace", grace)
		case err = <-failed:
		}
	}
	return errors.Join(err, shutdown(running, grace, log))
}

// shutdown lets requests under way end, of all servers within the same time, and
// breaks off what is left.
func shutdown(running []*http.Server, grace time.Duration, log *slog.Logger) error {
	last, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	done := make(chan error, len(running))
	for _, h := range running {
		go func() {
			err := h.Shutdown(last)
			if errors.Is(err, context.DeadlineExceeded) {
				log.Warn("requests were broken off")
				err = h.Close()
			}
			done <- err
		}()
	}
	var all error
	for range running {
		all = errors.Join(all, <-done)
	}
	return all
}
