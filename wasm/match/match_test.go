package match

import (
	"iter"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/model"
	"claimlight/wasm/review"
)

const invasion = "Russia launched its full-scale invasion of Ukraine in February 2022."

var cases = []struct {
	name, before, text, claim string
	want                      Decision
	why                       Reason
}{
	{"the very words", "", invasion, invasion, Same, Aligned},
	{"a synonym", "", invasion, "Russia began its full-scale invasion of Ukraine in February 2022.", Same, Aligned},
	{"another year", "", invasion, "Russia began its full-scale invasion of Ukraine in February 2014.", Related, Year},
	{"another month", "", invasion, "Russia began its full-scale invasion of Ukraine in March 2022.", Related, Date},
	{"another place", "", invasion, "Russia began its full-scale invasion of Georgia in February 2022.", Related, Name},
	{"places changed about", "", invasion, "Ukraine began its full-scale invasion of Russia in February 2022.", None, Role},
	{"two conditions", "", invasion, "Russia began its full-scale invasion of Georgia in February 2014.", None, Year},
	{"the two countries", invasion, "Public peace talks between the two countries have been absent since the invasion in 2022, although intermediaries have carried messages between them.",
		"Public peace talks between Russia and Ukraine have been absent since the invasion in 2022.", Same, Aligned},
	{"two of three countries", "Russia, Ukraine and Belarus signed in 2014.", "Public peace talks between the two countries have been absent since the invasion in 2022.",
		"Public peace talks between Russia and Ukraine have been absent since the invasion in 2022.", Related, Name},
	{"another day", "", "Officials from Ukraine, Europe and the United States are due to meet in London on April 23.",
		"Officials from Ukraine, Europe and the United States are due to meet in London on April 17.", Related, Date},
	{"day before month", "", "Officials will meet in London on 23 April.", "Officials will meet in London on April 23.", Same, Aligned},
	{"a figure", "", "The port handled 8 million containers in 2019.", "The port handled 9 million containers in 2019.", Related, Number},
	{"the scale", "", "The port handled 8 billion containers in 2019.", "The port handled 8 million containers in 2019.", Related, Number},
	{"words and digits", "", "The port handled eight million containers in 2019.", "The port handled 8,000,000 containers in 2019.", Same, Aligned},
	{"a marked rounding", "", "The port handled about 2,000 containers in 2019.", "The port handled 1,987 containers in 2019.", Same, Aligned},
	{"an unmarked rounding", "", "The port handled 2,000 containers in 2019.", "The port handled 1,987 containers in 2019.", Related, Number},
	{"less for more", "", "The port lost less than 300 workers.", "The port lost more than 300 workers.", Related, Quantifier},
	{"percent and points", "", "Support for the port fell by 5 percent in 2019.", "Support for the port fell by 5 percentage points in 2019.", Related, Unit},
	{"a sign for a word", "", "Fees at the port fell by 5% in 2019.", "Fees at the port fell by 5 percent in 2019.", Same, Aligned},
	{"a currency", "", "The port cost €5 million.", "The port cost $5 million.", Related, Unit},
	{"not", "", "The port does not pay tax in Norway.", "The port does pay tax in Norway.", None, Negation},
	{"n't", "", "The port doesn't pay tax in Norway.", "The port pays tax in Norway.", None, Negation},
	{"twice not", "", "No port did not pay the tax in Norway.", "No port paid no tax in Norway.", Same, Aligned},
	{"up for down", "", "Rents in Oslo rose in 2019.", "Rents in Oslo fell in 2019.", None, Direction},
	{"up for up", "", "Rents in Oslo increased in 2019.", "Rents in Oslo rose in 2019.", Same, Aligned},
	{"some for all", "", "Some playgrounds in Oslo contain lead.", "All playgrounds in Oslo contain lead.", Related, Quantifier},
	{"should", "", "The port should pay tax in Norway.", "The port pays tax in Norway.", Related, Modality},
	{"might", "", "The port might pay tax in Norway.", "The port pays tax in Norway.", Related, Hedged},
	{"denied", "", "The mayor denied that the port pays tax in Norway.", "The port pays tax in Norway.", Related, Denied},
	{"is not true", "", "It is not true that the port pays tax in Norway.", "The port pays tax in Norway.", Related, Denied},
	{"asked", "", "Does the port pay tax in Norway?", "The port pays tax in Norway.", Related, Asked},
	{"a question answered", "", "The port pays tax in Norway.", "Does the port pay tax in Norway?", Same, Aligned},
	{"in jest", "", "A satirical weekly announced that the port pays tax in Norway.", "The port pays tax in Norway.", Related, Joked},
	{"reported", "", "The port pays tax in Norway, Ada Ferris told reporters.", "The port pays tax in Norway.", Same, Aligned},
	{"passive", "", "The port was sold by Norway in 2019.", "Norway sold the port in 2019.", Same, Aligned},
	{"a passive turned about", "", "The police were attacked by the crowd in Oslo.", "The police attacked the crowd in Oslo.", None, Role},
	{"sides of a comparison", "", "Norway has more ports than Denmark.", "Denmark has more ports than Norway.", None, Role},
	{"another claim", "", "The port pays its workers well.", "The port pays tax in Norway.", None, Terms},
	{"nothing", "", "", "The port pays tax in Norway.", None, Terms},
	{"no claim", "", "The port pays tax.", "", None, Terms},
}

