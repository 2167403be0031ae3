package actor

import (
	"slices"
	"testing"

	"claimlight/wasm/text"
)

// TestRoles holds who short news passages say that people and organizations are.
// A name without a role stands for itself; places and groups are left out.
func TestRoles(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"court", "Martin Pryce, 52, of Swansea, was jailed on Tuesday. Judge Harriet Cole said he had betrayed his pupils. " +
			"The fraud began in 2015, said Prosecutor Dev Anand. Pryce's barrister, Lucy Thorne KC, said he was sorry.",
			[]string{"Martin Pryce", "Harriet Cole: Judge", "Dev Anand: Prosecutor", "Lucy Thorne: Pryce's barrister"}},
		{"possessive and comma", "The company's chief executive, Tom Hargreaves, resigned.", []string{"Tom Hargreaves: The company's chief executive"}},
		{"possessive without comma", "We asked the company's chief executive Tom Hargreaves why.", []string{"Tom Hargreaves: the company's chief executive"}},
		{"office before a comma", "The director of research at the institute, Helen Kovacs, disagreed.", []string{"Helen Kovacs: director of research at the institute"}},
		{"office of a body before a comma", "The head of the National Bank of Georgia, Nino Beridze, resigned.",
			[]string{"National Bank of Georgia", "Nino Beridze: head of the National Bank of Georgia"}},
		{"office without article", "Priya Raman, head of research at Kitano Securities in Tokyo, agreed.",
			[]string{"Priya Raman: head of research at Kitano Securities in Tokyo", "Kitano Securities"}},
		{"office behind according to", "Exports fell, according to Daniel Osei, director of the Accra Trade Centre.",
			[]string{"Daniel Osei: director of the Accra Trade Centre"}},
		{"tag at the end", "“We will appeal,” said Samira Haddad, a lawyer for the families.", []string{"Samira Haddad: a lawyer for the families"}},
		{"the whole body before it", "University of Michigan president Santa Ono spoke.", []string{"University of Michigan", "Santa Ono: University of Michigan president"}},
		{"a transcript", "JOHN SMITH, HOST: Welcome back.", []string{"JOHN SMITH"}},
		{"behind an age", "Police said the 34-year-old plumber Tom Bello was hurt.", []string{"Tom Bello: plumber"}},
		{"before Dr", "The union's president Dr Siobhan Kelleher spoke. We asked Dr Tom Bello.", []string{"Siobhan Kelleher: The union's president", "Tom Bello"}},
		{"what somebody was, later", "President Olga Petrova said that she would not. Petrova, a former banker, left. Tom Bello, a former banker, stayed.", []string{"Olga Petrova: President", "Tom Bello: a former banker"}},
		{"a title of a region", "Alhaji Musa Bello spoke. Assemblyman Tom Kelly stayed.", []string{"Musa Bello", "Tom Kelly: Assemblyman"}},
		{"of a body, then more", "Anna Weber, of the Labour Party, spoke. Weber, a lawyer from Leeds, left.", []string{"Anna Weber: a lawyer from Leeds", "Labour Party"}},
		{"courtesy is none", "Prime Minister Sir Keir Marlow spoke.", []string{"Keir Marlow: Prime Minister"}},
		{"relative within", "David Kim, a marine biologist at the University of Otago who led the survey, was surprised.",
			[]string{"David Kim: a marine biologist at the University of Otago", "University of Otago"}},
		{"who leads", "Lucia Fernandez, who chairs the senate's mining committee, voted no.", []string{"Lucia Fernandez: who chairs the senate's mining committee"}},
		{"who still does", "Lucia Fernandez, who currently heads the agency, voted no.", []string{"Lucia Fernandez: who currently heads the agency"}},
		{"who is", "Grace Wanjiru, who is the county's chief nurse, voted no.", []string{"Grace Wanjiru: the county's chief nurse"}},
		{"who has led", "Peter Novak, who has led the bank since 2019, voted no.", []string{"Peter Novak: who has led the bank since 2019"}},
		{"was the minister", "Rodrigo Salas was the minister of mines until 2019.", []string{"Rodrigo Salas: the minister of mines"}},
		{"is a", "Arun Joshi is a retired engineer from Pune.", []string{"Arun Joshi: a retired engineer from Pune"}},
		{"is no office", "Arun Joshi is the victim of a smear. Maria Lopez is the only one who knows.", []string{"Arun Joshi", "Maria Lopez"}},
		{"became", "Grace Wanjiru became Kenya's first female chief justice in May.", []string{"Grace Wanjiru: Kenya's first female chief justice"}},
		{"named as", "The board named Priya Raman as chief executive on Friday.", []string{"Priya Raman: chief executive"}},
		{"appointed", "The board appointed Priya Raman as its first finance director.", []string{"Priya Raman: its first finance director"}},
		{"served as", "Omar Farouk served as ambassador to Jordan.", []string{"Omar Farouk: ambassador to Jordan"}},
		{"what an apposition did", "The mayor, Priya Raman, slammed the minister on Monday. Her deputy, Omar Farouk, met the judge.",
			[]string{"Priya Raman: mayor", "Omar Farouk: deputy"}},
		{"adverb before it", "Julia Marsh, then the prime minister, refused. Robert Hall, now a consultant, agreed.",
			[]string{"Julia Marsh: the prime minister", "Robert Hall: a consultant"}},
		{"brackets", "Paul Becker (a retired judge) agreed. Jane Cooper (right) did not.", []string{"Paul Becker: a retired judge", "Jane Cooper"}},
		{"dashes", "Paul Becker — a retired judge — agreed.", []string{"Paul Becker: a retired judge"}},
		{"and", "Sarah Doyle, a teacher and mother of two, agreed.", []string{"Sarah Doyle: a teacher and mother of two"}},
		{"list of people", "Sarah Doyle, Ahmed Khan and Peter Novak, a teacher, agreed.", []string{"Sarah Doyle", "Ahmed Khan", "Peter Novak: a teacher"}},
		{"of a place", "The defence minister of Japan, Hiroshi Tanaka, agreed.", []string{"Hiroshi Tanaka: defence minister of Japan"}},
		{"title of office", "We asked Minister for Health Maria Daly about it.", []string{"Maria Daly: Minister for Health"}},
		{"title of a place", "Mayor of Bogota Camila Rojas agreed.", []string{"Camila Rojas: Mayor of Bogota"}},
		{"sport", "Striker Lucas Ferreira scored twice. “It was a poor game,” said the visitors' captain, James Doyle. Referee Anna Schmidt saw nothing.",
			[]string{"Lucas Ferreira: Striker", "James Doyle: the visitors' captain", "Anna Schmidt: Referee"}},
		{"sport, lower case", "They sold midfielder Lucas Ferreira and defender James Doyle.",
			[]string{"Lucas Ferreira: midfielder", "James Doyle: defender"}},
		{"no noun for a person", "In summer Lucas Ferreira left. After dinner James Doyle left. They had dinner Anna Schmidt cooked.",
			[]string{"Lucas Ferreira", "James Doyle", "Anna Schmidt"}},
		{"former", "Former Nigerian finance minister Aisha Bello disagreed.", []string{"Aisha Bello: Former Nigerian finance minister"}},
		{"longer title behind wins over title", "Dr Ruth Mensah, the hospital's medical director, disagreed.", []string{"Ruth Mensah: the hospital's medical director"}},
		{"with age behind a place", "Ruth Mensah, a 34-year-old nurse from Leeds, disagreed.", []string{"Ruth Mensah: a 34-year-old nurse from Leeds"}},
		{"no role in a clause", "Ruth Mensah, whose son died, wept. Paul Becker, speaking in Bonn, wept. Jane Cooper, who wept, left. Carl Weber, however, left.",
			[]string{"Ruth Mensah", "Paul Becker", "Jane Cooper", "Carl Weber"}},
		{"trade before an organization", "The chipmaker Nordvik Systems cut its forecast. German carmaker Volkswagen did not.",
			[]string{"Nordvik Systems: chipmaker", "Volkswagen: German carmaker"}},
		{"lobby", "The relief charity Oxfam objected.", []string{"Oxfam: relief charity"}},
		{"no trade", "The powerful Federal Reserve objected. The newly private British Steel did too.", []string{"Federal Reserve", "British Steel"}},
		{"organization's role before a comma", "Its biggest shareholder, the Nordic Pension Fund, objected.",
			[]string{"Nordic Pension Fund: biggest shareholder"}},
		{"organization's role behind", "Kitano Securities, Japan's third-largest broker, objected. But Google, a maker of phones, did not.",
			[]string{"Kitano Securities: Japan's third-largest broker", "Google: a maker of phones"}},
		{"organization is", "Kitano Securities is the country's largest broker.", []string{"Kitano Securities: the country's largest broker"}},
		{"wife", "Omar Farouk's wife, Layla Farouk, objected.", []string{"Omar Farouk", "Layla Farouk: Omar Farouk's wife"}},
		{"title with a small letter", "Transport secretary Fiona Grant resigned on Monday.", []string{"Fiona Grant: Transport secretary"}},
		{"verb before a title", "He admires President Fiona Grant.", []string{"Fiona Grant: President"}},
		{"title of several", "We met Senators Fiona Grant and Paul Becker.", []string{"Fiona Grant", "Paul Becker"}},
		{"managing director", "Managing director Fiona Grant resigned. Her assistant, Paul Becker, did too.",
			[]string{"Fiona Grant: Managing director", "Paul Becker: assistant"}},
		{"member", "We asked Fiona Grant of the Labour Party. Paul Becker of Oxfam, a doctor, left.",
			[]string{"Fiona Grant: of the Labour Party", "Labour Party", "Paul Becker: of Oxfam", "Oxfam"}},
		{"nationality", "Fiona Grant, a Bulgarian MEP who chairs the committee, left. Paul Becker, a German native of Bonn, left.",
			[]string{"Fiona Grant: a Bulgarian MEP", "Paul Becker: a German native of Bonn"}},
		{"with a time behind", "The head of the mint then, Paul Becker, resigned. Her lawyer at that time, Rosa Lind, stayed.", []string{"Paul Becker: head of the mint", "Rosa Lind: lawyer"}},
		{"names the next of a list", "We met Paul Becker, the novelist Fiona Grant and the judge James Doyle.",
			[]string{"Paul Becker", "Fiona Grant: novelist", "James Doyle: judge"}},
		{"of a quotation", "“Paul Becker is a doctor,” she said. Paul Becker left.", []string{"Paul Becker"}},
		{"not, and the wife of", "Paul Becker is not a doctor. The wife of James Doyle is a doctor.", []string{"Paul Becker", "James Doyle"}},
		{"abbreviated in two", "House Chairman Rep. Paul Becker met Secretary of State Fiona Grant.",
			[]string{"Paul Becker: House Chairman Rep.", "Fiona Grant: Secretary of State"}},
		{"the title alone", "The prime minister, Fiona Grant, resigned.", []string{"Fiona Grant: prime minister"}},
		{"two offices", "Chairman and chief executive Tom Hargreaves resigned.", []string{"Tom Hargreaves: Chairman and chief executive"}},
		{"deputy with abbreviation", "The council's deputy leader, Cllr Fiona Grant, resigned.", []string{"Fiona Grant: The council's deputy leader"}},
		{"police", "Det Insp Fiona Grant, of Kent Police, appealed for witnesses.", []string{"Fiona Grant: Det Insp", "Kent Police"}},
	} {
		var got []string
		for _, a := range Find(text.Parse(c.in), names) {
			switch {
			case a.Kind == Place || a.Kind == Group:
			case a.Role == "":
				got = append(got, a.Name)
			default:
				got = append(got, a.Name+": "+a.Role)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}
