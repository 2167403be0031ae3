// Package fetch gets pages of sites that nobody has to trust: over https, from
// public addresses alone, within bounds of time, size and number, and as their
// robots.txt allows.
package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/feed"
)

// Bounds of one page.
const (
	MaxTime      = 10 * time.Second // redirects included
	MaxRedirects = 5
	MaxBytes     = 5 << 20 // after decompression
	MaxRatio     = 20      // of decompression, beyond the first slack
	MaxElements  = 100_000 // tags, or objects and lists; how deep they nest is package read's to bound
	slack        = 64 << 10
)

// Errors that tell why a page was not fetched.
var (
	ErrScheme    = errors.New("fetch: only https addresses are fetched")
	ErrAddress   = errors.New("fetch: no public address")
	ErrRedirects = errors.New("fetch: too many redirects")
	ErrTooLong   = errors.New("fetch: too long")
	ErrBomb      = errors.New("fetch: decompresses to too much")
	ErrElements  = errors.New("fetch: too many elements")
	ErrEncoding  = errors.New("fetch: an encoding that was not asked for")
	ErrRobots    = errors.New("fetch: robots.txt forbids it")
	ErrLater     = errors.New("fetch: the site asks to come back later")
	ErrIdle      = errors.New("fetch: nothing came for a minute")
)

// A StatusError is an answer that is no stream.
type StatusError struct{ Status int }

func (e *StatusError) Error() string { return fmt.Sprintf("fetch: the answer has status %d", e.Status) }

// A Page is what a server answered in the end.
type Page struct {
	URL    string // after redirects
	Status int
	Body   string // of a 200 alone
}

// A Client fetches pages, one at a time from each host. It may be used by many at
// once.
type Client struct {
	agent   string
	http    *http.Client
	allow   func(netip.AddrPort) bool
	dialer  *net.Dialer
	now     func() time.Time
	sleep   func(context.Context, time.Duration) error
	mu      sync.Mutex // of what follows
	hosts   map[string]*host
	held    int           // bytes that hosts take
	timeout time.Duration // of a page
	idle    time.Duration // of a stream
}

// Token is the name that robots.txt may call us by.
const Token = "Claimlight"

