package match

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/tile"
)

// guard looks for what alignment does not see and what makes another claim of the
// same words. Each guard is one way in which a sentence was once taken for a claim
// that it does not make; all of them say so in doubt.
func (c *comparison) guard() {
	whole := window{to: int32(len(c.r.words))}
	c.differ(Role, c.q.agents(c.in, c.place) != c.r.agents(whole, c.claimPlace))
	c.differ(Quantifier, c.q.excepts() != c.r.excepts())
	c.differ(Scope, c.q.joined(c.in) != c.r.joined(whole))
	c.differ(Number, c.q.minus != c.r.minus)
	c.differ(Unit, c.q.foreign != c.r.foreign)
	c.differ(Name, c.sameButNames() || c.ranks() || c.unnamed())
	c.differ(Scope, c.loadedAside())
	c.differ(Hedged, !c.turned && (c.asked.frame.loaded() || c.q.fiction() && !c.r.fiction() || c.introduced() || c.trailed()))
}

// agents counts the words "by" that name who did something and that the order of an
// active sentence has not taken account of: "Ferris defeated by Lind".
func (r *reading) agents(in window, p places) (n int) {
	for i := in.from; i < in.to; i++ {
		next, second := r.next(int(i)+1), r.next(int(i)+2)
		if r.words[i] != "by" || i+1 == p.agent || r.isFigure(int(i)+1) || r.isFigure(int(i)+2) || amounts.Has(next) || manners.Has(next) || manners.Has(second) ||
			strings.HasSuffix(next, "ing") || r.deedOf(int(i), int(in.from)) {
			continue
		}
		n++
	}
	return n
}

// deedOf reports a deed told as a noun with its object before the "by" at i, which
// the order of an active sentence knows: the rejection of the treaty by parliament.
func (r *reading) deedOf(i, from int) bool {
	for k := i - 1; k > from; k-- {
		if r.words[k] == "of" {
			return r.isDeed(k - 1)
		}
	}
	return false
}

// amounts open what something changes by.
const amounts model.List = `a about almost around at half less more nearly over roughly some two-thirds under`

// excepts counts the words that take somebody out of all: everyone but, all except.
func (r *reading) excepts() (n int) {
	for i, w := range r.words {
		switch w {
		case "except", "excluding", "barring":
			n++
		case "but":
			for k := max(i-6, 0); k < i; k++ {
				if wholes.Has(r.words[k]) {
					n++
					break
				}
			}
		}
	}
	return n
}

const wholes model.List = `all any anybody anyone anything each every everybody everyone everything no nobody none nothing`

// joined counts the words that join, narrow or turn without being a term: or, among,
// still, by 2030.
func (r *reading) joined(in window) (n int) {
	for i := in.from; i < in.to; i++ {
		switch r.words[i] {
		case "or", "either", "among", "amongst", "still", "total", "got":
			n++
		case "by": // by 2030 is not in 2030
			if yearOf(r.next(int(i)+1)) > 0 {
				n += 100
			}
		case "just":
			if r.isFigure(int(i) + 1) {
				n++
			}
		case "too": // too safe to cross; but not "he paid, too"
			if next := r.next(int(i) + 1); next != "" && !isBreak(next) {
				n += 10
			}
		}
	}
	return n
}

// sameButNames reports names that were taken for one and are spelt otherwise: Simon
// and Simone. A people may stand for its country, and y for i.
func (c *comparison) sameButNames() bool {
	for i, at := range c.at {
		if at < 0 {
			continue
		}
		t, u := &c.r.terms[i], &c.q.terms[at]
		if !t.name && !t.head || !u.name && !u.head {
			continue
		}
		if a, b := c.r.words[t.at], c.q.words[u.at]; a != b && !sameSpelling(a, b) {
			return true
		}
	}
	return false
}

func sameSpelling(a, b string) bool {
	if spelling(a) == spelling(b) {
		return true
	}
	if model.FirstNames.Has(title(a)) || model.FirstNames.Has(title(b)) {
		return false
	}
	if model.Demonyms.Has(title(a)) || model.Demonyms.Has(title(b)) || model.Demonyms.Has(title(strings.TrimSuffix(a, "s"))) || model.Demonyms.Has(title(strings.TrimSuffix(b, "s"))) {
		return fold(a) == fold(b) || model.Countries.Has(title(a)) == model.Countries.Has(title(b)) || !nigers.Has(a) && !nigers.Has(b)
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) > 4 && b == a+"n" && strings.HasSuffix(a, "a") { // a people that no list knows
		return true
	}
	_, one := synonyms.Get(a)
	_, other := synonyms.Get(b)
	return one || other || fold(a) == fold(b) && tile.Rarity(fold(a)) < tile.MaxRarity
}

// nigers are two countries whose peoples are spelt nearly alike.
const nigers model.List = `niger nigeria nigerian nigerians nigerien nigeriens`

// spelling is a name without what other alphabets leave open: Sergey, Sergei.
func spelling(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == 'y' || c == 'j' {
			c = 'i'
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	return string(b)
}

// ranks reports two titles of one name that differ, or one that is not in force:
// Mrs Brandt is not Mr Brandt, nor the vice president the president.
func (c *comparison) ranks() bool {
	for i, at := range c.at {
		if at < 0 || !c.r.terms[i].name && !c.r.terms[i].head {
			continue
		}
		a, b := c.r.rankAt(int(c.r.terms[i].at)), c.q.rankAt(int(c.q.terms[at].at))
		if a != "" && b != "" && a != b || untitled.Has(a) != untitled.Has(b) {
			return true
		}
	}
	return false
}

// rankAt is the title before the name that word i belongs to, or what ends it.
func (r *reading) rankAt(i int) string {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		w := r.words[k]
		switch {
		case untitled.Has(w):
			return w
		case ranked.Has(w) || model.Ranks.Has(title(w)):
			if untitled.Has(r.next(k - 1)) {
				return r.words[k-1]
			}
			return fold(w)
		case !r.capital(k):
			return ""
		}
	}
	return ""
}

