package match

import (
	"testing"

	"claimlight/wasm/review"
)

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
		{true, "Unity Bank fired 40 clerks in 2022.", "", "Chapter three deals with the dismissal of forty clerks by Unity Bank in 2022."},
		{true, "The bishop's office destroyed the files on Carl Lind.", "", "They brought up the destruction of the files on Carl Lind by the bishop's office."},
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
		// a name that the words before leave to be understood
		{true, "The bank closed every branch in the Ash valley in 2021.", "Pensioners in the Ash valley drive an hour to the bank.", "The bank has shut all its branches in the valley in 2021."},
		{true, "None of the candidates for mayor lives in Harbour Ward.", "Harbour Ward votes on Sunday, without much joy.", "There is not one candidate for mayor who lives in the ward."},
		{true, "The striker Ivo Lind failed a drug test in 2021.", "Ivo Lind was left out of the squad.", "The striker failed a drug test in 2021."},
		{false, "None of the candidates for mayor lives in Harbour Ward.", "Forest Ward votes on Sunday, without much joy.", "There is not one candidate for mayor who lives in the ward."},
		{false, "None of the candidates for mayor lives in Harbour Ward.", "Forest Ward envies Harbour Ward.", "There is not one candidate for mayor who lives in the ward."},
		{false, "None of the candidates for mayor lives in Harbour Ward.", "Harbour Ward votes on Sunday.", "There is not one candidate for mayor who lives in a ward."},
		{false, "None of the candidates for mayor lives in Harbour Ward.", "Harbour Ward votes on Sunday.", "There is not one candidate for mayor who lives in the ward of Quell."},
		{false, "The striker Ivo Lind failed a drug test in 2021.", "Ivo Lind was replaced by Carl Marken.", "The striker failed a drug test in 2021."},
		{false, "The striker Ivo Lind failed a drug test in 2021.", "The coach of Ivo Lind is worried.", "The striker failed a drug test in 2021."},
		{false, "The striker Ivo Lind failed a drug test in 2021.", "Ivo Lind was left out of the squad.", "A striker failed a drug test in 2021."},
		{false, "The city of Dorn sold its waterworks in 2021.", "Rain fell on the train from Dorn.", "The city sold its waterworks in 2021."},
	} {
		r := review.Record{Claim: c.claim, ClaimDate: "2024-05-10", Claimant: "Ilse Marken", ClaimantKind: review.NamedClaimant}
		if got := decide(Query{Text: c.text, Before: c.before, Date: "2024-05-12"}, &r); (got.Decision == Same) != c.same {
			t.Errorf("%q behind %q for %q: got %v %v", c.text, c.before, c.claim, got.Decision, got.Reasons)
		}
	}
}
