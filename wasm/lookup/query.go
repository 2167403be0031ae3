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
// where the article has pronouns or descriptions, if these can mean nobody else.
type namer struct {
	d     *annotate.Document
	spots []spot // by token
	turns []turn // by sentence
}

// A turn is which of the sentences beside it a sentence turns down (match.Turns), told once
// for all claims.
type turn struct{ told, before, behind bool }

// turn tells which sentences the one of a number turns down.
func (n *namer) turn(i int) turn {
	t := &n.turns[i]
	if !t.told {
		t.told = true
		t.before, t.behind = match.Turns(n.d.Sentences[i].Of(n.d.Text))
	}
	return *t
}

// A spot is whose name a token is in, and who is named or meant from it on, each plus
// one; sure is a pronoun that can mean nobody else.
type spot struct {
	names, begins int32
	sure          bool
}

func newNamer(d *annotate.Document) *namer {
	n := &namer{d: d, spots: make([]spot, len(d.Tokens)), turns: make([]turn, len(d.Sentences))}
	for a := range d.Actors {
		for _, s := range d.Actors[a].Mentions {
			for k := n.tokenAt(s.Start); k < n.tokenAt(s.End); k++ {
				n.spots[k].names = int32(a + 1)
			}
			n.spots[n.tokenAt(s.Start)].begins = int32(a + 1)
		}
		for _, s := range d.Actors[a].Pronouns {
			n.spots[n.tokenAt(s.Start)].begins = int32(a + 1)
		}
	}
	for i := range n.spots {
		if a := n.actorAt(i); a >= 0 && n.inName(i) < 0 {
			n.spots[i].sure = n.certain(i, a)
		} else if a = n.takenUp(i); a >= 0 && n.certain(i, a) {
			n.spots[i] = spot{begins: int32(a + 1), sure: true}
		}
	}
	return n
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
	before, after := sentenceAt(n.d.Sentences, whole.Start)-1, sentenceAt(n.d.Sentences, max(whole.End-1, 0))+1
	if before >= 0 {
		q.Before = n.d.Sentences[before].Of(n.d.Text)
	}
	if before >= 0 && n.turn(before).behind {
		frame = append(append(frame, ' '), q.Before...)
	}
	next := ""
	if after < len(n.d.Sentences) {
		next = n.d.Sentences[after].Of(n.d.Text)
	}
	if next != "" && n.turn(after).before {
		frame = append(append(frame, ' '), next...)
	} else if len(strings.TrimSpace(string(frame))) > 1 {
		q.Whole = string(n.append(nil, whole))
	}
	q.Text, q.Frame = strings.TrimSpace(string(said)), strings.TrimSpace(string(frame))
	if 0 <= c.Speaker && c.Speaker < len(n.d.Actors) {
		q.Speaker = n.d.Actors[c.Speaker].Name
	}
	q.Named = n.spoken(c, q.Text)
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

// isAdverbial reports whether a part of a claim is a preposition's phrase, quoted or not.
func (n *namer) isAdverbial(part text.Span) bool {
	tokens := n.tokens(part)
	if len(tokens) > 0 && tokens[0].Kind == text.Quote {
		tokens = tokens[1:]
	}
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

// append writes a part of the text with names for what stands for them, and the
// whole name for a part of it.
func (n *namer) append(dst []byte, part text.Span) []byte {
	var named []string // whom the part has named by now
	from := part.Start
	for i := n.tokenAt(part.Start); i < n.tokenAt(part.End); i++ {
		name, last := "", i
		a := n.actorAt(i)
		if a >= 0 {
			last = n.behind(i) - 1
			name = n.d.Actors[a].Name
		} else if name = n.described(i); name != "" {
			last++
		} else {
			name, last = n.set(i)
		}
		at := text.Span{Start: n.d.Tokens[i].Start, End: n.d.Tokens[last].End}
		i = last
		again := slices.Contains(named, name)
		switch {
		case a < 0 && (name == "" || again), a >= 0 && n.inName(i) < 0 && (again || !n.spots[i].sure):
			continue
		case a >= 0 && n.inName(i) >= 0 && !n.shortens(at.Of(n.d.Text), name):
		default:
			dst = append(n.appendCounted(dst, text.Span{Start: from, End: at.Start}), name...)
			from = at.End
		}
		named = append(named, name)
	}
	return n.appendCounted(dst, text.Span{Start: from, End: max(from, part.End)})
}

// shortens reports whether a mention is a part of a name, its initials, or what stands
// for it in brackets right behind it.
func (n *namer) shortens(mention, name string) bool {
	if len(mention) >= len(name) {
		return false
	}
	if strings.Contains(n.d.Text, name+" ("+mention+")") || strings.HasSuffix(name, " "+mention) || strings.HasPrefix(name, mention+" ") {
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
	from := n.tokenAt(s.Start)
	return n.d.Tokens[from:max(from, n.tokenAt(s.End))]
}

// tokenAt is the first token that begins at or behind an offset.
//
//go:noinline
func (n *namer) tokenAt(offset int) int {
	i, _ := order.Find(len(n.d.Tokens), func(i int) int { return cmp.Compare(n.d.Tokens[i].Start, offset) })
	return i
}

// pair are the two actors of the sentence before, if they are what a noun counts.
func (n *namer) pair(offset int, noun string) (a, b string, ok bool) {
	at := sentenceAt(n.d.Sentences, offset)
	if at == 0 {
		return "", "", false
	}
	var found []int
	for k := n.d.Sentences[at-1].First; k < n.d.Sentences[at-1].Last; k++ {
		if a := n.inName(k); a >= 0 && !slices.Contains(found, a) {
			found = append(found, a)
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
	switch {
	case lands.Has(noun):
		return kind == actor.Place
	case people.Has(noun):
		return kind == actor.Person
	case bodies.Has(noun):
		return kind == actor.Organization
	}
	return kind != actor.Person
}

// The plurals of each kind.
const (
	lands  model.List = "cities countries nations neighbors neighbours states"
	people model.List = "leaders men ministers presidents women"
	bodies model.List = "companies firms parties teams"
)

// sentenceAt is the index of the last sentence that begins at or before an
// offset; 0 where none does.
func sentenceAt(sentences []text.Sentence, offset int) int {
	i, found := order.Find(len(sentences), func(i int) int { return cmp.Compare(sentences[i].Start, offset) })
	if found {
		return i
	}
	return max(i-1, 0)
}
