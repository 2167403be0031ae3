package main

import (
	"cmp"
	"math/rand"
	"slices"
	"strings"
	"unicode"

	"claimlight/wasm/tag"
)

// augmented makes more of some articles: others of the names in them, and the
// capitals of headlines.
func (t *trainer) augmented(a article) (more []article) {
	if !running[a.source] {
		return nil
	}
	if t.random.Intn(10) < 7 {
		more = append(more, renamed(a, t.random))
	}
	if t.random.Intn(6) == 0 {
		more = append(more, headlined(a))
	}
	return more
}

// headlined is an article with a capital on every word but the small ones, as
// headlines have it.
func headlined(a article) article {
	b := []byte(a.text)
	for i := 0; i < len(b); i++ {
		if (i == 0 || b[i-1] == ' ') && 'a' <= b[i] && b[i] <= 'z' {
			end := i
			for end < len(b) && 'a' <= b[end] && b[end] <= 'z' {
				end++
			}
			if end-i > 3 {
				b[i] -= 'a' - 'A'
			}
		}
		if b[i] == '.' && (i+1 == len(b) || b[i+1] == '\n') {
			b[i] = ' '
		}
	}
	a.text = string(b)
	return a
}

// renamed is an article with names that nobody bears, so that the model learns to
// know names by what is said of them.
func renamed(a article, random *rand.Rand) article {
	gold := slices.Clone(a.gold)
	slices.SortFunc(gold, func(x, y marked) int { return cmp.Compare(x.start, y.start) })
	names := map[string]string{}
	type edit struct {
		start, end int
		with       string
	}
	var edits []edit
	for _, g := range gold {
		at, end := part(a.text[g.start:g.end], g.kind)
		w := a.text[g.start+at : g.start+end]
		if g.kind.Settled() > tag.Place || len(w) < 4 || !letters(w) {
			continue
		}
		if _, ok := names[w]; !ok {
			names[w] = w
			if random.Intn(3) > 0 {
				names[w] = invented(random, g.kind == tag.Person)
			}
		}
		if n := len(edits); n == 0 || edits[n-1].end <= g.start+at {
			edits = append(edits, edit{g.start + at, g.start + end, names[w]})
		}
	}
	var b strings.Builder
	from := 0
	for _, e := range edits {
		b.WriteString(a.text[from:e.start])
		b.WriteString(e.with)
		from = e.end
	}
	b.WriteString(a.text[from:])
	move := func(all []marked) []marked {
		out := slices.Clone(all)
		for i := range out {
			for _, e := range edits {
				d := len(e.with) - (e.end - e.start)
				if e.end <= all[i].start {
					out[i].start += d
				}
				if e.end <= all[i].end {
					out[i].end += d
				}
			}
		}
		return out
	}
	return article{a.source, b.String(), move(a.gold), move(a.void)}
}

// part is the word of a name that may as well be another: a surname, else the
// first word.
func part(name string, kind tag.Kind) (start, end int) {
	if kind == tag.Person {
		return strings.LastIndexByte(name, ' ') + 1, len(name)
	}
	if end = strings.IndexByte(name, ' '); end < 0 || kind != tag.Organization {
		return 0, len(name)
	}
	return 0, end
}

func letters(w string) bool {
	for i, r := range w {
		if i == 0 && !unicode.IsUpper(r) || i > 0 && !unicode.IsLower(r) {
			return false
		}
	}
	return true
}

var onsets = strings.Fields("b br ch d dr f g gr h j k kl kr l m n p pr r s sh st t th tr v w y z ")
var rimes = strings.Fields("a an ar e el en er i in ir o ol on or u un ash eck ick ov ett ano osh umi ek ari ")

// invented makes a name of two or three syllables, now and then a double one.
func invented(random *rand.Rand, double bool) string {
	var b strings.Builder
	for range 2 + random.Intn(2) {
		b.WriteString(onsets[random.Intn(len(onsets))])
		b.WriteString(rimes[random.Intn(len(rimes))])
	}
	w := b.String()
	w = strings.ToUpper(w[:1]) + w[1:]
	if double && random.Intn(5) == 0 {
		return w + "-" + invented(random, false)
	}
	return w
}
