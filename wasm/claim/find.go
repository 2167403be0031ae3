package claim

import (
	"cmp"
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/order"
	"claimlight/wasm/text"
)

// Find lists the claims of a document in the order of the text.
//
// It works unit by unit: a unit is a sentence, or the sentences that one
// quotation holds together. In each unit the attributions are read first, left
// to right, see report.go; what nobody is cited for is the article's own. The judge
// scores each.
func Find(doc *text.Document, actors []actor.Actor, judge Judge) []Claim {
	f := newFinder(doc, actors)
	f.judge = judge
	f.claims = make([]Claim, 0, len(doc.Sentences)+len(doc.Sentences)/2)
	paragraph := 0
	for first := 0; first < len(doc.Sentences); {
		last := f.unitEnd(first)
		u := unit{
			sentences: doc.Sentences[first:last],
			first:     doc.Sentences[first].First,
			last:      doc.Sentences[last-1].Last,
		}
		for paragraph < len(doc.Paragraphs) && doc.Paragraphs[paragraph].End <= u.sentences[0].Start {
			paragraph++
		}
		u.paragraph = paragraph
		f.read(&u)
		first = last
	}
	order.By(f.claims, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return f.claims
}

// unit is a run of sentences that is read as one, Tokens[first:last].
type unit struct {
	sentences   []text.Sentence
	first, last int
	paragraph   int
	done        int     // tokens before it belong to claims already found
	voice       subject // who spoke last in this unit
	quoted      subject // whom it quotes first
	turn        int     // what nextTurn found last, for tokens from turnFrom on
	turnFrom    int
	claim       int  // the last claim found, an index
	found       bool // an attribution was found
	silent      bool // it says that somebody would not speak: no claim of its own
	aside       aside
}

// unitEnd gives the sentence after the unit that starts at sentence first.
func (f *finder) unitEnd(first int) int {
	s := f.doc.Sentences
	n := first + 1
	for n < len(s) && s[n].First < s[n].Last && s[n-1].First < s[n-1].Last {
		q := f.words[s[n].First].quoted
		if (q == 0 || q != f.words[s[n].First-1].quoted) && !f.tagAlone(s[n-1], s[n]) {
			break
		}
		n++
	}
	return n
}

// tagAlone reports whether sentence t is the tag of a quoted question or cry
// that ends s, in the same paragraph: “Why not?” X asked; or who signs it: “Why
// not?” — X. A quotation with words
// before it has its tag there; words before another quotation are its tag.
func (f *finder) tagAlone(s, t text.Sentence) bool {
	if s.Last-s.First < 3 || f.words[s.First].quoted == 0 || f.words[s.Last-1].quoted == 0 {
		return false
	}
	if strings.Contains(f.doc.Text[s.End:t.Start], "\n") {
		return false
	}
	if f.dash(t.First) && f.signature(t.First+1, t.Last).known() {
		return true
	}
	cry := f.hasAny(s.Last-2, "?!…")
	for i := t.First; i < min(t.Last, t.First+8); i++ {
		if w := f.words[i]; w.quoted != 0 {
			return false
		} else if w.cue&model.Tag != 0 && w.form == model.Past {
			return (cry || f.stop(i+1)) && !f.is(i+1, "that") && (i+2 >= t.Last || f.wordy(i+1) || f.words[i+2].quoted == 0)
		}
	}
	return false
}

// read appends the claims of one unit.
func (f *finder) read(u *unit) {
	if u.first == u.last {
		return
	}
	if f.scripted(u) {
		f.leave(u)
		return
	}
	u.first = f.opening(u)
	u.done = u.first
	before := len(f.claims)
	for i := u.first; i < u.last; i++ {
		if i >= u.done && f.words[i].quoted == 0 {
			f.attribution(u, i)
		}
	}
	if !u.found {
		f.loose(u)
		f.announced(u)
	} else {
		f.opened(u)
		f.around(u, before)
		f.ahead(u, before)
		f.unclaimed(u)
	}
	f.leave(u)
}

// announced notes whose words the next paragraph quotes, where a clause leads up to
// it: X put out this statement:
func (f *finder) announced(u *unit) {
	if last := u.last - 1; !u.found && f.is(last, ":") && !u.voice.known() {
		u.voice = f.leader(u, last)
	}
}

// leave keeps what the next unit may continue. A quotation goes on with whom the
// one that began the unit is by: “…,” X told Y, after Y said …. “…”
func (f *finder) leave(u *unit) {
	if u.quoted.known() && f.words[u.first].quoted != 0 {
		u.voice = u.quoted
	}
	f.before = trail{
		paragraph: u.paragraph, last: u.last, voice: u.voice, reported: u.found || u.voice.known(), colon: f.is(u.last-1, ":"),
		claim: u.claim, quoted: u.found && f.words[u.last-1].quoted != 0 || u.found && f.claims[u.claim].Quote == Direct,
	}
}

// trail is what a unit leaves to the next: who was speaking, and where.
type trail struct {
	paragraph int
	last      int // token after the unit
	voice     subject
	reported  bool
	colon     bool // it ended in a colon
	claim     int  // index of the quotation's claim, where quoted
	quoted    bool // it was a quotation, which the next one continues
}

// opening gives the first token after a dateline ("LONDON, March 3 (AP) —") or
// a live report's time ("18.20").
func (f *finder) opening(u *unit) int {
	first := u.first
	if f.words[first].kind == text.Number && first+1 < u.last && u.last-first > 3 && f.capital(first+1) && f.hasAny(first, ".:") {
		return first + 1
	}
	if f.words[first].quoted != 0 || !f.allCaps(first) {
		return first
	}
	for i := first + 1; i < min(u.last-3, first+16); i++ {
		if f.dash(i) && f.capital(i+1) {
			return i + 1
		}
	}
	return first
}
