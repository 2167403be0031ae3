package worth

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/text"
	"claimlight/wasm/weights"
)

// of are the signs of a text without names.
func of(s string) (signs []Sign) {
	doc := text.Parse(s)
	for _, t := range doc.Tokens {
		signs = append(signs, Of(t, s))
	}
	return signs
}

func TestOf(t *testing.T) {
	word := func(w, end string) Sign { return Sign{weights.Hash(w), weights.Hash("~" + end)} }
	for _, tt := range []struct {
		in   string
		want []Sign
	}{
		{"Rising PRICES", []Sign{word("rising", "ing"), word("prices", "s")}},
		{"Don’t, café", []Sign{word("don't", ""), plain(","), word("cafe", "")}},
		{"bakers ed", []Sign{word("bakers", "ers"), word("ed", "")}},
		{"in 1998, 7 or 12 of 1,300", []Sign{word("in", ""), plain("<year>"), plain(","), plain("<small>"), word("or", ""), plain("<small>"), word("of", ""), plain("<large>")}},
		{"2.5% since the 1990s", []Sign{plain("<decimal>"), plain("%"), word("since", ""), word("the", ""), plain("<decade>")}},
	} {
		if got := of(tt.in); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %x, want %x", tt.in, got, tt.want)
		}
	}
	if Name("person") == Name("place") || Name("person") == plain("person") {
		t.Error("a kind of name is like another, or like a word")
	}
}

// drawn are weights that look like none in particular.
func drawn() *Weights {
	w := &Weights{Base: -300, Shift: 6}
	seed := uint32(1)
	next := func(most int32) int32 {
		seed = seed*1664525 + 1013904223
		return int32(seed>>8)%(2*most+1) - most
	}
	for j := range w.Filters {
		f := &w.Filters[j]
		f.Bias, f.Peak, f.Mean = next(900), int16(next(60)), int16(next(60))
		for o := range f.Look {
			for d := range Dims {
				f.Look[o][d] = int8(next(LookSteps))
			}
		}
	}
	w.Filters[0].Look[0] = Vector{-LookSteps, LookSteps, -LookSteps, LookSteps, -LookSteps, LookSteps, -LookSteps, LookSteps}
	for _, word := range []string{"<start>", "<end>", "the", "dam", "broke", "~", "~ing", "<small>", "."} {
		w.Places = append(w.Places, PlaceOf(word))
		var v Vector
		for d := range v {
			v[d] = int8(next(Steps))
		}
		w.Vectors = append(w.Vectors, v)
	}
	for i, word := range []string{"<start>", "<end>"} {
		w.Places[i] = Place(plain(word).Word)
	}
	w.Places[5], w.Places[6], w.Places[7], w.Places[8] = Place(weights.Hash("~")), Place(weights.Hash("~ing")), Place(weights.Hash("<small>")), Place(weights.Hash("."))
	return w
}

// plainly is the logit as the definitions have it: token by token, filter by filter.
func plainly(w *Weights, signs []Sign) int64 {
	vectors := map[uint32]Vector{}
	for i, p := range w.Places {
		vectors[p] = w.Vectors[i]
	}
	tokens := []Vector{{}, vectors[Place(Start.Word)]}
	for _, s := range signs {
		v, ok := vectors[Place(s.Word)]
		if !ok {
			v = vectors[Place(s.Shape)]
		}
		tokens = append(tokens, v)
	}
	tokens = append(tokens, vectors[Place(End.Word)], Vector{})
	sum := w.Base
	for _, f := range w.Filters {
		peak, all := int64(0), int64(0)
		for i := 1; i+1 < len(tokens); i++ {
			at := int64(f.Bias)
			for o := range Width {
				for d := range Dims {
					at += int64(f.Look[o][d]) * int64(tokens[i-1+o][d])
				}
			}
			peak, all = max(peak, at), all+max(at, 0)
		}
		sum += int64(f.Peak)*peak + int64(f.Mean)*(all/int64(len(tokens)-2))
	}
	return max(-8*One, min(8*One, sum>>w.Shift))
}

