// Package tile is the contract of the look-up, used by the page and by the
// edge: the keys of a claim, the paths of tiles and blocks, and their bytes.
//
// A look-up has two steps. Tiles say which reviews share a rare term with a
// sentence, and a little of what else their claims say; for the few that may
// fit, blocks hold the records.
//
// # Keys
//
// A claim's terms are its words in normal form (text.Normal), parted at hyphens,
// without possessives and thousands separators, stemmed (text.Stem), stop words,
// web addresses and the names of accounts left out; see Terms. Each has a rarity
// class, 0 to 12, from a lexicon of frequent terms that is part of this package;
// a term that it does not list is the rarest, numbers are of middling rarity;
// see Rarity. A term's key is FNV-1a of 64 bits over the language, a zero byte
// and the term, finished as SplitMix64 finishes, cut to its upper 32 bits; see
// Hash. A language other than English has no stop words, stems or lexicon here:
// its terms are its words of four letters or more, and where words are written
// without spaces a whole clause is one.
//
// The edge files a review under MaxFiled terms: the four rarest of its claim, then
// the rarest of claim and title; the longer first among equals, then by bytes; see
// Filed. The page asks
// for few of its sentence's terms, the most telling first: names, and what is
// said twice, before what is merely rare; see Asked. They meet where one key is
// shared, so that the more keys are filed, the fewer must be asked.
//
// # Tiles
//
// A tile holds the reviews with a key whose leading bits are its prefix:
//
//	/v1/tiles/{scheme}/{lang}/{bits}/{prefix}.json
//
// Scheme is the version of all of the above, lang two lower-case letters, bits
// 4 to 24 without leading zeros, prefix the leading bits as a number in
// lower-case hex, padded with zeros to one digit for each four bits, rounded up.
//
// A key that more than MaxList reviews have is hot: its reviews are no list, but
// parted by their second keys. Such a tile names both, the hot key in full:
//
//	/v1/tiles/{scheme}/{lang}/{bits}/{prefix}/{under}.json
//
// There is none under a key that is not hot.
//
// A tile is one JSON object of at most 48 KB, with these members in this order:
//
//	{"scheme":2,"lang":"en","bits":4,"prefix":"e","generation":17,"truncated":false,"lists":[
//	  {"key":"ee353367","reviews":[17,5],"sketches":"36719c4166860000671c0a00000008"}]}
//
// Lists are in the order of their keys, each key once. Reviews are the numbers of
// those that have the key, ascending, each as the distance from the one before.
// Sketches are fifteen hex digits for each review, three for each of five marks: of
// the four rarest terms of its claim, rarest first, and of the last word of its
// claimant's name. A mark is the last three digits of a key, 001 in place of 000;
// 000 where there are no more terms, and where no claimant is named. A list that is
// hot, or for which the tile had no room, has a count in place of its reviews:
// {"key":"ee353367","count":2049}; then nothing is known of its key. A tile that is
// truncated lacks whole lists, so that a miss in it means nothing.
//
// # Blocks
//
// A review's number is that of its first entry in the log and never changes. A
// block holds the records of BlockSize consecutive numbers, those that are live:
//
//	/v1/records/{block}.json
//	{"block":2,"generation":17,"numbers":[17,22],"records":[{…},{…}]}
//
// Block n, written without leading zeros, has the numbers n*BlockSize+1 to
// (n+1)*BlockSize. Records are those of package review. A number that is absent
// is no live review: it was withdrawn, or is another entry of the log.
//
// Two members stand behind the numbers where there is something to say:
//
//	"never":["7284256fe9b5676356a1c6ae7d8ff2d5",""]
//	"omitted":[23]
//
// Never has for each number the claims that are never to be matched with that review,
// as the operator found: log.ClaimHash of each, 32 digits, ascending, one behind the
// other. Omitted are live reviews whose records are left out with their marks, for a
// block has at most 32 KB: the longest first, of equals the later, until the others
// fit. Nothing is known of them.
//
// A reader refuses a tile or a block that is not the one it asked for, lacks a
// member or is not well-formed; it ignores members that it does not know.
//
// # What an edge learns
//
// An edge that keeps what one address asks for can tell what was read, if it has the
// article. Of 932 news articles, looked up among 19,250 reviews with ten bits, 4 share
// their set of requests with another: the set tells 9.86 of the 9.86 bits that tell
// one of them. One request drawn from an article's tells 5.5 bits, two 8.9, three 9.7.
// Asking for tiles drawn at random besides, up to 24 requests, takes nothing of that:
// no other article asks for all of what is left. More reviews mean more bits and more
// told. A mirror asks for nothing while it is read from, and so tells nothing. Measured
// by wasm/cmd/scale privacy.
//
// # Worked example
//
// "Norway's ferries carried 4,300 full-scale replicas of the 2019 polar-bear."
// has the terms norway ferry carry 4300 full scal replica 2019 polar bear, and
// in English these rarest keys:
//
//	replica  12  ee353367
//	norway   12  4e87019c
//	ferry    12  f59e4686
//	polar    12  332de416
//	4300      9  cbcdadf7
//	scal      8  fea4f0f3
//
// With four bits the first is in 2/en/4/e.json, with nine in 2/en/9/1dc.json. As
// a claim of nobody's it has the sketch 36719c686416000. A page that reads it asks for
// norway first if it stands within the sentence: a name is the more telling.
package tile

// Scheme is the version of keys, rarity lexicon, hash and sketch.
const Scheme = 2

// Bits that a tile's prefix may have.
const (
	MinBits = 4
	MaxBits = 24
)

// Key is the hash of one key term of a claim. Its leading bits name a tile. It
// is never 0.
type Key uint32

// Number names a review, from 1: the number of its first entry in the log.
type Number int32

// Path names one tile.
type Path struct {
	Scheme int32
	Lang   string // ISO 639-1, two lower-case letters
	Bits   int32  // MinBits to MaxBits
	Prefix uint32 // the leading Bits of a Key, below 1<<Bits
	Under  Key    // the hot key that all its reviews have as well, or 0
}

// Tile is what one path answers.
type Tile struct {
	Path
	Generation int64
	Truncated  bool // lists were left out: a miss here is unknown, never none
	Lists      []List
}

// A List says which reviews have a key.
type List struct {
	Key     Key
	Count   int32     // of the reviews that have it
	Reviews []Posting // by number; empty where the list is hot or had no room
}

// Whole reports whether a list has all of its reviews.
func (l *List) Whole() bool { return int(l.Count) == len(l.Reviews) }

// A Posting is one review under one key.
type Posting struct {
	Number Number
	Sketch Sketch
}

// Limits of a tile and of a block.
const (
	MaxBytes  = 48 << 10 // of a tile, raw
	MaxList   = 2048     // reviews under one key; with more it is hot
	MaxHot    = 1024     // hot keys that an edge names, the hottest first
	BlockSize = 8        // numbers in a block
	MaxBlock  = 32 << 10 // bytes of a block, raw: what a page reads (web/engine/tiles.js)
)
