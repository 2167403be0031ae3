package claim

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// report is one attribution as it is read: the cue, who speaks, and the token
// ranges of what is said.
type report struct {
	cue     [2]int
	voice   subject
	content [][2]int
	stance  Stance
}

// attribution tries to read an attribution whose cue starts at token i, outside
// quotations. The first rule that fits is taken; the rules are ordered from the
// surest to the loosest.
func (f *finder) attribution(u *unit, i int) {
	// according to X
	if f.is(i, "according") && f.is(i+1, "to") && i+2 < u.last {
		f.accordingTo(u, i)
		return
	}
	// X's claim that …
	if f.has(i, model.Saying) && f.is(i+1, "that") && f.words[i].form != model.Past {
		if f.sayingNoun(u, i) {
			return
		}
	}
	// X: “…”
	if f.is(i, ":") {
		f.colon(u, i)
		return
	}
	w := f.words[i]
	if w.cue&^model.AlsoNoun == 0 || w.name != 0 || f.isNoun(i) {
		return
	}
	l := f.lookLeft(u, i)
	switch {
	// declined to say, would not comment: a refusal to speak states nothing.
	case l.refused:
		u.silent = true
		return
	// was told by X that …, it was reported that …
	case l.passive:
		f.passive(u, i, l)
		return
	// did not say, would say: nothing was said.
	case l.negated || l.modal && !f.nextToQuote(i):
		return
	}
	// “…,” she said; …, the union said; …, says the association
	if w.cue&model.Tag != 0 && f.tag(u, i, l) {
		return
	}
	// X said that …, X said: “…”, X denied …
	f.forward(u, i, l)
}

// isNoun reports whether the verb form at token i is a noun or adjective here:
// the report, his claims, the proposed deal.
func (f *finder) isNoun(i int) bool {
	w := f.words[i]
	j := i - 1
	if w.form == model.Gerund {
		return f.has(j, model.Article)
	}
	if f.has(j, model.Article) || f.is(j, "'s") || f.is(j, "’s") {
		return true
	}
	if w.cue&model.AlsoNoun == 0 {
		return f.has(j, model.Preposition) && !f.is(j, "to") && f.words[j].name == 0 && !f.has(j, model.Time|model.Adverb)
	}
	if i+1 < len(f.words) && f.finite(i+1) || f.is(i+1, "that") && i+2 < len(f.words) && f.finite(i+2) {
		return true // protests broke out, rules that could
	}
	if (w.form == model.Plain || w.form == model.Third) && !f.agrees(j) || w.form == model.Plain && f.has(j, model.Coordinator) {
		return true
	}
	return f.has(j, model.Determiner|model.Preposition) && !f.is(j, "to") ||
		f.has(i+1, model.Preposition) && !f.is(i+1, "in") && !(f.is(i+1, "to") && w.cue&model.Infinitive != 0) && w.cue&model.Topic == 0
}

// agrees reports whether token j can end the subject of a verb that is as often
// a noun: a name, a pronoun, who; officials, a report; a mark; an adverb. Any
// other noun before it makes a compound: climate rules.
func (f *finder) agrees(j int) bool {
	if j < 0 {
		return false
	}
	w := f.words[j]
	return w.name != 0 || w.quoted != 0 || !f.wordy(j) || f.is(j, "to") || f.adverbial(j) ||
		w.class&(model.Subject|model.Relative|model.Evidence|model.Spokes|model.Saying|model.Adverb|model.Coordinator) != 0
}

func (f *finder) nextToQuote(i int) bool {
	return i > 0 && f.words[i-1].quoted != 0 || i+1 < len(f.words) && f.words[i+1].quoted != 0
}

// left is what stands between subject and cue.
type left struct {
	end                              int // last token of the subject, or what stands in its place
	negated, modal, passive, refused bool
	infinitive, progressive          bool
	habit                            bool // used to say, likes to say
}

// lookLeft walks from the cue at token i over auxiliaries and adverbs.
func (f *finder) lookLeft(u *unit, i int) left {
	l := left{}
	j := i - 1
	for ; j >= max(u.first, i-10); j-- {
		w := f.words[j]
		if w.quoted != 0 || w.name != 0 || !f.wordy(j) {
			break
		}
		if w.class&model.Negation != 0 && w.class&(model.Adverb|model.Auxiliary|model.Modal) != 0 {
			l.negated = true
		}
		if !f.stepsLeft(&l, j, f.words[i].form) {
			break
		}
	}
	l.end = j
	return l
}

