package main

import (
	"math"

	"claimlight/wasm/tag"
)

// example is one stretch: the features of each token and its right tag.
type example struct {
	features [][]int32
	words    []int // how many of each token's features, the first ones, tell single words
	tags     []uint8
	weight   float64
	silent   bool // it does not tell of places whether they act
}

// crf is a linear-chain conditional random field, trained by dual averaging with
// adaptive steps and an L1 term, so that most weights are zero.
type crf struct {
	rows  []row    // by feature; the last Tags of them are the transitions
	n     int      // features
	t     float64  // steps taken
	doubt float64  // examples with more loss are believed to be marked wrongly, and skipped
	cut   float64  // the L1 term
	kept  []tagSet // by feature, the weights that are learned; nil: all

	losses      []float64 // the mean loss of an example, by epoch
	arcs        [][2]int
	alpha, beta [][tag.Tags]float64
	emit        [][tag.Tags]float64
	post        [][tag.Tags]float64
	trans       [tag.Tags][tag.Tags]float64
	grad        [tag.Tags][tag.Tags]float64
}

// row is the state of a feature's weights: the summed gradients and their squares.
type row struct {
	sum, square [tag.Tags]float64
}

// tagSet marks tags.
type tagSet uint16

var _ [16 - tag.Tags]struct{} // it has room for them

func (s tagSet) has(k int) bool { return s>>k&1 != 0 }

// newCRF is a model of n features, none of which has a weight yet.
func newCRF(n int, cut float64, kept []tagSet) *crf {
	c := &crf{rows: make([]row, n+tag.Tags), n: n, doubt: math.Inf(1), cut: cut, kept: kept}
	for a := range tag.Tags {
		for b := range tag.Tags {
			if tag.Follows(a, b) {
				c.arcs = append(c.arcs, [2]int{a, b})
			}
		}
	}
	return c
}

// feature is a weight of a feature, 0 where it is none of those that are learned.
func (c *crf) feature(f, k int) float64 {
	if c.kept != nil && !c.kept[f].has(k) {
		return 0
	}
	return c.weight(&c.rows[f], k)
}

// follow is the weight of one tag behind another.
func (c *crf) follow(from, to int) float64 { return c.weight(&c.rows[c.n+from], to) }

// weight is the dual average's closed form.
func (c *crf) weight(r *row, k int) float64 {
	u := r.sum[k]
	cut := c.cut * c.t
	if u > cut {
		u -= cut
	} else if u < -cut {
		u += cut
	} else {
		return 0
	}
	return stepSize * u / (1 + math.Sqrt(r.square[k]))
}

func (c *crf) add(r *row, k int, g float64) {
	r.sum[k] += g
	r.square[k] += g * g
}

// learn takes one step and returns the example's log-loss.
func (c *crf) learn(e *example) float64 {
	n := len(e.tags)
	for len(c.alpha) < n {
		c.alpha, c.beta = append(c.alpha, [tag.Tags]float64{}), append(c.beta, [tag.Tags]float64{})
		c.emit, c.post = append(c.emit, [tag.Tags]float64{}), append(c.post, [tag.Tags]float64{})
	}
	for _, arc := range c.arcs {
		c.trans[arc[0]][arc[1]] = math.Exp(c.follow(arc[0], arc[1]))
	}
	for i := range n {
		var s [tag.Tags]float64
		for _, f := range e.features[i] {
			for k := range s {
				s[k] += c.feature(int(f), k)
			}
		}
		most := s[0]
		for _, v := range s {
			most = max(most, v)
		}
		for k, v := range s {
			c.emit[i][k] = math.Exp(v - most)
		}
	}
	if e.silent {
		c.cast(e.tags)
	}
	logZ := c.forward(n)
	c.backward(n)
	gold, prev := 0.0, tag.Outside
	for i, t := range e.tags {
		gold += math.Log(c.emit[i][t]) + math.Log(c.trans[prev][t])
		prev = int(t)
	}
	if loss := logZ - gold; loss > c.doubt {
		return loss
	}
	c.update(e, n)
	return logZ - gold
}

