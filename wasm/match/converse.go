package match

import (
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
const converses model.List = `belong=own_to borrow=loan_from buy=sell_from import=export_from receiv=giv_from`

// reach is how many words there are at most between a converse and who acts.
const reach = 14

// turnAbout is what a converse at word i with the stem stands for. A passive is none.
func (r *reading) turnAbout(i int, stem string) string {
	entry, ok := converses.Get(stem)
	if !ok || r.converse.verb != 0 || i == 0 || r.isNoun(i) || r.isPassive(i) {
		return stem
	}
	root, link, _ := strings.Cut(entry, "_")
	for k := i + 1; k < len(r.words) && k <= i+reach && !isBreak(r.words[k]); k++ {
		if r.words[k] == link && !r.isTime(int32(k)+1) {
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
			} else if !uppers.Has(r.words[i]) {
				continue
			}
			r.than = int32(k)
			return
		}
	}
}

// outdo says as a superlative what nothing outdoes: no church in Dorn is older than that of
// Molde, which has the oldest.
func (r *reading) outdo() {
	for k, w := range r.words {
		if w != "than" || k == 0 || r.isFigure(k+1) {
			continue
		}
		top := superlative(r.words[k-1])
		for i := k - 2; i >= 0 && i > k-reach && top != "" && !isBreak(r.words[i]); i-- {
			if r.words[i] == "no" || r.words[i] == "nowhere" {
				r.words[i], r.words[k-1], r.words[k] = "the", top, ","
				r.than, r.inverse = int32(k), true
				if r.next(k+1) == "the" && r.next(k+2) == "one" {
					r.words[k+2] = "that"
				}
				return
			}
		}
	}
}

// superlative is that of a comparative of one word: oldest, "" for any other word.
func superlative(w string) string {
	base, ok := strings.CutSuffix(w, "er")
	switch {
	case !ok || len(base) < 3 || !inverses.Has(w) && !uppers.Has(w) && model.Lookup(w).Class != 0:
		return ""
	case w == "better":
		return "best"
	}
	return base + "est"
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
