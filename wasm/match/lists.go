package match

import "claimlight/wasm/model"

// Provenance of every list here: general knowledge of English; written for this
// project, Apache-2.0. Words are in normal form; stems where a comment says so.

// Auxiliaries of a time.
const (
	pastAuxiliaries    model.List = `did didn't had hadn't was wasn't were weren't`
	auxiliaries        model.List = `am are aren't do does doesn't don't is isn't`
	perfectAuxiliaries model.List = `has hasn't have haven't`
	formsOfBe          model.List = `am are be been being is was were`
)

// light holds stems whose absence changes no claim.
const light model.List = `actual also cent currently just now officially percent percentag point realli recently simpl so still very well yet`

// filler holds stems that add nothing to a claim that a sentence puts them in.
const filler model.List = `absolute actual again already also alway basical clear course even exact fact folk frank guy honest indeed
just listen literal look margin mean now obviou of oh ok okay please real realli remember simpl so still sure thing
today ve very well whatsoever x ye yeah yes yet`

// negators turn a clause round; two of them turn it back.
const negators model.List = `ain't aren't can't cannot couldn't denied denies deny denying didn't doesn't don't fail failed failing
fails hadn't hasn't haven't isn't lack lacked lacking lacks mustn't n't neither never no nobody none nor not
nothing shouldn't wasn't weren't without won't
wouldn't`

// quantifiers say of how much or of which a claim holds; the value is what one folds to.
const quantifiers model.List = `all=all almost=almost any=any barely=hardly both=both double=double doubled=double doubles=double doubling=double each=all
eighth=eighth entire=all every=all everybody=all everyone=all few=few fewer=less fifth=fifth first=first fourth=fourth
half=half hardly=hardly just=only last=last least=least less=less majority=most many=many merely=only more=more most=most mostly=most nearly=almost ninth=ninth
numerous=many once=once only=only partly=partly quarter=quarter scarcely=hardly second=second seventh=seventh several=many sixth=sixth
sole=only solely=only some=some tenth=tenth third=third triple=triple tripled=triple twice=double whole=all`

// modals make of a fact a duty, a wish or a condition; the value is the kind.
const modals model.List = `'d=would 'll=will aim=plan aimed=plan aims=plan attempt=try attempted=try attempts=try can=can consider=consider
considered=consider considering=consider considers=consider demand=demand demanded=demand demands=demand ensure=ensure
ensures=ensure hope=want hoped=want hopes=want if=if intend=plan intended=plan intends=plan must=must ought=should
plan=plan planned=plan planning=plan plans=plan pledge=promise pledged=promise pledges=promise promise=promise
promised=promise promises=promise proposal=propose propose=propose proposed=propose proposes=propose require=require
requires=require requiring=require shall=will should=should threaten=threaten threatened=threaten threatens=threaten
tried=try tries=try try=try trying=try unless=if urge=demand urged=demand urges=demand vow=promise vowed=promise
vows=promise want=want wanted=want wants=want will=will wish=want wished=want wishes=want would=would`

// notions are what may be held without being so: "the idea that".
const notions model.List = `accusation allegation assertion belief claim conspiracy idea impression myth notion possibility post prospect rumor
rumour statement story suggestion suspicion theory`

// refusals are stems with which a frame turns a claim down.
const refusals model.List = `dismis fail lack refus reject`

// hedges give something as unconfirmed, feared or foreseen.
const hedges model.List = `allegedly apparently assume assumed assumes assuming could expect expected expecting expects fear feared
fearing fears forecast forecasted forecasts guess guessed guesses guessing hypothetically imagine imagined
imagines imagining likely may maybe might perhaps possibly potentially predict predicted predicting predicts
presumably pretend pretended pretending pretends probably purportedly reportedly rumor rumored rumors rumour
rumoured rumours seem seemed seemingly seems speculate speculated speculates speculating speculation suggest
suggested suggests suppose supposed supposedly supposes suspect suspected suspecting suspects theoretically
uncertain unclear unconfirmed unproven unverified whether wonder wondered wondering wonders worried worries
worry worrying`