// stepsLeft reports whether token j belongs to the verb group, and notes what
// it says of it.
func (f *finder) stepsLeft(l *left, j int, form model.Form) bool {
	w := f.words[j]
	switch {
	case w.class&model.Modal != 0:
		l.modal = true
	case w.class&model.Auxiliary != 0 && w.class&model.Possessive == 0:
		if f.isBe(j) {
			if form == model.Past || form == model.Participle {
				l.passive = true
			}
			l.progressive = true
		}
		return !f.is(j, "'s") && !f.is(j, "’s")
	case f.is(j, "to") && form == model.Plain:
		l.infinitive = true
	case l.infinitive && w.class&model.Refusal != 0:
		l.refused = true
	case l.infinitive && f.habit(j):
		l.habit = true
	case w.class&model.Time != 0 && w.class&model.Subject == 0:
	case f.is(j, "on") && f.has(j+1, model.Time):
	case (f.is(j, "each") || f.is(j, "both") || f.is(j, "all")) && j > 0 && f.wordy(j-1) && !f.has(j-1, model.Coordinator|model.Preposition|model.Subordinator):
	default:
		return w.class&model.Adverb != 0 && w.class&(model.Determiner|model.Subject) == 0 || f.adverbial(j)
	}
	return true
}

// habit reports whether "token j to say" means that it was said.
func (f *finder) habit(j int) bool {
	for _, s := range []string{"on", "went", "goes", "used", "continued", "continues", "likes", "liked", "like"} {
		if f.is(j, s) {
			return true
		}
	}
	return false
}

func (f *finder) isBe(i int) bool {
	for _, s := range []string{"is", "are", "was", "were", "am", "be", "been", "being"} {
		if f.is(i, s) {
			return true
		}
	}
	return false
}

// adverbial reports whether token i looks like an adverb of manner: bluntly.
func (f *finder) adverbial(i int) bool {
	s := f.of(i)
	return len(s) > 4 && s[len(s)-2:] == "ly" && f.words[i].class&^model.Maybe == 0 && !f.capital(i)
}

// voiceLeft is the subject before the verb group, or of the clause that the
// verb continues.
func (f *finder) voiceLeft(u *unit, i int, l left) subject {
	switch {
	case f.words[i].form == model.Gerund && !l.progressive:
		return f.mainSubject(u, i)
	case f.has(l.end, model.Coordinator) && f.words[l.end].name == 0:
		return f.mainSubject(u, l.end)
	}
	return f.leftPhrase(l.end, u.first)
}

// speaks reports whether the subject can have said what follows the cue at i:
// not the writer, and, for verbs that evidence does too, not just anything.
func (f *finder) speaks(s subject, i int) bool {
	if !s.known() || s.last == s.first+1 && f.has(s.first, model.FirstPerson) {
		return false
	}
	for _, w := range []string{"what", "how", "than", "whatever"} {
		if f.is(s.first-1, w) {
			return false // the gap between what X says and …
		}
	}
	if s.actor > 0 {
		return true
	}
	if s.last == s.first+1 {
		for _, w := range []string{"it", "that", "this", "which", "there", "what", "you"} {
			if f.is(s.first, w) {
				return f.is(s.first, "it") && f.words[i].cue&model.Tag != 0 && f.words[i].cue&model.Finding == 0
			}
		}
	}
	if f.words[i].cue&(model.Finding|model.Object|model.Infinitive) != 0 && f.words[i].cue&model.Tag == 0 || f.words[i].cue&model.Finding != 0 {
		return f.has(f.head(s.first, s.last), model.Evidence|model.Saying|model.Spokes|model.Subject)
	}
	return true
}

// accordingTo reads "according to X, …", "…, according to X" and "…, according
// to X, …".
func (f *finder) accordingTo(u *unit, i int) {
	voice, after := f.rightPhrase(i+2, u.last)
	if !voice.known() {
		return
	}
	r := report{cue: [2]int{i, i + 2}, voice: voice}
	before := f.trim(u.done, i)
	if start := f.trimLeft(u.done, before); f.size(start, before) > 1 {
		r.content = append(r.content, [2]int{start, before})
	}
	if k := after; len(r.content) == 0 {
		k = f.afterAside(k, u.last)
		r.content = append(r.content, f.rest(u, k))
	} else if f.comma(k) && f.clause(k+1, u.last) && !f.has(k+1, model.Relative) {
		r.content = append(r.content, f.rest(u, k))
	}
	f.add(u, r)
}

// afterAside is the comma, or quotation, at which the content of "According to
// X, who …, …" starts.
func (f *finder) afterAside(k, last int) int {
	after := k
	if k = f.nextComma(k, last); k >= last || !f.comma(k) && f.words[k].quoted == 0 {
		return after
	}
	next := f.nextComma(k+1, last)
	aside := f.has(k+1, model.Relative) || !f.clause(k+1, next)
	if next < last && next-k < maxPhrase && f.comma(next) && aside && f.clause(next+1, last) {
		return next
	}
	return k
}

func (f *finder) nextComma(k, last int) int {
	for n := 0; n < maxPhrase && k < last && !f.comma(k) && f.words[k].quoted == 0; n++ {
		k++
	}
	return k
}

