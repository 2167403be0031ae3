package fetch

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"time"
)

// maxIdle is how long a stream may give nothing.
const maxIdle = time.Minute

// A Stream is a feed of any length.
type Stream struct {
	io.ReadCloser
	Size int64  // 0 where that is not known
	Mark string // tells this state of the feed from others; "" where the server does not
}

// Stream opens a feed. It is as guarded as a page is, but for what bounds a page's
// time and size: who reads it holds little at a time. The operator names it, so no
// robots.txt is asked. Its bytes come as they are sent; it is ErrIdle where none do.
func (c *Client) Stream(ctx context.Context, address string) (*Stream, error) {
	u, err := parse(address)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	w := &watched{ctx: ctx, cancel: cancel, idle: c.idle, timer: time.AfterFunc(c.idle, func() { cancel(ErrIdle) })}
	response, err := c.open(ctx, u)
	w.timer.Stop()
	if err != nil {
		err = w.cause(err)
		cancel(nil)
		return nil, err
	}
	w.ReadCloser = response.Body
	return &Stream{w, max(response.ContentLength, 0), mark(response)}, nil
}

// open follows redirects to an answer of status 200.
func (c *Client) open(ctx context.Context, u *url.URL) (*http.Response, error) {
	for range MaxRedirects + 1 {
		response, err := c.ask(ctx, u)
		if err != nil {
			return nil, err
		}
		u, err = redirect(u, response)
		switch {
		case err == nil && u == nil && response.StatusCode == http.StatusOK:
			return response, nil
		case err == nil && u == nil:
			err = &StatusError{response.StatusCode}
		}
		response.Body.Close()
		if err != nil {
			return nil, err
		}
	}
	return nil, ErrRedirects
}

func (c *Client) ask(ctx context.Context, u *url.URL) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", c.agent)
	r.Header.Set("Accept-Encoding", "identity")
	return c.http.Do(r)
}

// mark is what a server tells of the state of a feed. A length alone tells nothing:
// another day's feed may have the same.
func mark(response *http.Response) string {
	tag, modified := response.Header.Get("ETag"), response.Header.Get("Last-Modified")
	if tag == "" && modified == "" {
		return ""
	}
	return tag + "\n" + modified + "\n" + response.Header.Get("Content-Length")
}

// watched ends a body that gives nothing for long.
type watched struct {
	io.ReadCloser
	ctx    context.Context
	cancel context.CancelCauseFunc
	idle   time.Duration
	timer  *time.Timer
}

func (w *watched) Read(p []byte) (int, error) {
	w.timer.Reset(w.idle)
	defer w.timer.Stop()
	n, err := w.ReadCloser.Read(p)
	return n, w.cause(err)
}

// cause is why reading ended: an error that says no more than that it was cancelled
// does not tell by whom, and a server that hears of it may even end well.
func (w *watched) cause(err error) error {
	if err != nil && errors.Is(context.Cause(w.ctx), ErrIdle) {
		return ErrIdle
	}
	return err
}

func (w *watched) Close() error {
	w.timer.Stop()
	w.cancel(nil)
	return w.ReadCloser.Close()
}
