// Package weights is what all trained models stand on: how their files are
// written and read, the hashes by which they know a word or a feature, and the
// tables that hold these.
package weights

import (
	"errors"
	"strconv"
)

// A model file, all numbers little-endian:
//
//	8      magic, the sort's
//	u32    format, the sort's
//	u64    FNV-1a of all that follows
//	u32 n  the note, n bytes of UTF-8: what it was trained from
//	       the body
const header = 8 + 4 + 8

// Sort is a sort of model file.
type Sort struct {
	Magic  string // eight bytes
	Format uint32 // also raised when the model sees its input in another way
	Name   string // for errors: "model of names"
}

// The errors of a file, made for the sort.
func (s Sort) foreign() error { return errors.New("this is no " + s.Name) }

// Damaged says that a file, or what is in it, is not as it was written.
func (s Sort) Damaged() error { return errors.New("the " + s.Name + " is damaged") }

// Other says that a file was written for another engine.
func (s Sort) Other() error { return errors.New("the " + s.Name + " was trained for another engine") }

// Append appends a model file to dst.
func (s Sort) Append(dst []byte, note string, body []byte) []byte {
	start := len(dst)
	dst = append(dst, s.Magic...)
	dst = AppendUint32(dst, s.Format)
	dst = append(dst, make([]byte, 8)...)
	dst = append(AppendUint32(dst, uint32(len(note))), note...)
	dst = append(dst, body...)
	sum := checksum(dst[start+header:])
	for i := range 8 {
		dst[start+header-8+i] = byte(sum >> (8 * i))
	}
	return dst
}

// Open checks a file and gives its note and a reader of its body. What is foreign,
// newer or damaged is refused.
func (s Sort) Open(file string) (note string, body *Reader, err error) {
	if len(file) < header || file[:len(s.Magic)] != s.Magic {
		return "", nil, s.foreign()
	}
	r := &Reader{s: file[len(s.Magic):]}
	if v := r.Uint32(); v != s.Format {
		return "", nil, errors.New("the " + s.Name + " has format " + strconv.Itoa(int(v)) + ", this engine reads " + strconv.Itoa(int(s.Format)))
	}
	sum := uint64(r.Uint32()) | uint64(r.Uint32())<<32
	if sum != checksum(r.s) {
		return "", nil, s.Damaged()
	}
	if note = r.Bytes(uint64(r.Uint32())); r.short {
		return "", nil, s.Damaged()
	}
	return note, r, nil
}

func checksum[T string | []byte](s T) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// gapBytes are the bytes of the gap between two places, which have at most 24 bits.
const gapBytes = 3

// PlaceBytes is what a place takes in a file.
const PlaceBytes = gapBytes

// AppendPlaces writes rising places as the gaps between them: all low bytes first,
// so that those which are mostly zero stand together and a general compressor
// finds their order.
func AppendPlaces(dst []byte, places []uint32) []byte {
	for shift := 0; shift < 8*gapBytes; shift += 8 {
		last := uint32(0)
		for _, p := range places {
			dst = append(dst, byte((p-last)>>shift))
			last = p
		}
	}
	return dst
}

// AppendUint32 writes a number.
func AppendUint32(dst []byte, n uint32) []byte {
	return append(dst, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
}

// Reader reads a file's body from the front. After the end it gives zeros.
type Reader struct {
	s     string
	short bool
}

// Rest is how many bytes are left.
//
//go:noinline
func (r *Reader) Rest() uint64 { return uint64(len(r.s)) }

// Short reports whether more was asked for than there was.
//
//go:noinline
func (r *Reader) Short() bool { return r.short }

// Bytes reads n bytes.
//
//go:noinline
func (r *Reader) Bytes(n uint64) string {
	if n > uint64(len(r.s)) {
		r.short = true
		return ""
	}
	b := r.s[:n]
	r.s = r.s[n:]
	return b
}

// Places reads n places as AppendPlaces wrote them.
//
//go:noinline
func (r *Reader) Places(n uint64) []uint32 {
	low, middle, high := r.Bytes(n), r.Bytes(n), r.Bytes(n)
	if r.short {
		return nil
	}
	places := make([]uint32, len(low))
	last := uint32(0)
	for i := range places {
		last += uint32(low[i]) | uint32(middle[i])<<8 | uint32(high[i])<<16
		places[i] = last
	}
	return places
}

// Byte reads one byte.
//
//go:noinline
func (r *Reader) Byte() byte {
	b := r.Bytes(1)
	if b == "" {
		return 0
	}
	return b[0]
}

// Uint16 reads a number.
//
//go:noinline
func (r *Reader) Uint16() uint16 { return uint16(r.Byte()) | uint16(r.Byte())<<8 }

// Uint32 reads a number.
//
//go:noinline
func (r *Reader) Uint32() uint32 {
	b := r.Bytes(4)
	if b == "" {
		return 0
	}
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}
