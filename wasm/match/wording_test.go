package match

import (
	"slices"
	"strings"
	"testing"
)

// What news says of a claim in other words: each claim with sentences that say no more and no less.
func TestInOtherWords(t *testing.T) {
	for _, c := range []struct {
		claim     string
		sentences []string
	}{
		{"The council of Dorn closed 12 libraries in 2019.", []string{
			"Twelve libraries were closed by Dorn council in 2019.",
			"\"In 2019 the council of Dorn shut 12 libraries,\" Greta Holm told reporters.",
			"It was the council of Dorn that closed 12 libraries in 2019.",
			"The closure of 12 libraries by the council of Dorn in 2019 angered parents.",
			"Dorn's council, which has 40 members, closed a dozen libraries in 2019.",
		}},
		{"The army of Norvik has 40,000 soldiers.", []string{
			"There are 40,000 soldiers in the army of Norvik.",
			"Norvik's army is made up of 40,000 soldiers.",
			"Norvik's army numbers 40,000 soldiers.",
		}},
		{"The new bridge in Molde cost 300 million crowns.", []string{
			"The price of the new bridge in Molde was 300 million crowns.",
			"Molde's new bridge came at a cost of 300 million crowns.",
			"The cost of the new bridge in Molde was 300 million crowns.",
			"Molde's new bridge was built at a cost of 300 million crowns.",
		}},
		{"None of the schools in Dorn has a nurse.", []string{
			"Not one of the schools in Dorn has a nurse.",
			"No school in Dorn has a nurse.",
			"There is no nurse at any school in Dorn.",
			"All schools in Dorn are without a nurse.",
		}},
		{"Every hospital in Norvik has a helicopter.", []string{
			"All hospitals in Norvik have a helicopter.",
			"There is a helicopter at every hospital in Norvik.",
		}},
		{"Most farmers in Norvik are over 60.", []string{
			"More than half of the farmers in Norvik are older than 60.",
		}},
		{"Norvik has the lowest birth rate in Europe.", []string{
			"Nowhere in Europe is the birth rate lower than in Norvik.",
			"The birth rate in Norvik is the lowest in Europe.",
		}},
		{"Molde is the oldest town in Norvik.", []string{
			"No town in Norvik is older than Molde.",
			"Norvik's oldest town is Molde.",
		}},
		{"Dorn Fuel did not pay tax in 2021.", []string{
			"Dorn Fuel paid no tax in 2021.",
			"In 2021, Dorn Fuel paid no taxes at all.",
			"Dorn Fuel failed to pay tax in 2021.",
		}},
		{"Greta Holm never worked for Dorn Fuel.", []string{
			"Greta Holm has never worked for Dorn Fuel.",
			"At no time did Greta Holm work for Dorn Fuel.",
		}},
		{"Unemployment in Molde fell from 12 to 6 percent.", []string{
			"Unemployment in Molde halved from 12 to 6 percent.",
			"The unemployment rate in Molde dropped to 6 percent from 12 percent.",
		}},
		{"Petrol prices in Norvik rose by 20 percent in 2022.", []string{
			"In 2022 petrol prices in Norvik were up by 20 percent.",
			"In 2022 Norvik's petrol prices saw a rise of 20 percent.",
		}},
		{"Murders in Dorn have doubled since 2015.", []string{
			"Since 2015 the number of murders in Dorn has doubled.",
		}},
		{"The tunnel is 30 kilometres long, Molde Rail says.", []string{
			"The tunnel has a length of 30 kilometres, Molde Rail says.",
		}},
		{"The Molde tunnel is 30 kilometres long.", []string{
			"The Molde tunnel has a length of 30 kilometres.",
			"The length of the Molde tunnel is 30 kilometres.",
		}},
		{"The Molde tower is 300 metres high.", []string{
			"The Molde tower has a height of 300 metres.",
		}},
		{"The police in Dorn arrested 40 protesters on Monday.", []string{
			"On Monday police in the city of Dorn took 40 demonstrators into custody.",
		}},
		{"Norvik plans to close its last coal plant in 2030.", []string{
			"Norvik intends to shut its last coal plant in 2030.",
			"Norvik has plans to close its last coal plant in 2030.",
		}},
		{"Nurses in Norvik must work until they are 67.", []string{
			"Nurses in Norvik have to work until the age of 67.",
		}},
		{"The vaccine of Molde Pharma causes fever.", []string{
			"Fever is caused by the vaccine of Molde Pharma.",
		}},
		{"The minister's wife owns 20 percent of Dorn Fuel.", []string{
			"A fifth of Dorn Fuel is owned by the minister's wife.",
			"The minister's wife has a 20 percent stake in Dorn Fuel.",
			"The minister's wife is the owner of a fifth of Dorn Fuel.",
		}},
		{"Norvik exports 90 percent of its salt.", []string{
			"90 percent of Norvik's salt is exported.",
		}},
		{"Norvik imports 90 percent of its wheat.", []string{
			"90 percent of the wheat in Norvik is imported.",
		}},
		{"Norvik has 12 million inhabitants.", []string{
			"Norvik has a population of 12 million.",
			"12 million people live in Norvik.",
			"Norvik is home to 12 million people.",
		}},
		{"The population of Norvik is 12 million.", []string{
			"Norvik has a population of 12 million.",
			"12 million people live in Norvik.",
		}},
		{"The strike in Molde lasted 14 days.", []string{
			"The strike in Molde went on for 14 days.",
			"The strike in Molde lasted two weeks.",
		}},
		{"The fire in Dorn killed 14 people.", []string{
			"14 people lost their lives in the fire in Dorn.",
			"14 people died in the Dorn fire.",
			"The fire in Dorn claimed 14 lives.",
			"The death toll of the fire in Dorn was 14.",
		}},
		{"Sources say Dorn Fuel bribed the mayor.", []string{
			"According to sources, Dorn Fuel bribed the mayor.",
		}},
		{"Dorn Fuel allegedly bribed the mayor of Molde.", []string{
			"Dorn Fuel is alleged to have bribed the mayor of Molde.",
			"The mayor of Molde was reportedly bribed by Dorn Fuel.",
		}},
		{"Is the water in Dorn poisoned?", []string{
			"The water in Dorn is poisoned.",
		}},
		{"Did Dorn Fuel bribe the mayor of Molde?", []string{
			"Dorn Fuel bribed the mayor of Molde.",
		}},
		{"Can garlic cure the flu?", []string{
			"Garlic can cure the flu.",
		}},
		{"Norvik's parliament approved the treaty in 2019.", []string{
			"The treaty was approved by the parliament of Norvik in 2019.",
			"In 2019 Norvik's parliament voted for the treaty.",
		}},
		{"Dorn Fuel dumped 40 tonnes of oil into the sea in 2018.", []string{
			"In 2018, 40 tonnes of oil were dumped into the sea by Dorn Fuel.",
			"Dorn Fuel, the oil company, dumped 40 tonnes of oil into the sea in 2018.",
			"40,000 kilograms of oil were dumped into the sea by Dorn Fuel in 2018.",
		}},
		{"The factory in Molde employs 400 people.", []string{
			"400 people are employed at the factory in Molde.",
			"The factory in Molde has 400 employees.",
			"The factory in Molde provides jobs for 400 people.",
		}},
		{"Nearly half of the families in Dorn have no car.", []string{
			"Almost half of Dorn's families do not have a car.",
			"Nearly 50 percent of families in Dorn do not own a car.",
			"Close to half of the families in Dorn are without a car.",
		}},
		{"The mayor of Dorn has never declared his income.", []string{
			"Dorn's mayor has at no time declared his income.",
			"The mayor of Dorn has not once declared his income.",
			"The mayor of Dorn did not declare his income at any time.",
		}},
		{"At least 40 people were injured in the fire in Dorn.", []string{
			"The fire in Dorn injured at least 40 people.",
			"At least 40 people were hurt in the Dorn fire.",
		}},
		{"Rents in Dorn are higher than in Molde.", []string{
			"Rents in Molde are lower than in Dorn.",
			"Dorn's rents are higher than those in Molde.",
			"Dorn has higher rents than Molde.",
		}},
		{"Greta Holm was born in Molde in 1970.", []string{
			"Greta Holm, born in Molde in 1970, is a painter.",
			"Greta Holm was born in 1970 in the town of Molde.",
		}},
		{"The United States gave Norvik 40 tanks in 2022.", []string{
			"Norvik got 40 tanks from the US in 2022.",
			"40 tanks were given to Norvik by the United States in 2022.",
			"Norvik was given 40 tanks by the USA in 2022.",
		}},
		{"The European Union pays 40 percent of the costs of the dam.", []string{
			"40 percent of the costs of the dam are paid by the EU.",
		}},
		{"The state pays the rent of every refugee in Dorn.", []string{
			"In Dorn the rent of every refugee is paid by the state.",
			"The rents of all refugees in Dorn are paid by the state.",
		}},
		{"Nobody was punished for the massacre in Molde.", []string{
			"No one was punished for the Molde massacre.",
		}},
		{"Norvik has spent 4 billion crowns on weapons since 2020.", []string{
			"Since 2020 Norvik has spent 4 billion crowns on arms.",
			"Weapons have cost Norvik 4 billion crowns since 2020.",
			"4 billion crowns have been spent on weapons by Norvik since 2020.",
		}},
		{"Norvik's government raised the retirement age from 62 to 65.", []string{
			"The retirement age was raised from 62 to 65 by Norvik's government.",
			"The government of Norvik increased the retirement age to 65 from 62.",
		}},
		{"300 families in Molde live in tents.", []string{
			"Three hundred families are living in tents in Molde.",
		}},
		{"Norvik is building a wall on its border with Molde.", []string{
			"A wall is being built by Norvik on its border with Molde.",
		}},
		{"Ada Ferris is under investigation for fraud in Dorn.", []string{
			"Ada Ferris is being investigated for fraud in Dorn.",
		}},
		{"Ada Ferris won the election in Dorn with 51 percent.", []string{
			"With 51 percent, Ada Ferris won the election in Dorn.",
		}},
		{"Dorn's buses are free.", []string{
			"Buses in Dorn are free of charge.",
		}},
		{"The bank of Norvik lost 3 billion crowns in 2021.", []string{
			"The bank of Norvik made a loss of 3 billion crowns in 2021.",
			"In 2021 the bank of Norvik recorded a loss of 3 billion crowns.",
		}},
	} {
		for _, sentence := range c.sentences {
			checkSame(t, c.claim, sentence, true)
		}
	}
}

