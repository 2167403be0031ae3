package main

import (
	"io"
	"slices"
	"strings"
	"unicode"

	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"

	"github.com/tidwall/gjson"
)

// A source is one real review.
type source struct {
	fields              [2]sentence // its claim and its title
	claimant, rating    string
	claimDate, reviewed string
	terms               []int32  // of the claim, each once
	pieces              [2]bound // of each field, among those of the corpus
}

const (
	claimField = iota
	titleField
)

type bound struct{ from, to int32 }

// A corpus is the real reviews, as a maker needs them.
type corpus struct {
	sources  []source
	raw      []sample         // the same as text, to compare with
	vocab    map[string]int32 // by term
	forms    []form           // by term: that of its last word
	count    [2][]int32       // by field and term: how often it comes
	posts    [][]int32        // by term: the sources whose claims have it
	pieces   []piece
	byKey    map[key][]int32 // pieces that fit a place
	desks    []int32         // reviews by reviewer, the one with the most first
	people   map[string]int32
	ratings  []string
	capitals map[string]int32 // by word: within sentences, with a capital less without
	modifies map[string]int32 // by word: right before another content word less elsewhere
	heard    map[string]int32 // by word
	beside   map[[2]string]int32
	known    map[key]bool // claims in normal form
	shared   []int32      // by source: room to count shared terms
	alike    float64      // share of claims of which over half is in another one
	repeated float64      // share of claims that are nearly another one
}

// load takes what can be used of JSON lines: reviews whose claim is about
// something.
func load(in io.Reader) (*corpus, error) {
	c := &corpus{vocab: map[string]int32{}, people: map[string]int32{}, byKey: map[key][]int32{}}
	c.capitals, c.modifies, c.heard = map[string]int32{}, map[string]int32{}, map[string]int32{}
	c.beside, c.known = map[[2]string]int32{}, map[key]bool{}
	desks := map[string]int32{}
	err := jsonl.Each(in, func(v gjson.Result) error {
		if s := sampleOf(v); isAbout(s.claim) && len(s.claim) <= review.MaxClaim {
			desks[s.reviewer]++
			c.add(v, s)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	c.desks = descending(desks)
	for i := range c.sources {
		c.settle(int32(i))
	}
	c.compare()
	return c, nil
}

func isAbout(claim string) bool {
	return slices.ContainsFunc(split(claim).tokens, func(t token) bool { return len(tile.Terms(nil, t.word)) > 0 })
}

func sampleOf(v gjson.Result) sample {
	s := sample{
		claim: clean(v, "claimReviewed"), title: clean(v, "headline"),
		claimant: clean(v, "itemReviewed.author.name"), reviewer: clean(v, "author.name"),
	}
	if len(s.title) > review.MaxTitle {
		s.title = ""
	}
	return s
}

func clean(v gjson.Result, path string) string { return read.Clean(v.Get(path).String()) }

// add takes a review in and counts the capitals of its claim. Titles are left
// out of that: many have a capital on every word.
func (c *corpus) add(v gjson.Result, s sample) {
	r := source{
		fields: [2]sentence{split(s.claim), split(s.title)}, claimant: s.claimant, rating: clean(v, "reviewRating.alternateName"),
		claimDate: v.Get("itemReviewed.datePublished").String(), reviewed: v.Get("datePublished").String(),
	}
	c.learn(r.fields[claimField].tokens)
	c.known[hash(text.Normal(s.claim))] = true
	if r.rating != "" {
		c.ratings = append(c.ratings, r.rating)
	}
	if r.claimant != "" {
		c.people[r.claimant]++
	}
	c.sources, c.raw = append(c.sources, r), append(c.raw, s)
}

// learn counts what the words of a claim are like.
func (c *corpus) learn(tokens []token) {
	for i, t := range tokens {
		word := lower(t)
		c.heard[word]++
		switch {
		case t.head:
		case t.big:
			c.capitals[word]++
		default:
			c.capitals[word]--
		}
		if i+1 < len(tokens) && isClose(tokens[i+1].gap) && !tile.IsStop(lower(tokens[i+1])) {
			c.modifies[word]++
			c.beside[[2]string{word, lower(tokens[i+1])}]++
		} else {
			c.modifies[word]--
		}
	}
}

func lower(t token) string { return strings.ToLower(t.word) }

// settle gives the words of a review terms and forms, and cuts it into pieces.
func (c *corpus) settle(at int32) {
	r := &c.sources[at]
	seen := map[int32]bool{}
	for f := range r.fields {
		prose := !isHeadline(r.fields[f].tokens)
		for i := range r.fields[f].tokens {
			t := &r.fields[f].tokens[i]
			c.name(t, prose)
			if t.term == none {
				continue
			}
			c.count[f][t.term]++
			if f == claimField && !seen[t.term] {
				seen[t.term] = true
				r.terms = append(r.terms, t.term)
				c.posts[t.term] = append(c.posts[t.term], at)
			}
		}
		r.pieces[f] = c.cut(at, f)
	}
}

// isHeadline reports whether a text has a capital on nearly every word.
func isHeadline(tokens []token) bool {
	big, all := 0, 0
	for _, t := range tokens {
		if !t.head && !tile.IsStop(lower(t)) {
			all++
			if t.big {
				big++
			}
		}
	}
	return 10*big > 8*all
}

// name finds term and form of a word, and takes the capital off that only its
// place gave it. In prose a capital within a sentence makes a name.
func (c *corpus) name(t *token, prose bool) {
	isName := t.big && (prose && !t.head || c.capitals[lower(*t)] > 0 || shouts(t.word))
	if t.big && !isName {
		t.word = small(t.word)
	}
	terms := tile.Terms(nil, t.word)
	if len(terms) == 0 {
		return
	}
	t.term, t.form = c.term(terms[0]), formOf(t.word)
	switch {
	case isName && (strings.HasSuffix(t.word, "'s") || strings.HasSuffix(t.word, "’s")):
		t.form = owner
	case isName:
		t.form = name
	case t.form == plain && c.modifies[lower(*t)] > 0:
		t.form = modifier
	}
	c.forms[t.term] = t.form
}

// shouts tells abbreviations, whose capitals are not of their place.
func shouts(word string) bool {
	return len(word) > 1 && strings.IndexFunc(word[1:], unicode.IsUpper) >= 0
}

// term is the number of a term, a new one for a new term.
func (c *corpus) term(s string) int32 {
	id, ok := c.vocab[s]
	if !ok {
		id = int32(len(c.posts))
		c.vocab[s] = id
		c.posts, c.forms = append(c.posts, nil), append(c.forms, function)
		c.count[claimField], c.count[titleField] = append(c.count[claimField], 0), append(c.count[titleField], 0)
	}
	return id
}

// has reports whether a made-up word is a real term or says nothing.
func (c *corpus) has(word string) bool {
	terms := tile.Terms(nil, text.Normal(word))
	if len(terms) != 1 {
		return true
	}
	_, ok := c.vocab[terms[0]]
	return ok
}
