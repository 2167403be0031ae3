package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"claimlight/worker/feed/fetch"
)

// An input is a stream of a source, without its compression.
type input struct {
	io.Reader
	name  string // of the source
	print string // tells streams apart: one that changed is read from its beginning; "" where it does not tell
	size  int64  // in bytes as they come, compressed or not; 0 where that is not known
	raw   *counter
	file  io.ReadSeeker // where the stream can be sought in
	close func() error
}

// Close closes what is read from.
func (in *input) Close() error { return in.close() }

// counter counts what is read, for the progress to be told from beside.
type counter struct {
	in io.Reader
	n  atomic.Int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// input opens a source by its argument.
func (o *options) input(ctx context.Context, client *fetch.Client, arg string) (*input, error) {
	switch {
	case arg == "-":
		return newInput("-", o.stdin, "", func() error { return nil })
	case isAddress(arg):
		s, err := client.Stream(ctx, arg)
		if err != nil {
			return nil, err
		}
		in, err := newInput(arg, s, s.Mark, s.Close)
		if err != nil {
			s.Close()
			return nil, err
		}
		in.size = s.Size
		return in, nil
	}
	return openFile(arg)
}

func openFile(arg string) (*input, error) {
	name, err := filepath.Abs(arg)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	stat, err := f.Stat()
	if err == nil && stat.IsDir() {
		err = fmt.Errorf("%s is a folder; name its files", arg)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	in, err := newInput(name, f, fmt.Sprint(stat.Size(), " ", stat.ModTime().UnixNano()), f.Close)
	if err != nil {
		f.Close()
		return nil, err
	}
	if in.size = stat.Size(); in.Reader == in.raw {
		in.file = f
	}
	return in, nil
}

// printed is how much of a stream's beginning tells it apart.
const printed = 4 << 10

// newInput looks at the beginning of a stream: whether it is compressed, and what
// tells it apart. That is never the beginning alone, which a daily feed has in
// common with the one before.
func newInput(name string, r io.Reader, mark string, close func() error) (*input, error) {
	raw := bufio.NewReaderSize(r, 64<<10)
	head, err := raw.Peek(printed)
	if err != nil && err != io.EOF {
		return nil, err
	}
	in := &input{name: name, raw: &counter{in: raw}, close: close}
	if mark != "" {
		sum := sha256.Sum256(append([]byte(mark+"\n"), head...))
		in.print = hex.EncodeToString(sum[:16])
	}
	if in.Reader = in.raw; bytes.HasPrefix(head, []byte{0x1f, 0x8b}) {
		in.Reader, err = gzip.NewReader(in.raw)
		return in, err
	}
	return in, nil
}

// skip passes bytes that were read in an earlier run.
func (in *input) skip(n int64) error {
	if n == 0 {
		return nil
	}
	if in.file == nil {
		_, err := io.CopyN(io.Discard, in.Reader, n)
		return err
	}
	if _, err := in.file.Seek(n, io.SeekStart); err != nil {
		return err
	}
	in.raw.in = bufio.NewReaderSize(in.file, 64<<10)
	in.raw.n.Store(n)
	return nil
}

// isLines reports whether a name says that a file is of JSON lines.
func isLines(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson")
}
