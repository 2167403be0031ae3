package match

import (
	"testing"

	"claimlight/wasm/review"
)

// What news makes of a claim: each with a sentence that says it, and with such as are built alike and
// say something else.
func TestNews(t *testing.T) {
	for _, c := range []struct {
		claim, same string
		others      []string
	}{
		// what a place saw
		{"Crime in Halden fell by 20 percent in 2021.", "Halden saw a 20% drop in crime in 2021.", []string{
			"Halden saw a 20% rise in crime in 2021.", "Halden saw a 20% drop in serious crime in 2021.", "Halden saw a drop in crime to 20% in 2021.",
			"Halden expects a 20% drop in crime in 2021.", "Halden saw crime drop 20 times in 2021.",
		}},
		{"Exports in Molde rose by 5 percent in 2021.", "Molde recorded an increase of 5 percent in exports in 2021.", []string{
			"Molde recorded an increase of 5 percent in imports in 2021.", "Molde promised an increase of 5 percent in exports in 2021.",
		}},
		// what is foreseen
		{"The power station at Orm will close in 2030.", "The Orm power station is due to shut in 2030.", []string{
			"The Orm power station was due to shut in 2030.", "The Orm power station should shut in 2030.", "The Orm power station shut in 2030.",
			"The Orm power station could shut in 2030.", "The Orm power station is not due to shut in 2030.",
		}},
		{"Molde will cut pensions in 2030.", "Molde is set to cut pensions in 2030.", []string{"Molde is set against cuts to pensions in 2030.", "Molde has cut pensions to 2030."}},
		// what somebody cannot do
		{"Pupils in Dorn cannot read.", "Pupils in Dorn are unable to read.", []string{"Pupils in Dorn are unwilling to read.", "Pupils in Dorn do not read."}},
		// when it was done last
		{"The minimum wage in Dorn has not risen since 2012.", "Dorn's minimum wage was last raised in 2012.", []string{
			"Dorn's minimum wage was first raised in 2012.", "Dorn's minimum wage was raised in 2012.", "Dorn's minimum wage was not raised in 2012.", "Dorn's minimum wage was last cut in 2012.",
		}},
		// a law, and what it forbids
		{"A new law in Norvik bans smoking in cars.", "Smoking in cars is banned under a new law in Norvik.", []string{
			"Smoking in cars is allowed under a new law in Norvik.", "Smoking in cars is banned under a draft law in Norvik.", "Smoking is banned under cars in Norvik.",
		}},
		// twice as much as it was
		{"Unemployment in Norvik has doubled since 2019.", "Unemployment in Norvik is twice as high as it was in 2019.", []string{
			"Unemployment in Norvik is three times as high as it was in 2019.", "Unemployment in Norvik was twice as high in 2019.", "Unemployment in Norvik is half what it was in 2019.",
			"Unemployment in Norvik is nearly as high as it was in 2019.", "Unemployment in Norvik is twice as high as in Molde.",
		}},
		{"Rents in Dorn have doubled since 2015.", "Rents in Dorn are double what they were in 2015.", []string{"Rents in Dorn are half what they were in 2015.", "Rents in Dorn doubled in 2015."}},
		// who makes the most of a thing
		{"Norvik is the largest producer of cobalt in the world.", "No country produces more cobalt than Norvik.", []string{
			"No country produces less cobalt than Norvik.", "No country sells more cobalt than Norvik.", "No country in Europe produces more cobalt than Norvik.",
			"Norvik produces more cobalt than Molde.", "Norvik is the oldest producer of cobalt in the world.",
		}},
		{"Norvik is the world's largest exporter of salt.", "Norvik exports more salt than any other country.", []string{"Norvik imports more salt than any other country.", "Norvik exports more salt than sugar."}},
		// who owns shares
		{"Pavel Dorn owns shares in a bank.", "Pavel Dorn has shares in a bank.", []string{"Pavel Dorn had shares in a bank.", "Pavel Dorn shares a bank.", "Pavel Dorn has no shares in a bank."}},
		// for what somebody was arrested
		{"Lev Dorn was arrested for fraud in 2010.", "Lev Dorn was arrested on fraud charges in 2010.", []string{"Lev Dorn was convicted on fraud charges in 2010.", "Lev Dorn was cleared of fraud charges in 2010.", "Lev Dorn pressed fraud charges in 2010."}},
		// who came, and how many are fewer
		{"Norvik took in 15,000 refugees in 2022.", "Norvik accepted 15,000 refugees in 2022.", []string{"Norvik took in 15,000 dollars in 2022.", "Norvik took 15,000 refugees to court in 2022.", "Norvik took back 15,000 refugees in 2022."}},
		{"Norvik's population shrank by 100,000 in 2023.", "The population of Norvik declined by 100,000 people in 2023.", []string{
			"The population of Norvik declined to 100,000 people in 2023.", "The prison population of Norvik declined by 100,000 people in 2023.", "The population of Norvik grew by 100,000 people in 2023.",
		}},
		// what it will cost
		{"The line from Molde to Dorn will cost 4 billion crowns.", "The cost of the line from Molde to Dorn will be 4 billion crowns.", []string{
			"The cost of the line from Molde to Dorn will rise by 4 billion crowns.", "The cost of the line from Molde to Dorn was 4 billion crowns.",
		}},
		// it was a thing that did it
		{"A bee sting killed the singer Ola Venn.", "It was a bee sting that killed the singer Ola Venn.", []string{"It was a lie that a bee sting killed the singer Ola Venn.", "It was not a bee sting that killed the singer Ola Venn."}},
		{"Police in Molde shot dead an unarmed man in April 2023.", "In April 2023, an unarmed man was shot dead by police in Molde.", []string{
			"In April 2023, an unarmed man was shot by police in Molde.", "In April 2023, police were shot dead by an unarmed man in Molde.", "In April 2023, an armed man was shot dead by police in Molde.",
		}},
		{"Two thirds of young people in Dorn live with their parents.", "Two in three young people in Dorn still live with their parents.", []string{
			"Two in three young people in Dorn no longer live with their parents.", "Two in three young people in Dorn have yet to live with their parents.", "Two in three young people in Dorn used to live with their parents.",
		}},
		// how many of how many
		{"Norvik's parliament has 200 members, of whom 31 are women.", "Of the 200 members of Norvik's parliament, 31 are women.", []string{
			"Of the 200 members of Norvik's parliament, 31 are men.", "Of the 31 members of Norvik's parliament, 200 are women.",
		}},
		{"The state of Norvik owns 51 percent of Petrola.", "Petrola is 51 percent owned by the state of Norvik.", []string{"The state of Norvik is 51 percent owned by Petrola.", "Petrola is 51 percent funded by the state of Norvik."}},
		{"Poaching has reduced the number of rhinos in Karth by 90 percent.", "The number of rhinos in Karth has fallen by 90 percent because of poaching.", []string{
			"The number of rhinos in Karth has fallen to 90 percent because of poaching.", "The weight of rhinos in Karth has fallen by 90 percent because of poaching.",
		}},
		{"The average age of farmers in Melland is 58.", "Farmers in Melland are on average 58 years old.", []string{"Farmers in Melland have worked 58 years on average.", "Farmers in Melland are at least 58 years old."}},
		{"Norvik wrote off tax debts worth two billion crowns.", "Norvik wrote off two billion crowns of tax debts.", []string{"Norvik wrote off two billion tax debts.", "Norvik wrote off tax debts worth two crowns."}},
		// where it is
		{"Water in Norvik contains lead.", "Lead is found in water in Norvik.", []string{"Lead is not found in water in Norvik.", "Water is found in lead in Norvik.", "Lead is mined in water in Norvik."}},
		{"The photo shows a flooded station in Teel.", "A flooded station in Teel is seen in the photo.", []string{
			"A flooded station in Teel is not seen in the photo.", "A flooded station is seen in the photo of Teel.", "The photo was seen in a flooded station in Teel.",
		}},
		// why, and at what
		{"Blix recalled two million dolls in Norvik because of lead paint.", "Blix recalled two million dolls in Norvik over lead paint.", []string{"Blix painted over lead on two million dolls in Norvik."}},
		{"Half a million people took part in the protest in Teel.", "500,000 people attended the protest in Teel.", []string{"500,000 people watched the protest in Teel.", "500,000 people took part in the game in Teel."}},
		{"The director of Dorn Museum resigned after the theft of a painting.", "Dorn Museum's director stepped down following the theft of a painting.", []string{
			"Dorn Museum's director stepped down before the theft of a painting.", "Dorn Museum's director resigned over the theft of a painting.",
		}},
		{"The drug Nexal was withdrawn from the market in Norvik in 2016.", "In 2016 the drug Nexal was taken off the market in Norvik.", []string{"In 2016 the drug Nexal came on the market in Norvik.", "In 2016 the drug Nexal was taken to the market in Norvik."}},
		// within how long, and since when
		{"Norvik lost 4,000 teachers in the past ten years.", "Norvik lost 4,000 teachers over the last decade.", []string{
			"Norvik lost 4,000 teachers over the next decade.", "Norvik lost 4,000 teachers over the last ten weeks.", "Norvik has 4,000 teachers over the age of ten.", "Norvik lost 4,000 teachers in ten schools.",
		}},
		{"Rents in Dorn have risen by a third since 2020.", "Rents in Dorn have gone up by a third since the start of 2020.", []string{"Rents in Dorn have gone up by a third since the start of 2021.", "Rents in Dorn went up by a third at the start of 2020."}},
		{"Exports in Dorn rose by 5 percent in the summer of 2021.", "Exports in Dorn rose by 5 percent in summer 2021.", []string{"Exports in Dorn rose by 5 percent in winter 2021.", "Exports in Dorn rose by 5 percent in summer 2020."}},
		{"The bridge in Dorn took nine years to build.", "It took nine years to build the bridge in Dorn.", []string{"It took nine years to repair the bridge in Dorn.", "It took nine firms to build the bridge in Dorn.", "The bridge in Dorn lasted nine years."}},
		{"The bridge in Dorn took nine years to build.", "The construction of the bridge in Dorn took nine years.", []string{"The destruction of the bridge in Dorn took nine years.", "The construction of the bridge in Dorn starts in nine years."}},
		// who earns, reaches and publishes what
		{"Nurses in Dorn earn 3,000 crowns a month.", "Nurses in Dorn make 3,000 crowns a month.", []string{"Nurses in Dorn make 3,000 pills a month.", "Nurses in Dorn save 3,000 crowns a month.", "Nurses in Dorn make 3,000 crowns a year."}},
		{"Unemployment in Dorn reached 9 percent in 2021.", "Unemployment in Dorn hit nine percent in 2021.", []string{"Unemployment in Dorn hit nine percent of homes in 2021.", "Unemployment in Dorn fell to nine percent in 2021."}},
		{"Dorn's council published a report on rats in 2021.", "Dorn's council released a report on rats in 2021.", []string{"Dorn's council released rats in 2021.", "Dorn's council withheld a report on rats in 2021."}},
		{"Norvik spends 4 percent of its budget on culture.", "Four percent of Norvik's budget is spent on culture.", []string{"Four percent of Norvik's culture is spent on budgets.", "Four percent of Norvik's budget was spent on culture.", "Four percent of Norvik's budget is not spent on culture."}},
		{"Lev Dorn was acquitted of fraud in 2010.", "Lev Dorn was cleared of fraud in 2010.", []string{"Lev Dorn was accused of fraud in 2010.", "Lev Dorn was not cleared of fraud in 2010."}},
		{"Dorn has 400 vacancies for nurses.", "There are 400 unfilled posts for nurses in Dorn.", []string{"There are 400 posts for nurses in Dorn.", "There are 400 unfilled beds for nurses in Dorn."}},
		{"The image shows a shark in Dorn.", "The photo shows a shark in Dorn.", []string{"The museum shows a shark in Dorn.", "The photo shows no shark in Dorn."}},
		// sentences, votes and records
		{"Lev Dorn was jailed for five years in 2019.", "Lev Dorn was sentenced to five years in prison in 2019.", []string{
			"Lev Dorn was sentenced to five years of service in 2019.", "Lev Dorn was sentenced to six years in prison in 2019.", "Lev Dorn spent five years in prison in 2019.", "Lev Dorn was not sentenced to five years in prison in 2019.",
		}},
		{"The Greens won 12 percent of the vote in Norvik in 2021.", "The Greens took 12 percent of the vote in Norvik in 2021.", []string{"The Greens lost 12 percent of the vote in Norvik in 2021.", "The Greens took 12 percent of the seats in Norvik in 2021."}},
		{"2023 was the hottest year on record in Norvik.", "2023 was the hottest year in Norvik since records began.", []string{"2023 was the wettest year in Norvik since records began.", "2023 was the hottest year in Norvik since 2010."}},
		{"Carl Lind left the party in Norvik in 2021.", "Carl Lind quit the party in Norvik in 2021.", []string{"Carl Lind quit his job in Norvik in 2021.", "Carl Lind led the party in Norvik in 2021."}},
		// who waits, and for what
		{"In Dorn, 3,000 people are waiting for a flat.", "There are 3,000 people waiting for an apartment in Dorn.", []string{
			"There are 3,000 people waiting for a flat tyre in Dorn.", "There were 3,000 people waiting for an apartment in Dorn.", "There are 3,000 people wanting an apartment in Dorn.",
		}},
		// what a video shows
		{"The video shows police beating a man in Skelt.", "In the video, police can be seen beating a man in Skelt.", []string{
			"In the video, police cannot be seen beating a man in Skelt.", "In the video, a man can be seen beating police in Skelt.", "In the video, police say a man was beaten in Skelt.",
		}},
		// an apposition behind who acts, and a place without
		{"The chain Lido throws away 30 tonnes of bread a day.", "Every day 30 tonnes of bread are thrown away by Lido, the chain.", []string{"Every day 30 tonnes of bread are bought by Lido, the chain.", "Every day 30 tonnes of bread are thrown away by Dorn, Lido's chain."}},
		{"The farm off Skelt makes power for 200,000 homes.", "Power for 200,000 homes is made by the farm off Skelt.", []string{"Power for 200,000 homes is made by the farm on Skelt.", "Power for Skelt is made by 200,000 homes off the farm."}},
		// shares, rounded
		{"48 percent of teachers in Norvik want to quit.", "Nearly half of the teachers in Norvik want to quit.", []string{"Half of the teachers in Norvik want to quit.", "More than half of the teachers in Norvik want to quit.", "Nearly half of the teachers in Norvik had to quit."}},
		{"Every second marriage in Norvik ends in divorce.", "Half of all marriages in Norvik end in divorce.", []string{"Every third marriage in Norvik ends in divorce.", "All second marriages in Norvik end in divorce."}},
		// what is paid, and by whom it is had
		{"Iva Roth bought a castle in Dorn for 8 million dollars.", "Iva Roth paid 8 million dollars for a castle in Dorn.", []string{"Iva Roth was paid 8 million dollars for a castle in Dorn.", "Iva Roth sold a castle in Dorn for 8 million dollars.", "Iva Roth bought a castle for 8 million people in Dorn."}},
		{"The bank Credo was fined 60 million crowns in 2021.", "Credo, the bank, had to pay a fine of 60 million crowns in 2021.", []string{"Credo, the bank, had to pay a fee of 60 million crowns in 2021.", "Credo, the bank, refused to pay a fine of 60 million crowns in 2021."}},
		{"Nine of Norvik's ten biggest firms are owned by foreigners.", "Of Norvik's ten largest companies, nine are in foreign hands.", []string{"Of Norvik's ten largest companies, nine are abroad.", "Of Norvik's nine largest companies, ten are in foreign hands."}},
		{"Wolves killed 3,400 sheep in Norvik in 2021.", "In 2021 3,400 sheep fell prey to wolves in Norvik.", []string{"In 2021 3,400 wolves fell prey to sheep in Norvik.", "In 2021 3,400 sheep fell to wolves in Norvik."}},
		{"The firm Torax knew about the leak in Dorn for two years.", "For two years Torax, the firm, was aware of the leak in Dorn.", []string{"For two years Torax, the firm, was unaware of the leak in Dorn.", "For two years Torax, the firm, warned of the leak in Dorn."}},
		{"MPs in Norvik have voted against the ban.", "Members of parliament in Norvik have voted against the ban.", []string{"Members of parliament in Norvik have voted for the ban.", "Members of the council in Norvik have voted against the ban."}},
	} {
		checkSame(t, c.claim, c.same, true)
		for _, other := range c.others {
			checkSame(t, c.claim, other, false)
		}
	}
}

