package lookup

import (
	"strings"
	"testing"

	"claimlight/wasm/annotate"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/text"
)

// named annotates a sentence behind others and returns it with names.
func named(before, sentence string) (*namer, string) {
	d := annotate.Annotate(before+" "+sentence, shipped.Names(), shipped.Worth())
	n := newNamer(d)
	return n, string(n.append(nil, text.Span{Start: len(before) + 1, End: len(d.Text)}))
}

// A name is written for what can mean but one actor, place or year; where there is
// nothing wanted, nothing may be written.
func TestNamed(t *testing.T) {
	for _, c := range []struct{ before, sentence, want string }{
		// Persons by their office.
		{"Admiral Ada Ferris met the press.", "The admiral sold her house.", "Ada Ferris sold"},
		{"Admiral Ada Ferris met Admiral Carl Lind.", "The admiral sold the house.", ""},
		{"Former Governor Ada Ferris met the press.", "The governor sold the house.", ""},
		{"Ada Ferris took office as governor in 2022.", "The governor spent ninety nights abroad.", "Ada Ferris spent"},
		{"Ada Ferris, the housing minister, met the press.", "The minister sold the house.", "Ada Ferris sold"},
		{"The housing minister, Ada Ferris, met the press.", "The minister sold the house.", "Ada Ferris sold"},
		{"Ada Ferris took office as governor in 2022. Her rival is Carl Lind.", "The governor, Lind told the press, sold the house.", "Ada Ferris, Carl Lind told"},
		{"Ada Ferris ran the campaign of Carl Lind.", "The campaign sold the house.", ""},
		{"Ada Ferris, a former housing minister, met the press.", "The minister sold the house.", ""},
		{"Ada Ferris, an aide to the minister, met the press.", "The minister sold the house.", ""},
		{"Ada Ferris, the housing minister, met the press.", "The minister of finance sold the house.", ""},
		{"Ada Ferris, the housing minister, met a minister from Norway.", "The minister sold the house.", ""},
		{"Ada Ferris, the housing minister, met the press.", "The minister who resigned sold the house.", ""},
		{"Ada Ferris, the housing minister, met the press.", "Carl Lind will never be the minister.", ""},
		{"Ada Ferris, the housing minister, met the press.", "The minister Carl Lind sold the house.", ""},
		{"Vice President Ada Ferris met the press.", "The president sold the house.", ""},
		{"Senator Ada Ferris met the press.", "In May the senator's house was sold.", "Ada Ferris's house"},
		{"Senator Ada Ferris met the press. It rained. It snowed. Nobody came. The bus was late. The hall was cold.", "The senator sold the house.", ""},
		{"Ada Ferris, a spokeswoman, met the press.", "The spokeswoman sold the house.", ""},
		{"President Ada Ferris met the press.", "“The president sold the house,” Carl Lind said.", ""},
		{"The king praised Ada Ferris.", "The king sold the house.", ""},
		// Organizations by what they are.
		{"Unity Bank closed on Monday.", "The bank sold seven houses.", "Unity Bank sold"},
		{"Unity Bank closed on Monday.", "Seven houses were sold to the bank in 2019.", ""},
		{"Unity Bank closed on Monday.", "He told the bank to sell seven houses.", "told Unity Bank to"},
		{"Unity Bank met Carrow Bank on Monday.", "The bank sold seven houses.", ""},
		{"Unity Bank sued another bank on Monday.", "The bank sold seven houses.", ""},
		{"Unity Bank closed on Monday.", "The bank of Dorn sold seven houses.", ""},
		{"Unity Bank closed on Monday.", "The bank robber sold seven houses.", ""},
		{"Unity Bank closed on Monday.", "The company sold seven houses.", ""},
		{"The Ministry of Trade closed on Monday.", "The ministry sold seven houses.", "Ministry of Trade sold"},
		{"The Ministry of Trade closed on Monday.", "“The ministry sold seven houses,” Carl Lind said in Peru.", ""},
		{"The Chess Federation met on Monday.", "The federation sold seven houses.", "Chess Federation sold"},
		{"The League of Coastal States met on Monday.", "The league sold seven houses.", "League of Coastal States sold"},
		{"Shares of Nordalis, a Danish drugmaker, fell on Monday.", "The drugmaker sold seven houses.", "Nordalis sold"},
		{"In Oslo, the drugmaker, known to all, fell.", "The drugmaker sold seven houses.", ""},
		{"The board of Carrow Shipping, a company in Dorn, met.", "The company sold seven planes.", "Carrow Shipping sold"},
		{"The board of Carrow Shipping, a company in Dorn, met Airbus.", "The company sold seven planes.", ""},
		{"The Norwegian government met on Monday.", "The government sold seven planes.", ""},
		{"Norway's government met the government of Denmark.", "The government sold seven planes.", ""},
		// Places.
		{"Ada Ferris flew from Denmark to Norway.", "Seven ports were closed in the country.", ""},
		{"Norway closed its ports.", "It has the largest port in the country.", ""},
		{"Norway closed its ports.", "“The country has closed seven ports,” Ada Ferris said.", ""},
		{"Norway closed its ports. It rained for days.", "The country closed seven ports.", ""},
		// It, where nothing else can be.
		{"The Molde Bridge was opened on Monday.", "It cost 300 million crowns.", "Molde Bridge cost"},
		{"Unity Bank was fined on Monday.", "It paid no tax in 2021.", "Unity Bank paid"},
		{"Unity Bank bought a shipping firm on Monday.", "It paid no tax in 2021.", ""},
		{"Unity Bank met Airbus on Monday.", "It paid no tax in 2021.", ""},
		{"Critics of Unity Bank met on Monday.", "It paid no tax in 2021.", ""},
		{"Ada Ferris was born on Monday.", "It took place in Dorn.", ""},
		{"Unity Bank has published its accounts. Nobody came.", "It paid no tax in 2021.", ""},
		{"Unity Bank has published its accounts.", "It seems that nobody paid.", ""},
		{"Her rival, Carl Lind, sold the port. Ada Ferris met the press. Her rival, Carl Lind, was angry.", "She closed seven ports.", "Ada Ferris closed"},
		{"Shops closed early in Molde.", "Temperatures in the city rose to 40 degrees.", ""},
		{"Shops closed early in Molde and Dorn.", "Temperatures in the city rose to 40 degrees.", ""},
		{"Shops closed early in Texas.", "Temperatures in the city rose to 40 degrees.", ""},
		{"Shops closed early in Norway.", "Temperatures in the city rose to 40 degrees.", ""},
		{"The village of Molde has no doctor.", "The village lost its school in 2019.", "Molde lost"},
		{"Shops closed early in Molde.", "Letters there are delivered by carrier pigeon.", "Letters in Molde are"},
		{"Shops closed early in Molde.", "Ada Ferris saw that there are seven ports.", ""},
		{"Shops closed early in Molde.", "Ada Ferris went there in 2019.", ""},
		{"Ada Ferris met the press.", "Letters there are delivered by carrier pigeon.", ""},
		// Years.
		{"Norway closed seven ports in 2019.", "Unemployment rose that year.", "rose in 2019"},
		{"Norway closed seven ports in 2019.", "In that year unemployment rose.", "In 2019 unemployment"},
		{"Norway closed seven ports in 2019.", "Unemployment had risen the year before.", ""},
		{"Norway closed seven ports in 2019.", "Unemployment rose in the same year.", "in 2019"},
		{"Norway closed seven ports in 2019.", "Unemployment rose the year before the war.", ""},
		{"Norway closed ports in 2019 and 2020.", "Unemployment rose that year.", ""},
		{"Norway closed its ports last year.", "Unemployment rose that year.", ""},
		{"Norway paid $2019 for its ports.", "Unemployment rose that year.", ""},
		// Pronouns.
		{"Ada Ferris met Carl Lind.", "She closed seven ports.", "Ada Ferris closed"},
		{"Ada Ferris met Anna Lind.", "She closed seven ports.", ""},
		{"An angry blog turned on Ada Ferris in July.", "She closed seven ports.", "Ada Ferris closed"},
		{"“Nobody is afraid of him.” — Carl Lind", "“He sold seven ports.” — Ada Ferris", ""},
		{"Many spoke.", "The Dorn water board paid for its wedding.", ""},
		{"Carl Lind spoke to the press. “Ada Ferris sold the house,” he said.", "“Paul Quay sold the port,” he said.", ""},
		{"A lawyer spoke for Ada Ferris in July.", "She closed seven ports.", ""},
		{"Ada Ferris met the press. It rained for days.", "She closed seven ports.", "Ada Ferris closed"},
		{"The Port Union met on Monday.", "The city, the Port Union complains, put more money into its streets.", ""},
		{"In defeat, the president seemed calm.", "Campaigning against Carl Lind in 2012, he sold the house.", ""},
		// Short names.
		{"Alternative for Germany (AfD) met on Monday.", "AfD sold seven houses.", "Alternative for Germany sold"},
		{"The Association for Germany met on Monday.", "AfD sold seven houses.", ""},
	} {
		if c.want == "" {
			c.want = c.sentence
		}
		if _, got := named(c.before, c.sentence); !strings.Contains(got, c.want) || c.want == c.sentence && got != c.want {
			t.Errorf("%s || %s\n got %s\nwant %s", c.before, c.sentence, got, c.want)
		}
	}
}

