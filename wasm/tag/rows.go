package tag

import "slices"

// rows holds the weights of features by a perfect hash (hash and displace, Belazzougui
// and others 2009): a place can stand in one row only, so that nothing has to be guessed
// or tried on the way to its weights. To fetch these from memory is most of what names
// cost, and a row lies in one line of the processor's cache.
type rows struct {
	all   []row
	turns []uint16 // by bucket, what moves its places to rows of their own
	drop  uint8    // bits of a hash that number no row
}

// row is, from the lowest byte, a place plus one in three bytes, 0 for an empty row,
// and a byte for the weight of each tag, moved up by lift so that none is below 0.
type row [2]uint64

const (
	lift      = 128
	placeSize = 3 // bytes
	placeMask = 1<<(8*placeSize) - 1
	inFirst   = 8 - placeSize
)

var _ [placeMask - 1<<featureBits]struct{} // a place plus one fits
var _ [16 - placeSize - Tags]struct{}      // so do the weights

// bucketBits say how many rows there are for a bucket.
const bucketBits = 1

// newRows makes rows without weights for places, which rise. Places spread as hashes are
// take few more rows than there are of them; ok is whether four times as many sufficed.
func newRows(places []uint32) (t rows, ok bool) {
	size, drop := int64(16), uint8(32-4)
	for int64(len(places)) > size/16*15 {
		size, drop = 2*size, drop-1
	}
	for most := 4 * size; size <= most && !ok; size, drop = 2*size, drop-1 {
		t = rows{make([]row, size), make([]uint16, size>>bucketBits), drop}
		ok = t.hold(places)
	}
	return t, ok
}

// hold finds a row for each place.
func (t *rows) hold(places []uint32) bool {
	ends := make([]int32, len(t.turns)) // of each bucket among the keys
	for _, p := range places {
		ends[t.bucket(p+1)]++
	}
	largest, sum := int32(0), int32(0)
	for b, n := range ends {
		largest = max(largest, n)
		ends[b] = sum // where it begins, until its keys are in
		sum += n
	}
	keys := make([]uint32, len(places))
	for _, p := range places {
		end := &ends[t.bucket(p+1)]
		keys[*end] = p + 1
		*end++
	}
	for n := largest; n > 0; n-- { // the small ones find room last
		first := int32(0)
		for b, end := range ends {
			if end-first == n && !t.settle(b, keys[first:end]) {
				return false
			}
			first = end
		}
	}
	return true
}

// settle turns a bucket until each of its keys has a row of its own.
func (t *rows) settle(bucket int, keys []uint32) bool {
	for turn := range uint32(1 << 16) {
		n := 0
		for n < len(keys) {
			at := t.turned(keys[n], turn)
			if at[0] != 0 {
				break
			}
			at[0] = uint64(keys[n])
			n++
		}
		if n == len(keys) {
			t.turns[bucket] = uint16(turn)
			return true
		}
		for _, key := range keys[:n] {
			t.turned(key, turn)[0] = 0
		}
	}
	return false
}

const (
	hash1 = 0x9e3779b1
	hash2 = 0x85ebca6b
)

func (t *rows) bucket(key uint32) uint32 { return key * hash1 >> (t.drop + bucketBits) }

// turned is the row where a key stands in a bucket so turned.
func (t *rows) turned(key, turn uint32) *row { return &t.all[(key*hash1^turn<<8)*hash2>>t.drop] }

// find is the row of a place that has one.
func (t *rows) find(place uint32) *row {
	key := place + 1
	return t.turned(key, uint32(t.turns[t.bucket(key)]))
}

// places lists the places, rising.
func (t *rows) places() (all []uint32) {
	for i := range t.all {
		if key := t.all[i].key(); key != 0 {
			all = append(all, key-1)
		}
	}
	slices.Sort(all)
	return all
}

func (r *row) key() uint32 { return uint32(r[0]) & placeMask }

// set gives a row its weights.
func (r *row) set(w *[Tags]int8) {
	*r = row{uint64(r.key())}
	for k, x := range w {
		if b := uint64(int32(x) + lift); k < inFirst {
			r[0] |= b << (8 * (placeSize + k))
		} else {
			r[1] |= b << (8 * (k - inFirst))
		}
	}
}

// weights are those of a row.
func (r *row) weights() (w [Tags]int8) {
	for k := range w {
		b := r[0] >> (8 * (placeSize + k))
		if k >= inFirst {
			b = r[1] >> (8 * (k - inFirst))
		}
		w[k] = int8(int32(b&0xff) - lift)
	}
	return w
}

// Rows are summed four weights at once, in lanes of 16 bits: every second byte of a
// word, and then the others.
const (
	every    = 0x00ff00ff00ff00ff
	laneBits = 16
	fill     = (1<<laneBits - 1) / 0xff // rows that a lane holds
)

// sum adds the weights of what is seen.
func (t *rows) sum(features []uint32) (sum [Tags]int32) {
	for len(features) > 0 {
		n := min(len(features), fill)
		t.addTo(&sum, features[:n])
		features = features[n:]
	}
	return sum
}

// addTo adds the weights of at most as many features as lanes hold. A row that is
// another's counts nothing: to branch by that would cost more.
func (t *rows) addTo(sum *[Tags]int32, features []uint32) {
	var a, b, c, d, n uint64
	all, turns, drop := t.all, t.turns, t.drop
	for _, f := range features {
		key := Key(f) + 1
		h := key * hash1
		r := &all[(h^uint32(turns[h>>(drop+bucketBits&31)])<<8)*hash2>>(drop&31)] // as find does, which is too much for each
		mine := ((r[0]&placeMask ^ uint64(key)) - 1) >> 63                        // 1 if its key is ours
		n += mine
		x, y := r[0]&-mine>>(8*placeSize), r[1]&-mine
		a += x & every
		b += x >> 8 & every
		c += y & every
		d += y >> 8 & every
	}
	lanes := [...]uint64{a, b, c, d}
	for k := range sum {
		word, byte := 0, k
		if k >= inFirst {
			word, byte = 2, k-inFirst
		}
		sum[k] += int32(lanes[word+byte&1]>>(byte/2*laneBits)&(1<<laneBits-1)) - int32(n)*lift
	}
}
