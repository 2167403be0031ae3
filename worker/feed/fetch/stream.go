package fetch

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"time"
)

// idle is how long a stream may give nothing.
const idle = time.Minute

// Stream opens a feed of any length. It is as guarded as a page is, but for what
// bounds a page's time and size: who reads it holds little at a time. The operator
// names it, so no robots.txt is asked. Its bytes come as they are sent. size is 0
// where that is not known.
func (c *Client) Stream(ctx context.Context, address string) (body io.ReadCloser, size int64, err error) {
	u, err := parse(address)
	if err != nil {
		return nil, 0, err
	}
	ctx, cancel := context.WithCancel(ctx)
	for range MaxRedirects + 1 {
		var response *http.Response
		if response, err = c.open(ctx, u); err != nil {
			break
		}
		if u, err = redirect(u, response); err != nil || u == nil {
			return c.stream(response, cancel, err)
		}
		response.Body.Close()
		err = ErrRedirects
	}
	cancel()
	return nil, 0, err
}

func (c *Client) open(ctx context.Context, u *url.URL) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", c.agent)
	r.Header.Set("Accept-Encoding", "identity")
	return c.http.Do(r)
}

// stream is an answer's body, which ends when it gives nothing for long.
func (c *Client) stream(response *http.Response, cancel func(), err error) (io.ReadCloser, int64, error) {
	if err == nil && response.StatusCode != http.StatusOK {
		err = &StatusError{response.StatusCode}
	}
	if err != nil {
		response.Body.Close()
		cancel()
		return nil, 0, err
	}
	timer := time.AfterFunc(idle, cancel)
	timer.Stop()
	return &watched{response.Body, timer, cancel}, max(response.ContentLength, 0), nil
}

// watched ends a body that gives nothing for long.
type watched struct {
	io.ReadCloser
	timer  *time.Timer
	cancel func()
}

func (w *watched) Read(p []byte) (int, error) {
	w.timer.Reset(idle)
	defer w.timer.Stop()
	return w.ReadCloser.Read(p)
}

func (w *watched) Close() error {
	w.timer.Stop()
	w.cancel()
	return w.ReadCloser.Close()
}