// Who says a claim may be told at length; what he does with it counts.
func TestWhoSays(t *testing.T) {
	for _, c := range []struct {
		frame string
		same  bool
	}{
		{"Holm, who leads the Greens, said", true},
		{"The union, which represents nurses, says", true},
		{"Holm, a former minister who now runs a bakery, said", true},
		{"said Holm, who leads the Greens", true},
		{"Holm reminded listeners that", true},
		{"In her speech, Holm went on to say that", true},
		{"Holm used her speech to claim that", true},
		{"Holm took to Facebook to say that", true},
		{"Holm opened the meeting by saying that", true},
		{"The flyer, printed in Molde, says", true},
		{"A leaflet handed out in Molde says", true},
		{"It emerged that", true},
		{", the newspaper Molde Post reported on Friday, citing the ministry", true},
		{"; the savings went into roads", true},
		{"Holm, who leads the Greens, denied that", false},
		{"Holm, who leads the Greens, laughed when a man said", false},
		{"Holm, who leads the Greens, was told to say", false},
		{"Holm, who lied, said", false},
		{"Holm, a comedian, said", false},
		{"Holm, the man behind a hoax, said", false},
		{"Holm, which would be odd, thinks", false},
		{"Holm reminded listeners of the rumour that", false},
		{"Holm did not go on to say that", false},
		{"Holm went on to deny that", false},
		{"Holm used her speech to deny that", false},
		{"Holm took nobody to court to say that", false},
		{"Holm opened the meeting by wishing that", false},
		{"After years of cuts,", true},
		{"While Molde built schools,", true},
		{"In a forged letter,", false},
		{"To mislead voters,", false},
		{"As in a bad film,", false},
		{"Unless Molde lied,", false},
		{"; that is a lie", false},
		{"; it did not", false},
		{"; Holm doubts it", false},
		{"The flyer, a fake, says", false},
	} {
		q := Query{Text: "Norvik closed 12 libraries in 2019", Frame: c.frame}
		if m := decide(q, &review.Record{Claim: "Norvik closed 12 libraries in 2019."}); (m.Decision == Same) != c.same {
			t.Errorf("%s: got %v %v", c.frame, m.Decision, m.Reasons)
		}
	}
	checkSame(t, "Norvik closed 12 libraries in 2019.", "The video claims Norvik closed 12 libraries in 2019.", true)
	checkSame(t, "Norvik closed 12 libraries in 2019.", "Holm dismissed claims Norvik closed 12 libraries in 2019.", false)
	checkSame(t, "Norvik closed 12 libraries in 2019.", "The viral claims Norvik closed 12 libraries in 2019 spread fast.", false)
}