// Four filters in a word see what each would alone.
func TestLogit(t *testing.T) {
	w := drawn()
	j := New("", w).Judge()
	seen := map[int32]bool{}
	texts := []string{"", "the", "The dam broke.", "The 3 dams were breaking", strings.Repeat("the dam ", 40), "broke broke broke the . . dam"}
	for i := range 20 { // more words than are remembered, among those that are
		s := "the dam"
		for k := range 30 {
			s += " " + string(rune('a'+i)) + string(rune('a'+k%26)) + strings.Repeat("x", k/26) + "er broke"
		}
		texts = append(texts, s, s)
	}
	for _, s := range texts {
		got := j.Logit(of(s))
		if want := plainly(w, of(s)); int64(got) != want {
			t.Errorf("%.30s: %d, want %d", s, got, want)
		}
		seen[got] = true
	}
	if len(seen) < 5 {
		t.Errorf("only %d scores of 6 texts: they prove little", len(seen))
	}
}

// What is behind the longest statement does not count.
func TestLongest(t *testing.T) {
	j := New("", drawn()).Judge()
	long := of(strings.Repeat("the dam broke ", Longest))
	if j.Logit(long) != j.Logit(long[:Longest]) || j.Logit(long) == j.Logit(long[:Longest-1]) {
		t.Errorf("%d, %d and %d", j.Logit(long), j.Logit(long[:Longest]), j.Logit(long[:Longest-1]))
	}
}

func TestSigmoid(t *testing.T) {
	for x := int32(-9 * One); x <= 9*One; x++ {
		want := 1000 / (1 + math.Exp(-float64(x)/One))
		if got := sigmoid(x); math.Abs(float64(got)-want) > 1.5 || got+sigmoid(-x) != 1000 {
			t.Fatalf("sigmoid(%d) is %d, want %.1f", x, got, want)
		}
	}
}

func TestFile(t *testing.T) {
	m := New("A note.", drawn())
	file := string(m.Append([]byte("kept")))[len("kept"):]
	again, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(again.Append(nil)) != file || again.Note() != "A note." {
		t.Error("read and written again it differs")
	}
	if s := of("The dam broke."); again.Judge().Logit(s) != m.Judge().Logit(s) {
		t.Error("read again it scores otherwise")
	}
}

func TestParseRefuses(t *testing.T) {
	note, r, err := sort.Open(string(New("", drawn()).Append(nil)))
	if err != nil {
		t.Fatal(err)
	}
	body := r.Bytes(r.Rest())
	look := len(dimensions) + 4 + 8 + 1 + Filters*8
	for name, c := range map[string]struct {
		at        int
		put, more string
		want      string
	}{
		"other dimensions":       {0, "\x09", "", "another engine"},
		"too many words":         {4, "\xff\xff\xff\xff", "", "damaged"},
		"one word less":          {4, "\x08", "", "damaged"},
		"more behind":            {0, "", "x", "damaged"},
		"a shift out of range":   {16, "\x3f", "", "damaged"},
		"a look out of range":    {look, "\x40", "", "damaged"},
		"a vector out of range":  {len(body) - 1, "\x08", "", "damaged"},
		"another, out of range":  {len(body) - 1, "\xf8", "", "damaged"},
		"cut before the filters": {4, "\x00\x00\x00\x00", "", "damaged"},
	} {
		file := string(sort.Append(nil, note, []byte(body[:c.at]+c.put+body[c.at+len(c.put):]+c.more)))
		if _, err := Parse(file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	if _, err := Parse("<!doctype html>"); err == nil || err.Error() != "this is no model of check-worthiness" {
		t.Errorf("a page: %v", err)
	}
}

// Any bytes are a model or refused, and a model scores anything.
func FuzzParse(f *testing.F) {
	_, r, err := sort.Open(string(New("", drawn()).Append(nil)))
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte(r.Bytes(r.Rest())))
	f.Add([]byte(nil))
	f.Add(bytes.Repeat([]byte{0xff}, 200))
	f.Fuzz(func(t *testing.T, body []byte) {
		m, err := Parse(string(sort.Append(nil, "", body)))
		if err != nil {
			return
		}
		if most := 16 + 4*len(body); len(m.words) > most {
			t.Fatalf("%d slots of %d bytes", len(m.words), len(body))
		}
		if got := m.Judge().Score(of("The dam broke.")); got < 0 || got > 1000 {
			t.Errorf("score %d", got)
		}
	})
}
