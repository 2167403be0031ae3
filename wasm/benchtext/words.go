package benchtext

import "strings"

// words splits a list that is written on lines, its items apart by commas.
func words(list string) []string {
	all := strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == '\n' })
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return all
}

var (
	women = words(`Ada, Alma, Amara, Anna, Astrid, Bianca, Carla, Clara, Dagny, Daria, Edith, Elena, Esther, Fatima, Freya, Greta, Hannah, Helen,
Ida, Ingrid, Irene, Julia, Karin, Laura, Leila, Linda, Lucia, Maren, Maria, Mei, Nadia, Nora, Olga, Paula, Petra, Priya, Rosa, Ruth, Sara, Selma,
Sofia, Susan, Thea, Ursula, Vera, Wanda, Yuki, Zoë`)
	men = words(`Aaron, Ahmed, Alan, Anton, Arne, Ben, Boris, Carl, Daniel, David, Diego, Edgar, Emil, Erik, Felix, Frank, Georg, Hassan, Henry,
Hugo, Igor, Ivan, Jacob, James, Jonas, José, Karl, Kofi, Lars, Leo, Louis, Marco, Martin, Max, Nils, Oscar, Otto, Pablo, Paul, Peter, Rafael,
Samuel, Simon, Stefan, Thomas, Viktor, Walter, Yusuf`)
	surnameHeads = words(`Al, Ander, Bak, Ber, Bran, Cald, Car, Dal, Dor, Eber, Fal, Fer, Gal, Gren, Hal, Har, Hol, Ing, Jan, Kal, Ker, Lam, Lind, Lor,
Mal, Mar, Mor, Nor, Oster, Pal, Per, Quin, Ros, Sal, Sand, Sor, Tal, Thor, Val, Ver, Wal, Wes, Yar, Zim`)
	surnameTails = words(`by, croft, dahl, der, dez, feld, ford, gard, gren, ham, holm, ina, kin, land, lund, man, mann, mark, mont, nova, ov, qvist,
ra, ridge, sen, son, sted, stein, strom, ton, vik, well, wick, worth, zak`)
	townHeads = words(`Ash, Beck, Black, Brad, Castle, Clay, Crow, Dun, East, Elm, Fair, Glen, Green, Hart, High, Iron, Kings, Lake, Long, Mill, North,
Oak, Port, Red, River, Salt, Silver, South, Stone, Thorn, West, White, Wolf`)
	townTails = words(`borough, bridge, brook, burn, bury, by, dale, field, ford, gate, ham, haven, hill, hurst, ley, mere, mouth, port, stead, stow,
thorpe, ton, vale, water, wick, wood`)
	lands = words(`Argentina, Austria, Belgium, Brazil, Bulgaria, Canada, Chile, Denmark, Egypt, Estonia, Finland, France, Germany, Ghana, Greece,
Hungary, India, Indonesia, Ireland, Italy, Japan, Kenya, Latvia, Mexico, Morocco, Nigeria, Norway, Poland, Portugal, Romania, Scotland, Spain,
Sweden, Turkey, Ukraine, the Netherlands, the United Kingdom, the United States, Vietnam, Wales`)
	fields = words(`Water, Harbour, Energy, Transport, Health, Housing, Education, Farmers', Fisheries, Forest, Climate, Rail, Road Safety, Consumer,
Labour, Teachers', Doctors', Statistics, Coastal, Mining, Textile, Dairy, Aviation, Culture, Heritage, Food Standards, Customs, Treasury`)
	sorts = words(`Agency, Authority, Board, Bureau, Centre, Commission, Committee, Company, Council, Department, Federation, Foundation, Group,
Institute, Ministry, Network, Office, Partnership, Research Institute, Service, Trust, Union, Works`)
	roles = words(`a spokesman for the {org1}, a spokeswoman for the {org1}, the mayor of {town1}, the minister of finance, the chair of the {org2},
a professor of economics at the University of {town2}, the head of the {org2}, an engineer who built the bridge, a member of parliament,
the chief executive of {town1} Steel, a nurse in {town2}, the opposition's leader, a historian, the owner of a bakery, the deputy director of the {org1},
a farmer near {town2}, a retired judge, the prosecutor in the case, the author of the report, a lawyer for the families`)
)

