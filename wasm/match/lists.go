package match

import "claimlight/wasm/model"

// Provenance of every list here: general knowledge of English; written for this
// project, Apache-2.0. Words are in normal form; stems where a comment says so.

// synonyms folds stems that say the same in nearly any claim, irregular forms
// among them. Verbs of direction fold to "+" and "-", so that one against the
// other is seen.
const synonyms model.List = `acquir=buy america=us american=us ate=eat automobil=car ban=forbid began=begin begun=begin big=larg bigger=larger
biggest=largest bought=buy britain=uk british=uk broke=break broken=break brought=bring built=build caught=catch
children=child chose=choos chosen=choos climb=+ commenc=begin construct=build cop=polic
country=countri declin=- decreas=- diminish=- dismiss=fire driven=drive drop=- drove=drive e.u=eu eaten=eat
employ=hire fall=- fallen=- fell=- fir=fire forbade=forbid forbidden=forbid fought=fight found=find froze=freez
frozen=freez gave=give given=give grew=+ grow=+ grown=+ growth=+ halt=stop halv=half held=hold hidden=hid
hir=hire home=hous huge=larg increas=+ jump=+ kept=keep kid=child knew=know known=know
launch=begin led=lead left=leav lorry=lorri los=lose lost=lose mad=make men=man met=meet
nation=countri outlaw=forbid paid=pay pct=percent people=person physician=doctor plummet=-
plung=- prohibit=forbid purchas=buy quit=resign ran=run recruit=hire retiree=pensioner ris=+ rise=+ risen=+ rose=+
sack=fire scrap=cancel sec=second sent=send shot=shoot shrank=- shrink=- shrunk=- shut=clos slid=-
slump=- soar=+ sold=sell spent=spend spoke=speak spoken=speak start=begin stole=steal stolen=steal student=pupil
surg=+ swell=+ taken=take taught=teach televis=tv thought=think threw=throw thrown=throw took=take truck=lorri
u.k=uk u.n=un u.s=us unlawful=illeg untru=fals usa=us vehicl=car women=woman won=win written=write wrote=write`

// light holds stems whose absence changes no claim.
const light model.List = `accord actual also cent current currently officially percent percentag point realli recently simpl well`

// negators turn a clause round; two of them turn it back.
const negators model.List = `absent ain't aren't can't cannot couldn't denied denies deny denying didn't doesn't don't fail failed failing
fails hadn't hasn't haven't isn't lack lacked lacking lacks mustn't n't neither never no nobody none nor not
nothing refuse refused refuses refusing reject rejected rejecting rejects shouldn't wasn't weren't without won't
wouldn't`

// quantifiers say of how much or of which a claim holds; the value is what one folds to.
const quantifiers model.List = `all=all almost=almost any=any barely=hardly both=both double=double doubled=double doubles=double doubling=double each=all
eighth=eighth entire=all every=all everybody=all everyone=all few=few fewer=less fifth=fifth first=first fourth=fourth
half=half hardly=hardly last=last least=least less=less majority=most many=many more=more most=most mostly=most nearly=almost ninth=ninth
numerous=many once=once only=only partly=partly quarter=quarter scarcely=hardly second=second seventh=seventh several=many sixth=sixth
sole=only solely=only some=some tenth=tenth third=third triple=triple tripled=triple twice=double whole=all`

// modals make of a fact a duty, a wish or a condition; the value is the kind.
const modals model.List = `'d=would 'll=will aim=plan aimed=plan aims=plan attempt=try attempted=try attempts=try can=can consider=consider
considered=consider considering=consider considers=consider demand=demand demanded=demand demands=demand
hope=want hoped=want hopes=want if=if intend=plan intended=plan intends=plan must=must ought=should plan=plan
planned=plan planning=plan plans=plan pledge=promise pledged=promise pledges=promise promise=promise
promised=promise promises=promise proposal=propose propose=propose proposed=propose proposes=propose shall=will
should=should threaten=threaten threatened=threaten threatens=threaten tried=try tries=try try=try trying=try
unless=if urge=demand urged=demand urges=demand vow=promise vowed=promise vows=promise want=want wanted=want
wants=want will=will wish=want wished=want wishes=want would=would`

