package read

import "strings"

// rawElements hold text, not markup: a script tag inside one is a sample.
const rawElements = " script style textarea title xmp iframe noembed noframes "

// scripts calls found for the content of every JSON-LD script of an HTML page.
// Comments, other scripts and elements that hold raw text are passed over.
func scripts(s string, found func(string)) {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return
		}
		s = s[i:]
		n, name := tag(s)
		if n == 0 {
			n = 1
		} else if s[1] != '/' && holds(rawElements, name) {
			head := s[:n]
			end := contentEnd(s[n:], name)
			if name == "script" && isLinkedData(head) {
				found(content(s[n : n+end]))
			}
			n += end
		}
		s = s[n:]
	}
}

// content is an element's text without its end tag, if that is there.
func content(s string) string {
	if i := strings.LastIndex(s, "</"); i >= 0 {
		return s[:i]
	}
	return s
}

// isLinkedData reports whether a script's start tag has the type of JSON-LD.
func isLinkedData(head string) bool {
	rest := strings.ToLower(head)
	for {
		before, after, ok := strings.Cut(rest, "type")
		if !ok {
			return false
		}
		if before != strings.TrimRight(before, " \t\r\n\"'/") && mediaType(after) == "application/ld+json" {
			return true
		}
		rest = after
	}
}

// mediaType is the value of an attribute, given what follows its name.
func mediaType(s string) string {
	s = strings.TrimLeft(s, " \t\r\n")
	if !strings.HasPrefix(s, "=") {
		return ""
	}
	s = strings.TrimLeft(s[1:], " \t\r\n")
	if s != "" && (s[0] == '"' || s[0] == '\'') {
		s = s[1:]
	}
	if end := strings.IndexAny(s, "\"'>; \t\r\n"); end >= 0 {
		s = s[:end]
	}
	return s
}
