package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/tag"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// name is one mention: the tokens first to last.
type name struct {
	first, last int
	titled      int // where the title before it begins; first where there is none
	sentence    int
	votes       votes
	key         string // normal form; equal keys are one entity
	entity      int
}

// maxKey is the length in bytes above which a name is not looked up.
const maxKey = 80

// seatVote is what a list of organizations counts against what the model says of
// a seat of power: most speak, as the Kremlin does, though each is a place too.
const seatVote = 4 * tag.Unit

// take takes over the mentions that the model found, but those of no actor.
func (f *finder) take(mentions []tag.Mention) {
	f.names = make([]name, 0, len(mentions))
	sentence, floor := 0, 0
	for next := 0; next < len(mentions); {
		for f.doc.Sentences[sentence].Last <= mentions[next].First {
			sentence++
		}
		var m tag.Mention
		m, next = f.joined(mentions, next, max(floor, f.doc.Sentences[sentence].First), f.doc.Sentences[sentence].Last)
		if f.nameless(&m) || f.sum(&m) {
			continue
		}
		if m.Kind != tag.Other {
			floor = max(floor, f.doc.Sentences[sentence].First)
			first, last := f.untitled(&m)
			n := name{first: first, last: last, titled: f.title(first, floor), sentence: sentence, votes: votesOf(&m)}
			if f.isOrganization(first, last) {
				n.votes[Organization] += seatVote
			}
			if n.key = f.key(n.first, n.last); n.key != "" {
				f.names = append(f.names, n)
				following := len(f.words)
				if next < len(mentions) {
					following = mentions[next].First
				}
				if gloss, ok := f.glossed(&n, following); ok && m.Kind == tag.Organization {
					f.names = append(f.names, gloss)
				}
			}
		}
		floor = m.Last
	}
	f.trim()
	f.shouted()
	f.lettered()
	f.firmsByTrade()
}

// trim cuts off what stands before a person's first name where the article has
// the name without it too: Democrat Ana Ruiz.
func (f *finder) trim() {
	var forms []form // of all names, once one may be cut
	for i := range f.names {
		n := &f.names[i]
		for n.last-n.first > 2 && n.votes.best() == Person && !f.is(n.first, word.Given) && !f.letters(n.first) && f.is(n.first+1, word.Given) {
			if forms == nil {
				forms = f.keys()
			}
			key := f.key(n.first+1, n.last)
			if start(forms, key) < 0 {
				break
			}
			n.first, n.key = n.first+1, key
			if n.titled == n.first-1 {
				n.titled = n.first
			}
		}
	}
}

// nameless reports whether a mention of one word that the lists do not know is nobody's name.
func (f *finder) nameless(m *tag.Mention) bool {
	at := m.First
	if m.Last-at > 1 || f.is(at, word.Known) {
		return false
	}
	switch w := f.surface(at); {
	case f.in(at, model.Openers): // but the capital of a sentence's first word
	case f.is(at, word.Initial) && f.mark(at-1, '('): // a party: (D)
	case f.in(at, figures): // Q3
	case generation(strings.ToLower(w)): // what tells a son: III
	case f.is(at, word.Barred) && ends(w, "day"): // Monday
	case f.is(at, word.Head) && f.mark(m.Last, '.') && !f.ends(m.Last): // an abbreviated title: Sen.
	default:
		return false
	}
	return true
}

// figures stand beside sums and are nobody's names.
const figures model.List = "EBITDA FY Q1 Q2 Q3 Q4 Rs"

// sum reports whether a mention is but money, the letters of its currency before it:
// Sh20,000, Rs50,000, KSh20m.
func (f *finder) sum(m *tag.Mention) bool {
	w := f.surface(m.First)
	from := 0
	for from < len(w) && w[from] > '9' {
		from++
	}
	to := from
	for to < len(w) && w[to] >= '0' && w[to] <= '9' {
		to++
	}
	if m.Last-m.First > 1 || from > 3 || from == to {
		return false
	}
	switch w[to:] {
	case "":
		return to-from > 3 || f.mark(m.Last, ',') && f.number(m.Last+1) && f.doc.Tokens[m.Last+1].Start == f.doc.Tokens[m.First].End+1
	case "k", "m", "bn", "tn":
		return true
	}
	return false
}

