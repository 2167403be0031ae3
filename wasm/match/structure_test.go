package match

import (
	"testing"

	"claimlight/wasm/review"
)

// Who called something what it is not said so.
func TestCalled(t *testing.T) {
	r := review.Record{Claim: "General Ada Ferris called the peacekeepers tourists in helmets.", ClaimDate: "2024-05-10"}
	for _, c := range []struct {
		same          bool
		speaker, text string
	}{
		{true, "Ada Ferris", "The peacekeepers were tourists in helmets"},
		{false, "Carl Lind", "The peacekeepers were tourists in helmets"},
		{false, "Ada Ferris", "The peacekeepers were no tourists in helmets"},
		{false, "Ada Ferris", "The peacekeepers beat tourists in helmets"},
		{false, "Ada Ferris", "The peacekeepers were among tourists in helmets"},
		{false, "Ada Ferris", "The tourists in helmets were peacekeepers"},
		{false, "Ada Ferris", "The peacekeepers, tourists in helmets and all that"},
	} {
		if got := decide(Query{Text: c.text, Frame: ", " + c.speaker + " said", Speaker: c.speaker, Date: "2024-05-12"}, &r); (got.Decision == Same) != c.same {
			t.Errorf("%s: %q: got %v %v", c.speaker, c.text, got.Decision, got.Reasons)
		}
	}
}