func TestDecide(t *testing.T) {
	for _, c := range cases {
		got := Decide(Query{Text: c.text, Before: c.before}, &review.Record{Claim: c.claim})
		if got.Decision != c.want || !slices.Contains(got.Reasons, c.why) {
			t.Errorf("%s: got %v %v, want %v %v", c.name, got.Decision, got.Reasons, c.want, c.why)
		}
	}
}

// The framing of the whole statement counts where only its content is compared.
func TestAround(t *testing.T) {
	q := Query{Text: "the port pays tax in Norway", Around: "Unconfirmed reports say that the port pays tax in Norway."}
	if got := Decide(q, &review.Record{Claim: "The port pays tax in Norway."}); got.Decision != Related || !slices.Contains(got.Reasons, Hedged) {
		t.Errorf("got %v %v", got.Decision, got.Reasons)
	}
}

func TestStale(t *testing.T) {
	for _, c := range []struct {
		name, claim, checked, date string
		want                       Decision
	}{
		{"of the time", "Unemployment in Oslo is at its lowest.", "2021-12-15", "2022-01-10", Same},
		{"years later", "Unemployment in Oslo is at its lowest.", "2021-12-15", "2024-12-10", Related},
		{"a past event", "Oslo closed the port.", "2021-12-15", "2024-12-10", Same},
		{"a year named", "Unemployment in Oslo is at its lowest in 2021.", "2021-12-15", "2024-12-10", Same},
		{"last year, then", "Oslo closed the port last year.", "2021-12-15", "2024-12-10", Related},
		{"last year, now", "Oslo closed the port last year.", "2021-12-15", "2021-12-20", Same},
		{"last year, date unknown", "Oslo closed the port last year.", "2021-12-15", "", Related},
	} {
		r := review.Record{Claim: c.claim, ReviewDate: c.checked}
		if got := Decide(Query{Text: c.claim, Date: c.date}, &r); got.Decision != c.want {
			t.Errorf("%s: got %v %v, want %v", c.name, got.Decision, got.Reasons, c.want)
		}
	}
}

func TestRank(t *testing.T) {
	rs := []review.Record{{Claim: "The port pays its workers well."}, {Claim: "The port may pay tax in Norway."}, {Claim: "The port pays tax in Norway."}, {Claim: "Denmark exports ham."}}
	got := Rank(Query{Text: "The port pays tax in Norway."}, rs, 3)
	if len(got) != 3 || got[0].Review != 2 || got[0].Decision != Same || got[1].Review != 1 || got[1].Decision != Related || got[0].Score <= got[2].Score {
		t.Errorf("got %+v", got)
	}
	if got := Rank(Query{}, rs, 0); len(got) != 0 {
		t.Errorf("limit 0: got %+v", got)
	}
}

// Any texts are decided, within the score's range, and a sentence that says
// nothing is never shown as reviewed.
func FuzzDecide(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text, c.before, c.claim, "2024-02-29")
	}
	f.Add("5,.5.5.5 $ 99999999999999999999bn percent", "by than two", "the two countries 3rd May", "0000-00-00")
	f.Fuzz(func(t *testing.T, text, before, claim, date string) {
		r := review.Record{Claim: claim, ReviewDate: date}
		got := Decide(Query{Text: text, Before: before, Date: date}, &r)
		if got.Score < 0 || got.Score > 1000 || len(got.Reasons) == 0 {
			t.Fatalf("%q %q: %+v", text, claim, got)
		}
		if (got.Decision == Same) != (got.Reasons[0] == Aligned) {
			t.Fatalf("%q %q: %v for %v", text, claim, got.Decision, got.Reasons)
		}
	})
}

func TestListsAreSorted(t *testing.T) {
	for name, list := range map[string]model.List{"synonyms": synonyms, "light": light, "negators": negators, "quantifiers": quantifiers, "modals": modals,
		"hedges": hedges, "denials": denials, "jokes": jokes, "approximate": approximate, "relative": relative, "spans": spans, "collectives": collectives,
		"pronouns": pronouns, "contrasts": contrasts, "numerals": numerals, "scales": scales, "months": months, "demonyms": demonyms} {
		var keys []string
		for entry := range fieldsOf(list) {
			keys = append(keys, entry)
		}
		if len(keys) == 0 || strings.ContainsAny(string(list), "\t\r") || !slices.IsSorted(keys) || len(slices.Compact(slices.Clone(keys))) != len(keys) {
			t.Errorf("%s is empty, unsorted or has a key twice", name)
		}
	}
}

// fieldsOf yields the keys of a list.
func fieldsOf(l model.List) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, entry := range strings.Fields(string(l)) {
			key, _, _ := strings.Cut(entry, "=")
			if !yield(key) {
				return
			}
		}
	}
}
