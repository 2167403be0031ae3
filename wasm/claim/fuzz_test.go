package claim

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/wasm/actor"
	"claimlight/wasm/text"
)

// hostile texts: what rules meet in the wild and what would make them slow.
var hostile = []string{
	"“We will not go.” Smith said", "‘We will win.’ The coach said", "\"We will not go there.\" Mr. Smith said",
	"", ".", "\"", "“", "”", "said", "said said said", ", said", "according to", "according to X", "who said that",
	"“”“”“”“”", "\"a\"b\"c\"d\"e", "“a “b “c “d", "a” b” c”", "‘’'’‘“”\"''``", "“x,” said", "“x,” he said, “",
	"X said: “", "X’s claim that", "the claim that that that", "told told that told", "— — — —", "X — who said — who said —",
	"\xff\xfe said \x80“\xc3\x28”, said \xe2\x80", "a\u2028b said\r\n\r\nc", strings.Repeat("and said that ", 50),
	strings.Repeat("X, who said, ", 50), "18.20 X says it.", "LONDON — ", "—", "(said (X (said (", "Why?” X asked.",
	"X and said", "and X said it is.", "X and X and X, and X said it is so.", "both and X said it is.", "(X said it is so", "— X said it is so —)",
	"told BY", "the named", "states “We have not begun.”", "’s said", "X as saying", "that X said", "or X said", "as X said", "where X said",
}

func FuzzFind(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	for _, tt := range findTests {
		f.Add(tt.in)
	}
	for _, tt := range traps {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := text.Parse(s)
		actors := capitals(doc)
		claims := Find(doc, actors, judge())
		checkClaims(t, s, actors, claims)
		if again := Find(text.Parse(s), capitals(doc), judge()); !reflect.DeepEqual(claims, again) {
			t.Fatal("a second run differs")
		}
	})
}

// capitals makes an actor of every capitalised word, of all kinds in turn, and
// gives every "he" to the last.
func capitals(doc *text.Document) []actor.Actor {
	var actors []actor.Actor
	for _, w := range doc.Tokens {
		s := w.Of(doc.Text)
		if w.Kind == text.Word && s[0] >= 'A' && s[0] <= 'Z' {
			k := actor.Kind(len(actors) % 4)
			actors = append(actors, actor.Actor{Name: s, Kind: k, Role: s, Mentions: []text.Span{w.Span}})
		} else if s == "he" && len(actors) > 0 {
			last := &actors[len(actors)-1]
			last.Pronouns = append(last.Pronouns, w.Span)
		}
	}
	return actors
}

func checkClaims(t *testing.T, s string, actors []actor.Actor, claims []Claim) {
	t.Helper()
	for i, c := range claims {
		if i > 0 && c.Start < claims[i-1].Start {
			t.Fatalf("claim %d starts before the last", i)
		}
		if c.Speaker < -1 || c.Speaker >= len(actors) {
			t.Fatalf("speaker %d of %d", c.Speaker, len(actors))
		}
		if c.Score < 0 || c.Score > 1000 {
			t.Fatalf("score %d", c.Score)
		}
		if c.Quote == None && (c.Speaker >= 0 || c.Source != "") {
			t.Fatal("the article's own claim has a speaker")
		}
		if len(c.Content) == 0 {
			t.Fatal("no content")
		}
		checkSpan(t, s, c.Span)
		for j, p := range c.Content {
			checkSpan(t, s, p)
			if p.Len() == 0 || !c.Span.Holds(p) || j > 0 && p.Start < c.Content[j-1].End {
				t.Fatalf("content %v in %v", c.Content, c.Span)
			}
		}
		if c.Cue.Len() > 0 {
			checkSpan(t, s, c.Cue)
			if !c.Span.Holds(c.Cue) {
				t.Fatalf("cue %v outside %v", c.Cue, c.Span)
			}
		}
	}
}

func checkSpan(t *testing.T, s string, p text.Span) {
	t.Helper()
	if p.Start < 0 || p.End < p.Start || p.End > len(s) {
		t.Fatalf("span %v of %d bytes", p, len(s))
	}
	for _, at := range []int{p.Start, p.End} {
		if at < len(s) && at > 0 && !utf8.RuneStart(s[at]) && utf8.ValidString(s) {
			t.Fatalf("span %v splits a rune", p)
		}
	}
}

// TestLarge reads texts that would take hours if any rule looked at the whole
// text for each of its parts.
func TestLarge(t *testing.T) {
	const size = 1 << 18
	for _, part := range []string{"said that ", "it is the word ", "\"", "“", "”", "“it is the a,” ", "the X said, ", ", said the X", "and he said ",
		"— who said that it is — ", "according to the X, ", "‘", "'", "\" \"", "X's claim that it is ", "it is the a\n\n“b ", "and the X, ", "(",
		"told the X to ", "X and Y and ", "X, Y, and ", "the X of Y and Z said ", "(X said it is ", "(X, who said it is—", "the reports that ", "The X said. “it is the a.” ", "he said the X is. ",
		"X, who in it X said ", "Asked about X's claim that it is, X said ", "also newly named ", "X or Y said it is, ", "the X who was X and X said ", "as X said as ", "X said “It was the word of it.” and ", "“It was the word of it.” [X] ",
		"it was, and the X was; ", "it is the word, in X's view, ", "X called the X, the "} {
		s := strings.Repeat(part, size/len(part))
		doc := text.Parse(s)
		if len(doc.Tokens) == 0 {
			t.Errorf("%q: nothing read, so nothing tested", part)
		}
		actors := capitals(doc)
		actors = actors[:min(len(actors), 1000)]
		checkClaims(t, s, actors, Find(doc, actors, judge()))
	}
}

// TestRepeat holds that the same paragraphs give the same claims again.
func TestRepeat(t *testing.T) {
	var one strings.Builder
	for _, tt := range findTests {
		if len(tt.names) < 2 && !strings.Contains(tt.in, "\n") && tt.name != "a mark without its partner" {
			one.WriteString(tt.in + "\n\n")
		}
	}
	first := one.String()
	s := first + first
	actors := cast(s, "p:Lund")
	claims := Find(text.Parse(s), actors, judge())
	if len(claims) == 0 || len(claims)%2 != 0 {
		t.Fatalf("%d claims", len(claims))
	}
	half := len(claims) / 2
	for i := range half {
		a, b := show(s, actors, claims[i]), show(s, actors, claims[half+i])
		if a != b || claims[i].Score != claims[half+i].Score || claims[half+i].Start-claims[i].Start != len(first) {
			t.Errorf("claim %d differs:\n%s\n%s", i, a, b)
		}
	}
}
