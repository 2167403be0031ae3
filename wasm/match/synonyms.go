package match

import (
	"cmp"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/order"
	"claimlight/wasm/text"
)

// An entry is a word or phrase and what it folds to.
type entry struct{ key, root, form string }

// entries are in the order of their keys.
type entries []entry

// What the classes hold: words as they are written, stems, and phrases of which the first
// word is a stem.
var written, stems, phrases = unfold(classes)

// synonyms are the words that fold to another one.
var synonyms thesaurus

type thesaurus struct{}

// Get is what a word folds to, if that is not its own stem.
func (thesaurus) Get(w string) (string, bool) {
	if root, ok := written.get(w); ok {
		return root, true
	}
	return stems.get(stemOf(w))
}

// unfold takes a list of classes apart.
func unfold(classes string) (written, stems, phrases entries) {
	for class := range strings.FieldsFuncSeq(classes, func(r rune) bool { return r == ';' || r == '\n' }) {
		root, members, _ := strings.Cut(strings.TrimSpace(class), ": ")
		for members != "" {
			member, others, _ := strings.Cut(members, " ")
			if word, ok := strings.CutSuffix(member, "!"); ok {
				written = append(written, entry{key: word, root: stemOf(root)})
			} else if first, more, ok := strings.Cut(member, "_"); ok {
				base, form := dictionary(first)
				key := text.Stem(base)
				if more != "" {
					key += "_" + more
				}
				phrases = append(phrases, entry{key, root, form})
			} else {
				stems = append(stems, entry{key: stemOf(member), root: stemOf(root)})
			}
			members = others
		}
	}
	for _, list := range [...]entries{written, stems, phrases} {
		list.sort()
	}
	return written, stems, phrases
}

// sort puts entries into the order of their keys, those of one key as they stand.
func (list entries) sort() {
	order.By(list, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
}

// find is the place of a key, or where it would be.
func (list entries) find(key string) (int, bool) {
	return order.Find(len(list), func(i int) int { return cmp.Compare(list[i].key, key) })
}

func (list entries) get(key string) (string, bool) {
	if at, ok := list.find(key); ok {
		return list[at].root, true
	}
	return "", false
}

// irregular, of the same provenance as the classes, are forms that no stem unites with their word, and what ending they stand
// for: -ed but for what is said behind a plus.
const irregular model.List = `aged=age ageing=age+ing aging=age+ing am=be+s applied=apply are=be+s arisen=arise arose=arise ate=eat awoke=awake
axed=axe beaten=beat became=become been=be began=begin begun=begin bent=bend bit=bite bitten=bite bled=bleed blew=blow
blown=blow borne=bear bought=buy bound=bind bred=breed broke=break broken=break brought=bring built=build
bullied=bully burnt=burn businessmen=businessman+s businesswomen=businesswoman+s came=come caught=catch
chairmen=chairman+s children=child+s chose=choose chosen=choose clergymen=clergyman+s complied=comply
congressmen=congressman+s councilmen=councilman+s crept=creep dealt=deal did=do died=die does=do+s done=do drank=drink
drawn=draw dreamt=dream drew=draw driven=drive drove=drive drunk=drink dug=dig dwelt=dwell dying=die+ing eaten=eat
fallen=fall fed=feed feet=foot+s fell=fall felt=feel firemen=fireman+s fishermen=fisherman+s fled=flee flew=fly
flown=fly forbad=forbid forbade=forbid forbidden=forbid forgave=forgive forgiven=forgive forgot=forget
forgotten=forget fought=fight found=find froze=freeze frozen=freeze gave=give geese=goose+s given=give goes=go+s
gone=go got=get gotten=get grandchildren=grandchild+s grew=grow grown=grow gunmen=gunman+s had=have has=have+s
heard=hear held=hold hid=hide hidden=hide hung=hang implied=imply is=be+s kept=keep knew=know known=know laid=lay
learnt=learn led=lead left=leave lent=lend lice=louse+s lied=lie lit=light lost=lose lying=lie+ing made=make
mailmen=mailman+s meant=mean men=man+s met=meet mice=mouse+s midwives=midwife+s multiplied=multiply overcame=overcome
overtook=overtake owed=owe oxen=ox+s paid=pay pled=plead policemen=policeman+s policewomen=policewoman+s
postmen=postman+s rallied=rally ran=run rang=ring replied=reply ridden=ride risen=rise rode=ride rose=rise rung=ring
said=say salesmen=salesman+s sang=sing sank=sink sat=sit saw=see schoolchildren=schoolchild+s seamen=seaman+s seen=see
sent=send servicemen=serviceman+s shaken=shake shone=shine shook=shake shot=shoot shown=show shrank=shrink
shrunk=shrink slept=sleep slid=slide sold=sell sought=seek spat=spit sped=speed spelt=spell spent=spend spilt=spill
spoilt=spoil spoke=speak spoken=speak spokesmen=spokesman+s sprang=spring sprung=spring spun=spin stole=steal
stolen=steal stood=stand struck=strike stuck=stick stung=sting sued=sue suing=sue+ing sung=sing sunk=sink
supplied=supply swam=swim swept=sweep swollen=swell swore=swear sworn=swear swum=swim swung=swing taken=take
taught=teach teeth=tooth+s thieves=thief+s thought=think threw=throw thrown=throw tied=tie told=tell took=take
tore=tear torn=tear tying=tie+ing undergone=undergo understood=understand undertook=undertake underwent=undergo
upheld=uphold used=use using=use+ing was=be went=go wept=weep were=be withdrawn=withdraw withdrew=withdraw
withheld=withhold wives=wife+s woke=wake woken=wake women=woman+s won=win wore=wear worn=wear wove=weave woven=weave
written=write wrote=write`
