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
	lo, hi := 0, len(l) // the entry sought begins in [lo, hi)
	for lo < hi {
		start, end := l.middle(lo, hi)
		order, mark := compare(string(l[start:end]), key)
		if order == 0 {
			return string(l[start+mark : end]), true
		}
		if order < 0 {
			lo = end + 1
		} else {
			hi = start
		}
	}
	return "", false
}

// middle is the entry in the middle of l[lo:hi], where lo begins an entry.
func (l List) middle(lo, hi int) (start, end int) {
	start = lo + (hi-lo)/2
	for start > lo && !gap(l[start-1]) {
		start--
	}
	end = start
	for end < len(l) && !gap(l[end]) {
		end++
	}
	return start, end
}

// Keys yields the entries without their values, in order.
func (l List) Keys(yield func(key string) bool) {
	for start := 0; start < len(l); {
		_, end := l.middle(start, start)
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

func gap(c byte) bool { return c == ' ' || c == '\n' }

// compare orders an entry's key against key. On equality mark is where the
// entry's value begins.
func compare(entry, key string) (order, mark int) {
	for i := 0; ; i++ {
		entryDone := i == len(entry) || entry[i] == '='
		switch {
		case entryDone && i == len(key):
			return 0, min(i+1, len(entry))
		case entryDone:
			return -1, 0
		case i == len(key):
			return 1, 0
		}
		a, b := plain(entry[i]), plain(key[i])
		if a != b {
			return int(a) - int(b), 0
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