// hedges give something as unconfirmed, feared or foreseen.
const hedges model.List = `alleged allegedly apparently assume assumed assumes assuming could expect expected expecting expects fear feared
fearing fears forecast forecasted forecasts guess guessed guesses guessing hypothetically imagine imagined
imagines imagining likely may maybe might perhaps possibly potentially predict predicted predicting predicts
presumably pretend pretended pretending pretends probably purportedly reportedly rumor rumored rumors rumour
rumoured rumours seem seemed seemingly seems speculate speculated speculates speculating speculation suggest
suggested suggests suppose supposed supposedly supposes suspect suspected suspecting suspects theoretically
uncertain unclear unconfirmed unproven unverified whether wonder wondered wondering wonders worried worries
worry worrying`

// denials reject what the sentence tells.
const denials model.List = `baseless bogus bunk checker checkers concocted conspiracy contrary debunk debunked debunking debunks denial
denied denies deny denying disinformation dismissed dismisses dispute disputed disputes disputing doctored doubt
doubted doubtful doubts erroneous erroneously fabricated fake faked false falsely groundless hoax hoaxes
inaccurate inaccurately incorrect incorrectly invent invented invents lie lied lies misinformation misleading
misleadingly mistaken mistakenly myth myths nonsense otherwise refute refuted refutes retract retracted retracts
unfounded untrue untruth untruths wrong wrongly`

// jokes give something as satire.
const jokes model.List = `comedian comedians comedy joke joked jokes joking parody satire satirical satirically spoof`

// relative words place a claim in time by the day it is said: within a month of
// it, on that day, or with one of the spans below.
const relative model.List = `ago=day coming=span currently=month last=span next=span now=month past=span recently=month this=span today=day
tomorrow=day tonight=day yesterday=day`

// spans are the nouns that "last", "next" and "this" make relative.
const spans model.List = `autumn day days decade evening fall friday monday month months morning night saturday spring summer sunday
thursday time tuesday wednesday week weekend weeks winter year years`

// particles are prepositions and adverbs that change what is said; the value
// says what differs without them. Those of place and of mere grammar do not: in,
// on, at, of, to, for, with.
const particles model.List = `above=terms after=date again=terms against=terms away=terms back=terms before=date behind=terms below=terms
besides=terms between=terms beyond=terms despite=terms down=terms during=date except=terms from=terms inside=terms
instead=terms like=terms off=terms other=terms out=terms outside=terms over=terms own=terms per=terms since=date
than=than through=date till=date under=terms unlike=terms until=date up=terms within=date`

// links are prepositions of grammar and place. One may be left out or come in by
// another wording, but not stand against another: paid to, paid for.
const links model.List = `about=about at=in by=by for=for in=in into=to of=of on=in onto=to to=to toward=to towards=to with=with`

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

// contrasts open a clause that adds to the sentence without changing what its
// main clause says.
const contrasts model.List = `although but though whereas while`

// numerals are the number words that make figures.
const numerals model.List = `eight=8 eighteen=18 eighty=80 eleven=11 fifteen=15 fifty=50 five=5 forty=40 four=4 fourteen=14 nine=9
nineteen=19 ninety=90 one=1 seven=7 seventeen=17 seventy=70 six=6 sixteen=16 sixty=60 ten=10 thirteen=13
thirty=30 three=3 twelve=12 twenty=20 two=2 zero=0`

// scales multiply the figure before them.
const scales model.List = `b=1000000000 billion=1000000000 bn=1000000000 hundred=100 k=1000 m=1000000 million=1000000 mn=1000000
thousand=1000 tn=1000000000000 trillion=1000000000000`

// months with their numbers. "May" and "March" count only with a capital.
const months model.List = `apr=4 april=4 aug=8 august=8 dec=12 december=12 feb=2 february=2 jan=1 january=1 jul=7 july=7 jun=6 june=6 mar=3
march=3 may=5 nov=11 november=11 oct=10 october=10 sep=9 sept=9 september=9`

// demonyms are the endings that make people of a country.
const demonyms model.List = "an ese i ian ish n s"
