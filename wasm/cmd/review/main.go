// Command review shows what is read out of foreign ClaimReview.
//
//	review [FILE]          one document, as fetched; prints its records
//	review -batch          reads JSON lines {"id","input"}, writes one line each:
//	                       {"id","records":[…],"refused":[{"reason","claim"?,"url"?}]}
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"

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
	err := jsonl.Each(in, func(line gjson.Result) error {
		dst := append([]byte(`{"id":`), line.Get("id").Raw...)
		dst = appendAnswer(append(dst, ','), line.Get("input").String())
		_, err := w.Write(append(dst, "}\n"...))
		return err
	})
	if err != nil {
		return err
	}
	return w.Flush()
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
