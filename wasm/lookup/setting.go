package lookup

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// set is what stands for a place or a year from token i on, "there" or "that year", with
// the last token that it takes; "" where that may be another.
func (n *namer) set(i int) (name string, last int) {
	w, next := strings.ToLower(n.word(i)), n.word(i+1)
	if w == "here" || w == "there" {
		before := n.word(i - 1)
		a := n.place(i)
		if a < 0 || !n.ends(i) || next == "is" || next == "was" || before == "," || moving.Has(before) || n.class(i-1, stray) {
			return "", i
		}
		return "in " + n.d.Actors[a].Name, i
	}
	last = i + 1
	if w != "that" || next != "year" {
		if last++; w != "the" || next != "same" || !n.reads(last, "year") {
			return "", i
		}
	}
	if name = n.year(i); name != "" && !n.class(i-1, model.Preposition) {
		name = "in " + name
	}
	return name, last
}

const (
	stray             = model.Preposition | model.Subordinator | model.Coordinator | model.Auxiliary | model.Modal
	moving model.List = `came come coming far get go goes going gone got moved right went who`
)

// year is the one that the sentence names before token i or, where it names none, the
// sentence before it; "" where there are several.
func (n *namer) year(i int) (year string) {
	at := n.sentence(i) - 1
	for k := i - 1; k >= 0 && n.sentence(k) >= at; k-- {
		w := n.word(k)
		if n.d.Tokens[k].Kind != text.Number || len(w) != 4 || w < "1800" || w > "2099" || n.reads(k-1, "$") {
			continue
		}
		if year != "" && year != w {
			return ""
		}
		year = w
		at = n.sentence(k)
	}
	return year
}
