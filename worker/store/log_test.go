package store

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

// history reads the whole log, each page through its bytes, and holds the chain
// of each against the page before.
func history(t *testing.T, s *Store) ([]log.Entry, []log.Head) {
	t.Helper()
	var entries []log.Entry
	heads := []log.Head{log.Start}
	for number := int64(0); ; number++ {
		page, err := s.Log(t.Context(), number)
		if err != nil {
			t.Fatal(err)
		}
		p, err := log.ParseFor(number, string(log.Append(nil, &page)))
		if err != nil || p.Head(0) != heads[len(heads)-1] {
			t.Fatalf("page %d: %v, from %+v on", number, err, p.Head(0))
		}
		for i := range p.Entries {
			heads = append(heads, log.Head{Entries: p.Entries[i].Number, Chain: log.Next(heads[len(heads)-1].Chain, &p.Entries[i])})
		}
		if entries = append(entries, p.Entries...); !p.IsFull() {
			if _, err := s.Log(t.Context(), number+1); !errors.Is(err, edge.ErrNotFound) {
				t.Errorf("beyond the open page: %v", err)
			}
			return entries, heads
		}
	}
}

// rows reads a whole snapshot, each page through its bytes.
func snapshotRows(t *testing.T, s *Store, lang string, since int64) []snapshot.Row {
	t.Helper()
	var rows []snapshot.Row
	for from := int64(1); from != 0; {
		page, err := s.Snapshot(t.Context(), lang, since, from)
		if err != nil {
			t.Fatal(err)
		}
		p, err := snapshot.Parse(string(snapshot.Append(nil, &page)))
		if err != nil || p.Lang != lang || p.Since != since || p.From != from {
			t.Fatalf("from %d: %v", from, err)
		}
		rows, from = append(rows, p.Rows...), p.Next
	}
	return rows
}

