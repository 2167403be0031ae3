package match

import (
	"strings"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

// fold writes one word for each phrase that means as much: "turned down" is
// "rejected", and "gross domestic product" is "gdp".
func (r *reading) fold() {
	words, marks := make([]string, 0, len(r.words)), make([]mark, 0, len(r.words))
	for i := 0; i < len(r.words); {
		phrase, n := r.phraseAt(i)
		object := 0
		if n == 1 {
			phrase, object, n = r.partedAt(i, phrase)
		}
		for phrase != "" {
			word, rest, _ := strings.Cut(phrase, "_")
			words, marks, phrase = append(words, word), append(marks, r.marks[i]), rest
		}
		words, marks = append(words, r.words[i+1:i+1+object]...), append(marks, r.marks[i+1:i+1+object]...)
		i += n
	}
	r.words, r.marks = words, marks
}

// longestObject is how many words may stand between a verb and the rest of its phrase.
const longestObject = 6

// partedAt is what stands for a phrase at i that has its object behind its verb: put the
// bankers behind bars, turned the offer down. It gives the words of the object and of all.
func (r *reading) partedAt(i int, word string) (string, int, int) {
	if lookup(word).Form == model.NoForm || r.class(i-1, model.Article|model.Possessive) {
		return word, 0, 1
	}
	base, form := dictionary(r.words[i])
	first := text.Stem(base) + "_"
	at, _ := phrases.find(first)
	if at == len(phrases) || !strings.HasPrefix(phrases[at].key, first) {
		return word, 0, 1
	}
	for object := 1; object <= longestObject && i+object < len(r.words) && r.fullPhrases(int32(i+object), int32(i+object+1)); object++ {
		key := first
		for n := 1; n <= 3 && i+object+n < len(r.words); n++ {
			last := r.words[i+object+n]
			key += last
			if at, ok := phrases.find(key); ok && !linking.Has(last) && r.closes(i+object+n+1) {
				if root := phrases.said(at, key, form); root != "" && !strings.Contains(root, "_") {
					return root, object, object + n + 1
				}
			}
			key += "_"
		}
	}
	return word, 0, 1
}

// closes reports the end of a phrase at word i.
func (r *reading) closes(i int) bool {
	return i >= len(r.words) || isBreak(r.words[i]) || r.class(i, model.Preposition|model.Coordinator|model.Subordinator|model.Adverb)
}

// linking are the prepositions that lead on to another part of what is said.
const linking model.List = `against at by for from in into of on to with`

// contrary is what a word with a prefix that denies says: unavailable is not available.
func contrary(w string) string {
	for _, prefix := range [...]string{"un", "in", "im", "il", "ir", "non"} {
		if base, ok := strings.CutPrefix(w, prefix); ok && denied.Has(base) {
			return "not_" + base
		}
	}
	return w
}

// determiners open what a test is failed by: failed its inspection.
const determiners model.List = `a an her his its the their`

// denied are the words that such a prefix denies and does no more to.
const denied model.List = `able active adequate affected answered armed available aware changed clear complete constitutional democratic dependent
eligible employed equal existent finished functional happy harmed important insured lawful legal legitimate licensed
married mobile necessary occupied official opposed paid popular possible prepared protected qualified reachable
registered regulated related reliable representative safe secure stable successful sufficient supervised supported
sustainable tested trained treated usable vaccinated valid visible willing`

// phraseAt is what stands for the longest phrase at i, and its words.
func (r *reading) phraseAt(i int) (string, int) {
	if (r.reads(i, "failed") || r.reads(i, "fails")) && r.in(i+1, determiners) {
		return "did_not_pass", 1
	}
	if r.isRegional(i) {
		return "state_premier", 1
	}
	best, used := r.words[i], 1
	first, form := dictionary(best)
	key := text.Stem(first)
	for n := 1; i+n <= len(r.words); n++ {
		last := ""
		if n > 1 {
			last = r.words[i+n-1]
			if owners.Has(last) {
				last = "one's"
			}
			key += "_" + last
		}
		at, _ := phrases.find(key)
		if root := phrases.said(at, key, form); root != "" {
			best, used = root, n
		} else if cut := singular(last); cut != last {
			one := key[:len(key)-len(last)] + cut
			at, _ := phrases.find(one)
			if root := phrases.said(at, one, form); root != "" && phrases[at].form == form {
				best, used = inflect(root, "s", strings.LastIndexByte(root, '_')+1), n
			}
		}
		if at == len(phrases) || !strings.HasPrefix(phrases[at].key, key) {
			break
		}
	}
	word, rest, more := strings.Cut(best, "_")
	if word = contrary(word); more {
		word += "_" + rest
	}
	return word, used
}

// isRegional reports the premier of no country: the premier of Ontario is not the prime minister.
// What has a class is no name of one: on Monday Premier Li.
func (r *reading) isRegional(i int) bool {
	if !r.reads(i, "premier") {
		return false
	}
	at := i - 1
	if r.reads(i+1, "of") {
		at = i + 2
	}
	name := title(r.next(at))
	return r.capital(at) && !r.class(at, anything) && !model.Countries.Has(name) && !model.Demonyms.Has(name)
}

// owners say whose something is, and are what "one's" in a phrase stands for.
const owners model.List = `her his its my our their your`

// said is what stands for the phrases of a key, the first of them at a place, if the
// first word has such an ending: for "turned down" what "rejected" is to "reject". A phrase
// that has an ending in the list is said with that alone.
func (list entries) said(at int, key, form string) string {
	root := ""
	for ; at < len(list) && list[at].key == key; at++ {
		switch list[at].form {
		case form:
			return list[at].root
		case "":
			if form == "-" {
				continue
			}
			root = inflect(list[at].root, form, 0)
		}
	}
	return root
}

// dictionary is a word as a dictionary has it, but for the letters that its stem
// loses, and the ending that it has: s, ed, ing, or - for any other that its stem loses.
func dictionary(w string) (string, string) {
	if base, ok := irregular.Get(w); ok {
		base, form, other := strings.Cut(base, "+")
		if !other {
			form = "ed"
		}
		return base, form
	}
	stem := text.Stem(w)
	if stem == w || strings.HasPrefix(w, stem) && len(w) == len(stem)+1 && !strings.HasSuffix(w, "s") {
		return w, ""
	}
	for _, form := range [...]string{"s", "ed", "ing"} {
		if strings.HasSuffix(w, form) {
			return w, form
		}
	}
	return w, "-"
}

// inflect gives the word at a place of a root an ending. Whatever its verb's own
// forms are, that stems like them and is known for such a form.
func inflect(root, form string, from int) string {
	word, rest, more := strings.Cut(root[from:], "_")
	if more {
		rest = "_" + rest
	}
	y := strings.TrimRight(word, "y")
	switch n := len(word); {
	case form == "":
	case len(y) == n-1 && len(y) > 0 && !strings.ContainsRune("aeiou", rune(y[n-2])) && form != "ing":
		word = y + "i"
		if form == "s" {
			word += "e"
		}
		word += form
	case strings.HasSuffix(word, "e") && form != "s":
		word = word[:n-1] + form
	case form == "s" && strings.IndexByte("hsx", last(word)) >= 0:
		word += "es"
	default:
		word += form
	}
	return root[:from] + word + rest
}

// singular takes the -s off the last word of a phrase.
func singular(w string) string {
	switch n := len(w); {
	case n < 4 || w[n-1] != 's' || w[n-2] == 's':
		return w
	case strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "xes"):
		return w[:n-2]
	}
	return w[:len(w)-1]
}

