package claim

import (
	"testing"

	"claimlight/wasm/text"
)

// ruleTests hold of each rule that it reads what it is for: the rule of the claim
// that shows as the last of want. Other tests hold what else it reads, and does not.
var ruleTests = [rules]findTest{
	transcript: {"a transcript", "Lund: The dam will hold.", []string{"p:Lund"},
		[]string{`indirect asserts Lund [] The dam will hold.`}},

	accordingTo: {"according to", `According to Lund, the dam is old.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [According to] the dam is old`}},
	inWords: {"in X's words", `In Lund's words, the dam is a ruin.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [words] the dam is a ruin`}},
	sayingNoun: {"whose claim", `Lund's claim that the dam is old was wrong.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [claim] the dam is old was wrong`}},
	beforeColon: {"a name before a colon", `Mayor Lund: “The dam will hold.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [] “The dam will hold.”`}},
	saidColon: {"said X and a colon", `Said Lund: “The dam will hold.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [Said] “The dam will hold.”`}},
	leadIn: {"a clause before a colon", `Lund shook her head: “The dam will hold.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [] “The dam will hold.”`}},
	passiveThat: {"reported by nobody", `It was reported that the dam was old.`, nil,
		[]string{`indirect asserts nobody [reported] the dam was old`}},
	invertedTag: {"said X", `“The dam will hold,” said Lund.`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] “The dam will hold,”`}},
	tagBehindWord: {"but, X said", `But, Lund said, the dam was old.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`}},
	wholeTag: {"a hope, X said", `Moe hopes to be paid in May, Lund said.`, []string{"p:Lund", "p:Moe"},
		[]string{`indirect asserts Lund [said] Moe hopes to be paid in May`}},
	plainTag: {"X said", `“The dam will hold,” Lund said.`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] “The dam will hold,”`}},

	toldThat: {"told a crowd that", `Lund told a crowd of farmers in Oslo that the dam was old.`, []string{"p:Lund", "l:Oslo"},
		[]string{`indirect asserts Lund [told] the dam was old`}},
	calledThem: {"called it", `Lund called it “a ruin”.`, []string{"p:Lund"},
		[]string{`mixed asserts Lund [called] it “a ruin”`}},
	rejectedClaim: {"rejected the claim", `Lund rejected the claim that the dam was old.`, []string{"p:Lund"},
		[]string{`indirect denies Lund [rejected] the dam was old`}},
	saidThat: {"said that", `Lund said that the dam was old.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`}},
	saidQuote: {"said and a quotation", `Lund said: “The dam will hold.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] “The dam will hold.”`}},
	askedWhether: {"asked whether", `Lund asked whether the dam was old.`, []string{"p:Lund"},
		[]string{`indirect asks Lund [asked] whether the dam was old`}},
	promisedTo: {"promised to", `Lund promised to close the dam.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [promised] to close the dam`}},
	warnedOf: {"warned of", `Lund warned of a flood.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [warned] a flood`}},
	saidBare: {"said without that", `Lund said the dam was old.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`}},
	deniedThing: {"denied a thing", `Lund denied the charge.`, []string{"p:Lund"},
		[]string{`indirect denies Lund [denied] the charge`}},

	goesOn: {"a quotation goes on", `Lund said the dam was old. “It will hold.”`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`, `direct asserts Lund [] “It will hold.”`}},
	standsAlone: {"a quotation alone", `“The dam will hold.”`, nil,
		[]string{`direct asserts nobody [] “The dam will hold.”`}},
	signed: {"a quotation signed", `“The dam will hold.” — Lund`, []string{"p:Lund"},
		[]string{`direct asserts Lund [] “The dam will hold.”`}},
	unclaimed: {"a quoted sentence", `The sign at the old dam: “The lake is closed to all.” [Herald]`, nil,
		[]string{`direct asserts nobody [] “The lake is closed to all.”`}},
	unlistedTag: {"a tag that no list has", `“The dam will hold,” Lund shot back.`, []string{"p:Lund"},
		[]string{`direct asserts Lund [] “The dam will hold,”`}},

	ownSentence: {"the article's own", `The dam is old.`, nil,
		[]string{`none asserts the article [] The dam is old.`}},
	ownClause: {"the article's own clauses", `The dam is old, and the road was closed.`, nil,
		[]string{`none asserts the article [] The dam is old`, `none asserts the article [] the road was closed.`}},
	ownAround: {"around a report", `Lund, who said the dam was old, has led the board since 1999.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`, `none asserts the article [] Lund … has led the board since 1999.`}},
}

func TestRules(t *testing.T) {
	for by := noRule + 1; by < rules; by++ {
		tt := ruleTests[by]
		if tt.in == "" {
			t.Errorf("rule %d has no sentence", by)
			continue
		}
		claims := Find(text.Parse(tt.in), cast(tt.in, tt.names...), judge())
		found := false
		for _, c := range claims {
			found = found || c.by == by
		}
		if !found {
			t.Errorf("%s: rule %d did not read %s", tt.name, by, tt.in)
		}
	}
}
