package match

import (
	"slices"
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/tile"
)

// A wording is what one says in several ways, and the way in which it is read: "is going
// to close" as "will close". Both are words. In the pattern a word may be one of several,
// "is|are", and these stand for more:
//
//	^     the start of a sentence     $     its end, or a break
//	*     one word to reach           ~     none to reach
//	N     the same without a verb
//	V     a verb's plain form         W     what may be one
//	G     what ends in -ing
//	P     a participle                Y     a year
//	A     a finite verb               D     a verb of a rise, a fall or a multiple
//	C     a comparative               E     a superlative
//	S     a noun in the plural        T     a word of time
//	#     a figure                    @     what people die in
//	!a|b  any word but these          ?     a question mark
//
// In what it is read as, a digit is what the so manieth of these, or of the words of which
// there are several, stands for; "C1" is its superlative, "U1" that of a word that is no
// comparative, and "B1" what can be done.
type wording struct{ said, read []string }

// wordings are in their order, and keyed leads to the number of each, in two bytes, from the
// words of which a text has one if it says it.
var wordings, keyed = parseWordings(wordingList)

func parseWordings(list string) (all []wording, keyed entries) {
	for list != "" {
		line, rest, _ := strings.Cut(list, "\n")
		said, read, _ := strings.Cut(line, "=>")
		w := wording{strings.Fields(said), strings.Fields(read)}
		for _, word := range strings.Split(w.key(), "|") {
			keyed = append(keyed, entry{key: word, root: string([]byte{byte(len(all) >> 8), byte(len(all))})})
		}
		all = append(all, w)
		list = rest
	}
	keyed.sort()
	return all, keyed
}

// key is the sign of a wording that the fewest words stand for, and of these the longest.
func (w *wording) key() (key string) {
	for _, sign := range w.said {
		if len(sign) < 2 || sign[0] == '!' {
			continue
		}
		if a, b := strings.Count(sign, "|"), strings.Count(key, "|"); key == "" || a < b || a == b && len(sign) > len(key) {
			key = sign
		}
	}
	return key
}

