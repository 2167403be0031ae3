package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/annotate"
)

// actors compares the mentions of any kind, which of them are one actor, the
// actors' pronouns and their roles.
type actors struct{ mention, grouping, pronoun, role tally }

// add compares one article's, and answers who is whom.
func (s *actors) add(g actorGold, d *annotate.Document) pairing {
	gold, found, pronouns, stood := owners{}, owners{}, owners{}, owners{}
	for i, a := range g.Actors {
		own(gold, i, a.Mentions)
		own(pronouns, i, a.Pronouns)
	}
	for i, a := range d.Actors {
		own(found, i, a.Mentions)
		own(stood, i, a.Pronouns)
	}
	for _, at := range g.Others {
		if _, ok := gold[at]; !ok {
			delete(found, at)
		}
	}
	both := shared(gold, found)
	p := newPairing(both, gold, found, len(g.Actors), len(d.Actors))
	s.mention.add(tally{len(both), len(found), len(gold)})
	s.grouping.add(compare(together(both, gold), together(both, found)))
	s.pronoun.add(tally{p.agreed(pronouns, stood), len(stood), len(pronouns)})
	s.role.add(p.roles(g.Actors, d.Actors))
	return p
}

// owners says which actor, by index, a span belongs to.
type owners map[span]int

// own gives the spans to the actor i.
func own[S ~struct{ Start, End int }](o owners, i int, spans []S) {
	for _, p := range spans {
		o[span(p)] = i
	}
}

// shared are the spans of both, in the order of the text.
func shared(a, b owners) []span {
	var both []span
	for p := range maps.Keys(a) {
		if _, ok := b[p]; ok {
			both = append(both, p)
		}
	}
	slices.SortFunc(both, func(a, b span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return both
}

// together are the pairs of mentions that belong to one actor.
func together(mentions []span, o owners) map[[2]span]bool {
	pairs := map[[2]span]bool{}
	for i, a := range mentions {
		for _, b := range mentions[i+1:] {
			if o[a] == o[b] {
				pairs[[2]span{a, b}] = true
			}
		}
	}
	return pairs
}

// pairing says which actor of gold each found one is, and which found one each of
// gold: the one with which it shares the most mentions, of equals the first. -1
// is nobody.
type pairing struct{ toGold, toFound []int }

func newPairing(both []span, gold, found owners, golds, founds int) pairing {
	votes := map[[2]int]int{} // found, gold
	for _, at := range both {
		votes[[2]int{found[at], gold[at]}]++
	}
	p := pairing{make([]int, founds), make([]int, golds)}
	for f := range p.toGold {
		p.toGold[f] = most(golds, func(g int) int { return votes[[2]int{f, g}] })
	}
	for g := range p.toFound {
		p.toFound[g] = most(founds, func(f int) int {
			if p.toGold[f] != g {
				return 0
			}
			return votes[[2]int{f, g}]
		})
	}
	return p
}

// most is the first index below n with the highest count, or -1 where all are 0.
func most(n int, count func(int) int) int {
	best, high := -1, 0
	for i := range n {
		if c := count(i); c > high {
			best, high = i, c
		}
	}
	return best
}

// agreed counts the pronouns that stand for whom they should.
func (p pairing) agreed(want, got owners) int {
	n := 0
	for at, g := range want {
		if f, ok := got[at]; ok && p.toGold[f] == g {
			n++
		}
	}
	return n
}

// roles counts the actors that gold gives a role, and of these the found ones
// whose role is at least half the same words.
func (p pairing) roles(gold []goldActor, found []actor.Actor) tally {
	var t tally
	for i, g := range gold {
		if g.Role == "" {
			continue
		}
		f := p.toFound[i]
		t.count(f >= 0 && alike(g.Role, found[f].Role))
	}
	return t
}

func alike(a, b string) bool {
	c := compare(roleWords(a), roleWords(b))
	return c.right > 0 && 2*c.right >= c.gold+c.found-c.right
}

// roleWords are the words of a role that say something.
func roleWords(role string) map[string]bool {
	return distinctWords(wordPattern.FindAllString(strings.ToLower(role), -1), "the", "a", "an", "of", "and", "s")
}

func (s *actors) rows() []row {
	return []row{{"mention", s.mention, holdsF1}, {"grouping", s.grouping, holdsF1},
		{"pronoun", s.pronoun, holdsF1}, {"role", s.role, holdsShare}}
}
