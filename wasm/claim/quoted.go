package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
)

// loose reads a unit without an attribution of its own.
func (f *finder) loose(u *unit) {
	q := f.words[u.first].quoted
	if q != 0 && f.allQuoted(u) {
		f.bareQuote(u)
		return
	}
	if f.strangeTag(u) || f.unclaimed(u) || u.silent {
		return
	}
	for _, s := range u.sentences {
		f.own(u, s.First, s.Last)
	}
}

// strangeTag reads a quotation before words that no list knows as a tag: “…,” X
// shot back. A clause that ends in a mark within its quotation, and does not end
// the sentence, is an utterance; a title before an apposition has no verb.
// Whose words they are is told only by a subject with its verb right behind, or
// with a verb of saying behind what is said of it: “…,” X, who …, said.
func (f *finder) strangeTag(u *unit) bool {
	q, ok := f.quotationAt(u.first)
	if !ok || q.last >= u.last || !f.quoteEnds(q.last-1) || !f.utters(q) && !f.dash(q.last) {
		return false
	}
	if f.dash(q.last) {
		return f.say(u, signed, -1, f.signature(q.last+1, u.last), q.first, q.last)
	}
	return f.say(u, unlistedTag, -1, f.behind(u, q.last), q.first, q.last)
}

// behind is the name or pronoun at token i if it can only be who said the quotation
// before it.
func (f *finder) behind(u *unit, i int) subject {
	w := f.words[i]
	if w.name == 0 && !f.has(i, model.Subject) && (!f.capital(i) || w.class != 0) {
		return subject{}
	}
	end := i + 1
	if w.name != 0 {
		end = f.mentions[w.name-1].last
	}
	switch {
	case end >= u.last:
		return subject{}
	case f.quotes(end): // “…,” X quoted Y as saying
		if j := end + 1; j < u.last && f.words[j].name != 0 {
			return f.resolve(j, f.mentions[f.words[j].name-1].last)
		}
		return subject{}
	case f.wordy(end) && f.words[end].form == model.Past:
		return f.resolve(i, end)
	case f.comma(end):
		for k := end + 2; k < min(u.last, end+maxPhrase) && f.words[k].quoted == 0; k++ {
			if f.comma(k-1) && f.words[k].cue&model.Tag != 0 && f.words[k].form == model.Past {
				return f.resolve(i, end)
			}
		}
	}
	return subject{}
}

// opened reads the quotation with which a unit begins, where its reports left it
// out.
func (f *finder) opened(u *unit) {
	if q, ok := f.quotationAt(u.first); ok && !q.given {
		f.strangeTag(u)
	}
}

// unclaimed reads the quotations of whole sentences that no rule has given to
// anybody: THE DAM “It will hold.” [Herald]. They are somebody's words, of nobody
// known. It reports whether there were any.
func (f *finder) unclaimed(u *unit) (any bool) {
	for i := u.first; i < u.last; i++ {
		q, ok := f.quotationAt(i)
		if !ok {
			continue
		}
		i = q.last - 1
		if !q.given && f.sentence(q) {
			any = f.say(u, unclaimed, -1, subject{}, q.first, min(q.last, u.last)) || any
		}
	}
	return any
}

// leastSentence is how many tokens a quoted sentence has at least.
const leastSentence = 6

// sentence reports whether a quotation is a whole sentence with its stop.
func (f *finder) sentence(q quotation) bool {
	return f.capital(q.first+1) && f.hasAny(q.last-2, ".?!…") && q.last-q.first > leastSentence && f.clause(q.first+2, q.last-1)
}

// signature is the person whose name alone stands between tokens i and last:
// “…” — X, as letters and mottos are signed.
func (f *finder) signature(i, last int) subject {
	if i >= last || f.words[i].name == 0 {
		return subject{}
	}
	m := f.mentions[f.words[i].name-1]
	if m.first != i || f.trim(i, last) != m.last || f.actors[m.actor].Kind != actor.Person {
		return subject{}
	}
	return f.resolve(i, m.last)
}

// utters reports whether a quotation is a clause, a question or a cry.
func (f *finder) utters(q quotation) bool {
	return f.hasAny(q.last-2, "?!") || f.clause(q.first+1, q.last-1)
}

// allQuoted reports whether a unit is quotations only.
func (f *finder) allQuoted(u *unit) bool {
	for i := u.first; i < u.last; i++ {
		if f.wordy(i) && f.words[i].quoted == 0 {
			return false
		}
	}
	return true
}

// bareQuote reads quotations that stand alone: the words of whoever was
// speaking just before in this paragraph, or before the colon, or in the
// quotation that the last paragraph left open; else of nobody known.
func (f *finder) bareQuote(u *unit) {
	b, last := f.before, f.trim(u.first, u.last)
	if f.is(u.last-2, ":") {
		return // “Read more:” is a heading
	}
	adjacent := b.reported && (b.paragraph == u.paragraph || b.colon && b.paragraph == u.paragraph-1)
	if b.quoted && (adjacent || b.open(f)) {
		c := &f.claims[b.claim]
		c.Content = append(c.Content, f.span(u.first, last))
		f.give(u.first, last)
		c.End = max(c.End, c.Content[len(c.Content)-1].End)
		u.found, u.voice, u.claim = true, b.voice, b.claim
		return
	}
	by, voice := standsAlone, subject{}
	if adjacent {
		by, voice = goesOn, b.voice
		voice.first, voice.last = 0, 0 // the words stand in an earlier unit
	}
	f.say(u, by, -1, voice, u.first, last)
}

// open reports whether the last unit ended in a quotation that runs on.
func (b trail) open(f *finder) bool {
	if b.last == 0 || f.words[b.last-1].quoted == 0 {
		return false
	}
	return f.quotations[f.words[b.last-1].quoted-1].open
}