// New makes a client. contact is an address where people who run sites find out
// who we are and how to reach us; it is sent with every request.
func New(contact string) *Client {
	c := &Client{agent: Token + "/1.0 (+" + contact + ")", allow: isServer, now: time.Now, sleep: feed.Sleep, hosts: map[string]*host{}, timeout: MaxTime, idle: maxIdle}
	c.dialer = &net.Dialer{Timeout: MaxTime, Control: c.control}
	c.http = &http.Client{
		Transport: &http.Transport{
			Proxy:                  nil, // one would dial for us, unseen
			DialContext:            c.dialer.DialContext,
			TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
			TLSHandshakeTimeout:    MaxTime,
			ResponseHeaderTimeout:  maxIdle,
			MaxConnsPerHost:        1,
			MaxIdleConnsPerHost:    1,
			IdleConnTimeout:        30 * time.Second,
			DisableCompression:     true, // so that we see how much comes out of how much
			MaxResponseHeaderBytes: 64 << 10,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return c
}

// CloseIdle closes connections that wait for another request.
func (c *Client) CloseIdle() { c.http.CloseIdleConnections() }

// Page fetches a page. Answers other than 200 are pages without a body; a host that
// asks to come back soon is waited for.
func (c *Client) Page(ctx context.Context, address string) (Page, error) {
	u, err := parse(address)
	if err != nil {
		return Page{}, err
	}
	left := c.timeout
	page, err := c.follow(ctx, u, false, &left)
	if err == nil && page.Status == http.StatusOK && elements(page.Body) > MaxElements {
		return Page{}, ErrElements
	}
	return page, err
}

// follow fetches a page and what it redirects to, in the time that is left. No
// robots.txt is asked for a robots.txt.
func (c *Client) follow(ctx context.Context, u *url.URL, robots bool, left *time.Duration) (Page, error) {
	for range MaxRedirects + 1 {
		if !robots {
			if err := c.allowed(ctx, u, left); err != nil {
				return Page{}, err
			}
		}
		page, next, err := c.hop(ctx, u, robots, left)
		if errors.Is(err, ErrLater) { // which the second one waits for, or leaves the host alone
			page, next, err = c.hop(ctx, u, robots, left)
		}
		if err != nil || next == nil {
			return page, err
		}
		u = next
	}
	return Page{}, ErrRedirects
}

// hop sends one request, once nobody else fetches from the host and it may be asked.
// Waiting for that takes nothing of the time that is left, or a patient host could
// not be fetched from.
func (c *Client) hop(ctx context.Context, u *url.URL, robots bool, left *time.Duration) (page Page, next *url.URL, err error) {
	h, err := c.enter(ctx, u)
	if err != nil {
		return Page{}, nil, err
	}
	defer c.leave(h)
	if err := c.pause(ctx, h); err != nil {
		return Page{}, nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, *left)
	defer cancel()
	began := time.Now()
	defer func() { *left -= time.Since(began) }()
	return c.get(ctx, u, robots)
}

// parse reads an address that may be fetched.
func parse(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		return nil, fmt.Errorf("%w: %q", ErrScheme, address)
	}
	host := strings.ToLower(u.Host)
	if name := edge.Host("https://" + host); name != "" { // an address of IPv6 has none
		host = name
	}
	u.Fragment, u.Host = "", strings.TrimSuffix(host, ":443") // so that a host is the same, however spelled
	return u, nil
}

// get sends one request. next is where its answer redirects to.
func (c *Client) get(ctx context.Context, u *url.URL, robots bool) (page Page, next *url.URL, err error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, nil, err
	}
	r.Header.Set("User-Agent", c.agent)
	r.Header.Set("Accept", "text/html, application/xhtml+xml, application/ld+json, application/json;q=0.9")
	r.Header.Set("Accept-Encoding", "gzip")
	response, err := c.http.Do(r)
	if err != nil {
		return Page{}, nil, err
	}
	defer func() {
		_, _ = io.CopyN(io.Discard, response.Body, slack) // so that the connection can be used again
		response.Body.Close()
	}()
	page = Page{URL: u.String(), Status: response.StatusCode}
	if next, err = redirect(u, response); err != nil || next != nil {
		return page, next, err
	}
	switch page.Status {
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		c.later(u, response.Header.Get("Retry-After"))
		return page, nil, ErrLater
	case http.StatusOK:
		page.Body, err = body(response, robots)
	}
	return page, nil, err
}

// redirect is where an answer redirects to, nil where it does not.
func redirect(u *url.URL, response *http.Response) (*url.URL, error) {
	switch response.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		to, err := u.Parse(response.Header.Get("Location"))
		if err != nil {
			return nil, err
		}
		return parse(to.String())
	}
	return nil, nil
}

// body reads the body of an answer within its bounds. Of a robots.txt what is over
// them does not count, as RFC 9309 has it.
func body(response *http.Response, robots bool) (string, error) {
	in, err := decoded(response.Header.Get("Content-Encoding"), response.Body)
	if err != nil {
		return "", err
	}
	most := int64(MaxBytes + 1)
	if robots {
		most = maxRobots
	}
	text, err := io.ReadAll(io.LimitReader(in, most))
	if err == nil && len(text) > MaxBytes {
		err = ErrTooLong
	}
	if err != nil {
		return "", err
	}
	return string(text), nil
}

// elements counts what a document is made of.
func elements(s string) int {
	if t := strings.TrimLeft(s, " \t\r\n\ufeff"); t != "" && (t[0] == '{' || t[0] == '[') {
		return strings.Count(s, "{") + strings.Count(s, "[")
	}
	return strings.Count(s, "<")
}
