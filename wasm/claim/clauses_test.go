package claim

// clauseTests hold that a sentence of the article's own makes as many claims as it
// has main clauses with subjects of their own.
var clauseTests = []findTest{
	{"and", `The port closed in March, and 400 men lost their work.`, nil,
		[]string{`none asserts the article [] The port closed in March`, `none asserts the article [] 400 men lost their work.`}},
	{"but", `The mayor closed three schools, but the council kept the library open.`, nil,
		[]string{`none asserts the article [] The mayor closed three schools`, `none asserts the article [] the council kept the library open.`}},
	{"while", `Unemployment fell to 4 percent, while exports rose 12 percent.`, nil,
		[]string{`none asserts the article [] Unemployment fell to 4 percent`, `none asserts the article [] exports rose 12 percent.`}},
	{"semicolon", `Prices rose by 4 percent; wages fell.`, nil,
		[]string{`none asserts the article [] Prices rose by 4 percent`, `none asserts the article [] wages fell.`}},
	{"semicolon and and", `Prices rose by 4 percent; and the bank lost 3 million.`, nil,
		[]string{`none asserts the article [] Prices rose by 4 percent`, `none asserts the article [] the bank lost 3 million.`}},
	{"three", `The dam is old, and nobody has checked it, and the road was closed.`, nil,
		[]string{`none asserts the article [] The dam is old`, `none asserts the article [] nobody has checked it`, `none asserts the article [] the road was closed.`}},
	{"before a report", `The dam is 40 years old, but Lund says it is safe.`, []string{"p:Lund"},
		[]string{`none asserts the article [] The dam is 40 years old`, `indirect asserts Lund [says] it is safe`}},
	{"two before a report", `The dam is old, and the road was closed; Lund says it is safe.`, []string{"p:Lund"},
		[]string{`none asserts the article [] The dam is old`, `none asserts the article [] the road was closed`, `indirect asserts Lund [says] it is safe`}},

	// One claim.
	{"one subject", `The bridge was closed, and reopened in May.`, nil,
		[]string{`none asserts the article [] The bridge was closed, and reopened in May.`}},
	{"one subject without a comma", `He cut taxes and raised spending.`, nil,
		[]string{`none asserts the article [] He cut taxes and raised spending.`}},
	{"a condition", `If prices rise, and wages fall, the bank will act.`, nil,
		[]string{`none asserts the article [] If prices rise, and wages fall, the bank will act.`}},
	{"a relative clause between", `Lund resigned in May, and Moe, who had led the board, took over.`, []string{"p:Lund", "p:Moe"},
		[]string{`none asserts the article [] Lund resigned in May, and Moe, who had led the board, took over.`}},
	{"a list", `She ran the bank, the post office, and the school that her father had built.`, nil,
		[]string{`none asserts the article [] She ran the bank, the post office, and the school that her father had built.`}},
	{"an adverbial before a report", `After a long silence, and with a smile, Lund said she was proud.`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] she was proud`}},
}

// assertTests hold what counts as stating something at all.
var assertTests = []findTest{
	{"contraction", `We're nine million houses short.`, nil, []string{`none asserts the article [] We're nine million houses short.`}},
	{"contraction, curly", `They’re able builders.`, nil, []string{`none asserts the article [] They’re able builders.`}},
	{"a verb that no list has", `Hot lemon water cures cancer.`, nil, []string{`none asserts the article [] Hot lemon water cures cancer.`}},
	{"figures without a verb", `Exports, up 4 percent.`, nil, []string{`none asserts the article [] Exports, up 4 percent.`}},
	{"a wish", `Happy birthday to the best dad in the world.`, nil, nil},
	{"plurals only", `The sports clubs of the northern towns.`, nil, nil},
	{"a title", `What next for the town`, nil, nil},
}
