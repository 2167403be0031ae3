package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/wasm/text"
)

// invented are claims and titles about nobody, to be like.
const invented = `Voltania has closed 40 percent of its coal mines since 2011.|Did Voltania close 40 percent of its coal mines?|Orla Fenwick
Governor Orla Fenwick never voted against the health care law.|Fenwick did vote against the health care law|Dunmore Union
The health care law costs every family in Brackwater $2,400 a year.|Health care law does not cost families $2,400|Tomas Harrick
"We have created 12,000 jobs in the port of Brackwater."|Brackwater's port has 12,000 new jobs, Harrick says|Tomas Harrick
Says Tomas Harrick voted to raise taxes on small businesses 14 times.|Harrick and the 14 tax votes|Orla Fenwick
No bridge in Voltania was inspected in 2015.|Voltania inspected its bridges in 2015|Bloggers
More than half of all teachers in Marrowby earn less than bus drivers.|Teachers in Marrowby earn more than bus drivers|Dunmore Union
The state budget of Voltania has doubled under Governor Fenwick.|Budget doubled under Fenwick?|Tomas Harrick
A photo shows wolves walking through the flooded streets of Brackwater.|No, this photo does not show wolves in Brackwater|Viral posts
A video shows Mayor Lindqvist refusing to pay for a bus ticket.|Video of Mayor Lindqvist is old|Viral posts
Marrowby spends $1.2 million on fireworks and nothing on libraries.|Does Marrowby spend nothing on libraries?|Nell Askew
Nell Askew supports a plan to privatize drinking water.|Askew opposes the plan on drinking water|Dunmore Union
Drinking water in Marrowby contains 3 times as much lead as allowed.|Lead in the drinking water of Marrowby|Nell Askew
Crime has fallen in every city of Voltania since 2009.|Crime rose in two cities|Orla Fenwick
The murder rate in Brackwater is the highest it has been in 30 years.|Murder rate in Brackwater is not the highest|Tomas Harrick
All 27 members of the council voted to sell the old harbor.|Council did not vote to sell harbor|Bloggers
The old harbor of Dunmore was sold for one crown.|Harbor sold for one crown?|Bloggers
Under Mayor Lindqvist, unemployment in Dunmore rose by 5 percent.|Unemployment fell under Lindqvist|Carl Osgood
Carl Osgood wants to end free lunches in public schools.|Osgood on free lunches|Mayor Lindqvist
Public schools in Voltania rank last among eight states.|Do public schools in Voltania rank last?|Carl Osgood
Eight states have already banned plastic bottles.|Only three states banned plastic bottles|Green Shore
Plastic bottles kill 90,000 seals each year off Marrowby.|Number of seals is unknown|Green Shore
The income tax was never meant to be permanent.|On the income tax|Carl Osgood
Most families in Dunmore pay no income tax.|Most families do pay income tax|Nell Askew
Voltania has 500 wind turbines that do not turn.|Wind turbines do turn|Carl Osgood
Wind turbines cause headaches in one of three people.|No headaches from wind turbines|Viral posts
A study found that vaccines do not protect people over 80.|Study found that vaccines protect people over 80|Viral posts
The Supreme Court ruled that vaccines cannot be required.|Supreme Court did not rule on vaccines|Bloggers
Nearly 300,000 dead people are on the voter rolls of Voltania.|Are dead people on the voter rolls?|Tomas Harrick
The voter rolls of Brackwater were deleted in October 2018.|Voter rolls were not deleted|Bloggers
On gun control|Fenwick flips on gun control|Orla Fenwick
On a tax on sugar.|Lindqvist flops on sugar tax|Mayor Lindqvist
Gun control has reduced murders by 60 percent in Marrowby.|Murders in Marrowby and gun control|Orla Fenwick
The United Council gave Voltania $75 million to build a wall.|United Council gave nothing for a wall|Viral posts
Farmers in Voltania lose 20 acres of land every hour.|Do farmers lose 20 acres an hour?|Green Shore
Farmers receive less than ten cents of every dollar spent on bread.|Farmers and the price of bread|Farmers Guild
The price of bread has tripled since Tomas Harrick took office.|Price of bread has not tripled|Farmers Guild
Nobody in the U.S. pays more for electricity than people in Dunmore.|Electricity in Dunmore is cheap|Nell Askew
Electricity bills in Dunmore will go up by 300 crowns in 2021.|Electricity bills will not go up by 300 crowns|Carl Osgood
Mayor Lindqvist has not paid taxes for ten years.|Lindqvist paid taxes|Bloggers`

