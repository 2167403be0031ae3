package review

import (
	"errors"
	"slices"

	"claimlight/wasm/jsontext"
)

// Valid reports whether s is JSON that the readers here take.
func Valid(s string) bool { return jsontext.Valid(s) }

// MaxMembers bounds the members of one object of a record or a tile, unknown
// ones included.
const MaxMembers = 40

// Members calls each for every member of v, until it returns false. A name
// that comes twice is an error, because parsers differ on which of the two
// counts; so is a v that is no object.
func Members(v jsontext.Value, each func(name string, v jsontext.Value) bool) error {
	if v.Kind != jsontext.Object {
		return errors.New("is no object")
	}
	var err error
	var seen [MaxMembers]string
	n := 0
	v.Each(func(name string, value jsontext.Value) bool {
		if n == len(seen) {
			err = errors.New("has too many members")
			return false
		}
		if slices.Contains(seen[:n], name) {
			err = errors.New("has a member twice")
			return false
		}
		seen[n] = name
		n++
		return each(name, value)
	})
	return err
}
