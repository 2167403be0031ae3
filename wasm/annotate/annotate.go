// Package annotate is the pipeline: an article's text in, its annotations out.
// It is the one thing that callers of the engine need.
//
// An annotated article is written as one JSON object, worked example:
//
//	Rain fell, Ada Lovelace said.
//
//	{"sentences":[[0,29]],
//	 "actors":[{"name":"Ada Lovelace","kind":"person","role":"","mentions":[[11,23]],"pronouns":[]}],
//	 "claims":[{"start":0,"end":28,"score":0.260,"speaker":0,"source":"","quote":"indirect",
//	   "stance":"asserts","cue":[24,28],"content":[[0,9]]}],
//	 "foreign":[]}
//
// Speaker is an index into actors, or -1; cue is null where there is none;
// foreign lists paragraphs in a language that the engine does not know.
package annotate

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/claim"
	"claimlight/wasm/tag"
	"claimlight/wasm/text"
	"claimlight/wasm/worth"
)

// Document is an annotated article.
type Document struct {
	*text.Document
	Actors []actor.Actor
	Claims []claim.Claim
}

// Annotate finds an article's sentences, actors and claims: the actors by a model
// of names, what each claim is worth by one of check-worthiness. It is total: any
// bytes in, annotations out.
func Annotate(s string, names *tag.Model, worths *worth.Model) *Document {
	doc := names.Parse(s)
	actors := actor.Find(doc, names)
	return &Document{Document: doc, Actors: actors, Claims: claim.Find(doc, actors, worths.Judge().Score)}
}
