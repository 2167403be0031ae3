package claim

// quoteTests are about where quotations begin and end, and whose they are where
// no reporting verb that the lists know stands beside them.
var quoteTests = []findTest{
	// Marks.
	{"curly closed by straight", `“The dam will hold," Lund said. “It is old.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] “The dam will hold," … “It is old.”`}},
	{"straight closed by curly", `"The dam will hold,” Lund said.`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] "The dam will hold,”`}},
	{"straight marks within curly ones", `“The "new" dam will hold,” Lund said.`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] “The "new" dam will hold,”`}},
	{"space before the last mark", `"They call it 'our dam,' " Lund said. "It is."`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] "They call it 'our dam,' " … "It is."`}},

	// Where an utterance ends.
	{"mark within the quotation ends it", `Lund yelled, “Run!” as the water rose behind her.`, []string{"p:Lund"},
		[]string{`direct asserts Lund [yelled] “Run!”`}},
	{"comma within the mark, then a reading", `Lund said the dam was “as good as new,” adding that it had cost little.`, []string{"p:Lund"},
		[]string{`mixed asserts Lund [said] the dam was “as good as new,”`, `indirect asserts Lund [adding] it had cost little`}},
	{"that before a whole quotation", `Lund wrote that, “The dam will hold.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [wrote] “The dam will hold.”`}},
	{"several in a row", `The crowd chanted “save the dam” and “no more floods” for an hour.`, nil,
		[]string{`mixed asserts (The crowd) [chanted] “save the dam” and “no more floods” for an hour`}},
	{"a name ends with its quotation", `Lund called the dam “a wreck,” and Moss, who built it, left.`, []string{"p:Lund", "p:Moss"},
		[]string{`mixed asserts Lund [called] the dam “a wreck,”`}},
	{"called him", `Lund left early, calling him “the worst builder in town.”`, []string{"p:Lund"},
		[]string{`mixed asserts Lund [calling] him “the worst builder in town.”`}},
	{"second quotation with a verb of its own", `“The dam will hold,” Lund said, adding, “It is old.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] “The dam will hold,”`, `direct asserts Lund [adding] “It is old.”`}},
	{"second verb behind a preposition", `“The dam will hold,” Lund told the town before adding: “It is old.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [told] “The dam will hold,”`, `direct asserts Lund [adding] “It is old.”`}},
	{"no stop between tag and quotation", `“The dam will hold,” Lund said “It is old.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [said] “The dam will hold,” … “It is old.”`}},
	{"said, however", `Lund admitted, however, “It is an old dam.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [admitted] “It is an old dam.”`}},
	{"question, and another speaker's paragraph", "Lund joked, “Is it a dam?”\n\nMoss replied, “It was.”", []string{"p:Lund", "p:Moss"},
		[]string{`direct asks Lund [joked] “Is it a dam?”`, `direct asserts Moss [replied] “It was.”`}},

	// Colons and commas that no listed verb stands before.
	{"a clause leads up to it", `Lund offered the town a warning: “The dam is old.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [] “The dam is old.”`}},
	{"a comma does as well", `Lund put out a note, “The dam is old.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [] “The dam is old.”`}},
	{"its subject cannot speak", `The cost of the dam alarmed Lund: “It will ruin us.”`, []string{"p:Lund"},
		[]string{`direct asserts nobody [] “It will ruin us.”`}},
	{"its subject suffers it", `Lund was met with anger: “You knew it was old!”`, []string{"p:Lund"},
		[]string{`direct asserts nobody [] “You knew it was old!”`}},
	{"a title behind a comma", `Lund wrote a book, “The Dam.”`, []string{"p:Lund"},
		[]string{`none asserts the article [] Lund wrote a book, “The Dam.”`}},
	{"indirect first", `Lund said the dam was old: “It is from 1931.”`, []string{"p:Lund"},
		[]string{`indirect asserts Lund [said] the dam was old`, `direct asserts Lund [] “It is from 1931.”`}},
	{"verb first", `Said Lund: “The dam is old.”`, []string{"p:Lund"},
		[]string{`direct asserts Lund [Said] “The dam is old.”`}},

	// Tags that no list knows.
	{"unlisted verb", `“The dam will hold,” Lund shot back with a laugh.`, []string{"p:Lund"},
		[]string{`direct asserts Lund [] “The dam will hold,”`}},
	{"unlisted verb of nobody known", `“The dam will hold!” came the reply.`, nil,
		[]string{`direct asserts nobody [] “The dam will hold!”`}},
	{"title before an apposition", `“The Old Dam,” a play by Lund, opens on Friday.`, []string{"p:Lund"},
		[]string{`none asserts the article [] “The Old Dam,” a play by Lund, opens on Friday.`}},
	{"signed", "“The dam is old.” — Vera Lund\n\n“It leaks.” — Anna Moss", []string{"p:Vera Lund", "p:Anna Moss"},
		[]string{`direct asserts Vera Lund [] “The dam is old.”`, `direct asserts Anna Moss [] “It leaks.”`}},
	{"adjectives with a comma", `“The dam will hold,” the tall, bearded engineer said.`, nil,
		[]string{`direct asserts (the tall, bearded engineer) [said] “The dam will hold,”`}},
	{"apposition, and the day behind the verb", `“The dam will hold,” Vera Lund, the mayor, said Tuesday.`, []string{"p:Vera Lund"},
		[]string{`direct asserts Vera Lund [said] “The dam will hold,”`}},
}
