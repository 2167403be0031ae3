package actor

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/tag"
	"claimlight/wasm/word"
)

// The words that a company's name ends with and that its short form leaves out: what it
// is by law, what it deals in, and what it may do beside its own name.
const (
	legal model.List = "ab ag asa co corp corporation gmbh inc incorporated kg limited llc llp ltd nv oyj plc sa se spa"
	ware  model.List = "airlines airways bank biosciences biotech brewery builders capital chemicals electric energy engineering farms foods healthcare homes hotels industries insurance labs logistics metals mining oil partners petroleum pharma pharmaceuticals properties railways resources retail shipping solar solutions steel supermarkets systems telecom textiles therapeutics"
	line  model.List = "chase electronics group holding holdings international motor motors platforms stores technologies"
)

// firmMark keeps what only a body of the lists may ask for apart from what any name may.
const firmMark = "*"

// bare is the key of a company without its legal form: jpmorgan chase of JPMorgan Chase & Co.
func bare(key string) string {
	for {
		rest, last := cutLast(key)
		if rest == "" || !legal.Has(last) {
			return key
		}
		key = strings.TrimSuffix(rest, " and")
	}
}

// firmForms lists what a company is called without its legal form and line of trade.
// A name that the lists know asks for no other part of a longer one: BBC Studios is not
// the BBC.
func firmForms(forms []form, key string, e int) []form {
	short := bare(key)
	if short != key {
		forms = with(forms, firmMark+short, e)
		if first, rest, _ := strings.Cut(short, " "); first == "walt" || isFirstName(first) {
			forms = with(forms, firmMark+rest, e) // Disney of Walt Disney Co.
		}
	}
	for rest, last := cutLast(short); rest != "" && line.Has(last); rest, last = cutLast(rest) {
		forms = with(forms, firmMark+rest, e)
	}
	return forms
}

// branded widens a mention over the 's that a company's name ends with, and makes a body
// of it: McDonald's. Where it is somebody's name more often, a verb must follow.
func (f *finder) branded(m *tag.Mention, stop int) {
	if m.Last-m.First != 1 || m.Last >= stop || !f.is(m.Last, word.Possessive) || f.is(m.First-1, word.Rank|word.Given) {
		return
	}
	if f.in(m.First, brands) || f.in(m.First, namesakes) && (f.finite(m.Last+1) > 0 || f.ends(m.Last+1)) {
		m.Last++
		firm(m)
	}
}

const (
	brands    model.List = "Applebee Arby Kohl Macy McDonald Sainsbury Sotheby Wendy"
	namesakes model.List = "Denny Domino Lloyd Lowe Moody"
)

// firmsByTrade makes bodies of names of one word that the model does not know, where the article
// tells of a company anywhere, and of nobody who bears the name.
func (f *finder) firmsByTrade() {
	signs, told := f.spare[:0], false
	for i := range f.names {
		n := &f.names[i]
		if _, last := cutLast(n.key); f.is(n.first, word.Given) || n.titled < n.first || n.last-n.first > 1 || f.saidGender(n) != unknown || f.aged(n) {
			signs = with(signs, last, -1)
		} else if f.tellsTrade(n) {
			signs, told = with(signs, n.key, i), true
		}
	}
	if !told {
		return
	}
	f.spare = sort(signs)
	for i := range f.names {
		n := &f.names[i]
		if n.votes.best() == Organization || f.is(n.first, word.Known) {
			continue
		}
		if at := start(signs, n.key); at >= 0 && signs[at].entity >= 0 { // nobody's
			n.votes[Organization] += firmVote
		}
	}
}