// denials reject what the sentence tells.
const denials model.List = `baseless bogus bunk checker checkers concocted conspiracy contradict contradicted contradicts contrary debunk debunked
debunking debunks denial denied denies deny denying disagree disagreed disagrees discredit discredited disinformation
dismissed dismisses disproved disproven dispute disputed disputes disputing doctored doubt doubted doubtful doubts
erroneous erroneously exaggerate exaggerated exaggerates exaggeration fabricate fabricated fabrication fake faked false
falsely fiction groundless hoax hoaxes inaccurate inaccurately incorrect incorrectly inflated invent invented invents
lie lied lies mischaracterized misinformation misleading misleadingly misleads misstated mistake mistaken mistakenly
myth myths nonsense otherwise overstate overstated overstates rebut rebuts rebutted recant recanted refute refuted refutes retract
retracted retracting retracts ridicule ridiculed ridicules scoffed unfounded unproved unsubstantiated unsupported untrue untruth untruths wrong wrongly`

// jokes give something as satire.
const jokes model.List = `comedian comedians comedy joke joked jokes joking parody satire satirical satirically satirist satirists spoof`

// relative words place a claim in time by the day it is said: within a month of
// it, on that day, or with one of the spans below.
const relative model.List = `ago=day coming=span last=span next=span past=span recently=month this=span today=day
tomorrow=day tonight=day yesterday=day`

// spans are the nouns that "last", "next" and "this" make relative.
const spans model.List = `autumn day days decade evening fall friday monday month months morning night saturday spring summer sunday
thursday time tuesday wednesday week weekend weeks winter year years`

// particles are prepositions and adverbs that change what is said; the value
// says what differs without them. Those of place and of mere grammar do not: in,
// on, at, of, to, for, with.
const particles model.List = `above=terms after=date again=terms against=terms away=terms back=terms before=date behind=terms below=terms
besides=terms between=terms beyond=terms despite=terms down=terms during=date except=terms from=terms inside=terms
instead=terms like=terms off=terms other=terms out=terms outside=terms over=terms per=terms since=date
than=than through=date till=date under=terms unlike=terms until=date up=terms within=date`

// links are prepositions of grammar and place. One may be left out or come in by
// another wording, but not stand against another: paid to, paid for.
const links model.List = `about=a at=i by=b for=f from=m in=i into=i of=o on=i onto=t to=t toward=t towards=t with=w`

// collectives are what "the two …" refers to people or places with.
const collectives model.List = `allies armies cities companies countries firms governments leaders men ministers nations neighbors neighbours
parties presidents rivals sides states teams women`

// Pronouns: of whoever speaks, of a subject and of an object named elsewhere.
const (
	persons  model.List = `i me mine my myself our ours ourselves us we you your yours yourself yourselves`
	subjects model.List = `he it she they`
	objects  model.List = `her hers him his it its she their theirs them they`
)

// pointers open a sentence that speaks of the one before.
const pointers model.List = `but false however it no none nonsense not nothing that these this those untrue which wrong`

// numerals are the number words that make figures.
const numerals model.List = `eight=8 eighteen=18 eighty=80 eleven=11 fifteen=15 fifty=50 five=5 forty=40 four=4 fourteen=14 nine=9
nineteen=19 ninety=90 one=1 seven=7 seventeen=17 seventy=70 six=6 sixteen=16 sixty=60 ten=10 thirteen=13
thirty=30 three=3 twelve=12 twenty=20 two=2 zero=0`

// scales multiply the figure before them.
const scales model.List = `b=1000000000 billion=1000000000 bn=1000000000 hundred=100 k=1000 m=1000000 million=1000000 mn=1000000
thousand=1000 tn=1000000000000 trillion=1000000000000`

