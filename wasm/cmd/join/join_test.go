package main

import (
	"bytes"
	"slices"
	"testing"
)

// image is what memory holds once the segments are copied in one by one.
func image(segments []segment) []byte {
	var memory []byte
	for _, s := range segments {
		memory = append(memory, make([]byte, max(0, int(s.end())-len(memory)))...)
		copy(memory[s.at:], s.bytes)
	}
	return memory
}

func module(data []byte) []byte {
	m := appendBytes(append([]byte(magic), 0), []byte("\x04name"))
	return appendBytes(append(m, 11), data)
}

func TestJoin(t *testing.T) {
	for _, c := range []struct {
		name     string
		segments []segment
		want     int
	}{
		{"none", nil, 0},
		{"one", []segment{{4096, []byte("a")}}, 1},
		{"touching", []segment{{64, []byte("a")}, {65, []byte("b")}}, 1},
		{"a gap of zeros", []segment{{8192, []byte("ab")}, {8194 + maxGap, []byte("c")}}, 1},
		{"a larger gap", []segment{{8192, []byte("ab")}, {8195 + maxGap, []byte("c")}}, 2},
		{"out of order", []segment{{1 << 20, []byte("a")}, {0, []byte("b")}, {1<<20 + 9, []byte("c")}}, 2},
		{"addresses of every length", []segment{{0x3f, []byte("a")}, {0x1fff, []byte("b")}, {0x2000, []byte("c")}, {0xfffff, []byte("d")}, {0x7fffff, []byte("e")}}, 4},
	} {
		joined, err := Join(module(appendData(nil, c.segments)))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		start := len(module(nil)) - 1
		if !bytes.Equal(joined[:start], module(nil)[:start]) {
			t.Errorf("%s: what is before the data was changed", c.name)
		}
		r := reader{rest: joined[start:]}
		got, ok := parse(r.bytes())
		if !ok || len(got) != c.want {
			t.Errorf("%s: got %d segments (%v), want %d", c.name, len(got), ok, c.want)
		}
		if !bytes.Equal(image(got), image(c.segments)) {
			t.Errorf("%s: the memory is another", c.name)
		}
		if again, err := Join(slices.Clone(joined)); err != nil || !bytes.Equal(again, joined) {
			t.Errorf("%s: joined again it is another module: %v", c.name, err)
		}
	}
}

func TestJoinRefuses(t *testing.T) {
	whole := module(appendData(nil, []segment{{64, []byte("abc")}, {80, []byte("d")}}))
	for _, c := range []struct {
		name string
		in   []byte
	}{
		{"nothing", nil},
		{"another format", []byte("\x7fELF")},
		{"a cut module", whole[:len(whole)-1]},
		{"more after the data", module(append(appendData(nil, nil), 0))},
		{"segments that overlap", module(appendData(nil, []segment{{64, []byte("abc")}, {66, []byte("d")}}))},
		{"a passive segment", module([]byte{1, 1, 1, 'a'})},
		{"an address below zero", module([]byte{1, active, i32Const, 0xff, 0xff, 0xff, 0xff, 0x7f, end, 1, 'a'})},
		{"a count of segments", appendBytes(append(slices.Clone(whole), dataCount), []byte{2})},
	} {
		if got, err := Join(c.in); err == nil {
			t.Errorf("%s: got %d bytes", c.name, len(got))
		}
	}
}

func FuzzJoin(f *testing.F) {
	f.Add(module(appendData(nil, []segment{{64, []byte("abc")}, {80, []byte("d")}})))
	f.Fuzz(func(t *testing.T, m []byte) {
		joined, err := Join(m)
		if err != nil {
			return
		}
		if again, err := Join(joined); err != nil || !bytes.Equal(again, joined) {
			t.Fatalf("%q becomes %q, that %q (%v)", m, joined, again, err)
		}
	})
}