// fitFile writes the invented reviews as ClaimReview.
func fitFile(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	lines := json.NewEncoder(&b)
	for i, line := range strings.Split(invented, "\n") {
		f := strings.Split(line, "|")
		lines.Encode(map[string]any{
			"@type": "ClaimReview", "claimReviewed": f[0], "headline": f[1], "author": map[string]string{"name": "Desk " + "ABB"[i%3:i%3+1]},
			"reviewRating": map[string]string{"alternateName": "False"},
			"itemReviewed": map[string]any{"author": map[string]string{"name": f[2]}, "datePublished": "2019-10-22"},
		})
	}
	name := filepath.Join(t.TempDir(), "fit.jsonl")
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func synthesise(t *testing.T, n int, seed uint64) string {
	t.Helper()
	var b strings.Builder
	if err := run(fitFile(t), n, seed, false, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSameSeedSameBytes(t *testing.T) {
	a := synthesise(t, 500, 7)
	if a != synthesise(t, 500, 7) {
		t.Error("the same seed gives other bytes")
	}
	if a == synthesise(t, 500, 8) {
		t.Error("another seed gives the same bytes")
	}
}

// Every line is a review that an edge accepts and a tile can hold.
func TestLinesAreReviews(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(synthesise(t, 2000, 1)), "\n")
	if len(lines) != 2000 {
		t.Fatalf("%d lines", len(lines))
	}
	for i, line := range lines {
		records, refused := read.Document(line)
		if len(records) != 1 || len(refused) != 0 {
			t.Fatalf("%s: %d records, refused %v", line, len(records), refused)
		}
		r := records[0]
		if _, err := review.Parse(string(review.Append(nil, &r))); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		id := fmt.Sprintf(`"identifier":"synthetic-%d"`, i)
		if !strings.Contains(line, id) || r.Language != "en" || r.Title == "" || r.ClaimDate == "" || r.ReviewDate < r.ClaimDate ||
			r.URL != fmt.Sprintf("https://%s/%d", r.Publisher.Site, i) {
			t.Fatalf("%s reads as %+v", line, r)
		}
	}
}

// No claim is a real one, or made twice; those with over half of a real one are
// no more frequent than among real ones, up to the first.
func TestNoCopies(t *testing.T) {
	c, m := newTestMaker(t, 3000)
	var fakes []sample
	said := map[string]bool{}
	for _, s := range c.raw {
		said[text.Normal(s.claim)] = true
	}
	for range 3000 {
		s := m.next().sample
		if said[text.Normal(s.claim)] {
			t.Errorf("said before: %s", s.claim)
		}
		said[text.Normal(s.claim)] = true
		fakes = append(fakes, s)
	}
	if m.copies > m.alike*m.made+1 {
		t.Errorf("%.0f of %.0f claims copy, of real ones %.3f do", m.copies, m.made, m.alike)
	}
	_, parts := newShelf(fakes).closest(300, newShelf(c.raw))
	if got := above(parts, 0.5); got > m.alike+0.05 {
		t.Errorf("%.3f of the claims copy, of real ones %.3f do", got, m.alike)
	}
}

func newTestMaker(t *testing.T, n int) (*corpus, *maker) {
	t.Helper()
	f, err := os.Open(fitFile(t))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := load(f)
	if err != nil {
		t.Fatal(err)
	}
	return c, newMaker(c, n, 1)
}

// What is made up is like what it is fitted to, and grows.
func TestLikeness(t *testing.T) {
	c, m := newTestMaker(t, 4000)
	var fakes []sample
	for range 4000 {
		fakes = append(fakes, m.next().sample)
	}
	real, fake := newShelf(c.raw), newShelf(fakes)
	near := func(what string, got, want, by float64) {
		if got < want-by || got > want+by {
			t.Errorf("%s: %.3f, of the real ones %.3f", what, got, want)
		}
	}
	near("terms of a claim", mean(fake.lengths[claimField]), mean(real.lengths[claimField]), 0.7)
	near("terms of a title", mean(fake.lengths[titleField]), mean(real.lengths[titleField]), 0.7)
	near("repeats", mean(fake.repeats), mean(real.repeats), 0.1)
	near("names", fake.share(func(w token) bool { return w.big && !w.head }), real.share(func(w token) bool { return w.big && !w.head }), 0.1)
	half, all := fake.growth(0.5), fake.growth(1)
	if all.terms < 5*len(real.posts) || float64(all.terms) > 1.95*float64(half.terms) || all.single > half.single {
		t.Errorf("does not grow by Heaps' law: %+v of half, %+v of all", half, all)
	}
}

func TestReport(t *testing.T) {
	var b strings.Builder
	if err := run(fitFile(t), 0, 1, true, &b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"reviews 40 40", "reviewers 2 2", "df of pair 10 ", "closest real claim has over half "} {
		if !strings.Contains(strings.Join(strings.Fields(b.String()), " "), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

func TestNothingToFit(t *testing.T) {
	name := filepath.Join(t.TempDir(), "fit.jsonl")
	os.WriteFile(name, []byte("{\"claimReviewed\":\"It is so.\"}\n{}\n"), 0o600)
	if err := run(name, 1, 1, false, &strings.Builder{}); err == nil {
		t.Error("made reviews of nothing")
	}
}

func TestSplit(t *testing.T) {
	const s = "“Gov. Orla Fenwick’s $4,300 plan,” the U.S. said – isn't state-run. No!"
	got := split(s)
	var words []string
	for _, w := range got.tokens {
		words = append(words, w.word)
	}
	want := []string{"Gov.", "Orla", "Fenwick’s", "4,300", "plan", "the", "U.S.", "said", "isn't", "state", "run", "No"}
	if !slices.Equal(words, want) {
		t.Errorf("got %q", words)
	}
	if got.write() != s {
		t.Errorf("wrote %s", got.write())
	}
}

func TestForms(t *testing.T) {
	for word, want := range map[string]form{
		"2015": year, "4,300": number, "3rd": number, "build": verb, "builds": third, "built": past, "mines": plural,
		"flooded": past, "walking": ongoing, "nearly": adverb, "harbor": plain, "glass": plain,
	} {
		if got := formOf(word); got != want {
			t.Errorf("%s has form %d, not %d", word, got, want)
		}
	}
}

// Pieces keep names and measures whole, and words that are always together.
func TestCut(t *testing.T) {
	c, _ := newTestMaker(t, 1)
	cut := func(i int) []string {
		var all []string
		for _, p := range c.pieces[c.sources[i].pieces[claimField].from:c.sources[i].pieces[claimField].to] {
			var words []string
			for _, w := range c.sources[i].fields[claimField].tokens[p.from:p.to] {
				words = append(words, w.word)
			}
			all = append(all, strings.Join(words, " "))
		}
		return all
	}
	for i, want := range map[int][]string{
		0: {"Voltania", "closed", "40 percent", "coal mines", "2011"},
		1: {"Governor Orla Fenwick", "voted", "health care law"},
		2: {"health care law", "costs", "family", "Brackwater", "2,400", "year"},
	} {
		if got := cut(i); !slices.Equal(got, want) {
			t.Errorf("cut %q", got)
		}
	}
}

func TestArticle(t *testing.T) {
	for next, want := range map[string]string{"apple": "an", "pear": "a", "Ohio": "an"} {
		if got := article("a", token{word: next, form: plain}); got != want {
			t.Errorf("%s %s", got, next)
		}
	}
	if got := article("an", token{word: "80", form: number}); got != "an" {
		t.Errorf("%s 80", got)
	}
}

// An urn gives ever fewer new things, but never stops.
func TestUrn(t *testing.T) {
	_, m := newTestMaker(t, 1)
	u := newUrn([]int32{1, 1, 1, 1, 1, 1, 2, 2, 3, 9})
	n := 0
	invent := func() string { n++; return fmt.Sprint(n) }
	var fresh []int
	for range 4 {
		before := n
		for range 5000 {
			u.draw(m.random, invent)
		}
		fresh = append(fresh, n-before)
	}
	if !slices.IsSortedFunc(fresh, func(a, b int) int { return b - a }) || fresh[3] == 0 {
		t.Errorf("new things by 5000 draws: %d", fresh)
	}
	if u := newUrn([]int32{4, 5}); u.unseen(m.random, 4) {
		t.Error("invents where everything is known")
	}
}

func TestDesks(t *testing.T) {
	c, _ := newTestMaker(t, 1)
	for n, want := range map[int]int{1: 2, 40: 2, 41: 4, 400: 20} {
		if got := len(newDesks(c, n)); got != want {
			t.Errorf("%d reviews have %d desks", n, got)
		}
	}
}
