package match

import "strings"

// akin are the words of kin, each with the number of a set that has it in two bytes.
var akin = unfoldKin(kin)

func unfoldKin(list string) (akin entries) {
	number := 0
	for set := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ';' || r == '\n' }) {
		for word := range strings.FieldsSeq(set) {
			akin = append(akin, entry{key: fold(word), root: string([]byte{byte(number >> 8), byte(number)})})
		}
		number++
	}
	akin.sort()
	return akin
}

// isAkin reports two stems of one set.
func isAkin(a, b string) bool {
	i, ok := akin.find(a)
	first, also := akin.find(b)
	if !ok || !also {
		return false
	}
	for ; i < len(akin) && akin[i].key == a; i++ {
		for k := first; k < len(akin) && akin[k].key == b; k++ {
			if akin[i].root == akin[k].root {
				return true
			}
		}
	}
	return false
}

// kin are sets of words that say the same only where all else does: Dorn holds the port,
// Dorn owns the port. So they are asked for what is left of a claim and of a sentence alone,
// and a word may be in several. One for all and its kind are in none, nor what two reporters
// could mean differently: killed and murdered, hurt and dead.
//
// Provenance: general knowledge of English; written for this project, Apache-2.0.
const kin = `abuse assault; account profile; accurate exact precise; add include; admit acknowledge; admit confess; admit confirm; affect hit; agency office
agree accept; agreement contract treaty; aide adviser; aim purpose; alliance pact; allow let; ally partner; anger outrage; anger rage; apartment flat
appoint install; appoint name nominate; approve adopt pass; approve back support; area region zone district; arrange organise; arrest nab
article story report; attack raid strike; author novelist; authority agency body; authority official; avoid evade dodge escape; ban bar block
bank lender; battle fight; begin open; benefit advantage; benefit payment allowance; big great major; bill invoice; blast bombing; blaze fire
block obstruct; block prevent stop; block veto; board committee; boat ship ferry; bomb device; book volume novel; bribe corrupt; bridge crossing
bring deliver; bring supply; broadcast air; broadcast show; budget spending; build create; build make; building premises; building site
building structure; bury hide; business trade; buy get; cable line; call describe label brand; call name; capital headquarters; captain skipper
car vehicle; care treatment; cargo goods; carry perform conduct; carry transport ship bring take; case instance; case lawsuit; case patient
catch arrest; catch capture; catch contract; cattle cow; cause inflict; cause provoke produce; celebrate mark; centre institute; ceo head manager
chance opportunity; change alter modify amend; change switch; charge bill; cheap low; cheat fraud; cheat trick fool; chemical substance; child minor
choose elect; cigarette tobacco; citizen citizenship; city town; clean pure; clear evident plain; clear obvious; climate weather; clinic centre
coach trainer manager; coast shore; cold freezing; collapse fall crumble; college university; come supply; commit carry; committee panel commission
common frequent; common widespread; company business manufacturer; complain moan grumble; complete full total; compose write; conduct hold
confirm verify; conflict fighting; connect link tie; conscript draft; consist contain; consume use; contain feature have hold; contain include hold
container box; contaminate taint poison; contest election; contest race; control command; control dominate; control rule; corpse body; correct right
council authority; council board; count number; country land state; countryside rural country; court judge; cover report; crash accident collision
crash collide; create establish found; create make produce; crew staff; crisis emergency; crop plant; crossing passage; cup trophy; cure treat
customer consumer buyer; damage harm hurt; damage ruin; danger risk threat; dangerous unsafe risky; data figure information statistics; death killing
debate discuss; decide choose; declare disclose; deliver supply; demand insist; department ministry; deprive withdraw; describe portray
destroy forfeit; destroy ruin burn demolish; detect identify spot discover; develop grow; device machine gadget; different distinct
director head manager; dirty polluted; disappear missing lost; discard waste; discharge dump release pour tip; disclose publish
dispute challenge contest; dispute row argument quarrel; distribute supply; district neighbourhood; district province; document paper file record
donate contribute; drive evict; drive steer; drive travel; driver motorist; drop abandon scrap; drunk drunken; early premature; effect consequence
effect influence; effort attempt; election vote poll; electric power; electricity power; emerge appear surface
emit produce release generate discharge; employ hire; empty deserted; end stop; enemy opponent; enough adequate; enter join; entitled eligible
equipment device tool; estimate put; estimate reckon calculate; evacuate remove clear; exam test; examine study; excess surplus; exclude bar ban
expand widen; expense cost; export sell; expose lay; extra further; extra more; facility plant building; factory plant mill; fake doctor
fake forge false; false wrong; family household; family relative; farm agriculture; fault flaw defect; faulty broken
federation association league union; fee charge toll; feed give; fence barrier; fence wall; few scarce; fighter militant rebel; figure number
film record shoot; find uncover unearth; fine penalty; flee leave; flight plane; flood water; fly travel go; food meal fare; force cause
force make oblige; foreign overseas; forest wood; forfeit kill; forfeit lose; free liberate; frequent regular; gain obtain; gain rise; gain win
gift present; give award hand present; give deliver pass; give provide offer; goal target; goods product; government authority administration
government regime; government state; greatest largest; group organisation; guarantee ensure; gun weapon rifle; hard difficult tough; harm harmful
harsh tough; harvest gather; have own hold; heavy serious; heavy severe; help support; hide stash keep; hire appoint; hire engage; hit strike
hold keep store; hospital clinic; host hold stage; hotel inn; house apartment; house building; household home; human person; hunger starvation
husband spouse; ignore neglect; illegal banned; illegal unlawful; implement enforce; implement introduce; import bring; import buy
important key major; impose set; increase expand; increase widen; indicate suggest show; industry sector; infection disease; influence affect
inform tell instruct; inhabitant citizen people; install fit mount; institute institution; introduce bring; introduce impose; invade attack
investigate examine; investigate study; investigation inquiry; investigator detective; job post position; join enter; judge magistrate; keep maintain
keep stay; kill slaughter; land ground soil; landlord owner; large great major; largest highest; last take; launch introduce; lawyer advocate
leader head; learn discover; leave quit abandon; legal allowed; legal legalise; length distance; lesson class; lie deceive mislead
lie run stretch extend; lift ease; lift remove; live dwell; live inhabit; live stay; load cargo; loan credit; lose miss; mail post; main leading chief
main major key; make build; make earn; manager executive; manufacturer producer; march rally demonstration; match game; meal food dinner
measure step action; medicine drug; meet sit; meeting talks; mend fill; message text post; military troop soldier; missile rocket; monitor survey
monitor watch track follow; move transfer shift; name identify; need require; neglect abandon; new fresh; new recent; newspaper paper
normal usual ordinary; offer propose; office branch; officer policeman; official employee; official officer; old elderly aged; open inaugurate
open unveil; opinion view belief; organise stage hold; oversee control manage; owner proprietor; participate join attend; party group; pass exceed top
passenger traveller; pay give; pay settle; pay spend; permit licence; person individual; phone mobile; pipe pipeline; place site spot; plagiarise copy
plan programme; plan project scheme; plant grow; poor needy; population people; power energy; president leader; prevent avoid; price cost fee charge
priest pastor clergyman; private personal; probe examine; problem trouble issue; produce yield; producer maker; promote advertise
protect guard defend; protect shield; public open; public state; publish issue release print; pupil student; put install; put invest; put place
put set; raid search; raise collect; raise lift; rank rate; rare scarce; reach arrive land; reach hit attain; reach total exceed; real genuine true
recede retreat withdraw; receive accept take; receive earn draw collect; receive win; record log register; reject refuse; release free; relief aid
remove eliminate scrap; remove expel throw; repair restore; replace change; report account; report document; representative delegate; require demand
reserve holdings stock; resident citizen local; resign leave; responsibility duty; result consequence; result finding outcome; return send
reveal show expose; rich prosperous; ride travel; risk chance likelihood probability; river stream; road highway motorway street; role function part
rule govern; rule law regulation; run head; run lead; run operate manage; run work; safe secure; salary earnings pay; same identical equal; scene site
scientist expert; sea ocean; search look comb; secret hidden; secure fasten; see observe spot notice watch; seize take grab capture; sell offer
senator lawmaker; send ship; sentence jail; separate divide; serious severe grave; serve work; severe harsh strict; shelter accommodate; shelter house
ship export; shipment cargo delivery; shoot gun; shop outlet; shop retailer; show display exhibit; show prove demonstrate; shut block seal
sign approve; sign endorse; similar alike; simple easy; small little; small slight minor; snow snowfall; soldier fighter; speak talk; spend invest
spend pass; spend use; spending expenditure; spill leak pour; spot find; stadium field; stadium ground; staff worker; stake share portion part
state national; steal take; store warehouse; story tale; strengthen boost; strike protest; strong powerful; study report; subsidise fund
subsidy grant; suffer experience; supply power; support back endorse; support favour; support help; supporter fan backer; survey poll study
survive escape; suspend ban exclude; suspend halt freeze; take last; talk discuss; tap bug; target aim; task job duty; tax levy duty
teach educate instruct; teach train; team club; team side; tenant occupant; test examine check; test trial experiment; tiny small; tourist visitor
trade sell deal; trader dealer; traffic deal; train educate; train prepare; transfer wire channel; transmit spread pass; transport move; treat cure
treat see; treaty pact; trial case; trip tour; truck vehicle; uncover expose; unite merge; unveil present show; urge ask; urge call; use apply
use employ; use exploit; vaccination jab shot; vaccine shot; verdict judgment decision; villa house; vote ballot; vote elect; vow swear; walk march go
war conflict; waste rubbish sewage; watch see view; weak feeble; weapon arm; wear carry; wife spouse; win earn; withdraw pull remove revoke
woman lady; work operate function; worker staff; write pen; young little`
