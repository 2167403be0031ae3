package read

import (
	"strings"

	"claimlight/wasm/text"

	"github.com/tidwall/gjson"
)

// A graph is all JSON of one document.
type graph struct {
	values []gjson.Result
	ids    map[string]gjson.Result // what describes each @id: the object that says most
	labels map[string]string       // the label of each @id that is a rating, "" where it has two that differ
	lang   string                  // of the page
}

// add takes a value and remembers the objects in it that others may refer to.
func (g *graph) add(v gjson.Result) {
	g.values = append(g.values, v)
	if strings.Contains(v.Raw, `id"`) {
		g.index(v)
	}
}

func (g *graph) index(v gjson.Result) {
	id, label, members := "", "", 0
	object := v.IsObject()
	v.ForEach(func(key, item gjson.Result) bool {
		members++
		if object && item.Type == gjson.String && (key.Str == "@id" || key.Str == "id") {
			id = item.Str
		}
		if object && term(key.Str) == "alternateName" {
			label = text.Normal(item.Str)
		}
		if item.IsObject() || item.IsArray() {
			g.index(item)
		}
		return true
	})
	g.label(id, label, v)
	if id == "" || members < 2 || len(g.ids[id].Raw) >= len(v.Raw) {
		return
	}
	if g.ids == nil {
		g.ids = make(map[string]gjson.Result)
	}
	g.ids[id] = v
}

// label remembers what a rating says, and whether it says one thing.
func (g *graph) label(id, label string, v gjson.Result) {
	if id == "" || label == "" || !strings.Contains(v.Raw, "Rating") {
		return
	}
	if g.labels == nil {
		g.labels = make(map[string]string)
	}
	if had, ok := g.labels[id]; ok && had != label {
		label = ""
	}
	g.labels[id] = label
}

// A node is a JSON object with its members at hand.
type node struct {
	graph   *graph
	members map[string]gjson.Result
}

// open gives the members of an object, those that it keeps in "properties" (as
// microdata in JSON do) among its own, under the bare names of schema.org's
// terms. A bare reference opens what it refers to. What is no object opens empty.
func (g *graph) open(v gjson.Result) node {
	n := node{graph: g, members: map[string]gjson.Result{}}
	if !v.IsObject() {
		return n
	}
	n.take(v, true)
	if id := n.members["@id"].Str; id != "" && n.isReference() && !g.isTorn(id) {
		n.take(g.ids[id], true)
	}
	if p := n.members["properties"]; p.IsObject() {
		n.take(p, false)
	}
	return n
}

// isTorn reports whether an @id is of ratings that differ: then it refers to none.
func (g *graph) isTorn(id string) bool {
	label, ok := g.labels[id]
	return ok && label == ""
}

func (n node) take(v gjson.Result, over bool) {
	v.ForEach(func(key, value gjson.Result) bool {
		name := term(key.Str)
		if _, has := n.members[name]; over || !has {
			n.members[name] = value
		}
		return true
	})
}

// isReference reports whether a node says nothing but an @id and a type.
func (n node) isReference() bool {
	_, typed := n.members["@type"]
	return len(n.members) == 1 || len(n.members) == 2 && typed
}

// prefixes stand before schema.org's terms in expanded and compact JSON-LD.
var prefixes = [...]string{"http://schema.org/", "https://schema.org/", "http://www.schema.org/", "https://www.schema.org/", "schema:"}

// term is the bare name of a member or a type.
func term(name string) string {
	switch name {
	case "type", "id":
		return "@" + name // schema.org's context has them for aliases
	}
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(name, p); ok {
			return rest
		}
	}
	return name
}

// isClaimReview reports whether the type, or one of the types, is ClaimReview.
func (n node) isClaimReview() bool {
	for _, v := range n.values("@type") {
		if v.Type == gjson.String && isReviewType(strings.TrimSpace(v.Str)) {
			return true
		}
	}
	return false
}

// isReviewType takes schema.org's name however it is written: bare, with a
// prefix, with or without a scheme.
func isReviewType(s string) bool {
	vocabulary, ok := strings.CutSuffix(s, "ClaimReview")
	return ok && (vocabulary == "" || vocabulary == "schema:" || strings.HasSuffix(strings.ToLower(vocabulary), "schema.org/"))
}

// values are those of a member, lists opened, holes left out.
func (n node) values(name string) []gjson.Result { return flat(nil, n.members[name]) }

func flat(dst []gjson.Result, v gjson.Result) []gjson.Result {
	if v.IsArray() {
		v.ForEach(func(_, item gjson.Result) bool { dst = flat(dst, item); return true })
	} else if v.Type != gjson.Null {
		dst = append(dst, v)
	}
	return dst
}

// nodes are the objects among the values of a member.
func (n node) nodes(name string) []node {
	var all []node
	for _, v := range n.values(name) {
		if v.IsObject() {
			all = append(all, n.graph.open(v))
		}
	}
	return all
}

// literal is the text of a value: a string, or the @value of an object. It is
// not yet clean. Numbers are no text.
func (g *graph) literal(v gjson.Result) string {
	if v.IsObject() {
		v = g.open(v).members["@value"]
	}
	if v.Type != gjson.String {
		return ""
	}
	return v.Str
}

// text is the first text of a member that is not blank.
func (n node) text(name string) string {
	for _, v := range n.values(name) {
		if s := n.graph.literal(v); strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}

// texts are all texts of a member.
func (n node) texts(name string) []string {
	var all []string
	for _, v := range n.values(name) {
		all = append(all, n.graph.literal(v))
	}
	return all
}

// address is the first text of a member, or the @id of the first object.
func (n node) address(name string) string {
	for _, v := range n.values(name) {
		if s := either(n.graph.literal(v), n.graph.open(v).members["@id"].Str); strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}

// A party is whom a member names.
type party struct{ name, url string }

// party is the first that a member names: by an object with a name or an
// address, or by a bare string that is either.
func (n node) party(member string) party {
	for _, v := range n.values(member) {
		p := party{name: n.graph.literal(v)}
		if strings.Contains(p.name, "://") {
			p = party{url: p.name}
		} else if o := n.graph.open(v); p.name == "" {
			p = party{o.text("name"), o.address("url")}
		}
		if strings.TrimSpace(p.name+p.url) != "" {
			return p
		}
	}
	return party{}
}

// either is a, or b where a is blank.
func either(a, b string) string {
	if strings.TrimSpace(a) != "" {
		return a
	}
	return b
}
