package claim

import (
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/actor"
	"claimlight/wasm/benchtext"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/text"
)

// cast gives actors whose mentions are every place where one of the names
// stands as a word, and whose pronouns are given as "he=Name" with the count of
// the word in the text: all of them stand for Name.
func cast(s string, names ...string) []actor.Actor {
	var actors []actor.Actor
	for _, n := range names {
		if pronoun, who, ok := strings.Cut(n, "="); ok {
			i := slices.IndexFunc(actors, func(a actor.Actor) bool { return a.Name == who })
			actors[i].Pronouns = append(actors[i].Pronouns, places(s, pronoun)...)
			continue
		}
		kind, name, _ := strings.Cut(n, ":")
		kinds := map[string]actor.Kind{"p": actor.Person, "o": actor.Organization, "l": actor.Place}
		actors = append(actors, actor.Actor{Name: name, Kind: kinds[kind], Mentions: places(s, name)})
	}
	return actors
}

func places(s, word string) []text.Span {
	var spans []text.Span
	for _, t := range text.Parse(s).Tokens {
		if strings.HasPrefix(s[t.Start:], word) {
			spans = append(spans, text.Span{Start: t.Start, End: t.Start + len(word)})
		}
	}
	return spans
}

// show writes a claim as "quote stance who [cue] content … content".
func show(s string, actors []actor.Actor, c Claim) string {
	who := "the article"
	switch {
	case c.Speaker >= 0 && c.Source != "":
		who = actors[c.Speaker].Name + " (" + c.Source + ")"
	case c.Speaker >= 0:
		who = actors[c.Speaker].Name
	case c.Source != "":
		who = "(" + c.Source + ")"
	case c.Quote != None:
		who = "nobody"
	}
	var pieces []string
	for _, p := range c.Content {
		pieces = append(pieces, p.Of(s))
	}
	return c.Quote.String() + " " + c.Stance.String() + " " + who + " [" + c.Cue.Of(s) + "] " + strings.Join(pieces, " … ")
}

type findTest struct {
	name  string
	in    string
	names []string
	want  []string
}

var findTests = slices.Concat(ruleTests[noRule+1:], plainTests, jointTests, asideTests, quoteTests, scriptTests, clauseTests, assertTests, endTests, silentTests, voiceTests)

