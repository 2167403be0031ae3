package main

import (
	"fmt"
	"io"
	"math"

	"claimlight/wasm/worth"
)

// judged is what a model says of a sentence that it has not seen, and what people do.
type judged struct {
	logit int32
	worth bool
}

// curve bends logits so that they are those of probabilities (Platt 1999).
type curve struct {
	slope, offset float64
	all           []judged // from which it was found
}

var identity = curve{slope: 1}

// calibrate finds the curve of the highest likelihood, by Newton's method.
func calibrate(all []judged) curve {
	c := curve{slope: 1, all: all}
	for range 50 {
		var g0, g1, h00, h01, h11 float64
		for _, j := range all {
			x := float64(j.logit) / worth.One
			p := c.of(j)
			if j.worth {
				g0, g1 = g0+1-p, g1+(1-p)*x
			} else {
				g0, g1 = g0-p, g1-p*x
			}
			v := p * (1 - p)
			h00, h01, h11 = h00+v, h01+v*x, h11+v*x*x
		}
		det := h00*h11 - h01*h01
		if det <= 0 {
			break
		}
		c.offset += (h11*g0 - h01*g1) / det
		c.slope += (h00*g1 - h01*g0) / det
	}
	return c
}

// of is the probability.
func (c curve) of(j judged) float64 {
	return 1 / (1 + math.Exp(-(c.slope*float64(j.logit)/worth.One + c.offset)))
}

// loss is the mean of the negative logarithms of the probabilities of what is so.
func (c curve) loss() float64 {
	sum := 0.0
	for _, j := range c.all {
		p := c.of(j)
		if !j.worth {
			p = 1 - p
		}
		sum -= math.Log(p)
	}
	return sum / float64(len(c.all))
}

// print shows how far probabilities and shares agree: the reliability table.
func (c curve) print(w io.Writer) {
	const bins = 10
	var n, worthy [bins]int
	var sum [bins]float64
	for _, j := range c.all {
		p := c.of(j)
		b := min(int(p*bins), bins-1)
		n[b]++
		sum[b] += p
		if j.worth {
			worthy[b]++
		}
	}
	fmt.Fprintf(w, "%d sentences in debates that the model had not seen; slope %.3f, offset %.3f, loss %.4f\nsaid   so many  were\n",
		len(c.all), c.slope, c.offset, c.loss())
	for b := range n {
		if n[b] > 0 {
			fmt.Fprintf(w, "%.3f  %7d  %.3f\n", sum[b]/float64(n[b]), n[b], float64(worthy[b])/float64(n[b]))
		}
	}
}
