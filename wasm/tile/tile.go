// Package tile is the contract of the look-up, used by the page and by the
// edge: the keys of a claim, the paths of tiles, and a tile's bytes.
package tile

import "claimlight/wasm/review"

// Scheme is the version of keys, rarity lexicon and hash.
const Scheme = 1

// Bits that a tile's prefix may have.
const (
	MinBits = 4
	MaxBits = 24
)

// Key is the hash of one key term of a claim. Its leading bits name a tile.
type Key uint32

// Path names one tile.
type Path struct {
	Scheme int32
	Lang   string // ISO 639-1, two lower-case letters
	Bits   int32  // MinBits to MaxBits
	Prefix uint32 // the leading Bits of a Key, below 1<<Bits
}

// Tile is what one path answers.
type Tile struct {
	Path
	Generation int64
	Truncated  bool // something was left out: a miss here is unknown, never none
	Records    []review.Record
}

// Limits of a tile.
const (
	MaxBytes       = 32 << 10 // raw
	MaxPerReviewer = 8        // records of one reviewer for one key
)
