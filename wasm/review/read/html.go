package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxRoots bounds the tags of the root and the body: the parser merges their
// attributes in a time that grows with the square of their number.
const maxRoots = 64

// page reads an HTML page: its JSON-LD scripts and its microdata, in document
// order. Comments, other scripts, templates and elements that hold raw text are
// passed over. What the parser cannot take is searched for scripts alone.
func (c *collector) page(s string) {
	lower := strings.ToLower(s)
	var root *html.Node
	if strings.Count(lower, "<html")+strings.Count(lower, "<body") <= maxRoots {
		root, _ = html.Parse(strings.NewReader(s)) // its one error is nesting too deep
	}
	if root == nil {
		if strings.Contains(lower, "itemscope") {
			c.refuse(BadMarkup, "", "")
		}
		c.scripts(s)
		return
	}
	p := pageReader{c: c, root: root, tail: endless(lower), left: 8*len(s) + 1<<16}
	for n := range root.ChildNodes() {
		c.graph.lang = either(c.graph.lang, attribute(n, "lang"))
	}
	p.walk(root, false)
	if p.left < 0 {
		c.refuse(BadMarkup, "", "")
	}
}

// A pageReader goes through the tree of a page.
type pageReader struct {
	c    *collector
	root *html.Node
	ids  map[string]*html.Node // by their id, once an itemref asks
	tail string                // in lower case, of the page if a script or style without an end takes it
	left int                   // elements and bytes that may still be read: itemref and nested text can multiply
	bad  bool                  // the item at hand holds text that is not UTF-8, or ends in such a script
}

// endless is the last bytes of a page, if a script or style is open there.
func endless(lower string) string {
	for _, name := range [...]string{"script", "style"} {
		if at := strings.LastIndex(lower, "<"+name); at >= 0 && !strings.Contains(lower[at:], "</"+name) {
			return lower[max(at, len(lower)-len("</html>")):]
		}
	}
	return ""
}

// walk takes scripts and microdata items; inside is whether n is part of an item.
func (p *pageReader) walk(n *html.Node, inside bool) {
	switch {
	case n.DataAtom == atom.Script:
		if isLinkedData(attribute(n, "type")) && n.FirstChild != nil {
			p.c.script(n.FirstChild.Data)
		}
		return
	case n.DataAtom == atom.Template:
		return
	case has(n, "itemscope"):
		if !inside || !has(n, "itemprop") {
			p.take(n)
		}
		inside = true
	}
	for child := range n.ChildNodes() {
		p.walk(child, inside)
	}
}

// scripts reads JSON-LD scripts alone, without a tree.
func (c *collector) scripts(s string) {
	z := html.NewTokenizer(strings.NewReader(s))
	linked, templates := false, 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken:
			t := z.Token()
			linked = t.DataAtom == atom.Script && templates == 0 && isLinkedData(value(t.Attr, "type"))
			if t.DataAtom == atom.Template {
				templates++
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == "template" && templates > 0 {
				templates--
			}
			linked = false
		case html.TextToken:
			if linked {
				c.script(string(z.Raw()))
			}
		}
	}
}

// isLinkedData reports whether a media type is that of JSON-LD.
func isLinkedData(media string) bool {
	media, _, _ = strings.Cut(media, ";")
	return strings.EqualFold(strings.TrimSpace(media), "application/ld+json")
}

func attribute(n *html.Node, name string) string { return value(n.Attr, name) }

func value(attrs []html.Attribute, name string) string {
	for _, a := range attrs {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}
