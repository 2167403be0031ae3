// Package stock reads a file of reviews for the commands, and answers tiles and
// blocks as an edge that has them.
package stock

import (
	"fmt"
	"io"
	"os"
	"slices"

	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/filing"
	"claimlight/wasm/lookup"
	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/wasm/tile"

	"github.com/tidwall/gjson"
)

// A Stock holds reviews, numbered from 1 in the order in which they were read.
type Stock struct {
	*filing.Index
	Edge    lookup.Edge
	Names   []string // of review n at n-1: the input's identifier, else its address
	Records []*review.Record
	Hidden  func(tile.Number) bool // reviews that tiles do not list, or nil
}

// Open reads files of ClaimReview JSON lines and files them; bits is 0 for what an
// edge would choose. Lines that are skipped are noted; a file without any other is
// an error.
func Open(notes io.Writer, bits int32, names ...string) (*Stock, error) {
	s := New()
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		err = s.read(f, name, notes)
		f.Close()
		if err != nil {
			return nil, err
		}
	}
	s.Sort(bits)
	return s, nil
}

// New makes an empty stock. Read all, then Sort, then ask.
func New() *Stock { return &Stock{Index: filing.New(lookup.Lang)} }

// maxNotes bounds how many lines that are skipped are noted one by one.
const maxNotes = 10

func (s *Stock) read(in io.Reader, name string, notes io.Writer) error {
	before, skipped := len(s.Records), 0
	err := s.Read(in, func(line int) {
		if skipped++; skipped <= maxNotes {
			fmt.Fprintf(notes, "%s: line %d is no review, skipped\n", name, line)
		}
	})
	switch {
	case err != nil:
		return err
	case len(s.Records) == before:
		return fmt.Errorf("%s: none of its lines is a review", name)
	case skipped > 0:
		fmt.Fprintf(notes, "%s: skipped %d lines, read %d\n", name, skipped, len(s.Records)-before)
	}
	return nil
}

// Read takes reviews, one JSON object a line, and gives the numbers of the lines
// that are none to skip.
func (s *Stock) Read(in io.Reader, skip func(line int)) error {
	return jsonl.Lines(in, func(n int, line []byte) error {
		text := string(line)
		if !review.Valid(text) || !s.take(gjson.Parse(text)) {
			skip(n)
		}
		return nil
	})
}

// take files a review, if v is one.
func (s *Stock) take(v gjson.Result) bool {
	r, ok := record(v)
	if !ok {
		return false
	}
	name := v.Get("identifier").String()
	if name == "" {
		name = v.Get("url").String()
	}
	s.Put(name, &r)
	return true
}

// Put takes one review and numbers it.
func (s *Stock) Put(name string, r *review.Record) tile.Number {
	s.Names, s.Records = append(s.Names, name), append(s.Records, r)
	n := tile.Number(len(s.Names))
	s.Add(n, r)
	return n
}

// Sort makes the stock ready; bits is 0 for what an edge would choose.
func (s *Stock) Sort(bits int32) {
	s.Index.Sort()
	if bits == 0 {
		bits = s.Bits()
	}
	s.Edge = lookup.Edge{Scheme: tile.Scheme, Bits: bits, Hot: s.Hot()}
}

// record reads a review as it comes: an evaluation set may lack ratings or
// addresses, which only matter for showing it. What no block could hold is none.
func record(v gjson.Result) (review.Record, bool) {
	r := review.Record{
		ID: "0", Language: lookup.Lang, Claim: read.Claim(v.Get("claimReviewed").String()), Title: first(read.Clean(v.Get("headline").String()), review.MaxTitle),
		Claimant: first(read.Clean(v.Get("itemReviewed.author.name").String()), review.MaxName), ClaimDate: calendar(v.Get("itemReviewed.datePublished").String()),
		ReviewDate: calendar(v.Get("datePublished").String()), URL: v.Get("url").String(), Rating: "not given",
	}
	r.ClaimantKind = read.ClaimantKind(r.Claimant, r.Claim)
	if review.Host(r.URL) == "" {
		r.URL = "https://address.invalid/"
	}
	if r.Publisher.Site = review.Host(v.Get("author.url").String()); r.Publisher.Site == "" {
		r.Publisher.Site = review.Host(r.URL)
	}
	_, err := review.Parse(string(review.Append(nil, &r)))
	return r, err == nil
}

func first(s string, n int) string {
	if runes := []rune(s); len(runes) > n {
		return string(runes[:n])
	}
	return s
}

func calendar(s string) string {
	if len(s) >= 10 && review.IsDate(s[:10]) {
		return s[:10]
	}
	return ""
}

// Answer is the body of a path below /v1/.
func (s *Stock) Answer(path string) lookup.Body {
	if p, ok := tile.ParsePath(path); ok {
		t := s.Tile(p)
		s.hide(&t)
		return lookup.Body{Path: path, JSON: string(tile.Append(nil, &t))}
	}
	b, _ := tile.ParseBlockPath(path)
	records := s.Block(b)
	return lookup.Body{Path: path, JSON: string(tile.AppendBlock(nil, &records))}
}

// hide takes the hidden out of a tile.
func (s *Stock) hide(t *tile.Tile) {
	if s.Hidden == nil {
		return
	}
	for i := range t.Lists {
		l := &t.Lists[i]
		all := len(l.Reviews)
		l.Reviews = slices.DeleteFunc(l.Reviews, func(p tile.Posting) bool { return s.Hidden(p.Number) })
		l.Count -= int32(all - len(l.Reviews))
	}
	t.Lists = slices.DeleteFunc(t.Lists, func(l tile.List) bool { return l.Count == 0 })
}

// Look reads all that a plan asks for; depth is how many candidates of each claim
// are to be ranked with their records, whether or not they may fit.
func (s *Stock) Look(p *lookup.Plan, depth int) (*lookup.Shelf, []lookup.Body) {
	var bodies []lookup.Body
	for _, path := range p.Tiles {
		bodies = append(bodies, s.Answer(string(tile.AppendPath(nil, path))))
	}
	for _, path := range lookup.Arrange(p, bodies).Wants(depth) {
		bodies = append(bodies, s.Answer(path))
	}
	return lookup.Arrange(p, bodies), bodies
}

// Best keeps of each review the best match, best first, at most limit.
func Best(all []lookup.Match, limit int) []lookup.Match {
	slices.SortStableFunc(all, lookup.Compare)
	var kept []lookup.Match
	for _, m := range all {
		if len(kept) < limit && !slices.ContainsFunc(kept, func(k lookup.Match) bool { return k.Number == m.Number }) {
			kept = append(kept, m)
		}
	}
	return kept
}