// cast says of each place among the tags whether it acts, as the model sees it now.
func (c *crf) cast(tags []uint8) {
	place, acting := tag.Of(tag.Place, tag.Begin), tag.Of(tag.Acting, tag.Begin)
	for first := 0; first < len(tags); first++ {
		if t := int(tags[first]); t != place && t != acting {
			continue
		}
		last, ratio := first+1, c.emit[first][acting]/c.emit[first][place]
		for inside := tags[first] + 1; last < len(tags) && tags[last] == inside; last++ {
			ratio *= c.emit[last][acting+1] / c.emit[last][place+1]
		}
		kind := place
		if ratio > 1 {
			kind = acting
		}
		tags[first] = uint8(kind)
		for i := first + 1; i < last; i++ {
			tags[i] = uint8(kind + 1)
		}
		first = last - 1
	}
}

func (c *crf) forward(n int) float64 {
	logZ := 0.0
	for i := range n {
		var a [tag.Tags]float64
		if i == 0 {
			for b := range tag.Tags {
				if tag.Follows(tag.Outside, b) {
					a[b] = c.trans[tag.Outside][b]
				}
			}
		} else {
			for _, arc := range c.arcs {
				a[arc[1]] += c.alpha[i-1][arc[0]] * c.trans[arc[0]][arc[1]]
			}
		}
		sum := 0.0
		for k := range a {
			a[k] *= c.emit[i][k]
			sum += a[k]
		}
		for k := range a {
			a[k] /= sum
		}
		logZ += math.Log(sum)
		c.alpha[i] = a
	}
	return logZ
}

func (c *crf) backward(n int) {
	for k := range tag.Tags {
		c.beta[n-1][k] = 1
	}
	c.grad = [tag.Tags][tag.Tags]float64{}
	for i := n - 1; i >= 0; i-- {
		sum := 0.0
		for k := range tag.Tags {
			c.post[i][k] = c.alpha[i][k] * c.beta[i][k]
			sum += c.post[i][k]
		}
		for k := range tag.Tags {
			c.post[i][k] /= sum
		}
		if i == 0 {
			for k := range tag.Tags {
				c.grad[tag.Outside][k] += c.post[0][k]
			}
			return
		}
		var b [tag.Tags]float64
		total := 0.0
		for _, arc := range c.arcs {
			v := c.trans[arc[0]][arc[1]] * c.emit[i][arc[1]] * c.beta[i][arc[1]]
			b[arc[0]] += v
			total += v * c.alpha[i-1][arc[0]]
		}
		for _, arc := range c.arcs {
			c.grad[arc[0]][arc[1]] += c.alpha[i-1][arc[0]] * c.trans[arc[0]][arc[1]] * c.emit[i][arc[1]] * c.beta[i][arc[1]] / total
		}
		scale := 0.0
		for _, v := range b {
			scale = max(scale, v)
		}
		for k := range b {
			b[k] /= scale
		}
		c.beta[i-1] = b
	}
}

func (c *crf) update(e *example, n int) {
	c.t++
	for i := range n {
		var g [tag.Tags]float64
		for k := range g {
			g[k] = -c.post[i][k] * e.weight
		}
		g[e.tags[i]] += e.weight
		for _, f := range e.features[i] {
			r := &c.rows[f]
			for k, v := range g {
				if v > 1e-4 || v < -1e-4 {
					c.add(r, k, v)
				}
			}
		}
	}
	prev := tag.Outside
	for _, t := range e.tags {
		c.grad[prev][t]--
		prev = int(t)
	}
	for _, arc := range c.arcs {
		if g := -c.grad[arc[0]][arc[1]] * e.weight; g != 0 {
			c.add(&c.rows[c.n+arc[0]], arc[1], g)
		}
	}
}
