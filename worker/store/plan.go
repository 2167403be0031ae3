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

	// The review that it rewords, whose marks it gets: what its record replaces, or, of an
	// earlier wording that is back, what stood meanwhile, or what was withdrawn before, or
	// what another replaces that is closer. No record says that it replaces a later one, one
	// that its reviewer took back, or one that another replaces.
	Rewords string `json:"rewords,omitempty"`
}

const withdrawn edge.Change = "withdrawn"

// plan decides what a put changes, given what the store has of its pages: the
// live reviews, the withdrawn ones that it brings back, and those that are marked. It is
// pure: the same put on the same state gives the same entries, in the order of the records,
// withdrawals last.
func plan(put edge.Put, stored []review.Record) ([]entry, edge.Receipt) {
	var entries []entry
	var receipt edge.Receipt
	before, gone := byID(stored), missing(put, stored)
	replaced := rewordings(put.Records, gone, true, func(i int) bool {
		stored := before[put.Records[i].ID]
		return stored == nil || stored.State == review.Withdrawn
	})
	reworded := rewordings(put.Records, slices.Concat(marked(put, stored), gone), false, func(i int) bool {
		return replaced[i] == "" && before[put.Records[i].ID] == nil
	})
	at := edge.FormatTime(put.At)
	for i, r := range put.Records {
		change := decide(&r, before[r.ID], replaced[i], at)
		if change != edge.Unchanged {
			e := newEntry(change, &r)
			e.Rewords = cmp.Or(replaced[i], r.Replaces, reworded[i])
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

// marked gives those of the stored reviews that are there for their marks: what is
// withdrawn, and not brought back.
func marked(put edge.Put, stored []review.Record) (list []review.Record) {
	back := byID(put.Records)
	for _, r := range stored {
		if r.State == review.Withdrawn && back[r.ID] == nil {
			list = append(list, r)
		}
	}
	return list
}

// minShared is the share of common words, in thousandths (Dice), from which a
// new claim on a page counts as a vanished one reworded. Below it they may be
// two claims, and a link would tell a correction that nobody made.
const minShared = 500

// maxWithdrawn is more than one write has room for: an entry takes 400 bytes at least.
const maxWithdrawn = maxEntries / 400

// rewordings gives for each record that may reword one of some vanished claims the ID of
// the closest, or "". The closest pairs are linked first, each record at most once, and each
// vanished claim, too, if once. Of more vanished claims than maxWithdrawn the first count:
// each pair takes memory. A put that lacks so many is not written; of those that are
// there for their marks there can be more.
func rewordings(records, gone []review.Record, once bool, may func(i int) bool) []string {
	gone = gone[:min(len(gone), maxWithdrawn)]
	replaced, used := make([]string, len(records)), make([]bool, len(gone))
	if len(gone) == 0 {
		return replaced
	}
	vanished := wordingsOf(gone)
	var pairs []pair
	for i := range records {
		if may(i) {
			pairs = vanished.closeTo(&records[i], i, pairs)
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.shared, a.shared), cmp.Compare(a.record, b.record), cmp.Compare(a.gone, b.gone))
	})
	for _, p := range pairs {
		if replaced[p.record] == "" && !used[p.gone] {
			replaced[p.record], used[p.gone] = gone[p.gone].ID, once
		}
	}
	return replaced
}

// A pair is a record and a vanished claim of its page, by their places, with their share
// of common words.
type pair struct{ record, gone, shared int32 }

// wordings are claims by the words of their pages, so that those that are close to one
// are found without holding it against each: a body can have 500 of 1,000 words.
type wordings struct {
	having map[pageWord][]int32
	sizes  []int32 // how many words each has
	common []int32 // of them those of the one that is held against all, else 0
}

type pageWord struct{ url, word string }

func wordingsOf(claims []review.Record) wordings {
	w := wordings{map[pageWord][]int32{}, make([]int32, len(claims)), make([]int32, len(claims))}
	for i := range claims {
		list := words(claims[i].Claim)
		w.sizes[i] = int32(len(list))
		for _, word := range list {
			at := pageWord{claims[i].URL, word}
			w.having[at] = append(w.having[at], int32(i))
		}
	}
	return w
}

// closeTo adds the pairs of a record with those claims that share enough of its words
// (the Dice coefficient).
func (w *wordings) closeTo(r *review.Record, record int, pairs []pair) []pair {
	list := words(r.Claim)
	var touched []int32
	for _, word := range list {
		for _, i := range w.having[pageWord{r.URL, word}] {
			if w.common[i] == 0 {
				touched = append(touched, i)
			}
			w.common[i]++
		}
	}
	for _, i := range touched {
		if shared := 2000 * w.common[i] / (int32(len(list)) + w.sizes[i]); shared >= minShared {
			pairs = append(pairs, pair{int32(record), i, shared})
		}
		w.common[i] = 0
	}
	return pairs
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
