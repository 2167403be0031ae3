package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
)

// at is a record of another site's.
func at(site, page, claim, rating string) review.Record {
	r := record(page, claim, rating)
	r.URL = "https://" + site + "/" + page
	r.ID, r.Publisher = read.ID(site, r.URL, claim), review.Publisher{Name: "Another", Site: site}
	return r
}

func mustInsert(t *testing.T, s *Store, d *Draft) edge.Receipt {
	t.Helper()
	receipt, err := s.Insert(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Seal(t.Context()); err != nil {
		t.Fatal(err)
	}
	return receipt
}

func mustDraft(t *testing.T, s *Store, records ...review.Record) *Draft {
	t.Helper()
	d, err := s.Draft(t.Context(), Bulk{Records: records, At: noon})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Reviews of several sites are one write, and each is its own site's.
func TestBulk(t *testing.T) {
	s, _ := open(t)
	if err := s.Register(t.Context(), edge.Source{Name: "Another", Site: "other.example"}); err != nil {
		t.Fatal(err)
	}
	pier, mill := record("a", "The pier closed in winter.", "Correct"), at("other.example", "b", "The mill burned in spring.", "Wrong")
	receipt := mustInsert(t, s, mustDraft(t, s, pier, mill))
	if receipt.Generation != 1 || fmt.Sprint(receipt.Changes) != "[added added]" {
		t.Fatalf("got %+v", receipt)
	}
	if _, err := s.Withdraw(t.Context(), edge.Withdrawal{Site: site, Review: mill.ID, At: noon}); err != edge.ErrNotFound {
		t.Errorf("a site could withdraw another's: %v", err)
	}
	mill.Rating = "Correct"
	if receipt := mustInsert(t, s, mustDraft(t, s, pier, mill)); receipt.Generation != 2 || fmt.Sprint(receipt.Changes) != "[unchanged corrected]" {
		t.Errorf("got %+v", receipt)
	}
	if got := answered(t, s); got != "map[The millCorrect:true The pierCorrect:true]" {
		t.Errorf("tiles lead to %s", got)
	}
}

// A draft that others overtook is decided anew, wholly.
func TestBulkStale(t *testing.T) {
	s, _ := open(t)
	pier, quarry := record("a", "The pier closed in winter.", "Correct"), record("b", "The quarry opened in spring.", "Wrong")
	d := mustDraft(t, s, pier, quarry)
	mustPut(t, s, pier)
	if receipt := mustInsert(t, s, d); fmt.Sprint(receipt.Changes) != "[unchanged added]" {
		t.Errorf("got %+v", receipt)
	}
	head, err := s.Head(t.Context())
	if err != nil || head.Entries != 2 {
		t.Errorf("got %+v, %v", head, err)
	}
}

// What is too large for one row goes in parts, in order.
func TestBulkLarge(t *testing.T) {
	s, _ := open(t)
	var records []review.Record
	for i := range 700 {
		records = append(records, record(fmt.Sprint(i), fmt.Sprintf("Claim %d. %s", i, strings.Repeat("é", 1900)), "Wrong"))
	}
	receipt := mustInsert(t, s, mustDraft(t, s, records...))
	if len(receipt.Changes) != 700 || receipt.Generation < 2 {
		t.Fatalf("%d changes in %d writes", len(receipt.Changes), receipt.Generation)
	}
	page, err := s.Log(t.Context(), 0)
	if err != nil || page.Entries[255].Review != records[255].ID {
		t.Errorf("the log is out of order: %v", err)
	}
}

// A withdrawal on a ground has it in its history alone: the log's pages have the
// form that they have always had.
func TestLose(t *testing.T) {
	s, _ := open(t)
	pier, quarry, mill := record("a", "The pier closed in winter.", "Correct"), record("b", "The quarry opened in spring.", "Wrong"), record("c", "The mill burned down.", "Wrong")
	pier.Source.Name, quarry.Source.Name, mill.Source.Name = "A feed", "A feed", "A feed"
	ferry := record("d", "The ferry sank off the mole.", "Wrong")
	ferry.Source.Name = ferry.Publisher.Name // by a feed of that title, or a request from before they had tokens
	mustInsert(t, s, mustDraft(t, s, pier, quarry, mill, ferry))
	mill.Rating = "False"
	own := put(mill)
	own.Token = "of the desk"
	if _, err := s.Put(t.Context(), own); err != nil {
		t.Fatal(err)
	}
	lost := Seen{ID: pier.ID, Site: site, Page: pier.URL + "#said"}
	shown := Seen{ID: pier.ID, Site: site, Page: pier.URL + "/all"}
	for _, c := range []struct {
		lost          Seen
		title, ground string
		want          int
		err           error
	}{
		{Seen{ID: "none", Site: site}, "A feed", edge.GroundMissing, 0, nil}, {Seen{ID: mill.ID, Site: site}, "A feed", edge.GroundMissing, 0, nil},
		{Seen{ID: quarry.ID, Site: site}, "Another feed", edge.GroundMissing, 1, nil},
		{Seen{ID: ferry.ID, Site: site}, "A feed", edge.GroundMissing, 0, nil}, {Seen{ID: ferry.ID, Site: site}, ferry.Publisher.Name, edge.GroundMissing, 1, nil},
		{shown, "A feed", edge.GroundGone, 0, ErrElsewhere}, {lost, "Another feed", edge.GroundGone, 1, nil},
		{lost, "A feed", edge.GroundMissing, 0, nil}, {shown, "A feed", edge.GroundGone, 0, nil},
	} {
		receipt, err := s.Lose(t.Context(), c.lost, c.title, c.ground, noon)
		if !errors.Is(err, c.err) || len(receipt.Withdrawn) != c.want {
			t.Fatalf("%+v: got %+v, %v", c, receipt, err)
		}
	}
	history, err := s.History(t.Context(), pier.ID)
	if err != nil || len(history) != 2 || history[0].Ground != "" || history[1].Ground != edge.GroundGone {
		t.Fatalf("got %+v, %v", history, err)
	}
	page, err := s.Log(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	text := log.Append(nil, &page)
	if again, err := log.Parse(string(text)); err != nil || len(again.Entries) != 8 || strings.Contains(string(text), edge.GroundGone) {
		t.Errorf("%s: %v", text, err)
	}
}

// A feed keeps its place, and when it is due.
func TestFeed(t *testing.T) {
	s, _ := open(t)
	o, err := s.Feed(t.Context(), "a", "A")
	if err != nil || o.Pull != 1 || o.Checkpoint != "" {
		t.Fatalf("got %+v, %v", o, err)
	}
	if err := s.Progress(t.Context(), o.ID, o.Pull, noon, "here", []Seen{{ID: "x", Site: site, Page: "p"}, {ID: "y", Site: site}}); err != nil {
		t.Fatal(err)
	}
	if o, err = s.Feed(t.Context(), "a", "B"); err != nil || o.Checkpoint != "here" || o.Title != "B" || !o.Ended.IsZero() {
		t.Fatalf("got %+v, %v", o, err)
	}
	if on, err := s.OnPage(t.Context(), o.ID, site, "p"); err != nil || len(on) != 1 || on[0].ID != "x" {
		t.Errorf("on the page: %+v, %v", on, err)
	}
	for _, first := range []bool{true, false} {
		if ended, err := s.EndPull(t.Context(), o.ID, o.Pull, true, noon); ended != first || err != nil {
			t.Fatalf("first %v: %v, %v", first, ended, err)
		}
	}
	if err := s.Progress(t.Context(), o.ID, o.Pull, noon, "late", nil); err != nil {
		t.Fatal(err)
	}
	if next, err := s.Feed(t.Context(), "a", "B"); err != nil || next.Pull != 2 || next.Checkpoint != "" {
		t.Errorf("after a pull that ended twice: %+v, %v", next, err)
	}
	if err := s.Due(t.Context(), o.ID, 3, noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"a": 0, "b": 1} {
		due, err := s.DueFeeds(t.Context(), "", "title", []string{name}, noon)
		if err != nil || len(due) != want {
			t.Errorf("due of %s: %+v, %v", name, due, err)
		}
	}
	if o, err = s.Feed(t.Context(), "a", "B"); err != nil || o.Pull != 2 || o.Checkpoint != "" || o.Failures != 3 || !o.Ended.Equal(noon) {
		t.Errorf("got %+v, %v", o, err)
	}
}

// Of a page that has more than a whole put could withdraw only so much is read: of one that
// grew for long, or was made to, it would not fit into memory. A part is as cheap as ever.
func TestLargePage(t *testing.T) {
	s, _ := open(t)
	for i := 0; i <= maxStored; i += 2000 {
		var records []review.Record
		for j := range 2000 {
			records = append(records, record("a", fmt.Sprintf("Boat %d is blue.", i+j), "Wrong"))
		}
		mustInsert(t, s, mustDraft(t, s, records...))
	}
	one := put(record("a", "The pier closed in winter.", "Correct"))
	if _, stored, err := s.pages(t.Context(), one); err != edge.ErrTooLarge || len(stored) > maxStored+1 {
		t.Errorf("%d reviews were read of a page that has more, %v", len(stored), err)
	}
	if _, err := s.Put(t.Context(), one); err != edge.ErrTooLarge {
		t.Errorf("a whole put: %v", err)
	}
	one.Whole = false
	if _, err := s.Put(t.Context(), one); err != nil {
		t.Errorf("a part: %v", err)
	}
}
