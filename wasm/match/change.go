package match

// figures asks for the same figures of the same units, in the same order.
func (c *comparison) figures() {
	var own []*figure
	to := c.q.figuresEnd(c.in.to)
	for i := range c.q.figures {
		f := &c.q.figures[i]
		if n := len(own); c.in.from <= f.at && f.at < to && !c.inAside(f.at) {
			if n > 0 && own[n-1].value == f.value && own[n-1].nth == f.nth && own[n-1].unit == f.unit && f.at-own[n-1].at < 4 {
				continue // 92 percent, 92 percent of them
			}
			own = append(own, f)
		}
	}
	sortFigures(own, c.place)
	claim := c.claimFigures(len(own))
	sortFigures(claim, c.claimPlace)
	own, claim = c.q.changed(own), c.r.changed(claim)
	if len(own) != len(claim) {
		c.differ(Number, true)
		return
	}
	for i, f := range claim {
		why := own[i].compare(f)
		c.differ(why, why != Aligned)
	}
}

// claimFigures are the claim's figures. Where the speaker's words are said again, those
// that the reviewer put around them count only if the sentence has as many.
func (c *comparison) claimFigures(own int) []*figure {
	var claim []*figure
	for i := range c.r.figures {
		f := &c.r.figures[i]
		if len(c.r.figures) == own || !c.again || c.r.marks[f.at]&quoted != 0 || !c.quotes() {
			claim = append(claim, f)
		}
	}
	return claim
}

// figuresEnd is the end of figures that follow a clause and say more of its change: fell by
// half, to 6 from 12.
func (r *reading) figuresEnd(to int32) int32 {
	for int(to) < len(r.words) && r.reads(int(to), ",") {
		end := to + 1
		for i := range r.figures {
			if f := &r.figures[i]; (f.to || f.from) && f.at == end+1 {
				end = f.end
			}
		}
		if end == to+1 {
			break
		}
		to = end
	}
	return to
}

// changed reads a change by what it began and ended with. Fell from 61 percent to 55 is fell
// by 6 points to 55 percent, and who says both says it once. Where there are two changes
// nothing is known of either.
func (r *reading) changed(list []*figure) []*figure {
	var from, to, by *figure
	for _, f := range list {
		switch {
		case f.nth: // is no amount
			return list
		case f.to && to == nil:
			to = f
		case f.from && from == nil:
			from = f
		case (f.unit == "point" || f.unit == "percent") && by == nil:
			by = f
		default:
			return list
		}
	}
	if to == nil || to.bound != exact || from == nil && by == nil {
		return list
	}
	start := r.began(from, to, by)
	if start == nil {
		return list
	}
	end := *to
	if start.unit = measuring(start.unit, to.unit); !end.strict() {
		end.unit = start.unit
	}
	return []*figure{start, &end}
}

// began is what a change began with, nil where what it is said to be is not what it comes
// to.
func (r *reading) began(from, to, by *figure) *figure {
	if from != nil && (from.bound != exact || from.strict() && to.strict() && from.unit != to.unit) {
		return nil
	}
	up := r.find(0, MaxWords, func(t *term) bool { return t.stem == "+" })
	down := r.find(0, MaxWords, func(t *term) bool { return t.stem == "-" })
	switch {
	case by == nil:
		return &figure{value: from.value, unit: from.unit, from: true, at: from.at}
	case by.bound != exact || up == down:
		return nil
	}
	change := by.value
	if down {
		change = -change
	}
	switch {
	case from == nil && by.unit == "point" && to.unit == "percent":
		return &figure{value: to.value - change, unit: to.unit, from: true, at: by.at}
	case from == nil:
		return nil
	case by.unit == "point" && to.value-from.value == change,
		by.unit == "percent" && from.value > 0 && to.value < 1<<30 && closeTo((to.value-from.value)*100000/from.value, change):
		return &figure{value: from.value, unit: from.unit, from: true, at: from.at}
	}
	return nil
}

// closeTo reports two changes in thousandths of a percent that round to one: by a half of
// one percent, or by 3 % of them.
func closeTo(a, b int64) bool {
	return max(a, b)-min(a, b) <= max(500, max(a, -a)/33)
}

// measuring is the first of two units, if that measures, else the other.
func measuring(a, b string) string {
	if f := (figure{unit: a}); f.strict() {
		return a
	}
	return b
}
