package match

import (
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/review"
)

const invasion = "Russia launched its full-scale invasion of Ukraine in February 2022."

// said is a frame that neither turns nor bounds.
const said = "Ada Ferris told reporters."

var cases = []struct {
	name, text, frame, claim string
	want                     Decision
	why                      Reason
}{
	{"the very words", invasion, "", invasion, Same, Aligned},
	{"a synonym", invasion, "", "Russia began its full-scale invasion of Ukraine in February 2022.", Same, Aligned},
	{"another year", invasion, "", "Russia began its full-scale invasion of Ukraine in February 2014.", Related, Year},
	{"another month", invasion, "", "Russia began its full-scale invasion of Ukraine in March 2022.", Related, Date},
	{"another place", invasion, "", "Russia began its full-scale invasion of Georgia in February 2022.", Related, Name},
	{"two conditions", invasion, "", "Russia began its full-scale invasion of Georgia in February 2014.", None, Year},
	{"another claim", "The port pays its workers well.", "", "The port pays tax in Norway.", None, Terms},
	{"nothing", "", "", "The port pays tax in Norway.", None, Terms},
	{"no claim", "The port pays tax.", "", "", None, Terms},

	{"another day", "Officials are due to meet in London on April 23.", "", "Officials are due to meet in London on April 17.", Related, Date},
	{"day before month", "Officials will meet in London on 23 April.", "", "Officials will meet in London on April 23.", Same, Aligned},
	{"days changed about", "The port closed from 3 March to 5 April.", "", "The port closed from 5 March to 3 April.", Related, Date},
	{"years changed about", "Norway paid in 2019 and Denmark paid in 2020.", "", "Norway paid in 2020 and Denmark paid in 2019.", Related, Year},
	{"another relative year", "Norway closed the port last year.", "", "Norway closed the port this year.", Related, Date},
	{"another relative day", "Norway closed the port yesterday.", "", "Norway closed the port today.", Related, Date},
	{"another tense", "The port paid tax in Norway.", "", "The port pays tax in Norway.", Related, Date},
	{"what was", "Norway was a member of the union.", "", "Norway is a member of the union.", Related, Date},
	{"before and after", "Norway closed the port before the vote.", "", "Norway closed the port after the vote.", Related, Date},

	{"a figure", "The port handled 8 million containers in 2019.", "", "The port handled 9 million containers in 2019.", Related, Number},
	{"the scale", "The port handled 8 billion containers in 2019.", "", "The port handled 8 million containers in 2019.", Related, Number},
	{"words and digits", "The port handled eight million containers in 2019.", "", "The port handled 8,000,000 containers in 2019.", Same, Aligned},
	{"decimals behind a scale", "The port cost $1.2345m.", "", "The port cost $1.2349m.", Related, Number},
	{"the same decimals", "The port cost $1.2345m.", "", "The port cost $1.2345 million.", Same, Aligned},
	{"more decimals than are kept", "The port grew by 1.23451 percent.", "", "The port grew by 1.23459 percent.", Related, Number},
	{"more digits than are kept", "The port handled 12345678901234567890 containers.", "", "The port handled 12345678901234567899 containers.", Related, Number},
	{"a season's two years", "The port closed in the winter of 2023-24.", "", "The port closed in the winter of 2024-25.", Related, Year},
	{"the same season", "In the winter of 2023-24, wolves killed 310 sheep.", "", "Wolves killed 310 sheep in the winter of 2023-24.", Same, Aligned},
	{"a marked rounding", "The port handled about 2,000 containers in 2019.", "", "The port handled 1,987 containers in 2019.", Same, Aligned},
	{"rounded up", "The port handled nearly 2,000 containers in 2019.", "", "The port handled 1,987 containers in 2019.", Same, Aligned},
	{"rounded up from above", "The port handled nearly 2,000 containers in 2019.", "", "The port handled 2,013 containers in 2019.", Related, Quantifier},
	{"rounded down", "The port cost just over 300 million crowns.", "", "The port cost 304.6 million crowns.", Same, Aligned},
	{"rounded down from below", "The port cost over 300 million crowns.", "", "The port cost 297 million crowns.", Related, Quantifier},
	{"far over", "The port cost over 300 million crowns.", "", "The port cost 350 million crowns.", Related, Number},
	{"over and the very figure", "The port lost over 300 workers.", "", "The port lost 300 workers.", Related, Quantifier},
	{"over and under", "The port lost over 300 workers.", "", "The port lost under 300 workers.", Related, Quantifier},
	{"up to", "The port lost up to 300 workers.", "", "The port lost 300 workers.", Related, Quantifier},
	{"at least", "The port lost at least 300 workers.", "", "The port lost 300 workers.", Same, Aligned},
	{"an unmarked rounding", "The port handled 2,000 containers in 2019.", "", "The port handled 1,987 containers in 2019.", Related, Number},
	{"less for more", "The port lost less than 300 workers.", "", "The port lost more than 300 workers.", Related, Quantifier},
	{"figures changed about", "Norway has 3 ports and Denmark has 5 ports.", "", "Norway has 5 ports and Denmark has 3 ports.", Related, Number},
	{"percent and points", "Support for the port fell by 5 percent in 2019.", "", "Support for the port fell by 5 percentage points in 2019.", Related, Unit},
	{"a sign for a word", "Fees at the port fell by 5% in 2019.", "", "Fees at the port fell by 5 percent in 2019.", Same, Aligned},
	{"a currency", "The port cost €5 million.", "", "The port cost $5 million.", Related, Unit},
	{"by and to", "Unemployment fell by 4 percent in 2019.", "", "Unemployment fell to 4 percent in 2019.", Related, Number},
	{"each year", "The port costs $5 million.", "", "The port costs $5 million a year.", None, Terms},

	{"not", "The port does not pay tax in Norway.", "", "The port does pay tax in Norway.", None, Negation},
	{"n't", "The port doesn't pay tax in Norway.", "", "The port pays tax in Norway.", None, Negation},
	{"the same not", "The port doesn't pay tax in Norway.", "", "The port does not pay tax in Norway.", Same, Aligned},
	{"twice not is all", "No port did not pay the tax in Norway.", "", "Every port paid the tax in Norway.", Same, Aligned},
	{"two that make a yes", "No proof that the port failed to pay tax in Norway.", "", "The port pays tax in Norway.", Related, Hedged},
	{"not in another place", "The port does not pay tax in Norway and pays fees in Denmark.", "", "The port pays tax in Norway and does not pay fees in Denmark.", None, Negation},
	{"up for down", "Rents in Oslo rose in 2019.", "", "Rents in Oslo fell in 2019.", None, Direction},
	{"went up for down", "Rents in Oslo went up in 2019.", "", "Rents in Oslo went down in 2019.", None, Direction},
	{"up for up", "Rents in Oslo increased in 2019.", "", "Rents in Oslo rose in 2019.", Same, Aligned},
	{"against for for", "Norway voted against the treaty.", "", "Norway voted for the treaty.", None, Terms},
	{"from for to", "Money flowed from Norway.", "", "Money flowed to Norway.", None, Terms},
	{"to and for", "Norway paid $5 million to Denmark.", "", "Norway paid $5 million for Denmark.", None, Role},
	{"once", "Norway once banned whaling.", "", "Norway banned whaling.", Related, Quantifier},
	{"some for all", "Some playgrounds in Oslo contain lead.", "", "All playgrounds in Oslo contain lead.", Related, Quantifier},
	{"all of another", "All playgrounds in some towns contain lead.", "", "Some playgrounds in all towns contain lead.", Related, Quantifier},
	{"largest for large", "Oslo has the largest port in Norway.", "", "Oslo has the large port in Norway.", None, Terms},

	{"should", "The port should pay tax in Norway.", "", "The port pays tax in Norway.", Related, Modality},
	{"might", "The port might pay tax in Norway.", "", "The port pays tax in Norway.", Related, Hedged},
	{"denied", "The mayor denied that the port pays tax in Norway.", "", "The port pays tax in Norway.", Related, Denied},
	{"is not true", "It is not true that the port pays tax in Norway.", "", "The port pays tax in Norway.", Related, Denied},
	{"asked", "Does the port pay tax in Norway?", "", "The port pays tax in Norway.", Related, Asked},
	{"a question answered", "The port pays tax in Norway.", "", "Does the port pay tax in Norway?", Same, Aligned},
	{"a question of the past answered", "The mayor of Oslo doubled her own salary.", "", "Did the mayor of Oslo double her own salary?", Same, Aligned},
	{"the question asked again", "Does the port pay tax in Norway?", "", "Does the port pay tax in Norway?", Related, Asked},
	{"in jest", "A satirical weekly announced that the port pays tax in Norway.", "", "The port pays tax in Norway.", Related, Joked},

	{"passive", "The port was sold by Norway in 2019.", "", "Norway sold the port in 2019.", Same, Aligned},
	{"a fronted phrase", "In 2019, Norway sold the port.", "", "Norway sold the port in 2019.", Same, Aligned},
	{"a passive turned about", "The police were attacked by the crowd in Oslo.", "", "The police attacked the crowd in Oslo.", None, Role},
	{"places changed about", invasion, "", "Ukraine began its full-scale invasion of Russia in February 2022.", None, Role},
	{"nouns changed about", "The crowd attacked the police.", "", "The police attacked the crowd.", None, Role},
	{"cause and effect", "Poverty causes crime.", "", "Crime causes poverty.", None, Role},
	{"sides of a comparison", "Norway has more ports than Denmark.", "", "Denmark has more ports than Norway.", None, Role},

	{"stopped", "The port stopped paying tax in Norway.", "", "The port pays tax in Norway.", None, Terms},
	{"used to", "The port used to pay tax in Norway.", "", "The port pays tax in Norway.", None, Terms},
	{"avoids", "The port avoids paying tax in Norway.", "", "The port pays tax in Norway.", None, Terms},
	{"opposes", "Norway opposes closing seven ports.", "", "Norway closed seven ports.", None, Terms},
	{"asked another to", "Norway asked Denmark to close seven ports.", "", "Norway closed seven ports.", None, Terms},
	{"lifted the ban", "Norway lifted the ban on whaling.", "", "Norway banned whaling.", None, Terms},
	{"doubted", "Experts doubt that the port pays tax in Norway.", "", "The port pays tax in Norway.", Related, Denied},
	{"bogus", "The bogus claim that the port pays tax in Norway.", "", "The port pays tax in Norway.", Related, Denied},
	{"formal", "No formal talks were held in Oslo.", "", "No talks were held in Oslo.", None, Terms},
	{"former", "The former mayor of Oslo pays tax in Norway.", "", "The mayor of Oslo pays tax in Norway.", Related, Scope},
	{"the new one", "The mayor of Oslo pays tax in Norway.", "", "The new mayor of Oslo pays tax in Norway.", None, Terms},
	{"a tail without a verb", "The port pays tax in Norway, while exempt from most of it.", "", "The port pays tax in Norway.", None, Terms},
	{"a tail of its own", "The port pays tax in Norway, although workers have left the town.", "", "The port pays tax in Norway.", Same, Aligned},
	{"a name besides", "Germany's unemployment fell to 4 percent in 2019.", "", "Unemployment fell to 4 percent in 2019.", Related, Name},

	{"reported", "The port pays tax in Norway", said, "The port pays tax in Norway.", Same, Aligned},
	{"reported as unconfirmed", "the port pays tax in Norway", "Unconfirmed reports say that", "The port pays tax in Norway.", Related, Hedged},
	{"feared", "the port pays tax in Norway", "Ada Ferris fears that", "The port pays tax in Norway.", Related, Hedged},
	{"taken back", "the port pays tax in Norway", "Ada Ferris once said that , but now says otherwise", "The port pays tax in Norway.", Related, Denied},
	{"denied by a foreign name", "the port pays tax in Norway", "Ursula von der Leyen denied", "The port pays tax in Norway.", Related, Denied},
	{"a denial denied", "ever having had a port in Norway", "Ada Ferris denied", "Ada Ferris never had a port in Norway.", None, Name},
	{"a topic", "On support for the port.", "", "On support for the port.", None, Terms},
	{"the lowest ever", "Unemployment in Oslo is at its lowest level ever.", "", "Unemployment in Oslo is at its lowest level.", Related, Quantifier},
	{"cut by a tag", "Norway's sale of the port of Oslo is, many think, a matter of time.", "", "Norway is selling the port of Oslo.", None, Terms},
	{"cut by who says it", "Norway sold the port, the minister said, in a dream of hers.", "", "Norway sold the port.", None, Terms},
	{"never said", "the port pays tax in Norway", "Ada Ferris never said that", "The port pays tax in Norway.", Related, Denied},
	{"would say", "the port pays tax in Norway", "Ada Ferris would say that", "The port pays tax in Norway.", Related, Modality},
	{"its question", "the port pays tax in Norway", "Who said that?", "The port pays tax in Norway.", Related, Asked},
	{"a pronoun for whoever", "It closed seven ports in 2019.", said, "Norway closed seven ports in 2019.", Related, Name},
	{"the two countries", "The talks between the two countries ended in 2019.", "", "The talks between the two countries ended in 2019.", Related, Name},
	{"a country that looks like a pronoun", "The US closed seven ports in 2019.", "", "America closed seven ports in 2019.", Same, Aligned},
	{"too long", strings.Repeat("Norway closed the port. ", 50), "", "Norway closed the port.", None, Truncated},
}

