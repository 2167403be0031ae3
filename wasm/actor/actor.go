// Package actor finds the named actors of an article: who they are, what the
// article calls them, and every place where they are mentioned.
package actor

import "claimlight/wasm/text"

// Kind says what an actor is.
type Kind uint8

// The kinds of actor.
const (
	Person Kind = iota
	Organization
	Place
	Group // a nationality, party, religious or ethnic group
)

var kindNames = [...]string{"person", "organization", "place", "group"}

// String is the kind as the JSON contract spells it.
func (k Kind) String() string { return kindNames[k] }

// Actor is one person, organization, place or group of the article with all
// its mentions, in the order of the text.
type Actor struct {
	Name     string // the fullest form that the article uses, without title
	Kind     Kind
	Role     string      // who the article says they are, verbatim; "" where it does not say
	Mentions []text.Span // names only: no title, article or possessive
	Pronouns []text.Span // third-person pronouns that stand for this actor
}
