package text

// Parse finds the structure of s. It is total and takes time linear in s.
func Parse(s string) *Document {
	d := &Document{Text: s, Paragraphs: paragraphs(s)}
	foreign := languages(s, d.Paragraphs)
	for i, p := range d.Paragraphs {
		if foreign[i] {
			d.Foreign = append(d.Foreign, p)
			continue
		}
		first := len(d.Tokens)
		d.Tokens = tokens(d.Tokens, s, p)
		d.Sentences = sentences(d.Sentences, s, d.Tokens, first)
	}
	return d
}
