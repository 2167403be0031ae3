package store

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// standing is the state of one review: its latest text, unless that was
// redacted, and whether it is live.
type standing struct {
	text  string
	entry int64
	live  bool
}

// fold gives the state that a log leads to, and the marks in it.
func fold(entries []log.Entry) (map[string]standing, []snapshot.Row) {
	state := map[string]standing{}
	var marks []snapshot.Row
	for _, e := range entries {
		switch {
		case e.Kind.IsStatus():
			state[e.Review] = standing{e.Text, e.Number, e.Kind != log.Withdrawn && e.Text != ""}
		case e.Kind == log.NeverSame:
			marks = append(marks, snapshot.Row{Number: e.Number, First: e.First, Review: e.Review, Claim: e.Claim})
		case e.Present:
			state[e.Review] = standing{"", e.Entry, false}
		}
	}
	return state, marks
}

// stored is the state that the tables hold.
func stored(t *testing.T, s *Store) map[string]standing {
	t.Helper()
	rows, err := s.db.Query(`SELECT r.id, coalesce(l.record, ''), r.entry, r.live FROM review r JOIN log l ON l.id = r.entry`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	state := map[string]standing{}
	for rows.Next() {
		var id string
		var x standing
		if err := rows.Scan(&id, &x.text, &x.entry, &x.live); err != nil {
			t.Fatal(err)
		}
		state[id] = x
	}
	return state
}

// whims are the writes of a random life.
type whims struct {
	*rand.Rand
	pages   [4][]review.Record // what each page last said
	ids     []string
	entries int64
}

// page says something new of a page: other ratings, claims reworded, dropped,
// added, back again.
func (w *whims) page() edge.Put {
	page := w.IntN(len(w.pages))
	var records []review.Record
	for _, r := range w.pages[page] {
		switch w.IntN(6) {
		case 0: // dropped
			continue
		case 1: // reworded
			r = record(fmt.Sprint(page), fmt.Sprintf("Boat %d of the fleet %d is blue now.", w.IntN(9), page), r.Rating)
		case 2: // rated anew
			r.Rating = fmt.Sprint("Wrong, ", w.IntN(3))
		}
		records = append(records, r)
	}
	for range w.IntN(3) {
		r := record(fmt.Sprint(page), fmt.Sprintf("Quay %d has %d cranes.", w.IntN(5), w.IntN(9)), "Correct")
		if r.Language = "en-GB"; w.IntN(5) == 0 {
			r.Language = "de"
		}
		records = append(records, r)
	}
	records = append(records, record(fmt.Sprint(page), "The harbour is there.", "Correct"))
	seen := map[string]bool{}
	records = slices.DeleteFunc(records, func(r review.Record) bool {
		twice := seen[r.ID]
		seen[r.ID] = true
		return twice
	})
	for _, r := range records {
		w.ids = append(w.ids, r.ID)
	}
	w.pages[page] = records
	p := put(records...)
	p.Whole = w.IntN(8) != 0
	return p
}

func (w *whims) id() string { return w.ids[w.IntN(len(w.ids))] }

// act does one thing at random.
func (w *whims) act(t *testing.T, s *Store) {
	t.Helper()
	var err error
	switch n := w.IntN(12); {
	case n < 6 || w.ids == nil:
		_, err = s.Put(t.Context(), w.page())
	case n < 8:
		_, err = s.Withdraw(t.Context(), edge.Withdrawal{Site: site, Review: w.id(), At: noon})
	case n < 10:
		_, err = s.NeverSame(t.Context(), edge.Mark{Review: w.id(), Claim: log.ClaimHash(fmt.Sprint(w.IntN(20))), At: noon})
	case n == 10:
		_, err = s.Redact(t.Context(), edge.Redaction{Review: w.id(), Ground: "court order", At: noon})
	default:
		_, err = s.Redact(t.Context(), edge.Redaction{Entry: 1 + w.Int64N(w.entries+1), Ground: "court order", At: noon})
	}
	if err != nil && err != edge.ErrNotFound { // of what a partial put never had, or of an act
		t.Fatal(err)
	}
}

// What stands is the fold of the log, in the tables, the tiles, the snapshots and
// the counts; and no head that the log ever had is another later.
func TestFold(t *testing.T) {
	for seed := range uint64(4) {
		s, _ := open(t)
		if seed%2 == 1 {
			withEarlier(t, s)
		}
		w := &whims{Rand: rand.New(rand.NewPCG(seed, 7))}
		var known []log.Head
		for range 12 {
			for range 12 {
				w.act(t, s)
			}
			entries, heads := history(t, s)
			w.entries = int64(len(entries))
			if !slices.Equal(heads[:len(known)], known) {
				t.Fatalf("seed %d: the chain changed", seed)
			}
			known = heads
			state, marks := fold(entries)
			if got := stored(t, s); !reflect.DeepEqual(got, state) {
				t.Fatalf("seed %d: the tables have\n%v\nthe log folds to\n%v", seed, got, state)
			}
			checkViews(t, s, entries, state, marks)
		}
		if w.entries < log.PerPage {
			t.Errorf("seed %d: only %d entries", seed, w.entries)
		}
	}
}

// checkViews holds what readers and mirrors are given against the fold.
func checkViews(t *testing.T, s *Store, entries []log.Entry, state map[string]standing, marks []snapshot.Row) {
	t.Helper()
	want := map[string][]snapshot.Row{"en": slices.Clone(marks), "de": slices.Clone(marks)}
	live := map[string]int64{}
	for id, x := range state {
		if !x.live {
			continue
		}
		r, err := review.Parse(x.text)
		if err != nil {
			t.Fatal(err)
		}
		checkReworded(t, &r, marks)
		lang := edge.Lang(r.Language)
		first := slices.IndexFunc(entries, func(e log.Entry) bool { return e.Review == id })
		want[lang] = append(want[lang], snapshot.Row{Number: entries[first].Number, Entry: x.entry, Text: x.text})
		live[lang]++
	}
	st, err := s.Status(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range st.Languages() {
		slices.SortFunc(want[l.Lang], func(a, b snapshot.Row) int { return int(a.Number - b.Number) })
		if got := snapshotRows(t, s, l.Lang, 0); !slices.Equal(got, want[l.Lang]) {
			t.Fatalf("the snapshot of %s has\n%v\nthe log folds to\n%v", l.Lang, got, want[l.Lang])
		}
		if l.Reviews != live[l.Lang] {
			t.Fatalf("%d reviews of %s are live, the status says %d", live[l.Lang], l.Lang, l.Reviews)
		}
		var rows []tile.Row
		for _, scheme := range s.schemes {
			if rows, err = s.Rows(t.Context(), scheme.Number, l.Lang, 0, 1<<32-1, 0); err != nil {
				t.Fatal(err)
			}
			numbers := map[tile.Number]bool{}
			for _, row := range rows {
				numbers[row.Number] = true
			}
			if int64(len(numbers)) != live[l.Lang] {
				t.Fatalf("%d reviews of %s are filed by scheme %d, %d are live", len(numbers), l.Lang, scheme.Number, live[l.Lang])
			}
		}
		for _, row := range rows {
			b, err := s.Records(t.Context(), row.Number.Block())
			if err != nil {
				t.Fatal(err)
			}
			at := slices.Index(b.Numbers, row.Number)
			if at < 0 {
				t.Fatalf("review %d is filed, and not in its block", row.Number)
			}
			if x := state[b.Records[at].ID]; !x.live || x.text != string(review.Append(nil, &b.Records[at])) {
				t.Fatalf("a block has %+v", b.Records[at])
			}
			if got, want := b.NeverOf(at), neverOf(marks, int64(row.Number)); got != want {
				t.Fatalf("review %d has the marks %s, the log folds to %s", row.Number, got, want)
			}
		}
	}
}

// checkReworded asks for the marks of what a live review rewords among its own.
func checkReworded(t *testing.T, r *review.Record, marks []snapshot.Row) {
	t.Helper()
	for _, m := range marks {
		own := func(n snapshot.Row) bool { return n.Review == r.ID && n.Claim == m.Claim }
		if m.Review == r.Replaces && !slices.ContainsFunc(marks, own) {
			t.Fatalf("%s rewords %s and lacks its mark %s", r.ID, m.Review, m.Claim)
		}
	}
}

// neverOf are the marks of a review as its block has them.
func neverOf(marks []snapshot.Row, number int64) string {
	var claims []string
	for _, m := range marks {
		if m.First == number {
			claims = append(claims, m.Claim)
		}
	}
	slices.Sort(claims)
	return strings.Join(claims, "")
}