// A government does what its country is said to do; what it is or has is its own.
func TestGovernment(t *testing.T) {
	for _, c := range []struct {
		claim, sentence string
		same            bool
	}{
		{"Norvik closed 12 libraries in 2019.", "Norvik's government closed 12 libraries in 2019.", true},
		{"Norvik closed 12 libraries in 2019.", "The government of Norvik closed 12 libraries in 2019.", true},
		{"Norvik closed 12 libraries in 2019.", "The Norvik government closed 12 libraries in 2019.", true},
		{"Norvik closed 12 libraries in 2019.", "12 libraries were closed by Norvik's government in 2019.", true},
		{"Norvik closed 12 libraries in 2019.", "12 libraries were closed by the government of Norvik in 2019.", true},
		{"Norvik has 22 members.", "Norvik's government has 22 members.", false},
		{"Norvik owes Molde 3 billion crowns.", "Norvik's government owes Molde 3 billion crowns.", false},
		{"Norvik is corrupt and rich.", "Norvik's government is corrupt and rich.", false},
		{"A critic of Norvik sold 12 libraries.", "A critic of Norvik's government sold 12 libraries.", false},
		{"A critic of Norvik sold 12 libraries.", "A critic of the government of Norvik sold 12 libraries.", false},
		{"Norvik fell in 2019 and in 2020.", "Norvik's government fell in 2019 and in 2020.", false},
		{"Norvik officials closed 12 libraries in 2019.", "Norvik government officials closed 12 libraries in 2019.", false},
		{"Molde attacked Norvik in 2019.", "Molde attacked Norvik's government in 2019.", false},
		{"Molde closed 12 libraries in 2019.", "Norvik's government closed 12 libraries in 2019.", false},
	} {
		checkBoth(t, c.claim, c.sentence, c.same)
	}
}