// wordingList is in the order in which the wordings are tried, those of more words first.
// Provenance: general knowledge of English; written for this project, Apache-2.0.
const wordingList = `^ is|was it true|so that * ? => did 3 ?
^ of N , # A => 2 of 1 3
^ of the N # A => 2 of the 1 3
^ of N , all|any|both|each|few|many|most|none|several|some A => 2 of 1 3
it is|was|are|were !a|an|no|not|never|in|on|at|from|to|by|of|with|for|near|under ~ who|that|which A => 2 3 5
^ it is|was in|at|on|during|under N that N => 2 3 , 4
^ what N A ~ is|are|was|were the|a|an => 1 2 3 5
^ what N A ~ is|are|was|were # => 1 2 3 5
^ N is|are|was|were what N A ~ $ => 3 4 5 1
^ N : that|this is|are|was|were what N A ~ $ => 4 5 6 1
there is|are|was|were N P $ => 2 1 3
there is|are|was|were N P in|at|on|by|near|after|under|for => 2 1 3 4
, whose =>
any|each|every|no|one single => 1
a single day|week|month|year|night|weekend|season => a 1
T alone => 1
a mere # => 1
in|across the whole of => in
is|are not going to V => will not 2
isn't|aren't going to V => will not 2
is|are going to V => will 2
!will|would|may|might|could|can|shall|should|must|do|does|did|don't|doesn't|didn't|not|to|won't|never has|have to W => 1 must 3
is|are obliged|required to W => must 3
is|are not able to W => can't 2
is|are able to W => can 2
can't|cannot be P => is not B2
nobody|none except|but|besides !is|are => only 3
only N may W => only 1 is allowed to 2
no|none N may W => 1 2 is allowed to 3
nobody may W => nobody is allowed to 1
S may not W => 1 is forbidden to 2
not|never * at any time => never 2
hasn't|haven't|hadn't * at any time => has never 2
didn't * at any time => did never 1
not ever => never
hasn't|haven't ever => has never
didn't ever => did never
isn't|wasn't anybody|anyone => is nobody
has|have yet to W => 1 not 2
^ not all|every N have|has|are|is|were|was|can|do|did => some 2 3 not
^ no|none N died => all 2 survived
^ no|none N has|have died => all 2 3 survived
^ no|none N was|were killed => all 2 survived
^ nobody died => everybody survived
^ nobody was killed => everybody survived
has|have|had died ~ in|from|of ~ @ => 1 been killed 2 by 4 5
died ~ in|from|of ~ @ => were killed 1 by 3 4
was|were|been killed ~ in ~ @ => 1 killed 2 by 3 4
died ~ on ~ road|roads => were killed 1 on 2 3
than it|they is|are|do|does|did|was|were => than
is|are paid below|under => earn less than
is|are paid less|more|# => earn 2
was|were paid less|more => earned 2
^ pay is|in|for|has|rose|fell => salaries 1
^ N outnumber|outnumbers|outnumbered !by => more 1 than 3
exceed|exceeds # => is more than 2
C than at any time|point => C1
than ever before => than ever
than in any previous|other|earlier year|season => than ever
has|have stopped|ceased G => 1 no longer 3
^ nobody A C N than N $ => 4 1 C2 3
more N than|then any other country|nation|state|people in|on|of => most 1 4
more N than|then any other country|nation|state|people => most 1 in the world
C N than|then any other => C1 2
C than|then any other => C1
suffer|suffers|suffered * at the hands of => 1 2 from
at its|their E level|levels => 2
at its|their E in|since|for => 2 3
the number of !taxes|prices|salaries|fares|fees|rents|rates|costs|tariffs|pensions ~ D => 1 2 3
+ twofold => doubled
+ threefold => tripled
+ fourfold => quadrupled
during|over the T => in the 2
during T => in 1
between Y and Y => from 1 to 2
from Y until|till|through Y => from 1 to 3
^ there is|are !more|fewer|less|no|not|nobody ~ in|at N $ => 5 has 2 3
^ there is|are no N in|at N $ => 4 has no 2
^ there was|were !more|fewer|less|no|not|nobody ~ in|at N $ => 5 had 2 3
^ there was|were no N in|at N $ => 4 had no 2
^ N is|are C in N than anywhere else in N => 4 has the C3 1 in 5
^ no other N in N A N as W as N $ => 1 6 3 the U5 4 in 2
^ no other N is|are as W as the one|ones in|of N $ => 6 has the U3 1
^ no N is|are C than the one|ones in|of N $ => 6 has the C3 1
^ no N is|are C than that|those of N $ => 5 has the C3 1
^ no N is|are C than N $ => 4 is the C3 1
^ nowhere in N is|are N C than in N $ => 3 in 5 is the C4 in 1
^ no N A ~ C N than those|that of N $ => 7 1 2 the C4 5
^ only one N is|are C than N $ => 4 is the second C3 1
^ no other country|nation|state|city|region in N A ~ C N than N $ => 7 3 C5 6 in 2
^ no country|nation|state|city|region in N A ~ C N than N $ => 7 3 C5 6 in 2
the last time N P ~ was|were in Y => 1 has not 2 3 since 5
is|are without a|an|any => has no
was|were without a|an|any => had no
people|those|persons who|that live in|at => inhabitants of
people|those|persons living in|at => inhabitants of
# of all => 1 of
didn't|not|never|hasn't|haven't * a|one|single ~ cent|penny|dime of|in => 1 2 any
blew|blown # ~ on => 1 2 3 for
spent # ~ on => paid 1 2 for
spends # ~ on => pays 1 2 for
spend # ~ on => pay 1 2 for
got|gotten the|a|an|over|about|nearly|almost|no|money|help => received 2
gets the|a|an|over|about|nearly|almost|no|money|help => receives 1
get the|a|an|over|about|nearly|almost|no|money|help => receive 1
fired ~ missile|missiles|rocket|rockets|shell|shells|torpedo|torpedoes => launched 1 2
remove|removes ~ from office|power => ousts 2
removed ~ from office|power => ousted 1
has|have the power|right|authority to W => can 3
left # people|persons dead => killed 1 2
leaves # people|persons dead => kills 1 2
^ N won|gained|got|received|secured|obtained the approval of|from N => 4 approved 1
^ N won|gained|got|received|secured|obtained the backing|support of|from N => 5 supported 1
passed|adopted|enacted a|the law banning => banned
became|become legal in => legalised in
was|were found guilty => 1 convicted
did not tell the truth => lied
put up # ~ fence|fences|wall|walls|barrier|statue|statues|building => built 1 2 3
experienced ~ violence|abuse|harassment|discrimination|torture => suffered 1 2
experience ~ violence|abuse|harassment|discrimination|torture => suffer 1 2
back in Y => in 1
one N in two|three|four|five|six|seven|eight|nine|ten => one in 2 1
^ never has|have N P => 2 1 never 3
took bribes from => were bribed by
ship|boat|ferry|bus|train|plane|jet|truck|lorry|van|flight carrying # => 1 with 2
with # ~ on board => with 1 2
a donation|gift|payment of # => 2
!twice|half|times|double as many|much as # => 1 up to 3
gets # ~ from => receives 1 2 from
got # ~ from => received 1 2 from
get # ~ from => receive 1 2 from
ship|boat|ferry|vessel|liner|trawler|submarine ~ decreased => 1 2 sank
^ of N , just|only # A => 2 3 of 1 4
^ N received|won|got|gained|earned|drew ~ praise|pardon|support|approval|criticism|condemnation|recognition|backing from N => 5 gave a 4 to 1
^ N is|are|was|were the reason why|that N A ~ $ => 4 5 6 because 1
^ N is|are|was|were the reason N A ~ $ => 3 4 5 because 1
^ N is|was where N A ~ $ => 3 4 5 in 1
caused # deaths|fatalities => killed 1 people
causes # deaths|fatalities => kills 1 people
debt|stake|share|shares|bonds|land|property ~ held by => 1 2 owned by
holds|hold ~ percent|stake|share|shares of => own 2 3 of
held ~ percent|stake|share|shares of => owned 1 2 of
ousted|removed from the presidency => ousted
went to ~ wedding|funeral|party|rally|meeting|concert|dinner|ceremony => attended 1 2
raised ~ tax|taxes|price|prices|fee|fees|fare|fares|rent|rents|wage|wages|salaries|benefits|vat|pension|pensions|rate|rates|tariff|tariffs|toll|tolls|fine|fines|age => increased 1 2
raises ~ tax|taxes|price|prices|fee|fees|fare|fares|rent|rents|wage|wages|salaries|benefits|vat|pension|pensions|rate|rates|tariff|tariffs|toll|tolls|fine|fines|age => increases 1 2
raise ~ tax|taxes|price|prices|fee|fees|fare|fares|rent|rents|wage|wages|salaries|benefits|vat|pension|pensions|rate|rates|tariff|tariffs|toll|tolls|fine|fines|age => increase 1 2
tax|taxes|price|prices|fee|fees|fare|fares|rent|rents|wage|wages|salaries|benefits|vat|pension|pensions|rate|rates|tariff|tariffs|toll|tolls|fine|fines|age ~ raised => 1 2 increased
passed ~ bill|law|budget|act|measure|resolution|motion => approved 1 2
passes ~ bill|law|budget|act|measure|resolution|motion => approves 1 2
bill|law|budget|act|measure|resolution|motion was|were|been passed => 1 2 approved
banned|barred|prohibited|bans|bars|prohibits ~ from G => 1 2 to 3
in an|a email|letter|text|message|memo => by 2
^ N saw a|an D in N $ => 4 3 in 1
it is illegal|forbidden|unlawful to => nobody is allowed to
make|makes ~ !the|a|any|for|in|of|to|with public => publish 2 3
made ~ !the|a|any|for|in|of|to|with public => published 1 2
christmas eve => december 24
christmas day => december 25
new year eve => december 31
new year day => january 1
it is supposed|believed|thought|said|reported|rumoured|rumored|understood that => reportedly
supposedly have P => reportedly has 1
supposedly has|be P => reportedly has 2
supposedly be => reportedly is
is|are alleged|reported|rumoured|rumored|understood to have P => reportedly has 3
is|are alleged|reported|rumoured|rumored|understood to be => reportedly is
^ sources|reports say|claim|suggest that => reportedly
^ sources|reports say|claim => reportedly
^ according to sources|reports , => reportedly
according to sources|reports $ => reportedly
there are rumours|rumors|reports that => reportedly
allegedly|purportedly => reportedly
rumour|rumor has it that => reportedly`

