package model

// Class says what a closed-class word does in a clause. A word may have several.
type Class uint32

// The word classes that the claim rules look at.
const (
	Auxiliary     Class = 1 << iota // is, had, did: a finite verb by itself
	Modal                           // will, could
	Maybe                           // could, may, might, perhaps: weakens what is said
	Negation                        // not, never
	Adverb                          // may stand between subject and verb: also, later
	Article                         // the, a, its: only ever opens a noun phrase
	Determiner                      // the, a, this, two, some
	Possessive                      // his, its: determines and refers
	Preposition                     // in, of
	Coordinator                     // and, but
	Subordinator                    // because, when
	Subject                         // he, they: only ever a subject
	FirstPerson                     // I, we
	ObjectPronoun                   // him, them
	Relative                        // who, which
	Time                            // Monday, today
	Comment                         // gerunds with which a writer adds a reading: revealing, underscoring
	Spokes                          // spokesman
	Saying                          // statement, claim
	Refusal                         // declined, refused: to speak
	Comparison                      // more, highest
	Opinion                         // should, best: taste and will, not fact
	Quantity                        // percent, million
	Rumor                           // reportedly, allegedly
	Evidence                        // study, reports, officials: what or who shows something
	Whether                         // whether, if, why: opens an asked clause
	Nonfinite                       // be, been: an auxiliary that is no finite verb
)

// classes lists the closed classes.
//
// Provenance: general knowledge of English; written for this project, Apache-2.0.
var classes = []struct {
	class Class
	words string
}{
	{Auxiliary, `is are was were am be been being has have had having do does did isn't aren't wasn't weren't
		hasn't haven't hadn't doesn't don't didn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t
		don’t didn’t it's it’s he's he’s she's she’s that's that’s there's there’s they're they’re we're we’re
		i'm i’m you're you’re they've they’ve we've we’ve i've i’ve you've you’ve 's ’s 're ’re 've ’ve 'm ’m`},
	{Modal, `will would can could may might must shall should won't wouldn't can't cannot couldn't mustn't
		shouldn't won’t wouldn’t can’t couldn’t mustn’t shouldn’t 'll ’ll 'd ’d ought
		they'll they’ll he'll he’ll she'll she’ll we'll we’ll i'll i’ll it'll it’ll
		they'd they’d he'd he’d she'd she’d we'd we’d i'd i’d`},
	{Nonfinite, `be been being having`},
	{Maybe, `could may might perhaps possibly maybe likely probably apparently presumably potentially`},
	{Rumor, `reportedly allegedly purportedly supposedly rumored rumoured`},
	{Negation, `not never n't n’t isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't
		won't wouldn't can't cannot couldn't mustn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t
		doesn’t don’t didn’t won’t wouldn’t can’t couldn’t mustn’t shouldn’t neither nobody`},
	{Adverb, `also later then once again repeatedly still now even just only often always never not further
		earlier previously recently already soon first himself herself itself themselves too both all
		either nonetheless nevertheless however meanwhile therefore thus instead instantly flatly today
		privately publicly openly reportedly allegedly famously immediately quickly simply long since
		separately additionally moreover furthermore similarly likewise initially finally eventually
		sometimes frequently merely rather indeed yet so there here n't n’t`},
	{Article, `the a an every no his its their my our your these those this`},
	{Determiner, `the a an this that these those some any no every each another several many few more most
		both all one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands
		half neither either other such much`},
	{Possessive, `his her its their my our your whose`},
	{Preposition, `in on at to for from with by of about over under after before during through throughout
		against among amid between into onto upon via without within across along around behind below
		beneath beside besides beyond despite down except following inside like near off outside past per
		since till until toward towards unlike up regarding concerning alongside amidst versus than`},
	{Coordinator, `and but or nor yet`},
	{Subordinator, `because although though when while if unless whereas as since after before until that
		whether where why how so once whereby lest`},
	{Whether, `whether if why how what who when where which`},
	{Subject, `he she they it we i you`},
	{FirstPerson, `i we i'm i’m i've i’ve we've we’ve we're we’re i'll i’ll i'd i’d me my our us mine ours myself`},
	{ObjectPronoun, `him her them me us it you himself herself themselves`},
	{Relative, `who which whom whose`},
	{Time, `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
		january february march april may june july august september october november december
		jan feb mar apr jun jul aug sept sep oct nov dec
		morning afternoon evening night week month year weekend spring summer autumn winter earlier later
		ago recently last`},
	{Comment, `revealing underscoring highlighting reflecting signalling signaling suggesting indicating
		illustrating marking underlining demonstrating showing prompting raising fuelling fueling sparking
		emphasizing emphasising`},
	{Evidence, `study studies report reports survey surveys poll polls polling research data records documents
		document review audit investigation analysis findings figures statistics results evidence letter
		memo emails researchers scientists experts officials sources authorities police prosecutors
		investigators analysts economists authors lawyers source official author court judge ministry agency
		government company team committee commission panel inquiry filing lawsuit indictment`},
	{Spokes, spokesNouns},
	{Saying, sayingNouns},
	{Refusal, `decline declines declined declining refuse refuses refused refusing fail fails failed able unable
		unwilling`},
	{Comparison, `more less fewer most least higher lower highest lowest bigger biggest larger largest
		smaller smallest record first last only double doubled triple tripled half twice rise rises rose risen
		rising fall falls fell fallen falling increase increased increases decrease decreased decline
		declined dropped drop grew grown growing cut cuts than since never always every none no average
		longest worst`},
	{Opinion, `should must ought best worst great terrible beautiful good bad wonderful awful believe think feel
		hope wish love hate like want need deserve shame proud sad happy disgrace ridiculous`},
	{Quantity, `percent per cent percentage million billion trillion thousand thousands hundred hundreds
		dozens majority minority quarter third half dollars euros pounds crowns tons tonnes miles kilometres
		kilometers degrees points doubled number rate`},
}

// People are nouns for persons that are no occupation, in lower case.
//
// Provenance: general knowledge of English; written for this project, Apache-2.0.
const People List = `admirer adversary associate aunt backer boy boyfriend brother-in-law caller child client colleague companion
cousin customer defendant deputy detractor disciple enemy ex fan fellow fiance fiancee foe follower friend girl girlfriend grandchild
granddaughter grandfather grandmother grandson guest heir helper in-law infant inmate killer lover man mate member men mentor mom mum nephew
niece opponent parent passenger patient people person plaintiff predecessor prisoner protester relative rival roommate sibling spouse stepfather
stepmother stepson subscriber successor supporter survivor suspect teenager tenant toddler tutor twin uncle user viewer visitor voter
woman women`

// Where leads to a place.
//
// Provenance: general knowledge of English; written for this project, Apache-2.0.
const Where List = `At From In across around at from in inside into near outside through throughout within`

// Untrue are words after which "that X said" tells what X did not say, or may
// not have said, in lower case.
//
// Provenance: general knowledge of English; written for this project, Apache-2.0.
const Untrue List = `conspiracy doubtful doubts fabrication false fiction hoax implausible impossible lie lies myth myths unlikely unproven untrue unverified`
