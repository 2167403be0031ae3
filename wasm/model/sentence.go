package model

// Words around a full stop, for text.Parse. Own work. As written, case kept; a
// word is spelled without its last dot.
const (
	// Titles never end a sentence.
	Titles List = `Adm Ald Amb Asst Atty Brig Capt Cdr Chf Cmdr Cmr Col Comdr Comm Cpl Cpt DR Det Dir Dr Drs Ens Fr Ft GEN GOV Gen Gov Govs Hon Insp Lt MM MR MRS MS Maj
Messrs Mlle Mme Mmes Mr Mrs Ms Msgr Mt Mts Mx Ofc PROF Pfc Ph Pres Prof Profs Pte Pvt REP Rep Reps Rev SEN Sec Sen Sens Sgt Spc Sra Srta St Ste Supt
Treas approx ca cf dr e.g eg i.e ie mr mrs ms prof v viz vs`

	// Numbered words do not end a sentence before a number.
	Numbered List = `Apr Art Aug Ch Dec Ex Exh Feb Fig Figs Jan Jul Jun Mar NO No Nos Nov Nr Oct Op P Para Pg Pp Rs Sec Sep Sept Ver Vol Vols app art b c ch chap circa d div ed eds
est fig figs n no nos nr op p para pg pop pp pt rev sec ver vol vols`

	// Abbreviations end a sentence only before one of Openers.
	Abbreviations List = `Ala Alex Alta Apr Ariz Ark Assn Assoc Aug Ave Bldg Blvd Bros Calif Chas Co Colo Conn Corp Cos Dec Del Dept Dist Div Edw Esq Est Feb Fla Fri Ga Geo Gov
Govt Hwy Ill Inc Ind Inst Intl Jan Jas Jos Jr Jul Jun Kan Kans Ky LLC LLP La Ltd Mar Mass Md Mfg Mich Minn Miss Mo Mon Mont Natl Neb Nev Nov Oct Okla
Ont Ore PLC Pa Penn Plc Pty Que Rd Sask Sat Sep Sept Sq Sr Sta Sun Tenn Tex Thos Thu Thur Thurs Tpk Tue Tues Univ Va Vt W.Va Wash Wed Wis Wm Wyo al approx
ave blvd cent co corp dept est ext ft hr hrs inc incl jr lb lbs ltd max mi min misc oz rd sec sq sr st tbsp tel tsp yr yrs`

	// Openers are capitalised words that open sentences and hardly ever names.
	Openers List = `A According Additionally After Again All Almost Along Already Also Although Among An And Another Any Anyone Are As At Back Because Before Both But By
Can Could Despite Did Do Does During Each Earlier Either Even Every Everyone Few Finally First For Former From Furthermore Given Had Has Have Having
He Hence Her Here His How However I If In Indeed Instead Is It Its Just Last Later Least Let Like Many Maybe Meanwhile More Moreover Most Much My Near
Nearly Neither Nevertheless Next No Nobody None Nonetheless Nor Not Nothing Now Of Officials On Once One Only Or Other Others Otherwise Our Over
People Perhaps Please Police Rather Recently Several She Should Similarly Since So Some Soon Still Such That The Their Then There Thereafter Therefore
These They This Those Though Thus Today Together Tomorrow Two Under Unfortunately Unless Unlike Until Was We Were What Whatever When Where Whether
Which While Who Whose Why Will With Within Without Would Yes Yesterday Yet You Your`

	// Starters are words in lower case that begin a sentence of careless writing,
	// without what an apostrophe joins to them: "don" of "don't".
	Starters List = `also don he how i im it its she thank thanks that there they this thx u we what why you your`

	// Resumers go on with the sentence behind a question: "What now? he asked".
	Resumers List = `a and as asked asks but he or said says she the`

	// Subjects are capitalised only where they begin a sentence, outside of titles.
	Subjects List = `She They We`

	// Credits begin the line that names whose picture it is, and CreditWords may
	// follow them.
	Credits     List = `Composite Illustration Image Images Photo Photograph Photographs Photos`
	CreditWords List = `By Courtesy Credit Credits Source by courtesy credit credits source`

	// AfterTime may follow "5 p.m." within a sentence.
	AfterTime List = `Apr April Aug August BST CDT CEST CET CST CT Central Dec December EDT EST ET Eastern Feb February Friday GMT Greenwich Jan January Jul July Jun June
MDT MST MT Mar March May Monday Moscow Mountain Nov November Oct October PDT PST PT Pacific Saturday Sep Sept September Sunday Thursday Tuesday UTC
Wednesday`
)
