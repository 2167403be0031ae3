package main

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"claimlight/wasm/annotate"
	"claimlight/wasm/text"
)

// sentenceGold is a line of a set of sentences.
type sentenceGold struct {
	article
	Gold *cuts `json:"gold"`
}

func (g sentenceGold) check() error {
	if g.Gold == nil {
		return errors.New("no gold")
	}
	return g.holds(g.Gold.spans...)
}

// cuts are a text's sentences: where they lie, or what they read. The second is
// a rule, which is passed as a whole or not at all.
type cuts struct {
	spans []span
	rule  []string
}

func (c *cuts) UnmarshalJSON(raw []byte) error {
	if json.Unmarshal(raw, &c.rule) == nil && len(c.rule) > 0 {
		return nil
	}
	c.rule = nil
	return json.Unmarshal(raw, &c.spans)
}

// sentences compares where sentences end, and whole sentences. White space around
// one is no part of it, and the end of the last is given.
type sentences struct{ boundary, whole, rules tally }

func (s *sentences) add(g sentenceGold, d *annotate.Document) {
	var found []span
	for _, x := range d.Sentences {
		found = append(found, span(x.Span))
	}
	found = trimmed(d.Text, found)
	if g.Gold.rule != nil {
		s.rules.count(slices.Equal(read(d.Text, found), g.Gold.rule))
		return
	}
	want, last := trimmed(d.Text, g.Gold.spans), len(strings.TrimRight(d.Text, blank))
	s.whole.add(compare(set(want), set(found)))
	s.boundary.add(compare(ends(want, last), ends(found, last)))
}

// blank is white space in ASCII, which alone annotators left around sentences.
const blank = " \t\n\v\f\r"

// trimmed takes white space off the spans, and drops those of nothing else.
func trimmed(s string, spans []span) []span {
	var some []span
	for _, p := range spans {
		in := text.Span(p).Of(s)
		p.Start = p.End - len(strings.TrimLeft(in, blank))
		p.End = p.Start + len(strings.Trim(in, blank))
		if p.Start < p.End {
			some = append(some, p)
		}
	}
	return some
}

func read(s string, spans []span) []string {
	var all []string
	for _, p := range spans {
		all = append(all, text.Span(p).Of(s))
	}
	return all
}

func set(spans []span) map[span]bool {
	all := map[span]bool{}
	for _, p := range spans {
		all[p] = true
	}
	return all
}

// ends are where sentences end, but for the text's own end.
func ends(spans []span, last int) map[int]bool {
	all := map[int]bool{}
	for _, p := range spans {
		if p.End != last {
			all[p.End] = true
		}
	}
	return all
}

func (s *sentences) rows() []row {
	var rows []row
	if s.rules.gold == 0 || s.whole.gold > 0 {
		rows = append(rows, row{"boundary", s.boundary, holdsAll}, row{"sentence", s.whole, holdsF1})
	}
	if s.rules.gold > 0 {
		rows = append(rows, row{"rules", s.rules, holdsShare})
	}
	return rows
}
