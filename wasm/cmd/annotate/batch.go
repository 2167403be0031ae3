package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"claimlight/wasm/annotate"
	"claimlight/wasm/model/shipped"
)

// line is one input of -batch. The id may be of any JSON type and is echoed as
// it was written.
type line struct {
	ID   json.RawMessage `json:"id"`
	Text *string         `json:"text"`
}

// Batch annotates JSON lines one by one, in order; lines may be of any length,
// blank ones are skipped. What is written is flushed before an error is returned.
func Batch(w io.Writer, r io.Reader) (err error) {
	in, out := bufio.NewReaderSize(r, 1<<16), bufio.NewWriterSize(w, 1<<16)
	defer func() {
		if e := out.Flush(); err == nil {
			err = e
		}
	}()
	var buf []byte
	for n := 1; ; n++ {
		raw, end := in.ReadBytes('\n')
		if end != nil && end != io.EOF {
			return end
		}
		if raw = bytes.TrimSpace(raw); len(raw) > 0 {
			if buf, err = answer(buf[:0], raw); err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
			if _, err = out.Write(buf); err != nil {
				return err
			}
		}
		if end == io.EOF {
			return nil
		}
	}
}

// answer appends the output line for one input line.
func answer(dst, raw []byte) ([]byte, error) {
	var l line
	if err := json.Unmarshal(raw, &l); err != nil {
		return dst, err
	}
	if l.ID == nil || l.Text == nil {
		return dst, fmt.Errorf("want an object with id and text")
	}
	dst = append(append(append(dst, `{"id":`...), l.ID...), ',')
	start := len(dst)
	dst = annotate.AppendJSON(dst, annotate.Annotate(*l.Text, shipped.Names(), shipped.Worth()), annotate.Bytes)
	dst = append(dst[:start], dst[start+1:]...) // the object's own brace
	return append(dst, '\n'), nil
}
