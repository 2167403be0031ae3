// Command match shows which reviews cover a sentence.
//
//	match -reviews FILE [-bits N] < QUERIES
//
// FILE holds ClaimReview, one JSON object a line. QUERIES are JSON lines
// {"id","text","before"?,"after"?,"speaker"?,"date"?}. For each it writes
// {"id","matches":[{"review","score","decision","reasons"}]}, best first, at
// most 20. A review is named by its identifier, else by its address.
//
// Only reviews that tiles would have delivered are candidates: those that share
// a key with the sentence. With -stats the share of candidates goes to standard
// error.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"

	"claimlight/wasm/match"
	"claimlight/wasm/quote"

	"github.com/tidwall/gjson"
)

func main() {
	reviews := flag.String("reviews", "", "ClaimReview JSON lines")
	stats := flag.Bool("stats", false, "tell how many candidates a sentence has")
	flag.Parse()
	if err := run(*reviews, *stats, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "match:", err)
		os.Exit(1)
	}
}

// limit is how many matches a line names at most.
const limit = 20

func run(name string, stats bool, in io.Reader, out io.Writer) error {
	ix, err := open(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	queries, candidates := 0, 0
	err = lines(in, func(line gjson.Result) error {
		q := match.Query{Text: line.Get("text").String(), Before: line.Get("before").String(), After: line.Get("after").String(),
			Speaker: line.Get("speaker").String(), Date: line.Get("date").String()}
		found := ix.candidates(q.Text)
		queries++
		candidates += len(found)
		_, err := w.Write(ix.appendAnswer(nil, line.Get("id").Raw, q, found))
		return err
	})
	if err != nil {
		return err
	}
	if stats && queries > 0 {
		fmt.Fprintf(os.Stderr, "%d reviews, %d sentences, %d candidates a sentence\n", len(ix.records), queries, candidates/queries)
	}
	return w.Flush()
}

func (ix *index) appendAnswer(dst []byte, id string, q match.Query, found []int32) []byte {
	records := ix.pick(found)
	dst = append(append(dst, `{"id":`...), id...)
	dst = append(dst, `,"matches":[`...)
	for i, m := range match.Rank(q, records, limit) {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = quote.Append(append(dst, `{"review":`...), ix.names[found[m.Review]])
		dst = fmt.Appendf(dst, `,"score":%d.%03d,"decision":%q,"reasons":[`, m.Score/1000, m.Score%1000, m.Decision.String())
		for j, why := range m.Reasons {
			if j > 0 {
				dst = append(dst, ',')
			}
			dst = quote.Append(dst, why.String())
		}
		dst = append(dst, "]}"...)
	}
	return append(dst, "]}\n"...)
}

// maxLine bounds one line of input.
const maxLine = 16 << 20

// lines calls each for every line of JSON.
func lines(in io.Reader, each func(gjson.Result) error) error {
	s := bufio.NewScanner(in)
	s.Buffer(make([]byte, 1<<16), maxLine)
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
