package weights

import (
	"slices"
	"strings"
	"testing"
)

var sort = Sort{Magic: "CLSMALL\n", Format: 2, Name: "model of tests"}

// good is a file with three places and a number in its body.
func good() string {
	body := AppendPlaces([]byte{7}, []uint32{3, 3, 70000})
	return string(sort.Append([]byte("kept"), "A note.", AppendUint32(body, 1<<31)))[len("kept"):]
}

func TestFile(t *testing.T) {
	note, r, err := sort.Open(good())
	if err != nil || note != "A note." {
		t.Fatal(note, err)
	}
	if b, places, n := r.Byte(), r.Places(3), r.Uint32(); b != 7 || !slices.Equal(places, []uint32{3, 3, 70000}) || n != 1<<31 || r.Rest() != 0 || r.Short() {
		t.Errorf("got %d %d %d, %d left", b, places, n, r.Rest())
	}
	if r.Byte() != 0 || !r.Short() {
		t.Error("a byte was read after the end")
	}
}

func TestOpenRefuses(t *testing.T) {
	file := good()
	put := func(at int, s string) string { return file[:at] + s + file[at+len(s):] }
	sealed := func(body string) string {
		whole := []byte(file[:header] + body)
		for i, sum := 0, checksum(body); i < 8; i++ {
			whole[header-8+i] = byte(sum >> (8 * i))
		}
		return string(whole)
	}
	for name, c := range map[string]struct{ file, want string }{
		"nothing":          {"", "this is no model of tests"},
		"a page":           {"<!doctype html><title>Not found</title>", "this is no model of tests"},
		"its magic alone":  {sort.Magic, "this is no model of tests"},
		"another sort":     {put(2, "N"), "this is no model of tests"},
		"a newer format":   {put(len(sort.Magic), "\x03"), "the model of tests has format 3, this engine reads 2"},
		"an older format":  {put(len(sort.Magic), "\x01"), "the model of tests has format 1, this engine reads 2"},
		"one byte changed": {put(len(file)-1, "\x55"), "the model of tests is damaged"},
		"cut short":        {file[:len(file)-1], "the model of tests is damaged"},
		"more behind":      {file + "x", "the model of tests is damaged"},
		"a note of 4 GB":   {sealed("\xff\xff\xff\xff"), "the model of tests is damaged"},
		"no note":          {sealed(""), "the model of tests is damaged"},
	} {
		if _, _, err := sort.Open(c.file); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// Any bytes are refused or read, and what is read is as long as it says.
func FuzzOpen(f *testing.F) {
	f.Add(good())
	f.Add("")
	f.Add(strings.Repeat("\xff", 100))
	f.Fuzz(func(t *testing.T, s string) {
		if _, _, err := sort.Open(s); err == nil && string(sort.Append(nil, "", nil))[:header-8] != s[:header-8] {
			t.Errorf("opened %q", s)
		}
		r := &Reader{s: s}
		if places := r.Places(uint64(r.Byte())); PlaceBytes*len(places) > len(s) {
			t.Errorf("%d places from %d bytes", len(places), len(s))
		}
	})
}

func TestTable(t *testing.T) {
	const last = 1<<32 - 1 // shares the place of 0
	table := NewTable(5)
	beside := make([]string, len(table))
	for _, h := range []uint32{9, 1 << 20, 0, 25} {
		if at := table.Slot(h); !table.Empty(at) {
			t.Errorf("%d stands at %d already", h, at)
		}
		beside[table.Put(h)] += string(rune('a' + h%26))
	}
	if table.Put(9) != table.Slot(9) || table.Empty(table.Slot(last)) || !table.Empty(table.Slot(8)) {
		t.Error("a hash is not where it was put, or one is that was not")
	}
	if got := table.All(); !slices.Equal(got, []uint32{0, 9, 25, 1 << 20}) {
		t.Errorf("all are %d", got)
	}
	if beside[table.Slot(9)] != "j" || beside[table.Slot(25)] != "z" {
		t.Errorf("beside %q", beside)
	}
}

// The hash is FNV-1a of 32 bits: its published test vectors.
func TestHash(t *testing.T) {
	for in, want := range map[string]uint32{"": 0x811c9dc5, "a": 0xe40c292c, "foobar": 0xbf9cf968} {
		if Hash(in) != want || Hash([]byte(in)) != want {
			t.Errorf("%q hashes to %x, want %x", in, Hash(in), want)
		}
	}
}
