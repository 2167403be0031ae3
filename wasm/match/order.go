package match

import (
	"cmp"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/order"
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
		}
	}
	order.By(list, func(a, b int32) int { return cmp.Compare(place.of(r.terms[a].at), place.of(r.terms[b].at)) })
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
			}
		}
		verb := t.verb != noVerb && !t.name && !r.modifies(int(t.at))
		if verb {
			chunk++
			of, free = 0, false
		}
		t.chunk, t.of, t.free = chunk, of, free
		if verb {
			chunk++
		}
		from = int(t.at) + 1
	}
	r.linkHeads()
}

// linkHeads gives the preposition before a phrase to its head: of Dorn's bridges.
func (r *reading) linkHeads() {
	for i := 0; i+1 < len(r.terms); i++ {
		t, next := &r.terms[i], &r.terms[i+1]
		if t.link != 0 && next.at == t.at+1 && next.chunk == t.chunk {
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
	const joins = model.Preposition | model.Coordinator | model.Subordinator | model.Relative | model.Auxiliary | model.Modal
	return isBreak(w) || w != "of" && model.Lookup(w).Class&joins != 0
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
		if !r.reads(i, "by") || r.isFigure(i+1) || r.in(i+1, manners) || r.in(i+2, manners) {
			continue
		}
		if verb := r.suffered(i, int(from)); verb >= 0 {
			return r.turned(p, from, verb, i+1, r.agentEnd(i+1))
		}
	}
	for i := int(max(p.front, from)) + 1; i < int(to); i++ {
		if isParticiple(r.words[i]) && r.isPassive(i) && !selfActing.Has(fold(r.words[i])) {
			return r.turned(p, from, i, i+1, int32(i+1))
		}
	}
	return p
}

// selfActing are stems of verbs of which nobody asks who acts: a port is opened, a port opens.
const selfActing model.List = `+ - begin clos open`

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
		case model.Lookup(w).Class&model.Article != 0 && k+1 < i && r.isDeed(k+1):
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
	return model.Lookup(root).Form != model.NoForm || model.Lookup(root+"e").Form != model.NoForm
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
		if isBreak(r.words[i]) {
			return i
		}
		if r.formAt(int(i)) == past || r.class(int(i), model.Auxiliary) {
			return from
		}
	}
	return from
}

// isPassive reports whether a form of "be" makes a passive of the participle at i.
func (r *reading) isPassive(i int) bool { return r.passive(i) != "" }

// passive is the form of "be" that makes a passive of the participle at i, or "".
func (r *reading) passive(i int) string {
	for i--; i >= 0; i-- {
		switch w := r.words[i]; {
		case formsOfBe.Has(w):
			return w
		case model.Lookup(w).Class&model.Adverb == 0 && !isNegator(w):
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
		if w := r.words[i]; isBreak(w) || w == "that" || model.Lookup(w).Class&(model.Coordinator|model.Subordinator) != 0 {
			return int32(i + 1)
		}
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

// agentEnd is where the noun phrase at i ends: at a preposition other than "of",
// a comma or a coordinator.
func (r *reading) agentEnd(i int) int32 {
	for ; i < len(r.words); i++ {
		w := r.words[i]
		if isBreak(w) || w != "of" && model.Lookup(w).Class&(model.Preposition|model.Coordinator|model.Subordinator) != 0 {
			break
		}
	}
	return int32(i)
}
