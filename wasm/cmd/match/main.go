// Command match shows which reviews cover a sentence.
//
//	match -reviews FILE [-bits N] < QUERIES
//
// FILE holds ClaimReview, one JSON object a line; lines that are none are skipped,
// with a note, and a FILE without any other is an error. QUERIES are JSON lines
// {"id","text","before"?,"after"?,"speaker"?,"date"?}. For each it writes
// {"id","matches":[{"review","score","decision","reasons"}]}, best first, at
// most 20. A review is named by its identifier, else by its address.
//
// It does what page and edge do, with their code: the sentence is annotated
// between its neighbours, its claims are planned, the tiles of the plan are made
// of FILE and read, and their records ranked. With several claims in a sentence
// each review counts as it fits the best. A sentence without a claim is looked up
// as a whole, which a page would not do.
//
// N is the number of bits that name tiles; without it, what an edge would take
// for so many reviews.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"

	"claimlight/wasm/annotate"
	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/cmd/stock"
	"claimlight/wasm/jsontext"
	"claimlight/wasm/lookup"
	"claimlight/wasm/tile"

	"github.com/tidwall/gjson"
)

func main() {
	reviews := flag.String("reviews", "", "ClaimReview JSON lines")
	bits := flag.Int("bits", 0, fmt.Sprintf("bits that name tiles, %d to %d; 0 for what an edge would take", tile.MinBits, tile.MaxBits))
	flag.Parse()
	if err := run(*reviews, int32(*bits), os.Stdin, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "match:", err)
		os.Exit(1)
	}
}

// limit is how many matches a line names at most.
const limit = 20

func run(name string, bits int32, in io.Reader, out, notes io.Writer) error {
	if bits != 0 && (bits < tile.MinBits || bits > tile.MaxBits) {
		return fmt.Errorf("no tiles are named by %d bits", bits)
	}
	reviews, err := stock.Open(notes, bits, name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	err = jsonl.Each(in, func(line gjson.Result) error {
		_, err := w.Write(appendAnswer(nil, reviews, line))
		return err
	})
	if err != nil {
		return err
	}
	return w.Flush()
}

func appendAnswer(dst []byte, reviews *stock.Stock, line gjson.Result) []byte {
	dst = append(append(dst, `{"id":`...), line.Get("id").Raw...)
	dst = append(dst, `,"matches":[`...)
	for i, m := range matches(reviews, stock.Sentence(line), line.Get("date").String()) {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = jsontext.Append(append(dst, `{"review":`...), reviews.Names[m.Number-1])
		dst = annotate.AppendThousandths(append(dst, `,"score":`...), m.Score)
		dst = fmt.Appendf(dst, `,"decision":%q,"reasons":[`, m.Decision.String())
		for j, why := range m.Reasons {
			if j > 0 {
				dst = append(dst, ',')
			}
			dst = jsontext.Append(dst, why.String())
		}
		dst = append(dst, "]}"...)
	}
	return append(dst, "]}\n"...)
}

// matches looks all claims of a document up and returns each review once, as it
// fits the best.
func matches(reviews *stock.Stock, d *annotate.Document, date string) []lookup.Match {
	p := lookup.MakePlan(d, reviews.Edge)
	shelf, _ := reviews.Look(&p, limit)
	var all []lookup.Match
	for i := range p.Claims {
		all = append(all, shelf.Rank(i, date, limit)...)
	}
	return stock.Best(all, limit)
}
