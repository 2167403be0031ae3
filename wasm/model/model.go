// Package model holds what the engine knows about English and the world: word
// lists now, trained weights later. Each list says where it comes from and under
// which licence; README.md has them in one table.
//
// A list is one sorted string constant, searched where it lies: it costs its own
// bytes in the module and nothing at start.
package model

// List is a set of entries in byte order with one space or newline between two
// of them. Within an entry a space is written "_". An entry may carry a value
// after "=". The empty list is valid.
type List string

// Has reports whether the list holds key. The key is as the list spells it (its
// package says which form that is), with plain spaces.
//
//go:noinline
func (l List) Has(key string) bool {
	_, ok := l.Get(key)
	return ok
}

// Get returns the value of key: "" for an entry without one. Inner spaces of the
// value are still written "_".
func (l List) Get(key string) (value string, ok bool) {
	if l == "" || key == "" || key[0] < l[0] {
		return "", false // a capital, and a list of words in small letters
	}
	first := plain(key[0])
	lo, hi := 0, len(l) // the entry sought begins in [lo, hi)
	for lo < hi {
		middle := lo + (hi-lo)/2
		start := middle // of the entry that is there
		for start > lo && !gap(l[start-1]) {
			start--
		}
		order, n := int(l[start])-int(first), 0 // most are told apart by their first byte
		if order == 0 {
			order, n = compare(string(l[start:]), key)
		}
		switch {
		case order > 0:
			hi = start
		case order == 0:
			end := l.end(start + n)
			return string(l[min(start+n+1, end):end]), true
		default:
			lo = l.end(middle) + 1
		}
	}
	return "", false
}

// end is the end of the entry that l[at] is in.
func (l List) end(at int) int {
	for at < len(l) && !gap(l[at]) {
		at++
	}
	return at
}

// Keys yields the entries without their values, in order.
func (l List) Keys(yield func(key string) bool) {
	for start := 0; start < len(l); {
		end := l.end(start)
		key := string(l[start:end])
		for i := range len(key) {
			if key[i] == '=' {
				key = key[:i]
				break
			}
		}
		if !yield(key) {
			return
		}
		start = end + 1
	}
}

// gap reports what parts entries: a space or newline, below which no entry has a byte.
func gap(c byte) bool { return c <= ' ' }

// compare orders the key of the entry that l begins with against key. At is how far it
// read; on equality the entry's value is behind that.
func compare(l, key string) (order, at int) {
	for i := 0; ; i++ {
		done := i == len(l) || l[i] == '=' || gap(l[i])
		switch {
		case done && i == len(key):
			return 0, i
		case done:
			return -1, i
		case i == len(key):
			return 1, i
		}
		if a, b := l[i], plain(key[i]); a != b {
			return int(a) - int(b), i
		}
	}
}

// plain maps a space to the mark that lists use for it.
func plain(c byte) byte {
	if c == ' ' {
		return '_'
	}
	return c
}
