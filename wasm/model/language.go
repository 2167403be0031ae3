package model

// Function words by which text.Language tells English from other languages.
// Own work. Normal form; words that other European languages share are left out.
const (
	// English: frequent words that no other large language in Latin script has.
	English List = `about after also although an and are as at because been before being between both but by could did does during each for from had has have he her his
how if into is it its just like may might more most much must my not of on once only or other our out over own same shall she should since so some
such than that the their them then there these they this those though through to under until up very was we were what when where which while who whom
whose why will with within would yet you your`

	// Rival: frequent words of other languages in Latin script that English lacks.
	Rival List = `aan aber adalah af aga akan al ali alisema alla als ama amb anche ao aquest aquesta aquestes ar atau att au auch auf aus aux av avec az azt að bado
bahwa bei bij bir ble blev bu buvo byl byla był była care ce cette cha che cho com como con csak cu czy các có că của da daha dal dalam dan dans dari das
dass dat de degli dei del della dels dem dengan der deres des det deur deze değil dhe di din dla do door du după een efter egy ei ein eine einer ekki
el ele els em en entre er est esta et ett että ez fins foi fost fra från fue för für geen gibi gli göre haben han har hebben het hindi hiyo hogy hulle
huyo hän ich ikke il ile ili im ini inte ir ist ito itu iz için iš ja jak jako je jest joka jsou juga kad kadar kaip kako kama kan kao karena kas kata
katika když ke khi không koja koji která který która który kui kuin kun kuwa kwa la lakini las le les lo lor los lui là maar mai mais med meg með mga
mit mukaan mutta myös már más må még més một na naar nach nao ne nebo nel nem ng nga người ni nicht nie niet nije ning një noch nog non nos nu này não
në och od oder og olan olarak oleh oli olla om omdat ont ook oraz os ovat pada par para pas pe pela pelo pentru pero però pia più po podle por prin
pro przez przy på për při que questo qui që sa sal sau se sem sen sense ser seu si sich sie sind się ska sobre som sono sonra sont su sua sudah sunt
sus sy szerint são sê są tai també também te telah tersebut theo tidak tika til till trong tussen të uit um uma un una und une untuk va vagy var ve
ved vid vielä vil vir volt von voor và với w wa wake wat wel werd wie wird word wordt y ya yake yang yra z za zijn zu zum zur är çok è é és été është
în über það đã được để što że že și`
)
