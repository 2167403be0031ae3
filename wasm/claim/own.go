package claim

import (
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
	return true
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
	if u.silent {
		return
	}
	for _, s := range u.sentences {
		f.own(u, s.First, s.Last)
	}
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
	content := [2]int{u.first, last}
	adjacent := b.reported && (b.paragraph == u.paragraph || b.colon && b.paragraph == u.paragraph-1)
	if b.quoted && (adjacent || b.open(f)) {
		c := &f.claims[b.claim]
		c.Content = append(c.Content, f.span(content[0], content[1]))
		c.End = max(c.End, c.Content[len(c.Content)-1].End)
		u.found, u.voice, u.claim = true, b.voice, b.claim
		return
	}
	r := report{content: [][2]int{content}}
	if adjacent {
		r.voice = b.voice
		r.voice.first, r.voice.last = 0, 0 // the words stand in an earlier unit
	}
	f.add(u, r)
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