func decide(q Query, r *review.Record) Match { return Ask(q).Decide(Open(r)) }

// checkSame holds a sentence against a claim, each alone.
func checkSame(t *testing.T, claim, sentence string, same bool) {
	t.Helper()
	if m := decide(Query{Text: sentence}, &review.Record{Claim: claim}); (m.Decision == Same) != same {
		t.Errorf("%q of %q: got %v %v", sentence, claim, m.Decision, m.Reasons)
	}
}

// checkBoth holds either of two against the other.
func checkBoth(t *testing.T, claim, sentence string, same bool) {
	t.Helper()
	checkSame(t, claim, sentence, same)
	checkSame(t, sentence, claim, same)
}

func TestDecide(t *testing.T) {
	for _, c := range cases {
		got := decide(Query{Text: c.text, Frame: c.frame}, &review.Record{Claim: c.claim})
		if got.Decision != c.want || !slices.Contains(got.Reasons, c.why) {
			t.Errorf("%s: got %v %v, want %v %v", c.name, got.Decision, got.Reasons, c.want, c.why)
		}
	}
}

func TestRejects(t *testing.T) {
	for s, want := range map[string]bool{
		"That is a lie.": true, "Not so.": true, "It did not.": true, "This was false, the ministry said.": true, "But that is not what happened.": true,
		"": false, "Denmark did not.": false, "That was in May.": false, "The mayor lied.": true,
	} {
		if before, _ := Turns(s); before != want {
			t.Errorf("%q: got %v", s, !want)
		}
	}
}

