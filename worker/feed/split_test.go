package feed

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
)

// all gives the items of a stream, each as line:text, and the error but io.EOF.
func all(s *Splitter) (list []string, err error) {
	for {
		item, err := s.Next()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return list, err
		}
		text := item.Text
		if item.Long {
			text = "long"
		}
		list = append(list, fmt.Sprint(item.Line, ":", text))
	}
}

func TestSplit(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing", " \n ", ""},
		{"a document", "{\n \"@graph\": [1, {\"a\": \"]}\"}]\n}\n", "1:{\n \"@graph\": [1, {\"a\": \"]}\"}]\n}"},
		{"a document on one line", `{"a":"\"}"}`, `1:{"a":"\"}"}`},
		{"a list", "[{},\n null, [1,[2]] ,\"a,]\",-1.5e3]", `1:{} 2:null 2:[1,[2]] 2:"a,]" 2:-1.5e3`},
		{"an empty list", "[]", ""},
		{"a data feed", "{\"@type\":\"DataFeed\",\"claims\":null,\n\"dataFeedElement\":[\n{\"item\":null},null,\n{\"item\":[{\"a\":[]}]}],\"x\":{\"claims\":[1]}}",
			`3:{"item":null} 3:null 4:{"item":[{"a":[]}]}`},
		{"a name that is a value", `{"a":"claims","b":[1],"claims":[2]}`, `1:2`},
		{"a name within", `{"a":{"claims":[1]}}`, `1:{"a":{"claims":[1]}}`},
		{"two lists", `{"claims":[1],"dataFeedElement":[2]}`, `1:1 1:2`},
		{"pages of a search", "{\"claims\":[{\"text\":\"a\"}],\"nextPageToken\":\"b\"}\n{\"claims\":[{\"text\":\"c\"}]}\n{}\n", `1:{"text":"a"} 2:{"text":"c"} 3:{}`},
		{"lines", "{\"a\":1}\r\n\n  {\"b\":2}\n{\"c\":", "1:{\"a\":1} 3:{\"b\":2} 4:{\"c\":"},
		{"lines with feeds in them", "{\"a\":1}\n{\"claims\":[1]}\n", `1:{"a":1} 2:{"claims":[1]}`},
		{"a broken line amid others", "{\"a\":1}\n{\"b\":\"2}\n{\"c\":3}", `1:{"a":1} 2:{"b":"2} 3:{"c":3}`},
		{"a broken first line", "{\"a\":\"1}\n{\"b\":2}\n{\"c\":3}", "1:{\"a\":\"1}\n 2:{\"b\":2} 3:{\"c\":3}"},
		{"a byte order mark", "\ufeff[1]", "1:1"},
		{"a page", "\n<html>\n{\"a\":1}", "2:<html>\n{\"a\":1}"},
		{"words", "hello", "1:hello"},
	} {
		got, err := all(Split(strings.NewReader(c.in), Position{}))
		if strings.Join(got, " ") != c.want || err != nil {
			t.Errorf("%s: got %q, %v", c.name, got, err)
		}
	}
}

// What breaks within a document is an error that says where, after the items before.
func TestSplitBroken(t *testing.T) {
	for in, want := range map[string]string{
		`[1,2`:                        "1:1 1:2",
		"{\"claims\":[1,\n{\"a\":1":   "1:1",
		`[1,{"a":"`:                   "1:1",
		`{"claims":[1]`:               "1:1",
		`{"claims":[1],"a":"`:         "1:1",
		`[1}`:                         "1:1",
		`{"a":[}`:                     "",
		`{"a":1]`:                     "",
		`{"dataFeedElement":[1]:2,3]`: "1:1",
		"\xef\xbb":                    "",
	} {
		got, err := all(Split(strings.NewReader(in), Position{}))
		if strings.Join(got, " ") != want || !errors.Is(err, ErrBroken) {
			t.Errorf("%q: got %q, %v", in, got, err)
		}
	}
}

