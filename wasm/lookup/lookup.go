// Package lookup plans which tiles an article's claims need, which blocks then
// hold the reviews that may fit, and says from what came what is known of each
// claim.
//
// It fetches nothing. What was not read whole is Unknown: None is said only of
// a claim whose every tile was read, was the one asked for and had the whole of
// what it was asked for, and for which every record that may fit was read.
package lookup

import (
	"cmp"

	"claimlight/wasm/match"
	"claimlight/wasm/order"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// MaxRequests is the budget of a page in tiles and blocks. Whoever fetches them
// stops at a number of bytes, too; what is then left stays unknown.
const MaxRequests = 24

// A Budget says how much may be asked for an article. A claim is looked up once
// Needed of its Choice most telling keys are; tiles are chosen so that as many
// claims as can are, and then for more keys of each and of the sentences around it,
// up to Keys. What the tiles leave is for blocks.
type Budget struct {
	Requests int // tiles and blocks
	Tiles    int // of these
	Spare    int // of the tiles, those left for blocks by what is not needed: one for each claim, up to so many
	Needed   int
	Choice   int
	Keys     int
}

// Page is the budget of an embedded page.
var Page = Budget{Requests: MaxRequests, Tiles: 21, Spare: 8, Needed: 2, Choice: 5, Keys: 20}

// MaxClaims is how many claims are looked up at most, the most check-worthy
// first: an article has some hundred, and each is held against whole tiles.
const MaxClaims = 400

// MaxMatches is how many reviews a claim shows at most.
const MaxMatches = 8

// MaxOfOne is how many of them are one reviewer's while other reviewers' wait: who
// reviews a claim often does not crowd out who reviewed it once.
const MaxOfOne = 3

// Lang is the one language that the engine annotates.
const Lang = "en"

// Edge is what the edge says of its tiles.
type Edge struct {
	Scheme int32
	Bits   int32      // how many name the tiles of Lang; 0 where the edge has none
	Hot    []tile.Key // of Lang, ascending: keys whose reviews are parted by a second key
}

// speaks reports whether the edge has tiles that the engine can read.
func (e *Edge) speaks() bool {
	return e.Scheme == tile.Scheme && tile.MinBits <= e.Bits && e.Bits <= tile.MaxBits
}

func (e *Edge) isHot(k tile.Key) bool {
	_, hot := order.Find(len(e.Hot), func(i int) int { return cmp.Compare(e.Hot[i], k) })
	return hot
}

// State is what is known of a claim.
type State uint8

// The states.
const (
	Unknown  State = iota // not looked up, or not wholly
	None                  // looked up, nothing found
	Related               // a close but different claim was reviewed, or the sentence does not put it forward
	Reviewed              // this claim was reviewed
)

var stateNames = [...]string{"unknown", "none", "related", "reviewed"}

// String is the state as the JSON contract spells it.
func (s State) String() string { return stateNames[s] }

// Status is what was found for one claim: Same before Related, at most MaxMatches.
type Status struct {
	State   State
	Matches []Match
}

// Match is a review with how it was matched.
type Match struct {
	match.Match
	Number   tile.Number
	Record   *review.Record // nil where only its sketch was read
	Evidence int32          // how much of the claim's meaning the review shares, in eighths of a halving
}

// Body is what one path answered; the path as tile.AppendPath and
// tile.AppendBlockPath write it.
type Body struct{ Path, JSON string }

// Compare orders matches, the best first: the same claims, then all others by how
// much they share. It is a total order on different reviews.
func Compare(a, b Match) int {
	if (a.Decision == match.Same) != (b.Decision == match.Same) {
		return cmp.Compare(b.Decision, a.Decision)
	}
	return cmp.Or(cmp.Compare(b.Evidence, a.Evidence), cmp.Compare(a.Number, b.Number))
}
