package feed

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// MaxItem bounds one item in bytes. A review has some 2 KB; a longer item is
// passed over unread and refused, so that memory stays flat whatever comes.
const MaxItem = 1 << 20

// MaxPage bounds an HTML page, which is one item.
const MaxPage = 5 << 20

// A Form is what a stream turned out to be.
type Form uint8

// The forms. Members of two objects hold lists of any length: those are opened,
// and all else at the top is one item.
const (
	Unknown Form = iota
	Values       // between JSON values at the top: documents one after the other
	Lines        // JSON lines: what breaks one line leaves the next alone
	List         // within a list at the top
	Member       // within the list of an object at the top: a data feed's, or a page of claims:search
	Rest         // behind that list, in its object
)

// A Position is where a stream can be taken up again: between two items.
type Position struct {
	Form   Form  `json:"form"`
	Offset int64 `json:"offset"` // bytes
	Line   int64 `json:"line"`   // from 1
	Item   int64 `json:"item"`   // items before
}

// An Item is one value of a stream, or what stands in the place of one.
type Item struct {
	Number int64  // from 1
	Line   int64  // on which it begins, from 1
	Text   string // empty where Long
	Long   bool   // over MaxItem bytes
	After  Position
}

// ErrBroken says that a stream's brackets do not add up, so that what is left of
// it cannot be told apart into items.
var ErrBroken = errors.New("the JSON is broken")

// lists are the members whose lists are opened.
var lists = map[string]bool{`"dataFeedElement"`: true, `"claims"`: true}

// A Splitter parts a stream into items, holding one at a time. It looks at
// brackets and strings alone: whether an item is JSON is its reader's to say.
type Splitter struct {
	in    *bufio.Reader
	at    Position
	text  []byte // the item at hand
	long  bool
	max   int
	name  []byte // the beginning of the last string
	first bool   // in the first line, so that it may be one of JSON lines
}

// Split reads a stream from a position of an earlier Splitter of the same
// stream, or from its beginning (the zero Position); r must stand there.
func Split(r io.Reader, from Position) *Splitter {
	if from.Form == Unknown {
		from.Line = 1
	}
	return &Splitter{in: bufio.NewReaderSize(r, 64<<10), at: from, max: MaxItem, first: from.Form == Unknown}
}

// Lines makes a stream that was not begun one of JSON lines, whatever it looks
// like.
func (s *Splitter) Lines() {
	if s.at.Form == Unknown {
		s.at.Form = Lines
	}
}

// Next gives the next item. After the last one it is io.EOF; an error that is
// ErrBroken says where the stream breaks.
func (s *Splitter) Next() (Item, error) {
	for {
		item, some, err := s.step()
		if err != nil && err != io.EOF {
			err = fmt.Errorf("line %d, item %d: %w", s.at.Line, s.at.Item+1, err)
		}
		if some || err != nil {
			return item, err
		}
	}
}

// step gives an item, or goes from one form to the next.
func (s *Splitter) step() (item Item, some bool, err error) {
	if s.at.Form == Lines {
		return s.line()
	}
	c, err := s.skip()
	if err != nil {
		return Item{}, false, s.ended(err)
	}
	switch s.at.Form {
	case Unknown:
		if c == 0xef { // a byte order mark, or nothing that is known
			return Item{}, false, s.mark()
		}
		if c != '{' && c != '[' {
			return s.page(c)
		}
		s.at.Form = Values
		return s.top(c)
	case Values:
		return s.top(c)
	case Rest:
		return s.rest(c)
	}
	switch c {
	case ',':
		return Item{}, false, nil
	case ']':
		if s.at.Form == List {
			s.at.Form = Values
		} else {
			s.at.Form = Rest
		}
		return Item{}, false, nil
	case '}', ':':
		return Item{}, false, ErrBroken
	}
	return s.value(c)
}

// ended is the error of a stream that ended between items.
func (s *Splitter) ended(err error) error {
	if err == io.EOF && s.at.Form > Lines {
		return ErrBroken
	}
	return err
}

// mark passes the rest of a byte order mark.
func (s *Splitter) mark() error {
	for range 2 {
		if _, err := s.byte(); err != nil {
			return ErrBroken
		}
	}
	return nil
}

// byte takes the next byte.
func (s *Splitter) byte() (byte, error) {
	c, err := s.in.ReadByte()
	if err == nil {
		if s.at.Offset++; c == '\n' {
			s.at.Line++
			s.first = false
		}
	}
	return c, err
}

// skip takes white space and the byte behind it.
func (s *Splitter) skip() (byte, error) {
	for {
		c, err := s.byte()
		if err != nil || c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			return c, err
		}
	}
}

// begin starts an item with its first byte.
func (s *Splitter) begin(c byte) int64 {
	s.text, s.long = append(s.text[:0], c), false
	return s.at.Line
}

func (s *Splitter) keep(c byte) {
	if len(s.text) < s.max {
		s.text = append(s.text, c)
	} else {
		s.long = true
	}
}

// end gives the item that began on a line.
func (s *Splitter) end(line int64) Item {
	s.at.Item++
	s.first = false
	item := Item{Number: s.at.Item, Line: line, Long: s.long, After: s.at}
	if !s.long {
		item.Text = string(s.text)
	}
	return item
}

// value takes the rest of a value that begins with c.
func (s *Splitter) value(c byte) (Item, bool, error) {
	line := s.begin(c)
	if c != '{' && c != '[' && c != '"' {
		return s.word(line)
	}
	if err := s.close(c, 0); err != nil {
		return Item{}, false, err
	}
	return s.end(line), true, nil
}

// word takes the rest of a number or name, such as null.
func (s *Splitter) word(line int64) (Item, bool, error) {
	for {
		next, err := s.in.Peek(1)
		if err != nil || next[0] == ',' || next[0] == ']' || next[0] == '}' || next[0] <= ' ' {
			return s.end(line), true, nil
		}
		c, err := s.byte()
		if err != nil {
			return Item{}, false, err
		}
		s.keep(c)
	}
}

// close takes what is left of a value of which c was taken, depth brackets deep
// before it.
func (s *Splitter) close(c byte, depth int) error {
	for {
		switch c {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '"':
			if err := s.string(); err != nil {
				return err
			}
		}
		if depth == 0 {
			return nil
		}
		var err error
		if c, err = s.byte(); err != nil {
			return broken(err)
		}
		s.keep(c)
	}
}

// errLine says that a line ended within a string, which none does in JSON: the
// stream's first line is a broken one of JSON lines.
var errLine = errors.New("the line is broken")

// maxName is the length of the longest name of lists.
const maxName = len(`"dataFeedElement"`)

// string takes the rest of a string.
func (s *Splitter) string() error {
	s.name = append(s.name[:0], '"')
	for {
		first := s.first
		c, err := s.byte()
		if err != nil {
			return broken(err)
		}
		if s.keep(c); len(s.name) <= maxName {
			s.name = append(s.name, c)
		}
		switch c {
		case '"':
			return nil
		case '\n':
			if first {
				return errLine
			}
		case '\\':
			if c, err = s.byte(); err != nil {
				return broken(err)
			}
			s.keep(c)
		}
	}
}

// broken is the error of a stream that ended within an item.
func broken(err error) error {
	if err == io.EOF {
		return ErrBroken
	}
	return err
}
