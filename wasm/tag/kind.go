package tag

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// retyped tells a mention's kind where the words around it leave no doubt. The
// first rule that applies decides.
func (r *View) retyped(m Mention) Mention {
	switch {
	// K1 The Swedes, the Voltanians: a people.
	case m.Last-m.First == 1 && (r.words[m.First].Traits&word.People != 0 || r.people(m.First)):
		return peoples(m.First)

	// K2 The Treaty of Bern is no actor.
	case r.words[m.First].Traits&word.Event != 0 && m.Last-m.First > 2 && r.surface(m.First+1) == "of":
		m.Kind = Other

	// K3 Nor are films, songs and books: the film Voltania.
	case m.Kind != Organization && r.words[m.First].Traits&word.Rank == 0 && r.work(m.First-1):
		m.Kind = Other

	// K4 Lord Bern is a person, but not the Queen Anna Islands.
	case m.Kind == Place && m.Last-m.First > 1 && nobles.Has(r.surface(m.First)) && !r.site(m.First, m.Last):
		m.First++
		m.Kind = Person
		m.Votes[Person] = max(m.Votes[Person], m.Votes[Place]+listVote)

	// K5 So is who stands right behind such a title.
	case m.Kind == Place && nobles.Has(r.surface(m.First-1)) && !r.site(m.First, m.Last):
		m.Kind = Person
		m.Votes[Person] = max(m.Votes[Person], m.Votes[Place]+listVote)

	// K6 Voltania is a place where there are Voltanians or a Voltanian bank.
	case m.Kind != Place && m.Last-m.First == 1 && r.land(m.First):
		m.Kind = Place
		m.Votes[Place] = max(m.Votes[Place], 0) + listVote
	}
	return m
}

// The words of these rules.
const (
	nobles model.List = "Baron Baroness Count Countess Dame Dr Lady Lord Miss Mr Mrs Ms Sir Viscount"
	works  model.List = "album ballad comedy drama film musical movie novel novella opera poem sequel single sitcom song soundtrack symphony thriller trilogy"
)

// work reports whether a noun for a work, with a comma or without, ends at i.
func (r *View) work(i int) bool {
	if i > 0 && r.words[i].Mark == ',' {
		i--
	}
	return i >= 0 && works.Has(r.surface(i))
}

// site reports whether a word for a site stands among the tokens.
func (r *View) site(first, last int) bool {
	for i := first; i < last; i++ {
		if r.words[i].Traits&word.Site != 0 {
			return true
		}
	}
	return false
}

// land reports whether the document has the adjective or the people of token i.
func (r *View) land(i int) bool {
	w := r.surface(i)
	if !strings.HasSuffix(w, "ia") || r.words[i].Traits&(word.Given|word.Org) != 0 || r.borne(i) {
		return false
	}
	adjective := (r.cells[i].form ^ 'n') * hashPrime
	return r.seen.has(adjective) || r.seen.has((adjective^'s')*hashPrime)
}

// people reports whether token i names a people in the plural that no list has.
func (r *View) people(i int) bool {
	if w := r.surface(i - 1); w != "the" && w != "The" || r.words[i].Traits&(word.Known|word.Shout|word.Body) != 0 || r.borne(i) {
		return false
	}
	w := r.surface(i)
	return (strings.HasSuffix(w, "ians") || strings.HasSuffix(w, "eans") || strings.HasSuffix(w, "ites")) && (i+1 == len(r.words) || r.doc.Tokens[i+1].Kind != text.Word || r.words[i+1].Traits&word.Capital == 0)
}
