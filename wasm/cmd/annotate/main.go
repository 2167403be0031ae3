// Command annotate shows what the engine finds in an article.
//
//	annotate [FILE]    reads one plain text, prints a readable view
//	annotate -batch    reads JSON lines {"id","text"}, writes one line for each
//
// A line of -batch that is not such an object ends the run with status 1.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"claimlight/wasm/annotate"
	"claimlight/wasm/model/shipped"
)

func main() {
	batch := flag.Bool("batch", false, `read JSON lines {"id","text"}, write JSON lines`)
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: annotate [-batch] [FILE]")
		flag.PrintDefaults()
	}
	flag.Parse()
	if err := run(*batch, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "annotate:", err)
		os.Exit(1)
	}
}

func run(batch bool, files []string) error {
	in := os.Stdin
	switch len(files) {
	case 0:
	case 1:
		f, err := os.Open(files[0])
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	default:
		return errors.New("one file at most")
	}
	if batch {
		return Batch(os.Stdout, in)
	}
	input, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	return View(os.Stdout, annotate.Annotate(string(input), shipped.Names(), shipped.Worth()))
}
