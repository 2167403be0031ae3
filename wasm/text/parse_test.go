package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/wasm/benchtext"
	"claimlight/wasm/model"
)

func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"empty", "", nil},
		{"white space", " \n\t\u200b\n", nil},
		{"newline ends", "Headline\nFirst line.", []string{"Headline", "First line."}},
		{"wrapped by hand", "A line\nthat goes on\r\nand on.", []string{"A line\nthat goes on\r\nand on."}},
		{"blank line always ends", "A line\n\nthat stands alone", []string{"A line", "that stands alone"}},
		{"indent ends", "A line\n  that stands alone", []string{"A line", "that stands alone"}},
		{"line separator", "One\u2028Two", []string{"One", "Two"}},
	} {
		if got := words(c.in, Parse(c.in).Paragraphs); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"words and marks", "He said, yes.", "He|said|,|yes|."},
		{"inner apostrophe", "don't rock’n’roll O'Neill", "don't|rock’n’roll|O'Neill"},
		{"possessive", "Zelensky's Ukraine’s it's", "Zelensky|'s|Ukraine|’s|it|'s"},
		{"possessive of a plural", "the workers' strike", "the|workers|'|strike"},
		{"possessive behind a dot", "the U.S.'s JFK Jr.'s", "the|U.S.|'s|JFK|Jr|.|'s"},
		{"single quotation closes", "the 'workers' strike", "the|'|workers|'|strike"},
		{"acronym", "The U.S. at 5 p.m. e.g.", "The|U.S.|at|5|p.m.|e.g."},
		{"hyphens", "cease-fire COVID-19 24-year-old", "cease-fire|COVID-19|24|-|year-old"},
		{"ampersand", "AT&T Briggs & Co", "AT&T|Briggs|&|Co"},
		{"numbers", "4,300 38.5 10:30 1990s 5G '90s 1.", "4,300|38.5|10:30|1990s|5G|'90s|1|."},
		{"ellipsis", "well... no… ok", "well|...|no|…|ok"},
		{"dash between words", "Trump—who", "Trump|—|who"},
		{"domain", "see example.com.", "see|example.com|."},
		{"invalid bytes", "a\xff\xfeb", "a|\xff|\xfe|b"},
		{"mark alone", "\u0301a", "\u0301a"},
	} {
		d := Parse(c.in)
		var got []string
		for _, tok := range d.Tokens {
			got = append(got, tok.Of(c.in))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: got %q, want %q", c.name, s, c.want)
		}
	}
}

func TestKinds(t *testing.T) {
	in := `Ann’s "38%" it’s.`
	want := []Kind{Word, Word, Quote, Number, Punct, Quote, Word, Word, Punct}
	var got []Kind
	for _, tok := range Parse(in).Tokens {
		got = append(got, tok.Kind)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q: got %v, want %v", in, got, want)
	}
}

