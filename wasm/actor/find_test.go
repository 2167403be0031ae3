package actor

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/wasm/benchtext"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/text"
)

var names = shipped.Names()

// show writes an actor as "Name kind [mention|mention] role".
func show(s string, a Actor) string {
	var m []string
	for _, p := range a.Mentions {
		m = append(m, p.Of(s))
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s [%s] %s", a.Name, a.Kind, strings.Join(m, "|"), a.Role))
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"nothing", "The talks have failed, and they will not resume.", nil},
		{"title and surname", "President Ana Beltran spoke. Beltran left.", []string{"Ana Beltran person [Ana Beltran|Beltran] President"}},
		{"abbreviated title", "We asked Sen. Maud Okpara about it.", []string{"Maud Okpara person [Maud Okpara] Sen."}},
		{"courtesy is no role", "We asked Mr. Okpara about it.", []string{"Okpara person [Okpara]"}},
		{"initial and junior", "A note by Ivo T. Brandt Jr. said so. They like Brandt.",
			[]string{"Ivo T. Brandt Jr. person [Ivo T. Brandt Jr.|Brandt]"}},
		{"particle", "It was Anna van der Berg who won. We saw Berg.", []string{"Anna van der Berg person [Anna van der Berg|Berg]"}},
		{"possessive", "We read Anna Lindqvist's letter.", []string{"Anna Lindqvist person [Anna Lindqvist]"}},
		{"name with a hyphen", "We met Kim Jong-un there.", []string{"Kim Jong-un person [Kim Jong-un]"}},
		{"compound adjective", "The London-based firm agreed.", nil},
		{"demonym before a title", "French President Anna Leroy agreed.", []string{"Anna Leroy person [Anna Leroy] French President"}},
		{"seat before an occupation", "The White House envoy Carl Weber agreed.",
			[]string{"White House organization [White House]", "Carl Weber person [Carl Weber] White House envoy"}},
		{"place before a title", "Italy’s Prime Minister Carla Neri agreed.",
			[]string{"Italy place [Italy]", "Carla Neri person [Carla Neri] Italy’s Prime Minister"}},
		{"former", "We asked former transport minister Carl Weber twice.",
			[]string{"Carl Weber person [Carl Weber] former transport minister"}},
		{"apposition", "Carl Weber, 44, the bank's first director, agreed.",
			[]string{"Carl Weber person [Carl Weber] the bank's first director"}},
		{"no apposition", "Carl Weber, the spokesman said, agreed.", []string{"Carl Weber person [Carl Weber]"}},
		{"role before a comma", "Its ethics chief, Dame Rosa Weber, agreed.", []string{"Rosa Weber person [Rosa Weber] ethics chief"}},
		{"leads", "Carl Weber, who leads the opposition, agreed.", []string{"Carl Weber person [Carl Weber] who leads the opposition"}},
		{"organization's apposition", "The talks of Portessa Harbour Co., the operator of the docks, ended.",
			[]string{"Portessa Harbour Co. organization [Portessa Harbour Co.] the operator of the docks"}},
		{"organization's role before it", "The regulator, the Energy Markets Authority, agreed.",
			[]string{"Energy Markets Authority organization [Energy Markets Authority] regulator"}},
		{"of in a body", "We called the Ministry of Foreign Affairs yesterday.",
			[]string{"Ministry of Foreign Affairs organization [Ministry of Foreign Affairs]"}},
		{"plural genitive", "It was the Port Workers' Union (PWU). The PWU agreed.",
			[]string{"Port Workers' Union organization [Port Workers' Union|PWU|PWU]"}},
		{"one country of many names", "The United States agreed. So did the U.S. and the US.",
			[]string{"United States place [United States|U.S.|US]"}},
		{"group", "Then Ukrainians and Democrats agreed.",
			[]string{"Ukrainians group [Ukrainians]", "Democrats group [Democrats]"}},
		{"adjective", "Then Russian and South Korean officials agreed.", nil},
		{"days and events", "On Monday the Vietnam War began.", nil},
		{"opening word", "Talks failed. Officials left. Reports differ.", nil},
		{"name at the opening", "Okpara said no. Then we met Maud Okpara.", []string{"Maud Okpara person [Okpara|Maud Okpara]"}},
		{"headline", "Maud Okpara Rejects Deal With Russia\n\nOn Friday Maud Okpara rejected it.",
			[]string{"Maud Okpara person [Maud Okpara|Maud Okpara]", "Russia place [Russia]"}},
		{"two of one surname", "Anna Weber and Carl Weber met. Later Weber left.",
			[]string{"Anna Weber person [Anna Weber]", "Carl Weber person [Carl Weber]", "Weber person [Weber]"}},
		{"surname before the second of it", "Carl Weber left. We saw Weber. Then Anna Weber left. We saw Weber.",
			[]string{"Carl Weber person [Carl Weber|Weber]", "Anna Weber person [Anna Weber]", "Weber person [Weber]"}},
		{"title tells who of two", "Anna Weber and Carl Weber met. Later Mrs. Weber left.",
			[]string{"Anna Weber person [Anna Weber|Weber]", "Carl Weber person [Carl Weber]"}},
		{"title shows a third", "Later Mr. Weber left. We met Anna Weber. Then Mr. Weber left.",
			[]string{"Weber person [Weber|Weber]", "Anna Weber person [Anna Weber]"}},
		{"middle name is no second", "Anna Weber left. Then Anna M. Weber left. Mrs. Weber left.",
			[]string{"Anna M. Weber person [Anna Weber|Anna M. Weber|Weber]"}},
		{"surname of two is no company's", "Anna Weber and Carl Weber met. Weber told us that the Weber Foundation closed.",
			[]string{"Anna Weber person [Anna Weber]", "Carl Weber person [Carl Weber]", "Weber person [Weber]", "Weber Foundation organization [Weber Foundation]"}},
		{"first name alone", "We met Anna Weber. Then Anna left.", []string{"Anna Weber person [Anna Weber|Anna]"}},
		{"middle name", "We met Anna Weber. Now Anna M. Weber left.", []string{"Anna M. Weber person [Anna Weber|Anna M. Weber]"}},
		{"headline that runs on", "SARAH DOYLE QUITS\n\nSarah Doyle has left the board of Kitano Holdings. Doyle, 52, gave no reason.",
			[]string{"Sarah Doyle person [SARAH DOYLE|Sarah Doyle|Doyle]", "Kitano Holdings organization [Kitano Holdings]"}},
		{"place", "They met in Portessa yesterday.", []string{"Portessa place [Portessa]"}},
		{"emphasis", "We will NEVER agree, never.", nil},
	} {
		var got []string
		for _, a := range Find(text.Parse(c.in), names) {
			got = append(got, show(c.in, a))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPronouns(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"subject", "Anna Weber left. She told nobody that her car broke.", "Anna Weber: She her"},
		{"gender by title", "We met Mr. Okpara and Mrs. Lind. He left. She stayed.", "Okpara: He; Lind: She"},
		{"gender is kept", "Mr. Okpara left. She stayed.", ""},
		{"two of the gender", "Carl Weber met Paul Lind. He left.", ""},
		{"two of the gender, one speaks", "Carl Weber met Paul Lind, Lind said. He left.", "Paul Lind: He"},
		{"speaks beside a role", "Paul Lind, the mayor, said Carl Weber came. He left.", "Paul Lind: He"},
		{"speaks in a tag", "\"Carl Weber came,\" said Paul Lind. He left.", "Paul Lind: He"},
		{"both speak", "Carl Weber said so, and Paul Lind said so. He left.", ""},
		{"an owner is no rival", "Carl Weber met Mr. Okpara's aide. He left.", "Carl Weber: He"},
		{"subject before another gender", "Carl Weber met Anna Lind. He left.", "Carl Weber: He"},
		{"whom a pronoun leaves open stays present", "Carl Weber met Paul Lind. He met Jan Moe. He left.", ""},
		{"a surname that two share", "Anna Weber met Carl Weber. Weber left. She said so.", "Anna Weber: She"},
		{"a surname that two women share", "Anna Weber met Maria Weber. Weber left. She said so.", ""},
		{"too far back", "Carl Weber left. It rained. It rained. It rained. It rained. It rained. He sang.", ""},
		{"it of a speaker", "The Labour Ministry said it would act and its staff agreed.", "Labour Ministry: it its"},
		{"empty it", "The Labour Ministry knows it rains.", ""},
		{"nominal subject", "The Labour Ministry acted. The ministry denied that it had.", "Labour Ministry: it"},
		{"its of the last sentence", "We called the Labour Ministry. Its staff agreed.", "Labour Ministry: Its"},
		{"its of two", "We saw the Labour Ministry and the Port Authority. Its staff agreed.", ""},
	} {
		if s := stand(c.in); s != c.want {
			t.Errorf("%s: got %q, want %q", c.name, s, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"’s President Anna Weber said so.", "We met Anna . de Weber there. She said Anna . de Weber left.", "Barnes &\n\nNoble shut shops.",
		"", "President", "Mr.", "Sen. of", "Secretary of State", "Secretary of State X", "A. B. C.", "The U.S.'s X, Inc., said it.",
		"Union's Workers' Union of the", "\xffA \xff B said", "Lee, 44", "Lee, the chief", "X, who leads", "Its chief, A, its", "and & And & A",
		"South Korean", "Anna Weber and Weber, Jr. he He. Her", "ABC (Aaa Bbb Ccc) said it", "St. X's Hospital", "Republic of the",
		"Mr. Weber met Mrs. Weber, Jr. A.P.J. Abdul Weber III", "J.K. Ünal left. Ü.K. Ünal, George H.W.", "The UN and Nato of the Ministry of X. MoX", "El-Sisi Al- Sisi el-",
		"Anna said police ignored her", "“We love her", "van der Berg van der", "X's Ministry in", "X (Y", "Anna Weber, his", "A, a", "GENEVA (X) -", "Sh20,",
		"FLOODS HIT ÜNALIA\n\nANNA WEBER WINS\n\nÜnalia said it would act.",
		"A Title Case Line With Anna Weber\n\nAnna Weber said she met B. Weber.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		actors := Find(text.Parse(s), names)
		check(t, s, actors)
		if again := Find(text.Parse(s), names); !reflect.DeepEqual(actors, again) {
			t.Fatalf("%q: once %v, then %v", s, actors, again)
		}
	})
}

// check holds actors to their contract: each has a mention, is named as one of
// them, and has its spans in order, in range and on rune boundaries; the actors
// come in the order of their first mention; no two mentions overlap, and each lies
// within one sentence.
func check(t *testing.T, s string, actors []Actor) {
	var all []text.Span
	last := -1
	for _, a := range actors {
		if len(a.Mentions) == 0 || a.Mentions[0].Start <= last {
			t.Fatalf("%q: %v after %d", s, a, last)
		}
		last = a.Mentions[0].Start
		if !slices.ContainsFunc(a.Mentions, func(p text.Span) bool { return p.Of(s) == a.Name }) {
			t.Fatalf("%q: %q is no mention of it", s, a.Name)
		}
		if !strings.Contains(s, a.Role) {
			t.Fatalf("%q: role %q is not in the text", s, a.Role)
		}
		ordered(t, s, a.Mentions)
		ordered(t, s, a.Pronouns)
		all = append(all, a.Mentions...)
	}
	slices.SortFunc(all, func(a, b text.Span) int { return a.Start - b.Start })
	ordered(t, s, all)
	sentences := text.Parse(s).Sentences
	for _, m := range all {
		for sentences[0].End <= m.Start {
			sentences = sentences[1:]
		}
		if m.Start < sentences[0].Start || m.End > sentences[0].End {
			t.Fatalf("%q: %q is in no one sentence", s, m.Of(s))
		}
	}
}

func ordered(t *testing.T, s string, spans []text.Span) {
	last := 0
	for _, p := range spans {
		if p.Start < last || p.End <= p.Start || p.End > len(s) {
			t.Fatalf("%q: %v after %d", s, p, last)
		}
		for _, at := range []int{p.Start, p.End} {
			if within(s, at) {
				t.Fatalf("%q: %v cuts a rune", s, p)
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

// The texts that would show a rescan per name or per word: the test's own time
// limit is what fails.
func TestFindLong(t *testing.T) {
	for i, unit := range []string{
		"Aaa Bbb Ccc ", "a", "Aaa Bbb said he met. ", "A", "A ", "A.", "and John Smith met Lee who ", "Bank of the ",
		"Bob Lee, the chief of the ", "President ", "Bob Lee and Bob Poe met Bob. ", "the ministry it ", "Port Workers' ",
		"Then Mr. Weber met Mrs. Weber and he left. ", "J.K. ", "The man J.K. Ünal met Ann Lee Jr. and ", "ANNA WEBER WINS\n\nWeber said it lost. ", "ANNA WEBER WINS ", "The UN and Ford Motor met Nato. ",
		"and thanked him ", "Carl Weber and Paul Lind thanked him and ", "Senator Weber left. Ana Weber wept. ", "Chile's Central Bank left. Peru's Central Bank wept. ", "van der Berg met Anna van der Berg. ",
	} {
		size := 1 << 20
		if i > 2 {
			size = 1 << 17
		}
		s := strings.Repeat(unit, size/len(unit))
		check(t, s, Find(text.Parse(s), names))
	}
	titles := strings.Repeat("Senator ", 1<<14) + "Ana Weber spoke. " + strings.Repeat("Senator Weber left. ", 1<<13)
	check(t, titles, Find(text.Parse(titles), names))
}

// What words and names take is in it.
func BenchmarkFind(b *testing.B) {
	articles := benchtext.Articles(1 << 18)
	var docs []*text.Document
	for _, s := range articles {
		docs = append(docs, text.Parse(s))
	}
	b.SetBytes(benchtext.Size(articles))
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			Find(doc, names)
		}
	}
}
