// Package local looks claims up in a mirror on the reader's own disk, without any
// request, by the same keys, tiles and matcher as a page that asks an edge. Like
// package mirror it does no I/O: JavaScript moves bytes between it, the network and
// the disk. It is the page's engine (package abi) with operations beside its own.
//
// A request is a list of fields as abi's. Answers are JSON; those marked + have bytes
// behind it: four bytes, big-endian, say how long the JSON is. What cannot be read is
// answered by {"error":"…"}: where that came from the disk, the caller starts anew.
//
//	Start  16 [lang, since]          {"after":"…"}: the place of a mirror that has nothing yet; since is a year, or "0" for all
//	Path   17 [place]                {"path":"/v1/…","whole":true}: what to fetch next
//	Take   18 [place, body]          + {"after":"…","clear":false,"more":true,"older":false,"whole":true,"rows":[[number,first,length],…]}
//	                                 and the packed rows one behind the other
//	File   19 [row, …]               + {} and the run: what the step that was taken last changes of the postings
//	Runs   20 [run, …]               {"buckets":[…]}: the runs are at hand, and touch these buckets; none, and they are put away
//	Merge  21 [bucket, postings]     + {"hot":[["0a1b2c3d",2049],…]} and the bucket's postings with the runs in them
//	Plan   22 [text, hot]            {"buckets":[…]}: what to read for the text's claims
//	Find   23 [bucket, postings, …]  {"blocks":[[first,last],…]}: numbers whose rows to read
//	Decide 24 [date, row, …]         what Match of package abi answers
//	Told   25 [day, row, …]          {"reviews":[{"number":7,"keys":["0a1b2c3d",…],"record":{…}},…]}: the rarest keys of reviews that
//	                                 changed on a day or later, for whoever kept those of what was read; "" for whenever
//	Own    26 [text]                 {"own":[["0a1b2c3d",…],…]}: the own keys of each of the text's claims
//
// # On the disk
//
// A mirror keeps, each under its number: rows (package mirror), the marks among them
// under review and number, buckets, and runs. A bucket holds the postings of all keys
// that begin with its BucketBits; a run what one step changed. So a step writes a run,
// and not to thousands of buckets; runs are laid over buckets in their order when a
// look-up reads them, and merged into them now and then. To merge twice, or in part,
// does no harm, as long as runs are deleted after all their buckets are written.
//
// Rows, run and place are kept in one transaction. File wants the rows that stood
// under the step's numbers before: they say which postings go. While the snapshot
// is read there are none.
//
// File, Merge, Find and Decide go on from what was asked before. An instance that was
// replaced meanwhile, or had no room for it, answers that this is lost: then the caller
// asks all of it again. Take and Plan begin, and end what was under way: so a look-up lays
// its runs behind its plan.
//
// A number of rows is 0 and no bytes where a row is to be deleted; first is the
// review's number where the row is a mark, else 0.
package local

import (
	"claimlight/wasm/abi"
	"claimlight/wasm/mirror"
)

// The operations beside those of package abi.
const (
	Start  = 16
	Path   = 17
	Take   = 18
	File   = 19
	Runs   = 20
	Merge  = 21
	Plan   = 22
	Find   = 23
	Decide = 24
	Told   = 25
	Own    = 26
)

// Engine answers requests. The zero value waits for its models.
type Engine struct {
	abi.Engine
	step *mirror.Step // that was taken last
	laid bool         // runs are at hand, if only none
	runs []row
	find *finder
}

// Call answers one request. It never fails: what it cannot read it says.
func (e *Engine) Call(op uint32, request []byte) []byte {
	if op < Start {
		return e.Engine.Call(op, request)
	}
	f, ok := fields(string(request))
	if !ok {
		return abi.Failure("malformed request")
	}
	switch {
	case op == Start && len(f) == 2:
		return start(f[0], f[1])
	case op == Path && len(f) == 1:
		return path(f[0])
	case op == Take && len(f) == 2:
		return e.take(f[0], f[1])
	case op == File && e.step == nil, (op == Merge || op == Find) && !e.laid, op == Find && e.find == nil, op == Decide && (e.find == nil || e.find.shelf == nil):
		return abi.Failure(lost)
	case op == File:
		return e.file(f)
	case op == Runs:
		return e.lay(f)
	case op == Merge && len(f) == 2:
		return e.merge(f[0], f[1])
	case op == Plan && len(f) == 2:
		return e.plan(f[0], f[1])
	case op == Find && len(f)%2 == 0:
		return e.read(f)
	case op == Decide && len(f) > 0:
		return e.decide(f[0], f[1:])
	case op == Told && len(f) > 0:
		return told(f[0], f[1:])
	case op == Own && len(f) == 1:
		return e.own(f[0])
	}
	return abi.Failure("unknown operation or wrong number of fields")
}

// lost is the answer where the operation that this one goes on from was asked of another
// instance, or never.
const lost = "what this goes on from is lost"

// GoesOn reports whether something is under way that op, or a later one, goes on from.
func (e *Engine) GoesOn(op uint32) bool {
	return op != Take && op != Plan && (e.step != nil || e.find != nil || e.laid)
}

// Leaves reports whether op leaves more than its answer.
func (e *Engine) Leaves(op uint32) bool {
	return op != Start && op != Path && op != Merge && op != Told
}

// Forget drops what is under way, and the article that was read last.
func (e *Engine) Forget() {
	e.end()
	e.Engine.Forget()
}

// end ends what is under way.
func (e *Engine) end() { e.step, e.find, e.laid, e.runs = nil, nil, false, nil }

// fields parts a request: lengths of four bytes, little-endian, each with its bytes.
func fields(b string) ([]string, bool) {
	var list []string
	for len(b) > 0 {
		if len(b) < 4 {
			return nil, false
		}
		n := uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
		if b = b[4:]; uint64(n) > uint64(len(b)) {
			return nil, false
		}
		list, b = append(list, b[:n]), b[n:]
	}
	return list, true
}
