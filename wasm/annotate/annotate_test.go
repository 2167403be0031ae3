package annotate

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/wasm/benchtext"
	"claimlight/wasm/model/shipped"
)

var (
	names  = shipped.Names()
	worths = shipped.Worth()
)

var update = flag.Bool("update", false, "write the goldens anew")

// TestGolden holds what the engine finds in the articles of wasm/testdata. The
// goldens are JSON with one member a line, so that a change reads as a diff.
func TestGolden(t *testing.T) {
	articles, err := filepath.Glob("../testdata/*.txt")
	if err != nil || len(articles) == 0 {
		t.Fatalf("no article in testdata: %v", err)
	}
	for _, article := range articles {
		t.Run(filepath.Base(article), func(t *testing.T) {
			input, err := os.ReadFile(article)
			if err != nil {
				t.Fatal(err)
			}
			got := golden(t, string(input))
			path := strings.TrimSuffix(article, ".txt") + ".golden"
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s differs at line %d; if the change is meant, run go test ./wasm/annotate -update\n%s", path, firstDifference(got, want), got)
			}
		})
	}
}

func firstDifference(a, b []byte) int {
	x, y := bytes.Split(a, []byte("\n")), bytes.Split(b, []byte("\n"))
	for i := range min(len(x), len(y)) {
		if !bytes.Equal(x[i], y[i]) {
			return i + 1
		}
	}
	return min(len(x), len(y)) + 1
}

// golden is the annotations of an article as AppendJSON writes them, broken
// into one sentence, actor or claim a line.
func golden(t *testing.T, s string) []byte {
	t.Helper()
	var parts map[string][]json.RawMessage
	if err := json.Unmarshal(AppendJSON(nil, Annotate(s, names, worths), Bytes), &parts); err != nil {
		t.Fatal(err)
	}
	out := []byte("{")
	for i, member := range []string{"sentences", "actors", "claims", "foreign"} {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, "\n\""+member+"\":["...)
		out = append(out, bytes.Join(append([][]byte{nil}, lines(parts[member])...), []byte("\n"))...)
		out = append(out, ']')
	}
	return append(out, "\n}\n"...)
}

// lines gives every item but the last its comma.
func lines(items []json.RawMessage) [][]byte {
	var all [][]byte
	for i, item := range items {
		if i < len(items)-1 {
			item = append(item, ',')
		}
		all = append(all, item)
	}
	return all
}

// article is a text in our own words with most kinds of statement.
const article = `The old dam above Bergen must be repaired, Water Minister Vera Lund said on Monday.

“It has held since 1931,” Lund said. “It may not hold for another year.”

According to Norsk Kraft, 4,300 homes lie below it. Reports suggest that two cracks were found in May.
`

func TestRepeatedParagraphs(t *testing.T) {
	d := Annotate(article+"\n"+article, names, worths)
	half, n := len(d.Claims)/2, len(article)+1
	if half == 0 || len(d.Claims) != 2*half {
		t.Fatalf("%d claims", len(d.Claims))
	}
	for i := range half {
		a, b := d.Claims[i], d.Claims[half+i]
		if a.Start+n != b.Start || a.End+n != b.End || a.Speaker != b.Speaker || a.Quote != b.Quote || a.Stance != b.Stance || a.Score != b.Score {
			t.Errorf("claim %d: %+v, again %+v", i, a, b)
		}
	}
}

func TestAppendJSON(t *testing.T) {
	d := Annotate("It rained on the café, and “it was cold,” Ada Lovelace said to the waiter.", names, worths)
	prefix := []byte("kept")
	got := string(AppendJSON(prefix, d, func(n int) int { return n + 1000 }))
	if !strings.HasPrefix(got, `kept{"sentences":[[1000,`) {
		t.Errorf("not mapped or not appended: %s", got)
	}
	if empty := string(AppendJSON(nil, Annotate("", names, worths), Bytes)); empty != `{"sentences":[],"actors":[],"claims":[],"foreign":[]}` {
		t.Errorf("empty text: %s", empty)
	}
}

