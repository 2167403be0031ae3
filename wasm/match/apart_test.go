package match

import (
	"testing"

	"claimlight/wasm/review"
)

// Words that are near each other are not the same claim: what one says of people's guilt,
// bodies, law or money the other does not.
func TestApart(t *testing.T) {
	for _, c := range []struct{ claim, sentence string }{
		{"The senator of Norvik hid her money in Malta.", "The senator of Norvik hid his money in Malta."},
		{"Ferris sold his land in Molde.", "Ferris sold their land in Molde."},
		{"The court convicted the killer of the boy of manslaughter.", "The court convicted the murderer of the boy of manslaughter."},
		{"The Socialists came to power in Norvik in 1970.", "The Socialists seized power in Norvik in 1970."},
		{"Lind came first in the election in Norvik.", "Lind won the election in Norvik."},
		{"Lind claimed victory in the election in Norvik.", "Lind won the election in Norvik."},
		{"Merkel stood down in 2021.", "Merkel resigned in 2021."},
		{"Police detained 40 protesters in Minsk.", "Police arrested 40 protesters in Minsk."},
		{"The prosecutor took the mayor of Dorn to court.", "The prosecutor sued the mayor of Dorn."},
		{"The plant disposed of 40 tonnes of waste in Kent.", "The plant dumped 40 tonnes of waste in Kent."},
		{"Google's tax dodging cost Italy 3 billion euros.", "Google's tax evasion cost Italy 3 billion euros."},
		{"Thieves broke into the ministry in Riga.", "Thieves hacked the ministry in Riga."},
		{"The firm sold 40 million euros of drugs to hospitals.", "The firm sold 40 million euros of narcotics to hospitals."},
		{"Syria has 6 million displaced persons.", "Syria has 6 million refugees."},
		{"China has 290 million migrant workers.", "China has 290 million foreign workers."},
		{"The House passed the ban on assault rifles in 2022.", "The House enacted the ban on assault rifles in 2022."},
		{"The UK sent 40 tanks to Chile.", "The UK donated 40 tanks to Chile."},
		{"Nurses in Kent earn 40,000 euros a year.", "Nurses in Kent take home 40,000 euros a year."},
		{"The US spends 1 trillion dollars on welfare.", "The US spends 1 trillion dollars on social security."},
		{"Public schools in England charge 40,000 pounds.", "State-run schools in England charge 40,000 pounds."},
		{"Japan shelved the dam in 2009.", "Japan cancelled the dam in 2009."},
		{"Texas bans sales of alcohol on Sundays.", "Texas bans sales of liquor on Sundays."},
		{"There were 1,200 deaths in police custody in France in 2020.", "There were 1,200 killings in police custody in France in 2020."},
		{"Israeli soldiers killed 40 children in Gaza.", "Soldiers killed 40 Israeli children in Gaza."},
		{"Navalny was poisoned in Tomsk in 2020.", "Doctors poisoned Navalny in Tomsk in 2020."},
		{"Ohio has the largest prison in the country.", "Ohio has the largest prison in the state."},
		// what one has is not what one does
		{"Belarus has protection from Russia.", "Belarus protects Russia."},
		{"Iran has a bomb in Natanz.", "Iran bombs Natanz."},
		{"Boeing has orders for 40 jets from Iran.", "Boeing orders 40 jets from Iran."},
		// a verb is what its subject and object make of it
		{"The scientist demonstrated the effect of the drug in 2019.", "The scientist protested the effect of the drug in 2019."},
		{"Russia protested the ban of its team in 2018.", "Russia demonstrated the ban of its team in 2018."},
		{"Police beat 40 protesters in Minsk.", "Police defeated 40 protesters in Minsk."},
		{"The husband beat the senator in Ohio.", "The husband defeated the senator in Ohio."},
		{"The banks fixed the rates in London in 2012.", "The banks repaired the rates in London in 2012."},
		{"Storms delayed 400 flights in Oslo.", "Storms postponed 400 flights in Oslo."},
		{"The oligarch acquired citizenship of Malta in 2015.", "The oligarch bought citizenship of Malta in 2015."},
		{"China acquired the secrets of Boeing in 2014.", "China bought the secrets of Boeing in 2014."},
		{"The minister sent 40,000 euros to Malta.", "The minister donated 40,000 euros to Malta."},
		{"The mayor took 40,000 euros from the vault in Togo.", "The mayor received 40,000 euros from the vault in Togo."},
		// who, and how many
		{"The police killed 40 people in Lagos.", "The policeman killed 40 people in Lagos."},
		{"The premier of Ontario banned masks.", "The prime minister of Ontario banned masks."},
		{"Half of migrants in China are poor.", "Half of immigrants in China are poor."},
		{"The British monarch paid no tax in 1990.", "The British king paid no tax in 1990."},
		{"Turkey jailed 150 journalists in 2016.", "Turkey jailed 150 correspondents in 2016."},
		{"French teachers are the best paid in Europe.", "Teachers of French are the best paid in Europe."},
		// things
		{"The picture by Rembrandt cost 3 million euros.", "The photo by Rembrandt cost 3 million euros."},
		{"The train passed 40 signals in Kent.", "The train passed 40 signs in Kent."},
		{"Ireland slaughtered 2 million cattle in 2020.", "Ireland massacred 2 million cattle in 2020."},
		{"The US burned 40 million barrels of oil.", "The US torched 40 million barrels of oil."},
	} {
		for _, pair := range [][2]string{{c.claim, c.sentence}, {c.sentence, c.claim}} {
			if m := decide(Query{Text: pair[1]}, &review.Record{Claim: pair[0]}); m.Decision == Same {
				t.Errorf("%q is the same as %q", pair[1], pair[0])
			}
		}
	}
}

// What is apart elsewhere is the same between the right names, and a deed that one has is done.
func TestNotApart(t *testing.T) {
	for _, c := range []struct{ claim, sentence string }{
		{"Lind beat Ferris in the election in Norvik.", "Lind defeated Ferris in the election in Norvik."},
		{"Dorn Fuel acquired Molde Gas in 2019.", "Dorn Fuel bought Molde Gas in 2019."},
		{"Norvik bans diesel cars from Dorn.", "Norvik has a ban on diesel cars from Dorn."},
		{"The premier of China visited Norvik in 2015.", "The prime minister of China visited Norvik in 2015."},
		{"The police killed 40 people in Lagos.", "Police officers killed 40 people in Lagos."},
	} {
		for _, pair := range [][2]string{{c.claim, c.sentence}, {c.sentence, c.claim}} {
			if m := decide(Query{Text: pair[1]}, &review.Record{Claim: pair[0]}); m.Decision != Same {
				t.Errorf("%q of %q: got %v %v", pair[1], pair[0], m.Decision, m.Reasons)
			}
		}
	}
}