// What looks like another wording of a claim and says something else.
func TestInNoOtherWords(t *testing.T) {
	for _, c := range []struct{ claim, sentence string }{
		{"Norvik has 1.5 million inhabitants.", "Norvik hosts 1.5 million people."},
		{"The council of Dorn has 12 women.", "The council of Dorn consists of 12 women."},
		{"Norvik has corruption.", "Norvik contains corruption."},
		{"Norvik has inflation in the north.", "Norvik contains inflation in the north."},
		{"Norvik has an outbreak of Ebola.", "Norvik contains an outbreak of Ebola."},
		{"Norvik killed 40 people.", "The death toll of Norvik was 40."},
		{"Norvik killed 40 people.", "The death toll in Norvik was 40."},
		{"The minister killed 14 people in Dorn.", "The minister claimed 14 lives in Dorn were saved."},
		{"The minister killed 14 people.", "The minister claimed 14 lives were lost."},
		{"Ada Ferris killed 14 people.", "Ada Ferris claimed 14 lives were lost in the fire."},
		{"Norvik banned imports to Beijing.", "Norvik banned imports from Beijing."},
		{"Ada Ferris is the best player in Norvik.", "Norvik's best player is Ada Ferris."},
		{"Molde is the largest customer in Norvik.", "Norvik's largest customer is Molde."},
		{"Ada Ferris is the closest friend in Norvik.", "Norvik's closest friend is Ada Ferris."},
	} {
		checkBoth(t, c.claim, c.sentence, false)
	}
}

// No wording stands behind one that begins as it does, which would leave its rest unread.
func TestWordingOrder(t *testing.T) {
	for i := range wordings {
		for j := range i {
			if leads(wordings[j].said, wordings[i].said) {
				t.Errorf("%q is tried behind %q", wordings[i].said, wordings[j].said)
			}
		}
	}
}

// leads reports a pattern that may fit where a longer one does: sign by sign both stand
// for one word.
func leads(short, long []string) bool {
	if len(short) > len(long) {
		return false
	}
	for i, sign := range short {
		if sign != long[i] && !slices.ContainsFunc(strings.Split(long[i], "|"), func(word string) bool { return sign[0] != '!' && oneOf(sign, word) }) {
			return false
		}
	}
	return true
}
