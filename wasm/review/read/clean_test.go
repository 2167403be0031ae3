package read

import (
	"html"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"<p>The &quot;fog tax&quot;&nbsp;costs <b>shops &amp; caf&eacute;s</b><br/>40 crowns.</p>": `The "fog tax" costs shops & cafés 40 crowns.`,
		"&amp;amp;lt;b&amp;amp;gt;x":                                      "x",
		"a <script>alert('</p>')</script>b":                               "a b",
		"5 < 6 and 7 > 2 <":                                               "5 < 6 and 7 > 2 <",
		"<<b>script>x":                                                    "",
		`<img alt="a > b" src=x>text`:                                     "text",
		"a\u202eb\u200bc\ufeffd\u00ade\x00f":                              "abcdef",
		"👩\u200d👧 می\u200cخواهم":                                          "👩\u200d👧 می\u200cخواهم",
		" a \t\n b\u00a0c\u2028d":                                         "a b c d",
		"don't <!-- hidden --> stop":                                      "don't stop",
		"one<br>two</div>three<i>four</i>":                                "one two threefour",
		"tag without end <a href=" + strings.Repeat("x", 5000):            "tag without end <a href=" + strings.Repeat("x", 5000),
		"bad \xff byte":                                                   "bad \ufffd byte",
		"Deaths were <5 and cases >3 in May.":                             "Deaths were <5 and cases >3 in May.",
		"rate <2% but >1%":                                                "rate <2% but >1%",
		"p<0.05 and r>0.9":                                                "p<0.05 and r>0.9",
		"if x<y and a>b":                                                  "if x<y and a>b",
		"where a<b and c>d":                                               "where a<b and c>d",
		"<x-card kind=a>in</x-card> <b >bold</b > <hr/>":                  "in bold",
		"caf\u0065\u0301 \u1100\u1161":                                    "café 가",
		"<scr\u200bipt>alert(1)</scr\u00adipt>x":                          "x",
		"&<b></b>amp;lt;i&am&#112;gt;x":                                   "x",
		"&am\u200bp;quot;A&am\u200bp;quot;":                               `"A"`,
		"R&D, AT&T; 5 &lt; 6 &amp;lt;7 &#8217;&#x2019;":                   "R&D, AT&T; 5 < 6 <7 ’’",
		"<![CDATA[The pier > the <i>quay</i>.]]>":                         "The pier > the quay.",
		"a <video controls muted>b</video><p hidden>c<hr noshade/>":       "a b c",
		"open <!-- and no end":                                            "open <!-- and no end",
		"a &#0;&#x1;&#x202e;b&#150;":                                      "a \ufffdb–",
		"<IMG SRC=x ONERROR=alert(1)>A<SCRIPT SRC=//e.example></SCRIPT>B": "AB",
		"<span title='a > b' class=\"x\">in</span>":                       "in",
		"<br/>\r\n\t<br>one<BR >two":                                      "one two",
		strings.Repeat("&amp;", 3) + strings.Repeat("amp;", 30):           "",
		"Not <script> true":                                               "",
		"False <style>p{}":                                                "",
		"<s>True</s> False, <del>half</del> <strike>all</strike>":         "False,",
		"<s>True": "",
		"10<sup>6</sup> deaths, 2019<sup> <b>1</b></sup>, 1<sup>st</sup>":            "10^6 deaths, 2019 1, 1st",
		"2019<sup><a href=x>1</a></sup> CO<sub>2</sub> m<sup>2</sup>":                "2019^1 CO2 m2",
		"<select><option>True<option>False</select>":                                 "True False",
		"<svg><title>True</title><path d='x'/></svg>False <noscript>True</noscript>": "False",
		"True<svg/onload=alert(1)>":                                                  "True", "<svg class=no/>False <del> ": "False", "Not <svg>true": "",
		"<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>は":                                  "東京は",
		"2<sup>-3</sup> 10<sup>−6</sup>":                                                      "2^-3 10^−6",
		"a\u2800\u2800b\U0001d159\u1160":                                                      "a b",
		"e" + strings.Repeat("\u0301", 200) + "x":                                             "é" + strings.Repeat("\u0301", 7) + "x",
		"e" + strings.Repeat("&#x316;", 200) + "x":                                            "e" + strings.Repeat("\u0316", 8) + "x",
		"Not\U000e0020\U000e0074\U000e0072\U000e0075\U000e0065 false":                         "Not false",
		"\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f\U000e0067 ok": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f ok",
		"\U0001f3f4\U000e0067\U000e0062 \U0001f3f4\U000e007f":                                 "\U0001f3f4 \U0001f3f4",
		"\U0001f3f4\U000e0073\U000e0065\U000e0063\U000e0072\U000e0065\U000e0074\U000e007f":    "\U0001f3f4",
		"❤\ufe0f\ufe0f\ufe01 A\ufe0e\U000e0101 1\ufe0f\u20e3 葛\U000e0100\U000e0101":           "❤\ufe0f A 1\ufe0f\u20e3 葛\U000e0100",
		"Fal\ufe0fse \ufff9base\ufffanote\ufffb \u3164x\u034f":                                "False basenote x",
		"<scr\ufe0fipt>x</script>y &am\U000e0061p;lt;b>z":                                     "y z",
		"نص\u200f عربي \u202bمقلوب\u202c":                                                     "نص عربي مقلوب",
	} {
		got := Clean(in)
		if got != want {
			t.Errorf("%.80q: got %.80q, want %.80q", in, got, want)
		}
		if again := Clean(got); again != got {
			t.Errorf("%.80q: clean again it is %.80q", in, again)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"short", " a  b ", "a b"},
		{"as long as may be", "abcdefgh", "abcdefgh"},
		{"longer", "abcdefghi", "abcdefg…"},
		{"at a blank", "abcdef ghij", "abcdef…"},
		{"in characters, not bytes", "éééééééé", "éééééééé"},
		{"markup does not count", "<b>abc</b> <i>d</i>", "abc d"},
		{"cut before it was clean", "abc" + strings.Repeat("<b></b>", maxRaw), "abc…"},
		{"nothing", "<b></b>", ""},
	} {
		if got := cut(c.in, 8); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// isClean reports what Clean promises of a text.
func isClean(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return visible(r) < 0 }) && dropHiding(s) == s && s == strings.Join(strings.Fields(s), " ") &&
		norm.NFC.IsNormalString(s) && html.UnescapeString(s) == s && stripMarkup(s) == s
}

