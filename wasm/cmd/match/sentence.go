package main

import (
	"slices"
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/lookup"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/text"

	"github.com/tidwall/gjson"
)

// sentence annotates the text of a query between its neighbours and keeps the
// claims that begin in it.
func sentence(line gjson.Result) *annotate.Document {
	s := line.Get("before").String()
	s += gap(s)
	own := text.Span{Start: len(s)}
	s += line.Get("text").String()
	own.End = len(s)
	s += gap(s) + line.Get("after").String()
	d := annotate.Annotate(s, shipped.Names(), shipped.Worth())
	d.Claims = slices.DeleteFunc(d.Claims, func(c claim.Claim) bool { return c.Start < own.Start || c.Start >= own.End })
	if len(d.Claims) == 0 {
		d.Claims = []claim.Claim{{Span: own, Speaker: -1}}
	}
	if name := line.Get("speaker").String(); name != "" {
		d.Actors = append(d.Actors, actor.Actor{Name: name})
		for i := range d.Claims {
			if c := &d.Claims[i]; c.Speaker < 0 {
				c.Speaker = len(d.Actors) - 1
			}
		}
	}
	return d
}

// gap is what parts a sentence from the next: a new paragraph where no mark ends it.
func gap(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?\"") || strings.HasSuffix(s, "”") {
		return " "
	}
	return "\n\n"
}

// best keeps of each review the best match, best first, at most limit.
func best(all []lookup.Match) []lookup.Match {
	slices.SortStableFunc(all, lookup.Compare)
	var kept []lookup.Match
	for _, m := range all {
		if len(kept) < limit && !slices.ContainsFunc(kept, func(k lookup.Match) bool { return k.Number == m.Number }) {
			kept = append(kept, m)
		}
	}
	return kept
}
