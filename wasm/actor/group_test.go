package actor

import (
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/text"
)

// grouping is a passage and the mentions of its actors, each actor's joined by "|".
type grouping struct {
	name, in string
	want     []string
}

func (c grouping) check(t *testing.T) {
	t.Helper()
	var got []string
	for _, a := range Find(text.Parse(c.in), names) {
		var m []string
		for _, p := range a.Mentions {
			m = append(m, p.Of(c.in))
		}
		got = append(got, strings.Join(m, "|"))
	}
	if !slices.Equal(got, c.want) {
		t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
	}
}

// TestAliases holds which names of a passage are one actor's.
func TestAliases(t *testing.T) {
	for _, c := range []grouping{
		{"spelled in two ways", "President Oleksandr Shevchenko spoke. Later Mr Shevtchenko left. We met Dmytro Zelenskyy. Zelensky left. Then Mr Zelenskiy left.",
			[]string{"Oleksandr Shevchenko", "Shevtchenko", "Dmytro Zelenskyy|Zelensky|Zelenskiy"}},
		{"full name in two ways", "Yuri Kozlovsky spoke. Then Yury Kozlovskiy left.", []string{"Yuri Kozlovsky|Yury Kozlovskiy"}},
		{"near spellings of two people", "Anna Hansen met Peter Hanson. Hanson left.", []string{"Anna Hansen", "Peter Hanson|Hanson"}},
		{"article of a surname", "Hafez al-Masri spoke. Masri left. Mr Al-Masri left. Al Masri left.",
			[]string{"Hafez al-Masri|Masri|Al-Masri|Al Masri"}},
		{"initial", "Anil Sharma spoke. A. Sharma left. Mr Sharma left.", []string{"Anil Sharma|A. Sharma|Sharma"}},
		{"initials", "R. K. Iyer spoke. Ramesh Iyer left. Mr Iyer left.", []string{"R. K. Iyer|Ramesh Iyer|Iyer"}},
		{"initial of another", "Anil Sharma spoke. P. Sharma left.", []string{"Anil Sharma", "P. Sharma"}},
		{"initial of two", "Anil Sharma met Amit Sharma. A. Sharma left.", []string{"Anil Sharma", "Amit Sharma", "A. Sharma"}},
		{"two surnames", "Lucia Fernandez Soto spoke. Fernandez left. We asked Fernandez Soto.", []string{"Lucia Fernandez Soto|Fernandez|Fernandez Soto"}},
		{"a first name less", "Ana Maria Lopez met Maria Lopez.", []string{"Ana Maria Lopez", "Maria Lopez"}},
		{"compound surname", "Andres Lopez Obrador spoke. Lopez Obrador left.", []string{"Andres Lopez Obrador|Lopez Obrador"}},
		{"particle kept", "It was Anna van der Berg who won the prize. Later we asked Van der Berg about it.", []string{"Anna van der Berg|Van der Berg"}},
		{"given name of a knight", "Sir Keith Marlow spoke. Sir Keith left.", []string{"Keith Marlow|Keith"}},
		{"father and son", "Martin Hale Sr. met Martin Hale Jr. in Ohio.", []string{"Martin Hale Sr.", "Martin Hale Jr.", "Ohio"}},
		{"apostrophe within", "Peter Nyong'o spoke. Nyong'o left. We read Nyong’o's letter and Sean O'Brien's. O’Brien left.",
			[]string{"Peter Nyong'o|Nyong'o|Nyong’o", "Sean O'Brien|O’Brien"}},
		{"legal forms", "Tesla Inc. cut jobs. Tesla shares fell. Rolls-Royce Holdings plc lost money. Then Rolls-Royce left. JPMorgan Chase & Co. warned JPMorgan.",
			[]string{"Tesla Inc.|Tesla", "Rolls-Royce Holdings plc|Rolls-Royce", "JPMorgan Chase & Co.|JPMorgan"}},
		{"legal forms of the north", "Equinor ASA said profit rose. Equinor shares fell. They met Halstead Oyj in Halstead. Harebrook Ltd shut the road to Harebrook.",
			[]string{"Equinor ASA|Equinor", "Halstead Oyj", "Halstead", "Harebrook Ltd", "Harebrook"}},
		{"a company before its founder", "Harlow Foods cut its forecast. Harlow said costs had doubled. Chief executive Peter Harlow declined to comment. Harlow left.",
			[]string{"Harlow Foods|Harlow", "Peter Harlow|Harlow"}},
		{"a company behind its short name", "Harlow said so. Harlow Foods cut its forecast. Peter Harlow left.", []string{"Harlow|Peter Harlow", "Harlow Foods"}},
		{"a company and somebody's age", "Weber Foods grew. Weber, 40, denied it. Anna Weber left.", []string{"Weber Foods", "Weber|Anna Weber"}},
		{"somebody's cabinet", "The Weber Cabinet met. Weber denied it. Anna Weber left.", []string{"Weber Cabinet", "Weber|Anna Weber"}},
		{"what is called after somebody", "The Weber Foundation closed. Weber denied it. Anna Weber left.", []string{"Weber Foundation", "Weber|Anna Weber"}},
		{"a bank that says so", "Suvarna Bank lost most. Suvarna declined to comment on it.", []string{"Suvarna Bank|Suvarna"}},
		{"a town that says so", "Suvarna Bank lost most. Suvarna said so. They met in Suvarna.", []string{"Suvarna Bank", "Suvarna|Suvarna"}},
		{"surname first", "Viktor Orbán won. Orbán Viktor thanked them. Henry James wrote it. James Henry read it.", []string{"Viktor Orbán|Orbán Viktor", "Henry James", "James Henry"}},
		{"trades", "Toyota Motor Corp. recalled cars. Later Toyota apologised.", []string{"Toyota Motor Corp.|Toyota"}},
		{"of two forms", "Toyota Motor Corp. recalled cars. Toyota Motor said so. Later Toyota apologised.", []string{"Toyota Motor Corp.|Toyota Motor|Toyota"}},
		{"an end is not the whole", "Delta Apple Corp. fell. Apple said it would.", []string{"Delta Apple Corp.", "Apple"}},
		{"a founder's name less", "Walt Disney Co. paid. Disney said so.", []string{"Walt Disney Co.|Disney"}},
		{"a part is not the whole", "BBC Studios Ltd. sold a film. The BBC said so.", []string{"BBC Studios Ltd.", "BBC"}},
		{"acronym of another language", "The Republican People's Party (CHP) met. The CHP said so. The Labour Party (Britain) left.",
			[]string{"Republican People's Party|CHP|CHP", "Labour Party", "Britain"}},
		{"without its town", "The Washington Post reported it on Monday. Trump told the Post that he would sue. The Boston Red Sox won. The Red Sox left. The Iowa Democratic Party left the Democratic Party.",
			[]string{"Washington Post|Post", "Trump", "Boston Red Sox|Red Sox", "Iowa Democratic Party", "Democratic Party"}},
		{"a name with 's", "McDonald's closed. McDonald's said so. Moody's cut its rating. Ms. Moody's house burned.",
			[]string{"McDonald's|McDonald's", "Moody's", "Moody"}},
		{"a paper", "Kemi told the Harebrook Gazette so. The Gazette left.", []string{"Kemi", "Harebrook Gazette|Gazette"}},
		{"what begins with and", "The Food and Drug Administration approved it. The FDA said it was safe.", []string{"Food and Drug Administration|FDA"}},
		{"a name that begins small", "“It is good,” van Dijk said.", []string{"van Dijk"}},
		{"money", "Two brothers were fined Sh20,000 each. It cost Rs50,000 and KSh20m, G20 said. They paid Rs 1,000 in Q3.", []string{"G20"}},
		{"two in quotation marks", "\"Anna Berg\" and \"Peter Holm\" left.", []string{"Anna Berg", "Peter Holm"}},
		{"a surname of three words", "Anna van der Berg and Peter van der Berg left. Van der Berg said he was proud. Mrs van der Berg said she was not.",
			[]string{"Anna van der Berg|van der Berg", "Peter van der Berg|Van der Berg"}},
		{"an acronym of one word", "Volkswagen (VW) cut jobs. VW said so.", []string{"Volkswagen|VW|VW"}},
		{"many are called Dean", "Dean Baquet left. Mr. Baquet said so.", []string{"Dean Baquet|Baquet"}},
		{"acronym behind a comma", "The National Teachers' Union, or NTU, met. The NTU left.", []string{"National Teachers' Union|NTU|NTU"}},
		{"acronym of small words", "The Bank of Ghana (BoG) met. The BoG said so.", []string{"Bank of Ghana|BoG|BoG"}},
		{"acronym as a word", "The Department for Environment, Food and Rural Affairs (Defra) met. Defra left.",
			[]string{"Department for Environment, Food and Rural Affairs|Defra|Defra"}},
		{"acronym before its expansion", "The ECOWAS met. The Economic Community of West African States (ECOWAS) left.",
			[]string{"ECOWAS|Economic Community of West African States|ECOWAS"}},
		{"acronym in brackets tells which", "The Central Bank of Nigeria (CBN) and the Commercial Bank of Namibia met. The CBN left.",
			[]string{"Central Bank of Nigeria|CBN|CBN", "Commercial Bank of Namibia"}},
		{"acronym of two", "The Central Bank of Nigeria and the Commercial Bank of Namibia met. The CBN left.",
			[]string{"Central Bank of Nigeria", "Commercial Bank of Namibia", "CBN"}},
		{"dotted acronym", "The African National League (A.N.L.) met. The ANL left.", []string{"African National League|A.N.L.|ANL"}},
		{"two letters behind a comma", "The Socialist Party, or SP, met. The SP agreed.", []string{"Socialist Party|SP|SP"}},
		{"without its first word", "The Kenyan Athletics Federation met. The Athletics Federation left.", []string{"Kenyan Athletics Federation|Athletics Federation"}},
		{"without the company's form", "Kitano Securities Ltd met. Kitano Securities agreed.", []string{"Kitano Securities Ltd|Kitano Securities"}},
		{"no ampersand over paragraphs", "We saw Barnes &\n\nNobel Holdings left.", []string{"Barnes", "Nobel Holdings"}},
		{"two strangers of one surname", "Carl Weber and Paul Weber met. Mrs. Weber left. Weber stayed. Ms. Weber came.", []string{"Carl Weber", "Paul Weber", "Weber|Weber", "Weber"}},
		{"nickname", "Joaquin “El Rayo” Ruiz left. Then Ruiz met his son Ana Ruiz Vega.", []string{"Joaquin “El Rayo” Ruiz|Ruiz", "Ana Ruiz Vega"}},
		{"ampersand", "The lawyer of Harlow & Finch Ltd left. Then Harlow & Finch said so.", []string{"Harlow & Finch Ltd|Harlow & Finch"}},
		{"ministries of many fields", "The Ministry of Trade, Industry and Energy met the Ministry of Defence, Boeing and Airbus.",
			[]string{"Ministry of Trade, Industry and Energy", "Ministry of Defence", "Boeing", "Airbus"}},
		{"a company's union", "Kitano Motors met the Kitano Motors Employees' Union. Kitano Motors left.",
			[]string{"Kitano Motors|Kitano Motors", "Kitano Motors Employees' Union"}},
		{"two companies of one first word", "Tata Motors met Tata Steel. Tata left.", []string{"Tata Motors", "Tata Steel", "Tata"}},
		{"a family's firm", "James Harlow runs the Harlow Foundation. Harlow left.", []string{"James Harlow|Harlow", "Harlow Foundation"}},
		{"husband and wife", "Omar Farouk met Layla Farouk. Mr Farouk left. Mrs Farouk stayed.", []string{"Omar Farouk|Farouk", "Layla Farouk|Farouk"}},
		{"possessives", "James Jones' house fell. Jones's car too. We saw Jones’ dog.", []string{"James Jones|Jones|Jones"}},
		{"an office before a namesake", "Mayor Weber resigned. Anna Weber, a nurse, left. Weber left.", []string{"Weber|Weber", "Anna Weber"}},
		{"an office before the same", "Mayor Weber resigned. Mayor Anna Weber left. Weber left.", []string{"Weber|Anna Weber|Weber"}},
		{"behind a party", "We met Labour's Sarah Doyle. Doyle left.", []string{"Labour", "Sarah Doyle|Doyle"}},
		{"agency in brackets", "LAGOS (AP) — Talks failed. Reporters of the Associated Press left.", []string{"LAGOS", "AP|Associated Press"}},
		{"word before a name", "Yesterday Democrat Sarah Doyle met Omar Farouk. Sarah Doyle had asked for it. Doyle left.",
			[]string{"Sarah Doyle|Sarah Doyle|Doyle", "Omar Farouk"}},
		{"capitals", "SARAH DOYLE\n\nSarah Doyle has left the board of Kitano Securities. Doyle, 52, gave no reason.",
			[]string{"SARAH DOYLE|Sarah Doyle|Doyle", "Kitano Securities"}},
	} {
		c.check(t)
	}
}

