package text

// Parse finds the structure of s. It is total and takes time linear in s. Who has
// Tongues at hand spares making them.
func Parse(s string) *Document { return NewTongues().Parse(s) }

// Parse is Parse.
func (t *Tongues) Parse(s string) *Document {
	d := &Document{Text: s, Paragraphs: paragraphs(s)}
	return d.parse(t.languages(s, d.Paragraphs))
}

// ParseEnglish is Parse of what is known to be English: a few words with a foreign
// name among them do not show it.
func ParseEnglish(s string) *Document {
	d := &Document{Text: s, Paragraphs: paragraphs(s)}
	return d.parse(nil)
}

// perToken is how many bytes a token takes with what stands before it, or a little less: so
// much room is made at once, since one that is doubled leaves as much behind.
const perToken = 4

// parse finds tokens and sentences of the paragraphs that are not foreign.
func (d *Document) parse(foreign []bool) *Document {
	s := d.Text
	d.Tokens = make([]Token, 0, len(s)/perToken)
	for i, p := range d.Paragraphs {
		if foreign != nil && foreign[i] {
			d.Foreign = append(d.Foreign, p)
			continue
		}
		first := len(d.Tokens)
		d.Tokens = tokens(d.Tokens, s, p)
		d.Sentences = sentences(d.Sentences, s, d.Tokens, first)
	}
	d.Alike = alike(s, d.Tokens)
	return d
}

// glimpse is a hash of the length and three bytes of a token.
func glimpse(w string) uint32 {
	n := len(w)
	return (uint32(w[0]) | uint32(w[n/2])<<8 | uint32(w[n-1])<<16 | uint32(n)<<24) * 0x9e3779b1
}

// manyAlike is how many spellings are remembered at most.
const manyAlike = 1 << 11

// alike finds for each token the first that is spelled like it, so that what is told by
// spelling alone is told once. Of two spellings in one place the later stays, with
// which a further one like the former is taken for the first.
func alike(s string, tokens []Token) []int32 {
	size, drop := 16, 32-4
	for size < len(tokens) && size < manyAlike {
		size, drop = 2*size, drop-1
	}
	firsts := make([]int32, size) // plus one
	all := make([]int32, len(tokens))
	for i, t := range tokens {
		w := t.Of(s)
		first := &firsts[glimpse(w)>>drop]
		if k := int(*first) - 1; k >= 0 && tokens[k].Kind == t.Kind && tokens[k].Of(s) == w {
			all[i] = *first - 1
			continue
		}
		all[i] = int32(i)
		*first = int32(i) + 1
	}
	return all
}
