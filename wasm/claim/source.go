package claim

import (
	"cmp"
	"slices"
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// subject is who says something: Tokens[first:last], and the actor they name,
// or -1 with the words of the text. It never names anybody that the words do
// not name or stand for.
type subject struct {
	first, last int
	speaker     int
	source      string
}

// known reports whether there is a subject at all.
func (s subject) known() bool { return s.first < s.last }

// maxPhrase bounds a noun phrase with its appositions, in tokens.
const maxPhrase = 40

// resolve says who the noun phrase [first, last) is.
func (f *finder) resolve(first, last int) subject {
	s := subject{first: first, last: last, speaker: -1}
	if first >= last {
		return s
	}
	s.source = f.span(first, last).Of(f.doc.Text)
	if last == first+1 && f.words[first].pronoun != 0 {
		s.speaker, s.source = int(f.words[first].pronoun)-1, ""
		return s
	}
	head := f.head(first, last)
	switch {
	// A name speaks for itself: President Trump.
	case f.words[head].name != 0:
		s.speaker, s.source = f.mentions[f.words[head].name-1].actor, ""
	// Whoever speaks for an organization, nameless, is the organization.
	case f.has(head, model.Spokes):
		s.speaker = f.organization(first, last)
	// "the ministry" is the one ministry that the article names.
	case head == first+1 && (f.is(first, "the") || f.is(first, "its")):
		s.speaker = f.handle(f.of(head))
		if s.speaker >= 0 {
			s.source = ""
		}
	}
	return s
}

// head is the last word of the phrase before any "of", "for", "from" or comma.
func (f *finder) head(first, last int) int {
	head := first
	for i := first; i < last; i++ {
		if f.words[i].name == 0 && i > first && (f.has(i, model.Preposition|model.Relative) || !f.joins(i)) {
			break
		}
		if w := f.words[i]; i > first && w.name == 0 && (w.form == model.Gerund || w.form == model.Past) {
			break // officials speaking on condition of …, people briefed on …
		}
		if f.wordy(i) {
			head = i
		}
	}
	return head
}

// joins reports whether token i can stand within a name or title: a word, the
// stop of "Prof.", the sign of "Kettering & Moss".
func (f *finder) joins(i int) bool {
	return f.wordy(i) || (f.is(i, ".") || f.is(i, "&") || f.is(i, "'") || f.is(i, "’")) && !f.words[i].final
}

// organization is the organization or place named in the phrase, by name or by
// "its"; -1 for none and for a person's spokesman.
func (f *finder) organization(first, last int) int {
	for i := first; i < last; i++ {
		a := -1
		if n := f.words[i].name; n != 0 {
			a = f.mentions[n-1].actor
		} else if f.has(i, model.Possessive) {
			a = int(f.words[i].pronoun) - 1
		}
		if a >= 0 {
			if f.actors[a].Kind == actor.Person {
				return -1
			}
			return a
		}
	}
	return -1
}

// handle is a noun that stands for one actor: "ministry" for the Labour
// Ministry, "minister" for whose role ends so.
type handle struct {
	noun  string
	actor int // -1 where the noun would fit several
}

// handlesOf lists what every organization's name, and every role, ends in.
func handlesOf(actors []actor.Actor) []handle {
	var all []handle
	for i, a := range actors {
		if a.Kind == actor.Organization {
			all = append(all, handle{lastWord(a.Name), i})
		}
		if a.Role != "" {
			all = append(all, handle{lastWord(a.Role), i})
		}
	}
	slices.SortStableFunc(all, func(a, b handle) int {
		return cmp.Or(strings.Compare(a.noun, b.noun), cmp.Compare(a.actor, b.actor))
	})
	kept := all[:0]
	for _, h := range all {
		if n := len(kept); n > 0 && kept[n-1].noun == h.noun {
			if kept[n-1].actor != h.actor {
				kept[n-1].actor = -1
			}
			continue
		}
		kept = append(kept, h)
	}
	return kept
}

func (f *finder) handle(noun string) int {
	noun = strings.ToLower(noun)
	i, ok := slices.BinarySearchFunc(f.handles, noun, func(h handle, s string) int { return strings.Compare(h.noun, s) })
	if !ok {
		return -1
	}
	return f.handles[i].actor
}

// lastWord is the head of a name or role: its last word before " of ", " for ".
func lastWord(s string) string {
	for _, cut := range []string{",", " of ", " for ", " at ", " in "} {
		if i := strings.Index(s, cut); i > 0 {
			s = s[:i]
		}
	}
	return strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
}

// leftPhrase is the subject whose last token is at j, not reaching before low.
func (f *finder) leftPhrase(j, low int) subject {
	switch {
	case j < low:
		return subject{}
	case f.comma(j) || f.dash(j):
		return f.beforeApposition(j, low)
	case f.has(j, model.Relative) && !f.is(j, "which"):
		return f.antecedent(j, low)
	}
	first := f.phraseStart(j, low)
	return f.resolve(first, j+1)
}

// phraseStart walks left from the last token of a noun phrase to its first.
func (f *finder) phraseStart(j, low int) int {
	if f.has(j, model.Subject) {
		return j
	}
	first := j + 1
	for i := j; i >= max(low, j-maxPhrase); i-- {
		if f.is(i, ")") {
			if k := f.openParen(i, low); k > low {
				i = k
				continue
			}
		}
		if f.endsPhrase(i) {
			break
		}
		first = i
	}
	return f.afterAdverbial(first, j)
}

// endsPhrase reports whether no noun phrase reaches left across token i.
func (f *finder) endsPhrase(i int) bool {
	w := f.words[i]
	switch {
	case w.quoted != 0:
		return true
	case w.name != 0:
		return false
	case w.kind == text.Punct:
		return !f.joins(i)
	case w.class&(model.Coordinator|model.Relative|model.Modal|model.Subject) != 0:
		return true
	case w.class&model.Subordinator != 0:
		return w.class&model.Preposition == 0
	case w.class&model.Auxiliary != 0:
		return !f.is(i, "'s") && !f.is(i, "’s")
	case w.form == model.Past && w.class&model.Preposition == 0:
		return !f.has(i+1, model.Preposition) || f.words[i].cue != 0
	}
	return w.form == model.Third && w.cue != 0 && w.cue&model.AlsoNoun == 0
}

func (f *finder) openParen(i, low int) int {
	for k := i - 1; k >= max(low, i-12); k-- {
		if f.is(k, "(") {
			return k
		}
	}
	return -1
}

// afterAdverbial drops what comes before the subject proper: "In 2019 the
// company" is the company, "On Monday Trump" is Trump.
func (f *finder) afterAdverbial(first, j int) int {
	for first < j && f.words[first].name == 0 && f.has(first, model.Adverb) && !f.has(first, model.Determiner) {
		first++
	}
	if !f.has(first, model.Preposition) || f.words[first].name != 0 {
		return first
	}
	if n := f.words[j].name; n != 0 {
		return f.titleStart(f.mentions[n-1].first, first)
	}
	for i := j - 1; i > first; i-- {
		if f.has(i, model.Article|model.Determiner) && !f.has(i-1, model.Preposition) {
			return i
		}
	}
	return j
}

// titleStart takes in the capitalised title before a name.
func (f *finder) titleStart(name, low int) int {
	for name > low && f.capital(name-1) && f.words[name-1].class == 0 && f.wordy(name-1) {
		name--
	}
	return name
}

// beforeApposition is the subject of "X, the head of Y, said" and of "the head
// of Y, X, said", where the comma at j stands before the verb.
func (f *finder) beforeApposition(j, low int) subject {
	nearest := subject{}
	end := j
	for i := j - 1; i >= max(low, j-maxPhrase); i-- {
		if f.words[i].quoted != 0 || f.is(i, ";") || f.stop(i) {
			break
		}
		if !f.comma(i) && !f.dash(i) {
			continue
		}
		// The apposition is a name: "its spokesman, Iwo Kantor, said".
		if n := f.words[end-1].name; n != 0 && f.opensName(i+1, f.mentions[n-1].first) {
			s := f.resolve(i+1, end)
			if whole := f.leftPhraseProper(i-1, low); whole.known() {
				s.first = whole.first
			}
			return s
		}
		if i-1 >= low && f.words[i-1].name != 0 {
			return f.resolve(f.phraseStart(i-1, low), i)
		}
		nearest = f.leftPhraseProper(i-1, low)
		end = i
	}
	return nearest
}

// opensName reports whether only a title or article stands from token i to name.
func (f *finder) opensName(i, name int) bool {
	if i < name && f.has(i, model.Article) {
		i++
	}
	return f.titleStart(name, i) == i
}

// leftPhraseProper is leftPhrase without appositions and relatives.
func (f *finder) leftPhraseProper(j, low int) subject {
	if j < low || f.endsPhrase(j) {
		return subject{}
	}
	return f.resolve(f.phraseStart(j, low), j+1)
}

// antecedent is whom the relative pronoun at j stands for.
func (f *finder) antecedent(j, low int) subject {
	i := j - 1
	if i >= low && (f.comma(i) || f.dash(i)) {
		i--
	}
	if i < low {
		return subject{}
	}
	// "remarks from Trump—who": the name nearest to the pronoun, not the remarks.
	if n := f.words[i].name; n != 0 {
		return f.resolve(max(low, f.mentions[n-1].first), i+1)
	}
	return f.leftPhraseProper(i, low)
}

// rightPhrase is the subject that starts at token i: "said Ms. X, the head of
// Y". after is the token after it and its apposition.
func (f *finder) rightPhrase(i, last int) (s subject, after int) {
	end := i
	for end < min(last, i+maxPhrase) && !f.endsRight(end, i) {
		end++
	}
	if end == i {
		return subject{}, i
	}
	// "its director, Ambrose Villeneuve": the apposition is the name.
	s = f.resolve(i, end)
	if s.speaker < 0 && f.comma(end) && end+1 < last && f.words[end+1].name != 0 {
		m := f.mentions[f.words[end+1].name-1]
		closed := m.last >= last || f.comma(m.last) || f.stop(m.last) || f.words[m.last].quoted != 0
		if m.first == end+1 && closed && f.actors[m.actor].Kind == actor.Person {
			s = f.resolve(m.first, min(m.last, last))
			s.first = i
			end = s.last
		}
	}
	return s, end
}

// endsRight reports whether a subject that starts at token first ends before i.
func (f *finder) endsRight(i, first int) bool {
	w := f.words[i]
	switch {
	case w.quoted != 0:
		return true
	case w.name != 0:
		return false
	case w.kind == text.Punct:
		return i == first || !f.joins(i)
	case i > first && w.class&(model.Coordinator|model.Relative|model.Subordinator|model.Modal|model.Time) != 0:
		return w.class&model.Possessive == 0
	case i > first && w.class&model.Preposition != 0:
		return !f.is(i, "of") && !f.is(i, "for") && !f.is(i, "with")
	case i > first && f.has(first, model.Subject|model.ObjectPronoun):
		return true
	}
	return i > first && f.finite(i)
}

// mainSubject is the subject of the clause that token i continues: "Peskov
// echoed this but hinted …".
func (f *finder) mainSubject(u *unit, i int) subject {
	if u.voice.known() {
		return u.voice
	}
	first := u.first
	if u.done > first {
		first = u.done
	}
	for k := i - 1; k >= max(first, i-2*maxPhrase); k-- {
		if f.is(k, ";") || f.dash(k) || f.words[k].quoted != 0 {
			first = k + 1
			break
		}
	}
	first = f.skipFronted(first, i)
	end := first
	for end < min(i, first+maxPhrase) && (f.words[end].name != 0 || !f.finite(end)) && f.words[end].class&model.Relative == 0 {
		if f.comma(end) || f.dash(end) {
			break
		}
		end++
	}
	for end > first+1 && f.words[end-1].name == 0 && f.has(end-1, model.Adverb) {
		end--
	}
	if f.has(first, model.Subject|model.Possessive) && f.has(first, model.Subject) {
		end = min(end, first+1)
	}
	if first < end && f.has(first, model.Determiner) && f.is(first, "both") {
		first++
	}
	return f.resolve(first, end)
}

// skipFronted steps over conjunctions, adverbs and a fronted adverbial phrase.
func (f *finder) skipFronted(first, last int) int {
	for first < last && f.words[first].name == 0 && (f.comma(first) || f.has(first, model.Coordinator|model.Adverb) && !f.has(first, model.Determiner|model.Subject)) {
		first++
	}
	if first >= last || f.words[first].name != 0 || !f.has(first, model.Preposition|model.Subordinator) {
		return first
	}
	for i := first; i < min(last, first+maxPhrase); i++ {
		if f.comma(i) {
			return i + 1
		}
	}
	return first
}
