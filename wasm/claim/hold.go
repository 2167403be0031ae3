package claim

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// hold says what the words before a noun phrase make of it, where a verb of
// saying follows it.
type hold uint8

const (
	free   hold = iota // it is the subject
	part               // it only ends the subject: the man who shot X
	unsaid             // it is the subject of what is not said: if X said
)

// held reads the token before the phrase Tokens[reach:j+1]. In doubt the phrase
// is within another: that names nobody.
func (f *finder) held(reach, j, low int) hold {
	b := reach - 1
	if b < low {
		return free
	}
	w := f.words[b]
	switch {
	case w.name != 0 || w.quoted != 0 || w.kind == text.Punct:
		return free
	// the company X founded said
	case reach > j:
		if w.form == model.Past || w.form == model.Participle {
			return part
		}
		return free
	// if X said; neither X nor Y said
	case w.class&(model.Subordinator|model.Coordinator) != 0 && f.among(b, unsayers):
		return unsaid
	// did X say
	case w.class&(model.Auxiliary|model.Modal) != 0 && f.clauseStarts(b, low):
		return unsaid
	case f.is(b, "that"):
		return f.heldByThat(b, reach, low)
	}
	if !f.has(j, model.Subject) && f.inside(b, reach, j, low) {
		return part
	}
	return free
}

// inside reports whether the word at b, neither a mark nor "that", takes the
// phrase after it into a longer one.
func (f *finder) inside(b, reach, j, low int) bool {
	w := f.words[b]
	switch {
	// those who know X say; but: the port, which X said was old
	case w.class&model.Relative != 0:
		return !f.opensPhrase(reach)
	// the school where X works said
	case f.is(b, "where"):
		return b > low && f.words[b-1].kind == text.Word && (f.words[b-1].name != 0 || f.words[b-1].class == 0 && f.words[b-1].form == model.NoForm)
	// a man posing as X, critics such as X; but: as X said
	case f.is(b, "as"):
		return !f.clauseStarts(b, low) && !f.has(b-1, model.Adverb)
	// X or Y said
	case f.is(b, "or"):
		return true
	// the man who shot X and Y said; a letter sent to X and Y said
	case f.is(b, "and"):
		return f.pending(b, low) || f.participial(b, j, low)
		// the man who shot X said, a statement read by X said
	}
	return w.class&(model.Auxiliary|model.Modal) != 0 || w.form != model.NoForm && !f.capital(b)
}

// heldByThat reads a phrase after the "that" at token b.
func (f *finder) heldByThat(b, reach, low int) hold {
	p := b - 1
	if p < low || !f.wordy(p) || f.words[p].quoted != 0 || f.words[p].name != 0 {
		return free
	}
	switch w := f.words[p]; {
	// rumours that X said; it is false that X said
	case w.class&model.Saying != 0 && w.form != model.Past, model.Untrue.Has(strings.ToLower(f.of(p))):
		return unsaid
	// a site that mimics X said; but: it emerged that X said, now that X said
	case w.form == model.NoForm && w.class == 0 && !f.opensPhrase(reach):
		return part
	}
	return free
}

// opensPhrase reports whether a subject can begin with token i.
func (f *finder) opensPhrase(i int) bool {
	return f.words[i].name != 0 || f.capital(i) || f.has(i, model.Determiner|model.Article|model.Possessive|model.Subject)
}

// clauseStarts reports whether token i is the first of a clause.
func (f *finder) clauseStarts(i, low int) bool {
	if i <= low {
		return true
	}
	return f.words[i-1].quoted != 0 || !f.wordy(i-1) || f.words[i-1].name == 0 && f.has(i-1, model.Coordinator|model.Whether)
}

// pending reports whether the clause before token b is still in a relative
// clause, its own verb to come: the man who shot X and …
func (f *finder) pending(b, low int) bool {
	verbs := 0
	for k := b - 1; k >= max(low, b-maxPhrase) && f.words[k].quoted == 0 && (f.wordy(k) || f.joins(k)); k-- {
		if f.has(k, model.Relative) || f.is(k, "that") && k > low && f.words[k-1].class == 0 && f.words[k-1].form == model.NoForm {
			return verbs <= 1
		}
		if f.finite(k) {
			verbs++
		}
	}
	return false
}