func TestThousandths(t *testing.T) {
	for n, want := range map[int32]string{0: "0.000", 7: "0.007", 70: "0.070", 870: "0.870", 1000: "1.000"} {
		if got := string(AppendThousandths(nil, n)); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{article, "", "\xff", "\x00", "“", "\"\"\"", "a\u2028b", "Ünïcode “Zitat”, sagte er.", "He said “\xed\xa0\x80” that.",
		"said X", strings.Repeat("“", 99), strings.Repeat("Ada Lovelace said that ", 99)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Annotate(s, names, worths)
		out := AppendJSON(nil, d, Bytes)
		if !json.Valid(out) || !utf8.Valid(out) {
			t.Fatalf("not JSON: %q", out)
		}
		check(t, s, out)
		if !bytes.Equal(out, AppendJSON(nil, Annotate(s, names, worths), Bytes)) {
			t.Fatal("a second run differs")
		}
	})
}

// wire is the contract's object as any reader of the JSON sees it.
type wire struct {
	Sentences, Foreign [][2]int
	Actors             []struct {
		Name, Kind, Role   string
		Mentions, Pronouns [][2]int
	}
	Claims []struct {
		Start, End            int
		Score                 float64
		Speaker               int
		Source, Quote, Stance string
		Cue                   *[2]int
		Content               [][2]int
	}
}

func check(t *testing.T, s string, out []byte) {
	t.Helper()
	var w wire
	if err := json.Unmarshal(out, &w); err != nil {
		t.Fatal(err)
	}
	spans(t, s, w.Sentences)
	spans(t, s, w.Foreign)
	for _, a := range w.Actors {
		spans(t, s, a.Mentions)
		spans(t, s, a.Pronouns)
	}
	last := 0
	for _, c := range w.Claims {
		if c.Start < last || c.Speaker < -1 || c.Speaker >= len(w.Actors) || c.Score < 0 || c.Score > 1 || len(c.Content) == 0 {
			t.Fatalf("claim %+v", c)
		}
		last = c.Start
		spans(t, s, [][2]int{{c.Start, c.End}})
		spans(t, s, c.Content)
		if c.Cue != nil {
			spans(t, s, [][2]int{*c.Cue})
		}
	}
}

// spans checks that spans are in the text, on rune boundaries, in order and
// apart.
func spans(t *testing.T, s string, list [][2]int) {
	t.Helper()
	last := 0
	for _, p := range list {
		if p[0] < last || p[1] < p[0] || p[1] > len(s) {
			t.Fatalf("spans %v of %d bytes", list, len(s))
		}
		last = p[1]
		for _, at := range p {
			if utf8.ValidString(s) && at < len(s) && !utf8.RuneStart(s[at]) {
				t.Fatalf("span %v splits a rune", p)
			}
		}
	}
}

func TestBothViewsAgree(t *testing.T) {
	d := Annotate(article, names, worths)
	var w wire
	if err := json.Unmarshal(AppendJSON(nil, d, Bytes), &w); err != nil {
		t.Fatal(err)
	}
	if len(w.Claims) != len(d.Claims) || len(w.Actors) != len(d.Actors) || len(w.Sentences) != len(d.Sentences) {
		t.Fatal("lengths differ")
	}
	for i, a := range w.Actors {
		var mentions [][2]int
		for _, m := range d.Actors[i].Mentions {
			mentions = append(mentions, [2]int{m.Start, m.End})
		}
		if a.Name != d.Actors[i].Name || a.Kind != d.Actors[i].Kind.String() || !reflect.DeepEqual(a.Mentions, mentions) {
			t.Errorf("actor %d: %+v, want %+v", i, a, d.Actors[i])
		}
	}
}

func BenchmarkAnnotate(b *testing.B) {
	articles := benchtext.Articles(1 << 18)
	b.SetBytes(benchtext.Size(articles))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range articles {
			Annotate(s, names, worths)
		}
	}
}
