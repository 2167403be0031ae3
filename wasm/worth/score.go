package worth

// One is the unit of a logit.
const One = 256

// Longest is how many signs of a statement are looked at.
const Longest = 80

// Judge scores the statements of an article. It remembers what the filters make of a
// word, since most words come again.
type Judge struct {
	m     *Model
	known [1 << knownBits]struct {
		sign Sign
		full bool
		glance
	}
}

const knownBits = 8

// Judge makes one that remembers nothing yet.
func (m *Model) Judge() *Judge { return &Judge{m: m} }

// Score is the probability that a statement of these signs is worth checking, in
// thousandths.
func (j *Judge) Score(signs []Sign) int32 { return sigmoid(j.Logit(signs)) }

// Logit is the logarithm of the odds of that, in units of 1/One.
func (j *Judge) Logit(signs []Sign) int32 {
	m := j.m
	signs = signs[:min(len(signs), Longest)]
	var s seen
	var spare [Width]glance // of those at hand which are not remembered
	left, here := &m.nothing, j.look(Start, &spare[0])
	for i, sign := range signs {
		right := j.look(sign, &spare[(i+1)%Width])
		s.add(m, left, here, right)
		left, here = here, right
	}
	right := j.look(End, &spare[(len(signs)+1)%Width])
	s.add(m, left, here, right)
	s.add(m, here, right, &m.nothing)
	logit, tokens := m.base, int32(len(signs)+2)
	for j := range m.filters {
		f := &m.filters[j]
		logit += int64(f.Peak)*int64(s.peaks[j]) + int64(f.Mean)*int64(s.sums[j]/tokens)
	}
	return int32(max(-most, min(most, logit>>m.shift)))
}

// seen is what the filters saw of a statement so far: the most at one token, and
// the sum over all.
type seen struct{ peaks, sums [Filters]int32 }

// add lets the filters look at a token between its neighbours.
func (s *seen) add(m *Model, left, here, right *glance) {
	total := left.total + here.total + right.total
	for k := range here.lanes[0] {
		lanes := left.lanes[0][k] + here.lanes[1][k] + right.lanes[2][k]
		for i := k * perWord; i < (k+1)*perWord; i++ {
			sum := max(m.biases[i]+int32(lanes&(1<<laneBits-1))-total, 0)
			lanes >>= laneBits
			s.peaks[i] = max(s.peaks[i], sum)
			s.sums[i] += sum
		}
	}
}

// A filter looks at a token by eight products. Four filters do so at once, in four
// lanes of one word: what is looked for and the vectors are moved up so that no
// number is below 0, and no sum of three tokens leaves its lane.
const (
	laneBits = 16
	perWord  = 64 / laneBits
	lookUp   = LookSteps + 1
	up       = Steps
)

var _ [1<<laneBits - Width*Dims*(lookUp+LookSteps)*(up+Steps)]struct{} // they do not

// lanes are four filters in a word.
type lanes [Filters / perWord]uint64

// glance is what the filters make of one token at each place before them, and what
// the moved numbers add to that.
type glance struct {
	lanes [Width]lanes
	total int32
}

// look lets the filters look at one token, in spare where the place of its word is
// another's, who stays, since a statement at hand may still need it.
func (j *Judge) look(sign Sign, spare *glance) *glance {
	at := &j.known[sign.Word*0x9e3779b1>>(32-knownBits)]
	if at.full && at.sign == sign {
		return &at.glance
	}
	if !at.full {
		at.full, at.sign, spare = true, sign, &at.glance
	}
	j.m.glance(spare, &j.m.vectors[j.m.slot(sign)])
	return spare
}

// glance lets the filters look at one vector. Its sums are by name, or they would be
// written to memory at each step.
func (m *Model) glance(g *glance, v *Vector) {
	g.total = 0
	for _, x := range v {
		g.total += lookUp * (up + int32(x))
	}
	for w := range Width {
		var a, b, c, d uint64
		for k := range v {
			x, l := uint64(up+int32(v[k])), &m.packed[w][k]
			a += l[0] * x
			b += l[1] * x
			c += l[2] * x
			d += l[3] * x
		}
		g.lanes[w] = lanes{a, b, c, d}
	}
}

// pack makes the lanes of the filters.
func (m *Model) pack() {
	for j := range m.filters {
		f := &m.filters[j]
		m.biases[j] = f.Bias
		for w := range Width {
			for d, x := range f.Look[w] {
				m.biases[j] -= up * int32(x)
				m.packed[w][d][j/perWord] |= uint64(lookUp+int32(x)) << (j % perWord * laneBits)
			}
		}
	}
	m.glance(&m.nothing, &Vector{})
}

// most is the highest logit: beyond it the probability does not change.
const most = 8 * One

// steps of the curve in a unit of logits.
const steps = 4

// curve is 1000/(1+exp(-x)) for x from 0 to 8 in quarters.
var curve = [...]int32{500, 562, 622, 679, 731, 777, 818, 852, 881, 905, 924, 940, 953, 963, 971, 977, 982, 986, 989, 991, 993, 995, 996, 997, 998, 998, 998, 999, 999, 999, 999, 1000, 1000}

// sigmoid is the probability of a logit in thousandths, on lines between the
// curve's points: at most 1.5 thousandths off.
func sigmoid(logit int32) int32 {
	if logit < 0 {
		return 1000 - sigmoid(-logit)
	}
	const step = One / steps
	i := min(logit/step, int32(len(curve)-2))
	part := min(logit-i*step, step)
	return curve[i] + ((curve[i+1]-curve[i])*part+step/2)/step
}
