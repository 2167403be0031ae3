// Package worth tells how much a statement is worth checking: how likely people
// who were asked would find that it makes a factual claim whose truth the public
// would want to know (the CFS of ClaimBuster, Arslan et al. 2020).
//
// A word is a short vector, three neighbours are looked at by each of a few dozen
// filters, and of each filter the peak and the mean over the statement are
// weighed: a convolutional network for sentences as in Kim 2014, small and in
// integers.
package worth

import (
	"claimlight/wasm/text"
	"claimlight/wasm/weights"
)

// The size of the network.
const (
	Dims    = 8 // of a word's vector
	Filters = 16
	Width   = 3 // neighbours that a filter looks at
)

// wordBits are kept of a word's hash. Words in one place share its vector.
const wordBits = 20

// Place is where a word of this hash stands in a model.
func Place(hash uint32) uint32 { return hash >> (32 - wordBits) }

// PlaceOf is where a word stands.
func PlaceOf(word string) uint32 { return Place(weights.Hash(text.Normal(word))) }

// Vector is a word's, each number from -Steps to Steps.
type Vector [Dims]int8

// How far numbers go from 0: those of vectors fit four bits, those of what filters
// look for seven.
const (
	Steps     = 7
	LookSteps = 63
)

// Filter looks at Width neighbours, and weighs what it saw of a statement. What it
// sees at a token is the sum of the products of Look with the vectors there, and
// of Bias, or 0 where that is less.
type Filter struct {
	Look       [Width]Vector
	Bias       int32
	Peak, Mean int16
}

// Weights are what training found. A statement's logit, in units of 1/One, is
// (Base + the sum over the filters of Peak and Mean times what was seen) >> Shift.
type Weights struct {
	Places  []uint32 // of the words, rising
	Vectors []Vector
	Filters [Filters]Filter
	Base    int64
	Shift   uint8
}

// Model never changes and may be shared.
type Model struct {
	note    string
	words   weights.Table
	vectors []Vector // by slot
	filters [Filters]Filter
	base    int64
	shift   uint8
	// Made of these, see pack.
	packed  [Width][Dims]lanes
	biases  [Filters]int32
	nothing glance
}

// New makes a model. The note says what it was trained from.
func New(note string, w *Weights) *Model {
	m := &Model{note: note, filters: w.Filters, base: w.Base, shift: w.Shift}
	m.grow(len(w.Places))
	for i, p := range w.Places {
		m.vectors[m.words.Put(p)] = w.Vectors[i]
	}
	m.pack()
	return m
}

func (m *Model) grow(n int) {
	m.words = weights.NewTable(n)
	m.vectors = make([]Vector, len(m.words))
}

// Note says what the model was trained from, and under which licences.
func (m *Model) Note() string { return m.note }

// slot is where the word's vector stands, or that of how it is written; with neither,
// a vector of zeros.
func (m *Model) slot(s Sign) int {
	at := m.words.Slot(Place(s.Word))
	if m.words.Empty(at) {
		at = m.words.Slot(Place(s.Shape))
	}
	return at
}
