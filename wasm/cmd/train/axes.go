package main

import (
	"math"
	"math/rand"
)

// axes are the n directions in which vectors differ most from 0, the most first:
// power iteration on their moments, each axis kept off those before it.
func axes(vectors [][dims]float32, n int, random *rand.Rand) [][dims]float64 {
	const turns = 100
	var moments [dims][dims]float64
	for i := range vectors {
		for a, x := range vectors[i] {
			for b, y := range vectors[i] {
				moments[a][b] += float64(x) * float64(y)
			}
		}
	}
	found := make([][dims]float64, 0, n)
	for range n {
		var axis [dims]float64
		for k := range axis {
			axis[k] = random.NormFloat64()
		}
		for range turns {
			axis = turned(&moments, &axis)
			for i := range found {
				off(&axis, &found[i])
			}
			lengthen(&axis)
		}
		found = append(found, axis)
	}
	return found
}

// turned is the product of moments and v.
func turned(moments *[dims][dims]float64, v *[dims]float64) (out [dims]float64) {
	for a := range moments {
		for b, x := range moments[a] {
			out[a] += x * v[b]
		}
	}
	return out
}

// off takes from v what lies along axis.
func off(v, axis *[dims]float64) {
	along := 0.0
	for k, x := range v {
		along += x * axis[k]
	}
	for k := range v {
		v[k] -= along * axis[k]
	}
}

// lengthen makes v as long as 1.
func lengthen(v *[dims]float64) {
	sum := 0.0
	for _, x := range v {
		sum += x * x
	}
	for k := range v {
		v[k] /= math.Sqrt(sum)
	}
}
