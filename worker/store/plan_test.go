package store

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/review"
	"claimlight/worker/edge"
)

// A put against what is stored: what is decided, in the order of the records.
func TestPlan(t *testing.T) {
	pier := record("a", "The pier closed in the winter of 1974.", "Correct")
	pierLater := record("a", "The pier closed in the winter of 1975.", "Correct")
	quarry := record("a", "Nine quarries opened.", "Wrong")
	elsewhere := record("b", "The pier closed in the winter of 1974.", "Correct")
	worse := pier
	worse.Rating = "Wrong"
	withdrawnPier := pier
	withdrawnPier.State = review.Withdrawn
	fetched := pier
	fetched.Source.Fetched, fetched.Changed, fetched.State = "2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z", review.Corrected
	for _, c := range []struct {
		name           string
		stored, put    []review.Record
		partial        bool
		want, replaces string
	}{
		{"new", nil, list(pier), false, "added", ""},
		{"the same", list(fetched), list(pier), false, "", ""},
		{"another rating", list(pier), list(worse), false, "corrected", ""},
		{"missing", list(pier, quarry), list(pier), false, "withdrawn", ""},
		{"missing beside a refused one", list(pier, quarry), list(worse), true, "corrected", ""},
		{"reworded", list(pier), list(pierLater), false, "corrected withdrawn", pier.ID},
		{"reworded beside the old one", list(pier), list(pier, pierLater), false, "added", ""},
		{"another claim in its place", list(pier), list(quarry), false, "added withdrawn", ""},
		{"the same words at another address", list(pier), list(elsewhere), false, "added withdrawn", ""},
		{"back again", list(withdrawnPier), list(pier), false, "added", ""},
		{"back again, as it was before it was reworded", list(withdrawnPier, pierLater), list(pier), false, "added withdrawn", ""},
		{"gone for long", list(withdrawnPier), list(quarry), false, "added", ""},
	} {
		p := put(c.put...)
		p.Whole = !c.partial
		entries, receipt := plan(p, c.stored)
		var kinds []string
		for _, e := range entries {
			kinds = append(kinds, string(e.Kind))
		}
		if got := strings.Join(kinds, " "); got != c.want || len(receipt.Changes) != len(c.put) {
			t.Errorf("%s: %q, want %q; receipt %+v", c.name, got, c.want, receipt)
		}
		if len(entries) > 0 && entries[0].Kind != withdrawn {
			if r, err := review.Parse(entries[0].Record); err != nil || r.Replaces != c.replaces || r.Changed != "2025-04-22T12:00:00Z" {
				t.Errorf("%s: replaces %q, changed %s, %v", c.name, r.Replaces, r.Changed, err)
			}
		}
	}
}

// Where a review comes from is kept of each, but another way is no correction of what it
// says: readers are told of that alone.
func TestPlanSource(t *testing.T) {
	stored := record("a", "The pier closed in the winter of 1974.", "Correct")
	for _, state := range []review.State{review.Active, review.Corrected} {
		stored.State, stored.Changed = state, "2020-01-01T00:00:00Z"
		from := stored
		from.Source = review.Source{Name: "A Feed", Licence: "CC0"}
		worse := from
		worse.Rating = "Wrong"
		for put, want := range map[review.Record]review.State{from: state, worse: review.Corrected} {
			entries, _ := plan(edge.Put{Site: site, Records: list(put), At: noon}, list(stored))
			if len(entries) != 1 {
				t.Fatalf("%d entries", len(entries))
			}
			changed := stored.Changed
			if put == worse {
				changed = edge.FormatTime(noon)
			}
			if r, err := review.Parse(entries[0].Record); err != nil || r.State != want || r.Changed != changed || r.Source.Name != "A Feed" || entries[0].Kind != edge.Corrected {
				t.Errorf("from %v: %+v, %v", state, r, err)
			}
		}
	}
}

func list(records ...review.Record) []review.Record { return records }

// A vanished claim is linked to the closest wording, or to all that are close.
func TestRewordings(t *testing.T) {
	a, b := record("a", "Ferry one carried nine hundred passengers.", "Wrong"), record("a", "Ferry two carried nine hundred sheep.", "Wrong")
	newB, newA := record("a", "Ferry two carried nine hundred black sheep.", "Wrong"), record("a", "Ferry one carried nine hundred paying passengers.", "Wrong")
	third := record("a", "Ferry one carried nine passengers.", "Wrong")
	stored := list(a, b)
	for once, rest := range map[bool]string{true: "", false: a.ID} {
		got := rewordings(list(newB, third, newA), stored, once, func(int) bool { return true })
		if want := fmt.Sprint([]string{b.ID, rest, a.ID}); fmt.Sprint(got) != want {
			t.Errorf("once %v: got %v, want %v", once, got, want)
		}
	}
}

// Where more is vanished than is looked at, the first of it still is, what is withdrawn and
// marked before what vanishes now.
func TestRewordingsMany(t *testing.T) {
	pier := record("a", "The pier closed in the winter of 1974.", "Correct")
	pier.State = review.Withdrawn
	later := record("a", "The pier closed in the winter of 1975.", "Correct")
	for _, c := range []struct{ marked, gone int }{{0, maxWithdrawn}, {maxWithdrawn, 0}, {maxWithdrawn / 2, maxWithdrawn}} {
		stored := list(pier)
		for i := range c.marked + c.gone {
			r := record("a", fmt.Sprint("Boat", i, " is", i, " blue", i), "Wrong")
			if i < c.marked {
				r.State = review.Withdrawn
			}
			stored = append(stored, r)
		}
		entries, _ := plan(put(later), stored)
		if len(entries) != 1+c.gone || entries[0].Rewords != pier.ID {
			t.Errorf("%+v: %d entries, the first rewords %q", c, len(entries), entries[0].Rewords)
		}
	}
}

// Words that are looked up give the same pairs as each claim held against each.
func TestWordings(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		claims := make([]review.Record, 12)
		for i := range claims {
			claim := "Boat"
			for range random.IntN(6) {
				claim += fmt.Sprint(" w", random.IntN(5))
			}
			claims[i] = record(fmt.Sprint("page", random.IntN(2)), claim, "Wrong")
		}
		one, rest := claims[0], claims[1:]
		var want []pair
		for i := range rest {
			if shared := dice(words(one.Claim), words(rest[i].Claim)); one.URL == rest[i].URL && shared >= minShared {
				want = append(want, pair{7, int32(i), shared})
			}
		}
		w := wordingsOf(rest)
		for range 2 { // nothing is left of the first
			got := w.closeTo(&one, 7, nil)
			slices.SortFunc(got, func(a, b pair) int { return int(a.gone - b.gone) })
			if !slices.Equal(got, want) {
				t.Fatalf("%q: got %v, want %v", one.Claim, got, want)
			}
		}
	}
}

// dice is the Dice coefficient of two sorted sets, in thousandths.
func dice(x, y []string) int32 {
	common := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			common++
		}
	}
	return int32(2000 * common / (len(x) + len(y)))
}
