package stock

import (
	"slices"
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/text"

	"github.com/tidwall/gjson"
)

// Sentence annotates the text of a query {"text","before"?,"after"?,"speaker"?}
// between its neighbours and keeps the claims that begin in it; without one the
// whole is a claim.
func Sentence(line gjson.Result) *annotate.Document {
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
	Speak(d, own, line.Get("speaker").String())
	return d
}

// Speak gives the claims that begin in a span, and that the text gives to nobody,
// to whoever is known to have said them, unless that is "".
func Speak(d *annotate.Document, in text.Span, name string) {
	if name == "" {
		return
	}
	d.Actors = append(d.Actors, actor.Actor{Name: name})
	for i := range d.Claims {
		if c := &d.Claims[i]; c.Speaker < 0 && in.Start <= c.Start && c.Start < in.End {
			c.Speaker = len(d.Actors) - 1
		}
	}
}

// gap is what parts a sentence from the next: a new paragraph where no mark ends it.
func gap(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?\"") || strings.HasSuffix(s, "”") {
		return " "
	}
	return "\n\n"
}
