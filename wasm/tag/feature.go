package tag

import (
	"unicode/utf8"

	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// Features appends what is seen at token i of a stretch, as hashes. The first n
// of them tell single words; the others hold for words never seen too.
func (r *View) Features(dst []uint32, s Stretch, i int) (features []uint32, n int) {
	sentence := r.doc.Sentences[s.Sentence]
	v := near{r, i, sentence.First, sentence.Last}
	f := lister{dst, 0}
	w := r.surface(i)
	sh := shape(w)
	capital := r.words[i].Traits&word.Capital != 0
	first, last := r.run(i, s)
	from, to := first-i, last-1-i // the run, relative to i

	for k := -2; k <= 2; k++ {
		f.add(v.form(k))
	}
	f.add(mix(v.form(-1), v.form(0)))
	f.add(mix(v.form(0), v.form(1)))
	if capital {
		f.add(v.form(to))
		f.add(v.form(from - 1))
		f.add(v.form(to + 1))
		f.add(v.form(to + 2))
		f.add(mix(v.form(from-1), v.class(to)))
	} else {
		f.n += 5
	}
	n = len(f.dst)

	f.add(7) // the bias
	for k := -2; k <= 2; k++ {
		f.add(v.class(k))
	}
	f.add(mix(v.class(-1), v.class(0)))
	f.add(mix(v.class(0), v.class(1)))
	f.add(mix(v.class(-1), v.class(1)))
	f.add(mix(mix(v.class(-1), v.class(0)), v.class(1)))
	f.add(v.name(-1))
	f.add(v.name(0))
	f.add(v.name(1))
	f.add(mix(v.name(-1), v.name(0)))
	f.add(mix(v.name(0), v.name(1)))
	f.add(mix(mix(v.name(-1), v.name(0)), v.name(1)))
	f.add(mix(mix(v.name(0), v.name(1)), v.name(2)))
	f.add(mix(mix(v.name(0), v.name(-1)), v.name(-2)))
	f.add(mix(v.class(-1), v.name(0)))
	f.add(mix(v.name(0), v.class(1)))
	f.add(sh)
	f.add(mix(v.caps(-1), sh))
	f.add(mix(sh, v.caps(1)))
	f.add(mix(mix(v.caps(-1), v.caps(0)), v.caps(1)))
	if roman(w) {
		f.add(v.caps(-1))
	} else {
		f.n++
	}
	if capital {
		f.affixes(w)
	} else {
		f.n += 7
	}

	// Lists, for the token and its neighbours, and joined.
	f.traits(v.traits(0))
	f.traits(v.traits(-1))
	f.traits(v.traits(1))
	set := v.set(0)
	f.add(set)
	f.add(mix(v.set(-1), set))
	f.add(mix(set, v.set(1)))

	f.add(uint32(r.cells[i].list))
	f.add(mix(uint32(r.cells[i].list), v.name(0)))

	// The document.
	tally := &r.seen.seen[r.seen.slot(r.cells[i].form)]
	open := uint32(r.words[i].Traits & word.Opening)
	evidence := uint32(tally.lower)<<8 | uint32(tally.inner)
	f.add(mix(evidence, open+sh&1))
	f.add(mix(evidence, mix(v.class(0), open)))
	if capital {
		f.bits(uint32(tally.cues))
		f.bits(uint32(r.seen.seen[r.seen.slot(v.form(to))].cues))
		f.bits(uint32(r.seen.seen[r.seen.slot(v.form(from))].cues))
	} else {
		f.n += 3
	}

	// The run of capitals that the token stands in.
	f.add(mix(uint32(min(-from, 3)), uint32(min(to, 3))))
	if capital {
		f.add(v.class(to))
		f.add(v.class(from))
		f.add(mix(v.class(from-1), v.class(to)))
		f.add(v.class(to + 1))
		f.add(mix(v.set(to), v.set(from)))
		f.add(mix(v.set(from-1), v.set(to)))
		f.add(mix(v.set(to), v.set(to+1)))
	} else {
		f.n += 10
	}
	head := uint32(0)
	if r.titled[s.Sentence] {
		head = 1
	}
	f.add(mix(head, mix(v.caps(0), open)))
	return f.dst, n
}

// near is the neighbourhood of one token within its sentence.
type near struct {
	r         *View
	i, lo, hi int
}

func (v *near) in(k int) bool { return v.i+k >= v.lo && v.i+k < v.hi }

// form is the word k tokens on.
func (v *near) form(k int) uint32 {
	if !v.in(k) {
		return uint32(min(max(k, 0), 1))
	}
	return v.r.cells[v.i+k].form
}

// class is its class, or where it has none what sort of token it is.
func (v *near) class(k int) uint32 {
	if !v.in(k) {
		return 299
	}
	if c := v.r.cells[v.i+k].class.Like; c != 0 {
		return uint32(c)
	}
	return 300 + uint32(v.r.doc.Tokens[v.i+k].Kind) + uint32(v.r.words[v.i+k].Traits&word.Capital)<<4
}

// name is what it names mostly, if it has a capital.
func (v *near) name(k int) uint32 {
	if !v.in(k) {
		return 99
	}
	if v.r.words[v.i+k].Traits&word.Capital == 0 {
		return 100 + uint32(v.r.doc.Tokens[v.i+k].Kind)
	}
	return uint32(v.r.cells[v.i+k].class.Name)
}

// caps is how it is written.
func (v *near) caps(k int) uint32 {
	if !v.in(k) {
		return 0
	}
	return 1 + uint32(v.traits(k)&(word.Capital|word.Opening|word.Shout))
}

func (v *near) traits(k int) word.Trait {
	if !v.in(k) {
		return 0
	}
	return v.r.words[v.i+k].Traits
}

// set is all that the lists know of it, in one.
func (v *near) set(k int) uint32 {
	if !v.in(k) {
		return 1
	}
	if m := v.r.words[v.i+k].Mark; m != 0 {
		return 2 + uint32(m)
	}
	return 1000 + uint32(v.traits(k))
}

// roman reports whether w is the number of a monarch.
func roman(w string) bool {
	for i := range len(w) {
		if c := w[i]; c != 'I' && c != 'V' && c != 'X' {
			return false
		}
	}
	return len(w) < 6
}

// lister appends features, each with its place in the list.
type lister struct {
	dst []uint32
	n   uint32
}

func (f *lister) add(h uint32) {
	f.n++
	f.dst = append(f.dst, mix(f.n, h))
}

// affixes adds the ends and beginnings of a word.
func (f *lister) affixes(w string) {
	var buf [64]byte
	b := text.AppendNormal(buf[:0], w)
	for n := 1; n <= 4; n++ {
		if n < len(b) && utf8.RuneStart(b[len(b)-n]) {
			f.add(hash(b[len(b)-n:]))
		} else {
			f.n++
		}
	}
	for n := 2; n <= 4; n++ {
		if n < len(b) && utf8.RuneStart(b[n]) {
			f.add(hash(b[:n]))
		} else {
			f.n++
		}
	}
}

// traits adds every list that a word is in.
func (f *lister) traits(t word.Trait) { f.bits(uint32(t)) }

// bits adds one feature for each bit.
func (f *lister) bits(b uint32) {
	f.n++
	for ; b != 0; b &= b - 1 {
		f.dst = append(f.dst, mix(f.n, b&-b))
	}
}

// run is the capitals around token i without a gap.
func (r *View) run(i int, s Stretch) (first, last int) {
	first, last = i, i+1
	for first > s.First && first > i-8 && r.anchor(first-1) {
		first--
	}
	for last < s.Last && last < i+8 && r.anchor(last) {
		last++
	}
	return first, last
}
