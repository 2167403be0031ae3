// Command bench times the engine natively, as one side of ./build.sh bench.
//
//	bench -articles N    writes articles of N bytes or more as JSON lines {"text"}
//	bench < LINES        annotates such lines twice, prints the second time in
//	                     nanoseconds
//
// It answers each text as the page's module does, from the bytes of a request to
// those of the answer, so that what differs from the page is the compiler.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"claimlight/wasm/abi"
	"claimlight/wasm/benchtext"
	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/model/shipped"

	"github.com/tidwall/gjson"
)

func main() {
	size := flag.Int("articles", 0, "write articles of so many bytes, and measure nothing")
	flag.Parse()
	err := errors.New("the lines come through standard input")
	switch {
	case flag.NArg() > 0:
	case *size > 0:
		err = write(os.Stdout, *size)
	default:
		err = measure(os.Stdout, os.Stdin)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func write(w io.Writer, size int) error {
	out := bufio.NewWriter(w)
	lines := json.NewEncoder(out)
	for _, s := range benchtext.Articles(size) {
		if err := lines.Encode(map[string]string{"text": s}); err != nil {
			return err
		}
	}
	return out.Flush()
}

func measure(w io.Writer, r io.Reader) error {
	var requests [][]byte
	err := jsonl.Each(r, func(line gjson.Result) error {
		s := line.Get("text")
		if s.Type != gjson.String {
			return errors.New("want an object with a text")
		}
		requests = append(requests, request(s.Str))
		return nil
	})
	if err != nil {
		return err
	}
	var engine abi.Engine
	engine.Call(abi.Load, models())
	var took time.Duration
	for range 2 { // the first time grows the heap
		start := time.Now()
		for _, q := range requests {
			engine.Call(abi.Annotate, q)
		}
		took = time.Since(start)
	}
	_, err = fmt.Fprintln(w, took.Nanoseconds())
	return err
}

// models are the fields of Load.
func models() []byte {
	return append(request(string(shipped.Names().Append(nil))), request(string(shipped.Worth().Append(nil)))...)
}

// request is one field as package abi wants it.
func request(field string) []byte {
	n := uint32(len(field))
	return append([]byte{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)}, field...)
}