// reword reads each wording of a text as what it says.
func (r *reading) reword() {
	may := make([]bool, len(wordings))
	for _, w := range r.words {
		for at, _ := keyed.find(w); at < len(keyed) && keyed[at].key == w; at++ {
			number := keyed[at].root
			may[int(number[0])<<8|int(number[1])] = true
		}
	}
	var got [maxTaken]span
	for i := 0; i < len(r.words); i++ {
		for k, w := range wordings {
			if !may[k] {
				continue
			}
			if end, n := r.worded(w.said, i, &got, 0); end >= 0 {
				r.replace(i, end, w.read, got[:n])
				break
			}
		}
	}
}

const maxTaken = 8

type span struct{ from, to int }

// worded is the end of what the pattern says from word i on, -1 where it does not, and how
// many words were taken.
func (r *reading) worded(said []string, i int, got *[maxTaken]span, n int) (int, int) {
	if len(said) == 0 {
		return i, n
	}
	p := said[0]
	switch p {
	case "^":
		if i > 0 && !r.opens(i) && !r.afterFront(i) {
			return -1, 0
		}
		return r.worded(said[1:], i, got, n)
	case "$":
		if i < len(r.words) && !isBreak(r.words[i]) {
			return -1, 0
		}
		return r.worded(said[1:], i, got, n)
	case "*", "~", "N":
		to := i
		if p != "~" {
			to++
		}
		for ; to <= len(r.words) && to <= i+reach && !(to > i && r.ends(p, to-1)); to++ {
			got[n] = span{i, to}
			if end, m := r.worded(said[1:], to, got, n+1); end >= 0 {
				return end, m
			}
		}
		return -1, 0
	}
	if i >= len(r.words) {
		return -1, 0
	}
	size, take := r.fits(p, i)
	if size == 0 {
		return -1, 0
	}
	if take {
		got[n] = span{i, i + size}
		n++
	}
	return r.worded(said[1:], i+size, got, n)
}

