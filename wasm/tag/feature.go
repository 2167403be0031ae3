package tag

import (
	"unicode/utf8"

	"claimlight/wasm/text"
	"claimlight/wasm/weights"
	"claimlight/wasm/word"
)

// Family is a sort of features.
type Family uint8

// The families, in the order in which Features lists them.
const (
	Words     Family = iota // the words themselves
	Likes                   // classes of like words
	NameRoles               // what the words mostly are in names
	Writing                 // capitals, shapes
	Affixes                 // ends and beginnings of words
	Lists                   // the lists that hold the words
	Elsewhere               // how the document writes and uses the words elsewhere
	Run                     // the capitals around the token, and what stands beside them
	Joints                  // what stands on both sides of "of", "and", "'s"
	Families                // how many there are
)

// FamilyNames are their names, in order.
var FamilyNames = [Families]string{"words", "likes", "roles", "writing", "affixes", "lists", "elsewhere", "run", "joints"}

// Features appends what is seen at token i of a stretch, as hashes; ends[f] is
// how many there are up to and with family f.
func (r *View) Features(dst []uint32, s Stretch, i int) (features []uint32, ends [Families]int) {
	first, last := r.run(i, s)
	v := near{View: r, i: i, sentence: s.Sentence, from: first - i, to: last - 1 - i}
	v.look()
	if cap(dst)-len(dst) < room {
		dst = append(make([]uint32, 0, len(dst)+room), dst...)
	}
	f := lister{dst: dst}
	f.forms(&v)
	f.end(&ends)
	f.likes(&v)
	f.end(&ends)
	f.roles(&v)
	f.end(&ends)
	f.writing(&v)
	f.end(&ends)
	f.affixes(&v)
	f.end(&ends)
	f.lists(&v)
	f.end(&ends)
	f.document(&v)
	f.end(&ends)
	f.edges(&v)
	f.end(&ends)
	f.joints(&v)
	f.end(&ends)
	return f.dst, ends
}

// forms adds the words themselves.
func (f *lister) forms(v *near) {
	for _, t := range &v.window {
		f.add(t.form)
	}
	here := v.window[reach].form
	f.pair(v.window[reach-1].form, here)
	f.pair(here, v.window[reach+1].form)
	if !v.capital() {
		return
	}
	f.add(v.form(v.to))
	f.add(v.form(v.from - 1))
	f.add(v.form(v.to + 1))
	f.add(v.form(v.to + 2))
	f.pair(v.form(v.from-1), v.class(v.to))
}

// likes adds what the words are like.
func (f *lister) likes(v *near) {
	f.add(7) // the bias
	for _, t := range &v.window {
		f.add(t.class)
	}
	left, here, right := v.window[reach-1].class, v.window[reach].class, v.window[reach+1].class
	f.pair(left, here)
	f.pair(here, right)
	f.pair(left, right)
	f.pair(mix(left, here), right)
}

// roles adds what the words mostly name.
func (f *lister) roles(v *near) {
	left, here, right := &v.window[reach-1], &v.window[reach], &v.window[reach+1]
	f.add(left.name)
	f.add(here.name)
	f.add(right.name)
	f.pair(left.name, here.name)
	f.pair(here.name, right.name)
	f.pair(mix(left.name, here.name), right.name)
	f.pair(mix(here.name, right.name), v.window[reach+2].name)
	f.pair(mix(here.name, left.name), v.window[reach-2].name)
	f.pair(left.class, here.name)
	f.pair(here.name, right.class)
}

// writing adds how the words are written.
func (f *lister) writing(v *near) {
	left, here, right := v.window[reach-1].caps, v.window[reach].caps, v.window[reach+1].caps
	f.add(v.shape)
	f.pair(left, v.shape)
	f.pair(v.shape, right)
	f.pair(mix(left, here), right)
	if roman(v.surface(v.i)) {
		f.add(left)
	} else {
		f.n++
	}
	headline := uint32(0)
	if v.titled[v.sentence] {
		headline = 1
	}
	f.pair(headline, mix(here, v.opening()))
}