// rest is the range of reported words from token i to where they end.
func (f *finder) rest(u *unit, i int) [2]int {
	i = f.trimLeft(i, u.last)
	if i >= u.last {
		return [2]int{}
	}
	return [2]int{i, f.contentEnd(u, i)}
}

// sayingNoun reads "X's claim that …".
func (f *finder) sayingNoun(u *unit, i int) bool {
	r := report{cue: [2]int{i, i + 1}}
	j := i - 1
	for j > u.done && f.words[j].class == 0 && f.words[j].form == model.NoForm && f.wordy(j) && f.words[j].name == 0 {
		j--
	}
	switch {
	case (f.is(j, "'s") || f.is(j, "’s")) && j > u.done && f.words[j-1].name != 0:
		r.voice = f.resolve(max(u.done, f.mentions[f.words[j-1].name-1].first), j)
	case f.is(j, "'s") || f.is(j, "’s"):
		r.voice = f.leftPhraseProper(j-1, u.done)
	case f.has(j, model.Possessive):
		r.voice = f.resolve(j, j+1)
	}
	if !f.speaks(r.voice, r.cue[0]) {
		return false
	}
	r.content = [][2]int{f.rest(u, i+2)}
	return f.add(u, r)
}

// colon reads "Prime minister X: “…”".
func (f *finder) colon(u *unit, i int) {
	q, ok := f.quotationAt(i + 1)
	if !ok || f.clause(u.done, i) || i-u.done > 12 {
		return
	}
	voice := f.leftPhrase(i-1, u.done)
	if !voice.known() || voice.actor == 0 {
		return
	}
	f.add(u, report{voice: voice, content: [][2]int{{i + 1, f.quoteRun(u, q)}}})
}

// quoteRun is the token after the quotations that follow one another from q on.
func (f *finder) quoteRun(u *unit, q quotation) int {
	for {
		next, ok := f.quotationAt(q.last)
		if !ok || next.last > u.last {
			return min(q.last, u.last)
		}
		q = next
	}
}

// passive reads "was told by X that …" and "it was reported that …"; any other
// passive reports nobody's words.
func (f *finder) passive(u *unit, i int, l left) {
	k := i + 1
	var voice subject
	if f.is(k, "by") {
		voice, k = f.rightPhrase(k+1, u.last)
	} else if !f.is(l.end, "it") {
		return
	}
	for n := 0; n < 2*maxPhrase && k < u.last && !f.is(k, "that") && f.words[k].quoted == 0 && !f.stop(k); n++ {
		k++
	}
	if k+1 >= u.last || !f.is(k, "that") || l.negated || f.words[i].cue&model.Clause == 0 {
		return
	}
	f.add(u, report{cue: [2]int{i, i + 1}, voice: voice, content: [][2]int{f.rest(u, k+1)}})
}

// forward reads an attribution before its content.
func (f *finder) forward(u *unit, i int, l left) {
	if l.infinitive && !l.habit {
		return // "to say so" says nothing yet
	}
	if f.words[i].form == model.Gerund && f.comma(i-1) && f.has(i, model.Comment) {
		return // the writer's own reading
	}
	start := f.contentStart(u, i)
	if start < 0 && f.words[i].cue&model.Object != 0 && f.has(i+1, model.ObjectPronoun) && i+2 < u.last && f.stop(i+2) {
		u.silent = true // denied it: of what, the sentence before says
		return
	}
	ahead := start < 0 && f.is(u.last-1, ":") && f.words[i].cue&model.Tag != 0
	if start < 0 && !ahead {
		return
	}
	voice := f.voiceLeft(u, i, l)
	if !f.speaks(voice, i) {
		return
	}
	if ahead { // the quotation is the next paragraph
		u.voice, u.silent = voice, true
		return
	}
	r := report{cue: [2]int{i, i + 1}, voice: voice, stance: cueStance(f.words[i].cue)}
	r.content = [][2]int{{start, f.forwardEnd(u, i, l, start)}}
	if !f.worth(i, r.content[0]) {
		return
	}
	f.add(u, r)
}

// worth reports whether the range states something: "denied it" does not, nor
// does calling a thing a name without quoting.
func (f *finder) worth(i int, c [2]int) bool {
	if f.words[i].cue&model.Naming != 0 && f.manner(c) == Indirect {
		return false
	}
	return f.size(c[0], c[1]) > 1 || f.manner(c) == Direct
}

