package main

import (
	"fmt"
	"io"
	"math"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/wasm/text"
	"claimlight/wasm/worth"
)

func TestReadSentences(t *testing.T) {
	const file = "Sentence_id,Text,File_id,Verdict\n" +
		"1,\"Exports rose, and Kenya paid.\",a.txt,1\n2,Thank you.,a.txt,-1\n3,We have a plan.,b.txt,0\n"
	got, err := readSentences([]byte(file))
	if err != nil || len(got) != 2 { // nothing is claimed by thanks
		t.Fatalf("%+v, %v", got, err)
	}
	if s := got[0]; !s.worth || s.debate != "a.txt" || len(s.claims) == 0 {
		t.Errorf("%+v", s)
	}
	if s := got[1]; s.worth || s.debate != "b.txt" {
		t.Errorf("%+v", s)
	}
	for _, bad := range []string{"", "Text,Verdict\nHi.,1\n", "Text,File_id,Verdict\n\"Hi.\n"} {
		if _, err := readSentences([]byte(bad)); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

func TestWorthRefuses(t *testing.T) {
	other := filepath.Join(t.TempDir(), "claimbuster_crowdsourced.csv")
	if err := os.WriteFile(other, []byte("Text,File_id,Verdict\nHi.,a,1\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{}, {"-vectors", "v.json", "-o", "m", other}, {"-vectors", "v.json", "-o", "m", "none.csv"}, {"-o", "m", other}} {
		if err := worths(args, io.Discard); err == nil {
			t.Errorf("%q was taken", args)
		}
	}
}

// signs are those of a few words.
func signs(s string) (out []worth.Sign) {
	for _, t := range text.Parse(s).Tokens {
		out = append(out, worth.Of(t, s))
	}
	return out
}

var toyWords = strings.Fields("the a river dam broke rose fell old new town")

func toyVectors() [][dims]float32 {
	random := rand.New(rand.NewSource(4))
	vectors := make([][dims]float32, len(toyWords))
	for i := range vectors {
		for k := range vectors[i] {
			vectors[i][k] = float32(random.NormFloat64() / 10)
		}
	}
	return vectors
}

// toys are sentences of which those that tell of a dam are worth checking.
func toys() (all []sentence) {
	random := rand.New(rand.NewSource(3))
	for i := range 600 {
		var w []string
		for range 4 + random.Intn(5) {
			w = append(w, toyWords[random.Intn(len(toyWords))])
		}
		s := strings.Join(w, " ")
		all = append(all, sentence{debate: fmt.Sprint(i % 7), worth: strings.Contains(s, "dam"), claims: [][]worth.Sign{signs(s), signs("a town")}})
	}
	return all
}

// The net learns what it is shown, in whole numbers nearly as in floats, and the
// same twice.
func TestLearn(t *testing.T) {
	sentences := toys()
	l := newLexis(sentences, toyWords, toyVectors())
	n := l.learn(sentences)
	m := n.quantised("A note.", identity)
	if again := l.learn(sentences).quantised("A note.", identity); string(again.Append(nil)) != string(m.Append(nil)) {
		t.Error("trained again the model differs")
	}
	for s, want := range map[string]bool{"the old dam broke": true, "the dam": true, "a river rose": false, "the new town fell": false} {
		exact := float64(n.whole(l.statement(signs(s))))
		got := float64(m.Judge().Logit(signs(s))) / worth.One
		if got > 0 != want || math.Abs(got-exact) > 0.5 {
			t.Errorf("%s: %.2f in whole numbers, %.2f in floats", s, got, exact)
		}
	}
}

// whole is the logit with nothing hidden and nothing dropped.
func (n *convnet) whole(tokens []token) float32 {
	logit := n.base.values[0]
	var words []int
	for _, t := range tokens {
		words = append(words, t.word)
		n.vector(t.word)
	}
	for j := range worth.Filters {
		peak, sum := float32(0), float32(0)
		for i := range words {
			s := n.see(j, words, i)
			peak, sum = max(peak, s), sum+s
		}
		logit += n.weigh.row(j)[0]*peak + n.weigh.row(j)[1]*louder*sum/float32(len(words))
	}
	return logit
}

// Each gradient is the slope that small steps find.
func TestBackward(t *testing.T) {
	l := newLexis(toys(), toyWords, toyVectors())
	n := newConvnet(l, rand.New(rand.NewSource(1)))
	tokens := l.statement(signs("the dam broke the old river"))
	forward := func() *pass {
		n.step++ // vectors are made anew
		n.random = rand.New(rand.NewSource(2))
		return n.forward(n.hidden(tokens))
	}
	p := forward()
	n.touched = n.touched[:0]
	n.backward(p, 1)
	for w := range n.pushes { // as walk hands them on
		for d, x := range n.pushes[w] {
			n.own.pushesOf(w)[d] += x
			if g := n.lexis.vectors[w]; g != nil {
				for k := range g {
					n.project.pushesOf(d)[k] += x * g[k]
				}
			}
		}
	}
	checked := 0
	for name, m := range map[string]*matrix{"project": n.project, "own": n.own, "look": n.look, "bias": n.bias, "weigh": n.weigh, "base": n.base} {
		for i := range m.values {
			if m.pushes[i] == 0 {
				continue
			}
			const step = 1e-3
			before := m.values[i]
			m.values[i] = before + step
			up := forward().logit
			m.values[i] = before - step
			down := forward().logit
			m.values[i] = before
			if slope := (up - down) / (2 * step); math.Abs(float64(slope-m.pushes[i])) > 0.02+0.05*math.Abs(float64(slope)) {
				t.Errorf("%s %d: gradient %.4f, slope %.4f", name, i, m.pushes[i], slope)
			}
			checked++
		}
	}
	if checked < 100 {
		t.Errorf("only %d gradients", checked)
	}
}

// The curve that bent the logits is found again.
func TestCalibrate(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	want := curve{slope: 0.7, offset: -0.4}
	var all []judged
	for range 50000 {
		j := judged{logit: int32(random.NormFloat64() * 3 * worth.One)}
		j.worth = random.Float64() < want.of(j)
		all = append(all, j)
	}
	if got := calibrate(all); math.Abs(got.slope-want.slope) > 0.03 || math.Abs(got.offset-want.offset) > 0.05 {
		t.Errorf("slope %.3f, offset %.3f", got.slope, got.offset)
	}
	var out strings.Builder
	calibrate(all).print(&out)
	if rows := strings.Count(out.String(), "\n"); rows != 12 {
		t.Errorf("%d rows:\n%s", rows, out.String())
	}
}

func TestAxes(t *testing.T) {
	var vectors [][dims]float32
	random := rand.New(rand.NewSource(1))
	for range 500 {
		var v [dims]float32
		v[3], v[8], v[20] = float32(3*random.NormFloat64()), float32(2*random.NormFloat64()), float32(random.NormFloat64()/4)
		vectors = append(vectors, v)
	}
	got := axes(vectors, 2, random)
	if math.Abs(got[0][3]) < 0.99 || math.Abs(got[1][8]) < 0.99 {
		t.Errorf("%.2f %.2f", got[0][3], got[1][8])
	}
}
