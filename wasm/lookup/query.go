package lookup

import (
	"cmp"
	"slices"
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/match"
	"claimlight/wasm/model"
	"claimlight/wasm/order"
	"claimlight/wasm/text"
)

// A namer words claims so that they can be understood alone: it writes names
// where the article has pronouns, if these can mean nobody else.
type namer struct {
	d        *annotate.Document
	mentions []reference
	pronouns []reference
}

// A reference is a place where an actor is named or meant.
type reference struct {
	text.Span
	actor int
}

func newNamer(d *annotate.Document) *namer {
	n := &namer{d: d}
	for i, a := range d.Actors {
		for _, s := range a.Mentions {
			n.mentions = append(n.mentions, reference{s, i})
		}
		for _, s := range a.Pronouns {
			n.pronouns = append(n.pronouns, reference{s, i})
		}
	}
	byStart := func(a, b reference) int { return cmp.Compare(a.Start, b.Start) }
	order.By(n.mentions, byStart)
	order.By(n.pronouns, byStart)
	return n
}

// within are the references that begin in a span.
func within(refs []reference, s text.Span) []reference {
	at := func(offset int) int {
		i, _ := order.Find(len(refs), func(i int) int { return cmp.Compare(refs[i].Start, offset) })
		return i
	}
	from := at(s.Start)
	return refs[from:max(from, at(s.End))]
}

// query is the claim as the matcher wants it, but for the article's date. What is
// claimed is the text, where somebody is reported; the whole statement, where
// the article itself speaks. The frame is all else of the claim's sentences, and
// a next one that rejects them.
func (n *namer) query(c *claim.Claim) match.Query {
	var q match.Query
	content := c.Content
	if c.Quote == claim.None || len(content) == 0 {
		content = []text.Span{c.Span}
	}
	whole := n.sentences(c.Span)
	var said, frame []byte
	adverbial := false
	from := whole.Start
	for _, part := range content {
		frame = append(append(frame, n.d.Text[from:max(from, part.Start)]...), ' ')
		if !adverbial {
			said = resumed(said)
		}
		said = n.append(said, part)
		if adverbial = n.isAdverbial(part); adverbial {
			said = append(said, ',') // as in the sentence, before whoever says it
		}
		said = append(said, ' ')
		from = max(from, part.End)
	}
	frame = append(frame, n.d.Text[from:max(from, whole.End)]...)
	q.Before = n.sentenceBefore(whole)
	if match.Foretells(q.Before) {
		frame = append(append(frame, ' '), q.Before...)
	}
	if next := n.sentenceAfter(whole); match.Rejects(next) {
		frame = append(append(frame, ' '), next...)
	} else if len(strings.TrimSpace(string(frame))) > 1 {
		q.Whole = string(n.append(nil, whole))
	}
	q.Text, q.Frame = strings.TrimSpace(string(said)), strings.TrimSpace(string(frame))
	if 0 <= c.Speaker && c.Speaker < len(n.d.Actors) {
		q.Speaker = n.d.Actors[c.Speaker].Name
	}
	return q
}

// resumed is what was said before who said it, without the comma that only parts
// the two.
func resumed(said []byte) []byte {
	s := strings.TrimRight(string(said), " \"”")
	if s, ok := strings.CutSuffix(s, ","); ok {
		return append(said[:len(s)], ' ')
	}
	return said
}

// isAdverbial reports whether a part of a claim is a preposition's phrase.
func (n *namer) isAdverbial(part text.Span) bool {
	tokens := n.tokens(part)
	return len(tokens) > 0 && model.Lookup(text.Normal(tokens[0].Of(n.d.Text))).Class&model.Preposition != 0
}

// sentences is the span of all sentences that a claim touches.
func (n *namer) sentences(s text.Span) text.Span {
	if list := n.d.Sentences; len(list) > 0 {
		first, last := list[sentenceAt(list, s.Start)], list[sentenceAt(list, max(s.End-1, 0))]
		return text.Span{Start: min(first.Start, s.Start), End: max(last.End, s.End)}
	}
	return s
}

