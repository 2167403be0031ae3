// Package lookup plans which tiles an article's claims need, and says from the
// tiles that came what is known of each claim.
//
// It fetches nothing. What was not read whole is Unknown: None is said only of
// a claim whose every tile was read, was the one asked for, and was complete.
package lookup

import (
	"claimlight/wasm/match"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// MaxRequests is the budget of a page in tiles. Whoever fetches them stops at a
// number of bytes, too; what is then left stays unknown.
const MaxRequests = 24

// MaxClaims is how many claims are looked up at most, the most check-worthy
// first: an article has some hundred, and each is held against whole tiles.
const MaxClaims = 400

// MaxMatches is how many reviews a claim shows at most.
const MaxMatches = 8

// Lang is the one language that the engine annotates.
const Lang = "en"

// Edge is what the edge says of its tiles.
type Edge struct {
	Scheme int32
	Bits   int32 // how many name the tiles of Lang; 0 where the edge has none
}

// speaks reports whether the edge has tiles that the engine can read.
func (e Edge) speaks() bool {
	return e.Scheme == tile.Scheme && tile.MinBits <= e.Bits && e.Bits <= tile.MaxBits
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
	Record *review.Record
}
