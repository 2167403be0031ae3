package match

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// sense is what a verb at word i stands for by what stands around it, "" where that is what
// it folds to. Who beats another one by name wins, where the police beat protesters; who
// acquires a firm buys it, and votes or a virus he does not; who demonstrates a thing shows it.
func (r *reading) sense(i int) string {
	switch stem := stemOf(r.words[i]); {
	case stem == "beat" && r.betweenNames(i):
		return "defeat"
	case stem == "acquir" && r.betweenNames(i):
		return "buy"
	case text.Stem(r.words[i]) == "demonstrat" && r.formAt(i) != noVerb && (r.reads(i+1, "that") || r.reads(i+1, "how") || r.hasObject(i+1)):
		return "show"
	}
	return ""
}

// betweenNames reports a verb whose subject is a name and nothing else, and its object or
// agent, too: Lind beat Ferris, the shop was acquired by Dorn Fuel in 2019.
func (r *reading) betweenNames(i int) bool {
	from := i - 1
	for ; from > 0 && r.isAux(from); from-- {
	}
	if from < 0 || !r.isName(from) {
		return false
	}
	for ; from > 0 && r.capital(from-1); from-- {
	}
	if r.class(from-1, model.Article) {
		from--
	}
	to := i + 1
	if r.reads(to, "by") {
		to++
	}
	if r.class(to, model.Article) {
		to++
	}
	if to >= len(r.words) || !r.isName(to) || from > 0 && !isBreak(r.words[from-1]) {
		return false
	}
	for ; r.capital(to); to++ {
	}
	return r.closes(to) || r.isFigure(to)
}

// possesses reports a thing that somebody has on one side and a verb on the other: who has a
// bomb bombs nobody, and who has protection protects nobody. Some things one has are deeds.
func (c *comparison) possesses(i, at int) bool {
	if doings.Has(c.r.terms[i].stem) {
		return false
	}
	a, b := c.r.isHad(i), c.q.isHad(at)
	return a && !b && c.q.isDone(at) || b && !a && c.r.isDone(i)
}

// isDone reports a verb, or what must be the verb where there is no other: Norvik bombs Dorn.
func (r *reading) isDone(i int) bool {
	return r.terms[i].verb != noVerb || i > 0 && !r.hasVerb(0, int32(len(r.words)))
}

// isHad reports the noun that "have" has.
func (r *reading) isHad(i int) bool {
	t := &r.terms[i]
	if isParticiple(r.words[t.at]) && r.formAt(int(t.at)) != noVerb || r.modifiesNext(i) {
		return false
	}
	from := t.at - 1
	for ; from > 0 && r.fullPhrases(from, from+1) && !r.in(int(from), having); from-- {
		if r.find(from, from+1, func(t *term) bool { return t.verb != noVerb }) {
			return false
		}
	}
	return r.in(int(from), having)
}

const having model.List = `had has have having`

// doings are stems of the deeds that one has: a ban on buses, talks with Molde.
const doings model.List = `affect aid argu assess ban control debt discuss doubt effect exempt fear forbid hope influenc injur intend interest
knowledg lead limit live loan love meet need negotiat object plan prefer promis respect restrict support suspect talk tax trade vote war`

// speaks reports a people's name on one side that is its language on the other: French teachers
// teach in France, teachers of French anywhere.
func (c *comparison) speaks(i, at int) bool {
	return c.r.isTongue(i) && c.q.modifiesNext(at) || c.q.isTongue(at) && c.r.modifiesNext(i)
}

// isTongue reports the name of a people behind "of" that stands for no country and nobody in it.
func (r *reading) isTongue(i int) bool {
	at := int(r.terms[i].at)
	name := title(r.words[at])
	return r.reads(at-1, "of") && !r.modifiesNext(i) && model.Demonyms.Has(name) && !model.Countries.Has(name)
}

// otherObject reports a verb that acts on one thing in the claim and on another one in the
// sentence, where both have both: left weapons in Molde, left Molde with weapons; or whose object
// stands behind "with" or behind another verb: trained with soldiers, who were killed were soldiers.
func (c *comparison) otherObject(i, at int) bool {
	if !c.r.isActive(i) || !c.q.isActive(at) {
		return false
	}
	claim, own := c.r.object(i), c.q.object(at)
	ours, theirs, aside := false, false, false
	for k, j := range c.at {
		if j < 0 {
			continue
		}
		t, u := &c.r.terms[k], &c.q.terms[j]
		switch inClaim, inOwn := claim.has(t.at), own.has(u.at); {
		case inClaim && inOwn:
			return false
		case inClaim && u.at >= own.to:
			theirs = true
			aside = aside || c.q.removed(own.to, u)
		case inOwn && t.at >= claim.to:
			ours = true
			aside = aside || c.r.removed(claim.to, t)
		}
	}
	return ours && theirs || aside
}

// removed reports a term behind "with", or one that another verb parts from the words before it.
func (r *reading) removed(from int32, t *term) bool {
	for ; from < t.at; from++ {
		if r.class(int(from), model.Auxiliary) {
			return true
		}
	}
	return t.link == 'w'
}

func (in window) has(at int32) bool { return in.from <= at && at < in.to }

// isActive reports an active verb that is told from its own side.
func (r *reading) isActive(i int) bool {
	t := &r.terms[i]
	return t.verb != noVerb && !r.isPassive(int(t.at)) && r.converse.verb != t.at
}

// object is the words from behind a verb to the end of what it acts on.
func (r *reading) object(i int) (o window) {
	o.from = r.terms[i].at + 1
	for o.to = o.from; int(o.to) < len(r.words) && (r.reads(int(o.to), "of") || r.fullPhrases(o.to, o.to+1)); o.to++ {
	}
	return o
}
