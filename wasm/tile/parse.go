package tile

import (
	"errors"
	"strconv"

	"claimlight/wasm/review"

	"github.com/tidwall/gjson"
)

// ParseFor reads the tile that was asked for by its path. A tile of another
// path, scheme, language or bits is an error: its misses say nothing here.
func ParseFor(p Path, json string) (Tile, error) {
	t, err := Parse(json)
	if err == nil && t.Path != p {
		return Tile{}, errors.New("tile: is not the one asked for")
	}
	return t, err
}

// Parse reads a tile. It is strict: one bad record refuses the whole, because
// a tile that lost a record must not answer none. Members that it does not know
// are ignored. Parse(Append(t)) is t, unless Append had to cut.
func Parse(json string) (Tile, error) {
	if len(json) > MaxBytes {
		return Tile{}, errors.New("tile: is too large")
	}
	if !review.Valid(json) {
		return Tile{}, errors.New("tile: not valid JSON")
	}
	var d decoder
	if err := review.Members(gjson.Parse(json), d.member); err != nil {
		return Tile{}, errors.New("tile: " + err.Error())
	}
	return d.tile()
}

// A decoder collects the members of a tile; all of them are needed.
type decoder struct {
	scheme, lang, bits, prefix string
	generation                 int64
	truncated                  bool
	records                    []review.Record
	seen                       uint8 // one bit for each member
	err                        error
}

const allMembers = 1<<7 - 1

func (d *decoder) member(name string, v gjson.Result) bool {
	switch name {
	case "scheme":
		d.take(0, v, gjson.Number, &d.scheme)
	case "lang":
		d.take(1, v, gjson.String, &d.lang)
	case "bits":
		d.take(2, v, gjson.Number, &d.bits)
	case "prefix":
		d.take(3, v, gjson.String, &d.prefix)
	case "generation":
		d.takeGeneration(v)
	case "truncated":
		d.seen |= 1 << 5
		d.truncated = v.Type == gjson.True
		d.require(v.IsBool(), "truncated is not true or false")
	case "records":
		d.takeRecords(v)
	}
	return d.err == nil
}

func (d *decoder) take(bit uint8, v gjson.Result, want gjson.Type, to *string) {
	d.seen |= 1 << bit
	if d.require(v.Type == want, "a member of its path has a wrong type"); v.Type == gjson.String {
		*to = v.Str
	} else {
		*to = v.Raw
	}
}

// takeGeneration takes plain digits up to the largest integer that JavaScript keeps.
func (d *decoder) takeGeneration(v gjson.Result) {
	d.seen |= 1 << 4
	n, err := strconv.ParseInt(v.Raw, 10, 64)
	d.require(v.Type == gjson.Number && err == nil && n >= 0 && n < 1<<53, "generation is no whole number")
	d.generation = n
}

func (d *decoder) takeRecords(v gjson.Result) {
	d.seen |= 1 << 6
	if d.require(v.IsArray(), "records is no list"); d.err != nil {
		return
	}
	v.ForEach(func(_, value gjson.Result) bool {
		r, err := review.Read(value)
		if err != nil {
			d.err = err
			return false
		}
		d.records = append(d.records, r)
		return true
	})
}

func (d *decoder) require(ok bool, why string) {
	if !ok && d.err == nil {
		d.err = errors.New("tile: " + why)
	}
}

func (d *decoder) tile() (Tile, error) {
	d.require(d.seen == allMembers, "a member is missing")
	p, ok := parts(d.scheme, d.lang, d.bits, d.prefix)
	d.require(ok, "its path is out of range")
	if d.err != nil {
		return Tile{}, d.err
	}
	return Tile{Path: p, Generation: d.generation, Truncated: d.truncated, Records: d.records}, nil
}
