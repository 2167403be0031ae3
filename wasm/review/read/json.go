package read

import (
	"strings"

	"claimlight/wasm/review"

	"github.com/tidwall/gjson"
)

// trim takes the byte order mark and outer blanks away.
func trim(s string) string {
	return strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(s), "\ufeff"))
}

// wrappers are the pieces of what authors once put around scripts for browsers
// that did not know them, such as <!--//--><![CDATA[//><!-- before. None may
// come before one that it is a part of.
var wrappers = [...]string{"<!--", "-->", "<![CDATA[", "]]>", "<!", "//", "/*", "*/", ">"}

// unwrap takes old wrappers off and reports whether JSON is left.
func unwrap(s string) (string, bool) {
	if opensJSON(s) {
		return s, true
	}
	for i := 0; i < len(wrappers); i++ {
		if rest := trim(strings.TrimSuffix(strings.TrimPrefix(s, wrappers[i]), wrappers[i])); len(rest) < len(s) {
			s, i = rest, -1 // from the longest again
		}
	}
	return s, closesJSON(s)
}

func opensJSON(s string) bool { return s != "" && (s[0] == '{' || s[0] == '[') }

// closesJSON reports whether s also ends as it began.
func closesJSON(s string) bool { return opensJSON(s) && s[len(s)-1] == s[0]+2 }

// json takes a document of JSON, or of JSON lines: one value a line, as the first
// line shows. Of these each is read or refused by itself.
func (c *collector) json(s string) {
	first, _, more := strings.Cut(s, "\n")
	if first = strings.TrimSpace(first); !more || !closesJSON(first) || review.Valid(s) {
		c.value(s)
		return
	}
	for line := range strings.Lines(s) {
		if line = trim(line); line != "" {
			c.value(line)
		}
	}
}

// script takes the content of a JSON-LD script.
func (c *collector) script(s string) {
	if s, _ = unwrap(trim(s)); s != "" {
		c.value(s)
	}
}

// value takes one JSON value.
func (c *collector) value(s string) {
	if !review.Valid(s) {
		c.refuse(NotJSON, "", "")
		return
	}
	c.graph.add(gjson.Parse(s))
}

// walk looks for reviews at any depth; review.Valid has bounded it.
func (c *collector) walk(v gjson.Result) {
	switch {
	case v.IsArray():
		v.ForEach(func(_, item gjson.Result) bool { c.walk(item); return true })
	case v.IsObject():
		n := c.graph.open(v)
		if n.isClaimReview() {
			c.add(n.claimReview())
		} else if n.isAnswer() {
			n.answers(c.add)
			return
		}
		v.ForEach(func(_, item gjson.Result) bool { c.walk(item); return true })
	}
}