// A bar stands where a sentence ends; the text is the case without its bars.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"plain", "Talks failed.| They will resume!| When?"},
		{"no full stop", "Signs of dialogue amid war"},
		{"S1 forgotten space", "It ended.|Today is Monday. |Ask www.example.com/a?b=C or Jane.Doe@example.com."},
		{"S2 the sentence goes on", `"No!" – he left. |"Yes!", she said.`},
		{"S3 left-out words", `"The [...] War" ended. |He wrote that it failed [...] |However, the mayor stayed.`},
		{"S4 lower case goes on", `"Really?" he asked. |He works at Yahoo! in Ohio. |What next? he asked. |Is it over? the mayor said.`},
		{"S4 careless writing", "i was there. |you were not."},
		{"S4 careless after a proper beginning", "We rode to Leeds. |it was closed. |The crew helped us later. |nice people."},
		{"S4 careless after other marks", "Who has a spare key? |mine broke. |We won the CUP!!! |next year again! |i’m there"},
		{"S4 abbreviations before lower case", "Acme Inc. it seems owes approx. that sum to Smith et al. they say."},
		{"S4 a name with its capital within", "It sold well. |iTunes followed. |See the list. |www.example.com has it."},
		{"S5 ellipsis", "Well . . . I mean ... I know."},
		{"S6 closing marks", "“It is over.” |She left. |(He stayed.) |Why?! |Ask.[2] |Then go."},
		{"S7 a title with a mark", "She played in Hurrah! (1931) and sang. |They won! |(They had to.)"},
		{"S8 times of day", "At 7 a.m. Dr. Lind left. |It opened again at 6 p.m. |Guests came."},
		{"S8 with a zone", "It starts on Friday at 5 p.m. EST and ends late."},
		{"S9 for example", "He likes fruit, e.g. Granny Smith apples."},
		{"S10 initials at the start", "J.K. Rowling wrote it."},
		{"S11 acronyms", "The U.S. Army left the U.S. |The talks go on in D.C. |“We wait.”"},
		{"S12 titles", "Mr. Smith met Gen. Lee and Sen. Cruz v. Dr. No. |She told the FT. |He lives in Butte, MT. |The town on MAIN ST. |There is one."},
		{"S13 numbered things", "See No. 5 and p. 55 of Jan. 6 for Rs. 500. |She said no. |He went. |He left (in 2019). |12 stayed."},
		{"S13 in brackets", "Ann Roe (b. May 1950) and Bo Roe (d. 1999) moved to Hill (pop. 4,000) in spring."},
		{"S14 abbreviations", "Acme Inc. Chairman Lee left Acme Inc. |He joined Mass. General."},
		{"S14 legal forms", "They sued Tarrant Corp. |Loopwise was sold to Hasbro Inc. |Mr. Moss left Ford Co. President Moss. |Mattel Inc. Monday said so of Ford Co. |Moss was there with Tarrant Corp. CEO is he."},
		{"S15 letters", "He said so on X. |Moss agreed on vitamin C. |Smith left."},
		{"S15 initials", "Anna S. Weber and J. Smith met. |So did you and I. |Was it Plan B? |No. |There is a Plan B. |Smith left. |[Robert F.] Smith came."},
		{"notes", "It opened early. [12] |She moved. [3] [4, 5] |He did not.[7-9] |It closed. [citation needed] |[Updated] It reopened."},
		{"notes without brackets", "Sales fell.8 |Then they rose. 9 |However, No. 8 The Mall was sold. |10 Smith Street was not."},
		{"an ellipsis behind the end", "It rained. ... |We stayed. […] |Then it stopped. |... and so on."},
		{"smileys and marks behind the end", "It worked! :) |We were glad. ;-) |You too? ? |Good."},
		{"lists", "1. The first |2. The second"},
		{"sections", "2.1. Methods of the survey"},
		{"L1 bullets", "• One item |• Two items"},
		{"L2 addresses", "Ask at www.example.com |There is help. |See https://a.example/b?c=D |https://b.example/ |As ever write to jo@example.com |We reply."},
		{"L2 an address within", "The page www.example.com in Ohio and (https://a.example) The Hague"},
		{"L3 pictures", "The mayor at the bridge on Monday |Photograph: Jo Roe/Example News"},
		{"L3 credits", "The bridge in Upper Hill |Photo credit: Jo Roe. |A picture of an Image: no. |Universal Credit: how it works"},
		{"L4 a subject without a full stop before", "The rest of the harbour |They’ve left it. |Those who say We the people and She Said stayed."},
		{"L5 drawn lines", "The end |---------- |More news of the ______ day"},
		{"L6 date and time in figures", "Jo Roe |01/02/2003 10:45 AM EST |Ferries stop. |It began on 01/02/2003 10:45 and ended. |On 1/2/2003 Jo left."},
		{"L7 full dates", "Thursday, May 1, 2003 |Ferries stopped. |Elsewhere they ran on Thursday, May 1, 2003 and later. |Ferries stop again |Sunday 4 May 2003"},
		{"datelines stay", "HILL, Ohio, May 1 (Example News) — Ferries stopped. |LONDON - The trains ran. |ST. LOUIS (AP) — A man left. |HILL, W.Va. (AP) — It rained."},
		{"live blogs", "10:45 Ferries stop. |10.50 GMT The trains run."},
	} {
		in := strings.ReplaceAll(c.want, "|", "")
		var want []string
		for _, s := range strings.Split(c.want, "|") {
			want = append(want, strings.TrimSpace(s))
		}
		var got []string
		for _, s := range Parse(in).Sentences {
			got = append(got, s.Of(in))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", c.name, got, want)
		}
	}
}

const (
	english = "The two leaders have said that they will not meet before the end of the month."
	german  = "Die beiden Politiker haben erklärt, dass sie sich nicht vor dem Ende des Monats treffen werden."
	french  = "Les deux dirigeants ont dit qu'ils ne se rencontreront pas avant la fin du mois, selon une source."
	polish  = "Obaj przywódcy powiedzieli, że nie spotkają się przed końcem miesiąca, jak podano wczoraj."
	russian = "Лидеры двух стран заявили, что не встретятся до конца месяца."
)

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "en"}, {english, "en"}, {german, ""}, {french, ""}, {polish, ""}, {russian, ""},
		{"Zelensky Ready for Talks", "en"},
		{"Volodymyr Zelensky, Vladimir Putin, Donald Trump, Keir Starmer, Emmanuel Macron, Olaf Scholz, Joe Biden", "en"},
		{"停火谈判本周在伦敦举行", ""},
	} {
		if got := Language(c.in); got != c.want {
			t.Errorf("Language(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestForeign(t *testing.T) {
	for _, c := range []struct {
		name string
		in   []string
		want []int // the paragraphs that are foreign
	}{
		{"own language only", []string{english, "Short line"}, nil},
		{"one foreign paragraph", []string{english, german, english}, []int{1}},
		{"a short one goes with the text before", []string{german, "Mehr dazu", english, "More here"}, []int{0, 1}},
		{"at the start with the text after", []string{"Neue Gespräche", german}, []int{0, 1}},
		{"another script always", []string{english, "Київ", "Kyiv"}, []int{1}},
		{"short lines only", []string{"Breaking news", "Talks fail"}, nil},
	} {
		s := strings.Join(c.in, "\n\n")
		d := Parse(s)
		var want []string
		for _, i := range c.want {
			want = append(want, c.in[i])
		}
		if got := words(s, d.Foreign); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", c.name, got, want)
		}
	}
}

func words(s string, spans []Span) []string {
	var out []string
	for _, p := range spans {
		out = append(out, p.Of(s))
	}
	return out
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", english, german, "Mr. \xff S. 'x's \"...\" [1] U.S.'s '90s\n\na. B\r\nc", "1.) A 2.) B", ". . . .", "’s ’ ‘a’",
		"e\u0301\n\u0301 \u200b", strings.Repeat("\"(", 9), "• 9. A • 10. B", "I. A.B.C",
		"a. [1] 2 It :) ... !!! b", "1/1/1 1:1 AM A Monday, May 5, 2014", "-------- Image: a@b The www.a http:// They go", "2.1. A [...] It", "(b. 1 x! (1",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Parse(s)
		checkOrder(t, s, "paragraph", d.Paragraphs)
		checkOrder(t, s, "foreign", d.Foreign)
		checkCover(t, d)
	})
}