// untitled is where a person's name begins and ends without the title before it,
// its office, and the honours behind that were taken for a part of it.
func (f *finder) untitled(m *tag.Mention) (first, last int) {
	first, last = m.First, m.Last
	if m.Kind != tag.Person {
		return first, last
	}
	for last-first > 2 && f.in(last-1, model.Honours) {
		last--
	}
	for i := first + 1; i+1 < last; i++ {
		if f.is(i, word.Possessive) {
			first = i + 1 // Labour's Ana Ruiz
		}
	}
	if w := f.surface(first); last-first > 1 && f.is(first, word.Opening) && !f.is(first, word.Given) && len(w) > 6 && ends(w, "ing") {
		first++ // Praising Ruiz
	}
	for first+1 < last {
		next := first + 1
		if f.mark(next, '.') {
			next++
		}
		switch {
		case next+1 < last && f.in(first, linking) && f.is(first-1, word.Head):
			for next++; next+2 < last && !f.is(next, word.Given); next++ {
			}
		case next >= last || !f.titles(first) || f.is(first, word.Given) || !f.is(next, word.Capital) && !f.in(next, linking):
			return first, last
		}
		first = next
	}
	return first, last
}

// titles reports whether the token at i is a title by itself. A dean's name follows
// seldom where many are called Dean.
func (f *finder) titles(i int) bool {
	return !f.reads(i, "Dean") && (f.in(i, police) || f.in(i, councils) || f.in(i, honorifics) || f.reads(i, "Seri") && f.reads(i-1, "Datuk") || f.is(i, word.Head|word.Occupation) || f.is(i, word.Capital) && f.calls(i, Person))
}

// title is where the title right before token first begins, not before floor;
// first itself where there is none.
func (f *finder) title(first, floor int) int {
	from, headed := first, false
	for from > floor {
		at := from - 1
		if f.mark(at, '.') && at > floor {
			at--
		}
		at = f.office(at, floor)
		if !f.is(at, word.Capital) || !f.is(at, word.Rank) && !f.titles(at) {
			break
		}
		headed = headed || f.titles(at)
		from = at
	}
	if !headed {
		return first
	}
	return from
}

// office is the title whose office ends with the token at i: Secretary of State,
// Minister for Foreign Affairs; else i.
func (f *finder) office(i, floor int) int {
	for k := i; k > max(floor, i-3) && f.is(k, word.Capital); k-- {
		if f.in(k-1, linking) && f.is(k-2, word.Head) && k-2 >= floor {
			return k - 2
		}
	}
	return i
}

// listed reports whether the tokens are in a gazetteer as they stand.
func (f *finder) listed(first, last int) bool {
	return f.isPlace(first, last) || f.isOrganization(first, last)
}

// unlisted reports whether the lists of countries, places and organizations have no name
// that begins with the token at i.
func (f *finder) unlisted(i int) bool { return f.is(i, word.Capital) && !f.is(i, word.Begins) }

func (f *finder) isOrganization(first, last int) bool {
	s := f.span(first, last)
	return !f.unlisted(first) && s.Len() <= maxKey && model.Organizations.Has(s.Of(f.doc.Text))
}

// key is the normal form of a name, with countries and cities under one name.
func (f *finder) key(first, last int) string {
	w := f.span(first, last).Of(f.doc.Text)
	if len(w) <= maxKey {
		full, ok := "", false
		if !f.unlisted(first) {
			full, ok = model.Countries.Get(w)
		}
		if !ok && f.is(first, word.Shout) {
			full, _ = model.Countries.Get(titleCase(w)) // VATICAN
		}
		if full != "" {
			w = strings.ReplaceAll(full, "_", " ")
		}
	}
	key := normal(w)
	if len(key) <= longestRenamed {
		if now, ok := renamed.Get(key); ok {
			return now
		}
	}
	return key
}

// renamed are cities that some articles call by two names, longestRenamed the bytes that
// they have at most.
const (
	renamed        model.List = "bombay=mumbai calcutta=kolkata kharkov=kharkiv kiev=kyiv lvov=lviv odesa=odessa peking=beijing rangoon=yangon"
	longestRenamed            = 8
)

// normal is a name with initials and acronyms without their dots, Juniors without their
// commas, "&" as "and", "al-" and "el-" as a word. It has one blank between words and
// none at its ends.
func normal(w string) string {
	if lettered(w) {
		return text.Normal(w)
	}
	w = strings.ReplaceAll(text.Normal(strings.ReplaceAll(w, ".", "")), " & ", " and ")
	if strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") {
		w = "al " + w[len("al-"):]
	}
	if rest, last, ok := strings.Cut(w, ", "); ok && generation(last) {
		w = rest + " " + last
	}
	w = strings.ReplaceAll(strings.ReplaceAll(w, " al-", " al "), " el-", " al ")
	return strings.Join(strings.Fields(w), " ") // some write a blank behind al-
}

// lettered reports whether w is of letters of ASCII and blanks, as most names are, so
// that nothing is to be taken out of its normal form.
func lettered(w string) bool {
	for i := range len(w) {
		if c := w[i]; c != ' ' && c|0x20-'a' >= 26 {
			return false
		}
	}
	return true
}