// headlines, leads and bodies are an article's sentences.
var (
	headlines = lines(`
{Thing} {rose} by {pct} percent as {town1} waits for a decision
{Org1} warns {land1} over {thing}
{Last1} and {last2} clash over {thing}
What the {letters2} report says about {thing}
{Town1} votes on {thing} after {few} years of delay`)
	leads = lines(`
{TOWN1}, {month} {day} — {Thing} {rose} by {pct} percent last year, the {org1} said on {weekday}, and {name1}, {role1}, called the figures “{mood}”.
The {org1} will not pay for {thing}, {name1}, {role1}, said on {weekday}, {few} days before {land1} holds its election.
{Name1}, {role1}, told reporters in {town1} on {weekday} that {claim}.
After {few} months of talks, {land1} and {land2} agreed on {weekday} to {act}, according to the {org2} ({letters2}).
More than {many} people in {town1} have lost {thing} since {month}, and nobody at the {org1} can say when that will change.`)
	bodies = lines(`
“{Claimq},” {last1} said. “{Claimq}.”
“{Claimq},” said {name2}, {role2}.
“{Claimq}, and that is {mood},” {name3} told the {town1} {paper}.
{She1} added that {claim}.
{She2} did not say whether {claim}.
{Last1} said that {claim}, but {last2} disagreed.
{Name2}, {role2}, denied that {claim}.
{Name3}, who {past} in {year}, said {she3} would {act} if asked by the {org2}.
According to the {org2}, {claim}.
The {letters2} put the cost at {money}, about {pct} percent more than in {year}.
A report by the {org1} found that {claim}.
Officials in {land1} say that {claim}; their colleagues in {land2} are less sure.
In {month} {year}, {land2} promised to {act}, and little has come of it.
{Thing} {rose} from {dec} percent in {year} to {dec} percent in {month}.
{Claim}.
{Claim}, while {claim}.
{Thing} has {dec} million users, of whom {pct} percent live in {town1} or {town2}.
It was {adj}, it was {adj}, and it was over by {weekday}.
Few in {town2} expected {thing} to last.
On {weekday} evening some {many} people stood in front of the town hall, many of them with {her1} name on a sign.
Mr. {Last2}'s office did not answer a request for comment.
Dr. {Last3} of the University of {town2} has studied {thing} for {few} years.
“{Short}?” {last3} asked. “{Short}.”
Critics, among them {name3}, say the plan to {act} is {adj} and {adj}.
The {adj} part is {thing}, which {past} when {land1} closed its border in {year}.
“I have seen {thing} {fall},” {she3} said, “and I have seen what it costs: {money} in one year.”
Asked about {thing}, {last1} pointed to the {org2}, which {past} in {month}.
There are {few} such places between {town1} and {town2}, and {few} of them are open.
Neither the {org1} nor {last2} would say who paid the {money}.
The court in {town2} is to decide on {month} {day}.
“{Claimq},” the {org2} wrote in a statement on {weekday}.
Since {year} the {org1} has had to {act} every {few} weeks, at {money} each time.
In the U.S., where {thing} {rose} too, {claim}.
{Last2} called {last1}'s idea “{mood}” and left the room.
Reports suggest that {claim}.
It is not clear whether {claim}.
No one was hurt in {town1}, where {few} {plural} were lost.
That may change: {claim}.
For {name1}, the {adj} summer of {year} was a lesson. {She1} sold {her1} house, moved to {land2} and wrote to the {letters1} every week.
Residents remember when {thing} {past}; their children do not.`)
)

