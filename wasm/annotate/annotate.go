// Package annotate is the pipeline: an article's text in, its annotations out.
// It is the one thing that callers of the engine need.
package annotate

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/claim"
	"claimlight/wasm/text"
)

// Document is an annotated article.
type Document struct {
	*text.Document
	Actors []actor.Actor
	Claims []claim.Claim
}
