// Package snapshot is what stands at a point of the log: a mirror's first sync,
// so that it need not read the whole history.
//
// # Rows
//
// A snapshot of a language is a list of rows by number. A row is either a live
// review of that language, numbered as its first log entry, or a mark that a
// claim is never to be matched with a review, numbered as its own log entry;
// marks are of every language. The number space is that of package log, so no
// two rows share a number.
//
//	{"number":12,"entry":300,"record":{…}}                 a review: its latest entry, and that entry's text
//	{"number":17,"first":12,"review":"…","claim":"…"}      a mark: the review's number and id, and log.ClaimHash
//
// # Pages
//
//	/v1/snapshot/{lang}/{from}.json
//
//	/v1/snapshot/{lang}/{since}/{from}.json
//
// A page holds the rows from a number on: at most 512, and none after the one
// that makes them more than 1 MB. The first page is from 1; each names the next,
// the last one 0. With a year, every fifth from 2000 on, it has of the reviews those
// of that year and later, and those whose day is not known (see Wants); it looks at
// no more than 4,096 numbers, and so may have few rows, or none, and name a next one. A page is one JSON object, in one spelling, as log's:
//
//	{"lang":"en","from":1,"entries":512,"chain":"…","next":0,"rows":[…]}
//	{"lang":"en","since":2020,"from":1,"entries":512,"chain":"…","next":4097,"rows":[…]}
//
// entries and chain are a head of the log (package log) at the start of one of
// its pages: the rows have all that was changed up to there. They may have more,
// for pages are read one after the other while the log grows. Whoever has read
// all pages follows the log from the lowest of their heads; taking an entry in
// twice changes nothing, so at the log's head the rows are right.
//
// No row is covered by the chain; it is the log that proves what it says.
package snapshot

import "claimlight/wasm/log"

// Limits of a page.
const (
	MaxRows  = 512
	Enough   = 1 << 20 // bytes of rows after which none is added
	MaxBytes = 2 << 20 // what is read
	Span     = 4096    // numbers that a page since a year looks at
)

// Row is a live review or a mark.
type Row struct {
	Number int64

	// Of a review.
	Entry int64  // its latest log entry
	Text  string // that entry's text, the record's JSON; "" in a mark

	// Of a mark.
	First  int64  // the review's number
	Review string // the review's id
	Claim  string // log.ClaimHash
}

// IsMark reports whether the row is a mark.
func (r *Row) IsMark() bool { return r.Text == "" }

// Page is one page of a snapshot.
type Page struct {
	Lang  string   // ISO 639-1, two lower-case letters
	Since int64    // a year, see IsSince
	From  int64    // at least 1
	Head  log.Head // at the start of a page of the log
	Next  int64    // where the next page is from, or 0
	Rows  []Row    // by number, From to Next
}