// TestOffices holds apart who bear one surname by what each of them is.
func TestOffices(t *testing.T) {
	for _, c := range []grouping{
		{"titles", "Detective John Smith arrested Alan Smith. Detective Smith left. Det. Smith wept.", []string{"John Smith|Smith|Smith", "Alan Smith"}},
		{"what each is", "Jerome Powell, the chairman, met Gen. Colin Powell. General Powell left. Chairman Powell stayed.",
			[]string{"Jerome Powell|Powell", "Colin Powell|Powell"}},
		{"a verb that is an office", "The judge, Ann Cole, jailed Ray Cole. Judge Cole said he was a danger.", []string{"Ann Cole|Cole", "Ray Cole"}},
		{"a surname that comes first", "President Lee Jae-myung spoke. Aide Lee Jun-seok smiled. President Lee left.", []string{"Lee Jae-myung|Lee", "Lee Jun-seok"}},
		{"who reigns", "Prince Harry spoke. Harry Kane scored. Kane laughed. Harry wept.", []string{"Harry|Harry", "Harry Kane|Kane"}},
		{"who reigns, by what he is", "Mohammed bin Salman, the crown prince, spoke. Prince Mohammed left.", []string{"Mohammed bin Salman|Mohammed"}},
		{"who reigns, by a longer name", "Crown Prince Mohammed bin Salman spoke. Prince Mohammed left.", []string{"Mohammed bin Salman|Mohammed"}},
		{"whom the text has named", "Rahul Gandhi spoke. Gandhi said he was pleased. Priyanka Gandhi clapped. Later Gandhi left.",
			[]string{"Rahul Gandhi|Gandhi", "Priyanka Gandhi", "Gandhi"}},
		{"whom she told", "Bill Gates spoke. Melinda Gates left. Gates told her he was sorry.", []string{"Bill Gates", "Melinda Gates", "Gates"}},
		{"an office of both", "Senator Ana Ruiz met Senator Eva Ruiz. Senator Ruiz left.", []string{"Ana Ruiz", "Eva Ruiz", "Ruiz"}},
		{"an office of neither", "Captain Tom Moore met Roger Moore. Judge Moore left.", []string{"Tom Moore", "Roger Moore", "Moore"}},
	} {
		c.check(t)
	}
}

