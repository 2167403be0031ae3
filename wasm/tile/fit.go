package tile

import (
	"slices"
	"strconv"
	"strings"

	"claimlight/wasm/jsontext"
	"claimlight/wasm/review"
)

// Add adds a review with the claims that it is never to be matched with, in any order.
func (b *Records) Add(n Number, r review.Record, never []string) {
	b.add(n, r, strings.Join(slices.Compact(slices.Sorted(slices.Values(never))), ""))
}

func (b *Records) add(n Number, r review.Record, never string) {
	if b.Never == nil && never != "" {
		b.Never = make([]string, len(b.Numbers))
	}
	if b.Never != nil {
		b.Never = append(b.Never, never)
	}
	b.Numbers, b.Records = append(b.Numbers, n), append(b.Records, r)
}

// AppendBlock appends the block's JSON to dst, without the longest records where not
// all fit.
func AppendBlock(dst []byte, b *Records) []byte {
	for left := *b; ; left = left.withoutLongest() {
		if end := appendBlock(dst, &left); len(end)-len(dst) <= MaxBlock || len(left.Numbers) == 0 {
			return end
		}
	}
}

func appendBlock(dst []byte, b *Records) []byte {
	dst = strconv.AppendInt(append(dst, `{"block":`...), int64(b.Block), 10)
	dst = strconv.AppendInt(append(dst, `,"generation":`...), b.Generation, 10)
	dst = appendNumbers(append(dst, `,"numbers":`...), b.Numbers)
	if b.Never != nil {
		dst = appendNever(append(dst, `,"never":`...), b.Never)
	}
	if len(b.Omitted) > 0 {
		dst = appendNumbers(append(dst, `,"omitted":`...), b.Omitted)
	}
	dst = append(dst, `,"records":[`...)
	for i := range b.Records {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = review.Append(dst, &b.Records[i])
	}
	return append(dst, "]}"...)
}

func appendNumbers(dst []byte, numbers []Number) []byte {
	dst = append(dst, '[')
	for i, n := range numbers {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = strconv.AppendInt(dst, int64(n), 10)
	}
	return append(dst, ']')
}

func appendNever(dst []byte, never []string) []byte {
	dst = append(dst, '[')
	for i, claims := range never {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = jsontext.Append(dst, claims)
	}
	return append(dst, ']')
}

// withoutLongest is the block with one record and its marks less: the longest, of
// equals the last.
func (b *Records) withoutLongest() Records {
	at, most := 0, 0
	for i := range b.Numbers {
		if size := len(review.Append(nil, &b.Records[i])) + len(b.NeverOf(i)); size >= most {
			at, most = i, size
		}
	}
	left := Records{Block: b.Block, Generation: b.Generation, Omitted: append(slices.Clone(b.Omitted), b.Numbers[at])}
	slices.Sort(left.Omitted)
	for i, n := range b.Numbers {
		if i != at {
			left.add(n, b.Records[i], b.NeverOf(i))
		}
	}
	return left
}
