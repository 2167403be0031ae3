package actor

import (
	"strings"
	"unicode"

	"claimlight/wasm/model"
	"claimlight/wasm/tag"
)

// shouted settles the names in lines of capitals, where the model sees little of what it
// goes by: one that the text has too is of that one's kind and ends with it, and of the
// others those stay of which there is no doubt. An article all in capitals stays as it is.
func (f *finder) shouted() {
	lines := f.shoutedLines()
	if lines == nil {
		return
	}
	body := f.bodyForms(lines)
	var kept []name
	for _, n := range f.names {
		if !lines[n.sentence] || f.echoed(&n, body) || f.undoubted(&n) {
			kept = append(kept, n)
		}
	}
	f.names = kept
}

// shoutedLines tells which sentences have capitals only; nil where none or all have.
func (f *finder) shoutedLines() []bool {
	lines, n := make([]bool, len(f.doc.Sentences)), 0
	for i, s := range f.doc.Sentences {
		w := f.doc.Text[s.Start:s.End]
		if lines[i] = s.Last-s.First > 2 && strings.IndexFunc(w, unicode.IsLower) < 0 && strings.IndexFunc(w, unicode.IsUpper) >= 0; lines[i] {
			n++
		}
	}
	if n == 0 || n == len(lines) {
		return nil
	}
	return lines
}

// bodyForms lists the names of all other lines, people's by their surnames too and
// others' by their first words.
func (f *finder) bodyForms(lines []bool) []form {
	forms := f.spare[:0]
	for i := range f.names {
		n := &f.names[i]
		if lines[n.sentence] {
			continue
		}
		forms = with(forms, n.key, i)
		if _, last := cutLast(n.key); n.votes.best() == Person {
			forms = with(forms, last, i)
		} else if first, _, more := strings.Cut(n.key, " "); more {
			forms = with(forms, first, i)
		}
	}
	f.spare = sort(forms)
	return forms
}

// echoed reports whether a name, or what it begins or ends with, is one of the forms,
// and makes it that: OKPARA | QUITS.
func (f *finder) echoed(n *name, forms []form) bool {
	for cut := 0; cut < min(n.last-n.first, maxParts); cut++ {
		for _, at := range [...][2]int{{n.first, n.last - cut}, {n.first + cut, n.last}} {
			key := f.key(at[0], at[1])
			found := start(forms, key)
			if key == "" || found < 0 {
				continue
			}
			if at[0] > n.first {
				n.titled = at[0]
			}
			n.first, n.last, n.key = at[0], at[1], key
			n.votes = f.names[forms[found].entity].votes
			return true
		}
	}
	return false
}

// undoubted reports whether a name that only a line of capitals has is surely one: a
// listed one, a place that something is in, or what the model does not doubt.
func (f *finder) undoubted(n *name) bool {
	w := f.span(n.first, n.last).Of(f.doc.Text)
	if len(w) > maxKey {
		return false
	}
	kind, first := n.votes.best(), titleCase(f.surface(n.first))
	switch listed := titleCase(w); {
	case model.Places.Has(listed) || model.Countries.Has(listed) || model.Organizations.Has(listed) || model.Organizations.Has(w) || model.Countries.Has(w):
		return true
	case kind == Place:
		return f.in(n.first-1, stays)
	case kind == Person:
		return model.FirstNames.Has(first) || n.last-n.first > 1 || n.votes[kind] >= sureVote
	}
	return n.votes[kind] >= sureVote
}

// sureVote is what the model must say for a name of one word in capitals.
const sureVote = 2 * tag.Unit

// stays are words in capitals behind which there is a place.
const stays model.List = "ACROSS AT IN INSIDE NEAR OUTSIDE"

// titleCase is a name in capitals as it is written within a sentence.
func titleCase(w string) string {
	out, begin := make([]rune, 0, len(w)), true
	for _, r := range w {
		if !begin {
			r = unicode.ToLower(r)
		}
		begin = !unicode.IsLetter(r)
		out = append(out, r)
	}
	return string(out)
}
