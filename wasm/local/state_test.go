package local

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"claimlight/wasm/abi"
	"claimlight/wasm/mirror"
)

// What is damaged is told, and nothing is answered from it.
func TestDamaged(t *testing.T) {
	live, _ := reviewsOf()
	e, d := loaded(), newDisk()
	start := mirror.New("en", 0)
	place := string(mirror.AppendCheckpoint(nil, &start))
	d.take(t, e, place, page(live))
	run := d.runs[0]
	for name, c := range map[string]struct {
		op     uint32
		fields []string
	}{
		"a place":               {Take, []string{"{}", page(live)}},
		"a body":                {Take, []string{place, "{}"}},
		"a run, cut":            {Runs, []string{run[:len(run)-1]}},
		"a run, twice":          {Runs, []string{run + run}},
		"a bucket of another":   {Merge, []string{"0", run}},
		"no bucket":             {Merge, []string{"4096", ""}},
		"no number":             {Merge, []string{"x", ""}},
		"half a hot key":        {Plan, []string{article, "0a1b"}},
		"a row that is told of": {Told, []string{"", "x"}},
		"nothing was taken":     {File, nil},
		"nothing was planned":   {Find, nil},
		"nothing was found":     {Decide, []string{""}},
		"an unknown operation":  {99, nil},
		"another language":      {Start, []string{"english"}},
	} {
		fresh := loaded()
		ask(t, fresh, Runs, &struct{}{}, run)
		if got := string(fresh.Call(c.op, request(c.fields...))); !strings.HasPrefix(got, `{"error":"`) {
			t.Errorf("%s: %q", name, got)
		}
	}
	var plan struct{ Buckets []int32 }
	ask(t, e, Plan, &plan, article, "")
	ask(t, e, Runs, &struct{}{}, run)
	for name, fields := range map[string][]string{"no bucket": {"x", ""}, "a damaged one": {fmt.Sprint(plan.Buckets[0]), run[:len(run)-1]}} {
		if got := string(e.Call(Find, request(fields...))); !strings.HasPrefix(got, `{"error":"`) {
			t.Errorf("%s: %s", name, got)
		}
	}
	ask(t, e, Find, &struct{}{})
	if got := string(e.Call(Decide, request("", "x"))); !strings.HasPrefix(got, `{"error":"`) {
		t.Errorf("a damaged row: %s", got)
	}
}

// What goes on from another instance's work says so, and does not take it for none.
func TestLost(t *testing.T) {
	run := string(appendRows(nil, []row{{1, 2, 3, false}}))
	laid, away := loaded(), loaded()
	ask(t, laid, Runs, &struct{}{}, run)
	ask(t, away, Runs, &struct{}{}, run)
	ask(t, away, Runs, &struct{}{})
	for name, c := range map[string]struct {
		e      *Engine
		op     uint32
		fields []string
	}{
		"a step": {laid, File, nil}, "runs to merge": {loaded(), Merge, []string{"1", ""}}, "runs that were put away": {away, Merge, []string{"1", ""}}, "a plan": {laid, Find, nil}, "blocks": {laid, Decide, []string{""}},
	} {
		if got := string(c.e.Call(c.op, request(c.fields...))); !strings.Contains(got, lost) {
			t.Errorf("%s: %s", name, got)
		}
	}
	planned := loaded()
	ask(t, planned, Plan, &struct{}{}, article, "")
	if got := string(planned.Call(Find, nil)); !strings.Contains(got, lost) {
		t.Errorf("runs to find in: %s", got)
	}
}

// Memory may be freed between two calls where the second goes on from nothing: neither
// within a step, a merge or a look-up, nor for an article that is annotated meanwhile.
func TestGoesOn(t *testing.T) {
	live, _ := reviewsOf()
	e := loaded()
	start := mirror.New("en", 0)
	place := string(mirror.AppendCheckpoint(nil, &start))
	run := string(appendRows(nil, []row{{1, 2, 3, false}}))
	for i, s := range []struct {
		op     uint32
		fields []string
		begins bool // whether nothing is kept for it
		ends   bool // whether nothing is kept behind it
	}{
		{abi.Annotate, []string{article}, true, true},
		{Take, []string{place, page(live)}, true, false},
		{File, nil, false, true},
		{Runs, []string{run}, true, false},
		{Merge, []string{"1", ""}, false, false},
		{Runs, nil, false, true},
		{Own, []string{article}, true, true},
		{Runs, []string{run}, true, false},
		{Plan, []string{article, ""}, true, false},
		{Runs, nil, false, false},
		{Find, nil, false, false},
		{Decide, []string{""}, false, true},
		{Plan, []string{article, ""}, true, false},
		{Take, []string{place, page(live)}, true, false},
	} {
		if e.GoesOn(s.op) == s.begins {
			t.Errorf("call %d, of %d: goes on from something: %t", i, s.op, !s.begins)
		}
		ask(t, e, s.op, &struct{}{}, s.fields...)
		if e.GoesOn(abi.Annotate) == s.ends {
			t.Errorf("call %d, of %d: leaves something under way: %t", i, s.op, !s.ends)
		}
	}
	e.Forget()
	if got := string(e.Call(File, nil)); e.GoesOn(abi.Annotate) || !strings.Contains(got, lost) {
		t.Errorf("after all is forgotten: %s", got)
	}
}

// Of an operation that leaves nothing the memory is freed at the next: it changes nothing.
func TestLeaves(t *testing.T) {
	live, _ := reviewsOf()
	e, d := loaded(), newDisk()
	start := mirror.New("en", 0)
	place := string(mirror.AppendCheckpoint(nil, &start))
	d.take(t, e, place, page(live))
	ask(t, e, Plan, &struct{}{}, article, "")
	ask(t, e, Runs, &struct{}{}, d.runs...)
	before := *e
	for op, fields := range map[uint32][]string{Start: {"en", "0"}, Path: {place}, Merge: {"1", ""}, Told: {"", d.rows[1]}} {
		if e.Leaves(op) {
			t.Errorf("operation %d is said to leave something", op)
		}
		ask(t, e, op, &struct{}{}, fields...)
		if !reflect.DeepEqual(*e, before) {
			t.Errorf("operation %d left something", op)
		}
	}
	for _, op := range []uint32{abi.Load, abi.Annotate, abi.Plan, abi.Match, Take, File, Runs, Plan, Find, Decide, Own} {
		if !e.Leaves(op) {
			t.Errorf("operation %d is said to leave nothing", op)
		}
	}
}

// The page's own operations are answered as by the page's engine.
func TestOwn(t *testing.T) {
	var page abi.Engine
	page.Call(abi.Load, models)
	in := request(article)
	if got, want := loaded().Call(abi.Annotate, in), page.Call(abi.Annotate, in); !bytes.Equal(got, want) {
		t.Errorf("%s, want %s", got, want)
	}
}
