package mirror

import (
	"iter"

	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
)

// Review is a live review.
type Review struct {
	Number int64          // of its first entry in the log
	Entry  int64          // of its latest
	Record *review.Record // nil where this release cannot read it
}

// Reviews gives the live reviews among packed rows that come by number. A row
// that is none comes as a Review of number 0: whoever looks up must take neither
// that nor one without a record for absent.
func Reviews(rows iter.Seq[string]) iter.Seq[Review] {
	return func(yield func(Review) bool) {
		for row := range rows {
			r, err := Unpack(row)
			switch {
			case err != nil:
				if !yield(Review{}) {
					return
				}
			case !r.IsMark():
				if !yield(Review{r.Number, r.Entry, record(r.Text)}) {
					return
				}
			}
		}
	}
}

func record(text string) *review.Record {
	r, err := review.Parse(text)
	if err != nil {
		return nil
	}
	return &r
}

// Marks gives the marks among packed rows: the claims that a review never covers.
func Marks(rows iter.Seq[string]) iter.Seq[snapshot.Row] {
	return func(yield func(snapshot.Row) bool) {
		for row := range rows {
			if r, err := Unpack(row); err == nil && r.IsMark() && !yield(r) {
				return
			}
		}
	}
}
