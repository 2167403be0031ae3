package review

import (
	"errors"
	"unicode/utf8"

	"github.com/tidwall/gjson"
)

// MaxDepth is how deep JSON from the network may nest. A tile needs four
// levels, foreign documents some ten; the readers recurse once for each, on a
// stack of 64 KB in the page's module.
const MaxDepth = 64

// Valid reports whether s is one JSON value in valid UTF-8 that nests at most
// MaxDepth deep. Whatever reads JSON from the network asks this first.
func Valid(s string) bool {
	return shallow(s) && utf8.ValidString(s) && gjson.Valid(s)
}

// shallow counts brackets outside strings, without recursion.
func shallow(s string) bool {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			i = stringEnd(s, i)
		case '[', '{':
			if depth++; depth > MaxDepth {
				return false
			}
		case ']', '}':
			depth--
		}
	}
	return true
}

// stringEnd is the index of the quotation mark that ends the string opened at
// i, or the last index of s.
func stringEnd(s string, i int) int {
	for i++; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return len(s) - 1
}

// MaxMembers bounds the members of one object of a record or a tile, unknown
// ones included.
const MaxMembers = 40

// Members calls each for every member of v, until it returns false. A name
// that comes twice is an error, because parsers differ on which of the two
// counts; so is a v that is no object.
func Members(v gjson.Result, each func(name string, v gjson.Result) bool) error {
	if !v.IsObject() {
		return errors.New("is no object")
	}
	var err error
	var seen [MaxMembers]string
	n := 0
	v.ForEach(func(key, value gjson.Result) bool {
		if n == len(seen) {
			err = errors.New("has too many members")
			return false
		}
		for _, name := range seen[:n] {
			if name == key.Str {
				err = errors.New("has a member twice")
				return false
			}
		}
		seen[n] = key.Str
		n++
		return each(key.Str, value)
	})
	return err
}
