package tag

import (
	"claimlight/wasm/text"
	"claimlight/wasm/weights"
	"claimlight/wasm/word"
)

// known are the names that a document holds: by the hash of their words, one
// mention of each.
type known struct {
	found []Mention
	table weights.Table
	first []int32 // by slot, of those found
}

// put adds the name found[i], unless its words have one.
func (k *known) put(key uint32, i int) {
	if at := k.table.Slot(key); k.table.Empty(at) {
		k.first[k.table.Put(key)] = int32(i)
	}
}

// of is the name of these words.
func (k *known) of(key uint32) (Mention, bool) {
	at := k.table.Slot(key)
	if k.table.Empty(at) {
		return Mention{}, false
	}
	return k.found[k.first[at]], true
}

// widest is the longest name in tokens that is looked for again.
const widest = 6

// listVote is what a list's word counts, about as much as the model is sure of a
// name that it knows.
const listVote = 4 * Unit

// echoes adds the mentions that the model missed of names which it found
// elsewhere in the document, in full or, of people, by surname, and of bodies by acronym.
func (r *View) echoes(found []Mention) []Mention {
	k := known{found: found, table: weights.NewTable(2 * len(found))}
	k.first = make([]int32, len(k.table))
	for at, m := range found {
		if m.Kind == Other || m.Last-m.First > widest || m.Last-m.First == 1 && m.Votes[m.Kind] < 0 {
			continue
		}
		k.put(r.key(m.First, m.Last), at)
		if i, ok := r.surname(m); ok {
			k.put(r.key(i, i+1), at)
		}
		if m.Kind == Organization {
			k.put(r.acronym(m, false), at)
			k.put(r.acronym(m, true), at)
		}
	}
	out := make([]Mention, 0, len(found)+len(found)/4)
	next := 0
	for _, s := range r.doc.Sentences {
		for i := s.First; i < s.Last; {
			if next < len(found) && found[next].First == i {
				out = append(out, found[next])
				i = found[next].Last
				next++
				continue
			}
			end := s.Last
			if next < len(found) {
				end = min(end, found[next].First)
			}
			m, ok := r.again(&k, i, end)
			if ok {
				out = append(out, m)
				i = m.Last
				continue
			}
			i++
		}
	}
	return out
}

// peoples is a mention of the people whose name, in the plural, token i is.
func peoples(i int) Mention {
	m := Mention{First: i, Last: i + 1, Kind: Group}
	m.Votes[Group] = listVote
	return m
}

// surname is the word of a full name by which a person may be mentioned alone.
func (r *View) surname(m Mention) (i int, ok bool) {
	i = m.Last - 1
	for i > m.First && (r.words[i].Mark == '.' || r.in(i, generations)) {
		i--
	}
	return i, m.Kind == Person && i > m.First && r.anchor(i) && !r.cells[i].class.noName() && r.words[i].Traits&word.Shout == 0 && !r.borne(m.First)
}

// again is the longest known name that begins at i and ends by end.
func (r *View) again(k *known, i, end int) (Mention, bool) {
	if !r.anchor(i) || r.words[i].Traits&(word.Barred|word.Demonym) != 0 {
		return Mention{}, false
	}
	if r.words[i].Traits&word.People != 0 {
		return peoples(i), true
	}
	if kind, ok := listKind(r.cells[i].list); ok {
		if last := min(r.listEnd(i), end); last-i > 1 {
			m := Mention{First: i, Last: last, Kind: kind}
			m.Votes[kind] = listVote
			return m, true
		}
	}
	if w := r.surface(i); len(w) > 1 && mixed(w[1:]) && r.words[i].Traits&word.Place == 0 { // BoG
		if m, ok := k.of(mix(0, r.cells[i].form)); ok {
			m.First, m.Last = i, i+1
			return m, true
		}
	}
	for n := min(widest, end-i); n > 0; n-- {
		if n == 1 && r.seen.of(r.cells[i].form).lower > 0 || !r.anchor(i+n-1) {
			continue
		}
		if m, ok := k.of(r.key(i, i+n)); ok {
			m.First, m.Last = i, i+n
			return m, true
		}
	}
	return Mention{}, false
}

// acronym is the key of the first letters of a body's words: of all, or without the small ones.
func (r *View) acronym(m Mention, all bool) uint32 {
	h := uint32(weights.Start)
	for i := m.First; i < m.Last; i++ {
		if w := r.surface(i); r.doc.Tokens[i].Kind == text.Word && (all || r.words[i].Traits&word.Capital != 0) {
			h = weights.Then(h, w[0]|0x20) // as the normal form has it
		}
	}
	return mix(0, h)
}

// key is the hash of the words of a name.
func (r *View) key(first, last int) uint32 {
	h := uint32(last - first)
	for _, c := range r.cells[first:last] {
		h = mix(h, c.form)
	}
	return h
}
