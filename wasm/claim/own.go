package claim

import (
	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// add appends the claim of a report. It reports whether there was anything in it.
func (f *finder) add(u *unit, r report) bool {
	kept := r.content[:0]
	for _, c := range r.content {
		if c[0] < c[1] {
			kept = append(kept, c)
		}
	}
	if len(kept) == 0 {
		return false
	}
	c := Claim{Speaker: r.voice.actor - 1, Source: r.voice.source, Quote: f.manner(kept...), Content: f.pieces(kept...)}
	c.Cue = f.span(r.cue[0], r.cue[1])
	c.Stance = f.stance(r.stance, kept)
	c.Score = f.score(kept, c.Stance)
	c.Span = cover(c, r.voice.span(f))
	f.claims = append(f.claims, c)
	u.found, u.voice = true, r.voice
	u.done = max(u.done, r.cue[1], kept[len(kept)-1][1], r.voice.last)
	u.claim = len(f.claims) - 1
	if c.Quote == Direct && !u.quoted.known() {
		u.quoted = r.voice
	}
	return true
}

// say adds a report of Tokens[first:last] by the cue at token i, or by none where i
// is negative.
//
//go:noinline
func (f *finder) say(u *unit, i int, voice subject, first, last int) bool {
	r := report{voice: voice, content: [][2]int{{first, last}}}
	if i >= 0 {
		r.cue, r.stance = [2]int{i, i + 1}, cueStance(f.words[i].cue)
	}
	return f.add(u, r)
}

func (s subject) span(f *finder) text.Span { return f.span(s.first, s.last) }

// cover is the span of a claim with its cue and its subject.
func cover(c Claim, voice text.Span) text.Span {
	all := c.Content[0]
	for _, s := range append(c.Content[1:len(c.Content):len(c.Content)], c.Cue, voice) {
		if s.Start < s.End {
			all.Start, all.End = min(all.Start, s.Start), max(all.End, s.End)
		}
	}
	return all
}

// loose reads a unit without an attribution of its own.
func (f *finder) loose(u *unit) {
	q := f.words[u.first].quoted
	if q != 0 && f.allQuoted(u) {
		f.bareQuote(u)
		return
	}
	if f.strangeTag(u) || u.silent {
		return
	}
	for _, s := range u.sentences {
		f.own(u, s.First, s.Last)
	}
}

// strangeTag reads a quotation before words that no list knows as a tag: “…,” X
// shot back. A clause that ends in a mark within its quotation, and does not end
// the sentence, is an utterance; a title before an apposition has no verb.
// Whose words they are is told only by a subject with its verb right behind.
func (f *finder) strangeTag(u *unit) bool {
	q, ok := f.quotationAt(u.first)
	if !ok || q.last >= u.last || !f.quoteEnds(q.last-1) || !f.utters(q) && !f.dash(q.last) {
		return false
	}
	var voice subject
	if f.dash(q.last) {
		voice = f.signature(q.last+1, u.last)
	} else if w := f.words[q.last]; w.name != 0 || f.has(q.last, model.Subject) {
		end := q.last + 1
		if w.name != 0 {
			end = f.mentions[w.name-1].last
		}
		if end < u.last && f.wordy(end) && f.words[end].form == model.Past {
			voice = f.resolve(q.last, end)
		}
	}
	return f.say(u, -1, voice, q.first, q.last)
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
	adjacent := b.reported && (b.paragraph == u.paragraph || b.colon && b.paragraph == u.paragraph-1)
	if b.quoted && (adjacent || b.open(f)) {
		c := &f.claims[b.claim]
		c.Content = append(c.Content, f.span(u.first, last))
		c.End = max(c.End, c.Content[len(c.Content)-1].End)
		u.found, u.voice, u.claim = true, b.voice, b.claim
		return
	}
	var voice subject
	if adjacent {
		voice = b.voice
		voice.first, voice.last = 0, 0 // the words stand in an earlier unit
	}
	f.say(u, -1, voice, u.first, last)
}

// open reports whether the last unit ended in a quotation that runs on.
func (b trail) open(f *finder) bool {
	if b.last == 0 || f.words[b.last-1].quoted == 0 {
		return false
	}
	return f.quotations[f.words[b.last-1].quoted-1].open
}

// own adds a sentence as the article's own claims if it asserts something.
func (f *finder) own(u *unit, first, last int) {
	first = max(first, u.first)
	end := f.trim(first, last)
	if f.size(first, end) < 3 || !f.asserts(first, last) || f.refuses(first, last) {
		return
	}
	for _, c := range f.clauses(first, last) {
		f.state(c)
	}
}

// state appends the article's own claim.
func (f *finder) state(content ...[2]int) {
	c := Claim{Speaker: -1, Content: f.pieces(content...)}
	c.Span = cover(c, text.Span{})
	c.Stance = f.stance(Asserts, content)
	c.Score = f.score(content, c.Stance)
	f.claims = append(f.claims, c)
}

// refuses reports whether a sentence says only that a spokesman would not
// speak: "A spokeswoman declined to give a date."
func (f *finder) refuses(first, last int) bool {
	spokes := false
	for i := first; i < min(last, first+maxClause); i++ {
		spokes = spokes || f.has(i, model.Spokes)
		if spokes && f.has(i, model.Refusal) && f.is(i+1, "to") {
			return true
		}
	}
	return false
}
