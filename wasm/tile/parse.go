package tile

import (
	"errors"

	"claimlight/wasm/jsontext"
	"claimlight/wasm/review"
)

// ParseFor reads the tile that was asked for by its path. A tile of another
// path is an error: its misses say nothing here.
func ParseFor(p Path, json string) (Tile, error) {
	t, err := Parse(json)
	if err == nil && t.Path != p {
		return Tile{}, errors.New("tile: is not the one asked for")
	}
	return t, err
}

// Parse reads a tile. It is strict: one bad list refuses the whole, because a
// tile that lost a list must not answer none. Members that it does not know are
// ignored. Parse(Append(t)) is t, unless Append had to cut.
func Parse(json string) (Tile, error) {
	if len(json) > MaxBytes {
		return Tile{}, errors.New("tile: is too large")
	}
	if !review.Valid(json) {
		return Tile{}, errors.New("tile: not valid JSON")
	}
	d := decoder{strict: strict{of: "tile"}}
	if err := review.Members(jsontext.Read(json), d.member); err != nil {
		return Tile{}, errors.New("tile: " + err.Error())
	}
	return d.tile()
}

// strict notes which members came, and keeps the first complaint.
type strict struct {
	of   string // what is read: "tile" or "block"
	seen uint8  // one bit for each member
	err  error
}

func (s *strict) require(ok bool, why string) {
	if !ok && s.err == nil {
		s.err = errors.New(s.of + ": " + why)
	}
}

// whole takes plain digits up to the largest integer that JavaScript keeps.
func (s *strict) whole(name string, v jsontext.Value) int64 {
	n, ok := jsontext.Whole(v.Raw)
	s.require(ok, name+" is no whole number")
	return n
}

// A decoder collects the members of a tile; all but under are needed.
type decoder struct {
	strict
	scheme, lang, bits, prefix, under string
	generation                        int64
	truncated                         bool
	lists                             jsontext.Value
}

const allMembers = 1<<7 - 1

func (d *decoder) member(name string, v jsontext.Value) bool {
	switch name {
	case "scheme":
		d.take(0, v, jsontext.Number, &d.scheme)
	case "lang":
		d.take(1, v, jsontext.String, &d.lang)
	case "bits":
		d.take(2, v, jsontext.Number, &d.bits)
	case "prefix":
		d.take(3, v, jsontext.String, &d.prefix)
	case "under":
		d.require(v.Text() != "", "under is no key")
		d.under = v.Text()
	case "generation":
		d.seen |= 1 << 4
		d.generation = d.whole("generation", v)
	case "truncated":
		d.seen |= 1 << 5
		d.truncated = v.Kind == jsontext.True
		d.require(d.truncated || v.Kind == jsontext.False, "truncated is not true or false")
	case "lists":
		d.seen |= 1 << 6
		d.lists = v
		d.require(v.Kind == jsontext.List, "lists is no list")
	}
	return d.err == nil
}

func (d *decoder) take(bit uint8, v jsontext.Value, want jsontext.Kind, to *string) {
	d.seen |= 1 << bit
	if d.require(v.Kind == want, "a member of its path has a wrong type"); v.Kind == jsontext.String {
		*to = v.Text()
	} else {
		*to = v.Raw
	}
}

func (d *decoder) tile() (Tile, error) {
	d.require(d.seen == allMembers, "a member is missing")
	p, ok := parts(d.scheme, d.lang, d.bits, d.prefix, d.under)
	d.require(ok, "its path is out of range")
	t := Tile{Path: p, Generation: d.generation, Truncated: d.truncated}
	last := Key(0)
	d.lists.Each(func(_ string, v jsontext.Value) bool {
		l := d.list(v)
		d.require(l.Key > last, "its lists are out of order")
		d.require(ok && p.Has(l.Key), "a list is out of its range")
		last = l.Key
		t.Lists = append(t.Lists, l)
		return d.err == nil
	})
	if d.err != nil {
		return Tile{}, d.err
	}
	return t, nil
}

// list reads one list: with its reviews and their sketches, or with a count alone.
func (d *decoder) list(v jsontext.Value) (l List) {
	var reviews, sketches, count jsontext.Value
	err := review.Members(v, func(name string, v jsontext.Value) bool {
		switch name {
		case "key":
			var ok bool
			l.Key, ok = parseKey(v.Text())
			d.require(ok, "a list has no key")
		case "reviews":
			reviews = v
		case "sketches":
			sketches = v
		case "count":
			count = v
		}
		return d.err == nil
	})
	if d.require(err == nil, "a list is none"); d.err != nil {
		return l
	}
	if d.require(l.Key != 0, "a list has no key"); count.Kind != jsontext.Absent {
		d.require(reviews.Kind == jsontext.Absent && sketches.Kind == jsontext.Absent, "a list has reviews and a count")
		n := d.whole("count", count)
		d.require(0 < n && n < 1<<31, "count is out of range")
		l.Count = int32(n)
		return l
	}
	d.postings(&l, reviews, sketches)
	return l
}

func (d *decoder) postings(l *List, reviews, sketches jsontext.Value) {
	s := sketches.Text()
	d.require(reviews.Kind == jsontext.List && sketches.Kind == jsontext.String, "a list has no reviews")
	last := int64(0)
	reviews.Each(func(_ string, v jsontext.Value) bool {
		gap := d.whole("number", v)
		last += gap
		d.require(gap > 0 && last < 1<<31, "a number is out of range")
		if d.require(len(s) >= sketchDigits, "a sketch is missing"); d.err != nil {
			return false
		}
		sketch, ok := hex(s[:sketchDigits])
		d.require(ok, "a sketch is no number")
		s = s[sketchDigits:]
		l.Reviews = append(l.Reviews, Posting{Number(last), Sketch(sketch)})
		return d.err == nil
	})
	l.Count = int32(len(l.Reviews))
	d.require(l.Count > 0 && s == "", "a list has more or fewer sketches than reviews")
}