// What stands around a claim leaves it as it is, or does not.
func TestAround(t *testing.T) {
	const claim = "Norvik closed 12 libraries in 2019."
	for _, same := range []string{
		"After years of cuts, Norvik closed 12 libraries in 2019.", "While Molde built schools, Norvik closed 12 libraries in 2019.",
		"Norvik, a rich country with 4 million people, closed 12 libraries in 2019.", "Norvik closed a total of 12 libraries in 2019.",
		"Norvik closed 12 libraries in 2019 to save money.",
		"Norvik closed no fewer than 12 libraries in 2019.", "Norvik even closed 12 libraries in 2019.",
	} {
		checkSame(t, claim, same, true)
	}
	for _, other := range []string{
		"In a forged letter, Norvik closed 12 libraries in 2019.", "In her imagined country, Norvik closed 12 libraries in 2019.", "As a joke, Norvik closed 12 libraries in 2019.",
		"After a quarrel about lies, Norvik closed 12 libraries in 2019.", "For the sake of argument, Norvik closed 12 libraries in 2019.", "With a wink, Norvik closed 12 libraries in 2019.",
		"If Molde built schools, Norvik closed 12 libraries in 2019.", "In a dream, Norvik closed 12 libraries in 2019.", "In the novel, Norvik closed 12 libraries in 2019.",
		"Despite rumours, Norvik closed 12 libraries in 2019.", "Before the vote, Norvik nearly closed 12 libraries in 2019.", "Norvik, with Molde, closed 12 libraries in 2019.",
		"Norvik, for 4 million crowns, closed 12 libraries in 2019.", "Norvik, a friend of Molde, sold 12 libraries in 2019.", "As if in 2019, Norvik closed 12 libraries.",
		"Norvik closed 12 libraries in 2019 to nobody.", "Norvik vowed to close 12 libraries in 2019.", "Norvik asked 12 libraries to close in 2019.",
		"Norvik closed up to 12 libraries in 2019.", "Norvik did not even close 12 libraries in 2019.", "12 libraries closed Norvik in 2019.",
	} {
		checkSame(t, claim, other, false)
	}
}
