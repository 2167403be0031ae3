package match

import (
	"testing"

	"claimlight/wasm/review"
)

// What is not the claim, though every word of it is there: one row or more for each guard.
func TestGuards(t *testing.T) {
	const bribes = "Ada Ferris took bribes from the port company."
	for _, c := range []struct{ name, claim, text, frame string }{
		{"a headline's passive", "Ferris defeated Lind in the Dorn election.", "Ferris defeated by Lind in the Dorn election", ""},
		{"a passive set aside", "Carl Lind stabbed Ada Ferris in Dorn.", "Carl Lind, stabbed by Ada Ferris in Dorn, is in hospital.", ""},
		{"deeds by and of", "The bombing of Dorn killed 40 children in 2023.", "The bombing by Dorn killed 40 children in 2023.", ""},
		{"everyone but", bribes, "Everyone but Ada Ferris took bribes from the port company.", ""},
		{"all except", "Carl Lind voted for the port tax in 2021.", "The whole council except Carl Lind voted for the port tax in 2021.", ""},
		{"either, or", "Dorn and Molde banned bees in 2021.", "Either Dorn or Molde banned bees in 2021.", ""},
		{"among the largest", "Dorn is the largest exporter of tin in Europe.", "Dorn is among the largest exporters of tin in Europe.", ""},
		{"too", "Dorn's bridges are safe to cross in winter.", "Dorn's bridges are too safe to cross in winter.", ""},
		{"by a year", "Dorn will close seven coal mines in 2030.", "Dorn will close seven coal mines by 2030.", ""},
		{"below zero", "Dorn's growth was 2.4 percent in 2021.", "Dorn's growth was −2.4 percent in 2021.", ""},
		{"another dollar", "Dorn paid $5 billion for tanks in 2022.", "Dorn paid A$5 billion for tanks in 2022.", ""},
		{"amounts changed about", "Dorn paid $40 million in tax and €90 million in fines.", "Dorn paid €90 million in tax and $40 million in fines.", ""},
		{"another first name", "Simon Lind beat a nurse in Dorn.", "Simone Lind beat a nurse in Dorn.", ""},
		{"a name with another end", "Julian Lind beat a nurse in Dorn.", "Julia Lind beat a nurse in Dorn.", ""},
		{"another country", "Niger's army killed 40 villagers in 2023.", "The Nigerian army killed 40 villagers in 2023.", ""},
		{"another title", "Mr Lind beat a nurse in Dorn.", "Mrs Lind beat a nurse in Dorn.", ""},
		{"the one before", "President Lind is under arrest in Dorn.", "Vice President Lind is under arrest in Dorn.", ""},
		{"an office elsewhere", "The mayor raised her own salary by 40 percent in 2023.", "The mayor raised her own salary by 40 percent in 2023.", ""},
		{"an aside with a name", "Carl Lind sold 14 farms to the port company.", "Carl Lind, acting for Ada Ferris, sold 14 farms to the port company.", ""},
		{"an aside that turns it", "Carl Lind sold 14 farms to the port company.", "Carl Lind, so the legend goes, sold 14 farms to the port company.", ""},
		{"one person for two", "The mayor of Dorn and the mayor's driver took bribes.", "The mayor's driver in Dorn took bribes.", ""},
		{"in a novel", bribes, "In Carl Lind's latest novel, Ada Ferris took bribes from the port company.", ""},
		{"a frame that apologises", bribes, "Ada Ferris took bribes from the port company", "Carl Lind apologised for saying that"},
		{"a frame that laughs", bribes, "Ada Ferris took bribes from the port company", "Carl Lind ridiculed claims that"},
		{"a court", bribes, "Ada Ferris took bribes from the port company", "A court cleared her of charges that"},
		{"no proof", bribes, "Ada Ferris took bribes from the port company", "There is little evidence that"},
		{"supposed", bribes, "Say Ada Ferris took bribes from the port company.", ""},
		{"absurd", bribes, "It is absurd to say that Ada Ferris took bribes from the port company.", ""},
		{"another king", "King Oskar II sold the forest of Dorn.", "King Oskar III sold the forest of Dorn.", ""},
		{"its claimant's name", "Marken sold the airport of Dorn in 2021.", "Carl Marken sold the airport of Dorn in 2021.", ""},
		{"nobody's figures", "Unemployment doubled in 2023.", "Unemployment doubled in 2023.", ""},
		{"one minister", "A minister of Norvik took bribes from the port company.", "The ministers of Norvik took bribes from the port company.", ""},
		{"whose lawyer", "The mayor's lawyer was arrested in Dorn.", "The lawyer's mayor was arrested in Dorn.", ""},
		{"whose son", "The son of the mayor was arrested in Dorn.", "The mayor of the son was arrested in Dorn.", ""},
		{"fired on", "Dorn Fuel fired on 40 workers in 2022.", "Dorn Fuel fired 40 workers in 2022.", ""},
		{"dropped and cut", "Dorn dropped 40 bombs in 2021.", "Dorn cut 40 bombs in 2021.", ""},
		{"pounds of weight", "Carl Lind lost 30 pounds in 2023.", "Carl Lind lost £30 in 2023.", ""},
		{"metres", "Dorn built a 5 m wall in 2023.", "Dorn built a 5 million wall in 2023.", ""},
		{"so many soldiers", "Soldiers died in Dorn in 1950.", "1950 soldiers died in Dorn.", ""},
		{"in both years", "Dorn's economy shrank in 2010 and 2015.", "Dorn's economy shrank from 2010 to 2015.", ""},
		{"by March", "Unemployment in Dorn fell in March 2020.", "Unemployment in Dorn fell by March 2020.", ""},
		{"trainees", "Dorn's trainers beat 40 children in 2022.", "Dorn's trainees beat 40 children in 2022.", ""},
		{"with, not them", "Ada Ferris arrested 40 smugglers in Dorn.", "Ada Ferris arrested with 40 smugglers in Dorn", ""},
		{"a forged letter", bribes, "Ada Ferris took bribes from the port company, a forged letter says.", ""},
		{"a staged video", bribes, "Ada Ferris took bribes from the port company", ", a staged video says"},
		{"dreamt", bribes, "Ada Ferris took bribes from the port company", "Carl Lind dreamt that"},
		{"when she says", bribes, "Ada Ferris took bribes from the port company", "When she says that"},
		{"a quiz", bribes, "True or not: Ada Ferris took bribes from the port company.", ""},
		{"a question's order", bribes, "Did Ada Ferris take bribes from the port company, he asked.", ""},
		{"an inverted condition", bribes, "Had Ada Ferris taken bribes from the port company, she would be rich.", ""},
		{"lent the other way", "Norvik lent Dorn 700 million crowns in 2019.", "Norvik borrowed 700 million crowns from Dorn in 2019.", ""},
		{"owned the other way", "Ada Ferris owns the paper of Carl Lind.", "Ada Ferris belongs to the paper of Carl Lind.", ""},
		{"fewer the other way", "Dorn has fewer trams than Molde.", "Molde has fewer trams than Dorn.", ""},
		{"more the other way", "Dorn has fewer trams than Molde.", "Dorn has more trams than Molde.", ""},
		{"outdone", "Molde has the oldest church in Dorn.", "No church in Molde is older than the one in Dorn.", ""},
		{"a deed called off", "Dorn deported 61 nurses in 2023.", "The deportation of 61 nurses by Dorn in 2023 was cancelled.", ""},
		{"a deed demanded", "Dorn deported 61 nurses in 2023.", "Carl Lind called for the deportation of 61 nurses by Dorn in 2023.", ""},
		{"a deed feared", "Dorn deported 61 nurses in 2023.", "The deportation of 61 nurses by Dorn in 2023 is feared.", ""},
		{"is, was", "Unemployment in Dorn is 5 percent.", "Unemployment in Dorn was 5 percent.", ""},
		{"exports to", "Coal exports from Dorn rose by 50 percent in 2023.", "Coal exports to Dorn rose by 50 percent in 2023.", ""},
		{"was to", "Dorn abolished the salt tax in 2019.", "Dorn was to abolish the salt tax in 2019.", ""},
		{"was to have", "Dorn abolished the salt tax in 2019.", "Dorn was to have abolished the salt tax in 2019.", ""},
		{"may, not allowed", "Ada Ferris is allowed to sell the port of Dorn.", "Ada Ferris may sell the port of Dorn.", ""},
		{"no more than another", "Molde has the oldest church in Dorn.", "The church in Molde is no older than the one in Dorn.", ""},
		{"shares, not ranks", "Only Dorn taxes foreign ships in Europe.", "Dorn taxes only foreign ships in Europe.", ""},
		{"shot at", "Carl Lind shot a policeman in Dorn.", "Carl Lind shot at a policeman in Dorn.", ""},
		{"searched for", "Police in Dorn searched Ada Ferris.", "Police in Dorn searched for Ada Ferris.", ""},
		{"had", "Dorn has no hospital.", "Dorn had no hospital.", ""},
		{"has been", "Carl Lind is in prison.", "Carl Lind has been in prison.", ""},
		{"is to be", "Ada Ferris is mayor of Dorn.", "Ada Ferris is to be mayor of Dorn.", ""},
		{"whose daughters", "Carl Lind's daughter was arrested for theft.", "Carl Lind's daughters were arrested for theft.", ""},
		{"lower than then", "Wages in Dorn are higher than in 2010.", "Wages in Dorn are lower than in 2010.", ""},
		{"whose gas", "Molde exports 40 percent of its gas to Norvik.", "Norvik imports 40 percent of its gas from Molde.", ""},
		{"weeks away", "Norvik invaded Molde.", "The invasion of Molde by Norvik is only weeks away.", ""},
		{"few deny", "The army of Dorn did not kill 40 monks.", "The army of Dorn killed 40 monks", "Few deny that"},
		{"stopped denying", "Ada Ferris did not sell the port to Molde.", "Ada Ferris sold the port to Molde", "She stopped denying that"},
		{"in a dream", bribes, "Ada Ferris, in a dream, took bribes from the port company.", ""},
		{"told to say", bribes, "Ada Ferris took bribes from the port company", "Actors were told to say that"},
		{"with a wink", bribes, "Ada Ferris took bribes from the port company", "Carl Lind said with a wink"},
		{"only to correct himself", bribes, "Ada Ferris took bribes from the port company", "said Carl Lind, only to correct himself"},
		{"only if", "Nurses in Dorn get a bonus if they work at night.", "Nurses in Dorn get a bonus only if they work at night.", ""},
		{"in theory", "Dorn closed seven ports in 2019.", "Dorn closed seven ports in 2019, on paper.", ""},
	} {
		r := review.Record{Claim: c.claim, ClaimDate: "2024-05-10", Claimant: "Ilse Marken", ClaimantKind: review.NamedClaimant}
		if got := decide(Query{Text: c.text, Frame: c.frame, Date: "2024-05-12"}, &r); got.Decision == Same {
			t.Errorf("%s: %q is taken for %q", c.name, c.frame+" "+c.text, c.claim)
		}
	}
}

// What falls and rises has done so at another time, too.
func TestCountsGrowStale(t *testing.T) {
	for claim, want := range map[string]Decision{"Petrol prices doubled in Dorn.": Related, "Dorn's army shot 14 protesters on Monday.": Related, "Dorn closed the port of Molde.": Same} {
		r := review.Record{Claim: claim, ClaimDate: "2011-05-10"}
		if got := decide(Query{Text: claim, Date: "2024-05-10"}, &r); got.Decision != want {
			t.Errorf("%q thirteen years later: got %v %v, want %v", claim, got.Decision, got.Reasons, want)
		}
	}
}

func TestForetells(t *testing.T) {
	for s, want := range map[string]bool{"Here is a lie that has been told for years.": true, "The following never happened.": true, "Claim checked: false.": true,
		"": false, "Here is what he said.": false, "The harbour is closed.": false} {
		if _, behind := Turns(s); behind != want {
			t.Errorf("%q: got %v", s, !want)
		}
	}
}
