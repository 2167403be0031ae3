// Package abi is the page's engine as bytes in, bytes out: the same natively
// and in the module, which only adds memory (see the package main above).
//
// A request is a list of fields, each a length as four bytes, little-endian,
// and as many bytes. An answer is JSON in UTF-8; a malformed request is
// answered by {"error":"…"}. Offsets in answers are UTF-16 units of the text.
//
//	Load     [names, worth]                      {"models":["…","…"]}, what the files' models were trained from
//	Annotate [text]                              the annotations of package annotate
//	Plan     [text, header]                      {"tiles":["tiles/2/en/4/a.json"],"claims":[[0],null]}
//	Match    [text, header, path1, body1, …]     {"records":[],"claims":[{"state":"none","matches":[]}],"more":[]}
//
// Annotate leaves out the sentences, and of very many claims the least worth
// checking (see MaxClaims); it cuts long names, roles and sources (see MaxName).
//
// Before the models of names and of check-worthiness are loaded there is nothing to
// annotate with: the other operations answer an error then. Loading again takes the
// place of the first, and a file that is refused of nothing.
//
// A header is {"scheme":2,"bits":{"en":4},"hot":{"en":"0a1b2c3d"},"date":"2025-04-22"};
// hot and the date may be absent, languages that the engine does not know may be
// there; hot keys are written one behind the other (tile.AppendKeys). A plan's
// claims are in the order of the annotations: indices into tiles, or null where
// the claim is not planned and so unknown. Match takes only tiles and blocks that
// came with status 200, by their paths below /v1/; more are the paths of blocks
// that it needs yet: whoever fetches them calls Match again with all. Its matches
// are
//
//	{"decision":"same","score":0.930,"reasons":["aligned"],"record":0}
//
// same before related, at most eight; record is an index into records, where
// each is listed once.
//
// Worked example: the request of Annotate for "Hi." is 03 00 00 00 48 69 2e.
package abi

import (
	"claimlight/wasm/annotate"
	"claimlight/wasm/jsontext"
	"claimlight/wasm/lookup"
	"claimlight/wasm/tag"
	"claimlight/wasm/text"
	"claimlight/wasm/worth"
)

// Version of the ABI: operations, fields and answers.
const Version = 4

// The operations.
const (
	Annotate = 1
	Plan     = 2
	Match    = 3
	Load     = 4
)

// MaxFields bounds a request: text, header, and path and body of every tile and block.
const MaxFields = 2 + 2*lookup.MaxRequests

// Engine answers requests. The zero value waits for its models.
type Engine struct {
	names *tag.Model
	worth *worth.Model
	text  string // that was read last
	doc   *annotate.Document
}

// Call answers one request. It never fails: what it cannot read it says.
func (e *Engine) Call(op uint32, request []byte) []byte {
	f, ok := fields(request)
	switch {
	case !ok:
		return failure("malformed request")
	case op == Load && len(f) == 2:
		return e.load(f[0], f[1])
	case e.names == nil:
		return failure("no models are loaded")
	case op == Annotate && len(f) == 1:
		return e.annotated(f[0])
	case op == Plan && len(f) == 2:
		return e.planned(f[0], f[1])
	case op == Match && len(f) >= 2 && len(f)%2 == 0:
		return e.matched(f[0], f[1], f[2:])
	}
	return failure("unknown operation or wrong number of fields")
}

// Forget drops the article that was read last. The next request reads its own
// anew and is answered the same.
func (e *Engine) Forget() { e.text, e.doc = "", nil }

// GoesOn reports that no operation goes on from another: each reads its article anew where
// that is not at hand.
func (e *Engine) GoesOn(uint32) bool { return false }

// Leaves reports that every operation leaves its article at hand, or the models.
func (e *Engine) Leaves(uint32) bool { return true }

func fields(request []byte) ([]string, bool) {
	var f []string
	for len(request) > 0 {
		if len(request) < 4 || len(f) == MaxFields {
			return nil, false
		}
		n := uint32(request[0]) | uint32(request[1])<<8 | uint32(request[2])<<16 | uint32(request[3])<<24
		request = request[4:]
		if uint64(n) > uint64(len(request)) {
			return nil, false
		}
		f = append(f, string(request[:n]))
		request = request[n:]
	}
	return f, true
}

func failure(why string) []byte {
	return append(jsontext.Append([]byte(`{"error":`), why), '}')
}

func (e *Engine) load(actors, worths string) []byte {
	names, err := tag.Parse(actors)
	if err != nil {
		return failure(err.Error())
	}
	worth, err := worth.Parse(worths)
	if err != nil {
		return failure(err.Error())
	}
	e.names, e.worth, e.doc = names, worth, nil
	out := jsontext.Append([]byte(`{"models":[`), names.Note())
	return append(jsontext.Append(append(out, ','), worth.Note()), ']', '}')
}

func (e *Engine) annotated(s string) []byte {
	e.doc = nil // asked to annotate, it does
	return annotate.AppendFound(make([]byte, 0, len(s)), e.read(s), text.NewIndex(s).At)
}

func (e *Engine) planned(s, head string) []byte {
	h, ok := parseHeader(head)
	if !ok {
		return failure("malformed header")
	}
	p := lookup.MakePlan(e.read(s), h.edge)
	return appendPlan(nil, &p)
}

func (e *Engine) matched(s, head string, tiles []string) []byte {
	h, ok := parseHeader(head)
	if !ok {
		return failure("malformed header")
	}
	bodies := make([]lookup.Body, len(tiles)/2)
	for i := range bodies {
		bodies[i] = lookup.Body{Path: tiles[2*i], JSON: tiles[2*i+1]}
	}
	p := lookup.MakePlan(e.read(s), h.edge)
	statuses, more := lookup.Resolve(&p, h.date, bodies)
	return appendStatuses(nil, statuses, more)
}
