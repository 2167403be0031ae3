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
		// words that say the same where all the rest does
		{"Norvik owns the port of Dorn.", "Norvik holds the port of Dorn.", "Norvik seeks the port of Dorn."},
		{"Ada Lind holds a Norvik passport.", "Ada Lind has a Norvik passport.", "Ada Lind wants a Norvik passport."},
		{"Nurses in Dorn receive free meals.", "Nurses in Dorn get free meals.", "Nurses in Dorn get rid of free meals."},
		{"Inflation in Dorn reached 12 percent in April.", "Inflation in Dorn hit 12 percent in April.", "Inflation in Dorn missed 12 percent in April."},
		// whoever it was, and nobody
		{"The Dorn dam was not inspected in 2019.", "Nobody inspected the Dorn dam in 2019.", "Nobody but Bo Ferris inspected the Dorn dam in 2019."},
		{"Ada Lind never declared the loan from Bo Ferris.", "Ada Lind did not declare the loan from Bo Ferris.", "Ada Lind rarely declared the loan from Bo Ferris."},
		{"Ada Lind did not declare the loan from Bo Ferris.", "Ada Lind never declared the loan from Bo Ferris.", "Ada Lind declared the loan from Bo Ferris."},
		{"Plastic has been found in the water of Dorn.", "Researchers have found plastic in the water of Dorn.", "Researchers have found no plastic in the water of Dorn."},
		{"The judge of Dorn was seen in a casino in Molde.", "Somebody saw the judge of Dorn in a casino in Molde.", "The judge of Dorn saw somebody in a casino in Molde."},
		// deeds that a verb carries
		{"Rebels attacked the port of Dorn.", "Rebels launched an attack on the port of Dorn.", "Rebels planned an attack on the port of Dorn."},
		{"40 people in Dorn were treated for burns.", "Forty people in Dorn needed treatment for burns.", "Forty people in Dorn refused treatment for burns."},
		{"The council of Dorn voted to remove the statue of Ada Lind.", "The council of Dorn voted for the removal of the statue of Ada Lind.", "The council of Dorn voted against the removal of the statue of Ada Lind."},
		{"The hospitals of Dorn cut their budget in 2019.", "The hospitals of Dorn cut their own budget in 2019.", "The hospitals of Dorn had their budget cut by Molde in 2019."},
		{"Molde cut the budget of Dorn Hospital in 2019.", "Dorn Hospital had its budget cut by Molde in 2019.", "Dorn Hospital had its budget cut Molde off in 2019."},
		// losses and causes
		{"Norvik lost 3,800 soldiers in the war of 2020.", "In the war of 2020, 3,800 Norvik soldiers were killed.", "In the war of 2020, Norvik killed 3,800 soldiers."},
		{"The roof of the Dorn school collapsed because of snow.", "Snow caused the roof of the Dorn school to collapse.", "Snow caused the roof of the Molde school to collapse."},
		{"The festival in Dorn was cancelled because of a bomb threat.", "A bomb threat caused the cancellation of the festival in Dorn.", "A bomb threat preceded the cancellation of the festival in Dorn."},
		{"Molde sold the port of Dorn in 2019.", "The Molde state sold the port of Dorn in 2019.", "The Molde state bought the port of Dorn in 2019."},
		{"The Norvik company Haldan built the senate of Dorn.", "The senate of Dorn was built by Haldan, a Norvik company.", "The senate of Dorn was built by Haldan, a Molde company."},
		{"The glacier at Dorn grows by 30 metres every year.", "Every year the glacier at Dorn gets 30 metres longer.", "Every year the glacier at Dorn gets 30 metres shorter."},
		{"Murders in Dorn fell by a quarter in 2021.", "In 2021 there were 25 percent fewer murders in Dorn.", "In 2021 there were 25 percent more murders in Dorn."},
		// counting
		{"Every second school in Dorn failed its fire check.", "Half of the schools in Dorn did not pass their fire check.", "A third of the schools in Dorn did not pass their fire check."},
		{"Two thirds of the nurses in Dorn speak Norvish.", "Two out of every three nurses in Dorn speak Norvish.", "Two out of every five nurses in Dorn speak Norvish."},
		{"Dorn Air has lost money for seven years in a row.", "Dorn Air has lost money for seven consecutive years.", "Dorn Air has lost money for two consecutive years."},
		{"Immigration to Norvik is at its lowest level since 1980.", "Not since 1980 has immigration to Norvik been so low.", "Not since 1950 has immigration to Norvik been so low."},
		{"Dorn has the dirtiest air of any city in Norvik.", "No city in Norvik has dirtier air than Dorn.", "No city in Molde has dirtier air than Dorn."},
		// what stands elsewhere
		{"Was the photo of the Dorn flood staged?", "The photo of the Dorn flood was staged.", "The photo of the Dorn flood was not staged."},
		{"The photo of Ada Lind was not taken in Dorn.", "Dorn is not where the photo of Ada Lind was taken.", "Dorn is where the photo of Ada Lind was taken."},
		{"Soldiers in Dorn must report drunk comrades.", "Soldiers in Dorn must report comrades who are drunk.", "Soldiers in Dorn must report comrades who are absent."},
		{"The president of Norvik dissolved the senate in 2022.", "Norvik's senate was dissolved by the president in 2022.", "Norvik's senate was dissolved by the president of Molde in 2022."},
		{"The minister of health of Norvik sold the port in 2019.", "Norvik's minister of health sold the port in 2019.", "Norvik's health adviser sold the port in 2019."},
		{"Over their lifetime, cars in Dorn use more oil than buses.", "Cars in Dorn use more oil than buses over their lifetime.", "Over their lifetime, cars in Dorn use less oil than buses."},
		{"Norvik organized 40 trials in Dorn.", "Norvik organised 40 trials in Dorn.", "Norvik avoided 40 trials in Dorn."},
	} {
		r := review.Record{Claim: c.claim, ClaimDate: "2022-06-01"}
		for _, text := range [...]string{c.same, c.other} {
			if got := decide(Query{Text: text, Date: "2022-07-01"}, &r); (got.Decision == Same) != (text == c.same) {
				t.Errorf("%q of %q: got %v %v", text, c.claim, got.Decision, got.Reasons)
			}
		}
	}
}