// lists adds the lists that hold the token and its neighbours.
func (f *lister) lists(v *near) {
	f.traits(v.traits(0))
	f.traits(v.traits(-1))
	f.traits(v.traits(1))
	set := v.set(0)
	f.add(set)
	f.pair(v.set(-1), set)
	f.pair(set, v.set(1))
	list := uint32(v.cells[v.i].list)
	f.add(list)
	f.pair(list, v.window[reach].name)
}

// document adds how the document writes the word elsewhere, and what stands
// around it and the ends of its run there.
func (f *lister) document(v *near) {
	here := v.tally(v.i)
	evidence := uint32(here.lower)<<8 | uint32(here.inner)
	f.pair(evidence, v.opening()+v.shape&1)
	f.pair(evidence, mix(v.class(0), v.opening()))
	if !v.capital() {
		return
	}
	f.bits(uint32(here.cues))
	f.bits(uint32(v.tally(v.i + v.to).cues))
	f.bits(uint32(v.tally(v.i + v.from).cues))
}

// edges adds the run of capitals that the token stands in, and what stands
// beside it.
func (f *lister) edges(v *near) {
	f.pair(uint32(min(-v.from, 3)), uint32(min(v.to, 3)))
	if !v.capital() {
		return
	}
	f.add(v.class(v.to))
	f.add(v.class(v.from))
	f.pair(v.class(v.from-1), v.class(v.to))
	f.add(v.class(v.to + 1))
	f.pair(v.set(v.to), v.set(v.from))
	f.pair(v.set(v.from-1), v.set(v.to))
	f.pair(v.set(v.to), v.set(v.to+1))
}

// joints adds what stands on both sides of a small word within a stretch: of, and,
// 's. It binds names as often as it parts them.
func (f *lister) joints(v *near) {
	if !v.capital() {
		f.pair(v.form(0), v.name(-1))
		f.pair(v.form(0), v.name(1))
		f.pair(mix(v.form(0), v.name(-1)), v.name(1))
		f.pair(v.form(0), v.set(-1))
		f.pair(v.form(0), v.set(1))
		f.pair(v.form(0), v.class(-1))
		f.pair(v.form(0), v.class(1))
		f.pair(mix(v.form(0), v.before(-1)), v.set(-1)&(1000+uint32(word.Body|word.Site|word.Ender)))
		return
	}
	f.n += 8
	if v.from != 0 || !v.in(-1) || v.traits(-1)&word.Capital != 0 {
		return
	}
	joint := v.form(-1)
	f.pair(joint, v.name(-2))
	f.pair(mix(joint, v.name(-2)), v.name(0))
	f.pair(joint, v.set(-2))
	f.pair(mix(joint, v.class(-2)), v.class(0))
	f.pair(joint, v.before(-2))
	f.pair(mix(joint, v.before(-2)), v.name(v.to))
}

// before is what the run of capitals that ends k tokens on begins with: a first
// name, a title, a known name.
func (v *near) before(k int) uint32 {
	if !v.in(k) || v.traits(k)&word.Capital == 0 {
		return 1
	}
	n := uint32(0)
	for v.in(k-1) && v.traits(k-1)&word.Capital != 0 && n < 4 {
		k--
		n++
	}
	return 2 + n<<24 + uint32(v.traits(k)&(word.Given|word.Rank|word.Known|word.Body|word.Demonym|word.Occupation|word.Initial))
}

// near is the neighbourhood of token i within its sentence, the tokens lo to hi.
// Its run of capitals goes from token from to token to, relative to i.
type near struct {
	*View
	i, sentence int
	lo, hi      int
	from, to    int
	shape       uint32
	window      [2*reach + 1]neighbour
}

// reach is how far to both sides most features look.
const reach = 2

// neighbour is what most features look at of a token.
type neighbour struct{ form, class, name, caps uint32 }

// look reads the window once, since each of its tokens is looked at a dozen times.
func (v *near) look() {
	v.lo, v.hi = v.doc.Sentences[v.sentence].First, v.doc.Sentences[v.sentence].Last
	v.shape = shape(v.surface(v.i))
	from := 0
	if v.viewed.token == v.i && v.i > v.lo { // as on the way through a stretch
		from = copy(v.window[:], v.viewed.window[1:])
	}
	for at := from; at < len(v.window); at++ {
		k := at - reach
		v.window[at] = neighbour{v.form(k), v.class(k), v.name(k), v.caps(k)}
	}
	v.viewed = viewed{v.i + 1, v.window}
}