// TestLands holds apart the bodies that every land has.
func TestLands(t *testing.T) {
	for _, c := range []grouping{
		{"of two lands", "It is known that Ukraine's Foreign Ministry said so. Later Russia's Foreign Ministry left. The Russian Foreign Ministry posted a film.",
			[]string{"Ukraine", "Foreign Ministry", "Russia", "Foreign Ministry|Russian Foreign Ministry"}},
		{"of one", "Israel's Defense Ministry said so. The Defense Ministry said it was sorry.", []string{"Israel", "Defense Ministry|Defense Ministry"}},
		{"of alike letters", "Austria's Central Bank said so. Australia's Central Bank left. Malaysia's Central Bank stayed. Malawi's Central Bank wept.",
			[]string{"Austria", "Central Bank", "Australia", "Central Bank", "Malaysia", "Central Bank", "Malawi", "Central Bank"}},
		{"in three forms", "Brazil's Central Bank said so. The Central Bank of Brazil left. The Brazilian Central Bank stayed.",
			[]string{"Brazil", "Central Bank|Central Bank of Brazil|Brazilian Central Bank"}},
		{"in a town", "The Ministry of Defence in London said so. The Ukrainian Ministry of Defence left.",
			[]string{"Ministry of Defence", "London", "Ukrainian Ministry of Defence"}},
		{"of more mentions than forms are compared", strings.Repeat("Brazil's Central Bank said so. Chile's Central Bank left. ", 5),
			[]string{"Brazil|Brazil|Brazil|Brazil|Brazil", "Central Bank|Central Bank|Central Bank|Central Bank|Central Bank", "Chile|Chile|Chile|Chile|Chile", "Central Bank|Central Bank|Central Bank|Central Bank|Central Bank"}},
		{"a land and the people of another", "Malawi's Central Bank said so. The Malaysian Central Bank left.", []string{"Malawi", "Central Bank", "Malaysian Central Bank"}},
		{"a land and its people", "Malaysia's Central Bank said so. The Malaysian Central Bank left.", []string{"Malaysia", "Central Bank|Malaysian Central Bank"}},
		{"its highest court", "The Supreme Court of India ruled on Monday. Later the Supreme Court said so.", []string{"Supreme Court of India|Supreme Court"}},
		{"a people that begins like another's land", "Chile's Supreme Court ruled. The Chinese Supreme Court ruled too.", []string{"Chile", "Supreme Court", "Chinese Supreme Court"}},
		{"a land and its people, which share little", "Spain's Supreme Court ruled. The Spanish Supreme Court ruled again.", []string{"Spain", "Supreme Court|Spanish Supreme Court"}},
		{"a people of few", "Niger's Central Bank said so. The Nigerien Central Bank left.", []string{"Niger", "Central Bank|Nigerien Central Bank"}},
		{"a land and a people that sounds like its own", "Niger's Central Bank said so. The Nigerian Central Bank left.", []string{"Niger", "Central Bank", "Nigerian Central Bank"}},
		{"of two words", "New Zealand's Labour Party won. Britain's Labour Party lost.", []string{"New Zealand", "Labour Party", "Britain", "Labour Party"}},
		{"of either", "Israel's Supreme Court ruled. Brazil's Supreme Court ruled too. The Supreme Court left.",
			[]string{"Israel", "Supreme Court", "Brazil", "Supreme Court", "Supreme Court"}},
	} {
		c.check(t)
	}
}