// How a sentence is built leaves its claim as it is, or makes another one of it.
func TestStructure(t *testing.T) {
	for _, c := range []struct {
		same                bool
		claim, before, text string
	}{
		// a whole in front of its share
		{true, "Three quarters of Norvik's judges are women.", "", "Of the judges in Norvik, 75 percent are women."},
		{true, "Seven of the ten largest farms in Dorn pay no property tax.", "", "Of the ten largest farms in Dorn, seven pay no property tax."},
		{false, "Three quarters of Norvik's judges are women.", "", "Of the women in Norvik, 75 percent are judges."},
		{false, "Seven of the ten largest farms in Dorn pay no property tax.", "", "Of the seven largest farms in Dorn, ten pay no property tax."},
		{false, "Most of the judges in Norvik are women.", "", "Of the women in Norvik, most are judges."},
		{false, "Most of the judges in Norvik are corrupt.", "", "Of the judges in Norvik, most women are corrupt."},
		{false, "Ten of the farms in Dorn closed in 2021.", "", "Of the farms in Dorn, ten mills closed in 2021."},
		// clefts
		{true, "Carl Lind sold the port of Dorn in 2019.", "", "It was Carl Lind who sold the port of Dorn in 2019."},
		{true, "The largest salmon farm in Norvik opened in Molde.", "", "It was in Molde that the largest salmon farm in Norvik opened."},
		{true, "Carl Lind paid 5,000 crowns for the port.", "", "What Carl Lind paid for the port was 5,000 crowns."},
		{true, "The mayor of Dorn bought 12 electric buses in 2021.", "", "Twelve electric buses is what the mayor of Dorn bought in 2021."},
		{false, "Carl Lind sold the port of Dorn in 2019.", "", "It was not Carl Lind who sold the port of Dorn in 2019."},
		{false, "Carl Lind sold the port of Dorn in 2019.", "", "It is a lie that Carl Lind sold the port of Dorn in 2019."},
		{false, "Carl Lind sold the port of Dorn in 2019.", "", "It was to Carl Lind that the port of Dorn was sold in 2019."},
		{false, "Carl Lind sold the port of Dorn in 2019.", "", "It was thought that Carl Lind sold the port of Dorn in 2019."},
		{false, "The largest salmon farm in Norvik opened in Molde.", "", "It was near Molde that the largest salmon farm in Norvik closed."},
		{false, "The mayor of Dorn bought 12 electric buses in 2021.", "", "Twelve electric buses is what the mayor of Dorn wanted in 2021."},
		{false, "The mayor of Dorn bought 12 electric buses in 2021.", "", "Twelve electric buses is not what the mayor of Dorn bought in 2021."},
		{false, "The mayor of Dorn bought 12 electric buses in 2021.", "", "Twelve electric buses are said to be what the mayor of Dorn bought in 2021."},
		// a deed told as a noun
		{true, "Mayor Ada Ferris cancelled the night bus programme in 2021.", "", "Mayor Ada Ferris's scrapping of the night bus programme in 2021 cost lives."},
		{true, "The senate of Norvik approved the dam in 2019.", "", "The dam's approval by the senate of Norvik in 2019 angered the fishermen."},
		{true, "Dorn banned diesel buses in 2019.", "", "A radio station reported the ban on diesel buses by Dorn in 2019."},
		{false, "Mayor Ada Ferris cancelled the night bus programme in 2021.", "", "The scrapping of Mayor Ada Ferris's night bus programme in 2021 cost lives."},
		{false, "Mayor Ada Ferris cancelled the night bus programme in 2021.", "", "Mayor Ada Ferris's scrapping of the night bus programme in 2021 was put off."},
		{false, "The senate of Norvik approved the dam in 2019.", "", "The senate's approval by the dam of Norvik in 2019 angered the fishermen."},
		{false, "Dorn banned diesel buses in 2019.", "", "A radio station demanded the ban on diesel buses by Dorn in 2019."},
		{false, "Dorn banned diesel buses in 2019.", "", "A radio station reported the ban on Dorn by diesel buses in 2019."},
		{false, "Unity Bank fired 40 clerks in 2022.", "", "Chapter three deals with the dismissal of Unity Bank by forty clerks in 2022."},
		{false, "Unity Bank fired 40 clerks in 2022.", "", "Chapter three does without the dismissal of forty clerks by Unity Bank in 2022."},
		{false, "The bishop's office destroyed the files on Carl Lind.", "", "They ruled out the destruction of the files on Carl Lind by the bishop's office."},
		// how many there are of them
		{true, "Complaints about Dorn Airlines doubled in 2022.", "", "The number of complaints about Dorn Airlines doubled in 2022."},
		{false, "Complaints about Dorn Airlines doubled in 2022.", "", "A number of complaints about Dorn Airlines doubled in 2022."},
		{false, "Complaints about Dorn Airlines doubled in 2022.", "", "The cost of complaints about Dorn Airlines doubled in 2022."},
		{false, "Complaints about Dorn Airlines doubled in 2022.", "", "The number of answered complaints about Dorn Airlines doubled in 2022."},
		{false, "Complaints about Dorn Airlines doubled in 2022.", "", "The number of passengers with complaints about Dorn Airlines doubled in 2022."},
		{false, "Complaints about Dorn Airlines doubled in 2022.", "", "The number of complaints about Dorn Airlines fell in 2022."},
		// what somebody is called
		{true, "The tax inspector Lev Quell sued the newspaper Norvik Beacon in 2019.", "", "Lev Quell sued the Norvik Beacon in 2019."},
		{true, "Lev Quell closed the port of Dorn in 2019.", "", "The customs inspector Lev Quell closed the port of Dorn in 2019."},
		{false, "The tax inspector Lev Quell sued the newspaper Norvik Beacon in 2019.", "", "The tax inspector sued the newspaper in 2019."},
		{false, "The painter Lev Quell sued the newspaper Norvik Beacon in 2019.", "", "The tax inspector Lev Quell sued the Norvik Beacon in 2019."},
		{false, "Lev Quell closed the port of Dorn in 2019.", "", "The lawyer of Lev Quell closed the port of Dorn in 2019."},
		{false, "Lev Quell closed the port of Dorn in 2019.", "", "The inspector whom Lev Quell paid closed the port of Dorn in 2019."},
		{false, "Lev Quell closed the port of Dorn in 2019.", "", "Lev Quell's inspector closed the port of Dorn in 2019."},
		// clauses that tell of a noun
		{true, "Norvik sold the port of Dorn in 2019.", "", "The port of Dorn, which was sold by Norvik in 2019, stands empty."},
		{true, "The police searched the offices of the Dorn Federation in 2019.", "", "The Dorn Federation, whose offices were searched by the police in 2019, has hired an accountant."},
		{false, "Norvik sold the port of Dorn in 2019.", "", "The port of Dorn, which sold Norvik in 2019, stands empty."},
		{false, "Norvik sold the port of Dorn in 2019.", "", "The firm from the port of Dorn, which was sold by Norvik in 2019, stands empty."},
		{false, "Norvik sold the port of Dorn in 2019.", "", "The port of Dorn, which was not sold by Norvik in 2019, stands empty."},
		{false, "Norvik sold the port of Dorn in 2019.", "", "The port of Dorn, which was built by Norvik, was sold in 2019."},
		{false, "The police searched the offices of the Dorn Federation in 2019.", "", "The Dorn Federation, whose offices searched the police in 2019, has hired an accountant."},
		{false, "The police searched the offices of the Dorn Federation in 2019.", "", "The Dorn Federation, whose treasurer had his offices searched by the police in 2019, has hired an accountant."},
		{true, "The mayor of Dorn sold the town hall in 2019.", "", "The mayor of Dorn, Ada Ferris, sold the town hall in 2019."},
		{true, "Rats were found in three hospitals in Dorn in 2021.", "", "There were rats found in three hospitals in Dorn in 2021."},
		{true, "The army of Norvik tested nerve gas on prisoners in 1962.", "", "Nerve gas was tested on prisoners by the army of Norvik in 1962."},
		{false, "The mayor of Dorn sold the town hall in 2019.", "", "The mayor of Dorn, the Ferris of his day, sold the town hall in 2019."},
		{false, "The mayor of Dorn sold the town hall in 2019.", "", "A friend of Dorn, Ada Ferris, sold the town hall of its mayor in 2019."},
		{false, "The bank of Dorn sold the town hall in 2019.", "", "The deputy of the bank of Dorn, Ada Ferris, sold the town hall in 2019."},
		{false, "The mayor sold the town hall of Dorn in 2019.", "", "The mayor of Molde, Ada Ferris, sold the town hall of Dorn in 2019."},
		{false, "The mayor of Dorn sold the town hall in 2019.", "", "For the mayor of Dorn, Ada Ferris, Molde sold the town hall in 2019."},
		{false, "Medira Labs withdrew the licence of Norvik in 2022.", "", "Medira Labs had its licence withdrawn by Norvik in 2022."},
		{false, "Norvik withdrew the licence of Medira Labs in 2022.", "", "Medira Labs had its licence withdrawn from Norvik in 2022."},
		{false, "Rats were found in three hospitals in Dorn in 2021.", "", "There were no rats found in three hospitals in Dorn in 2021."},
		{false, "The army of Norvik fired on 40 prisoners in 1962.", "", "Forty prisoners were fired by the army of Norvik in 1962."},
		{false, "The army of Norvik fired 40 prisoners in 1962.", "", "Forty prisoners were fired on by the army of Norvik in 1962."},
		// what only stresses
		{true, "No school in Dorn has a pool.", "", "No single school in Dorn has a pool."},
		{true, "The police shot 14 dogs in Dorn in 2019.", "", "In 2019 alone the police shot 14 dogs in Dorn."},
		{false, "Mothers in Dorn pay no tax.", "", "Single mothers in Dorn pay no tax."},
		{false, "A mother in Dorn won 2 million crowns.", "", "A single mother in Dorn won 2 million crowns."},
		{false, "Children in Dorn cross the bridge at night.", "", "Children in Dorn cross the bridge alone at night."},
		// whose country it is
		{false, "Twelve of the country's 20 airports lose money.", "", "A dozen of Dorn's twenty airports lose money."},
		{false, "The state spends more on prisons than on schools.", "", "The Dorn state spends more on prisons than on schools."},
		{false, "Twelve of the country's 20 airports lose money.", "", "A dozen of Norvik and Dorn's twenty airports lose money."},
		{false, "The bank spends more on flowers than on schools.", "", "The Norvik bank spends more on flowers than on schools."},
		// a name that the words before leave to be understood
		{false, "None of the candidates for mayor lives in Harbour Ward.", "Forest Ward votes on Sunday, without much joy.", "There is not one candidate for mayor who lives in the ward."},
		{false, "None of the candidates for mayor lives in Harbour Ward.", "Forest Ward envies Harbour Ward.", "There is not one candidate for mayor who lives in the ward."},
		{false, "None of the candidates for mayor lives in Harbour Ward.", "Harbour Ward votes on Sunday.", "There is not one candidate for mayor who lives in a ward."},
		{false, "None of the candidates for mayor lives in Harbour Ward.", "Harbour Ward votes on Sunday.", "There is not one candidate for mayor who lives in the ward of Quell."},
		{false, "The striker Ivo Lind failed a drug test in 2021.", "Ivo Lind was replaced by Carl Marken.", "The striker failed a drug test in 2021."},
		{false, "The striker Ivo Lind failed a drug test in 2021.", "The coach of Ivo Lind is worried.", "The striker failed a drug test in 2021."},
		{false, "The striker Ivo Lind failed a drug test in 2021.", "Ivo Lind was left out of the squad.", "A striker failed a drug test in 2021."},
		{false, "The city of Dorn sold its waterworks in 2021.", "Rain fell on the train from Dorn.", "The city sold its waterworks in 2021."},
	} {
		r := review.Record{Claim: c.claim, ClaimDate: "2024-05-10", Claimant: "Pilots' Union of Norvik", ClaimantKind: review.NamedClaimant}
		if got := decide(Query{Text: c.text, Before: c.before, Date: "2024-05-12"}, &r); (got.Decision == Same) != c.same {
			t.Errorf("%q behind %q for %q: got %v %v", c.text, c.before, c.claim, got.Decision, got.Reasons)
		}
	}
}
