package fetch

import (
	"compress/gzip"
	"io"
	"strings"
)

// decoded is a body without its encoding, which may be gzip or none.
func decoded(encoding string, in io.Reader) (io.Reader, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "", "identity":
		return in, nil
	case "gzip", "x-gzip":
		raw := &counter{in: in}
		z, err := gzip.NewReader(raw)
		return &inflated{z, raw, 0}, err
	}
	return nil, ErrEncoding
}

// A counter counts what is read through it.
type counter struct {
	in io.Reader
	n  int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n += int64(n)
	return n, err
}

// inflated ends with ErrBomb where too much comes out of too little.
type inflated struct {
	in  io.Reader
	raw *counter
	n   int64
}

func (i *inflated) Read(p []byte) (int, error) {
	n, err := i.in.Read(p)
	if i.n += int64(n); i.n > slack+MaxRatio*i.raw.n {
		return 0, ErrBomb
	}
	return n, err
}