// contentStart is the first token of what the cue at i reports; -1 for none.
func (f *finder) contentStart(u *unit, i int) int {
	cue, k := f.words[i].cue, i+1
	if cue&model.Addressee != 0 {
		k = f.skipHearer(k, u.last)
	}
	plain := k
	k = f.skipAdverbials(k, u.last)
	for k < u.last && (f.is(k, ":") || f.comma(k)) && k+1 < u.last && f.words[k+1].quoted != 0 {
		k++
	}
	if k >= u.last {
		return -1
	}
	if cue&model.Naming != 0 && !f.quotesSoon(k, u.last) {
		return -1
	}
	switch {
	// rejected the claim that …
	case cue&model.Denial != 0 && f.claimNamed(plain, u.last) > 0:
		return f.claimNamed(plain, u.last)
	// said that …
	case f.is(k, "that") && cue&model.Clause != 0 && f.clause(k+1, u.last):
		return k + 1
	// said: “…”
	case f.words[k].quoted != 0 && cue&(model.Tag|model.Object|model.Bare) != 0:
		return k
	// asked whether …
	case cue&model.Question != 0:
		if f.has(k, model.Whether) {
			return k
		}
		return -1
	// promised to …
	case f.is(plain, "to") && plain+2 < u.last && (cue&model.Infinitive != 0 || cue&model.Addressee != 0 && plain > i+1):
		return plain
	// warned of …
	case cue&model.Topic != 0 && (f.is(plain, "of") || f.is(plain, "at") || f.is(plain, "against") || f.is(plain, "about")):
		return plain + 1
	// said the …, told reporters he …
	case cue&(model.Bare|model.Addressee) != 0 && f.opensClause(k, u.last) && (k == plain || f.opensSurely(k)):
		return k
	// denied the charge; statements indicating readiness
	case cue&model.Object != 0 || cue&model.Clause != 0 && f.words[i].form == model.Gerund && f.has(i-1, model.Saying):
		if f.wordy(plain) && !f.has(plain, model.ObjectPronoun|model.Preposition|model.Time) || f.words[plain].name != 0 {
			return plain
		}
	}
	return -1
}

// quotesSoon reports whether a quotation starts within a phrase's length.
func (f *finder) quotesSoon(k, last int) bool {
	for n := k; n < min(last, k+maxPhrase); n++ {
		if f.words[n].quoted != 0 {
			return true
		}
	}
	return false
}

// claimNamed is the token after "the claim that" where that starts at token i;
// 0 where it does not.
func (f *finder) claimNamed(i, last int) int {
	for k := i; k+2 < min(last, i+8) && f.wordy(k) && f.words[k].quoted == 0; k++ {
		if f.has(k, model.Saying) && f.is(k+1, "that") {
			return k + 2
		}
	}
	return 0
}

// opensClause reports whether a clause without "that" starts at token k.
func (f *finder) opensClause(k, last int) bool {
	if !f.wordy(k) && !f.hasAny(k, "$€£") || f.has(k, model.Coordinator|model.ObjectPronoun) && !f.has(k, model.Subject) {
		return false
	}
	if f.words[k].name == 0 && f.has(k, model.Preposition) && !f.has(k, model.Determiner) {
		return false
	}
	return f.bareClause(k+1, last)
}

// opensSurely reports whether token k can only start a clause, not go on with
// an adverbial.
func (f *finder) opensSurely(k int) bool {
	return f.words[k].name != 0 || f.has(k, model.Subject|model.Article|model.Determiner|model.Possessive) || f.capital(k) || f.words[k].kind == text.Number || f.wordy(k)
}

// forwardEnd is where the content of the cue at i ends.
func (f *finder) forwardEnd(u *unit, i int, l left, start int) int {
	// “…” right after the cue and a stop or tag after it.
	if q, ok := f.quotationAt(start); ok {
		end := f.quoteRun(u, q)
		if end == u.last || !f.wordy(end) && !f.comma(end) {
			return end
		}
	}
	// X—who warned that …—: the aside's own end.
	if f.has(l.end, model.Relative) && l.end > u.first {
		if f.dash(l.end-1) || f.comma(l.end-1) {
			return f.asideEnd(u, l.end-1, start)
		}
	}
	end := f.contentEnd(u, start)
	for k := start; k < min(end, start+maxClause) && !f.finite(k); k++ {
		// A noun phrase as content ends where a participle adds to it.
		if f.comma(k) && k+2 < end && (f.words[k+1].form == model.Past || (f.adverbial(k+1) || f.has(k+1, model.Adverb|model.Maybe)) && f.words[k+2].form == model.Past) {
			return f.trim(start, k)
		}
	}
	return end
}

// asideEnd is the end of a relative clause that the mark at token j opened.
func (f *finder) asideEnd(u *unit, j, start int) int {
	dash := f.dash(j)
	for k := start; k < u.last; k++ {
		if f.words[k].quoted != 0 {
			continue
		}
		if dash && f.dash(k) || !dash && f.comma(k) && k+1 < u.last && f.finite(k+1) || f.turns(u, k) {
			return f.trim(start, k)
		}
	}
	return f.trim(start, u.last)
}
