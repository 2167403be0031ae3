package feed

import (
	"bytes"
	"io"
)

// page takes a stream that does not begin as JSON: an HTML page, whole.
func (s *Splitter) page(c byte) (Item, bool, error) {
	line := s.begin(c)
	s.max = MaxPage
	for {
		c, err := s.byte()
		if err == io.EOF {
			s.at.Form = Values
			return s.end(line), true, nil
		}
		if err != nil {
			return Item{}, false, err
		}
		s.keep(c)
	}
}

// top takes a value at the top: a list is opened, and so is an object once a
// member shows it to be a feed.
func (s *Splitter) top(c byte) (Item, bool, error) {
	switch {
	case c == '[':
		s.at.Form, s.first = List, false
		return Item{}, false, nil
	case c != '{':
		return s.value(c)
	}
	line := s.begin(c)
	opened, err := s.members()
	if err == errLine || err == nil && s.isLine() {
		s.at.Form, err = Lines, nil
	}
	if err != nil || opened {
		return Item{}, false, err
	}
	return s.end(line), true, nil
}

// isLine reports whether a line ends behind the first value, which began on it:
// then lines are items.
func (s *Splitter) isLine() bool {
	if !s.first {
		return false
	}
	next, _ := s.in.Peek(2) // shorter at the end of the stream
	next = bytes.TrimPrefix(next, []byte("\r"))
	return len(next) > 0 && next[0] == '\n'
}

// members takes the members of an object up to its end, or up to the list that
// makes it a feed, which opened then tells.
func (s *Splitter) members() (opened bool, err error) {
	s.name = s.name[:0]
	for {
		c, err := s.byte()
		if err != nil {
			return false, broken(err)
		}
		s.keep(c)
		switch c {
		case '"':
			if err := s.string(); err != nil {
				return false, err
			}
		case '}':
			return false, nil
		case ']':
			return false, ErrBroken
		case '[':
			if lists[string(s.name)] {
				s.at.Form, s.first = Member, false
				return true, nil
			}
			fallthrough
		case '{':
			if err := s.close(c, 0); err != nil {
				return false, err
			}
			s.name = s.name[:0]
		}
	}
}

// rest takes what is left of a feed's object, from c on. It may hold another list.
func (s *Splitter) rest(c byte) (Item, bool, error) {
	switch c {
	case '}':
		s.at.Form = Values
		return Item{}, false, nil
	case ',':
	default:
		return Item{}, false, ErrBroken
	}
	s.begin(c)
	if opened, err := s.members(); err != nil || opened {
		return Item{}, false, err
	}
	s.at.Form = Values
	return Item{}, false, nil
}

// line takes a line, or passes one that is empty.
func (s *Splitter) line() (Item, bool, error) {
	line := s.at.Line
	s.text, s.long = s.text[:0], false
	for {
		c, err := s.byte()
		if err != nil && err != io.EOF {
			return Item{}, false, err
		}
		if err == nil && c != '\n' {
			s.keep(c)
			continue
		}
		if s.text = bytes.TrimSpace(s.text); len(s.text) == 0 {
			return Item{}, false, err
		}
		return s.end(line), true, nil
	}
}