// around is the text of a claim's sentences and of two before and behind.
func (n *namer) around(s text.Span) string {
	list := n.d.Sentences
	if len(list) == 0 {
		return ""
	}
	first, last := sentenceAt(list, s.Start), sentenceAt(list, max(s.End-1, 0))
	return n.d.Text[list[max(first-2, 0)].Start:list[min(last+2, len(list)-1)].End]
}

// sentenceBefore is the text of the sentence before a span that begins with one.
func (n *namer) sentenceBefore(s text.Span) string {
	at := sentenceAt(n.d.Sentences, s.Start)
	if at == 0 {
		return ""
	}
	return n.d.Sentences[at-1].Of(n.d.Text)
}

// sentenceAfter is the text of the sentence after a span that ends with one.
func (n *namer) sentenceAfter(s text.Span) string {
	at := sentenceAt(n.d.Sentences, max(s.End-1, 0)) + 1
	if at >= len(n.d.Sentences) {
		return ""
	}
	return n.d.Sentences[at].Of(n.d.Text)
}

// append writes a part of the text with names for what stands for them, and the
// whole name for a part of it.
func (n *namer) append(dst []byte, part text.Span) []byte {
	var named []int // actors that the part has named by now
	from := part.Start
	refs := n.named(part)
	order.By(refs, func(a, b reference) int { return cmp.Compare(a.Start, b.Start) })
	for _, p := range refs {
		a := &n.d.Actors[p.actor]
		short := slices.Contains(a.Mentions, p.Span)
		switch {
		case p.Start < from:
			continue
		case short && !shortens(p.Of(n.d.Text), a.Name), !short && (slices.Contains(named, p.actor) || !n.certain(p)):
			if short {
				named = append(named, p.actor)
			}
			continue
		}
		dst = n.appendCounted(dst, text.Span{Start: from, End: p.Start})
		dst = append(dst, a.Name...)
		from = p.End
		named = append(named, p.actor)
	}
	return n.appendCounted(dst, text.Span{Start: from, End: max(from, part.End)})
}

// shortens reports whether a mention is a part of a name, or its initials.
func shortens(mention, name string) bool {
	if len(mention) >= len(name) {
		return false
	}
	if strings.HasSuffix(name, " "+mention) || strings.HasPrefix(name, mention+" ") {
		return true
	}
	var initials []byte
	for i := range len(name) {
		if (i == 0 || name[i-1] == ' ') && 'A' <= name[i] && name[i] <= 'Z' {
			initials = append(initials, name[i])
		}
	}
	return len(initials) > 1 && string(initials) == mention
}

// certain reports whether a pronoun can mean no actor but its own: of those that
// it fits, only that one is named before it in its sentence or, if none is, in
// the sentence before.
func (n *namer) certain(p reference) bool {
	word := text.Normal(p.Of(n.d.Text))
	at := sentenceAt(n.d.Sentences, p.Start)
	own := at
	scope := text.Span{Start: n.d.Sentences[at].Start, End: p.Start}
	for range 2 {
		only := true
		found := false
		for _, m := range n.named(scope) {
			if fits(word, n.d.Actors[m.actor].Kind) {
				found = true
				only = only && m.actor == p.actor && !n.owns(m) && !n.governed(m, scope) && (at == own || n.opens(m, scope))
			}
		}
		if found {
			return only
		}
		if at == 0 {
			break
		}
		at--
		scope = n.d.Sentences[at].Span
	}
	return false
}

// named are the references to actors within a span, by name or by pronoun.
func (n *namer) named(s text.Span) []reference {
	return slices.Concat(within(n.mentions, s), within(n.pronouns, s))
}