// afterFront reports a word behind what was put in front of its sentence: in Dorn, dogs.
func (r *reading) afterFront(i int) bool {
	from := i - 1
	for from > 0 && !isStop(r.words[from-1]) {
		from--
	}
	return r.reads(i-1, ",") && int(r.fronted(int32(from), int32(i))) == i-1
}

// ends reports a word that neither words to reach nor a noun phrase go over.
func (r *reading) ends(p string, i int) bool {
	w := r.words[i]
	e := lookup(w)
	return isBreak(w) || p == "N" && (e.Class&(model.Auxiliary|model.Modal|model.Subordinator|model.Relative) != 0 || e.Form == model.Past || e.Form == model.Third || isNegator(w))
}

// fits is how many words from i on one sign of a pattern stands for, and whether they are
// taken over.
func (r *reading) fits(p string, i int) (int, bool) {
	w := r.words[i]
	is := false
	switch p {
	case "V":
		is = (lookup(w).Form == model.Plain || w == "be" || w == "have") && !destinations.Has(w)
	case "W":
		e := lookup(w)
		is = !isBreak(w) && !r.capital(i) && (e.Form == model.Plain || w == "be" || w == "have" || e.Form == model.NoForm && e.Class == 0 && !tile.IsStop(w))
	case "P":
		is = isParticiple(w)
	case "G":
		is = strings.HasSuffix(w, "ing")
	case "Y":
		is = yearOf(w) > 0
	case "A":
		e := lookup(w)
		is = e.Class&(model.Auxiliary|model.Modal) != 0 || e.Form == model.Third || e.Form == model.Past || e.Form == model.Plain || strings.HasSuffix(w, "n't")
	case "D", "+":
		f := fold(w)
		is = f == "+" || p == "D" && (f == "-" || multiples.Has(w))
		return count(is), p == "D"
	case "C":
		is = superlative(w) != ""
	case "E":
		base, ok := strings.CutSuffix(w, "est")
		is = ok && superlative(base+"er") == w
	case "S":
		is = (!r.capital(i) || r.opens(i)) && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && model.Lookup(w).Class == 0
	case "T":
		is = yearOf(w) > 0 || spans.Has(w) || w == "past" || w == "last" || w == "next" || isDecade(w)
	case "#":
		figures := reading{words: r.words, marks: r.marks}
		if size := figures.figureAt(i); size > 0 {
			return size, true
		}
	case "@":
		is = deadly.Has(w)
	case "?":
		return count(w == "?"), false
	default:
		if rest, ok := strings.CutPrefix(p, "!"); ok {
			return count(!isBreak(w) && !oneOf(rest, w)), true
		}
		return count(oneOf(p, w)), strings.Contains(p, "|")
	}
	return count(is), true
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// oneOf reports a word among those that a pattern names.
func oneOf(list, w string) bool {
	for list != "" {
		one, rest, _ := strings.Cut(list, "|")
		if one == w {
			return true
		}
		list = rest
	}
	return false
}

// destinations are verbs that one goes to as well.
const destinations model.List = `bed church court market school vote war work`

// deadly is what people die in or of.
const deadly model.List = `accident attack avalanche blast blaze bombing collapse crash cyclone disaster drought earthquake epidemic
explosion famine fire flood floods heat heatwave hurricane landslide massacre outbreak pandemic quake raid riot shooting
storm tornado tsunami typhoon war`

// isDecade reports "1990s".
func isDecade(w string) bool { return len(w) == 5 && w[4] == 's' && yearOf(w[:4]) > 0 }

// replace writes what a wording is read as for the words that say it.
func (r *reading) replace(from, to int, read []string, got []span) {
	words, marks := slices.Clone(r.words[:from]), slices.Clone(r.marks[:from])
	for _, w := range read {
		s, how, ok := taken(w, got)
		if !ok {
			words, marks = append(words, w), append(marks, r.marks[from])
			continue
		}
		words, marks = append(words, r.words[s.from:s.to]...), append(marks, r.marks[s.from:s.to]...)
		switch last := len(words) - 1; how {
		case 'C':
			words[last] = superlative(words[last])
		case 'U':
			words[last] = utmost(words[last])
		case 'B':
			words[last] = doable(words[last])
		}
	}
	r.words, r.marks = append(words, r.words[to:]...), append(marks, r.marks[to:]...)
}

// taken is the part of a text that a sign of what is read stands for, and in what form.
func taken(sign string, got []span) (s span, how byte, ok bool) {
	n := int(sign[len(sign)-1]) - '1'
	if len(sign) == 2 {
		how = sign[0]
	}
	if n < 0 || n >= len(got) || len(sign) > 2 || len(sign) == 2 && how != 'C' && how != 'U' && how != 'B' {
		return span{}, 0, false
	}
	return got[n], how, true
}

// doable is what may be done with what has been done: used, usable.
func doable(done string) string {
	base, _ := dictionary(done)
	if base == done {
		base = strings.TrimSuffix(base, "ed")
	}
	return strings.TrimSuffix(base, "e") + "able"
}

// hearsay is the word that every wording of it is read as.
const hearsay = "reportedly"
