package match

import (
	"strings"

	"claimlight/wasm/model"
)

// ordered are the terms between two words as an active sentence would have them:
// who acts, what is done, to whom, the rest, and last what was fronted with a
// comma. "In 2019, the port was sold by Norway" and "Norway sold the port in 2019"
// then read alike, and "The port sold Norway" does not.
func (r *reading) ordered(from, to int32) ([]int32, places) {
	place := r.places(from, to)
	var list []int32
	for i, t := range r.terms {
		if from <= t.at && t.at < to {
			list = append(list, int32(i))
			for k := len(list) - 1; k > 0 && place.of(r.terms[list[k-1]].at) > place.of(t.at); k-- { // as a rule in order
				list[k-1], list[k] = list[k], list[k-1]
			}
		}
	}
	return list, place
}

// divide numbers the phrases that the terms are in, and how deep in theirs they are.
func (r *reading) divide() {
	chunk, of, from, free := int32(0), int32(0), 0, false
	for i := range r.terms {
		t := &r.terms[i]
		for ; from < int(t.at); from++ {
			switch w := r.words[from]; {
			case w == "of":
				of++
			case r.parts(from):
				chunk++
				of, free = 0, locals.Has(w)
			case i > 0 && r.terms[i-1].chunk == chunk && from == int(r.terms[i-1].at)+1 && (r.restarts(from) || r.isFigure(from)):
				chunk++
				of, free = 0, false
			}
		}
		verb := t.verb != noVerb && !t.name && !r.modifies(int(t.at))
		if verb {
			chunk++
			of, free = 0, false
		}
		t.chunk, t.of, t.free = chunk, of, free || r.in(int(t.at), timely)
		if day := r.in(int(t.at), weekdays); verb || day {
			chunk++
			free = free && !day // on Monday police
		}
		from = int(t.at) + 1
	}
	r.linkHeads()
}

// linkHeads gives the preposition before a phrase to its head: of Dorn's bridges.
func (r *reading) linkHeads() {
	for i := 0; i+1 < len(r.terms); i++ {
		t, next := &r.terms[i], &r.terms[i+1]
		if t.link != 0 && next.at == t.at+1 && next.chunk == t.chunk && !r.in(int(next.at), timely) {
			next.link, t.link = t.link, 0
		}
	}
}

// before reports whether a term of a phrase stands before another one of it when every
// "of" is said as a possessive: the ministry of Brezhan is Brezhan's ministry, and the
// son of the mayor is not the mayor of the son.
func (t *term) before(u *term) bool {
	if t.of != u.of {
		return t.of > u.of
	}
	return t.at < u.at
}

// parts reports whether a new phrase begins behind the word at i.
func (r *reading) parts(i int) bool {
	w := r.words[i]
	return isBreak(w) || w != "of" && r.class(i, joins)
}

// modifies reports a participle before its noun: the banned painkiller.
func (r *reading) modifies(i int) bool {
	return r.class(i-1, model.Article|model.Possessive)
}

// places are the borders of a sentence's parts, as positions of words.
type places struct {
	front            int32 // end of what was fronted
	subject          int32 // start of a passive's subject
	verb, agent, end int32 // the passive's participle, its agent and the agent's end; verb is 0 in the active
	than             int32 // the word behind which the upper side of a comparison stands, 0 where that is before it
}

// of is where a word stands in the active order.
func (p places) of(at int32) int32 {
	const part = 2 * MaxWords
	switch {
	case p.than > 0 && at > p.than:
		return at - part
	case at < p.front:
		return 4*part + at
	case p.verb == 0 || at < p.subject:
		return at
	case at < p.verb:
		return 2*part + at
	case at == p.verb:
		return 1*part + at
	case at >= p.agent && at < p.end:
		return at
	}
	return 3*part + at
}

// places looks for a passive between two words. Without an agent its subject is
// still what something is done to.
func (r *reading) places(from, to int32) places {
	p := places{front: r.fronted(from, to)}
	if r.inverse {
		p.than = r.than
	}
	if c := r.converse; c.verb > from && c.end <= to {
		return r.turned(p, from, int(c.verb), int(c.agent), c.end)
	}
	for i := int(to) - 1; i > int(max(p.front, from)); i-- {
		if !r.reads(i, "by") || r.isFigure(i+1) && !r.isActed(i) || r.in(i+1, manners) || r.in(i+2, manners) {
			continue
		}
		if verb := r.suffered(i, int(from)); verb >= 0 {
			return r.turned(p, from, verb, i+1, r.agentEnd(i+1))
		}
	}
	for i := int(max(p.front, from)) + 1; i < int(to); i++ {
		stem := fold(r.words[i])
		if isParticiple(r.words[i]) && r.isPassive(i) && stem != "+" && stem != "-" || selfActing.Has(stem) && r.formAt(i) != noVerb && !r.hasObject(i+1) {
			return r.turned(p, from, i, i+1, int32(i+1))
		}
	}
	return p
}

// selfActing are stems of verbs that tell of what is done to their subject where they have no
// object: a port is opened, a port opens.
const selfActing model.List = `begin clos open sink`

// isActed reports a passive right before the "by" at i of which a number of somebody acts:
// attended by 300 people.
func (r *reading) isActed(i int) bool {
	stem := fold(r.next(i - 1))
	return isParticiple(r.next(i-1)) && r.isPassive(i-1) && stem != "+" && stem != "-" && r.countsAt(i+1)
}

