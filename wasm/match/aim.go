package match

import "claimlight/wasm/model"

// aims reports a preposition that makes another verb of one side's: shot at him, shot him;
// searched for her, searched her.
func (c *comparison) aims(i, at int) bool {
	if c.again || !c.r.isActive(i) || !c.q.isActive(at) {
		return false
	}
	a, b := int(c.r.terms[i].at), int(c.q.terms[at].at)
	return c.r.aim(a) != c.q.aim(b) && (c.r.takes(a) || c.q.takes(b))
}

// aim is the preposition right behind a verb that makes another one of it, or "".
func (r *reading) aim(i int) string {
	_, bounding := r.boundAt(i + 1) // at least 300
	if w := r.next(i + 1); bounding == 0 && aiming.Has(w) && !r.isTime(int32(i)+2) && (!r.isFigure(i+2) || r.countsAt(i+2)) {
		return w
	}
	return ""
}

// takes reports an object right behind a verb.
func (r *reading) takes(i int) bool {
	w := r.next(i + 1)
	const others = model.Preposition | model.Adverb | model.Coordinator | model.Subordinator | model.Auxiliary | model.Modal | model.Relative
	return w != "" && !isBreak(w) && !isNegator(w) && (!r.isFigure(i+1) || r.countsAt(i+1)) && !r.class(i+1, others)
}

// countsAt reports a figure at i that counts somebody or something: 300 people.
func (r *reading) countsAt(i int) bool {
	figures := reading{words: r.words, marks: r.marks}
	return figures.figureAt(i) > 0 && figures.figures[0].unit != "" && !figures.figures[0].strict()
}

const aiming model.List = `at for of`