// tellsTrade reports whether what stands around a name tells of a company: Zenvia, a software
// company; Zenvia's chief executive; shares in Zenvia.
func (f *finder) tellsTrade(n *name) bool {
	at := n.last
	switch {
	case f.is(at, word.Possessive):
		return f.in(at+1, holdings) || f.reads(at+1, "chief") && f.reads(at+2, "executive")
	case f.reads(at, "employs") || f.reads(n.first-1, "in") && (f.reads(n.first-2, "shares") || f.reads(n.first-2, "Shares")):
		return true
	case !f.mark(at, ',') || !f.reads(at+1, "a") && !f.reads(at+1, "an"):
		return false
	}
	end := min(f.doc.Sentences[n.sentence].Last, at+maxBehind)
	_, trade := f.apposition(at+1, end, Organization)
	_, person := f.apposition(at+1, end, Person)
	return trade && !person
}

// holdings are what companies have and people seldom.
const holdings model.List = "headquarters profit profits revenue revenues shareholders subsidiary"

// aged reports whether an age stands behind a name.
func (f *finder) aged(n *name) bool { return f.mark(n.last, ',') && f.age(n.last+1) }

// incorporated widens the mention of a body over its legal form, and makes one of whatever
// ends with such a form: Rolls-Royce Holdings | plc, Ferrari N.V.
func (f *finder) incorporated(m *tag.Mention, stop int) {
	if m.Kind == tag.Organization && m.Last < stop && (f.reads(m.Last, "plc") || f.suffix(m.Last)) {
		if m.Last++; m.Last+1 < stop && f.mark(m.Last, '.') {
			m.Last++
		}
	}
	last := m.Last - 1
	if f.mark(last, '.') {
		last--
	}
	if last > m.First && (f.suffix(last) || f.in(last, furtherForms)) {
		firm(m)
	}
}

// suffix reports whether the token at i is a legal form and no office: AG.
func (f *finder) suffix(i int) bool { return f.is(i, word.Suffix) && !f.in(i, officeLetters) }

// furtherForms of companies are no words that the model of names tells apart.
const furtherForms model.List = "AB ASA KG N.V. Oyj S.A. S.p.A. SE"

// trading reports whether a body of the article has a name without a title for one of the
// first words of its own: Ford, Ford Motor; Schwab, Charles Schwab Corp.
func (f *finder) trading(n *name) bool { return n.titled == n.first && start(f.firms, n.key) >= 0 }

// firmBefore reports whether the article has by then named a company that begins with a
// name: Harlow said so, of Harlow Foods, before a Peter Harlow comes. What else is called
// after somebody is somebody's: the Trump Cabinet.
func (f *finder) firmBefore(n *name) bool {
	if n.titled < n.first || f.saidGender(n) != unknown || f.aged(n) {
		return false
	}
	forms := fit(f.firms, n.key)
	for _, a := range forms[:min(len(forms), manyForms)] {
		body := f.nameOf(a.entity)
		if _, last := cutLast(body.key); strings.HasPrefix(body.key, n.key+" ") && body.first < n.first && (legal.Has(last) || line.Has(last) || ware.Has(last)) {
			return true
		}
	}
	return false
}

// firmWords lists the first words of the names of bodies, and the second of three.
func (f *finder) firmWords() []form {
	var forms []form
	for e := range f.entities {
		first, rest, more := strings.Cut(f.nameOf(e).key, " ")
		if !more || f.entities[e].kind != Organization {
			continue
		}
		forms = with(forms, first, e)
		if second, _, more := strings.Cut(rest, " "); more {
			forms = with(forms, second, e)
		}
	}
	return sort(forms)
}

// trades reports whether the token at i, behind 's, is what only companies have, or
// whether what begins there only they do: reported revenue of.
func (f *finder) trades(i int) bool {
	if f.is(i, word.Possessive) {
		i++
	}
	if f.in(i, reporting) {
		for end := i + 3; i < end && !f.in(i, results); i++ {
		}
		return f.in(i, results)
	}
	return f.in(i, assets) || f.reads(i, "employs") || f.reads(i+1, "cut") && f.reads(i+3, "jobs")
}

const (
	assets    model.List = `cars dealers factories factory plant plants sales shares stock vehicles`
	reporting model.List = "posted posts reported reports"
	results   model.List = "earnings loss losses profit profits revenue revenues sales"
)
