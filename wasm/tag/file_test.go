package tag

import (
	"bytes"
	"strings"
	"testing"
)

// small is a model with two features and two words.
func small() *Model {
	w := Weights{Places: []uint32{3, 70000}, Rows: [][Tags]int8{{1, 0, -127}, {0, 5}}}
	w.Follow[1][2] = -7
	return New("A note.", NewClasses([]string{"ada", "lovelace", "byron"}, []Class{{3, 2}, {1, 4}, {3, 5}}), &w)
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
	if m.Note() != "A note." || m.follow[1][2] != -7 || m.words.of(hashWord("Ada")) != (Class{3, 2}) || m.words.of(hashWord("Lovelace")) != (Class{1, 4}) || m.words.of(hashWord("bob")) != (Class{}) {
		t.Errorf("got %q %v", m.Note(), m.follow[1])
	}
	if got := m.features.sum([]uint32{3 << (32 - featureBits), 70000 << (32 - featureBits), 5 << (32 - featureBits)}); got != [Tags]int32{1, 5, -127} {
		t.Errorf("score %v", got)
	}
}

// changed is the file of small with a few bytes of its body others, or more behind
// it, and sealed again.
func changed(t *testing.T, at int, put, more string) string {
	t.Helper()
	note, r, err := sort.Open(string(small().Append(nil)))
	if err != nil {
		t.Fatal(err)
	}
	body := r.Bytes(r.Rest())
	if at < 0 {
		at += len(body)
	}
	return string(sort.Append(nil, note, []byte(body[:at]+put+body[at+len(put):]+more)))
}

func TestParseRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		want string
	}{
		"a page":             {"<!doctype html><title>Not found</title>", "no model of names"},
		"more behind":        {changed(t, 0, "", "x"), "damaged"},
		"other tags":         {changed(t, 0, "\x15", ""), "another engine"},
		"a million words":    {changed(t, 4, "\xff\xff\xff\xff", ""), "damaged"},
		"counts that wrap":   {changed(t, 8, "\x56\x55\x55\x55", ""), "damaged"},
		"a tag out of range": {changed(t, -4, string(rune(Tags)), ""), "damaged"},
		"too few weights":    {changed(t, -8, "\x01", ""), "damaged"},
	} {
		if _, err := Parse(c.file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// Any bytes are a model or refused, and no model is larger than its file tells.
func FuzzParse(f *testing.F) {
	note, r, err := sort.Open(string(small().Append(nil)))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(note, []byte(r.Bytes(r.Rest())))
	f.Add("", []byte(nil))
	f.Add("", bytes.Repeat([]byte{0xff}, 100))
	f.Fuzz(func(t *testing.T, note string, body []byte) {
		m, err := Parse(string(sort.Append(nil, note, body)))
		if err != nil {
			return
		}
		if most := 16 + 4*len(body); len(m.features.all) > most || len(m.words.table) > most {
			t.Fatalf("%d and %d slots of %d bytes", len(m.features.all), len(m.words.table), len(body))
		}
		m.features.sum([]uint32{1, 2, 3})
	})
}
