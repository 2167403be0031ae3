package mirror

import (
	"iter"

	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
)

// Reviews gives the live reviews among packed rows that come by number, each with its
// number. A review that this release cannot read comes as nil, and a row that is
// none as 0 and nil: whoever looks up must not take these for absent.
func Reviews(rows iter.Seq[string]) iter.Seq2[int64, *review.Record] {
	return func(yield func(int64, *review.Record) bool) {
		for row := range rows {
			r, err := Unpack(row)
			switch {
			case err != nil:
				if !yield(0, nil) {
					return
				}
			case !r.IsMark():
				if !yield(r.Number, record(r.Text)) {
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
