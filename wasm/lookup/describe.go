package lookup

import (
	"strings"

	"claimlight/wasm/actor"
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// reach is how many sentences back a description may look.
const reach = 3

// What an occurrence of a noun says, where it calls no actor.
const (
	plainly = -1 // "the bank" alone
	another = -2 // a bank, the banks, the bank of Dorn
)

// described is what stands for a name from token i on, "the bank", or "": exactly one actor of the article is called so, it was named in the last sentences,
// and none other can be meant.
func (n *namer) described(i int) string {
	noun := n.word(i + 1)
	if w := n.word(i); w != "the" && w != "The" || !n.ends(i+1) || vague.Has(noun) || predicate.Has(n.word(i-1)) || worldly.Has(noun) && n.inQuotes(i) {
		return ""
	}
	a := n.meant(noun, i)
	if a < 0 {
		return ""
	}
	return n.d.Actors[a].Name
}

// Nouns that call an actor something.
const (
	// vague ones may be said of anybody whom the text does not name.
	vague model.List = `arm body campaign candidate daughter driver employee expert father figure giant head husband leader mother officer official owner panel partner party player
producer representative resident service side sister site son source spokesman spokesperson spokeswoman star supplier team unit victim widow wife
winner witness worker`
	// common ones fit any organization.
	common model.List = `agency association business club company corporation firm group maker newspaper organisation organization party union`
	// worldly ones mean the speaker's own in a quotation.
	worldly model.List = `army church city country court government king ministry parliament party police president queen state town village`
	// turned ones make another office of the noun behind them.
	turned model.List = `acting assistant deputy ex former late longtime next old previous then vice would-be`
	// narrowing words tell which one a noun means.
	narrowing model.List = `at based behind for from in inside near of on outside than that where which who whom whose with within`
	// predicate words lead to what somebody is, not to who is meant.
	predicate model.List = `are as be became become been being is was were`
	sites     model.List = `city county district island province town village`
	places    model.List = `city council county court department fund government island league province town village`
	becoming  model.List = `appointed as became been elected is named`
	locating  model.List = `at from in near to`
)

// word is token i as written, or "".
//
//go:noinline
func (n *namer) word(i int) string {
	if i < 0 || i >= len(n.d.Tokens) {
		return ""
	}
	return n.d.Tokens[i].Of(n.d.Text)
}

// reads reports whether token i is w.
//
//go:noinline
func (n *namer) reads(i int, w string) bool { return n.word(i) == w }

// class reports whether token i is of a class.
//
//go:noinline
func (n *namer) class(i int, c model.Class) bool {
	return model.Lookup(text.Normal(n.word(i))).Class&c != 0
}

// ends reports whether the noun phrase of token i ends with it: no name, other noun or
// clause follows that tells which one.
func (n *namer) ends(i int) bool {
	next := n.word(i + 1)
	if next == "" || n.possessive(i+1) {
		return true
	}
	if kind := n.d.Tokens[i+1].Kind; kind != text.Word || narrowing.Has(next) {
		return kind >= text.Quote && next != "-"
	}
	form := model.Lookup(next).Form
	return n.class(i+1, model.Preposition|model.Coordinator|model.Subordinator|model.Auxiliary|model.Modal|model.Adverb) || form == model.Third ||
		form == model.Past && !n.reads(i+2, "by") && !n.class(i+2, model.Auxiliary|model.Modal)
}

// possessive reports an 's at token i.
func (n *namer) possessive(i int) bool {
	w := n.word(i)
	return strings.HasPrefix(w, "'") || strings.HasPrefix(w, "’")
}

// meant is the actor that "the" noun at token i stands for, or negative.
func (n *namer) meant(noun string, i int) int {
	isPerson := model.Occupations.Has(noun) || model.Callings.Has(noun)
	if !isPerson && !model.Trades.Has(noun) && !places.Has(noun) {
		return another
	}
	found := plainly
	for k := range n.d.Tokens {
		if a := n.calls(k, noun); a >= 0 && a != found {
			if found >= 0 {
				return another
			}
			found = a
		}
	}
	if found < 0 || isPerson && n.d.Actors[found].Kind != actor.Person || n.calls(i+1, noun) >= 0 {
		return another
	}
	at := n.sentence(i)
	if isPerson && n.shifts(at) {
		return another
	}
	for k := i - 1; k >= 0 && n.sentence(k) >= at-reach; k-- {
		if a := n.actorAt(k); a == found {
			return found
		} else if a >= 0 && common.Has(noun) && n.d.Actors[a].Kind == actor.Organization {
			break
		}
		switch a := n.calls(k, noun); {
		case a == another:
			return another
		case a == plainly && n.word(k) == noun:
			at = n.sentence(k)
		}
	}
	return another
}

// shifts reports a sentence, or the one before it, that may speak of another holder of an
// office: in another year, elsewhere, after him.
func (n *namer) shifts(at int) bool {
	for k := n.d.Sentences[max(at-1, 0)].First; k < n.d.Sentences[at].Last; k++ {
		w := n.word(k)
		if len(w) == 4 && (w[:2] == "18" || w[:2] == "19" || w[:2] == "20") && n.sentence(k) == at || shifting.Has(w) {
			return true
		}
	}
	return false
}

// shifting words bring another one into the story.
const shifting model.List = `colleague counterpart deputy died flew guest predecessor replaced resigned succeeded successor visit visited visiting`

// sentence is the index of the one that token i is in.
func (n *namer) sentence(i int) int { return sentenceAt(n.d.Sentences, n.d.Tokens[i].Start) }

// actorAt is whoever is named or meant from token i on, or negative.
func (n *namer) actorAt(i int) int {
	if i < 0 || i >= len(n.spots) {
		return -1
	}
	return int(n.spots[i].begins) - 1
}

// inName is whoever is named by token i among others, or negative.
func (n *namer) inName(i int) int {
	if i < 0 || i >= len(n.spots) {
		return -1
	}
	return int(n.spots[i].names) - 1
}

// calls is the actor whom token i calls a noun: in its name, Unity Bank; right before or
// behind it, the bank Unity and Unity, a bank; or as what somebody became. Else what the
// noun says there.
func (n *namer) calls(i int, noun string) int {
	w := strings.ToLower(n.word(i))
	if w != noun {
		if w == noun+"s" || strings.TrimSuffix(w, "ies")+"y" == noun {
			return another
		}
		return plainly
	}
	other := another
	if the := n.word(i - 1); (the == "the" || the == "The") && n.ends(i) {
		other = plainly
	}
	first := i // where its phrase begins
	for ; first > i-6 && !n.reads(first-1, ",") && !n.class(first-1, model.Preposition|model.Coordinator|model.Auxiliary); first-- {
		if turned.Has(strings.ToLower(n.word(first - 1))) {
			return another
		}
	}
	a, next := n.inName(i), n.word(i+1)
	ends := next == "," || next == "." || narrowing.Has(next)
	switch {
	case a >= 0:
		if n.inName(i+1) == a && next != "of" && next != "for" {
			return another
		}
		return a
	case n.actorAt(i+1) >= 0:
		a = n.actorAt(i + 1)
	case next == "," || next == "of":
		if a = n.actorAt(i + 2); a >= 0 && ((next == ",") == (n.d.Actors[a].Kind == actor.Place) || next == "," && !n.reads(n.behind(i+2), ",") || next == "of" && !sites.Has(noun)) {
			a = -1
		}
	}
	if before := n.inName(first - 2); a < 0 && before >= 0 && ends && n.reads(first-1, ",") && n.class(first, model.Article) && !locating.Has(strings.ToLower(n.word(first-3))) {
		a = before
	}
	if a < 0 && becoming.Has(n.word(i-1)) {
		a = n.actorAt(n.d.Sentences[n.sentence(i)].First)
	}
	if a < 0 || n.inName(i+1) >= 0 && next == "of" {
		return other
	}
	return a
}

// place is the only actor that the sentence up to token i and the one before it name, if
// that is a place; else negative.
func (n *namer) place(i int) int {
	found := another
	for k := n.d.Sentences[max(n.sentence(i)-1, 0)].First; k < i; k++ {
		a := n.inName(k)
		if a < 0 {
			continue
		}
		if found >= 0 && found != a || n.d.Actors[a].Kind != actor.Place {
			return another
		}
		found = a
	}
	return found
}

// inQuotes reports whether token i is between quotation marks of its paragraph.
func (n *namer) inQuotes(i int) bool {
	s := n.d.Text[:n.d.Tokens[i].Start]
	s = s[strings.LastIndexByte(s, '\n')+1:]
	return (strings.Count(s, `"`)+strings.Count(s, "''"))%2 != 0 || strings.Count(s, "“") > strings.Count(s, "”")
}
