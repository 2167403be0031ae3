package weights

import "slices"

// Hash is FNV-1a over bytes.
func Hash[T string | []byte](b T) uint32 {
	h := uint32(Start)
	for i := range len(b) {
		h = Then(h, b[i])
	}
	return h
}

// Spread is the hash of w for tables of a power of two, whose places are its upper bits:
// FNV-1a leaves these alike for alike words (Knuth's multiplicative hashing).
func Spread(w string) uint32 { return Hash(w) * 0x9e3779b1 }

// Start is the hash of nothing.
const Start = 2166136261

// Then is the hash of what hashed to h with one more byte behind it.
func Then(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

// Table holds hashes, or the places that are their high bits, by open addressing.
// What belongs to one stands in slices beside the table, at its slot.
type Table []uint32 // hash + 1; 0 is empty

// NewTable makes a table for n hashes, then at most half full.
func NewTable(n int) Table {
	size := int64(16)
	for size < 2*int64(n) {
		size *= 2
	}
	return make(Table, size)
}

// Slot is where a hash stands, or the empty slot where it would.
func (t Table) Slot(hash uint32) int {
	key, mask := max(hash+1, 1), uint32(len(t)-1) // the last hash shares the key of the first
	for at := key * 0x9e3779b1 >> 8 & mask; ; at = (at + 1) & mask {
		if t[at] == key || t[at] == 0 {
			return int(at)
		}
	}
}

// Empty reports whether nothing stands at a slot.
func (t Table) Empty(slot int) bool { return t[slot] == 0 }

// Put puts a hash into its slot and gives that; a table must not be filled up.
func (t Table) Put(hash uint32) int {
	at := t.Slot(hash)
	t[at] = max(hash+1, 1)
	return at
}

// All lists the hashes, rising.
func (t Table) All() []uint32 {
	var all []uint32
	for _, k := range t {
		if k != 0 {
			all = append(all, k-1)
		}
	}
	slices.Sort(all)
	return all
}
