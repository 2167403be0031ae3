package tile

import (
	"errors"
	"strconv"
	"strings"

	"claimlight/wasm/jsontext"
	"claimlight/wasm/review"
)

// Block names the records of BlockSize consecutive numbers, from 0.
type Block int32

// Block is the block of a review's number.
func (n Number) Block() Block { return Block((n - 1) / BlockSize) }

// Range is the first and the last number of a block.
func (b Block) Range() (first, last Number) {
	return Number(b)*BlockSize + 1, Number(b)*BlockSize + BlockSize
}

// maxBlockID is the last block whose numbers are in range.
const maxBlockID = 1<<31/BlockSize - 2

// AppendBlockPath appends the path of a block below /v1/: records/2.json.
func AppendBlockPath(dst []byte, b Block) []byte {
	return append(strconv.AppendInt(append(dst, blocks...), int64(b), 10), suffix...)
}

const blocks = "records/"

// ParseBlockPath is the inverse of AppendBlockPath: only what that writes is a path.
func ParseBlockPath(s string) (Block, bool) {
	s, ok := strings.CutPrefix(s, blocks)
	if !ok {
		return 0, false
	}
	if s, ok = strings.CutSuffix(s, suffix); !ok {
		return 0, false
	}
	n, ok := jsontext.Whole(s)
	return Block(n), ok && n <= maxBlockID
}

// Records is what a block answers: its live reviews by number.
type Records struct {
	Block      Block
	Generation int64
	Numbers    []Number
	Records    []review.Record // one for each number
}

// AppendBlock appends the block's JSON to dst.
func AppendBlock(dst []byte, b *Records) []byte {
	dst = strconv.AppendInt(append(dst, `{"block":`...), int64(b.Block), 10)
	dst = strconv.AppendInt(append(dst, `,"generation":`...), b.Generation, 10)
	dst = append(dst, `,"numbers":[`...)
	for i, n := range b.Numbers {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = strconv.AppendInt(dst, int64(n), 10)
	}
	dst = append(dst, `],"records":[`...)
	for i := range b.Records {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = review.Append(dst, &b.Records[i])
	}
	return append(dst, "]}"...)
}

// ParseBlock reads the block that was asked for. It is strict: one bad record
// refuses the whole. ParseBlock(b.Block, AppendBlock(b)) is b.
func ParseBlock(want Block, json string) (Records, error) {
	if len(json) > MaxBlock {
		return Records{}, errors.New("block: is too large")
	}
	if !review.Valid(json) {
		return Records{}, errors.New("block: not valid JSON")
	}
	d := blockDecoder{strict: strict{of: "block"}, want: want}
	if err := review.Members(jsontext.Read(json), d.member); err != nil {
		return Records{}, errors.New("block: " + err.Error())
	}
	if d.require(d.seen == allBlockMembers, "a member is missing"); d.err == nil {
		d.require(len(d.block.Numbers) == len(d.block.Records), "has more or fewer numbers than records")
	}
	if d.err != nil {
		return Records{}, d.err
	}
	return d.block, nil
}

// A blockDecoder collects the members of a block; all of them are needed.
type blockDecoder struct {
	strict
	want  Block
	block Records
}

const allBlockMembers = 1<<4 - 1

func (d *blockDecoder) member(name string, v jsontext.Value) bool {
	switch name {
	case "block":
		d.seen |= 1
		d.block.Block = Block(d.whole("block", v))
		d.require(d.block.Block == d.want, "is not the one asked for")
	case "generation":
		d.seen |= 2
		d.block.Generation = d.whole("generation", v)
	case "numbers":
		d.seen |= 4
		d.require(v.Kind == jsontext.List, "numbers is no list")
		v.Each(d.number)
	case "records":
		d.seen |= 8
		d.require(v.Kind == jsontext.List, "records is no list")
		v.Each(d.record)
	}
	return d.err == nil
}

func (d *blockDecoder) number(_ string, v jsontext.Value) bool {
	n := d.whole("a number", v)
	first, last := d.want.Range()
	if len(d.block.Numbers) > 0 {
		first = d.block.Numbers[len(d.block.Numbers)-1] + 1
	}
	d.require(int64(first) <= n && n <= int64(last), "a number is out of range")
	d.block.Numbers = append(d.block.Numbers, Number(n))
	return d.err == nil
}

func (d *blockDecoder) record(_ string, v jsontext.Value) bool {
	r, err := review.Read(v)
	d.block.Records = append(d.block.Records, r)
	if err != nil {
		d.require(false, err.Error())
	}
	return d.err == nil
}
