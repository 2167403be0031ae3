// Command review shows what is read out of foreign ClaimReview.
//
//	review [FILE]          one document, as fetched; prints its records
//	review -batch          reads JSON lines {"id","input"}, writes one line each:
//	                       {"id","records":[…],"refused":[{"reason","claim"?,"url"?}]}
//
// The input is a string, or JSON as it stands. Whatever is in a line, it gets its
// answer: one that is no JSON object is refused as "line", one whose input is
// neither as "input". The other reasons are those of the package read.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/jsontext"
	"claimlight/wasm/review"
	"claimlight/wasm/review/read"

	"github.com/tidwall/gjson"
)

func main() {
	batch := flag.Bool("batch", false, "read JSON lines")
	flag.Parse()
	if err := run(*batch, flag.Arg(0), os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "review:", err)
		os.Exit(1)
	}
}

func run(batch bool, name string, in io.Reader, out io.Writer) error {
	if name != "" {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	if batch {
		return lines(in, out)
	}
	input, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	_, err = out.Write(append(appendAnswer([]byte("{"), string(input)), "}\n"...))
	return err
}

func lines(in io.Reader, out io.Writer) error {
	w := bufio.NewWriter(out)
	err := jsonl.Lines(in, func(_ int, line []byte) error {
		_, err := w.Write(append(answer(line), '\n'))
		return err
	})
	return errors.Join(err, w.Flush())
}

// answer is the line that a line gets. Its JSON is asked for depth before it is
// parsed, which takes a stack as deep.
func answer(line []byte) []byte {
	s := strings.ToValidUTF8(string(line), "\ufffd")
	if v := gjson.Parse(s); review.Valid(s) && v.IsObject() {
		dst := append([]byte(`{"id":`), either(v.Get("id").Raw, "null")...)
		input := v.Get("input")
		switch {
		case len(s) != len(line):
			return append(dst, refusedLine...)
		case input.Type == gjson.String:
			return append(appendAnswer(append(dst, ','), input.Str), '}')
		case input.IsObject() || input.IsArray():
			return append(appendAnswer(append(dst, ','), input.Raw), '}')
		}
		return append(dst, `,"records":[],"refused":[{"reason":"input"}]}`...)
	}
	return append([]byte(`{"id":null`), refusedLine...)
}

const refusedLine = `,"records":[],"refused":[{"reason":"line"}]}`

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func appendAnswer(dst []byte, input string) []byte {
	records, refused := read.Document(input)
	dst = append(dst, `"records":[`...)
	for i := range records {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = review.Append(dst, &records[i])
	}
	dst = append(dst, `],"refused":[`...)
	for i, r := range refused {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = jsontext.Append(append(dst, `{"reason":`...), r.Reason.String())
		if r.Claim != "" {
			dst = jsontext.Append(append(dst, `,"claim":`...), r.Claim)
		}
		if r.URL != "" {
			dst = jsontext.Append(append(dst, `,"url":`...), r.URL)
		}
		dst = append(dst, '}')
	}
	return append(dst, ']')
}
