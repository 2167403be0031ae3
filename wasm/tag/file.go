package tag

import (
	"errors"
	"slices"
	"strconv"
)

// A model file, all numbers little-endian:
//
//	8      magic
//	u32    format
//	u64    FNV-1a of all that follows
//	u32 n  the note, n bytes of UTF-8
//	4      tags, bits kept of a word's hash, bits kept of a feature's, 0
//	u32×3  counts of words, features and weights
//	       the follow weights, tags × tags
//	       words, rising: gaps (their low, middle and high bytes), what they are like, what they name
//	       features, rising: gaps, how many weights each has
//	       weights: tags, rising for each feature; values
//
// Bytes of a sort stand together, so that a general compressor finds their order.
const (
	magic  = "CLNAMES\n"
	format = 2 // also raised when other features are seen of a token
	header = len(magic) + 4 + 8

	gapBytes = 3 // of the gap between two places, which have at most featureBits
)

// The errors of Parse.
var (
	errForeign = errors.New("this is no model of names")
	errDamaged = errors.New("the model of names is damaged")
	errOther   = errors.New("the model of names was trained for another engine")
)

// Append writes the model as a file.
func (m *Model) Append(dst []byte) []byte {
	start := len(dst)
	dst = append(dst, magic...)
	dst = appendUint32(dst, format)
	dst = append(dst, make([]byte, 8)...)
	dst = append(appendUint32(dst, uint32(len(m.note))), m.note...)
	dst = append(dst, Tags, wordBits, featureBits, 0)

	words, features := used(m.words.keys), used(m.keys)
	var counts, tags, values []byte
	for _, p := range features {
		n := len(tags)
		for k, w := range &m.rows[slot(m.keys, p+1)] {
			if w != 0 {
				tags, values = append(tags, byte(k)), append(values, byte(w))
			}
		}
		counts = append(counts, byte(len(tags)-n))
	}
	for _, n := range []int{len(words), len(features), len(tags)} {
		dst = appendUint32(dst, uint32(n))
	}
	for a := range m.follow {
		for _, w := range m.follow[a] {
			dst = append(dst, byte(w))
		}
	}
	dst = appendGaps(dst, words)
	for _, p := range words {
		dst = append(dst, m.words.class[slot(m.words.keys, p+1)].Like)
	}
	for _, p := range words {
		dst = append(dst, m.words.class[slot(m.words.keys, p+1)].Name)
	}
	dst = appendGaps(dst, features)
	dst = append(append(append(dst, counts...), tags...), values...)
	sum := checksum(dst[start+header:])
	for i := range 8 {
		dst[start+header-8+i] = byte(sum >> (8 * i))
	}
	return dst
}

// used lists the places of a table, rising.
func used(keys []uint32) []uint32 {
	var places []uint32
	for _, k := range keys {
		if k != 0 {
			places = append(places, k-1)
		}
	}
	slices.Sort(places)
	return places
}

// appendGaps writes rising places as the gaps between them: all low bytes first,
// so that those which are mostly zero stand together.
func appendGaps(dst []byte, places []uint32) []byte {
	for shift := 0; shift < 8*gapBytes; shift += 8 {
		last := uint32(0)
		for _, p := range places {
			dst = append(dst, byte((p-last)>>shift))
			last = p
		}
	}
	return dst
}

func appendUint32(dst []byte, n uint32) []byte {
	return append(dst, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
}

func checksum[T string | []byte](s T) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// Parse reads a model file. What is foreign, newer, damaged or made for another
// engine is refused; nothing is believed before the whole has been checked.
func Parse(s string) (*Model, error) {
	if len(s) < header || s[:len(magic)] != magic {
		return nil, errForeign
	}
	r := reader{s: s[len(magic):]}
	if v := r.uint32(); v != format {
		return nil, errors.New("the model of names has format " + strconv.Itoa(int(v)) + ", this engine reads " + strconv.Itoa(format))
	}
	sum := uint64(r.uint32()) | uint64(r.uint32())<<32
	if sum != checksum(r.s) {
		return nil, errDamaged
	}
	m := &Model{sum: sum}
	m.note = r.bytes(uint64(r.uint32()))
	if dims := r.bytes(4); !r.short && dims != string([]byte{Tags, wordBits, featureBits, 0}) {
		return nil, errOther
	}
	if !m.read(&r) {
		return nil, errDamaged
	}
	return m, nil
}

// read reads all behind the dimensions. It makes tables only when every byte that
// the counts tell of is there.
func (m *Model) read(r *reader) bool {
	words, features, weights := uint64(r.uint32()), uint64(r.uint32()), uint64(r.uint32())
	if r.short || Tags*Tags+(gapBytes+2)*words+(gapBytes+1)*features+2*weights != uint64(len(r.s)) {
		return false
	}
	for a := range m.follow {
		for b := range m.follow[a] {
			m.follow[a][b] = int8(r.byte())
		}
	}
	places := r.places(words)
	like, name := r.bytes(words), r.bytes(words)
	m.words.grow(len(places))
	for i, p := range places {
		m.words.put(p, Class{like[i], name[i]})
	}
	places = r.places(features)
	counts, tags, values := r.bytes(features), r.bytes(weights), r.bytes(weights)
	m.grow(len(places))
	next := 0
	for i, p := range places {
		var row [Tags]int8
		for range counts[i] {
			if next == len(tags) || tags[next] >= Tags {
				return false
			}
			row[tags[next]] = int8(values[next])
			next++
		}
		m.put(p, &row)
	}
	return next == len(tags)
}

// reader reads a file from the front. After the end it gives zeros and is short.
type reader struct {
	s     string
	short bool
}

func (r *reader) bytes(n uint64) string {
	if n > uint64(len(r.s)) {
		r.short = true
		return ""
	}
	b := r.s[:n]
	r.s = r.s[n:]
	return b
}

// places reads n places as appendGaps wrote them.
func (r *reader) places(n uint64) []uint32 {
	low, middle, high := r.bytes(n), r.bytes(n), r.bytes(n)
	places := make([]uint32, len(low))
	last := uint32(0)
	for i := range places {
		last += uint32(low[i]) | uint32(middle[i])<<8 | uint32(high[i])<<16
		places[i] = last
	}
	return places
}

func (r *reader) byte() byte {
	b := r.bytes(1)
	if b == "" {
		return 0
	}
	return b[0]
}

func (r *reader) uint32() uint32 {
	b := r.bytes(4)
	if b == "" {
		return 0
	}
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}
