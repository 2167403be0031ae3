package lookup

import (
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/claim"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// spoken is what is claimed with a name for the "I" of a person or the "we" of an
// organization that speaks: the name once, then "they". It is "" where nobody can be
// named so, or where the words may be somebody else's.
func (n *namer) spoken(c *claim.Claim, said string) string {
	one, many := n.speaker(c)
	if c.Quote == claim.Indirect || one+many == "" || strings.Contains(said, "‘") || strings.Contains(said, " '") {
		return ""
	}
	words := strings.Split(said, " ")
	named := false
	for i, w := range words {
		core := strings.Trim(w, "\"“”().,;:!?…")
		own, short, _ := strings.Cut(text.Normal(core), "'")
		if verb := model.Lookup(own); verb.Cue != 0 && (verb.Form == model.Past || verb.Form == model.Third) {
			return "" // somebody's words within
		}
		put, ok := selves.Get(own)
		if !ok || core == "US" || i > 0 && words[i-1] == "War" {
			continue
		}
		name := many
		if own[0] == 'i' || own[0] == 'm' {
			name = one
		}
		if name == "" || i+1 < len(words) && words[i+1] == "all" {
			return ""
		}
		if put != "them" && !named {
			named = true
			if put == "their" {
				name += "'s"
			}
			put = name
		}
		if verb, ok := shorts.Get(short); ok {
			put += " " + verb
		}
		words[i] = strings.Replace(w, core, put, 1)
	}
	if !named {
		return ""
	}
	return strings.Join(words, " ")
}

const (
	// selves are the words of who speaks, with those that go on after the name.
	selves model.List = `i=they me=them my=their our=their us=them we=they`
	shorts model.List = `d=would ll=will m=is re=are ve=have`
)

// speaker is who "I" is, and who "we" are, in a claim.
func (n *namer) speaker(c *claim.Claim) (one, many string) {
	source := c.Source
	if c.Speaker >= 0 {
		a := &n.d.Actors[c.Speaker]
		if a.Kind == actor.Organization {
			return "", a.Name
		}
		if a.Kind == actor.Person && source == "" {
			one, source = a.Name, a.Role
		}
	}
	if !strings.Contains(source, "spokes") {
		return one, ""
	}
	for i := range n.d.Actors {
		a := &n.d.Actors[i]
		if !strings.Contains(source, a.Name) || a.Kind != actor.Organization && tile.Rarity(text.Stem(text.Normal(a.Name))) < tile.MaxRarity || a.Kind == actor.Person && strings.Contains(a.Name, " ") {
			continue
		}
		if many != "" {
			return one, ""
		}
		many = a.Name
	}
	return one, many
}
