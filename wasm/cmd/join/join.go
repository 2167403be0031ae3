package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"slices"
)

// maxGap is how many zeros are written rather than a new segment begun.
const maxGap = 64

// Of the binary format: what a module begins with, the sections that count here,
// and the bytes around the address of a segment that lies in memory 0.
const (
	magic     = "\x00asm\x01\x00\x00\x00"
	data      = 11
	dataCount = 12
	active    = 0x00
	i32Const  = 0x41
	end       = 0x0b
)

var errFormat = errors.New("is no module, or none that Go's linker writes")

// Join returns the module with the same memory in fewer segments.
func Join(module []byte) ([]byte, error) {
	rest, ok := bytes.CutPrefix(module, []byte(magic))
	joined := []byte(magic)
	r := reader{rest: rest, bad: !ok}
	for len(r.rest) > 0 && !r.bad {
		id, body := r.byte(), r.bytes()
		r.require(id != dataCount) // it would promise the old number of segments
		if id == data {
			segments, ok := parse(body)
			r.require(ok)
			body = appendData(nil, join(segments))
		}
		joined = appendBytes(append(joined, id), body)
	}
	if r.bad {
		return nil, errFormat
	}
	return joined, nil
}

// A segment is what memory holds from an address on.
type segment struct {
	at    uint64
	bytes []byte
}

func (s *segment) end() uint64 { return s.at + uint64(len(s.bytes)) }

// join writes the zeros between segments that lie close together.
func join(segments []segment) (joined []segment) {
	var last *segment
	for _, s := range segments {
		if last == nil || s.at-last.end() > maxGap {
			joined = append(joined, segment{at: s.at})
			last = &joined[len(joined)-1]
		}
		last.bytes = append(last.bytes, make([]byte, s.at-last.end())...)
		last.bytes = append(last.bytes, s.bytes...)
	}
	return joined
}

// parse reads the segments of a data section, in the order of their addresses.
func parse(section []byte) (segments []segment, ok bool) {
	r := reader{rest: section}
	for n := r.number(); n > 0 && !r.bad; n-- {
		r.require(r.byte() == active && r.byte() == i32Const)
		at := r.number() // signed, but no address of Go's has the sign
		r.require(at < 1<<31 && r.byte() == end)
		segments = append(segments, segment{at, r.bytes()})
	}
	r.require(len(r.rest) == 0)
	slices.SortStableFunc(segments, func(a, b segment) int { return cmp.Compare(a.at, b.at) })
	for i := range segments {
		r.require(i == 0 || segments[i-1].end() <= segments[i].at) // where two overlap, their order would count
	}
	return segments, !r.bad
}

// appendData is the inverse of parse.
func appendData(dst []byte, segments []segment) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(segments)))
	for _, s := range segments {
		dst = appendAddress(append(dst, active, i32Const), s.at)
		dst = appendBytes(append(dst, end), s.bytes)
	}
	return dst
}

// appendAddress writes a signed number, whose last byte has its sign in 0x40.
func appendAddress(dst []byte, at uint64) []byte {
	dst = binary.AppendUvarint(dst, at)
	if last := &dst[len(dst)-1]; *last&0x40 != 0 {
		*last |= 0x80
		dst = append(dst, 0)
	}
	return dst
}

func appendBytes(dst, s []byte) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(s))), s...)
}

// A reader takes bytes off the front; bad once they are not as they should be.
type reader struct {
	rest []byte
	bad  bool
}

func (r *reader) require(ok bool) { r.bad = r.bad || !ok }

func (r *reader) number() uint64 {
	n, size := binary.Uvarint(r.rest)
	if r.require(size > 0); r.bad {
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

func (r *reader) byte() byte {
	if r.require(len(r.rest) > 0); r.bad {
		return 0
	}
	b := r.rest[0]
	r.rest = r.rest[1:]
	return b
}

// bytes takes as many as the number before them says.
func (r *reader) bytes() []byte {
	n := r.number()
	if r.require(n <= uint64(len(r.rest))); r.bad {
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}
