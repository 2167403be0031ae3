// Package jsonl reads JSON lines for the commands.
package jsonl

import (
	"bufio"
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