// stemOf is the stem of a word in the form that a dictionary has.
func stemOf(w string) string {
	base, _ := dictionary(w)
	stem := text.Stem(base)
	if short, ok := strings.CutSuffix(stem, "l"); ok && len(stem) > 5 && short[len(short)-1] == 'l' {
		return short // cancelled, canceled
	}
	return stem
}

// fold is the stem of a word, or what that is a synonym of.
func fold(w string) string {
	if same, ok := synonyms.Get(w); ok {
		return same
	}
	return derive(stemOf(w))
}

// derive is the stem that another spelling has, or of the verb that a noun is made of, or what
// that is a synonym of: to organize is to organise, the rejection is what was rejected.
func derive(s string) string {
	for i := range endings {
		e := endings[i]
		root, ok := strings.CutSuffix(s, e.end)
		if !ok || ownSense.Has(s) {
			continue
		}
		if root += e.put; len(root) > 3 && (i < spellings || isVerb(root) || isVerb(root+"e")) {
			if same, ok := stems.get(root); ok {
				return same
			}
			return root
		}
	}
	return s
}

func isVerb(w string) bool { return lookup(w).Form == model.Plain }

// Root is what a term (tile.Terms) stands for: its own stem, or that of the word that it
// is a form or a synonym of.
func Root(term string) string {
	if same, ok := stems.get(term); ok {
		return same
	}
	if _, ok := irregular.Get(term); ok {
		return fold(term)
	}
	return derive(term)
}

