package fetch

import (
	"context"
	"errors"
	"net/url"
	"time"

	"claimlight/worker/feed"
)

// Bounds of what a site can ask of us.
const (
	maxPause   = time.Minute    // that is waited for; for longer ones the site is left alone
	keepRobots = 24 * time.Hour // as RFC 9309 has it
	retry      = 10 * time.Second
)

// Bounds of what is remembered: so many bytes of rules, and each host counts as so
// many more.
const (
	maxHeld   = 32 << 20
	hostBytes = 1 << 10
)

// A host is what is known of one. The Client's mu is over all but turn.
type host struct {
	turn   chan struct{} // holds one while nobody fetches from it
	users  int           // who fetch, or wait for their turn
	next   time.Time     // not to be asked before
	robots *rules
	read   time.Time // when robots was
}

// host gives what is known of a host; mu is held.
func (c *Client) host(u *url.URL) *host {
	h := c.hosts[u.Host]
	if h == nil {
		c.hold(hostBytes)
		h = &host{turn: make(chan struct{}, 1)}
		h.turn <- struct{}{}
		c.hosts[u.Host] = h
	}
	return h
}

// hold makes room for so many bytes more, by forgetting hosts that nobody asks and
// that do not ask for patience; mu is held.
func (c *Client) hold(n int) {
	if c.held += n; c.held <= maxHeld {
		return
	}
	now := c.now()
	for name, h := range c.hosts {
		if c.held -= h.robots.bytes(); h.users > 0 || h.next.After(now) {
			h.robots = nil // it is read again
			continue
		}
		c.held -= hostBytes
		delete(c.hosts, name)
	}
}

// enter waits until nobody else fetches from a host.
func (c *Client) enter(ctx context.Context, u *url.URL) (*host, error) {
	c.mu.Lock()
	h := c.host(u)
	h.users++
	c.mu.Unlock()
	select {
	case <-h.turn:
		return h, nil
	case <-ctx.Done():
		c.mu.Lock()
		h.users--
		c.mu.Unlock()
		return nil, ctx.Err()
	}
}

// leave ends what enter began. The host has to be left alone as long as its rules say.
func (c *Client) leave(h *host) {
	c.mu.Lock()
	if h.robots != nil {
		h.after(c.now().Add(h.robots.delay))
	}
	h.users--
	c.mu.Unlock()
	h.turn <- struct{}{}
}

// later notes that a host asked for patience.
func (c *Client) later(u *url.URL, retryAfter string) {
	wait := feed.RetryAfter(retryAfter, c.now())
	if wait == 0 {
		wait = retry
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.host(u).after(c.now().Add(wait))
}

func (h *host) after(at time.Time) {
	if at.After(h.next) {
		h.next = at
	}
}

// pause waits until a host may be asked, or is ErrLater where that is far.
func (c *Client) pause(ctx context.Context, h *host) error {
	c.mu.Lock()
	wait := h.next.Sub(c.now())
	c.mu.Unlock()
	switch {
	case wait <= 0:
		return nil
	case wait > maxPause:
		return ErrLater
	}
	return c.sleep(ctx, wait)
}

// allowed is an error where the host's robots.txt forbids an address to us.
func (c *Client) allowed(ctx context.Context, u *url.URL, left *time.Duration) error {
	rules, err := c.robots(ctx, u, left)
	if err == nil && !rules.allow(u.RequestURI()) {
		return ErrRobots
	}
	return err
}

// robots gives the rules of a host, as of a day ago at most.
func (c *Client) robots(ctx context.Context, u *url.URL, left *time.Duration) (*rules, error) {
	c.mu.Lock()
	h := c.host(u)
	known, read := h.robots, h.read
	c.mu.Unlock()
	if known != nil && c.now().Before(read.Add(keepRobots)) {
		return known, nil
	}
	page, err := c.follow(ctx, &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}, true, left)
	if err != nil && !errors.Is(err, ErrRedirects) { // RFC 9309 takes those for no file
		return nil, err
	}
	found := rulesOf(page.Status, page.Body)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.hold(found.bytes()) // first, for it may forget the host
	h = c.host(u)
	c.held -= h.robots.bytes()
	h.robots, h.read = &found, c.now()
	return &found, nil
}
