package fetch

import (
	"context"
	"errors"
	"net/url"
	"sync"
	"time"

	"claimlight/worker/feed"
)

// Bounds of what a site can ask of us.
const (
	maxPause   = time.Minute    // that is waited for; for longer ones the site is left alone
	keepRobots = 24 * time.Hour // as RFC 9309 has it
	retry      = 10 * time.Second
)

// A host is what is known of one.
type host struct {
	turn   chan struct{} // holds one while nobody fetches from it
	mu     sync.Mutex
	next   time.Time // not to be asked before
	robots *rules
	read   time.Time // when robots was
}

func (c *Client) host(u *url.URL) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	h := c.hosts[u.Host]
	if h == nil {
		h = &host{turn: make(chan struct{}, 1)}
		h.turn <- struct{}{}
		c.hosts[u.Host] = h
	}
	return h
}

// enter waits until nobody else fetches from the host.
func (h *host) enter(ctx context.Context) error {
	select {
	case <-h.turn:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (h *host) leave() { h.turn <- struct{}{} }

// later notes that a host asked for patience.
func (h *host) later(now time.Time, retryAfter string) {
	wait := feed.RetryAfter(retryAfter, now)
	if wait == 0 {
		wait = retry
	}
	h.after(now.Add(wait))
}

func (h *host) after(at time.Time) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if at.After(h.next) {
		h.next = at
	}
}

// pause waits until a host may be asked, or is ErrLater where that is far.
func (c *Client) pause(ctx context.Context, h *host) error {
	h.mu.Lock()
	wait := h.next.Sub(c.now())
	h.mu.Unlock()
	switch {
	case wait <= 0:
		return nil
	case wait > maxPause:
		return ErrLater
	}
	return c.sleep(ctx, wait)
}

// allowed is an error where the host's robots.txt forbids an address to us.
func (c *Client) allowed(ctx context.Context, u *url.URL) error {
	rules, err := c.robots(ctx, u)
	if err != nil {
		return err
	}
	if !rules.allow(u.RequestURI()) {
		return ErrRobots
	}
	c.host(u).after(c.now().Add(rules.delay))
	return nil
}

// robots gives the rules of a host, as of a day ago at most.
func (c *Client) robots(ctx context.Context, u *url.URL) (*rules, error) {
	h := c.host(u)
	h.mu.Lock()
	known, read := h.robots, h.read
	h.mu.Unlock()
	if known != nil && c.now().Before(read.Add(keepRobots)) {
		return known, nil
	}
	page, err := c.follow(ctx, &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}, func(context.Context, *url.URL) error { return nil })
	if err != nil && !errors.Is(err, ErrRedirects) { // RFC 9309 takes those for no file
		return nil, err
	}
	found := rulesOf(page.Status, page.Body)
	h.mu.Lock()
	h.robots, h.read = &found, c.now()
	h.mu.Unlock()
	return &found, nil
}
