package match

import (
	"strings"

	"claimlight/wasm/model"
)

// A form is what a verb's ending says.
type form uint8

const (
	noVerb form = iota
	present
	past
	gerund
	infinitive
)

// formAt is the form of the word at i, if that may be a verb.
func (r *reading) formAt(i int) form {
	w := r.words[i]
	if r.isNoun(i) {
		return noVerb
	}
	if isParticiple(w) {
		if be := r.passive(i); be != "" {
			return r.beForm(be, i)
		}
	}
	switch lookup(w).Form {
	case model.Past, model.Participle:
		if r.reads(i-1, "to") { // to cut
			return infinitive
		}
		if r.class(i-1, model.Modal) { // will cut
			return present
		}
		return past
	case model.Third:
		return present
	case model.Gerund:
		return r.gerundAt(i)
	case model.Plain:
		switch {
		case r.reads(i-1, "to") && strings.HasPrefix(r.next(i-2), "fail"): // failed to pay: did not pay
			return r.formAt(i - 2)
		case r.reads(i-1, "to"):
			return infinitive
		case r.reads(0, "did"), strings.HasPrefix(r.next(i-1), "did"), r.reads(i-2, "did"):
			return past // Did the mayor double her salary? She did not.
		case r.reads(i-1, "not") && (r.reads(i-2, "has") || r.reads(i-2, "have")): // has yet to pay
			return past
		}
		return present
	}
	switch {
	case r.capital(i) && i > 0:
		return noVerb
	case len(w) > 4 && strings.HasSuffix(w, "ed"):
		return past
	case len(w) > 5 && strings.HasSuffix(w, "ing"):
		return r.gerundAt(i)
	}
	return noVerb
}

// gerundAt is the form of a word in -ing: none before its noun, as in a working lift and two
// Dorn fishing boats.
func (r *reading) gerundAt(i int) form {
	if next := r.next(i + 1); next == "" || isBreak(next) || r.class(i+1, anything) {
		return gerund
	}
	if r.modifies(i) || r.isFigure(i-1) || r.isFigure(i-2) && r.capital(i-1) {
		return noVerb
	}
	return gerund
}

// lookup is what the lists of the model and acts know of a word.
func lookup(w string) model.Word {
	e := model.Lookup(w)
	if e != (model.Word{}) {
		return e
	}
	if w == "beat" {
		e.Form = model.Past
	} else if acts.Has(w) {
		e.Form = model.Plain
	} else if base, ok := strings.CutSuffix(w, "s"); ok && (acts.Has(base) || acts.Has(strings.TrimSuffix(base, "e")) || strings.HasSuffix(base, "ie") && acts.Has(base[:len(base)-2]+"y")) {
		e.Form = model.Third
	}
	return e
}

// acts are verbs that the model does not list and that are hardly ever nouns.
const acts model.List = `abandon abolish absorb accelerate accompany accumulate acquire adapt allocate amend assassinate assemble assess assign
assist attract authorise authorize await beat belong betray bury calculate circulate coincide collide combine commit
compensate compete comply comprise conceal confiscate confront connect conquer consume contradict contravene
contribute convert coordinate correspond cultivate dedicate defeat defraud degrade delete demolish deploy deport
deprive derive descend detect deter deteriorate devote diagnose diminish disappear disclose discourage discriminate
dismantle displace disrupt dissolve distort distribute divert donate drown educate embezzle emigrate emit employ
encounter encourage endanger enforce enhance enlarge enrol enroll equip erase erode erupt evacuate evade evict
evolve execute exhaust expel exploit expose extort extract extradite facilitate forge fulfil hamper harass hijack
hinder humiliate immigrate implement imprison incite incorporate induce infect infiltrate inflict inhabit inherit
inspect inspire install integrate interfere interrogate interrupt intervene intimidate isolate kidnap kiss legalise
legalize liberate locate loot lure maintain manipulate manufacture marry merge mislead mistreat modify motivate
multiply neglect nominate obey obstruct occupy offend originate oust outlaw outnumber outperform oversee
overthrow overturn owe participate penalise penalize perish permit persecute persuade pollute possess postpone
precede prescribe preserve privatise privatize procure prolong promote prosecute provoke punish purchase pursue
qualify ratify rebuild reconstruct recruit regulate reinforce reinstate relocate renew renounce renovate repay
repeal replicate represent repress resemble reside resist resolve restore restrict resume retain retaliate retire
revise revive revoke rob sabotage shorten simplify smuggle solve stabilise stabilize starve strengthen submit
subsidise subsidize succumb suppress surpass surround survive suspend sustain tackle terminate tolerate transform
transmit undermine unite unveil utilise utilize vaccinate vanish violate weaken weigh`

// beForm is the form of the passive at i by its "be": what will be shut one will shut.
func (r *reading) beForm(be string, i int) form {
	switch be {
	case "am", "is", "are":
		return present
	case "being": // is being built, is building it
		return gerund
	case "be":
		for i--; i > 0 && r.words[i] != be; i-- {
		}
		if r.reads(i-1, "to") {
			return infinitive
		}
		return present
	}
	return past
}

// isNoun reports a verb's form that an article makes a noun of: the dumping of
// waste, the sale.
func (r *reading) isNoun(i int) bool {
	w := r.words[i]
	if r.class(i-1, model.Article) && !strings.HasSuffix(w, "ed") {
		return r.reads(i+1, "of") || lookup(w).Form != model.Gerund && lookup(w).Form != model.Past
	}
	if i > 0 && !isParticiple(w) && (r.isFigure(i-1) && yearOf(r.words[i-1]) == 0 || r.in(i-1, scales)) {
		return true // 40 marks
	}
	if model.Lookup(w).Form == model.Plain && r.inPhrase(i) {
		return true // the bridge collapse: one bridge collapses
	}
	return r.reads(i+1, "of") && (i == 0 || r.capital(i-1) && strings.HasSuffix(w, "ing") && model.Lookup(w).Cue == 0) // Ferris's scrapping of the toll
}

// inPhrase reports nouns before the word at i, none of them in the plural, behind an article.
func (r *reading) inPhrase(i int) bool {
	for k := i - 1; k > 0 && k > i-4; k-- {
		w := r.words[k]
		if isBreak(w) || r.class(k, ^model.Time) && !r.isFigure(k) || singular(w) != w && !strings.HasSuffix(w, "us") {
			return false
		}
		if r.class(k-1, model.Article) {
			return true
		}
	}
	return false
}
