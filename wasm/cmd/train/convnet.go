package main

import (
	"math"
	"math/rand"

	"claimlight/wasm/worth"
)

// How the net is trained.
const (
	rounds     = 6     // over all sentences
	batch      = 64    // sentences a step
	stepLength = 0.002 // of Adam, falling to 0
	unseen     = 0.1   // how many words are seen by their shape only
	silent     = 0.3   // how much of what the filters saw is dropped
	pull       = 1e-3  // of a word's own part towards 0
	louder     = 2     // a mean than it is, since it is less than a peak
	averaged   = 3     // of so many parts of the steps the last is averaged (Polyak and Juditsky 1992)
)

// heard is what the rest counts for what is dropped.
const heard = 1 / (1 - silent)

// convnet is the network of package worth while it is trained, in floats. A word's
// vector is its word vector projected onto fewer dimensions, and a part of its own.
type convnet struct {
	*lexis
	random  *rand.Rand
	step    int
	project *matrix // worth.Dims rows of dims
	own     *matrix // a row a word
	look    *matrix // a row a filter, of Width vectors
	bias    *matrix // a row a filter
	weigh   *matrix // a row a filter: its peak and its mean
	base    *matrix
	vectors [][worth.Dims]float32 // of words, as far as fresh
	pushes  [][worth.Dims]float32 // their gradients
	fresh   []int                 // the step for which a vector was made
	touched []int                 // words of this step
}

// statements are the claims of one sentence, of which the most check-worthy counts.
type statements struct {
	claims [][]token
	target float32
}

func newConvnet(l *lexis, random *rand.Rand) *convnet {
	n := &convnet{lexis: l, random: random, step: 1}
	words := len(l.places)
	n.project = newMatrix(worth.Dims, dims, 0, random)
	for d, axis := range l.axes {
		for k, x := range axis {
			n.project.row(d)[k] = float32(x)
		}
	}
	n.own = newMatrix(words, worth.Dims, 0, random)
	for i, v := range l.vectors {
		if v == nil {
			n.own.scatter(i, 0.2, random)
		}
	}
	n.look = newMatrix(worth.Filters, worth.Width*worth.Dims, 1.5/math.Sqrt(worth.Width*worth.Dims), random)
	n.bias = newMatrix(worth.Filters, 1, 0, random)
	n.weigh = newMatrix(worth.Filters, 2, 0.1, random)
	n.base = newMatrix(1, 1, 0, random)
	n.vectors, n.pushes, n.fresh = make([][worth.Dims]float32, words), make([][worth.Dims]float32, words), make([]int, words)
	return n
}

// vector is the word's, made anew once a step.
func (n *convnet) vector(word int) *[worth.Dims]float32 {
	v := &n.vectors[word]
	if n.fresh[word] == n.step {
		return v
	}
	n.fresh[word] = n.step
	n.touched = append(n.touched, word)
	copy(v[:], n.own.row(word))
	if g := n.lexis.vectors[word]; g != nil {
		for d := range v {
			for k, x := range n.project.row(d) {
				v[d] += x * g[k]
			}
		}
	}
	return v
}

// pass is what the filters saw of one claim.
type pass struct {
	words []int
	seen  []float32 // by token and filter
	peaks [worth.Filters]int
	said  [worth.Filters][2]float32 // peak and mean, as far as heard
	hears [worth.Filters][2]bool
	logit float32
}

// hidden shows some words by their shapes.
func (n *convnet) hidden(tokens []token) []int {
	words := make([]int, len(tokens))
	for i, t := range tokens {
		words[i] = t.word
		if n.random.Float64() < unseen {
			words[i] = t.shape
		}
	}
	return words
}

// forward lets the filters look at a claim.
func (n *convnet) forward(words []int) *pass {
	p := &pass{words: words, seen: make([]float32, len(words)*worth.Filters), logit: n.base.values[0]}
	for _, w := range words {
		n.vector(w)
	}
	for j := range worth.Filters {
		peak, sum := float32(-1), float32(0)
		for i := range words {
			s := n.see(j, words, i)
			p.seen[i*worth.Filters+j] = s
			sum += s
			if s > peak {
				peak, p.peaks[j] = s, i
			}
		}
		for k, x := range [2]float32{peak, louder * sum / float32(len(words))} {
			if p.hears[j][k] = n.random.Float64() >= silent; p.hears[j][k] {
				p.said[j][k] = x * heard
				p.logit += n.weigh.row(j)[k] * p.said[j][k]
			}
		}
	}
	return p
}

// see is what filter j sees at token i.
func (n *convnet) see(j int, words []int, i int) float32 {
	sum := n.bias.values[j]
	look := n.look.row(j)
	for o := range worth.Width {
		if at := i + o - worth.Width/2; at >= 0 && at < len(words) {
			v := &n.vectors[words[at]]
			for d, x := range look[o*worth.Dims : (o+1)*worth.Dims] {
				sum += x * v[d]
			}
		}
	}
	return max(sum, 0)
}

