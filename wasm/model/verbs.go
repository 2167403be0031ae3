package model

// commonVerbs are verbs without a reporting sense, so that the rules can tell a
// clause from a noun phrase. Regular verbs in -ed need no entry for that; here
// are irregular ones and those whose -s forms are rarely nouns.
//
// Provenance: general knowledge of English; written for this project, Apache-2.0.
const commonVerbs = `become/became/become begin/began/begun bend/bent bet/bet bind/bound bite/bit/bitten
	blow/blew/blown break/broke/broken breed/bred bring/brought build/built burn/burnt burst/burst buy/bought
	catch/caught choose/chose/chosen cling/clung come/came/come cost/cost creep/crept cut/cut deal/dealt
	dig/dug draw/drew/drawn drink/drank/drunk drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed
	fight/fought flee/fled fly/flew/flown forbid/forbade/forbidden forget/forgot/forgotten
	forgive/forgave/forgiven freeze/froze/frozen get/got/gotten give/gave/given go/went/gone grow/grew/grown
	hang/hung have/had hear/heard hide/hid/hidden hit/hit hold/held hurt/hurt keep/kept lay/laid lead/led
	leap/leapt learn/learnt leave/left lend/lent let/let lie/lay/lain light/lit lose/lost make/made mean/meant
	meet/met overcome/overcame/overcome overtake/overtook/overtaken pay/paid quit/quit read/read
	ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run see/saw/seen sell/sold send/sent set/set
	shake/shook/shaken shed/shed shine/shone shoot/shot shrink/shrank/shrunk shut/shut sing/sang/sung
	sink/sank/sunk sit/sat sleep/slept slide/slid speak/spoke/spoken spend/spent spin/spun split/split
	spread/spread spring/sprang/sprung stand/stood steal/stole/stolen stick/stuck strike/struck
	sweep/swept swim/swam/swum swing/swung take/took/taken teach/taught tear/tore/torn throw/threw/thrown
	wake/woke/woken wear/wore/worn weep/wept win/won wind/wound withdraw/withdrew/withdrawn
	undergo/underwent/undergone undertake/undertook/undertaken uphold/upheld withhold/withheld

	accept accuse achieve act add address adopt affect allow appear apply appoint approve arrest arrive attack
	attend avoid back ban/banned base block boost carry cause celebrate change charge check clash clear close
	collapse collect compare complete concern condemn conduct consider consist contain convict copy create
	cross cover damage declare decline decrease defend delay deliver depend deserve destroy detain develop die
	differ double drop/dropped earn elect eliminate emerge enable end endorse endure enjoy enter escape
	establish exceed exist expand explode extend face fail fill fire follow force form fund gain generate
	handle happen head help host hire identify ignore impose improve include increase injure introduce invade
	invest investigate involve issue join jump kick kill land last launch leak lack lift like limit list live
	look love lower manage mark measure miss move need negotiate note obtain occur open operate oppose order
	organise organize own pass play plan/planned plead please point prefer prepare prevent produce prohibit
	protect prove provide publish pull punish push raise range rank reach receive reduce reflect refuse
	release rely remain remove replace represent require rescue resign resist resolve restore result resume
	retire return rock sack save scan/scanned score secure seem seize separate serve settle share shift sign slip/slipped
	slow soar solve sound stay stop/stopped struggle study succeed suffer supply support surge surround survive suspend target
	tend terminate test total touch trade transfer transform travel/travelled trigger try turn unite unveil
	use violate visit vote wait walk warrant work worsen`
