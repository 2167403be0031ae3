package main

import (
	"bufio"
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"claimlight/wasm/tag"
)

// gumWord is one line of CoNLL-U.
type gumWord struct {
	form       string
	proper     bool // also the "United" of the United States
	adjective  bool
	head       int // within its sentence, from 1
	start, end int
	in         int // its sentence's first word in the article
}

// gumEntity is a noun phrase by word.
type gumEntity struct {
	id, kind    string
	first, last int
}

// gumPart is one opening, closing or both of an entity: (1-person-new-x 1) (2-place-new-x)
var gumPart = regexp.MustCompile(`\(?[^()]+\)?`)

// gumReader reads one document of GUM.
type gumReader struct {
	*builder
	words      []gumWord
	open, done []gumEntity
	first      int  // the sentence's first word
	paragraph  bool // one begins with the next word
}

// readGum reads one document of GUM. Its entities are noun phrases; those with a
// proper noun for a head give names: the proper nouns around the head.
func readGum(data []byte, source string) ([]article, error) {
	r := gumReader{builder: newBuilder()}
	s := bufio.NewScanner(bytes.NewReader(data))
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		line := s.Text()
		f := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_"):
			r.paragraph = true
		case line == "":
			r.first = len(r.words)
		case len(f) == 10 && !strings.ContainsAny(f[0], ".-"):
			r.token(f)
		}
	}
	a := r.article(source)
	for _, e := range r.done {
		if m, ok := gumName(r.words, e); ok {
			a.gold = append(a.gold, m)
		}
	}
	a.gold = outermost(a.gold)
	a.void = nameless(r.words, a.gold)
	return []article{a}, s.Err()
}

// token reads one line of a word.
func (r *gumReader) token(f []string) {
	if r.paragraph && len(r.words) > 0 {
		r.line("\n")
	}
	r.paragraph = false
	w := gumWord{form: f[1], proper: strings.HasPrefix(f[4], "NNP"), adjective: f[3] == "ADJ", in: r.first}
	w.head, _ = strconv.Atoi(f[6])
	w.start, w.end = r.word(f[1], false)
	r.glue = strings.Contains(f[9], "SpaceAfter=No")
	r.words = append(r.words, w)
	for m := range strings.SplitSeq(f[9], "|") {
		if e, ok := strings.CutPrefix(m, "Entity="); ok {
			for _, part := range gumPart.FindAllString(e, -1) {
				r.entity(part)
			}
		}
	}
}

// entity opens or closes an entity at the last word, or both.
func (r *gumReader) entity(part string) {
	fields := strings.Split(strings.Trim(part, "()"), "-")
	if strings.HasPrefix(part, "(") && len(fields) > 1 {
		r.open = append(r.open, gumEntity{fields[0], fields[1], len(r.words) - 1, 0})
	}
	for k := len(r.open) - 1; strings.HasSuffix(part, ")") && k >= 0; k-- {
		if e := r.open[k]; e.id == fields[0] {
			e.last = len(r.words)
			r.done = append(r.done, e)
			r.open = slices.Delete(r.open, k, k+1)
			return
		}
	}
}

// nameless are the proper nouns in no name: what they are is not told, and so
// they teach nothing.
func nameless(words []gumWord, gold []marked) (void []marked) {
	for _, w := range words {
		in := func(g marked) bool { return g.start <= w.start && w.end <= g.end }
		if w.proper && !slices.ContainsFunc(gold, in) {
			void = append(void, marked{w.start, w.end, tag.Other})
		}
	}
	return void
}

// gumName is the name in a noun phrase, if it has one.
func gumName(words []gumWord, e gumEntity) (marked, bool) {
	kind := tag.Other
	switch e.kind {
	case "person":
		kind = tag.Person
	case "organization":
		kind = tag.Organization
	case "place":
		kind = tag.Place
	}
	head := -1
	for i := e.first; i < e.last; i++ {
		h := words[i].in + words[i].head - 1
		if words[i].head == 0 || h < e.first || h >= e.last {
			head = i
			break
		}
	}
	if head < 0 || !words[head].proper {
		return marked{}, false
	}
	first, last := head, head+1
	for first > e.first && words[first-1].proper {
		first--
	}
	for last < e.last {
		if words[last].proper {
			last++
			continue
		}
		// "University of Michigan", "AT & T", "Daughters of the American Revolution"
		k := last
		for k < e.last && k < last+3 && inName(words[k], kind) {
			k++
		}
		if k == last || k >= e.last || !words[k].proper || kind == tag.Person {
			break
		}
		last = k + 1
	}
	return marked{words[first].start, words[last-1].end, kind}, true
}

func inName(w gumWord, kind tag.Kind) bool {
	switch w.form {
	case "of", "the", "&", "for", "-", "de", "'s", "’s":
		return true
	}
	return w.adjective && w.form[0] >= 'A' && w.form[0] <= 'Z' && kind != tag.Person
}

// outermost drops names within others, and of equal ones all but the first.
func outermost(all []marked) (out []marked) {
	for i, a := range all {
		inner := false
		for j, b := range all {
			inside := i != j && b.start <= a.start && a.end <= b.end
			inner = inner || inside && (b.end-b.start > a.end-a.start || j < i)
		}
		if !inner {
			out = append(out, a)
		}
	}
	return out
}
