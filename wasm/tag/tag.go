// Package tag finds the names in a document and says of each what it names. A
// linear model, trained by cmd/train, weighs what is seen of each word and of its
// neighbours; the best sequence of tags over a stretch of capitals wins.
//
// All arithmetic is in integers, so that every compiler finds the same names.
package tag

// Kind is what a name can be of. The first four are the kinds of actor.
type Kind uint8

// The kinds of name.
const (
	Person Kind = iota
	Organization
	Place
	Group
	Other  // a work, an event, a day: no actor
	Acting // to the model: a place that stands for its government or its team
)

// Kinds is how many kinds there are.
const Kinds = 6

// Mention is one name: the tokens First to Last, and how well each kind suits it.
// Its kind is never Acting.
type Mention struct {
	First, Last int
	Kind        Kind
	Votes       [Kinds]int32
}

// Settled is the kind that a mention has where the model says k: Acting is Place. A kind
// of its own keeps what places do from telling people from places; whether it makes an
// actor an organization is for the whole document to say.
func (k Kind) Settled() Kind {
	if k == Acting {
		return Place
	}
	return k
}

// settled is the mention by its settled kind.
func (m Mention) settled() Mention {
	m.Kind = m.Kind.Settled()
	m.Votes[Place], m.Votes[Acting] = max(m.Votes[Place], m.Votes[Acting]), 0
	return m
}

// A tag says of one token where in which name it stands. Outside is no name;
// each kind has two more: a name's first token, and the others.
const (
	Outside = 0
	Begin   = 1
	Inside  = 2
	Tags    = 1 + 2*Kinds
)

// Of is the tag for the part of a name of the kind.
func Of(k Kind, part int) int { return 2*int(k) + part }

// kindOf is the kind of the name that tag t stands in.
func kindOf(t int) Kind { return Kind((t - 1) / 2) }

// inside reports whether tag t goes on with a name.
func inside(t int) bool { return t != Outside && t%2 == 0 }

// Follows reports whether tag b may stand right behind tag a.
func Follows(a, b int) bool { return !inside(b) || a != Outside && kindOf(a) == kindOf(b) }