// viewed is the window of the token before this one.
type viewed struct {
	token  int
	window [2*reach + 1]neighbour
}

func (v *near) capital() bool { return v.words[v.i].Traits&word.Capital != 0 }

func (v *near) opening() uint32 { return uint32(v.words[v.i].Traits & word.Opening) }

func (v *near) in(k int) bool { return v.i+k >= v.lo && v.i+k < v.hi }

// form is the word k tokens on.
func (v *near) form(k int) uint32 {
	if !v.in(k) {
		return uint32(min(max(k, 0), 1))
	}
	return v.cells[v.i+k].form
}

// class is its class, or where it has none what sort of token it is.
func (v *near) class(k int) uint32 {
	if !v.in(k) {
		return 299
	}
	if c := v.cells[v.i+k].class.Like; c != 0 {
		return uint32(c)
	}
	return 300 + uint32(v.doc.Tokens[v.i+k].Kind) + uint32(v.words[v.i+k].Traits&word.Capital)<<4
}

// name is what it names mostly, if it has a capital.
func (v *near) name(k int) uint32 {
	if !v.in(k) {
		return 99
	}
	if v.words[v.i+k].Traits&word.Capital == 0 {
		return 100 + uint32(v.doc.Tokens[v.i+k].Kind)
	}
	return uint32(v.cells[v.i+k].class.Name)
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
	return v.words[v.i+k].Traits &^ word.Untold
}

// set is all that the lists know of it, in one.
func (v *near) set(k int) uint32 {
	if !v.in(k) {
		return 1
	}
	if m := v.words[v.i+k].Mark; m != 0 {
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
	dst    []uint32
	n      uint32
	family Family
}

// most is more features than any family lists.
const most = 64

// end ends a family.
func (f *lister) end(ends *[Families]int) {
	ends[f.family] = len(f.dst)
	f.family++
	f.n = uint32(f.family) * most
}

// room is more features than a token has: most count once in a family, and the bits of a
// few words each by itself.
const room = int(Families)*most + 6*32

// add adds mix(f.n, h), written out, as half a hundred are added for a token.
func (f *lister) add(h uint32) {
	f.n++
	h = (f.n ^ h*mix1) * mix2
	h = (h ^ h>>15) * mix3
	n := len(f.dst)
	f.dst = f.dst[:n+1]
	f.dst[n] = h ^ h>>13
}

// pair adds two things that are seen together.
func (f *lister) pair(a, b uint32) { f.add(mix(a, b)) }

// affixes adds the ends and beginnings of a word, and its ends together with what
// stands beside it.
func (f *lister) affixes(v *near) {
	if !v.capital() {
		return
	}
	b := text.Normal(v.surface(v.i))
	for n := 1; n <= 4; n++ {
		if n < len(b) && utf8.RuneStart(b[len(b)-n]) {
			f.add(weights.Hash(b[len(b)-n:]))
		} else {
			f.n++
		}
	}
	for n := 2; n <= 4; n++ {
		if n < len(b) && utf8.RuneStart(b[n]) {
			f.add(weights.Hash(b[:n]))
		} else {
			f.n++
		}
	}
	for n := 2; n <= 3 && n < len(b); n++ {
		end, left, right := weights.Hash(b[len(b)-n:]), &v.window[reach-1], &v.window[reach+1]
		f.pair(end, right.caps)
		f.pair(end, left.form)
		f.pair(end, right.class)
		f.pair(mix(end, left.caps), right.caps)
	}
}

// traits adds every list that a word is in.
func (f *lister) traits(t word.Trait) { f.bits(uint32(t)) }

// bits adds one feature for each bit, all in one place of the list.
func (f *lister) bits(b uint32) {
	place := f.n
	for ; b != 0; b &= b - 1 {
		f.n = place
		f.add(b & -b)
	}
	f.n = place + 1
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
