package main

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// compress puts gzip around a handler whose answers are small enough to hold
// and whose ETags are weak, so that one names the content in either coding.
// What has an ETag is compressed once.
func compress(inner http.Handler) http.Handler {
	return &compressor{inner: inner, done: map[string][]byte{}}
}

type compressor struct {
	inner http.Handler
	mu    sync.Mutex
	done  map[string][]byte // by path and ETag
	size  int
}

// Below minSize gzip gains nothing; above maxHeld bytes in all, the compressed
// answers are dropped and made again as they are asked for.
const (
	minSize = 512
	maxHeld = 64 << 20
)

// ServeHTTP implements http.Handler.
func (c *compressor) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		c.inner.ServeHTTP(w, r)
		return
	}
	held := &response{header: w.Header(), status: http.StatusOK}
	c.inner.ServeHTTP(held, r)
	header, body := w.Header(), held.body.Bytes()
	if len(body) >= minSize && accepts(r) {
		body = c.gzip(r.URL.Path+" "+header.Get("ETag"), header.Get("ETag") != "", body)
		header.Set("Content-Encoding", "gzip")
	}
	if held.status != http.StatusNotModified && held.status != http.StatusNoContent {
		header.Set("Content-Length", strconv.Itoa(len(body)))
	}
	w.WriteHeader(held.status)
	_, _ = w.Write(body) // a reader who left is no concern
}

// gzip compresses a body, or remembers having done so.
func (c *compressor) gzip(key string, keep bool, body []byte) []byte {
	c.mu.Lock()
	packed, ok := c.done[key]
	c.mu.Unlock()
	if ok && keep {
		return packed
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(body) // a bytes.Buffer takes everything
	_ = z.Close()
	if keep {
		c.keep(key, b.Bytes())
	}
	return b.Bytes()
}

func (c *compressor) keep(key string, packed []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.size+len(packed) > maxHeld {
		clear(c.done)
		c.size = 0
	}
	if _, ok := c.done[key]; !ok {
		c.done[key] = packed
		c.size += len(packed)
	}
}

// accepts reports whether a client takes gzip; "gzip;q=0" says that it does not.
func accepts(r *http.Request) bool {
	for coding := range strings.SplitSeq(strings.Join(r.Header.Values("Accept-Encoding"), ","), ",") {
		name, weight, _ := strings.Cut(strings.ReplaceAll(coding, " ", ""), ";")
		if name == "gzip" {
			return strings.Trim(strings.TrimPrefix(weight, "q="), "0.") != "" || weight == ""
		}
	}
	return false
}

// response holds an answer until it is whole.
type response struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (r *response) Header() http.Header         { return r.header }
func (r *response) WriteHeader(status int)      { r.status = status }
func (r *response) Write(b []byte) (int, error) { return r.body.Write(b) }
