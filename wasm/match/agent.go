package match

import (
	"strings"

	"claimlight/wasm/model"
)

// agents counts the words "by" that name who did something and that the order of an
// active sentence has not taken account of: "Ferris defeated by Lind".
func (r *reading) agents(in window, p places) (n int) {
	for i := in.from; i < in.to; i++ {
		next, second := r.next(int(i)+1), r.next(int(i)+2)
		if !r.reads(int(i), "by") || i+1 == p.agent || r.isFigure(int(i)+1) || r.isFigure(int(i)+2) || amounts.Has(next) || manners.Has(next) || manners.Has(second) ||
			strings.HasSuffix(next, "ing") || r.deedOf(int(i), int(in.from)) {
			continue
		}
		n++
	}
	return n
}

// deedOf reports a deed told as a noun with its object before the "by" at i, which
// the order of an active sentence knows: the rejection of the treaty by parliament.
func (r *reading) deedOf(i, from int) bool {
	for k := i - 1; k > from; k-- {
		if r.reads(k, "of") {
			return r.isDeed(k - 1)
		}
	}
	return false
}

// amounts open what something changes by.
const amounts model.List = `a about almost around at half less more nearly over roughly some two-thirds under`

// excepts counts the words that take somebody out of all: everyone but, all except.
func (r *reading) excepts() (n int) {
	for i, w := range r.words {
		switch w {
		case "except", "excluding", "barring":
			n++
		case "but":
			for k := max(i-6, 0); k < i; k++ {
				if r.in(k, wholes) {
					n++
					break
				}
			}
		}
	}
	return n
}

const wholes model.List = `all any anybody anyone anything each every everybody everyone everything no nobody none nothing`
