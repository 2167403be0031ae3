package match

import (
	"testing"

	"claimlight/wasm/review"
)

// A deed is the same from whichever side it is told, and another one with its sides changed
// about: each claim with a sentence that says it, and one that does not.
func TestTold(t *testing.T) {
	for _, c := range []struct{ claim, same, other string }{
		// who pays, and who is paid
		{"Norvik spent 40 million crowns on roads in 2021.", "Roads cost Norvik 40 million crowns in 2021.", "Roads cost Molde 40 million crowns in 2021."},
		{"Dorn's nurses received 2 million crowns from the state of Norvik.", "The state of Norvik paid Dorn's nurses 2 million crowns.", "Dorn's nurses paid the state of Norvik 2 million crowns."},
		{"Ada Ferris took 5,000 crowns from a builder.", "A builder gave Ada Ferris 5,000 crowns.", "Ada Ferris gave a builder 5,000 crowns."},
		{"Judges in Molde received death threats in 2021.", "Death threats were sent to judges in Molde in 2021.", "Death threats were sent by judges in Molde in 2021."},
		{"Carl Lind donated 2 million crowns to schools in Dorn.", "Schools in Dorn received a donation of 2 million crowns from Carl Lind.", "Carl Lind received a donation of 2 million crowns from schools in Dorn."},
		// what brings it about
		{"The salt tax has reduced obesity in Norvik.", "Obesity in Norvik has gone down because of the salt tax.", "Obesity in Norvik has gone up because of the salt tax."},
		{"Masts in Dorn are killing bees.", "Bees are dying because of masts in Dorn.", "Bees are dying because of wasps on masts in Dorn."},
		{"Norvik closed its last coal mine in 1990.", "The last coal mine in Norvik shut in 1990.", "Norvik opened its last coal mine in 1990."},
		// an object between a verb and the rest of it
		{"Norvik imprisoned 26 bankers in 2011.", "Norvik put 26 bankers behind bars in 2011.", "Norvik put 26 bankers in charge in 2011."},
		{"The council of Dorn rejected the offer of Molde.", "The council of Dorn turned Molde's offer down.", "The council of Dorn turned to Molde's offer."},
		// a comparison from either end
		{"Nurses in Dorn earn less than bus drivers.", "Bus drivers in Dorn are paid more than nurses.", "Nurses in Dorn are paid more than bus drivers."},
		{"Sugar from Dorn is more addictive than salt.", "Salt is less addictive than sugar from Dorn.", "Salt is more addictive than sugar from Dorn."},
		{"Norvik has the highest rate of gun deaths in Europe.", "No other country in Europe has a higher rate of gun deaths than Norvik.", "No other country in Europe has a lower rate of gun deaths than Norvik."},
		{"Ada Lind has the highest salary in Europe.", "No country in Europe has a higher salary than Ada Lind.", "No minister of a country in Europe has a higher salary than Ada Lind."},
		{"Norvik spends more on prisons than on schools.", "Norvik spends less on schools than on prisons.", "Norvik spends less on prisons than on schools."},
		{"Norvik exports more salt than any other country.", "No country exports more salt than Norvik.", "No country in Europe exports more salt than Norvik."},
		{"Norvik has the highest salt tax in the world.", "No country has a higher salt tax than Norvik.", "No country has a higher tax than Norvik."},
		// a part of a whole, and what a figure comes to
		{"Half of the prisoners in Dorn are foreigners.", "Foreigners make up half of the prisoners in Dorn.", "Prisoners make up half of the foreigners in Dorn."},
		{"In 2019, 40 percent of the judges in Dorn were women.", "In 2019, women accounted for 40 percent of the judges in Dorn.", "In 2019, judges accounted for 40 percent of the women in Dorn."},
		{"The debt of Norvik is 40 billion crowns.", "The debt of Norvik stands at 40 billion crowns.", "The debt of Norvik rises by 40 billion crowns."},
		{"Crime in Dorn rose by 40 percent in 2020.", "There was a 40 percent increase in crime in Dorn in 2020.", "There was a 40 percent decrease in crime in Dorn in 2020."},
		{"The glacier of Dorn shrank by 40 percent in 2020.", "The glacier of Dorn lost 40 percent of its mass in 2020.", "The glacier of Dorn lost 40 percent of its visitors in 2020."},
		{"Hail destroyed 900 greenhouses near Dorn in one night.", "Hail destroyed 900 greenhouses near Dorn in a single night.", "Hail destroyed 900 greenhouses near Dorn night after night."},
		// law and votes
		{"The regulator fined Dorn Airlines 3 million crowns.", "The regulator imposed a fine of 3 million crowns on Dorn Airlines.", "Dorn Airlines imposed a fine of 3 million crowns on the regulator."},
		{"The parliament of Norvik rejected the treaty in 2019.", "The parliament of Norvik voted against the treaty in 2019.", "The parliament of Norvik voted on the treaty in 2019."},
		{"Ada Ferris voted for the salt tax in 2019.", "Ada Ferris cast her vote for the salt tax in 2019.", "Ada Ferris cast her vote against the salt tax in 2019."},
		{"It is illegal to sell raw milk in Norvik.", "Selling raw milk is illegal in Norvik.", "Selling raw milk is legal in Norvik."},
		{"Most prisoners in Dorn have not been convicted of any crime.", "Most prisoners in Dorn have no conviction for any crime.", "Most prisoners in Dorn have no lawyer for any crime."},
		{"The vaccine of Molde has mercury in it.", "The vaccine of Molde contains mercury.", "The vaccine of Molde contains no mercury."},
		// peoples and countries
		{"Only 12 percent of Italian mothers work full time.", "Just 12 percent of mothers in Italy have full-time jobs.", "Almost 12 percent of mothers in Italy have full-time jobs."},
		{"Dutch hackers stole data on 500 Swiss patients.", "Data on 500 patients in Switzerland were stolen by hackers from the Netherlands.", "Data on 500 patients in the Netherlands were stolen by hackers from Switzerland."},
		{"The city of Molde closed 14 libraries in 2019.", "Molde closed 14 libraries in 2019.", "The university of Molde closed 14 libraries in 2019."},
		// what stands in front without a comma, or beside
		{"Norvik imprisoned 26 bankers after the flood.", "After the flood Norvik imprisoned 26 bankers.", "After the flood Norvik released 26 bankers."},
		{"The police shot 13 rowers dead in Dorn on Monday.", "On Monday 13 rowers were shot dead by the police in Dorn.", "On Monday the police in Dorn were shot at by 13 rowers."},
		{"Ada Ferris has never published her tax returns.", "Ada Ferris, who became mayor in 2021, has never published her tax returns.", "Ada Ferris, who became mayor in 2021, has published her tax returns."},
		{"Smugglers from Molde sank two Dorn fishing boats in May 2020.", "In May 2020 two fishing boats from Dorn were sunk by smugglers from Molde.", "In May 2020 two fishing boats from Molde were sunk by smugglers from Dorn."},
		{"300 people attended the funeral of Ivo Lind.", "The funeral of Ivo Lind was attended by 300 people.", "300 people attended the wedding of Ivo Lind."},
		{"Half of the tram stops in Dorn have no shelter.", "One tram stop in two in Dorn lacks a shelter.", "One tram stop in three in Dorn lacks a shelter."},
		{"Dorn Mining has never paid a fine.", "Never has Dorn Mining paid a fine.", "Dorn Mining has paid a fine."},
		{"All beauty salons in Molde were closed by the army.", "The army closed all beauty salons in Molde.", "The army closed many beauty salons in Molde."},
		// words that are read otherwise
		{"The police of Dorn can fine people who wear a veil.", "People wearing a veil can be fined by the police of Dorn.", "People selling a veil can be fined by the police of Dorn."},
		{"The government of Norvik has no plan to reduce rents.", "The government of Norvik does not have a plan to cut rents.", "The government of Norvik has a plan to cut rents."},
		{"Molde's firms own every cobalt mine in Dorn.", "Every cobalt mine in Dorn is owned by Molde's firms.", "Every cobalt mine in Molde is owned by Dorn's firms."},
		{"The firm Dorn Fuel replaced 300 workers with robots.", "300 workers were replaced with robots by the firm Dorn Fuel.", "The firm Dorn Fuel replaced 300 robots with workers."},
		{"More people in Dorn died of floods than in all wars since 1968.", "Since 1968 more people in Dorn died of floods than in all wars.", "Since 1968 more people in Dorn died in all wars than of floods."},
		{"A judge in Dorn released the suspect in 2021.", "The suspect was set free by a judge in Dorn in 2021.", "A judge in Dorn is suspected of a release in 2021."},
	} {
		r := review.Record{Claim: c.claim, ClaimDate: "2022-06-01"}
		for _, text := range [...]string{c.same, c.other} {
			if got := decide(Query{Text: text, Date: "2022-07-01"}, &r); (got.Decision == Same) != (text == c.same) {
				t.Errorf("%q of %q: got %v %v", text, c.claim, got.Decision, got.Reasons)
			}
		}
	}
}
