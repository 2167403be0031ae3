package match

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
)

// A comparison gathers what differs between a sentence and a claim.
type comparison struct {
	q, r    *reading
	around  []string // the words of the whole statement
	reasons []Reason
}

func (c *comparison) differ(why Reason, is bool) {
	if is && !slices.Contains(c.reasons, why) {
		c.reasons = append(c.reasons, why)
	}
}

// compare holds a sentence against a claim.
func compare(q *question, r *reading) []Reason {
	c := comparison{q: &q.text, r: r, around: q.around.words}
	if q.text.long || r.long {
		return []Reason{Truncated}
	}
	c.terms(&q.before)
	c.figures()
	c.times()
	c.polarity()
	c.order()
	c.framing()
	return c.reasons
}

// terms asks for every term of the claim in the sentence, and for no name in the
// sentence that the claim lacks, unless the sentence says whose words it gives.
func (c *comparison) terms(before *reading) {
	var missing []term
	for _, t := range c.r.terms {
		if !c.q.has(t) && !light.Has(t.stem) {
			missing = append(missing, t)
		}
	}
	if len(missing) > 0 && c.q.refersTo(missing, before) {
		missing = nil
	}
	names := 0
	for _, t := range missing {
		switch {
		case t.stem == "+" && c.q.has(term{stem: "-"}), t.stem == "-" && c.q.has(term{stem: "+"}):
			c.differ(Direction, true)
		case t.name:
			names++
		default:
			c.differ(Terms, true)
		}
	}
	c.differ(Name, names > 0)
	c.differ(Terms, len(c.r.terms) < 2 || names > 2)
	if !c.q.attributes() {
		c.differ(Name, c.q.otherName(c.r))
	}
}

func (r *reading) has(t term) bool {
	for _, u := range r.terms {
		if u.stem == t.stem || t.name && u.name && sameName(t.stem, u.stem) {
			return true
		}
	}
	return false
}

// sameName lets a country meet its people: Russia and Russian.
func sameName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 || len(b)-len(a) > 3 {
		return false
	}
	return strings.HasPrefix(b, a[:len(a)-1]) && (b[len(a)-1:] == a[len(a)-1:]+"n" || demonyms.Has(b[len(a)-1:]) || demonyms.Has(b[len(a):]))
}

const demonyms model.List = "an ese i ian ish n s"

// attributes reports whether a sentence says whose words it gives.
func (r *reading) attributes() bool {
	for i, w := range r.words {
		if cue := model.Lookup(w).Cue; cue&(model.Clause|model.Tag) != 0 {
			return true
		}
		if w == "according" && i+1 < len(r.words) && r.words[i+1] == "to" {
			return true
		}
	}
	return false
}

func (r *reading) otherName(claim *reading) bool {
	for _, t := range r.terms {
		if t.name && !claim.has(t) {
			return true
		}
	}
	return false
}

// refersTo reports whether missing terms are all names that the sentence refers
// to without ambiguity: a pronoun where the sentence before has one name, or
// "the two countries" and "both" where it has two.
func (r *reading) refersTo(missing []term, before *reading) bool {
	wanted := 0
	for i, w := range r.words {
		switch {
		case pronouns.Has(w):
			wanted = max(wanted, 1)
		case w == "both" || r.refersAt(i):
			wanted = 2
		}
	}
	if wanted == 0 || before.nameGroups() != wanted {
		return false
	}
	for _, t := range missing {
		if !t.name || !before.has(t) {
			return false
		}
	}
	return true
}

// nameGroups counts the different names of a text; neighbouring name terms are one.
func (r *reading) nameGroups() int {
	var seen []string
	groups := 0
	for i, t := range r.terms {
		if !t.name && !t.head {
			continue
		}
		if i > 0 && r.terms[i-1].name && r.terms[i-1].at+1 == t.at {
			seen = append(seen, t.stem)
			continue
		}
		if !slices.Contains(seen, t.stem) {
			groups++
			seen = append(seen, t.stem)
		}
	}
	return groups
}

// figures asks for the same figures of the same units on both sides.
func (c *comparison) figures() {
	used := make([]bool, len(c.q.figures))
	for _, want := range c.r.figures {
		found, unit := false, false
		for i, got := range c.q.figures {
			if !used[i] && want.equal(got) {
				if got.unit == want.unit {
					used[i], found = true, true
					break
				}
				unit = true
			}
		}
		c.differ(Unit, !found && unit)
		c.differ(Number, !found && !unit)
	}
	c.differ(Number, len(c.q.figures) > len(c.r.figures))
}

