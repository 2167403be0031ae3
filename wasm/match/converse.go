package match

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
)

// A converse is a verb that tells another one's deed from the other side: who borrows from
// somebody is lent to by him. It stands for that verb, and its "from" names who acts.
type converse struct {
	verb, agent, end int32 // verb is 0 where there is none
}

// converses are the stems of such verbs: the stem that each stands for, and behind "_" the
// preposition of who acts.
const converses model.List = `belong=own_to borrow=loan_from buy=sell_from import=export_from los=beat_to receiv=giv_from result=caus_from suffer=inflict_from
work=employ_for`

// closely are the converses that name who acts right behind them: lost to Lind, not a game
// to him.
const closely model.List = `los result work`

// reach is how many words there are at most between a converse and who acts.
const reach = 14

// turnAbout is what a converse at word i with the stem stands for. A passive is none.
func (r *reading) turnAbout(i int, stem string) string {
	entry, ok := converses.Get(stem)
	if !ok || r.converse.verb != 0 || i == 0 || r.isNoun(i) || r.isPassive(i) {
		return stem
	}
	root, link, _ := strings.Cut(entry, "_")
	its := false
	for k := i + 1; k < len(r.words) && k <= i+reach && !isBreak(r.words[k]); k++ {
		if closely.Has(stem) && r.words[i+1] != link {
			break
		}
		its = its || r.in(k, owners) // its gas is whose it is on one side alone
		if r.words[k] == link && !its && !r.isTime(int32(k)+1) && !r.isFigure(k+1) {
			r.converse = converse{int32(i), int32(k + 1), r.agentEnd(k + 1)}
			return root
		}
	}
	return stem
}

// compareUp says a comparison by its upper side: fewer men than women are more women than
// men, with the sides changed about. What it compares with a figure is a bound.
func (r *reading) compareUp() {
	if r.than > 0 {
		return
	}
	for k, w := range r.words {
		if w != "than" || r.isFigure(k+1) {
			continue
		}
		for i := k - 1; i >= 0 && i > k-reach && !isStop(r.words[i]); i-- {
			if up, ok := inverses.Get(r.words[i]); ok {
				r.words[i], r.inverse = up, true
			} else if !r.in(i, uppers) {
				continue
			}
			r.than = int32(k)
			return
		}
	}
}

// dropRepeat leaves out what the other side of a comparison is said to be once more: wages
// in Dorn are lower than wages in Molde.
func (r *reading) dropRepeat() {
	for k := 1; k+2 < len(r.words); k++ {
		if !r.reads(k, "than") || !r.class(k+2, model.Preposition) || r.capital(k+1) || model.Lookup(r.words[k+1]).Class != 0 {
			continue
		}
		for i := k - 1; i >= 0 && i > k-reach && !isBreak(r.words[i]); i-- {
			if r.words[i] == r.words[k+1] && r.next(i+1) == r.words[k+2] {
				r.words, r.marks = slices.Delete(r.words, k+1, k+2), slices.Delete(r.marks, k+1, k+2)
				return
			}
		}
	}
}

// outdo says as a superlative what nothing outdoes: no church in Dorn is older than that of
// Molde, or as old as that, which has the oldest. What one alone outdoes is the second.
func (r *reading) outdo() {
	for k, w := range r.words {
		if w != "than" && w != "as" || r.isFigure(k+1) {
			continue
		}
		for c := k - 1; c > 1 && c > k-5 && !isBreak(r.words[c]); c-- {
			top := ""
			if w == "than" {
				top = superlative(r.words[c])
			} else if r.reads(c-1, "as") {
				top = utmost(r.words[c])
			}
			if top != "" && r.outdone(c, k, top) {
				return
			}
		}
	}
}

// outdone rewrites the comparison of which the comparative is at c and whose other side is
// behind k, if it is one with nothing or with one alone. "No older than" is another thing.
func (r *reading) outdone(c, k int, top string) bool {
	for i := c - 2; i >= 0 && i > k-reach && !isBreak(r.words[i]); i-- {
		one := r.reads(i, "only") && r.reads(i+1, "one")
		if !one && !r.reads(i, "no") && !r.reads(i, "nowhere") {
			continue
		}
		if one {
			top = "second " + top
			r.words[i+1] = "other"
		}
		r.words[i] = "the"
		if r.reads(i+1, "other") {
			r.words[i+1] = "a"
		}
		if r.reads(c-1, "as") {
			r.words[c-1] = "a"
		}
		r.words[k] = ","
		if head := r.next(k + 1); head == "those" || head == "that" {
			r.words[k+1] = "the"
		} else if head == "the" && (r.reads(k+2, "one") || r.reads(k+2, "ones")) {
			r.words[k+2] = "that"
		}
		first, second, two := strings.Cut(top, " ")
		r.words[c] = first
		if noun := model.Lookup(r.words[c-2]); r.reads(c-1, "a") && noun.Class == 0 && noun.Form == model.NoForm && !two {
			r.words[c-2], r.words[c] = r.words[c], r.words[c-2] // sentences as harsh as
			r.marks[c-2], r.marks[c] = r.marks[c], r.marks[c-2]
		}
		if two {
			r.words, r.marks = slices.Insert(r.words, c+1, second), slices.Insert(r.marks, c+1, r.marks[c])
			k++
		}
		r.than, r.inverse = int32(k), true
		return true
	}
	return false
}

// superlative is that of a comparative of one word: oldest, "" for any other word.
func superlative(w string) string {
	if top, ok := tops.Get(w); ok {
		return top
	}
	base, ok := strings.CutSuffix(w, "er")
	if !ok || len(base) < 3 || !inverses.Has(w) && !uppers.Has(w) && model.Lookup(w).Class != 0 {
		return ""
	}
	return base + "est"
}

// utmost is the superlative of a word between "as" and "as", "" where that compares
// nothing.
func utmost(w string) string {
	if top, ok := tops.Get(w); ok {
		return top
	}
	switch {
	case w == "well" || w == "soon" || w == "far" || w == "if":
		return ""
	case len(w) > 6 || w == "often" || strings.HasSuffix(w, "ly"):
		return "most " + w
	}
	return strings.TrimSuffix(w, "e") + "est"
}

// tops are superlatives that no ending makes.
const tops model.List = `bad=worst better=best few=fewest fewer=fewest good=best less=least little=least many=most more=most much=most worse=worst`

// inverted reports a comparison that the two sides say from its other ends, though nothing
// that both have stands behind "than" to show it: lower than in 2010, higher than in 2010.
func (c *comparison) inverted() bool {
	if c.q.inverse == c.r.inverse {
		return false
	}
	for i, at := range c.at {
		if at >= 0 && c.r.terms[i].verb == noVerb && (c.r.terms[i].at > c.r.than) != (c.q.terms[at].at > c.q.than) {
			return false
		}
	}
	return true
}

// inverses are comparatives and those that say as much from the other side.
const inverses model.List = `cheaper=dearer fewer=more later=earlier less=more lighter=heavier lower=higher poorer=richer shorter=longer slower=faster
smaller=larger weaker=stronger worse=better younger=older`

// uppers are the comparatives that inverses are said by.
const uppers model.List = `better bigger dearer earlier faster greater heavier higher larger longer more older richer stronger`

// across reports two terms of the claim on either side of what it compares.
func (r *reading) across(s, t *term) bool {
	return r.than > 0 && (s.at < r.than) != (t.at < r.than)
}
