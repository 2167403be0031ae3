package main

import (
	"errors"
	"fmt"
	"regexp"
	"slices"

	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/text"
)

// statement is what an article states: its own words, of quotation none, or those
// that it reports of an actor, by index, of others beside them, or of nobody, -1.
type statement struct {
	Content     []span     `json:"content"`
	Speaker     *int       `json:"speaker"`
	Others      []int      `json:"co_speakers"`
	Quote       *quotation `json:"quote"`
	Checkworthy *bool      `json:"checkworthy"`
}

func (s statement) check(actors int) error {
	switch {
	case len(s.Content) == 0:
		return errors.New("a statement without content")
	case s.Speaker == nil || s.Quote == nil || s.Checkworthy == nil:
		return errors.New("a statement needs speaker, quote and checkworthy")
	case *s.Speaker < -1 || *s.Speaker >= actors:
		return fmt.Errorf("speaker %d is none of %d actors", *s.Speaker, actors)
	}
	for _, i := range s.Others {
		if i < 0 || i >= actors {
			return fmt.Errorf("co-speaker %d is none of %d actors", i, actors)
		}
	}
	return nil
}

// quotation is read from the name that the engine writes.
type quotation claim.Quote

func (q *quotation) UnmarshalText(name []byte) error {
	for known := claim.None; known <= claim.Mixed; known++ {
		if known.String() == string(name) {
			*q = quotation(known)
			return nil
		}
	}
	return fmt.Errorf("no quotation %q", name)
}

// by reports whether the claim's speaker is one of the statement's.
func (s statement) by(p pairing, speaker int) bool {
	if speaker < 0 {
		return *s.Speaker < 0
	}
	actor := p.toGold[speaker]
	return actor >= 0 && (actor == *s.Speaker || slices.Contains(s.Others, actor))
}

// statements compares what articles state with the claims: each statement, in the
// order of gold, with the one that shares most of its words, at least half.
type statements struct {
	reported tally
	speaker  tally // of all that is reported: what was not found has no speaker
	quote    tally // of what was found
	given    tally // of the claims given an actor, the article's own among them
	own      tally // right where nobody is given the article's own words
	worth    worths
}

// add compares one article's. Of two claims that share as much the later is taken.
func (s *statements) add(gold []statement, d *annotate.Document, p pairing) {
	var contents, wholes []wordSet
	for _, c := range d.Claims {
		whole := pieces(d.Text, []span{span(c.Span)})
		content := whole
		if len(c.Content) > 0 {
			content = pieces(d.Text, spansIn(c.Content))
		}
		contents, wholes = append(contents, content), append(wholes, whole)
		if c.Quote != claim.None {
			s.reported.found++
		}
	}
	taken := map[int]bool{}
	for _, g := range gold {
		words := pieces(d.Text, g.Content)
		s.worth.texts = append(s.worth.texts, scoredText{highest(words, wholes, d.Claims), *g.Checkworthy})
		i := closest(words, contents, taken)
		if i < 0 {
			s.count(g, nil, p)
			continue
		}
		taken[i] = true
		s.count(g, &d.Claims[i], p)
	}
}

// closest is the claim that shares most of the words, at least half, and is not
// taken; -1 for none.
func closest(words wordSet, contents []wordSet, taken map[int]bool) int {
	best, high := -1, 0.5
	for i, c := range contents {
		if o := words.overlap(c); o >= high && !taken[i] {
			best, high = i, o
		}
	}
	return best
}

// count compares a statement with its claim, nil where there is none.
func (s *statements) count(g statement, c *claim.Claim, p pairing) {
	right := c != nil && g.by(p, c.Speaker)
	reported := claim.Quote(*g.Quote) != claim.None
	if c != nil && c.Speaker >= 0 {
		s.given.count(reported && right)
	}
	if !reported {
		s.own.count(c == nil || c.Speaker < 0)
		return
	}
	s.speaker.count(right)
	s.reported.count(c != nil && c.Quote != claim.None)
	if c != nil {
		s.quote.count(c.Quote == claim.Quote(*g.Quote))
	}
}

// highest is the highest score of the claims that share a word with the statement,
// 0 without any.
func highest(words wordSet, wholes []wordSet, claims []claim.Claim) (score int32) {
	for i, w := range wholes {
		if words.shared(w) > 0 {
			score = max(score, claims[i].Score)
		}
	}
	return score
}

var unbroken = regexp.MustCompile("[^" + blank + "]+")

// pieces are the words in the spans, by where they start. What a span cuts is a
// word of its own, as is what white space alone parts.
func pieces(s string, spans []span) wordSet {
	set := wordSet{}
	for _, p := range spans {
		for _, at := range unbroken.FindAllStringIndex(text.Span(p).Of(s), -1) {
			set[p.Start+at[0]] = true
		}
	}
	return set
}

// rows give invented speakers, a count, as the share of the article's own statements
// that have none, for which a floor holds. Gold alone says how many statements these
// are, so that each speaker invented lowers it, by a thousandth or more in a set of up
// to a thousand.
func (s *statements) rows() []row {
	return []row{
		{"statement", s.reported, holdsF1},
		{"speaker", s.speaker, holdsShare},
		{"speaker_P", s.given, holdsCounted},
		{"own_unattributed", s.own, holdsCounted},
		{"quote", s.quote, holdsShare},
		ap("worth_AP", s.worth.steps()),
	}
}

// notes say what the average precision of any order would come to.
func (s *statements) notes() []string {
	all := s.worth.at(0)
	return []string{fmt.Sprintf("worth_AP by chance %s", figure{part: all.gold, whole: len(s.worth.texts)})}
}