// TestBynames holds what an article says that somebody is called too.
func TestBynames(t *testing.T) {
	for _, c := range []grouping{
		{"known as", "Joko Widodo, popularly known as Jokowi, left. Jokowi wept.", []string{"Joko Widodo|Jokowi|Jokowi"}},
		{"nicknamed", "Joaquín Guzmán, nicknamed El Chapo, fled. Later El Chapo wept.", []string{"Joaquín Guzmán|El Chapo|El Chapo"}},
		{"is known as", "Edson Nascimento is better known as Pelé.", []string{"Edson Nascimento|Pelé"}},
		{"in brackets", "Lady Gaga (born Stefani Germanotta) left.", []string{"Gaga|Stefani Germanotta"}},
		{"who is known as", "Aubrey Graham, who performs as Drake, left. Drake wept.", []string{"Aubrey Graham|Drake|Drake"}},
		{"whose leader", "The leader of Hezbollah, known as the Sheikh, left.", []string{"Hezbollah"}},
		{"a surname of the article", "Anna Moss left. Peter Lind, known as Moss, stayed.", []string{"Anna Moss|Moss", "Peter Lind"}},
		{"who called", "Donald Trump called Angela Merkel.", []string{"Donald Trump", "Angela Merkel"}},
		{"whose they are", "Donald Trump is known as Angela Merkel's rival.", []string{"Donald Trump", "Angela Merkel"}},
	} {
		c.check(t)
	}
}
