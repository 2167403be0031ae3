package text

// Parse finds the structure of s. It is total and takes time linear in s.
func Parse(s string) *Document {
	d := &Document{Text: s, Paragraphs: paragraphs(s)}
	return d.parse(languages(s, d.Paragraphs))
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
	return d
}
