package store

import (
	"cmp"
	"slices"
	"strings"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// entry is one element of a write's JSON: a change of one review.
type entry struct {
	Kind   edge.Change `json:"kind"`
	ID     string      `json:"id"`
	URL    string      `json:"url"`
	Lang   string      `json:"lang"`
	Live   int         `json:"live"`
	Record string      `json:"record"`
	Sketch tile.Sketch `json:"sketch"`
	Keys   []tile.Key  `json:"keys,omitempty"`
	Site   string      `json:"site,omitempty"`   // where it is not the write's
	Ground string      `json:"ground,omitempty"` // of a withdrawal

	// The review that it rewords: what its record replaces, or, of an earlier wording that is
	// back, what stood meanwhile. No record says that it replaces a later one.
	Rewords string `json:"rewords,omitempty"`
}

const withdrawn edge.Change = "withdrawn"

// plan decides what a put changes, given what the store has of its pages: the
// live reviews, and the withdrawn ones that it brings back. It is pure: the same
// put on the same state gives the same entries, in the order of the records,
// withdrawals last.
func plan(put edge.Put, stored []review.Record) ([]entry, edge.Receipt) {
	var entries []entry
	var receipt edge.Receipt
	before, gone := byID(stored), missing(put, stored)
	replaced := rewordings(put.Records, before, gone)
	at := edge.FormatTime(put.At)
	for i, r := range put.Records {
		change := decide(&r, before[r.ID], replaced[i], at)
		if change != edge.Unchanged {
			e := newEntry(change, &r)
			e.Rewords = cmp.Or(replaced[i], r.Replaces)
			entries = append(entries, e)
		}
		receipt.Changes = append(receipt.Changes, change)
	}
	for _, r := range gone {
		entries = append(entries, withdrawal(r, at))
		receipt.Withdrawn = append(receipt.Withdrawn, r.ID)
	}
	return entries, receipt
}

// decide says what r changes against the stored record of its ID, if any, and
// sets r's state, link and time accordingly.
func decide(r, stored *review.Record, replaces, at string) edge.Change {
	r.State, r.Replaces, r.Changed = review.Active, replaces, at
	switch {
	case stored != nil && stored.State != review.Withdrawn:
		if same(*stored, *r) {
			return edge.Unchanged
		}
		r.State, r.Replaces = review.Corrected, stored.Replaces
		if sameWords(*stored, *r) {
			r.State, r.Changed = stored.State, stored.Changed // it came another way; no reader is told of a correction
		}
		return edge.Corrected
	case stored != nil: // withdrawn, and back
		r.Replaces = ""
	case replaces != "":
		r.State = review.Corrected
		return edge.Corrected
	}
	return edge.Added
}

// same compares what a reviewer publishes and how it came, not what the store adds to it.
func same(a, b review.Record) bool {
	a.Source.Fetched, b.Source.Fetched = "", ""
	return a.Source == b.Source && sameWords(a, b)
}

// sameWords compares what a reviewer publishes alone.
func sameWords(a, b review.Record) bool {
	for _, r := range []*review.Record{&a, &b} {
		r.State, r.Replaces, r.Changed, r.Source = 0, "", "", review.Source{}
	}
	return a == b
}

// missing gives the live reviews of the put's pages that the put lacks, or none
// if the put is not whole.
func missing(put edge.Put, stored []review.Record) []review.Record {
	if !put.Whole {
		return nil
	}
	var gone []review.Record
	kept := byID(put.Records)
	for _, r := range stored {
		if r.State != review.Withdrawn && kept[r.ID] == nil {
			gone = append(gone, r)
		}
	}
	return gone
}

// minShared is the share of common words, in thousandths (Dice), from which a
// new claim on a page counts as a vanished one reworded. Below it they may be
// two claims, and a link would tell a correction that nobody made.
const minShared = 500

// rewordings gives for each record that is new or back the ID of the vanished claim that
// it rewords, or "". The closest pairs are linked first, each record at most once.
func rewordings(records []review.Record, before map[string]*review.Record, gone []review.Record) []string {
	type pair struct{ record, gone, shared int }
	var pairs []pair
	old := make([][]string, len(gone))
	for j := range gone {
		old[j] = words(gone[j].Claim)
	}
	for i, r := range records {
		if stored := before[r.ID]; len(gone) == 0 || stored != nil && stored.State != review.Withdrawn {
			continue
		}
		claim := words(r.Claim)
		for j := range gone {
			if gone[j].URL != r.URL {
				continue
			}
			if n := shared(claim, old[j]); n >= minShared {
				pairs = append(pairs, pair{i, j, n})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.shared, a.shared), cmp.Compare(a.record, b.record), cmp.Compare(a.gone, b.gone))
	})
	replaced, used := make([]string, len(records)), make([]bool, len(gone))
	for _, p := range pairs {
		if replaced[p.record] == "" && !used[p.gone] {
			replaced[p.record], used[p.gone] = gone[p.gone].ID, true
		}
	}
	return replaced
}

// shared is the Dice coefficient of two claims' words, in thousandths.
func shared(x, y []string) int {
	if len(x)+len(y) == 0 {
		return 0
	}
	common := 0
	for _, w := range x {
		if _, ok := slices.BinarySearch(y, w); ok {
			common++
		}
	}
	return 2000 * common / (len(x) + len(y))
}

// words are the different words of a claim's normal form, sorted.
func words(claim string) []string {
	list := strings.Fields(text.Normal(claim))
	slices.Sort(list)
	return slices.Compact(list)
}

func byID(records []review.Record) map[string]*review.Record {
	m := make(map[string]*review.Record, len(records))
	for i := range records {
		m[records[i].ID] = &records[i]
	}
	return m
}

// newEntry is a live review's entry with its keys.
func newEntry(change edge.Change, r *review.Record) entry {
	lang := edge.Lang(r.Language)
	keys := tile.Filed(nil, r.Claim, r.Title, lang)
	slices.Sort(keys) // two terms may have one key
	return entry{change, r.ID, r.URL, lang, 1, string(review.Append(nil, r)), tile.SketchOf(r, lang), slices.Compact(keys), "", "", r.Replaces}
}

// withdrawal is the tombstone of a review: it says what was withdrawn, and has
// no keys.
func withdrawal(r review.Record, at string) entry {
	r.State, r.Changed = review.Withdrawn, at
	e := newEntry(withdrawn, &r)
	e.Live, e.Keys = 0, nil
	return e
}
