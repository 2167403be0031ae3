package match

import "testing"

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
	} {
		checkSame(t, c.claim, c.same, true)
		for _, other := range c.others {
			checkSame(t, c.claim, other, false)
		}
	}
}
