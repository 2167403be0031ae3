// Package tile is the contract of the look-up, used by the page and by the
// edge: the keys of a claim, the paths of tiles, and a tile's bytes.
//
// # Keys
//
// A claim's terms are its words in normal form (text.Normal), parted at hyphens,
// without possessives and thousands separators, stemmed (text.Stem), stop words
// left out; see Terms. Each has a rarity class, 0 to 12, from a lexicon of
// frequent terms that is part of this package; a term that it does not list is
// the rarest, numbers are of middling rarity; see Rarity. The six rarest terms
// are the keys: the longer first among equals, then by bytes. A key's hash is
// FNV-1a of 64 bits over the language, a zero byte and the term, finished as
// SplitMix64 finishes, cut to its upper 32 bits; see Hash.
//
// Both sides take keys of what they have: the edge of the claim reviewed, the
// page of the sentence read. They meet where one key is shared.
//
// # Paths
//
// A tile holds the reviews with a key whose leading bits are its prefix:
//
//	/v1/tiles/{scheme}/{lang}/{bits}/{prefix}.json
//
// Scheme is the version of all of the above, lang two lower-case letters, bits
// 4 to 24 without leading zeros, prefix the leading bits as a number in
// lower-case hex, padded with zeros to one digit for each four bits, rounded up.
//
// # Bytes
//
// A tile is one JSON object of at most 32 KB, with these members in this order:
//
//	{"scheme":1,"lang":"en","bits":4,"prefix":"e","generation":17,"truncated":false,"records":[]}
//
// Records are those of package review. A tile that had to leave some out says
// that it is truncated; then a miss in it means nothing. A reader refuses a tile
// that is not the one it asked for, lacks a member or holds a record that does
// not read; it ignores members that it does not know.
//
// # Worked example
//
// "Norway's ferries carried 4,300 full-scale replicas of the 2019 polar-bear."
// has the terms norway ferry carry 4300 full scal replica 2019 polar bear, and
// in English these keys, rarest first:
//
//	replica  12  ee353367
//	norway   12  4e87019c
//	polar    12  332de416
//	ferry    10  f59e4686
//	4300      9  cbcdadf7
//	scal      8  fea4f0f3
//
// With four bits the first is in 1/en/4/e.json, with nine in 1/en/9/1dc.json.
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
