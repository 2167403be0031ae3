package claim

// endTests hold where reported words end, by the numbers at turns.
var endTests = []findTest{
	{"E1 the writer's own reading", `Lund said the dam was old, underscoring the fears.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`}},
	{"E1 a further report", `Lund said the dam was old, adding that it leaked.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`, `indirect asserts Lund [adding] it leaked`}},
	{"E2 something else", `Lund claimed the dam was old, but offered no proof.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [claimed] the dam was old`}},
	{"E3 another speaks behind a comma", `While Lund said the dam was old, Moe said it was not.`, []string{"p:Lund", "p:Moe"},
		[]string{`indirect asserts Lund [said] the dam was old`, `indirect asserts Moe [said] it was not`}},
	{"E4 another speaks behind a semicolon", `Lund said the dam was old; Moe said it was not.`, []string{"p:Lund", "p:Moe"},
		[]string{`indirect asserts Lund [said] the dam was old`, `indirect asserts Moe [said] it was not`}},
	{"E5 a quotation of its own", `Lund said the dam was old: “It will break.”`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`, `direct asserts Lund [] “It will break.”`}},
	{"E6 another speaks behind and", `Lund said the dam was old and Moe said it was not.`, []string{"p:Lund", "p:Moe"},
		[]string{`indirect asserts Lund [said] the dam was old`, `indirect asserts Moe [said] it was not`}},
	{"E7 the sentence ends", `Lund said the dam was old. It was built in 1903.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`, `none asserts the article [] It was built in 1903.`}},
	{"none of them", `Lund said the dam was old, cracked and full of holes.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old, cracked and full of holes`}},
}

// silentTests hold what reports nothing, by the numbers at attribution.
var silentTests = []findTest{
	{"N1 confirmed by", `A letter confirmed by Lund arrived.`, []string{"p:Lund"},
		[]string{`none asserts the article [] A letter confirmed by Lund arrived.`}},
	{"N2 known as", `The plan known as the dam was dropped.`, nil,
		[]string{`none asserts the article [] The plan known as the dam was dropped.`}},
	{"N3 a refusal", `Lund declined to say that it was old.`, []string{"p:Lund"}, nil},
	{"N3 not able", `Lund was not able to say that it was old.`, []string{"p:Lund"}, nil},
	{"N3 but able", `Lund was able to warn the town in May.`, []string{"p:Lund"},
		[]string{`none asserts the article [] Lund was able to warn the town in May.`}},
	{"N4 not said", `Lund did not say that it was old.`, []string{"p:Lund"},
		[]string{`none asserts the article [] Lund did not say that it was old.`}},
	{"N4 would say", `Lund would say that it was old.`, []string{"p:Lund"},
		[]string{`none asserts the article [] Lund would say that it was old.`}},
	{"N5 not yet", `Lund came to say that it was old.`, []string{"p:Lund"},
		[]string{`none asserts the article [] Lund came to say that it was old.`}},
	{"N6 the writer's own", `The dam was cracked, underscoring that it was old.`, nil,
		[]string{`none asserts the article [] The dam was cracked, underscoring that it was old.`}},
}
