package actor

import "testing"

// TestAcronyms holds acronyms to the one body of the article that they can be of, and to none of two.
func TestAcronyms(t *testing.T) {
	for _, c := range []grouping{
		{"two letters", "The United Nations met on Monday. The U.N. said it would act. Later the UN left.", []string{"United Nations|U.N.|UN"}},
		{"acronym first", "The U.N. met on Monday. Then the United Nations left.", []string{"U.N.|United Nations"}},
		{"the union", "The European Union fined a firm on Monday. EU officials agreed, and the E.U.'s court will rule.", []string{"European Union|EU|E.U."}},
		{"a land", "The United Kingdom agreed. The UK left. The U.K. said so. Britain left too.", []string{"United Kingdom|UK|U.K.|Britain"}},
		{"a company", "General Motors closed a plant in Ohio. GM workers wept.", []string{"General Motors|GM", "Ohio"}},
		{"three letters with dots and without", "The Metropolitan Water Authority raised rates in May. On Tuesday MWA staff struck. The M.W.A. said so.",
			[]string{"Metropolitan Water Authority|MWA|M.W.A."}},
		{"without the department", "The Department of Health and Human Services met. HHS left.", []string{"Department of Health and Human Services|HHS"}},
		{"without what is joined on", "The Centers for Disease Control and Prevention said so. The CDC left.", []string{"Centers for Disease Control and Prevention|CDC"}},
		{"a party", "Lisa Madigan (D) met the C.D.C. on Monday.", []string{"Lisa Madigan", "C.D.C."}},
		{"small words", "The Bank of England met. The BoE held rates. The BOE said so.", []string{"Bank of England|BoE|BOE"}},
		{"written as a word", "The North Atlantic Treaty Organization met on Monday. Nato will send troops, and Nato officials agreed.",
			[]string{"North Atlantic Treaty Organization|Nato|Nato"}},
		{"a department", "The U.S. Department of Justice opened a case on Monday. The Justice Department said so. The D.O.J. left.",
			[]string{"U.S. Department of Justice|Justice Department|D.O.J."}},
		{"a ministry", "The Finance Ministry agreed. The Ministry of Finance left. The MoF said so.",
			[]string{"Finance Ministry|Ministry of Finance|MoF"}},
		{"a department of another land", "The Philippine Department of Justice and the U.S. Department of Justice met on Monday. They asked the Justice Department.",
			[]string{"Philippine Department of Justice", "U.S. Department of Justice", "Justice Department"}},
		{"within a name", "The UN Security Council met on Monday. The United Nations Security Council voted. The U.N. Security Council left.",
			[]string{"UN Security Council|United Nations Security Council|U.N. Security Council"}},
		{"of two", "The International Criminal Court issued a warrant. ICC judges agreed. The International Cricket Council met. The ICC said so.",
			[]string{"International Criminal Court", "ICC|ICC", "International Cricket Council"}},
		{"two letters of two", "The Home Office and the High Office met on Monday. The HO agreed.", []string{"Home Office", "High Office", "HO"}},
		{"two letters of small words", "The University of Lagos met on Monday. The UL left.", []string{"University of Lagos", "UL"}},
		{"a well-known body's", "The Alliance Party met on Monday in Leeds, the agency (AP) said. The Alliance Party left.",
			[]string{"Alliance Party|Alliance Party", "Leeds", "AP"}},
		{"a well-known body beside another", "LONDON (AP) — The Action Party met on Monday. The Associated Press asked the AP for comment.",
			[]string{"LONDON", "AP|Associated Press|AP", "Action Party"}},
		{"a person's initials", "Ursula Nagy met the UN envoy on Monday. The UN left.", []string{"Ursula Nagy", "UN|UN"}},
		{"a province", "They met in Charleston, S.C., on Monday. The Supreme Court agreed.", []string{"Charleston", "S.C.", "Supreme Court"}},
		{"lands and bodies", "The United Steelworkers and the United Services met. US officials agreed.", []string{"United Steelworkers", "United Services"}},
	} {
		c.check(t)
	}
}
