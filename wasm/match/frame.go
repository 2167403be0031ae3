package match

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// loadedAside reports an aside within the claim that names somebody else, or that
// turns it: ", acting for Vang," or ", so the legend goes,".
func (c *comparison) loadedAside() bool {
	noun := false // it begins with an article
	for i, w := range c.q.words {
		if int32(i) < c.in.first || int32(i) > c.in.last || !c.inAside(int32(i)) {
			continue
		}
		if isBreak(c.q.next(i - 1)) {
			noun = c.q.class(i, model.Article)
		}
		if loads.Has(w) {
			return true
		}
		if c.interrupts(i) {
			continue
		}
		if c.q.staged(i) {
			return true
		}
		if w == "or" || w == "so" || w == "not" || !noun && (w == "with" || w == "for") || lookup(w).Form == model.Plain && !c.q.isNoun(i) {
			return true
		}
	}
	for _, t := range c.q.terms {
		if c.in.first <= t.at && t.at <= c.in.last && c.inAside(t.at) && t.name && !c.interrupts(int(t.at)) && !c.holds(t.at) {
			return true
		}
	}
	return false
}

// holds reports a word of an aside that only names who holds the office before it: the
// mayor of Dorn, Ada Ferris, sold it.
func (c *comparison) holds(at int32) bool {
	from, to := at, at
	for ; !isBreak(c.q.words[from-1]); from-- {
	}
	for ; !isBreak(c.q.words[to]); to++ {
	}
	start := c.q.phraseStart(from - 1)
	if start > 1 && c.q.words[start-1] == "of" {
		start = c.q.phraseStart(start - 1)
	}
	office := false
	for i := start; i < from-1; i++ {
		w := c.q.words[i]
		office = office || offices.Has(w) || model.Occupations.Has(w)
	}
	named := c.q.find(start, from-1, func(t *term) bool { return t.name && c.back[c.q.termAt(t.at)] >= 0 })
	for i := from; i < to; i++ {
		if !c.q.capital(int(i)) || c.q.class(int(i), anything) {
			return false
		}
	}
	return office && named && c.q.words[from-1] == "," && c.q.words[to] == ","
}

// termAt is the term that is word at.
func (r *reading) termAt(at int32) int {
	return slices.IndexFunc(r.terms, func(t term) bool { return t.at == at })
}

// staged reports a preposition that opens an aside and leads to no time: in a dream, at
// worst, as gossip has it.
func (r *reading) staged(i int) bool {
	if !isBreak(r.next(i-1)) || !r.reads(i, "as") && !r.class(i, model.Preposition) {
		return false
	}
	for k := i; k < len(r.words) && !isBreak(r.words[k]); k++ {
		if yearOf(r.words[k]) > 0 || r.monthAt(k) > 0 || r.in(k, spans) || r.in(k, weekdays) {
			return false
		}
	}
	return true
}

// interrupts reports a word of the article's within a quotation that has the claim: the
// tag in "The port", she said, "is closed".
func (c *comparison) interrupts(i int) bool {
	return c.q.marks[i]&quoted == 0 && c.q.marks[c.in.first]&quoted != 0 && c.q.marks[c.in.last]&quoted != 0
}

// fiction reports words that place what is told in a work or a game.
func (r *reading) fiction() bool {
	for _, w := range r.words {
		if fictions.Has(w) {
			return true
		}
	}
	return false
}

const fictions model.List = `ballad cabaret cartoon comedy comics episode episodes fiction fictional film films game
imaginary legend legends lyrics movie musical musicals namesake novel novelist novels opera operas parody play
played plot poem poems prank routine screenplay script sitcom sketch sketches song songs stage storyline
textbook thriller trailer video-game`

// introduced reports that what stands before the claim in its sentence is loaded:
// "It is absurd to say that". Another statement before it, joined by "and", is not
// about it.
func (c *comparison) introduced() bool {
	if suppositions.Has(c.q.next(0)) && c.q.next(0) != c.r.next(0) {
		return true
	}
	before := c.q.words[:c.in.from]
	if len(before) == 0 || before[len(before)-1] == "and" || before[len(before)-1] == ";" || c.again || c.in.deed {
		return false
	}
	part := reading{words: before, marks: c.q.marks[:len(before)]}
	return part.loaded() || before[len(before)-1] == ":" && part.headed()
}

// headed reports words before a colon that are neither a name nor a saying: true or not.
func (r *reading) headed() bool {
	for i, w := range r.words {
		if !isBreak(w) && !isPlain(w) && !(r.capital(i) && i > 0) && !headings.Has(w) && (tile.IsStop(w) || tile.Rarity(text.Stem(w)) < tile.MaxRarity) {
			return true
		}
	}
	return false
}

// headings open a report before a colon.
const headings model.List = `a an background breaking correspondent exclusive fact figures in live minister news now of official
president press prime record secretary spokesman spokesperson spokeswoman statement the update updated
watch`

// trailed reports a word behind the claim that doubts it, or who says it with what loads
// him: the port is closed, a forged letter says.
func (c *comparison) trailed() bool {
	if at := int(c.in.to); at+2 < len(c.q.words) && c.q.reads(at, ",") && c.q.class(at+1, model.Article) && c.q.isLoaded(at+2) {
		return true
	}
	for _, w := range c.q.words[min(int(c.in.to), len(c.q.words)):] {
		if loads.Has(w) || w == "paper" || w == "theory" {
			return true
		}
	}
	return false
}