// What the claimant says again, word for word, is the same utterance; with another
// word it is not.
func TestSaidAgain(t *testing.T) {
	const claim = `Says Carl Lind "sponsored a bill that lets every port refuse ships with coal."`
	for _, c := range []struct {
		text, speaker, date string
		want                Decision
	}{
		{"He sponsored a bill that lets every port refuse ships with coal.", "Ada Ferris", "2021-05-01", Same},
		{"And we know he sponsored a bill that lets every port refuse ships with coal, folks.", "Ada Ferris", "2021-05-01", Same},
		{"He sponsored a bill that lets every port refuse ships with oil.", "Ada Ferris", "2021-05-01", None},
		{"He never sponsored a bill that lets every port refuse ships with coal.", "Ada Ferris", "2021-05-01", None},
		{"Anna Holm sponsored a bill that lets every port refuse ships with coal.", "Ada Ferris", "2021-05-01", Related},
		{"He sponsored a bill that lets every port refuse ships with coal.", "Anna Holm", "2021-05-01", None},
		{"He sponsored a bill that lets every port refuse ships with coal.", "Ada Ferris", "2025-05-01", None},
		{"He sponsored a bill that lets every port refuse ships with coal.", "Ada Ferris", "", None},
	} {
		r := review.Record{Claim: claim, Claimant: "Ada Ferris", ClaimantKind: review.NamedClaimant, ClaimDate: "2021-04-01"}
		if got := decide(Query{Text: c.text, Speaker: c.speaker, Date: c.date}, &r); got.Decision != c.want && (c.want == Same || got.Decision == Same) {
			t.Errorf("%q by %q on %q: got %v %v", c.text, c.speaker, c.date, got.Decision, got.Reasons)
		}
	}
}

