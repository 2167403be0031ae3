package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// floor is the least that a figure of a set may be, in thousandths.
type floor struct {
	set, figure string
	least       int
}

// floors are in the order of their file: "set figure floor" a line, # begins a
// comment.
type floors []floor

// readFloors reads a file; errors name file and line.
func readFloors(name string) (floors, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var all floors
	lines := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		f, err := parseFloor(line)
		if err == nil && all.of(f.set, f.figure) >= 0 {
			err = fmt.Errorf("%s %s has a floor already", f.set, f.figure)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", name, n, err)
		}
		all = append(all, f)
	}
	return all, lines.Err()
}

func parseFloor(line string) (floor, error) {
	words := strings.Fields(line)
	if len(words) != 3 {
		return floor{}, fmt.Errorf("want set, figure and floor, not %q", line)
	}
	least, err := strconv.Atoi(words[2])
	if err != nil || least < 0 || least > 1000 {
		return floor{}, fmt.Errorf("a floor is a number of thousandths, not %q", words[2])
	}
	return floor{words[0], words[1], least}, nil
}

// of is the floor of a figure, or -1.
func (fs floors) of(set, figure string) int {
	for _, f := range fs {
		if f.set == set && f.figure == figure {
			return f.least
		}
	}
	return -1
}

// hold prints what is below its floor, and what has none. It is an error where a
// figure is below, or where a floor of a measured set is of no figure of it.
func (fs floors) hold(w io.Writer, results []result) error {
	below, held := 0, 0
	for _, r := range results {
		if !fs.know(r.set) {
			fmt.Fprintf(w, "%s: no floors\n", r.set)
			continue
		}
		for _, f := range r.figures() {
			least := fs.of(r.set, f.name)
			switch {
			case least < 0:
				fmt.Fprintf(w, "%s: no floor of %s\n", r.set, f.name)
				continue
			case f.thousandths() < least:
				fmt.Fprintf(w, "%s: %s is %d, below its floor of %d\n", r.set, f.name, f.thousandths(), least)
				below++
			}
			held++
		}
	}
	missing, err := fs.unmeasured(w, results)
	switch {
	case err != nil:
		return err
	case below > 0:
		return fmt.Errorf("%d of %d figures are below their floors", below, held)
	case missing > 0:
		_, err = fmt.Fprintf(w, "%d figures, none below its floor; %d floors had nothing to hold\n", held, missing)
	default:
		_, err = fmt.Fprintf(w, "%d figures, none below its floor\n", held)
	}
	return err
}

// unmeasured prints the sets that have floors but were not there, and counts
// their floors. A figure that was not there is an error, since its floor would
// never hold anything.
func (fs floors) unmeasured(w io.Writer, results []result) (int, error) {
	names, said := map[string]map[string]bool{}, map[string]bool{}
	for _, r := range results {
		names[r.set] = map[string]bool{}
		for _, f := range r.figures() {
			names[r.set][f.name] = true
		}
	}
	missing := 0
	for _, f := range fs {
		figures, measured := names[f.set]
		if measured && !figures[f.figure] {
			return 0, fmt.Errorf("there is a floor of %s %s, but no such figure", f.set, f.figure)
		}
		if measured {
			continue
		}
		missing++
		if !said[f.set] {
			fmt.Fprintf(w, "%s: floors, but not measured\n", f.set)
			said[f.set] = true
		}
	}
	return missing, nil
}

func (fs floors) know(set string) bool {
	for _, f := range fs {
		if f.set == set {
			return true
		}
	}
	return false
}

// figures are all of the set's that have floors.
func (r result) figures() []figure {
	var all []figure
	for _, x := range r.rows {
		all = append(all, x.figures()...)
	}
	return all
}

// renewed are the floors with those of what was measured set to it.
func (fs floors) renewed(results []result) floors {
	var all floors
	for _, r := range results {
		for _, f := range r.figures() {
			all = append(all, floor{r.set, f.name, f.thousandths()})
		}
	}
	measured := all
	for _, f := range fs {
		if !measured.know(f.set) {
			all = append(all, f)
		}
	}
	return all
}

// writeFloors puts a file in place of the one before.
func writeFloors(name string, fs floors) error {
	out := []byte("# What the engine must reach: set, figure, thousandths. Renewed by go run ./wasm/cmd/eval -write.\n")
	set := ""
	for _, f := range fs {
		if f.set != set {
			out = append(out, '\n')
			set = f.set
		}
		out = fmt.Appendf(out, "%s %s %d\n", f.set, f.figure, f.least)
	}
	return os.WriteFile(name, out, 0o644)
}
