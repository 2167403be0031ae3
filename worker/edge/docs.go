package edge

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"strings"
)

//go:embed docs.css
var docsCSS string

// docs answers /docs: openapi.json for people. The page is one file without scripts.
func (h *Handler) docs(*http.Request, []string) (answer, error) {
	body, err := docsPage(openAPIJSON)
	if err != nil {
		return answer{}, err
	}
	hash := sha256.Sum256([]byte(docsCSS))
	header := map[string]string{
		"Content-Security-Policy": "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) +
			"'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
		"Referrer-Policy": "no-referrer",
	}
	return answer{kind: "text/html; charset=utf-8", cache: live, etag: etag(body), header: header, body: body}, nil
}

// described is what the page shows of an OpenAPI document, in its order.
type described struct {
	Info struct {
		Title, Summary, Description, Version string
	}
	Paths      members
	Components struct {
		Parameters map[string]parameter
		Schemas    members
		Responses  map[string]response
	}
}

type response struct {
	Description string
	Content     map[string]struct{ Schema reference }
}

type parameter struct{ Name, Description string }

// operation is one method of a path.
type operation struct {
	Summary, Description string
	Security             []map[string]any
	RequestBody          struct {
		Content map[string]struct {
			Schema  json.RawMessage
			Example json.RawMessage
		}
	}
	Responses members
}

// members are those of an object in their order, which a map would lose.
type members []member

type member struct {
	name  string
	value json.RawMessage
}

// UnmarshalJSON implements json.Unmarshaler.
func (m *members) UnmarshalJSON(text []byte) error {
	d := json.NewDecoder(strings.NewReader(string(text)))
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		one := member{name: fmt.Sprint(name)}
		if err := d.Decode(&one.value); err != nil {
			return err
		}
		*m = append(*m, one)
	}
	return nil
}

// page is a page in the making; every text that goes in is escaped.
type page struct{ strings.Builder }

// add writes markup, each %s being a text.
func (p *page) add(markup string, texts ...string) {
	escaped := make([]any, len(texts))
	for i, t := range texts {
		escaped[i] = html.EscapeString(t)
	}
	fmt.Fprintf(p, markup, escaped...)
}

