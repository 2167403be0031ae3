package claim

import "claimlight/wasm/text"

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
	c := Claim{by: r.by, Speaker: r.voice.actor - 1, Source: r.voice.source, Quote: f.manner(kept...), Content: f.pieces(kept...)}
	for _, k := range kept {
		f.give(k[0], k[1])
	}
	c.Cue = f.span(r.cue[0], r.cue[1])
	c.Stance = f.stance(r.stance, kept)
	c.Score = f.score(kept, c.Stance)
	f.takeBefore(&c, kept[0][0])
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

// takeBefore gives the claim the quotation of the last paragraph, which was nobody's
// so far and runs on into the one at token first: the tag comes at its end.
func (f *finder) takeBefore(c *Claim, first int) {
	last := len(f.claims) - 1
	if last < 0 || f.before.claim != last || f.before.last != first || !f.before.quoted || !f.before.open(f) || c.Speaker < 0 && c.Source == "" {
		return
	}
	if p := &f.claims[last]; p.Speaker < 0 && p.Source == "" && p.Quote == Direct {
		c.Content = append(p.Content, c.Content...)
		f.claims = f.claims[:last]
	}
}

// give notes that the quotations which begin in Tokens[first:last] are in a claim.
func (f *finder) give(first, last int) {
	for i := first; i < last; i++ {
		if q := f.words[i].quoted; q != 0 {
			f.quotations[q-1].given = true
			i = max(i, f.quotations[q-1].last-1)
		}
	}
}

// say adds a report of Tokens[first:last] that a rule read, by the cue at token i or
// by none where i is negative.
//
//go:noinline
func (f *finder) say(u *unit, by rule, i int, voice subject, first, last int) bool {
	r := report{by: by, voice: voice, content: [][2]int{{first, last}}}
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
