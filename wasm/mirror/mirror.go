// Package mirror keeps a local copy of the live reviews of one language, of all years
// or since one, so that a reader's look-ups need no request. It does no I/O: it says what to fetch, and
// turns what came into rows to put and delete.
//
//	c := mirror.New("en", 0)            // or ParseCheckpoint of what was kept
//	for {
//		step, err := c.Take(fetch(c.Path()))
//		…                               // apply step.Changes in order, keep step.After beside them
//		c = step.After
//		if !step.More { wait }
//	}
//
// It first reads the snapshot (package snapshot), then follows the log (package
// log) for good. Rows are snapshot's, packed, under their numbers.
//
// # What the caller keeps
//
// The rows, and one checkpoint. Both in one transaction, or the rows first: a
// step that was applied in part and is then taken again ends the same, and so
// does one that was applied twice. The checkpoint must not be kept before its
// rows. Nothing else need survive: the same checkpoint and the same bytes give
// the same step.
//
// # What is believed
//
// A body that is garbage, of another address or older than what was taken
// changes nothing, whatever comes in whatever order. Of the log, every entry
// is held against the chain; a log that is not the one followed so far is
// ErrForked, and the caller starts anew or tells its reader. The snapshot is
// believed as much as the edge: the chain starts at its head. A page of it that
// brings nothing, and is not the last, is ErrIdle. That it ends at all, the caller
// must see to.
//
// Whoever reads the log also learns of every redaction, for each is an entry
// that names what lost its text: no page need be read again. A page read late
// lacks texts that were removed since; that their reviews then have no row until
// a later entry gives one is what the log says at its end.
//
// Rows may be newer than the checkpoint until the end of the log was reached
// once: until then Whole is false, and a look-up must be unknown. There is no
// clock here: how old a mirror is, the caller tells by when a step last had no
// More.
//
// # What it costs
//
// 200,000 synthetic reviews of ordinary length are 391 requests and 31 MB to
// fetch in gzip, 29 in brotli, and 91 MB to keep (BenchmarkFirstSync; as JSON they
// would be 144). A full page of the log is 61 KB.
package mirror

import (
	"errors"

	"claimlight/wasm/jsontext"
	"claimlight/wasm/log"
	"claimlight/wasm/snapshot"
)

// Errors of Take. None changes anything; any other says that the body is not in
// the one spelling that there is.
var (
	ErrForked = errors.New("mirror: the log is not the one that was followed")
	ErrOther  = errors.New("mirror: the body is not what was asked for")
	ErrIdle   = errors.New("mirror: the page brings nothing, and is not the last")
)

// Checkpoint is a mirror's place.
type Checkpoint struct {
	Lang  string   // ISO 639-1, two lower-case letters
	Since int64    // the first year whose reviews are wanted, as package snapshot has them; 0 for all
	From  int64    // where the next page of the snapshot is from; 0 once all are read
	Head  log.Head // what the rows have of the log, at least; its chain is "" before the first page came
	Whole bool     // the end of the log was reached once
}

// New is the place of a mirror that has nothing yet. Another year is another mirror.
func New(lang string, since int64) Checkpoint { return Checkpoint{Lang: lang, Since: since, From: 1} }

// Path is the address to fetch next, from the edge's root.
func (c *Checkpoint) Path() string {
	if c.From != 0 {
		return string(snapshot.AppendPath([]byte("/v1/snapshot/"), c.Lang, c.Since, c.From))
	}
	return string(log.AppendPath([]byte("/v1/log/"), c.page()))
}

// page is the page of the log that the next entry is in.
func (c *Checkpoint) page() int64 { return c.Head.Entries / log.PerPage }

// Change is one row to put, or to delete where Row is "". Deleting a row that is
// not there is no error.
type Change struct {
	Number int64
	Row    string // packed
}

// Step is what to do with a body that came.
type Step struct {
	Clear   bool       // delete all rows first
	Changes []Change   // in order: a number may come more than once
	After   Checkpoint // the place then
	More    bool       // there is more at the edge now
	Older   bool       // the page is an older state of the log, or of another that is shorter: nothing is known of now
}

// Take takes what came from c.Path.
func (c *Checkpoint) Take(body string) (Step, error) {
	if c.From != 0 {
		return c.takeSnapshot(body)
	}
	return c.takeLog(body)
}

func (c *Checkpoint) takeSnapshot(body string) (Step, error) {
	p, err := snapshot.Parse(body)
	if err != nil {
		return Step{}, err
	}
	if p.Lang != c.Lang || p.Since != c.Since || p.From != c.From {
		return Step{}, ErrOther
	}
	// Of a page since a year that has no row, all numbers were looked at.
	if p.Next != 0 && len(p.Rows) == 0 && (c.Since == 0 || p.Next < c.From+snapshot.Span) {
		return Step{}, ErrIdle
	}
	step := Step{Clear: c.From == 1, After: *c, More: true}
	step.After.From = p.Next
	if c.Head.Chain == "" || p.Head.Entries < c.Head.Entries { // a cache may have had an older page
		step.After.Head = p.Head
	}
	for i := range p.Rows {
		if r := &p.Rows[i]; r.IsMark() || snapshot.Wants(c.Since, r.Text) {
			step.put(r)
		}
	}
	return step, nil
}

func (c *Checkpoint) takeLog(body string) (Step, error) {
	p, err := log.Parse(body)
	if err != nil {
		return Step{}, err
	}
	if p.Number != c.page() {
		return Step{}, ErrOther
	}
	taken := int(c.Head.Entries - p.First() + 1) // of this page: fewer than PerPage
	if len(p.Entries) < taken {
		return Step{After: *c, Older: true}, nil // out of some cache
	}
	if p.Head(taken) != c.Head {
		return Step{}, ErrForked
	}
	step := Step{After: *c, More: p.IsFull()}
	for i := range p.Entries[taken:] {
		e := &p.Entries[taken+i]
		step.take(e)
		step.After.Head = log.Head{Entries: e.Number, Chain: log.Next(step.After.Head.Chain, e)}
	}
	step.After.Whole = c.Whole || !step.More
	return step, nil
}

// take is what an entry changes.
func (s *Step) take(e *log.Entry) {
	switch {
	case e.Kind == log.NeverSame:
		s.put(&snapshot.Row{Number: e.Number, First: e.First, Review: e.Review, Claim: e.Claim})
	case e.Kind == log.Redacted && !e.Present: // a row never holds an earlier text than the latest
	case e.Kind.IsStatus() && e.Kind != log.Withdrawn && s.After.wants(e.Text):
		s.put(&snapshot.Row{Number: e.First, Entry: e.Number, Text: e.Text})
	default:
		s.Changes = append(s.Changes, Change{Number: e.First})
	}
}

// wants reports whether a review is of the mirror's language and years. The log tells of
// all, to everybody the same: here the others are passed over.
func (c *Checkpoint) wants(record string) bool {
	return snapshot.Lang(jsontext.Read(record).Get("language").Text()) == c.Lang && snapshot.Wants(c.Since, record)
}

func (s *Step) put(r *snapshot.Row) {
	s.Changes = append(s.Changes, Change{r.Number, Pack(r)})
}
