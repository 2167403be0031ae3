package match

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/order"
	"claimlight/wasm/tile"
)

// small are the words of a part of a text that are no term and are read nowhere else,
// yet say something: or, among, get, by 2030. Any word that is neither a term nor known to
// be slight is one of them, so that what no rule knows counts as a difference.
func (c *comparison) small(r *reading, in window) (list []string) {
	for i := in.from; i < in.to; i++ {
		w := r.words[i]
		switch next := r.next(int(i) + 1); {
		case w == "own" && !r.isOwning(int(i)):
		case r == c.q && (c.inAside(i) || c.carries(i)):
		case w == "by" && (yearOf(next) > 0 || r.monthAt(int(i)+1) > 0): // by 2030 is not in 2030
			list = append(list, w)
		case w == "to" && next == "have": // paid to have children
			list = append(list, w)
		case w == "too" && next != "" && !isBreak(next): // too safe to cross; but not "he paid, too"
			list = append(list, w)
		case w == "on" && i > 0 && r.formAt(int(i)-1) == past && !(r.isPassive(int(i)-1) && !r.reads(int(i)+1, "by")) && !r.isTime(i+1) && !r.isRelative(i+1): // fired on the crowd
			list = append(list, w)
		case tile.IsStop(w) && !slight.Has(w) && !isNegator(w) && !r.isRead(i):
			list = append(list, fold(w))
		}
	}
	order.By(list, strings.Compare)
	return list
}

// carries reports a light verb of the sentence whose deed is the next of its terms but
// what it is done to: made the guard, gave the flag a blessing.
func (c *comparison) carries(i int32) bool {
	if !lights.Has(fold(c.q.words[i])) {
		return false
	}
	for j, t := range c.q.terms {
		if t.at <= i || c.back[j] < 0 {
			continue
		}
		if t.verb == noVerb && c.r.terms[c.back[j]].verb != noVerb {
			return c.q.fullPhrases(i+1, t.at)
		}
		if t.verb != noVerb {
			return false
		}
	}
	return false
}

// fullPhrases reports that nothing but noun phrases stands between two words.
func (r *reading) fullPhrases(from, to int32) bool {
	for ; from < to; from++ {
		if w := r.words[from]; isBreak(w) || isNegator(w) || r.class(int(from), joins) {
			return false
		}
	}
	return true
}

// isRead reports a word that was taken for an operator or a part of a date or figure.
func (r *reading) isRead(i int32) bool {
	if r.reads(int(i), "from") || r.than > 0 && i == r.than || r.monthAt(int(i)) > 0 { // an operator, an origin or who acts
		return true
	}
	if r.find(i, i+1, always) {
		return true
	}
	for _, o := range r.operators {
		if o.at == i {
			return true
		}
	}
	for _, f := range r.figures {
		if f.at <= i && i < f.end {
			return true
		}
	}
	return r.isRelative(i)
}

// isRelative reports a word that begins a relative date.
func (r *reading) isRelative(i int32) bool {
	for _, t := range r.relative {
		if t.at == i {
			return true
		}
	}
	return false
}

// slight are the stop words without which a claim is the same: articles, forms of "be",
// "have" and "do", whose tense is read with their verb, pronouns, which are read apart, and
// prepositions of place and grammar.
const slight model.List = `a about also although am an and any are as at be because been being but by did do does doing even ever for had has have having he
hed her here hers herself hes him himself his i id im in into is it itd itll its itself ive just me mine my myself
now of on onto our ours quite rather really s she shed shes so still such than that thats the their theirs them themselves then
there theres these they theyd theyll theyre theyve this those though thus to toward towards upon us very was we well were weve
which who whom whose with yet you youd youll your youre yours youve`
