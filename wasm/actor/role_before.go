package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/order"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// roleTitle is the title or occupation right before the name with all that
// describes it: "White House envoy", "Ukraine's President".
func (f *finder) roleTitle(n *name) role {
	from, last := n.titled, n.first
	if from < last && f.plural(last-1) {
		return role{} // Senators Lee and Poe
	}
	if from == last || f.courteous(from) {
		switch {
		case f.calls(from-1, Person):
			from-- // the mayor | Dr Lee
		case from < last:
			return role{} // Dr Lee
		default:
			if from = f.seated(n); from == last {
				return role{}
			}
		}
	}
	for last > from && (f.courteous(last-1) || f.mark(last-1, '.') && f.courteous(last-2)) {
		last-- // Prime Minister | Sir
	}
	return f.described(n, from, last, 0)
}

// courteous reports whether the token at i is a title that says nothing of what somebody is.
func (f *finder) courteous(i int) bool { return f.in(i, courtesy) || f.in(i, honorifics) }

// seated is where a title begins that says of what, right before a name; the name
// itself where there is none: Mayor of Lima | Ana Ruiz.
func (f *finder) seated(n *name) int {
	lowest := max(f.doc.Sentences[n.sentence].First, n.first-maxBefore)
	for i := n.first - 1; i > lowest && f.is(i, word.Capital) || i < n.first-1 && i > lowest && f.in(i, linking); i-- {
		if f.in(i, linking) {
			if f.is(i-1, word.Head) {
				return i - 1
			}
			break
		}
	}
	return n.first
}

// plural reports whether the token at i is the title of several: Senators.
func (f *finder) plural(i int) bool {
	w := f.surface(i)
	return ends(w, "s") && model.Heads.Has(w[:len(w)-1]) && !model.Heads.Has(w)
}

// described widens a role to the left over what describes it.
func (f *finder) described(n *name, from, last, more int) role {
	lowest := max(f.doc.Sentences[n.sentence].First, from-maxBefore)
	owned := false
	for from > lowest && f.describes(from-1) {
		from--
		owned = owned || f.is(from, word.Possessive)
	}
	from = max(f.whole(from), f.doc.Sentences[n.sentence].First)
	for from < last && (f.is(from, word.Possessive) || f.mark(from, '.') || f.hyphened(from)) {
		from++
	}
	if w := f.surface(from - 1); owned && from > lowest && (w == "the" || w == "The") {
		from-- // the bank's first director
	}
	return f.weigh(from, last, more)
}

// hyphened reports whether the token at i goes on with a number: 34 | -year-old.
func (f *finder) hyphened(i int) bool {
	return i > 0 && f.doc.Tokens[i-1].End == f.doc.Tokens[i].Start && (f.number(i-1) || f.reads(i-1, "-"))
}

// whole is where the name begins that goes on or ends at token i; i where none does:
// University of | Michigan president, Bundesbank | president.
func (f *finder) whole(i int) int {
	at, _ := order.Find(len(f.names), func(k int) int { return f.names[k].first - i })
	if at > 0 && f.names[at-1].last >= i {
		return f.names[at-1].first
	}
	return i
}

// describes reports whether the token at i may stand before a title within a
// role: a name or noun with or without 's, a demonym, an adjective, "chairman and".
func (f *finder) describes(i int) bool {
	switch {
	case f.article(i):
		return false
	case f.is(i, word.Possessive):
		return i > 0 && f.doc.Tokens[i-1].Kind == text.Word && !f.class(i-1, model.Time)
	case f.is(i+1, word.Possessive):
		return !f.is(i, word.Barred)
	case f.is(i, word.Opening):
		return f.is(i, word.Known|word.Demonym|word.Shout|word.Rank) || f.calls(i, Person) || f.is(i+1, word.Capital) && !f.common(i) || lasting.Has(strings.ToLower(f.surface(i)))
	case f.is(i, word.Capital):
		return !f.is(i, word.Barred)
	case f.doc.Tokens[i].Kind != text.Word:
		return false
	case f.reads(i, "and"):
		return f.calls(i-1, Person)
	}
	w := f.surface(i)
	if f.is(i+1, word.Capital) && (ends(w, "s") || ends(w, "ed") || ends(w, "ing")) {
		return false // a verb: admires the President
	}
	return f.calls(i, Person) || !f.is(i, word.Function|word.Speech) || lasting.Has(w) || ends(w, "est")
}

// common reports whether the word at i is a function word or verb, with a capital.
func (f *finder) common(i int) bool {
	w := strings.ToLower(f.surface(i))
	entry := model.Lookup(w)
	return entry.Class != 0 || entry.Form != 0 || model.English.Has(w)
}

// roleComma is the noun phrase before a comma and the name: "its spokesman, Lee,",
// "the head of the bank, Lee,".
func (f *finder) roleComma(n *name) role {
	at := n.titled - 1
	end := f.behind(n)
	if f.quoted[n.first] || !f.mark(at, ',') || !f.mark(end, ',') && !f.mark(end, '.') {
		return role{}
	}
	at = f.timeless(at)
	if head := f.headOf(at, f.doc.Sentences[n.sentence].First); head >= 0 {
		return f.described(n, head, at, commaWeight)
	}
	return role{}
}

// timeless is the end of a noun phrase without the time behind it: its head then, its
// head at that time.
func (f *finder) timeless(end int) int {
	switch w := f.surface(end - 1); {
	case w == "then" || w == "now":
		return end - 1
	case w == "time" && f.reads(end-3, "at"):
		return end - 3
	}
	return end
}

// headOf is the noun for a person that heads the noun phrase up to token last: the
// last word, or the last before of, for, at or in. Else -1.
func (f *finder) headOf(last, lowest int) int {
	for i := last - 1; i >= max(lowest, last-maxBehind); i-- {
		switch w := f.surface(i); {
		case i == last-1 && f.calls(i, Person):
			return i
		case locating.Has(w) && w != "to" && w != "from":
			if f.calls(i-1, Person) && i+1 < last {
				return i - 1
			}
		case w == "the" || w == "and" || w == "&" || f.is(i, word.Possessive|word.Capital):
		case f.doc.Tokens[i].Kind != text.Word || f.is(i, word.Speech) || f.class(i, model.Preposition|model.Auxiliary|model.Relative|model.Subordinator):
			return -1
		}
	}
	return -1
}

// roleTrade is what is said before an organization: "The regulator, the Energy
// Authority,", "German carmaker Volkswagen".
func (f *finder) roleTrade(n *name) role {
	if f.calls(n.first-1, Organization) && !f.is(n.first-1, word.Capital) {
		return f.described(n, n.first-1, n.first, 0)
	}
	at := n.first - 1
	if f.reads(at, "the") {
		at--
	}
	first := f.doc.Sentences[n.sentence].First
	if at <= first || !f.mark(at, ',') || !f.mark(n.last, ',') || f.class(n.last+1, model.Coordinator) || f.is(at-1, word.Capital) {
		return role{}
	}
	r := f.described(n, at, at, commaWeight)
	if r.weight > 0 && (f.calls(at-1, Organization) && f.article(r.first-1) || at < n.first-1 && (f.is(r.first-1, word.Opening) || r.first == first)) {
		return r
	}
	return role{}
}