func FuzzClean(f *testing.F) {
	f.Add("<p>The &quot;fog tax&quot;&nbsp;costs <b>shops &amp; caf&eacute;s</b><br/>40 crowns.</p>")
	f.Add("&am&#11&#50;;lt;scr\u200bipt><<b>i>e\u0301\u202e<!--")
	f.Add("&#0") // which golang.org/x/net/html decodes, and package html does not
	f.Add("<s>A</s>1<sup>2</sup>\U0001f3f4\U000e0067\U000e007f❤\ufe0f\ufe0f")
	f.Add("<a href='\"><a href=\"'>]]><![CDATA[<![CDATA[")
	f.Fuzz(func(t *testing.T, s string) {
		if got := Clean(s); !isClean(got) || Clean(got) != got {
			t.Fatalf("%q: %q is not clean", s, got)
		}
		if got := cut(s, 20); !isClean(got) || len([]rune(got)) > 20 {
			t.Fatalf("%q: %q is not clean", s, got)
		}
	})
}

// What costs most to clean must not cost much.
func TestCleanTime(t *testing.T) {
	for _, unit := range []string{"<a ", "<a href='", "<a href=\"<a href='", "<!--", "&amp;", "&amp", "<script", "</script", "<script>", "<s></s>", "1<sup>", "\U0001f3f4\U000e0067", "<<b>", "<?", "&#11", "e\u0301", "a\u0300\u0316", "<![CDATA["} {
		in := strings.Repeat(unit, maxRaw/len(unit))
		var took []time.Duration
		for range 3 {
			start := time.Now()
			Clean(in)
			took = append(took, time.Since(start))
		}
		if least := slices.Min(took); least > 200*time.Millisecond {
			t.Errorf("%q takes %v for %d bytes", unit, least, len(in))
		}
	}
}
