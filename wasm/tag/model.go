package tag

import (
	"claimlight/wasm/text"
	"claimlight/wasm/weights"
	"claimlight/wasm/word"
)

// Model is what training leaves: the classes of words, and weights for what is
// seen of a token. It never changes and may be shared.
type Model struct {
	note     string
	tongues  *text.Tongues
	lexicon  *word.Lexicon
	words    Classes
	features rows
	follow   [Tags][Tags]int8
}

// Unit is how many steps of a quantised weight make one of training: a name that
// is e times as likely as another scores Unit more.
const Unit = 28

// How much of a hash a model keeps. Two words or features in one place share it.
const (
	wordBits    = 20
	featureBits = 22
)

// Key is where the feature of this hash stands in a model.
func Key(feature uint32) uint32 { return feature >> (32 - featureBits) }

// Classes tells the class of a word by its hash: what words it is like, from 1,
// and what it mostly is in names, from 1. Both are 0 for a word it lacks.
type Classes struct {
	table weights.Table
	class []Class // by slot
}

// Class is the class of a word.
type Class struct{ Like, Name uint8 }

// What a word is in names, as Class.Name numbers it: by role, each in Levels.
const (
	GivenName = iota
	Surname
	OrganizationInner
	OrganizationLast
	PlaceName
	OtherName
	NoName
	Roles
)

// Levels is how sure a role may be: hardly, rather, very.
const Levels = 3

// personal reports whether a word is rather part of a person's name.
func (c Class) personal() bool { return c.Name != 0 && (c.Name-1)/Levels <= Surname }

// place reports whether a word is rather a place's name.
func (c Class) place() bool { return c.Name != 0 && (c.Name-1)/Levels == PlaceName }

// noName reports whether a word is part of no name of an actor, and rather surely.
func (c Class) noName() bool {
	return c.Name != 0 && (c.Name-1)/Levels >= OtherName && (c.Name-1)%Levels > 0
}

// NewClasses makes a table of words; of two in one place the first stays.
func NewClasses(words []string, class []Class) *Classes {
	c := &Classes{}
	c.grow(len(words))
	for i, w := range words {
		c.put(hashWord(w)>>(32-wordBits), class[i])
	}
	return c
}

func (c *Classes) grow(n int) {
	c.table = weights.NewTable(n)
	c.class = make([]Class, len(c.table))
}

func (c *Classes) put(place uint32, class Class) {
	if at := c.table.Slot(place); c.table.Empty(at) {
		c.class[c.table.Put(place)] = class
	}
}

func (c *Classes) of(form uint32) Class {
	return c.class[c.table.Slot(form>>(32-wordBits))]
}

// Weights are what training found.
type Weights struct {
	Places []uint32 // of the features, rising
	Rows   [][Tags]int8
	Follow [Tags][Tags]int8 // from tag to tag
}

// New makes a model. The note says what it was trained from.
func New(note string, words *Classes, w *Weights) *Model {
	m := &Model{note: note, tongues: text.NewTongues(), lexicon: word.NewLexicon(), words: *words, follow: w.Follow}
	m.features, _ = newRows(w.Places)
	for i, p := range w.Places {
		m.features.find(p).set(&w.Rows[i])
	}
	return m
}

// Parse is text.Parse.
func (m *Model) Parse(s string) *text.Document { return m.tongues.Parse(s) }

// Words is what the lists know of each token, on which names are found.
func (m *Model) Words(doc *text.Document) []word.Word { return m.lexicon.Read(doc) }

// Note says what the model was trained from, and under which licences.
func (m *Model) Note() string { return m.note }
