package main

import (
	"fmt"
	"io"
)

// tally counts what was found, what is gold, and what is both.
type tally struct{ right, found, gold int }

func (t *tally) add(u tally) {
	t.right += u.right
	t.found += u.found
	t.gold += u.gold
}

// count adds one of gold that is right or wrong.
func (t *tally) count(right bool) {
	t.gold++
	if right {
		t.right++
	}
}

// compare counts two sets.
func compare[T comparable](gold, found map[T]bool) tally {
	t := tally{found: len(found), gold: len(gold)}
	for x := range found {
		if gold[x] {
			t.right++
		}
	}
	return t
}

// figure is a share, part of whole. Of nothing it is 0.
type figure struct {
	name        string
	part, whole int
}

func (t tally) precision() figure { return figure{"P", t.right, t.found} }
func (t tally) recall() figure    { return figure{"R", t.right, t.gold} }
func (t tally) f1() figure        { return figure{"F1", 2 * t.right, t.found + t.gold} }

// thousandths rounds the figure down, by which it is held to its floor.
func (f figure) thousandths() int {
	if f.whole == 0 {
		return 0
	}
	return int(1000 * int64(f.part) / int64(f.whole))
}

// String rounds the figure to the nearest, for people.
func (f figure) String() string {
	if f.whole == 0 {
		return "0.000"
	}
	return fmt.Sprintf("%.3f", float64(f.part)/float64(f.whole))
}

// row is one line of a set's table.
type row struct {
	name string
	tally
	holds holds
}

// holds says which figures of a row have floors.
type holds uint8

const (
	holdsAll     holds = iota // P, R and F1
	holdsF1                   // where P and R say little more
	holdsOne                  // one share, right of gold, under the row's own name
	holdsCounted              // the same, where both are counts that say something
	holdsShare                // found is not counted, all of gold is right or wrong: R alone, as acc
)

// figures are those that have floors, under the names that floors give them.
func (r row) figures() []figure {
	list := []figure{r.precision(), r.recall(), r.f1()}
	switch r.holds {
	case holdsF1:
		list = list[2:]
	case holdsOne, holdsCounted:
		return []figure{{r.name, r.right, r.gold}}
	case holdsShare:
		list = []figure{{"acc", r.right, r.gold}}
	}
	for i := range list {
		list[i].name = r.name + "_" + list[i].name
	}
	return list
}

func heading(w io.Writer) {
	fmt.Fprintf(w, "%-20s%8s%8s%8s%8s%8s%8s\n", "", "gold", "found", "right", "P", "R", "F1")
}

// print writes the set's table.
func (r result) print(w io.Writer) {
	fmt.Fprintf(w, "%s (%d)\n", r.set, r.texts)
	for _, x := range r.rows {
		switch x.holds {
		case holdsOne:
			fmt.Fprintf(w, "  %-18s%40s%8s\n", x.name, "", x.recall())
		case holdsCounted, holdsShare:
			fmt.Fprintf(w, "  %-18s%8d%8s%8d%8s%8s\n", x.name, x.gold, "", x.right, "", x.recall())
		default:
			fmt.Fprintf(w, "  %-18s%8d%8d%8d%8s%8s%8s\n", x.name, x.gold, x.found, x.right, x.precision(), x.recall(), x.f1())
		}
	}
	for _, line := range r.notes {
		fmt.Fprintf(w, "  %s\n", line)
	}
}
