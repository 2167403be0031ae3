package jsontext

import (
	"strings"
	"unicode/utf8"
)

// A Kind tells values apart.
type Kind uint8

// The kinds; of Absent is the zero Value.
const (
	Absent Kind = iota
	Null
	False
	True
	Number
	String
	List
	Object
)

// A Value is one value where it stands in a text, read when it is asked for.
type Value struct {
	Kind Kind
	Raw  string // without the space around it
}

// Read returns the value that s begins with, Absent if it begins with none. Whether
// it ends with it too is for Valid to say.
func Read(s string) Value {
	r := reader{s: s}
	return r.read()
}

func (r *reader) read() Value {
	r.space()
	start := r.at
	kind := kindOf(r.byte())
	if !r.value(MaxDepth) {
		r.at = len(r.s)
		return Value{}
	}
	return Value{kind, r.s[start:r.at]}
}

func kindOf(first byte) Kind {
	switch first {
	case '{':
		return Object
	case '[':
		return List
	case '"':
		return String
	case 't':
		return True
	case 'f':
		return False
	case 'n':
		return Null
	}
	return Number
}

// Each calls each for what is in a list, or for the members of an object with
// their names, until it returns false. In other values is nothing.
func (v Value) Each(each func(name string, v Value) bool) {
	if v.Kind != List && v.Kind != Object {
		return
	}
	r := reader{s: v.Raw, at: 1}
	for more := true; more; more = r.sign(',') {
		name := ""
		if v.Kind == Object {
			name = r.read().Text()
			r.sign(':')
		}
		if v := r.read(); v.Kind == Absent || !each(name, v) { // absent in what is empty
			return
		}
	}
}

// Get is the first member of this name.
func (v Value) Get(name string) (member Value) {
	if v.Kind == Object {
		v.Each(func(is string, v Value) bool {
			if is == name {
				member = v
			}
			return is != name
		})
	}
	return member
}

// Text is what a string says, and "" for other values. Half a surrogate pair is
// read as U+FFFD.
func (v Value) Text() string {
	if v.Kind != String {
		return ""
	}
	s := v.Raw[1 : len(v.Raw)-1]
	at := strings.IndexByte(s, '\\')
	if at < 0 {
		return s
	}
	dst := make([]byte, 0, len(s))
	for ; at >= 0; at = strings.IndexByte(s, '\\') {
		dst = append(dst, s[:at]...)
		dst, s = appendEscaped(dst, s[at+1:])
	}
	return string(append(dst, s...))
}

// appendEscaped appends what s says behind a backslash, and returns the rest of s.
func appendEscaped(dst []byte, s string) ([]byte, string) {
	c, s := s[0], s[1:]
	if c != 'u' {
		if i := strings.IndexByte("bfnrt", c); i >= 0 {
			c = "\b\f\n\r\t"[i]
		}
		return append(dst, c), s
	}
	r, _ := unit(s)
	s = s[4:]
	if 0xd800 <= r && r < 0xdc00 && strings.HasPrefix(s, `\u`) {
		if low, _ := unit(s[2:]); 0xdc00 <= low && low < 0xe000 {
			r = 0x10000 + (r-0xd800)<<10 + (low - 0xdc00)
			s = s[6:]
		}
	}
	return utf8.AppendRune(dst, r), s
}

// unit reads the four digits of a unit of UTF-16.
func unit(s string) (r rune, ok bool) {
	if len(s) < 4 {
		return 0, false
	}
	for i := range 4 {
		switch c := s[i] | 0x20; {
		case '0' <= c && c <= '9' && s[i] == c:
			r = r<<4 | rune(c-'0')
		case 'a' <= c && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		default:
			return 0, false
		}
	}
	return r, true
}

// Whole reads a whole number in its one spelling, from 0 up to the largest that
// JavaScript keeps.
func Whole(s string) (n int64, ok bool) {
	if s == "" || len(s) > 16 || s[0] == '0' && s != "0" {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int64(s[i]-'0')
	}
	return n, n < 1<<53
}
