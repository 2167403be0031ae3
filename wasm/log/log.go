// Package log is the public history of every status: an append-only list of
// what changed, chained by hashes so that nobody can rewrite it unseen. The edge
// writes it; mirrors follow it; anybody can check it with curl and sha256sum.
//
// # Entries
//
// Entries are numbered from 1, without a gap, in the order of the changes. Each
// is about one review and of one kind:
//
//	added       the review was published
//	corrected   it was published again, changed, or in place of a reworded one
//	withdrawn   its reviewer took it back
//	redacted    the text of an earlier entry was removed, by the operator, on a ground
//	never-same  the operator found that a claim is never to be matched with the review, or
//	            with one that it rewords
//
// The first three carry the review's record as of then, as package review has
// it: that is the entry's text. "first" is the number of the review's first
// entry; it names the review for good and is called the review's number.
//
// Who did it: the reviewer, whose registered site the record names as publisher, did
// the first three; the operator of the edge did the others. When: "changed".
//
// # Text and hash
//
// A text is the only part that can be removed. Beside it stand a salt and a hash:
//
//	hash = SHA-256(salt text)
//
// salt being its 32 hex digits and text the bytes of the record as they stand in
// the page. A redaction removes text and salt and leaves the hash, so that the
// chain still holds; without the salt nobody can try guesses against the hash.
// What is left says which entry redacted it, and that one holds date and ground.
// Number, kind, review, first, changed and ground are never removed: a ground
// must not repeat what it removes.
//
// # Chain
//
// Before the first entry the chain is 64 zeros. Each entry takes it on:
//
//	chain = SHA-256(chain body)
//
// chain being the 64 hex digits before, and body the bytes of the entry's JSON
// without the members salt, record and redacted. The head of a log is the
// number of its entries and the chain after the last. Two logs of one head are
// the same log. A signature over the head, as three lines of text (the edge's
// host, the number, the chain), needs no other format than this one.
//
// # Pages
//
//	/v1/log/{page}.json
//
// A page holds 256 entries: page 0 those from 1 to 256, and so on. The last one
// is open and may be empty. A page is one JSON object, in one spelling: members
// in this order, no white space, strings as package jsontext writes them:
//
//	{"page":0,"generation":0,"before":"00…","entries":[…]}
//
// before is the chain before its first entry. generation is 0 until a text of
// the page is redacted, then the number of the latest entry that did so. But for
// this a full page never changes. Members of entries, in order:
//
//	"number", "kind", "review", "first", "changed"    all
//	"hash"                                            added, corrected, withdrawn
//	"salt", "record"                                  these, while they have their text
//	"redacted"                                        these, after: the number of the entry that took it
//	"entry", "present", "ground"                      redacted: what lost its text, whether that was the
//	                                                  review's latest, so that it has none now, and why
//	"claim"                                           never-same: see ClaimHash
//
// A reader refuses what is not spelled like this, whatever breaks the chain
// within a page, and a text that is not that of its hash.
//
// # Worked example
//
// One review was added, then its text was redacted. Before, the page was
//
//	{"page":0,"generation":0,"before":"0000000000000000000000000000000000000000000000000000000000000000","entries":[
//	{"number":1,"kind":"added","review":"r1","first":1,"changed":"2025-04-22T12:00:00Z",
//	"hash":"fb12f153a7f5869a51fe8a92769950e380e854cebedf8d9b5884a9529b0255ab",
//	"salt":"000102030405060708090a0b0c0d0e0f","record":{"id":"r1"}}]}
//
// (without the line ends), and its hashes are told by
//
//	printf %s '000102030405060708090a0b0c0d0e0f{"id":"r1"}' | sha256sum
//	(printf %064d 0; printf %s '{"number":1,…,"hash":"fb12…"}') | sha256sum
//
// the second being the chain,
// b44747340478ea4f48522ef68952985c7108fd23d4cc17efdff21a648da002ae.
// After, it is
//
//	{"page":0,"generation":2,"before":"00…","entries":[
//	{"number":1,"kind":"added","review":"r1","first":1,"changed":"2025-04-22T12:00:00Z","hash":"fb12…","redacted":2},
//	{"number":2,"kind":"redacted","review":"r1","first":1,"changed":"2025-04-23T09:00:00Z","entry":1,"present":true,"ground":"court order"}]}
package log

// PerPage is how many entries a full page has.
const PerPage = 256

// Limits of what is read.
const (
	MaxBytes  = 16 << 20 // of a page; one of ordinary records has 200 KB
	MaxGround = 200      // characters of a ground
	MaxNumber = 1 << 53  // numbers are below: the largest integers that JavaScript keeps
)

// Kind says what an entry does.
type Kind uint8

// The kinds.
const (
	Added Kind = iota
	Corrected
	Withdrawn
	Redacted
	NeverSame
)

var kindNames = [...]string{"added", "corrected", "withdrawn", "redacted", "never-same"}

// String is the kind as the format spells it.
func (k Kind) String() string { return kindNames[k] }

// ParseKind is the inverse of Kind.String.
func ParseKind(s string) (Kind, bool) {
	for i, name := range kindNames {
		if s == name {
			return Kind(i), true
		}
	}
	return 0, false
}

// IsStatus reports whether entries of this kind carry a record.
func (k Kind) IsStatus() bool { return k <= Withdrawn }

// Entry is one change.
type Entry struct {
	Number  int64 // 1 to MaxNumber-1
	Kind    Kind
	Review  string // the review's id
	First   int64  // the review's number: that of its first entry
	Changed string // RFC 3339, in UTC and whole seconds

	// Of a status. Either Salt and Text are there, or Redacted is.
	Hash     string // 64 hex digits, of Salt and Text
	Salt     string // 32 hex digits
	Text     string // the record's JSON as of then
	Redacted int64  // the number of the entry that removed the text, else 0

	// Of a redaction.
	Entry   int64  // the number of the status that lost its text
	Present bool   // that was the latest status of the review, which has no text now
	Ground  string // 1 to MaxGround characters, none of them a control character

	Claim string // of a never-same: ClaimHash of the claim, 32 hex digits
}

// Page is one page of the log.
type Page struct {
	Number  int64  // 0 for the first
	Before  string // the chain before its first entry, 64 hex digits
	Entries []Entry
}

// Head is a point of the log: how many entries it has there, and the chain.
type Head struct {
	Entries int64
	Chain   string
}

// Start is the head of an empty log.
var Start = Head{0, "0000000000000000000000000000000000000000000000000000000000000000"}

// PageOf is the page of an entry.
func PageOf(entry int64) int64 { return (entry - 1) / PerPage }

// First is the number of the page's first entry, whether it has one yet or not.
func (p *Page) First() int64 { return p.Number*PerPage + 1 }

// IsFull reports whether the page will get no more entries.
func (p *Page) IsFull() bool { return len(p.Entries) == PerPage }

// Generation is the number of the latest redaction of a text of the page, or 0.
func (p *Page) Generation() int64 {
	var latest int64
	for i := range p.Entries {
		latest = max(latest, p.Entries[i].Redacted)
	}
	return latest
}

// Head is the head of the log after the first n entries of the page.
func (p *Page) Head(n int) Head {
	chain := p.Before
	for i := range p.Entries[:n] {
		chain = Next(chain, &p.Entries[i])
	}
	return Head{p.First() - 1 + int64(n), chain}
}
