package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// isNoun reports whether the verb form at token i is a noun or adjective here:
// the report, his claims, the proposed deal.
func (f *finder) isNoun(i int) bool {
	w := f.words[i]
	j := i - 1
	if w.form == model.Gerund {
		return f.has(j, model.Article) || f.is(j, "of") // accused of saying
	}
	if f.has(j, model.Article) || f.clitic(j) {
		return true
	}
	if w.cue&model.AlsoNoun == 0 {
		return f.has(j, model.Preposition) && !f.is(j, "to") && f.words[j].name == 0 && !f.has(j, model.Time|model.Adverb)
	}
	if i+1 < len(f.words) && f.finite(i+1) || f.is(i+1, "that") && i+2 < len(f.words) && f.finite(i+2) {
		return true // protests broke out, rules that could
	}
	if q, ok := f.quotationAt(i + 1); ok && w.form == model.Third && f.capital(q.first+1) && j >= 0 && f.wordy(j) && !f.plural(j) {
		return false // the ad claims “…”
	}
	if w.form == model.Third && f.says(i+1) {
		return true // X posts claim
	}
	if w.form == model.Plain && j > 0 && f.words[j].name != 0 && !f.several(j) {
		return true // the New York state attorney, an Apple show
	}
	if w.form == model.Plain && j >= 0 && f.plural(j) && (f.is(i+1, "that") || i+1 < len(f.words) && f.opensPhrase(i+1)) {
		return false // users claim that …
	}
	if w.form == model.Third && f.is(i+1, "that") && j >= 0 && f.words[j].kind == text.Word && !f.plural(j) && !f.has(j, model.Adverb|model.Preposition|model.Determiner|model.Auxiliary) {
		return false // a post claims that …
	}
	if (w.form == model.Plain || w.form == model.Third) && !f.agrees(j) || w.form == model.Plain && f.has(j, model.Coordinator) {
		return true
	}
	return f.has(j, model.Determiner|model.Preposition) && !f.is(j, "to") ||
		f.has(i+1, model.Preposition) && !f.is(i+1, "in") && !(f.is(i+1, "to") && w.cue&model.Infinitive != 0) && w.cue&model.Topic == 0 && !f.callsFor(i)
}

// several reports whether the name that ends at token j can be the subject of a
// plain form: Democrats, or the last of X and Y.
func (f *finder) several(j int) bool {
	m := f.mentions[f.words[j].name-1]
	if f.actors[m.actor].Kind == actor.Group || f.plural(j) || m.first > 0 && f.is(m.first-1, "and") {
		return true
	}
	first := f.phraseReach(j, max(0, j-maxPhrase))
	head := f.head(first, j+1)
	// data from X show that, posts on X claim that
	return f.is(j+2, "that") && f.words[head].name == 0 && (f.has(head, model.Evidence) || f.plural(head))
}

// says reports whether a plain verb of saying, perhaps after an adverb, stands
// at token i: its subject is a plural noun.
func (f *finder) says(i int) bool {
	for i < len(f.words) && f.adverbial(i) {
		i++
	}
	if i >= len(f.words) || f.words[i].quoted != 0 {
		return false
	}
	return f.words[i].form == model.Plain && f.words[i].cue&model.Clause != 0
}

// agrees reports whether token j can end the subject of a verb that is as often
// a noun: a name, a pronoun, who; officials, a report; a mark; an adverb. Any
// other noun before it makes a compound: climate rules.
func (f *finder) agrees(j int) bool {
	if j < 0 {
		return false
	}
	w := f.words[j]
	return w.name != 0 || w.quoted != 0 || !f.wordy(j) || f.is(j, "to") || f.adverbial(j) ||
		w.class&(model.Subject|model.Relative|model.Evidence|model.Spokes|model.Saying|model.Adverb|model.Coordinator) != 0
}

func (f *finder) nextToQuote(i int) bool {
	return i > 0 && f.words[i-1].quoted != 0 || i+1 < len(f.words) && f.words[i+1].quoted != 0
}

// left is what stands between subject and cue.
type left struct {
	end                              int // last token of the subject, or what stands in its place
	negated, modal, passive, refused bool
	infinitive, progressive, perfect bool
	able                             bool // able to say: refused only where negated
	habit                            bool // used to say, likes to say
}

// lookLeft walks from the cue at token i over auxiliaries and adverbs.
func (f *finder) lookLeft(u *unit, i int) left {
	l := left{}
	j := i - 1
	for ; j >= max(u.first, i-10); j-- {
		w := f.words[j]
		if w.quoted != 0 || w.name != 0 || !f.wordy(j) {
			break
		}
		if w.class&model.Negation != 0 && w.class&(model.Adverb|model.Auxiliary|model.Modal) != 0 {
			l.negated = true
		}
		if !f.stepsLeft(&l, j, f.words[i].form) {
			break
		}
	}
	l.end = j
	l.refused = l.refused && (l.negated || !l.able)
	return l
}

// stepsLeft reports whether token j belongs to the verb group, and notes what
// it says of it.
func (f *finder) stepsLeft(l *left, j int, form model.Form) bool {
	w := f.words[j]
	switch {
	case w.class&model.Modal != 0:
		l.modal = true
	case w.class&model.Auxiliary != 0 && w.class&model.Possessive == 0:
		if f.isBe(j) {
			if form == model.Past || form == model.Participle {
				l.passive = true
			}
			l.progressive = true
		} else {
			l.perfect = true
		}
		return !f.clitic(j)
	case f.is(j, "to") && form == model.Plain:
		l.infinitive = true
	case l.infinitive && w.class&model.Refusal != 0:
		l.refused, l.able = true, f.is(j, "able")
	case l.infinitive && f.habit(j):
		l.habit = true
	case w.class&model.Time != 0 && w.class&model.Subject == 0:
	case f.is(j, "on") && f.has(j+1, model.Time):
	case (f.is(j, "each") || f.is(j, "both") || f.is(j, "all")) && j > 0 && f.wordy(j-1) && !f.has(j-1, model.Coordinator|model.Preposition|model.Subordinator):
	default:
		return w.class&model.Adverb != 0 && w.class&(model.Determiner|model.Subject) == 0 || f.adverbial(j)
	}
	return true
}

// habit reports whether "token j to say" means that it was said.
func (f *finder) habit(j int) bool {
	return f.among(j, habits)
}

func (f *finder) isBe(i int) bool { return f.among(i, copulas) }

// adverbial reports whether token i looks like an adverb of manner: bluntly.
func (f *finder) adverbial(i int) bool {
	s := f.of(i)
	return len(s) > 4 && s[len(s)-2:] == "ly" && f.words[i].class&^model.Maybe == 0 && !f.capital(i)
}
