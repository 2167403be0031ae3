package worth

import (
	"strings"

	"claimlight/wasm/text"
	"claimlight/wasm/weights"
)

// Sign is what the model sees of a token: the word itself and, for when it lacks
// the word, how that is written. Both are hashes.
type Sign struct{ Word, Shape uint32 }

// Signs that stand for more than one word.
var (
	Start    = plain("<start>") // before the first
	End      = plain("<end>")   // after the last
	Question = plain("<question>")
)

// Name is the sign of a name whose actor is of this kind. Which actor it is must
// not count: a statement is no more worth checking for being somebody's.
func Name(kind string) Sign { return plain("<" + kind + ">") }

// markHash is that of the shape of all that is no word.
var markHash = weights.Hash("<mark>")

//go:noinline
func plain(s string) Sign { return Sign{weights.Hash(s), markHash} }

// Of is the sign of a token.
//
//go:noinline
func Of(t text.Token, s string) Sign {
	w := t.Of(s)
	switch t.Kind {
	case text.Number:
		return plain(figure(w))
	case text.Word:
		normal := text.Normal(w)
		return Sign{weights.Hash(normal), shape(normal)}
	}
	return plain(w)
}

// figure says what sort of number a token is.
func figure(w string) string {
	switch {
	case strings.HasSuffix(w, "s"):
		return "<decade>"
	case len(w) == 4 && (w[:2] == "19" || w[:2] == "20"):
		return "<year>"
	case strings.Contains(w, "."):
		return "<decimal>"
	case len(w) < 3:
		return "<small>"
	}
	return "<large>"
}

// Endings are what tells most of a word that the model lacks; of those that fit
// the first counts.
var Endings = [...]string{"ing", "ed", "ly", "tion", "er", "ers", "ity", "al", "ive", "s", ""}

// shapes are their signs.
var shapes = func() (signs [len(Endings)]uint32) {
	for i, e := range &Endings {
		signs[i] = weights.Hash("~" + e)
	}
	return signs
}()

// shape is the sign of the ending of a word in normal form.
func shape(w string) uint32 {
	other := len(Endings) - 1
	for i, e := range Endings[:other] {
		if n := len(w) - len(e); n > 1 && w[len(w)-1] == e[len(e)-1] && w[n:] == e {
			return shapes[i]
		}
	}
	return shapes[other]
}