var plainTests = []findTest{
	// Quotations with a tag.
	{"tag after", `"The dam will hold," Vera Lund said.`, []string{"p:Vera Lund"},
		[]string{`direct asserts Vera Lund [said] "The dam will hold,"`}},
	{"tag inverted", `“The dam will hold,” said Vera Lund, the engineer in charge.`, []string{"p:Vera Lund"},
		[]string{`direct asserts Vera Lund [said] “The dam will hold,”`}},
	{"tag between", `“The dam,” Lund said, “will hold.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] “The dam,” … “will hold.”`}},
	{"quotation goes on", `“The dam will hold,” Lund said. “It has held since 1931.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] “The dam will hold,” … “It has held since 1931.”`}},
	{"quotation over paragraphs", "“The dam will hold,” Lund said. “It is old.\n\n“It is strong too.”", []string{"p:Lund"},
		[]string{"direct asserts Lund [said] “The dam will hold,” … “It is old. … “It is strong too.”"}},
	{"quotation introduced", "Lund wrote this to the mayor:\n\n“The dam will hold.”", []string{"p:Lund"},
		[]string{`direct asserts Lund [] “The dam will hold.”`}},
	{"colon", `Lund: “The dam will hold.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [] “The dam will hold.”`}},
	{"quotation of nobody known", "Lund left.\n\n“The dam will hold.”", []string{"p:Lund"},
		[]string{`direct asserts nobody [] “The dam will hold.”`}},
	{"quotation within", `“She told me, ‘The dam is old.’ It is,” Lund said.`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] “She told me, ‘The dam is old.’ It is,”`}},
	{"single marks and apostrophes", `‘It’s the farmers’ dam,’ Lund said.`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] ‘It’s the farmers’ dam,’`}},
	{"two apostrophes", `''It is the farmers' dam,'' Lund said.`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] ''It is the farmers' dam,''`}},
	{"question in a quotation", `“Will it hold?” Lund asked.`, []string{"p:Lund"},
		[]string{`direct asks Lund [asked] “Will it hold?”`}},
	{"a mark without its partner", `Lund said the "dam would hold for a year.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the "dam would hold for a year`}},
	{"quoted name is no quotation", `The “Save the Dam” group meets on Monday.`, nil,
		[]string{`none asserts the article [] The “Save the Dam” group meets on Monday.`}},

	// Reported speech.
	{"that", `Lund said that the dam had held.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam had held`}},
	{"an honour behind the name", `Vera Lund KC said that the dam had held.`, []string{"p:Vera Lund"},
		[]string{`indirect asserts Vera Lund [said] the dam had held`}},
	{"no that", `On Friday Lund claimed the dam had held.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [claimed] the dam had held`}},
	{"no that, but her", `Vera Lund said her dam had held.`, []string{"p:Vera Lund"},
		[]string{`indirect asserts Vera Lund [said] her dam had held`}},
	{"her who hears it", `Vera Lund told her the dam had held.`, []string{"p:Vera Lund"},
		[]string{`indirect asserts Vera Lund [told] the dam had held`}},
	{"hearer and place", `Lund told reporters in Oslo on Friday that the dam had held.`, []string{"p:Lund", "l:Oslo"},
		[]string{`indirect asserts Lund [told] the dam had held`}},
	{"some words quoted", `Lund said the dam was “as good as new” after the repair.`, []string{"p:Lund"},
		[]string{`mixed asserts Lund [said] the dam was “as good as new” after the repair`}},
	{"content in front", `The dam had held, Lund said.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] The dam had held`}},
	{"content around", `The dam, Lund said on Friday, had held.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] The dam … had held`}},
	{"according to, in front", `According to Lund, the dam had held.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [According to] the dam had held`}},
	{"according to, after", `The dam had held, according to two engineers.`, nil,
		[]string{`indirect asserts (two engineers) [according to] The dam had held`}},
	{"second verb", `Lund praised the builders but warned that the dam was old.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [warned] the dam was old`}},
	{"two voices", `Lund said the dam was old, but Moe said it was safe.`, []string{"p:Lund", "p:Moe"},
		[]string{`indirect asserts Lund [said] the dam was old`, `indirect asserts Moe [said] it was safe`}},
	{"the writer's reading", `Lund said the dam was old, revealing a rift in the council.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`}},
	{"a claim named", `The council rejected the claim that the dam was old.`, []string{"o:council"},
		[]string{`indirect denies council [rejected] the dam was old`}},
	{"whose claim", `Moe laughed at Lund's claim that the dam was old.`, []string{"p:Lund", "p:Moe"},
		[]string{`indirect asserts Lund [claim] the dam was old`}},
	{"told by", `I was told by a guard that the dam was old.`, nil,
		[]string{`indirect asserts (a guard) [told] the dam was old`}},

	// Who speaks.
	{"apposition", `Lund, 44, the engineer in charge, said the dam was old.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`}},
	{"name as apposition", `The engineer in charge, Vera Lund, said the dam was old.`, []string{"p:Vera Lund"},
		[]string{`indirect asserts Vera Lund [said] the dam was old`}},
	{"pronoun", `Lund stayed. She said the dam was old.`, []string{"p:Lund", "She=Lund"},
		[]string{`none asserts the article [] Lund stayed.`, `indirect asserts Lund [said] the dam was old`}[1:]},
	{"pronoun of nobody known", `She said the dam was old.`, nil,
		[]string{`indirect asserts (She) [said] the dam was old`}},
	{"nameless officials", `Officials from Norway said the dam was old.`, []string{"l:Norway"},
		[]string{`indirect asserts (Officials from Norway) [said] the dam was old`}},
	{"reports", `Reports suggest that the dam is old.`, nil,
		[]string{`indirect hedges (Reports) [suggest] the dam is old`}},
	{"spokeswoman of an organization", `A spokeswoman for Norsk Kraft said the dam was old.`, []string{"o:Norsk Kraft"},
		[]string{`indirect asserts Norsk Kraft (A spokeswoman for Norsk Kraft) [said] the dam was old`}},
	{"spokesman of a person", `Lund's spokesman said the dam was old.`, []string{"p:Lund"},
		[]string{`indirect asserts (Lund's spokesman) [said] the dam was old`}},
	{"the one ministry", `The Water Ministry stayed out of it. The ministry said the dam was old.`, []string{"o:Water Ministry"},
		[]string{`none asserts the article [] The Water Ministry stayed out of it.`, `indirect asserts Water Ministry [said] the dam was old`}},
	{"somebody merely near", `Lund met the mayor. The brother of a guard said the dam was old.`, []string{"p:Lund"},
		[]string{`none asserts the article [] Lund met the mayor.`, `indirect asserts (The brother of a guard) [said] the dam was old`}},

	// What the speaker does with it.
	{"denies", `Lund denied that the dam was old.`, []string{"p:Lund"},
		[]string{`indirect denies Lund [denied] the dam was old`}},
	{"asks", `Lund asked whether the dam was old.`, []string{"p:Lund"},
		[]string{`indirect asks Lund [asked] whether the dam was old`}},
	{"hedges", `Lund said the dam might be old.`, []string{"p:Lund"},
		[]string{`indirect hedges Lund [said] the dam might be old`}},
	{"could not is no hedge", `Lund said the dam could not hold.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam could not hold`}},
	{"declined to comment", `Lund declined to comment.`, []string{"p:Lund"}, nil},
	{"would not speak", `A spokeswoman for the dam declined to give a date.`, nil, nil},
	{"did not say", `Lund did not say that the dam was old.`, []string{"p:Lund"},
		[]string{`none asserts the article [] Lund did not say that the dam was old.`}},
	{"denied it", `Lund denied it.`, []string{"p:Lund"}, nil},

	// The article itself.
	{"own", `The dam was built in 1931.`, nil, []string{`none asserts the article [] The dam was built in 1931.`}},
	{"own question", `Was the dam built in 1931?`, nil, []string{`none asks the article [] Was the dam built in 1931?`}},
	{"headline with a verb", `Dam holds through worst flood since 1931`, nil,
		[]string{`none asserts the article [] Dam holds through worst flood since 1931`}},
	{"headline without", `Flood at the old dam: signs of wear`, nil, nil},
	{"dateline", `BERGEN, Norway (AP) — The dam was old, Lund said.`, []string{"p:Lund", "l:Norway"},
		[]string{`indirect asserts Lund [said] The dam was old`}},
	{"noun, not verb", `The union claims fund was closed in 1931.`, nil,
		[]string{`none asserts the article [] The union claims fund was closed in 1931.`}},
}

// judge scores as the engine that ships does.
func judge() Judge { return shipped.Worth().Judge().Score }

func TestFind(t *testing.T) {
	for _, tt := range findTests {
		t.Run(tt.name, func(t *testing.T) {
			doc, actors := text.Parse(tt.in), cast(tt.in, tt.names...)
			var got []string
			for _, c := range Find(doc, actors, judge()) {
				got = append(got, show(tt.in, actors, c))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s\ngot  %s\nwant %s", tt.in, strings.Join(got, "\n     "), strings.Join(tt.want, "\n     "))
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	articles := benchtext.Articles(1 << 18)
	var docs []*text.Document
	var casts [][]actor.Actor
	for _, s := range articles {
		doc := text.Parse(s)
		docs, casts = append(docs, doc), append(casts, actor.Find(doc, shipped.Names()))
	}
	b.SetBytes(benchtext.Size(articles))
	b.ReportAllocs()
	for b.Loop() {
		for i, doc := range docs {
			Find(doc, casts[i], judge())
		}
	}
}
