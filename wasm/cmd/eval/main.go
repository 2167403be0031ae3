// Command eval measures what the engine finds against annotated texts, and holds
// each figure to a floor.
//
//	eval [-data DIR] [-articles FILE] [-floors FILE] [-write]
//
// DIR, without the flag $CLAIMLIGHT_EVAL_DATA, holds sets: files of JSON lines
// with offsets in UTF-8 bytes, of which the name says what is measured.
//
//	ner-*.jsonl       names      {"text","gold":[[start,end,kind],…],"ignore":[[start,end],…]}
//	sents-*.jsonl     sentences  {"text","gold":[[start,end],…]}, or gold as the sentences' own text
//	quotes-*.jsonl    reports    {"text","gold":[{"content":[[start,end],…],"source":[[start,end],…] or null},…]}
//	claims-*.jsonl    worth      {"text","gold":true}, whether people would want it checked
//	articles*.jsonl   actors     {"text","actors":[{"role","mentions":[…],"pronouns":[…]},…],"other_names":[…],
//	                             "statements":[{"content":[…],"speaker","co_speakers":[…],"quote","checkworthy"},…]}
//
// A speaker is an index into actors, or -1; statements may be left out. FILE of
// -articles, without the flag $CLAIMLIGHT_EVAL_ARTICLES, is one more set of articles. A figure below its floor, a folder
// without sets and a line that cannot be read end the run with status 1; without
// any data there is nothing to do, and the run says so and ends well.
//
// -write renews the floors of what was measured, and keeps those of other sets.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	var o options
	flag.StringVar(&o.data, "data", os.Getenv("CLAIMLIGHT_EVAL_DATA"), "folder of sets")
	flag.StringVar(&o.articles, "articles", os.Getenv("CLAIMLIGHT_EVAL_ARTICLES"), "one more set of annotated articles")
	flag.StringVar(&o.floors, "floors", "wasm/cmd/eval/floors.txt", "the floors, from the root of the project")
	flag.BoolVar(&o.write, "write", false, "renew the floors from this run")
	flag.Parse()
	if err := run(o, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

// options are what the flags say.
type options struct {
	data, articles string // "" for none
	floors         string
	write          bool
}

func run(o options, out io.Writer) error {
	if o.data == "" && o.articles == "" {
		_, err := fmt.Fprintln(out, "eval: skipped, neither flags nor CLAIMLIGHT_EVAL_DATA and CLAIMLIGHT_EVAL_ARTICLES name annotated texts")
		return err
	}
	files, err := o.files()
	if err != nil {
		return err
	}
	floors, err := readFloors(o.floors)
	if err != nil && !(o.write && errors.Is(err, os.ErrNotExist)) {
		return err
	}
	var results []result
	heading(out)
	for _, file := range files {
		r, err := measure(file)
		if err != nil {
			return err
		}
		r.print(out)
		results = append(results, r)
	}
	if o.write {
		fmt.Fprintf(out, "floors renewed: %s\n", o.floors)
		return writeFloors(o.floors, floors.renewed(results))
	}
	return floors.hold(out, results)
}
