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
// prepositions of who acts; ! where he stands right behind the verb and before a figure.
const converses model.List = `+=+_because -=-_because belong=own_to borrow=loan_from buy=sell_from cost=pay_! die=kill_of|from|because earn=pay_from import=export_from
inherit=leav_from los=defeat_to receiv=giv_from result=caus_from stem=caus_from suffer=inflict_from tak=pay_from work=employ_for`

// transfers are stems of what is done with money and comes to paying it.
const transfers model.List = `blow blown contribut donat giv grant hand send spend splash squander`

// sendings may come back, and are no pay.
const sendings model.List = `dispatch dispatched send sending sends sent`

// coffers are what money is taken from that gives none.
const coffers model.List = `account accounts box budget coffers fund funds purse register safe treasury vault wallet`

// money reports an amount of money in the clause behind word i.
func (r *reading) money(i int) bool {
	for k := i + 1; k < len(r.words) && k <= i+reach && !isStop(r.words[k]); k++ {
		if currency(r.words[k]) != "" || (r.isFigure(k-1) || r.in(k-1, scales)) && money.Has(stemOf(r.words[k])) {
			return true
		}
	}
	return false
}

// closely are the converses that name who acts right behind them: lost to Lind, not a game
// to him.
const closely model.List = `los result work`

// reach is how many words there are at most between a converse and who acts.
const reach = 14

// turnAbout is what a converse at word i with the stem stands for. A passive is none.
func (r *reading) turnAbout(i int, stem string) string {
	if transfers.Has(stem) && !r.in(i, sendings) && r.formAt(i) != noVerb && r.money(i) {
		return "pay"
	}
	entry, ok := converses.Get(stem)
	if !ok || stem == "tak" && !r.money(i) || r.converse.verb != 0 || i == 0 || r.isNoun(i) || isParticiple(r.words[i]) && r.isPassive(i) {
		return stem
	}
	root, links, _ := strings.Cut(entry, "_")
	if links == "!" {
		return r.pays(i, root)
	}
	if stem == "die" && r.formAt(i) == noVerb {
		return stem // deaths from a flood
	}
	its := false
	for k := i + 1; k < len(r.words) && k <= i+reach && !isBreak(r.words[k]); k++ {
		if closely.Has(stem) && !oneOf(links, r.words[i+1]) {
			break
		}
		its = its || r.in(k, owners) // its gas is whose it is on one side alone
		if oneOf(links, r.words[k]) && !its && !r.isTime(int32(k)+1) && !r.isFigure(k+1) {
			end := r.agentEnd(k + 1)
			if stem == "tak" && r.in(int(end)-1, coffers) {
				break
			}
			r.converse = converse{int32(i), int32(k + 1), end}
			if root == "giv" && r.money(i) {
				root = "pay"
			}
			return root
		}
	}
	if stem == "receiv" { // judges received threats: threats were given to judges
		r.converse = converse{int32(i), int32(i + 1), int32(i + 1)}
		return root
	}
	return stem
}

// pays is what a verb stands for that has who pays right behind it, or nobody: trips cost
// Dorn 4 million, trips cost 4 million.
func (r *reading) pays(i int, root string) string {
	to := i + 1
	for to < len(r.words) && to < i+5 && !isBreak(r.words[to]) && !r.isFigure(to) {
		to++
	}
	if !r.isFigure(to) {
		return fold(r.words[i])
	}
	r.converse = converse{int32(i), int32(i + 1), int32(to)}
	return root
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
		if !r.reads(k, "than") || !r.class(k+2, model.Preposition) || r.capital(k+1) || r.class(k+1, anything) {
			continue
		}
		for i := k - 1; i >= 0 && i > k-reach && !isBreak(r.words[i]); i-- {
			if r.words[i] == r.words[k+1] && r.next(i+1) == r.words[k+2] {
				r.replace(k+1, k+2, nil, nil)
				return
			}
		}
	}
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
	changed := false
	for i, at := range c.at {
		if at < 0 || c.r.terms[i].verb != noVerb {
			continue
		}
		behind, own := c.r.terms[i].at > c.r.than, c.q.terms[at].at > c.q.than
		if behind && own && !c.r.terms[i].free {
			return true // more cars than Molde has bikes, fewer cars than Dorn has bikes
		}
		changed = changed || behind != own
	}
	return !changed
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
