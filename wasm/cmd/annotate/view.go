package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/text"
)

// View writes a document for a person to read: the actors, then every sentence
// with the claims that start in it.
func View(w io.Writer, d *annotate.Document) error {
	out := bufio.NewWriter(w)
	heading(out, "Actors", len(d.Actors))
	for _, a := range d.Actors {
		fmt.Fprintf(out, "  %-14s%s", a.Kind, oneLine(a.Name))
		if a.Role != "" {
			fmt.Fprintf(out, ", %s", oneLine(a.Role))
		}
		fmt.Fprintf(out, "  (%s", count(len(a.Mentions), "mention"))
		if len(a.Pronouns) > 0 {
			fmt.Fprintf(out, ", %s", count(len(a.Pronouns), "pronoun"))
		}
		fmt.Fprintln(out, ")")
	}
	fmt.Fprintln(out)
	heading(out, "Sentences", len(d.Sentences))
	next := 0
	for i, s := range d.Sentences {
		fmt.Fprintf(out, "%4d  %s\n", i+1, oneLine(s.Of(d.Text)))
		for ; next < len(d.Claims) && d.Claims[next].Start < s.End; next++ {
			viewClaim(out, d, d.Claims[next], s.Span)
		}
	}
	if len(d.Foreign) > 0 {
		fmt.Fprintf(out, "\nnot read, in another language: %s\n", count(len(d.Foreign), "paragraph"))
	}
	return out.Flush()
}

func heading(w io.Writer, title string, n int) { fmt.Fprintf(w, "%s (%d)\n", title, n) }

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// viewClaim writes one claim: who, how and, unless that is the whole sentence, what.
func viewClaim(w io.Writer, d *annotate.Document, c claim.Claim, sentence text.Span) {
	fmt.Fprintf(w, "      > %s", speaker(d, c))
	if c.Cue.Len() > 0 {
		fmt.Fprintf(w, " [%s]", oneLine(c.Cue.Of(d.Text)))
	}
	fmt.Fprintf(w, "  %s", c.Stance)
	if c.Quote != claim.None {
		fmt.Fprintf(w, ", %s", c.Quote)
	}
	fmt.Fprintf(w, ", %d.%03d", c.Score/1000, c.Score%1000)
	if c.Quote != claim.None || c.Span != sentence {
		fmt.Fprintf(w, "\n        %s", pieces(d.Text, c.Content))
	}
	fmt.Fprintln(w)
}

// speaker names who makes the claim as far as the article does.
func speaker(d *annotate.Document, c claim.Claim) string {
	switch {
	case c.Speaker >= 0 && c.Source != "":
		return oneLine(d.Actors[c.Speaker].Name) + " (" + oneLine(c.Source) + ")"
	case c.Speaker >= 0:
		return oneLine(d.Actors[c.Speaker].Name)
	case c.Source != "":
		return "unnamed source: " + oneLine(c.Source)
	case c.Quote != claim.None:
		return "unknown source"
	}
	return "the article"
}

func pieces(s string, spans []text.Span) string {
	var parts []string
	for _, p := range spans {
		parts = append(parts, oneLine(p.Of(s)))
	}
	return strings.Join(parts, " … ")
}

// oneLine folds white space, so that a line of the text stays a line of the view.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