// An item over the bound is passed over, and what comes behind it is read.
func TestSplitLong(t *testing.T) {
	long := `{"a":"` + strings.Repeat(`\"}`, MaxItem/3) + `"}`
	for _, in := range []string{"[1," + long + ",2]", "{\"claims\":[1," + long + ",2]}", "{\"b\":0}\n" + long + "\n2"} {
		got, err := all(Split(strings.NewReader(in), Position{}))
		if err != nil || len(got) != 3 || !strings.HasSuffix(got[1], ":long") || !strings.HasSuffix(got[2], ":2") {
			t.Errorf("%.20q…: got %.99q, %v", in, got, err)
		}
	}
	head := `{"a":"` + strings.Repeat("x", 2*MaxItem) + `","dataFeedElement":[7]}`
	if got, err := all(Split(strings.NewReader(head), Position{})); err != nil || len(got) != 1 || got[0] != "1:7" {
		t.Errorf("a long head: got %.99q, %v", got, err)
	}
}

// A stream taken up after any of its items gives those that follow, as if it
// had not been left.
func TestSplitResumed(t *testing.T) {
	for _, in := range []string{
		"{\"a\":1}\n{\"b\":2}\n\n{\"c\":3}", "[1,\n2 , {\"a\":[3]}\n]", "{\"x\":0,\"claims\":[1,\n2],\"y\":\"]\"}\n{\"claims\":[3, 4 ]} {\"z\":1}",
	} {
		checkResumed(t, in)
	}
}

func checkResumed(t *testing.T, in string) {
	t.Helper()
	s := Split(strings.NewReader(in), Position{})
	var items []Item
	var end error
	for end == nil {
		var item Item
		if item, end = s.Next(); end == nil {
			items = append(items, item)
		}
	}
	for i, before := range items {
		if before.After.Offset > int64(len(in)) {
			t.Fatalf("%q: item %d ends at %d", in, i+1, before.After.Offset)
		}
		s := Split(strings.NewReader(in[before.After.Offset:]), before.After)
		for _, want := range items[i+1:] {
			if got, err := s.Next(); err != nil || got != want {
				t.Fatalf("%q after item %d: got %+v, %v, want %+v", in, i+1, got, err, want)
			}
		}
		if got, err := s.Next(); err == nil || err.Error() != end.Error() {
			t.Fatalf("%q after item %d: got %+v, %v, want %v", in, i+1, got, err, end)
		}
	}
}

// Memory does not grow with the stream.
func TestSplitFlat(t *testing.T) {
	const size = 64 << 20
	s := Split(io.MultiReader(strings.NewReader(`{"dataFeedElement":[`), &endless{left: size}, strings.NewReader(`null]}`)), Position{})
	var before, now runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	items, peak := 0, uint64(0)
	for {
		_, err := s.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if items++; items%5000 == 0 {
			runtime.GC()
			runtime.ReadMemStats(&now)
			peak = max(peak, now.HeapAlloc)
		}
	}
	if items < size/3000 {
		t.Errorf("only %d items", items)
	}
	if peak > before.HeapAlloc+4<<20 {
		t.Errorf("%d bytes were in use, %d before", peak, before.HeapAlloc)
	}
}

// endless is elements of a feed, of about so many bytes.
type endless struct {
	left int
	rest string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		if e.left <= 0 {
			return 0, io.EOF
		}
		e.rest = `{"item":[{"claimReviewed":"` + strings.Repeat("word ", 100+rand.IntN(300)) + "\"}]},\n"
		e.left -= len(e.rest)
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func BenchmarkSplit(b *testing.B) {
	const size = 16 << 20
	b.SetBytes(size)
	for b.Loop() {
		s := Split(io.MultiReader(strings.NewReader(`[`), &endless{left: size}, strings.NewReader(`null]`)), Position{})
		for {
			if _, err := s.Next(); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}