// A claim that somebody said a thing is his utterance when he says it.
func TestUtters(t *testing.T) {
	const said = `"the port of Molde pays no tax on coal to anybody."`
	for _, c := range []struct {
		claim, speaker string
		want           bool
	}{
		{"Ada Ferris said, " + said, "Ada Ferris", true},
		{"In 2021 Mayor Ada Ferris said that " + said, "Ada Ferris", true},
		{"Ada Ferris said, " + said, "Carl Lind", false},
		{"A lawyer for Ada Ferris said, " + said, "Ada Ferris", false},
		{"Ada Ferris's lawyer said, " + said, "Ada Ferris", false},
		{"Ada Ferris never said, " + said, "Ada Ferris", false},
		{"Ada Ferris said in jest, " + said, "Ada Ferris", false},
		{"Ada Ferris said, " + said + " of Dorn", "Ada Ferris", false},
		{"Carl Lind told Ada Ferris, " + said, "Ada Ferris", false},
		{"Ada Ferris said the port of Molde pays no tax on coal to anybody.", "Ada Ferris", true},
		{"Ada Ferris said the port of Molde pays no tax on coal to anybody.", "Ada Lind", false},
		{"In 2016 Ada Ferris said the port of Molde pays no tax on coal to anybody.", "Ada Ferris", false},
	} {
		r := review.Record{Claim: c.claim, ClaimDate: "2021-04-03"}
		if got := decide(Query{Text: "The port of Molde pays no tax on coal to anybody.", Speaker: c.speaker, Date: "2021-04-05"}, &r); (got.Decision == Same) != c.want {
			t.Errorf("%q by %q: got %v %v", c.claim, c.speaker, got.Decision, got.Reasons)
		}
	}
}