// endings are those of stems and what stands for them, first some that are spelt in two ways:
// organisation, organization, organize; colour. The others make a noun of a verb: resignation,
// refusal, decision.
var endings = [...]struct{ end, put string }{{"iz", "is"}, {"yz", "ys"}, {"izat", "is"}, {"isat", "is"}, {"our", "or"},
	{"ion", ""}, {"at", ""}, {"al", ""}, {"anc", ""}, {"enc", ""}, {"sion", "d"}, {"icat", "y"}, {"ssion", "t"}, {"tion", ""}, {"ition", ""}, {"ption", "b"}, {"ption", "v"}, {"ution", "v"}, {"ur", ""}}

const spellings = 5

// ownSense are stems of words that look made of a verb and are not: a signal is no sign.
const ownSense model.List = `affection allowanc clearanc commission complicat confidenc correspondenc creatur exposition formal format implicat inform mission opposition passat
pleasur postal priz replicat resolution rockal seiz signal siz spinal station tension tradition ventur`

// is reports whether two terms mean the same.
func (t *term) is(u *term) bool {
	return t.stem == u.stem || t.deedOf(u) || u.deedOf(t) || (t.name || t.head) && (u.name || u.head) && (sameName(t.stem, u.stem) || spelling(t.stem) == spelling(u.stem))
}

// deedOf reports a noun made of the other term's verb that fold does not know for one:
// deportation, deport.
func (t *term) deedOf(u *term) bool {
	if t.verb != noVerb || u.verb == noVerb || len(u.stem) < 5 || len(t.stem) <= len(u.stem) {
		return false
	}
	end, ok := strings.CutPrefix(t.stem, u.stem)
	return ok && deeds.Has(end)
}

// deeds are endings of stems that make a noun of a verb.
const deeds model.List = `age al ance at ation ion ment`

// slip reports whether a sentence's word is a claim's misspelt: one that the lexicon
// does not know, a slip of the pen from it. Its last letter stays, since another one makes
// another word: trainers, trainees.
func slip(claim, word string) bool {
	a, b := text.Stem(claim), text.Stem(word)
	n := min(len(a), len(b))
	if n < 4 || a[0] != b[0] || tile.Rarity(b) < tile.MaxRarity {
		return false
	}
	return (last(a) == last(b) || last(strings.TrimSuffix(claim, "s")) == last(strings.TrimSuffix(word, "s"))) && (slips(a, b, 1) || n > 7 && slips(a, b, 2))
}

func last(w string) byte { return w[len(w)-1] }

// slips reports whether at most so many slips lead from a to b: a letter more,
// less or other, or two changed about.
func slips(a, b string, most int) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	switch {
	case a == b:
		return true
	case most == 0:
		return false
	case a == "" || b == "":
		return max(len(a), len(b)) <= most
	case len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0]:
		return slips(a[2:], b[2:], most-1)
	}
	return slips(a[1:], b, most-1) || slips(a, b[1:], most-1) || slips(a[1:], b[1:], most-1)
}

// sameName lets a country meet its people: Russia and Russian.
func sameName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 || len(b)-len(a) > 3 {
		return false
	}
	return strings.HasPrefix(b, a[:len(a)-1]) && (b[len(a)-1:] == a[len(a)-1:]+"n" || demonyms.Has(b[len(a)-1:]) || demonyms.Has(b[len(a):]))
}
