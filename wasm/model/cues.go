package model

// Cue says how a verb reports: what may follow it, where it may stand, and what
// its speaker does with the proposition.
type Cue uint16

// The frames and stances of a reporting verb.
const (
	Clause     Cue = 1 << iota // takes "that" and a clause: argued that …
	Bare                       // takes the clause without "that" too: said …
	Tag                        // may stand after or amid its content: …, she said, …
	Addressee                  // names a hearer first: told reporters …
	Infinitive                 // content may start with "to": promised to …
	Object                     // content may be a noun phrase: denied the charge
	Denial                     // the speaker rejects what follows
	Question                   // the speaker asks it
	Doubt                      // the verb itself hedges: hinted
	Topic                      // content may follow a preposition: warned of, hinted at
	Finding                    // evidence does it as well as people: show, indicate
	Naming                     // gives a thing a name; a statement only where it quotes: called it "…"
	AlsoNoun                   // this form is as often a noun: claim, reports
)

const (
	speech  = Clause | Bare | Tag
	thought = Clause | Bare
)

// cueVerbs holds the reporting verbs by what they do. A verb is written as its
// base form, then, where they are not regular, past/participle. Inflections are
// made from this list, see inflect.go.
//
// Provenance: general knowledge of English; written for this project, Apache-2.0.
var cueVerbs = []struct {
	cue   Cue
	verbs string
}{
	{speech, `say/said add admit/admitted affirm allege announce answer argue assert blog caution
		claim comment concede conclude confess confide confirm contend continue counter declare
		elaborate emphasise emphasize exclaim explain fume gush insist joke lament maintain mention
		mumble muse mutter opine post proclaim protest quip reaffirm reason recall recount reiterate
		relate remark repeat reply report respond retort rule scoff shout shrug/shrugged sigh
		signal/signalled signal/signaled snap/snapped state stress surmise testify thunder tweet
		underline underscore vent venture volunteer whisper write/wrote/written yell note`},
	{speech | Topic, `boast complain`},
	{speech | Finding, `reveal`},
	{speech | Infinitive, `pledge promise swear/swore/sworn threaten agree vow`},
	{speech | Addressee, `tell/told assure inform remind advise notify instruct persuade convince`},
	{speech | Addressee | Topic, `warn`},
	{thought, `anticipate calculate conjecture decide deem feel/felt figure forecast/forecast
		foresee/foresaw/foreseen guess know/knew/known outline project realise realize recognise
		recognize suppose understand/understood worry`},
	{thought | Finding, `demonstrate determine discover find/found show/showed/shown verify`},
	{speech | Finding, `indicate`},
	{speech, `acknowledge believe disclose estimate fear observe predict reckon remember think/thought`},
	{speech | Infinitive, `hope`},
	{thought | Infinitive | Object, `expect propose`},
	{speech | Infinitive | Object, `demand`},
	{Infinitive | Object, `want`},
	{Infinitive, `seek/sought offer intend plan/planned`},
	{speech | Doubt, `speculate suspect`},
	{speech | Doubt | Finding, `suggest imply`},
	{speech | Doubt | Topic, `hint`},
	{Object | Naming, `call describe dub/dubbed label/labelled label/labeled brand`},
	{Object, `accuse express`},
	{Object | Infinitive, `urge`},
	{Object | thought, `recommend stipulate`},
	{Object | thought | Denial, `deny dispute`},
	{Object | Denial, `reject dismiss refute rebut/rebutted contradict rebuff disavow`},
	{Tag | Clause | Addressee | Question, `ask inquire enquire question wonder query`},
	{Clause, `point`},
	{Tag, `disagree chime interject finish phrase put/put laugh smile
		sing/sang/sung chant cry read/read charge rage scold`},
}

// alsoNouns lists base and -s forms in cueVerbs that are as often nouns.
const alsoNouns = `answer answers blog blogs boast boasts brand brands call calls caution claim claims comment
	comments counter counters demand demands dispute disputes estimate estimates fear fears figure figures
	find finds forecast forecasts guess hint hints hope hopes joke jokes label labels laugh laughs note
	notes offer offers outline outlines plan plans pledge pledges point points post posts project projects promise promises protest
	protests question questions query queries reason reasons remark remarks repeat repeats reply replies
	report reports rule rules shout shouts shrug shrugs show shows sigh sighs signal signals smile smiles
	snap snaps state states stress suspect suspects thought tweet tweets urge urges vent vents volunteer
	volunteers vow vows whisper whispers wonder wonders worry worries feeling meaning`

// sayingNouns are nouns that name a statement: X's claim that …, statements indicating ….
//
// Provenance: general knowledge of English; Apache-2.0.
const sayingNouns = `accusation accusations admission allegation allegations announcement argument
	arguments assertion assertions assessment assurance assurances belief claim claims comment comments
	complaint complaints conclusion confirmation contention declaration denial fear fears hint
	hope hopes insistence notion opinion prediction predictions promise promises
	remark remarks report reports rumor rumors rumour rumours speculation statement statements
	suggestion suggestions testimony theory threat view warning warnings`

// spokesNouns name somebody who speaks for an organization.
const spokesNouns = `spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen spokespersons`
