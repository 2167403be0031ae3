package read

import (
	"strings"
	"unicode/utf8"

	"claimlight/wasm/jsontext"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds on microdata. Items nest some four deep, and a property that a reader
// of reviews knows has one value.
const (
	maxItems  = 24 // deep; each takes two levels of JSON
	maxValues = 8
)

// textual properties are those that reviews are read from: others may hold
// whole articles. Items are taken whatever property they are the value of.
const textual = " claimReviewed alternateName name headline url author publisher reviewRating datePublished inLanguage sdLicense "

// linking properties are addresses on a link; on it, all others are its text.
const linking = " url sdLicense "

// take hands a top-level item on as JSON, and so leaves one reader for both.
func (p *pageReader) take(n *html.Node) {
	p.bad = false
	switch json := p.item(nil, n, 0); {
	case p.left < 0: // page says so, once
	case p.bad:
		p.c.refuse(BadMarkup, "", "")
	default:
		p.c.value(string(json))
	}
}

// item appends an item as a JSON object whose members are lists.
func (p *pageReader) item(dst []byte, n *html.Node, depth int) []byte {
	it := item{page: p, depth: depth, seen: map[*html.Node]bool{n: true}}
	p.spend(n)
	it.crawl(n)
	for id := range strings.FieldsSeq(attribute(n, "itemref")) {
		if other := p.byID(id); other != nil && !it.seen[other] {
			it.seen[other] = true
			it.visit(other)
		}
	}
	dst = append(dst, `{"@type":[`...)
	for i, kind := range strings.Fields(attribute(n, "itemtype")) {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = jsontext.Append(dst, kind)
	}
	dst = append(dst, ']')
	if id := attribute(n, "itemid"); id != "" {
		dst = jsontext.Append(append(dst, `,"@id":`...), id)
	}
	for _, prop := range it.props {
		dst = jsontext.Append(append(dst, ','), prop.name)
		dst = append(append(append(dst, `:[`...), prop.values...), ']')
	}
	return append(dst, '}')
}

// spend counts a visit to an element against what may still be read.
func (p *pageReader) spend(n *html.Node) {
	p.left--
	for _, a := range n.Attr {
		p.left -= len(a.Val)
	}
}

// An item is being gathered.
type item struct {
	page  *pageReader
	depth int
	props []property
	seen  map[*html.Node]bool // where itemref led
}

type property struct {
	name   string
	values []byte // JSON, with commas between
	n      int
}

// crawl visits what is below an element.
func (it *item) crawl(n *html.Node) {
	for child := range n.ChildNodes() {
		it.visit(child)
	}
}

// visit takes an element's value, if it is a property, and goes on to what is
// below it, if it is no item of its own.
func (it *item) visit(n *html.Node) {
	if it.page.spend(n); it.page.left < 0 || n.Type != html.ElementNode || n.DataAtom == atom.Template {
		return
	}
	scope := has(n, "itemscope")
	for name := range strings.FieldsSeq(attribute(n, "itemprop")) {
		if name = term(name); name[0] != '@' {
			it.add(name, n, scope)
		}
	}
	if !scope {
		it.crawl(n)
	}
}

func (it *item) add(name string, n *html.Node, scope bool) {
	if scope && it.depth == maxItems || !scope && !holds(textual, name) {
		return
	}
	at := 0
	for at < len(it.props) && it.props[at].name != name {
		at++
	}
	if at == maxValues*maxItems {
		return
	}
	if at == len(it.props) {
		it.props = append(it.props, property{name: name})
	}
	prop := &it.props[at]
	if !scope && prop.n == maxValues {
		return
	}
	if prop.n++; prop.n > 1 {
		prop.values = append(prop.values, ',')
	}
	if scope {
		prop.values = it.page.item(prop.values, n, it.depth+1)
	} else {
		text := it.page.value(name, n)
		it.page.bad = it.page.bad || !utf8.ValidString(text)
		prop.values = jsontext.Append(prop.values, text)
	}
}

// value is what an element says of a property: by an attribute where its kind
// has one for that, else in its text.
func (p *pageReader) value(name string, n *html.Node) string {
	from := "content" // by the book for meta alone; pages use it on any element
	switch n.DataAtom {
	case atom.Audio, atom.Embed, atom.Iframe, atom.Img, atom.Source, atom.Track, atom.Video:
		from = "src"
	case atom.A, atom.Area, atom.Link:
		if n.DataAtom == atom.Link || holds(linking, name) {
			from = "href"
		}
	case atom.Object:
		from = "data"
	case atom.Data, atom.Meter:
		from = "value"
	case atom.Time:
		from = "datetime"
	}
	if has(n, from) || n.DataAtom == atom.Meta {
		return attribute(n, from)
	}
	return p.text(n)
}

// text is what a reader sees in an element, with a blank where a block ends.
func (p *pageReader) text(n *html.Node) string {
	var b strings.Builder
	p.appendText(&b, n)
	p.left -= b.Len()
	return b.String()
}

func (p *pageReader) appendText(b *strings.Builder, n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(n.Data)
	case n.Type != html.ElementNode:
		return
	case holds(void, n.Data):
		p.bad = p.bad || p.swallows(n)
		return
	case n.DataAtom == atom.Sup && endsInDigit(b.String()) && opensNumber(firstText(n)):
		b.WriteByte('^')
	}
	block := holds(breaking, n.Data) && n.Type == html.ElementNode
	if block {
		b.WriteByte(' ')
	}
	for child := range n.ChildNodes() {
		if p.left--; b.Len() <= maxRaw && p.left >= 0 {
			p.appendText(b, child)
		}
	}
	if block {
		b.WriteByte(' ')
	}
}

// swallows reports whether a script or style takes the rest of the page, and with
// it what was left of a rating.
func (p *pageReader) swallows(n *html.Node) bool {
	return p.tail != "" && (n.DataAtom == atom.Script || n.DataAtom == atom.Style) && n.FirstChild != nil &&
		strings.HasSuffix(strings.ToLower(n.FirstChild.Data), p.tail)
}

// firstText is the first text in an element.
func firstText(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Data != "" {
			return d.Data
		}
	}
	return ""
}

// byID finds an element by its id.
func (p *pageReader) byID(id string) *html.Node {
	if p.ids == nil {
		p.ids = make(map[string]*html.Node)
		for n := range p.root.Descendants() {
			if key := attribute(n, "id"); key != "" && p.ids[key] == nil {
				p.ids[key] = n
			}
		}
	}
	return p.ids[id]
}