// times asks for the same years, months and days.
func (c *comparison) times() {
	c.differ(Year, !sameSet(c.q.years, c.r.years))
	c.differ(Date, c.q.months != c.r.months || c.q.days != c.r.days || c.q.relative != c.r.relative)
}

func sameSet(a, b []int64) bool {
	for _, n := range a {
		if !slices.Contains(b, n) {
			return false
		}
	}
	for _, n := range b {
		if !slices.Contains(a, n) {
			return false
		}
	}
	return true
}

// polarity asks for the same negation, quantifiers and modality.
func (c *comparison) polarity() {
	c.differ(Negation, c.q.negative != c.r.negative)
	c.differ(Quantifier, !sameWords(c.q.measures, c.r.measures))
	c.differ(Modality, !sameWords(c.q.modals, c.r.modals))
}

func sameWords(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	for _, w := range b {
		if !slices.Contains(a, w) {
			return false
		}
	}
	return true
}

// order asks that nobody has changed places: what follows "than" and who acts
// in a passive must stand on the same side, and names in the same order.
func (c *comparison) order() {
	if c.q.than >= 0 && c.r.than >= 0 {
		c.differ(Role, !c.sameSide(c.q.than, c.r.than))
	}
	switch {
	case c.q.agent >= 0 && c.r.agent < 0:
		c.differ(Role, agentFollows(c.q, c.r))
	case c.r.agent >= 0 && c.q.agent < 0:
		c.differ(Role, agentFollows(c.r, c.q))
	case c.q.agent < 0 && c.r.agent < 0:
		c.differ(Role, c.namesCross())
	}
}

// sameSide reports whether the first term behind two positions is the same.
func (c *comparison) sameSide(inQ, inR int32) bool {
	a, b := c.q.after(inQ), c.r.after(inR)
	return a >= 0 && b >= 0 && (c.q.terms[a].stem == c.r.terms[b].stem || sameName(c.q.terms[a].stem, c.r.terms[b].stem))
}

// after is the index of the first term at or behind a position, or -1.
func (r *reading) after(at int32) int {
	for i, t := range r.terms {
		if t.at >= at {
			return i
		}
	}
	return -1
}

// agentFollows reports whether the agent of a passive stands behind the verb in
// the active: then it is not the one who acts there.
func agentFollows(passive, active *reading) bool {
	agent := passive.after(passive.agent)
	verb := -1
	for i, t := range passive.terms {
		if t.at == passive.agent-2 {
			verb = i
		}
	}
	if agent < 0 || verb < 0 {
		return false
	}
	a, v := active.index(passive.terms[agent]), active.index(passive.terms[verb])
	return a < 0 || v < 0 || a > v
}

func (r *reading) index(t term) int {
	for i, u := range r.terms {
		if u.stem == t.stem || t.name && u.name && sameName(t.stem, u.stem) {
			return i
		}
	}
	return -1
}

// namesCross reports whether two names of the claim stand in the other order in
// the sentence. A name at the start of one is known by the other.
func (c *comparison) namesCross() bool {
	last := -1
	for _, t := range c.r.terms {
		at := c.q.index(t)
		if at < 0 || !t.name && !c.q.terms[at].name {
			continue
		}
		if at < last {
			return true
		}
		last = at
	}
	return false
}

// framing looks at how the sentence puts the claim: as unconfirmed, rejected,
// asked or in jest. What the claim itself says so is part of it.
func (c *comparison) framing() {
	for _, words := range [...][]string{c.q.words, c.q.tail, c.around} {
		for i, w := range words {
			if slices.Contains(c.r.words, w) {
				continue
			}
			c.differ(Hedged, hedges.Has(w))
			c.differ(Denied, denials.Has(w) || w == "true" && i > 0 && negators.Has(words[i-1]) || w == "fact" && i > 0 && words[i-1] == "in")
			c.differ(Joked, jokes.Has(w))
		}
	}
	for _, w := range c.r.words {
		c.differ(Modality, hedges.Has(w) && !slices.Contains(c.q.words, w))
	}
	c.differ(Denied, slices.ContainsFunc(c.q.tail, negators.Has))
	c.differ(Asked, c.q.asks && !c.r.asks)
}