func (r *reading) turned(p places, from int32, verb, agent int, end int32) places {
	p.verb, p.agent, p.end = int32(verb), int32(agent), end
	p.subject = max(r.subjectStart(verb), p.front, from)
	return p
}

// suffered is the participle of a passive, or the noun made of a verb, whose
// agent "by" at i names; -1 where it names none. The agent may come later: "the
// refusal, in May, by doctors to help".
func (r *reading) suffered(i, from int) int {
	deed := -1 // the dam's approval by the senate, the two-year ban on buses by Dorn
	for k := i - 1; k >= from && k > i-12; k-- {
		w := r.words[k]
		switch {
		case isStop(w):
			return deed
		case r.class(k, model.Article) && k+1 < i && r.isDeed(k+1):
			return k + 1
		case isParticiple(w) && r.isPassive(k):
			return k
		case deed < 0 && k > from && r.isDeed(k) && r.tellsDeed(k) && !r.class(k-1, model.Preposition):
			deed = k
		}
	}
	return deed
}

// tellsDeed reports a noun that folds to a verb.
func (r *reading) tellsDeed(i int) bool {
	root := fold(r.words[i])
	return lookup(root).Form != model.NoForm || lookup(root+"e").Form != model.NoForm
}

// isDeed reports a noun that is made of a verb, with what it is done to or by behind it.
func (r *reading) isDeed(i int) bool {
	next := r.next(i + 1)
	if next != "of" && next != "by" && next != "in" && next != "to" && next != "on" && !isBreak(next) || r.formAt(i) != noVerb {
		return false
	}
	w := r.words[i]
	return strings.HasSuffix(w, "tion") || strings.HasSuffix(w, "sion") || strings.HasSuffix(w, "ment") || next == "of" && strings.HasSuffix(w, "ing") || r.tellsDeed(i)
}

// fronted is the end of a preposition's phrase that opens the words and ends with
// a comma: the first word where there is none.
func (r *reading) fronted(from, to int32) int32 {
	if from >= to || !r.class(int(from), model.Preposition) {
		return from
	}
	for i := from; i < to; i++ {
		if isBreak(r.words[i]) || i > from+1 && r.restarts(int(i)) {
			return i
		}
		if r.formAt(int(i)) == past || r.class(int(i), model.Auxiliary) {
			return from
		}
	}
	return from
}

// restarts reports a noun phrase at i that begins right behind the noun of another one: after
// the crisis Iceland, in May the army.
func (r *reading) restarts(i int) bool {
	const inner = model.Preposition | model.Article | model.Possessive | model.Coordinator
	noun := !r.class(i-1, inner) && !isBreak(r.words[i-1])
	w := r.words[i-1]
	return noun && (r.class(i, model.Article) || r.capital(i) && !r.capital(i-1) && !model.Occupations.Has(w) && !model.Callings.Has(w) && !model.Trades.Has(w))
}

// isPassive reports whether a form of "be" makes a passive of the participle at i.
func (r *reading) isPassive(i int) bool { return r.passive(i) != "" }

// passive is the form of "be" that makes a passive of the participle at i, or "".
func (r *reading) passive(i int) string {
	for i--; i >= 0; i-- {
		switch w := r.words[i]; {
		case formsOfBe.Has(w):
			return w
		case !r.class(i, model.Adverb) && !isNegator(w):
			return ""
		}
	}
	return ""
}

// subjectStart is where the clause of the verb at i begins.
func (r *reading) subjectStart(i int) int32 {
	for i--; i >= 0; i-- {
		if r.isRelativeClause(i) {
			continue
		}
		if aside := r.asideStart(i); aside > 0 {
			i = aside
			continue
		}
		if w := r.words[i]; isBreak(w) || w == "that" || r.class(i, model.Coordinator|model.Subordinator) {
			return int32(i + 1)
		}
	}
	return 0
}

// asideStart is the comma before what is added to a noun and ends with the one at i: Credo, the
// bank, was fined; 0 where nothing is.
func (r *reading) asideStart(i int) int {
	if !r.reads(i, ",") {
		return 0
	}
	for i--; i > 0 && !isBreak(r.words[i]); i-- {
	}
	if r.reads(i, ",") && (r.class(i+1, model.Article) || r.in(i+1, relatives)) {
		return i
	}
	return 0
}

// isRelativeClause reports the word, or the comma before it, that ties a clause without a
// subject of its own to the noun before: the port, which was sold.
func (r *reading) isRelativeClause(i int) bool {
	if r.reads(i, ",") {
		i++
	}
	w := r.next(i)
	return i > 1 && (w == "which" || w == "who" || w == "that") && r.class(i+1, model.Auxiliary)
}

// agentEnd is where the noun phrase at i ends: at a preposition other than "of" or the
// "from" before a name, a comma or a coordinator.
func (r *reading) agentEnd(i int) int32 {
	for ; i < len(r.words); i++ {
		w := r.words[i]
		if w == "," && r.class(i+1, model.Article) { // by Lido, the supermarket chain
			continue
		}
		if isBreak(w) || w != "of" && !(w == "from" && r.namedAt(i+1)) && r.class(i, model.Preposition|model.Coordinator|model.Subordinator) {
			break
		}
	}
	return int32(i)
}
