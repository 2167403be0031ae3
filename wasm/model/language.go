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
	Rival List = `aber als auch auf av avec bei bir che como con czy dans das dass degli del della den der des di dla du een ein eine el ele em est et fue för gli haben
het ich il ist ja je jest jsou když la las le les los lui mais mit må na nach nao ne nicht nie niet não och oder og oraz para pas per por pour que qui
ser sich sie się som son sono su sur também te uma una und une van ve von voor y za zu är è é że`
)