// parts are what slots are filled with, slots among it.
var parts = map[string][]string{
	"claim": lines(`
{thing} {rose} by {pct} percent between {year} and {year}
{thing} would cost {land1} {money} a year
{few} of the {few} {plural} in {town1} were closed in {month}
{land2} had {act2} without telling the {org2}
{plural} were {adj} in {pct} percent of all cases
the {org1} knew of {thing} as early as {year}
{thing} was {adj} and {plural} were not
at least {many} {plural} had been lost since {year}
nobody had asked {name2} to {act}
{plural} in {land1} were paid {dec} percent less than those in {land2}
the {org2} had no money left for {thing}
{thing} had never been {adj}`),
	"claimq": lines(`
We cannot {act} without {plural}
{thing} is {adj}, and everybody in {town1} knows it
I told {last2} in {month} that we had to {act}
There are {many} {plural} and not one of them is {adj}
{land1} has {act2} and we will too
They wanted to {act}; they got {thing}
You do not {act} in the middle of {month}
It cost us {money} and {few} {plural}
My father lost his work when {thing} {past}
If the {letters2} wants {thing}, it should pay for {plural}`),
	"short": lines("Who pays\nWho knew\nNobody did\nWe all do\nWhat else\nNot yet\nAsk the minister\nThen what"),
	"thing": words(`the ferry line, the price of bread, the harbour, the new tax, the school budget, the price of gas, the water supply,
the old dam, the night train, the housing market, the vaccine programme, the border crossing, the fishing quota, the pension fund, the steel works,
the minimum wage, the census, the recycling scheme, the broadband network, the trade deal, the hospital, the bus service, the wheat harvest,
the rent cap, the export ban, the flood wall, the power grid, the airport, the jobless rate, the crime rate, the budget deficit, the solar plant,
the bridge over the river, the public library, the speed limit, the cattle market, the tunnel, the coal mine, the theatre, the tram depot`),
	"plural": words(`nurses, bakers, ports, bridges, teachers, trains, voters, shops, engines, tests, ballots, trees, wells, factories, letters,
patients, drivers, permits, records, sensors, houses, farms, buses, prisoners, soldiers, visitors, students, jobs, machines, loans, fields, boats`),
	"adj": words(`cheap, costly, slow, safe, unsafe, legal, unlawful, popular, empty, crowded, reliable, broken, late, honest, narrow, quiet, urgent,
temporary, famous, expensive, fair, unusual, cold, dangerous, modern, complete, useless, helpful, careless, remarkable`),
	"act": words(`close the port, raise the tax, open the border, build a second bridge, publish the minutes, cut the subsidy, buy the land,
hire more inspectors, sell the railway, delay the vote, repair the dam, leave the union, test every well, move the market, recount the ballots,
freeze the rent, plant new forest, halve the fee, sue the builder, end the strike, share the data, train new pilots`),
	"act2": words(`closed the port, raised the tax, opened the border, built a second bridge, published the minutes, cut the subsidy,
bought the land, hired more inspectors, sold the railway, delayed the vote, repaired the dam, left the union, tested every well, frozen the rent`),
	"past": words(`burned down, went bankrupt, won the election, left the company, changed hands, was repaired, lost the case, moved abroad,
doubled in size, resigned, broke down, was rebuilt, came to an end, was sold, ran dry`),
	"rose":    words(`rose, fell, shrank, grew, dropped, climbed, declined, increased, slipped, jumped`),
	"fall":    words(`fall, fail, grow, stop, burn, change, return, vanish`),
	"mood":    words(`a disgrace, a good start, beyond belief, nothing new, a gift to nobody, ready for any talks, too little and too late, sheer luck, a warning`),
	"paper":   words(`Courier, Herald, Times, Post, Gazette, Observer, Daily News`),
	"weekday": words(`Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday`),
	"month":   words(`January, February, March, April, May, June, July, August, September, October, November, December`),
	"money":   words(`${dec} million, ${few} billion, {many} euros, £{many}, €{dec}m, {few} million crowns, ${many}`),
}

// lines splits a list at line ends.
func lines(list string) []string { return strings.Split(strings.TrimSpace(list), "\n") }
