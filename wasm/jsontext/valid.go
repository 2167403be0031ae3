package jsontext

import "unicode/utf8"

// MaxDepth is how deep lists and objects may nest. A tile needs four levels,
// foreign documents some ten; the readers recurse once for each, on a stack of
// 64 KB in the page's module.
const MaxDepth = 64

// Valid reports whether s is one value as RFC 8259 has it, nests at most MaxDepth
// deep, and is UTF-8. Whatever reads JSON from the network asks this first.
func Valid(s string) bool {
	r := reader{s: s}
	ok := r.value(MaxDepth) && utf8.ValidString(s)
	r.space()
	return ok && r.at == len(s)
}

// A reader passes what stands at an index, if it is what is asked for.
type reader struct {
	s  string
	at int
}

// byte is the one that comes next, or 0 at the end.
func (r *reader) byte() byte {
	if r.at < len(r.s) {
		return r.s[r.at]
	}
	return 0
}

func (r *reader) take(c byte) bool {
	ok := r.at < len(r.s) && r.s[r.at] == c
	if ok {
		r.at++
	}
	return ok
}

func (r *reader) space() {
	for c := r.byte(); c == ' ' || c == '\t' || c == '\n' || c == '\r'; c = r.byte() {
		r.at++
	}
}

// sign takes a byte that may have space around it.
func (r *reader) sign(c byte) bool {
	r.space()
	ok := r.take(c)
	r.space()
	return ok
}

func (r *reader) word(s string) bool {
	ok := len(r.s)-r.at >= len(s) && r.s[r.at:r.at+len(s)] == s
	if ok {
		r.at += len(s)
	}
	return ok
}

func (r *reader) value(depth int) bool {
	r.space()
	switch r.byte() {
	case '{':
		return depth > 0 && r.object(depth-1)
	case '[':
		return depth > 0 && r.list(depth-1)
	case '"':
		return r.string()
	case 't':
		return r.word("true")
	case 'f':
		return r.word("false")
	case 'n':
		return r.word("null")
	}
	return r.number()
}

func (r *reader) object(depth int) bool {
	if r.sign('{'); r.take('}') {
		return true
	}
	for r.string() && r.sign(':') && r.value(depth) {
		if !r.sign(',') {
			return r.take('}')
		}
	}
	return false
}

func (r *reader) list(depth int) bool {
	if r.sign('['); r.take(']') {
		return true
	}
	for r.value(depth) {
		if !r.sign(',') {
			return r.take(']')
		}
	}
	return false
}

func (r *reader) string() bool {
	if !r.take('"') {
		return false
	}
	for s := r.s; r.at < len(s); {
		for r.at < len(s) {
			if c := s[r.at]; c == '"' || c == '\\' || c < ' ' {
				break
			}
			r.at++
		}
		switch {
		case r.take('"'):
			return true
		case !r.take('\\') || !r.escape():
			return false
		}
	}
	return false
}

// escape passes what comes after a backslash.
func (r *reader) escape() bool {
	switch c := r.byte(); c {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		r.at++
		return true
	case 'u':
		_, ok := unit(r.s[r.at+1:])
		r.at += 5
		return ok
	}
	return false
}

func (r *reader) number() bool {
	r.take('-')
	if !r.take('0') && !r.digits() {
		return false
	}
	if c := r.byte(); c != '.' && c != 'e' && c != 'E' {
		return true
	}
	if r.take('.') && !r.digits() {
		return false
	}
	if r.take('e') || r.take('E') {
		_ = r.take('+') || r.take('-')
		return r.digits()
	}
	return true
}

func (r *reader) digits() bool {
	start, end := r.at, r.at
	for s := r.s; end < len(s) && '0' <= s[end] && s[end] <= '9'; {
		end++
	}
	r.at = end
	return end > start
}
