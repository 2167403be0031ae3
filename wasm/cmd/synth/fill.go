package main

import "slices"

// fill makes a claim on the skeleton of a source, and says by term of the
// skeleton what came in its place.
func (m *maker) fill(at int32) (claim sentence, replaced map[int32]token) {
	s := &m.sources[at]
	m.used = m.used[:0]
	kept, pivot := m.chooseKept(s)
	m.choosePool(pivot, at)
	replaced = map[int32]token{}
	claim = m.rebuild(s, claimField, func(t []token, p *piece) []token {
		if slices.Contains(kept, p.from) {
			return m.vary(slices.Clone(t), claimField)
		}
		return m.vary(m.swap(p), claimField)
	}, replaced)
	return claim, replaced
}

// entitle makes the title of the claim that was filled last.
func (m *maker) entitle(at int32, replaced map[int32]token) sentence {
	return m.rebuild(&m.sources[at], titleField, func(t []token, p *piece) []token {
		return m.echo(t, p, replaced)
	}, nil)
}

// chooseKept picks the pieces that stay, by where they begin, and a term of them
// for the topic.
func (m *maker) chooseKept(s *source) (kept []int16, pivot int32) {
	pieces := m.pieces[s.pieces[claimField].from:s.pieces[claimField].to]
	left := keep * float64(len(s.terms))
	pivot = none
	for _, i := range m.random.Perm(len(pieces)) {
		p := pieces[i]
		term := s.fields[claimField].tokens[int(p.from)+m.random.IntN(int(p.to-p.from))].term
		if pivot == none {
			pivot = term
		}
		if n := float64(p.to - p.from); n <= left {
			if len(kept) == 0 && len(m.posts[term]) > 1 {
				pivot = term
			}
			left -= n
			kept = append(kept, p.from)
		}
	}
	return kept, pivot
}

// choosePool picks claims that have the term.
func (m *maker) choosePool(pivot, but int32) {
	m.pool = m.pool[:0]
	if pivot == none {
		return
	}
	posts := m.posts[pivot]
	for range min(poolSize, 2*len(posts)) {
		if at := posts[m.random.IntN(len(posts))]; at != but {
			m.pool = append(m.pool, at)
		}
	}
}

// rebuild goes through a field and puts what turn gives in the place of each
// piece. In replaced it notes what came for each term.
func (m *maker) rebuild(s *source, field int, turn func([]token, *piece) []token, replaced map[int32]token) sentence {
	old := s.fields[field]
	out := sentence{tail: old.tail, tokens: make([]token, 0, len(old.tokens)+4)}
	done := int16(0)
	for i := s.pieces[field].from; i < s.pieces[field].to; i++ {
		p := &m.pieces[i]
		out.tokens = append(out.tokens, old.tokens[done:p.from]...)
		was := old.tokens[p.from:p.to]
		is := turn(was, p)
		place(is, was)
		out.tokens = append(out.tokens, is...)
		done = p.to
		for j, t := range was {
			if replaced != nil {
				replaced[t.term] = is[min(j, len(is)-1)]
			}
		}
	}
	out.tokens = append(out.tokens, old.tokens[done:]...)
	return out
}

// place gives new words the gap and the capitals of those they replace.
func place(is, was []token) {
	is[0].gap, is[0].head = was[0].gap, was[0].head
	for i := range is {
		is[i].big = is[i].form.proper() || was[min(i, len(was)-1)].big && (i == 0 || !was[len(was)-1].form.proper())
	}
}

// swap finds a piece that fits where p stands, as narrowly as can be: of the
// topic if it has one, else of any claim. One that only has the right forms is
// of any claim.
func (m *maker) swap(p *piece) []token {
	topic := m.fromPool(p)
	for level, k := range p.fit {
		if q := topic[level]; q != nil && level < levels-1 {
			return m.take(q)
		}
		if all := m.byKey[k]; len(all) > 2 {
			return m.take(&m.pieces[all[m.random.IntN(len(all))]])
		}
	}
	return m.take(p)
}

// take is the words of a piece, which is not taken again for this claim.
func (m *maker) take(p *piece) []token {
	m.used = append(m.used, p)
	return m.words(p)
}

// fromPool picks a piece of the pool for each level; all that fit so narrowly
// have the same chance.
func (m *maker) fromPool(p *piece) (found [levels]*piece) {
	var n [levels]int
	for _, at := range m.pool {
		b := m.sources[at].pieces[p.field]
		for i := b.from; i < b.to; i++ {
			q := &m.pieces[i]
			if q.fit[levels-1] != p.fit[levels-1] || slices.Contains(m.used, q) {
				continue
			}
			for level := levels - 1; level >= 0 && q.fit[level] == p.fit[level]; level-- {
				if n[level]++; m.random.IntN(n[level]) == 0 {
					found[level] = q
				}
			}
		}
	}
	return found
}

func (m *maker) words(p *piece) []token {
	return slices.Clone(m.sources[p.source].fields[p.field].tokens[p.from:p.to])
}

// vary gives some of the words to the urns, as often as the file is incomplete.
func (m *maker) vary(tokens []token, field int) []token {
	for i := range tokens {
		t := &tokens[i]
		if u := &m.urns[t.form.kind()]; u.unseen(m.random, m.count[field][t.term]) {
			m.replace(t)
		}
	}
	return tokens
}

func (m *maker) replace(t *token) {
	t.term = coined
	t.word = m.urns[t.form.kind()].draw(m.random, func() string { return m.invent.like(t.word, t.form) })
}

// echo is a piece of a title: where the real title repeats its claim, so does
// this one; else it is swapped as in a claim.
func (m *maker) echo(was []token, p *piece, replaced map[int32]token) []token {
	var out []token
	echoes := false
	for _, t := range was {
		r, ok := replaced[t.term]
		if ok {
			r.gap = t.gap
			t, echoes = r, true
		}
		if len(out) == 0 || out[len(out)-1].word != t.word {
			out = append(out, t)
		}
	}
	if echoes {
		return out
	}
	return m.vary(m.swap(p), titleField)
}