// loaded reports a frame that does more than say who says it and when: one of its words
// doubts, or a verb of the clause that says it is no plain verb of saying. What another
// clause of the sentence tells, or what stands behind a comma, is not about it.
func (r *reading) loaded() bool {
	if r.reads(0, "when") && !r.reads(1, "asked") || slices.ContainsFunc(r.words, loads.Has) { // when she says that, …
		return true
	}
	if r.reads(0, ",") && r.in(1, joiners) || r.reads(0, ";") {
		return false // nothing but another clause behind it
	}
	sets := r.class(0, model.Preposition|model.Subordinator) && !slices.ContainsFunc(r.words, isPlain) // after years of cuts, …
	said := false
	for i := r.lastClause(); i < len(r.words); i++ {
		switch w := r.words[i]; {
		case !said && i > 0 && w == "," && (r.class(i+1, model.Article) || r.in(i+1, relatives)): // Holm, who leads it, said
			for end := i + 1; end < len(r.words); end++ {
				if r.reads(end, ",") {
					i = end
					break
				}
			}
		case said && w == ",": // what is added to a saying, and not who says it: only to correct himself, but meaning another
			next := r.next(i + 1)
			return next == "only" || next == "but" || strings.HasSuffix(next, "ing") && !isPlain(next) && !adding.Has(next)
		case isPlain(w):
			if said = true; isSaying(w) && i > 0 && (r.reads(i-1, "to") || r.isLoaded(i-1) || isPlain(r.words[i-1]) && !r.reads(i-1, "statement")) && !r.reads(i+1, ",") {
				return true // told to say, regrets saying
			}
		case r.isLoaded(i) && !(sets && !r.modifies(i)) && !(said && r.formAt(i) == noVerb): // told listeners that
			return true
		}
	}
	return false
}

// isSaying reports a verb of saying that is not finite.
func isSaying(w string) bool {
	e := lookup(w)
	return e.Cue&model.Tag != 0 && (e.Form == model.Plain || e.Form == model.Gerund) && e.Cue&model.AlsoNoun == 0
}

// relatives begin what is told of who speaks.
const relatives model.List = `which who whose`

// adding are what is done with a saying that leaves it as it is.
const adding model.List = `accusing calling citing during following including quoting referencing referring urging`

// repeats reports a claim that has what makes a frame loaded: most people think that …
func (r *reading) repeats(frame *reading) bool {
	found := false
	for _, w := range frame.words {
		if loads.Has(w) {
			if found = slices.Contains(r.words, w); !found {
				return false
			}
		}
	}
	return found
}

// lastClause is where the last clause of a frame begins that has a verb of saying.
func (r *reading) lastClause() (from int) {
	for i, w := range r.words {
		if (isStop(w) || joiners.Has(w)) && r.hasVerb(0, int32(i)) && slices.ContainsFunc(r.words[i:], isPlain) {
			from = i + 1
		}
	}
	return from
}

// joiners part two clauses.
const joiners model.List = `although and but though while`

// isLoaded reports a word that is a verb and not one of saying.
func (r *reading) isLoaded(i int) bool {
	w := r.words[i]
	e := lookup(w)
	switch {
	case r.capital(i), isBreak(w), e.Class&model.Auxiliary != 0:
		return false
	case strings.HasSuffix(w, "ed") && len(w) > 4, strings.HasSuffix(w, "ing") && len(w) > 5:
		return !attributes.Has(w)
	case e.Form == model.Past, e.Form == model.Third, e.Form == model.Gerund, e.Form == model.Participle:
		return true
	}
	next := r.next(i + 1)
	return (next == "that" || next == "how") && e.Class == 0 && !r.isFigure(i) // dreamt that; whatever is no verb of saying
}

// attributes are participles that say no more of who speaks than who that is: an exiled minister.
const attributes model.List = `appointed celebrated circulating convicted distributed elected exiled experienced governing handed jailed leading leaked ousted
printed published respected retired ruling shared sitting striking unnamed updated wounded`

// isPlain reports a word with which a thing is said and no more than that.
func isPlain(w string) bool {
	const turns = model.Denial | model.Question | model.Doubt | model.Infinitive
	cue := model.Lookup(w).Cue
	return plain.Has(w) || cue&(model.Tag|model.Finding) != 0 && cue&turns == 0
}

// suppositions open a sentence that only supposes.
const suppositions model.List = `assume had imagine say should suppose sure were yeah`

// plain are words that stand around verbs of saying, and those that know.
const plain model.List = `according briefing building concerning during emerged evening following hearing helped including interview keeping
knew know known knows learned learns meeting morning pointed points press pressed promoting published recorded
regarding reminded reminds speaking spoke statement televised united visited visiting waiting`

// loads are the nouns, adjectives and verbs of a frame that doubt what stands in it.
const loads model.List = `absurd accusation accusations actors ai ai-generated allegation allegations april
ashamed await believe believed believes bet charge charges cheek clear clearing contestants cranks danger
debunk debunked debunks deepfake dream early evidence eyes fake far-fetched finding findings fool fools
glitch gorafi gossip grin hardly headline headlines hoax hoaxer hoaxers idea impossible ironically jeered
jeers jest joke jokingly laugh laughed laughing laughs lawsuit lawsuits legend libel lie lies little madness mislead
mock mocked mockingly myth namesake nightmare nonsense notion onion plausible postillon prank pray
prayed pretend proof prove proven quipped quips rather reality reckon reckoned reckons regret regrets
regretted right role rubbish rumor rumors rumour rumours sake sarcasm sarcastically satire scoffed scoffs
series sketch slander smear smirk stop suit suits swear tale television think thinks thought threw throw
translation unable unlikely untrue villain wink withdrew word worst wrong yeah`
