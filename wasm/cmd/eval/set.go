package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"claimlight/wasm/annotate"
	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/text"

	"github.com/tidwall/gjson"
)

// patterns are the names of sets, in the order in which they are measured.
var patterns = []string{"ner-*.jsonl", "sents-*.jsonl", "quotes-*.jsonl", "claims-*.jsonl", "articles*.jsonl"}

// files lists the sets of the folder, and the one of -articles.
func (o options) files() ([]string, error) {
	var all []string
	if o.data != "" {
		if _, err := os.ReadDir(o.data); err != nil {
			return nil, err
		}
		for _, pattern := range patterns {
			found, err := filepath.Glob(filepath.Join(o.data, pattern))
			if err != nil {
				return nil, err
			}
			all = append(all, found...)
		}
		if len(all) == 0 {
			return nil, fmt.Errorf("%s holds no set: none of %s", o.data, strings.Join(patterns, ", "))
		}
	}
	if o.articles != "" {
		all = append(all, o.articles)
	}
	return all, distinct(all)
}

// distinct holds that each set has a name of its own that floors can give.
func distinct(files []string) error {
	seen := map[string]bool{}
	for _, file := range files {
		name := setName(file)
		if seen[name] || strings.ContainsAny(name, " \t#") {
			return fmt.Errorf("%s: the name of a set is one word and only its own", file)
		}
		seen[name] = true
	}
	return nil
}

// setName is what floors call the set of a file.
func setName(file string) string { return strings.TrimSuffix(filepath.Base(file), ".jsonl") }

// result is what was measured on one set.
type result struct {
	set   string
	texts int
	rows  []row
	notes []string // lines that have no floors
}

// measure annotates every text of a file and compares. What is measured follows
// from the name; a file of any other name holds articles.
func measure(file string) (result, error) {
	r := result{set: setName(file)}
	var err error
	switch {
	case strings.HasPrefix(r.set, "ner-"):
		var n names
		r.texts, err = each(file, n.add)
		r.rows = n.rows()
	case strings.HasPrefix(r.set, "sents-"):
		var s sentences
		r.texts, err = each(file, s.add)
		r.rows = s.rows()
	case strings.HasPrefix(r.set, "quotes-"):
		var q quotes
		r.texts, err = each(file, q.add)
		r.rows = q.rows()
	case strings.HasPrefix(r.set, "claims-"):
		var w worths
		r.texts, err = each(file, w.add)
		r.rows, r.notes = w.rows(), w.notes()
	default:
		var a articles
		r.texts, err = each(file, a.add)
		r.rows, r.notes = a.rows(), a.notes()
	}
	return r, err
}

// gold is one line of a set.
type gold interface {
	check() error   // whether all that is needed is there, within the text
	source() string // the text to annotate
}

// each calls add with every line of a file and what the engine finds in its text,
// and answers how many there were. A file without any is an error; errors name
// file and line.
func each[G gold](file string, add func(G, *annotate.Document)) (int, error) {
	f, err := os.Open(file)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	n := 0
	err = jsonl.Each(f, func(line gjson.Result) error {
		var g G
		if err := json.Unmarshal([]byte(line.Raw), &g); err != nil {
			return err
		}
		if err := g.check(); err != nil {
			return err
		}
		n++
		add(g, annotate.Annotate(g.source(), shipped.Names(), shipped.Worth()))
		return nil
	})
	if err == nil && n == 0 {
		err = errors.New("no line")
	}
	if err != nil {
		return n, fmt.Errorf("%s: %w", file, err)
	}
	return n, nil
}

// article is the text of a line.
type article struct {
	Text *string `json:"text"`
}

func (a article) source() string { return *a.Text }

// holds is an error where there is no text or a span does not lie in it.
func (a article) holds(spans ...span) error {
	if a.Text == nil {
		return errors.New("no text")
	}
	for _, s := range spans {
		if s.Start < 0 || s.End <= s.Start || s.End > len(*a.Text) {
			return fmt.Errorf("[%d,%d] is no span of the text's %d bytes", s.Start, s.End, len(*a.Text))
		}
	}
	return nil
}

// span is read from [start,end], or from an object with that under "span".
type span text.Span

func (s *span) UnmarshalJSON(raw []byte) error {
	if raw[0] == '{' {
		var within struct{ Span *span }
		if err := json.Unmarshal(raw, &within); err != nil {
			return err
		}
		if within.Span == nil {
			return fmt.Errorf("no span in %s", raw)
		}
		*s = *within.Span
		return nil
	}
	var ends []int
	if err := json.Unmarshal(raw, &ends); err != nil || len(ends) != 2 {
		return fmt.Errorf("want [start,end], not %s", raw)
	}
	*s = span{ends[0], ends[1]}
	return nil
}

// spansIn are the engine's spans as those of a set.
func spansIn(spans []text.Span) (all []span) {
	for _, s := range spans {
		all = append(all, span(s))
	}
	return all
}