func mustRedact(t *testing.T, s *Store, r edge.Redaction) edge.Act {
	t.Helper()
	r.Ground, r.At = "court order", noon.Add(time.Hour)
	act, err := s.Redact(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	return act
}

// A redaction takes the text and leaves the rest, and the chain as it was.
func TestRedact(t *testing.T) {
	s, _ := open(t)
	pier, quarry := record("a", "The pier closed in winter.", "Correct"), record("a", "The quarry opened in spring.", "Wrong")
	mustPut(t, s, pier, quarry)
	pier.Rating = "Half true"
	mustPut(t, s, pier, quarry)
	_, before := history(t, s)

	if act := mustRedact(t, s, edge.Redaction{Entry: 1}); !reflect.DeepEqual(act, edge.Act{Generation: 3, Entries: []int64{1}}) {
		t.Errorf("an earlier text: %+v", act)
	}
	if got, want := answered(t, s), "map[The pierHalf true:true The quarWrong:true]"; got != want {
		t.Errorf("an earlier text was redacted: %s", got)
	}
	if act := mustRedact(t, s, edge.Redaction{Review: pier.ID}); !reflect.DeepEqual(act, edge.Act{Generation: 4, Entries: []int64{3}}) {
		t.Errorf("all texts: %+v", act)
	}
	if got, want := answered(t, s), "map[The quarWrong:true]"; got != want {
		t.Errorf("a redacted review is still answered: %s", got)
	}
	if act := mustRedact(t, s, edge.Redaction{Review: pier.ID}); !reflect.DeepEqual(act, edge.Act{Generation: 4}) {
		t.Errorf("again: %+v", act)
	}

	entries, after := history(t, s)
	if !reflect.DeepEqual(after[:len(before)], before) || len(after) != len(before)+2 {
		t.Errorf("the chain was %v and is %v", before, after)
	}
	for i, want := range []string{"added 4", "added 0", "corrected 5", "redacted of 1 false", "redacted of 3 true"} {
		e := entries[i]
		got := fmt.Sprint(e.Kind, " ", e.Redacted)
		if e.Kind == log.Redacted {
			got = fmt.Sprint(e.Kind, " of ", e.Entry, " ", e.Present)
		}
		if got != want {
			t.Errorf("entry %d: %s, want %s", i+1, got, want)
		}
	}
	if h, err := s.Head(t.Context()); err != nil || h != after[len(after)-1] {
		t.Errorf("head %+v, %v", h, err)
	}
	if dump := dump(t, s); strings.Contains(dump, "pier closed") || strings.Contains(dump, "Half true") {
		t.Error("the text is still somewhere")
	}
	if st, err := s.Status(t.Context()); err != nil || st.Generation != 4 || st.Languages()[0].Reviews != 1 {
		t.Errorf("status %+v, %v", st, err)
	}
	for _, r := range []edge.Redaction{{Entry: 99}, {Entry: 4}, {Review: "nobody"}} {
		if _, err := s.Redact(t.Context(), r); !errors.Is(err, edge.ErrNotFound) {
			t.Errorf("%+v: %v", r, err)
		}
	}
	if receipt := mustPut(t, s, pier, quarry); receipt.Changes[0] != edge.Added {
		t.Errorf("put again: %+v", receipt)
	}
}

func TestNeverSame(t *testing.T) {
	s, _ := open(t)
	pier := record("a", "The pier closed in winter.", "Correct")
	mustPut(t, s, pier)
	mark := edge.Mark{Review: pier.ID, Claim: log.ClaimHash("The pier closed in summer."), At: noon}
	for i, want := range []edge.Act{{Generation: 2, Entries: []int64{2}}, {Generation: 2}} {
		if act, err := s.NeverSame(t.Context(), mark); err != nil || !reflect.DeepEqual(act, want) {
			t.Errorf("mark %d: %+v, %v", i, act, err)
		}
	}
	if got := snapshotRows(t, s, "en", 0); len(got) != 2 || got[1] != (snapshot.Row{Number: 2, First: 1, Review: pier.ID, Claim: mark.Claim}) {
		t.Errorf("the snapshot has %+v", got)
	}
	mark.Review = "nobody"
	if _, err := s.NeverSame(t.Context(), mark); !errors.Is(err, edge.ErrNotFound) {
		t.Errorf("of no review: %v", err)
	}
	if _, err := s.Snapshot(t.Context(), "de", 0, 1); !errors.Is(err, edge.ErrNotFound) {
		t.Errorf("a language that is not there: %v", err)
	}
}

// A mark stays with a claim that its reviewer rewords, twice, by a write of one statement:
// blocks, snapshots and the log have it at once. One that comes when the claim was reworded
// already is the latest wording's as well.
func TestMarkOutlivesRewording(t *testing.T) {
	s, _ := open(t)
	wordings := []review.Record{record("a", "The sexton rang eleven bells.", "Correct"), record("a", "The sexton rang eleven bells today.", "Correct"),
		record("a", "The sexton rang eleven bells all day.", "Correct")}
	mark := func(i int, claim string) edge.Act {
		t.Helper()
		act, err := s.NeverSame(t.Context(), edge.Mark{Review: wordings[i].ID, Claim: log.ClaimHash(claim), At: noon})
		if err != nil {
			t.Fatal(err)
		}
		return act
	}
	mustPut(t, s, wordings[0], record("b", "The pier closed.", "Wrong"))
	mark(0, "The sexton is silent.")
	mark(0, "Nobody rang.")
	for i, want := range []edge.Receipt{{Generation: 4}, {Generation: 7}} {
		got := mustPut(t, s, wordings[i+1])
		if got.Generation != want.Generation || len(got.Withdrawn) != 1 || got.Changes[0] != edge.Corrected {
			t.Fatalf("wording %d: %+v", i+1, got)
		}
	}
	if act := mark(0, "Eleven is ten."); !reflect.DeepEqual(act, edge.Act{Generation: 12, Entries: []int64{13, 14, 15}}) {
		t.Errorf("a mark on the first wording: %+v", act)
	}
	if act := mark(0, "Eleven is ten."); len(act.Entries) != 0 {
		t.Errorf("again: %+v", act)
	}
	wordings[2].Rating = "Wrong"
	mustPut(t, s, wordings[2])
	var want []string
	for _, claim := range []string{"The sexton is silent.", "Nobody rang.", "Eleven is ten."} {
		want = append(want, log.ClaimHash(claim))
	}
	slices.Sort(want)
	entries, _ := history(t, s)
	state, marks := fold(entries)
	latest := state[wordings[2].ID]
	number := tile.Number(entries[slices.IndexFunc(entries, func(e log.Entry) bool { return e.Review == wordings[2].ID })].Number)
	if got := neverOf(marks, int64(number)); !latest.live || got != strings.Join(want, "") {
		t.Errorf("the log has of the latest wording %+v the marks %q, want %q", latest, got, want)
	}
	if got := neverOf(snapshotRows(t, s, "en", 0), int64(number)); got != strings.Join(want, "") {
		t.Errorf("the snapshot has the marks %q, want %q", got, want)
	}
	block, err := s.Records(t.Context(), number.Block())
	if at := slices.Index(block.Numbers, number); err != nil || at < 0 || block.NeverOf(at) != strings.Join(want, "") {
		t.Errorf("the block has %+v, %v", block, err)
	}
	mark(2, "One bell rang.")
	mustPut(t, s, wordings[0])
	entries, _ = history(t, s)
	if _, marks = fold(entries); !strings.Contains(neverOf(marks, 1), log.ClaimHash("One bell rang.")) {
		t.Errorf("the first wording is back and has the marks %q", neverOf(marks, 1))
	}
	if v, err := s.Verify(t.Context()); err != nil {
		t.Errorf("verify: %+v, %v", v, err)
	}
}

// A mark also stays where its reviewer withdraws the review first and publishes the claim
// in other words later, with the rest of the page or without, and where it makes two of one.
// Another claim has none, nor have other words beside the old ones.
func TestMarkOutlivesWithdrawal(t *testing.T) {
	one, other := record("a", "The sexton rang eleven bells.", "Correct"), record("a", "The pier closed.", "Wrong")
	again, quarry := record("a", "The sexton rang eleven bells today.", "Correct"), record("a", "The quarry opened in spring.", "Wrong")
	further := record("a", "The sexton rang ten bells yesterday.", "Wrong")
	claim := log.ClaimHash("The sexton is silent.")
	for _, c := range []struct {
		withdrawn bool
		put       []review.Record
		whole     bool
		want      []string // the reviews that are marked
	}{
		{true, list(other, again, quarry), true, []string{one.ID, again.ID}},
		{true, list(again, quarry), false, []string{one.ID, again.ID}},
		{true, list(again, further), false, []string{one.ID, again.ID, further.ID}},
		{false, list(again, quarry, further), true, []string{one.ID, again.ID, further.ID}},
		{true, list(again, one), true, []string{one.ID}},
		{true, list(other, quarry), true, []string{one.ID}},
	} {
		s, _ := open(t)
		mustPut(t, s, one, other)
		if _, err := s.NeverSame(t.Context(), edge.Mark{Review: one.ID, Claim: claim, At: noon}); err != nil {
			t.Fatal(err)
		}
		if c.withdrawn {
			if _, err := s.Withdraw(t.Context(), edge.Withdrawal{Site: site, Review: one.ID, At: noon}); err != nil {
				t.Fatal(err)
			}
		}
		p := put(c.put...)
		p.Whole = c.whole
		if _, err := s.Put(t.Context(), p); err != nil {
			t.Fatal(err)
		}
		entries, _ := history(t, s)
		state, marks := fold(entries)
		if r, err := review.Parse(state[again.ID].text); state[again.ID].live && (err != nil || r.Replaces != "" && c.withdrawn) {
			t.Errorf("%+v: the record says %+v, %v", c, r, err)
		}
		var got []string
		for _, m := range marks {
			got = append(got, m.Review)
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v: the log has the marks of %q", c, got)
		}
	}
}

// Pages fill and are sealed as they do; a snapshot of many rows and many bytes
// has several pages.
func TestLongLog(t *testing.T) {
	s, _ := open(t)
	for page := range 4 {
		var records []review.Record
		for i := range 200 {
			r := record(fmt.Sprint(page), fmt.Sprintf("Boat %d of fleet %d is blue.", i, page), strings.Repeat("“wrong” ", 50))
			records = append(records, r)
		}
		mustPut(t, s, records...)
	}
	if z, err := s.sealed(t.Context(), 1000); err != nil || z.last != 800 || z.at.Entries != 800 {
		t.Errorf("sealed up to %+v, %v", z, err)
	}
	if entries, _ := history(t, s); len(entries) != 800 {
		t.Errorf("%d entries", len(entries))
	}
	if rows := snapshotRows(t, s, "en", 0); len(rows) != 800 {
		t.Errorf("%d rows", len(rows))
	}
	first, err := s.Snapshot(t.Context(), "en", 0, 1)
	if err != nil || first.Head.Entries != 768 || len(first.Rows) != snapshot.MaxRows || first.Next != snapshot.MaxRows+1 {
		t.Errorf("at %d, %d rows, next %d, %v", first.Head.Entries, len(first.Rows), first.Next, err)
	}
	if _, err := s.db.Exec(`DELETE FROM seal`); err != nil { // it only holds what the entries tell
		t.Fatal(err)
	}
	if _, err := s.Log(t.Context(), 4); !errors.Is(err, edge.ErrNotFound) {
		t.Errorf("a page to come: %v", err)
	}
	if again, err := s.Log(t.Context(), 3); err != nil || again.Before != first.Head.Chain {
		t.Errorf("sealed again, the chain is another: %v", err)
	}
}

// A snapshot's page ends where its bytes are enough.
func TestLargeSnapshot(t *testing.T) {
	s, _ := open(t)
	for page := range 8 {
		var records []review.Record
		for i := range 50 {
			r := record(fmt.Sprint(page), fmt.Sprintf("Boat %d of fleet %d: %s", i, page, strings.Repeat("é", 1900)), strings.Repeat("é", 400))
			records = append(records, r)
		}
		mustPut(t, s, records...)
	}
	first, err := s.Snapshot(t.Context(), "en", 0, 1)
	if size := len(snapshot.Append(nil, &first)); err != nil || first.Next == 0 || size < snapshot.Enough || size > snapshot.MaxBytes {
		t.Errorf("%d bytes, next %d, %v", size, first.Next, err)
	}
	if rows := snapshotRows(t, s, "en", 0); len(rows) != 400 {
		t.Errorf("%d rows", len(rows))
	}
}

// A snapshot since a year has the reviews of that year and later, those whose day is not
// known, and every mark; its pages look at so many numbers each.
func TestSnapshotSince(t *testing.T) {
	s, _ := open(t)
	dates := []string{"2014-12-31", "2015-01-01", "", "2019-12-31", "2020-01-01", "2024"}
	var records []review.Record
	for i := range snapshot.Span + 8 {
		r := record(fmt.Sprint(i), fmt.Sprintf("Boat %d is blue.", i), "Wrong")
		r.ReviewDate = "2001-01-01"
		if i%(snapshot.Span+2) < len(dates) { // at the start, and on the second page
			r.ReviewDate = dates[i%(snapshot.Span+2)]
		}
		records = append(records, r)
	}
	for part := range slices.Chunk(records, 200) {
		mustPut(t, s, part...)
	}
	if _, err := s.NeverSame(t.Context(), edge.Mark{Review: records[6].ID, Claim: log.ClaimHash("x"), At: noon}); err != nil {
		t.Fatal(err)
	}
	for since, want := range map[int64]int{2000: len(records) + 1, 2015: 11, 2020: 7, 2025: 3, 2095: 3} {
		rows := snapshotRows(t, s, "en", since)
		for _, r := range rows {
			if !r.IsMark() && !snapshot.Wants(since, r.Text) {
				t.Errorf("since %d: %s", since, r.Text)
			}
		}
		if len(rows) != want {
			t.Errorf("since %d: %d rows, not %d", since, len(rows), want)
		}
	}
	if first, err := s.Snapshot(t.Context(), "en", 2025, 1); err != nil || len(first.Rows) != 1 || first.Next != 1+snapshot.Span {
		t.Errorf("the first page: %d rows, next %d, %v", len(first.Rows), first.Next, err)
	}
	if all := snapshotRows(t, s, "en", 0); len(all) != len(records)+1 {
		t.Errorf("of all years: %d rows", len(all))
	}
}

// Operators and reviewers that write at once leave no gap and lose nothing.
func TestActsAtOnce(t *testing.T) {
	first, path := open(t)
	second := reopen(t, path)
	const each = 20
	done := make(chan error, 2)
	mustPut(t, first, record("0", "Boat 0 is blue.", "Wrong"))
	go func() {
		var err error
		for n := 1; n <= each && err == nil; n++ {
			_, err = first.Put(t.Context(), put(record(fmt.Sprint(n), fmt.Sprintf("Boat %d is blue.", n), "Wrong")))
		}
		done <- err
	}()
	go func() {
		var err error
		for n := 1; n <= each && err == nil; n++ {
			mark := edge.Mark{Review: record("0", "Boat 0 is blue.", "").ID, Claim: log.ClaimHash(fmt.Sprint(n)), At: noon}
			_, err = second.NeverSame(t.Context(), mark)
		}
		done <- err
	}()
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	entries, _ := history(t, first)
	if st, err := first.Status(t.Context()); err != nil || len(entries) != 1+2*each || st.Generation != 1+2*each {
		t.Errorf("%d entries, %+v, %v", len(entries), st, err)
	}
}

// A database of before there was a chain gets one, and a text that was removed
// by hand then is redacted.
func TestMigrated(t *testing.T) {
	path := filepath.Join(t.TempDir(), "reviews.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	script, err := migrations.ReadFile("migrations/0001_reviews.sql")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(string(script) + `INSERT INTO reviewer (site, name) VALUES ('` + site + `', 'The Desk')`); err != nil {
		t.Fatal(err)
	}
	pier, quarry := record("a", "The pier closed in winter.", "Correct"), record("a", "The quarry opened in spring.", "Wrong")
	insertAs(t, New(db), tile.Scheme, newEntry(edge.Added, &pier), newEntry(edge.Added, &quarry))
	if _, err := db.Exec(`UPDATE log SET record = NULL WHERE id = 1`); err != nil {
		t.Fatal(err)
	}
	s := reopen(t, path)
	entries, _ := history(t, s)
	if len(entries) != 3 || entries[0].Redacted != 3 || entries[1].Text == "" || entries[2].Kind != log.Redacted || !entries[2].Present {
		t.Errorf("the log is %+v", entries)
	}
	if rows := snapshotRows(t, s, "en", 0); len(rows) != 1 || rows[0].Number != 2 || !strings.Contains(rows[0].Text, "quarry") {
		t.Errorf("the snapshot is %+v", rows)
	}
	if got, want := answered(t, s), "map[The quarWrong:true]"; got != want {
		t.Errorf("answered: %s, want %s", got, want)
	}
}
