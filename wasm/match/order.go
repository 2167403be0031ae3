package match

import (
	"cmp"
	"slices"

	"claimlight/wasm/model"
	"claimlight/wasm/order"
)

// arrange orders the terms as an active sentence would have them: who acts, what
// is done, to whom, the rest, and last what was fronted with a comma. "In 2019,
// the port was sold by Norway" and "Norway sold the port in 2019" then read alike,
// and "The port sold Norway" does not.
func (r *reading) arrange() {
	place := r.places()
	r.order = make([]int32, len(r.terms))
	for i := range r.order {
		r.order[i] = int32(i)
	}
	order.By(r.order, func(a, b int32) int { return cmp.Compare(place.of(r.terms[a].at), place.of(r.terms[b].at)) })
	order.By(r.figures, func(a, b figure) int { return cmp.Compare(place.of(a.at), place.of(b.at)) })
}

// places are the borders of a sentence's parts, as positions of words.
type places struct {
	front            int32 // end of what was fronted
	subject          int32 // start of a passive's subject
	verb, agent, end int32 // the passive's participle, its agent and the agent's end; verb is 0 in the active
}

// of is where a word stands in the active order.
func (p places) of(at int32) int32 {
	const part = 2 * MaxWords
	switch {
	case at < p.front:
		return 4*part + at
	case p.verb == 0 || at < p.subject:
		return at
	case at < p.verb:
		return 2*part + at
	case at < p.agent:
		return 1*part + at
	case at < p.end:
		return at
	}
	return 3*part + at
}

func (r *reading) places() places {
	p := places{front: r.fronted()}
	for i := int(p.front) + 1; i+1 < len(r.words); i++ {
		if r.words[i] == "by" && isParticiple(r.words[i-1]) && r.isPassive(i-1) {
			p.verb, p.agent = int32(i-1), int32(i+1)
			p.subject, p.end = r.subjectStart(i-1), r.agentEnd(i+1)
			p.subject = max(p.subject, p.front)
			break
		}
	}
	return p
}

// fronted is the end of a preposition's phrase that opens the sentence and ends
// with a comma: 0 where there is none.
func (r *reading) fronted() int32 {
	if len(r.words) == 0 || model.Lookup(r.words[0]).Class&model.Preposition == 0 {
		return 0
	}
	for i, w := range r.words {
		if w == "," {
			return int32(i)
		}
		if r.formAt(i) == past || model.Lookup(w).Class&model.Auxiliary != 0 {
			return 0
		}
	}
	return 0
}

// isPassive reports whether a form of "be" makes a passive of the participle at i.
func (r *reading) isPassive(i int) bool {
	for i--; i >= 0; i-- {
		switch w := r.words[i]; {
		case w == "am", w == "is", w == "are", w == "was", w == "were", w == "be", w == "been", w == "being":
			return true
		case model.Lookup(w).Class&model.Adverb == 0 && !isNegator(w):
			return false
		}
	}
	return false
}

// subjectStart is where the clause of the verb at i begins.
func (r *reading) subjectStart(i int) int32 {
	for i--; i >= 0; i-- {
		if w := r.words[i]; w == "," || w == "that" || model.Lookup(w).Class&(model.Coordinator|model.Subordinator) != 0 {
			return int32(i + 1)
		}
	}
	return 0
}

// agentEnd is where the noun phrase at i ends: at a preposition other than "of",
// a comma or a coordinator.
func (r *reading) agentEnd(i int) int32 {
	for ; i < len(r.words); i++ {
		w := r.words[i]
		if w == "," || w != "of" && model.Lookup(w).Class&(model.Preposition|model.Coordinator|model.Subordinator) != 0 {
			break
		}
	}
	return int32(i)
}

// cut sets a contrasting clause apart: ", although …" adds to the main clause
// without changing what that says, if it is a whole clause with a subject of its
// own and turns, bounds or refers to nothing. Any other stays and is compared.
func (r *reading) cut() {
	for i := 1; i+1 < len(r.words); i++ {
		if r.words[i] == "," && contrasts.Has(r.words[i+1]) && r.standsAlone(i+2) {
			r.words, r.tail = r.words[:i], r.words[i+2:]
			return
		}
	}
}

func (r *reading) standsAlone(from int) bool {
	rest := reading{words: r.words[from:], capital: r.capital[from:]}
	finite := false
	for i := 0; i < len(rest.words); {
		if i == 0 && (subjects.Has(rest.words[0]) || persons.Has(rest.words[0])) {
			return false
		}
		w := model.Lookup(rest.words[i])
		isVerb := w.Class&model.Auxiliary != 0 || w.Form == model.Past || w.Form == model.Third
		if isVerb && len(rest.terms) == 0 {
			return false
		}
		finite = finite || isVerb
		i += rest.word(i)
	}
	return finite && !slices.ContainsFunc(rest.operators, func(o operator) bool { return o.class != Date && o.class != Terms })
}