// backward hands the gradient of the loss by the logit on to all that made it.
func (n *convnet) backward(p *pass, push float32) {
	n.base.pushes[0] += push
	for j := range worth.Filters {
		var part [2]float32
		for k := range part {
			if p.hears[j][k] {
				n.weigh.pushesOf(j)[k] += push * p.said[j][k]
				part[k] = push * n.weigh.row(j)[k] * heard
			}
		}
		part[1] *= louder / float32(len(p.words))
		for i := range p.words {
			if p.seen[i*worth.Filters+j] <= 0 {
				continue
			}
			at := part[1]
			if i == p.peaks[j] {
				at += part[0]
			}
			if at != 0 {
				n.unsee(j, p.words, i, at)
			}
		}
	}
}

// unsee hands on the gradient of what filter j saw at token i.
func (n *convnet) unsee(j int, words []int, i int, push float32) {
	n.bias.pushes[j] += push
	look, pushes := n.look.row(j), n.look.pushesOf(j)
	for o := range worth.Width {
		if at := i + o - worth.Width/2; at >= 0 && at < len(words) {
			v, back := &n.vectors[words[at]], &n.pushes[words[at]]
			for d := range v {
				pushes[o*worth.Dims+d] += push * v[d]
				back[d] += push * look[o*worth.Dims+d]
			}
		}
	}
}

// train goes over the sentences; of a sentence's claims only the one with the
// highest score learns, since that one is why it is worth checking, or must not be.
func (n *convnet) train(all []statements) {
	steps := rounds * ((len(all) + batch - 1) / batch)
	for range rounds {
		n.random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for from := 0; from < len(all); from += batch {
			for _, s := range all[from:min(from+batch, len(all))] {
				var top *pass
				for _, c := range s.claims {
					if p := n.forward(n.hidden(c)); top == nil || p.logit > top.logit {
						top = p
					}
				}
				n.backward(top, logistic(top.logit)-s.target)
			}
			n.walk(stepLength * (1 - float64(n.step)/float64(steps+1)))
			if n.step > steps-steps/averaged {
				n.gather()
			}
		}
	}
	for _, m := range n.all() {
		m.settle()
	}
	n.step++ // vectors are made anew
}

// all are the matrices that are learnt.
func (n *convnet) all() []*matrix {
	return []*matrix{n.project, n.own, n.look, n.bias, n.weigh, n.base}
}

// gather counts the values of this step towards their mean.
func (n *convnet) gather() {
	for _, m := range n.all() {
		m.gathered++
		for i, x := range m.values {
			m.sum[i] += float64(x)
		}
	}
}

// walk takes one step.
func (n *convnet) walk(length float64) {
	for _, w := range n.touched {
		back, own := &n.pushes[w], n.own.pushesOf(w)
		g := n.lexis.vectors[w]
		for d, x := range back {
			own[d] += x
			if g == nil || x == 0 {
				continue
			}
			own[d] += pull * n.own.row(w)[d]
			for k, p := range n.project.pushesOf(d) {
				n.project.pushesOf(d)[k] = p + x*g[k]
			}
		}
		*back = [worth.Dims]float32{}
		n.own.walk(w*worth.Dims, (w+1)*worth.Dims, n.step, length)
	}
	n.touched = n.touched[:0]
	for _, m := range []*matrix{n.project, n.look, n.bias, n.weigh, n.base} {
		m.walk(0, len(m.values), n.step, length)
	}
	n.step++
}

func logistic(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

// matrix is values with their gradients, and what Adam remembers of these.
type matrix struct {
	columns        int
	values, pushes []float32
	mean, square   []float32
	sum            []float64 // of the values of the last steps
	gathered       int       // steps
}

// settle makes the values their mean over the last steps.
func (m *matrix) settle() {
	for i, x := range m.sum {
		m.values[i] = float32(x / float64(max(m.gathered, 1)))
	}
}

func newMatrix(rows, columns int, deviation float64, random *rand.Rand) *matrix {
	n := rows * columns
	m := &matrix{columns: columns, values: make([]float32, n), pushes: make([]float32, n), mean: make([]float32, n), square: make([]float32, n), sum: make([]float64, n)}
	if deviation > 0 {
		for i := range rows {
			m.scatter(i, deviation, random)
		}
	}
	return m
}

// scatter draws a row's values anew.
func (m *matrix) scatter(i int, deviation float64, random *rand.Rand) {
	for k := range m.row(i) {
		m.row(i)[k] = float32(random.NormFloat64() * deviation)
	}
}

func (m *matrix) row(i int) []float32      { return m.values[i*m.columns : (i+1)*m.columns] }
func (m *matrix) pushesOf(i int) []float32 { return m.pushes[i*m.columns : (i+1)*m.columns] }

// walk moves the values from first to last by Adam (Kingma and Ba 2015), and
// forgets their gradients.
func (m *matrix) walk(first, last, step int, length float64) {
	const slow, slower = 0.9, 0.999
	scale := float32(length * math.Sqrt(1-math.Pow(slower, float64(step))) / (1 - math.Pow(slow, float64(step))))
	for i := first; i < last; i++ {
		g := m.pushes[i]
		m.mean[i] = slow*m.mean[i] + (1-slow)*g
		m.square[i] = slower*m.square[i] + (1-slower)*g*g
		m.values[i] -= scale * m.mean[i] / (float32(math.Sqrt(float64(m.square[i]))) + 1e-8)
		m.pushes[i] = 0
	}
}
