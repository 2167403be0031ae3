// Package jsonl reads JSON lines for the commands.
package jsonl

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"github.com/tidwall/gjson"
)

// MaxLine bounds one line: a document as fetched may be in it.
const MaxLine = 64 << 20

// Each calls each for every line, but blank ones, until it returns an error.
// Errors name the line.
func Each(in io.Reader, each func(gjson.Result) error) error {
	s := bufio.NewScanner(in)
	s.Buffer(make([]byte, 1<<16), MaxLine)
	for n := 1; s.Scan(); n++ {
		if len(s.Bytes()) == 0 {
			continue
		}
		if !gjson.ValidBytes(s.Bytes()) {
			return fmt.Errorf("line %d: not JSON", n)
		}
		if err := each(gjson.ParseBytes(s.Bytes())); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return s.Err()
}

// Lines calls each for every line as it stands and its number, but blank ones,
// until it returns an error: for who must go on, whatever is in a line. A line
// over MaxLine comes as nil.
func Lines(in io.Reader, each func(n int, line []byte) error) error {
	r := bufio.NewReaderSize(in, 1<<16)
	for n := 1; ; n++ {
		line, err := readLine(r)
		if line == nil || len(bytes.TrimSpace(line)) > 0 {
			if err := each(n, line); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// readLine reads to the end of a line, and keeps none of it where it is too long.
func readLine(r *bufio.Reader) ([]byte, error) {
	line := []byte{}
	for {
		part, err := r.ReadSlice('\n')
		if line != nil && len(line)+len(part) <= MaxLine {
			line = append(line, part...)
		} else {
			line = nil
		}
		if err != bufio.ErrBufferFull {
			return line, err
		}
	}
}
