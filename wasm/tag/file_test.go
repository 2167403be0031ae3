package tag

import (
	"strings"
	"testing"
)

// small is a model with two features and two words.
func small() *Model {
	w := Weights{Places: []uint32{3, 70000}, Rows: [][Tags]int8{{1, 0, -127}, {0, 5}}}
	w.Follow[1][2] = -7
	return New("A note.", NewClasses([]string{"ada", "lovelace"}, []Class{{1, 2}, {3, 4}}), &w)
}

func TestFile(t *testing.T) {
	file := string(small().Append(nil))
	m, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	if again := string(m.Append([]byte("kept"))); again != "kept"+file {
		t.Error("read and written again it differs")
	}
	if m.Note() != "A note." || m.follow[1][2] != -7 || m.words.of(hashWord("Ada")) != (Class{1, 2}) || m.words.of(hashWord("bob")) != (Class{}) {
		t.Errorf("got %q %v", m.Note(), m.follow[1])
	}
	if got := m.score([]uint32{3 << (32 - featureBits), 70000 << (32 - featureBits), 5 << (32 - featureBits)}); got != [Tags]int32{1, 5, -127} {
		t.Errorf("score %v", got)
	}
}

// sealed is a file with a checksum that is right, whatever its bytes.
func sealed(file string) string {
	sum := checksum(file[header:])
	b := []byte(file)
	for i := range 8 {
		b[header-8+i] = byte(sum >> (8 * i))
	}
	return string(b)
}

func TestParseRefuses(t *testing.T) {
	good := string(small().Append(nil))
	at := header + 4 + len("A note.")
	put := func(i int, s string) string { return good[:i] + s + good[i+len(s):] }
	for name, c := range map[string]struct {
		file string
		want string
	}{
		"nothing":            {"", "no model"},
		"a page":             {"<!doctype html><title>Not found</title>", "no model"},
		"its magic alone":    {magic, "no model"},
		"a newer format":     {put(len(magic), "\x03"), "has format 3, this engine reads 2"},
		"an older format":    {put(len(magic), "\x01"), "has format 1, this engine reads 2"},
		"one byte changed":   {put(len(good)-1, "\x55"), "damaged"},
		"cut short":          {good[:len(good)-1], "damaged"},
		"more behind":        {sealed(good + "x"), "damaged"},
		"other tags":         {sealed(put(at, "\x15")), "another engine"},
		"a million words":    {sealed(put(at+4, "\xff\xff\xff\xff")), "damaged"},
		"counts that wrap":   {sealed(put(at+8, "\x56\x55\x55\x55")), "damaged"},
		"a tag out of range": {sealed(put(len(good)-4, "\x0b")), "damaged"},
		"too few weights":    {sealed(put(len(good)-8, "\x01")), "damaged"},
		"a note of 4 GB":     {sealed(put(header, "\xff\xff\xff\xff")), "damaged"},
	} {
		if _, err := Parse(c.file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// Any bytes are a model or refused, and no model is larger than its file tells.
func FuzzParse(f *testing.F) {
	good := string(small().Append(nil))
	f.Add(good)
	f.Add(good[:header])
	f.Add("")
	f.Add(strings.Repeat("\xff", 100))
	f.Fuzz(func(t *testing.T, s string) {
		for _, file := range []string{s, magic + "\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" + s} {
			if len(file) >= header && strings.HasPrefix(file, magic) {
				file = sealed(file)
			}
			m, err := Parse(file)
			if err != nil {
				continue
			}
			if len(m.keys) > 16+4*len(file) || len(m.words.keys) > 16+4*len(file) {
				t.Fatalf("%d and %d slots of %d bytes", len(m.keys), len(m.words.keys), len(file))
			}
			m.score([]uint32{1, 2, 3})
		}
	})
}
