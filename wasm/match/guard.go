package match

import "slices"

// guard looks for what alignment does not see and what makes another claim of the
// same words. Each guard is one way in which a sentence was once taken for a claim
// that it does not make; all of them say so in doubt.
func (c *comparison) guard() {
	whole := window{to: int32(len(c.r.words))}
	c.differ(Role, c.q.agents(c.in, c.place) != c.r.agents(whole, c.claimPlace))
	c.differ(Quantifier, c.q.excepts() != c.r.excepts())
	c.differ(Scope, !c.again && !slices.Equal(c.small(c.q, c.in), c.small(c.r, whole)))
	c.differ(Direction, c.inverted())
	c.differ(Number, c.q.minus != c.r.minus)
	c.differ(Unit, c.q.foreign != c.r.foreign)
	for i, at := range c.at {
		if at >= 0 {
			c.guardPair(i, int(at))
		}
	}
	c.differ(Name, c.unnamed())
	c.differ(Scope, c.loadedAside())
	c.differ(Hedged, !c.turned && (c.asked.frame.loaded() || (c.q.fiction() || c.asked.frame.fiction()) && !c.r.fiction() || c.introduced() || c.trailed()))
}

// guardPair looks at a term of the claim and the sentence's that it is.
func (c *comparison) guardPair(i, at int) {
	c.differ(Quantifier, c.otherNumber(i, at))
	c.differ(Role, c.aims(i, at) || c.possesses(i, at) || c.otherObject(i, at))
	c.differ(Name, c.speaks(i, at) || c.sameButNames(i, at) || c.otherRank(i, at) || c.otherBearer(i, at))
}
