package main

import (
	"fmt"
	"strings"

	"claimlight/wasm/tag"
)

// labels are those of our own corpus, the only one that tells of places whether they act.
var labels = map[byte]tag.Kind{'P': tag.Person, 'O': tag.Organization, 'L': tag.Place, 'A': tag.Acting, 'M': tag.Other}

// readMarked reads articles, parted by lines of ===, a paragraph a line, with their
// names marked as {P Ada Lovelace}.
func readMarked(data []byte, source string) ([]article, error) {
	var out []article
	for whole := range strings.SplitSeq(string(data), "\n===\n") {
		a, err := readBraces(strings.ReplaceAll(strings.TrimSpace(whole), "\n", "\n\n"), source)
		if err != nil {
			return nil, err
		}
		if a.text != "" {
			out = append(out, a)
		}
	}
	return out, nil
}

func readBraces(s, source string) (article, error) {
	a := article{source: source}
	var b strings.Builder
	for {
		before, after, more := strings.Cut(s, "{")
		b.WriteString(before)
		if !more {
			a.text = b.String()
			return a, nil
		}
		name, rest, closed := strings.Cut(after, "}")
		if !closed || len(name) < 3 || name[1] != ' ' || strings.ContainsAny(name, "{\n") {
			return article{}, fmt.Errorf("a name marked as {%.40s", after)
		}
		kind, ok := labels[name[0]]
		if !ok {
			return article{}, fmt.Errorf("the label %c", name[0])
		}
		start := b.Len()
		b.WriteString(name[2:])
		a.gold = append(a.gold, marked{start, b.Len(), kind})
		s = rest
	}
}