// checkOrder holds spans to be in range, in order, disjoint, not empty and on
// rune boundaries.
func checkOrder(t *testing.T, s, what string, spans []Span) {
	last := 0
	for _, p := range spans {
		if p.Start < last || p.End <= p.Start || p.End > len(s) {
			t.Fatalf("%q: %s %v after %d", s, what, p, last)
		}
		for _, at := range []int{p.Start, p.End} {
			if within(s, at) {
				t.Fatalf("%q: %s %v cuts a rune", s, what, p)
			}
		}
		last = p.End
	}
}

// within reports whether at is inside of a rune.
func within(s string, at int) bool {
	for back := 1; back < utf8.UTFMax && back <= at; back++ {
		if _, size := utf8.DecodeRuneInString(s[at-back:]); size > back {
			return true
		}
	}
	return false
}

// TestHostile holds Parse to time linear in the text: were it quadratic, this would
// not end.
func TestHostile(t *testing.T) {
	for _, part := range []string{
		".", "\"", "(\"", ". ", "[1] ", ".[1]", "-", "- ", "_ -", "@", "a@", "www.a", "http:", "He http://a.b/", "1/1/1 1:1 ", "AM ", "1/1/1 1:1 AM", ". . . ", "!", "?! ", ".8 A",
		"Monday, May 5, 2014 ", "A. ", "Image: ", "They go ", "a They go", "1. A ", "• ", "...", ". ...", ".:)", "\xff", "’s ", "e\u0301",
	} {
		Parse(strings.Repeat(part, 1<<18/len(part)))
	}
}

// checkCover holds every mark of every known paragraph to be in one token, every
// token in one sentence, and every sentence in one paragraph.
func checkCover(t *testing.T, d *Document) {
	var toks, known []Span
	for _, tok := range d.Tokens {
		toks = append(toks, tok.Span)
	}
	checkOrder(t, d.Text, "token", toks)
	next := 0
	for _, s := range d.Sentences {
		if s.First != next || s.Last <= s.First || s.Last > len(toks) {
			t.Fatalf("%q: sentence %v, want first token %d", d.Text, s, next)
		}
		if s.Start != toks[s.First].Start || s.End != toks[s.Last-1].End {
			t.Fatalf("%q: sentence %v is not its tokens", d.Text, s)
		}
		next = s.Last
		known = append(known, s.Span)
	}
	if next != len(toks) {
		t.Fatalf("%q: %d tokens in sentences of %d", d.Text, next, len(toks))
	}
	checkOrder(t, d.Text, "sentence", known)
	k, f, n := 0, 0, 0
	for _, p := range d.Paragraphs {
		for n < len(known) && p.Holds(known[n]) {
			n++
		}
		if f < len(d.Foreign) && d.Foreign[f] == p {
			f++
			continue
		}
		at := p.Start
		for ; k < len(toks) && p.Holds(toks[k]); k++ {
			blank(t, d.Text[at:toks[k].Start])
			at = toks[k].End
		}
		blank(t, d.Text[at:p.End])
	}
	if k != len(toks) || n != len(known) || f != len(d.Foreign) {
		t.Fatalf("%q: token %d of %d or sentence %d of %d in no paragraph, or foreign %d of %d", d.Text, k, len(toks), n, len(known), f, len(d.Foreign))
	}
}

func blank(t *testing.T, gap string) {
	for _, r := range gap {
		if !Space(r) {
			t.Fatalf("%q is in no token", gap)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	articles := benchtext.Articles(1 << 18)
	b.SetBytes(benchtext.Size(articles))
	b.ReportAllocs()
	tongues := NewTongues()
	for b.Loop() {
		for _, s := range articles {
			tongues.Parse(s)
		}
	}
}

// A longer word before a full stop is not looked up among those that are cut short.
func TestLongestShort(t *testing.T) {
	longest := 0
	for _, list := range []model.List{model.Titles, model.Abbreviations, model.Numbered, shouted} {
		for key := range list.Keys {
			longest = max(longest, len(key))
		}
	}
	if longest != longestShort {
		t.Errorf("the longest has %d bytes", longest)
	}
}