// owns reports a mention that only says whose somebody is: Ferris's deputy.
func (n *namer) owns(m reference) bool {
	rest := n.d.Text[m.End:]
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") || strings.HasPrefix(rest, "' ") || strings.HasPrefix(rest, "’ ")
}

// governed reports a mention right behind a preposition, where it is no subject: a lawyer
// for Ferris, but not "according to Ferris".
func (n *namer) governed(m reference, sentence text.Span) bool {
	before := n.tokens(text.Span{Start: sentence.Start, End: m.Start})
	if len(before) < 2 {
		return false
	}
	last := text.Normal(before[len(before)-1].Of(n.d.Text))
	return last != "to" && model.Lookup(last).Class&model.Preposition != 0
}

// opens reports a mention among the first words of a sentence, where its subject is.
func (n *namer) opens(m reference, sentence text.Span) bool {
	return len(n.tokens(text.Span{Start: sentence.Start, End: m.Start})) < 4
}

// fits reports whether a pronoun may stand for an actor of a kind.
func fits(pronoun string, kind actor.Kind) bool {
	switch pronoun {
	case "it", "its", "itself":
		return kind != actor.Person
	case "they", "them", "their", "theirs", "themselves":
		return true
	}
	return kind == actor.Person
}

// appendCounted writes a part of the text with two names for "the two countries",
// where the sentence before has exactly two actors, both such as are counted.
func (n *namer) appendCounted(dst []byte, part text.Span) []byte {
	s := part.Of(n.d.Text)
	if !strings.Contains(s, "two ") && !strings.Contains(s, "oth ") {
		return append(dst, s...)
	}
	tokens := n.tokens(part)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = text.Normal(t.Of(n.d.Text))
	}
	from := part.Start
	for i := range tokens {
		if !match.RefersAt(words, i) {
			continue
		}
		a, b, ok := n.pair(tokens[i].Start, words[i+1])
		if !ok {
			continue
		}
		start := tokens[i].Start
		if words[i] == "two" {
			start = tokens[i-1].Start // "the" or "these"
		}
		dst = append(append(dst, n.d.Text[from:start]...), a+" and "+b...)
		from = tokens[i+1].End
	}
	return append(dst, n.d.Text[from:part.End]...)
}

func (n *namer) tokens(s text.Span) []text.Token {
	at := func(offset int) int {
		i, _ := order.Find(len(n.d.Tokens), func(i int) int { return cmp.Compare(n.d.Tokens[i].Start, offset) })
		return i
	}
	from := at(s.Start)
	return n.d.Tokens[from:max(from, at(s.End))]
}

// pair are the two actors of the sentence before, if they are what a noun counts.
func (n *namer) pair(offset int, noun string) (a, b string, ok bool) {
	at := sentenceAt(n.d.Sentences, offset)
	if at == 0 {
		return "", "", false
	}
	var found []int
	for _, m := range within(n.mentions, n.d.Sentences[at-1].Span) {
		if !slices.Contains(found, m.actor) {
			found = append(found, m.actor)
		}
	}
	if len(found) != 2 {
		return "", "", false
	}
	first, second := n.d.Actors[found[0]], n.d.Actors[found[1]]
	return first.Name, second.Name, counts(noun, first.Kind) && counts(noun, second.Kind)
}

// counts reports whether a noun may count actors of a kind.
func counts(noun string, kind actor.Kind) bool {
	switch noun {
	case "countries", "nations", "states", "cities", "neighbors", "neighbours":
		return kind == actor.Place
	case "leaders", "men", "women", "ministers", "presidents":
		return kind == actor.Person
	case "companies", "firms", "teams", "parties":
		return kind == actor.Organization
	}
	return kind != actor.Person
}

// sentenceAt is the index of the last sentence that begins at or before an
// offset; 0 where none does.
func sentenceAt(sentences []text.Sentence, offset int) int {
	i, found := order.Find(len(sentences), func(i int) int { return cmp.Compare(sentences[i].Start, offset) })
	if found {
		return i
	}
	return max(i-1, 0)
}
