package main

// most is how many of the terms the real claim has that has the most of them,
// and how large a part that is of the terms of both. One source is left out.
func (c *corpus) most(terms []int32, but int32) (most int32, part float64) {
	for _, term := range terms {
		for _, at := range c.posts[term] {
			c.shared[at]++
			if at != but && c.shared[at] >= most {
				most = c.shared[at]
				part = max(part, float64(most)/float64(len(terms)+len(c.sources[at].terms)-int(most)))
			}
		}
	}
	for _, term := range terms {
		for _, at := range c.posts[term] {
			c.shared[at] = 0
		}
	}
	return most, part
}

// compare finds how near real claims are to each other: what is made up may be
// as near to them, as often.
func (c *corpus) compare() {
	c.shared = make([]int32, len(c.sources))
	for i := range c.sources {
		s := &c.sources[i]
		most, part := c.most(s.terms, int32(i))
		if 2*int(most) > len(s.terms) {
			c.alike++
		}
		if part > 0.5 {
			c.repeated++
		}
	}
	c.alike /= float64(max(1, len(c.sources)))
	c.repeated /= float64(max(1, len(c.sources)))
}
