package tile

import (
	"errors"
	"slices"
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
	Never      []string        // one for each of Numbers, see ClaimDigits; nil where all are empty
	Omitted    []Number        // live reviews that are left out, by number
	Records    []review.Record // one for each of Numbers
}

// ClaimDigits is how many hex digits name a claim (log.ClaimHash). What a review is
// never to be matched with is named one behind the other, ascending.
const ClaimDigits = 32

// NeverOf is what the review at an index is never to be matched with.
func (b *Records) NeverOf(i int) string {
	if b.Never == nil {
		return ""
	}
	return b.Never[i]
}

// ParseBlock reads the block that was asked for. It is strict: one bad record
// refuses the whole. ParseBlock(b.Block, AppendBlock(b)) is b, unless AppendBlock
// had to leave records out.
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
		d.require(d.block.Never == nil || len(d.block.Numbers) == len(d.block.Never), "has more or fewer numbers than marks")
		for _, n := range d.block.Omitted {
			d.require(!slices.Contains(d.block.Numbers, n), "a review is there and left out")
		}
	}
	if d.err != nil {
		return Records{}, d.err
	}
	return d.block, nil
}

// A blockDecoder collects the members of a block; all but never and omitted are
// needed.
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
		d.block.Numbers = d.numbers("numbers", v)
	case "never":
		d.require(v.Kind == jsontext.List, "never is no list")
		v.Each(d.never)
	case "omitted":
		d.block.Omitted = d.numbers("omitted", v)
	case "records":
		d.seen |= 8
		d.require(v.Kind == jsontext.List, "records is no list")
		v.Each(d.record)
	}
	return d.err == nil
}

// numbers reads some of the block's numbers, ascending.
func (d *blockDecoder) numbers(name string, list jsontext.Value) (numbers []Number) {
	d.require(list.Kind == jsontext.List, name+" is no list")
	next, last := d.want.Range()
	list.Each(func(_ string, v jsontext.Value) bool {
		n := d.whole("a number", v)
		d.require(int64(next) <= n && n <= int64(last), "a number is out of range")
		next = Number(n) + 1
		numbers = append(numbers, Number(n))
		return d.err == nil
	})
	return numbers
}

func (d *blockDecoder) never(_ string, v jsontext.Value) bool {
	d.require(v.Kind == jsontext.String && len(v.Text())%ClaimDigits == 0, "its marks are none")
	d.block.Never = append(d.block.Never, v.Text())
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
