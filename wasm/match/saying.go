package match

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// A saying is a claim that is no more than who said what: "In 2021 Mayor Ada Ferris said
// that the port pays no tax". In her mouth what is said is what was reviewed.
type saying struct {
	sayer []string // the words of a name
	year  int32    // in which it was said, 0 where the claim does not tell
	said  *Review  // the record, with what was said for its claim
	calls bool     // he called something what it is to be: the bishop a thief
}

// mostSayer is how many bytes a claim's verb of saying is looked for in.
const mostSayer = 120

// sayingOf is the saying that a record's claim is, nil where it is none. Before the verb
// stands nothing but a name, its titles and a year; so "a lawyer for Ada Ferris said", and
// "Ferris never said", are none.
func sayingOf(r *review.Record) *saying {
	if !slices.ContainsFunc(strings.Fields(r.Claim[:min(len(r.Claim), mostSayer)]), func(w string) bool { return model.Lookup(strings.Trim(w, ",:")).Cue&(model.Tag|model.Naming) != 0 }) {
		return nil // as most: no need to look closer
	}
	var s saying
	tokens := text.ParseEnglish(r.Claim).Tokens
	for i, t := range tokens {
		w := t.Of(r.Claim)
		normal := text.Normal(w)
		entry := lookup(normal)
		switch {
		case len(s.sayer) > 0 && normal == "called":
			s.said, s.calls = contentOf(r, tokens[i+1:]), true
			if s.said == nil || len(s.said.claim.figures)+len(s.said.claim.years)+len(s.said.claim.dates) > 0 || s.said.claim.predicate(0, int32(len(s.said.claim.words))) >= 0 {
				return nil
			}
			return &s
		case len(s.sayer) > 0 && entry.Cue&model.Tag != 0 && isPlain(normal) && (entry.Form == model.Past || entry.Form == model.Third):
			if s.said = contentOf(r, tokens[i+1:]); s.said == nil {
				return nil
			}
			return &s
		case yearOf(normal) > 0 && len(s.sayer) == 0:
			s.year = yearOf(normal)
		case model.Ranks.Has(title(normal)), normal == "the" && len(s.sayer) == 0, w == "," && len(s.sayer) == 0, normal == "in" && i == 0:
		case t.Kind == text.Word && isCapital(w) && (len(s.sayer) > 0 || entry.Class == 0):
			s.sayer = append(s.sayer, normal)
		default:
			return nil
		}
	}
	return nil
}

// contentOf is a record with what stands behind a verb of saying for its claim, nil where
// something else than what was said follows: said in jest.
func contentOf(r *review.Record, rest []text.Token) *Review {
	for len(rest) > 0 && (rest[0].Of(r.Claim) == "," || rest[0].Of(r.Claim) == ":" || rest[0].Of(r.Claim) == "that") {
		rest = rest[1:]
	}
	if len(rest) < enough {
		return nil
	}
	if entry := lookup(text.Normal(rest[0].Of(r.Claim))); entry.Class&model.Preposition != 0 {
		return nil
	}
	if last := rest[len(rest)-1]; rest[0].Kind == text.Quote && last.Kind != text.Quote {
		return nil // what the reviewer adds to a quotation
	}
	part := *r
	part.Claim = strings.TrimSpace(r.Claim[rest[0].Start:])
	return &Review{Record: &part, claim: read(part.Claim), said: true}
}

// inMouth decides a saying where its sayer speaks.
func (q *Question) inMouth(s *saying) Match {
	n := min(len(s.sayer), len(q.speaker))
	if n == 0 || !slices.Equal(s.sayer[len(s.sayer)-n:], q.speaker[len(q.speaker)-n:]) {
		return Match{}
	}
	if s.calls && !q.text.equates(&s.said.claim) {
		return Match{}
	}
	claimant := nameWords(s.said.Record.Claimant)
	if len(s.sayer) == 1 && len(claimant) > 1 && claimant[len(claimant)-1] == s.sayer[0] && len(q.speaker) > 1 && !slices.Equal(claimant, q.speaker) {
		return Match{} // another Ferris
	}
	if s.year > 0 && !(review.IsDate(q.date) && yearOf(q.date[:4]) == s.year) {
		return Match{}
	}
	return q.decide(s.said)
}

// equates reports that a text says with "is" or "were" that something is what it was called.
func (r *reading) equates(called *reading) bool {
	i := 0
	for j := range r.terms {
		if i < len(called.terms) && called.terms[i].is(&r.terms[j]) {
			i++
		}
	}
	return i == len(called.terms) && slices.ContainsFunc(r.words, copulas.Has)
}
