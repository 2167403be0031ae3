// Command scale measures the look-up: what tiles weigh, what an article costs,
// what is found through tiles of what is there, and what the requests tell.
//
//	scale tiles    -reviews FILE,…                     tiles and blocks: how many, how large
//	scale articles -reviews FILE,… -articles FILE,…    requests, bytes, statements looked up
//	scale recall   -reviews FILE,… -queries FILE       found within a page's budget, of what is found without
//	scale planted  -reviews FILE,… -articles FILE,…    the same of reviews made up of the articles' check-worthy statements
//	scale curve    -reviews FILE,… -queries FILE       keys asked against reviews found and bytes
//	scale shown    -reviews FILE,… -articles FILE,…    every statement of which a review would be shown, for reading
//	scale privacy  -reviews FILE,… -articles FILE,…    how well the requests of an article single it out
//
// Several tables at once are named apart by commas. Reviews are ClaimReview JSON lines, several files apart by commas; wasm/cmd/synth
// makes up as many as wanted. Articles are JSON lines {"id","text","date"?}, queries
// {"id","text","gold":[identifier],"article"?,"speaker"?,"date"?}, those of one article in its order. Bytes are of brotli, quality
// 5, as an edge would send them.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"claimlight/wasm/cmd/stock"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

// A job is what one run measures.
type job struct {
	out      io.Writer
	reviews  *stock.Stock
	built    time.Duration // what filing the reviews took
	articles []string      // file names
	queries  string        // file name
	bits     int32         // that name tiles; 0 for what an edge would take
	every    int           // of how many check-worthy statements one is planted
}

var tables = map[string]func(*job) error{
	"tiles": (*job).tiles, "articles": (*job).costs, "recall": (*job).recall, "curve": (*job).curve, "privacy": (*job).privacy, "shown": (*job).shown, "planted": (*job).planted,
}

func run(args []string, out io.Writer) error {
	if len(args) == 0 {
		return errors.New("the first argument names the tables: tiles, articles, recall, planted, curve, privacy, shown, several apart by commas")
	}
	wanted := strings.Split(args[0], ",")
	for _, name := range wanted {
		if tables[name] == nil {
			return fmt.Errorf("there is no table %q", name)
		}
	}
	flags := flag.NewFlagSet("scale "+args[0], flag.ContinueOnError)
	reviews := flags.String("reviews", "", "ClaimReview JSON lines, several files apart by commas")
	articles := flags.String("articles", "", "articles, JSON lines, several files apart by commas")
	j := job{out: out}
	flags.StringVar(&j.queries, "queries", "", "sentences with the reviews that cover them, JSON lines")
	bits := flags.Int("bits", 0, "bits that name tiles; 0 for what an edge would take")
	flags.IntVar(&j.every, "every", 1, "of how many check-worthy statements one is planted")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	if j.every < 1 {
		return errors.New("-every is at least 1")
	}
	j.bits = int32(*bits)
	if *articles != "" {
		j.articles = strings.Split(*articles, ",")
	}
	start := time.Now()
	var err error
	if j.reviews, err = stock.Open(os.Stderr, j.bits, strings.Split(*reviews, ",")...); err != nil {
		return err
	}
	j.built = time.Since(start)
	for _, name := range wanted {
		if err := tables[name](&j); err != nil {
			return err
		}
		j.printf("\n")
	}
	return nil
}

func (j *job) printf(format string, args ...any) { fmt.Fprintf(j.out, format, args...) }
