package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// compress puts gzip around a handler whose answers are small enough to hold
// and whose ETags are weak, so that one names the content in either coding.
// What has an ETag is compressed once, and one copy serves all who read it.
func compress(inner http.Handler) http.Handler {
	return &compressor{inner: inner, turns: make(chan struct{}, runtime.GOMAXPROCS(0)), done: map[string][]byte{}}
}

type compressor struct {
	inner http.Handler
	turns chan struct{} // answers being compressed at once: of thousands none would be done sooner
	mu    sync.Mutex
	done  map[string][]byte // by path and ETag
	size  int
}

// Below minSize gzip gains nothing; above maxHeld bytes in all, the compressed
// answers are dropped and made again as they are asked for.
const (
	minSize = 512
	maxHeld = 16 << 20
)

// ServeHTTP implements http.Handler.
func (c *compressor) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		c.inner.ServeHTTP(w, r)
		return
	}
	status, body := c.answer(w.Header(), r)
	if status != http.StatusNotModified && status != http.StatusNoContent {
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	}
	w.WriteHeader(status)
	_, _ = w.Write(body) // a reader who left is no concern
}

// answer gives the inner handler's answer as it is sent. Where its reader leaves before
// it is compressed, it stays as it is.
func (c *compressor) answer(header http.Header, r *http.Request) (int, []byte) {
	held := &response{header: header, status: http.StatusOK}
	c.inner.ServeHTTP(held, r)
	body := held.body
	if len(body) < minSize || !accepts(r) {
		return held.status, body
	}
	key := ""
	if tag := header.Get("ETag"); tag != "" {
		key = r.URL.Path + " " + tag
	}
	packed := c.packed(r.Context(), key, body)
	if packed == nil {
		return held.status, body
	}
	header.Set("Content-Encoding", "gzip")
	return held.status, packed
}

// packed gives a body compressed, now or earlier where it has a key; nil where ctx ends
// first.
func (c *compressor) packed(ctx context.Context, key string, body []byte) []byte {
	if packed := c.find(key); packed != nil {
		return packed
	}
	select {
	case c.turns <- struct{}{}:
		defer func() { <-c.turns }()
	case <-ctx.Done():
		return nil
	}
	if packed := c.find(key); packed != nil { // while this one waited
		return packed
	}
	if key == "" {
		return pack(body)
	}
	return c.keep(key, pack(body))
}

// find gives what has this key, nil where nothing has.
func (c *compressor) find(key string) []byte {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.done[key]
}

// keep gives the one copy of what has this key.
func (c *compressor) keep(key string, packed []byte) []byte {
	c.mu.Lock()
	defer c.mu.Unlock()
	if first, ok := c.done[key]; ok {
		return first
	}
	if c.size+len(packed) > maxHeld {
		clear(c.done)
		c.size = 0
	}
	c.done[key] = packed
	c.size += len(packed)
	return packed
}

// pack compresses a body.
func pack(body []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(body) // a bytes.Buffer takes everything
	_ = z.Close()
	return b.Bytes()
}

// accepts reports whether a client takes gzip; "gzip;q=0" says that it does not.
func accepts(r *http.Request) bool {
	for coding := range strings.SplitSeq(strings.Join(r.Header.Values("Accept-Encoding"), ","), ",") {
		name, weight, _ := strings.Cut(strings.ToLower(coding), ";")
		if strings.TrimSpace(name) == "gzip" {
			weight = strings.TrimSpace(weight)
			return strings.Trim(strings.TrimPrefix(weight, "q="), "0.") != "" || weight == ""
		}
	}
	return false
}

// response holds an answer until it is whole. A handler that writes in one piece, as
// the edge does, gives that piece away: it is not copied.
type response struct {
	header http.Header
	status int
	body   []byte
}

func (r *response) Header() http.Header    { return r.header }
func (r *response) WriteHeader(status int) { r.status = status }

func (r *response) Write(b []byte) (int, error) {
	if r.body == nil {
		r.body = slices.Clip(b)
	} else {
		r.body = append(r.body, b...)
	}
	return len(b), nil
}
