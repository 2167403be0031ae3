package local

import (
	"errors"
	"slices"

	"claimlight/wasm/lookup"
	"claimlight/wasm/mirror"
	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
	"claimlight/wasm/tile"
)

// BucketBits name a bucket: the postings of all keys that begin with them.
const BucketBits = 12

func bucketOf(k tile.Key) int32 { return int32(k >> (32 - BucketBits)) }

func rangeOf(bucket int32) (first, last tile.Key) {
	first = tile.Key(uint32(bucket) << (32 - BucketBits))
	return first, first | (1<<(32-BucketBits) - 1)
}

// file adds the postings of a packed row: those of a review as filed, or as gone.
// A mark has none; a review that this release cannot read has none either, and is
// told apart when its block is read.
func file(rows []row, packed string, gone bool) ([]row, error) {
	r, err := mirror.Unpack(packed)
	if err != nil {
		return nil, err
	}
	if r.Number > maxNumber {
		return nil, errNumber
	}
	record := recordOf(&r)
	if record == nil {
		return rows, nil
	}
	sketch := tile.SketchOf(record, lookup.Lang)
	for _, key := range tile.Filed(nil, record.Claim, record.Title, lookup.Lang) {
		rows = append(rows, row{key, tile.Number(r.Number), sketch, gone})
	}
	return rows, nil
}

// maxNumber is far above what an edge has, and far below where a block's path ends.
const maxNumber = 1 << 30

var errNumber = errors.New("local: the number of a row is none of a review's")

// recordOf is the record of a row, nil where it is a mark or is not to be read.
func recordOf(r *snapshot.Row) *review.Record {
	if r.IsMark() {
		return nil
	}
	record, err := review.Parse(r.Text)
	if err != nil {
		return nil
	}
	return &record
}

// runOf is what a step changes of the postings: what stood under the numbers before
// is gone, then what the step puts last is filed.
func runOf(step *mirror.Step, before []string) ([]byte, error) {
	var rows []row
	var err error
	for _, packed := range before {
		if rows, err = file(rows, packed, true); err != nil {
			return nil, err
		}
	}
	for i, c := range step.Changes {
		if c.Row == "" || slices.ContainsFunc(step.Changes[i+1:], func(later mirror.Change) bool { return later.Number == c.Number }) {
			continue
		}
		if rows, err = file(rows, c.Row, false); err != nil {
			return nil, err
		}
	}
	return appendRows(nil, settle(rows)), nil
}