const (
	untitled model.List = `acting deputy ex former interim late then vice`
	ranked   model.List = `doctor dr king lady lord miss mr mrs ms prince princess professor queen sergeant sir`
)

// unnamed reports a claim that says of whom it speaks by an office alone, or gives
// figures of nobody: the mayor is another in another town.
func (c *comparison) unnamed() bool {
	if c.again || saidBy(c.record, c.asked.speaker) || c.r.find(0, MaxWords, func(t *term) bool { return t.name || t.head && tile.Rarity(t.stem) == tile.MaxRarity }) {
		return false
	}
	for i, w := range c.r.words {
		if offices.Has(w) && (c.r.isDefinite(i) || i == 0) {
			return true
		}
	}
	return false
}

// isDefinite reports the article before a word.
func (r *reading) isDefinite(i int) bool {
	for k := i - 1; k >= 0 && k > i-3; k-- {
		if w := r.words[k]; w == "the" || w == "our" {
			return true
		}
	}
	return false
}

const offices model.List = `army cabinet chancellor city company council country government governor king mayor minister ministry opposition
parliament party police president queen state town university village`

// loadedAside reports an aside within the claim that names somebody else, or that
// turns it: ", acting for Vang," or ", so the legend goes,".
func (c *comparison) loadedAside() bool {
	for i, w := range c.q.words {
		if int32(i) < c.in.first || int32(i) > c.in.last || !c.inAside(int32(i)) {
			continue
		}
		if w == "or" || w == "so" || w == "not" || w == "with" || w == "for" || loads.Has(w) || model.Lookup(w).Form == model.Plain && !c.q.isNoun(i) {
			return true
		}
	}
	for _, t := range c.q.terms {
		if c.in.first <= t.at && t.at <= c.in.last && c.inAside(t.at) && t.name {
			return true
		}
	}
	return false
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

const fictions model.List = `actor actress cartoon comedy episode fiction film game legend movie musical novel novels parody play played prank
sitcom sketch thriller video-game`

// introduced reports that what stands before the claim in its sentence is loaded:
// "It is absurd to say that". Another statement before it, joined by "and", is not
// about it.
func (c *comparison) introduced() bool {
	if suppositions.Has(c.q.next(0)) && c.q.next(0) != c.r.next(0) {
		return true
	}
	before := c.q.words[:c.in.from]
	if len(before) == 0 || before[len(before)-1] == "and" || before[len(before)-1] == ";" || c.again {
		return false
	}
	part := reading{words: before, marks: c.q.marks[:len(before)]}
	return part.loaded()
}

// trailed reports a word behind the claim that doubts it.
func (c *comparison) trailed() bool {
	for _, w := range c.q.words[min(int(c.in.to), len(c.q.words)):] {
		if loads.Has(w) || w == "paper" || w == "theory" {
			return true
		}
	}
	return false
}

// loaded reports a frame that does more than say who says it and when: one of its
// verbs is no plain verb of saying, or one of its nouns doubts.
func (r *reading) loaded() bool {
	for i, w := range r.words {
		switch {
		case loads.Has(w):
			return true
		case plain.Has(w) || r.capital(i) || model.Lookup(w).Class&model.Auxiliary != 0:
		case strings.HasSuffix(w, "ed") && len(w) > 4, strings.HasSuffix(w, "ing") && len(w) > 5:
			return true
		default:
			switch model.Lookup(w).Form {
			case model.Past, model.Third, model.Gerund, model.Participle:
				return true
			case model.Plain:
				if i == 0 || r.next(i+1) == "that" {
					return true
				}
			}
		}
	}
	return false
}

// suppositions open a sentence that only supposes.
const suppositions model.List = `assume imagine say suppose sure yeah`

// plain are the words that say a thing was said, and what stands around them.
const plain model.List = `according acknowledged acknowledges add added adding adds admits admitted affirmed affirms alleged alleges announced
announces announcing argue argued argues asserted asserts briefing building claim claimed claims concerning confirmed
confirms declared declares during evening explained explains following hearing helped including insist insisted
insists interview keeping meeting morning note noted notes observed pointed points posted posts press pressed
promoting published read reads recalled recalls recorded regarding remarked reminded reminds repeated repeats report
reported reports responded said say saying says speaking spoke state stated statement states televised tell telling
tells testified testifying told tweeted tweets united visited visiting waiting warned warns write writes writing wrote`

// loads are the nouns, adjectives and verbs of a frame that doubt what stands in it.
const loads model.List = `absurd accusation accusations ai ai-generated allegation allegations april ashamed await believe bet charge charges
clear clearing debunk debunked debunks deepfake early evidence fake far-fetched finding findings fool fools hardly
hoax hoaxer hoaxers idea impossible joke laugh legend libel lie lies little madness mock mocked myth nonsense notion
plausible prank pray prayed pretend proof prove proven rather right rubbish rumor rumors rumour rumours sake satire
series sketch slander smear stop suit suits swear tale television threw throw unable unlikely untrue voters withdrew
word wrong yeah`
