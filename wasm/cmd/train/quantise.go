package main

import (
	"math"
	"slices"

	"claimlight/wasm/worth"
)

const (
	weighMost = 1<<15 - 1 // of what it saw
	clipped   = 4         // standard deviations of a dimension beyond which vectors are cut
)

// quantised is the net in whole numbers, its logits bent onto the curve. What is
// gained by one scale is given back by the next: of a dimension by the filters, of
// a filter by its weights.
func (n *convnet) quantised(note string, c curve) *worth.Model {
	w := &worth.Weights{}
	scales := n.dimensions()
	for i := range n.places {
		var v worth.Vector
		for d, x := range n.vector(i) {
			v[d] = int8(whole(float64(x)/scales[d], worth.Steps))
		}
		w.Places, w.Vectors = append(w.Places, n.places[i]), append(w.Vectors, v)
	}
	var weighs [worth.Filters][2]float64
	most := 0.0
	for j := range worth.Filters {
		f := &w.Filters[j]
		scale := n.filter(j, scales, f)
		for k, x := range n.weigh.row(j) {
			weighs[j][k] = c.slope * worth.One * scale * float64(x)
		}
		weighs[j][1] *= louder
		most = max(most, math.Abs(weighs[j][0]), math.Abs(weighs[j][1]))
	}
	for most*float64(int64(2)<<w.Shift) <= weighMost && w.Shift < 30 {
		w.Shift++
	}
	unit := float64(int64(1) << w.Shift)
	for j := range w.Filters {
		w.Filters[j].Peak = int16(whole(weighs[j][0]*unit, weighMost))
		w.Filters[j].Mean = int16(whole(weighs[j][1]*unit, weighMost))
	}
	w.Base = int64(math.Round((c.slope*float64(n.base.values[0]) + c.offset) * worth.One * unit))
	return worth.New(note, w)
}

// dimensions are the steps of the vectors' dimensions.
func (n *convnet) dimensions() (scales [worth.Dims]float64) {
	for i := range n.places {
		for d, x := range n.vector(i) {
			scales[d] += float64(x * x)
		}
	}
	for d, sum := range scales {
		scales[d] = max(clipped*math.Sqrt(sum/float64(len(n.places)))/worth.Steps, 1e-6)
	}
	return scales
}

// filter sets what filter j looks for, and gives the size of its steps.
func (n *convnet) filter(j int, scales [worth.Dims]float64, f *worth.Filter) float64 {
	look := make([]float64, 0, worth.Width*worth.Dims)
	most := 1e-6
	for i, x := range n.look.row(j) {
		look = append(look, float64(x)*scales[i%worth.Dims])
		most = max(most, math.Abs(look[i]))
	}
	scale := most / worth.LookSteps
	for o, part := range slices.Collect(slices.Chunk(look, worth.Dims)) {
		for d, x := range part {
			f.Look[o][d] = int8(whole(x/scale, worth.LookSteps))
		}
	}
	f.Bias = int32(math.Round(float64(n.bias.values[j]) / scale))
	return scale
}

// whole rounds to the nearest whole number, at most so far from 0.
func whole(x, most float64) float64 { return math.Round(max(-most, min(most, x))) }