// The speaker's own name stands for the "I" of the claim, as its subject alone.
func TestOwnName(t *testing.T) {
	for _, c := range []struct {
		name, text, claim, speaker string
		same                       bool
	}{
		{"the speaker's name for I", "Carl Lind closed the port of Molde in 2019", "I closed the port of Molde in 2019.", "Carl Lind", true},
		{"the name of another", "Ada Ferris closed the port of Molde in 2019", "I closed the port of Molde in 2019.", "Carl Lind", false},
		{"in the mouth of another", "Carl Lind closed the port of Molde in 2019", "I closed the port of Molde in 2019.", "Ada Ferris", false},
		{"as the object", "Ada Ferris praised Carl Lind in 2019", "I praised Ada Ferris in 2019.", "Carl Lind", false},
	} {
		r := review.Record{Claim: c.claim, Claimant: "Carl Lind", ClaimantKind: review.NamedClaimant}
		if got := decide(Query{Text: c.text, Frame: "He says that", Speaker: c.speaker}, &r); (got.Decision == Same) != c.same {
			t.Errorf("%s: got %v %v", c.name, got.Decision, got.Reasons)
		}
	}
}

// "I" and "we" are whoever speaks.
func TestFirstPerson(t *testing.T) {
	const we = "We created 2 million jobs in 2019."
	for _, c := range []struct {
		name, speaker, claimant string
		kind                    review.ClaimantKind
		want                    Decision
	}{
		{"the same", "Carl Lind", "Carl Lind", review.NamedClaimant, Same},
		{"by surname", "Carl Lind", "Lind", review.NamedClaimant, Same},
		{"with a title", "Carl Lind", "Mayor Carl Lind", review.NamedClaimant, Same},
		{"another of the name", "Carl Lind", "Anna Lind", review.NamedClaimant, Related},
		{"another", "Carl Lind", "Ada Ferris", review.NamedClaimant, Related},
		{"a crowd", "Carl Lind", "Carl Lind", review.GenericClaimant, Related},
		{"nobody", "Carl Lind", "", review.NoClaimant, Related},
		{"said by nobody", "", "Carl Lind", review.NamedClaimant, Related},
	} {
		r := review.Record{Claim: we, Claimant: c.claimant, ClaimantKind: c.kind}
		if got := decide(Query{Text: we, Speaker: c.speaker}, &r); got.Decision != c.want || c.want == Related && !slices.Equal(got.Reasons, []Reason{Name}) {
			t.Errorf("%s: got %v %v", c.name, got.Decision, got.Reasons)
		}
	}
}