// participial reports whether the "and" at token b joins the name in j to one
// that a participle governs: a letter sent to X and Y. After a name the
// participle is a verb: Z spoke to X and Y said.
func (f *finder) participial(b, j, low int) bool {
	if b == low {
		return false
	}
	n, m := f.words[b-1].name, f.words[j].name
	if n == 0 || m == 0 || f.actors[f.mentions[n-1].actor].Kind != f.actors[f.mentions[m-1].actor].Kind {
		return false
	}
	p := f.mentions[n-1].first - 1
	if p-2 < low || f.words[p-1].form != model.Past || f.words[p-2].name != 0 || f.has(p-2, model.Subject|model.Auxiliary) {
		return false
	}
	return f.among(p, agency)
}

// adjectival reports whether the past form at token i stands before a noun as
// its adjective: the jailed journalist, newly elected mayor X.
func (f *finder) adjectival(i int) bool {
	if i+1 >= len(f.words) || !f.wordy(i+1) || f.has(i+1, model.Preposition|model.Determiner|model.Article|model.Subject|model.ObjectPronoun) {
		return false
	}
	k := i - 1
	for k >= 0 && k > i-4 && (f.adverbial(k) || f.has(k, model.Adverb) && !f.has(k, model.Determiner)) {
		k--
	}
	if k < 0 || f.words[k].quoted != 0 {
		return f.words[i].cue == 0
	}
	if f.words[k].name != 0 {
		return false
	}
	switch {
	case f.has(k, model.Determiner|model.Article|model.Possessive) || f.clitic(k):
		return !f.is(k, "that")
	case f.has(k, model.Preposition) && !f.is(k, "to"), f.words[k].kind == text.Punct, f.has(k, model.Coordinator) && f.comma(k-1):
		return f.words[i].cue == 0
	}
	return false
}

// outer is the words of the whole subject that ends at token j with a name that
// is not its speaker. What is no noun phrase has no subject that can be told.
func (f *finder) outer(j, low int) subject {
	first := j
	for first > max(low, j-maxPhrase) && f.words[first-1].quoted == 0 && f.joins(first-1) {
		first--
	}
	for first < j && f.words[first].name == 0 && f.has(first, model.Coordinator|model.Subordinator|model.Adverb) && !f.has(first, model.Determiner|model.Subject) {
		first++
	}
	if first+2 < j && f.has(first, model.Preposition) && f.has(first+1, model.Time) {
		first += 2 // on Monday the man who …
	}
	switch {
	case f.has(first, model.Relative) && f.is(first, "who") && first > low:
		return f.antecedent(first, low) // X, who in 2010 said
	case f.has(first, model.Relative) || f.asserted(first, j):
		return subject{}
	}
	return subject{first: first, last: j + 1, source: f.span(first, j+1).Of(f.doc.Text)}
}

// asserted reports whether Tokens[first:j+1] is a clause and no noun phrase: its
// first verb is that of no relative clause and no participle.
func (f *finder) asserted(first, j int) bool {
	for k := first; k <= j; k++ {
		if f.has(k, model.Relative) || k > first && (f.is(k, "that") || f.is(k, "where")) {
			return false
		}
		if !f.finite(k) || f.adjectival(k) {
			continue
		}
		w, p := f.words[k], k-1
		for p > first && f.has(p, model.Adverb) {
			p--
		}
		switch {
		case w.form != model.Past || k == first:
			return true
		case k == j: // the company X founded, the man arrested
			return false
		case f.words[p].name != 0 || f.has(p, model.Subject|model.Auxiliary):
			return true
		}
		return w.cue&model.Clause != 0 && !f.has(k+1, model.Preposition)
	}
	return false
}
