package match

// shareAt takes a share of a whole, or a multiple, as the percentage that it is:
// half, a third of, two-thirds, every fourth, nine out of ten; "doubled" is a rise
// by 100 percent. It returns its words.
func (r *reading) shareAt(i int, f *figure) int {
	w := r.words[i]
	if by, ok := multiples.Get(w); ok {
		return r.multipleAt(f, by)
	}
	unit := f.unit // a sign of money, perhaps
	f.unit = "percent"
	switch next := r.next(i + 1); {
	case (next == "a" || next == "quarter") && r.in(i+2, scales), next == "quarter" && r.reads(i+2, "of") && r.in(i+4, scales):
		// half a million is a number
	case w == "half" && (next == "of" || next == "the" || next == "a" || next == "all" || r.reads(i-1, "by")):
		return f.ratio(1, 2, 1)
	case w == "every" && parts.Has(next):
		return f.ratio(1, part(next), 2)
	case (w == "a" || w == "an" || w == "one") && parts.Has(next) && (r.reads(i+2, "of") || r.reads(i-1, "by") && !r.in(i+3, scales)):
		return f.ratio(1, part(next), 2)
	case parts.Has(next) && (next[len(next)-1] == 's' || w == "one"):
		if n, used := r.numberAt(i); used == 1 && n.few() {
			return f.ratio(n.units, part(next), 2)
		}
	case next == "in", next == "out":
		if n := r.outOfAt(i, f); n > 0 {
			return n
		}
	}
	f.unit = unit
	return 0
}

// outOfAt takes "nine out of ten" and "four in ten".
func (r *reading) outOfAt(i int, f *figure) int {
	to := i + 2
	if r.reads(i+1, "out") {
		if !r.reads(to, "of") {
			return 0
		}
		to++
	}
	if to >= len(r.words) || yearOf(r.words[to]) > 0 || currency(r.words[i]) != "" {
		return 0
	}
	some, n := r.numberAt(i)
	all, m := r.numberAt(to)
	if n != 1 || m != 1 || !some.few() || !all.few() || all.units <= some.units {
		return 0
	}
	return f.ratio(some.units, all.units, to+m-i)
}

// ratio makes a figure of a share.
func (f *figure) ratio(some, all int64, words int) int {
	f.value = some * 100000 / all
	f.share = true
	return words
}

// multipleAt takes a verb that multiplies: a rise or a fall by so many percent.
func (r *reading) multipleAt(f *figure, by string) int {
	direction := by[:1]
	value := whole(by[1:])
	f.value, f.unit, f.share = value*1000, "percent", true
	r.terms = append(r.terms, term{stem: direction, verb: past, at: f.at})
	return 1
}

func part(w string) int64 {
	v, _ := parts.Get(w)
	n := whole(v)
	return n
}

// measuredAs is a figure in the unit of another, where both measure the same.
func (f figure) measuredAs(g *figure) figure {
	if f.nth || f.value > 1<<30 {
		return f
	}
	if degrees.Has(f.unit) && degrees.Has(g.unit) && f.unit != g.unit {
		return f.onScale(g)
	}
	a, okA := measures.Get(f.unit)
	b, okB := measures.Get(g.unit)
	if !okA || !okB || f.unit == g.unit || a[:1] != b[:1] {
		return f
	}
	from := whole(a[1:])
	to := whole(b[1:])
	f.value, f.unit = f.value*from/to, g.unit
	if (f.bound == exact || f.bound == about) && near(f.value, g.value) { // a converted figure is a rounded one
		f.value = g.value
	}
	return f
}

// onScale is a temperature on the scale of another one, which may be rounded by half a
// degree.
func (f figure) onScale(g *figure) figure {
	round := int64(550)
	if g.unit == "celsius" {
		f.value = (f.value - 32000) * 5 / 9
	} else {
		f.value, round = f.value*9/5+32000, 950
	}
	if f.unit = g.unit; max(f.value, g.value)-min(f.value, g.value) < round {
		f.value = g.value
	}
	return f
}
