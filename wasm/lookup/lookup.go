// Package lookup plans which tiles an article's claims need, and says from the
// tiles that came what is known of each claim.
//
// It fetches nothing. What was not read whole is Unknown: None is said only of
// a claim whose every tile was read, was the one asked for, and was complete.
package lookup

import (
	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/match"
	"claimlight/wasm/review"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// The budget of a page. A plan keeps to the requests; whoever fetches it stops
// at the bytes, as transferred, and what is left stays unknown.
const (
	MaxRequests = 24
	MaxBytes    = 150_000
)

// MaxClaims is how many claims are looked up at most, the most check-worthy
// first: an article has some hundred, and each is held against whole tiles.
const MaxClaims = 400

// MaxMatches is how many reviews a claim shows at most.
const MaxMatches = 8

// lang is the one language that the engine annotates.
const lang = "en"

// Edge is what the edge says of its tiles.
type Edge struct {
	Scheme int32
	Bits   []Bits
}

// Bits is how many bits name the tiles of a language.
type Bits struct {
	Lang string
	Bits int32
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

// wording is the text of a claim that is looked up: what is claimed where
// somebody is reported, the whole statement where the article itself speaks.
func wording(d *annotate.Document, c *claim.Claim) string {
	if c.Quote == claim.None || len(c.Content) == 0 {
		return c.Of(d.Text)
	}
	if len(c.Content) == 1 {
		return c.Content[0].Of(d.Text)
	}
	var b []byte
	for i, part := range c.Content {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, part.Of(d.Text)...)
	}
	return string(b)
}

// query is the claim as the matcher wants it.
func query(d *annotate.Document, c *claim.Claim, date string) match.Query {
	q := match.Query{Text: wording(d, c), Date: date}
	if c.Quote != claim.None {
		q.Around = c.Of(d.Text)
	}
	at := sentenceAt(d.Sentences, c.Start)
	if at > 0 {
		q.Before = d.Sentences[at-1].Of(d.Text)
	}
	if at+1 < len(d.Sentences) {
		q.After = d.Sentences[at+1].Of(d.Text)
	}
	if 0 <= c.Speaker && c.Speaker < len(d.Actors) {
		q.Speaker = d.Actors[c.Speaker].Name
	}
	return q
}

// sentenceAt is the index of the last sentence that begins at or before an
// offset; 0 where none does.
func sentenceAt(sentences []text.Sentence, offset int) int {
	lo, hi := 0, len(sentences)
	for lo < hi {
		mid := lo + (hi-lo)/2
		if sentences[mid].Start <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return max(lo-1, 0)
}

// bits of the engine's language, 0 where the edge speaks another scheme or has
// no tiles of it.
func (e Edge) bits() int32 {
	for _, b := range e.Bits {
		if e.Scheme == tile.Scheme && b.Lang == lang && tile.MinBits <= b.Bits && b.Bits <= tile.MaxBits {
			return b.Bits
		}
	}
	return 0
}