func TestStale(t *testing.T) {
	const lowest = "Unemployment in Oslo is at its lowest."
	for _, c := range []struct {
		name, claim, checked, date string
		want                       Decision
	}{
		{"of the time", lowest, "2021-12-15", "2022-01-10", Same},
		{"years later", lowest, "2021-12-15", "2024-12-10", Related},
		{"years before", lowest, "2021-12-15", "2012-12-10", Related},
		{"date unknown", lowest, "2021-12-15", "", Same},
		{"a past event", "Oslo closed the port.", "2021-12-15", "2024-12-10", Same},
		{"another past event", "Oslo closed the port.", "2021-12-15", "2012-12-10", Related},
		{"words like a past", "Indeed, a hundred United workers hold Oslo.", "2021-12-15", "2024-12-10", Related},
		{"closed now", "The port of Oslo is closed.", "2021-12-15", "2024-12-10", Related},
		{"a year named", "Unemployment in Oslo is at its lowest in 2021.", "2021-12-15", "2024-12-10", Same},
		{"since a year", "Unemployment in Oslo has been low since 2019.", "2021-12-15", "2024-12-10", Related},
		{"last year, then", "Oslo closed the port last year.", "2021-12-15", "2024-12-10", Related},
		{"last year, now", "Oslo closed the port last year.", "2021-12-15", "2021-12-20", Same},
		{"yesterday, now", "Oslo closed the port yesterday.", "2021-12-15", "2021-12-15", Same},
		{"yesterday, then", "Oslo closed the port yesterday.", "2021-12-15", "2021-12-20", Related},
		{"last year, date unknown", "Oslo closed the port last year.", "2021-12-15", "", Related},
	} {
		r := review.Record{Claim: c.claim, ClaimDate: c.checked}
		if got := decide(Query{Text: c.claim, Date: c.date}, &r); got.Decision != c.want {
			t.Errorf("%s: got %v %v, want %v", c.name, got.Decision, got.Reasons, c.want)
		}
	}
}

// What cannot be compared is known by the same measure before it is looked up.
func TestFits(t *testing.T) {
	for words, want := range map[int]bool{1: true, MaxWords: true, MaxWords + 1: false, 10 * MaxWords: false} {
		s := strings.Repeat("the ", words)
		r := Open(&review.Record{Claim: s})
		for _, q := range []Query{{Text: s}, {Text: invasion, Frame: s}} {
			if Ask(q).Fits() != want {
				t.Errorf("%d words: got %v", words, !want)
			}
			if got := Ask(q).On("").Decide(r); slices.Contains(got.Reasons, Truncated) == want {
				t.Errorf("%d words: got %v", words, got.Reasons)
			}
		}
	}
}

// The score goes by the decision, and within it by how much of the claim is there.
func TestScore(t *testing.T) {
	q := Ask(Query{Text: "The port pays tax in Norway."})
	last := int32(1001)
	for _, claim := range []string{"The port pays tax in Norway.", "The port may pay tax in Norway.", "The port pays its workers well.", "Denmark exports ham."} {
		m := q.Decide(Open(&review.Record{Claim: claim}))
		if m.Score >= last {
			t.Errorf("%q: score %d after %d", claim, m.Score, last)
		}
		last = m.Score
	}
}

// Any texts are decided, within the score's range. Whatever a claim says, a
// sentence that denies, doubts or asks it is not the same.
func FuzzDecide(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text, c.frame, c.claim, "2024-02-29")
	}
	f.Add("5,.5.5.5 $ 99999999999999999999bn percent", "by than two", "the two countries 3rd May", "0000-00-00")
	f.Add("more than $", "just", "about one hundred million billion trillion trillion", "")
	for _, s := range hostile {
		f.Add(s, s, s, "2024-02-29")
	}
	f.Add("The port is closed, a", "", "The port is closed.", "")
	f.Add("The port is closed, a forged letter", "", "The port is closed.", "")
	f.Fuzz(func(t *testing.T, text, frame, claim, date string) {
		r := review.Record{Claim: claim, ReviewDate: date, ClaimDate: date}
		got := decide(Query{Text: text, Frame: frame, Date: date}, &r)
		if got.Score < 0 || got.Score > 1000 || len(got.Reasons) == 0 {
			t.Fatalf("%q %q: %+v", text, claim, got)
		}
		if (got.Decision == Same) != (got.Reasons[0] == Aligned) {
			t.Fatalf("%q %q: %v for %v", text, claim, got.Decision, got.Reasons)
		}
		for _, q := range []Query{
			{Text: "It is not true that " + claim}, {Text: "Is it true that " + claim + " ?"}, {Text: "Experts doubt that " + claim},
			{Text: claim, Frame: "The mayor denied that"}, {Text: claim, Frame: "Nobody said that"}, {Text: claim, Frame: "Who said that?"},
			{Text: claim, Frame: "The mayor denied that", Whole: "The mayor denied that " + claim}, {Text: claim, Frame: "Nobody said that", Whole: "Nobody said that " + claim},
		} {
			if got := decide(q, &r); got.Decision == Same {
				t.Fatalf("%+v is the same as %q", q, claim)
			}
		}
	})
}