func docsPage(text []byte) ([]byte, error) {
	var d described
	if err := json.Unmarshal(text, &d); err != nil {
		return nil, err
	}
	var p page
	p.add(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>%s: the API</title>
<style>`, d.Info.Title)
	p.WriteString(docsCSS)
	p.add(`</style>
</head>
<body>
<a class="skip" href="#addresses">Skip to the addresses</a>
<header>
<h1>%s: the API</h1>
<p>%s.</p>
<p>%s</p>
<p>For programs: <a href="/v1/openapi.json">/v1/openapi.json</a> (OpenAPI 3.1), version %s.</p>
</header>
`, d.Info.Title, d.Info.Summary, d.Info.Description, d.Info.Version)
	if err := p.addresses(&d); err != nil {
		return nil, err
	}
	p.add("<h2 id=\"forms\">Forms</h2>\n")
	for _, s := range d.Components.Schemas {
		p.add("<section aria-labelledby=\"schema-%s\">\n<h3 id=\"schema-%s\">%s</h3>\n", s.name, s.name, s.name)
		p.code(s.value)
		p.add("</section>\n")
	}
	p.add("</main>\n</body>\n</html>\n")
	return []byte(p.String()), nil
}

// addresses writes the table of contents and a section for each path.
func (p *page) addresses(d *described) error {
	p.add("<nav aria-label=\"Addresses\">\n<ul>\n")
	for _, path := range d.Paths {
		p.add("<li><a href=\"#%s\"><code>%s</code></a>\n", anchor(path.name), path.name)
	}
	p.add("</ul>\n</nav>\n<main>\n<h2 id=\"addresses\">Addresses</h2>\n")
	for _, path := range d.Paths {
		if err := p.path(d, path); err != nil {
			return err
		}
	}
	return nil
}

// anchor is a path as an id of the page.
func anchor(path string) string {
	return strings.Trim(strings.NewReplacer("/", "-", "{", "", "}", "").Replace(path), "-")
}

func (p *page) path(d *described, path member) error {
	var methods members
	if err := json.Unmarshal(path.value, &methods); err != nil {
		return err
	}
	p.add("<section aria-labelledby=\"%s\">\n<h3 id=\"%s\"><code>%s</code></h3>\n", anchor(path.name), anchor(path.name), path.name)
	for _, m := range methods {
		switch m.name {
		case "head", "options": // every address has them alike; the document tells
		case "parameters":
			if err := p.parameters(d, m.value); err != nil {
				return err
			}
		default:
			var o operation
			if err := json.Unmarshal(m.value, &o); err != nil {
				return err
			}
			if err := p.operation(d, strings.ToUpper(m.name), &o); err != nil {
				return err
			}
		}
	}
	p.add("</section>\n")
	return nil
}

func (p *page) parameters(d *described, text json.RawMessage) error {
	var list []reference
	if err := json.Unmarshal(text, &list); err != nil {
		return err
	}
	p.add("<dl>\n")
	for _, r := range list {
		one := d.Components.Parameters[r.name()]
		p.add("<dt><code>{%s}</code></dt><dd>%s</dd>\n", one.Name, one.Description)
	}
	p.add("</dl>\n")
	return nil
}

// reference names a part of the document that is told elsewhere.
type reference struct {
	Ref string `json:"$ref"`
}

func (r reference) name() string { return r.Ref[strings.LastIndexByte(r.Ref, '/')+1:] }

func (p *page) operation(d *described, method string, o *operation) error {
	p.add("<h4>%s: %s</h4>\n", method, o.Summary)
	if o.Description != "" {
		p.add("<p>%s</p>\n", o.Description)
	}
	if len(o.Security) > 0 {
		var who []string
		for _, s := range o.Security {
			for name := range s {
				who = append(who, name)
			}
		}
		p.add("<p>Takes a bearer token of the %s.</p>\n", strings.Join(who, " or the "))
	}
	for _, kind := range []string{"application/ld+json", "application/json"} {
		c, ok := o.RequestBody.Content[kind]
		if !ok {
			continue
		}
		p.add("<p>Body: <code>%s</code>, ", kind)
		if err := p.link(c.Schema); err != nil {
			return err
		}
		p.add("</p>\n")
		if c.Example != nil {
			p.code(c.Example)
		}
	}
	return p.responses(d, o)
}

func (p *page) responses(d *described, o *operation) error {
	p.add("<table>\n<thead><tr><th scope=\"col\">Status</th><th scope=\"col\">When</th></tr></thead>\n<tbody>\n")
	for _, m := range o.Responses {
		var r reference
		if err := json.Unmarshal(m.value, &r); err != nil {
			return err
		}
		told := d.Components.Responses[r.name()]
		p.add("<tr><th scope=\"row\">%s</th><td>%s", m.name, told.Description)
		if form := told.Content["application/json"].Schema.name(); form != "" {
			p.add(`: <a href="#schema-%s">%s</a>`, form, form)
		}
		p.add("</td></tr>\n")
	}
	p.add("</tbody>\n</table>\n")
	return nil
}

// link names the schema that a reference leads to.
func (p *page) link(text json.RawMessage) error {
	var r reference
	err := json.Unmarshal(text, &r)
	p.add(`<a href="#schema-%s">%s</a>`, r.name(), r.name())
	return err
}

// code writes JSON, which may be wider than the page and is then scrolled, by the
// keyboard too.
func (p *page) code(text json.RawMessage) {
	p.add("<pre tabindex=\"0\"><code>%s</code></pre>\n", outdent(string(text)))
}

// outdent takes from all lines but the first the blanks that the last has.
func outdent(text string) string {
	last := text[strings.LastIndexByte(text, '\n')+1:]
	blanks := len(last) - len(strings.TrimLeft(last, " "))
	if last == text {
		return text
	}
	return strings.ReplaceAll(text, "\n"+strings.Repeat(" ", blanks), "\n")
}