// parts are the fractions that ordinals name.
const parts model.List = `eighth=8 eighths=8 fifth=5 fifths=5 fourth=4 fourths=4 half=2 halves=2 ninth=9 ninths=9 quarter=4 quarters=4 seventh=7
sevenths=7 sixth=6 sixths=6 tenth=10 tenths=10 third=3 thirds=3`

// multiples are verbs that multiply: the direction and the percent that they add.
const multiples model.List = `double=+100 doubled=+100 doubles=+100 doubling=+100 halve=-50 halved=-50 halves=-50 halving=-50 quadruple=+300
quadrupled=+300 quadruples=+300 quadrupling=+300 triple=+200 tripled=+200 triples=+200 tripling=+200`

// money are the stems of currencies.
const money model.List = `baht cent crown dinar dirham dollar euro florin forint franc guilder koruna kron krona kroner kuna kwacha lira naira peso pound
rand real rial ringgit riyal rubl rupee shekel shill taka tenge won yen yuan zloty`

// measures are the stems of units that one can be converted into another of: the
// dimension, and how many of the smallest are in it. Not all stand here that
// measure; what is missing is compared by its name.
const measures model.List = `acr=A4047 centimet=L10 century=M1200 day=T86400 decad=M120 foot=L305 fortnight=T1209600 gallon=V3785 gram=W1 hectar=A10000 hour=T3600 inch=L25
kilogram=W1000 kilomet=L1000000 lb=W454 litr=V1000 m=L1000 metr=L1000 mil=L1609344 millimet=L1 minut=T60 month=M1 ounc=W28 second=T1
ton=X907 tonn=W1000000 week=T604800 yard=L914 year=M12`

// weights are words with which pounds are a weight.
const weights model.List = `gain gained heavy lose loses losing lost overweight weigh weighed weighing weighs weight`

// relativeYears are the relative dates that come to a year: by how many it is away.
const relativeYears model.List = `last_year=-1 next_year=1 this_year=0`

// copulas say what something is, and before "to" what is foreseen.
const copulas model.List = `am are is was were`

// locals open a phrase of place or time, which may stand anywhere.
const locals model.List = `across along at behind during in inside near off on outside since throughout till until within`

// timely are words that say when, wherever they stand.
const timely model.List = `annually daily friday hourly monday monthly nightly saturday sunday thursday tuesday wednesday weekly`

// manners are what something is done by that nobody is.
const manners model.List = `accident air boat bus car default email force hand law letter mail margin mistake night phone plane post rail road sea ship text train way`

// factive are stems of what is said of a deed that was done: its refusal angered, its sale
// was a disgrace.
const factive model.List = `alarm anger annoi blunder caus condemn cost crime criticis criticiz disgrac enrag failur infuriat lead mistak outrag
parallel pleas prompt provok punish regret scandal shame shock spark surpris tragedy trigger upset worri`

// intransitive are stems of verbs that tell of a rise or fall only where they act on nothing.
const intransitive model.List = `climb contract declin dip drop fall fallen fell grew grow jump plummet plung rocket shrink shrunk spik surg swell tumbl`

// topical are what leads from a verb to what it is about: not "for", which demands it.
const topical model.List = `about in of on over up with`

// presupposing are stems of what is done about a deed that was done: its sale is recalled.
const presupposing model.List = `blast cit concern condemn confirm criticis criticiz denounc describ document learn list measur mention rebuk recall recap record rememb report slam speak`

// months with their numbers. "May" and "March" count only with a capital.
const months model.List = `apr=4 april=4 aug=8 august=8 dec=12 december=12 feb=2 february=2 jan=1 january=1 jul=7 july=7 jun=6 june=6 mar=3
march=3 may=5 nov=11 november=11 oct=10 october=10 sep=9 sept=9 september=9`

// demonyms are the endings that make people of a country.
const demonyms model.List = "an ese i ian ish n s"