// "I" is the speaker and "we" the organization that speaks, in a second reading.
func TestSpoken(t *testing.T) {
	for _, c := range []struct{ article, want string }{
		{"“I have never had a house in Dorn,” Ada Ferris said.", "“Ada Ferris have never had a house in Dorn,”"},
		{"“I've sold my house in Dorn,” Ada Ferris said.", "“Ada Ferris have sold their house in Dorn,”"},
		{"“My house in Dorn is sold,” Ada Ferris said.", "“Ada Ferris's house in Dorn is sold,”"},
		{"“We don't test soap on animals,” a spokesman for Carrow Bank said.", "“Carrow Bank don't test soap on animals,”"},
		{"“We don't test soap on animals,” the Ministry of Trade said.", "“Ministry of Trade don't test soap on animals,”"},
		{"“We don't test soap on animals,” said Ada Ferris, a spokeswoman for Carrow Bank.", "“Carrow Bank don't test soap on animals,”"},
		{"“We don't test soap on animals,” Ada Ferris said.", ""},
		{"“We all test soap on animals,” the Ministry of Trade said.", ""},
		{"“I sold seven houses in Dorn,” a spokesman for Carrow Bank said.", ""},
		{"“Carl Lind said I sold seven houses in Dorn,” Ada Ferris said.", ""},
		{"“The message was: ‘I sold seven houses in Dorn’,” Ada Ferris said.", ""},
		{"“World War I began in Dorn,” Ada Ferris said.", ""},
		{"“I sold seven houses in Dorn,” a neighbour said.", ""},
		{"Ada Ferris said she sold seven houses in Dorn.", ""},
	} {
		d := annotate.Annotate(c.article, shipped.Names(), shipped.Worth())
		n := newNamer(d)
		if got := n.query(&d.Claims[0]); got.Named != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.article, got.Named, c.want)
		}
	}
}

// What somebody says of himself was reviewed under his name, and the same words said again
// still are what he said.
func TestSpokenReviewed(t *testing.T) {
	const article = "“I have never had a bank account in Dorn,” Ada Ferris said."
	for claim, want := range map[string]State{
		"Ada Ferris has never had a bank account in Dorn.": Reviewed,
		"Carl Lind has never had a bank account in Dorn.":  None,
		"I have never had a bank account in Dorn.":         Related,
	} {
		if got := best(states(article, record("a", claim))); got.State != want {
			t.Errorf("%s: got %v %+v", claim, got.State, got.Matches)
		}
	}
}
