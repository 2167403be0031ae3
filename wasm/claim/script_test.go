package claim

// scriptTests are about paragraphs that begin with who speaks and a colon.
var scriptTests = []findTest{
	{"transcript", "LUND: The dam is old. It leaks.\n\nMOSS: Will it hold?", []string{"p:LUND", "p:MOSS"},
		[]string{`indirect asserts LUND [] The dam is old. It leaks.`, `indirect asks MOSS [] Will it hold?`}},
	{"transcript in marks", "\"LUND: The dam is old.\n\n\"HOLT: Will it hold?\n\n\"LUND: It will.\"", []string{"p:LUND"},
		[]string{`direct asserts LUND [] The dam is old.`, `direct asks (HOLT) [] Will it hold?`, `direct asserts LUND [] It will."`}},
	{"headline", "Vera Lund: The dam will hold", []string{"p:Vera Lund"},
		[]string{`indirect asserts Vera Lund [] The dam will hold`}},
	{"a list", "Lund: won three seats in Oslo.", []string{"p:Lund", "l:Oslo"},
		[]string{`none asserts the article [] Lund: won three seats in Oslo.`}},
	{"a place", "Oslo: The dam has held.", []string{"l:Oslo"},
		[]string{`none asserts the article [] Oslo: The dam has held.`}},
	{"no transcript", "NOTE: The dam has held.", nil,
		[]string{`none asserts the article [] NOTE: The dam has held.`}},
}
